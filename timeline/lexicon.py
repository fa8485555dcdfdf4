"""The words of a plan's wordings, and how much each of them tells."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from timeline.everyday import EVERYDAY
from timeline.wording import words

# Words that stand in more than this share of the wordings lead to no candidates of their own.
_COMMON: Final = 0.2
# An everyday word counts as if so large a share of further wordings printed it, and one more.
_EVERYDAY: Final = 0.25
_STEM: Final = 5
# Words that always stand together ("in line with the national code") are a phrase once this many wordings
# print it: it tells what one word does.
_PHRASE: Final = 4
# So many telling words at the front of a wording say what is to be done; the rest says how.
_HEAD: Final = 4
_NOT_TELLING: Final = frozenset(
    words("a all an and are as at be by for from in is it of on or our that the their this to which will with")
)


def _stem(word: str) -> str:
    return word[:_STEM].removesuffix("s") or word


@lru_cache(maxsize=65536)
def _stems_in_order(wording: str) -> tuple[str, ...]:
    every = wording.split()
    telling = [word for word in every if word not in _NOT_TELLING]
    return tuple(dict.fromkeys(_stem(word) for word in telling or every))


@lru_cache(maxsize=65536)
def stems(wording: str) -> frozenset[str]:
    """Return the telling words of a folded wording, cut so that endings make no difference."""
    return frozenset(_stems_in_order(wording))


_EVERYDAY_STEMS: Final = frozenset(_stem(word) for word in EVERYDAY)


@dataclass(frozen=True, slots=True)
class Likeness:
    """What one wording and another have in common; each figure from 0 (nothing) to 1.

    Attributes:
        alike: How much of what both tell is the same.
        brought, left_out: What the most telling word tells that only the first prints, or only the second; 1 where no
            other wording prints it.
        head, head_kept: How much of the first one's first words the second prints, and the other way round.
    """

    alike: float
    brought: float
    left_out: float
    head: float
    head_kept: float


@dataclass(frozen=True, slots=True)
class _Units:
    """A wording's units, those at its front, and what they tell together."""

    every: frozenset[str]
    head: frozenset[str]
    all_told: float
    head_told: float


class Lexicon:
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
        everyday = 1 + _EVERYDAY * total
        self.worth = {
            unit: math.log(1 + (total + 1) / (len(printed[unit]) + everyday * (unit in _EVERYDAY_STEMS)))
            for unit in self._unit.values()
        }
        self.common = {unit for unit in self.worth if len(printed[unit]) > max(8, int(_COMMON * total))}
        self._most = math.log(2 + total)
        self._known: dict[str, _Units] = {}

    def _read(self, wording: str) -> _Units:
        known = self._known.get(wording)
        if known is None:
            every = [self._unit[stem] for stem in _stems_in_order(wording)]
            units, head = frozenset(every), frozenset(every[:_HEAD])
            known = self._known[wording] = _Units(units, head, self._sum(units), self._sum(head))
        return known

    def _sum(self, units: Iterable[str]) -> float:
        return math.fsum([self.worth[unit] for unit in units])  # exact, so that no order of sets shows

    def _best(self, units: Iterable[str]) -> float:
        return max([self.worth[unit] for unit in units], default=0.0) / self._most

    def units(self, wording: str) -> frozenset[str]:
        """Return the units of a wording."""
        return self._read(wording).every

    def told_by(self, wording: str) -> float:
        """Return what a wording's units tell together."""
        return self._read(wording).all_told

    def compare(self, one: str, other: str) -> Likeness:
        """Return what two wordings' units have in common."""
        mine, theirs = self._read(one), self._read(other)
        shared = mine.every & theirs.every
        return Likeness(
            alike=self._sum(shared) / (math.sqrt(mine.all_told * theirs.all_told) or 1.0),
            brought=self._best(mine.every - shared),
            left_out=self._best(theirs.every - shared),
            head=self._sum(mine.head & shared) / (mine.head_told or 1.0),
            head_kept=self._sum(theirs.head & shared) / (theirs.head_told or 1.0),
        )

    def covered(self, one: str, by: str) -> float:
        """Return how much of one wording's units stands in another, from 0 to 1."""
        mine = self._read(one)
        return self._sum(mine.every & self.units(by)) / (mine.all_told or 1.0)
