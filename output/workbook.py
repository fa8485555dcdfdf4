"""``dataset.xlsx``: the same tables, ready to read, filter and print.

Built to the public sector's checklist for accessible spreadsheets: named tables with one header row,
no merged or blank rows, colour never alone, a first sheet that says what is where.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, Final

import xlsxwriter

from model.dataset import TABLES, Dataset, Observation, RoundSummary, columns
from model.dates import in_short
from model.words import Status
from output.tables import Value, rows_of
from output.wording import STATUS_WORDS, count

SHEETS: Final = {
    "actions": "One row an action: its first deadline, the one that stands, how often it slipped",
    "findings": "What to ask about, each with a question to put to the lead",
    "changes": "What moved from one round to the next",
    "observations": "One row an action in each round, as printed and as read",
    "recommendations": "The recommendations that the actions answer",
    "rounds": "One row a round, with its counts",
    "papers": "Every paper found and what became of it",
    "problems": "What was read but not understood, with advice",
}
LONG_TEXT: Final = frozenset(
    [
        "action",
        "recommendation",
        "update_text",
        "detail",
        "question",
        "before",
        "after",
        "problem",
        "advice",
        "value",
        "message",
        "outcomes",
        "measures",
        "plan",
        "title",
        "due_text",
        "priority",
    ]
)
NAMES: Final = frozenset(["plan_id", "action_id", "leads", "lead_text", "paper", "committee"])
MOST_CHARACTERS: Final = 32_767
"""Excel's limit for one cell."""

CUT: Final = " … (cut here: a cell holds no more; the CSV file has it all)"
MOST_ROWS: Final = 1_048_575
"""Excel's limit for one sheet, less the header."""

