"""Marks inside plain text: stray HTML tags and entities, Markdown's emphasis, bullets."""

import html
import re
from dataclasses import dataclass

from model.documents import Paragraph
from model.words import Rag
from parsers.colours import rating_of_symbol

# Tags of a page that was saved as text; "<5 days" is none.
_TAG = re.compile(
    r"</?(?:p|ul|ol|li|br|b|i|u|s|strong|em|span|div|font|su[bp]|a|h[1-6]|t[drh]|table|tbody|del|ins|strike|center)"
    r"(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:[•·▪◦●‣∙]|[-–—*o](?=\s))\s++(?=\S)", re.MULTILINE)
_BOLD = re.compile(r"(?:\*\*|__)(?=\S)(.{1,5000}?)(?:\*\*|__)", re.DOTALL)
_STRUCK = re.compile(r"~~(?=\S)([^~]{1,5000}+)~~")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of text with its marks resolved."""

    text: str
    bold: bool = False
    struck: str = ""

    @property
    def rag(self) -> Rag | None:
        """The rating that a drawn symbol in it shows."""
        return None if self.text.isascii() else rating_of_symbol(self.text)


def resolve(text: str) -> Marked:
    """Return text as a reader was meant to see it; lines and bullets are kept apart by line breaks."""
    text = _CONTROLS.sub("", text.strip())
    if "<" in text and _TAG.search(text):
        marked = _from_page(text)
    else:
        marked = Marked(html.unescape(text) if "&" in text else text)
    plain, struck, bold = marked.text, marked.struck, marked.bold
    if "~~" in plain:
        struck = " ".join([struck, *_STRUCK.findall(plain)]).strip()
        plain = _STRUCK.sub("", plain)
    if "**" in plain or "__" in plain:
        bold = bold or _BOLD.fullmatch(plain) is not None
        plain = _BOLD.sub(r"\1", plain)
    if not plain.isascii():
        plain = _UNSEEN.sub("", plain)
    return Marked("\n".join(line.strip() for line in _BULLET.sub("", plain).split("\n")).strip(), bold, struck)


def _from_page(text: str) -> Marked:
    """Resolve the stray tags of a piece of a page."""
    from parsers.html import document_of  # noqa: PLC0415 - most text holds no tag

    blocks = [block for block in document_of(f"<div>{text}</div>").blocks if isinstance(block, Paragraph)]
    return Marked("\n".join(block.text for block in blocks), bool(blocks) and all(block.bold for block in blocks))
