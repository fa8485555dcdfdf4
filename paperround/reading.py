"""Papers read from their files to their values, each in a worker so that a bad one costs itself alone."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from ingest.discover import SETTINGS_FILE
from ingest.settings import Settings
from ingest.workers import BrokeItsReader, LimitedExecutor, Limits, TookTooLong, TookTooMuch
from model.dataset import PaperRow
from model.decisions import Correction
from model.problems import NothingCanBeRead, PaperroundError, UnsupportedFormat
from model.readings import PaperReading
from model.words import Format, Outcome
from normalise.papers import PaperIdentity
from paperround.memory import Fingerprinted, Memory, Unread
from paperround.one_paper import StillChanging, read_by_several, read_one
from paperround.progress import Progress


@dataclass(frozen=True, slots=True)
class Readings:
    """What reading a folder gave.

    Attributes:
        read: Every paper that could be read, sorted by path.
        unread: A row of ``papers.csv`` for every one that could not, with the reason, sorted by path.
        settled: No paper would fare better if it were only tried again.
    """

    read: tuple[PaperReading, ...]
    unread: tuple[PaperRow, ...]
    settled: bool = True


def limited_workers(settings: Settings) -> LimitedExecutor:
    """Return worker processes of this machine that keep the settings' limits."""
    limits = Limits(settings.seconds, settings.megabytes)
    return LimitedExecutor(workers=settings.workers, limits=limits, prepare=_load_readers)


def _load_readers() -> None:
    """Load what every paper needs, so that no paper's time is spent on it."""
    import parsers.facts  # noqa: F401, PLC0415


def read_papers(
    papers: tuple[Fingerprinted, ...],
    *,
    settings: Settings,
    corrections: tuple[Correction, ...],
    progress: Progress | None,
    executor: Executor | None,
    memory: Memory | None = None,
) -> Readings:
    """Read all papers; the order in which workers finish changes nothing.

    Args:
        papers: The papers, each with its fingerprint or why none could be taken.
        settings: Limits and formats.
        corrections: What people decided about papers.
        progress: Told after each paper.
        executor: Where papers are read; worker processes of this machine when ``None``.
        memory: What was read before; nothing is remembered when ``None``.
    """
    memory = memory or Memory.none()
    read: list[PaperReading] = []
    unread: list[Unread] = []
    waiting: list[tuple[Fingerprinted, PaperIdentity]] = []
    for paper in papers:
        if paper.sha256 is None:
            unread.append(_unread(paper, paper.error or OSError()))
            continue
        identity = identify(paper, corrections, settings)
        known = memory.recall(identity, settings)
        if isinstance(known, PaperReading):
            read.append(known)
        elif known is not None:
            unread.append(known)
        else:
            waiting.append((paper, identity))
    for (paper, identity), outcome in _read_all(waiting, len(papers) - len(waiting), settings, progress, executor):
        if isinstance(outcome, Exception):
            unread.append(memory.give_up(identity, settings, _unread(paper, outcome)))
        else:
            read.append(outcome)
            memory.keep(identity, outcome)
    for reading in [each for each in read if each.format not in settings.formats]:
        read.remove(reading)
        unread.append(Unread(_not_wanted(reading), lasting=True))
    return Readings(
        tuple(sorted(read, key=lambda reading: reading.paper)),
        tuple(sorted((each.row for each in unread), key=lambda row: row.paper)),
        settled=all(each.lasting for each in unread),
    )


def _read_all(
    waiting: list[tuple[Fingerprinted, PaperIdentity]],
    known: int,
    settings: Settings,
    progress: Progress | None,
    executor: Executor | None,
) -> Iterator[tuple[tuple[Fingerprinted, PaperIdentity], PaperReading | Exception]]:
    """Yield each paper with its reading, or with why there is none, in the order in which they are done."""
    if not waiting:
        return
    with _submitting(settings, executor) as submit:
        futures = {submit(each[0].found.location, each[1]): each for each in waiting}
        for done, future in enumerate(as_completed(futures), start=known + 1):
            paper = futures[future]
            try:
                yield paper, future.result()
            except NothingCanBeRead:
                raise
            except Exception as error:  # noqa: BLE001 - whatever a paper does, it costs itself alone
                yield paper, error
            if progress:
                progress(done, known + len(waiting), paper[0].found.path)


