"""Two rounds of a plan on one page: each action in the first group that fits it, and the steps between the totals."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from typing import Final

from markupsafe import Markup, escape

from model.comparison import Bridge, Comparer, Comparison, Pair
from model.dataset import RoundSummary
from output.report.stories import Plan, Story


@dataclass(frozen=True, slots=True)
class Group:
    """One group of the page: its name, what it says of its actions, and which these are."""

    name: str
    about: str
    members: Callable[[Comparison], Iterable[Pair]]


GROUPS: Final = (
    Group("Slipped", "Their deadline is later than it was.", lambda told: [slip.pair for slip in told.slipped]),
    Group(
        "Dropped, unfinished",
        "They are no longer printed, and were not finished when last told of.",
        lambda told: told.dropped,
    ),
    Group(
        "Reopened or silent",
        "They were finished in the earlier round, and are not told as finished in the later one.",
        lambda told: told.reopened + told.silent,
    ),
    Group("Completed", "They became completed.", lambda told: told.completed),
    Group("Reworded", "They now promise something in other words.", lambda told: told.reworded),
    Group("Added or returned", "The earlier round does not tell of them.", lambda told: told.added + told.returned),
    Group(
        "Other moves",
        "Status, deadline, lead or number moved otherwise.",
        lambda told: [*(slip.pair for slip in told.brought_forward), *told.reassigned, *told.otherwise],
    ),
    Group(
        "Taken off or not told",
        "Finished before, or missing from a paper that tells only part.",
        lambda told: told.retired + told.not_told,
    ),
    Group("Unchanged", "Nothing of the above moved.", lambda told: told.unchanged),
)
_LONGEST_DIFF: Final = 2000  # words; a longer text is shown whole, before and after
_ANY_TWO: Final = 8
"""Rounds of a plan any two of which have a page; the pages of many more would fill a disk and help nobody."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a bridge: its name, signed count, the count before and after, and its actions."""

    name: str
    number: int
    before: int
    after: int
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class TwoRounds:
    """Two rounds, and the bridge between their completed counts.

    Attributes:
        groups: ``GROUPS`` in order, each with the places of its actions among the plan's stories, from 0.
        reworded: The places of those whose words differ.
    """

    earlier: RoundSummary
    later: RoundSummary
    file: str
    groups: tuple[tuple[Group, tuple[int, ...]], ...]
    reworded: frozenset[int]
    steps: tuple[Step, ...]
    start: int
    end: int


def shown_pairs(rounds: int) -> tuple[tuple[int, int], ...]:
    """Return which of so many rounds, counted from 0, are compared on a page of their own.

    Any two of a few; of many each with the next one and with the latest, so that there are twice as many pages as
    rounds, not as many as its square.
    """
    pairs = combinations(range(rounds), 2)
    return tuple(pair for pair in pairs if rounds <= _ANY_TWO or pair[1] - pair[0] == 1 or pair[1] == rounds - 1)


def file_of(earlier: date, later: date) -> str:
    """Return the page that compares two rounds."""
    return f"from-{earlier.isoformat()}-to-{later.isoformat()}.html"


class Rounds:
    """A plan's rounds, of which any two can be told on a page."""

    def __init__(self, plan: Plan, comparer: Comparer) -> None:
        """Make ``plan`` ready; ``comparer`` knows what moved."""
        self._plan = plan
        self._numbers = {story.summary.action_id: number for number, story in enumerate(plan.stories)}
        rows = [row for story in plan.stories for row in story.rows]
        self._compare = comparer(plan.rounds, rows, [change for story in plan.stories for change in story.changes])

    def tell(self, earlier: int, later: int) -> TwoRounds:
        """Compare two rounds, counted from 0, whether or not others lie between."""
        first, last = self._plan.rounds[earlier], self._plan.rounds[later]
        told = self._compare(first.round, last.round)
        completed = told.bridges[0]
        return TwoRounds(
            earlier=first,
            later=last,
            file=file_of(first.round, last.round),
            groups=tuple(self._groups(told)),
            reworded=frozenset(self._numbers[pair.action_id] for pair in told.reworded),
            steps=tuple(self._steps(completed)),
            start=completed.start,
            end=completed.end,
        )

    def _groups(self, told: Comparison) -> Iterable[tuple[Group, tuple[int, ...]]]:
        """Yield each group with its actions; an action stands in one only."""
        taken: set[int] = set()
        for group in GROUPS:
            members = {self._numbers[pair.action_id] for pair in group.members(told)} - taken
            taken |= members
            yield group, tuple(sorted(members))

    def _steps(self, bridge: Bridge) -> Iterable[Step]:
        at = bridge.start
        for step in bridge.steps:
            stories = tuple(self._plan.stories[self._numbers[name]] for name in step.action_ids)
            yield Step(step.name, step.count, at, at + step.count, stories)
            at += step.count


@lru_cache(maxsize=4096)  # several pages show the same words
def marked(before: str, after: str) -> Markup:
    """Return both wordings as one: words taken out in ``del``, put in in ``ins``, announced to screen readers."""
    old, new = before.split(), after.split()
    if len(old) + len(new) > _LONGEST_DIFF:
        return _taken_out(before) + Markup(" ") + _put_in(after)
    parts: list[Markup] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(escape(" ".join(new[j1:j2])))
            continue
        if i2 > i1:
            parts.append(_taken_out(" ".join(old[i1:i2])))
        if j2 > j1:
            parts.append(_put_in(" ".join(new[j1:j2])))
    return Markup(" ").join(parts)


def _taken_out(text: str) -> Markup:
    return Markup('<del><span class="vh">[taken out: </span>{}<span class="vh">]</span></del>').format(text)


def _put_in(text: str) -> Markup:
    return Markup('<ins><span class="vh">[put in: </span>{}<span class="vh">]</span></ins>').format(text)
