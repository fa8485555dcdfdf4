"""Programs that print the shelf's PDF papers, and the plan that most of them hold."""

# ruff: noqa: E501 - the sentences that papers print stand whole

import html
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

Rows = Sequence[Sequence[str]]

HEADER = ("Ref", "Action", "By when", "Lead", "Update March 2015")
PLAN = (
    ("1", "Publish the flood plan for the Harbour ward and send it to every household there.", "May 2015", "JT", "Sent to print."),
    ("2", "Agree one way of recording near misses across all depots.", "June 2015", "Head of Streets", "Draft with the unions; the depots at Weirside and Northgate have asked for another month."),
    ("3", "Recruit two apprentices to the parks team.", "September 2015", "MA / RD", "Completed."),
    ("4", "Review the winter service routes with the parish councils before the first frost is due.", "October 2015", "JT", "Not yet due."),
    ("5", "Bring the cycle counters back into use.", "December 2015", "Transport Planning", "Three of seven counters work again. The others wait for parts that the maker no longer keeps."),
)  # fmt: skip


def long_plan(count: int) -> tuple[tuple[str, ...], ...]:
    """Return so many rows, every one with other words."""
    places = ("Harbour", "Northgate", "Weirside", "Saltmarsh", "Abbey", "Millbrook", "Castle")
    rows = []
    for number in range(1, count + 1):
        place = places[number % len(places)]
        words = " and its footpaths" * (number % 4)
        rows.append((
            str(number), f"Survey the drains of {place} ward{words} and report what must be mended in round {number}.",
            f"{('May', 'July', 'October')[number % 3]} 2015", ("JT", "MA / RD", "Head of Streets")[number % 3],
            ("Completed.", f"Survey {number} is under way; {number * 3} of {number * 5} gullies have been seen" + " so far" * (number % 3) + ".", "")[number % 3],
        ))  # fmt: skip
    return tuple(rows)


# ---------------------------------------------------------------------------------------- Chromium

CSS = (
    "@page{size:A4 landscape;margin:18mm}body{font:10pt 'Liberation Sans'}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid #444;padding:4px 6px;vertical-align:top;text-align:left}"
)


def cells_html(row: Sequence[str], tag: str = "td") -> str:
    """Return a row's cells as HTML, line breaks kept."""
    return "".join(f"<{tag}>{html.escape(cell).replace(chr(10), '<br>')}</{tag}>" for cell in row)


def table_html(rows: Rows, header: Sequence[str] = HEADER) -> str:
    """Return a table as HTML."""
    body = "".join(f"<tr>{cells_html(row)}</tr>" for row in rows)
    return f"<table><thead><tr>{cells_html(header, 'th')}</tr></thead><tbody>{body}</tbody></table>"


def print_page(body: str, css: str = "") -> bytes:
    """Print a web page through Chromium."""
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = Path(folder) / "page.html", Path(folder) / "page.pdf"
        page.write_text(f"<!DOCTYPE html><meta charset=utf-8><style>{CSS}{css}</style><body>{body}", encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
             "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return pdf.read_bytes()


# ---------------------------------------------------------------------------------------- LibreOffice


def shade(cell: Any, fill: str) -> None:
    """Fill a Word table's cell."""
    element = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        element.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(element)  # noqa: SLF001 - python-docx offers no shading


def word_paper(*, landscape: bool = True, title: str = "", footer: str = "") -> Any:
    """Return a new Word document with a running title and footer."""
    paper = docx.Document()
    paper.styles["Normal"].font.name = "Liberation Sans"
    paper.styles["Normal"].font.size = Pt(10)
    section = paper.sections[0]
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.header.paragraphs[0].text = title
    section.footer.paragraphs[0].text = footer
    return paper


def word_table(paper: Any, rows: Rows, widths: Sequence[float], header: Sequence[str] = HEADER) -> Any:
    """Add a gridded table; widths in centimetres."""
    table = paper.add_table(rows=0, cols=len(widths), style="Table Grid")
    for index, row in enumerate((header, *rows)):
        cells = table.add_row().cells
        for cell, text, width in zip(cells, row, widths, strict=True):
            cell.width = Cm(width)
            cell.text = text
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.bold = index == 0
    return table


def print_word(paper: Any, options: str = "") -> bytes:
    """Print a Word document through LibreOffice; ``options`` as its PDF export takes them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.docx"
        paper.save(str(path))
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
             f"pdf:writer_pdf_Export:{options}" if options else "pdf", "--outdir", folder, str(path)],
            check=True, capture_output=True, timeout=240,
        )  # fmt: skip
        return path.with_suffix(".pdf").read_bytes()


# ---------------------------------------------------------------------------------------- spreadsheets

SHEET = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet" office:version="1.3">
<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm"
 fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm"/></style:page-layout>{columns}
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"
 style:vertical-align="top" {border}/></style:style><style:style style:name="head" style:family="table-cell">
<style:table-cell-properties fo:wrap-option="wrap" fo:background-color="#dddddd" {border}/>
<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles>
<office:body><office:spreadsheet><table:table table:name="Plan">{table}</table:table></office:spreadsheet></office:body>
</office:document>"""


def print_sheet(rows: Rows, widths: Sequence[float], border: str) -> bytes:
    """Print a spreadsheet through LibreOffice, its first row shaded; widths in centimetres, ``border`` as its style."""
    columns = "".join(
        f'<style:style style:name="co{index}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}cm"/></style:style>'
        for index, width in enumerate(widths)
    )
    table = "".join(f'<table:table-column table:style-name="co{index}"/>' for index in range(len(widths)))
    for index, row in enumerate(rows):
        style = "cell" if index else "head"
        table += "<table:table-row>" + "".join(
            f'<table:table-cell table:style-name="{style}" office:value-type="string"><text:p>{html.escape(text)}</text:p>'
            "</table:table-cell>" for text in row
        ) + "</table:table-row>"  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.fods"
        path.write_text(SHEET.format(columns=columns, border=border, table=table), encoding="utf-8")
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf",
             "--outdir", folder, str(path)],
            check=True, capture_output=True, timeout=240,
        )  # fmt: skip
        return path.with_suffix(".pdf").read_bytes()
