"""The dataset: the contract's tables, each column's order, type and meaning in one place.

A row type's fields are the table's columns, in order. ``None`` and the empty tuple are empty cells.
"""

from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from model.packing import pack_quickly
from model.words import (
    Basis,
    ChangeField,
    ChangeKind,
    DueKind,
    FindingKind,
    Format,
    Outcome,
    Precision,
    Rag,
    Severity,
    Status,
)


def _column(about: str) -> Any:
    """Declare a column and what its values mean, for the documentation and the metadata files."""
    return field(metadata={"about": about})


@dataclass(frozen=True, slots=True)
class Observation:
    """One action in one round (``observations.csv``)."""

    plan_id: str = _column("Slug of the plan's first title")
    plan: str = _column("The plan's title as printed, without its update, committee and date tail")
    recommendation_ref: str = _column("The recommendation's number as printed")
    recommendation: str = _column("The recommendation's text")
    action_id: str = _column("The action's stable identity across rounds")
    action_ref: str = _column("The action's number as printed, without brackets or full stop")
    action: str = _column("The action's text without its number")
    round: date = _column("Date of the round")
    as_at: date = _column("The date that this row's update speaks for")
    reported_on: date = _column("Date of the meeting that the paper went to")
    paper: str = _column("Path of the paper below the papers' folder")
    page: int | None = _column("Page in the paper, from 1 (PDF only)")
    table: int | None = _column("Table in the paper, from 1; a continuation keeps its number")
    row: int | None = _column("Printed row in that table, from 1")
    due_text: str = _column("The deadline as printed; the original one where original and revised stand apart")
    due_date: date | None = _column("The printed deadline's date: the last day of the printed period")
    due_precision: Precision | None = _column("The smallest calendar unit that the deadline prints")
    due_kind: DueKind | None = _column("What the deadline promises")
    lead_text: str = _column("The lead as printed")
    leads: tuple[str, ...] = _column("The leads' names, aliases resolved, in printed order")
    update_text: str = _column("The update as printed")
    status: Status = _column("Where the action stands, in the contract's words")
    status_basis: Basis | None = _column("Where the status was read")
    rag: Rag | None = _column("The rating's colour")
    qualified: bool = _column("It says completed and, in the same breath, that work remains")
    revised_due_date: date | None = _column("The new deadline that this paper announces")
    revised_due_precision: Precision | None = _column("The smallest calendar unit that the new deadline prints")
    deadline: date | None = _column("The deadline that stands after this round")
    completed_on: date | None = _column("The printed date of completion")
    overdue: bool = _column("The deadline is past at as_at, and the action neither completed nor closed")


@dataclass(frozen=True, slots=True)
class Change:
    """What moved between one round of an action and the next it appears in (``changes.csv``)."""

    plan_id: str = _column("The plan")
    action_id: str = _column("The action")
    action: str = _column("The action's text in the later round")
    from_round: date = _column("The earlier round")
    to_round: date = _column("The later round")
    field: ChangeField = _column("What moved")
    before: str = _column("The value in the earlier round")
    after: str = _column("The value in the later round")
    days: int | None = _column("For deadlines: days moved, later is positive")
    kind: ChangeKind = _column("How it moved")
    announced: bool | None = _column(
        "For deadlines: the update or a revised-deadline column says so (true), or the due cell just changed (false)"
    )


@dataclass(frozen=True, slots=True)
class Finding:
    """What a scrutiny officer would ask about (``findings.csv``)."""

    plan_id: str = _column("The plan")
    action_id: str = _column("The action")
    round: date = _column("The round in which it is true, or happened")
    finding: FindingKind = _column("What was found")
    detail: str = _column("The figures and words behind it")
    question: str = _column("One plain sentence to put to the lead")


@dataclass(frozen=True, slots=True)
class ActionSummary:
    """One row an action (``actions.csv``)."""

    plan_id: str = _column("The plan")
    action_id: str = _column("The action")
    recommendation_ref: str = _column("The recommendation's number, as last printed")
    action_ref: str = _column("The action's number, as last printed")
    action: str = _column("The action's text, as last printed")
    leads: tuple[str, ...] = _column("The leads, as last printed")
    first_round: date = _column("The first round that tells of it")
    last_round: date = _column("The last round that tells of it")
    rounds: int = _column("In how many rounds it is told of")
    first_deadline: date | None = _column("The first due date printed")
    deadline: date | None = _column("The deadline that stands")
    slip_days: int | None = _column("Days from the first deadline to the one that stands")
    times_slipped: int = _column("How often its deadline moved later")
    status: Status = _column("Its last status")
    rag: Rag | None = _column("Its last rating")
    overdue: bool = _column("Overdue in its last round")
    in_latest_round: bool = _column("The plan's latest round tells of it")


