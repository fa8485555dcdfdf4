"""Which printed rows are one action, decided forwards in time (design: "Identity is decided forwards in time")."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from timeline.assignment import assign, second_best
from timeline.evidence import Evidence, Weigher
from timeline.lexicon import stems
from timeline.linking import Row, Track
from timeline.rounds import Course
from timeline.tellings import RowKey
from timeline.traits import leads_in_common, same_deadline

# A choice is doubtful when the next best one, or leaving the row alone, weighs nearly the same.
_CLOSE: Final = 3.0
# A row left alone is doubtful when an action that nobody holds weighed only just too little.
_NEARLY_LINKED: Final = -2.0

# What was published outweighs all that can be compared.
_PUBLISHED: Final = 1000.0

# An action has much the same words as a row when this share of the row's telling words stands in it.
_MUCH_THE_SAME: Final = 0.5

# A part of a split action prints this much of its words; the other part does not.
_PART: Final = 0.75
_REST: Final = 0.5
_WORDS_OF_A_PART: Final = 3


@dataclass(frozen=True, slots=True)
class Rulings:
    """What is settled on who is who, by people or by the dataset published before, as printed rows.

    Attributes:
        same: A later row and the earlier one whose action it is.
        apart: A later row and an earlier one whose action it is not.
        kept: As ``same``, but published and not decided by a person: a doubt about it is still told.
        opened: Rows that open an action of their own, published and not decided by a person.
        settled: Rows whose link a person decided, so that it is no longer doubtful.
    """

    same: tuple[tuple[RowKey, RowKey], ...] = ()
    apart: tuple[tuple[RowKey, RowKey], ...] = ()
    kept: tuple[tuple[RowKey, RowKey], ...] = ()
    opened: frozenset[RowKey] = frozenset()
    settled: frozenset[RowKey] = frozenset()


@dataclass(frozen=True, slots=True)
class Linked:
    """One row that was taken for an action told of before."""

    row: Row
    track: int
    evidence: Evidence
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """A link that may be wrong.

    Attributes:
        row: The row.
        track: The action it was taken for, or the new one it opened.
        other: The other candidate, or ``None`` where that is to be a new action.
        opened: It was left alone, and opened a new action.
    """

    row: Row
    track: int
    other: int | None
    opened: bool


@dataclass(frozen=True, slots=True)
class Parting:
    """An action that seems to have been split, or merged.

    Attributes:
        row: The later row.
        track: Its action.
        other: The action whose words it shares: the one split, or the one merged into it.
        split: Split, else merged.
    """

    row: Row
    track: int
    other: int
    split: bool


@dataclass(slots=True)
class Identities:
    """All actions of a plan, in the order in which they first appear.

    Attributes:
        twice: Rows that print an action a second time in one paper, with the row that counts.
    """

    tracks: list[Track] = field(default_factory=list)
    links: list[Linked] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    partings: list[Parting] = field(default_factory=list)
    twice: list[tuple[Row, Row]] = field(default_factory=list)


def identify(course: Course, rows: Sequence[Sequence[Row]], rulings: Rulings) -> Identities:
    """Link a plan's rows, meeting by meeting; what an earlier meeting settled is never changed.

    Args:
        course: The plan's papers in time order.
        rows: ``rows[telling][action]``.
        rulings: People's decisions.
    """
    found = Identities()
    tellings = range(len(course.tellings))
    for number, (_, group) in enumerate(groupby(tellings, key=lambda t: course.tellings[t].reported_on)):
        meeting = _once(tuple(row for telling in group for row in rows[telling]), found)
        _Meeting(number, meeting, found, rulings).link()
    return found


def match(earlier: Sequence[Row], later: Sequence[Row]) -> tuple[tuple[Row, Row], ...]:
    """Return which rows of two versions of a plan are one action, as (earlier, later)."""
    found = Identities(tracks=[Track([row], 0) for row in earlier])
    _Meeting(1, tuple(later), found, Rulings()).link()
    return tuple((earlier[link.track], link.row) for link in found.links)


def _once(rows: tuple[Row, ...], found: Identities) -> tuple[Row, ...]:
    """Leave out rows that print an action a second time at one meeting: same number, words and recommendation."""
    first: dict[tuple[str, ...], Row] = {}
    kept: list[Row] = []
    for row in rows:
        numbered = (row.recommendation_ref, row.recommendation_wording, row.action_ref, row.wording)
        details = () if row.action_ref else (row.due_words, *row.leads, *row.told.values())
        earlier = first.setdefault((*numbered, *details), row)
        if earlier is row:
            kept.append(row)
        else:
            found.twice.append((row, earlier))
    return tuple(kept)


@dataclass(slots=True)
class _Meeting:
    """One meeting's rows against the actions known before it."""

    number: int
    rows: tuple[Row, ...]
    found: Identities
    rulings: Rulings

    def link(self) -> None:
        tracks = self.found.tracks
        known = len(tracks)
        forced = self._owned(self.rulings.same)
        kept = {row: track for row, track in self._owned(self.rulings.kept).items() if row not in forced}
        forbidden = self._forbidden()
        opened = {number for number, row in enumerate(self.rows) if row.key in self.rulings.opened}
        ruled_rows = set(forced) | opened | {row for row, _ in forbidden}
        plain = _plainly_the_same(self.rows, tracks, ruled_rows, set(forced.values()))
        weigher = Weigher(self.rows, tracks, self.number, plain)
        wanted = set(kept.items())
        fixed = forced | {
            row: track
            for row, track in plain.items()
            if (row, track) in wanted or (row not in kept and track not in kept.values())
        }
        held = set(fixed.values())
        free_rows = [row for row in range(len(self.rows)) if row not in fixed]
        pairs = weigher.candidates(free_rows, [track for track in range(known) if track not in held])
        unfixed = {(row, track) for row, track in kept.items() if row not in fixed and track not in held}
        pairs |= {(row, track): weigher.weigh(self.rows[row], tracks[track]) for row, track in unfixed}
        weights = {pair: evidence.weight for pair, evidence in pairs.items() if pair not in forbidden}
        settled = {pair: weights[pair] + _PUBLISHED for pair in unfixed if pair in weights}
        chosen = assign({pair: weight for pair, weight in (weights | settled).items() if pair[0] not in opened})
        self._doubt(weights, chosen)
        before = [track.last for track in tracks]
        taken = fixed | chosen
        where: dict[int, int] = {}
        for number, row in enumerate(self.rows):
            track = taken.get(number)
            if track is None:
                where[number] = len(tracks)
                tracks.append(Track([row], self.number, dict(row.told)))
                continue
            where[number] = track
            evidence = pairs.get((number, track)) or weigher.weigh(row, tracks[track])
            self.found.links.append(Linked(row, track, evidence, row.key in self.rulings.settled))
            tracks[track].take(row, self.number)
        self._doubt_the_new(weights, where, taken, known)
        self._report_partings(weigher, before, where)

    def _owned(self, same: tuple[tuple[RowKey, RowKey], ...]) -> dict[int, int]:
        """Return which action each row is that is settled to be the same as an earlier one."""
        if not same:
            return {}
        earlier = dict(same)
        owners = {row.key: number for number, track in enumerate(self.found.tracks) for row in track.rows}
        found: dict[int, int] = {}
        for number, row in enumerate(self.rows):
            track = owners.get(earlier[row.key]) if row.key in earlier else None
            if track is not None and track not in found.values():
                found[number] = track
        return found

    def _forbidden(self) -> frozenset[tuple[int, int]]:
        if not self.rulings.apart:
            return frozenset()
        owners = {row.key: number for number, track in enumerate(self.found.tracks) for row in track.rows}
        numbers = {row.key: number for number, row in enumerate(self.rows)}
        return frozenset(
            (numbers[later], owners[earlier])
            for later, earlier in self.rulings.apart
            if later in numbers and earlier in owners
        )

    def _doubt(self, weights: dict[tuple[int, int], float], chosen: dict[int, int]) -> None:
        for row, (loss, other) in sorted(second_best(weights, chosen).items()):
            if loss < _CLOSE and self.rows[row].key not in self.rulings.settled:
                self.found.doubts.append(Doubt(self.rows[row], chosen[row], other, opened=False))

    def _doubt_the_new(
        self, weights: dict[tuple[int, int], float], where: dict[int, int], taken: dict[int, int], known: int
    ) -> None:
        """Doubt rows left alone that nearly were an action nobody holds, or one that another row only just got.

        One that prints word for word what another action printed before may be that one, back again, whose place was
        given away.
        """
        holders = {track: row for row, track in taken.items()}
        best: dict[int, tuple[float, int]] = {}
        for (row, track), weight in weights.items():
            if where[row] < known:
                continue
            needed = _NEARLY_LINKED
            if track in holders:
                needed = max(0.0, weights.get((holders[track], track), math.inf) - _CLOSE)
            if weight > needed:
                best[row] = max(best.get(row, (-math.inf, track)), (weight - needed, track))
        others = {row: track for row, (_, track) in best.items()}
        alone = (row for row, track in where.items() if track >= known and row not in others)
        fresh = {self.rows[row].wording: row for row in alone if self.rows[row].wording}
        for number, action in enumerate(self.found.tracks[:known] if fresh else ()):
            others |= {fresh[each.wording]: number for each in action.rows[:-1] if each.wording in fresh}
        for row, other in sorted(others.items()):
            if self.rows[row].key not in self.rulings.settled:
                self.found.doubts.append(Doubt(self.rows[row], where[row], other, opened=True))

    def _report_partings(self, weigher: Weigher, before: list[Row], where: dict[int, int]) -> None:
        """Report rows that print part of an action that another row carries on, and actions absorbed by another."""
        tracks = self.found.tracks
        linked = {track: self.rows[number] for number, track in where.items() if track < len(before)}
        fresh = [(self.rows[n], track) for n, track in where.items() if track >= len(before)] if before else []
        gone = [n for n in range(len(before)) if n not in linked and tracks[n].meeting == self.number - 1]
        reworded = [track for track, row in linked.items() if row.wording != before[track].wording]
        wholes = _by_stem((track, before[track].wording) for track in reworded)
        for row, track in fresh:
            for other in _sharing(row.wording, wholes):
                if _is_part(weigher, row.wording, of=before[other].wording, rest=linked[other].wording):
                    self.found.partings.append(Parting(row, track, other, split=True))
                    break
        wholes = _by_stem((track, linked[track].wording) for track in reworded)
        for other in gone:
            for track in _sharing(before[other].wording, wholes):
                row = linked[track]
                if _is_part(weigher, before[other].wording, of=row.wording, rest=before[track].wording):
                    self.found.partings.append(Parting(row, track, other, split=False))
                    break


