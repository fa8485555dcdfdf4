"""Limits are kept from outside: what loops, swells or crashes costs itself alone."""

import os
import time
from concurrent.futures import CancelledError, Future
from typing import Any

import psutil
import pytest

from ingest.workers import BrokeItsReader, LimitedExecutor, Limits, TookTooLong, TookTooMuch

LIMITS = Limits(seconds=4, megabytes=200)


def twice(number: int) -> int:
    """Do ordinary work."""
    return 2 * number


def loop() -> None:
    """Never end, and hear nothing."""
    while True:
        pass


def swell() -> None:
    """Take ever more memory."""
    held = []
    while True:
        held.append(bytearray(2**20))
        time.sleep(0.0005)


def hold(megabytes: int) -> int:
    """Take some memory and give it back."""
    return len(bytearray(megabytes * 2**20))


def crash() -> None:
    """End the process as a fault in a library does."""
    os.abort()


def leave() -> None:
    """End the process quietly."""
    os._exit(0)


def fail() -> None:
    """Raise an error of the call's own."""
    raise ValueError("mine")


def process() -> int:
    """Return the worker's number."""
    return os.getpid()


def outcome(future: Future[Any]) -> object:
    """Return a call's result, or its error."""
    error = future.exception(60)
    return error if error is not None else future.result()


def test_each_fault_costs_itself_alone() -> None:
    """All other calls come out as if nothing had been, and each fault is told by its kind."""
    with LimitedExecutor(workers=2, limits=LIMITS) as executor:
        faults = {call: executor.submit(call) for call in (loop, swell, crash, fail)}
        good = [executor.submit(twice, number) for number in range(20)]

        assert [outcome(each) for each in good] == [2 * number for number in range(20)]
        assert isinstance(outcome(faults[loop]), TookTooLong)
        assert isinstance(outcome(faults[swell]), TookTooMuch)
        assert isinstance(outcome(faults[crash]), BrokeItsReader)
        assert isinstance(outcome(faults[fail]), ValueError)


def test_limits_are_told_in_sentences() -> None:
    """The officer reads the limit, and what to do."""
    with LimitedExecutor(workers=1, limits=Limits(1, 64)) as executor:
        told = outcome(executor.submit(loop))

    assert isinstance(told, TookTooLong)
    assert told.message == "Reading it took longer than 1 seconds and was stopped."
    assert "limits.seconds" in told.advice


def test_one_huge_request_is_refused_by_the_system() -> None:
    """What could take the whole machine between two looks never gets it."""
    with LimitedExecutor(workers=1, limits=LIMITS) as executor:
        assert isinstance(outcome(executor.submit(hold, 20_000)), MemoryError)
        assert outcome(executor.submit(hold, 50)) == 50 * 2**20


def test_stopping_ends_what_runs_and_what_waits() -> None:
    """A build that is interrupted leaves no process behind."""
    executor = LimitedExecutor(workers=1, limits=Limits(60, 200))
    number = executor.submit(process).result(60)
    running, waiting = executor.submit(loop), executor.submit(loop)
    time.sleep(0.3)

    executor.shutdown(cancel_futures=True)

    assert not psutil.pid_exists(number)
    for future in (running, waiting):
        with pytest.raises(CancelledError):
            future.result(0)


def test_a_worker_serves_many_papers() -> None:
    """Starting a process is dear; only one that failed or kept much is replaced."""
    with LimitedExecutor(workers=1, limits=LIMITS) as executor:
        first = executor.submit(process).result(60)
        assert executor.submit(process).result(60) == first
        outcome(executor.submit(crash))
        assert executor.submit(process).result(60) != first


def linger(seconds: float) -> None:
    """Take some time."""
    time.sleep(seconds)


def hold_on(megabytes: float) -> None:
    """Take some memory for a while."""
    held = bytearray(int(megabytes) * 2**20)
    time.sleep(1.5)
    del held


def test_one_papers_calls_keep_the_limits_together() -> None:
    """Neither its time nor its memory grows with the number of workers that read it, and another paper has its own."""
    with LimitedExecutor(workers=2, limits=LIMITS) as executor:
        for call, amount, over in ((linger, 2.5, TookTooLong), (hold_on, 120, TookTooMuch)):
            paper = executor.for_one_paper()
            together = [paper.submit(call, amount) for _ in range(2)]
            assert any(isinstance(outcome(each), over) for each in together)
            apart = [executor.submit(call, amount) for _ in range(2)]
            assert [outcome(each) for each in apart] == [None, None]
