"""How strongly a printed row and a known action speak for being the same one.

Each thing compared gives a weight: how much likelier it is among rows of one action than among rows of
two. The weights add up; above 0 the row is likelier the action than not. Below 0 both are left alone,
so that leaving a row alone costs nothing and a pair that is chosen must earn it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from rapidfuzz import fuzz

from timeline.linking import Row, Track

# Wording alike (0 to 1) and what it weighs, with straight lines between. Settled on generated plans
# (tests/timeline/generated.py) whose seeds the tests do not use.
_WORDING_ALIKE: Final = (0.0, 0.15, 0.3, 0.4, 0.5, 0.65, 0.8, 0.95, 1.0)
_WORDING_WEIGHS: Final = (-9.0, -7.0, -3.6, -1.6, 0.4, 3.0, 5.0, 7.0, 8.5)
_SAME_RECOMMENDATION: Final = 1.5
_OTHER_RECOMMENDATION: Final = -2.0
_SAME_NUMBER: Final = 2.2
_OTHER_NUMBER: Final = -0.8
_SAME_LEADS: Final = 1.2
_OTHER_LEADS: Final = -1.2
_SAME_DEADLINE: Final = 1.6
_OTHER_DEADLINE: Final = -0.5
_SAME_UPDATE_RETOLD: Final = 5.0
_OTHER_UPDATE_RETOLD: Final = -1.0
_ORDER_KEPT: Final = 0.3
_ABSENT: Final = -1.2

# An update shorter than this, in words ("Completed as planned"), is told of many actions.
_TELLING_UPDATE: Final = 5
_CANDIDATES: Final = 10
# Words that stand in more than this share of the wordings lead to no candidates of their own.
_COMMON: Final = 0.2
_STEM: Final = 6
# Recommendations with one number and less alike than the first are two; with two numbers and more
# alike than the second, nobody can say.
_NOT_ANOTHER_RECOMMENDATION: Final = 45.0
_REWORDED_RECOMMENDATION: Final = 80.0
_NOT_TELLING: Final = frozenset(
    "a all an and are as at be by for from in is it of on or our that the their this to which will with".split()
)


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
        shares = (
            (0.5, self.wording),
            (0.15, self.recommendation),
            (0.15, self.number),
            (0.1, self.leads),
            (0.1, self.deadline),
        )
        compared = [(share, float(value)) for share, value in shares if value is not None]
        return round(sum(share * value for share, value in compared) / sum(share for share, _ in compared), 3)

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


class Weigher:
    """Weighs rows of one meeting against the actions known before it.

    Words that few of the plan's actions share tell more than those that many share, so it looks at all
    wordings once: "Review the parking policy" and "Review the lettings policy" are two actions.
    """

    def __init__(self, rows: Sequence[Row], tracks: Sequence[Track], meeting: int) -> None:
        """Look at the wordings of both sides."""
        self._rows, self._tracks, self._meeting = rows, tracks, meeting
        texts = {row.wording for row in rows} | {track.last.wording for track in tracks}
        counts = Counter(stem for text in texts for stem in stems(text))
        self._worth = {stem: math.log(1 + (len(texts) + 1) / count) for stem, count in counts.items()}
        self._common = max(8, int(_COMMON * len(texts)))
        self._counts = counts
        self._updates = Counter(words for track in tracks for words in set(track.told.values()))

    def candidates(self, row_numbers: Iterable[int], track_numbers: Sequence[int]) -> dict[tuple[int, int], Evidence]:
        """Return the pairs of row and action that are worth a look, with their evidence."""
        by_wording: dict[str, list[int]] = defaultdict(list)
        by_number: dict[tuple[str, str], list[int]] = defaultdict(list)
        by_stem: dict[str, list[int]] = defaultdict(list)
        by_update: dict[str, list[int]] = defaultdict(list)
        for number in track_numbers:
            track = self._tracks[number]
            by_wording[track.last.wording].append(number)
            if track.last.action_ref:
                by_number[track.last.recommendation_ref, track.last.action_ref].append(number)
            for stem in stems(track.last.wording):
                if self._counts[stem] <= self._common:
                    by_stem[stem].append(number)
            for words in set(track.told.values()):
                if self._tells(words):
                    by_update[words].append(number)
        pairs: dict[tuple[int, int], Evidence] = {}
        for number in row_numbers:
            row = self._rows[number]
            near: dict[int, float] = defaultdict(float)
            for stem in stems(row.wording):
                for other in by_stem.get(stem, ()):
                    near[other] += self._worth[stem]
            chosen = [other for other, _ in sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]]
            chosen += by_wording.get(row.wording, ())[:_CANDIDATES]
            chosen += by_number.get((row.recommendation_ref, row.action_ref), ()) if row.action_ref else ()
            for words in row.told.values():
                chosen += by_update.get(words, ())[:_CANDIDATES]
            for other in dict.fromkeys(chosen):
                pairs[number, other] = self.weigh(row, self._tracks[other])
        return pairs

    def _tells(self, update: str) -> bool:
        return update.count(" ") + 1 >= _TELLING_UPDATE and self._updates[update] <= 2

    def weigh(self, row: Row, track: Track) -> Evidence:
        """Compare a row with what an action's last paper printed of it."""
        last = track.last
        wording = self.wording_alike(row.wording, last.wording)
        weight = float(np.interp(wording, _WORDING_ALIKE, _WORDING_WEIGHS))
        recommendation = _same_recommendation(row, last)
        weight += _either(recommendation, _SAME_RECOMMENDATION, _OTHER_RECOMMENDATION)
        number = row.action_ref.casefold() == last.action_ref.casefold() if row.action_ref and last.action_ref else None
        if number is not None:
            weight += _SAME_NUMBER if number and recommendation is not False else 0 if number else _OTHER_NUMBER
        leads = _leads_in_common(row, last)
        if leads is not None:
            weight += _OTHER_LEADS + leads * (_SAME_LEADS - _OTHER_LEADS)
        deadline = _same_deadline(row, last)
        if deadline is not None:
            weight += _SAME_DEADLINE if deadline else _OTHER_DEADLINE
        retold = self._retold(row, track)
        weight += _either(retold, _SAME_UPDATE_RETOLD, _OTHER_UPDATE_RETOLD)
        weight += _ORDER_KEPT * (1 - abs(row.order - last.order))
        if track.meeting < self._meeting - 1:
            weight += _ABSENT
        return Evidence(wording, recommendation, number, leads, deadline, retold, weight)

    def wording_alike(self, one: str, other: str) -> float:
        """Return how alike two folded wordings are, from 0 to 1; 1 only for the same words."""
        if one == other:
            return 1.0
        mine, theirs = stems(one), stems(other)
        common = self._sum(mine & theirs)
        both = math.sqrt(self._sum(mine) * self._sum(theirs))
        cosine = common / both if both else 0.0
        written = max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other)) / 100
        return min(0.99, (cosine + written) / 2)

    def _sum(self, some: Iterable[str]) -> float:
        return math.fsum(self._worth.get(stem, 1.0) for stem in some)

    def covered(self, one: str, by: str) -> float:
        """Return how much of one folded wording's telling words stands in another, from 0 to 1."""
        mine = stems(one)
        return self._sum(mine & stems(by)) / (self._sum(mine) or 1.0)

    def _retold(self, row: Row, track: Track) -> bool | None:
        told = [(words, track.told[day]) for day, words in row.told.items() if day in track.told]
        if any(mine == theirs and self._tells(mine) for mine, theirs in told):
            return True
        if any(mine != theirs and self._tells(theirs) and mine in self._updates for mine, theirs in told):
            return False
        return None


def _either(answer: bool | None, yes: float, no: float) -> float:
    return 0.0 if answer is None else yes if answer else no


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
    return fuzz.token_sort_ratio(one, other)


def _leads_in_common(row: Row, last: Row) -> float | None:
    if not row.leads or not last.leads:
        return None
    mine, theirs = {name.casefold() for name in row.leads}, {name.casefold() for name in last.leads}
    return len(mine & theirs) / len(mine | theirs)


def _same_deadline(row: Row, last: Row) -> float | None:
    if not row.due_words or not last.due_words:
        return None
    return float(row.due_words == last.due_words or (row.due is not None and row.due == last.due))
