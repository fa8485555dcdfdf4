"""How an action stands: its update, status column, rating and deadline cells weighed together (contract: "Status")."""

import re
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from model.values import Deadline, Update
from model.words import Basis, DueKind, Rag, Status
from normalise.announced import new_deadline
from normalise.calendar import Period, find_periods
from normalise.completion import completion_date
from normalise.dating import dated
from normalise.evidence import Evidence, collect
from normalise.keys import Key
from normalise.ratings import Rating, read_rating
from normalise.status_rules import Sign
from normalise.tokens import KINDS, Words, plain, split_words
from normalise.update_log import read_log
from normalise.weighing import Verdict, names_rest, weigh

_LONGEST: Final = 4000  # characters of one update that are read; officers write hundreds
_PROSE: Final = 3  # words from which a text that no rule knows is taken for prose that describes work
_COLUMN_WORDS: Final = 8  # a status column that holds more words than this holds prose
_SILENT: Final = frozenset(KINDS[kind] for kind in ("STOP", "SEP", "COMMA", "SLASH", "ASK"))  # "-", "?"
_OPEN: Final = frozenset({Status.NOT_STARTED, Status.IN_PROGRESS, Status.UNKNOWN})
_OVER: Final = frozenset({Status.COMPLETED, Status.CLOSED})
_NO_DATE_TO_PASS: Final = frozenset({DueKind.FROM, DueKind.RECURRING, DueKind.ONGOING, DueKind.DONE})

_TOLD: Final = frozenset(KINDS[kind] for kind in ("ED", "ING", "PLURAL", "NOUN", "DATE"))
_SYMBOL: Final = re.compile(r"[^\w\s!-/:-@\[-`{-~…]")  # a clock or a face may mean something, a dash does not

_FRACTION: Final = re.compile(r"(\d{1,2})/(\d{1,2})")
_DONE_NEXT: Final = re.compile(
    r"\s(?:\w+\s){0,2}(?:complete|done|achieved|implemented|delivered|actioned|closed)", re.IGNORECASE
)

_TOO_LONG: Final = f"Only the first {_LONGEST:,} characters of this update were read."
_NOT_UNDERSTOOD: Final = "Nothing in this update tells how the action stands."
_COLUMN_NOT_UNDERSTOOD: Final = "“{}” in the status column was not understood, so the status was read from the rest."
_TAKEN_FOR_WORK: Final = "No rule knows this wording; it was taken as a description of work."


class _Read(NamedTuple):
    """An update with what only the weighing of columns needs: whether it names something still to do."""

    update: Update
    rest: bool


def read_update(
    text: str, *, on: date, action: str = "", due: Deadline | None = None, key: Key | None = None
) -> Update:
    """Read what an update says.

    Args:
        text: The update as printed.
        on: The date that it speaks for; nothing is completed after it.
        action: The action's text: an update that reports the action's own deed as done completes it.
        due: The action's deadline: a new one that is later means delayed.
        key: The paper's own key; it outranks the contract's defaults for colours and marks.
    """
    read = _read(text, on=on, action=action, due=due, key=key or Key()).update
    return _late_by_date(read, read.revised_due, due)


def read_round(
    *,
    update_text: str,
    status_text: str,
    rag_text: str,
    rag: Rag | None,
    on: date,
    action: str,
    due: Deadline,
    revised: Deadline | None,
    completed_on: date | None,
    key: Key,
) -> Update:
    """Weigh what one round's columns say of an action: status column, update, rating, prose, deadline cell.

    Args:
        update_text: The update as printed, or empty.
        status_text: The status column's cell as printed, or empty.
        rag_text: The RAG column's cell as printed, or empty.
        rag: The shading or symbol, or ``None``.
        on: The date that the row speaks for.
        action: The action's text.
        due: The due cell, read.
        revised: The revised-deadline column, read, or ``None``.
        completed_on: The completion-date column, or ``None``.
        key: The paper's own key.
    """
    told = _read(update_text, on=on, action=action, due=due, key=key)
    column = _read_column(status_text, on=on, action=action, key=key)
    rating = _rating(rag_text, rag, column.update if column else None, told.update, key=key, on=on)
    if column is None and status_text.strip() and told.update.status is Status.UNKNOWN:
        told = _read(status_text, on=on, action=action, due=due, key=key)  # the status column holds prose
    update = _decide(column, told, rating, due=due)
    update = replace(
        update,
        rag=rating.rag if rating else None,
        revised_due=_later(told.update.revised_due or (column and column.update.revised_due) or None, revised),
        completed_on=_completed_on(completed_on, column, told, on=on),
    )
    if completed_on and completed_on <= on and update.basis is not Basis.COLUMN and update.status is not Status.CLOSED:
        update = _completed_by_date(update, told, completed_on)
    if column is None and not update.problem and _read(status_text, on=on, action="", due=None, key=key).update.problem:
        update = replace(update, problem=_COLUMN_NOT_UNDERSTOOD.format(status_text.strip()[:40]))
    if not (column and column.update.status is not Status.UNKNOWN):
        update = _late_by_date(update, update.revised_due, due)
    return _consistent(update, told, column)


