"""The words of a text that a rule of ``calendar_rules`` matched, and their values."""

import re
from datetime import date
from typing import NamedTuple

from normalise.calendar_words import Words, full_year
from normalise.periods import Span, Yearly

Reading = Span | Yearly | None


class Found(NamedTuple):
    """The words that a rule's pattern matched."""

    words: Words
    match: re.Match[str]
    on: date

    def has(self, name: str) -> bool:
        """Tell whether the pattern has the part and it was printed."""
        return name in self.match.re.groupindex and self.match[name] is not None

    def value(self, name: str) -> int:
        """Return the value of the part's first word."""
        return self.words.values[self.match.start(name)]

    def values(self, name: str) -> tuple[int, ...]:
        """Return the values of all words of a part that are numbers."""
        places = range(self.match.start(name), self.match.end(name))
        return tuple(self.words.values[place] for place in places if self.words.symbols[place] in "stvwoYn0")

    def symbol(self, name: str) -> str:
        """Return the symbol of the part's first word."""
        return self.words.symbols[self.match.start(name)]

    def year(self, name: str = "yr") -> int:
        """Return a year printed with two or four digits."""
        return self._full(self.match.start(name))

    def pair(self) -> tuple[int, int]:
        """Return both years of "2013/14", the second in full; a pair that runs backwards ends with its first."""
        first, last = self.match.start("pair"), self.match.end("pair") - 1
        begins, ends = self._full(first), self.words.values[last]
        if self.words.symbols[last] == "s":  # 2013/4
            ends += begins // 10 * 10
        elif self.words.symbols[last] != "Y":
            ends += begins // 100 * 100
        return begins, ends if ends >= begins or self.words.symbols[last] == "Y" else ends + 100

    def printed(self, name: str) -> str:
        """Return the part's first word in lower case."""
        place = self.match.start(name)
        return self.words.text[self.words.starts[place] : self.words.ends[place]].lower()

    def _full(self, place: int) -> int:
        value = self.words.values[place]
        return value if self.words.symbols[place] == "Y" else full_year(value)
