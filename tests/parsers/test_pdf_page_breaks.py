"""Page breaks anywhere change nothing: a plan printed on pages of any height reads as the same rows."""

import pickle
from itertools import chain
from pathlib import Path

import pytest

from model.documents import Paragraph
from parsers.pdf import count_pages, join_pages, read_pages, read_pdf
from tests.programs import needs_program
from tests.shelf.pdf_printing import HEADER, long_plan, print_page, print_word, table_html, word_paper, word_table

ROWS = long_plan(14)
EXPECTED = [list(row) for row in (HEADER, *ROWS)]


def rows_of(paper: Path) -> list[list[str]]:
    """Return the rows of the paper's only table, a repeated header row told once."""
    (table,) = read_pdf(paper).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    return [row for index, row in enumerate(rows) if index == 0 or row != rows[0]]


@needs_program("chromium")
@pytest.mark.parametrize("height", [62, 71, 83, 97, 131, 400])
@pytest.mark.parametrize("repeated", [True, False], ids=["header repeated", "header once"])
def test_a_web_page_printed_on_any_pages_reads_the_same(tmp_path: Path, height: int, *, repeated: bool) -> None:
    """Browsers cut rows between any two lines."""
    css = (
        f"@page{{size:180mm {height}mm;margin:14mm;@top-center{{content:'Westhaven: Flood plan'}}"
        "@bottom-center{content:counter(page)}}" + ("" if repeated else "thead{display:table-row-group}")
    )
    paper = tmp_path / "plan.pdf"
    paper.write_bytes(print_page(table_html(ROWS), css))

    assert rows_of(paper) == EXPECTED


@needs_program("soffice")
@pytest.mark.parametrize("height", [9, 12])
def test_a_word_plan_printed_on_pages_of_any_height_reads_the_same(tmp_path: Path, height: int) -> None:
    """Word rules a cut row above and below the page break, so that only its words tell."""
    from docx.shared import Cm  # noqa: PLC0415 - only this test sets a page's height

    word = word_paper(title="Westhaven: Flood plan", footer="Version 2")
    word.sections[0].page_height = Cm(height)
    word_table(word, ROWS, (1.2, 9, 3, 3.5, 7))
    paper = tmp_path / "plan.pdf"
    paper.write_bytes(print_word(word))

    assert rows_of(paper) == EXPECTED


SHELF = Path(__file__).parents[1] / "shelf" / "pdf"


@pytest.mark.parametrize(
    "paper", sorted(set(SHELF.glob("*.pdf")) - {SHELF / "user-password.pdf"}), ids=lambda paper: paper.stem
)
@pytest.mark.parametrize("span", [1, 2, 5])
def test_pages_read_by_several_workers_join_to_the_same_document(paper: Path, span: int) -> None:
    """However the pages are dealt out, also where a table or a row goes on from one worker's pages to another's."""
    spans = [read_pages(paper, first, first + span - 1) for first in range(1, count_pages(paper) + 1, span)]
    sent = [pickle.loads(pickle.dumps(pages)) for pages in spans]  # noqa: S301 - as workers do

    assert join_pages(paper, tuple(chain.from_iterable(sent))) == read_pdf(paper)


def test_a_long_paper_is_opened_anew_between_its_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the number of pages read at once: PDFium's memory grows with it, the reading is the same."""
    paper = Path(__file__).parents[1] / "shelf" / "pdf" / "continued-rows-cut.pdf"
    whole = read_pdf(paper)

    for pages in (1, 3):
        monkeypatch.setattr("parsers.pdf.AT_ONCE", pages)
        assert read_pdf(paper) == whole


@needs_program("chromium")
@pytest.mark.parametrize("css", ["", "td,th{border:0}"], ids=["ruled", "not ruled"])
def test_the_rest_of_a_row_that_stands_alone_overleaf_is_told(tmp_path: Path, css: str) -> None:
    """It begins a new sentence, so that nothing proves whose it is: the reader is sent to look."""
    columns = "table{table-layout:fixed}th:nth-child(1),td:nth-child(1){width:8%}"
    rest = ("", "", "", "", "Northgate asks for more.")
    paper = tmp_path / "plan.pdf"
    body = f"{table_html(ROWS[:6])}<div style='break-before:page'></div>{table_html((), rest).replace('th>', 'td>')}"
    paper.write_bytes(print_page(body, f"{columns}{css}th{{font-weight:normal}}"))

    document = read_pdf(paper)

    assert [(problem.place.page, problem.value) for problem in document.problems] == [(2, rest[-1])]


@needs_program("chromium")
def test_a_new_heading_overleaf_is_no_rest_of_a_row(tmp_path: Path) -> None:
    """Prose below a table begins at the page's margin."""
    paper = tmp_path / "plan.pdf"
    prose = "<p style='break-before:page'>The Panel thanked the officers for their report.</p>"
    paper.write_bytes(print_page(table_html(ROWS[:6]) + prose, "td,th{border:0}"))

    assert read_pdf(paper).problems == ()


@needs_program("chromium")
def test_a_sentence_that_ends_two_pages_at_one_height_is_no_footer(tmp_path: Path) -> None:
    """It stands as close to the text above it as any paragraph; a footer stands apart."""
    line = "The Panel heard of the work on the quay, the moorings and the lamps, and of what was left to do by May."
    page = f"<div style='break-after:page'>{f'<p>{line}</p>' * 12}<p>Members noted the position.</p></div>"
    margins = "@page{size:160mm 160mm;margin:10mm 14mm 17mm;@bottom-right{content:counter(page)}}"
    css = margins + "p{margin:0 0 7pt}body{margin:0}"
    paper = tmp_path / "minutes.pdf"
    paper.write_bytes(print_page(page * 2, css))

    document = read_pdf(paper)

    noted = [block.text for block in document.blocks if isinstance(block, Paragraph) and "noted" in block.text]
    assert noted == ["Members noted the position."] * 2
    assert document.page_footers == ("1",)
