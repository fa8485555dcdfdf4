"""Plain text: paragraphs, headings, and the tables that people draw with tabs, pipes and spaces."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from model.documents import Document, Paragraph, Table
from model.problems import UnreadablePaper
from model.words import Format
from parsers.charsets import decode
from parsers.text_marks import resolve
from parsers.text_tables import Drawn, fixed_rows, is_ruler, pipe_rows, tab_rows, table_of

Drawer = Callable[[Sequence[str], int], Drawn]

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]++(\S.*?)[ \t]*#*[ \t]*")
_UNDERLINE = re.compile(r"(?:={3,}+|-{3,}+)\s*")
_LINE_ENDS = re.compile(r"\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
# A line of prose that was broken by a program ends about here; shorter lines are lines of their own.
_WRAPPED_FROM: Final = 55  # characters
_WRAPPED_TO: Final = 100
_COLUMNS = re.compile(r"[^.:;?!\s]\s{2,}\S")
_NEW_LINE = re.compile(
    r"(?:[•·▪◦●‣∙*–-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)])\s|\d{1,3}(?:\.\d{1,3}){1,3}\s+[A-Z]|[|#]"
)


def read_text(path: Path) -> Document:
    """Read plain text.

    Raises:
        UnreadablePaper: It cannot be opened.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadablePaper(
            "The file cannot be opened.", "Check that it is still there and that you may read it."
        ) from error
    return document_of(decode(data))


def document_of(text: str) -> Document:
    """Read text as blocks in order."""
    lines = [line.rstrip(" ") for line in _LINE_ENDS.sub("\n", text).split("\n")]
    blocks: list[Paragraph | Table] = []
    number = 0
    at = 0
    fruitless: dict[Drawer, int] = {}
    while at < len(lines):
        if not lines[at].strip():
            at += 1
        elif drawn := _drawn_at(lines, at, fruitless):
            number += 1
            blocks.append(replace(table_of(drawn.rows, drawn.header_rows), number=number))
            at = drawn.after
        else:
            paragraph, at = _paragraph_at(lines, at)
            if paragraph.text:
                blocks.append(paragraph)
    return Document(Format.TEXT, tuple(blocks))


def _drawn_at(lines: list[str], at: int, fruitless: dict[Drawer, int]) -> Drawn | None:
    """Return the table that begins at a line, if one does.

    Args:
        lines: The text.
        at: The line.
        fruitless: For each kind of table, the line before which none begins; kept up to date here.
    """
    line = lines[at]
    kinds: tuple[tuple[Drawer, bool], ...] = (
        (tab_rows, "\t" in line),
        (pipe_rows, "|" in line or not line.isascii() or is_ruler(line)),
        (fixed_rows, "  " in line),
    )
    for read, may_be in kinds:
        if may_be and at >= fruitless.get(read, 0):
            drawn = read(lines, at)
            if drawn.rows:
                return drawn
            fruitless[read] = drawn.after
    return None


def _paragraph_at(lines: list[str], at: int) -> tuple[Paragraph, int]:
    """Return the paragraph that begins at a line, and the line after it."""
    line = lines[at]
    if heading := _HEADING.fullmatch(line):
        return Paragraph(resolve(heading[2]).text, level=len(heading[1])), at + 1
    if is_ruler(line):
        return Paragraph(""), at + 1
    after = at + 1
    if after < len(lines) and _UNDERLINE.fullmatch(lines[after]) and not line.startswith((" ", "\t")):
        level = 1 if lines[after].startswith("=") else 2
        return Paragraph(resolve(line).text, level=level), after + 1
    whole = [line.strip()]
    while after < len(lines) and _runs_on(lines[after - 1], lines[after]):
        whole.append(lines[after].strip())
        after += 1
    marked = resolve(re.sub(r"\t+", " ", " ".join(whole)))
    return Paragraph(marked.text, bold=marked.bold), after


def _runs_on(line: str, following: str) -> bool:
    """Tell whether a program broke a paragraph between two lines."""
    if (
        not following.strip()
        or "\t" in following
        or _COLUMNS.search(following.strip())
        or _NEW_LINE.match(following.lstrip())
    ):
        return False
    return _WRAPPED_FROM <= len(line) <= _WRAPPED_TO and (following.lstrip()[0].islower() or line[-1] not in ".:;?!")
