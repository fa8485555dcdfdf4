"""A sample paper as a Word file, written with python-docx."""

import datetime as dt
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell

from samples.layout import Cell, Sheet, Table

_USABLE_CM = 26.1


def write_word(sheet: Sheet, path: Path) -> None:
    """Write a landscape paper with a running title, its lines, the key and its tables."""
    paper = docx.Document()
    _set_page(paper, sheet)
    paper.add_paragraph(sheet.council.name, style="Subtitle")
    paper.add_paragraph(sheet.meeting.title, style="Title")
    for line in sheet.lines:
        paper.add_paragraph(line)
    if sheet.key:
        paper.add_paragraph(sheet.key)
    for table in sheet.tables:
        _add_table(paper, table)
        paper.add_paragraph()
    last = paper.paragraphs[-1]  # Word wants a paragraph after a table; it must not make a page of its own
    last.paragraph_format.space_after = last.paragraph_format.line_spacing = Pt(1)
    last.add_run(" ").font.size = Pt(1)
    paper.save(str(path))


def _set_page(paper: Document, sheet: Sheet) -> None:
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.8)
    section.top_margin = section.bottom_margin = Cm(1.8)
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(10)
    normal.paragraph_format.space_after = Pt(3)
    for name, size in (("Title", 16), ("Subtitle", 11)):
        style = paper.styles[name]
        style.font.name, style.font.size = "Arial", Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    section.header.paragraphs[0].text = sheet.meeting.title
    section.footer.paragraphs[0].text = sheet.council.name
    about = paper.core_properties
    about.title, about.author = sheet.meeting.title, "Democratic Services"
    about.created = about.modified = dt.datetime.combine(sheet.meeting.day, dt.time(9), dt.UTC)
    about.last_modified_by = "Democratic Services"


def _add_table(paper: Document, table: Table) -> None:
    width = len(table.widths)
    grid = paper.add_table(len(table.rows), width)
    grid.style = "Table Grid"
    grid.autofit = False
    total = sum(table.widths)
    for column, share in zip(grid.columns, table.widths, strict=True):
        column.width = Cm(_USABLE_CM * share / total)
    first_head = next(number for number, row in enumerate(table.rows) if row.head)
    for y, row in enumerate(table.rows):
        x = 0
        cells = grid.rows[y].cells
        for cell in row.cells:
            place = cells[x]
            if cell.across > 1:
                place = place.merge(cells[x + cell.across - 1])
            else:
                place.width = Cm(_USABLE_CM * table.widths[x] / total)
            _fill_in(place, cell)
            x += cell.across
        properties = grid.rows[y]._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no other way
        properties.append(OxmlElement("w:cantSplit"))
        if row.head and y == first_head == 0:
            properties.append(OxmlElement("w:tblHeader"))
    _describe(grid)


def _fill_in(place: WordCell, cell: Cell) -> None:
    for number, line in enumerate(cell.text.split("\n")):
        paragraph = place.paragraphs[0] if number == 0 else place.add_paragraph()
        if line.startswith("• "):
            paragraph.style = "List Bullet"
        text = paragraph.add_run(line.removeprefix("• "))
        text.bold = cell.bold or None
        if cell.light:
            text.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    if cell.fill:
        shading = OxmlElement("w:shd")
        shading.set(qn("w:val"), "clear")
        shading.set(qn("w:color"), "auto")
        shading.set(qn("w:fill"), cell.fill)
        place._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001 - python-docx has no other way


def _describe(grid: WordTable) -> None:
    title = OxmlElement("w:tblCaption")
    title.set(qn("w:val"), "Action plan")
    grid._tbl.tblPr.append(title)  # noqa: SLF001 - python-docx has no other way
