"""Damaged PDF papers: each is read, or refused in a plain sentence, in a process that can be killed."""

import random
import re
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from model.problems import UnreadablePaper
from parsers.pdf import read_pdf
from tests.programs import needs_program
from tests.shelf.pdf_printing import print_page

SHELF = Path(__file__).parents[1] / "shelf" / "pdf"
PAPERS = ("gridded", "letter", "mirrored", "ratings", "scan", "turned-page", "continued-rows-cut", "sheet-plain")
DAMAGES = 15
# Seconds for one paper; a whole one of the shelf takes a tenth of one.
LIMIT = 10.0


def damaged(content: bytes, pick: random.Random) -> bytes:
    """Return a paper with bytes changed, cut off, left out, moved, or with other figures in it."""
    data = bytearray(content)
    start, length = pick.randrange(len(data)), pick.randrange(1, 400)
    match pick.randrange(5):
        case 0:
            for _ in range(pick.choice((1, 5, 30, 200))):
                data[pick.randrange(len(data))] = pick.randrange(256)
        case 1:
            del data[start:]
        case 2:
            del data[start : start + length]
        case 3:
            other = pick.randrange(len(data))
            data[start : start + length], data[other : other + length] = (
                data[other : other + length],
                data[start : start + length],
            )
        case _:
            figures = [found.start() for found in re.finditer(rb"\d", content)]
            for place in pick.choices(figures, k=20):
                data[place] = ord(pick.choice("0123456789"))
    return bytes(data)


def read_all(papers: list[Path], told: Connection) -> None:
    """Read papers one after the other, in a child process, and tell what became of each."""
    for paper in papers:
        try:
            outcome = "read" if read_pdf(paper).pages else "empty"
        except UnreadablePaper as error:
            outcome = "refused" if str(error).endswith(".") else "refused without a sentence"
        except Exception as error:  # noqa: BLE001 - whatever escapes is the finding
            outcome = repr(error)
        told.send(outcome)


def outcomes(papers: list[Path]) -> Iterator[str]:
    """Yield what became of each paper; ``killed`` for one that took too long or crashed, with which it ends."""
    context = get_context("spawn")
    hears, told = context.Pipe(duplex=False)
    reader = context.Process(target=read_all, args=(papers, told), daemon=True)
    reader.start()
    told.close()
    try:
        for index in range(len(papers)):
            # The first paper waits for the child's imports too.
            yield hears.recv() if hears.poll(LIMIT if index else 6 * LIMIT) else "killed"
    except EOFError:
        yield "killed"
    finally:
        reader.kill()
        reader.join()


@pytest.mark.parametrize("name", PAPERS)
def test_a_damaged_paper_is_read_or_refused_in_time(name: str, tmp_path: Path) -> None:
    """Whatever was done to it, nothing else comes out, and it takes no longer than a paper may."""
    content = (SHELF / f"{name}.pdf").read_bytes()
    pick = random.Random(name)  # noqa: S311 - the same damage on every run
    papers = [tmp_path / f"{number}.pdf" for number in range(DAMAGES)]
    for paper in papers:
        paper.write_bytes(damaged(content, pick))

    assert set(outcomes(papers)) <= {"read", "refused"}


def test_words_at_impossible_places_cost_no_time(tmp_path: Path) -> None:
    """A damaged position may lie a thousand million points away; the reference reader takes it as it stands."""
    paper = tmp_path / "far.pdf"
    _write_with_far_words(SHELF / "mirrored.pdf", paper)

    assert list(outcomes([paper])) == ["read"]


def _write_with_far_words(paper: Path, copy: Path) -> None:
    """Write a copy of the paper with a word a thousand million points away on its first page."""
    document = pdfium.PdfDocument(paper)
    page = document[0]
    for left in (0.0, 1e9):
        raw = pdfium.raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", 10.0)
        text = "far".encode("utf-16-le") + b"\0\0"
        pdfium.raw.FPDFText_SetText(raw, (pdfium.raw.FPDF_WCHAR * (len(text) // 2)).from_buffer_copy(text))
        pdfium.raw.FPDFPageObj_Transform(raw, 1, 0, 0, 1, left, 300)
        pdfium.raw.FPDFPage_InsertObject(page.raw, raw)
    page.gen_content()
    document.save(copy)
    document.close()


@needs_program("chromium")
def test_a_page_too_full_for_the_slow_reader_is_told(tmp_path: Path) -> None:
    """Text as in a mirror is left to the reference, which would take minutes over a page of small print."""
    small = f"<p style='font-size:1.2px;line-height:1.2px'>{'A word of the page. ' * 3000}</p>"
    paper = tmp_path / "mirrored.pdf"
    paper.write_bytes(print_page(f"<p style='transform:scaleX(-1);width:60mm'>mirrored</p>{small}"))

    assert [problem.place.page for problem in read_pdf(paper).problems] == [1]
