"""What pictures and drawn shapes say: their alternative text, and the colour a shape is filled with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from model.words import Rag
from parsers import docx_names as names
from parsers.colours import rating_of
from parsers.docx_theme import Theme

_OLD_SHAPES: Final = frozenset(
    f"{{urn:schemas-microsoft-com:vml}}{name}" for name in ("shape", "oval", "rect", "roundrect", "line", "polyline")
)
# Texts that no person wrote: Word's own guesses, and names of files.
_NOT_WRITTEN: Final = re.compile(
    r"automatically generated|AI-generated content|^[^\n]{1,200}\.(?:png|jpe?g|gif|bmp|[ew]mf|svg|tiff?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture or shape.

    Attributes:
        alt: Its alternative text, if a person wrote one.
        fill: Colour of a drawn shape, or ``None``.
        bitmap: It is a picture (a scan, a logo), not a shape.
    """

    alt: str = ""
    fill: str | None = None
    bitmap: bool = False

    @property
    def rag(self) -> Rag | None:
        """The rating that it shows, if any: by its colour, or by a colour word as alternative text."""
        shown = rating_of(self.fill) if self.fill else None
        return shown or rating_of(self.alt.strip().rstrip(".").lower()) or _RATING_WORDS.get(self.alt.strip().lower())


_RATING_WORDS: Final = {"amber": Rag.AMBER}


def pictures_in(drawing: etree._Element, theme: Theme) -> Iterator[Picture]:
    """Yield what a drawing shows, once, text boxes' own content left aside."""
    alt = ""
    for facts in drawing.iter(names.DRAWING_FACTS, names.PICTURE_FACTS):
        alt = alt or facts.get("descr") or ""
    fill = next((f for look in drawing.iter(names.SHAPE_LOOK) if (f := _shape_fill(look, theme))), None)
    bitmap = next(drawing.iter(names.BITMAP, names.OLD_BITMAP), None) is not None
    for shape in drawing.iter(*_OLD_SHAPES):
        alt = alt or shape.get("alt") or ""
        if fill is None and (shape.get("filled") or "t")[:1] == "t":
            fill = (shape.get("fillcolor") or "").split(" ")[0] or None
    alt = "" if _NOT_WRITTEN.search(alt) else " ".join(alt.split())
    if alt or fill or bitmap:
        yield Picture(alt, fill, bitmap)


def _shape_fill(look: etree._Element, theme: Theme) -> str | None:
    solid = look.find(names.SOLID_FILL)
    for colour in () if solid is None else solid:
        if colour.tag == names.RGB_COLOUR:
            return colour.get("val")
        if colour.tag == names.THEME_COLOUR:
            return theme.named(colour.get("val"))
    return None


def boxes_in(drawing: etree._Element) -> Iterator[etree._Element]:
    """Yield the text boxes of a drawing, those inside another one left aside: they are read with it."""
    taken: set[etree._Element] = set()
    for box in drawing.iter(names.TEXT_BOX):
        if taken.isdisjoint(box.iterancestors(names.TEXT_BOX)):
            taken.add(box)
            yield box
