"""Which papers are in a folder: every file below it that an officer may have dropped, and nothing else."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from model.mark import MARK_FILE

PEOPLE_FILE: Final = "people.csv"
CORRECTIONS_FILE: Final = "corrections.csv"
SETTINGS_FILE: Final = "paperround.toml"

# File names that programs leave behind beside papers, each with an example.
NOT_PAPERS: Final = (
    ("~$", "~$tion plan.docx (Word has it open)"),
    (".", ".lock.plan.docx# (LibreOffice), .DS_Store"),
    ("thumbs.db", "Thumbs.db"),
    ("desktop.ini", "desktop.ini"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A file found below the papers' folder.

    Attributes:
        path: Below that folder, with forward slashes; what the dataset calls ``paper``.
        location: Where it is on this machine.
        bytes: Its size.
        modified: Its time of last change, in nanoseconds.
    """

    path: str
    location: Path
    bytes: int
    modified: int


def discover(folder: Path, *, leave_out: Path | None = None) -> tuple[Found, ...]:
    """Return every file below ``folder`` that may be a paper, sorted by path.

    Links are not followed: a link out of the folder, or in a loop, is no paper. Sockets, pipes and
    devices are none either. The folder's own ``people.csv``, ``corrections.csv`` and ``paperround.toml``
    are people's decisions, not papers.

    Args:
        folder: The papers' folder.
        leave_out: The dataset's folder, which may lie inside the papers' folder.

    Raises:
        OSError: ``folder`` itself cannot be listed.
    """
    skip = leave_out.resolve() if leave_out else None
    return tuple(sorted(_walk(folder, folder, skip), key=lambda found: found.path))


def fingerprint(location: Path) -> str:
    """Return the SHA-256 of a file's content, in hexadecimal."""
    with location.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _walk(folder: Path, top: Path, skip: Path | None) -> Iterator[Found]:
    with os.scandir(folder) as entries:
        listed = list(entries)
    if folder != top and any(entry.name == MARK_FILE for entry in listed):
        return
    for entry in listed:
        location = Path(entry.path)
        if _is_no_paper(entry.name) or entry.is_symlink():
            continue
        if entry.is_dir():
            if location.resolve() != skip:
                yield from _walk(location, top, skip)
            continue
        if folder == top and entry.name in {PEOPLE_FILE, CORRECTIONS_FILE, SETTINGS_FILE}:
            continue
        facts = entry.stat(follow_symlinks=False)
        if stat.S_ISREG(facts.st_mode):
            yield Found(location.relative_to(top).as_posix(), location, facts.st_size, facts.st_mtime_ns)


def _is_no_paper(name: str) -> bool:
    return name.casefold().startswith(tuple(start for start, _ in NOT_PAPERS))
