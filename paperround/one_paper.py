"""One paper read from its file to its values, a long pack's pages by several workers.

A pack of hundreds of pages would keep one worker busy while the others have nothing left to do. What becomes of it
is the same whoever reads it: pages are read one by one in any case, and where the spans of its pages cannot be
read or joined, a reading of the whole decides.
"""

import pickle
import shutil
import tempfile
from concurrent.futures import CancelledError, Executor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ingest.discover import fingerprint
from ingest.workers import LimitedExecutor, TookTooLong
from model.problems import PaperroundError, UnreadablePaper
from model.readings import PaperReading
from model.words import Format
from normalise.papers import PaperIdentity, read_paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from model.documents import Document
    from parsers.pdf_blocks import PageBlocks

# Pages from which on a pack is read in spans: with fewer, a second worker takes about as long to start as it saves.
LONG: Final = 300
# Pages of one span.
SPAN: Final = 50


class StillChanging(UnreadablePaper):
    """The file's content was not the same from one look to the next."""


@dataclass(frozen=True, slots=True)
class _Pack:
    """A long pack.

    Attributes:
        copy: Its copy, alone in a folder in which the pages are put when they are read.
        pages: How many it has.
    """

    copy: Path
    pages: int

    @property
    def spans(self) -> range:
        """The first page of each span, from 1."""
        return range(1, self.pages + 1, SPAN)

    def place(self, first: int) -> Path:
        """Return where the span that begins with page ``first`` is put."""
        return self.copy.with_name(f"pages-{first}")


def read_one(location: Path, identity: PaperIdentity, scratch: Path | None = None) -> PaperReading:
    """Read the file at ``location`` as the paper ``identity``; this is what a worker does.

    A copy is read, so that nobody who opens the original meanwhile is held up, and what is read is just what the
    fingerprint was taken of.

    Args:
        location: The original.
        identity: What is known of it already.
        scratch: An existing folder for the copy; the system's own for passing files when ``None``.

    Raises:
        PaperroundError: The file cannot be read; the message is for its user.
        OSError: The file cannot be opened.
    """
    with tempfile.TemporaryDirectory(prefix="paperround-", dir=scratch, ignore_cleanup_errors=True) as folder:
        return _read(_copied(location, identity, Path(folder)), identity)


def read_by_several(workers: LimitedExecutor, location: Path, identity: PaperIdentity, scratch: Path) -> PaperReading:
    """Wait until workers have read a paper: one of them, or several a long pack.

    Args:
        workers: They keep the limits for all pages of the paper together.
        location: The original.
        identity: What is known of it already.
        scratch: An existing folder for copies.

    Raises:
        PaperroundError: The file cannot be read; the message is for its user.
        OSError: The file cannot be opened.
    """
    if workers.workers > 1:
        with tempfile.TemporaryDirectory(prefix="paperround-", dir=scratch, ignore_cleanup_errors=True) as folder:
            paper = workers.for_one_paper()
            begun = paper.submit(_begin, location, identity, Path(folder)).result()
            if isinstance(begun, PaperReading):
                return begun
            try:
                return _read_spans(paper, begun, identity)
            except (TookTooLong, CancelledError):
                raise
            except Exception:  # noqa: BLE001, S110 - what befell a span is told as one worker tells it
                pass
    return workers.submit(read_one, location, identity, scratch).result()


def _begin(location: Path, identity: PaperIdentity, folder: Path) -> PaperReading | _Pack:
    """Read a paper, unless it is a long pack: that is only copied."""
    copy = _copied(location, identity, folder)
    pages = _count_pages(copy)
    return _Pack(copy, pages) if pages >= LONG else _read(copy, identity)


def _copied(location: Path, identity: PaperIdentity, folder: Path) -> Path:
    copy = folder / "paper"
    shutil.copyfile(location, copy)
    if fingerprint(copy) != identity.sha256:
        raise StillChanging("It was changed while it was being read.", "It is read again at the next build.")
    return copy


def _count_pages(copy: Path) -> int:
    """Return how many pages a PDF has; 0 for other papers, and where reading will tell what is wrong with it."""
    from parsers.sniff import kind_of  # noqa: PLC0415 - the parsers are heavy, and only workers need them

    with suppress(PaperroundError):
        if kind_of(copy).format is Format.PDF:
            from parsers.pdf import count_pages  # noqa: PLC0415 - as above

            return count_pages(copy)
    return 0


def _read(copy: Path, identity: PaperIdentity) -> PaperReading:
    from parsers import read_document  # noqa: PLC0415 - as above

    return _understand(read_document(copy), identity)


def _understand(document: "Document", identity: PaperIdentity) -> PaperReading:
    from parsers.facts import read_paper as read_printed_paper  # noqa: PLC0415 - as above

    return read_paper(read_printed_paper(document), identity)


def _read_spans(paper: Executor, pack: _Pack, identity: PaperIdentity) -> PaperReading:
    spans = [paper.submit(_read_span, pack, first) for first in pack.spans]
    try:
        for span in spans:
            span.result()
    finally:
        for span in spans:
            span.cancel()
    return paper.submit(_join, pack, identity).result()


def _read_span(pack: _Pack, first: int) -> None:
    """Read a span of a pack's pages and put them beside it."""
    from parsers.pdf import read_pages  # noqa: PLC0415 - as above

    pages = read_pages(pack.copy, first, first + SPAN - 1)
    pack.place(first).write_bytes(pickle.dumps(pages))


def _join(pack: _Pack, identity: PaperIdentity) -> PaperReading:
    """Read a pack whose pages are all read."""
    from parsers.pdf import join_pages  # noqa: PLC0415 - as above

    return _understand(join_pages(pack.copy, tuple(_read_pages(pack))), identity)


def _read_pages(pack: _Pack) -> "Iterator[PageBlocks]":
    for first in pack.spans:
        yield from pickle.loads(pack.place(first).read_bytes())  # noqa: S301 - a worker of this build wrote it
