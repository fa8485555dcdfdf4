"""What is drawn on a PDF page, through PDFium: words with their boxes, rulings, filled areas and pictures.

All boxes are left, top, right, bottom in points from the top left of the page as it is displayed.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import repeat
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from parsers.pdf_letters import SYMBOLS, TOKEN, Run, TextPage, font_of, is_generated, is_unmapped, text_object
from parsers.pdf_marks import SPACE, PageMarks, Style, Unsure, Word
from parsers.pdf_phrases import LEVEL, PlainLines
from parsers.pdf_shapes import Box, Matrix, each, read_shapes

# pdfplumber's distance (points) at which two characters no longer belong to one word.
WORD_GAP: Final = 3.0
# A mark set smaller than this (of the size before it) is a footnote's, an ordinal's or an index.
SMALL: Final = 0.8


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


def _phrases(page: TextPage, text: str, marks: PageMarks) -> Iterator[tuple[Word, bool]]:
    """Yield the text of a page without rulings, each stretch of words with whether it stands aslant."""
    for first, end, phrases in PlainLines(page, text):
        if phrases:
            marks.unmapped += is_unmapped(page.handle, first)
            yield from ((phrase, False) for phrase in phrases)
        else:
            yield from _words(page, text, marks, (first, end))


def _words(
    page: TextPage, text: str, marks: PageMarks, within: tuple[int, int] | None = None
) -> Iterator[tuple[Word, bool]]:
    """Yield the page's words in the file's order, each with whether it stands aslant.

    A dense page has a thousand words, and some programs make an object of every letter: so a word is
    measured by its first and last letter, and its style looked up only where it differs from the last one's.
    """
    handle, measured, font, colour = page.handle, 0, 0, b""
    run = Run(Style(0.0, bold=False, turn=0, colour=""), 0.0, 0.0, aslant=False)
    top_before = right_before = bottom_before = -1.0
    turned_word = Word("", 0.0, 0.0, 0.0, 0.0, run.style)
    spans = [token.span() for token in TOKEN.finditer(text, *(within or (0, len(text))))]
    firsts, lasts = [first for first, _ in spans], [end - 1 for _, end in spans]
    marks.unmapped += sum(each(is_unmapped, repeat(handle), firsts))
    begins = *page.sides(firsts), page.objects(firsts)
    ends = *page.sides(lasts), page.objects(lasts)
    for first, last, left, top, right, bottom, address, x0, y0, x1, y1, end in zip(
        firsts, lasts, *begins, *ends, strict=True
    ):
        if not (address and end):
            yield from _spell(page, text, first, last)
            continue
        same_line = address == measured or (
            abs(top - top_before) < LEVEL and abs(bottom - bottom_before) < LEVEL
        )  # fmt: skip
        if address != measured:
            own_font, own_colour = font_of(address), page.colour(address)
            if not same_line or own_font != font or own_colour != colour or run.style.turn:
                run, font, colour = page.run(first, address), own_font, own_colour
            measured = address
        style = run.style
        if end != address and not style.turn and (abs(y0 - top) > LEVEL or abs(y1 - bottom) > LEVEL or x0 < left):
            yield from _spell(page, text, first, last)
            measured, font = 0, 0
            continue
        box = run.line_box(min(left, x0), min(top, y0), max(right, x1), max(bottom, y1))
        if style.turn:
            near = style == turned_word.style and _follows(turned_word, box)
        else:
            near = same_line and -1 < box[0] - right_before < SPACE * style.size
        near = near and text[first - 1] in " \n" and bool(is_generated(handle, first - 1))
        top_before, right_before, bottom_before = top, max(right, x1), bottom
        word = Word(text[first : last + 1].translate(SYMBOLS), *box, style, near)
        if style.turn:
            turned_word = word
        yield word, run.aslant


def _follows(word: Word, box: Box) -> bool:
    """Tell whether a box stands just after a turned word on its line, as the word is read."""
    left, top, right, bottom = box
    gap, shift = {
        90: (top - word.bottom, left - word.x0),
        180: (word.x0 - right, top - word.top),
        270: (word.top - bottom, left - word.x0),
    }[word.style.turn]
    return abs(shift) < LEVEL and -1 < gap < SPACE * word.style.size


def _spell(page: TextPage, text: str, first: int, last: int) -> Iterator[tuple[Word, bool]]:
    """Yield the words of a run that several text objects make up, parted where they do not touch."""
    word: Word | None = None
    aslant = False
    for index in range(first, last + 1):
        address = text_object(page.handle, index)
        if not address:
            continue
        run = page.run(index, address)
        piece = Word(text[index].translate(SYMBOLS), *run.line_box(*page.box(index)), run.style)
        if word is not None and _touches(word, piece):
            _, left, top, right, bottom, *_ = piece
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


def _mended(words: list[Word]) -> list[Word]:
    """Return words as they are, or joined from their letters where PDFium takes level lines for upright ones.

    It does so on pages with little text, if each letter is an object of its own: every letter is a line to it.
    """
    if 2 * sum(len(word.text) == 1 for word in words) <= len(words):
        return words
    mended: list[Word] = []
    for word in words:
        if mended and _meets(mended[-1], word):
            before = mended.pop()
            box = before.x0, min(before.top, word.top), word.x1, max(before.bottom, word.bottom)
            mended.append(Word(before.text + word.text, *box, before.style, before.glued))
        else:
            mended.append(word)
    return mended


def _meets(before: Word, word: Word) -> bool:
    """Tell whether two level words meet without a space between them."""
    alike = before.style.size == word.style.size and not (before.style.turn or word.style.turn)
    return alike and abs(before.bottom - word.bottom) < LEVEL and abs(word.x0 - before.x1) < SPACE * word.style.size


def _read_text(raw_page: Any, matrix: Matrix, marks: PageMarks) -> None:
    """Fill in the words of ``marks``."""
    raw = pdfium_c.FPDFText_LoadPage(raw_page)
    try:
        if not raw:
            raise Unsure("no text page")
        page = TextPage(raw, matrix)
        text = _characters(raw)
        watermark: list[str] = []
        read = _words if marks.shapes.level or marks.shapes.upright else _phrases
        words: list[Word] = []
        for word, aslant in read(page, text, marks):
            if aslant:
                watermark.append(word.text)
            else:
                words.append(word)
        marks.keep(_mended(words))
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


def count_marks(document: pdfium.PdfDocument, number: int) -> int:
    """Return how many characters and other objects page ``number`` (from 1) holds."""
    with _opened(document, number) as page:
        raw = pdfium_c.FPDFText_LoadPage(page.raw)
        try:
            return int(pdfium_c.FPDFPage_CountObjects(page.raw)) + int(pdfium_c.FPDFText_CountChars(raw))
        finally:
            pdfium_c.FPDFText_ClosePage(raw)


def read_page(document: pdfium.PdfDocument, number: int) -> PageMarks:
    """Read what is drawn on page ``number`` (from 1).

    Raises:
        Unsure: The reference reader must read this page.
        PdfiumError: The page is damaged.
    """
    with _opened(document, number) as page:
        matrix, width, height = _display(page)
        marks = PageMarks(number, width, height, [], read_shapes(page.raw, matrix, width, height))
        _read_text(page.raw, matrix, marks)
        return marks
