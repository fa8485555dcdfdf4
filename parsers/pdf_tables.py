"""Ruled tables of one PDF page: which cells a table has, what they cover, and what stands in them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Final, NamedTuple

from model.words import Rag
from parsers.colours import fill_of, rating_of
from parsers.pdf_lattice import SNAP, close_open_ends, find_cells, group_cells, snap
from parsers.pdf_marks import PageMarks, Word
from parsers.pdf_ratings import DRAWN, Areas
from parsers.pdf_shapes import Box, Edge, Fill
from parsers.pdf_text import Line, Margins, join_lines, lines_of, turned

# A filled area tells a cell's rating when it covers this share of it.
COVERS: Final = 0.6
# Columns and rows narrower than this (points) in which nothing stands are the gap of a double ruling.
GAP: Final = 6.0
# Height in points from which on a drawn area lays the page out (a side bar).
LAYOUT: Final = 100.0
# Sides of a drawn rating symbol, in points.
SYMBOL: Final = (4.0, 30.0)


class PageCell(NamedTuple):
    """One cell as printed on one page.

    Attributes:
        box: Left, top, right, bottom in points.
        row, column, down, across: Its place in the page's part of the table, from 0.
        room: Points left free at the end of its last line.
        first: Width of its first word, in points.
    """

    box: Box
    row: int
    column: int
    down: int
    across: int
    text: str
    rag: Rag | None
    fill: str
    bold: bool
    struck: str
    room: float
    first: float


@dataclass(frozen=True, slots=True)
class PageTable:
    """One page's part of a table.

    Attributes:
        xs, ys: Column and row boundaries in points; one more than columns and rows.
        open_top, open_bottom: No rule closes it there.
        ruled: Rulings make it, not only the alignment of its text.
        nested: It stands in a cell of another table.
    """

    box: Box
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[PageCell, ...]
    open_top: bool = False
    open_bottom: bool = False
    ruled: bool = True
    nested: bool = False


@dataclass(slots=True)
class Frame:
    """The cells of one ruled table, before any text is read into them.

    Attributes:
        soft: Only filled areas make it.
        is_band: It is one row with filled sides, as of a heading between the rows of a larger table.
    """

    cells: list[Box]
    box: Box
    open_top: bool
    open_bottom: bool
    soft: bool
    nested: bool = False
    is_band: bool = False


def _bounds(cells: Iterable[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*cells, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0] - 1 and inner[1] >= outer[1] - 1
        and inner[2] <= outer[2] + 1 and inner[3] <= outer[3] + 1
    )  # fmt: skip


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def find_frames(level: list[Edge], upright: list[Edge]) -> tuple[list[Frame], list[Box]]:
    """Return the page's tables as cells, lone boxes among them, and the areas that only lay the page out.

    Raises:
        TooDense: The page is a drawing.
    """
    level, upright = snap(level), snap(upright)
    above, below = close_open_ends(level, upright, uncrossed=True), close_open_ends(upright, level)
    opens = [edge.at for edge in above if not edge.soft]
    cells = find_cells(snap([*level, *above]), snap([*upright, *below]))
    groups = group_cells(cells)
    frames = []
    for group in groups:
        box = _bounds(group)
        open_top = any(abs(at - box[1]) <= SNAP for at in opens)
        open_bottom = any(abs(at - box[3]) <= SNAP for at in opens)
        band = len({cell[1] for cell in group}) == 1 and not _is_walled(box, upright)
        frames.append(Frame(group, box, open_top, open_bottom, _is_soft(box, level, upright), is_band=band))
    return _without_layout(frames)


def _is_soft(box: Box, level: list[Edge], upright: list[Edge]) -> bool:
    """Tell whether only filled areas, and no ruling, make the table."""
    x0, top, x1, bottom = box
    return not any(
        not edge.soft and top - 1 <= edge.at <= bottom + 1 and edge.start < x1 and edge.end > x0 for edge in level
    ) and not _is_walled(box, upright)


def _is_walled(box: Box, upright: list[Edge]) -> bool:
    """Tell whether an upright ruling stands at or in a box."""
    x0, top, x1, bottom = box
    return any(
        not edge.soft and x0 - 1 <= edge.at <= x1 + 1 and edge.start < bottom and edge.end > top for edge in upright
    )


def _without_layout(frames: list[Frame]) -> tuple[list[Frame], list[Box]]:
    """Part tables from frames that only lay the page out; drop boxes that only mark words in a cell."""
    kept = []
    areas: list[Box] = []
    nested_in: dict[int, list[Frame]] = {}
    for inner in frames:
        for index, outer in enumerate(frames):
            if inner is not outer and _inside(inner.box, outer.box) and _area(inner.box) < _area(outer.box):
                nested_in.setdefault(index, []).append(inner)
    layouts = set()
    for index, within in nested_in.items():
        outer = frames[index]
        tables = [frame for frame in within if len(frame.cells) > 1]
        holding = [cell for cell in outer.cells if any(_inside(table.box, cell) for table in tables)]
        wide = not holding or any(_area(cell) > 0.4 * _area(outer.box) for cell in holding)
        if tables and (len(outer.cells) == 1 or wide):
            layouts.add(index)
    for index, frame in enumerate(frames):
        if index in layouts or (frame.soft and len({cell[1] for cell in frame.cells}) == 1):
            areas += [cell for cell in frame.cells if cell[3] - cell[1] > LAYOUT and cell[2] - cell[0] > LAYOUT / 2]
            continue
        around = [k for k, inner in nested_in.items() if k not in layouts and any(f is frame for f in inner)]
        if around and len(frame.cells) == 1:
            continue
        frame.nested = any(len(frames[k].cells) > 1 for k in around)
        kept.append(frame)
    return kept, areas


def part_by_areas(words: Sequence[Word], areas: Sequence[Box]) -> list[list[Word]]:
    """Part words by the smallest area that each stands in: a side bar's from the page's; those in none come first."""
    groups: list[list[Word]] = []
    rest = list(words)
    for area in sorted(areas, key=_area):
        inside, rest = _part(rest, area)
        groups.append(inside)
    tops = [(min((word.top for word in group), default=0.0), group) for group in groups]
    return [group for group in (rest, *(group for _, group in sorted(tops, key=lambda pair: pair[0]))) if group]


@dataclass(slots=True)
class Grid:
    """Column and row boundaries, and for each cell the places it covers."""

    xs: list[float]
    ys: list[float]
    spans: list[tuple[int, int, int, int]]  # row, column, down, across; as the cells
    boxes: list[Box]


def lay_out(cells: Sequence[Box], words: Sequence[Word]) -> Grid:
    """Lay cells out as rows and columns; the gaps of double rulings are no rows and columns."""
    xs = sorted({x for cell in cells for x in (cell[0], cell[2])})
    ys = sorted({y for cell in cells for y in (cell[1], cell[3])})
    across, down = (
        _without_gaps(xs, [(word.x0, word.x1) for word in words]),
        _without_gaps(ys, [(word.top, word.bottom) for word in words]),
    )
    columns, rows = {x: _place(across, x) for x in xs}, {y: _place(down, y) for y in ys}
    spans, boxes = [], []
    for cell in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        column, end = columns[cell[0]], columns[cell[2]]
        row, low = rows[cell[1]], rows[cell[3]]
        if end > column and low > row:
            spans.append((row, column, low - row, end - column))
            boxes.append(cell)
    return Grid(across, down, spans, boxes)


def _place(bounds: list[float], at: float) -> int:
    index = bisect_right(bounds, at) - 1
    if index + 1 < len(bounds) and (index < 0 or bounds[index + 1] - at < at - bounds[index]):
        return index + 1
    return index


def _without_gaps(bounds: list[float], words: Iterable[tuple[float, float]]) -> list[float]:
    """Return boundaries without those of narrow gaps in which no word (from its one end to the other) stands."""
    if all(high - low >= GAP for low, high in pairwise(bounds)):
        return bounds
    middles = sorted((start + end) / 2 for start, end in words)
    kept = bounds[:1]
    for low, high in pairwise(bounds):
        narrow = high - low < GAP and bisect_right(middles, high) == bisect_right(middles, low)
        if narrow and len(bounds) > 2:  # noqa: PLR2004 - a single column stays
            if high == bounds[-1] and len(kept) > 1:
                kept[-1] = high
            continue
        kept.append(high)
    return kept if len(kept) > 1 else bounds


class CellReader:
    """Reads what stands in the cells of one page: text, rating, weight."""

    def __init__(self, marks: PageMarks, stands: list[Word], struck: list[Word]) -> None:
        """Keep the page's words and its coloured areas."""
        self.stands, self.struck = stands, struck
        self.ratings = [(fill, rating_of(fill.colour)) for fill in marks.shapes.fills]
        self.coloured = any(rag for _, rag in self.ratings)
        self._areas = Areas(self.ratings)
        self.bullets = tuple(
            fill.box for fill in marks.shapes.fills if fill.curved and max(_sides(fill.box)) < 8  # noqa: PLR2004 - points
        )  # fmt: skip

    def margins(self, box: Box, lines: Sequence[Line]) -> Margins:
        """Return what the lines of a cell are set in: its padding is taken for the same on both sides."""
        left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
        padding = min(max(left - box[0], 0.0), 9.0)
        bullets = tuple(
            (top + bottom) / 2 for x0, top, x1, bottom in self.bullets if box[0] < x0 and x1 < box[2] and x1 <= left + 2
        )
        if bullets and padding > 7:  # noqa: PLR2004 - an indented list, not a padding
            padding = 3.0
        return Margins(left, max(box[2] - padding, right), bullets)

    def read(self, box: Box, span: tuple[int, int, int, int], words: list[Word], struck: list[Word]) -> PageCell:
        """Return one cell with what is printed in it."""
        row, column, down, across = span
        level = turned(word for word in words if word.text != DRAWN)
        lines = lines_of(level)
        if level and level[0] is not words[0] and words[0].style.turn:
            margins = Margins(min(line.x0 for line in lines), max(line.x1 for line in lines))
        elif lines:
            margins = self.margins(box, lines)
        else:
            margins = Margins(box[0], box[2])
        room = margins.right - lines[-1].x1 if lines else 0.0
        rag, fill = self._colours(box, words)
        return PageCell(
            box, row, column, down, across,
            text=join_lines(lines, margins), rag=rag, fill=fill,
            bold=bool(words) and all(word.style.bold for word in words),
            struck=" ".join(line.text for line in lines_of(struck)) if struck else "",
            room=room, first=lines[0].first if lines else 0.0,
        )  # fmt: skip

    def _colours(self, box: Box, words: Sequence[Word]) -> tuple[Rag | None, str]:
        """Return the rating that a cell's fill, its symbol or its symbol's colour shows, and the colour behind it."""
        behind: Rag | None = None
        seen = ""
        for fill, rag in self._areas.level_with(box):
            common = shared(fill.box, box)
            if common >= COVERS * _area(box):
                behind, seen = rag, fill_of(fill.colour)
            elif rag and common > 0 and self._is_symbol(fill, box, words):
                return rag, fill_of(fill.colour)
        if not behind and len(words) == 1 and (len(words[0].text) == 1 or not any(map(str.isalnum, words[0].text))):
            behind = rating_of(words[0].style.colour)
        return behind, seen

    def _is_symbol(self, fill: Fill, box: Box, words: Sequence[Word]) -> bool:
        """Tell whether a coloured area is a symbol of its own, or stands behind all the cell's words."""
        if not _inside(fill.box, box):
            return False
        if words:
            text = _bounds((word.x0, word.top, word.x1, word.bottom) for word in words)
            return shared(fill.box, text) >= 0.8 * _area(text)
        return all(SYMBOL[0] <= side <= SYMBOL[1] for side in _sides(fill.box))


