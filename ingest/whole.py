"""Whether a file is all there: one that is still being copied is no paper yet."""

import os
import re
from pathlib import Path
from typing import Final

_TAIL: Final = 66_000  # bytes; a zip's last record with the longest comment it may have
_ZIP_END: Final = b"PK\x05\x06"
_ZIP_END_BYTES: Final = 22
_PAGE_OPENS: Final = re.compile(rb"<html[\s>]", re.IGNORECASE)
_PAGE_ENDS: Final = re.compile(rb"</html\s*>", re.IGNORECASE)
_PDF_TAIL: Final = 2048  # bytes; PDF readers look for the end mark in the last 1024, and some programs add more

END_MISSING: Final = "its end is missing"
STILL_EMPTY: Final = "it is still empty"
CUT_SHORT: Final = (END_MISSING, STILL_EMPTY)
"""Reasons that may be final: such a file may just be broken."""


def why_not_whole(location: Path) -> str:
    """Return why a file cannot be taken yet, in words, or nothing where it can.

    Only its beginning and its end are looked at: a container or a web page whose end is missing is still being
    copied, or was cut short or made so; a reader tells which, once the file has been still for a while.
    """
    try:
        with location.open("rb") as file:
            head = file.read(1024)
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _TAIL))
            tail = file.read(_TAIL)
    except PermissionError:
        return "it is locked, or may not be opened"
    except OSError as error:
        return f"it cannot be opened ({error.strerror})"
    if not head.strip(b"\0"):
        return STILL_EMPTY
    if head.startswith(b"PK\x03\x04"):
        return "" if _zip_is_whole(tail, size) else END_MISSING
    if b"%PDF-" in head:
        return "" if b"%%EOF" in tail[-_PDF_TAIL:] else END_MISSING
    return END_MISSING if _PAGE_OPENS.search(head) and not _PAGE_ENDS.search(tail) else ""


def _zip_is_whole(tail: bytes, size: int) -> bool:
    """Return whether the container's directory ends where its last record says."""
    end = tail.rfind(_ZIP_END)
    if end < 0 or len(tail) - end < _ZIP_END_BYTES:
        return False
    directory = int.from_bytes(tail[end + 12 : end + 16], "little")
    begin = int.from_bytes(tail[end + 16 : end + 20], "little")
    return directory + begin <= size
