"""The whole way, in one screen: papers in a folder become a dataset in another."""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

from ingest.decisions import read_corrections, read_people
from ingest.discover import DECISIONS, Discovered, discover
from ingest.settings import Settings, read_settings
from model.dataset import Dataset, KnownAction
from model.decisions import Decisions
from model.problems import PaperroundError, Problem
from output.publish import Publication, writing
from output.stored import NoDataset, load_dataset
from paperround.code_version import ALL, code_version
from paperround.log import LOG, logging_beside
from paperround.memory import Fingerprinted, Memory
from paperround.progress import Progress

if TYPE_CHECKING:
    from model.readings import PaperReading
    from output.report import Pages

# What a build of nothing new can do without is loaded where it is used: it answers at once.

_LONG: Final = 5000
"""Printed actions that take longer to link and write than processes take to start."""


class NoPapers(PaperroundError):
    """The folder holds no papers, or is not there; the last dataset is untouched."""


def build(
    papers: Path | str,
    out: Path | str,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
    memory: Memory | None = None,
    pages: bool = False,
) -> Dataset:
    """Read every paper below ``papers`` and publish the dataset in ``out``.

    Where a whole dataset made from just these papers, decisions and this code stands in ``out`` already, nothing
    is done, and that one is returned (without its ``links`` and ``boxes``, which are not stored).

    Args:
        papers: The papers' folder; never written to.
        out: The dataset's folder; replaced whole, or not at all.
        settings: How to read; from ``paperround.toml`` beside the papers when ``None``.
        progress: Told after each paper.
        executor: Where papers are read; worker processes of this machine, with limits, when ``None``.
        memory: What was read before; this user's cache when ``None``.
        pages: Whether the report also shows each row on its page of the PDF.

    Raises:
        PaperroundError: Nothing could be done; the message says why, and ``out`` is untouched.
    """
    folder, target = Path(papers), Path(out)
    settings = settings or read_settings(folder)
    refuse_tangle(folder, target)
    discovered = find_papers(folder, target)
    with writing(target) as publication, logging_beside(target):
        memory = memory or Memory.of(folder)
        papers_now = memory.fingerprint(discovered.papers)
        return build_into(
            publication,
            folder,
            papers_now,
            problems=discovered.problems,
            settings=settings,
            progress=progress,
            executor=executor,
            memory=memory,
            pages=pages,
        )


def build_into(
    publication: Publication,
    folder: Path,
    papers: tuple[Fingerprinted, ...],
    *,
    problems: tuple[Problem, ...],
    settings: Settings,
    progress: Progress | None = None,
    executor: Executor | None = None,
    memory: Memory,
    pages: bool = False,
) -> Dataset:
    """Build as ``build`` does, into a dataset's folder that is held for writing already."""
    made_from = _made_from(folder, papers, problems, settings, pages=pages)
    if publication.is_made_from(made_from):
        with suppress(NoDataset):
            dataset = load_dataset(publication.out)
            LOG.info("%d papers, nothing new", len(papers))
            return dataset
    from normalise.spellings import report_spellings  # noqa: PLC0415
    from output.files import write_files  # noqa: PLC0415
    from paperround.reading import read_papers  # noqa: PLC0415
    from timeline import build_dataset  # noqa: PLC0415
    from timeline.compare import comparer  # noqa: PLC0415

    people, people_problems = read_people(folder)
    corrections, correction_problems = read_corrections(folder)
    readings = read_papers(
        papers, settings=settings, corrections=corrections, progress=progress, executor=executor, memory=memory
    )
    if not readings.settled:
        find_papers(folder, publication.out)  # a share gone away meanwhile is no folder of unreadable papers
    seen = _seen_from(publication.out, folder)
    with _drawing(folder, settings, wanted=pages) as drawn, helping_hands(readings.read, settings.workers) as hands:
        dataset = build_dataset(
            readings.read,
            unread=readings.unread,
            decisions=Decisions(
                people, corrections, settings.next_meetings, settings.committees, settings.councils_by_folder
            ),
            known=_known_actions(publication.out),
            problems=problems + people_problems + correction_problems + report_spellings(readings.read, people),
            hands=hands,
        )
        for paper in dataset.papers:
            LOG.info("%s: %s", paper.paper, paper.outcome)
        publication.publish(
            lambda fresh: write_files(
                dataset, fresh, comparer, papers=seen, next_meetings=settings.next_meetings, pages=drawn, hands=hands
            ),
            made_from=made_from if readings.settled else "",
        )
    LOG.info("published %d papers, %d actions", len(dataset.papers), len(dataset.actions))
    return dataset