# --- One text ----------------------------------------------------------------------------------------------------


def _read(text: str, *, on: date, action: str, due: Deadline | None, key: Key) -> _Read:
    """Read an update; of one that is a log, what its newest entry leaves standing of those before."""
    entries = read_log(text, on=on)
    if not entries:
        return _read_words(text, on=on, action=action, due=due, key=key)
    read, *later = (_read_words(each.text, on=each.on, action=action, due=due, key=key) for each in entries)
    for newer in later:
        read = _after(read, newer)
    return read


def _after(older: _Read, newer: _Read) -> _Read:
    """Return how an action stands by two entries of a log.

    A newer entry that says nothing of the status leaves it; one that only describes work reopens nothing that was
    said to be done, and a next step does not undo work that has begun.
    """
    before, now = older.update, newer.update
    prose = now.basis is not Basis.UPDATE
    begun = before.status is Status.IN_PROGRESS and now.status is Status.NOT_STARTED
    over = before.status in _OVER and not newer.rest
    if now.status is Status.UNKNOWN or (prose and (begun or over)):
        now = replace(before, problem=now.problem if before.status in _OPEN else "")
    if now.status in _OVER:
        return newer._replace(update=now)
    return newer._replace(update=replace(now, revised_due=newer.update.revised_due or before.revised_due))


def _read_words(text: str, *, on: date, action: str, due: Deadline | None, key: Key) -> _Read:
    printed = plain(text[:_LONGEST])
    marked = key.status_of_mark(printed)
    rating = read_rating(printed)
    if marked:
        return _Read(_said(marked, Basis.UPDATE, "paper's own key", printed.strip(), rating), rest=False)
    periods = [each for each in find_periods(printed, on=on) if not _is_share(each, printed)]
    words = split_words(printed, periods)
    if not words.signs:
        return _Read(Update(problem=_NOT_UNDERSTOOD if _SYMBOL.search(printed) else ""), rest=False)
    found = dated(words, collect(words), on=on)
    revised, left_open = new_deadline(words, found, on=on, due=due.date if due else None, action=action)
    verdict = weigh(
        words,
        found,
        action=action,
        on=on,
        on_time=_no_later(revised, due),
    )
    update = _from_verdict(verdict, rating, words, found, key)
    if update.status is Status.COMPLETED and words.dates:
        update = replace(update, completed_on=completion_date(words, found, on=on))
    elif (revised or left_open) and update.status not in _OVER:
        update = replace(update, revised_due=revised, date_left_open=left_open)
    if len(text) > _LONGEST and not update.problem:
        update = replace(update, problem=_TOO_LONG)
    return _Read(update, rest=names_rest(found))


def _is_share(period: Period, text: str) -> bool:
    """Tell "10/12 complete", ten of twelve, from a day and a month."""
    figures = _FRACTION.fullmatch(period.words)
    return bool(figures and int(figures[1]) < int(figures[2]) and _DONE_NEXT.match(text, period.end))


def _from_verdict(
    verdict: Verdict | None, rating: Rating | None, words: Words, found: tuple[Evidence, ...], key: Key
) -> Update:
    """An update's own words come before the rating that it names, and that before what its prose suggests."""
    if verdict and (verdict.basis is Basis.UPDATE or rating is None):
        return _said(verdict.status, verdict.basis, verdict.rule, verdict.words, rating, qualified=verdict.qualified)
    if rating:
        return _said(key.status_of(rating.rag), Basis.UPDATE, "rating named in the update", rating.words, rating)
    if any(each.sign is Sign.NO_NEWS for each in found):
        said = next(each for each in found if each.sign is Sign.NO_NEWS)
        return Update(rule=said.rule.name, words=words.printed(said.start, said.end))
    letters = [place for place, sign in enumerate(words.signs) if sign > "\x13" or sign in _TOLD]
    if len(letters) >= _PROSE:
        update = _said(Status.IN_PROGRESS, Basis.NARRATIVE, "prose", words.text.strip()[:80], None)
        return replace(update, problem=_TAKEN_FOR_WORK)
    return Update(rule="not understood", problem=_NOT_UNDERSTOOD if set(words.signs) - _SILENT else "")


