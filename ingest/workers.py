"""Worker processes that are killed when a paper takes too long or too much, so that it costs itself alone.

Readers of PDF can neither be interrupted nor held to a size from within, so both limits are kept from outside:
pebble kills a worker after its time, and the thread that waits for it watches its memory.
"""

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, wait
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection
from multiprocessing.context import SpawnContext, SpawnProcess
from pathlib import Path
from queue import SimpleQueue
from types import ModuleType
from typing import Any, Final, ParamSpec, TypeVar

import psutil
from pebble import ProcessExpired, ProcessPool

from model.problems import UnreadablePaper

P = ParamSpec("P")
T = TypeVar("T")

LOOK_EVERY: Final = 0.05  # seconds between two looks at a worker's memory
SPENT_SHARE: Final = 0.25  # of the memory limit: what a worker may still hold when its paper is done
MEGABYTE: Final = 2**20


class TookTooLong(UnreadablePaper):
    """Reading the paper was stopped at its time limit."""


class TookTooMuch(UnreadablePaper):
    """Reading the paper was stopped at its memory limit."""


class BrokeItsReader(UnreadablePaper):
    """Reading the paper ended its worker process."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one paper may take.

    Attributes:
        seconds: Time, from when a worker takes it up.
        megabytes: Memory, beyond what an idle worker has.
    """

    seconds: float
    megabytes: int


