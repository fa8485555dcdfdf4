"""What stands on one PDF page, in reading order: tables, and the lines of text between them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium

from parsers.pdf_aligned import find_aligned
from parsers.pdf_columns import columns_of, place_among
from parsers.pdf_lattice import TooDense, snap
from parsers.pdf_marks import PageMarks, Unsure, Word, strike_out
from parsers.pdf_page import count_marks, read_page
from parsers.pdf_ratings import DRAWN, drawn_ratings
from parsers.pdf_shapes import Box, Edge
from parsers.pdf_splits import split_columns_of_figures, split_tall_rows, split_wide_cells
from parsers.pdf_tables import (
    CellReader,
    Frame,
    PageTable,
    find_frames,
    part_by_areas,
    part_words,
    read_frame,
)
from parsers.pdf_text import Line, line_of, lines_of, rows_of, turned
from parsers.pdf_turn import AS_DISPLAYED, Turned, set_upright

# Share of a page that a picture must cover for the page to be a scan.
SCAN: Final = 0.5
# Share of a page's words that a font must leave unnamed to be worth a warning: a formula is none.
UNMAPPED: Final = 0.1
# Points; a shorter level line underlines a word.
LONG_RULE: Final = 40.0


@dataclass(frozen=True, slots=True)
class PageText:
    """Lines set in one column of the page, from ``left`` to ``right`` (points), from the top."""

    lines: tuple[Line, ...]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class PageBlocks:
    """One page, read.

    Attributes:
        number: Page from 1.
        width, height: In points.
        blocks: Texts and tables in reading order.
        image: The page shows a picture and no text.
        unmapped: Words whose font does not say which characters it shows.
        watermark: Words set aslant over the page.
        damaged: The page could not be read.
        dense: It has more rulings than any table.
        lost: Words beyond the page's edges.
        turned: How the page stood before it was turned so that most of its text is level.
    """

    number: int
    width: float
    height: float
    blocks: tuple[PageText | PageTable, ...] = ()
    image: bool = False
    unmapped: int = 0
    watermark: str = ""
    damaged: bool = False
    dense: bool = False
    lost: int = 0
    turned: Turned = AS_DISPLAYED


def read_blocks(path: Path, document: pdfium.PdfDocument, number: int) -> PageBlocks:
    """Read page ``number`` (from 1) of an opened paper that lies at ``path``."""
    try:
        marks = read_page(document, number)
    except Unsure:
        from parsers.pdf_reference import MOST_MARKS, read_page_by_reference  # noqa: PLC0415 - heavy, few pages need it

        if count_marks(document, number) > MOST_MARKS:
            return PageBlocks(number, 0, 0, damaged=True)
        try:
            marks = read_page_by_reference(path, number)
        except Unsure:
            return PageBlocks(number, 0, 0, damaged=True)
    except pdfium.PdfiumError:
        return PageBlocks(number, 0, 0, damaged=True)
    return lay_out_page(marks)


def lay_out_page(marks: PageMarks) -> PageBlocks:
    """Part a page's words into tables and the text between them."""
    marks, turn = set_upright(marks)
    shapes = marks.shapes
    stands, struck, level = strike_out(marks.words, shapes.level)
    reader = CellReader(marks, stands, struck)
    dense = False
    try:
        frames, areas = find_frames(level, shapes.upright) if level or shapes.upright else ([], [])
    except TooDense:
        frames, areas, dense = [], [], True
    rules = [edge for edge in snap(level) if edge.end - edge.start > LONG_RULE]
    tables: list[PageTable] = []
    for frame in sorted(
        (frame for frame in frames if not (frame.soft or frame.is_band)), key=lambda frame: _area(frame.box)
    ):
        tables += _read_frame(frame, rules, reader)
    texts: list[PageText] = []
    if reader.coloured:
        reader.stands = [*reader.stands, *drawn_ratings(reader.ratings, marks.words, [table.box for table in tables])]
    groups = part_by_areas(turned(reader.stands), areas)
    for column in (column for group in groups for column in columns_of(rows_of(group))):
        aligned, rest = find_aligned(column, rules, reader)
        tables += aligned
        printed = ([word for word in line if word.text != DRAWN] for line in rest)
        lines = tuple(line for line in map(line_of, filter(None, printed)) if line.text)
        if lines:
            texts.append(PageText(lines, min(line.x0 for line in lines), max(line.x1 for line in lines)))
    texts += _aside(reader.stands)
    unmapped = marks.unmapped if marks.unmapped > UNMAPPED * len(marks.words) else 0
    scan = sum(map(_area, shapes.pictures)) > SCAN * marks.width * marks.height
    return PageBlocks(
        marks.number, marks.width, marks.height, _in_order(tables, texts),
        image=not marks.words and bool(shapes.pictures) and scan,
        unmapped=unmapped, watermark=marks.watermark, dense=dense,
        lost=marks.lost, turned=turn,
    )  # fmt: skip


def _aside(words: Sequence[Word]) -> list[PageText]:
    """Return the words set on their side beside level ones, each run of them as one line."""
    if not any(word.style.turn for word in words):
        return []
    level = sum(not word.style.turn for word in words)
    texts = []
    for turn in sorted({word.style.turn for word in words}):
        group = [word for word in words if word.style.turn == turn]
        if turn == 0 or len(group) > level:
            continue
        for line in lines_of(turned(group)):
            left, right = min(word.x0 for word in group), max(word.x1 for word in group)
            top, bottom = min(word.top for word in group), max(word.bottom for word in group)
            whole = Line(line.text, left, top, right, bottom, line.size, line.bold, line.first)
            texts.append(PageText((whole,), left, right))
    return texts


def _read_frame(frame: Frame, rules: Sequence[Edge], reader: CellReader) -> list[PageTable]:
    """Read a ruled table; one without upright rulings within gets its columns from its text."""
    words, others = part_words(frame, reader)
    cells = split_columns_of_figures(frame.cells, words)
    frame.cells = split_wide_cells(split_tall_rows(cells, words), words)
    table, outside = read_frame(frame, reader, words, others)
    if table is not None and len(table.xs) == 2:  # noqa: PLR2004 - one column
        held = {id(word) for word in outside}
        inside = [word for word in reader.stands if id(word) not in held]
        aligned, rest = find_aligned(rows_of(turned(inside)), rules, reader)
        if aligned:
            reader.stands = [*outside, *(word for line in rest for word in line)]
            return aligned
    reader.stands = outside
    return [] if table is None else [table]


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _in_order(tables: Sequence[PageTable], texts: Sequence[PageText]) -> tuple[PageText | PageTable, ...]:
    """Put tables among the texts, where they are read."""
    order: list[PageText | PageTable] = list(texts)
    for table in sorted(tables, key=lambda table: (-table.box[1], -table.box[0])):
        for index, block in enumerate(order):
            if isinstance(block, PageTable):
                if block.box[1] >= table.box[1] and block.box[0] < table.box[2] and block.box[2] > table.box[0]:
                    order.insert(index, table)
                    break
                continue
            place = place_among(table.box, block.lines)
            if place < len(block.lines):
                above, below = block.lines[:place], block.lines[place:]
                parts = [replace(block, lines=lines) for lines in (above, below) if lines]
                order[index : index + 1] = [*parts[: bool(above)], table, *parts[bool(above) :]]
                break
        else:
            order.append(table)
    return tuple(order)