def _said(
    status: Status, basis: Basis | None, rule: str, words: str, rating: Rating | None, *, qualified: bool = False
) -> Update:
    rag = rating.rag if rating else None
    return Update(status=status, basis=basis, rag=rag, qualified=qualified, rule=rule, words=words)


def _no_later(revised: Deadline | None, due: Deadline | None) -> bool:
    """Tell whether a new date is known to be no later than the deadline."""
    return bool(revised and revised.date and due and due.date and revised.date <= due.date)


def _late_by_date(update: Update, revised: Deadline | None, due: Deadline | None) -> Update:
    """An open action whose new deadline is later than the printed one is delayed.

    A round that gives no update stays unknown: the date that stands in its revised-deadline column may be an old one.
    """
    if update.status not in _OPEN - {Status.UNKNOWN} or not (revised and revised.date and due and due.date):
        return update
    if revised.date <= due.date or due.kind in _NO_DATE_TO_PASS:
        return update
    return replace(update, status=Status.DELAYED, rule="new deadline is later", words=revised.words)


# --- A round's columns -------------------------------------------------------------------------------------------


def _read_column(text: str, *, on: date, action: str, key: Key) -> _Read | None:
    """Return what a status column says in so many words; ``None`` where it is empty or holds prose."""
    if not text.strip():
        return None
    read = _read(text, on=on, action=action, due=None, key=key)
    short = len(text.split()) <= _COLUMN_WORDS
    if read.update.status is Status.UNKNOWN or not (read.update.basis is Basis.UPDATE or short):
        return None
    return read._replace(update=replace(read.update, basis=Basis.COLUMN))


def _rating(text: str, shade: Rag | None, column: Update | None, told: Update, *, key: Key, on: date) -> Update | None:
    """Return the rating with the status that it means: the RAG column, the shading, else one named in words."""
    if text.strip():
        read = _read(text, on=on, action="", due=None, key=key).update
        if read.rag or read.status is not Status.UNKNOWN:
            return replace(read, rag=read.rag or shade, basis=Basis.COLUMN)
    if shade:
        return Update(key.status_of(shade), Basis.SHADING, shade, rule="shading", words=shade.value)
    named = (column and column.rag) or told.rag
    return Update(rag=named) if named else None


def _decide(column: _Read | None, told: _Read, rating: Update | None, *, due: Deadline) -> Update:
    """Contract: "Read first from a status column, then from the update's own words, then from RAG, then from prose"."""
    if column:
        return column.update
    if told.update.basis is Basis.UPDATE:
        return told.update
    if rating and rating.basis:
        return rating
    if told.update.status is not Status.UNKNOWN:
        return told.update
    if due.kind is DueKind.DONE:
        return Update(Status.COMPLETED, Basis.DEADLINE, rule=due.rule, words=due.words)
    return told.update


def _later(announced: Deadline | None, column: Deadline | None) -> Deadline | None:
    """Return the revised deadline that stands: the update's where it is later than the column's."""
    if column is None or column.date is None:
        return announced
    if announced and announced.date and announced.date > column.date:
        return announced
    return column


def _completed_on(printed: date | None, column: _Read | None, told: _Read, *, on: date) -> date | None:
    if printed and printed <= on:
        return printed
    return (column and column.update.completed_on) or told.update.completed_on


def _completed_by_date(update: Update, told: _Read, completed_on: date) -> Update:
    """A filled completion-date column says completed, where nothing says otherwise in so many words."""
    if update.status is Status.COMPLETED:
        return update
    if update.basis is Basis.UPDATE:
        return replace(update, problem="A completion date is printed, but the update says that it is not completed.")
    return replace(
        update,
        status=Status.COMPLETED,
        basis=Basis.COLUMN,
        qualified=told.rest,
        rule="completion-date column",
        words=completed_on.isoformat(),
    )


def _consistent(update: Update, told: _Read, column: _Read | None) -> Update:
    """Keep qualified, dates and problems in step with the status that was decided."""
    if update.status is not Status.COMPLETED:
        return replace(update, qualified=False, completed_on=None)
    said_open = told.update.basis is Basis.UPDATE and told.update.status in _OPEN | {Status.DELAYED}
    problem = update.problem
    if column and said_open and told.update.status is not Status.UNKNOWN:
        problem = "The status column says completed, but the update says that it is not."
    return replace(
        update,
        qualified=update.qualified or told.update.qualified or told.rest or said_open,
        revised_due=None if update.revised_due is told.update.revised_due else update.revised_due,
        problem=problem,
    )
