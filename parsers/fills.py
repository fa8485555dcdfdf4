"""Fills behind whole rows: which are ratings and which only make a table easier to read."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from model.documents import Row
from model.words import Rag

STRIPED_ROWS: Final = 4  # so many rows in strict alternation are stripes, not ratings
UNIFORM_ROWS: Final = 3  # so many rows all blue or all grey are a table's style
_HOUSE_COLOURS: Final = frozenset({Rag.BLUE, Rag.GREY})


def row_fill(row: Row) -> Rag | None:
    """Return the fill that all cells of a row share, or ``None``."""
    fills = {cell.rag for cell in row.cells}
    return next(iter(fills)) if len(fills) == 1 else None


def without_decoration(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows without fills that are stripes or the table's own style.

    Args:
        rows: The rows below one header.
    """
    fills = [row_fill(row) for row in rows]
    striped = len(rows) >= STRIPED_ROWS and all((one is None) != (other is None) for one, other in pairwise(fills))
    one_stripe = len(set(fills) - {None}) == 1
    if striped and one_stripe:
        return tuple(_plain(row) if fill else row for row, fill in zip(rows, fills, strict=True))
    if len(rows) >= UNIFORM_ROWS and len(set(fills)) == 1 and fills[0] in _HOUSE_COLOURS:
        return tuple(_plain(row) for row in rows)
    return _without_column_style(rows)


def _plain(row: Row) -> Row:
    return replace(row, cells=tuple(cell._replace(rag=None) if cell.rag else cell for cell in row.cells))


def _without_column_style(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Take a house colour out of a column that has it in every row, as a first column's style."""
    if len(rows) < UNIFORM_ROWS:
        return tuple(rows)
    width = len(rows[0].cells)
    styled = {
        x
        for x in range(width)
        if len(fills := {row.cells[x].rag for row in rows}) == 1
        and fills <= _HOUSE_COLOURS
        and len({row.cells[x].text for row in rows}) > 1
        and all(len(row.cells[x].text) > 2 for row in rows)  # noqa: PLR2004 - "B" in a blue cell is a rating
    }
    if not styled:
        return tuple(rows)
    return tuple(
        replace(row, cells=tuple(cell._replace(rag=None) if x in styled else cell for x, cell in enumerate(row.cells)))
        for row in rows
    )
