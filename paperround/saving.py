"""Writing a file that the user named, with a plain sentence where that cannot be done."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from model.problems import PaperroundError


class CannotSave(PaperroundError):
    """A file that the user named cannot be written."""


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Let a file be written inside.

    Raises:
        CannotSave: It cannot.
    """
    try:
        yield
    except OSError as error:
        raise CannotSave(
            f"{path} cannot be written: {error.strerror or error}.",
            "Close it in other programs, or name another file in a folder that is there.",
        ) from error


def save_text(text: str, path: Path, *, for_spreadsheets: bool) -> None:
    """Write a text to a file; with what spreadsheets need to read dashes and lines rightly, if it is for them.

    Raises:
        CannotSave: It cannot be written.
    """
    with saving(path):
        path.write_text(
            text,
            encoding="utf-8-sig" if for_spreadsheets else "utf-8",
            newline="\r\n" if for_spreadsheets else "\n",
        )
