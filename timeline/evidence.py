"""How strongly a printed row and a known action speak for being the same one.

Each thing compared gives a weight: how much likelier it is among rows of one action than among rows of
two. The weights add up; above 0 the row is likelier the action than not. Below 0 both are left alone,
so that leaving a row alone costs nothing and a pair that is chosen must earn it.
"""

import heapq
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from timeline.linking import Row, Track
from timeline.wording import COMPARED, words

# Wording alike (0 to 1) and what it weighs, with straight lines between. Settled on generated plans
# (tests/timeline/generated.py) whose seeds the tests do not use.
_WORDING_ALIKE: Final = (0.0, 0.15, 0.3, 0.4, 0.5, 0.65, 0.8, 0.95, 1.0)
_WORDING_WEIGHS: Final = (-8.0, -6.5, -3.0, -0.5, 2.0, 4.5, 6.5, 8.5, 10.0)

# How often rows of one action agree in each of these. How often rows of two actions agree by chance is
# counted in the plan itself: a lead who has every second action says little, one who has two says much.
_KEEPS_RECOMMENDATION: Final = 0.95
_KEEPS_NUMBER: Final = 0.6
_KEEPS_LEADS: Final = 0.9
_KEEPS_DEADLINE: Final = 0.75
# What was told as finished is seldom told as unfinished later.
_STAYS_FINISHED: Final = 0.95
_CHANCE: Final = (0.03, 0.7)
_CHANCE_OF_RARE: Final = 0.75

_SAME_UPDATE_RETOLD: Final = 6.0
_OTHER_UPDATE_RETOLD: Final = -1.0
_ORDER_KEPT: Final = 0.3
_ABSENT: Final = -1.2
# The more actions are left to choose from, the more chance finds; the weights are right for this many (log).
_FEW_RIVALS: Final = math.log(10)

# An update shorter than this, in words ("Completed as planned"), is told of many actions.
_TELLING_UPDATE: Final = 5
_TOLD_OF_FEW: Final = 2
_CANDIDATES: Final = 6
# Words that stand in more than this share of the wordings lead to no candidates of their own.
_COMMON: Final = 0.2
_STEM: Final = 6
# The share of the words in common, weighed by what they tell, in how alike wordings are; the rest is spelling.
_TELLING_WORDS: Final = 0.65
# Words that always stand together ("in line with the national code") are a phrase once this many wordings
# print it: it tells what one word does.
_PHRASE: Final = 4
# Recommendations with one number and less alike than the first are two; with two numbers and more
# alike than the second, nobody can say.
_NOT_ANOTHER_RECOMMENDATION: Final = 45.0
_REWORDED_RECOMMENDATION: Final = 90.0
_NOT_TELLING: Final = frozenset(
    words("a all an and are as at be by for from in is it of on or our that the their this to which will with")
)


