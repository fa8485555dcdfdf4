"""The shelf of PDF papers: what stands in their tables, and how they agree with the reference reader."""

import json
import re
from itertools import chain
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2 as pdfium
import pytest

from model.documents import Document, Paragraph, Table
from model.problems import UnreadablePaper
from model.words import Rag, Severity
from parsers.pdf import read_pdf
from parsers.pdf_blocks import lay_out_page
from parsers.pdf_marks import Unsure
from parsers.pdf_page import read_page
from parsers.pdf_reference import read_page_by_reference
from parsers.pdf_tables import PageTable
from tests.programs import SHARED

SHELF = Path(__file__).parents[1] / "shelf" / "pdf"
SEED = SHARED / "seed-paper"
UNREADABLE = {"user-password", "unmapped"}
PAPERS = sorted(path.stem for path in SHELF.glob("*.pdf"))
READABLE = [name for name in PAPERS if name not in UNREADABLE]
# pdfplumber takes turned text backwards, and reads what is struck out or laid over the page as if it stood.
BEYOND_THE_REFERENCE = {"turned-headings", "struck-out", "watermarked", "mirrored", "unmapped"}
NO_REFERENCE = BEYOND_THE_REFERENCE | {"scan", "turned-page"}
RULED = (
    "continued-header-repeated", "continued-no-header", "double-rules", "forms", "gridded", "merged", "owner-password",
    "ratings", "sheet-gridded", "spaced-cells", "stacked", "word-medium-grid",
)  # fmt: skip
OTHERS = [*sorted((Path(__file__).parents[2] / "samples" / "papers").rglob("*.pdf")), *sorted(SEED.glob("*.pdf"))]
# Word's bullets, which the fast reading names as they look.
BULLETS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓"})


def read(name: str) -> Document:
    """Read a paper of the shelf."""
    return read_pdf(SHELF / f"{name}.pdf")


def texts(table: Table) -> list[list[str]]:
    """Return a table's texts, a header row that a page repeats told once."""
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    return [row for index, row in enumerate(rows) if index == 0 or row != rows[0]]


@pytest.mark.parametrize("name", READABLE)
def test_a_paper_reads_as_it_was_printed(name: str) -> None:
    """Every cell of every table, and no table where there is none."""
    expected = json.loads((SHELF / f"{name}.json").read_text(encoding="utf-8"))["tables"]

    assert [texts(table) for table in read(name).tables] == expected


@pytest.mark.parametrize("name", READABLE)
def test_every_row_has_a_number_a_page_and_a_box_on_it(name: str) -> None:
    """Numbers count each printed row; boxes lie on their page, from the top left."""
    document = pdfium.PdfDocument(SHELF / f"{name}.pdf")
    sizes = [document[index].get_size() for index in range(len(document))]
    document.close()
    for table in read(name).tables:
        assert [row.number for row in table.rows] == list(range(1, len(table.rows) + 1))
        for row in table.rows:
            assert row.page is not None
            assert row.box is not None
            left, top, right, bottom = row.box
            width, height = sizes[row.page - 1]
            assert 0 <= left < right <= width
            assert 0 <= top < bottom <= height


@pytest.mark.parametrize(
    "paper",
    [SHELF / f"{name}.pdf" for name in PAPERS if name not in BEYOND_THE_REFERENCE | {"user-password"}] + OTHERS,
    ids=lambda path: path.stem,
)
def test_the_fast_reading_finds_the_words_that_pdfplumber_finds(paper: Path) -> None:
    """Letter for letter, whatever the order, on every page."""
    with pdfplumber.open(paper) as reference:
        expected = [
            sorted(re.sub(r"[\s\xad]", "", character["text"].translate(BULLETS)) for character in page.chars)
            for page in reference.pages
        ]
    document = pdfium.PdfDocument(paper)
    found = [read_page(document, number) for number in range(1, len(document) + 1)]
    document.close()

    letters = [sorted(chain.from_iterable("".join(word.text.split()) for word in marks.words)) for marks in found]
    assert letters == [[letter for letter in page if letter] for page in expected]


def test_only_mirrored_text_falls_back_to_the_reference() -> None:
    """Every other page of every paper is read the fast way."""
    fell_back = []
    for paper in [*(SHELF / f"{name}.pdf" for name in PAPERS if name != "user-password"), *OTHERS]:
        document = pdfium.PdfDocument(paper)
        for number in range(1, len(document) + 1):
            try:
                read_page(document, number)
            except Unsure:
                fell_back.append((paper.stem, number))
        document.close()

    assert fell_back == [("mirrored", 1)]


def tables_on(page: Any) -> list[list[str]]:
    """Return pdfplumber's cells of each table, white space evened out."""
    return [
        [" ".join((cell or "").replace("\uf0b7", "•").split()) for row in table for cell in row if cell is not None]
        for table in page.extract_tables()
    ]  # fmt: skip


@pytest.mark.parametrize(
    "paper",
    [SHELF / f"{name}.pdf" for name in RULED] + [path for path in OTHERS if "web-print" not in path.stem],
    ids=lambda path: path.stem,
)
def test_ruled_tables_have_the_cells_that_pdfplumber_finds(paper: Path) -> None:
    """Cell for cell, on every page, before pages are joined."""
    document = pdfium.PdfDocument(paper)
    with pdfplumber.open(paper) as reference:
        for page in reference.pages:
            blocks = lay_out_page(read_page(document, page.page_number)).blocks
            tables = [block for block in blocks if isinstance(block, PageTable)]
            found = [[" ".join(cell.text.replace("\xad", "").split()) for cell in table.cells] for table in tables]
            assert found == tables_on(page)
    document.close()


