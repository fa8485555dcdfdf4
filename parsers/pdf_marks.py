"""What is drawn on one PDF page: words with their boxes, rulings, filled areas and pictures.

All boxes are left, top, right, bottom in points from the top left of the page as it is displayed.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from parsers.pdf_shapes import Edge, Shapes

# A gap this wide (of the type size) between two runs of text is a space, whatever the file says.
SPACE: Final = 0.12
# A line through a word between these shares of its height strikes it out; lower, it underlines it.
STRIKE: Final = (0.38, 0.72)
# Share of a word's width that a line must go through to strike it out.
THROUGH: Final = 0.6


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
        width, height = self.width, self.height
        for word in words:
            _, x0, top, x1, bottom, *_ = word
            inside = 0 <= (x0 + x1) / 2 <= width and 0 <= (top + bottom) / 2 <= height
            if inside and x1 - x0 <= 2 * width and bottom - top <= 2 * height:
                self.words.append(word)
            else:
                self.lost += 1


def strike_out(words: Sequence[Word], level: Sequence[Edge]) -> tuple[list[Word], list[Word], list[Edge]]:
    """Part words from those struck out by a drawn line.

    Returns:
        The words that stand, the words struck out, and the level edges that strike none.
    """
    if not level:
        return list(words), [], []
    edges = sorted(level)
    heights = [edge.at for edge in edges]
    stands: list[Word] = []
    struck: list[Word] = []
    striking: set[int] = set()
    for word in words:
        top, height = word.top, word.bottom - word.top
        first, lowest = bisect_right(heights, top + STRIKE[0] * height), top + STRIKE[1] * height
        if first == len(heights) or heights[first] > lowest or word.style.turn:
            stands.append(word)
            continue
        last = bisect_right(heights, lowest)
        through = [
            index
            for index in range(first, last)
            if min(edges[index].end, word.x1) - max(edges[index].start, word.x0) > THROUGH * (word.x1 - word.x0)
            and not edges[index].soft
        ]
        striking.update(through)
        (struck if through else stands).append(word)
    return stands, struck, [edge for index, edge in enumerate(edges) if index not in striking]
