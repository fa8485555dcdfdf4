"""People's corrections, each checked and applied where its value is decided (contract: "Corrections")."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from model.dataset import Observation
from model.decisions import Correction
from model.problems import Place, Problem
from model.readings import PaperReading
from model.words import Basis, DueKind, Precision, Rag, Severity, Status
from timeline.observing import Life, Told

FILE: Final = "corrections.csv"
SAME_AS: Final = "same_as"
NOT_SAME_AS: Final = "not_same_as"
PAPER_COLUMNS: Final = ("reported_on", "committee", "plan")


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _flag(text: str) -> bool:
    return {"true": True, "false": False}[text.casefold()]


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(";") if name.strip())


def _word(words: type[StrEnum]) -> Callable[[str], StrEnum | None]:
    return lambda text: words(text.casefold()) if text else None


# Columns of an observation that a correction can decide: how its text is read, and what it must be.
_DATE: Final = (_day, "a date such as 2013-09-18, or nothing")
_TEXT: Final = (str, "any text")
VALUE_COLUMNS: Final[dict[str, tuple[Callable[[str], Any], str]]] = {
    "recommendation_ref": _TEXT,
    "recommendation": _TEXT,
    "action_ref": _TEXT,
    "action": _TEXT,
    "as_at": (date.fromisoformat, "a date such as 2013-09-18"),
    "due_text": _TEXT,
    "due_date": _DATE,
    "due_precision": (_word(Precision), "one of " + ", ".join(Precision) + ", or nothing"),
    "due_kind": (_word(DueKind), "one of " + ", ".join(DueKind) + ", or nothing"),
    "lead_text": _TEXT,
    "leads": (_names, "names with a semicolon between them"),
    "update_text": _TEXT,
    "status": (lambda text: Status(text.casefold()), "one of " + ", ".join(Status)),
    "status_basis": (_word(Basis), "one of " + ", ".join(Basis) + ", or nothing"),
    "rag": (_word(Rag), "one of " + ", ".join(Rag) + ", or nothing"),
    "qualified": (_flag, "true or false"),
    "revised_due_date": _DATE,
    "revised_due_precision": (_word(Precision), "one of " + ", ".join(Precision) + ", or nothing"),
    "deadline": _DATE,
    "completed_on": _DATE,
    "overdue": (_flag, "true or false"),
}


@dataclass(slots=True)
class Corrections:
    """The rows of ``corrections.csv`` and what became of each.

    Attributes:
        rows: As read.
        problems: Lines on what was corrected and what found no place.
        placed: The file's lines that took effect, or were refused.
    """

    rows: tuple[Correction, ...]
    problems: list[Problem] = field(default_factory=list)
    placed: set[int] = field(default_factory=set)

    def take(self, problems: Sequence[Problem], placed: set[int]) -> None:
        """Note what became of the same rows in one of the plans."""
        self.problems += problems
        self.placed |= placed

    def identity_rows(self, plan_id: str) -> list[Correction]:
        """Return a plan's ``same_as`` and ``not_same_as`` rows, in the file's order."""
        return [row for row in self.rows if row.column in (SAME_AS, NOT_SAME_AS) and _plan_of(row) == plan_id]

    def applied(self, row: Correction, place: Place, was: str) -> None:
        """Note that a row took effect."""
        self.placed.add(row.line)
        about = f" in the round of {row.round.isoformat()}" if row.round else ""
        self.problems.append(
            Problem(
                severity=Severity.INFO,
                place=place,
                column=row.column,
                value=row.value,
                problem=f"Corrected by {FILE}, line {row.line}: {row.column} of {row.action_id or row.paper}{about} is "
                f"“{row.value}”; {was}.",
                advice="Nothing to do; delete the line to go back to what was read.",
            )
        )

    def refused(self, row: Correction, why: str, advice: str) -> None:
        """Note that a row did not take effect, and why."""
        self.placed.add(row.line)
        self.problems.append(
            Problem(
                severity=Severity.WARNING,
                place=Place(paper=row.paper),
                column=row.column,
                value=row.value,
                problem=f"{FILE}, line {row.line}, was not applied: {why}",
                advice=advice,
            )
        )

    def check_papers(self, readings: Sequence[PaperReading], unread: Sequence[str]) -> None:
        """Check the rows that set a whole paper's date, committee or plan; they took effect when it was read."""
        papers = {reading.paper: reading for reading in readings}
        for row in self.rows:
            if row.action_id or row.plan_id or row.column in (SAME_AS, NOT_SAME_AS):
                continue
            if not row.paper:
                self.refused(row, "it names neither a paper nor an action.", "Fill in paper, or plan_id and action_id.")
            elif row.column not in PAPER_COLUMNS:
                wanted = ", ".join(PAPER_COLUMNS)
                self.refused(
                    row,
                    f"with a paper alone, column must be one of {wanted}; what was read stands.",
                    "Name the action in plan_id and action_id, or change the column.",
                )
            elif row.paper not in papers:
                known = "could not be read" if row.paper in unread else "is not among the papers"
                self.refused(row, f"the paper “{row.paper}” {known}.", "Check the paper's path in the file.")
            elif row.column == "reported_on" and not _is_date(row.value):
                self.refused(row, f"“{row.value}” is no date; what was read stands.", "Write it as 2013-09-18.")
            else:
                self.applied(row, Place(paper=row.paper), "it is set for the whole paper")

    def decide_values(self, lives: tuple[Life, ...]) -> tuple[Life, ...]:
        """Replace the values that people decided, before anything is derived from them."""
        by_action: dict[str, list[Correction]] = {}
        for row in self.rows:
            if row.action_id and row.column in VALUE_COLUMNS:
                by_action.setdefault(row.action_id, []).append(row)
        return tuple(
            self._decide_life(life, by_action[life.action_id]) if life.action_id in by_action else life
            for life in lives
        )

    def _decide_life(self, life: Life, rows: list[Correction]) -> Life:
        for row in rows:
            if row.plan_id and row.plan_id != life.plan_id:
                continue
            try:
                value = VALUE_COLUMNS[row.column][0](row.value.strip())
            except (ValueError, KeyError):
                wanted = VALUE_COLUMNS[row.column][1]
                self.refused(
                    row, f"“{row.value}” is no {row.column}; what was read stands.", f"{row.column} must be {wanted}."
                )
                continue
            told = list(life.told)
            for number, each in enumerate(told):
                if _means(row, each.observation):
                    self.applied(row, each.row.reading.place, f"read as “{_as_text(each.observation, row.column)}”")
                    told[number] = decide(each, row.column, value)
            life = replace(life, told=tuple(told))
        return life

    def report_lost(self) -> None:
        """Note each row that found no place; called when all others have been applied."""
        for row in self.rows:
            if row.line in self.placed:
                continue
            columns = (*VALUE_COLUMNS, SAME_AS, NOT_SAME_AS)
            if row.column not in columns:
                self.refused(
                    row,
                    f"“{row.column}” is no column that can be corrected.",
                    "Use one of: " + ", ".join(columns) + ".",
                )
            else:
                place = ", ".join(
                    filter(None, (row.paper, row.action_id, f"round {row.round.isoformat()}" if row.round else ""))
                )
                self.refused(
                    row,
                    f"nothing in the dataset is at {place or 'the place it names'} any more.",
                    "Check its paper, plan_id, action_id and round against observations.csv; the line is kept.",
                )


def _plan_of(row: Correction) -> str:
    return row.plan_id or row.action_id.partition("/")[0]


def _means(row: Correction, observation: Observation) -> bool:
    return (row.round is None or row.round == observation.round) and (not row.paper or row.paper == observation.paper)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text.strip())
    except ValueError:
        return False
    return True


def _as_text(observation: Observation, column: str) -> str:
    value = getattr(observation, column)
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def decide(told: Told, column: str, value: Any) -> Told:
    """Return an observation in the making with one value decided by a person."""
    told = replace(
        told,
        observation=replace(told.observation, **{column: value}),
        corrected=told.corrected | {column},
    )
    if column == "due_date":
        return replace(told, due=replace(told.due, date=value, period=None, was=None, ends=True))
    if column == "due_precision":
        return replace(told, due=replace(told.due, precision=value))
    if column == "due_kind":
        return replace(told, due=replace(told.due, kind=value))
    if column == "leads":
        return replace(told, lacks_leads=False)
    if column == "status":
        return replace(told, lacks_updates=False)
    return told
