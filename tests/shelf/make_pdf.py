"""Make the shelf of small PDF papers, each with one difficulty and what is printed in its tables beside it.

Chromium prints web pages, LibreOffice prints Word documents, Pillow makes a scan. ``NAME.json`` holds the tables
as their rows of texts, a merged cell repeated in every place it covers; it is written from the same lists that the
paper is made of, never from what a reader found.

Usage: PYTHONPATH=. python tests/shelf/make_pdf.py [NAME ...]
"""

# ruff: noqa: E501 - the sentences that papers print stand whole

import json
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium
from docx.oxml import OxmlElement

from tests.shelf.pdf_printing import (
    HEADER,
    PLAN,
    Rows,
    cells_html,
    long_plan,
    print_page,
    print_word,
    table_html,
    word_paper,
    word_table,
)
from tests.shelf.pdf_statistics import STATISTICS
from tests.shelf.pdf_styles import STYLES

SHELF: Final = Path(__file__).parent / "pdf"


def gridded() -> tuple[bytes, list[Rows]]:
    """A ruled table on one page."""
    return print_page(f"<h1>Flood plan</h1>{table_html(PLAN)}"), [(HEADER, *PLAN)]


def continued_rows_cut() -> tuple[bytes, list[Rows]]:
    """A table over several pages without repeated header; rows are cut by the page's end; running title and footer."""
    rows = long_plan(24)
    css = (
        "@page{size:160mm 110mm;margin:22mm 15mm;@top-left{content:'Westhaven Council: Flood plan'}"
        "@bottom-right{content:'Page ' counter(page) ' of ' counter(pages)}}thead{display:table-row-group}"
    )
    return print_page(table_html(rows), css), [(HEADER, *rows)]


def continued_header_repeated() -> tuple[bytes, list[Rows]]:
    """A Word table whose header row is repeated on every page; rows may break over pages; page numbers."""
    rows = long_plan(26)
    paper = word_paper(title="Westhaven Council – Flood plan", footer="Page footer of the plan")
    table = word_table(paper, rows, (1.2, 9, 3, 3.5, 7))
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - python-docx offers no repeated header
    return print_word(paper), [(HEADER, *rows)]


def continued_no_header() -> tuple[bytes, list[Rows]]:
    """A Word table over several pages, its header on the first alone; narrow page."""
    rows = long_plan(30)
    paper = word_paper(landscape=False, title="Westhaven Council – Flood plan", footer="Version 2")
    word_table(paper, rows, (1.2, 6, 2.4, 2.8, 4.2))
    return print_word(paper), [(HEADER, *rows)]


def merged() -> tuple[bytes, list[Rows]]:
    """A recommendation merged down its actions, and a heading across."""
    rows = [
        ["Recommendation", "Action", "Due"],
        ["Theme: the harbour", "Theme: the harbour", "Theme: the harbour"],
        ["R1 Keep the quay open", "Mend the lamps", "May 2015"],
        ["R1 Keep the quay open", "Paint the rails", "June 2015"],
        ["R2 Count the boats", "Buy a counter", "July 2015"],
    ]
    body = (
        "<table><tr><th>Recommendation</th><th>Action</th><th>Due</th></tr>"
        "<tr><td colspan=3>Theme: the harbour</td></tr><tr><td rowspan=2>R1 Keep the quay open</td><td>Mend the lamps</td>"
        "<td>May 2015</td></tr><tr><td>Paint the rails</td><td>June 2015</td></tr>"
        "<tr><td>R2 Count the boats</td><td>Buy a counter</td><td>July 2015</td></tr></table>"
    )
    return print_page(body), [rows]


def merged_over_pages() -> tuple[bytes, list[Rows]]:
    """A recommendation merged down its actions over a page's end, told on the first page alone."""
    actions = [f"Mend the lamps of section {number} and count them." for number in range(1, 15)]
    header = ("Recommendation", "Action", "Due")
    rows = [("Keep the quay open", action, "May 2015") for action in actions]
    cells = "".join(
        f"<tr>{'<td rowspan=14>Keep the quay open</td>' if not index else ''}{cells_html(row[1:])}</tr>"
        for index, row in enumerate(rows)
    )
    css = "@page{size:160mm 80mm;margin:12mm}thead{display:table-row-group}tr{break-inside:avoid}"
    body = f"<table><thead><tr>{cells_html(header, 'th')}</tr></thead><tbody>{cells}</tbody></table>"
    return print_page(body, css), [(header, *rows)]


