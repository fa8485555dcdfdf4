"""Papers read from their files to their values, each in a worker so that a bad one costs itself alone."""

from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, as_completed
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ingest.discover import Found, fingerprint
from ingest.settings import Settings
from ingest.workers import LimitedExecutor, Limits
from model.dataset import PaperRow
from model.decisions import Correction
from model.problems import PaperroundError, UnsupportedFormat
from model.readings import PaperReading
from model.words import Format, Outcome
from normalise.papers import PaperIdentity, read_paper

Progress = Callable[[int, int, str], None]
"""Told after each paper: papers done, papers in all, and the path of the one just done."""


@dataclass(frozen=True, slots=True)
class Readings:
    """What reading a folder gave.

    Attributes:
        read: Every paper that could be read, sorted by path.
        unread: A row of ``papers.csv`` for every one that could not, with the reason, sorted by path.
    """

    read: tuple[PaperReading, ...]
    unread: tuple[PaperRow, ...]


def read_one(location: Path, identity: PaperIdentity) -> PaperReading:
    """Read the file at ``location`` as the paper ``identity``; this is what a worker does.

    Raises:
        PaperroundError: The file cannot be read; the message is for its user.
    """
    # The parsers are heavy, and only workers need them.
    from parsers import read_document  # noqa: PLC0415
    from parsers.facts import read_paper as read_printed_paper  # noqa: PLC0415

    return read_paper(read_printed_paper(read_document(location)), identity)


def limited_workers(settings: Settings) -> LimitedExecutor:
    """Return worker processes of this machine that keep the settings' limits."""
    limits = Limits(settings.seconds, settings.megabytes)
    return LimitedExecutor(workers=settings.workers, limits=limits, prepare=_load_readers)


def _load_readers() -> None:
    """Load what every paper needs, so that no paper's time is spent on it."""
    import parsers.facts  # noqa: F401, PLC0415


def read_papers(
    found: tuple[Found, ...],
    *,
    settings: Settings,
    corrections: tuple[Correction, ...],
    progress: Progress | None,
    executor: Executor | None,
) -> Readings:
    """Read all papers found; the order in which workers finish changes nothing."""
    own = limited_workers(settings) if executor is None else None
    workers = executor or own
    assert workers is not None  # noqa: S101 - one of the two is always there
    read: list[PaperReading] = []
    unread: list[PaperRow] = []
    try:
        futures: dict[Future[PaperReading], Found] = {}
        for paper in found:
            identity = identify(paper, corrections, settings)
            futures[workers.submit(read_one, paper.location, identity)] = paper
        for done, future in enumerate(as_completed(futures), start=1):
            paper = futures[future]
            try:
                read.append(future.result())
            except Exception as error:  # noqa: BLE001 - whatever a paper does, it costs itself alone
                unread.append(_unread(paper, error))
            if progress:
                progress(done, len(futures), paper.path)
    finally:
        if own:
            own.shutdown(cancel_futures=True)
    return Readings(
        tuple(sorted(read, key=lambda reading: reading.paper)), tuple(sorted(unread, key=lambda row: row.paper))
    )


def identify(paper: Found, corrections: Iterable[Correction], settings: Settings) -> PaperIdentity:
    """Return what is known of a paper before it is read, people's corrections of it included."""
    identity = PaperIdentity(
        paper.path, fingerprint(paper.location), paper.bytes, committee_aliases=settings.committees
    )
    for correction in corrections:
        if correction.paper != paper.path or correction.plan_id or correction.action_id or correction.round:
            continue
        if correction.column == "reported_on":
            identity = replace(identity, reported_on=date.fromisoformat(correction.value))
        elif correction.column == "committee":
            identity = replace(identity, committee=correction.value)
        elif correction.column == "plan":
            identity = replace(identity, plan=correction.value)
    return identity


def _unread(paper: Found, error: Exception) -> PaperRow:
    return PaperRow(
        paper=paper.path,
        sha256=fingerprint(paper.location),
        format=Format.UNSUPPORTED,
        bytes=paper.bytes,
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


def _why(error: Exception) -> str:
    """Say in one or two plain sentences why a paper could not be read and what can be done."""
    if isinstance(error, PaperroundError):
        return f"{error.message} {error.advice}".strip()
    if isinstance(error, OSError):
        return f"The file could not be opened: {error.strerror or 'it is not there'}. Check who may read it."
    return (
        f"Reading it failed unexpectedly ({type(error).__name__}). Please report this paper to Paperround's developers."
    )
