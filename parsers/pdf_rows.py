"""A table's parts, page after page, as the rows of one table."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, product

from model.documents import Cell, Row, Table
from parsers.pdf_continuations import COLUMNS, Part, shift_between
from parsers.pdf_line_ends import LineEnds
from parsers.pdf_tables import PageCell


def whole_table(parts: Sequence[Part], number: int, ends: LineEnds) -> Table:
    """Return a table whole.

    Args:
        parts: Its parts, one a page, in order.
        number: Its number in the paper, from 1.
        ends: The paper's words, which settle what the ends of its lines are.
    """
    bounds = _columns(parts)
    rows: list[Row] = []
    page, body = 0, 0  # the page of the part before, and how many rows stood above that part
    for part in parts:
        table, first = part.table, len(rows)
        repeated = part.page == page  # only a header row, told again, is a part of its own on a page
        body, page = body if repeated else first, part.page
        shift = shift_between(parts[0].table, table) or 0.0
        columns = [min(range(len(bounds)), key=lambda k, x=x: abs(bounds[k] - x + shift)) for x in table.xs]  # type: ignore[misc]
        grid: dict[tuple[int, int], Cell] = {}
        for cell in table.cells:
            whole = _whole(cell, ends.settle(cell.text), first, columns)
            if body and _goes_on_merged(whole, first, rows[body - 1]):
                above = rows[body - 1].cells[whole.column]
                whole = (
                    whole._replace(text=above.text, rag=above.rag, fill=above.fill)
                    if repeated
                    else _extend(whole, rows)
                )
            below = range(cell.row, cell.row + cell.down)
            grid |= dict.fromkeys(product(below, range(whole.column, whole.column + whole.across)), whole)
        for row, (top, bottom) in enumerate(pairwise(table.ys)):
            cells = tuple(
                grid.get((row, column), Cell(row=first + row, column=column)) for column in range(len(bounds) - 1)
            )
            box = part.turned.displayed((table.xs[0], top, table.xs[-1], bottom))
            rows.append(Row(cells, first + row + 1, part.page, box))
    return Table(number, tuple(rows), nested=parts[0].table.nested)


def _columns(parts: Sequence[Part]) -> list[float]:
    """Return the column boundaries of all parts, set on those of the first."""
    bounds: list[float] = []
    for part in parts:
        shift = shift_between(parts[0].table, part.table) or 0.0
        for x in part.table.xs:
            if all(abs(x - shift - other) > COLUMNS for other in bounds):
                bounds.append(x - shift)
    return sorted(bounds)


def _whole(cell: PageCell, text: str, first: int, columns: Sequence[int]) -> Cell:
    """Return a cell with its place in the whole table; ``first`` rows stand above its part."""
    left, right = columns[cell.column], columns[cell.column + cell.across]
    return Cell(text, cell.rag, first + cell.row, left, cell.down, right - left, cell.bold, cell.struck, cell.fill)


def _goes_on_merged(cell: Cell, first: int, last: Row) -> bool:
    """Tell whether an empty cell at a page's top is the rest of one merged down its rows on the page before.

    Args:
        cell: The cell, and
        first: the index of its page's first row below a repeated header.
        last: The last row of the page before.
    """
    above = last.cells[cell.column]
    empty = cell.row == first and not cell.text and cell.rag is None
    return empty and bool(above.text) and above.column == cell.column and above.across == cell.across and (
        cell.down > 1 or above.down > 1
    )  # fmt: skip


def _extend(cell: Cell, rows: list[Row]) -> Cell:
    """Return the merged cell that goes on in ``cell``, made longer in the rows above too."""
    above = rows[-1].cells[cell.column]
    whole = above._replace(down=above.down + cell.down)
    for index in range(above.row, len(rows)):
        cells = tuple(whole if other == above else other for other in rows[index].cells)
        rows[index] = replace(rows[index], cells=cells)
    return whole
