"""The header rows of one table, and what each of its columns is for by its heading.

A heading may stand in one row or two ("Deadline" over "Original" and "Revised"), come again after a
page break, or change in the middle of a table.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from model.documents import Cell, Row, Table
from model.printed import Header
from model.words import Column
from parsers.columns import read_header
from parsers.contents import Content, read_content

HEADING_WORDS: Final = 40  # councils print headings of thirty words; a longer cell is content
HEADING_LENGTH: Final = 300  # characters
SUB_HEADING_WORDS: Final = 8
SUBJECTS: Final = frozenset({Column.ACTION, Column.RECOMMENDATION})
DEADLINES: Final = frozenset({Column.DUE, Column.REVISED_DUE, Column.COMPLETED_ON})
SLOT_FIELDS: Final = frozenset({Column.UPDATE, Column.STATUS, Column.RAG})
TRACKED: Final = DEADLINES | SLOT_FIELDS | {Column.LEAD}
_LABELLED: Final = re.compile(r"\w:\s*\w")
_NOT_HEADINGS: Final = frozenset({Content.REF, Content.DATE, Content.MONEY, Content.MARK})


@dataclass(frozen=True, slots=True)
class PlanColumn:
    """One column of a plan's table.

    Attributes:
        index: Its place in the table, from 0.
        field: What it is for.
        heading: The words over it, of both header rows; may be empty.
        as_at_text: The date or period that the heading prints, or empty.
        group_ref: The sub-group that the heading names, or empty.
    """

    index: int
    field: Column
    heading: str = ""
    as_at_text: str = ""
    group_ref: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the columns of a table are for.

    Attributes:
        width: Number of columns of the table.
        columns: One for each column, left to right.
        marks: Columns of which one holds a mark ("Completed | In progress | Not started").
    """

    width: int
    columns: tuple[PlanColumn, ...]
    marks: tuple[PlanColumn, ...] = ()

    def of(self, *fields: Column) -> tuple[PlanColumn, ...]:
        """Return the columns that are for one of ``fields``, left to right."""
        return tuple(column for column in self.columns if column.field in fields)

    def first(self, *fields: Column) -> PlanColumn | None:
        """Return the leftmost column that is for one of ``fields``."""
        return next((column for column in self.columns if column.field in fields), None)

    @property
    def fields(self) -> frozenset[Column]:
        """All fields met."""
        return frozenset(column.field for column in self.columns) - {Column.OTHER}

    @property
    def subject(self) -> PlanColumn | None:
        """The column that says what is tracked: the action, or for want of one the recommendation."""
        return self.first(Column.ACTION) or self.first(Column.RECOMMENDATION)

    @property
    def group_ref(self) -> str:
        """The sub-group that one of the headings names ("What we will do (5a)": ``5a``), or empty."""
        return next((column.group_ref for column in self.columns if column.group_ref), "")

    def with_fields(self, *fields: Column) -> "Layout":
        """Return this layout with ``fields`` for its columns, left to right."""
        columns = tuple(replace(column, field=field) for column, field in zip(self.columns, fields, strict=True))
        return replace(self, columns=columns)


@dataclass(frozen=True, slots=True)
class HeaderRows:
    """The header of a table or of a part of it: rows ``first`` to ``last``, from 0, and what they say."""

    first: int
    last: int
    layout: Layout


def squeeze(text: str) -> str:
    """Return ``text`` in lower case with every run of white space as one space, for comparing."""
    return " ".join(text.split()).casefold()


def own_cells(row: Row) -> tuple[tuple[int, Cell], ...]:
    """Return the row's cells that hold text, each merged one once, with the column in which it begins."""
    return tuple(
        (x, cell)
        for x, cell in enumerate(row.cells)
        if cell.text.strip() and not (cell.across > 1 and cell.column < x and x > 0 and row.cells[x - 1] == cell)
    )


def is_merged_down(cell: Cell, y: int) -> bool:
    """Tell whether ``cell`` began in a row above row ``y`` (from 0) of its table."""
    return cell.down > 1 and cell.row < y


