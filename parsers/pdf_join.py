"""Pages joined to one document: whole tables, paragraphs, running titles told once."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from model.documents import Document, Paragraph, Table
from model.problems import Place, Problem
from model.words import Format, Severity
from parsers.pdf_blocks import PageBlocks, PageText
from parsers.pdf_continuations import Part, Space, append_part, continues, loose_row
from parsers.pdf_furniture import Furnished, part_furniture
from parsers.pdf_line_ends import LineEnds
from parsers.pdf_rows import whole_table
from parsers.pdf_tables import PageTable
from parsers.pdf_text import Line, Margins, is_typed, join_lines
from parsers.pdf_turn import HALF

# Text this much larger than the usual is a heading.
LARGER: Final = 1.15
# So many headings' sizes are told apart.
LEVELS: Final = 6
# Points between a page's last line and its footer, and between it and the paper's edge where there is none.
ABOVE_FOOTER: Final = 14.0
LEAST_MARGIN: Final = 60.0
# Share of the page that a table must reach down for its bottom to tell where pages end.
DEEP: Final = 0.6
# Unmappable words on a page from which on it is reported.
UNMAPPED: Final = 3
# Words beyond a page's edges from which on they are reported: one may be a printer's mark.
LOST: Final = 3

# Points before a column's boundary, and after it, where its text begins.
LEVEL: Final = 2.0
PADDING: Final = 9.0


Block = Paragraph | tuple[Part, ...]


def join_blocks(pages: Sequence[PageBlocks], *, title: str) -> Document:
    """Join the blocks of all pages, in order."""
    furnished = part_furniture(pages)
    blocks = list(_blocks(furnished))
    texts = list(_texts(blocks))
    ends = LineEnds(texts)
    told: list[Paragraph | Table] = []
    number = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            text = ends.settle(block.text)
            told.append(block if text == block.text else replace(block, text=text))
        else:
            number += 1
            told.append(whole_table(block, number, ends))
    watermarks = tuple(dict.fromkeys(page.watermark for page in pages if page.watermark))
    headers, footers = _running(page.headers for page in furnished), _running(page.footers for page in furnished)
    return Document(
        Format.PDF, tuple(told), (*headers, *watermarks), footers,
        title=title, pages=len(pages), image_pages=tuple(page.number for page in pages if page.image),
        problems=(*_problems(pages), *_loose_ends(furnished)),
    )  # fmt: skip


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (cell.text for part in block for cell in part.table.cells)


def _running(pages: Iterable[Sequence[Line]]) -> tuple[str, ...]:
    """Return running titles' or footers' texts, each once."""
    texts: dict[str, None] = {}
    numbered: set[str] = set()
    for lines in pages:
        for text in _furniture(lines):
            likeness = re.sub(r"\d+", "#", text)
            if likeness not in numbered or not re.search(r"\d", text):
                numbered.add(likeness)
                texts.setdefault(text)
    return tuple(texts)


def _furniture(lines: Sequence[Line]) -> list[str]:
    if not lines:
        return []
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    return join_lines(lines, Margins(left, right)).split("\n")


def _blocks(pages: Sequence[Furnished]) -> Iterator[Block]:
    """Yield paragraphs and whole tables in reading order."""
    sizes = _sizes(pages)
    ends, reached = _ends(pages), _reached(pages)
    told: set[str] = set()
    parts: tuple[Part, ...] = ()
    space = Space(0.0, 0.0)
    for furnished in pages:
        page = furnished.page
        pending = _new_furniture(furnished, told)
        for index, block in enumerate(page.blocks):
            part = Part(page.number, block, page.turned) if isinstance(block, PageTable) else None
            if part and parts and index == 0 and continues(parts, part.table, space):
                parts = append_part(parts, part)
                continue
            yield from _settled(parts)
            parts = ()
            yield from pending
            pending = []
            if part:
                parts = (part,)
            elif isinstance(block, PageText):
                yield from _paragraphs(block, page.number, sizes)
        if page.blocks:
            height, bottom = round(page.height), _bottom(page.blocks[-1])
            space = Space(ends[height] - bottom, min(ends[height], reached.get(height, ends[height])) - bottom)
        if parts:
            told.difference_update(re.sub(r"\d+", "#", paragraph.text) for paragraph in pending)
        else:
            yield from pending
    yield from _settled(parts)


def _new_furniture(furnished: Furnished, told: set[str]) -> list[Paragraph]:
    """Return a page's furniture that no page before it had, and add it to what is told."""
    new = []
    for text in (*_furniture(furnished.headers), *_furniture(furnished.footers)):
        likeness = re.sub(r"\d+", "#", text)
        if likeness not in told:
            told.add(likeness)
            new.append(Paragraph(text, page=furnished.page.number, repeated=True))
    return new


def _settled(parts: tuple[Part, ...]) -> Iterator[Block]:
    """Yield a table; a lone box in which text stands, or a row of boxes of which one is filled, is none."""
    filled = [cell for part in parts for cell in part.table.cells if cell.text]
    rows = sum(len(part.table.ys) - 1 for part in parts)
    if rows == 1 and len(filled) == 1:
        for text in filled[0].text.split("\n"):
            yield Paragraph(text, bold=filled[0].bold, page=parts[0].page)
    elif any(cell.text or cell.rag for part in parts for cell in part.table.cells):
        yield parts


def _bottom(block: PageText | PageTable) -> float:
    return block.box[3] if isinstance(block, PageTable) else block.lines[-1].bottom


