"""What else than words rows of one action have in common, and what it weighs that a row and an action have."""

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from timeline.linking import Row
from timeline.wording import COMPARED

# How often rows of one action agree in each of these, before the paper's own rows are counted that are plainly
# the same: after a reorganisation no action keeps its lead, and some officers number anew in every paper. How often
# rows of two actions agree by chance is counted in the plan itself: a lead who has every second action says little.
_KEEPS_RECOMMENDATION: Final = 0.95
_KEEPS_NUMBER: Final = 0.6
_KEEPS_LEADS: Final = 0.9
_KEEPS_DEADLINE: Final = 0.75
# What was told as finished is seldom told as unfinished later.
_STAYS_FINISHED: Final = 0.95
# What is known beforehand counts as much as so many rows.
_KNOWN_BEFORE: Final = 10.0
_KEEPS: Final = (0.03, 0.97)
_CHANCE: Final = (0.03, 0.7)
_CHANCE_OF_RARE: Final = 0.75

# Recommendations with one number and less alike than the first are two; with two numbers and more
# alike than the second, nobody can say.
_NOT_ANOTHER_RECOMMENDATION: Final = 45.0
_REWORDED_RECOMMENDATION: Final = 90.0


class Odds:
    """What it weighs that a row and an action agree in something, against how often two actions do by chance."""

    def __init__(self, rows: Sequence[Row], same: Sequence[tuple[Row, Row]]) -> None:
        """Count what ``rows``, what each action printed last, have in common, and what rows kept that are the same."""
        self.recommendation = Trait(_KEEPS_RECOMMENDATION, map(recommendation_of, rows))
        self.number = Trait(_kept(_KEEPS_NUMBER, same, same_number), (row.action_ref for row in rows))
        self.leads = Trait(_kept(_KEEPS_LEADS, same, leads_in_common), (row.lead_names for row in rows))
        self.deadline = Trait(_kept(_KEEPS_DEADLINE, same, same_deadline), (row.due_words for row in rows))
        self.finished = Trait(_STAYS_FINISHED, (row.finished is True for row in rows), rarest=0.0)


def _kept(before: float, same: Sequence[tuple[Row, Row]], compare: Callable[[Row, Row], float | None]) -> float:
    """Return how often rows of one action agree in something, by those of a paper that are plainly the same."""
    found = [share for row, last in same if (share := compare(row, last)) is not None]
    kept = (_KNOWN_BEFORE * before + sum(found)) / (_KNOWN_BEFORE + len(found))
    return min(max(kept, _KEEPS[0]), _KEEPS[1])


class Trait:
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


def recommendation_of(row: Row) -> tuple[str, str]:
    """Return what a row's recommendation is known by."""
    return row.recommendation_ref, row.recommendation_wording


def same_recommendation(row: Row, last: Row) -> bool | None:
    """Tell whether both answer one recommendation: by its text where both print one, with its number to help."""
    numbered = row.recommendation_ref and last.recommendation_ref
    one_number = row.recommendation_ref == last.recommendation_ref
    if row.recommendation_wording and last.recommendation_wording:
        if row.recommendation_wording == last.recommendation_wording:
            return True
        alike = _alike(row.recommendation_wording, last.recommendation_wording)
        if numbered and one_number:
            return alike >= _NOT_ANOTHER_RECOMMENDATION
        return None if alike >= _REWORDED_RECOMMENDATION else False
    return one_number if numbered else None


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> float:
    return fuzz.token_sort_ratio(one[:COMPARED], other[:COMPARED])


def still_finished(row: Row, last: Row) -> float | None:
    """Tell whether what was told as finished still is; ``None`` where it was not, or no status is told."""
    if not last.finished or row.finished is None:
        return None
    return float(row.finished)


def same_number(row: Row, last: Row) -> bool | None:
    """Tell whether both rows print one number; ``None`` where one prints none."""
    if not row.action_ref or not last.action_ref:
        return None
    return row.action_ref == last.action_ref or row.action_ref.casefold() == last.action_ref.casefold()


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
