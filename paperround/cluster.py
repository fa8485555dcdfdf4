"""The reading of papers on a Dask cluster: its executor takes the place of this machine's worker processes.

The machine that builds finds the papers, and later links what was read of them; only the reading goes out. A cluster's
worker fetches one paper by its URL and reads it in a child process of its own that keeps the usual limits, so that
a bad paper costs itself alone and never a worker. What comes back is the paper's reading, some kilobytes.
"""

import multiprocessing
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

from ingest.settings import Settings, read_settings
from ingest.workers import BrokeItsReader, LimitedExecutor
from model.problems import NothingCanBeRead
from model.readings import PaperReading
from normalise.papers import PaperIdentity
from paperround.code_version import READING, code_version
from paperround.one_paper import read_by_several, read_one
from paperround.reading import limited_workers

if TYPE_CHECKING:
    from distributed import Client

P = ParamSpec("P")
T = TypeVar("T")

PATIENCE: Final = 30  # seconds to wait for the scheduler, and for a first worker


@dataclass(frozen=True, slots=True)
class _Job:
    """One paper to read on a cluster.

    Attributes:
        identity: What is known of it already.
        folder: The URL of the papers' folder as workers see it.
        paper: The paper's path below that folder.
        settings: The limits to keep.
        version: The code that must read it, so that every machine gives the same values.
    """

    identity: PaperIdentity
    folder: str
    paper: str
    settings: Settings
    version: str


class ClusterExecutor(Executor):
    """An executor whose ``read_one`` of files in the papers' folder runs on a cluster."""

    def __init__(self, client: "Client", papers: Path, url: str, settings: Settings) -> None:
        """Use ``client``'s workers, which find the folder ``papers`` at ``url``."""
        # A call may be run again when its worker is lost, and is never shared with another of the same arguments.
        self._workers = client.get_executor(pure=False)  # type: ignore[no-untyped-call]
        self._papers = papers
        self._url = url
        self._settings = settings

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Read a paper on a worker from that worker's own copy of the file.

        Raises:
            ValueError: It is another call than ``read_one``.
        """
        if fn is not read_one:
            raise ValueError("Only papers are read on a cluster.")
        location, identity = args
        assert isinstance(location, Path) and isinstance(identity, PaperIdentity)  # noqa: S101, PT018 - read_one's own
        paper = location.relative_to(self._papers).as_posix()
        job = _Job(identity, self._url, paper, self._settings, code_version(READING))
        told: Future[T] = Future()
        self._workers.submit(_read, job, **kwargs).add_done_callback(lambda done: _pass_on(done, told))
        return told

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End this build's part in the cluster; the cluster itself goes on."""
        self._workers.shutdown(wait=wait and not cancel_futures)


@contextmanager
def reading_on(scheduler: str, papers: Path, *, url: str | None = None) -> Iterator[ClusterExecutor]:
    """Give an executor that reads the folder ``papers`` on the cluster of ``scheduler``.

    Args:
        scheduler: Its address, such as ``tcp://10.0.0.5:8786``.
        papers: The papers' folder as this machine sees it.
        url: The same folder as the workers see it, in the words of fsspec, such as ``s3://council/papers``; when
            ``None``, at the same place on a shared drive.

    Raises:
        NothingCanBeRead: There is no such cluster, nobody works in it, or its workers have other code.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise NothingCanBeRead(
            "Reading on a cluster needs more libraries.", "Install them: pip install 'paperround[cluster]'."
        ) from error
    settings = read_settings(papers)
    try:
        client = Client(scheduler, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise NothingCanBeRead(
            f"No cluster answers at {scheduler}.", "Check the address, and that its scheduler runs."
        ) from error
    with client:
        _check_workers(client, scheduler)
        yield ClusterExecutor(client, papers, url or f"file://{papers.resolve().as_posix()}", settings)


def _check_workers(client: "Client", scheduler: str) -> None:
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        raise NothingCanBeRead(
            f"The cluster at {scheduler} has no workers.", f"Start some: dask worker {scheduler}"
        ) from error
    if set(client.run(code_version, READING).values()) != {code_version(READING)}:
        raise _other_code()


def _other_code() -> NothingCanBeRead:
    return NothingCanBeRead(
        "The cluster's workers have another version of Paperround or of its libraries, which may read differently.",
        "Install the same version everywhere.",
    )


def _pass_on(done: Future[T], told: Future[T]) -> None:
    """Tell what became of a call, what befell the cluster itself in words for people."""
    from distributed import KilledWorker  # noqa: PLC0415 - an extra, loaded by now

    if done.cancelled():
        told.set_exception(
            NothingCanBeRead("The cluster was lost while papers were read.", "Check its scheduler, and build again.")
        )
    elif isinstance(error := done.exception(), KilledWorker):
        told.set_exception(
            BrokeItsReader("The workers that read it were lost, one after another.", "Build again; see their logs.")
        )
    elif error:
        told.set_exception(error)
    else:
        told.set_result(done.result())


def _read(job: _Job) -> PaperReading:
    """Fetch a paper and read it within limits; this is what a cluster's worker does."""
    from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra

    if code_version(READING) != job.version:
        raise _other_code()
    with tempfile.TemporaryDirectory(prefix="paperround-", ignore_cleanup_errors=True) as scratch:
        copy = Path(scratch) / "paper"
        # The folder alone is taken for a URL: a paper's name may hold any character.
        files, folder = url_to_fs(job.folder)
        files.get_file(f"{folder.rstrip('/')}/{job.paper}", str(copy))
        return read_by_several(_children(job.settings), copy, job.identity, Path(scratch))


@cache
def _children(settings: Settings) -> LimitedExecutor:
    """Return this worker's child processes, kept from paper to paper."""
    from distributed import get_worker  # noqa: PLC0415 - an extra

    # Dask marks its workers as daemons, which may have no children; these end with their parent by themselves.
    multiprocessing.current_process().daemon = False
    return limited_workers(replace(settings, workers=get_worker().state.nthreads))
