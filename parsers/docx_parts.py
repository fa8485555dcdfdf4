"""Open a Word file as the hostile thing it is until read: a zip of XML parts, inflated under a limit."""

import posixpath
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from lxml import etree

from model.problems import UnreadablePaper, UnsupportedFormat
from parsers import docx_names as names

MOST_BYTES: Final = 200 * 1024 * 1024
"""What all parts of one paper may come to when inflated; a plan of 100,000 rows takes half of it."""

_PIECE: Final = 1024 * 1024
_OLE_FILE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OVERRIDE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
    KeyError,
)
_OPEN_AGAIN: Final = (
    "Open it in Word; if Word can open it, save it again under a new name and put that into the folder."
)


@dataclass(frozen=True, slots=True)
class Relation:
    """One part's link to another.

    Attributes:
        kind: Last word of the relation's type (``styles``, ``header``); the same in strict files.
        part: Path of the part in the zip.
    """

    kind: str
    part: str


class Package:
    """The parts of one Word file. Use it as a context manager; only parts that are asked for are inflated."""

    def __init__(self, path: Path) -> None:
        """Open the zip at ``path`` and find its main part.

        Raises:
            UnreadablePaper: It is empty, damaged, or locked by a password.
            UnsupportedFormat: It is some other kind of file.
        """
        self._left = MOST_BYTES
        try:
            _refuse_old_container(path)
            self._zip = zipfile.ZipFile(path)
        except _DAMAGED as damage:
            raise UnreadablePaper("The file is damaged or incomplete: it is not a whole Word file.", _OPEN_AGAIN) from (
                damage
            )
        # Some programs write part names with backslashes or other capitals than they are called by.
        self._members = {_plain(name): name for name in self._zip.namelist()}

    def __enter__(self) -> Self:
        """Return the package itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._zip.close()

    def main_part(self) -> str:
        """Return the path of the part that holds the text."""
        linked = (r.part for r in self.relations("").values() if r.kind == "officeDocument")
        main = next((part for part in linked if _plain(part) in self._members), "word/document.xml")
        if _plain(main) not in self._members:
            if any(name.startswith(("xl/", "ppt/", "content.xml")) for name in self._members):
                raise UnsupportedFormat(
                    "The file is an office file, but not a Word document.",
                    "Save the paper as a Word document (.docx) or as PDF.",
                )
            raise UnreadablePaper("The file is a zip, but it holds no Word document.", _OPEN_AGAIN)
        return main

    def holds_macros(self) -> bool:
        """Say whether the file carries a program (``.docm``); it is never run."""
        types = self.read("[Content_Types].xml")
        overrides = () if types is None else types.iter(_OVERRIDE)
        return any("macroEnabled" in (entry.get("ContentType") or "") for entry in overrides) or any(
            name.endswith("vbaproject.bin") for name in self._members
        )

    def relations(self, part: str) -> dict[str, Relation]:
        """Return the links of ``part`` (the whole package for ``""``) by their id, those that lead out left away."""
        folder, name = posixpath.split(part)
        root = self.read(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, Relation] = {}
        for link in () if root is None else root.iter(_RELATIONS):
            if link.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, link.get("Target") or "")).lstrip("/")
                found[link.get("Id") or ""] = Relation((link.get("Type") or "").rpartition("/")[2], target)
        return found

    def read(self, part: str, shorten: Callable[[bytes], bytes] | None = None) -> etree._Element | None:
        """Return the root of an XML part, or ``None`` where the zip has no such part.

        Strict files' namespaces are replaced by the usual ones.

        Args:
            part: Its path.
            shorten: Rewrites its bytes before they are parsed; where they are no XML then, they are left as they are.

        Raises:
            UnreadablePaper: The part is damaged, too large, or declares a document type (which a
                Word file never does, and an attack often).
        """
        member = self._members.get(_plain(part))
        if member is None:
            return None
        content = _as_utf8(self._inflate(member))
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise UnreadablePaper(
                "The file declares XML entities, which no Word file does, so it was not read.",
                "Ask whoever sent the file; do not open it before it is checked.",
            )
        root = _parse_short(content, shorten) if shorten else _parse(content)
        if any("purl.oclc.org/ooxml" in uri for uri in root.nsmap.values()):
            content = etree.tostring(root, encoding="utf-8")
            for strict, usual in names.STRICT:
                content = content.replace(strict, usual)
            root = _parse(content)
        return root

    def _inflate(self, member: str) -> bytes:
        """Inflate one part, counting what really comes out: sizes declared in a zip can lie."""
        pieces: list[bytes] = []
        try:
            with self._zip.open(member) as stream:
                while piece := stream.read(_PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise UnreadablePaper(
                            f"The file unpacks to more than {MOST_BYTES // 1024**2} MB of text, so it was not read.",
                            "Split the paper, or save it as PDF.",
                        )
                    pieces.append(piece)
        except RuntimeError as locked:  # zipfile says so of a part that needs a password
            raise _locked() from locked
        except _DAMAGED as damage:
            raise UnreadablePaper("The file is damaged: a part of it cannot be unpacked.", _OPEN_AGAIN) from damage
        return b"".join(pieces)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _refuse_old_container(path: Path) -> None:
    with path.open("rb") as stream:
        start = stream.read(len(_OLE_FILE))
        if not start:
            raise UnreadablePaper("The file is empty.", "Put the paper into the folder again.")
        if start == _OLE_FILE:
            stream.seek(0)
            while piece := stream.read(_PIECE):
                if "EncryptedPackage".encode("utf-16-le") in piece:
                    raise _locked()
            raise UnsupportedFormat(
                "The file is of Word's format before 2007 (.doc).", "Open it in Word and save it as .docx or PDF."
            )


def _locked() -> UnreadablePaper:
    return UnreadablePaper(
        "The file is locked by a password.", "Open it in Word, remove the password, and save it again."
    )


def _as_utf8(content: bytes) -> bytes:
    """Return the part in UTF-8: Word's XML may also be UTF-16, nothing else."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:4]:
        encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-16-be"
        if content.startswith(b"<\0"):
            encoding = "utf-16-le"
        return content.decode(encoding, errors="replace").encode("utf-8", errors="replace")
    return content


def _parse_short(content: bytes, shorten: Callable[[bytes], bytes]) -> etree._Element:
    try:
        return _parse(shorten(content))
    except UnreadablePaper:  # a part that names its namespaces where it uses them, or one that is damaged
        return _parse(content)


def _parse(content: bytes) -> etree._Element:
    # The parser's own limits (256 elements deep, 10 MB in one text) stay on: no paper needs more.
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )
    try:
        root: etree._Element = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as damage:
        if "depth" in str(damage):
            raise UnreadablePaper(
                "The file nests its content deeper than any paper does, so it was not read.", _OPEN_AGAIN
            ) from damage
        raise UnreadablePaper("The file is damaged: a part of it is not whole XML.", _OPEN_AGAIN) from damage
    return root
