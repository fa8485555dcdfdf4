"""From a paper's bytes to what a reader sees: documents, and the action plans in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from model.problems import PaperroundError, UnreadablePaper, UnsupportedFormat
from model.words import Format

if TYPE_CHECKING:
    from collections.abc import Callable

    from model.documents import Document


def read_document(path: Path) -> Document:
    """Read a paper as a reader sees it, whatever its name says it is.

    Raises:
        UnreadablePaper: Its bytes cannot be read.
        UnsupportedFormat: It is of a kind that Paperround does not read.
    """
    from parsers.sniff import kind_of  # noqa: PLC0415 - who only reads a heading needs no formats

    path = Path(path)
    kind = kind_of(path)
    read = _READERS.get(kind.format)
    if read is None:
        raise UnsupportedFormat(f"This is {kind.name}, which Paperround does not read.", kind.advice)
    try:
        return read(path)
    except PaperroundError:
        raise
    except (RecursionError, MemoryError) as error:
        raise UnreadablePaper(
            f"This is {kind.name} nested or swollen beyond reading.", "Save the paper again from its program."
        ) from error


def _read_pdf(path: Path) -> Document:
    """Read a PDF."""
    from parsers.pdf import read_pdf  # noqa: PLC0415 - each reader's libraries wait until a paper needs them

    return read_pdf(path)


def _read_docx(path: Path) -> Document:
    """Read a Word document."""
    from parsers.docx import read_docx  # noqa: PLC0415 - as above

    return read_docx(path)


def _read_html(path: Path) -> Document:
    """Read a web page."""
    from parsers.html import read_html  # noqa: PLC0415 - as above

    return read_html(path)


def _read_text(path: Path) -> Document:
    """Read plain text."""
    from parsers.text import read_text  # noqa: PLC0415 - as above

    return read_text(path)


_READERS: Final[dict[Format, Callable[[Path], Document]]] = {
    Format.PDF: _read_pdf,
    Format.DOCX: _read_docx,
    Format.HTML: _read_html,
    Format.TEXT: _read_text,
}
