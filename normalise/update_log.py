"""Updates that officers add to from meeting to meeting: dated entries in one cell, of which the newest counts.

("Sep 24: Not started." over "Jan 25: Contents list drawn up." says in January that work goes on.)
"""

import re
from datetime import date
from typing import Final, NamedTuple

from normalise.calendar import find_periods

LEAST_ENTRIES: Final = 2
LONGEST_LABEL: Final = 48  # characters of "Position at the end of September 2024 (CMT):"
LONGEST_LOG: Final = 40_000  # characters of a cell that are looked at; the newest entry may be the last

_MAY_BEGIN: Final = re.compile(r"(?:^|\n|(?<=[.;!?])[ \t])\s*(?=[^\n:–—-]{1,48}[:–—-])")
_LABEL: Final = re.compile(
    r"[\s•*–—-]*[\[(]?(?:(?:latest |previous |current |further )?(?:updates?|position|progress|status|comments?|as)\b)?"
    r"[\s:–(\[-]*(?:(?:as )?at|on|for|to|of|from)?\s*(?:the\s)?$",
    re.IGNORECASE,
)
_MARK: Final = re.compile(
    r"[\])]?\s*(?:updates?|position|progress|status|meeting|comments?)?[\])]?\s*(?::|[–—-](?!\d))", re.IGNORECASE
)


class Entry(NamedTuple):
    """One dated entry: the day that it speaks for, and its words, without the date, which is not that of the deed."""

    on: date
    text: str


def read_log(text: str, *, on: date) -> tuple[Entry, ...]:
    """Return the entries of an update that is a log, the oldest first; none where it is not.

    A log has two dated entries or more, none of a day to come: dates to come are of milestones.

    Args:
        text: The update as printed, with its line breaks.
        on: The date that it speaks for.
    """
    text = text[:LONGEST_LOG].strip()
    starts = [found.end() for found in _MAY_BEGIN.finditer(text)]
    if len(starts) < LEAST_ENTRIES or starts[0] or not _label_of(text, on):
        return ()
    labels = [(start, label) for start in starts if (label := _label_of(text[start : start + 2 * LONGEST_LABEL], on))]
    ends = [start for start, _ in labels[1:]] + [len(text)]
    entries = [
        Entry(label.on, text[start + label.length : end].strip())
        for (start, label), end in zip(labels, ends, strict=True)
    ]
    days = [entry.on for entry in entries]
    if len(set(days)) < LEAST_ENTRIES or any(day > on for day in days):
        return ()
    if days == sorted(days):
        return tuple(entries)
    return tuple(reversed(entries)) if days == sorted(days, reverse=True) else ()


class _Label(NamedTuple):
    """What stands before an entry: the day that it speaks for, and how many characters that takes."""

    on: date
    length: int


def _label_of(text: str, on: date) -> _Label | None:
    """Return the label that a text begins with; a month or quarter means its last day, at most ``on``."""
    period = next(iter(find_periods(text[: 2 * LONGEST_LABEL], on=on)), None)
    if period is None or period.end > LONGEST_LABEL or not _LABEL.match(text[: period.start]):
        return None
    mark = _MARK.match(text, period.end)
    if mark is None:
        return None
    return _Label(min(period.last, on) if period.first <= on else period.last, mark.end())