@pytest.mark.parametrize("name", [name for name in READABLE if name not in NO_REFERENCE])
def test_the_reference_reading_gives_the_same_tables(name: str) -> None:
    """A page that falls back to pdfplumber loses nothing by it."""
    path = SHELF / f"{name}.pdf"
    document = pdfium.PdfDocument(path)
    for number in range(1, len(document) + 1):
        fast = lay_out_page(read_page(document, number)).blocks
        slow = lay_out_page(read_page_by_reference(path, number)).blocks
        pairs = [[block for block in blocks if isinstance(block, PageTable)] for blocks in (fast, slow)]
        assert [[cell.text for cell in table.cells] for table in pairs[0]] == [
            [cell.text for cell in table.cells] for table in pairs[1]
        ]
    document.close()


def test_ratings_are_read_from_fills_symbols_discs_and_pills() -> None:
    """However a council draws them; a word alone is no rating."""
    cells = [row.cells[1].rag for row in read("ratings").tables[0].rows]

    assert cells == [None, Rag.RED, Rag.AMBER, Rag.GREEN, Rag.BLUE, Rag.GREEN, None]


def test_struck_out_words_are_kept_apart() -> None:
    """They are no part of the deadline, but can be asked for."""
    cell = read("struck-out").tables[0].rows[1].cells[1]

    assert (cell.text, cell.struck) == ("September 2015", "May 2015")


def test_running_titles_and_footers_are_told_once() -> None:
    """As furniture, not in the table and not on every page."""
    document = read("continued-rows-cut")

    assert document.page_headers == ("Westhaven Council: Flood plan",)
    assert document.page_footers == ("Page 1 of 9",)
    assert [block.text for block in document.blocks if isinstance(block, Paragraph) and not block.repeated] == []


def test_a_watermark_is_told_once_and_stands_in_no_cell() -> None:
    """It may say that the paper is a draft."""
    assert read("watermarked").page_headers == ("DRAFT",)


def set_aside(paper: Path, quarters: int) -> tuple[float, float]:
    """Write a paper whose page holds a plan turned by so many quarters; return the page's width and height."""
    source = pdfium.PdfDocument(SHELF / "gridded.pdf")
    width, height = source[0].get_size()
    across, down = (height, width) if quarters % 2 else (width, height)
    target = pdfium.PdfDocument.new()
    page = target.new_page(across, down)
    form = source.page_as_xobject(0, target).as_pageobject()
    shift = {1: (0.0, width), 2: (width, height), 3: (height, 0.0)}[quarters]
    form.set_matrix(pdfium.PdfMatrix().rotate(90 * quarters).translate(*shift))
    page.insert_obj(form)
    page.gen_content()
    target.save(paper)
    return across, down


@pytest.mark.parametrize("quarters", [1, 3])
def test_a_page_set_on_its_side_reads_as_if_it_were_upright(tmp_path: Path, quarters: int) -> None:
    """Whichever way it is turned, and every row's box lies on the page."""
    across, down = set_aside(tmp_path / "sideways.pdf", quarters)
    document = read_pdf(tmp_path / "sideways.pdf")

    assert [texts(table) for table in document.tables] == [texts(table) for table in read("gridded").tables]
    for row in document.tables[0].rows:
        assert row.box is not None
        assert 0 <= row.box[0] < row.box[2] <= across
        assert 0 <= row.box[1] < row.box[3] <= down


def test_a_page_that_stands_on_its_head_is_reported(tmp_path: Path) -> None:
    """Its words cannot be trusted."""
    set_aside(tmp_path / "upside-down.pdf", 2)
    problems = read_pdf(tmp_path / "upside-down.pdf").problems

    assert [problem.problem for problem in problems] == ["The text on this page stands on its head."]


def test_a_merged_cell_is_repeated_with_where_it_begins() -> None:
    """Down its actions and across its columns."""
    rows = read("merged").tables[0].rows

    assert (rows[1].cells[2].column, rows[1].cells[2].across) == (0, 3)
    assert (rows[3].cells[0].row, rows[3].cells[0].down) == (2, 2)


def test_a_scanned_page_needs_ocr() -> None:
    """The other page is read."""
    assert read("scan").image_pages == (2,)


def test_fonts_that_do_not_tell_their_letters_are_reported() -> None:
    """With the page."""
    problems = read("unmapped").problems

    assert [(problem.severity, problem.place.page) for problem in problems] == [(Severity.WARNING, 1)]


def test_a_mirrored_page_falls_back_to_the_reference() -> None:
    """The fast reading says that it is not sure."""
    document = pdfium.PdfDocument(SHELF / "mirrored.pdf")
    with pytest.raises(Unsure):
        read_page(document, 1)
    document.close()


def test_a_locked_paper_says_so() -> None:
    """In one sentence, with what to do."""
    with pytest.raises(UnreadablePaper, match="locked with a password") as caught:
        read("user-password")

    assert "without the password" in caught.value.advice


@pytest.mark.parametrize("kept", [0, 5, 200, 3000])
def test_a_damaged_paper_says_so(tmp_path: Path, kept: int) -> None:
    """A truncated file ends in a plain sentence."""
    paper = tmp_path / "damaged.pdf"
    paper.write_bytes((SHELF / "gridded.pdf").read_bytes()[:kept])

    with pytest.raises(UnreadablePaper, match=r"damaged.*\.$"):
        read_pdf(paper)


def test_a_heading_is_no_part_of_the_line_below_it() -> None:
    """Though both are of one size and nothing else on the page tells how far apart lines are."""
    told = [block.text for block in read("heading-over-text").blocks if isinstance(block, Paragraph)]

    assert told == ["Market Hall Action Plan", "Dates are those agreed in March"]
