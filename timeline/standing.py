"""The deadline that stands after each round, and whether it is overdue (contract: "deadline", "overdue")."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from model.dataset import Observation
from model.readings import Deadline
from model.words import DueKind, Status
from timeline.observing import Life, Told, later
from timeline.wording import same_words

# Contract: "Deadlines": these give no deadline unless an end is printed.
_NO_DEADLINE: Final = frozenset((DueKind.RECURRING, DueKind.ONGOING, DueKind.DONE, DueKind.TBC))
# Contract: "deadline": these withdraw it where they stand in place of a date.
_WITHDRAW: Final = frozenset((DueKind.TBC, DueKind.ONGOING, DueKind.RECURRING))
_OVER: Final = frozenset((Status.COMPLETED, Status.CLOSED))


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands after a round.

    Attributes:
        deadline: The date, or ``None``.
        period: First and last day of the period it was printed as, or ``None``.
        announced: It came from an update or a revised-deadline column, not from the due cell.
        status: The last known status (``unknown`` counts as the one before).
    """

    deadline: date | None = None
    period: tuple[date, date] | None = None
    announced: bool = False
    status: Status = Status.UNKNOWN


@dataclass(frozen=True, slots=True)
class Followed:
    """One observation, complete, and what stands after it.

    Attributes:
        told: What was told, its observation not yet complete.
        observation: The complete observation.
        standing: After the round.
        original: The deadline as first printed, in the action's first round; else ``None``.
        original_period: The period it was printed as.
    """

    told: Told
    observation: Observation
    standing: Standing
    original: date | None = None
    original_period: tuple[date, date] | None = None


def is_open(status: Status) -> bool:
    """Tell whether an action of this last known status still has to be done."""
    return status not in _OVER


def follow(life: Life) -> tuple[Followed, ...]:
    """Carry an action's deadline and last known status from round to round.

    A round told out of its time (``Told.late``) stands on its own: the due cell beside it is of a later date.
    """
    followed: list[Followed] = []
    last: Followed | None = None
    cells = _Cells()
    status = Status.UNKNOWN
    for told in life.told:
        if told.observation.status is not Status.UNKNOWN:
            status = told.observation.status
        if told.late:
            followed.append(_follow_one(told, None, _Cells(), status))
            continue
        step = _follow_one(told, last, cells, status)
        cells = cells.after(step.told)
        followed.append(step)
        last = step
    return tuple(followed)


@dataclass(frozen=True, slots=True)
class _Cells:
    """The last filled due cell, revised cell and update before a round."""

    due_text: str = ""
    due: Deadline = Deadline()  # noqa: RUF009 - a frozen value
    due_kind: DueKind | None = None
    revised: Deadline | None = None
    update_text: str = ""
    announced: Deadline | None = None

    def after(self, told: Told) -> "_Cells":
        row = told.observation
        filled = bool(row.due_text.strip()) or bool(told.corrected & {"due_date", "due_kind"})
        return _Cells(
            due_text=row.due_text if filled else self.due_text,
            due=told.due if filled else self.due,
            due_kind=row.due_kind if filled else self.due_kind,
            revised=told.revised or self.revised,
            update_text=row.update_text,
            announced=told.announced,
        )


def _follow_one(told: Told, last: Followed | None, cells: _Cells, status: Status) -> Followed:
    before = last.standing if last else Standing()
    told, due_repeats = _keep_last_date(told, cells)
    told, revision, revision_repeats = _keep_last_revision(told, cells)
    row = told.observation
    if "deadline" in told.corrected:
        standing = Standing(row.deadline, announced=True)
    elif revision is not None and not (revision_repeats and before.deadline):
        standing = Standing(revision.date, revision.period, announced=True)
    elif revision is not None:
        standing = before
    elif _withdraws_revision(told, cells):
        standing = Standing()
    elif due_repeats or _makes_exact(told, before, cells):
        standing = before
    elif _gives_deadline(told):
        standing = Standing(row.due_date, told.due.period)
    else:
        standing = Standing() if row.due_kind in _WITHDRAW else before
    deadline = standing.deadline
    overdue = row.overdue if "overdue" in told.corrected else _is_overdue(row, deadline, status)
    return Followed(
        told,
        replace(row, deadline=deadline, overdue=overdue),
        Standing(deadline, standing.period, standing.announced, status),
        original=_original(told) if last is None else None,
        original_period=None if told.due.was else told.due.period,
    )


