"""What a file is, by its content: names lie, and officers rename things until they open."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from model.problems import UnreadablePaper
from model.words import Format

HEAD: Final = 64 * 1024  # bytes; enough for any signature and for a page's first tags

_SAVE_AS = "Open it and save it as .docx or PDF, then put that file in the folder."


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file is.

    Attributes:
        format: The reader it needs; ``UNSUPPORTED`` for what Paperround does not read.
        name: In an officer's words, with its article: "an Excel workbook".
        advice: For unsupported kinds: what to do, as one plain sentence.
        archive: A web page saved as one file (MHTML).
    """

    format: Format
    name: str
    advice: str = ""
    archive: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Bytes that a kind of file begins with."""

    start: bytes
    kind: Kind


PDF: Final = Kind(Format.PDF, "a PDF")
DOCX: Final = Kind(Format.DOCX, "a Word document")
HTML: Final = Kind(Format.HTML, "a web page")
ARCHIVE: Final = Kind(Format.HTML, "a web page saved as one file", archive=True)
TEXT: Final = Kind(Format.TEXT, "plain text")


def _other(name: str, advice: str = _SAVE_AS) -> Kind:
    """Return a kind that Paperround does not read."""
    return Kind(Format.UNSUPPORTED, name, advice)


_PICTURE = _other("a picture", "Scan the paper to a PDF with text recognition (OCR), then put that file in the folder.")
_UNKNOWN = _other("no kind of document that Paperround knows")

SIGNATURES: Final = (
    Signature(b"{\\rtf", _other("a rich-text (RTF) document")),
    Signature(b"\x89PNG", _PICTURE),
    Signature(b"\xff\xd8\xff", _PICTURE),
    Signature(b"GIF8", _PICTURE),
    Signature(b"II*\x00", _PICTURE),
    Signature(b"MM\x00*", _PICTURE),
    Signature(b"\x1f\x8b", _other("a compressed file", "Unpack it, then put the papers in the folder.")),
    Signature(b"7z\xbc\xaf", _other("a compressed file", "Unpack it, then put the papers in the folder.")),
    Signature(b"Rar!", _other("a compressed file", "Unpack it, then put the papers in the folder.")),
    Signature(b"MZ", _other("a program", "Remove it from the folder.")),
    Signature(b"\x7fELF", _other("a program", "Remove it from the folder.")),
)

# Streams by which an old Office file tells what it is, in the UTF-16 of its directory.
OLE_STREAMS: Final = (
    ("EncryptedPackage", _other("locked with a password", "Save a copy without the password in the folder.")),
    ("WordDocument", _other("an old Word document (.doc)")),
    ("Workbook", _other("an old Excel workbook (.xls)")),
    ("PowerPoint Document", _other("an old PowerPoint presentation (.ppt)")),
    ("__properties_version1.0", _other("an Outlook message", "Save its attachments in the folder.")),
)
OLE_START: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# Members by which a zip container tells what it is, the surest first.
ZIP_MEMBERS: Final = (
    ("word/", DOCX),
    ("xl/", _other("an Excel workbook")),
    ("ppt/", _other("a PowerPoint presentation")),
    ("content.xml", _other("an OpenDocument file (.odt, .ods or .odp)")),
    ("META-INF/container.xml", _other("an e-book")),
    ("index/document.iwa", _other("an Apple Pages document")),
)
_ZIP = _other("a zip folder", "Unpack it, then put the papers in the folder.")

# Comments may stand before the first tag; nothing here steps back, so no head takes long.
_PAGE_START = re.compile(
    r"(?>\s++|<!--(?:[^-]|-(?!->))*+-->)*+"
    r"<(?:!doctype\s+html|html|head|body|title|meta|table|div|h[1-6]|center|font|style|section|article|main)[\s>/]",
    re.IGNORECASE,
)
_PAGE_INSIDE = re.compile(r"<(?:!doctype\s+html|html|body)[\s>]", re.IGNORECASE)
_ROW_TAG = re.compile(r"<tr[\s>]", re.IGNORECASE)
_CELL_TAG = re.compile(r"<t[dh][\s>]", re.IGNORECASE)
_MIME = re.compile(r"^mime-version:|^content-type:\s*(?:multipart/|text/html)", re.IGNORECASE | re.MULTILINE)
_ARCHIVE = re.compile(r"^content-type:\s*(?:multipart/related|text/html)", re.IGNORECASE | re.MULTILINE)
_MAIL_HEADER = re.compile(r"[A-Za-z-]{2,40}:")
# Bytes that plain text does not hold: the controls, less tab, line feed, form feed, return and escape.
_CONTROLS = bytes({*range(32)} - {0, 9, 10, 12, 13, 26, 27})


def format_of(path: Path) -> Format:
    """Return what kind of reader a file needs, by a small read of its content.

    Raises:
        UnreadablePaper: The file cannot be opened, or is empty.
    """
    return kind_of(path).format


def kind_of(path: Path) -> Kind:
    """Return what a file is, by a small read of its content; a damaged container is what it set out to be.

    Raises:
        UnreadablePaper: The file cannot be opened, or is empty.
    """
    try:
        if path.exists() and not path.is_file():  # opening a pipe would wait for ever
            raise UnreadablePaper("This is not a file.", "Put the paper itself in the folder.")
        with path.open("rb") as file:
            head = file.read(HEAD)
    except (OSError, ValueError) as error:
        raise UnreadablePaper(
            "The file cannot be opened.", "Check that it is still there and that you may read it."
        ) from error
    if not head.strip(b"\x00\t\n\r \xef\xbb\xbf"):
        raise UnreadablePaper("The file is empty.", "Save the paper again.")
    for signature in SIGNATURES:
        if head.startswith(signature.start):
            return signature.kind
    for start, look in _CONTAINERS:
        if head.startswith(start):
            return look(path, head)
    # Readers of PDF accept a little rubbish before the mark.
    return PDF if b"%PDF-" in head[:1024] else _text_kind(head)


def _zip_kind(path: Path, head: bytes) -> Kind:
    """Return what a zip container holds; where its directory is damaged, its first member tells."""
    try:
        with zipfile.ZipFile(path) as container:
            names = container.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        names = [head[30 : 30 + int.from_bytes(head[26:28], "little")].decode("utf-8", "replace")]
        names = ["word/" if name == "[Content_Types].xml" else name for name in names]
    for member, kind in ZIP_MEMBERS:
        if any(name.startswith(member) for name in names):
            return kind
    return _ZIP


def _ole_kind(path: Path, head: bytes) -> Kind:
    """Return what an old Office file holds, by the names in its directory's first sector."""
    sector = 1 << min(int.from_bytes(head[30:32], "little"), 12)
    begin = (int.from_bytes(head[48:52], "little") + 1) * sector
    try:
        with path.open("rb") as file:
            file.seek(begin)
            directory = file.read(4096)
    except OSError:
        directory = b""
    for stream, kind in OLE_STREAMS:
        if stream.encode("utf-16-le") in directory:
            return kind
    return _other("an old Office document")


