"""Time Paperround beside what one would otherwise write, and as papers grow; write ``docs/performance.md``.

Usage: python -m benchmarks [--quick | --full]

``--quick`` times small papers once and writes nothing; ``--full`` goes up to 10,000 papers.
"""

import argparse
import os
import platform
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from statistics import median

from benchmarks import growth, inputs, readers
from benchmarks.growth import Point
from benchmarks.measuring import Compared, compare

REPORT = Path(__file__).parents[1] / "docs" / "performance.md"
LIBRARIES = ("pdfplumber", "pypdfium2", "python-docx", "lxml", "pandas", "dateparser")


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is timed, and how often."""

    runs: int
    pack: int
    word_rows: int
    web_rows: int
    papers: tuple[int, ...]
    pages: tuple[int, ...]
    actions: tuple[int, ...]
    rounds: tuple[int, ...]
    observations: int
    workers_papers: int


QUICK = Sizes(1, 20, 100, 200, (10,), (10, 20), (10, 50), (2, 4), 1000, 4)
USUAL = Sizes(
    3, 200, 2000, 5000, (10, 100, 1000), (10, 50, 200, 600), (10, 100, 1000, 5000), (2, 5, 10, 20, 40), 100_000, 40
)
FULL = Sizes(5, 200, 2000, 5000, (10, 100, 1000, 10_000), USUAL.pages, USUAL.actions, USUAL.rounds, 100_000, 40)


def ratios(sizes: Sizes, chromium: tuple[bytes, bytes], folder: Path) -> Iterator[Compared]:
    """Hold each reader against the library call that one would otherwise write."""
    for name, pages in (("Chromium", chromium), ("LibreOffice", inputs.libreoffice_pages(sizes.pack))):
        few = sizes.pack // 10
        pack = inputs.bind(folder / "pack.pdf", *pages, pages=sizes.pack, plan_pages=few)
        alone = inputs.bind(folder / "plan.pdf", *pages, pages=few, plan_pages=few)
        call, sides = "pdfplumber, `extract_tables()` on every page", (readers.pdf, readers.pdf_by_pdfplumber)
        title = f"agenda pack of {sizes.pack} pages, {few} of them a plan ({name})"
        yield compare(title, call, pack, sides, aim=20, runs=min(2, sizes.runs), first=alone)
        yield compare(f"the plan's {few} pages alone ({name})", call, alone, sides, aim=8, runs=sizes.runs)
    paper = inputs.word_rows(folder / "plan.docx", sizes.word_rows)
    call = "python-docx, `table.rows[i].cells`"
    title = f"Word table of {sizes.word_rows:,} rows, revised, numbered and shaded"
    yield compare(title, call, paper, (readers.docx, readers.docx_by_rows), aim=20, runs=sizes.runs)
    for kind in ("plain", "published", "styled", "nested"):
        paper = inputs.web_rows(folder / f"{kind}.html", sizes.web_rows, kind=kind)
        title = f"web page of {sizes.web_rows:,} {kind} rows"
        yield compare(
            title, "`pandas.read_html`", paper, (readers.html, readers.html_by_pandas), aim=10, runs=sizes.runs
        )
    printed = inputs.deadlines()
    title, call = f"{len(printed)} deadlines", "`dateparser.search_dates`"
    yield compare(title, call, printed, (readers.deadlines, readers.deadlines_by_dateparser), aim=20, runs=sizes.runs)


def curves(sizes: Sizes, chromium: tuple[bytes, bytes]) -> Iterator[Point]:
    """Time ever larger folders, packs and plans."""
    yield from growth.papers(sizes.papers)
    yield from growth.pages(sizes.pages, chromium)
    yield from growth.actions(sizes.actions)
    yield from growth.rounds(sizes.rounds)
    yield from growth.observations(sizes.observations)


def about() -> Iterator[str]:
    """Tell what was timed, where, and beside which versions."""
    yield "# How fast Paperround is\n"
    yield (
        "Made by `python -m benchmarks`, which times everything in one run on one machine, with papers that it makes\n"
        "itself. Ratios hold better than seconds: processor time, each side in a process of its own, in turn.\n"
    )
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    yield f"Python {platform.python_version()} on {platform.system()}, {os.cpu_count()} cores; {libraries}.\n"


def told_ratios(sizes: Sizes, chromium: tuple[bytes, bytes], scratch: Path) -> Iterator[str]:
    """Give the lines of the ratios as they come to be known."""
    yield "## Beside what one would otherwise write\n"
    yield (
        "*Times as fast* is the ratio of the medians, in brackets at worst and at best. *Same words* is the share of\n"
        "what the other call read that Paperround read as well (for deadlines: of the dates, so that 100% would mean\n"
        "the other's mistakes, too). MiB is each process's peak of memory.\n"
    )
    yield "| work | beside | times as fast | aim | Paperround, s | other, s | same words | MiB, other |"
    yield "|---|---|---|---|---|---|---|---|"
    for each in ratios(sizes, chromium, scratch):
        worst, middle, best = each.ratio.runs
        yield (
            f"| {each.work} | {each.other} | **{middle:.1f}** ({worst:.1f} to {best:.1f}) | {each.aim:g} "
            f"| {each.ours} | {each.theirs} | {each.same:.1%} | {each.peaks[0]}, {each.peaks[1]} |"
        )


def told_growth(sizes: Sizes, chromium: tuple[bytes, bytes]) -> Iterator[str]:
    """Give the lines of the growth curves, of starting and of the use of cores."""
    yield "\n## As papers grow\n"
    yield (
        "Whole builds by the command, in new processes; for pages, one paper. MiB is the largest process's peak; some\n"
        "50 of a build are pandas, which pyarrow loads where it is installed, as it is by default.\n"
    )
    yield "| what grows | to | seconds passed | processor seconds | MiB |"
    yield "|---|---|---|---|---|"
    for point in curves(sizes, chromium):
        yield f"| {point.what} | {point.size:,} | {point.clock:.2f} | {point.processor:.2f} | {point.memory} |"
    yield "\n## Start and cores\n"
    yield f"- `paperround --help` answers in {median(growth.start(7)):.3f} s (the median of seven)."
    for what, one, every in growth.cores(sizes.workers_papers):
        yield (
            f"- {2 * sizes.workers_papers} papers of 250 actions are {what}, in {one:.1f} s by one worker and in "
            f"{every:.1f} s by {os.cpu_count()}: {one / every:.2f} times as fast."
        )


def main() -> None:
    """Print the report line by line, and keep it unless it was a quick one."""
    words = argparse.ArgumentParser(description="Time Paperround beside what one would otherwise write.")
    choice = words.add_mutually_exclusive_group()
    choice.add_argument("--quick", action="store_true", help="small papers, once; nothing is written")
    choice.add_argument("--full", action="store_true", help="up to 10,000 papers")
    chosen = words.parse_args()
    sizes = QUICK if chosen.quick else FULL if chosen.full else USUAL
    lines = []
    with tempfile.TemporaryDirectory() as scratch:
        chromium = inputs.chromium_pages(sizes.pack)
        for line in chain(about(), told_ratios(sizes, chromium, Path(scratch)), told_growth(sizes, chromium)):
            print(line, flush=True)
            lines.append(line)
    if not chosen.quick:
        REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
