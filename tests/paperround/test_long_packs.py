"""A long pack's pages are read by several workers, and nobody can tell from what is read of it."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium

from ingest.discover import discover
from ingest.settings import Settings
from model.words import Outcome
from paperround.memory import Memory
from paperround.one_paper import LONG, SPAN
from paperround.reading import Readings, read_papers
from tests.paperround.test_cluster import draws_for_ever

SHELF = Path(__file__).parents[1] / "shelf" / "pdf"
FEW = SHELF / "continued-header-repeated.pdf"
SETTINGS = Settings(seconds=60, megabytes=192, workers=1)


def bind(path: Path, papers: Sequence[Path]) -> Path:
    """Bind papers to one pack."""
    pack = pdfium.PdfDocument.new()
    for paper in papers:
        pack.import_pages(pdfium.PdfDocument(paper))
    pack.save(path)
    return path


def long_pack(path: Path, *last: Path) -> Path:
    """Bind a pack just long enough to be dealt out, whose tables go on from one worker's pages to another's."""
    plan = SHELF / "continued-rows-cut.pdf"
    pages = len(pdfium.PdfDocument(plan))
    assert SPAN % pages, "no table would go on over the end of a span"
    return bind(path, [plan] * (LONG // pages + 1) + list(last))


def read(folder: Path, workers: int) -> Readings:
    """Read a folder with so many workers."""
    papers = Memory.none().fingerprint(discover(folder).papers)
    settings = replace(SETTINGS, workers=workers)
    return read_papers(papers, settings=settings, corrections=(), progress=None, executor=None)


def test_a_pack_reads_the_same_whoever_reads_its_pages(tmp_path: Path) -> None:
    """One worker or three, and another paper beside it."""
    long_pack(tmp_path / "pack.pdf")
    shutil.copy(FEW, tmp_path / "few.pdf")

    by_one = read(tmp_path, 1)

    few, many = (paper.pages or 0 for paper in by_one.read)
    assert few < LONG <= many
    assert read(tmp_path, 3) == by_one


def test_a_page_that_never_ends_costs_its_pack_alone(tmp_path: Path) -> None:
    """What the officer reads of it is the same, too."""
    poison = tmp_path / "poison"
    poison.write_bytes(draws_for_ever())
    long_pack(tmp_path / "pack.pdf", poison)
    poison.unlink()
    shutil.copy(FEW, tmp_path / "few.pdf")

    by_several = read(tmp_path, 2)

    assert [paper.paper for paper in by_several.read] == ["few.pdf"]
    assert [(row.paper, row.outcome) for row in by_several.unread] == [("pack.pdf", Outcome.UNREADABLE)]
    assert by_several == read(tmp_path, 1)


def test_a_broken_long_pack_is_told_as_by_one_worker(tmp_path: Path) -> None:
    """Its end is lost; PDFium finds its pages all the same, or does not."""
    whole = long_pack(tmp_path / "pack.pdf").read_bytes()
    (tmp_path / "pack.pdf").write_bytes(whole[: len(whole) // 2])

    assert read(tmp_path, 2) == read(tmp_path, 1)
