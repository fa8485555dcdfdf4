"""Readings remembered by what they were read from, so that a paper is read once.

The cache may be deleted at any time. Nothing in it is trusted: every entry carries the fingerprint of its own
bytes, and only the model's plain types are ever made from it, so that a damaged or foreign entry costs a reading
and nothing more.
"""

import hashlib
import io
import os
import pickle
import shutil
import tempfile
from contextlib import suppress
from dataclasses import is_dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, Final, TypeVar

import platformdirs

FOLDER_VARIABLE: Final = "PAPERROUND_CACHE"
"""Environment variable that names another folder for the cache."""

VERSIONS_KEPT: Final = 3
_DIGEST: Final = hashlib.sha256().digest_size

T = TypeVar("T")


def cache_folder() -> Path:
    """Return the folder that readings are remembered in: this user's own, unless the environment names one."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else platformdirs.user_cache_path("paperround", appauthor=False)


def key_of(*parts: object) -> str:
    """Return the name under which something read from just these parts is remembered."""
    return hashlib.sha256("\0".join(map(repr, parts)).encode("utf-8", "surrogatepass")).hexdigest()


class Cache:
    """What earlier commands read, as long as the code that read it is still the same."""

    def __init__(self, folder: Path, *, version: str) -> None:
        """Use ``folder``; entries of another ``version`` of the code are not seen."""
        self._folder = folder / "readings" / version[:32]

    def get(self, key: str, kind: type[T]) -> T | None:
        """Return what is remembered under ``key``, or ``None`` where there is nothing whole of that kind."""
        try:
            content = self._path(key).read_bytes()
        except OSError:
            return None
        digest, body = content[:_DIGEST], content[_DIGEST:]
        found: object = None
        if hashlib.sha256(body).digest() == digest:
            with suppress(Exception):  # whatever a foreign entry holds, it is not used
                found = _Reader(io.BytesIO(body)).load()
        if isinstance(found, kind):
            return found
        with suppress(OSError):
            self._path(key).unlink()
        return None

    def put(self, key: str, value: object) -> None:
        """Remember ``value``; where the disk does not take it, it is read again next time."""
        body = pickle.dumps(value, protocol=5)
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
        except OSError:
            return
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(body).digest() + body)
            Path(name).replace(path)
        except OSError:
            with suppress(OSError):
                Path(name).unlink()

    def forget_old_versions(self) -> None:
        """Delete what older versions of the code remembered, but for the latest few."""
        with suppress(OSError):
            versions = sorted(self._folder.parent.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
            for version in versions[VERSIONS_KEPT:]:
                shutil.rmtree(version, ignore_errors=True)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key


class _Reader(pickle.Unpickler):
    """Makes the model's dataclasses and words, and dates; anything else is refused."""

    def find_class(self, module: str, name: str) -> Any:
        """Return the type to make."""
        if (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        if module.startswith("model.") and name.isidentifier():
            found = getattr(import_module(module), name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is nothing that a reading holds")
