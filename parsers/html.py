"""Web pages: what a browser shows of them, as blocks in reading order."""

import re
from dataclasses import replace
from email import message_from_bytes
from functools import partial
from pathlib import Path
from typing import Any, Final

from lxml import etree

from model.collecting import without_collector
from model.documents import Document, Paragraph, Table
from model.problems import UnreadablePaper
from model.words import Format
from parsers.charsets import decode
from parsers.html_flow import Flow
from parsers.html_rows import Rows, frames_in
from parsers.html_styles import Look, Styles
from parsers.html_tables import lay_out
from parsers.sniff import kind_of

_ATTRIBUTES_KEPT: Final = 200  # of one element; the parser's time grows with their square
_LONG: Final = 20_000  # characters; a tag that long is searched for too many attributes
_LONG_TAG = re.compile(rf"<[A-Za-z][^<>]{{{_LONG},}}+")
_CONTROLS: Final = bytes(
    {*range(0x20), 0x7F} - set(b"\t\n\f\r")
)  # a browser shows none of them; LibreOffice writes some
_ATTRIBUTE = re.compile(r"""[\s/]++[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+))?+""")


def read_html(path: Path) -> Document:
    """Read a web page, or one saved as a single file with its pictures (MHTML).

    Raises:
        UnreadablePaper: It cannot be opened, or is nested too deeply.
    """
    archive = kind_of(path).archive
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadablePaper(
            "The file cannot be opened.", "Check that it is still there and that you may read it."
        ) from error
    return document_of(_page_in(data) if archive else decode(data, markup=True))


def document_of(page: str) -> Document:
    """Read a web page's text.

    Raises:
        UnreadablePaper: It is nested too deeply.
    """
    with without_collector():
        return _document_of(page)


def _document_of(page: str) -> Document:
    """Read a web page's text."""
    root = _parse(page)
    if root is None:
        return Document(Format.HTML, ())
    styles = Styles()
    title = None
    for element in root.iter("style", "title"):
        if element.tag == "style":
            styles.add(element.text or "")
        elif title is None:
            title = element
    root.getroottree().docinfo.clear()  # or the rows of XHTML would be written out in a way of their own
    flow = Flow(styles, partial(lay_out, Rows(styles, frames_in(root))))
    try:
        flow.take(root, Look())
        flow.end()
    except RecursionError as error:
        raise _too_deep() from error
    return Document(
        Format.HTML,
        _numbered(flow.blocks),
        title=" ".join("".join(title.itertext()).split()) if title is not None else "",
        problems=tuple(dict.fromkeys(flow.problems)),
    )


def _too_deep() -> UnreadablePaper:
    """Return the error for a page whose elements stand too deep in one another."""
    return UnreadablePaper(
        "The web page's parts are nested too deeply to be read.", "Open it in a browser and print it to a PDF."
    )


def _parse(page: str) -> Any:
    """Return the page's root element, or ``None`` where it holds none."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    if any(page.find(">", at, at + _LONG // 2) < 0 for at in range(0, len(page), _LONG // 2)):
        page = _LONG_TAG.sub(_fewer_attributes, page)
    try:
        root = etree.fromstring(page.encode("utf-8", "replace").translate(None, _CONTROLS), parser)
    except etree.XMLSyntaxError:  # a page of comments or nothing
        return None
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise _too_deep()
    return root


def _fewer_attributes(tag: re.Match[str]) -> str:
    """Keep a tag's first attributes where it has absurdly many."""
    attributes = list(_ATTRIBUTE.finditer(tag[0]))
    if len(attributes) <= _ATTRIBUTES_KEPT:
        return tag[0]
    return tag[0][: attributes[_ATTRIBUTES_KEPT].start()]


def _page_in(data: bytes) -> str:
    """Return the web page in an MHTML file, which is laid out like an e-mail."""
    try:
        pages = [part for part in message_from_bytes(data).walk() if part.get_content_type() == "text/html"]
    except RecursionError as error:
        raise _too_deep() from error
    for part in pages:
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            return decode(payload, declared=part.get_content_charset(), markup=True)
    raise UnreadablePaper("The saved web page holds no page.", "Open the page in a browser and print it to a PDF.")


def _numbered(blocks: list[Paragraph | Table]) -> tuple[Paragraph | Table, ...]:
    """Number the tables in print order, those inside others as well."""
    numbered: list[Paragraph | Table] = []
    number = 0
    for block in blocks:
        if isinstance(block, Table):
            number += 1
            numbered.append(replace(block, number=number))
        else:
            numbered.append(block)
    return tuple(numbered)
