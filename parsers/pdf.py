"""PDF papers: pages read through PDFium, joined to one document.

A page is read on its own (``read_pages``), so that a long pack can be spread over workers; what needs the
whole paper (running titles, tables and rows that a page break cuts, hyphens) is decided by ``join_pages``.
"""

from pathlib import Path
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from model.documents import Document
from model.problems import UnreadablePaper
from parsers.pdf_blocks import PageBlocks, read_blocks
from parsers.pdf_join import join_blocks

# Pages read before the paper is opened anew: PDFium keeps what it has read of each page while it is open,
# and to open a paper takes a thousandth of a second.
AT_ONCE: Final = 50

_LOCKED = "The paper is locked with a password."
_UNLOCK = "Save a copy without the password and put that in its place."
_DAMAGED = "The paper is damaged: it cannot be opened as a PDF."
_RENEW = "Open it in a PDF viewer; if it opens there, print it to a new PDF, else ask for the paper again."


def open_pdf(path: Path) -> pdfium.PdfDocument:
    """Open a PDF; the caller closes it.

    Raises:
        UnreadablePaper: It is damaged, or locked with a password.
    """
    try:
        return pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise UnreadablePaper(_LOCKED, _UNLOCK) from error
        raise UnreadablePaper(_DAMAGED, _RENEW) from error


def count_pages(path: Path) -> int:
    """Return how many pages the paper has.

    Raises:
        UnreadablePaper: It is damaged, or locked with a password.
    """
    document = open_pdf(path)
    try:
        return len(document)
    finally:
        document.close()


def read_pages(path: Path, first: int, last: int) -> tuple[PageBlocks, ...]:
    """Read pages ``first`` to ``last`` (from 1, both included; a last page beyond the end is the end).

    Raises:
        UnreadablePaper: The paper is damaged, or locked with a password.
    """
    pages: list[PageBlocks] = []
    while first <= last:
        document = open_pdf(path)
        try:
            last = min(last, len(document))
            following = min(first + AT_ONCE, last + 1)
            pages += [read_blocks(path, document, number) for number in range(first, following)]
        finally:
            document.close()
        first = following
    return tuple(pages)


def join_pages(path: Path, pages: tuple[PageBlocks, ...]) -> Document:
    """Join all pages of the paper, in order, to one document.

    Raises:
        UnreadablePaper: The paper is damaged, or locked with a password.
    """
    document = open_pdf(path)
    try:
        title = document.get_metadata_value("Title").strip()
    finally:
        document.close()
    return join_blocks(pages, title=title)


def read_pdf(path: Path) -> Document:
    """Read a whole PDF paper.

    Raises:
        UnreadablePaper: It is damaged, has no pages, or is locked with a password.
    """
    pages = read_pages(path, 1, count_pages(path))
    if not pages:
        raise UnreadablePaper(_DAMAGED, _RENEW)
    return join_pages(path, pages)
