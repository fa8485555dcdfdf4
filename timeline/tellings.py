"""One plan in one paper, and its rows with what the rest of the room asks of them."""

import re
from dataclasses import dataclass
from datetime import date

from model.printed import PrintedRecommendation
from model.readings import ActionReading, PaperReading, PlanReading, RoundReading, Update
from model.words import Column, Status
from timeline.ordering import NaturalKey, natural
from timeline.wording import folded

# Papers in the folder tell fewer actions than this only where a plan is tiny; below it, a column whose
# cells are all empty is taken for a column that is there.
_ROWS_THAT_PROVE_A_MISSING_COLUMN = 3
_MARKED = re.compile(r"([A-Za-z]{1,3})[ .-]?(?=\d)")


@dataclass(frozen=True, slots=True)
class RowKey:
    """Which printed action is meant: the paper's path, the plan in it and the action in that, both from 0."""

    paper: str
    plan: int
    action: int


@dataclass(frozen=True, slots=True)
class Telling:
    """One plan as one paper with a date tells it.

    Attributes:
        reading: The paper.
        index: Which of its plans, from 0.
    """

    reading: PaperReading
    index: int

    @property
    def plan(self) -> PlanReading:
        """The plan as this paper tells it."""
        return self.reading.plans[self.index]

    @property
    def reported_on(self) -> date:
        """The meeting's date; papers without one tell nothing that counts."""
        if self.reading.reported_on is None:
            raise ValueError(f"{self.reading.paper} has no date, so it cannot tell a round")
        return self.reading.reported_on

    @property
    def order(self) -> tuple[date, float, NaturalKey, str, int]:
        """Its place in time; the path decides where nothing else does, never the order of files."""
        paper = self.reading.paper
        return self.reported_on, self.reading.version, natural(paper), paper, self.index

    def key(self, action: int) -> RowKey:
        """Return the key of one of its actions, counted from 0."""
        return RowKey(self.reading.paper, self.index, action)

    def recommendation(self, action: ActionReading) -> PrintedRecommendation:
        """Return the recommendation that an action answers; an empty one where it answers none."""
        if action.recommendation is None:
            return PrintedRecommendation(ref="", kind="", text="")
        return self.plan.recommendations[action.recommendation]

    @property
    def wordings(self) -> tuple[str, ...]:
        """Its actions' folded wordings, in print order."""
        return tuple(folded(action.action) for action in self.plan.actions)


def cells(plan: PlanReading, action: ActionReading) -> tuple[RoundReading, ...]:
    """Return what each of a plan's rounds says of an action, aligned with ``plan.rounds``.

    A row of a table without the column of a round says nothing of it.
    """
    if len(action.rounds) == len(plan.rounds):
        return action.rounds
    told = {cell.round: cell for cell in action.rounds}
    return tuple(told.get(day) or RoundReading(day, day, "", Update()) for day in plan.rounds)


def lacks_leads(plan: PlanReading) -> bool:
    """Tell whether the paper prints no lead column (contract: "A missing column changes nothing")."""
    if plan.columns:
        return Column.LEAD not in plan.columns and not any(action.lead_text for action in plan.actions)
    return len(plan.actions) > 1 and not any(action.lead_text.strip() or action.leads for action in plan.actions)


def lacks_updates(plan: PlanReading, column: int) -> bool:
    """Tell whether the paper prints nothing at all on where actions stand, in one of its rounds."""
    if plan.columns and not {Column.UPDATE, Column.STATUS, Column.RAG} & set(plan.columns):
        return True
    told = [cells(plan, action)[column] for action in plan.actions]
    silent = all(not cell.update_text.strip() and cell.update.status is Status.UNKNOWN for cell in told)
    return silent and not plan.columns and len(told) >= _ROWS_THAT_PROVE_A_MISSING_COLUMN


@dataclass(frozen=True, slots=True)
class Numbering:
    """How a paper numbers its actions, and the recommendations that they stand under.

    Attributes:
        actions: Whether any action has a number.
        recommendations: Whether any recommendation has; a numbered theme around unnumbered ones numbers none of them.
        action_mark: The letters that stand before every action's number ("R" of R1, R2, R3), or empty.
        recommendation_mark: The same for recommendations.
    """

    actions: bool
    recommendations: bool
    action_mark: str = ""
    recommendation_mark: str = ""


def numbering_of(plan: PlanReading) -> Numbering:
    """Return what a paper numbers."""
    under = {action.recommendation for action in plan.actions if action.recommendation is not None}
    actions = {action.action_ref for action in plan.actions if action.action_ref}
    recommendations = {plan.recommendations[each].ref for each in under if plan.recommendations[each].ref}
    return Numbering(bool(actions), bool(recommendations), _mark(actions), _mark(recommendations))


def _mark(refs: set[str]) -> str:
    """Return the letters before every number, if they are the same ones."""
    marks = {found[1] if (found := _MARKED.match(ref)) else "" for ref in refs}
    return marks.pop() if len(marks) == 1 else ""
