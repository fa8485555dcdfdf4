"""Small invented papers for tests, one line an action."""

import calendar
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from model.dataset import Change, Dataset
from model.decisions import Correction
from model.printed import PrintedRecommendation
from model.problems import Place
from model.readings import ActionReading, Deadline, Lead, PaperReading, PlanReading, RoundReading, Update
from model.words import Basis, Column, DueKind, Format, Precision, Rag, Status

JUNE, SEPTEMBER, DECEMBER, MARCH = date(2013, 6, 12), date(2013, 9, 18), date(2013, 12, 11), date(2014, 3, 12)
DONE, GOING, LATE, CLOSED, PLANNED, SILENT = (
    Status.COMPLETED,
    Status.IN_PROGRESS,
    Status.DELAYED,
    Status.CLOSED,
    Status.NOT_STARTED,
    Status.UNKNOWN,
)
POTHOLES = "Repair the potholes on Mill Lane"
LIBRARY = "Open Tarnbeck library on Sundays"
BINS = "Collect garden waste every fortnight"
TREES = "Plant two hundred trees along the ring road"


def month(year: int, number: int, words: str = "", **more: object) -> Deadline:
    """Return a printed month, read as its last day."""
    last = date(year, number, calendar.monthrange(year, number)[1])
    return Deadline(
        date=last,
        precision=Precision.MONTH,
        kind=DueKind.BY,
        words=words or f"{calendar.month_name[number]} {year}",
        period=(last.replace(day=1), last),
        **more,  # type: ignore[arg-type]
    )


def exact(day: date, **more: object) -> Deadline:
    """Return a printed day, read."""
    return Deadline(
        date=day, precision=Precision.DAY, kind=DueKind.BY, words=day.isoformat(), period=(day, day), **more  # type: ignore[arg-type]
    )  # fmt: skip


def kind(word: DueKind, words: str, day: date | None = None, *, ends: bool = False) -> Deadline:
    """Return a deadline that promises something else than a date to finish by."""
    return Deadline(date=day, precision=Precision.DAY if day else None, kind=word, words=words, ends=ends)


def cell(
    text: str = "",
    status: Status = GOING,
    *,
    revised: Deadline | None = None,
    rag: Rag | None = None,
    qualified: bool = False,
    as_at: date | None = None,
) -> tuple[str, Update, date | None]:
    """Return what one update column says."""
    update = Update(
        status=status,
        basis=None if status is SILENT else Basis.UPDATE,
        rag=rag,
        qualified=qualified,
        revised_due=revised,
    )
    return text, update, as_at


EMPTY = cell("", SILENT)


def row(
    ref: str,
    action: str,
    *cells: tuple[str, Update, date | None],
    rec: int | None = 0,
    due: Deadline | None = None,
    due_text: str | None = None,
    revised: Deadline | None = None,
    leads: Sequence[str] = (),
    completed_on: date | None = None,
) -> ActionReading:
    """Return one printed action; its rounds are dated when the paper is made."""
    read = due or Deadline()
    return ActionReading(
        place=Place(),
        recommendation=rec,
        action_ref=ref,
        action=action,
        due_text=read.words if due_text is None else due_text,
        due=read,
        revised=revised,
        completed_on=completed_on,
        lead_text=" / ".join(leads),
        leads=tuple(Lead(name) for name in leads),
        rounds=tuple(
            RoundReading(as_at or date.min, as_at or date.min, text, update)
            for text, update, as_at in cells or (cell("Under way"),)
        ),
    )


RECOMMENDATIONS = (
    PrintedRecommendation("1", "recommendation", "Look after roads and public places"),
    PrintedRecommendation("2", "recommendation", "Make leisure easier to reach for families"),
    PrintedRecommendation("3", "recommendation", "Answer letters within ten working days"),
)


