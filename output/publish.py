"""Putting a whole dataset in its folder at once: the last complete one stands until the new one does."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from output.lock import CannotPublish, HeldByAnother, locked, workplace
from output.mark import Seen, is_marked, is_whole, read_mark, write_mark
from output.swap import clear, is_unfinished, mend, new_folder, put_in_place

__all__ = ["CannotPublish", "HeldByAnother", "Publication", "finish", "publish", "writing"]


class Publication:
    """A dataset's folder, held for writing."""

    def __init__(self, out: Path) -> None:
        """Take ``out``, whose lock is held, and put in order what an earlier command left unfinished."""
        self.out = out
        self._place = workplace(out)
        with suppress(OSError):  # what is ready but held up goes in with, or before, the next dataset
            mend(out, self._place)

    def is_made_from(self, fingerprint: str) -> bool:
        """Return whether a whole dataset made from just this stands there already."""
        mark = read_mark(self.out)
        if mark is None or not mark.made_from == fingerprint != "":
            return False
        return is_whole(self.out, Seen.kept_in(self._place))

    def publish(self, write: Callable[[Path], None], *, made_from: str = "") -> None:
        """Let ``write`` fill a new folder and put it in the place of the dataset.

        Args:
            write: Fills the empty folder that it is given.
            made_from: Fingerprint of what the dataset is made from; empty where it may come out better next time.

        Raises:
            CannotPublish: The folder is somebody else's, or cannot be written; what stood there still stands.
        """
        try:
            new = new_folder(self._place)
            write(new)
            seen = write_mark(new, made_from)
        except (OSError, sqlite3.Error) as error:
            raise CannotPublish(
                f"The new dataset could not be written to {self.out}: {_reason(error)}. The last one is untouched.",
                "See that the disk has room and that you may write there, and build again.",
            ) from error
        else:
            self._put(new)
        finally:
            clear(self.out, self._place)
        seen.keep(self._place)

    def _put(self, new: Path) -> None:
        refuse_others(self.out)
        try:
            put_in_place(new, self.out, self._place)
        except OSError as error:
            raise CannotPublish(
                f"The new dataset is ready, but {self.out} cannot be replaced: {_reason(error)}. "
                "The last one still stands.",
                "Close its files in other programs; the next paperround command then puts the new one in place.",
            ) from error


@contextmanager
def writing(out: Path, *, command: str = "paperround build") -> Iterator[Publication]:
    """Hold the dataset in ``out`` for writing, to the end of the block.

    Raises:
        HeldByAnother: Another Paperround is writing it.
        CannotPublish: ``out`` holds files of somebody else's, or nothing can be written there.
    """
    out = Path(os.path.realpath(out))
    refuse_others(out)
    with locked(out, command=command):
        yield Publication(out)


def publish(out: Path, write: Callable[[Path], None], *, made_from: str = "") -> None:
    """Let ``write`` fill a new folder and put it in the place of ``out``.

    Raises:
        HeldByAnother: Another Paperround is writing it.
        CannotPublish: ``out`` holds files of somebody else's, or cannot be written.
    """
    with writing(out) as publication:
        publication.publish(write, made_from=made_from)


def finish(out: Path) -> None:
    """Finish a swap that an earlier command could not, so that ``out`` can be read; quiet where there is none."""
    out = Path(os.path.realpath(out))
    with suppress(CannotPublish, OSError):
        if is_unfinished(workplace(out)):
            with locked(out, command="paperround"):
                Publication(out)


def refuse_others(out: Path) -> None:
    """Refuse a folder that Paperround did not write.

    Raises:
        CannotPublish: It holds anything, and no mark of Paperround's.
    """
    try:
        others = out.exists() and not is_marked(out) and (not out.is_dir() or any(out.iterdir()))
    except OSError as error:
        raise CannotPublish(f"{out} cannot be opened: {_reason(error)}.", "Check who may write there.") from error
    if others:
        raise CannotPublish(
            f"{out} holds files that Paperround did not write, so nothing was written there.",
            "Name a new or empty folder after --out.",
        )


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
