"""How whole builds grow with papers, pages, actions and rounds, and what starting the program costs."""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import inputs, readers
from benchmarks.measuring import alone, of_all_processes, run_program

PROGRAM = (sys.executable, "-m", "paperround")


@dataclass(frozen=True, slots=True)
class Point:
    """One size of one curve.

    Attributes:
        what, size: What grew, and how far.
        clock, processor: Seconds that passed, and of all processors together.
        memory: The most that one process held, in MiB.
    """

    what: str
    size: int
    clock: float
    processor: float
    memory: int


def papers(sizes: tuple[int, ...]) -> Iterator[Point]:
    """Build folders of so many papers, and build each again with nothing new."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            folder = inputs.plan_papers(Path(scratch) / "papers", size)
            yield _build("papers", size, folder)
            yield _build("papers, nothing new", size, folder)


def pages(sizes: tuple[int, ...], pack: tuple[bytes, bytes]) -> Iterator[Point]:
    """Read agenda packs of so many pages, of which a tenth are a plan's."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            path = inputs.bind(Path(scratch) / "pack.pdf", *pack, pages=size, plan_pages=max(1, size // 10))
            seconds, memory, _ = alone(readers.pdf, path)
            yield Point("pages", size, seconds, seconds, memory)


def actions(sizes: tuple[int, ...]) -> Iterator[Point]:
    """Build two rounds of one plan of so many actions."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            folder = inputs.plan_papers(Path(scratch) / "papers", 2, rounds=2, actions=size)
            yield _build("actions", size, folder)


def rounds(sizes: tuple[int, ...]) -> Iterator[Point]:
    """Build so many rounds of one plan of 20 actions."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            folder = inputs.plan_papers(Path(scratch) / "papers", size, rounds=size, actions=20)
            yield _build("rounds", size, folder)


def observations(size: int) -> Iterator[Point]:
    """Link and write about so many observations: plans of 100 actions over 10 rounds, whose papers are read already."""
    _, memory, (clock, processor, count) = alone(_link_and_write, max(1, size // 1000))
    yield Point("observations linked and written", count, clock, processor, memory)


def cores(size: int) -> Iterator[tuple[str, float, float]]:
    """Yield what was done, and the seconds that passed with one worker, and with one for each core."""
    with tempfile.TemporaryDirectory() as scratch:
        folders = [
            inputs.plan_papers(Path(scratch) / name / "papers", 2 * size, rounds=2, actions=250, workers=workers)
            for name, workers in (("one", 1), ("all", os.cpu_count() or 1))
        ]
        one, every = (alone(_read, folder)[2] for folder in folders)
        yield "read", one, every
        one, every = (_build("papers", size, folder).clock for folder in folders)
        yield "built, linking and writing included", one, every


def start(runs: int) -> list[float]:
    """Return the seconds that passed while ``paperround --help`` answered."""
    with tempfile.TemporaryDirectory() as scratch:
        program = (Path(sys.executable).with_name("paperround"), "--help")
        return [run_program(program, Path(scratch))[0] for _ in range(runs)]


def _build(what: str, size: int, folder: Path) -> Point:
    out = folder.parent / "dataset"
    clock, processor, memory = run_program((*PROGRAM, "build", folder, "--out", out), folder.parent / "cache")
    if not (out / "observations.csv").exists():
        raise RuntimeError(f"{size} {what}: nothing was built")
    return Point(what, size, clock, processor, memory)


def _read(folder: Path) -> float:
    """Return the seconds that pass while a folder's papers are read, as a build reads them, and nothing else."""
    from ingest.discover import discover  # noqa: PLC0415 - in a process of its own
    from ingest.settings import read_settings  # noqa: PLC0415
    from paperround.memory import Memory  # noqa: PLC0415
    from paperround.reading import read_papers  # noqa: PLC0415

    started = time.perf_counter()
    papers = Memory.none().fingerprint(discover(folder).papers)
    read = read_papers(papers, settings=read_settings(folder), corrections=(), progress=None, executor=None).read
    if len(read) != len(papers):
        raise RuntimeError("not every paper was read")
    return time.perf_counter() - started


def _link_and_write(plans: int) -> tuple[float, float, int]:
    """Return the seconds that pass, the processors' time, and how many observations are linked and written.

    As a build does it, with a worker for each core; thinking up the papers is left aside.
    """
    from output.files import write_files  # noqa: PLC0415 - in a process of its own
    from paperround.build import helping_hands  # noqa: PLC0415
    from tests.timeline.generated import LEVELS, Council  # noqa: PLC0415
    from timeline import build_dataset  # noqa: PLC0415
    from timeline.compare import comparer  # noqa: PLC0415

    told = tuple(
        reading
        for number in range(plans)
        for reading in Council(number, actions=100, rounds=10, level=LEVELS["usual"], name=f"Town {number}")
        .write()
        .papers
    )
    used, started = of_all_processes(), time.perf_counter()
    with (
        tempfile.TemporaryDirectory() as scratch,
        helping_hands(told, os.cpu_count() or 1) as hands,
    ):
        dataset = build_dataset(told, hands=hands)
        write_files(dataset, Path(scratch), comparer, hands=hands)
        passed = time.perf_counter() - started
    return passed, of_all_processes() - used, len(dataset.observations)
