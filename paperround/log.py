"""The log for the person who looks after Paperround: one line an event, and never what papers say."""

import logging
import logging.handlers
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from paperround.terminal import printable

LOG: Final = logging.getLogger("paperround")
LINE: Final = "%(asctime)s %(levelname)s %(message)s"
MOST_BYTES: Final = 1_000_000
OLDER_FILES: Final = 3


def log_file(out: Path) -> Path:
    """Return the log's place: beside the dataset's folder, which is replaced at every build."""
    out = out.resolve()
    return out.parent / f"{out.name}.log"


class _OneLine(logging.Formatter):
    """Keeps an event on one line, whatever a file's name holds."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the event's line."""
        return printable(super().format(record).replace("\n", " | "))


class _Quiet(logging.handlers.RotatingFileHandler):
    """Keeps a full disk or a share gone away from stopping the work that is logged."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Let the event go."""


@contextmanager
def logging_beside(out: Path) -> Iterator[None]:
    """Write the program's events to the log beside ``out``, whose lock must be held: it has one writer."""
    handler = _handler(log_file(out))
    if handler:
        LOG.addHandler(handler)
        LOG.setLevel(logging.INFO)
        LOG.propagate = False
    try:
        yield
    finally:
        if handler:
            LOG.removeHandler(handler)
            handler.close()


def _handler(path: Path) -> logging.Handler | None:
    try:
        handler = _Quiet(
            path, maxBytes=MOST_BYTES, backupCount=OLDER_FILES, encoding="utf-8", errors="backslashreplace"
        )
    except OSError:  # what cannot be logged is done all the same
        return None
    handler.setFormatter(_OneLine(LINE))
    return handler