def find_headers(table: Table, like: Layout | None = None) -> tuple[HeaderRows, ...]:
    """Find every header of a table, in print order.

    Args:
        table: The table.
        like: The layout of the plan's table before, so that its header is known again.
    """
    found: list[HeaderRows] = []
    rows = table.rows
    y = 0
    while y < len(rows):
        known = found[-1].layout if found else like
        if _is_header(table, y, found[-1].layout if found else None) or (known and _repeats(rows[y], known)):
            first = y - 1 if _is_top_row(rows, y, found) else y
            last = y + 1 if first == y and _is_sub_row(rows, y) else y
            found.append(HeaderRows(first, last, _read_layout(table, first, last)))
            y = last
        y += 1
    return tuple(found)


def _is_header(table: Table, y: int, before: Layout | None) -> bool:
    """Tell whether row ``y`` heads the columns: most of its words name what a plan's columns are for."""
    row = table.rows[y]
    cells = [cell for x, cell in own_cells(row) if not is_merged_down(cell, y)]
    if len(cells) < 2 or any(_too_long(cell.text) for cell in cells):  # noqa: PLR2004 - one cell heads no columns
        return False
    if before is not None and not _agrees(row, before):
        return False
    readings = [_read_own(cell.text) for cell in cells]
    if any(reading.field in SUBJECTS for reading in readings):
        dated = [read_header(cell.text) for cell in cells if read_content(cell.text) is Content.DATE]
        readings += dated if len(dated) > 1 else []  # a column for each round, headed by its date alone
    known = [reading for reading in readings if reading.field is not Column.OTHER]
    fields = {reading.field for reading in known}
    if len(fields) < 2 or not fields & (TRACKED | SUBJECTS):  # noqa: PLR2004 - two fields make a plan's header
        return False
    columns = [cell for cell in cells if not _is_chart_heading(cell.text)]
    needed = 0.4 if y < table.header_rows or all(cell.bold for cell in cells) else 0.5
    return len(known) >= needed * len(columns)


def _is_chart_heading(text: str) -> bool:
    """Tell whether a heading is a letter or a month over a chart ("A | M | J"), which says nothing of the others."""
    return len(text.strip()) == 1 and text.strip().isalnum()


def _too_long(text: str) -> bool:
    return len(text) > HEADING_LENGTH or len(text.split()) > HEADING_WORDS


def _read_own(text: str) -> Header:
    """Read a heading; a bare number, date or mark is content, whatever its column is for."""
    if read_content(text) in _NOT_HEADINGS and not re.fullmatch(r"(?i)#|when.*|.*date.*|rag", text.strip()):
        return Header(Column.OTHER)
    return read_header(text)


def _agrees(row: Row, before: Layout) -> bool:
    """Tell whether a header further down in a table is one: it says in some places what the first one said.

    A row of content ("Project plan | Director | Completed") may read like a header by accident.
    """
    cells = own_cells(row)
    same = sum(squeeze(cell.text) == squeeze(before.columns[x].heading) for x, cell in cells)
    if not same:
        return False
    subjects = [(before.columns[x], cell) for x, cell in cells if before.columns[x].field in SUBJECTS]
    same += sum(bool(column.heading) and read_header(cell.text).field is column.field for column, cell in subjects)
    return same >= 2  # noqa: PLR2004 - one word alone may be content


def _repeats(row: Row, before: Layout) -> bool:
    """Tell whether the row is the header printed again, as after a page break."""
    cells = own_cells(row)
    headed = [column for column in before.columns if column.heading]
    same = sum(squeeze(cell.text) == squeeze(before.columns[x].heading) for x, cell in cells if x < before.width)
    return len(row.cells) == before.width and same >= max(2, len(headed) - 1) and same >= len(cells) - 1


def _is_top_row(rows: tuple[Row, ...], y: int, found: list[HeaderRows]) -> bool:
    """Tell whether the row above header row ``y`` groups its columns ("Planning" over three of them)."""
    if y == 0 or (found and found[-1].last == y - 1):
        return False
    above = own_cells(rows[y - 1])
    grouped = any(1 < cell.across < len(rows[y].cells) for _, cell in above)
    held_down = any(is_merged_down(cell, y) for cell in rows[y].cells if cell.text.strip())
    short = all(len(cell.text.split()) <= SUB_HEADING_WORDS for _, cell in above)
    return len(above) > 1 and short and (grouped or held_down) and not _is_label_row(above, len(rows[y].cells))