def _sides(box: Box) -> tuple[float, float]:
    return box[2] - box[0], box[3] - box[1]


def shared(one: Box, other: Box) -> float:
    """Return the area that two boxes share, in square points."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0


def part_words(frame: Frame, reader: CellReader) -> tuple[list[Word], list[Word]]:
    """Part the words that stand in no table read before into those in a ruled table and the others."""
    return _part(reader.stands, frame.box)


def read_frame(
    frame: Frame, reader: CellReader, words: Sequence[Word], others: Sequence[Word]
) -> tuple[PageTable | None, list[Word]]:
    """Read a ruled table's cells.

    Args:
        frame: The cells.
        reader: What reads them.
        words: The words in the table.
        others: The page's other words.

    Returns:
        The table, or ``None`` where it has no cell; and the words that stand outside it.
    """
    rest = list(others)
    struck, _ = _part(reader.struck, frame.box)
    grid = lay_out(frame.cells, words)
    if not grid.boxes:
        return None, reader.stands
    owner = {
        (row + dy, column + dx): index
        for index, (row, column, down, across) in enumerate(grid.spans)
        for dy, dx in product(range(down), range(across))
    }
    held: list[list[Word]] = [[] for _ in grid.boxes]
    gone: list[list[Word]] = [[] for _ in grid.boxes]
    for found, into in ((words, held), (struck, gone)):
        for word in found:
            x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
            index = owner.get((bisect_right(grid.ys, y) - 1, bisect_right(grid.xs, x) - 1))
            if index is None:
                if found is words:
                    rest.append(word)
                continue
            into[index].append(word)
    cells = tuple(
        reader.read(box, span, texts, out)
        for box, span, texts, out in zip(grid.boxes, grid.spans, held, gone, strict=True)
    )
    table = PageTable(
        frame.box, tuple(grid.xs), tuple(grid.ys), cells, frame.open_top, frame.open_bottom, nested=frame.nested
    )
    return table, rest


def _part(words: Iterable[Word], box: Box) -> tuple[list[Word], list[Word]]:
    """Part words into those in the box and the others, by their middles."""
    inside: list[Word] = []
    outside: list[Word] = []
    x0, top, x1, bottom = box
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        (inside if x0 <= x < x1 and top <= y < bottom else outside).append(word)
    return inside, outside
