"""Both sides of each comparison: Paperround's reader, and the few lines that one would otherwise write.

Libraries are loaded inside, so that each side's process holds its own alone.
"""

# ruff: noqa: PLC0415

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from benchmarks.measuring import Words
from model.documents import Document

ON = date(2013, 9, 18)


def words(texts: Iterable[object]) -> Words:
    """Count the words of several texts."""
    return Words(word for text in texts for word in str(text or "").split())


def _cells(document: Document) -> Words:
    return words(cell.text for table in document.tables for row in table.rows for cell in row.cells)


def pdf(path: Path) -> Words:
    """Read a PDF's tables."""
    from parsers.pdf import read_pdf

    return _cells(read_pdf(path))


def pdf_by_pdfplumber(path: Path) -> Words:
    """Extract the tables of every page."""
    import pdfplumber

    found = Words()
    with pdfplumber.open(path) as document:
        for page in document.pages:
            found += words(cell for table in page.extract_tables() for row in table for cell in row)
            page.close()
    return found


def docx(path: Path) -> Words:
    """Read a Word document's tables."""
    from parsers.docx import read_docx

    return _cells(read_docx(path))


def docx_by_rows(path: Path) -> Words:
    """Read every cell the way that python-docx's documentation shows."""
    import docx as python_docx

    table = python_docx.Document(str(path)).tables[0]
    return words(cell.text for number in range(len(table.rows)) for cell in table.rows[number].cells)


def html(path: Path) -> Words:
    """Read a web page's tables."""
    from parsers.html import read_html

    return _cells(read_html(path))


def html_by_pandas(path: Path) -> Words:
    """Read a web page's tables into data frames; the first is the plan, the others stand inside it."""
    import pandas as pd

    plan = pd.read_html(path)[0].astype(str)
    return words(text for row in plan.to_numpy().tolist() for text in row)


def deadlines(printed: tuple[str, ...]) -> Words:
    """Read each deadline's date."""
    from normalise.deadlines import read_deadline

    return Words(f"{text} is {read_deadline(text, on=ON).date}" for text in printed)


def deadlines_by_dateparser(printed: tuple[str, ...]) -> Words:
    """Take the last date that is found in each deadline, as a UK reader would set the library up."""
    from datetime import UTC, datetime

    from dateparser.search import search_dates

    wishes = {
        "DATE_ORDER": "DMY",
        "PREFER_DAY_OF_MONTH": "last",
        "RELATIVE_BASE": datetime(ON.year, ON.month, ON.day, tzinfo=UTC).replace(tzinfo=None),
    }
    found = Words()
    for text in printed:
        dates = search_dates(text, languages=["en"], settings=wishes)
        found[f"{text} is {dates[-1][1].date() if dates else None}"] += 1
    return found
