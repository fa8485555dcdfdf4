"""Ratings shown only by an unusual fill, or a picture: read where the column leaves no doubt, else told.

A pale blue cell in a column of reds and greens is its blue; the same cell in a row that is pale blue from end to
end is a stripe; and a column of one odd colour may mean anything, so that a person must say what.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from model.documents import Cell, Row, Table
from model.problems import Problem
from model.words import Column, Rag, Severity
from parsers.colours import likely_rating, name_of, rating_of
from parsers.contents import Content, read_content
from parsers.layout import Layout, PlanColumn
from parsers.plan_problems import place_of

MOST_TOLD: Final = 12  # unusual colours of one column that are told one by one
DIFFERENT: Final = 2  # ratings that a column must show before an unusual fill in it is read as one more
STRIPED: Final = 0.5  # share of a row's other cells that have a fill too, which is then the row's
_ADVICE: Final = (
    "Look at the colour in the paper, and say in corrections.csv what it means; a key in the paper that names the "
    "colour would let it be read."
)

_READ_ADVICE: Final = "Look at the colours in the paper; where one means something else, say so in corrections.csv."
_PICTURE_ADVICE: Final = "Look at the picture in the paper, and say in corrections.csv what it means."

NumberedRows = Sequence[tuple[int, Row]]


@dataclass(slots=True)
class _Fills:
    """The fills of one column of ratings.

    Attributes:
        known: What the usual fills in it mean.
        odd: Unusual fills, and the rows of the cells that show nothing else.
    """

    known: dict[str, Rag] = field(default_factory=dict)
    odd: dict[str, list[int]] = field(default_factory=dict)

    def readings(self) -> dict[str, Rag]:
        """Return what the odd fills mean: nothing unless each colour of the column is another rating."""
        likely = {fill: rag for fill in self.odd if (rag := likely_rating(fill))}
        meant = Counter([*dict.fromkeys(self.known.values()), *likely.values()])
        if len(meant) < DIFFERENT:
            return {}
        return {fill: rag for fill, rag in likely.items() if meant[rag] == 1}


def with_unusual_fills(rows: NumberedRows, layout: Layout) -> tuple[tuple[int, Row], ...]:
    """Return a plan's rows with the ratings that unusual fills show in its status and RAG columns.

    Args:
        rows: The rows below one header, with their indices in their table.
        layout: What the columns are for.
    """
    found = {column.index: _fills_of(rows, column).readings() for column in _rated(layout)}
    if not any(found.values()):
        return tuple(rows)
    return tuple((y, _read(row, found)) for y, row in rows)


def unusual_fills_read(table: Table, rows: NumberedRows, layout: Layout) -> Iterator[Problem]:
    """Yield a note for each column of ratings in which unusual fills are read: what each was taken for, and where.

    Args:
        table: The table.
        rows: Its rows as printed, before ``with_unusual_fills``.
        layout: What the columns are for.
    """
    by_index = dict(rows)
    for column in _rated(layout):
        fills = _fills_of(rows, column)
        meant = fills.readings()
        if meant:
            taken = ", ".join(f"{name_of(fill)} (#{fill}) as {rag}" for fill, rag in meant.items())
            first = by_index[min(fills.odd[fill][0] for fill in meant)]
            problem = f"Colours that are no usual ratings were read by their hue: {taken}."
            yield Problem(Severity.INFO, place_of(table, first), str(column.field), "", problem, _READ_ADVICE)


def unread_ratings(table: Table, rows: NumberedRows, layout: Layout) -> Iterator[Problem]:
    """Yield a problem for each unusual fill, and one for pictures, that are all that a status or RAG cell shows."""
    by_index = dict(rows)
    for column in _rated(layout):
        cell = f"A cell under “{column.heading[:80]}”" if column.heading else "A cell of the ratings"
        pictured = [row for _, row in rows if _is_picture(row.cells[column.index])]
        if pictured:
            problem = f"{cell} shows only a picture{_many(len(pictured))}, which was not read."
            place = place_of(table, pictured[0])
            yield Problem(Severity.WARNING, place, str(column.field), "", problem, _PICTURE_ADVICE)
        odd = _fills_of(rows, column).odd
        for fill, indices in islice(odd.items(), MOST_TOLD):
            more = len(odd) - MOST_TOLD if len(odd) > MOST_TOLD and fill == [*odd][MOST_TOLD - 1] else 0
            problem = f"{cell} is {name_of(fill)}{_many(len(indices))}; the colour is not known as a rating."
            problem += f" So it is with {more} colours more below it." if more else ""
            place = place_of(table, by_index[indices[0]])
            yield Problem(Severity.WARNING, place, str(column.field), f"#{fill}", problem, _ADVICE)


def _many(rows: int) -> str:
    return f" (and so in {rows} rows)" if rows > 1 else ""


def _rated(layout: Layout) -> tuple[PlanColumn, ...]:
    return layout.of(Column.RAG, Column.STATUS)


def _fills_of(rows: NumberedRows, column: PlanColumn) -> _Fills:
    """Return the fills of a column's cells that are not those of their rows."""
    fills = _Fills()
    if len({row.cells[column.index].fill for _, row in rows}) == 1 and any(
        _tells(row.cells[column.index]) for _, row in rows
    ):
        return fills  # the column's own style
    for y, row in rows:
        cell = row.cells[column.index]
        if cell.rag is not None and cell.rag is rating_of(cell.fill):
            fills.known[cell.fill] = cell.rag
        elif _is_odd(row, cell):
            fills.odd.setdefault(cell.fill, []).append(y)
    return fills


def _is_odd(row: Row, cell: Cell) -> bool:
    """Tell whether a cell shows a fill that is no usual rating's, nor its row's, and shows nothing else."""
    if not cell.fill or cell.rag is not None or rating_of(cell.fill) is not None or _tells(cell):
        return False
    others = [other for other in row.cells if other.column != cell.column]
    return bool(others) and sum(other.fill == cell.fill for other in others) <= STRIPED * len(others)


def _is_picture(cell: Cell) -> bool:
    return cell.pictured and cell.rag is None and not _tells(cell)


def _tells(cell: Cell) -> bool:
    """Tell whether a cell says in words or a letter how its action stands."""
    text = cell.text.strip()
    return any(map(str.isalnum, text)) or read_content(text) in {Content.RATING, Content.MARK}


def _read(row: Row, found: dict[int, dict[str, Rag]]) -> Row:
    cells = list(row.cells)
    for x, meanings in found.items():
        cell = cells[x]
        if cell.fill in meanings and _is_odd(row, cell):
            cells[x] = cell._replace(rag=meanings[cell.fill])
    return Row(tuple(cells), row.number, row.page, row.box)