def _top(block: PageText | PageTable) -> float:
    return block.box[1] if isinstance(block, PageTable) else block.lines[0].top


def _ends(pages: Sequence[Furnished]) -> dict[int, float]:
    """Return for each height of page how far down (points) its text may reach.

    That is as far as any page's does, or to a little above the footer; a page without one is taken to
    end as far from its edge as its text begins.
    """
    ends: dict[int, float] = {}
    for furnished in pages:
        height = round(furnished.page.height)
        if furnished.footers:
            ends[height] = max(ends.get(height, 0.0), min(line.top for line in furnished.footers) - ABOVE_FOOTER)
        for block in furnished.page.blocks:
            ends[height] = max(ends.get(height, 0.0), _bottom(block))
    for furnished in pages:
        height = round(furnished.page.height)
        if furnished.page.blocks and not furnished.headers and not furnished.footers:
            ends[height] = max(ends[height], height - max(_top(furnished.page.blocks[0]), LEAST_MARGIN))
    return ends


def _reached(pages: Sequence[Furnished]) -> dict[int, float]:
    """Return for each height of page how far down (points) tables reach that may go on overleaf."""
    reached: dict[int, float] = {}
    for upper, lower in pairwise(furnished.page for furnished in pages):
        if upper.blocks and lower.blocks:
            last, first = upper.blocks[-1], lower.blocks[0]
            if isinstance(last, PageTable) and isinstance(first, PageTable) and last.box[3] > DEEP * upper.height:
                height = round(upper.height)
                reached[height] = max(reached.get(height, 0.0), last.box[3])
    return reached


def _sizes(pages: Sequence[Furnished]) -> tuple[float, ...]:
    """Return the usual size of text between tables, then the larger ones, the largest first (points)."""
    counts: Counter[float] = Counter()
    for furnished in pages:
        for block in furnished.page.blocks:
            if isinstance(block, PageText):
                for line in block.lines:
                    counts[round(line.size * 2) / 2] += len(line.text)
    if not counts:
        return (0.0,)
    usual = max(counts, key=lambda size: (counts[size], size))
    return usual, *sorted((size for size in counts if size > LARGER * usual), reverse=True)[:LEVELS]


def _paragraphs(block: PageText, page: int, sizes: Sequence[float]) -> Iterator[Paragraph]:
    margins = Margins(block.left, block.right)
    steps = [low.bottom - high.bottom for high, low in pairwise(block.lines)]
    pitch = min((step for step in steps if step > 4), default=0.0)  # noqa: PLR2004 - points
    group: list[Line] = []
    for line in block.lines:
        if group and is_typed(group[-1], line, margins, pitch):
            yield _paragraph(group, margins, page, sizes)
            group = []
        group.append(line)
    yield _paragraph(group, margins, page, sizes)


def _paragraph(lines: Sequence[Line], margins: Margins, page: int, sizes: Sequence[float]) -> Paragraph:
    usual, *larger = sizes
    size = max(line.size for line in lines)
    level = next((level for level, other in enumerate(larger, 1) if size >= other - 0.3), 0)
    bold = all(line.bold for line in lines) or size > LARGER * usual
    return Paragraph(join_lines(lines, margins), level, bold, page)


def _problems(pages: Sequence[PageBlocks]) -> Iterator[Problem]:
    for page in pages:
        place = Place(page=page.number)
        if page.damaged:
            yield Problem(Severity.ERROR, place, "", "", "This page is damaged and could not be read.",
                          "Look at it in a PDF viewer and add its rows by hand, or ask for it again.")  # fmt: skip
        elif page.dense:
            yield Problem(Severity.WARNING, place, "", "", "This page is a drawing, with too many lines for a table.",
                          "If it shows an action plan, print the page to a new PDF and read that.")  # fmt: skip
        if page.turned.degrees == HALF:
            yield Problem(Severity.WARNING, place, "", "", "The text on this page stands on its head.",
                          "Turn the page upright in a PDF editor and save it in place of this one.")  # fmt: skip
        if page.lost >= LOST:
            yield Problem(Severity.WARNING, place, "", "", "Text runs off this page, where nobody can read it.",
                          "Ask for a copy whose table fits the page, or check its rows by the original.")  # fmt: skip
        if page.unmapped >= UNMAPPED:
            yield Problem(Severity.WARNING, place, "", "", "A font on this page does not say which letters it shows.",
                          "Check this page's values against the paper, or read it with OCR.")  # fmt: skip


def _loose_ends(pages: Sequence[Furnished]) -> Iterator[Problem]:
    """Report text at a page's top that reads as the rest of a row cut by the page break, but could not be placed."""
    for upper, lower in pairwise(furnished.page for furnished in pages):
        if upper.blocks and lower.blocks and isinstance(table := upper.blocks[-1], PageTable):
            block = lower.blocks[0]
            rest = loose_row(table, block) if isinstance(block, PageTable) else _loose_text(table, block)
            if rest:
                yield Problem(Severity.WARNING, Place(page=lower.number), "", rest,
                              "This page begins with text that may belong to the last row of the table before it.",
                              "Compare that row with the paper, and correct it if words are missing.")  # fmt: skip


def _loose_text(table: PageTable, block: PageText) -> str:
    """Return a text's first line if it goes on in small letters, or begins where a later column of the table does."""
    line = block.lines[0]
    flush = any(x - LEVEL <= line.x0 <= x + PADDING for x in table.xs[1:-1])
    return line.text if line.text[:1].islower() or (flush and line.size <= LARGER * block.lines[-1].size) else ""