# What wording, recommendation, number, leads and deadline count for in a score.
_SHARES: Final = (0.5, 0.15, 0.15, 0.1, 0.1)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was compared between a row and an action.

    Attributes:
        wording: How alike the words are, from 0 to 1.
        recommendation, number: Whether it is the same; ``None`` where one of them prints none.
        leads, deadline: The share of leads in common, 1 or 0 for the deadline; ``None`` as above.
        retold: Whether the updates of a round that both tell are the same; ``None`` where none is told twice.
        weight: All together; above 0 speaks for the same action.
    """

    wording: float
    recommendation: bool | None
    number: bool | None
    leads: float | None
    deadline: float | None
    retold: bool | None
    weight: float

    @property
    def score(self) -> float:
        """From 0 (nothing in common) to 1 (the same in everything compared)."""
        agreed = compared = 0.0
        values = (self.wording, self.recommendation, self.number, self.leads, self.deadline)
        for share, value in zip(_SHARES, values, strict=True):
            if value is not None:
                agreed += share * value
                compared += share
        return round(agreed / compared, 3)

    def in_words(self) -> str:
        """Return what was compared as plain words."""
        parts = [f"wording {self.wording:.2f}"]
        for name, value in (("recommendation", self.recommendation), ("number", self.number)):
            if value is not None:
                parts.append(f"{'same' if value else 'other'} {name}")
        for name, share in (("lead", self.leads), ("deadline", self.deadline)):
            if share is not None:
                parts.append(f"{'same' if share == 1 else 'partly the same' if share else 'other'} {name}")
        if self.retold is not None:
            parts.append("same earlier update" if self.retold else "other earlier update")
        return "; ".join(parts)


@lru_cache(maxsize=65536)
def stems(wording: str) -> frozenset[str]:
    """Return the telling words of a folded wording, cut so that endings make no difference."""
    every = wording.split()
    telling = [word for word in every if word not in _NOT_TELLING]
    return frozenset(word[:_STEM].removesuffix("s") or word for word in telling or every)


class _Index:
    """Where to look for an action: by its words, wording as a whole, number, lead with deadline, and updates."""

    def __init__(self, tracks: Sequence[Track], numbers: Sequence[int], lexicon: "_Lexicon") -> None:
        self.by_wording: dict[str, list[int]] = defaultdict(list)
        self.by_number: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.by_unit: dict[str, list[int]] = defaultdict(list)
        self.by_charge: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
        self.by_update: dict[str, list[int]] = defaultdict(list)
        for number in numbers:
            last = tracks[number].last
            self.by_wording[last.wording].append(number)
            self.by_number[last.recommendation_ref, last.action_ref].append(number)
            self.by_charge[last.due_words, last.lead_names].append(number)
            for unit in lexicon.units(last.wording):
                self.by_unit[unit].append(number)
            for told in set(tracks[number].told.values()):
                self.by_update[told].append(number)


class Weigher:
    """Weighs rows of one meeting against the actions known before it.

    Words that few of the plan's actions share tell more than those that many share, so it looks at all
    wordings once: "Review the parking policy" and "Review the lettings policy" are two actions.
    """

    def __init__(self, rows: Sequence[Row], tracks: Sequence[Track], meeting: int) -> None:
        """Look at the wordings of both sides."""
        self._rows, self._tracks, self._meeting = rows, tracks, meeting
        self._lexicon = _Lexicon({row.wording for row in rows} | {track.last.wording for track in tracks})
        self._rivals = 0.0
        self._updates = Counter(told for track in tracks for told in set(track.told.values()))
        self._odds = _Odds([track.last for track in tracks])

    def candidates(self, row_numbers: Iterable[int], track_numbers: Sequence[int]) -> dict[tuple[int, int], Evidence]:
        """Return the pairs of row and action that are worth a look, with their evidence."""
        self._rivals = math.log(max(2, len(track_numbers))) - _FEW_RIVALS
        found = _Index(self._tracks, track_numbers, self._lexicon)
        pairs: dict[tuple[int, int], Evidence] = {}
        for number in row_numbers:
            row = self._rows[number]
            near: dict[int, float] = defaultdict(float)
            for unit in sorted(self._lexicon.units(row.wording)):
                if unit not in self._lexicon.common:
                    for other in found.by_unit[unit]:
                        near[other] += self._lexicon.worth[unit]
            chosen = heapq.nsmallest(_CANDIDATES, near, key=lambda other: (-near[other], other))
            chosen += found.by_wording[row.wording][:_CANDIDATES]
            if row.action_ref:
                chosen += found.by_number[row.recommendation_ref, row.action_ref]
            if row.due_words and row.lead_names:
                chosen += found.by_charge[row.due_words, row.lead_names][:_CANDIDATES]
            for told in sorted(filter(self._tells, row.told.values())):
                chosen += found.by_update[told][:_CANDIDATES]
            for other in dict.fromkeys(chosen):
                pairs[number, other] = self.weigh(row, self._tracks[other])
        return pairs

    def _tells(self, update: str) -> bool:
        return update.count(" ") + 1 >= _TELLING_UPDATE and self._updates[update] <= _TOLD_OF_FEW

    def weigh(self, row: Row, track: Track) -> Evidence:
        """Compare a row with what an action's last paper printed of it."""
        last = track.last
        wording = self.wording_alike(row.wording, last.wording)
        weight = _weight_of(wording) - self._rivals
        recommendation = _same_recommendation(row, last)
        weight += self._odds.recommendation.weigh(recommendation, _recommendation(last))
        number = row.action_ref.casefold() == last.action_ref.casefold() if row.action_ref and last.action_ref else None
        if number is not True or recommendation is not False:
            weight += self._odds.number.weigh(number, last.action_ref)
        leads = leads_in_common(row, last)
        weight += self._odds.leads.weigh(leads, last.lead_names)
        deadline = same_deadline(row, last)
        weight += self._odds.deadline.weigh(deadline, last.due_words)
        retold = self._retold(row, track)
        weight += _either(retold, _SAME_UPDATE_RETOLD, _OTHER_UPDATE_RETOLD)
        weight += _ORDER_KEPT * (1 - abs(row.order - last.order))
        if track.meeting < self._meeting - 1:
            weight += _ABSENT
        weight += self._odds.finished.weigh(_still_finished(row, last), value=True)
        return Evidence(wording, recommendation, number, leads, deadline, retold, weight)

    def wording_alike(self, one: str, other: str) -> float:
        """Return how alike two folded wordings are, from 0 to 1; 1 only for the same words."""
        if one == other:
            return 1.0
        words_alike = self._lexicon.alike(one, other)
        left, right = one[:COMPARED], other[:COMPARED]
        written = max(fuzz.ratio(left, right), fuzz.token_sort_ratio(left, right)) / 100
        return min(0.99, _TELLING_WORDS * words_alike + (1 - _TELLING_WORDS) * written)

    def covered(self, one: str, by: str) -> float:
        """Return how much of one folded wording's telling words stands in another, from 0 to 1."""
        return self._lexicon.covered(one, by)

    def _retold(self, row: Row, track: Track) -> bool | None:
        told = [(update, track.told[day]) for day, update in row.told.items() if day in track.told]
        if any(mine == theirs and self._tells(mine) for mine, theirs in told):
            return True
        if any(mine != theirs and self._tells(theirs) and mine in self._updates for mine, theirs in told):
            return False
        return None