def _is_label_row(own: tuple[tuple[int, Cell], ...], width: int) -> bool:
    """Tell whether a row above a header is labels and values ("Owner: J Moor", "Outcome | Fewer crises")."""
    if any(_LABELLED.search(cell.text) for _, cell in own):
        return True
    (x, label), (_, rest) = own[0], own[-1]
    over = len(own) == 2 and label.down == 1 and rest.across == width - x - label.across  # noqa: PLR2004 - label, value
    return over and read_header(label.text).field in {Column.OUTCOME, Column.EVIDENCE, Column.RECOMMENDATION}


def _is_sub_row(rows: tuple[Row, ...], y: int) -> bool:
    """Tell whether the row below header row ``y`` divides some of its columns ("Original | Revised")."""
    if y + 1 >= len(rows):
        return False
    top, below = rows[y].cells, rows[y + 1].cells
    own = [(x, cell) for x, cell in own_cells(rows[y + 1]) if not is_merged_down(cell, y + 1)]
    if not own or any(len(cell.text.split()) > SUB_HEADING_WORDS for _, cell in own):
        return False
    divided = any(top[x].across > 1 and cell.across < top[x].across for x, cell in own)
    unmerged = any(not top[x].text.strip() for x, _ in own)
    if not (divided or unmerged):
        return False
    subject = next((x for x, cell in enumerate(top) if read_header(cell.text).field in SUBJECTS), None)
    if subject is None or (below[subject].text.strip() and not is_merged_down(below[subject], y + 1)):
        named = sum(_read_own(cell.text).field is not Column.OTHER for _, cell in own)
        return divided and named >= 2 and named >= len(own) - 1  # noqa: PLR2004 - "No. | Description" under "Action"
    return divided or all(_joined(_top_text(top, x), cell.text).field is not Column.OTHER for x, cell in own)


def _top_text(top: tuple[Cell, ...], x: int) -> str:
    """Return the heading over column ``x``; an empty one belongs to the heading on its left."""
    while x > 0 and not top[x].text.strip():
        x -= 1
    return top[x].text


def _joined(top: str, sub: str) -> Header:
    """Read a heading of two rows: "Deadline" over "Revised" is a revised deadline."""
    if not sub.strip():
        return read_header(top)
    over, own, joined = read_header(top), _read_own(sub), read_header(f"{sub} {top}")
    if joined.field is Column.OTHER:
        joined = read_header(f"{top} {sub}")
    only_date = own.as_at_text and squeeze(own.as_at_text) == squeeze(sub)
    if over.field in DEADLINES or own.field is Column.OTHER or (only_date and over.field in SLOT_FIELDS):
        found = joined if joined.field is not Column.OTHER else over
        if joined.field is Column.DUE and over.field is Column.DUE and own.field in DEADLINES:
            found = replace(joined, field=own.field)
    else:
        found = own
    dated = next((reading.as_at_text for reading in (found, joined, own, over) if reading.as_at_text), "")
    named = next((reading.group_ref for reading in (found, joined, own, over) if reading.group_ref), "")
    return replace(found, as_at_text=dated, group_ref=named)


def _read_layout(table: Table, first: int, last: int) -> Layout:
    """Read what each column is for from header rows ``first`` to ``last``."""
    top, below = table.rows[first].cells, table.rows[last].cells
    columns = []
    for x, (over, cell) in enumerate(zip(top, below, strict=True)):
        if first == last or over == cell:
            heading, reading = cell.text.strip(), read_header(cell.text)
        else:
            wide = over.across > 1 or not over.text.strip()
            parent = _top_text(top, x) if wide and cell.text.strip() else over.text
            heading = " ".join(part.strip() for part in (parent, cell.text) if part.strip())
            reading = _joined(parent, cell.text)
        columns.append(PlanColumn(x, reading.field, heading, reading.as_at_text, reading.group_ref))
    return Layout(len(columns), tuple(columns))
