"""What a person at a terminal sees while papers are read."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from paperround.progress import Progress as Told


@contextmanager
def showing_progress(*, wanted: bool) -> Iterator[Told | None]:
    """Give a function that shows papers done, papers to go and the paper just read.

    Nothing is shown, and ``None`` given, where it is not ``wanted`` or no terminal is there.
    """
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - slow to load
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True) as bars:
        bar = bars.add_task("finding papers", total=None)

        def told(done: int, total: int, paper: str) -> None:
            bars.update(bar, completed=done, total=total, description=printable(paper))

        yield told


def printable(text: str) -> str:
    """Return a paper's path without the control characters by which a file name could drive the terminal."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
