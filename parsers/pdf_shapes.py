"""The rulings, filled areas and pictures of a PDF page, walked through PDFium's page objects."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import repeat, starmap
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium_c

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

# Forms inside forms inside forms: deeper than any program nests them, and a fan of them never ends.
DEEPEST: Final = 12
# Objects looked at on one page; beyond, a page is a map or a drawing and not read for rulings.
MOST_OBJECTS: Final = 400_000
# Sides of a filled area (points) below which it is a ruling or a glyph, not a background.
THIN: Final = 4.0
# Points by which a side may lie aslant, from rounding.
STRAIGHT: Final = 0.01
# Points that a line has; an area has more.
LINE: Final = 2


class Edge(NamedTuple):
    """A level or upright line: ``at`` on the crossing axis, from ``start`` to ``end`` along it.

    ``soft``: it is no ruling, but the side of a filled area.
    """

    at: float
    start: float
    end: float
    soft: bool = False


class Fill(NamedTuple):
    """A filled area: its box, its colour as ``#RRGGBB``, and whether it has curved sides."""

    box: Box
    colour: str
    curved: bool


@dataclass(slots=True)
class Shapes:
    """Everything drawn that is not text, in the order painted."""

    level: list[Edge] = field(default_factory=list)
    upright: list[Edge] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)


def multiply(m: Matrix, n: Matrix) -> Matrix:
    """Return the matrix that applies ``m``, then ``n``."""
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def apply(m: Matrix, x: float, y: float) -> Point:
    """Return where ``m`` takes a point."""
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


_NO_TEXT: Final = re.compile(b"[^%c]" % pdfium_c.FPDF_PAGEOBJ_TEXT)

_handle, _index = ctypes.c_void_p, ctypes.c_int


def bind(function: Any, *arguments: Any, gives: Any = _index) -> Any:
    """Bind a C function with plain-integer handles: half the cost of the generated binding."""
    return ctypes.PYFUNCTYPE(gives, *arguments)(ctypes.cast(function, _handle).value or 0)


def each(function: Any, *arguments: Any) -> Iterator[Any]:
    """Yield what a bound function gives for each row of arguments, in a tenth less time than ``map`` takes.

    ``zip`` uses one tuple for all rows, which is handed on as it is.
    """
    return starmap(function, zip(*arguments, strict=False))


# A pointer that stays one when a function gives it: it is handed on without being looked at.
_Handle = ctypes.POINTER(ctypes.c_byte)

# Called for every letter of some papers: arguments are not checked, which takes a third of the time.
_page_object = bind(pdfium_c.FPDFPage_GetObject, gives=_Handle)
_kind_of = bind(pdfium_c.FPDFPageObj_GetType)
_form_object = bind(pdfium_c.FPDFFormObj_GetObject, _handle, ctypes.c_ulong, gives=_Handle)
_count_form_objects = bind(pdfium_c.FPDFFormObj_CountObjects)
_matrix = bind(pdfium_c.FPDFPageObj_GetMatrix)
_bounds = bind(pdfium_c.FPDFPageObj_GetBounds)
_fill_colour = bind(pdfium_c.FPDFPageObj_GetFillColor)
_draw_mode = bind(pdfium_c.FPDFPath_GetDrawMode)
_count_segments = bind(pdfium_c.FPDFPath_CountSegments)
_segment = bind(pdfium_c.FPDFPath_GetPathSegment, gives=_Handle)
_segment_kind = bind(pdfium_c.FPDFPathSegment_GetType)
_segment_point = bind(pdfium_c.FPDFPathSegment_GetPoint)
_segment_closes = bind(pdfium_c.FPDFPathSegment_GetClose)


def _matrix_of(page_object: Any) -> Matrix:
    raw = pdfium_c.FS_MATRIX()
    _matrix(page_object, ctypes.byref(raw))
    return raw.a, raw.b, raw.c, raw.d, raw.e, raw.f


