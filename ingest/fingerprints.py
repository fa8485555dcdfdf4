"""The fingerprints of a folder's papers, taken again only of files that may have changed."""

import json
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from ingest.discover import Found, fingerprint_and_size

SETTLED: Final = 3 * 10**9
"""Nanoseconds after its last change before a file's time tells one content from the next: some shares count in
steps of two seconds, so a file that has just changed may change again and look the same."""


class Fingerprints:
    """Fingerprints by path and by what the system says of a file: its size, times and number."""

    def __init__(self, path: Path | None) -> None:
        """Begin with those in the file at ``path``; with none, or a damaged one, begin with nothing."""
        self._path = path
        self._known: dict[str, list[object]] = {}
        self._seen: dict[str, list[object]] = {}
        if path is None:
            return
        with suppress(OSError, ValueError):
            known = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(known, dict):
                self._known = known

    def of(self, paper: Found) -> tuple[str, int]:
        """Return the SHA-256 of a paper's content, and the size that it was taken of: it may have grown meanwhile.

        Raises:
            OSError: It cannot be read.
        """
        facts = [paper.bytes, paper.modified, paper.changed, paper.number]
        known = self._known.get(str(paper.location))
        if isinstance(known, list) and known[:-1] == facts:
            sha256, size = str(known[-1]), paper.bytes
        else:
            sha256, size = fingerprint_and_size(paper.location)
        if time.time_ns() - max(paper.modified, paper.changed) > SETTLED:
            self._seen[str(paper.location)] = [*facts, sha256]
        return sha256, size

    def keep(self) -> None:
        """Remember the fingerprints of the papers asked for; where the disk does not take them, no harm is done."""
        if self._path is None or self._seen == self._known:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # Two builds of one folder may both be at it.
            handle, new = tempfile.mkstemp(dir=self._path.parent)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    json.dump(self._seen, file)
                Path(new).replace(self._path)
            except OSError:
                Path(new).unlink(missing_ok=True)
