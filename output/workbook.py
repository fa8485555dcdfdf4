"""``dataset.xlsx``: the same tables, ready to read, filter and print.

Built to the public sector's checklist for accessible spreadsheets: a first sheet that says what is where,
one named table a sheet with one header row, no merged cells, colour never alone.
"""

import datetime as dt
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Final

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

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
    plain_name,
    set_up,
    write_date,
)
from output.table_sheet import CellXml, TableSheet, flag_cells, number_cells, text_cells
from output.tables import rows_of
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


def write_workbook(dataset: Dataset, path: Path) -> None:
    """Write the workbook; the same dataset gives the same bytes.

    Raises:
        OSError: The file cannot be written.
    """
    _Workbook(dataset, path).write()


class _Workbook:
    def __init__(self, dataset: Dataset, path: Path) -> None:
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
        start = self._book.add_worksheet(START)
        for number, grid in enumerate(grids_of(self._dataset), start=1):
            self._write_grid(grid, number)
        for table in SHEETS:
            self._write_table(table)
        self._write_start(start)
        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(f"dataset.xlsx: {error}") from error

    def _write_start(self, sheet: Worksheet) -> None:
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
            sheet.set_row(row, height_of([(sentence, widths[0])]) + 3)
        first = len(sentences) + 1
        headings = ("What it tells", "Sheet", "Rows")
        add_table(sheet, self._look, "contents_table", headings, rows=len(contents), first_row=first)
        for row, (told, name, rows) in enumerate(contents, start=first + 1):
            sheet.write_string(row, 0, fitting(told), self._look.wrapped)
            sheet.write_url(row, 1, f"internal:'{name}'!A1", self._look.link, name, f"Go to the sheet {name}")
            sheet.write_number(row, 2, rows, self._look.number)
            sheet.set_row(row, height_of([(told, widths[0])]))
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
        sheet = self._book.add_worksheet(name)
        headings = [heading for heading, _ in GRID_HEADINGS] + [in_short(day) for day in grid.rounds]
        widths = [width for _, width in GRID_HEADINGS] + [ROUND_WIDTH] * len(grid.rounds)
        add_table(sheet, self._look, f"grid_{number}_table", headings, rows=len(grid.rows))
        for row, (action, cells) in enumerate(((each.action, each.cells) for each in grid.rows), start=1):
            leads = "; ".join(action.leads)
            sheet.write_string(row, 0, action.recommendation_ref, self._look.reference)
            sheet.write_string(row, 1, action.action_ref, self._look.reference)
            sheet.write_string(row, 2, fitting(action.action), self._look.wrapped)
            sheet.write_string(row, 3, fitting(leads), self._look.wrapped)
            if action.first_deadline:
                write_date(sheet, self._look, row, 4, action.first_deadline)
            for column, cell in enumerate(cells, start=len(GRID_HEADINGS)):
                sheet.write_string(
                    row, column, cell.text, self._look.tints[cell.status] if cell.status else self._look.absent
                )
            texts = ((action.action, 50), (leads, 18), *((cell.text, ROUND_WIDTH) for cell in cells))
            sheet.set_row(row, height_of(texts))
        set_up(sheet, widths)

    def _write_table(self, table: str) -> None:
        sheet: TableSheet = self._book.add_worksheet(table, worksheet_class=TableSheet)
        schema = schema_of(table)
        widths = [_width(column) for column in schema]
        number = min(len(getattr(self._dataset, table)), MOST_ROWS)
        add_table(sheet, self._look, f"{table}_table", columns(table), rows=number)
        wrapped = [(place, widths[place]) for place, column in enumerate(schema) if column.name in WIDTHS]
        rows = (
            (height_of((str(row[place]), width) for place, width in wrapped if row[place]), row)
            for row in islice(rows_of(self._dataset, table), MOST_ROWS)
        )
        sheet.write_rows_later(1, number, [self._cells(column) for column in schema], rows)
        set_up(sheet, widths)

    def _cells(self, column: ColumnSchema) -> CellXml:
        """Return what writes one column's values."""
        look = self._look
        if column.type is ColumnType.DATE:
            days, texts = number_cells(look.date), text_cells(look.text)
            return lambda place, day: texts(place, str(day)) if day < EARLIEST else days(place, day_number(day))
        if column.type is ColumnType.FLAG:
            return flag_cells(look.flag)
        if column.type is ColumnType.NUMBER:
            return number_cells(look.number)
        words = text_cells(
            look.wrapped if column.name in WIDTHS else look.reference if column.name.endswith("_ref") else look.text
        )
        return lambda place, text: words(place, fitting(text))


def _width(column: ColumnSchema) -> int:
    # A name needs room for the filter's arrow beside it.
    name = len(column.name) + 3
    words = max((len(word) + 2 for word in column.words), default=9)
    return WIDTHS.get(column.name) or max(name, 12 if column.type is ColumnType.DATE else words)