def _keep_last_date(told: Told, cells: _Cells) -> tuple[Told, bool]:
    """Tell whether the due cell only repeats what it said last round; if so it keeps last round's date."""
    row = told.observation
    decided = told.corrected & {"due_date", "due_kind", "due_precision"}
    if decided or not row.due_text.strip() or not cells.due_text.strip():
        return told, False
    if not same_words(row.due_text, cells.due_text):
        same = row.due_date is not None and (row.due_date, row.due_kind) == (cells.due.date, cells.due_kind)
        return told, same
    if cells.due.date is None and cells.due_kind is None:
        return told, False
    if (row.due_date, row.due_precision, row.due_kind) == (cells.due.date, cells.due.precision, cells.due_kind):
        return told, True
    kept = replace(row, due_date=cells.due.date, due_precision=cells.due.precision, due_kind=cells.due_kind)
    return replace(told, observation=kept, due=cells.due), True


def _keep_last_revision(told: Told, cells: _Cells) -> tuple[Told, Deadline | None, bool]:
    """Return the new deadline that this round prints, if any, and whether a revised-deadline column only repeats it.

    Words that are repeated keep the date that they had when they were first printed.
    """
    row = told.observation
    if "revised_due_date" in told.corrected:
        return told, Deadline(row.revised_due_date) if row.revised_due_date else None, False
    revised, announced = told.revised, told.announced
    repeats = revised is not None and cells.revised is not None and _same_cell(revised, cells.revised)
    if repeats:
        revised = cells.revised
    if announced and cells.announced and row.update_text and same_words(row.update_text, cells.update_text):
        announced = cells.announced
    stands = later(revised, announced)
    if stands is None:
        return told, None, False
    row = replace(row, revised_due_date=stands.date, revised_due_precision=stands.precision)
    told = replace(told, observation=row, revised=revised, announced=announced)
    return told, stands, repeats and stands is revised


def _withdraws_revision(told: Told, cells: _Cells) -> bool:
    """Tell whether a revised-deadline column that held a date now says that there is none."""
    held = cells.revised is not None and cells.revised.date is not None
    return held and told.revised is not None and told.revised.kind in _WITHDRAW


def _same_cell(one: Deadline, other: Deadline) -> bool:
    return bool(one.words and same_words(one.words, other.words)) or (one.date is not None and one.date == other.date)


def _makes_exact(told: Told, before: Standing, cells: _Cells) -> bool:
    """Tell whether the due cell only makes last round's date exact, while a revision stands."""
    day, period = told.observation.due_date, cells.due.period
    revised = before.deadline is not None and before.deadline != cells.due.date
    return revised and day is not None and period is not None and period[0] <= day <= period[1]


def _gives_deadline(told: Told) -> bool:
    row = told.observation
    return row.due_date is not None and (row.due_kind not in _NO_DEADLINE or told.due.ends)


def _original(told: Told) -> date | None:
    """Return the deadline that an action began with: the one its due cell replaces, or the one it gives."""
    if told.due.was is not None and "due_date" not in told.corrected:
        return told.due.was
    return told.observation.due_date if _gives_deadline(told) else None


def _is_overdue(row: Observation, deadline: date | None, status: Status) -> bool:
    if deadline is None or deadline >= row.as_at or not is_open(status):
        return False
    return row.due_kind is not DueKind.FROM or status is Status.NOT_STARTED
