"""A paper printed on its side reads as the same paper upright."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from model.documents import Document
from parsers.pdf import read_pdf

SHELF = Path(__file__).parents[1] / "shelf" / "pdf"
SAMPLES = Path(__file__).parents[2] / "samples" / "papers"
PAPERS = [
    *(SHELF / f"{name}.pdf" for name in ("continued-rows-cut", "continued-no-header", "merged", "no-rules", "stacked")),
    *sorted(SAMPLES.rglob("*.pdf")),
]


def turn(paper: Path, degrees: int, into: Path) -> Path:
    """Print a paper's pages on their side, by so many degrees against the clock."""
    source, target = pdfium.PdfDocument(paper), pdfium.PdfDocument.new()
    for index in range(len(source)):
        width, height = source[index].get_size()
        page = target.new_page(height, width)
        form = source.page_as_xobject(index, target).as_pageobject()
        shift = (height, 0) if degrees == 90 else (0, width)
        form.set_matrix(pdfium.PdfMatrix().rotate(degrees, ccw=True).translate(*shift))
        page.insert_obj(form)
        page.gen_content()
    target.save(into)
    return into


def printed(document: Document) -> list[tuple[int, int | None, list[str]]]:
    """Return every row with its table's number and its page."""
    return [
        (table.number, row.page, [cell.text for cell in row.cells]) for table in document.tables for row in table.rows
    ]


@pytest.mark.parametrize("degrees", [90, 270])
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_turned_paper_reads_as_the_same_tables(paper: Path, degrees: int, tmp_path: Path) -> None:
    """Tables that a page break cuts stay one, so that the tables after them keep their numbers."""
    assert printed(read_pdf(turn(paper, degrees, tmp_path / "turned.pdf"))) == printed(read_pdf(paper))
