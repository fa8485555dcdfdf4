"""How whole builds grow with papers, pages, actions and rounds, and what starting the program costs."""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import inputs, readers
from benchmarks.measuring import alone, run_program

PROGRAM = (sys.executable, "-m", "paperround.cli")


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
    _, memory, (seconds, count) = alone(_link_and_write, max(1, size // 1000))
    yield Point("observations linked and written", count, seconds, seconds, memory)


def cores(size: int) -> tuple[float, float]:
    """Return the seconds that passed while papers were read by one worker, and by one for each core."""
    taken = []
    for workers in (1, os.cpu_count() or 1):
        with tempfile.TemporaryDirectory() as scratch:
            folder = inputs.plan_papers(Path(scratch) / "papers", 2 * size, rounds=2, actions=250, workers=workers)
            taken.append(_build("papers", size, folder).clock)
    return taken[0], taken[1]


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


def _link_and_write(plans: int) -> tuple[float, int]:
    """Return the processor time that linking and writing take, thinking up the papers left aside, and how many."""
    from output.files import write_files  # noqa: PLC0415 - in a process of its own
    from tests.timeline.generated import LEVELS, Council  # noqa: PLC0415
    from timeline import build_dataset  # noqa: PLC0415

    told = [
        reading
        for number in range(plans)
        for reading in Council(number, actions=100, rounds=10, level=LEVELS["usual"], name=f"Town {number}")
        .write()
        .papers
    ]
    started = time.process_time()
    dataset = build_dataset(tuple(told))
    with tempfile.TemporaryDirectory() as scratch:
        write_files(dataset, Path(scratch))
    return time.process_time() - started, len(dataset.observations)
