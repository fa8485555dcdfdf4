"""Pages whose text stands on its side, turned upright before they are read."""

from collections import Counter
from dataclasses import replace
from typing import Final, NamedTuple

from parsers.pdf_marks import PageMarks, Word
from parsers.pdf_shapes import Box, Edge, Fill, Shapes

QUARTER, HALF, THREE_QUARTERS = 90, 180, 270


class Turned(NamedTuple):
    """By how many degrees clockwise a page's text stands turned, and the displayed page's size in points."""

    degrees: int = 0
    width: float = 0.0
    height: float = 0.0

    def upright(self, box: Box) -> Box:
        """Return where a box stands once the page is turned back."""
        left, top, right, bottom = box
        if self.degrees == QUARTER:
            return top, self.width - right, bottom, self.width - left
        if self.degrees == HALF:
            return self.width - right, self.height - bottom, self.width - left, self.height - top
        if self.degrees == THREE_QUARTERS:
            return self.height - bottom, left, self.height - top, right
        return box

    def displayed(self, box: Box) -> Box:
        """Return where a box of the upright page stands on the page as it is displayed."""
        left, top, right, bottom = box
        if self.degrees == QUARTER:
            return self.width - bottom, left, self.width - top, right
        if self.degrees == HALF:
            return self.upright(box)
        if self.degrees == THREE_QUARTERS:
            return top, self.height - right, bottom, self.height - left
        return box


AS_DISPLAYED: Final = Turned()


def set_upright(marks: PageMarks) -> tuple[PageMarks, Turned]:
    """Return what is drawn on a page, turned so that most of its text is level."""
    letters: Counter[int] = Counter()
    for word in marks.words:
        letters[word.style.turn] += len(word.text)
    degrees = max(letters, key=lambda turn: (letters[turn], -turn), default=0)
    if not degrees or 2 * letters[degrees] <= letters.total():
        return marks, AS_DISPLAYED
    turned = Turned(degrees, marks.width, marks.height)
    _, _, width, height = turned.upright((0.0, 0.0, marks.width, marks.height))
    words = [_turn_word(word, turned) for word in marks.words]
    upright = replace(marks, width=width, height=height, words=words, shapes=_turn_shapes(marks.shapes, turned))
    return upright, turned


def _turn_word(word: Word, turned: Turned) -> Word:
    style = word.style._replace(turn=(word.style.turn - turned.degrees) % 360)
    return Word(word.text, *turned.upright((word.x0, word.top, word.x1, word.bottom)), style, word.glued, word.first)


def _turn_shapes(shapes: Shapes, turned: Turned) -> Shapes:
    level = [(edge.start, edge.at, edge.end, edge.at, edge.soft) for edge in shapes.level]
    upright = [(edge.at, edge.start, edge.at, edge.end, edge.soft) for edge in shapes.upright]
    result = Shapes(
        fills=[Fill(turned.upright(fill.box), fill.colour, fill.curved) for fill in shapes.fills],
        pictures=[turned.upright(box) for box in shapes.pictures],
    )
    for *line, soft in (*level, *upright):
        left, top, right, bottom = turned.upright((line[0], line[1], line[2], line[3]))
        if right - left > bottom - top:
            result.level.append(Edge(top, left, right, soft))
        else:
            result.upright.append(Edge(left, top, bottom, soft))
    return result