@dataclass(frozen=True, slots=True)
class RecommendationSummary:
    """One row a recommendation (``recommendations.csv``)."""

    plan_id: str = _column("The plan")
    recommendation_ref: str = _column("Its number as printed")
    recommendation: str = _column("Its text")
    priority: str = _column("Its priority as printed")
    outcomes: str = _column("What difference the actions will make, as printed")
    measures: str = _column("How one will know, as printed")
    actions: int = _column("Actions in its last round")
    completed: int = _column("Of these, completed")
    overdue: int = _column("Of these, overdue")


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """One row a round of a plan (``rounds.csv``)."""

    plan_id: str = _column("The plan")
    plan: str = _column("Its title")
    round: date = _column("The round's date")
    reported_on: date = _column("Date of the meeting")
    committee: str = _column("The committee's name as printed")
    paper: str = _column("The paper that tells it")
    actions: int = _column("Actions told of")
    not_started: int = _column("Of these, not started")
    in_progress: int = _column("Of these, in progress")
    delayed: int = _column("Of these, delayed")
    completed: int = _column("Of these, completed")
    closed: int = _column("Of these, closed")
    unknown: int = _column("Of these, without an update")
    overdue: int = _column("Of these, overdue")
    added: int = _column("Actions added since the round before")
    dropped: int = _column("Actions dropped, neither completed nor closed, since the round before")
    completed_since: int = _column("Actions that became completed since the round before")
    slipped: int = _column("Actions whose deadline moved later in this round")


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row a paper (``papers.csv``)."""

    paper: str = _column("Path below the papers' folder")
    sha256: str = _column("Fingerprint of its bytes")
    format: Format = _column("What the file is")
    bytes: int = _column("Size in bytes")
    pages: int | None = _column("Pages (PDF only)")
    title: str = _column("Its title as printed")
    committee: str = _column("The committee's name as printed")
    meeting_date: date | None = _column("Date of the meeting")
    plan_ids: tuple[str, ...] = _column("The plans it tells of")
    tables: int | None = _column("Tables of any kind in it")
    observations: int = _column("Observations read from it")
    outcome: Outcome = _column("What became of it")
    message: str = _column("The same as a plain sentence")


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """Whatever was read but not understood (``problems.csv``)."""

    severity: Severity = _column("How much it matters")
    paper: str = _column("The paper concerned")
    page: int | None = _column("Page, from 1 (PDF only)")
    table: int | None = _column("Table in the paper, from 1")
    row: int | None = _column("Printed row in that table, from 1")
    column: str = _column("The dataset's column concerned")
    value: str = _column("The printed text concerned")
    problem: str = _column("What is wrong")
    advice: str = _column("What to do about it")


@dataclass(frozen=True, slots=True)
class Link:
    """Why one printed row was taken for one action: the evidence, kept for whoever asks.

    Attributes:
        score: From 0 (nothing in common) to 1 (the same in everything compared).
        evidence: The shares compared, as plain words.
        doubtful: It was reported as a problem, with the other candidate.
    """

    plan_id: str
    action_id: str
    round: date
    score: float
    evidence: str
    doubtful: bool


@dataclass(frozen=True, slots=True)
class KnownAction:
    """One row of the dataset published before, so that an action keeps its identity when an older paper arrives.

    Attributes:
        plan_id, action_id: As published.
        paper, page, table, row: Where it was read, as published.
        recommendation_ref, action_ref, action: As published, for a paper whose rows have shifted.
        sha256: The paper's fingerprint, for one that was moved or renamed; empty where it is not known.
    """

    plan_id: str
    action_id: str
    paper: str
    page: int | None
    table: int | None
    row: int | None
    recommendation_ref: str
    action_ref: str
    action: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class RowBox:
    """Where a printed row stands on its PDF page: left, top, right, bottom in points from the top left."""

    paper: str
    page: int
    table: int
    row: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Dataset:
    """All tables, each sorted by its key, references naturally."""

    observations: tuple[Observation, ...] = ()
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    actions: tuple[ActionSummary, ...] = ()
    recommendations: tuple[RecommendationSummary, ...] = ()
    rounds: tuple[RoundSummary, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    problems: tuple[ProblemRow, ...] = ()
    links: tuple[Link, ...] = ()
    boxes: tuple[RowBox, ...] = ()


# Name of the table (of its CSV, sheet and SQL table) and the type of its rows, in reading order.
TABLES = {
    "observations": Observation,
    "changes": Change,
    "findings": Finding,
    "actions": ActionSummary,
    "recommendations": RecommendationSummary,
    "rounds": RoundSummary,
    "papers": PaperRow,
    "problems": ProblemRow,
}

pack_quickly(*TABLES.values(), Link, RowBox)


def columns(table: str) -> tuple[str, ...]:
    """Return the column names of one of ``TABLES``, in the contract's order."""
    return tuple(column.name for column in fields(TABLES[table]))
