"""A PDF page read through pdfplumber, the reference: for the few pages that PDFium may read otherwise."""

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import pdfplumber
from pdfplumber.utils.geometry import line_to_edge, rect_to_edges

from parsers.pdf_marks import PageMarks, Style, Unsure, Word
from parsers.pdf_shapes import THIN, Edge, Fill, Shapes

# Numbers that a colour has: grey, red-green-blue, and the four printing inks.
_GREY, _RGB, _INKS = 1, 3, 4
_UNMAPPED: Final = "(cid:"
# Characters and other objects on one page: a page of small print has a quarter of them, and takes a second.
MOST_MARKS: Final = 40_000
# What pdfminer makes of a damaged page is told as the page's problem, not on the screen.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


def read_page_by_reference(path: Path, number: int) -> PageMarks:
    """Read what is drawn on page ``number`` (from 1) of the paper at ``path``.

    Raises:
        Unsure: pdfplumber cannot read it either.
    """
    try:
        with pdfplumber.open(path, pages=[number]) as document:
            page = document.pages[0]
            words = [_word(word) for word in page.extract_words(return_chars=True)]
            unmapped = sum(_UNMAPPED in word.text for word in words)
            marks = PageMarks(number, float(page.width), float(page.height), [], _shapes(page), unmapped)
            marks.keep(words)
            return marks
    except Exception as error:
        raise Unsure(str(error)) from error


def _word(word: dict[str, Any]) -> Word:
    first = word["chars"][0]
    name = str(first.get("fontname", "")).lower()
    turn = 0 if first.get("upright", True) else 90
    bold = any(weight in name for weight in ("bold", "black", "heavy"))
    style = Style(round(float(first["size"]), 2), bold, turn, _colour(first.get("non_stroking_color")))
    x0, top, x1, bottom = (float(word[side]) for side in ("x0", "top", "x1", "bottom"))
    return Word(word["text"], x0, top, x1, bottom, style)


def _colour(values: Any) -> str:
    """Return a PDF colour as ``#RRGGBB``; black where it is a pattern."""
    parts = [float(value) for value in values or () if isinstance(value, int | float)]
    if len(parts) == _GREY:
        parts *= _RGB
    elif len(parts) == _INKS:
        parts = [(1 - ink) * (1 - parts[-1]) for ink in parts[:_RGB]]
    if len(parts) != _RGB:
        return "#000000"
    return "#" + "".join(f"{round(255 * min(max(part, 0.0), 1.0)):02X}" for part in parts)


def _shapes(page: Any) -> Shapes:
    """Return the rulings, filled areas and pictures."""
    shapes = Shapes()
    for drawn in (*page.rects, *page.curves):
        box = float(drawn["x0"]), float(drawn["top"]), float(drawn["x1"]), float(drawn["bottom"])
        if drawn.get("fill") and min(box[2] - box[0], box[3] - box[1]) >= THIN:
            curved = drawn["object_type"] == "curve"
            shapes.fills.append(Fill(box, _colour(drawn.get("non_stroking_color")), curved))
    for rect in page.rects:
        area = min(rect["width"], rect["height"]) >= THIN and rect.get("fill") and not rect.get("stroke")
        _draw(shapes, rect_to_edges(rect), soft=bool(area))
    _draw(shapes, [*map(line_to_edge, page.lines), *page.curve_edges], soft=False)
    shapes.pictures = [
        (float(image["x0"]), float(image["top"]), float(image["x1"]), float(image["bottom"])) for image in page.images
    ]
    return shapes


def _draw(shapes: Shapes, edges: Iterable[dict[str, Any]], *, soft: bool) -> None:
    """Keep pdfplumber's level and upright edges."""
    for edge in edges:
        x0, top, x1, bottom = (float(edge[side]) for side in ("x0", "top", "x1", "bottom"))
        if edge["orientation"] == "h" and x1 - x0 >= 1:
            shapes.level.append(Edge(top, x0, x1, soft))
        elif edge["orientation"] == "v" and bottom - top >= 1:
            shapes.upright.append(Edge(x0, top, bottom, soft))
