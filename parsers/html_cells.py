"""What the cell of a web page's table says: its text, and its rating where a colour or a symbol shows one."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from model.documents import Paragraph
from model.words import Rag
from parsers.colours import fill_of, rating_of, rating_of_symbol
from parsers.html_flow import SPACES, UNSEEN, Flow
from parsers.html_styles import Look, Styles

_LINE_END: Final = "\0"  # which no page's text holds
_EDGES: Final = " \t\n\r\f"
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


def plain_text(styles: Styles, element: Any, look: Look, fill: str) -> Text | None:
    """Sum up a cell that holds only plain text: lines, paragraphs and bullets, perhaps bold or coloured.

    Nearly all cells are of this kind, and the long way round costs five times as much; it gives the same.

    Args:
        styles: The page's style rules.
        element: The cell.
        look: Its look.
        fill: The colour behind the cell as written, or empty.

    Returns:
        ``None`` for any other cell.
    """
    if not look.plain:
        return None
    plain = _Plain(styles, [], [], [] if look.bare else [look])
    if not plain.take(element, look):
        return None
    text = lines_of("".join(plain.texts))
    bold = bool(text)
    for each in plain.looks:
        bold = bold and each.bold
    if not plain.coloured and not fill and text.isascii():
        return Text(text, bold, "", None)
    if not text and len(element):
        return None
    colours = {"" if each.link else each.colour for each in plain.looks}
    behind = {each.highlight for each in plain.looks or plain.coloured}
    return Text(text, bold, "", _rating(text, fill, behind, colours), _fill(fill, behind))


@dataclass(slots=True)
class _Plain:
    """Collects plain text.

    Attributes:
        styles: The page's style rules.
        texts: The text in pieces, ``_LINE_END`` where a line ends.
        looks: How the pieces that are seen look.
        coloured: The looks of elements in colour, whether they hold text or not.
    """

    styles: Styles
    texts: list[str]
    looks: list[Look]
    coloured: list[Look]

    def take(self, element: Any, look: Look) -> bool:
        """Take in what an element holds; ``False`` where anything in it needs care."""
        if text := element.text:
            self._say(text, look)
        for child in element if len(element) else ():
            inner = self.styles.look(child, look)
            if not inner.plain:
                return False
            if not inner.bare:
                self.coloured.append(inner)
            if inner.block:
                self.texts.append(_LINE_END)
            if not self.take(child, inner):
                return False
            if inner.block:
                self.texts.append(_LINE_END)
            if text := child.tail:
                self._say(text, look)
        return True

    def _say(self, text: str, look: Look) -> None:
        self.texts.append(text)
        if not text.isspace() and (text.isascii() or UNSEEN.sub("", text).strip()):
            self.looks.append(look)


def lines_of(text: str) -> str:
    """Return a cell's text as its lines are seen, without empty ones."""
    if _LINE_END not in text:
        return _line(text)
    return "\n".join([line for each in text.split(_LINE_END) if (line := _line(each))])


def _line(text: str) -> str:
    text = text.strip(_EDGES)
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
