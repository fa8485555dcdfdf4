"""A web page's tables as the rectangles that a reader sees; tables that only lay a page out are dissolved."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final, NamedTuple

from model.documents import Cell, Row, Table
from model.problems import Place, Problem
from model.words import Severity
from parsers.html_cells import all_bold, cell_text, colours_in, lines_of
from parsers.html_flow import Flow, is_navigation
from parsers.html_rows import CELLS, Line, Rows, Span, holds_table
from parsers.html_styles import Look

MOST_PLACES: Final = 2_000_000  # rows × columns of one table; 100,000 rows of 20 columns
_MOST_ACROSS: Final = 1000  # columns; the HTML standard's own limits
_MOST_DOWN: Final = 65_534  # rows
_DATA_ROWS: Final = 2  # rows with several cells of text make a table one of data
_FEW_ROWS: Final = 20  # a table of more rows is no frame for one cell
_MOST_HOSTS: Final = 2  # cells of a page's frame that hold its tables
_HOSTED: Final = 0.8  # of a layout table's text stands in the cells that hold other tables
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_SECTIONS: Final = {"thead": 0, "tbody": 1, "tfoot": 2}


@dataclass(slots=True)
class _Source:
    """A table's own parts, as the page holds them."""

    rows: Rows
    lines: list[Line] = field(default_factory=list)
    captions: list[tuple[Any, Look]] = field(default_factory=list)
    strays: list[tuple[Any, Look]] = field(default_factory=list)
    sections: int = 0

    def stray(self, text: str | None, look: Look) -> None:
        """Keep text that stands between the cells."""
        if text and text.strip():
            self.strays.append((text, look))

    def close(self, loose: list[tuple[Any, Look]], look: Look, order: tuple[int, int]) -> None:
        """Make a row of cells that stand in none."""
        if loose:
            self.lines.append(self.rows.loose(order, loose, look))
            loose.clear()


class _Placed(NamedTuple):
    """A cell with its place: columns counted as the page counts them, rows as printed, both from 0."""

    line: Line
    span: Span
    row: int
    column: int
    down: int
    across: int


class TooLarge(Exception):
    """A table has more places than can be held."""


def lay_out(rows: Rows, flow: Flow, element: Any, look: Look) -> None:
    """Add a table to a flow: as a ``Table``, or as what it holds where it only lays the page out."""
    source = _Source(rows)
    _gather(source, element, look, flow, (1, 0))
    source.lines.sort(key=lambda line: line.order[0])
    for stray, around in source.strays:  # a browser shows what stands between the cells before the table
        flow.take(stray, around)
    flow.end()
    if element.tag != "table" and sum(len(line.spans) > 1 for line in source.lines) < _DATA_ROWS:
        flow.inside(element, look)
        flow.end()
    elif not source.lines:
        for captioned, around in source.captions:
            flow.take(captioned, around)
    elif _is_layout(source.lines, element) or (flow.in_cell and _is_list(source.lines)):
        for captioned, around in source.captions:
            flow.inside(captioned, around)
        for cell, cell_look in (cell for line in source.lines for cell in line.cells()):
            flow.end()
            if not is_navigation(cell, cell_look):
                flow.inside(cell, cell_look)
        flow.end()
    else:
        caption = " ".join(_text_of(flow, captioned, around) for captioned, around in source.captions)
        try:
            flow.blocks.extend(_tables(flow, source.lines, caption))
        except TooLarge as error:
            flow.problems.append(_too_large(str(error)))


def _is_list(lines: list[Line]) -> bool:
    """Tell whether a table inside a cell has but one row or one column, so that its text reads on."""
    return len(lines) == 1 or all(len(line.spans) == 1 for line in lines)


def _too_large(size: str) -> Problem:
    """Tell of a table that was left out."""
    return Problem(
        Severity.ERROR,
        Place(),
        "",
        "",
        f"A table of {size} is too large to be read, and was left out.",
        "Save the table again with its empty columns removed.",
    )


def _gather(source: _Source, element: Any, look: Look, flow: Flow, order: tuple[int, int]) -> None:
    """Collect a table's rows, through whatever forms and wrappers stand between them."""
    loose: list[tuple[Any, Look]] = []
    source.stray(element.text, look)
    for child in element:
        tag = child.tag
        source.stray(child.tail, look)
        child_look = flow.styles.look(child, look) if isinstance(tag, str) else None
        if child_look is None or child_look.hidden:
            continue
        part = child_look.part
        if part in CELLS:
            loose.append((child, child_look))
            continue
        source.close(loose, look, order)
        if part == "tr":
            _row(source, child, child_look, flow, order)
        elif part in _SECTIONS:
            source.sections += 1
            _gather(source, child, child_look, flow, (_SECTIONS[part], source.sections))
        elif part == "caption":
            source.captions.append((child, child_look))
        elif part != "table" and _holds_rows(child):
            _gather(source, child, child_look, flow, order)
        else:
            source.strays.append((child, look))
    source.close(loose, look, order)


