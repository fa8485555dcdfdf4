"""What stands on one PDF page, in reading order: tables, and the lines of text between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium

from parsers.pdf_lattice import TooDense
from parsers.pdf_page import PageMarks, Unsure, Word, read_page
from parsers.pdf_shapes import Box
from parsers.pdf_tables import CellReader, PageTable, find_frames, read_frame, strike_out
from parsers.pdf_text import Line, lines_of, turned

# Share of a page that a picture must cover for the page to be a scan.
SCAN: Final = 0.5


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
    """

    number: int
    width: float
    height: float
    blocks: tuple[PageText | PageTable, ...] = ()
    image: bool = False
    unmapped: int = 0
    watermark: str = ""
    damaged: bool = False
    dense: bool = field(default=False)


def read_blocks(path: Path, document: pdfium.PdfDocument, number: int) -> PageBlocks:
    """Read page ``number`` (from 1) of an opened paper that lies at ``path``."""
    try:
        marks = read_page(document, number)
    except Unsure:
        return PageBlocks(number, 0, 0, damaged=True)
    return lay_out_page(marks)


def lay_out_page(marks: PageMarks) -> PageBlocks:
    """Part a page's words into tables and the text between them."""
    shapes = marks.shapes
    dense = False
    tables: list[PageTable] = []
    rest = marks.words
    if shapes.level or shapes.upright:
        stands, struck, level = strike_out(marks.words, shapes.level)
        reader = CellReader(marks, stands, struck)
        try:
            frames = find_frames(level, shapes.upright)
        except TooDense:
            frames, dense = [], True
        for frame in sorted(frames, key=lambda frame: _area(frame.box)):
            table, reader.stands = read_frame(frame, reader)
            if table is not None:
                tables.append(table)
        rest = reader.stands
    scan = sum(map(_area, shapes.pictures)) > SCAN * marks.width * marks.height
    return PageBlocks(
        marks.number, marks.width, marks.height, _in_order(tables, _texts(rest)),
        image=not marks.words and bool(shapes.pictures) and scan,
        unmapped=marks.unmapped, watermark=marks.watermark, dense=dense,
    )  # fmt: skip


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _texts(words: Sequence[Word]) -> list[PageText]:
    lines = lines_of(turned(words))
    if not lines:
        return []
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    return [PageText((line,), left, right) for line in lines]


def _in_order(tables: Sequence[PageTable], texts: Sequence[PageText]) -> tuple[PageText | PageTable, ...]:
    """Sort by height and join neighbouring lines."""
    blocks: list[PageText | PageTable] = []
    for block in sorted([*tables, *texts], key=_place):
        last = blocks[-1] if blocks else None
        if isinstance(block, PageText) and isinstance(last, PageText):
            blocks[-1] = PageText((*last.lines, *block.lines), last.left, last.right)
        else:
            blocks.append(block)
    return tuple(blocks)


def _place(block: PageText | PageTable) -> tuple[float, float]:
    if isinstance(block, PageTable):
        return block.box[1], block.box[0]
    return block.lines[0].middle, block.lines[0].x0