def nested() -> tuple[bytes, list[Rows]]:
    """A small table inside a cell of the plan."""
    inner = "<table style='width:60%'><tr><td>Ward</td><td>Lamps</td></tr><tr><td>Abbey</td><td>14</td></tr></table>"
    body = (
        "<table><tr><th>Action</th><th>Update</th><th>Lead</th></tr><tr><td>Mend the lamps</td>"
        f"<td>Mended so far:{inner}</td><td>JT</td></tr><tr><td>Paint the rails</td><td>Done.</td><td>MA</td></tr></table>"
    )
    outer = [
        ["Action", "Update", "Lead"],
        ["Mend the lamps", "Mended so far:", "JT"],
        ["Paint the rails", "Done.", "MA"],
    ]
    return print_page(body), [outer, [["Ward", "Lamps"], ["Abbey", "14"]]]


def styled(css: str) -> Callable[[], tuple[bytes, list[Rows]]]:
    """Return the maker of the same plan with other borders."""

    def make() -> tuple[bytes, list[Rows]]:
        prose = "The Board is asked to note progress against the plan that it agreed in November. " * 3
        return print_page(f"<p>{prose}</p>{table_html(PLAN)}<p>{prose}</p>", css), [(HEADER, *PLAN)]

    return make


def stacked() -> tuple[bytes, list[Rows]]:
    """Leads one under another, bullets, and a sentence that wraps: only the first two begin new lines."""
    rows = [
        ["1", "Train all wardens:\n• in the use of the gates\n• in reading the tide tables, which change from year to year and must be signed for by each of them", "JT\nMA\nRD", "Multi-agency training has begun and will go on into the summer."],
        ["2", "Write to owners.", "Head of Streets\nHead of Legal", "Letters sent.\nReplies are due in May."],
    ]  # fmt: skip
    header = ("Ref", "Action", "Lead", "Update")
    css = "td:nth-child(1){width:5%}td:nth-child(2){width:40%}td:nth-child(3){width:22%}"
    return print_page(table_html(rows, header), css), [(header, *rows)]


def ratings() -> tuple[bytes, list[Rows]]:
    """Ratings as fills, as a coloured symbol, as a drawn disc, as a pill behind a word."""
    body = (
        "<table><tr><th>Action</th><th style='width:20%'>RAG</th></tr>"
        "<tr><td>Fill</td><td style='background:#ff0000'></td></tr>"
        "<tr><td>Fill with word</td><td style='background:#ffc000'>Amber</td></tr>"
        "<tr><td>Symbol</td><td><span style='color:#00b050'>●</span></td></tr>"
        "<tr><td>Disc</td><td><svg width=16 height=16><circle cx=8 cy=8 r=7 fill='#0070c0'/></svg></td></tr>"
        "<tr><td>Pill</td><td><span style='background:#00b050;padding:2px 8px;border-radius:8px'>On track</span></td></tr>"
        "<tr><td>None</td><td>Blue</td></tr></table>"
    )
    rows = [["Action", "RAG"], ["Fill", ""], ["Fill with word", "Amber"], ["Symbol", "●"], ["Disc", ""], ["Pill", "On track"], ["None", "Blue"]]  # fmt: skip
    return print_page(body), [rows]


def struck_out() -> tuple[bytes, list[Rows]]:
    """A deadline struck out beside its replacement; an underlined word is not struck out."""
    body = (
        "<table><tr><th>Action</th><th>By when</th></tr><tr><td>Mend the <u>lamps</u></td>"
        "<td><s>May 2015</s> September 2015</td></tr><tr><td>Paint the rails</td><td>June 2015</td></tr></table>"
    )
    return print_page(body), [
        [["Action", "By when"], ["Mend the lamps", "September 2015"], ["Paint the rails", "June 2015"]]
    ]