class _Lexicon:
    """The words of a plan's wordings, and what each tells: much when few wordings print it.

    A unit is a word or a phrase (words that several wordings always print together), named by its first word.

    Attributes:
        worth: What each unit tells.
        common: Units that too many wordings print to lead anywhere.
    """

    def __init__(self, wordings: Iterable[str]) -> None:
        """Count the words of ``wordings``."""
        printed: dict[str, list[int]] = defaultdict(list)
        total = 0
        for total, wording in enumerate(sorted(wordings), 1):
            for stem in stems(wording):
                printed[stem].append(total)
        first: dict[tuple[int, ...], str] = {}
        self._unit = {
            stem: first.setdefault(tuple(where), stem) if len(where) >= _PHRASE else stem
            for stem, where in sorted(printed.items())
        }
        self.worth = {unit: math.log(1 + (total + 1) / len(printed[unit])) for unit in self._unit.values()}
        self.common = {unit for unit in self.worth if len(printed[unit]) > max(8, int(_COMMON * total))}
        self._known: dict[str, tuple[frozenset[str], float]] = {}

    def _read(self, wording: str) -> tuple[frozenset[str], float]:
        """Return a wording's units, and what they tell together."""
        known = self._known.get(wording)
        if known is None:
            units = frozenset(self._unit[stem] for stem in stems(wording))
            known = self._known[wording] = units, self._sum(units)
        return known

    def _sum(self, units: Iterable[str]) -> float:
        return math.fsum([self.worth[unit] for unit in units])  # exact, so that no order of sets shows

    def units(self, wording: str) -> frozenset[str]:
        """Return the units of a wording."""
        return self._read(wording)[0]

    def alike(self, one: str, other: str) -> float:
        """Return how much two wordings' units have in common, from 0 to 1."""
        (mine, all_mine), (theirs, all_theirs) = self._read(one), self._read(other)
        both = math.sqrt(all_mine * all_theirs)
        return self._sum(mine & theirs) / both if both else 0.0

    def covered(self, one: str, by: str) -> float:
        """Return how much of one wording's units stands in another, from 0 to 1."""
        mine, total = self._read(one)
        return self._sum(mine & self.units(by)) / (total or 1.0)