@contextmanager
def _submitting(
    settings: Settings, executor: Executor | None
) -> Iterator[Callable[[Path, PaperIdentity], Future[PaperReading]]]:
    """Give what takes a paper and begins to read it, in this machine's own workers unless there is an executor."""
    if executor is not None:
        yield lambda location, identity: executor.submit(read_one, location, identity)
        return
    workers = limited_workers(settings)
    # Who waits for a paper does no work; twice as many as workers, so that each finds its next paper at once.
    waiters = ThreadPoolExecutor(2 * settings.workers, thread_name_prefix="paperround paper")
    with tempfile.TemporaryDirectory(prefix="paperround-", ignore_cleanup_errors=True) as folder:
        try:
            read = partial(read_by_several, workers, scratch=Path(folder))
            yield lambda location, identity: waiters.submit(read, location, identity)
        finally:
            waiters.shutdown(wait=False, cancel_futures=True)
            workers.shutdown(cancel_futures=True)
            waiters.shutdown()


def identify(paper: Fingerprinted, corrections: Iterable[Correction], settings: Settings) -> PaperIdentity:
    """Return what is known of a paper before it is read, people's corrections of it included."""
    path = paper.found.path
    identity = PaperIdentity(path, paper.sha256 or "", paper.found.bytes, committee_aliases=settings.committees)
    for correction in corrections:
        if correction.paper != path or correction.plan_id or correction.action_id or correction.round:
            continue
        if correction.column == "reported_on":
            identity = replace(identity, reported_on=date.fromisoformat(correction.value))
        elif correction.column == "committee":
            identity = replace(identity, committee=correction.value)
        elif correction.column == "plan":
            identity = replace(identity, plan=correction.value)
    return identity


def _unread(paper: Fingerprinted, error: Exception) -> Unread:
    limited = isinstance(error, TookTooLong | TookTooMuch | BrokeItsReader)
    lasting = isinstance(error, PaperroundError) and not limited and not isinstance(error, StillChanging)
    return Unread(_row(paper, error), lasting=lasting, limited=limited)


def _not_wanted(reading: PaperReading) -> PaperRow:
    """Return the row of a paper whose format the settings leave out."""
    return PaperRow(
        paper=reading.paper,
        sha256=reading.sha256,
        format=reading.format,
        bytes=reading.bytes,
        pages=reading.pages,
        title=reading.title,
        committee=reading.committee,
        meeting_date=reading.reported_on,
        plan_ids=(),
        tables=reading.tables,
        observations=0,
        outcome=Outcome.UNSUPPORTED,
        message=f"papers.formats in {SETTINGS_FILE} leaves out {reading.format}. Add it there to have this paper read.",
    )


def _row(paper: Fingerprinted, error: Exception) -> PaperRow:
    return PaperRow(
        paper=paper.found.path,
        sha256=paper.sha256 or "",
        format=Format.UNSUPPORTED if isinstance(error, UnsupportedFormat) else _set_out_to_be(paper.found.location),
        bytes=paper.found.bytes,
        pages=None,
        title="",
        committee="",
        meeting_date=None,
        plan_ids=(),
        tables=None,
        observations=0,
        outcome=Outcome.UNSUPPORTED if isinstance(error, UnsupportedFormat) else Outcome.UNREADABLE,
        message=_why(error),
    )


def _set_out_to_be(location: Path) -> Format:
    """Return what a file that could not be read set out to be, by a look at its first bytes alone."""
    try:
        with location.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return Format.UNSUPPORTED
    if b"%PDF-" in head:
        return Format.PDF
    if head.startswith(b"PK\x03\x04"):
        return Format.DOCX if b"word/" in head or b"[Content_Types].xml" in head else Format.UNSUPPORTED
    if b"\0" in head or not head:
        return Format.UNSUPPORTED
    return Format.HTML if b"<" in head else Format.TEXT


def _why(error: Exception) -> str:
    """Say in one or two plain sentences why a paper could not be read and what can be done."""
    if isinstance(error, PaperroundError):
        return f"{error.message} {error.advice}".strip()
    if isinstance(error, MemoryError):
        return "Reading it needed too much memory. Save it again from its program, or as a PDF."
    if isinstance(error, OSError):
        return (
            f"The file could not be opened: {error.strerror or 'it is not there'}. "
            "Close it in other programs, and check who may read it."
        )
    return (
        f"Reading it failed unexpectedly ({type(error).__name__}). Please report this paper to Paperround's developers."
    )
