"""One page's text as PDFium lays it out: where letters stand, and how they are set."""

import ctypes
import math
from array import array
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium_c

from parsers.pdf_marks import Style, Unsure
from parsers.pdf_shapes import Box, Matrix, apply, bind, multiply

# Degrees off the level or upright from which text lies aslant, as watermarks do.
ASLANT: Final = 2.0
# Turns (degrees) of text that reads down or up the page.
ON_SIDE: Final = (90, 270)

_handle, _index = ctypes.c_void_p, ctypes.c_int


text_object = bind(pdfium_c.FPDFText_GetTextObject, _handle, _index, gives=_handle)
font_of = bind(pdfium_c.FPDFTextObj_GetFont, _handle, gives=_handle)
_fill_colour = bind(pdfium_c.FPDFPageObj_GetFillColor, _handle, _handle, _handle, _handle, _handle)
_text_matrix = bind(pdfium_c.FPDFText_GetMatrix, _handle, _index, _handle)
_font_size = bind(pdfium_c.FPDFText_GetFontSize, _handle, _index, gives=ctypes.c_double)
_origin = bind(pdfium_c.FPDFText_GetCharOrigin, _handle, _index, _handle, _handle)
loose_box = bind(pdfium_c.FPDFText_GetLooseCharBox, _handle, _index, _handle)
is_generated = bind(pdfium_c.FPDFText_IsGenerated, _handle, _index)
is_unmapped = bind(pdfium_c.FPDFText_HasUnicodeMapError, _handle, _index)


