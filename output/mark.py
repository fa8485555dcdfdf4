"""What a dataset's mark tells: that Paperround wrote the folder, from what, and which files it wrote."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from model.mark import MARK_FILE

ABOUT: Final = "This folder is written by Paperround and replaced at every build. Keep your own files elsewhere."
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


def write_mark(folder: Path, made_from: str) -> None:
    """Mark a dataset as whole; its last file, since one without a mark was never finished."""
    files = {name: _sha256(folder / name) for name in sorted(_files(folder))}
    text = json.dumps({"about": ABOUT, "made_from": made_from, "files": files}, indent=1, ensure_ascii=False)
    with (folder / MARK_FILE).open("w", encoding="utf-8", newline="\n") as file:
        file.write(text + "\n")


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


def is_whole(folder: Path) -> bool:
    """Return whether every file of the dataset in ``folder`` is there just as it was written."""
    mark = read_mark(folder)
    if mark is None:
        return False
    try:
        return all(_sha256(folder / name) == sha256 for name, sha256 in mark.files.items())
    except OSError:
        return False


def not_ours(folder: Path) -> tuple[str, ...]:
    """Return the files in a dataset's folder that Paperround did not write, or that were changed since.

    Nothing is known of a folder whose mark cannot be read: then every file may be ours.
    """
    mark = read_mark(folder)
    if mark is None:
        return ()
    theirs = (
        name
        for name in _files(folder)
        if not Path(name).name.casefold().startswith(LEFT_BY_SYSTEMS)
        and (name not in mark.files or _sha256(folder / name) != mark.files[name])
    )
    return tuple(sorted(theirs))


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for name in names:
            path = (Path(place) / name).relative_to(folder).as_posix()
            if path != MARK_FILE:
                yield path


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