def turned_headings() -> tuple[bytes, list[Rows]]:
    """Column headings set upright to save room."""
    rows = [["Action", "Cost", "Time"], ["Mend the lamps", "1", "2"], ["Paint the rails", "3", "4"]]
    css = "th+th span{writing-mode:vertical-rl;transform:rotate(180deg)}td+td,th+th{width:8%}"
    body = (
        "<table><tr><th>Action</th><th><span>Cost</span></th><th><span>Time</span></th></tr>"
        + "".join(f"<tr>{cells_html(row)}</tr>" for row in rows[1:]) + "</table>"
    )  # fmt: skip
    return print_page(body, css), [rows]


def turned_page() -> tuple[bytes, list[Rows]]:
    """A landscape page kept as a portrait one with a quarter turn."""
    source = pdfium.PdfDocument(print_page(table_html(PLAN)))
    target = pdfium.PdfDocument.new()
    width, height = source[0].get_size()
    page = target.new_page(height, width)
    form = source.page_as_xobject(0, target).as_pageobject()
    form.set_matrix(pdfium.PdfMatrix().rotate(90, ccw=True).translate(height, 0))
    page.insert_obj(form)
    page.gen_content()
    page.set_rotation(90)
    buffer = BytesIO()
    target.save(buffer)
    return buffer.getvalue(), [(HEADER, *PLAN)]


def watermarked() -> tuple[bytes, list[Rows]]:
    """The word DRAFT aslant over every page."""
    css = ".w{position:fixed;top:60mm;left:60mm;font-size:90pt;color:#ddd;transform:rotate(-35deg)}"
    rows = long_plan(20)
    return print_page(f"<div class=w>DRAFT</div>{table_html(rows)}", css + "thead{display:table-row-group}"), [
        (HEADER, *rows)
    ]


def letter() -> tuple[bytes, list[Rows]]:
    """A letter, numbered paragraphs and prose in two columns: no table."""
    sentence = "Residents told the panel that the ferry had become less frequent since the winter timetable began. "
    items = "".join(f"<p style='padding-left:14mm;text-indent:-14mm'><span style='display:inline-block;width:14mm'>{n}.1</span>{sentence * 2}</p>" for n in range(1, 7))  # fmt: skip
    body = (
        "<div style='text-align:right'>Town Hall<br>Quay Street<br>Westhaven</div><p>Your ref: 12 &emsp;&emsp;&emsp; Our ref: JT/4</p>"
        f"<p>{sentence * 4}</p>{items}<div style='columns:2;column-gap:10mm'><p>{sentence * 14}</p></div>"
    )
    return print_page(body), []


def hyphenated() -> tuple[bytes, list[Rows]]:
    """Words that the margin broke, and compounds that it broke at their own hyphen."""
    rows = [
        ["1", "Responsibilities for safeguarding arrangements are strengthened throughout neighbourhood partnerships."],
        [
            "2",
            "Responsibilities and arrangements: the neighbourhood partnerships, a multi-agency and cross-border undertaking.",
        ],
    ]
    header = ("Ref", "Action")
    css = "@page{size:A5}table{width:52mm}td{hyphens:auto}html{-webkit-locale:'en'}"
    body = "<p>Responsibilities, safeguarding, arrangements, strengthened, throughout, neighbourhood, partnerships, undertaking: a multi-agency, cross-border list.</p>"
    return print_page(f"<div lang=en-GB>{body}{table_html(rows, header)}</div>", css), [(header, *rows)]


def side_bar() -> tuple[bytes, list[Rows]]:
    """A committee web page: the side bar and the banner lay it out and are no table."""
    body = (
        "<div style='background:#00507a;color:#fff;padding:8px'>Westhaven Council</div><div style='display:flex'>"
        "<div style='background:#e8eef2;width:160px;padding:8px'>Home<br>Meetings<br>Councillors</div>"
        f"<div style='padding:8px;flex:1'><h1>Harbour Board</h1>{table_html(PLAN)}</div></div>"
    )
    return print_page(body), [(HEADER, *PLAN)]