class _Allowance:
    """What the calls for one paper have taken of its limits together."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lock = threading.Lock()
        self._seconds: dict[Future[Any], float] = {}
        self._bytes: dict[Future[Any], int] = {}

    def count(self, call: Future[Any], seconds: float, taken: int) -> None:
        """Note what a call has taken so far.

        Raises:
            TookTooLong, TookTooMuch: With the paper's other calls it is over a limit.
        """
        with self._lock:
            self._seconds[call], self._bytes[call] = seconds, taken
            if sum(self._seconds.values()) > self._limits.seconds:
                raise _took_too_long(self._limits)
            if sum(self._bytes.values()) > self._limits.megabytes * MEGABYTE:
                raise TookTooMuch(
                    f"Reading it needed more than {self._limits.megabytes} megabytes of memory and was stopped.",
                    "Save it again from its program; for a very long paper raise limits.megabytes in paperround.toml.",
                )

    def end(self, call: Future[Any]) -> None:
        """Note that a call holds nothing any more; its time stays spent."""
        with self._lock:
            self._bytes.pop(call, None)


def _took_too_long(limits: Limits) -> TookTooLong:
    return TookTooLong(
        f"Reading it took longer than {limits.seconds:g} seconds and was stopped.",
        "Save it again from its program; for a very long paper raise limits.seconds in paperround.toml.",
    )


@dataclass(frozen=True, slots=True)
class _Job:
    future: Future[Any]
    call: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    allowance: _Allowance


class LimitedExecutor(Executor):
    """An executor whose calls run in worker processes within limits.

    A call over a limit raises ``TookTooLong`` or ``TookTooMuch`` from its future, one that ends its worker
    ``BrokeItsReader``; other calls never notice. A worker that other papers have used before is no witness: what
    fails in it is tried once more in a fresh one, and only that counts.
    """

    def __init__(self, *, workers: int, limits: Limits, prepare: Callable[[], object] | None = None) -> None:
        """Keep up to ``workers`` processes, each of which first calls ``prepare`` (outside the limits)."""
        self._workers = workers
        self._limits = limits
        self._prepare = prepare
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run ``fn`` in a worker."""
        return self.for_one_paper().submit(fn, *args, **kwargs)

    def for_one_paper(self) -> Executor:
        """Return an executor of the same workers whose calls keep the limits together, as one paper's do."""
        return _OnePaper(self._queue, _Allowance(self._limits))

    @property
    def workers(self) -> int:
        """How many calls run at the same time."""
        return self._workers

    def _queue(self, job: _Job) -> None:
        with self._lock:
            if self._stopped.is_set():
                raise RuntimeError("The workers have been stopped.")
            self._jobs.put(job)
            if len(self._threads) < self._workers:
                thread = threading.Thread(target=self._serve, name="paperround worker", daemon=True)
                self._threads.append(thread)
                thread.start()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers, after their calls unless ``cancel_futures``."""
        with self._lock:
            if cancel_futures:
                self._stopped.set()
            for _ in self._threads:
                self._jobs.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def _serve(self) -> None:
        """Run one job after another in one worker at a time."""
        worker: _Worker | None = None
        while (job := self._jobs.get()) is not None:
            if self._stopped.is_set():
                job.future.cancel()
            if not job.future.set_running_or_notify_cancel():
                continue
            try:
                worker, result = self._run(worker, job)
                job.future.set_result(result)
            except Exception as error:  # noqa: BLE001 - whatever the call raised belongs to who asked for it
                job.future.set_exception(error)
            if worker and worker.is_spent():
                worker.stop()
                worker = None
        if worker:
            worker.stop()

    def _run(self, worker: "_Worker | None", job: _Job) -> tuple["_Worker", Any]:
        if worker and not worker.ended:
            try:
                return worker, worker.run(job)
            except (TookTooMuch, BrokeItsReader):
                worker.stop()
        fresh = _Worker(self._limits, self._prepare, self._stopped)
        try:
            return fresh, fresh.run(job)
        except BaseException:
            fresh.stop()
            raise


class _OnePaper(Executor):
    """The workers as one paper's calls see them."""

    def __init__(self, queue: Callable[[_Job], None], allowance: _Allowance) -> None:
        self._queue = queue
        self._allowance = allowance

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run ``fn`` in a worker."""
        future: Future[Any] = Future()
        self._queue(_Job(future, fn, args, kwargs, self._allowance))
        return future


class _Process(SpawnProcess):
    """A process that does not run the program's own script again.

    Others do, so that a script which builds a dataset without ``if __name__ == "__main__"`` would build it anew
    in every worker. What workers call lies in modules; they need nothing of the script.
    """

    _starting = threading.Lock()

    @staticmethod
    def _Popen(process_obj: Any) -> Any:  # noqa: N802 - multiprocessing's own name
        with _Process._starting:
            script = sys.modules["__main__"]
            sys.modules["__main__"] = ModuleType("__main__")
            try:
                return SpawnProcess._Popen(process_obj)  # noqa: SLF001
            finally:
                sys.modules["__main__"] = script


class _Context(SpawnContext):
    Process = _Process


class _Worker:
    """One worker process, in a pool of its own: what befalls it reaches no other."""

    def __init__(self, limits: Limits, prepare: Callable[[], object] | None, stopped: threading.Event) -> None:
        self._limits = limits
        self._stopped = stopped
        context = _Context()
        self._told = context.SimpleQueue()
        self._process: psutil.Process | None = None
        self._idle = 0  # bytes
        self._pool = ProcessPool(
            max_workers=1,
            context=context,
            initializer=_begin,
            initargs=(self._told, limits.megabytes * MEGABYTE, prepare),
        )
        self.ended = False

    def run(self, job: _Job) -> Any:
        """Run one job; after any failure but the call's own the worker has ended."""
        future = self._pool.schedule(job.call, args=job.args, kwargs=job.kwargs, timeout=self._limits.seconds)
        try:
            self._watch(future, job)
        except (CancelledError, TookTooLong, TookTooMuch):
            self._kill()
            raise
        finally:
            job.allowance.end(job.future)
        return self._result(future)

    def _watch(self, future: Future[Any], job: _Job) -> None:
        """Wait until a call is done, and look at what it takes meanwhile."""
        began = time.monotonic()
        while not wait([future], timeout=LOOK_EVERY).done:
            if self._stopped.is_set():
                raise CancelledError
            taken = self._taken()
            if self._process is None:  # it is still being prepared, outside the limits
                began = time.monotonic()
            job.allowance.count(job.future, time.monotonic() - began, taken)

    def is_spent(self) -> bool:
        """Return whether the worker has ended, or holds so much that the next paper would pay for the last."""
        return self.ended or self._taken() > SPENT_SHARE * self._limits.megabytes * MEGABYTE

    def stop(self) -> None:
        """End the process."""
        self._kill()
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _result(self, future: Future[Any]) -> Any:
        try:
            return future.result()
        except TimeoutError as error:
            self.ended = True
            raise _took_too_long(self._limits) from error
        except (ProcessExpired, RuntimeError) as error:  # a broken pool is a RuntimeError
            if self._pool.active and not isinstance(error, ProcessExpired):
                raise
            self.ended = True
            raise BrokeItsReader(
                "Reading it broke the program that reads it.", "Save it again from its program, or as a PDF."
            ) from error

    def _taken(self) -> int:
        """Return the bytes that the worker holds beyond what it held when idle."""
        with suppress(psutil.Error):
            if self._process is None and not self._told.empty():
                number, self._idle = self._told.get()
                self._process = psutil.Process(number)
            if self._process is not None:
                return int(self._process.memory_info().rss) - self._idle
        return 0

    def _kill(self) -> None:
        self.ended = True
        with suppress(psutil.Error):
            if self._process is not None:
                self._process.kill()


def _begin(told: Any, limit: int, prepare: Callable[[], object] | None) -> None:
    """Prepare a fresh worker process; told its parent what it is and holds."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if prepare:
        prepare()
    _be_quiet()
    _bound_address_space(limit)
    told.put((os.getpid(), psutil.Process().memory_info().rss))


def _end_with_parent() -> None:
    """End with the parent, even one that was killed: a paper may keep a worker busy for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _be_quiet() -> None:
    """Let nothing that libraries print about a paper reach the officer's screen."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - os.devnull is no path
        for stream in (1, 2):
            os.dup2(nowhere.fileno(), stream)


def _bound_address_space(limit: int) -> None:
    """Have the system refuse a single huge request, which could exhaust the machine between two looks."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    with suppress(OSError, ValueError):  # a stricter limit is set already
        most = psutil.Process().memory_info().vms + 2 * limit
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        with suppress(OSError):
            # When memory runs out all the same, the system shall choose this process.
            Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
