"""How every sheet of the workbook looks: formats, widths, row heights and printing."""

from collections.abc import Iterable, Sequence
from datetime import date
from textwrap import shorten
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from model.words import Status
from output.table_sheet import TableSheet

MOST_CHARACTERS: Final = 32_767
"""Excel's limit for one cell."""

CUT: Final = " … (cut here: a cell holds no more; the CSV file has it all)"
MOST_ROWS: Final = 1_048_575
"""Excel's limit for one sheet, less the header."""

DAY_ZERO: Final = date(1899, 12, 30)
"""Excel counts days from here, since it takes 1900 for a leap year ..."""

EARLIEST: Final = date(1900, 3, 1)
"""... and so counts rightly from here only."""

LINE: Final = 13.5
"""Height of a line of the sheets' 10 point type, in points."""

TALLEST: Final = 409.0
"""Excel's limit for a row, in points."""

HEADER_HEIGHT: Final = 2 * LINE + 6
A4_WIDTH: Final = 190
"""Widest sheet, in characters, that is still legible on A4 landscape; wider ones are set up for A3."""

# Tints behind the status word in the grid; dark text on each has a contrast above 7 to 1.
STATUS_TINTS: Final = {
    Status.COMPLETED: "#CFE3E4",
    Status.CLOSED: "#E3E4E6",
    Status.IN_PROGRESS: "#EEF6F6",
    Status.NOT_STARTED: "#FFFFFF",
    Status.DELAYED: "#F8DFCF",
    Status.UNKNOWN: "#F4F1E6",
}


class Look:
    """The workbook's formats; text stands at the top of its cell, so that a row reads across."""

    def __init__(self, book: Workbook) -> None:
        """Add the formats to ``book``."""
        top = {"valign": "top"}
        self.text = book.add_format(top)
        self.wrapped = book.add_format(top | {"text_wrap": True})
        # Marked as text, so that Excel leaves a reference such as 1.2 alone when somebody edits it.
        self.reference = book.add_format(top | {"num_format": "@"})
        self.date = book.add_format(top | {"num_format": "dd/mm/yyyy", "align": "left"})
        self.number = book.add_format(top | {"num_format": "0", "align": "right", "indent": 1})
        # LibreOffice shows some flags as 0 and 1 unless the format names both words.
        self.flag = book.add_format(top | {"num_format": '"TRUE";"TRUE";"FALSE"', "align": "left"})
        self.link = book.add_format(top | {"font_color": "#6A1F5C", "underline": 1})
        self.title = book.add_format({"bold": True, "font_size": 16})
        self.absent = book.add_format(top | {"text_wrap": True, "italic": True, "font_color": "#4A5158"})
        self.hairline = book.add_format({"bottom": 1, "bottom_color": "#D9D6CC"})
        self.header = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#E9E6DA", "bottom": 2}
        )
        self.tints = {
            status: book.add_format(top | {"text_wrap": True, "bg_color": tint, "border": 1, "border_color": "#6F716B"})
            for status, tint in STATUS_TINTS.items()
        }


def fitting(text: str) -> str:
    """Return what a cell can hold of a text, saying so where it had to be cut."""
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - len(CUT)] + CUT


def height_of(lines: int) -> float:
    """Return the height, in points, of a row whose longest cell takes so many lines.

    Programs other than Excel do not fit rows to wrapped text by themselves.
    """
    return min(TALLEST, LINE * lines + 1.5)


def lines_of(text: str | None, width: int) -> int:
    """Return how many lines a wrapped text takes in a column of ``width`` characters."""
    if not text or (len(text) <= width and "\n" not in text):
        return 1
    # A tenth for the words that do not fit at a line's end.
    return sum(1 if len(line) <= width else 1 + int(len(line) * 1.1) // width for line in text.split("\n"))


def add_table(
    sheet: TableSheet, look: Look, name: str, headings: Sequence[str], *, rows: int, first_row: int = 0
) -> None:
    """Make a range a named Excel table with filters; a table without rows keeps the one empty row that Excel needs."""
    sheet.add_long_table(
        first_row,
        first_row + max(1, rows),
        len(headings),
        {
            "name": name,
            "style": "Table Style Light 1",
            "columns": [{"header": heading, "header_format": look.header} for heading in headings],
        },
    )
    sheet.set_row(first_row, HEADER_HEIGHT)
    # A hairline below each row leads the eye across wide sheets, also on paper. As a rule of the sheet it needs no
    # cell where nothing stands, which would cost a large workbook a quarter of its time and memory.
    rule = {"type": "formula", "criteria": "=TRUE", "format": look.hairline}
    sheet.conditional_format(first_row + 1, 0, first_row + max(1, rows), len(headings) - 1, rule)


def set_up(sheet: Worksheet, widths: Sequence[int], *, frozen: bool = True) -> None:
    """Set columns' widths in characters, freeze the header, and set up printing: landscape, as wide as the page."""
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    if frozen:
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9 if sum(widths) <= A4_WIDTH else 8)  # A4, A3
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&A&RPage &P of &N")


def day_number(when: date) -> int:
    """Return a date as Excel counts it, right from ``EARLIEST`` on."""
    return (when - DAY_ZERO).days


def plain_name(text: str, taken: Iterable[str]) -> str:
    r"""Return a sheet's name that Excel takes: at most 31 characters, none of ``[]:*?/\'``, used once."""
    plain = "".join(" " if character in "[]:*?/\\'" or not character.isprintable() else character for character in text)
    base = shorten(" ".join(plain.split()), width=31, placeholder="") or plain.strip()[:31] or "Plan"
    used = {name.casefold() for name in taken}
    names = (base, *(f"{base[:26].strip()} {number}" for number in range(2, len(used) + 3)))
    return next(name for name in names if name.casefold() not in used)