def _holds_rows(element: Any) -> bool:
    """Tell whether a table's rows stand inside a wrapper."""
    return next(element.iter("tr"), None) is not None or element.find(".//*[@role='row']") is not None


def _row(source: _Source, row: Any, look: Look, flow: Flow, order: tuple[int, int]) -> None:
    """Collect one row's cells."""
    line = source.rows.line(order, row, look)
    if line is None:
        cells = []
        for cell in row:
            cell_look = flow.styles.look(cell, look) if isinstance(cell.tag, str) else None
            if cell_look is None:
                continue
            if cell_look.part in CELLS:
                if not cell_look.hidden:
                    cells.append((cell, cell_look))
            elif next(cell.iter("td", "th"), None) is not None:
                _row(source, cell, cell_look, flow, order)
        line = source.rows.loose(order, cells, look)
    if line.spans:
        source.lines.append(line)


def _is_layout(lines: list[Line], table: Any) -> bool:
    """Tell whether a table only lays out the page: one cell, or cells that hold navigation, headings and tables."""
    filled = [cell for line in lines[:_FEW_ROWS] for cell in line.cells() if _holds_something(cell[0])]
    if len(lines) <= _FEW_ROWS and len(filled) <= 1:
        return True
    headed = any(span.shape.look.part == "th" for line in lines for span in line.spans)
    if not headed and holds_table(table) and _is_frame(lines):
        return True
    rows = 0
    for line in lines:
        rows += sum(1 for cell in line.cells() if _is_data(cell)) > 1
        if rows >= _DATA_ROWS:
            return False
    return (
        holds_table(table)
        or table.get("role") in {"presentation", "none"}
        or any(is_navigation(*cell) or next(cell[0].iter(*_HEADINGS), None) is not None for cell in filled)
    )


def _is_frame(lines: list[Line]) -> bool:
    """Tell whether a table is a page's frame: nearly all of its text stands in one or two cells, with tables inside.

    A plan may hold small tables too, but in row after row.
    """
    whole = hosted = hosts = 0
    for line in lines:
        for cell, _ in line.cells():
            length = sum(map(len, cell.itertext()))
            whole += length
            if holds_table(cell):
                hosted += length
                hosts += 1
    return hosts <= _MOST_HOSTS and hosted >= _HOSTED * whole


def _is_data(cell: tuple[Any, Look]) -> bool:
    """Tell whether a cell says something itself."""
    element, look = cell
    if len(element) == 0:
        return bool(element.text and element.text.strip())
    return _holds_something(element) and not holds_table(element) and not is_navigation(element, look)


def _holds_something(element: Any) -> bool:
    """Tell whether anything is seen in a cell."""
    if element.text and element.text.strip():
        return True
    return len(element) > 0 and (
        any(text.strip() for text in element.itertext()) or next(element.iter("img", "input"), None) is not None
    )


def _text_of(flow: Flow, element: Any, look: Look) -> str:
    """Return the text inside an element on its own."""
    inner = flow.inner()
    inner.inside(element, look)
    return cell_text(inner, "").text


def _tables(flow: Flow, lines: list[Line], caption: str) -> Iterator[Table]:
    """Give a table, and after it those inside its cells."""
    nested: list[Table] = []
    merged = any(span.shape.look.merged for line in lines for span in line.spans)
    grid = (_merged_grid if merged else _plain_grid)(flow, lines, nested)
    header_rows = sum(line.order[0] == 0 for line in lines)
    yield Table(
        number=0,
        rows=tuple([Row(row, y) for y, row in enumerate(grid, start=1)]),
        header_rows=header_rows if header_rows < len(lines) else 0,
        caption=caption,
    )
    yield from nested


def _plain_grid(flow: Flow, lines: list[Line], nested: list[Table]) -> Iterator[tuple[Cell, ...]]:
    """Read the cells of a table in which each takes one place; they need not be placed."""
    width = max(len(line.spans) for line in lines)
    _check_size(lines, width)
    for y, line in enumerate(lines):
        row = [_cell(flow, line, span, (y, x, 1, 1), nested) for x, span in enumerate(line.spans)]
        row += [Cell(row=y, column=x) for x in range(len(row), width)]
        yield tuple(row)


