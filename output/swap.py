"""One folder put in another's place, so that whoever looks, and whenever all stops, finds one of them whole.

Where the system can exchange two folders in one step (Linux), that is all. Elsewhere, and on file systems that
cannot, the new folder is first named ``ready``; from then on any later command finishes what was begun:

    new ▶ ready, out ▶ old, ready ▶ out, old ▶ rubbish

Every arrow is one renaming, and only rubbish is ever deleted piece by piece.
"""

import ctypes
import logging
import os
import platform
import shutil
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from secrets import token_hex
from typing import Final

from output.mark import Seen, is_marked, not_ours

NEW: Final = "new"
READY: Final = "ready"
OLD: Final = "old"
RUBBISH: Final = "rubbish"
KEPT: Final = "kept"
"""Holds files that somebody else put into a dataset's folder, or changed there, when it was replaced."""

LOG: Final = logging.getLogger("paperround")
_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2


def put_in_place(new: Path, out: Path, place: Path) -> None:
    """Put the whole folder ``new``, which lies in ``place``, where ``out`` is.

    Raises:
        OSError: It could not be done now; ``out`` is as it was, and ``mend`` will try again.
    """
    make_lasting(new)
    if exchange(new, out):
        _sync_folder(out.parent)
        return
    _to_rubbish(place / READY, place)
    new.rename(place / READY)
    _sync_folder(place)
    _finish(out, place)


def mend(out: Path, place: Path) -> None:
    """Finish or clear up whatever an earlier command left behind in ``place``; the lock must be held.

    Raises:
        OSError: A dataset that is ready cannot be put in its place yet.
    """
    if not place.is_dir():
        return
    if (place / READY).is_dir() or (not out.exists() and (place / OLD).is_dir()):
        _finish(out, place)
    clear(out, place)


def is_unfinished(place: Path) -> bool:
    """Return whether an earlier command left anything in ``place`` to finish or to clear up."""
    begun = (NEW, READY, OLD, RUBBISH)
    return place.is_dir() and any(path.name.partition("-")[0] in begun for path in place.iterdir())


def new_folder(place: Path) -> Path:
    """Make an empty folder in ``place`` for the next dataset.

    Its name is used once: what a process of a killed command may still write goes nowhere else.
    """
    new = place / f"{NEW}-{token_hex(8)}"
    new.mkdir()
    return new


def clear(out: Path, place: Path) -> None:
    """Delete what is no longer needed in ``place``; what will not go now goes another time."""
    spent = [*place.glob(f"{NEW}-*")]
    if out.exists():  # until then the old one may be needed again
        spent.append(place / OLD)
    for folder in spent:
        with suppress(OSError):
            _to_rubbish(folder, place)
    for rubbish in place.glob(f"{RUBBISH}-*"):
        shutil.rmtree(rubbish, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; return whether the system can, and did."""
    if platform.system() != "Linux" or not other.is_dir():
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):  # an old C library
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(done == 0)


def make_lasting(folder: Path) -> None:
    """Have all that was written below ``folder`` on the disk itself, so that a power cut cannot take it back.

    Raises:
        OSError: The disk did not take it.
    """
    if platform.system() == "Linux":
        # One call for the whole file system: a report has thousands of small pages.
        handle = os.open(folder, os.O_RDONLY)
        try:
            if ctypes.CDLL(None, use_errno=True).syncfs(handle) != 0:
                number = ctypes.get_errno()
                raise OSError(number, os.strerror(number))
        finally:
            os.close(handle)
        return
    for path in _all_files(folder):
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def _finish(out: Path, place: Path) -> None:
    ready, old = place / READY, place / OLD
    if ready.is_dir():
        if out.exists():
            _to_rubbish(old, place)
            out.rename(old)
        try:
            ready.rename(out)
        except OSError:
            if not out.exists() and old.is_dir():
                old.rename(out)
            raise
    elif not out.exists() and old.is_dir():
        old.rename(out)
    _sync_folder(out.parent)
    _sync_folder(place)


def _to_rubbish(folder: Path, place: Path) -> None:
    """Take a folder out of the way in one step, other people's files in it kept."""
    if not folder.is_dir():
        return
    if is_marked(folder):
        _keep(folder, place)
    folder.rename(_unused(place, RUBBISH))


def _keep(folder: Path, place: Path) -> None:
    theirs = not_ours(folder, Seen.kept_in(place))
    if not theirs:
        return
    kept = _unused(place, KEPT)
    for name in theirs:
        target = kept / name
        target.parent.mkdir(parents=True, exist_ok=True)
        (folder / name).rename(target)
    LOG.warning("files that are not Paperround's own were found in the dataset's folder and kept in %s", kept)


def _unused(place: Path, name: str) -> Path:
    return next(path for number in count(1) if not (path := place / f"{name}-{number}").exists())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # folders cannot be opened there, and renamings are journalled
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network file systems know no such thing
            os.fsync(handle)
    finally:
        os.close(handle)


def _all_files(folder: Path) -> Iterator[Path]:
    for path, _, names in os.walk(folder):
        for name in names:
            yield Path(path) / name
