"""Ratings that are only drawn, as filled cells or discs without a word, in tables that no rulings make."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from model.words import Rag
from parsers.pdf_marks import Style, Word
from parsers.pdf_shapes import Box, Fill

# Stands for a drawn rating among words; it is no character that papers print, and is left out of texts.
DRAWN: Final = "\u2063"
# Sides of a drawn rating (points): a symbol's at least, a cell's at most.
LEAST: Final = 4.0
MOST: Final = (160.0, 300.0)
# Drawn ratings on one page; beyond, it is a chart or a map.
MOST_DRAWN: Final = 400


@dataclass(slots=True)
class Areas:
    """A page's filled areas in the order painted, and what each one's colour means.

    Attributes:
        all: All of them.
    """

    all: Sequence[tuple[Fill, Rag | None]]
    _levels: dict[tuple[float, float], list[tuple[Fill, Rag | None]]] = field(default_factory=dict)

    def level_with(self, box: Box) -> list[tuple[Fill, Rag | None]]:
        """Return those that a cell may share with the cells beside it, looked for once a row."""
        _, top, _, bottom = box
        level = self._levels.get((top, bottom))
        if level is None:
            level = [(fill, rag) for fill, rag in self.all if fill.box[1] < bottom and fill.box[3] > top]
            self._levels[top, bottom] = level
        return level


def drawn_ratings(fills: Iterable[tuple[Fill, Rag | None]], words: Sequence[Word], tables: Sequence[Box]) -> list[Word]:
    """Return each coloured area that stands beside words, but behind none, as a word of its colour on their line.

    Args:
        fills: The page's filled areas in the order painted, and what each one's colour means.
        words: The page's level words.
        tables: Boxes of tables whose cells are known: their fills are read with them.
    """
    drawn: list[Word] = []
    for fill, rag in fills:
        left, top, right, bottom = fill.box
        middle = (left + right) / 2, (top + bottom) / 2
        if rag in (None, Rag.GREY) or not (LEAST <= right - left <= MOST[0] and LEAST <= bottom - top <= MOST[1]):
            continue
        if any(_holds(box, *middle) for box in tables):
            continue
        if any(_holds(fill.box, (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2) for word in words):
            continue
        line = _line_beside(fill.box, words)
        drawn = [word for word in drawn if not _holds(fill.box, (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2)]
        if line is not None:
            style = Style(line.style.size, bold=False, turn=0, colour=fill.colour)
            drawn.append(Word(DRAWN, left, line.top, right, line.bottom, style))
        if len(drawn) > MOST_DRAWN:
            return []
    return drawn


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _line_beside(box: Box, words: Sequence[Word]) -> Word | None:
    """Return the highest word that an area stands beside, or ``None``."""
    _, top, _, bottom = box
    beside = [
        word for word in words
        if min(bottom, word.bottom) - max(top, word.top) > 0.5 * min(bottom - top, word.bottom - word.top)
    ]  # fmt: skip
    return min(beside, key=lambda word: (word.top, word.x0), default=None)
