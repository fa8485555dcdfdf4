"""One dataset has one writer: a lock that the system lets go of when its holder ends, however it ends."""

import getpass
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from model.problems import PaperroundError

WORKPLACE: Final = ".paperround-{}"
"""Folder beside the dataset's, named after it: the lock, and datasets on their way in and out."""

_LOCK: Final = "lock"
_HOLDER: Final = "holder.json"


class CannotPublish(PaperroundError):
    """The dataset's folder cannot be written; what stood there still stands."""


class HeldByAnother(CannotPublish):
    """Another Paperround is writing this dataset; the message tells which."""


def workplace(out: Path) -> Path:
    """Return the folder beside the dataset's folder ``out`` in which Paperround prepares the next dataset."""
    return out.parent / WORKPLACE.format(out.name)


@contextmanager
def locked(out: Path, *, command: str) -> Iterator[None]:
    """Hold the dataset ``out`` for writing; ``command`` tells others what holds it.

    Raises:
        HeldByAnother: Another process, of this or another machine, or another thread holds it.
        CannotPublish: Nothing can be written beside ``out``.
    """
    place = workplace(out)
    try:
        place.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place / _LOCK, blocking=False)
        lock.acquire()
    except Timeout as error:
        raise HeldByAnother(
            f"{out} is being written by {_holder(place)}, so nothing was done here.",
            "Wait until that has ended, or stop it, and try again.",
        ) from error
    except OSError as error:
        raise CannotPublish(
            f"{out.parent} cannot be written: {error.strerror}. Nothing was changed.",
            "See that you may write there, that the disk has room and that the share is connected.",
        ) from error
    try:
        _tell(place, command)
        yield
    finally:
        lock.release()


def _tell(place: Path, command: str) -> None:
    """Write down who holds the lock; the lock holds without it, so a full disk does no harm."""
    facts = {
        "command": command,
        "user": _user(),
        "machine": socket.gethostname(),
        "process": os.getpid(),
        "since": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
    }
    try:
        (place / _HOLDER).write_text(json.dumps(facts), encoding="utf-8")
    except OSError:
        (place / _HOLDER).unlink(missing_ok=True)


def _holder(place: Path) -> str:
    """Return who holds the lock, in words."""
    try:
        facts = json.loads((place / _HOLDER).read_text(encoding="utf-8"))
        return (
            f"{facts['command']} (started by {facts['user']} on {facts['machine']}, process {facts['process']}, "
            f"since {facts['since']})"
        )
    except (OSError, ValueError, KeyError, TypeError):
        return "another Paperround"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"
