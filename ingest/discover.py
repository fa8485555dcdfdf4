"""Which papers are in a folder: every file below it that an officer may have dropped, and nothing else."""

import errno
import hashlib
import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from model.mark import MARK_FILE
from model.problems import Place, Problem
from model.words import Severity

PEOPLE_FILE: Final = "people.csv"
CORRECTIONS_FILE: Final = "corrections.csv"
SETTINGS_FILE: Final = "paperround.toml"
DECISIONS: Final = (PEOPLE_FILE, CORRECTIONS_FILE, SETTINGS_FILE)
IN_THE_CLOUD: Final = 0x0040_0000
"""Windows' attribute of a file whose content is fetched only when somebody opens it (OneDrive)."""

# File names that programs leave behind beside papers, each with an example.
NOT_PAPERS: Final = (
    ("~$", "~$tion plan.docx (Word has it open)"),
    (".", ".lock.plan.docx# (LibreOffice), .DS_Store"),
    ("thumbs.db", "Thumbs.db"),
    ("desktop.ini", "desktop.ini"),
    ("~wr", "~WRL0003.tmp (Word is saving)"),
)

_JUNCTION: Final = 0xA000_0003  # Windows' tag of a folder that stands for another
# Reasons that a folder is closed to this user for good, rather than for now.
_NEVER: Final = (errno.EACCES, errno.EPERM, errno.ENAMETOOLONG, errno.ELOOP)


@dataclass(frozen=True, slots=True)
class Found:
    """A file found below the papers' folder.

    Attributes:
        path: Below that folder, with forward slashes; what the dataset calls ``paper``. Bytes of a name that are
            no characters stand as ``%FF``.
        location: Where it is on this machine.
        bytes: Its size.
        modified, changed: Its time of last change and that of its directory entry, in nanoseconds.
        number: What the file system itself calls it; another one is another file.
        on_this_machine: ``False`` for a file whose content is still in the cloud.
    """

    path: str
    location: Path
    bytes: int
    modified: int
    changed: int = 0
    number: int = 0
    on_this_machine: bool = True


@dataclass(frozen=True, slots=True)
class Discovered:
    """What a folder holds.

    Attributes:
        papers: Every file that may be a paper, sorted by path.
        problems: What could not be looked into, or was passed over, though an officer may expect it to be read.
    """

    papers: tuple[Found, ...]
    problems: tuple[Problem, ...]


def discover(folder: Path, *, leave_out: Path | None = None) -> Discovered:
    """Find every file below ``folder`` that may be a paper.

    Links are not followed: a link out of the folder, or in a loop, is no paper. Sockets, pipes and
    devices are none either. The folder's own ``people.csv``, ``corrections.csv`` and ``paperround.toml``
    are people's decisions, not papers.

    Args:
        folder: The papers' folder.
        leave_out: The dataset's folder, which may lie inside the papers' folder.

    Raises:
        OSError: ``folder`` itself, or a folder below it, cannot be listed now; a folder that this user may
            never list is a problem instead.
    """
    walk = _Walk(folder, leave_out.resolve() if leave_out else None)
    walk.all()
    return Discovered(
        tuple(sorted(walk.papers, key=lambda found: found.path)),
        tuple(sorted(walk.problems, key=lambda problem: problem.place.paper)),
    )


def fingerprint(location: Path) -> str:
    """Return the SHA-256 of a file's content, in hexadecimal.

    Raises:
        OSError: It cannot be read.
    """
    return fingerprint_and_size(location)[0]


def fingerprint_and_size(location: Path) -> tuple[str, int]:
    """Return the SHA-256 of a file's content and how many bytes it was taken of.

    Raises:
        OSError: It cannot be read.
    """
    with location.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), file.tell()


class _Walk:
    """One look through all folders."""

    def __init__(self, top: Path, leave_out: Path | None) -> None:
        self._top = top
        self._leave_out = leave_out
        self._pending = [(top, "")]
        self.papers: list[Found] = []
        self.problems: list[Problem] = []

    def all(self) -> None:
        """Look at everything below the top folder.

        Raises:
            OSError: A folder cannot be listed now, or the share went away meanwhile.
        """
        before = self._top.stat()
        while self._pending:
            folder, path = self._pending.pop()
            try:
                with os.scandir(folder) as entries:
                    listed = list(entries)
            except OSError as error:
                if folder == self._top or (error.errno not in _NEVER and not isinstance(error, FileNotFoundError)):
                    raise
                self._report(
                    path.rstrip("/"), f"is a folder that cannot be opened ({error.strerror})", "Ask for access to it."
                )
                continue
            if folder == self._top or all(entry.name != MARK_FILE for entry in listed):
                self._look_through(folder, path, listed)
        after = self._top.stat()
        if (before.st_dev, before.st_ino) != (after.st_dev, after.st_ino):
            raise OSError(errno.ESTALE, "the folder changed places while it was looked through", str(self._top))

    def _look_through(self, folder: Path, path: str, listed: list[os.DirEntry[str]]) -> None:
        """Look at what is ``listed`` in a folder, whose ``path`` below the top ends with a slash or is empty."""
        for entry in listed:
            if not self._is_no_paper(folder, entry.name):
                with suppress(FileNotFoundError):  # taken away since it was listed
                    self._look_at(f"{path}{entry.name}", entry)

    def _look_at(self, path: str, entry: os.DirEntry[str]) -> None:
        facts = entry.stat(follow_symlinks=False)
        if stat.S_ISLNK(facts.st_mode) or getattr(facts, "st_reparse_tag", 0) == _JUNCTION:
            self._report(path, "is a link, and links are not followed", "Put the paper itself in the folder.")
        elif stat.S_ISDIR(facts.st_mode):
            if self._leave_out is None or Path(entry.path).resolve() != self._leave_out:
                self._pending.append((Path(entry.path), f"{path}/"))
        elif stat.S_ISREG(facts.st_mode) and path not in DECISIONS:
            self.papers.append(self._found(path, entry, facts))

    def _found(self, path: str, entry: os.DirEntry[str], facts: os.stat_result) -> Found:
        attributes = getattr(facts, "st_file_attributes", 0)
        return Found(
            _told(path),
            Path(entry.path),
            facts.st_size,
            facts.st_mtime_ns,
            facts.st_ctime_ns,
            entry.inode(),
            not attributes & IN_THE_CLOUD,
        )

    def _report(self, path: str, what: str, advice: str) -> None:
        path = _told(path)
        self.problems.append(Problem(Severity.WARNING, Place(path), "", "", f"{path} {what}.", advice))

    def _is_no_paper(self, folder: Path, name: str) -> bool:
        if name.casefold().startswith(tuple(start for start, _ in NOT_PAPERS)):
            return True
        # The log stands beside the dataset's folder, which may lie among the papers.
        out = self._leave_out
        return out is not None and name.startswith(f"{out.name}.log") and folder.resolve() == out.parent


def _told(path: str) -> str:
    """Return a path as the dataset calls it."""
    if path.isascii():
        return path
    return "".join(f"%{ord(each) - 0xDC00:02X}" if "\udc80" <= each <= "\udcff" else each for each in path)
