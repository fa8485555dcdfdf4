"""Processor time, its spread and the peak of memory, each side in a process of its own."""

import multiprocessing
import os
import resource
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing.pool import Pool
from pathlib import Path
from statistics import median
from typing import Any

Words = Counter[str]
"""What a reader found, by word, so that two readers can be held against each other."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Seconds of several runs of the same work."""

    runs: tuple[float, ...]

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.runs)

    def __str__(self) -> str:
        """Tell the median, and how far the fastest and slowest run lie from it."""
        if len(self.runs) == 1:
            return f"{self.middle:.3g}"
        return f"{self.middle:.3g} ({min(self.runs):.3g} to {max(self.runs):.3g})"


@dataclass(frozen=True, slots=True)
class Compared:
    """The same work done by Paperround and by a few lines around a library.

    Attributes:
        work: What was read.
        other: The library's call.
        aim: How many times as fast Paperround means to be.
        ours, theirs: Processor time in seconds.
        same: The share of what the other found that Paperround found as well.
        peaks: The most memory that each process held, in MiB.
    """

    work: str
    other: str
    aim: float
    ours: Spread
    theirs: Spread
    same: float
    peaks: tuple[int, int]

    @property
    def ratio(self) -> Spread:
        """How many times as fast Paperround was: by medians, at worst and at best."""
        ours, theirs = self.ours.runs, self.theirs.runs
        return Spread((min(theirs) / max(ours), self.theirs.middle / self.ours.middle, max(theirs) / min(ours)))


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, working in a process of its own."""

    pool: Pool
    read: Callable[[Any], list[object]]

    def run(self, subject: Any) -> tuple[float, Words]:
        """Read ``subject`` once; return the processor time and what was found."""
        return self.pool.apply(_read, (self.read, subject))

    def peak(self) -> int:
        """Return the most memory that the process has held so far, in MiB."""
        return self.pool.apply(peak_memory)


def compare(
    work: str,
    other: str,
    subject: Any,
    sides: tuple[Callable[[Any], list[object]], Callable[[Any], list[object]]],
    *,
    aim: float,
    runs: int,
    first: Any = None,
) -> Compared:
    """Let both sides read ``subject`` in turn.

    Each reads ``first`` (the same unless given) once before, so that its libraries are loaded.
    """
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool, context.Pool(1) as other_pool:
        ours, theirs = Side(pool, sides[0]), Side(other_pool, sides[1])
        for side in (ours, theirs):
            side.run(first or subject)
        both = [(ours.run(subject), theirs.run(subject)) for _ in range(runs)]
        (_, found), (_, wanted) = both[0]
        same = (found & wanted).total() / max(1, wanted.total())
        our_times = Spread(tuple(seconds for (seconds, _), _ in both))
        their_times = Spread(tuple(seconds for _, (seconds, _) in both))
        return Compared(work, other, aim, our_times, their_times, same, (ours.peak(), theirs.peak()))


def alone(work: Callable[[Any], Any], subject: Any) -> tuple[float, int, Any]:
    """Do ``work`` in a fresh process; return its processor time, its peak of memory in MiB, and its result."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        seconds, result = pool.submit(_timed, work, subject).result()
        return seconds, pool.submit(peak_memory).result(), result


def of_all_processes() -> float:
    """Return the processor time so far of this process and of those that it has seen end."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def run_program(command: Sequence[str | Path], cache: Path) -> tuple[float, float, int]:
    """Run a program; return its seconds on the clock, its processor time, and its largest process's peak in MiB."""
    started = time.perf_counter()
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ | {"PAPERROUND_CACHE": str(cache)})
    _, _, used = os.wait4(program.pid, 0)
    program.returncode = 0
    return time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def peak_memory() -> int:
    """Return the most memory that this process has held, in MiB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


def words(texts: Iterable[object]) -> Words:
    """Count the words of several texts."""
    return Words(word for text in texts for word in str(text or "").split())


def _read(read: Callable[[Any], list[object]], subject: Any) -> tuple[float, Words]:
    seconds, texts = _timed(read, subject)
    return seconds, words(texts)


def _timed(work: Callable[[Any], Any], subject: Any) -> tuple[float, Any]:
    started = time.process_time()
    result = work(subject)
    return time.process_time() - started, result
