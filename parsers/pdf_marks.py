"""What is drawn on one PDF page: words with their boxes, rulings, filled areas and pictures.

All boxes are left, top, right, bottom in points from the top left of the page as it is displayed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from parsers.pdf_shapes import Shapes


class Unsure(Exception):
    """The page holds something that PDFium and the reference reader may read differently."""


class Style(NamedTuple):
    """How a run of text is set.

    Attributes:
        size: Type size in points.
        turn: Degrees (0, 90, 180, 270) by which it is turned clockwise on the displayed page.
        colour: ``#RRGGBB``.
    """

    size: float
    bold: bool
    turn: int
    colour: str


class Word(NamedTuple):
    """A run of characters without a space between them, or on a page without rulings several such words.

    Attributes:
        glued: No space stood before it either, only PDFium saw one.
        first: The first word's width in points where there are several words, else 0.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    style: Style
    glued: bool = False
    first: float = 0.0


@dataclass(slots=True)
class PageMarks:
    """All that is drawn on one page.

    Attributes:
        number: Page from 1.
        width, height: Of the displayed page in points.
        words: In the file's own order.
        shapes: Rulings, filled areas, pictures.
        unmapped: Words whose font does not say which characters it shows.
        watermark: Words set aslant over the page, joined.
        lost: Words beyond the page's edges.
    """

    number: int
    width: float
    height: float
    words: list[Word]
    shapes: Shapes
    unmapped: int = 0
    watermark: str = ""
    lost: int = 0

    def keep(self, words: Iterable[Word]) -> None:
        """Add the words that stand on the page; count those beyond its edges, which nobody sees."""
        for word in words:
            across, down = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
            inside = 0 <= across <= self.width and 0 <= down <= self.height
            if inside and word.x1 - word.x0 <= 2 * self.width and word.bottom - word.top <= 2 * self.height:
                self.words.append(word)
            else:
                self.lost += 1
