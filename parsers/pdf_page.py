"""What is drawn on a PDF page, through PDFium: words with their boxes, rulings, filled areas and pictures.

All boxes are left, top, right, bottom in points from the top left of the page as it is displayed.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from parsers.pdf_shapes import Box, Matrix, Shapes, apply, bind, multiply, read_shapes

# A gap this wide (of the type size) between two runs of text is a space, whatever the file says.
SPACE: Final = 0.12
# pdfplumber's distance (points) at which two characters no longer belong to one word.
WORD_GAP: Final = 3.0
# A mark set smaller than this (of the size before it) is a footnote's, an ordinal's or an index.
SMALL: Final = 0.8
# A gap this wide (of the type size) may part columns.
APART: Final = 0.45
# Points by which letters of one size on one line may differ in height.
LEVEL: Final = 0.3

# Degrees off the level or upright from which text lies aslant, as watermarks do.
ASLANT: Final = 2.0

# Runs of visible characters. PDFium writes U+0002 or U+FFFE for a hyphen at a line's end and goes on without a break.
_TOKEN: Final = re.compile("[^ \t\r\n\f\v\x02\ufffe]*[\x02\ufffe]|[^ \t\r\n\f\v\x02\ufffe]+")
_LINE: Final = re.compile("[^ \t\r\n\f\v\x02\ufffe][^\t\r\n\f\v\x02\ufffe]*[\x02\ufffe]?|[\x02\ufffe]")
_SPACES: Final = re.compile(" +")
_SYMBOLS: Final = str.maketrans(
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


class Unsure(Exception):
    """The page holds something that PDFium and the reference reader may read differently."""


class Style(NamedTuple):
    """How a run of text is set.

    Attributes:
        size: Type size in points.
        turn: Degrees (0, 90, 180, 270) by which it is turned clockwise on the displayed page.
        colour: ``#RRGGBB``.
    """

    size: float
    bold: bool
    turn: int
    colour: str


class Word(NamedTuple):
    """A run of characters without a space between them, or on a page without rulings several such words.

    Attributes:
        glued: No space stood before it either, only PDFium saw one.
        first: The first word's width in points where there are several words, else 0.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    style: Style
    glued: bool = False
    first: float = 0.0


@dataclass(slots=True)
class PageMarks:
    """All that is drawn on one page.

    Attributes:
        number: Page from 1.
        width, height: Of the displayed page in points.
        words: In the file's own order.
        shapes: Rulings, filled areas, pictures.
        unmapped: Words whose font does not say which characters it shows.
        watermark: Words set aslant over the page, joined.
    """

    number: int
    width: float
    height: float
    words: list[Word]
    shapes: Shapes
    unmapped: int = 0
    watermark: str = ""


_handle, _index = ctypes.c_void_p, ctypes.c_int


_text_object = bind(pdfium_c.FPDFText_GetTextObject, _handle, _index, gives=_handle)
_font_of = bind(pdfium_c.FPDFTextObj_GetFont, _handle, gives=_handle)
_fill_colour = bind(pdfium_c.FPDFPageObj_GetFillColor, _handle, _handle, _handle, _handle, _handle)
_text_matrix = bind(pdfium_c.FPDFText_GetMatrix, _handle, _index, _handle)
_origin = bind(pdfium_c.FPDFText_GetCharOrigin, _handle, _index, _handle, _handle)
_loose_box = bind(pdfium_c.FPDFText_GetLooseCharBox, _handle, _index, _handle)
_is_generated = bind(pdfium_c.FPDFText_IsGenerated, _handle, _index)
_unmapped = bind(pdfium_c.FPDFText_HasUnicodeMapError, _handle, _index)


class _Run(NamedTuple):
    """A text object: its style, its top and bottom on the displayed page if it is level, whether aslant."""

    style: Style
    top: float
    bottom: float
    aslant: bool


@dataclass(slots=True)
class _TextPage:
    """One page's text as PDFium lays it out, and how its coordinates become the display's."""

    raw: Any
    handle: int
    matrix: Matrix
    fonts: dict[int, tuple[float, bool]]
    runs: dict[int, _Run] = field(default_factory=dict)
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
        _loose_box(self.handle, index, self.corner)
        left, top, right, bottom = corners
        a, b, c, d, e, f = self.matrix
        if not b and not c and a > 0:
            return left + e, d * top + f, right + e, d * bottom + f
        xs = (a * left + c * top + e, a * right + c * bottom + e)
        ys = (b * left + d * top + f, b * right + d * bottom + f)
        return min(xs), min(ys), max(xs), max(ys)

    def colour(self, address: int) -> bytes:
        """Return the fill colour of the text object at ``address``, to compare."""
        at = self.colours
        _fill_colour(address, at, at + 4, at + 8, at + 12)
        return bytes(self.channels)

    def run(self, index: int, address: int) -> _Run:
        """Return the run that character ``index`` of the text object at ``address`` belongs to."""
        if address not in self.runs:
            self.runs[address] = self._measure(index, address)
        return self.runs[address]

    def _measure(self, index: int, address: int) -> _Run:
        """Measure a text object; some programs make one of every letter, so its style is looked up by its looks."""
        matrix, handle, origin, channels = self.own, self.handle, self.origin, self.channels
        _text_matrix(handle, index, ctypes.addressof(matrix))
        _origin(handle, index, ctypes.addressof(origin), ctypes.addressof(origin) + 8)
        self.colour(address)
        looks = (
            _font_of(address), pdfium_c.FPDFText_GetFontSize(self.raw, index),
            matrix.a, matrix.b, matrix.c, matrix.d, channels[0], channels[1], channels[2],
        )  # fmt: skip
        if looks not in self.styles:
            self.styles[looks] = self._style(looks)
        style, descent, aslant = self.styles[looks]
        _, baseline = apply(self.matrix, origin[0], origin[1])
        bottom = baseline - descent * style.size
        return _Run(style, bottom - style.size, bottom, aslant)

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