# Tints behind the status word in the grid; dark text on each has a contrast above 7 to 1.
STATUS_TINTS: Final = {
    Status.COMPLETED: "#CFE3E4",
    Status.CLOSED: "#E3E4E6",
    Status.IN_PROGRESS: "#EEF6F6",
    Status.NOT_STARTED: "#FFFFFF",
    Status.DELAYED: "#F8DFCF",
    Status.UNKNOWN: "#F4F1E6",
}


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
            str(path), {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        )
        self._text = self._book.add_format({"valign": "top"})
        self._wrapped = self._book.add_format({"valign": "top", "text_wrap": True})
        # Marked as text, so that Excel leaves a reference such as 1.2 alone when somebody edits it.
        self._reference = self._book.add_format({"valign": "top", "num_format": "@"})
        self._date = self._book.add_format({"valign": "top", "num_format": "dd/mm/yyyy", "align": "left"})
        self._link = self._book.add_format({"valign": "top", "font_color": "#6A1F5C", "underline": 1})
        self._title = self._book.add_format({"bold": True, "font_size": 16})
        self._tints = {
            status: self._book.add_format({"valign": "top", "text_wrap": True, "bg_color": tint, "border": 1})
            for status, tint in STATUS_TINTS.items()
        }
        self._grids: dict[str, str] = {}

    def write(self) -> None:
        latest = max((observation.reported_on for observation in self._dataset.observations), default=date(2000, 1, 1))
        self._book.set_properties(
            {
                "title": "Action plans, round by round",
                "subject": "A dataset made by Paperround from committee papers",
                "author": "Paperround",
                # The clock must not show in the bytes: the same papers give the same workbook.
                "created": dt.datetime(latest.year, latest.month, latest.day, tzinfo=dt.UTC),
            }
        )
        start = self._book.add_worksheet("Start here")
        plans = {observation.plan_id: observation.plan for observation in self._dataset.observations}
        for plan_id, plan in plans.items():
            self._grids[plan_id] = self._write_grid(plan_id, plan)
        for table in SHEETS:
            self._write_table(table)
        self._write_start(start, plans)
        self._book.close()

    def _write_start(self, sheet: Any, plans: dict[str, str]) -> None:
        papers = len({observation.paper for observation in self._dataset.observations})
        sentences = [
            f"{count(len(self._dataset.actions), 'action')} of {count(len(plans), 'action plan')}, "
            f"read from {count(papers, 'committee paper')}; the sheet papers lists them.",
            *(_figures(plans[summary.plan_id], summary) for summary in _latest_rounds(self._dataset)),
            "Each value stands beside the words that it was read from and the place where they are printed. "
            "What could not be read is left empty and listed in the sheet problems.",
        ]
        sheet.write_string(0, 0, "Action plans, round by round", self._title)
        for row, sentence in enumerate(sentences, start=1):
            sheet.write_string(row, 0, sentence, self._wrapped)
        first = len(sentences) + 1
        contents = [
            (name, f"{plans[plan_id]}: one row an action, one column a round") for plan_id, name in self._grids.items()
        ]
        contents += list(SHEETS.items())
        sheet.add_table(first, 0, first + len(contents), 1, self._table_options("contents", ("What it tells", "Sheet")))
        for row, (name, told) in enumerate(contents, start=first + 1):
            sheet.write_string(row, 0, told, self._wrapped)
            sheet.write_url(row, 1, f"internal:'{name}'!A1", self._link, name)
        sheet.set_column(0, 0, 90)
        sheet.set_column(1, 1, 34)
        _set_print(sheet)

    def _write_grid(self, plan_id: str, plan: str) -> str:
        """Write one plan's grid, one row an action and one column a round; return its sheet's name."""
        told = [observation for observation in self._dataset.observations if observation.plan_id == plan_id]
        rounds = sorted({observation.round for observation in told})
        by_place = {(observation.action_id, observation.round): observation for observation in told}
        actions = [action for action in self._dataset.actions if action.plan_id == plan_id]
        name = self._sheet_name(plan)
        sheet = self._book.add_worksheet(name)
        headings = (
            "recommendation_ref",
            "action_ref",
            "action",
            "leads",
            "first_deadline",
            *(in_short(on) for on in rounds),
        )
        sheet.add_table(
            0, 0, max(1, len(actions)), len(headings) - 1, self._table_options(f"grid_{len(self._grids) + 1}", headings)
        )
        for row, action in enumerate(actions, start=1):
            sheet.write_string(row, 0, action.recommendation_ref, self._reference)
            sheet.write_string(row, 1, action.action_ref, self._reference)
            sheet.write_string(row, 2, _fitting(action.action), self._wrapped)
            sheet.write_string(row, 3, "; ".join(action.leads), self._wrapped)
            if action.first_deadline:
                sheet.write_datetime(row, 4, action.first_deadline, self._date)
            for column, on in enumerate(rounds, start=5):
                observation = by_place.get((action.action_id, on))
                if observation:
                    sheet.write_string(row, column, _standing(observation), self._tints[observation.status])
        sheet.set_column(0, 1, 9)
        sheet.set_column(2, 2, 55)
        sheet.set_column(3, 3, 18)
        sheet.set_column(4, 4, 13)
        sheet.set_column(5, 4 + len(rounds), 21)
        sheet.freeze_panes(1, 3)
        _set_print(sheet)
        return name

    def _write_table(self, table: str) -> None:
        sheet = self._book.add_worksheet(table)
        names = columns(table)
        rows = list(rows_of(self._dataset, table))[:MOST_ROWS]
        sheet.add_table(0, 0, max(1, len(rows)), len(names) - 1, self._table_options(table, names))
        writers = [self._writer(sheet, name) for name in names]
        for number, row in enumerate(rows, start=1):
            for column, (write, value) in enumerate(zip(writers, row, strict=True)):
                if value is not None and value != "":
                    write(number, column, value)
        for column, field in enumerate(fields(TABLES[table])):
            sheet.set_column(column, column, _width(field.name, str(field.type)))
        sheet.freeze_panes(1, 0)
        _set_print(sheet)

    def _writer(self, sheet: Any, name: str) -> Callable[[int, int, Value], None]:
        text_format = self._wrapped if name in LONG_TEXT else self._reference if name.endswith("_ref") else self._text

        def write(row: int, column: int, value: Value) -> None:
            if isinstance(value, bool):
                sheet.write_boolean(row, column, value, self._text)
            elif isinstance(value, date):
                sheet.write_datetime(row, column, value, self._date)
            elif isinstance(value, int):
                sheet.write_number(row, column, value, self._text)
            else:
                sheet.write_string(row, column, _fitting(str(value)), text_format)

        return write

    def _table_options(self, name: str, headings: tuple[str, ...]) -> dict[str, Any]:
        return {
            "name": f"{name}_table",
            "style": "Table Style Light 1",
            "columns": [{"header": heading} for heading in headings],
        }

    def _sheet_name(self, plan: str) -> str:
        r"""Return a name that Excel takes: at most 31 characters, none of ``[]:*?/\\``, used once."""
        plain = "".join(" " if character in "[]:*?/\\'" else character for character in plan)
        base = " ".join(plain.split())[:28].strip() or "Plan"
        taken = {name.casefold() for name in (*self._grids.values(), *SHEETS, "Start here")}
        names = (base, *(f"{base[:26]} {number}" for number in range(2, len(taken) + 3)))
        return next(name for name in names if name.casefold() not in taken)


def _latest_rounds(dataset: Dataset) -> list[RoundSummary]:
    latest = {summary.plan_id: summary for summary in sorted(dataset.rounds, key=lambda summary: summary.round)}
    return sorted(latest.values(), key=lambda summary: summary.plan_id)


def _figures(plan: str, summary: RoundSummary) -> str:
    return (
        f"{plan}: at {in_short(summary.round)} {summary.completed} of {count(summary.actions, 'action')} completed, "
        f"{summary.overdue} overdue, {summary.delayed} delayed; since the round before {summary.slipped} slipped, "
        f"{summary.added} added, {summary.dropped} dropped without completion."
    )


def _standing(observation: Observation) -> str:
    """Return the grid's cell: the status in words and the deadline that stands."""
    words = STATUS_WORDS[observation.status] + (", but" if observation.qualified else "")
    deadline = f", deadline {in_short(observation.deadline)}" if observation.deadline else ""
    return f"{words}{deadline}{' (overdue)' if observation.overdue else ''}"


def _fitting(text: str) -> str:
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - len(CUT)] + CUT


def _width(name: str, kind: str) -> int:
    if name in LONG_TEXT:
        return 50
    if name in NAMES:
        return 24
    return 12 if "date" in kind else max(10, len(name) + 4)


def _set_print(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&RPage &P of &N")
