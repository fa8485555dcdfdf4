"""The briefing: the one or two pages that a scrutiny officer writes before a meeting, as a Word document."""

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from model.dates import in_full
from output.tables import writable

STAMP: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every part inside the file: the same briefing gives the same bytes."""

ACCENT: Final = RGBColor(0x6A, 0x1F, 0x5C)
TYPE: Final = "Arial"
FOOTER: Final = "Read from the papers by Paperround. The papers may have left something out: ask before concluding."


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the briefing.

    Attributes:
        about: What it shows, for those who cannot see it.
        headings: One for each column.
        widths: Of each column, in centimetres; 17 in all.
        rows: Each as long as the headings.
    """

    about: str
    headings: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what it says in a sentence, and a table or a list, either of which may be empty."""

    heading: str
    sentence: str
    table: Table | None = None
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """What one plan's briefing says.

    Attributes:
        plan: Its title.
        committee: The committee that the later round went to, or empty.
        from_round, to_round: The rounds compared; ``from_round`` is ``None`` for a plan's only round.
        headlines: The main figures with their direction of travel, one sentence each.
    """

    plan: str
    committee: str
    from_round: date | None
    to_round: date
    headlines: tuple[str, ...]
    sections: tuple[Section, ...]


def write_briefing(briefings: Sequence[Briefing], path: Path) -> None:
    """Write the briefings, each plan's from a new page; the same briefings give the same bytes.

    Raises:
        OSError: The file cannot be written.
    """
    document = Document()
    _set_styles(document)
    document.sections[0].footer.paragraphs[0].text = FOOTER
    for number, briefing in enumerate(briefings):
        _write(document, briefing, new_page=number > 0)
    latest = max((briefing.to_round for briefing in briefings), default=date(2000, 1, 1))
    _set_properties(document, latest)
    whole = io.BytesIO()
    document.save(whole)
    path.write_bytes(_without_clock(whole.getvalue()))


def _set_styles(document: Any) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2)
    page.top_margin = page.bottom_margin = Cm(1.8)
    for name, size, before, after in (
        ("Normal", 10.5, 0, 4),
        ("Title", 20, 0, 2),
        ("Subtitle", 11, 0, 8),
        ("Heading 1", 13, 12, 3),
        ("List Bullet", 10.5, 0, 2),
        ("Footer", 8.5, 0, 0),
    ):
        style = document.styles[name]
        style.font.name, style.font.size = TYPE, Pt(size)
        # Word takes headings' typeface from the theme unless every script's is set.
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:hAnsi"), TYPE)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        if name in {"Title", "Heading 1"}:
            style.font.bold, style.font.color.rgb = True, ACCENT if name == "Heading 1" else RGBColor(0x1B, 0x1F, 0x24)
        if name == "Subtitle":
            style.font.italic, style.font.color.rgb = False, RGBColor(0x4A, 0x51, 0x58)
            for spaced in style.element.rPr.findall(qn("w:spacing")):  # Word's default spreads its letters
                style.element.rPr.remove(spaced)
    language = document.styles.element.find(f".//{qn('w:lang')}")
    if language is not None:
        language.set(qn("w:val"), "en-GB")


def _write(document: Any, briefing: Briefing, *, new_page: bool) -> None:
    title = document.add_paragraph(writable(briefing.plan), style="Title")
    title.paragraph_format.page_break_before = new_page
    since = f", and what changed since {in_full(briefing.from_round)}" if briefing.from_round else ""
    committee = f"{briefing.committee}: " if briefing.committee else ""
    document.add_paragraph(
        writable(f"{committee}where the plan stood on {in_full(briefing.to_round)}{since}"), style="Subtitle"
    )
    for headline in briefing.headlines:
        document.add_paragraph(writable(headline), style="List Bullet")
    for section in briefing.sections:
        document.add_heading(section.heading, level=1)
        if section.sentence:
            document.add_paragraph(writable(section.sentence)).paragraph_format.keep_with_next = bool(
                section.table or section.points
            )
        if section.table:
            _add_table(document, section.table)
        for point in section.points:
            document.add_paragraph(writable(point), style="List Bullet")


def _add_table(document: Any, table: Table) -> None:
    grid = document.add_table(rows=1, cols=len(table.headings), style="Table Grid")
    grid.autofit = False
    for column, width in zip(grid.columns, table.widths, strict=True):
        column.width = Cm(width)
    properties = grid._tbl.tblPr  # noqa: SLF001 - python-docx has no words for a table's description
    for tag, text in (("w:tblCaption", table.headings[0]), ("w:tblDescription", table.about)):
        described = OxmlElement(tag)
        described.set(qn("w:val"), writable(text))
        properties.append(described)
    _repeat_on_each_page(grid.rows[0])
    _fill(grid.rows[0], table.headings, table.widths, bold=True)
    for row in table.rows:
        _fill(grid.add_row(), row, table.widths, bold=False)


def _fill(row: Any, texts: tuple[str, ...], widths: tuple[float, ...], *, bold: bool) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - nor for rows that stay whole
    properties.append(OxmlElement("w:cantSplit"))
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Cm(width)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(1)
        run = paragraph.add_run(writable(text))
        run.bold, run.font.size = bold, Pt(9.5)
        if bold:
            shade = OxmlElement("w:shd")
            for name, value in (("val", "clear"), ("color", "auto"), ("fill", "F4F2EA")):
                shade.set(qn(f"w:{name}"), value)
            cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - nor for a cell's fill


def _repeat_on_each_page(row: Any) -> None:
    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(header)  # noqa: SLF001 - nor for header rows


def _set_properties(document: Any, latest: date) -> None:
    known = document.core_properties
    known.title = "Briefing: action plans, round by round"
    known.author = known.last_modified_by = "Paperround"
    known.comments, known.language = "", "en-GB"
    known.created = known.modified = dt.datetime(latest.year, latest.month, latest.day, tzinfo=dt.UTC)


def _without_clock(content: bytes) -> bytes:
    """Return the same package with every part stamped alike."""
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename, STAMP), old.read(part), zipfile.ZIP_DEFLATED)
    return again.getvalue()
