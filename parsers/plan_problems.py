"""What the reader of plans tells people that it did not take in, in sentences for them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from model.documents import Row, Table
from model.problems import Place, Problem
from model.words import Column, Severity
from parsers.inference import TEXT_WORDS, mixtures
from parsers.layout import SLOT_FIELDS, Layout, PlanColumn, is_merged_down, own_cells
from parsers.rows import is_wide

LOOK_ADVICE = "Look at this row in the paper: if it is an action, or part of one, it is missing from the dataset."
RIGHT_ADVICE = "Nothing needs to be done if that is right."
_MAY_BE = "and no other column tells how the actions stand."
VALUE_LENGTH = 500  # characters of what was read that a problem quotes


def place_of(table: Table, row: Row) -> Place:
    """Return where a table's row stands."""
    return Place(page=row.page, table=table.number, row=row.number)


def bare_table(table: Table, problem: str) -> Problem:
    """Tell that a table without column headings may be a plan's."""
    text = " | ".join(cell.text.strip() for cell in table.rows[0].cells)[:200]
    advice = "If it is an action plan, its actions are missing: headings over its columns would let them be read."
    return Problem(Severity.WARNING, place_of(table, table.rows[0]), "", text, problem, advice)


def foreign_table(table: Table, kind: str) -> Problem:
    """Tell that a table with actions in it was taken for another ``kind`` of table."""
    problem = f"A table with actions in it was taken for a {kind}, not an action plan."
    return Problem(Severity.INFO, place_of(table, table.rows[0]), "", "", problem, RIGHT_ADVICE)


def unread_columns(table: Table, rows: Sequence[tuple[int, Row]], layout: Layout) -> Iterator[tuple[str, Problem]]:
    """Yield, with the heading, each filled column that says nothing the dataset holds ("Date of update").

    Where no column tells how the actions stand, one that holds sentences may be the one: that is a warning.
    """
    marks = {column.index for column in layout.marks}
    told = mixtures((row for _, row in rows), layout.width) if not marks and not layout.of(*SLOT_FIELDS) else ()
    for column in layout.of(Column.OTHER):
        held = next((row for y, row in rows if _stands_in(row, y, column, layout.width)), None)
        if held is not None and column.index not in marks:
            problem = unread_column(place_of(table, held), column, held.cells[column.index].text.strip())
            if told and told[column.index].words >= TEXT_WORDS:
                problem = replace(problem, severity=Severity.WARNING, problem=f"{problem.problem[:-1]}, {_MAY_BE}")
            yield column.heading, problem


def unread_column(place: Place, column: PlanColumn, text: str) -> Problem:
    """Tell that a column's cells are not in the dataset."""
    name = f"headed “{column.heading[:80]}”" if column.heading else "without a heading"
    advice = "Nothing needs to be done unless it tells a lead, a deadline or how an action stands."
    problem = f"The column {name} is not in the dataset."
    return Problem(Severity.INFO, place, column.heading[:80], text[:VALUE_LENGTH], problem, advice)


def _stands_in(row: Row, y: int, column: PlanColumn, width: int) -> bool:
    """Tell whether a row has a text of its own in a column; headings across the table have none."""
    cell = row.cells[column.index]
    begins = cell.across == 1 or cell.column == column.index
    alone = len(own_cells(row)) < 2  # noqa: PLR2004 - an unmerged heading
    return bool(cell.text.strip()) and begins and not alone and not is_wide(cell, width) and not is_merged_down(cell, y)
