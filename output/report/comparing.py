"""Two rounds of a plan side by side, in groups, with the steps between their totals."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final, NamedTuple

from markupsafe import Markup, escape

from model.dataset import Observation, RoundSummary
from model.words import ChangeField, ChangeKind, Status
from output.report.sentences import change_sentence
from output.report.stories import Plan, Story, is_finished

GROUPS: Final = (
    ("Slipped", "Their deadline is later than it was."),
    ("Dropped, unfinished", "They are no longer printed, and were not finished when last told of."),
    ("Reopened or silent", "They were finished in the earlier round, and are not told as finished in the later one."),
    ("Completed", "They became completed."),
    ("Reworded", "They now promise something in other words."),
    ("Added or returned", "The earlier round does not tell of them."),
    ("Other moves", "Status, deadline, lead or number moved otherwise."),
    ("Taken off or not told", "Finished before, or missing from a paper that tells only part."),
    ("Unchanged", "Nothing of the above moved."),
)
_LONGEST_DIFF: Final = 2000  # words; a longer text is shown whole, before and after


class Move(NamedTuple):
    """A change of an action, as a pair of rounds needs it: the round it led to, counted from 0, and a sentence."""

    to: int
    field: ChangeField
    sentence: Markup


@dataclass(frozen=True, slots=True)
class Track:
    """One action along its plan's rounds.

    Attributes:
        rows: What each round tells of it, or ``None``.
        gone: For each round how it had left the plan by then, or ``None`` where it is told of, or had not left.
        moves: Its changes, in the dataset's order.
    """

    story: Story
    rows: tuple[Observation | None, ...]
    gone: tuple[ChangeKind | None, ...]
    moves: tuple[Move, ...]


class Pair(NamedTuple):
    """One action in both rounds, and what moved in between, as sentences.

    Attributes:
        number: The action's place among the plan's tracks.
        words: Both wordings as one where the action was reworded, else ``None``.
    """

    number: int
    track: Track
    before: Observation | None
    after: Observation | None
    moved: tuple[Markup, ...]
    words: Markup | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a bridge: its name, signed count, the count before and after, and its actions."""

    name: str
    number: int
    before: int
    after: int
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two rounds, the groups of ``GROUPS`` in order, and the bridge between the completed counts."""

    earlier: RoundSummary
    later: RoundSummary
    file: str
    groups: tuple[tuple[str, str, tuple[Pair, ...]], ...]
    steps: tuple[Step, ...]
    start: int
    end: int


_ANY_TWO: Final = 8
"""Rounds of a plan any two of which have a page; the pages of many more would fill a disk and help nobody."""


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


class Comparer:
    """Compares a plan's rounds, whichever two: what pairs of rounds share is worked out once."""

    def __init__(self, plan: Plan) -> None:
        """Follow each action of ``plan`` along its rounds."""
        days = [each.round for each in plan.rounds]
        self._rounds = plan.rounds
        self._marked: dict[tuple[str, str], Markup] = {}
        self.tracks = tuple(
            Track(
                story,
                tuple(story.at.get(day) for day in days),
                tuple(story.left_before(day) for day in days),
                tuple(
                    Move(bisect_left(days, change.to_round), change.field, escape(change_sentence(change)))
                    for change in story.changes
                ),
            )
            for story in plan.stories
        )

    def compare(self, earlier: int, later: int) -> Comparison:
        """Compare two rounds, counted from 0, whether or not others lie between."""
        found: dict[str, list[Pair]] = {name: [] for name, _ in GROUPS}
        pairs = []
        for number, track in enumerate(self.tracks):
            before, after = track.rows[earlier], track.rows[later]
            if before is None and after is None:
                continue
            between = [move for move in track.moves if earlier < move.to <= later]
            words: Markup | None = None
            moved: tuple[Markup, ...] = ()
            fields: list[ChangeField] = []
            if between:
                fields = [move.field for move in between]
                moved = tuple(dict.fromkeys([move.sentence for move in between]))
                if before and after and ChangeField.WORDING in fields:
                    words = self.marked(before.action, after.action)
            pair = Pair(number, track, before, after, moved, words)
            pairs.append(pair)
            if not between and before and after and before.status is after.status:
                found["Unchanged"].append(pair)
                continue
            # A date made exact within its printed period is no movement, though it may be later.
            dropped = track.gone[later] is ChangeKind.DROPPED
            found[_group(pair, dropped=dropped, deadline_moved=ChangeField.DEADLINE in fields)].append(pair)
        steps, start, end = _bridge(pairs)
        return Comparison(
            earlier=self._rounds[earlier],
            later=self._rounds[later],
            file=file_of(self._rounds[earlier].round, self._rounds[later].round),
            groups=tuple((name, about, tuple(found[name])) for name, about in GROUPS),
            steps=steps,
            start=start,
            end=end,
        )

    def marked(self, before: str, after: str) -> Markup:
        """Return both wordings as one, worked out once for all pages that show them."""
        words = self._marked.get((before, after))
        if words is None:
            words = self._marked[before, after] = marked(before, after)
        return words


def _group(pair: Pair, *, dropped: bool, deadline_moved: bool) -> str:  # noqa: PLR0911 - a decision table
    """Return the first of ``GROUPS`` that fits; an action stands in one only."""
    before, after = pair.before, pair.after
    if after is None:
        return "Dropped, unfinished" if dropped else "Taken off or not told"
    if before is None:
        return "Added or returned"
    if deadline_moved and before.deadline and after.deadline and before.deadline < after.deadline:
        return "Slipped"
    if is_finished(before.status) and not is_finished(after.status):
        return "Reopened or silent"
    if after.status is Status.COMPLETED and before.status is not Status.COMPLETED:
        return "Completed"
    if pair.words is not None:
        return "Reworded"
    return "Other moves" if pair.moved else "Unchanged"


def _bridge(pairs: Sequence[Pair]) -> tuple[tuple[Step, ...], int, int]:
    done = Status.COMPLETED
    was = [pair for pair in pairs if pair.before and pair.before.status is done]
    came = [
        pair
        for pair in pairs
        if pair.after and pair.after.status is done and not (pair.before and pair.before.status is done)
    ]
    went = [pair for pair in was if not (pair.after and pair.after.status is done)]
    told = (
        ("Completed since", 1, [pair for pair in came if pair.before]),
        ("Not in the earlier round, completed", 1, [pair for pair in came if not pair.before]),
        ("Closed instead", -1, [pair for pair in went if pair.after and pair.after.status is Status.CLOSED]),
        ("No update this time", -1, [pair for pair in went if pair.after and pair.after.status is Status.UNKNOWN]),
        ("Reopened", -1, [pair for pair in went if pair.after and pair.after.status not in _NOT_REOPENED]),
        ("No longer printed", -1, [pair for pair in went if not pair.after]),
    )
    start = at = len(was)
    steps = []
    for name, sign, members in told:
        if members:
            after = at + sign * len(members)
            steps.append(Step(name, sign * len(members), at, after, tuple(pair.track.story for pair in members)))
            at = after
    return tuple(steps), start, at


_NOT_REOPENED: Final = (Status.CLOSED, Status.UNKNOWN)


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
