"""Putting a whole dataset in its folder at once: the last complete one stands until the new one does."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from model.problems import PaperroundError

MARK_FILE: Final = ".paperround"
MARK: Final = "This folder is written by Paperround and replaced at every build. Keep your own files elsewhere.\n"


class CannotPublish(PaperroundError):
    """The dataset's folder cannot be written; what stood there still stands."""


def publish(out: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` fill a new folder and put it in the place of ``out``.

    Raises:
        CannotPublish: ``out`` holds files of somebody else's, or cannot be written.
    """
    if out.exists() and not (out / MARK_FILE).exists() and (not out.is_dir() or any(out.iterdir())):
        raise CannotPublish(
            f"{out} holds files that Paperround did not write, so nothing was written there.",
            "Name a new or empty folder after --out.",
        )
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}.new-", dir=out.parent))
    except OSError as error:
        raise CannotPublish(f"{out.parent} cannot be written: {error.strerror}.", "Choose another folder.") from error
    try:
        (fresh / MARK_FILE).write_text(MARK, encoding="utf-8")
        write(fresh)
        fresh.chmod(0o755)
        _swap(fresh, out)
    except OSError as error:
        raise CannotPublish(
            f"The new dataset could not be written to {out}: {error.strerror}. The last one is untouched.",
            "Close the dataset's files in other programs, see that the disk has room, and build again.",
        ) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, out: Path) -> None:
    if not out.exists():
        fresh.rename(out)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{out.name}.old-", dir=out.parent))
    try:
        os.replace(out, old)
        fresh.rename(out)
    finally:
        shutil.rmtree(old, ignore_errors=True)