def _merged_grid(flow: Flow, lines: list[Line], nested: list[Table]) -> Iterator[tuple[Cell, ...]]:
    """Read the cells of a table, merged ones into every place that they cover."""
    placed = list(_places(lines))
    starts = sorted({each.column for each in placed})
    width = len(starts)
    _check_size(lines, width)
    column_of = {start: x for x, start in enumerate(starts)}
    grid: list[list[Cell | None]] = [[None] * width for _ in lines]
    for each in placed:
        x = column_of[each.column]
        # Columns in which no cell begins are none: a cell may claim to cover a thousand.
        end = x + 1 if each.across == 1 else bisect_left(starts, each.column + each.across)
        cell = _cell(flow, each.line, each.span, (each.row, x, each.down, end - x), nested)
        if each.down == 1 and end == x + 1:
            grid[each.row][x] = grid[each.row][x] or cell
            continue
        for y in range(each.row, each.row + each.down):
            row = grid[y]
            for covered in range(x, end):
                row[covered] = row[covered] or cell
    for y, row in enumerate(grid):
        yield tuple([cell or Cell(row=y, column=x) for x, cell in enumerate(row)])


def _check_size(lines: list[Line], width: int) -> None:
    if width * len(lines) > MOST_PLACES:
        raise TooLarge(f"{len(lines):,} rows by {width:,} columns")


def _places(lines: list[Line]) -> Iterator[_Placed]:
    """Give every cell its place: the first column that no cell merged down from above has taken."""
    taken: list[tuple[int, int, int]] = []  # first column, column after, row after
    ends = _section_ends(lines)
    work = 0
    for y, line in enumerate(lines):
        x = at = 0
        merged = False
        for span in line.spans:
            while at < len(taken) and taken[at][0] <= x:
                x = max(x, taken[at][1])
                at += 1
            across = down = 1
            if span.shape.look.merged:
                element = line.elements[span.child]
                across = _span(element, "colspan", _MOST_ACROSS) or 1
                down = _span(element, "rowspan", _MOST_DOWN)
                down = min(down, ends[y] - y) if down else ends[y] - y
            yield _Placed(line, span, y, x, down, across)
            if down > 1:
                taken.append((x, x + across, y + down))
                merged = True
                at = sum(1 for first, _, _ in taken[:at] if first <= x) if at else 0
            x += across
        work += len(taken)
        if work > MOST_PLACES:
            raise TooLarge(f"{len(lines):,} rows by {len(taken):,} columns")
        if taken:
            taken = [each for each in taken if each[2] > y + 1]
            if merged:
                taken.sort()


def _section_ends(lines: list[Line]) -> list[int]:
    """Return for each row the row after the last of its section, beyond which no cell reaches."""
    ends = [len(lines)] * len(lines)
    for y in range(len(lines) - 2, -1, -1):
        ends[y] = ends[y + 1] if lines[y].order == lines[y + 1].order else y + 1
    return ends


def _span(element: Any, name: str, most: int) -> int:
    """Return how many places a cell covers by its own account; 0 is "to the end" for rows."""
    written = element.get(name) or element.get(f"aria-{name}")
    if written is None:
        return 1
    match = re.match(r"\s*+\+?(\d{1,9})", written, re.ASCII)
    return min(int(match[1]), most) if match else 1


def _cell(flow: Flow, line: Line, span: Span, place: tuple[int, int, int, int], nested: list[Table]) -> Cell:
    """Read one cell; tables inside it go to ``nested``.

    Args:
        flow: What the table stands in.
        line: Its row.
        span: Its part of that.
        place: Its row and column, and the places that it covers down and across.
        nested: Where tables inside it go.
    """
    shape = span.shape
    row, column, down, across = place
    if shape.plain:
        texts = line.texts(span)
        text = lines_of("".join(texts))
        bold = shape.bold if text else False
        if bold is None:
            bold = all_bold(shape, texts)
        if not shape.shaded and text.isascii():
            return Cell(text, None, row, column, down, across, bold or shape.heads)
        if text or not shape.ends:
            rag, fill = colours_in(shape, text, texts)
            return Cell(text, rag, row, column, down, across, bold or shape.heads, "", fill)
    element, look = line.elements[span.child], shape.look
    inner = flow.inner()
    inner.inside(element, look)
    said = cell_text(inner, shape.fill)
    tables = [block for block in inner.blocks if isinstance(block, Table)]
    if not said.text and not tables and len(element):
        for_readers = flow.inner(reader_only=True)
        for_readers.inside(element, look)
        said = cell_text(for_readers, shape.fill)._replace(rag=said.rag, fill=said.fill)
    nested.extend(replace(table, nested=True) for table in tables)
    text = said.text or "\n".join(_in_lines(tables))
    return Cell(
        text=text,
        rag=said.rag,
        row=row,
        column=column,
        down=down,
        across=across,
        bold=said.bold or look.part == "th",
        struck=said.struck,
        fill=said.fill,
        pictured=said.pictured,
    )


def _in_lines(tables: list[Table]) -> Iterator[str]:
    """Give the rows of tables that are all that a cell holds, one a line."""
    for row in (row for table in tables if not table.nested for row in table.rows):
        yield " ".join(cell.text for x, cell in enumerate(row.cells) if cell.text and cell.column == x)