def _characters(raw: Any) -> str:
    """Return the page's characters, one for each of PDFium's indices."""
    count = pdfium_c.FPDFText_CountChars(raw)
    buffer = (ctypes.c_ushort * (count + 1))()
    if pdfium_c.FPDFText_GetText(raw, 0, count, buffer) == count + 1:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
    codes = (pdfium_c.FPDFText_GetUnicode(raw, index) for index in range(count))
    return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)  # noqa: PLR2004 - end of Unicode


def _phrases(page: _TextPage, text: str, marks: PageMarks) -> Iterator[tuple[Word, bool]]:
    """Yield a page's text in stretches of words that stand close together: less to measure where nothing is ruled."""
    for line in _LINE.finditer(text):
        told = len(line[0].rstrip(" ")) + line.start()
        phrases = list(_close_words(page, text, line.start(), told))
        if phrases:
            marks.unmapped += _unmapped(page.handle, line.start())
            yield from ((phrase, False) for phrase in phrases)
        else:
            yield from _words(page, text, marks, (line.start(), line.end()))


def _close_words(page: _TextPage, text: str, first: int, end: int) -> Iterator[Word]:
    """Yield one line's words joined where they stand close together; nothing where the line is not a plain one."""
    handle = page.handle
    address, other = _text_object(handle, first), _text_object(handle, end - 1)
    if not (address and other):
        return
    run = page.run(first, address)
    last = run if other == address else page.run(end - 1, other)
    if run.style.turn or run.aslant or last.style.size != run.style.size or abs(last.top - run.top) > LEVEL:
        return
    style = run.style if last.style.bold else run.style._replace(bold=False)
    phrases: list[Word] = []
    x0 = page.box(first)[0]
    begin, width = first, 0.0
    at, corners, shift, upright = page.corner, page.corners, page.matrix[4], page.matrix[:3] == (1, 0, 0)
    for gap in _SPACES.finditer(text, first, end):
        if upright:  # the same as below, without its cost
            _loose_box(handle, gap.start() - 1, at)
            right = corners[2] + shift
            _loose_box(handle, gap.end(), at)
            left = corners[0] + shift
        else:
            right, left = page.box(gap.start() - 1)[2], page.box(gap.end())[0]
        if left - right < SPACE * style.size:
            return
        if left - right > APART * style.size:
            word = text[begin : gap.start()].translate(_SYMBOLS)
            phrases.append(Word(word, x0, run.top, right, run.bottom, style, first=width))
            begin, x0, width = gap.end(), left, 0.0
        elif not width:
            width = right - x0
    right = page.box(end - 1)[2]
    if right > x0:
        phrases.append(Word(text[begin:end].translate(_SYMBOLS), x0, run.top, right, run.bottom, style, first=width))
        yield from phrases


def _words(
    page: _TextPage, text: str, marks: PageMarks, within: tuple[int, int] | None = None
) -> Iterator[tuple[Word, bool]]:
    """Yield the page's words in the file's order, each with whether it stands aslant.

    A dense page has a thousand words, and some programs make an object of every letter: so a word is
    measured by its first and last letter, and its style looked up only where it differs from the last one's.
    """
    handle, measured, font, colour = page.handle, 0, 0, b""
    run = _Run(Style(0.0, bold=False, turn=0, colour=""), 0.0, 0.0, aslant=False)
    before = -1.0, -1.0, -1.0, -1.0
    for token in _TOKEN.finditer(text, *(within or (0, len(text)))):
        first, last = token.start(), token.end() - 1
        address, end = _text_object(handle, first), _text_object(handle, last)
        marks.unmapped += _unmapped(handle, first)
        if not (address and end):
            yield from _spell(page, text, first, last)
            continue
        left, top, right, bottom = box = page.box(first)
        same_line = address == measured or (abs(top - before[1]) < LEVEL and abs(bottom - before[3]) < LEVEL)
        if address != measured:
            own_font, own_colour = _font_of(address), page.colour(address)
            if not same_line or own_font != font or own_colour != colour or run.style.turn:
                run, font, colour = page.run(first, address), own_font, own_colour
            measured = address
        if last > first:
            x0, y0, x1, y1 = page.box(last)
            turned = run.style.turn
            if end != address and not turned and (abs(y0 - top) > LEVEL or abs(y1 - bottom) > LEVEL or x0 < left):
                yield from _spell(page, text, first, last)
                measured, font = 0, 0
                continue
            left, top, right, bottom = min(left, x0), min(top, y0), max(right, x1), max(bottom, y1)
        near = same_line and -1 < left - before[2] < SPACE * run.style.size
        near = near and text[first - 1] in " \n" and bool(_is_generated(handle, first - 1))
        before = box[0], box[1], right, box[3]
        if not run.style.turn:
            top, bottom = run.top, run.bottom
        yield Word(token[0].translate(_SYMBOLS), left, top, right, bottom, run.style, near), run.aslant


