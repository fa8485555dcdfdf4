"""Which version of the code decides a value: what was read by other code is read again."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

READING: Final = ("model", "parsers", "normalise")
"""The rooms that decide what is read from one paper."""

ALL: Final = (*READING, "ingest", "timeline", "output", "paperround")

_LIBRARIES: Final = (
    "beautifulsoup4",
    "dateparser",
    "lxml",
    "numpy",
    "pandas",
    "pdfminer.six",
    "pdfplumber",
    "pyarrow",
    "pypdfium2",
    "python-docx",
    "rapidfuzz",
    "scipy",
    "xlsxwriter",
)
_HERE: Final = Path(__file__).resolve().parent.parent


@cache
def code_version(rooms: tuple[str, ...]) -> str:
    """Return a fingerprint of the rooms' sources and of the libraries that they stand on."""
    digest = hashlib.sha256()
    for room in rooms:
        for path in sorted((_HERE / room).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(_HERE).as_posix().encode() + b"\0")
                # A checkout may end its lines either way.
                digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    digest.update(_libraries())
    return digest.hexdigest()


@cache
def _libraries() -> bytes:
    told = b""
    for library in _LIBRARIES:
        try:
            told += f"{library} {version(library)}\0".encode()
        except PackageNotFoundError:  # pdfminer.six and its like may one day come under another name
            continue
    return told
