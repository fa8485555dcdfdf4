"""What a dataset's mark tells: that Paperround wrote the folder, from what, and which files it wrote."""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from model.mark import MARK_FILE

ABOUT: Final = "This folder is written by Paperround and replaced at every build. Keep your own files elsewhere."
SEEN_FILE: Final = "seen.json"
# Files that programs and systems leave in any folder they show; nobody misses them.
LEFT_BY_SYSTEMS: Final = ("~$", ".~lock", "thumbs.db", "desktop.ini", ".ds_store")


@dataclass(frozen=True, slots=True)
class Mark:
    """A dataset's mark.

    Attributes:
        made_from: Fingerprint of the papers, decisions and code that made it; empty where building it
            again may give more, since a paper could not be opened or ran into a limit.
        files: Every file of the dataset, below its folder, with its SHA-256.
    """

    made_from: str
    files: dict[str, str]


class Seen:
    """What the system said of a dataset's files when their content was known: a file untouched need not be read again.

    Kept beside the dataset, never in it, since it differs from disk to disk. Any trace of a change, a copy or a
    restored backup among it, and the file is read.
    """

    def __init__(self, known: dict[str, Any] | None = None) -> None:
        """Begin with what is ``known``: for each file its facts, then its SHA-256."""
        self._known = known or {}

    @classmethod
    def kept_in(cls, place: Path) -> "Seen":
        """Return what was kept in a dataset's workplace; nothing where that is gone or damaged."""
        with suppress(OSError, ValueError):
            known = json.loads((place / SEEN_FILE).read_text(encoding="utf-8"))
            if isinstance(known, dict):
                return cls(known)
        return cls()

    def keep(self, place: Path) -> None:
        """Keep this in a dataset's workplace; where the disk does not take it, files are read again."""
        with suppress(OSError):
            new = place / f"{SEEN_FILE}.new"
            new.write_text(json.dumps(self._known), encoding="utf-8")
            new.replace(place / SEEN_FILE)

    def is_still(self, folder: Path, name: str, sha256: str) -> bool:
        """Return whether a dataset's file holds what its mark says.

        Raises:
            OSError: It is gone, or cannot be read.
        """
        facts = [*_facts(f"{folder}/{name}"), sha256]
        return self._known.get(name) == facts or _sha256(folder / name) == sha256


def write_mark(folder: Path, made_from: str) -> Seen:
    """Mark a dataset as whole; its last file, since one without a mark was never finished."""
    names = sorted(_files(folder))
    files = {name: _sha256(folder / name) for name in names}
    text = json.dumps({"about": ABOUT, "made_from": made_from, "files": files}, indent=1, ensure_ascii=False)
    with (folder / MARK_FILE).open("w", encoding="utf-8", newline="\n") as file:
        file.write(text + "\n")
    return Seen({name: [*_facts(f"{folder}/{name}"), sha256] for name, sha256 in files.items()})


def read_mark(folder: Path) -> Mark | None:
    """Return the mark of the dataset in ``folder``, or ``None`` where there is none, or none that can be read."""
    try:
        told = json.loads((folder / MARK_FILE).read_text(encoding="utf-8"))
        return Mark(str(told["made_from"]), dict(told["files"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def is_marked(folder: Path) -> bool:
    """Return whether Paperround wrote ``folder``."""
    return (folder / MARK_FILE).is_file()


def is_whole(folder: Path, seen: Seen | None = None) -> bool:
    """Return whether every file of the dataset in ``folder`` is there just as it was written."""
    mark, seen = read_mark(folder), seen or Seen()
    if mark is None:
        return False
    try:
        return all(seen.is_still(folder, name, sha256) for name, sha256 in mark.files.items())
    except OSError:
        return False


def not_ours(folder: Path, seen: Seen | None = None) -> tuple[str, ...]:
    """Return the files in a dataset's folder that Paperround did not write, or that were changed since.

    Nothing is known of a folder whose mark cannot be read: then every file may be ours.
    """
    mark, seen = read_mark(folder), seen or Seen()
    if mark is None:
        return ()
    theirs = (
        name
        for name in _files(folder)
        if not Path(name).name.casefold().startswith(LEFT_BY_SYSTEMS)
        and (name not in mark.files or not seen.is_still(folder, name, mark.files[name]))
    )
    return tuple(sorted(theirs))


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for name in names:
            path = (Path(place) / name).relative_to(folder).as_posix()
            if path != MARK_FILE:
                yield path


def _facts(path: str) -> tuple[int, ...]:
    told = os.stat(path)  # noqa: PTH116 - of thousands of files, where making a path takes longer than looking
    return told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