def _by_stem(wordings: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, wording in wordings:
        for stem in stems(wording):
            found.setdefault(stem, []).append(number)
    return found


def _sharing(part: str, wholes: dict[str, list[int]]) -> list[int]:
    """Return the wordings that share enough words with a part of one, the most first."""
    shared = Counter(number for stem in stems(part) for number in wholes.get(stem, ()))
    enough = [number for number, count in shared.items() if count >= _WORDS_OF_A_PART]
    return sorted(enough, key=lambda number: (-shared[number], number))


def _is_part(weigher: Weigher, part: str, *, of: str, rest: str) -> bool:
    """Tell whether one wording's words stand in a longer one, in words that the rest of it does not print."""
    common = stems(part) & stems(of)
    if len(common) < _WORDS_OF_A_PART:
        return False
    return weigher.covered(part, of) >= _PART and weigher.covered(part, rest) <= _REST


def _plainly_the_same(
    rows: Sequence[Row], tracks: Sequence[Track], ruled_rows: Iterable[int], ruled_tracks: set[int]
) -> dict[int, int]:
    """Link what needs no weighing: the same words under one recommendation, once on either side.

    Where lead and deadline are those of another action, the words may be that one's now, so that it is weighed.
    """
    skip = set(ruled_rows)
    found: dict[int, int] = {}
    for prints in (_with_number, _without_number):
        taken = ruled_tracks | set(found.values())
        mine = {n: prints(row) for n, row in enumerate(rows) if n not in skip and n not in found}
        theirs = {n: prints(track.last) for n, track in enumerate(tracks) if n not in taken}
        once, single = Counter(mine.values()), Counter(theirs.values())
        at = {value: number for number, value in theirs.items() if value and single[value] == 1}
        same = {n: at[value] for n, value in mine.items() if once[value] == 1 and value in at}
        gone = taken | set(same.values())
        free = [track.last for n, track in enumerate(tracks) if n not in gone]
        found |= {n: track for n, track in same.items() if not _is_another_ones(rows[n], tracks[track].last, free)}
    return found


def _is_another_ones(row: Row, last: Row, others: Sequence[Row]) -> bool:
    """Tell whether a row has lead and deadline of another action, with much the same words, and neither of this one."""
    if leads_in_common(row, last) != 0.0 or same_deadline(row, last) != 0.0:
        return False
    mine = stems(row.wording)
    return any(
        same_deadline(row, other) and leads_in_common(row, other)
        for other in others
        if len(mine & stems(other.wording)) >= _MUCH_THE_SAME * len(mine)
    )


def _with_number(row: Row) -> tuple[str, ...]:
    return (row.wording, row.recommendation_ref, row.action_ref) if row.wording else ()


def _without_number(row: Row) -> tuple[str, ...]:
    """Return what tells a row plainly whatever its number is; short wordings ("Staff training") do not."""
    telling = len(stems(row.wording)) >= _WORDS_OF_A_PART
    return (row.wording, row.recommendation_ref, row.recommendation_wording) if telling else ()