class Run(NamedTuple):
    """A text object.

    Attributes:
        top, bottom: Of its line on the displayed page; of a line on its side, its left and right.
        aslant: It lies aslant.
    """

    style: Style
    top: float
    bottom: float
    aslant: bool

    def line_box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Return a box of letters of the run made as high as its line, whatever letters there are."""
        if self.style.turn in ON_SIDE:
            return self.top, top, self.bottom, bottom
        return left, self.top, right, self.bottom


class Sides(NamedTuple):
    """Displayed lefts, tops, rights and bottoms of several characters, in points."""

    lefts: list[float]
    tops: list[float]
    rights: list[float]
    bottoms: list[float]


@dataclass(slots=True)
class TextPage:
    """One page's text as PDFium lays it out, and how its coordinates become the display's."""

    raw: Any
    handle: int
    matrix: Matrix
    fonts: dict[int, tuple[float, bool]]
    runs: dict[int, Run] = field(default_factory=dict)
    styles: dict[tuple[Any, ...], tuple[Style, float, bool]] = field(default_factory=dict)
    corners: Any = field(default_factory=ctypes.c_float * 4)
    own: Any = field(default_factory=pdfium_c.FS_MATRIX)
    origin: Any = field(default_factory=ctypes.c_double * 2)
    channels: Any = field(default_factory=ctypes.c_uint * 4)
    colours: int = 0
    corner: int = 0

    def __post_init__(self) -> None:
        """Look up once where the C variables lie."""
        self.colours, self.corner = ctypes.addressof(self.channels), ctypes.addressof(self.corners)

    def box(self, index: int) -> Box:
        """Return the displayed box of character ``index``."""
        corners = self.corners
        loose_box(self.handle, index, self.corner)
        left, top, right, bottom = corners
        a, b, c, d, e, f = self.matrix
        if not b and not c and a > 0:
            return left + e, d * top + f, right + e, d * bottom + f
        xs = (a * left + c * top + e, a * right + c * bottom + e)
        ys = (b * left + d * top + f, b * right + d * bottom + f)
        return min(xs), min(ys), max(xs), max(ys)

    def sides(self, indices: Sequence[int]) -> Sides:
        """Return the displayed lefts, tops, rights and bottoms of several characters, measured in one go."""
        count = len(indices)
        corners = array("f", bytes(16 * count))
        at, _ = corners.buffer_info()
        deque(map(loose_box, repeat(self.handle), indices, range(at, at + 16 * count, 16)), maxlen=0)
        lefts, tops, rights, bottoms = (corners[side::4].tolist() for side in range(4))
        a, b, c, d, e, f = self.matrix
        if (a, b, c) == (1, 0, 0):
            if e:
                lefts, rights = [x + e for x in lefts], [x + e for x in rights]
            return Sides(lefts, [d * y + f for y in tops], rights, [d * y + f for y in bottoms])
        one = [apply(self.matrix, x, y) for x, y in zip(lefts, tops, strict=True)]
        other = [apply(self.matrix, x, y) for x, y in zip(rights, bottoms, strict=True)]
        both = list(zip(one, other, strict=True))
        return Sides(
            [min(x, p) for (x, _), (p, _) in both], [min(y, q) for (_, y), (_, q) in both],
            [max(x, p) for (x, _), (p, _) in both], [max(y, q) for (_, y), (_, q) in both],
        )  # fmt: skip

    def objects(self, indices: Sequence[int]) -> list[int | None]:
        """Return the text objects of several characters; ``None`` for one that PDFium made up."""
        return list(map(text_object, repeat(self.handle), indices))

    def colour(self, address: int) -> bytes:
        """Return the fill colour of the text object at ``address``, to compare."""
        at = self.colours
        _fill_colour(address, at, at + 4, at + 8, at + 12)
        return bytes(self.channels)

    def run(self, index: int, address: int) -> Run:
        """Return the run that character ``index`` of the text object at ``address`` belongs to."""
        if address not in self.runs:
            self.runs[address] = self._measure(index, address)
        return self.runs[address]

    def _measure(self, index: int, address: int) -> Run:
        """Measure a text object; some programs make one of every letter, so its style is looked up by its looks."""
        matrix, handle, origin, channels = self.own, self.handle, self.origin, self.channels
        _text_matrix(handle, index, ctypes.addressof(matrix))
        _origin(handle, index, ctypes.addressof(origin), ctypes.addressof(origin) + 8)
        self.colour(address)
        looks = (
            font_of(address), _font_size(handle, index),
            matrix.a, matrix.b, matrix.c, matrix.d, channels[0], channels[1], channels[2],
        )  # fmt: skip
        if looks not in self.styles:
            self.styles[looks] = self._style(looks)
        style, descent, aslant = self.styles[looks]
        place = apply(self.matrix, origin[0], origin[1])
        baseline, under = place[style.turn not in ON_SIDE], descent * style.size
        if style.turn in (90, 180):  # its top is to the right, or below
            return Run(style, baseline + under, baseline + under + style.size, aslant)
        return Run(style, baseline - under - style.size, baseline - under, aslant)

    def _style(self, looks: tuple[Any, ...]) -> tuple[Style, float, bool]:
        """Return the style, the font's descent (of the size, negative), and whether the text stands aslant."""
        font, font_size, *own, red, green, blue = looks
        a, b, c, d, _, _ = multiply((own[0], own[1], own[2], own[3], 0, 0), self.matrix)
        if a * d - b * c > 0:  # the display's y runs downwards, so unmirrored text is negative
            raise Unsure("mirrored text")
        descent, bold = self._font(font)
        angle = math.degrees(math.atan2(b, a)) % 360
        turn = round(angle / 90) * 90
        colour = f"#{red:02X}{green:02X}{blue:02X}"
        style = Style(round(font_size * math.hypot(c, d), 2), bold, turn % 360, colour)
        return style, descent, abs(angle - turn) > ASLANT

    def _font(self, address: int) -> tuple[float, bool]:
        """Return the font's descent (of the size, negative) and whether it is bold."""
        if address not in self.fonts:
            font = ctypes.cast(address, pdfium_c.FPDF_FONT)
            descent = ctypes.c_float()
            pdfium_c.FPDFFont_GetDescent(font, 1000.0, descent)
            buffer = ctypes.create_string_buffer(256)
            pdfium_c.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.value.decode("utf-8", "replace").lower()
            bold = any(word in name for word in ("bold", "black", "heavy")) or name.endswith("-bd")
            self.fonts[address] = descent.value / 1000, bold
        return self.fonts[address]
