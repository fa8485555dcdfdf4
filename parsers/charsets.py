"""Bytes as text: the character set as declared, where the bytes bear the declaration out."""

import codecs
import re
from typing import Final

# A declaration stands at the top; bs4 would search a share of the whole file, which a hostile one makes dear.
_DECLARED_WITHIN: Final = 8192  # bytes
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Browsers read these as windows-1252, and so do the programs that write them.
_MEANT_AS_CP1252: Final = frozenset({"iso8859-1", "ascii", "cp1252", "iso8859-15"})
# Character sets that a paper may name; other codecs of Python (zip, rot13, idna) are no character sets.
_KNOWN: Final = re.compile(
    r"utf-(?:8|16|16-le|16-be)|iso8859-\d{1,2}|cp\d{3,4}|mac-roman|koi8-[ru]|gb18030|big5|shift_jis|euc_(?:jp|kr)"
)


def _one_cp1252_byte(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as windows-1252: text pasted together from two programs."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("paperround.cp1252", _one_cp1252_byte)


def decode(data: bytes, *, declared: str | None = None, markup: bool = False) -> str:
    """Return a file's text.

    A byte-order mark decides; then UTF-8, where the bytes are that; then what is declared; then windows-1252.
    Papers are saved again as UTF-8 with their old declaration in place, while text in another set is almost
    never UTF-8 by accident. Null characters are left out.

    Args:
        data: The file's bytes.
        declared: The character set that the envelope names, if any.
        markup: The text is a web page, which may declare its own.
    """
    name = _by_mark(data) or _wide(data)
    if not name:
        name = "utf-8"
        if not _is_utf8(data):
            name = _known(declared or (_declared_in(data) if markup else None)) or "cp1252"
    text = data.decode(name, "paperround.cp1252" if name == "utf-8" else "replace")
    return text.removeprefix("\ufeff").replace("\x00", "")


def _by_mark(data: bytes) -> str | None:
    """Return the set that a byte-order mark names."""
    return next((name for mark, name in _BOMS if data.startswith(mark)), None)


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without its mark: every other byte of Western text is null."""
    head = data[:4096]
    half = len(head) // 2
    if half and head[1::2].count(0) > half * 0.7:
        return "utf-16-le"
    if half and head[::2].count(0) > half * 0.7:
        return "utf-16-be"
    return None


def _is_utf8(data: bytes) -> bool:
    """Tell whether all bytes are UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared_in(data: bytes) -> str | None:
    """Return the set that a page's ``<meta>`` or XML line declares."""
    from bs4.dammit import EncodingDetector  # noqa: PLC0415 - takes 130 ms, and few pages need it

    return EncodingDetector.find_declared_encoding(data[:_DECLARED_WITHIN], is_html=True)


def _known(declared: str | None) -> str | None:
    """Return Python's name for a declared character set; ``None`` for none, or for one that cannot be meant."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    if name in _MEANT_AS_CP1252:
        return "cp1252"
    # A page that could be read as far as its declaration is not in a two-byte set, whatever it declares.
    return name if _KNOWN.fullmatch(name) and not name.startswith("utf-16") else None
