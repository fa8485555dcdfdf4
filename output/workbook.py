"""``dataset.xlsx``: the same tables, ready to read, filter and print.

Built to the public sector's checklist for accessible spreadsheets: a first sheet that says what is where,
one named table a sheet with one header row, no merged cells, colour never alone.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.format import Format

from model.dataset import Dataset, columns
from model.dates import in_short
from output.grid import Grid, grids_of
from output.headlines import headlines_of, in_words
from output.schema import ABOUT_TABLES, ColumnSchema, ColumnType, schema_of
from output.sheets import (
    EARLIEST,
    MOST_ROWS,
    Look,
    add_table,
    day_number,
    fitting,
    height_of,
    lines_of,
    plain_name,
    set_up,
)
from output.table_sheet import SheetColumn, TableSheet, flag_cells, number_cells, text_cells
from output.tables import Tables, Value
from output.wording import count

SHEETS: Final = (
    "actions",
    "findings",
    "changes",
    "observations",
    "recommendations",
    "rounds",
    "papers",
    "problems",
)
"""The tables in the order in which a reader wants them."""

START: Final = "Start here"
LONG: Final = 48
"""Width, in characters, of columns that hold sentences."""

WIDTHS: Final = {
    **dict.fromkeys(
        ("action", "recommendation", "update_text", "detail", "question", "before", "after", "problem", "advice"), LONG
    ),
    **dict.fromkeys(("value", "message", "outcomes", "measures", "title"), 36),
    **dict.fromkeys(("plan_id", "plan_ids", "plan", "action_id", "leads", "lead_text", "paper", "committee"), 24),
    **dict.fromkeys(("due_text", "priority", "sha256"), 20),
}
"""Columns that need more room than their name and type show."""

GRID_HEADINGS: Final = (("Rec.", 7), ("No.", 7), ("Action", 50), ("Lead", 18), ("First deadline", 15))
"""A grid's columns before its rounds, and their widths."""

ROUND_WIDTH: Final = 24
NO_ROUND: Final = date(2000, 1, 1)
"""Stands for the latest round in the file's properties where there is none."""


def write_workbook(dataset: Dataset, tables: Tables, path: Path) -> None:
    """Write the workbook; the same dataset gives the same bytes.

    Raises:
        OSError: The file cannot be written.
    """
    _Workbook(dataset, tables, path).write()


