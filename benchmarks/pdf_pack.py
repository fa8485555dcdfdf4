"""How fast a long agenda pack is read, beside pdfplumber's ``extract_tables`` on the same pages.

A pack of 200 pages of which 20 hold a plan, and the plan's pages alone, each printed by LibreOffice and by
Chromium. Processor time, the median of three runs, and the peak of memory over packs of growing length.

Usage: PYTHONPATH=. python benchmarks/pdf_pack.py [PAGES]
"""

import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pdfplumber
import pypdfium2 as pdfium

from parsers.pdf import read_pdf
from tests.shelf.make_pdf import long_plan, print_page, print_word, table_html, word_paper, word_table

SENTENCE = (
    "The committee considered a report which set out progress since the last meeting and the steps that remained. "
)
WIDTHS = (1.2, 6, 2.4, 2.8, 4.2)


def by_chromium(pages: int) -> tuple[bytes, bytes]:
    """Return so many pages of prose, and as many of plan as a tenth."""
    page = "".join(f"<p>{number}. {SENTENCE * 3}</p>" for number in range(9))
    prose = f"<div style='break-after:page;height:240mm'><h2>Item</h2>{page}</div>" * pages
    plan = table_html(long_plan(24 * max(1, pages // 10)))
    portrait = "@page{size:A4 portrait;margin:15mm}"
    return print_page(prose, portrait), print_page(plan)


def by_libreoffice(pages: int) -> tuple[bytes, bytes]:
    """Return the same, as Word and LibreOffice lay it out."""
    prose = word_paper(landscape=False, title="Agenda pack", footer="Westhaven")
    for number in range(9 * pages):
        prose.add_paragraph(f"{number}. {SENTENCE * 4}")
    plan = word_paper(landscape=False, title="Agenda pack", footer="Westhaven")
    word_table(plan, long_plan(10 * max(1, pages // 10)), WIDTHS)
    return print_word(prose), print_word(plan)


def bind_pack(prose: bytes, plan: bytes, pages: int, folder: Path) -> tuple[Path, Path]:
    """Write the pack, its plan in the middle, and the plan's pages alone."""
    texts, plans = pdfium.PdfDocument(prose), pdfium.PdfDocument(plan)
    tenth = min(max(1, pages // 10), len(plans))
    half = (pages - tenth) // 2
    pack, alone = pdfium.PdfDocument.new(), pdfium.PdfDocument.new()
    pack.import_pages(texts, list(range(half)))
    pack.import_pages(plans, list(range(tenth)))
    pack.import_pages(texts, list(range(half, min(pages - tenth, len(texts)))))
    alone.import_pages(plans, list(range(tenth)))
    paths = folder / "pack.pdf", folder / "plan.pdf"
    pack.save(paths[0])
    alone.save(paths[1])
    return paths


def by_pdfplumber(path: Path) -> int:
    """Extract all tables of all pages; return how many."""
    with pdfplumber.open(path) as document:
        count = 0
        for page in document.pages:
            count += len(page.extract_tables())
            page.close()
        return count


def seconds(read: Callable[[Path], object], path: Path, runs: int) -> float:
    """Return the median processor time of so many runs."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        read(path)
        times.append(time.process_time() - start)
    return median(times)


def peak(path: Path) -> int:
    """Return the most memory in MiB that a process of its own needs to read the paper."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(_peak, (path,))


def _peak(path: Path) -> int:
    read_pdf(path)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Print ratios and memory."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    print(f"{'paper':<28}{'pages':>6}{'ours, s':>10}{'pdfplumber, s':>15}{'ratio':>8}{'MiB':>6}")
    for name, maker in (("LibreOffice", by_libreoffice), ("Chromium", by_chromium)):
        with tempfile.TemporaryDirectory() as folder:
            prose, plan = maker(pages)
            for path, runs in zip(bind_pack(prose, plan, pages, Path(folder)), (1, 3), strict=True):
                ours, theirs = seconds(read_pdf, path, 3), seconds(by_pdfplumber, path, runs)
                with pdfplumber.open(path) as document:
                    count = len(document.pages)
                label = f"{name}, {path.stem}"
                print(f"{label:<28}{count:>6}{ours:>10.2f}{theirs:>15.2f}{theirs / ours:>8.1f}{peak(path):>6}")


if __name__ == "__main__":
    main()
