"""How strongly a printed row and a known action speak for being the same one.

Each thing compared gives a weight: how much likelier it is among rows of one action than among rows of
two. The weights add up; above 0 the row is likelier the action than not. Below 0 both are left alone,
so that leaving a row alone costs nothing and a pair that is chosen must earn it.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from timeline.deeds import same_deed
from timeline.lexicon import Lexicon
from timeline.linking import Row, Track
from timeline.neighbours import Neighbours
from timeline.traits import (
    Odds,
    leads_in_common,
    recommendation_of,
    same_deadline,
    same_number,
    same_recommendation,
    still_finished,
)
from timeline.weights import Signs
from timeline.wording import COMPARED

# The more actions are left to choose from, the more chance finds; counted from this many on (log).
_FEW_RIVALS: Final = math.log(10)

# An update shorter than this, in words ("Completed as planned"), is told of many actions.
_TELLING_UPDATE: Final = 5
_TOLD_OF_FEW: Final = 2
_CANDIDATES: Final = 6
# The share of the words in common, weighed by what they tell, in how alike wordings are; the rest is spelling.
_TELLING_WORDS: Final = 0.65
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
        signs: All that was compared, in figures.
    """

    wording: float
    recommendation: bool | None
    number: bool | None
    leads: float | None
    deadline: float | None
    retold: bool | None
    signs: Signs

    @property
    def weight(self) -> float:
        """All together; above 0 speaks for the same action."""
        return self.signs.weigh()

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
        self._plain = plain or {}
        same = [(rows[row], tracks[track].last) for row, track in self._plain.items()]
        self._neighbours = Neighbours(rows, tracks, self._plain)
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
            told_by = self._lexicon.told_by
            alike = {other: told / told_by(self._tracks[other].last.wording) ** 0.5 for other, told in near.items()}
            chosen = heapq.nsmallest(_CANDIDATES, alike, key=lambda other: (-alike[other], other))
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
        words = self._lexicon.compare(row.wording, last.wording)
        wording = _wording_alike(row.wording, last.wording, words.alike)
        recommendation, number = same_recommendation(row, last), same_number(row, last)
        leads, deadline, retold = leads_in_common(row, last), same_deadline(row, last), self._retold(row, track)
        deed = same_deed(row.wording, last.wording)
        away = track.meeting < self._meeting - 1
        odds = self._odds
        signs = Signs(
            always=1.0,
            wording=wording,
            brought=words.brought,
            left_out=words.left_out,
            head=words.head,
            head_kept=words.head_kept,
            same_deed=float(deed is True),
            other_deed=float(deed is False),
            recommendation=odds.recommendation.weigh(recommendation, recommendation_of(last)),
            number=0.0 if number and recommendation is False else odds.number.weigh(number, last.action_ref),
            leads=odds.leads.weigh(leads, last.lead_names),
            deadline=odds.deadline.weigh(deadline, last.due_words),
            finished=odds.finished.weigh(still_finished(row, last), value=True),
            retold=float(retold is True),
            contradicted=float(retold is False),
            neighbours=self._neighbours.kept(row, last),
            order=1 - abs(row.order - last.order),
            away=float(away),
            left_finished=float(away and last.finished is True),
            rivals=self._rivals,
        )
        return Evidence(wording, recommendation, number, leads, deadline, retold, signs)

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
