"""A table's rows as they are written: those whose tags are the same are laid out in the same way.

A table's rows are written by a program, so their tags come again and again, attributes included. What they mean is
worked out from the elements once; of the rows after that only the text is looked at.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import islice, pairwise
from typing import Any, Final, NamedTuple

from lxml import etree

from parsers.html_styles import Look, Styles, fill_behind

LINE_END: Final = "\0"  # which no page's text holds
_MOST_KEPT: Final = 1000  # ways of writing a row or a cell, before they are worked out anew
CELLS: Final = frozenset({"td", "th"})
_NO_TAG: Final = "<!"  # of scripts and style sheets, whose text may look like tags
_MOST_INSIDE: Final = 20  # rows inside another one
_TAG: Final = re.compile("(<[^>]*>)")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a cell's tags say of the text between them.

    Attributes:
        look: The cell's look.
        plain: It holds only text: lines, paragraphs and bullets, perhaps bold or coloured.
        ends: For each tag inside it, in order, ``LINE_END`` or nothing.
        looks: The look of the text before the first of them, between them, and after the last.
        coloured: The looks of elements in colour, whether they hold text or not.
        fill: The colour behind the cell as written, or empty.
        heads: It is a header cell.
        shaded: A colour shows in it or behind it.
        bold: All of its text is bold, or none of it; ``None`` where some may be.
    """

    look: Look
    fill: str = ""
    plain: bool = False
    ends: tuple[str, ...] = ()
    looks: tuple[Look, ...] = ()
    coloured: tuple[Look, ...] = ()
    bold: bool | None = False
    heads: bool = False
    shaded: bool = False


class Span(NamedTuple):
    """A cell of a row: its place among the row's elements, and where its text stands in the row's pieces."""

    shape: Shape
    child: int
    first: int
    after: int


class _Layout(NamedTuple):
    """What a row's tags say: its cells, and for each tag ``LINE_END`` or nothing."""

    spans: tuple[Span, ...]
    ends: tuple[str, ...]


class Line(NamedTuple):
    """One ``<tr>``.

    Attributes:
        order: Its section's place in print order.
        look: Its look.
        elements: The elements among which its cells are.
        pieces: Its text as written, parted where its tags stood.
        spans: Its cells.
    """

    order: tuple[int, int]
    look: Look
    elements: Any
    pieces: list[str]
    spans: tuple[Span, ...]

    def cells(self) -> Iterator[tuple[Any, Look]]:
        """Give its cells' elements and their looks."""
        for shape, child, _, _ in self.spans:
            yield self.elements[child], shape.look

    def texts(self, span: Span) -> list[str]:
        """Return a plain cell's text: a piece for each of its shape's ``looks``, and the ends between them."""
        return self.pieces[span.first : span.after]


