"""Drawing the part of a PDF's page that a row was read from, with the row outlined."""

import io
import math
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium
from PIL import Image, ImageDraw

from model.dataset import RowBox

OUTLINE: Final = (0x6A, 0x1F, 0x5C)
"""The outline's colour, red, green and blue; the only pure one of its kind in a picture."""
_POINTS_PER_INCH: Final = 72
_DOTS_PER_INCH: Final = 110
_WIDEST: Final = 1400
"""Pixels; a page that would be wider at full size is drawn smaller."""
_HIGHEST: Final = 900
"""Pixels; a row that would be higher, with what is around it, is drawn smaller rather than cut."""
_AROUND: Final = 36
"""Points of the page that are shown above and below the row."""
_LINE: Final = 3
"""Pixels; the outline's thickness. It runs on the row's own ruling, so that no letter is hidden."""
_COLOURS: Final = 31
"""Colours of a picture besides the outline's; with fewer, the shading of ratings changes its hue."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture not yet written, as the bytes of a PNG."""

    row: RowBox
    png: bytes
    width: int
    height: int


def draw_page(paper: Path, fingerprint: str, page: int, rows: tuple[RowBox, ...]) -> tuple[Drawn, ...]:
    """Return the pictures of rows that stand on one page; this is what a worker does.

    Args:
        paper: The PDF.
        fingerprint: The SHA-256 of the PDF that was read; of another one nothing is drawn.
        page: From 1.
        rows: Their places.

    Raises:
        OSError: The file cannot be read.
        PdfiumError: It is no PDF, or damaged.
    """
    content = paper.read_bytes()
    if sha256(content).hexdigest() != fingerprint:
        return ()
    document = pdfium.PdfDocument(content)
    try:
        document.init_forms()
        shown = document[page - 1]
        return tuple(drawn for row in rows if (drawn := _draw_row(shown, row)))
    finally:
        document.close()


def _draw_row(page: pdfium.PdfPage, row: RowBox) -> Drawn | None:
    """Return a cut of the page as wide as the page, or ``None`` where the row does not stand on it."""
    width, height = page.get_size()
    left, right = (min(max(x, 0.0), width) for x in (row.box[0], row.box[2]))
    top, bottom = (min(max(y, 0.0), height) for y in (row.box[1], row.box[3]))
    if not (left < right and top < bottom):
        return None
    above, below = max(top - _AROUND, 0.0), min(bottom + _AROUND, height)
    scale = min(_DOTS_PER_INCH / _POINTS_PER_INCH, _WIDEST / width, _HIGHEST / (below - above))
    bitmap = page.render(scale=scale, crop=(0, height - below, 0, above))
    picture = _with_few_colours(bitmap.to_pil().convert("RGB"))
    cut = math.ceil(above * scale)  # as the renderer rounds it
    box = (left * scale, top * scale - cut, right * scale, bottom * scale - cut)
    _outline(picture, box)
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return Drawn(row, file.getvalue(), picture.width, picture.height)


def _with_few_colours(picture: Image.Image) -> Image.Image:
    """Return the picture with ``_COLOURS`` colours of its own, and the outline's after them."""
    few = picture.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    own = (few.getpalette() or [])[: 3 * _COLOURS]
    few.putpalette([*own, *([0] * (3 * _COLOURS - len(own))), *OUTLINE])
    return few


def _outline(picture: Image.Image, box: tuple[float, float, float, float]) -> None:
    """Draw a line around a box in pixels, just outside of it where the picture has room."""
    out = _LINE - 1  # the one pixel inside is the ruling
    left, top = (max(math.floor(edge) - out, 0) for edge in box[:2])
    right = min(math.ceil(box[2]) + out, picture.width - 1)
    bottom = min(math.ceil(box[3]) + out, picture.height - 1)
    ImageDraw.Draw(picture).rectangle((left, top, right, bottom), outline=_COLOURS, width=_LINE)
