"""Rows by the hundred thousand, made without looking for cycles among them that could be freed: there are none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Pause the collector of cycles, which looks through every row again and again as more are made.

    What was made meanwhile is put among the old objects, or all of it would be looked through at once afterwards.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
