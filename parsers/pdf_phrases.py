"""The text of a page without rulings: stretches of words that stand close together, and little to measure."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from operator import sub
from typing import Final

from parsers.pdf_letters import SYMBOLS, TOKEN, TextPage, font_of, text_object
from parsers.pdf_marks import SPACE, Word

# Spaces looked at to tell whether each word of a line is an object of its own.
PROBE: Final = 4
# A gap this wide (of the type size) may part columns.
APART: Final = 0.45
# Points by which letters of one size on one line may differ in height.
LEVEL: Final = 0.3
# Points within which two letters of one font are of one size and height.
SAME: Final = 0.01

_RAISED: Final = re.compile(r"[a-z.,;:)”’]\d")
_BREAK: Final = re.compile("[\t\r\n\f\v\x02\ufffe]")


class PlainLines:
    """The lines of a page, whose words are all measured in one go."""

    def __init__(self, page: TextPage, text: str) -> None:
        """Measure where each word begins and ends, and how far it stands from the next."""
        self._page, self._text = page, text
        spans = list(map(re.Match.span, TOKEN.finditer(text)))
        self._firsts = [first for first, _ in spans]
        self._lasts = [end - 1 for _, end in spans]
        self._lefts, self._rights = page.ends(self._firsts, self._lasts)
        self._gaps = list(map(sub, self._lefts[1:], self._rights))

    def __iter__(self) -> Iterator[tuple[int, int, list[Word]]]:
        """Yield each line's first character, one after its last, and its words joined where they stand close together.

        There are no words where the line is not a plain one, whose letters all tell the same.
        """
        lines = list(self._lines())
        firsts, lasts = [self._firsts[first] for first, _ in lines], [self._lasts[end - 1] for _, end in lines]
        heads, tails = self._page.sides(firsts), self._page.sides(lasts)
        rises, drops = map(sub, heads.tops, tails.tops), map(sub, heads.bottoms, tails.bottoms)
        for (first, end), begins, ends, rise, drop in zip(lines, firsts, lasts, rises, drops, strict=True):
            level = abs(rise) < SAME and abs(drop) < SAME
            yield begins, ends + 1, self._phrases(first, end, level=level)

    def _lines(self) -> Iterator[tuple[int, int]]:
        """Yield each line's first word, and one after its last."""
        first, count = 0, len(self._firsts)
        while first < count:
            ends = _BREAK.search(self._text, self._firsts[first])
            last = bisect_left(self._firsts, ends.end(), first + 1) if ends else count
            yield first, last
            first = last

    def _phrases(self, first: int, end: int, *, level: bool) -> list[Word]:
        """Return the words from ``first`` to before ``end``, which stand on one line.

        ``level``: its first and last letter are of one height and stand at the same.
        """
        page, begins, ends = self._page, self._firsts[first], self._lasts[end - 1]
        address, other = text_object(page.handle, begins), text_object(page.handle, ends)
        if not (address and other) or _RAISED.search(self._text, begins, ends + 1):
            return []  # perhaps a footnote's mark, which is no part of the word
        run = page.run(begins, address)
        style = run.style
        if style.turn or run.aslant:
            return []
        if other != address and not (level and font_of(other) == font_of(address)):
            final = page.run(ends, other)
            if final.style.size != style.size or abs(final.top - run.top) > LEVEL:
                return []
            style = style if final.style.bold else style._replace(bold=False)
        gaps = self._gaps[first : end - 1]
        if gaps and min(gaps) < SPACE * style.size:
            return []
        wide = APART * style.size
        cuts = [first + place for place, gap in enumerate(gaps, 1) if gap > wide]
        if address != other:
            cuts = sorted({*cuts, *self._cell_ends(first, end)})
        phrases = []
        for start, stop in pairwise((first, *cuts, end)):
            x0, x1 = self._lefts[start], self._rights[stop - 1]
            width = self._rights[start] - x0 if stop - start > 1 else 0.0
            words = self._text[self._firsts[start] : self._lasts[stop - 1] + 1].translate(SYMBOLS)
            phrases.append(Word(words, x0, run.top, x1, run.bottom, style, first=width))
        return phrases if phrases[-1].x1 > phrases[-1].x0 else []

    def _cell_ends(self, first: int, end: int) -> list[int]:
        """Return before which words a line's text objects begin: a spreadsheet prints a cell's line as one object.

        Nothing where every word or letter is an object of its own, as browsers print them.
        """
        handle, cells = self._page.handle, []
        for word in range(first + 1, end):
            if text_object(handle, self._lasts[word - 1]) != text_object(handle, self._firsts[word]):
                cells.append(word)
            if word == first + PROBE + 1 and len(cells) >= PROBE:
                return []
        return cells if 2 * len(cells) <= end - first else []