class _Odds:
    """What it weighs that a row and an action agree in something, against how often two actions do by chance."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.recommendation = _Trait(_KEEPS_RECOMMENDATION, map(_recommendation, rows))
        self.number = _Trait(_KEEPS_NUMBER, (row.action_ref for row in rows))
        self.leads = _Trait(_KEEPS_LEADS, (row.lead_names for row in rows))
        self.deadline = _Trait(_KEEPS_DEADLINE, (row.due_words for row in rows))
        self.finished = _Trait(_STAYS_FINISHED, (row.finished is True for row in rows), rarest=0.0)


class _Trait:
    """Something that rows of one action mostly have in common, and how often two actions of the plan have."""

    def __init__(self, keeps: float, values: Iterable[Hashable], *, rarest: float = _CHANCE_OF_RARE) -> None:
        """Count the values that the plan's actions have.

        Args:
            keeps: How often rows of one action agree.
            values: Each action's.
            rarest: A value is not taken for rarer than this share of how rare values are on the whole.
        """
        self._keeps = keeps
        self._counts = Counter(values)
        self._total = max(1, self._counts.total())
        alike = sum(count * count for count in self._counts.values()) / self._total**2
        self._least = alike * rarest
        self._weights: dict[Hashable, tuple[float, float]] = {}

    def weigh(self, share: float | None, value: Hashable) -> float:
        """Return what it weighs that a row agrees (1) with an action's value, does not (0), or in part.

        Nothing where one of them is silent (``None``).
        """
        if share is None:
            return 0.0
        if value not in self._weights:
            chance = max(self._counts[value] / self._total, self._least)
            chance = min(max(chance, _CHANCE[0]), _CHANCE[1])
            self._weights[value] = math.log(self._keeps / chance), math.log((1 - self._keeps) / (1 - chance))
        agrees, differs = self._weights[value]
        return share * agrees + (1 - share) * differs


def _weight_of(wording: float) -> float:
    """Return what a likeness of wording weighs, from the straight lines between the points settled on."""
    at = max(1, bisect_left(_WORDING_ALIKE, wording))
    left, right = _WORDING_ALIKE[at - 1], _WORDING_ALIKE[at]
    low, high = _WORDING_WEIGHS[at - 1], _WORDING_WEIGHS[at]
    return low + (high - low) * (wording - left) / (right - left)


def _either(answer: bool | None, yes: float, no: float) -> float:
    return 0.0 if answer is None else yes if answer else no


def _recommendation(row: Row) -> tuple[str, str]:
    return row.recommendation_ref, row.recommendation_wording


def _same_recommendation(row: Row, last: Row) -> bool | None:
    """Tell whether both answer one recommendation: by its text where both print one, with its number to help."""
    numbered = row.recommendation_ref and last.recommendation_ref
    same_number = row.recommendation_ref == last.recommendation_ref
    if row.recommendation_wording and last.recommendation_wording:
        if row.recommendation_wording == last.recommendation_wording:
            return True
        alike = _alike(row.recommendation_wording, last.recommendation_wording)
        if numbered and same_number:
            return alike >= _NOT_ANOTHER_RECOMMENDATION
        return None if alike >= _REWORDED_RECOMMENDATION else False
    return same_number if numbered else None


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> float:
    return fuzz.token_sort_ratio(one[:COMPARED], other[:COMPARED])


def _still_finished(row: Row, last: Row) -> float | None:
    """Tell whether what was told as finished still is; ``None`` where it was not, or no status is told."""
    if not last.finished or row.finished is None:
        return None
    return float(row.finished)


def leads_in_common(row: Row, last: Row) -> float | None:
    """Return the share of both rows' leads that is the same; ``None`` where one prints none."""
    if not row.leads or not last.leads:
        return None
    return len(row.lead_names & last.lead_names) / len(row.lead_names | last.lead_names)


def same_deadline(row: Row, last: Row) -> float | None:
    """Return 1 where both rows print one deadline, 0 where they do not; ``None`` where one prints none."""
    if not row.due_words or not last.due_words:
        return None
    return float(row.due_words == last.due_words or (row.due is not None and row.due == last.due))
