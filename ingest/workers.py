"""Worker processes that are killed when a paper takes too long, so that a bad paper costs itself alone."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, ParamSpec, TypeVar

from pebble import ProcessPool

P = ParamSpec("P")
T = TypeVar("T")


class LimitedExecutor(Executor):
    """A pool of worker processes, each call of which is killed after its time.

    A call that is killed raises ``TimeoutError`` from its future; one whose worker dies raises
    ``pebble.ProcessExpired``; the pool goes on with fresh workers.
    """

    def __init__(self, *, workers: int, seconds: float) -> None:
        """Prepare ``workers`` processes; each call may take ``seconds``."""
        self._seconds = seconds
        self._pool = ProcessPool(max_workers=workers, context=multiprocessing.get_context("spawn"))

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run ``fn`` in a worker."""
        future: Future[Any] = self._pool.schedule(fn, args=args, kwargs=kwargs, timeout=self._seconds)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers, after their calls unless ``cancel_futures``."""
        if cancel_futures:
            self._pool.stop()
        else:
            self._pool.close()
        if wait:
            self._pool.join()