def spaced_cells() -> tuple[bytes, list[Rows]]:
    """Every cell with a frame of its own."""
    return print_page(table_html(PLAN), "table{border-collapse:separate;border-spacing:3px}"), [(HEADER, *PLAN)]


def scan() -> tuple[bytes, list[Rows]]:
    """A second page that is only a picture."""
    source = pdfium.PdfDocument(print_page(f"{table_html(PLAN)}<p style='break-before:page'>Second page</p>"))
    target = pdfium.PdfDocument.new()
    target.import_pages(source, [0])
    width, height = source[1].get_size()
    picture = pdfium.PdfImage.new(target)
    buffer = BytesIO()
    source[1].render(scale=1).to_pil().convert("L").save(buffer, "JPEG", quality=30)
    buffer.seek(0)
    picture.load_jpeg(buffer, inline=True)
    picture.set_matrix(pdfium.PdfMatrix().scale(width, height))
    page = target.new_page(width, height)
    page.insert_obj(picture)
    page.gen_content()
    result = BytesIO()
    target.save(result)
    return result.getvalue(), [(HEADER, *PLAN)]


def locked(options: str) -> Callable[[], tuple[bytes, list[Rows]]]:
    """Return the maker of a paper protected in LibreOffice."""

    def make() -> tuple[bytes, list[Rows]]:
        paper = word_paper()
        word_table(paper, PLAN, (1.2, 9, 3, 3.5, 7))
        return print_word(paper, options), [(HEADER, *PLAN)]

    return make


def mirrored() -> tuple[bytes, list[Rows]]:
    """A word printed as in a mirror beside the plan."""
    word = "<p style='transform:scaleX(-1);width:60mm'>mirrored</p>"
    return print_page(f"{table_html(PLAN)}{word}"), [(HEADER, *PLAN)]


def unmapped() -> tuple[bytes, list[Rows]]:
    """Fonts that do not say which letters they show."""
    return print_page(table_html(PLAN)).replace(b"/ToUnicode", b"/XxUnicode"), []


PAPERS: Final[dict[str, Callable[[], tuple[bytes, list[Rows]]]]] = {
    "gridded": gridded,
    "continued-rows-cut": continued_rows_cut,
    "continued-header-repeated": continued_header_repeated,
    "continued-no-header": continued_no_header,
    "merged": merged,
    "merged-over-pages": merged_over_pages,
    "nested": nested,
    "rules-between-rows": styled("td,th{border:0;border-bottom:1px solid #888}"),
    "rule-under-header": styled("td,th{border:0}th{border-bottom:2px solid #000}td{padding-bottom:10px}"),
    "no-rules": styled("td,th{border:0;padding:6px 12px}"),
    "no-outer-rules": styled("table{border-style:hidden}"),
    "banded": styled("td,th{border:0}tbody tr:nth-child(odd) td{background:#e6eef5}"),
    "stacked": stacked,
    "ratings": ratings,
    "struck-out": struck_out,
    "turned-headings": turned_headings,
    "turned-page": turned_page,
    "watermarked": watermarked,
    "letter": letter,
    "hyphenated": hyphenated,
    "side-bar": side_bar,
    "spaced-cells": spaced_cells,
    "scan": scan,
    "owner-password": locked('{"RestrictPermissions":{"type":"boolean","value":"true"},"PermissionPassword":{"type":"string","value":"quay"}}'),
    "user-password": locked('{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"quay"}}'),
    "mirrored": mirrored,
    "unmapped": unmapped,
    **STYLES,
    **STATISTICS,
}  # fmt: skip


def main() -> None:
    """Make the papers named, or all."""
    SHELF.mkdir(exist_ok=True)
    for name in sys.argv[1:] or PAPERS:
        content, tables = PAPERS[name]()
        (SHELF / f"{name}.pdf").write_bytes(content)
        expected = json.dumps({"tables": tables}, ensure_ascii=False, indent=1)
        (SHELF / f"{name}.json").write_text(expected + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