def _spell(page: _TextPage, text: str, first: int, last: int) -> Iterator[tuple[Word, bool]]:
    """Yield the words of a run that several text objects make up, parted where they do not touch."""
    word: Word | None = None
    aslant = False
    for index in range(first, last + 1):
        address = _text_object(page.handle, index)
        if not address:
            continue
        run = page.run(index, address)
        left, top, right, bottom = page.box(index)
        if not run.style.turn:
            top, bottom = run.top, run.bottom
        piece = Word(text[index].translate(_SYMBOLS), left, top, right, bottom, run.style)
        if word is not None and _touches(word, piece):
            box = min(word.x0, left), min(word.top, top), max(word.x1, right), max(word.bottom, bottom)
            word = Word(word.text + piece.text, *box, word.style, word.glued)
            continue
        if word is not None:
            yield word, aslant
        word, aslant = piece, run.aslant
    if word is not None:
        yield word, aslant


def _touches(word: Word, piece: Word) -> bool:
    """Tell whether ``piece`` goes on where ``word`` ends."""
    if word.style.turn or piece.style.turn:
        return word.style.turn == piece.style.turn
    if piece.style.size < SMALL * word.style.size and not piece.text.isalpha():
        return False  # a footnote's mark is no part of the word
    overlap = min(word.bottom, piece.bottom) - max(word.top, piece.top)
    level = overlap > 0.4 * min(word.style.size, piece.style.size)
    return level and word.x0 - 1 <= piece.x0 <= word.x1 + min(WORD_GAP, max(1.0, 0.2 * word.style.size))


def _read_text(raw_page: Any, matrix: Matrix, marks: PageMarks) -> None:
    """Fill in the words of ``marks``."""
    raw = pdfium_c.FPDFText_LoadPage(raw_page)
    try:
        handle = ctypes.cast(raw, ctypes.c_void_p).value
        if handle is None:
            raise Unsure("no text page")
        page = _TextPage(raw, handle, matrix, {})
        text = _characters(raw)
        watermark: list[str] = []
        read = _words if marks.shapes.level or marks.shapes.upright else _phrases
        for word, aslant in read(page, text, marks):
            if aslant:
                watermark.append(word.text)
            elif 0 <= word.x0 + word.x1 <= 2 * marks.width and 0 <= word.top + word.bottom <= 2 * marks.height:
                marks.words.append(word)
        marks.watermark = " ".join(watermark)
    finally:
        pdfium_c.FPDFText_ClosePage(raw)


@contextmanager
def _opened(document: pdfium.PdfDocument, number: int) -> Iterator[pdfium.PdfPage]:
    page = document[number - 1]
    try:
        yield page
    finally:
        page.close()


def _display(page: pdfium.PdfPage) -> tuple[Matrix, float, float]:
    """Return how PDF coordinates become displayed ones, and the displayed width and height."""
    left, bottom, right, top = page.get_bbox()
    width, height = right - left, top - bottom
    rotation = page.get_rotation()
    if rotation == 90:  # noqa: PLR2004 - a quarter turn
        return (0, 1, 1, 0, -bottom, -left), height, width
    if rotation == 180:  # noqa: PLR2004 - a half turn
        return (-1, 0, 0, 1, right, -bottom), width, height
    if rotation == 270:  # noqa: PLR2004 - three quarters
        return (0, -1, -1, 0, top, right), height, width
    return (1, 0, 0, -1, -left, top), width, height


def read_page(document: pdfium.PdfDocument, number: int) -> PageMarks:
    """Read what is drawn on page ``number`` (from 1).

    Raises:
        Unsure: The reference reader must read this page.
    """
    try:
        with _opened(document, number) as page:
            matrix, width, height = _display(page)
            marks = PageMarks(number, width, height, [], read_shapes(page.raw, matrix, width, height))
            _read_text(page.raw, matrix, marks)
            return marks
    except pdfium.PdfiumError as error:
        raise Unsure(str(error)) from error
