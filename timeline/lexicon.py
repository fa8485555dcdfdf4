"""The words of a plan's wordings, and how much each of them tells."""

import math
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from timeline.wording import words

# Words that stand in more than this share of the wordings lead to no candidates of their own.
_COMMON: Final = 0.2
_STEM: Final = 6
# Words that always stand together ("in line with the national code") are a phrase once this many wordings
# print it: it tells what one word does.
_PHRASE: Final = 4
_NOT_TELLING: Final = frozenset(
    words("a all an and are as at be by for from in is it of on or our that the their this to which will with")
)


@lru_cache(maxsize=65536)
def stems(wording: str) -> frozenset[str]:
    """Return the telling words of a folded wording, cut so that endings make no difference."""
    every = wording.split()
    telling = [word for word in every if word not in _NOT_TELLING]
    return frozenset(word[:_STEM].removesuffix("s") or word for word in telling or every)


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
        self.worth = {unit: math.log(1 + (total + 1) / len(printed[unit])) for unit in self._unit.values()}
        self.common = {unit for unit in self.worth if len(printed[unit]) > max(8, int(_COMMON * total))}
        self._most = max(self.worth.values(), default=1.0)
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

    def compare(self, one: str, other: str) -> tuple[float, float]:
        """Return how much two wordings' units have in common, and what the most telling one of these tells.

        Both from 0 to 1; the second is 0 where there is none, and 1 where no other wording prints it.
        """
        (mine, all_mine), (theirs, all_theirs) = self._read(one), self._read(other)
        worths = [self.worth[unit] for unit in (mine if mine is theirs else mine & theirs)]
        if not worths:
            return 0.0, 0.0
        return math.fsum(worths) / math.sqrt(all_mine * all_theirs), max(worths) / self._most

    def covered(self, one: str, by: str) -> float:
        """Return how much of one wording's units stands in another, from 0 to 1."""
        mine, total = self._read(one)
        return self._sum(mine & self.units(by)) / (total or 1.0)