class _Workbook:
    def __init__(self, dataset: Dataset, tables: Tables, path: Path) -> None:
        self._tables = tables
        self._dataset = dataset
        self._book = xlsxwriter.Workbook(
            str(path),
            {
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_format_properties": {"font_name": "Arial", "font_size": 10},
            },
        )
        self._look = Look(self._book)
        self._grids: list[tuple[str, Grid]] = []

    def write(self) -> None:
        """Write every sheet, then the file."""
        latest = max((summary.reported_on for summary in self._dataset.rounds), default=NO_ROUND)
        self._book.set_properties(
            {
                "title": "Action plans, round by round",
                "subject": "A dataset made by Paperround from committee papers",
                "author": "Paperround",
                # The clock must not show in the bytes: the same papers give the same workbook.
                "created": dt.datetime(latest.year, latest.month, latest.day, tzinfo=dt.UTC),
            }
        )
        start = self._sheet(START)
        for number, grid in enumerate(grids_of(self._dataset), start=1):
            self._write_grid(grid, number)
        for table in SHEETS:
            self._write_table(table)
        self._write_start(start)
        try:
            self._book.close()
        except XlsxWriterException as error:
            raise OSError(f"dataset.xlsx: {error}") from error

    def _write_start(self, sheet: TableSheet) -> None:
        sentences = self._sentences()
        contents = [
            (f"{grid.plan}: one row an action, one column a round", name, len(grid.rows)) for name, grid in self._grids
        ]
        contents += [(ABOUT_TABLES[table], table, len(getattr(self._dataset, table))) for table in SHEETS]
        widths = (95, 34, 9)
        sheet.write_string(0, 0, "Action plans, round by round", self._look.title)
        sheet.set_row(0, 24)
        for row, sentence in enumerate(sentences, start=1):
            sheet.write_string(row, 0, fitting(sentence), self._look.wrapped)
            sheet.set_row(row, height_of(lines_of(sentence, widths[0])) + 3)
        first = len(sentences) + 1
        headings = ("What it tells", "Sheet", "Rows")
        add_table(sheet, self._look, "contents_table", headings, rows=len(contents), first_row=first)
        for row, (told, name, rows) in enumerate(contents, start=first + 1):
            sheet.write_string(row, 0, fitting(told), self._look.wrapped)
            sheet.write_url(row, 1, f"internal:'{name}'!A1", self._look.link, name, f"Go to the sheet {name}")
            sheet.write_number(row, 2, rows, self._look.number)
            sheet.set_row(row, height_of(lines_of(told, widths[0])))
        set_up(sheet, widths, frozen=False)

    def _sentences(self) -> list[str]:
        dataset = self._dataset
        papers = len({row.paper for row in dataset.observations})
        cut = [table for table in SHEETS if len(getattr(dataset, table)) > MOST_ROWS]
        return [
            f"This workbook follows {count(len(dataset.actions), 'action')} "
            f"of {count(len(self._grids), 'action plan')}, read from {count(papers, 'committee paper')} by Paperround; "
            "the sheet papers lists them.",
            *map(in_words, headlines_of(dataset)),
            "Each value stands beside the words that it was read from and the place where they are printed. "
            "An empty cell means that the papers do not say; what could not be read is listed in the sheet problems.",
            "This workbook is written anew from the papers, so changes made here are lost; "
            "corrections.csv beside the papers is the place for them.",
            *(f"The sheet {table} holds its first {MOST_ROWS:,} rows; {table}.csv holds them all." for table in cut),
        ]

    def _write_grid(self, grid: Grid, number: int) -> None:
        """Write one plan's grid: what people now make by hand."""
        name = plain_name(grid.plan, (START, *SHEETS, *(each for each, _ in self._grids)))
        self._grids.append((name, grid))
        sheet, look = self._sheet(name), self._look
        headings = [heading for heading, _ in GRID_HEADINGS] + [in_short(day) for day in grid.rounds]
        widths = [width for _, width in GRID_HEADINGS] + [ROUND_WIDTH] * len(grid.rounds)
        add_table(sheet, look, f"grid_{number}_table", headings, rows=len(grid.rows))
        actions = [row.action for row in grid.rows]
        references = _texts(look.reference)
        columns = [
            SheetColumn([action.recommendation_ref for action in actions], references),
            SheetColumn([action.action_ref for action in actions], references),
            _wrapped([action.action for action in actions], _texts(look.wrapped), widths[2]),
            _wrapped(["; ".join(action.leads) for action in actions], _texts(look.wrapped), widths[3]),
            SheetColumn([action.first_deadline for action in actions], _dates(look)),
        ]
        tinted = {status: text_cells(tint) for status, tint in look.tints.items()} | {None: text_cells(look.absent)}
        columns += [
            SheetColumn(
                [row.cells[place] for row in grid.rows],
                lambda cell: tinted[cell.status](cell.text),
                lambda cell: lines_of(cell.text, ROUND_WIDTH),
            )
            for place in range(len(grid.rounds))
        ]
        sheet.write_rows_later(1, columns, height_of)
        set_up(sheet, widths)

    def _write_table(self, table: str) -> None:
        sheet = self._sheet(table)
        schema = schema_of(table)
        widths = [_width(column) for column in schema]
        number = min(len(getattr(self._dataset, table)), MOST_ROWS)
        add_table(sheet, self._look, f"{table}_table", columns(table), rows=number)
        told = [
            self._column(column, values[:MOST_ROWS], width)
            for column, values, width in zip(schema, self._tables.columns(table), widths, strict=True)
        ]
        sheet.write_rows_later(1, told, height_of)
        set_up(sheet, widths)

    def _sheet(self, name: str) -> TableSheet:
        sheet: TableSheet = self._book.add_worksheet(name, worksheet_class=TableSheet)
        return sheet

    def _column(self, column: ColumnSchema, values: Sequence[Value], width: int) -> SheetColumn:
        """Return one column of a table."""
        look = self._look
        if column.type is ColumnType.DATE:
            return SheetColumn(values, _dates(look))
        if column.type is ColumnType.FLAG:
            return SheetColumn(values, flag_cells(look.flag))
        if column.type is ColumnType.NUMBER:
            return SheetColumn(values, number_cells(look.number))
        if column.name in WIDTHS:
            return _wrapped(values, _texts(look.wrapped), width)
        return SheetColumn(values, _texts(look.reference if column.name.endswith("_ref") else look.text))


def _wrapped(values: Sequence[Value], cell: Callable[[Any], str], width: int) -> SheetColumn:
    return SheetColumn(values, cell, lambda text: lines_of(text, width))


def _texts(look: Format) -> Callable[[str | None], str]:
    """Return what writes texts, cut where a cell does not hold them."""
    cell = text_cells(look)
    return lambda text: cell(text and fitting(text))


def _dates(look: Look) -> Callable[[date | None], str]:
    """Return what writes real dates; one before Excel's calendar begins stays ISO text."""
    days, texts = number_cells(look.date), text_cells(look.text)
    return lambda day: texts(day.isoformat()) if day and day < EARLIEST else days(day_number(day) if day else None)


def _width(column: ColumnSchema) -> int:
    # A name needs room for the filter's arrow beside it.
    name = len(column.name) + 3
    words = max((len(word) + 2 for word in column.words), default=9)
    return WIDTHS.get(column.name) or max(name, 12 if column.type is ColumnType.DATE else words)