def _objects(raw_page: Any, matrix: Matrix) -> Iterator[tuple[int, Any, Matrix]]:
    """Yield every path and picture of the page and of the forms on it: its type, itself, its surroundings' matrix."""
    page = _handle.from_param(ctypes.cast(raw_page, _handle).value)
    form, left = pdfium_c.FPDF_PAGEOBJ_FORM, MOST_OBJECTS

    def drawn(get: Any, parent: Any, count: int, around: Matrix) -> tuple[Iterator[tuple[int, Any]], Matrix]:
        nonlocal left
        count = min(count, left)
        left -= count
        # Some programs make an object of every letter: they are passed over as bytes.
        kinds = bytes(each(_kind_of, each(get, repeat(parent), range(count))))
        others = [found.start() for found in _NO_TEXT.finditer(kinds)]
        return iter([(kinds[index], get(parent, index)) for index in others]), around

    levels = [drawn(_page_object, page, pdfium_c.FPDFPage_CountObjects(raw_page), matrix)]
    while levels:
        objects, around = levels[-1]
        kind, found = next(objects, (None, None))
        if kind is None:
            levels.pop()
        elif kind != form:
            yield kind, found, around
        elif len(levels) <= DEEPEST:
            count, inside = _count_form_objects(found), multiply(_matrix_of(found), around)
            levels.append(drawn(_form_object, found, count, inside))


class _Pen:
    """Reads path objects; keeps the C variables that every call fills in."""

    def __init__(self, shapes: Shapes) -> None:
        self.shapes = shapes
        self.point = (ctypes.c_float * 2)()
        self.places = ctypes.byref(self.point), ctypes.byref(self.point, ctypes.sizeof(ctypes.c_float))
        self.mode, self.stroked = ctypes.c_int(), ctypes.c_int()
        self.modes = ctypes.byref(self.mode), ctypes.byref(self.stroked)
        self.channels = tuple(ctypes.c_uint() for _ in range(4))
        self.channel_places = tuple(map(ctypes.byref, self.channels))

    def draw(self, path: Any, around: Matrix) -> None:
        """Take in one path."""
        _draw_mode(path, *self.modes)
        if not (self.mode.value or self.stroked.value):
            return
        for points, curved in self._outlines(path, multiply(_matrix_of(path), around)):
            area = bool(self.mode.value) and len(points) > LINE and self._fill(path, points, curved)
            self._edges(points, soft=area and not self.stroked.value)

    def _outlines(self, path: Any, matrix: Matrix) -> Iterator[tuple[list[Point], bool]]:
        """Yield each part of the path as its points, closed where the path closes, and whether it is curved."""
        a, b, c, d, e, f = matrix
        points: list[Point] = []
        curved = False
        for index in range(_count_segments(path)):
            segment = _segment(path, index)
            kind = _segment_kind(segment)
            _segment_point(segment, *self.places)
            x, y = self.point
            if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
                if len(points) > 1:
                    yield points, curved
                points, curved = [], False
            curved = curved or kind == pdfium_c.FPDF_SEGMENT_BEZIERTO
            points.append((a * x + c * y + e, b * x + d * y + f))
            if _segment_closes(segment) and points[-1] != points[0]:
                points.append(points[0])
        if len(points) > 1:
            yield points, curved

    def _edges(self, points: list[Point], *, soft: bool) -> None:
        """Keep the level and upright sides."""
        x, y = points[0]
        for right, low in points[1:]:
            if abs(low - y) < STRAIGHT and abs(right - x) >= 1:
                self.shapes.level.append(Edge(y, min(x, right), max(x, right), soft))
            elif abs(right - x) < STRAIGHT and abs(low - y) >= 1:
                self.shapes.upright.append(Edge(x, min(y, low), max(y, low), soft))
            x, y = right, low

    def _fill(self, path: Any, points: list[Point], curved: bool) -> bool:
        """Keep a filled area, if it is more than a drawn line."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = min(xs), min(ys), max(xs), max(ys)
        if box[2] - box[0] < THIN or box[3] - box[1] < THIN:
            return False
        _fill_colour(path, *self.channel_places)
        red, green, blue, alpha = (channel.value for channel in self.channels)
        if alpha:
            self.shapes.fills.append(Fill(box, f"#{red:02X}{green:02X}{blue:02X}", curved))
        return True


def read_shapes(raw_page: Any, matrix: Matrix, width: float, height: float) -> Shapes:
    """Return what is drawn on the page besides text; ``matrix`` takes PDF coordinates to displayed ones."""
    shapes = Shapes()
    pen = _Pen(shapes)
    corners = [ctypes.c_float() for _ in range(4)]
    for kind, found, around in _objects(raw_page, matrix):
        if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            pen.draw(found, around)
        elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            _bounds(found, *map(ctypes.byref, corners))
            left, bottom, right, top = (corner.value for corner in corners)
            (x0, y0), (x1, y1) = apply(around, left, bottom), apply(around, right, top)
            box = max(0.0, min(x0, x1)), max(0.0, min(y0, y1)), min(width, max(x0, x1)), min(height, max(y0, y1))
            if box[0] < box[2] and box[1] < box[3]:
                shapes.pictures.append(box)
    return shapes