@dataclass(slots=True)
class Rows:
    """Reads the rows of one page's tables.

    Attributes:
        styles: The page's style rules.
        frames: The rows in which many others stand.
    """

    styles: Styles
    frames: Collection[Any]
    _layouts: dict[tuple[Look, tuple[str, ...]], _Layout] = field(default_factory=dict)
    _shapes: dict[tuple[Look, tuple[str, ...]], Shape] = field(default_factory=dict)

    def line(self, order: tuple[int, int], row: Any, look: Look) -> Line | None:
        """Return a row that holds cells of text; ``None`` for any other."""
        pieces = None if row.tag != "tr" or row in self.frames else _written(row)
        if pieces is None:
            return None
        tags = tuple(pieces[1::2])
        layout = self._layouts.get((look, tags))
        if layout is None:
            if any(child.tag not in CELLS for child in row):
                return None
            layout = self._layout(row, look, tags)
            _keep(self._layouts, (look, tags), layout)
        pieces[1::2] = layout.ends
        return Line(order, look, row, pieces, layout.spans)

    def loose(self, order: tuple[int, int], cells: list[tuple[Any, Look]], look: Look) -> Line:
        """Return a row made of some cells, whatever they hold and wherever they stand."""
        pieces: list[str] = []
        spans = []
        for child, (cell, cell_look) in enumerate(cells):
            shape = Shape(cell_look, fill_behind(cell_look))
            written = None if cell.tag not in CELLS or holds_table(cell) else _written(cell)
            before = len(pieces)
            if written is not None:
                shape = self._shape(cell, cell_look, tuple(written[1::2]))
                written[1::2] = _in_cell(shape, len(written) // 2)
                pieces += written
            spans.append(Span(shape, child, before + 2, len(pieces) - 2))
        return Line(order, look, [cell for cell, _ in cells], pieces, tuple(spans))

    def _layout(self, row: Any, look: Look, tags: tuple[str, ...]) -> _Layout:
        """Cut a row's tags at its cells; those that are not seen are left out."""
        depth = 0
        starts = []
        for at, tag in enumerate(tags):
            if depth == 1 and tag[1] != "/":
                starts.append(at)
            if tag[1] == "/":
                depth -= 1
            elif tag[-2] != "/":
                depth += 1
        spans = []
        ends = [""] * len(tags)
        for child, (start, after) in enumerate(pairwise((*starts, len(tags) - 1))):
            cell = row[child]
            shape = self._shape(cell, self.styles.look(cell, look), tags[start:after])
            ends[start:after] = _in_cell(shape, after - start)
            if not shape.look.hidden:
                spans.append(Span(shape, child, 2 * start + 2, 2 * after - 1))
        return _Layout(tuple(spans), tuple(ends))

    def _shape(self, cell: Any, look: Look, tags: tuple[str, ...]) -> Shape:
        shape = self._shapes.get((look, tags))
        if shape is None:
            shape = _Walk(self.styles).shape(cell, look, tags)
            _keep(self._shapes, (look, tags), shape)
        return shape


@dataclass(slots=True)
class _Walk:
    """One walk through a cell's elements, beside its tags."""

    styles: Styles
    ends: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    coloured: list[Look] = field(default_factory=list)

    def shape(self, cell: Any, look: Look, tags: tuple[str, ...]) -> Shape:
        """Return what a cell's tags say."""
        if not look.bare:
            self.coloured.append(look)
        self.looks.append(look)
        if not look.plain or not self._take(cell, look) or len(self.ends) != max(0, len(tags) - 2):
            return Shape(look, fill_behind(look))
        even = len({each.bold for each in self.looks}) == 1
        return Shape(
            look,
            fill_behind(look),
            plain=True,
            ends=tuple(self.ends),
            looks=tuple(self.looks),
            coloured=tuple(self.coloured),
            bold=look.bold if even else None,
            heads=look.tag == "th",
            shaded=bool(self.coloured or fill_behind(look)),
        )

    def _take(self, element: Any, look: Look) -> bool:
        """Walk through what an element holds; ``False`` where anything in it needs care."""
        for child in element:
            inner = self.styles.look(child, look)
            if not inner.plain:
                return False
            if not inner.bare:
                self.coloured.append(inner)
            end = LINE_END if inner.block else ""
            if len(child) or child.text:
                self._mark(end, inner)
                if not self._take(child, inner):
                    return False
            self._mark(end, look)
        return True

    def _mark(self, end: str, look: Look) -> None:
        self.ends.append(end)
        self.looks.append(look)


def frames_in(root: Any) -> set[Any]:
    """Return a page's rows in which so many others stand that they would be written out over and over."""
    frames: set[Any] = set()
    inside: Counter[Any] = Counter()
    for table in root.iter("table"):
        for row in table.iterancestors("tr"):
            if row in frames:  # as are those that it stands in
                break
            inside[row] += sum(1 for _ in islice(table.iterdescendants("tr"), _MOST_INSIDE + 1))
            if inside[row] > _MOST_INSIDE:
                frames.add(row)
    return frames


def holds_table(element: Any) -> bool:
    """Tell whether a table stands inside an element."""
    return next(element.iterdescendants("table"), None) is not None


def _written(element: Any) -> list[str] | None:
    """Return an element's text and tags in turn, the tags at odd places; ``None`` for what is no text between tags."""
    written = etree.tostring(element, encoding="unicode", with_tail=False)
    if _NO_TAG in written:
        return None
    pieces = _TAG.split(written)
    if "&" in written:
        pieces[::2] = [unescape(text) if "&" in text else text for text in pieces[::2]]
    return pieces


def _in_cell(shape: Shape, tags: int) -> list[str]:
    """Return the ends for so many tags, a cell's own among them."""
    return ["", *shape.ends, ""] if shape.plain and tags > 1 else [""] * tags


def _keep(kept: dict[Any, Any], key: tuple[Look, tuple[str, ...]], value: object) -> None:
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[key] = value
