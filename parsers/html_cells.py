"""What the cell of a web page's table says: its text, and its rating where a colour or a symbol shows one."""

import re
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from model.documents import Paragraph
from model.words import Rag
from parsers.colours import fill_of, rating_of, rating_of_symbol
from parsers.html_flow import SPACES, UNSEEN, Flow
from parsers.html_rows import LINE_END, Shape

_EDGES: Final = " \t\n\r\f"
_ENDS: Final = _EDGES + LINE_END
_SYMBOL = re.compile(r"[\W_]{1,3}|\w{1,20}")


class Text(NamedTuple):
    """What a cell says: its text, whether that is bold, what was struck out, its rating, the colour behind it."""

    text: str
    bold: bool
    struck: str
    rag: Rag | None
    fill: str = ""
    pictured: bool = False


def cell_text(flow: Flow, fill: str) -> Text:
    """Sum up what a flow gathered from one cell.

    The cell's own fill decides its rating; without one, a colour behind all of its text, a drawn symbol, or the
    colour of its only word or symbol.

    Args:
        flow: What stands in the cell.
        fill: The colour behind the cell as written, or empty.
    """
    flow.end()
    paragraphs = [block for block in flow.blocks if isinstance(block, Paragraph)]
    text = "\n".join([paragraph.text for paragraph in paragraphs])
    bold = bool(paragraphs) and all(paragraph.bold for paragraph in paragraphs)
    behind = flow.fills if text else flow.painted
    rag = _rating(text, fill, behind, flow.colours)
    return Text(text, bold, " ".join(flow.struck), rag, _fill(fill, behind), flow.pictured)


def all_bold(shape: Shape, texts: Sequence[str]) -> bool:
    """Tell whether all that is seen of a plain cell's text is bold; see ``Line.texts``."""
    return all(look.bold or not _is_seen(piece) for look, piece in zip(shape.looks, texts[::2], strict=False))


def colours_in(shape: Shape, text: str, texts: Sequence[str]) -> tuple[Rag | None, str]:
    """Return a plain cell's rating, where a colour or a symbol shows one, and the colour behind it as ``RRGGBB``.

    Args:
        shape: What its tags say.
        text: Its text.
        texts: The same in pieces; see ``Line.texts``.
    """
    seen = [look for look, piece in zip(shape.looks, texts[::2], strict=False) if _is_seen(piece)]
    colours = {"" if look.link else look.colour for look in seen}
    behind = {look.highlight for look in seen or shape.coloured}
    return _rating(text, shape.fill, behind, colours), _fill(shape.fill, behind)


def _is_seen(text: str) -> bool:
    return bool(text) and not text.isspace() and (text.isascii() or bool(UNSEEN.sub("", text).strip()))


def lines_of(text: str) -> str:
    """Return a cell's text as its lines are seen, without empty ones."""
    text = text.strip(_ENDS)
    if LINE_END not in text:
        return _line(text)
    return "\n".join([line for each in text.split(LINE_END) if (line := _line(each.strip(_EDGES)))])


def _line(text: str) -> str:
    if text.isprintable() and "  " not in text:
        return text
    return SPACES.sub(" ", UNSEEN.sub("", text)).strip()


def _fill(fill: str, behind: Collection[str]) -> str:
    """Return the colour behind a cell, or failing that behind all that stands in it, as ``RRGGBB``."""
    seen = fill_of(fill) if fill else ""
    return seen or (fill_of(next(iter(behind))) if len(behind) == 1 else "")


def _rating(text: str, fill: str, behind: Collection[str], colours: Collection[str]) -> Rag | None:
    """Weigh what may show a cell's rating, the surest first."""
    rag = rating_of(fill) if fill else None
    if rag is None and len(behind) == 1:
        rag = rating_of(next(iter(behind)))
    if rag is None and not text.isascii():
        rag = rating_of_symbol(text)
    if rag is None and len(colours) == 1 and (colour := next(iter(colours))) and _SYMBOL.fullmatch(text):
        rag = rating_of(colour)
    return rag