@contextmanager
def _drawing(folder: Path, settings: Settings, *, wanted: bool) -> Iterator["Pages | None"]:
    """Give, where pages are wanted, whose they are and workers that draw them within the settings' limits."""
    if not wanted:
        yield None
        return
    from ingest.workers import LimitedExecutor, Limits  # noqa: PLC0415
    from output.report import Pages  # noqa: PLC0415

    workers = LimitedExecutor(workers=settings.workers, limits=Limits(settings.seconds, settings.megabytes))
    try:
        yield Pages(folder, workers)
    finally:
        workers.shutdown(cancel_futures=True)


@contextmanager
def helping_hands(readings: Sequence["PaperReading"], workers: int) -> Iterator[Executor | None]:
    """Give processes that link and write long papers beside this one; short ones are done before they are there."""
    if workers == 1 or sum(len(plan.actions) for reading in readings for plan in reading.plans) < _LONG:
        yield None
        return
    from ingest.workers import LimitedExecutor, Limits  # noqa: PLC0415

    # No paper is at work there, so that the limits are only for what must never be.
    limits = Limits(seconds=3600, megabytes=8192)
    hands = LimitedExecutor(workers=workers, limits=limits, prepare=gc.disable)
    try:
        yield hands
    finally:
        hands.shutdown(cancel_futures=True)


def _seen_from(out: Path, folder: Path) -> Path:
    """Return the papers' folder as a link in the dataset reaches it, so that both can move together."""
    papers = folder.resolve()
    try:
        return Path(os.path.relpath(papers, out.resolve()))
    except ValueError:  # another drive of Windows
        return papers


def find_papers(folder: Path, out: Path) -> Discovered:
    """Return the papers in ``folder``.

    Raises:
        NoPapers: There are none, or the folder cannot be looked through now.
    """
    try:
        found = discover(folder, leave_out=out)
    except OSError as error:
        raise NoPapers(f"The folder {folder} cannot be opened: {error.strerror}.", "Check its name.") from error
    if not found.papers:
        raise NoPapers(f"There are no papers in {folder}, so nothing was built.", "Put papers there and try again.")
    return found


def refuse_tangle(folder: Path, out: Path) -> None:
    """Refuse to build a dataset over the papers themselves.

    Raises:
        PaperroundError: The papers lie in the folder that would be replaced.
    """
    papers, target = folder.resolve(), out.resolve()
    if target == papers or target in papers.parents:
        raise PaperroundError(
            f"The papers in {folder} lie in {out}, which is replaced at every build. Nothing was built.",
            "Name another folder after --out.",
        )


def _made_from(
    folder: Path,
    papers: tuple[Fingerprinted, ...],
    problems: tuple[Problem, ...],
    settings: Settings,
    *,
    pages: bool,
) -> str:
    """Return the fingerprint of all that decides the dataset, or nothing where a paper could not be opened."""
    if any(paper.sha256 is None for paper in papers):
        return ""
    digest = sha256(code_version(ALL).encode())
    digest.update(repr(replace(settings, workers=1)).encode())
    digest.update(repr((problems, pages)).encode())
    for paper in papers:
        digest.update(f"\0{paper.found.path}\0{paper.sha256}".encode())
    for name in DECISIONS:
        try:
            digest.update(f"\0{name}\0".encode() + (folder / name).read_bytes())
        except FileNotFoundError:
            continue
        except OSError:  # read_people and read_corrections report it
            return ""
    return digest.hexdigest()


def _known_actions(out: Path) -> tuple[KnownAction, ...]:
    """Return what the last dataset called each action, if there is one."""
    from timeline.memory import remember  # noqa: PLC0415

    try:
        return remember(load_dataset(out))
    except NoDataset:
        return ()


class _Callable(ModuleType):
    """Lets ``paperround.build(…)`` work after this module has taken the function's place in the package, too."""

    __call__ = staticmethod(build)


sys.modules[__name__].__class__ = _Callable
