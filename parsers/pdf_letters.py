"""One page's text as PDFium lays it out: where letters stand, and how they are set."""

import ctypes
import math
import re
from collections import deque
from collections.abc import Sequence
from itertools import repeat
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium_c

from parsers.pdf_marks import Style, Unsure
from parsers.pdf_shapes import Box, Matrix, apply, bind, each, multiply

# Degrees off the level or upright from which text lies aslant, as watermarks do.
ASLANT: Final = 2.0
# Characters measured in one go.
AT_ONCE: Final = 1024
# Turns (degrees) of text that reads down or up the page.
ON_SIDE: Final = (90, 270)

# Runs of visible characters. PDFium writes U+0002 or U+FFFE for a hyphen at a line's end and goes on without a break.
TOKEN: Final = re.compile("[^ \t\r\n\f\v\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
SYMBOLS: Final = str.maketrans(
    {
        "\x02": "-",
        "\ufffe": "-",
        "\xad": "",
        "\u200b": "",
        "\ufeff": "",
        "\x00": "",
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        # Word's Symbol and Wingdings characters, which have no Unicode map of their own.
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf0d8": "➢",
        "\uf0fc": "✓",
        "\uf0fb": "✗",
        "\uf0fe": "☑",
        "\uf0a8": "□",
        "\uf06c": "●",
        "\uf06e": "■",
        "\uf0e0": "→",
    }
)

_handle, _double = ctypes.c_void_p, ctypes.c_double


# Called for every word: what is passed in is made once (``from_param``, ``byref``) and not checked, which takes a
# third of the time. Only an object's address is a plain number, and must be declared.
text_object = bind(pdfium_c.FPDFText_GetTextObject, gives=_handle)
font_of = bind(pdfium_c.FPDFTextObj_GetFont, _handle, gives=_handle)
_fill_colour = bind(pdfium_c.FPDFPageObj_GetFillColor, *[_handle] * 5)
_text_matrix = bind(pdfium_c.FPDFText_GetMatrix)
_font_size = bind(pdfium_c.FPDFText_GetFontSize, gives=_double)
_origin = bind(pdfium_c.FPDFText_GetCharOrigin)
_loose_box = bind(pdfium_c.FPDFText_GetLooseCharBox)
is_generated = bind(pdfium_c.FPDFText_IsGenerated)
is_unmapped = bind(pdfium_c.FPDFText_HasUnicodeMapError)


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


class _Boxes:
    """Room for PDFium to write the boxes of many characters into, used again from page to page."""

    spare: Final[list["_Boxes"]] = []

    def __init__(self) -> None:
        room = (ctypes.c_float * (4 * AT_ONCE))()
        self.numbers = memoryview(room).cast("B").cast("f")
        self.places = [ctypes.byref(room, 16 * place) for place in range(AT_ONCE)]

    @classmethod
    def measure(cls, handle: Any, indices: Sequence[int], sides: Sequence[int]) -> list[list[float]]:
        """Return for each wanted side (left, top, right, bottom: from 0) where PDFium says it is."""
        boxes = cls.spare.pop() if cls.spare else cls()
        measured: list[list[float]] = [[] for _ in sides]
        for start in range(0, len(indices), AT_ONCE):
            part = indices[start : start + AT_ONCE]
            deque(each(_loose_box, repeat(handle), part, boxes.places), maxlen=0)
            for place, side in enumerate(sides):
                measured[place] += boxes.numbers[side : 4 * len(part) : 4].tolist()
        cls.spare.append(boxes)
        return measured


class TextPage:
    """One page's text as PDFium lays it out, and how its coordinates become the display's."""

    def __init__(self, raw: Any, matrix: Matrix) -> None:
        """Take a text page; ``matrix`` takes PDF coordinates to displayed ones."""
        self.handle = _handle.from_param(ctypes.cast(raw, _handle).value)
        self._matrix = matrix
        self._fonts: dict[int, tuple[float, bool]] = {}
        self._runs: dict[int, Run] = {}
        self._styles: dict[tuple[Any, ...], tuple[Style, float, bool]] = {}
        self._own, self._origin, self._channels = pdfium_c.FS_MATRIX(), (_double * 2)(), (ctypes.c_uint * 4)()
        self._own_place = ctypes.byref(self._own)
        self._origin_places = ctypes.byref(self._origin), ctypes.byref(self._origin, ctypes.sizeof(_double))
        self._channel_places = tuple(ctypes.byref(self._channels, 4 * channel) for channel in range(4))

    def box(self, index: int) -> Box:
        """Return the displayed box of character ``index``."""
        (left,), (top,), (right,), (bottom,) = self.sides((index,))
        return left, top, right, bottom

    def sides(self, indices: Sequence[int]) -> Sides:
        """Return the displayed lefts, tops, rights and bottoms of several characters, measured in one go."""
        lefts, tops, rights, bottoms = _Boxes.measure(self.handle, indices, (0, 1, 2, 3))
        a, b, c, d, e, f = self._matrix
        if (a, b, c) == (1, 0, 0):
            if e:
                lefts, rights = [x + e for x in lefts], [x + e for x in rights]
            return Sides(lefts, [d * y + f for y in tops], rights, [d * y + f for y in bottoms])
        one = [apply(self._matrix, x, y) for x, y in zip(lefts, tops, strict=True)]
        other = [apply(self._matrix, x, y) for x, y in zip(rights, bottoms, strict=True)]
        both = list(zip(one, other, strict=True))
        return Sides(
            [min(x, p) for (x, _), (p, _) in both], [min(y, q) for (_, y), (_, q) in both],
            [max(x, p) for (x, _), (p, _) in both], [max(y, q) for (_, y), (_, q) in both],
        )  # fmt: skip

    def ends(self, firsts: Sequence[int], lasts: Sequence[int]) -> tuple[list[float], list[float]]:
        """Return the displayed lefts of stretches' first characters, and the rights of their last ones."""
        a, b, c, _, e, _ = self._matrix
        if (a, b, c, e) != (1, 0, 0, 0):
            return self.sides(firsts).lefts, self.sides(lasts).rights
        (lefts,), (rights,) = _Boxes.measure(self.handle, firsts, (0,)), _Boxes.measure(self.handle, lasts, (2,))
        return lefts, rights

    def objects(self, indices: Sequence[int]) -> list[int | None]:
        """Return the text objects of several characters; ``None`` for one that PDFium made up."""
        return list(each(text_object, repeat(self.handle), indices))

    def colour(self, address: int) -> bytes:
        """Return the fill colour of the text object at ``address``, to compare."""
        _fill_colour(address, *self._channel_places)
        return bytes(self._channels)

    def run(self, index: int, address: int) -> Run:
        """Return the run that character ``index`` of the text object at ``address`` belongs to."""
        if address not in self._runs:
            self._runs[address] = self._measure(index, address)
        return self._runs[address]

    def _measure(self, index: int, address: int) -> Run:
        """Measure a text object; some programs make one of every letter, so its style is looked up by its looks."""
        handle, own, channels = self.handle, self._own, self._channels
        _text_matrix(handle, index, self._own_place)
        _origin(handle, index, *self._origin_places)
        _fill_colour(address, *self._channel_places)
        looks = (
            font_of(address), _font_size(handle, index),
            own.a, own.b, own.c, own.d, channels[0], channels[1], channels[2],
        )  # fmt: skip
        if looks not in self._styles:
            self._styles[looks] = self._style(looks)
        style, descent, aslant = self._styles[looks]
        place = apply(self._matrix, *self._origin)
        baseline, under = place[style.turn not in ON_SIDE], descent * style.size
        if style.turn in (90, 180):  # its top is to the right, or below
            return Run(style, baseline + under, baseline + under + style.size, aslant)
        return Run(style, baseline - under - style.size, baseline - under, aslant)

    def _style(self, looks: tuple[Any, ...]) -> tuple[Style, float, bool]:
        """Return the style, the font's descent (of the size, negative), and whether the text stands aslant."""
        font, font_size, *own, red, green, blue = looks
        a, b, c, d, _, _ = multiply((own[0], own[1], own[2], own[3], 0, 0), self._matrix)
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
        if address not in self._fonts:
            font = ctypes.cast(address, pdfium_c.FPDF_FONT)
            descent = ctypes.c_float()
            pdfium_c.FPDFFont_GetDescent(font, 1000.0, descent)
            buffer = ctypes.create_string_buffer(256)
            pdfium_c.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.value.decode("utf-8", "replace").lower()
            bold = any(word in name for word in ("bold", "black", "heavy")) or name.endswith("-bd")
            self._fonts[address] = descent.value / 1000, bold
        return self._fonts[address]
