"""One plan followed through its papers: all that the tables tell of it, worked out from nothing but its own papers.

So plans can be followed side by side, in this process or in others.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from model.collecting import without_collector
from model.dataset import (
    ActionSummary,
    Change,
    Finding,
    KnownAction,
    Link,
    Observation,
    RecommendationSummary,
    RoundSummary,
    RowBox,
)
from model.decisions import Decisions
from model.problems import Place, Problem, UnreadablePaper
from timeline.changes import History, find_changes
from timeline.corrections import Corrections
from timeline.doubts import identity_problems, links
from timeline.findings import PlanSpan, find
from timeline.linking import read_rows
from timeline.observing import observe
from timeline.ordering import natural_id
from timeline.people import People
from timeline.rounds import Course, lay_out
from timeline.rulings import lend_names, link_and_name
from timeline.standing import follow
from timeline.summaries import sum_up_action, sum_up_recommendations, sum_up_rounds
from timeline.tellings import RowKey, Telling, numbering_of

_SHARE: Final = 2000
"""Printed actions that are handed to another process at a time, so that small plans do not cost more than they take."""


@dataclass(frozen=True, slots=True)
class PlanPapers:
    """A plan before it is followed.

    Attributes:
        tellings: What its papers print, in any order.
        known: What the last dataset called the actions that they print.
    """

    plan_id: str
    tellings: tuple[Telling, ...]
    known: dict[RowKey, KnownAction]


@dataclass(slots=True)
class PlanTables:
    """A plan, followed: its part of each table, and what became of its papers, aliases and corrections.

    Attributes:
        papers: Those that count for the plan.
        superseded: Papers that another one outranks, with that one.
        unlisted: Aliases that nothing resolved, with the place where each was met first.
        corrected: Lines on the corrections that took effect, or could not; ``placed``: which lines of the file.
    """

    plan_id: str
    observations: Sequence[Observation] = ()
    changes: Sequence[Change] = ()
    findings: Sequence[Finding] = ()
    actions: Sequence[ActionSummary] = ()
    recommendations: Sequence[RecommendationSummary] = ()
    rounds: Sequence[RoundSummary] = ()
    problems: Sequence[Problem] = ()
    links: Sequence[Link] = ()
    boxes: dict[RowKey, RowBox] = field(default_factory=dict)
    papers: Sequence[str] = ()
    superseded: Sequence[tuple[str, str]] = ()
    unlisted: dict[str, Place] = field(default_factory=dict)
    corrected: Sequence[Problem] = ()
    placed: set[int] = field(default_factory=set)


def follow_plans(
    plans: Sequence[PlanPapers], decisions: Decisions, listed: dict[str, str], hands: Executor | None
) -> Iterator[PlanTables]:
    """Follow each plan, and yield what is found in the order of ``plans``.

    Args:
        plans: The plans.
        decisions: What people decided themselves.
        listed: The aliases of ``people.csv``, folded, with the names that they stand for.
        hands: Other processes that follow plans side by side; this one when ``None``.
    """
    if hands is None:
        yield from _follow_each(plans, decisions, listed)
        return
    shares = list(_shares(plans))
    begun = [hands.submit(_follow_each, share, decisions, listed) for share in shares]
    for share, each in zip(shares, begun, strict=True):
        try:
            yield from each.result()
        except UnreadablePaper:  # what workers with limits call it when one of them ends
            yield from _follow_each(share, decisions, listed)


def _shares(plans: Iterable[PlanPapers]) -> Iterator[tuple[PlanPapers, ...]]:
    share: list[PlanPapers] = []
    printed = 0
    for plan in plans:
        share.append(plan)
        printed += sum(len(telling.plan.actions) for telling in plan.tellings)
        if printed >= _SHARE:
            yield tuple(share)
            share, printed = [], 0
    if share:
        yield tuple(share)


def _follow_each(plans: Sequence[PlanPapers], decisions: Decisions, listed: dict[str, str]) -> list[PlanTables]:
    """Follow some plans; this is what a worker does."""
    with without_collector():
        return [_follow(plan, decisions, listed) for plan in plans]


def _follow(papers: PlanPapers, decisions: Decisions, listed: dict[str, str]) -> PlanTables:
    """Link a plan's rows, follow each action, and return all that is found."""
    plan_id, course = papers.plan_id, lay_out(papers.tellings)
    people, corrections = People(listed), Corrections(decisions.corrections)
    rows = read_rows(course, people)
    known = lend_names(course, rows, people, papers.known)
    named = link_and_name(course, rows, plan_id, known, corrections)
    lives, lost = observe(course, plan_id, named.identities.tracks, named.names)
    numberings = tuple(numbering_of(telling.plan) for telling in course.tellings)
    histories = []
    for life in corrections.decide_values(lives):
        followed = follow(life)
        histories.append(History(life, followed, find_changes(life, followed, course.rounds, numberings)))
    tables = PlanTables(
        plan_id,
        problems=(*course.problems, *lost, *identity_problems(plan_id, course, named)),
        links=sorted(links(plan_id, course, named), key=lambda each: (natural_id(each.action_id), each.round)),
        papers=[telling.reading.paper for telling in course.tellings],
        superseded=[(outranked.reading.paper, better.reading.paper) for outranked, better in course.superseded],
        unlisted=people.unlisted,
        corrected=corrections.problems,
        placed=corrections.placed,
    )
    _sum_up(tables, histories, course, decisions)
    return tables


def _sum_up(tables: PlanTables, histories: Sequence[History], course: Course, decisions: Decisions) -> None:
    """Fill in the tables that histories give, each sorted by its key."""
    plan_id, span = tables.plan_id, _span(tables.plan_id, course, decisions)
    tables.observations = _in_print_order(histories)
    tables.changes = sorted(
        chain.from_iterable(history.changes for history in histories),
        key=lambda each: (natural_id(each.action_id), each.from_round, each.to_round, each.field, each.kind),
    )
    tables.findings = sorted(
        chain.from_iterable(find(history, span) for history in histories),
        key=lambda each: (natural_id(each.action_id), each.round, each.finding),
    )
    tables.actions = sorted(
        (sum_up_action(history, span.latest_round) for history in histories),
        key=lambda each: natural_id(each.action_id),
    )
    tables.recommendations = sum_up_recommendations(plan_id, course, tables.observations)
    tables.rounds = sum_up_rounds(plan_id, course, tables.observations, tables.changes)
    tables.boxes = _boxes(histories)


def _span(plan_id: str, course: Course, decisions: Decisions) -> PlanSpan:
    meetings = dict(decisions.next_meetings)
    days = [each.day for each in course.rounds]
    return PlanSpan(days[0], days[-1], meetings.get(plan_id, meetings.get("")))


def _in_print_order(histories: Sequence[History]) -> list[Observation]:
    """Return a plan's observations by round, then the paper's own order."""
    told = [each for history in histories for each in history.followed]
    told.sort(key=lambda each: (each.observation.round, each.told.row.telling, each.told.row.place))
    return [each.observation for each in told]


def _boxes(histories: Sequence[History]) -> dict[RowKey, RowBox]:
    boxes: dict[RowKey, RowBox] = {}
    for history in histories:
        for each in history.followed:
            reading, row = each.told.row.reading, each.observation
            if reading.box and row.page is not None and row.table is not None and row.row is not None:
                boxes[each.told.row.key] = RowBox(row.paper, row.page, row.table, row.row, reading.box)
    return boxes
