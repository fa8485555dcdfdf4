"""How strongly a printed row and a known action speak for being the same one.

Each thing compared gives a weight: how much likelier it is among rows of one action than among rows of
two. The weights add up; above 0 the row is likelier the action than not. Below 0 both are left alone,
so that leaving a row alone costs nothing and a pair that is chosen must earn it.
"""

import heapq
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from timeline.lexicon import Lexicon
from timeline.linking import Row, Track
from timeline.traits import (
    Odds,
    leads_in_common,
    recommendation_of,
    same_deadline,
    same_number,
    same_recommendation,
    still_finished,
)
from timeline.wording import COMPARED

# Wording alike (0 to 1) and what it weighs, with straight lines between. Settled on generated plans
# (tests/timeline/generated.py) whose seeds the tests do not use.
_WORDING_ALIKE: Final = (0.0, 0.15, 0.3, 0.4, 0.5, 0.65, 0.8, 0.95, 1.0)
_WORDING_WEIGHS: Final = (-8.0, -6.5, -3.0, -0.5, 2.0, 4.5, 6.5, 8.5, 10.0)

_SAME_UPDATE_RETOLD: Final = 8.0
_OTHER_UPDATE_RETOLD: Final = -1.0
_ORDER_KEPT: Final = 0.3
_ABSENT: Final = -1.2
# The more actions are left to choose from, the more chance finds; the weights are right for this many (log).
_FEW_RIVALS: Final = math.log(10)

# An update shorter than this, in words ("Completed as planned"), is told of many actions.
_TELLING_UPDATE: Final = 5
_TOLD_OF_FEW: Final = 2
_CANDIDATES: Final = 6
# The share of the words in common, weighed by what they tell, in how alike wordings are; the rest is spelling.
_TELLING_WORDS: Final = 0.65
# What the most telling word that both print weighs; one that tells so much (0 to 1) weighs nothing, and one
# that tells less than the second figure speaks no more against them.
_RAREST: Final = 7.0
_RARE_ENOUGH: Final = 0.7
_COMMON_ENOUGH: Final = 0.4
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


class _Index:
    """Where to look for an action: by its words, wording as a whole, number, lead with deadline, and updates."""

    def __init__(self, tracks: Sequence[Track], numbers: Sequence[int], lexicon: Lexicon) -> None:
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

    def __init__(
        self, rows: Sequence[Row], tracks: Sequence[Track], meeting: int, plain: Mapping[int, int] | None = None
    ) -> None:
        """Look at the wordings of both sides.

        Args:
            rows: The meeting's.
            tracks: The actions.
            meeting: Its number.
            plain: Rows that are plainly an action, with that action.
        """
        self._rows, self._tracks, self._meeting = rows, tracks, meeting
        self._lexicon = Lexicon({row.wording for row in rows} | {track.last.wording for track in tracks})
        self._rivals = 0.0
        self._updates = Counter(told for track in tracks for told in set(track.told.values()))
        same = [(rows[row], tracks[track].last) for row, track in (plain or {}).items()]
        self._odds = Odds([track.last for track in tracks], same)

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
        words_alike, rarest = self._lexicon.compare(row.wording, last.wording)
        wording = _wording_alike(row.wording, last.wording, words_alike)
        weight = _weight_of(wording) - self._rivals
        weight += _RAREST * (max(_COMMON_ENOUGH, rarest) - _RARE_ENOUGH)
        recommendation = same_recommendation(row, last)
        weight += self._odds.recommendation.weigh(recommendation, recommendation_of(last))
        number = same_number(row, last)
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
        weight += self._odds.finished.weigh(still_finished(row, last), value=True)
        return Evidence(wording, recommendation, number, leads, deadline, retold, weight)

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


def _wording_alike(one: str, other: str, words_alike: float) -> float:
    """Return how alike two folded wordings are, words and spelling together, from 0 to 1; 1 only for the same words."""
    if one == other:
        return 1.0
    left, right = one[:COMPARED], other[:COMPARED]
    written = max(fuzz.ratio(left, right), fuzz.token_sort_ratio(left, right)) / 100
    return min(0.99, _TELLING_WORDS * words_alike + (1 - _TELLING_WORDS) * written)


def _weight_of(wording: float) -> float:
    """Return what a likeness of wording weighs, from the straight lines between the points settled on."""
    at = max(1, bisect_left(_WORDING_ALIKE, wording))
    left, right = _WORDING_ALIKE[at - 1], _WORDING_ALIKE[at]
    low, high = _WORDING_WEIGHS[at - 1], _WORDING_WEIGHS[at]
    return low + (high - low) * (wording - left) / (right - left)


def _either(answer: bool | None, yes: float, no: float) -> float:
    return 0.0 if answer is None else yes if answer else no