_CONTAINERS: Final[tuple[tuple[bytes, Callable[[Path, bytes], Kind]], ...]] = (
    (b"PK\x03\x04", _zip_kind),
    (b"PK\x05\x06", _zip_kind),
    (OLE_START, _ole_kind),
)


def _text_kind(head: bytes) -> Kind:
    """Tell web pages, saved messages and plain text apart; anything else is not for reading."""
    if not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        wide = head.count(0) > len(head) // 4
        if not wide and sum(map(head.count, (bytes((control,)) for control in _CONTROLS))) > len(head) // 50:
            return _UNKNOWN
    text = head.replace(b"\x00", b"").decode("latin-1").removeprefix("ï»¿").removeprefix("ÿþ").removeprefix("þÿ")
    if _PAGE_START.match(text):
        return HTML
    if _MAIL_HEADER.match(text) and _MIME.search(text[:4096]):
        return ARCHIVE if _ARCHIVE.search(text[:4096]) else _other("an e-mail", "Save its attachments in the folder.")
    if text.lstrip().startswith("<?xml"):
        return HTML if _PAGE_INSIDE.search(text) else _other("an XML file")
    if _PAGE_INSIDE.search(text) or (_ROW_TAG.search(text) and _CELL_TAG.search(text)):
        return HTML
    return TEXT
