"""Work that other processes do while this one does the rest, or that it does itself at the end."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from typing import ParamSpec

from model.problems import UnreadablePaper

P = ParamSpec("P")


class Work:
    """What is begun here is done when ``finish`` returns."""

    def __init__(self, hands: Executor | None = None) -> None:
        """Give work to ``hands``; without any, this process does it at the end."""
        self._hands = hands
        self._begun: list[Future[object]] = []
        self._left: list[Callable[[], object]] = []

    def begin(self, do: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs) -> None:
        """Have ``do`` called; its arguments can be pickled."""
        if self._hands is None:
            self._left.append(partial(do, *args, **kwargs))
        else:
            self._begun.append(self._hands.submit(do, *args, **kwargs))

    def finish(self) -> None:
        """Wait until all that was begun is done.

        Raises:
            OSError: Something could not be written, or a process that wrote was ended.
        """
        for do in self._left:
            do()
        for each in self._begun:
            try:
                each.result()
            except UnreadablePaper as error:  # what workers with limits call it when one of them ends
                raise OSError("a process that wrote files of the dataset was ended") from error