def plan(
    day: date,
    *rows: ActionReading,
    title: str = "Tarnbeck improvement plan",
    rounds: Sequence[date] = (),
    periods: Sequence[tuple[date, date] | None] = (),
    partial: bool = False,
    initials: Sequence[tuple[str, str]] = (),
    columns: Sequence[Column] = (),
    recommendations: Sequence[PrintedRecommendation] = RECOMMENDATIONS,
) -> PlanReading:
    """Return a plan as one paper tells it; one round, the meeting's, unless said otherwise."""
    days = tuple(rounds) or (day,)
    return PlanReading(
        title=title,
        rounds=days,
        periods=tuple(periods) or (None,) * len(days),
        recommendations=tuple(recommendations),
        actions=tuple(_dated(each, number, days, day) for number, each in enumerate(rows, 1)),
        partial=partial,
        initials=tuple(initials),
        columns=tuple(columns),
    )


def _dated(action: ActionReading, number: int, days: tuple[date, ...], reported_on: date) -> ActionReading:
    told = tuple(
        RoundReading(
            day,
            min(day, reported_on) if told.as_at == date.min else told.as_at,
            told.update_text,
            told.update,
        )
        for day, told in zip(days, action.rounds, strict=True)
    )
    return ActionReading(
        place=Place("", None, 1, number + 1),
        recommendation=action.recommendation,
        action_ref=action.action_ref,
        action=action.action,
        due_text=action.due_text,
        due=action.due,
        revised=action.revised,
        completed_on=action.completed_on,
        lead_text=action.lead_text,
        leads=action.leads,
        rounds=told,
    )


def paper(
    day: date | None,
    *told: ActionReading | PlanReading,
    name: str = "",
    version: float = 0,
    council: str = "Tarnbeck Council",
    sha256: str = "",
    image_pages: tuple[int, ...] = (),
    **more: object,
) -> PaperReading:
    """Return a paper of one plan (given as rows) or of several."""
    path = name or f"{day.isoformat() if day else 'undated'}.docx"
    plans = tuple(each for each in told if isinstance(each, PlanReading))
    rows = tuple(each for each in told if isinstance(each, ActionReading))
    if rows:
        plans = (plan(day or date(2013, 1, 1), *rows, **more),)  # type: ignore[arg-type]
    placed = tuple(_placed(each, path) for each in plans)
    return PaperReading(
        paper=path,
        sha256=sha256 or path,
        format=Format.DOCX,
        bytes=100,
        pages=None,
        title="Tarnbeck improvement plan: update",
        council=council,
        committee="Scrutiny Committee",
        reported_on=day,
        dated_by="text" if day else "",
        version=version,
        tables=len(plans),
        plans=placed,
        image_pages=image_pages,
    )


def _placed(told: PlanReading, path: str) -> PlanReading:
    actions = tuple(replace(each, place=replace(each.place, paper=path)) for each in told.actions)
    return replace(told, actions=actions)


def correction(line: int = 2, **values: object) -> Correction:
    """Return a line of corrections.csv; what is not given is empty."""
    known: dict[str, object] = {"paper": "", "plan_id": "", "action_id": "", "round": None, "column": "", "value": ""}
    return Correction(line=line, **(known | values))  # type: ignore[arg-type]


def moved(dataset: Dataset, action_id: str = "") -> list[tuple[str, str, int | None]]:
    """Return what changed as (field, kind, days), in the table's order."""
    return [
        (change.field.value, change.kind.value, change.days)
        for change in dataset.changes
        if action_id in ("", change.action_id)
    ]


def only(dataset: Dataset, field: str) -> list[Change]:
    """Return the changes of one field."""
    return [change for change in dataset.changes if change.field.value == field]


def problems(dataset: Dataset, words: str) -> list[str]:
    """Return the problems that say these words."""
    return [each.problem for each in dataset.problems if words in each.problem]


def asked(dataset: Dataset) -> list[tuple[str, date]]:
    """Return the findings as (finding, round)."""
    return [(each.finding.value, each.round) for each in dataset.findings]
