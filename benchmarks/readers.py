"""Both sides of each comparison: Paperround's reader, and the few lines that one would otherwise write.

Libraries are loaded inside, so that each side's process holds its own alone.
"""

# ruff: noqa: PLC0415

from datetime import date
from pathlib import Path

from model.documents import Document

ON = date(2013, 9, 18)


Texts = list[object]
"""What was read, cell by cell."""


def _cells(document: Document) -> Texts:
    return [cell.text for table in document.tables for row in table.rows for cell in row.cells]


def pdf(path: Path) -> Texts:
    """Read a PDF's tables."""
    from parsers.pdf import read_pdf

    return _cells(read_pdf(path))


def pdf_by_pdfplumber(path: Path) -> Texts:
    """Extract the tables of every page."""
    import pdfplumber

    found: Texts = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            found += [cell for table in page.extract_tables() for row in table for cell in row]
            page.close()
    return found


def docx(path: Path) -> Texts:
    """Read a Word document's tables."""
    from parsers.docx import read_docx

    return _cells(read_docx(path))


def docx_by_rows(path: Path) -> Texts:
    """Read every cell the way that python-docx's documentation shows."""
    import docx as python_docx

    table = python_docx.Document(str(path)).tables[0]
    return [cell.text for number in range(len(table.rows)) for cell in table.rows[number].cells]


def html(path: Path) -> Texts:
    """Read a web page's tables."""
    from parsers.html import read_html

    return _cells(read_html(path))


def html_by_pandas(path: Path) -> Texts:
    """Read a web page's tables into data frames; the first is the plan, the others stand inside it."""
    import pandas as pd

    return [text for row in pd.read_html(path)[0].to_numpy().tolist() for text in row]


def deadlines(printed: tuple[str, ...]) -> Texts:
    """Read each deadline's date."""
    from normalise.deadlines import read_deadline

    return [f"{text} is {read_deadline(text, on=ON).date}".replace(" ", "_") for text in printed]


def deadlines_by_dateparser(printed: tuple[str, ...]) -> Texts:
    """Take the last date that is found in each deadline, as a UK reader would set the library up."""
    from datetime import UTC, datetime

    from dateparser.search import search_dates

    wishes = {
        "DATE_ORDER": "DMY",
        "PREFER_DAY_OF_MONTH": "last",
        "RELATIVE_BASE": datetime(ON.year, ON.month, ON.day, tzinfo=UTC).replace(tzinfo=None),
    }
    found: Texts = []
    for text in printed:
        dates = search_dates(text, languages=["en"], settings=wishes)
        found.append(f"{text} is {dates[-1][1].date() if dates else None}".replace(" ", "_"))
    return found
