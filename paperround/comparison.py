"""What moved between two rounds, in lines that the terminal, a page, a CSV and JSON all show."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from model.comparison import Comparison, Pair, Slip
from model.dataset import Observation
from model.dates import in_full
from output.wording import STATUS_WORDS, count
from timeline.wording import Run, word_changes


@dataclass(frozen=True, slots=True)
class Line:
    """One action in one group.

    Attributes:
        before, after: What it was and is, in words; empty where a round does not tell of it.
        days: For deadlines: days moved, later is positive.
        note: What else to know, or empty.
        words: For a rewording: both wordings, word by word.
    """

    action_id: str
    action: str
    before: str
    after: str
    days: int | None = None
    note: str = ""
    words: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Everything that moved in one way; ``name`` is for programs, ``heading`` for people."""

    name: str
    heading: str
    lines: tuple[Line, ...]


def groups_of(comparison: Comparison) -> tuple[Group, ...]:
    """Return the groups that are not empty, in the order in which a scrutiny officer asks."""
    groups = (Group(name, heading, told(comparison)) for name, heading, told in _GROUPS)
    return tuple(group for group in groups if group.lines)


def state(row: Observation | None) -> str:
    """Return a round's status and standing deadline in words; nothing where the round does not tell of the action."""
    if row is None:
        return ""
    words = STATUS_WORDS[row.status] + (", but work remains" if row.qualified else "")
    deadline = f", deadline {in_full(row.deadline)}" if row.deadline else ""
    return f"{words}{deadline}{' (overdue)' if row.overdue else ''}"


def _status(pair: Pair) -> Line:
    return Line(pair.action_id, pair.shown.action, state(pair.before), state(pair.after))


def _slip(slip: Slip) -> Line:
    row = slip.pair.shown
    days = count(abs(slip.days or 0), "day")
    way = "later" if (slip.days or 0) > 0 else "earlier"
    told = "announced in the paper" if slip.announced else "the update does not say so"
    times = f"; moved later {_times(slip.times)} in all" if slip.times else ""
    return Line(
        slip.pair.action_id,
        row.action,
        in_full(slip.before) if slip.before else "",
        in_full(slip.after) if slip.after else "",
        days=slip.days,
        note=f"{days} {way}, {told}{times}",
    )


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _leads(pair: Pair) -> Line:
    before, after = (", ".join(row.leads) if row else "" for row in (pair.before, pair.after))
    return Line(pair.action_id, pair.shown.action, before or "nobody named", after or "nobody named")


def _reworded(pair: Pair) -> Line:
    before, after = (row.action if row else "" for row in (pair.before, pair.after))
    return Line(pair.action_id, pair.shown.action, before, after, words=word_changes(before, after))


def _pairs(group: str, told: Callable[[Pair], Line] = _status) -> Callable[[Comparison], tuple[Line, ...]]:
    def lines(comparison: Comparison) -> tuple[Line, ...]:
        return tuple(map(told, getattr(comparison, group)))

    return lines


# Name for programs (a field of Comparison), heading for people, how its lines are told.
_GROUPS: Final[tuple[tuple[str, str, Callable[[Comparison], tuple[Line, ...]]], ...]] = (
    ("completed", "Completed", _pairs("completed")),
    ("slipped", "Slipped", lambda comparison: tuple(map(_slip, comparison.slipped))),
    ("dropped", "Dropped, unfinished", _pairs("dropped")),
    ("reopened", "Reopened", _pairs("reopened")),
    ("brought_forward", "Brought forward", lambda comparison: tuple(map(_slip, comparison.brought_forward))),
    ("reworded", "Reworded", _pairs("reworded", _reworded)),
    ("reassigned", "Leads changed", _pairs("reassigned", _leads)),
    ("added", "Added", _pairs("added")),
    ("returned", "Returned", _pairs("returned")),
    ("retired", "Taken off, finished", _pairs("retired")),
    ("silent", "Finished before, no update now", _pairs("silent")),
    ("otherwise", "Moved otherwise, or away and back", _pairs("otherwise")),
    ("not_told", "Left out by a paper that tells only part", _pairs("not_told")),
)
GROUP_NAMES: Final = tuple(name for name, _, _ in _GROUPS)
