"""Running titles, footers and page numbers: what stands in the margin of page after page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parsers.pdf_blocks import PageBlocks, PageText
from parsers.pdf_tables import PageTable
from parsers.pdf_text import Line

# Running titles stand in this share of the page at its top, footers in this share at its bottom.
TOP: Final = 0.2
BOTTOM: Final = 0.85
# Points above a small page's edge in which footers stand.
FOOT: Final = 60.0
# Lines closer (of the type size) than this to the page's body belong to it.
CLOSE: Final = 0.45
# The same for a sentence: as the last paragraph of two pages it may stand at one height.
CLOSE_SENTENCE: Final = 1.5
# A running title stands at the same height, give or take these points, on a page this near.
HEIGHT: Final = 3.0
NEAR: Final = 2
_PAGE_NUMBER: Final = re.compile(
    r"\W*(?:page|p\.?|pg\.?)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE
)
_SENTENCE_END: Final = re.compile(r"\w{3}[.!?][)”’\"']?$")
_DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Furnished:
    """A page without its furniture, and the furniture."""

    page: PageBlocks
    headers: tuple[Line, ...]
    footers: tuple[Line, ...]


def _likeness(line: Line, page: PageBlocks) -> str:
    """Return what must be the same on the other page."""
    if _PAGE_NUMBER.fullmatch(line.text):
        return "#"
    # In a footer any figure may count pages; a title's figure may count objectives, so it stands.
    return _DIGITS.sub("#", line.text) if _in_foot(line, page) else line.text


def _in_foot(line: Line, page: PageBlocks) -> bool:
    return line.middle > min(BOTTOM * page.height, page.height - FOOT)


def _margin_lines(page: PageBlocks) -> Iterator[Line]:
    for block in page.blocks:
        if isinstance(block, PageText):
            for line in block.lines:
                if line.middle < TOP * page.height or _in_foot(line, page):
                    yield line


def _in_table(line: Line, page: PageBlocks) -> bool:
    """Tell whether a table stands at the line's height on that page."""
    return any(
        isinstance(block, PageTable) and block.box[1] < line.middle < block.box[3] for block in page.blocks
    )  # fmt: skip


def part_furniture(pages: Sequence[PageBlocks]) -> tuple[Furnished, ...]:
    """Part each page's running titles, footers and page numbers from its body."""
    margins = [[(_likeness(line, page), line) for line in _margin_lines(page)] for page in pages]
    heights = [_heights(lines) for lines in margins]
    parted = []
    for index, page in enumerate(pages):
        near = [other for other in range(max(0, index - NEAR), min(len(pages), index + NEAR + 1)) if other != index]
        alike = [other for other in near if abs(pages[other].height - page.height) < HEIGHT]
        found = {
            line
            for likeness, line in margins[index]
            if any(_repeats(likeness, line, heights[other]) for other in alike)
            and not any(_in_table(line, pages[other]) for other in alike)
        }
        found -= _among_body(page, found)
        found -= _behind_body(page, found)
        headers = tuple(line for _, line in margins[index] if line in found and line.middle < page.height / 2)
        footers = tuple(line for _, line in margins[index] if line in found and line.middle >= page.height / 2)
        parted.append(Furnished(_without(page, found), headers, footers))
    return tuple(parted)


def _heights(lines: Sequence[tuple[str, Line]]) -> dict[str, list[float]]:
    """Return how far down (points) lines stand, by what they are alike in."""
    heights: dict[str, list[float]] = {}
    for likeness, line in lines:
        heights.setdefault(likeness, []).append(line.top)
    return heights


def _repeats(likeness: str, line: Line, others: dict[str, list[float]]) -> bool:
    return likeness in others and any(abs(line.top - top) <= HEIGHT for top in others[likeness])


def _among_body(page: PageBlocks, found: set[Line]) -> set[Line]:
    """Return the lines that stand as close to the page's body as its lines to each other: they are part of it."""
    body = [(block.box[1], block.box[3]) for block in page.blocks if isinstance(block, PageTable)]
    for block in page.blocks:
        if isinstance(block, PageText):
            body += [(line.top, line.bottom) for line in block.lines if line not in found]
    among: set[Line] = set()
    for line in sorted(found, key=lambda line: abs(line.middle - page.height / 2)):
        near = (CLOSE_SENTENCE if _SENTENCE_END.search(line.text) else CLOSE) * line.size
        if any(top - near < line.bottom and bottom + near > line.top for top, bottom in body):
            among.add(line)
            body.append((line.top, line.bottom))
    return among


def _behind_body(page: PageBlocks, found: set[Line]) -> set[Line]:
    """Return sentences that other text of the page parts from its edge: prose that a page nearby tells again."""
    texts = [block for block in page.blocks if isinstance(block, PageText)]
    body = [line for block in texts for line in block.lines if line not in found]
    first, last = (
        min((line.top for line in body), default=0.0),
        max((line.bottom for line in body), default=page.height),
    )
    prose: set[Line] = set()
    ended = False
    below = page.height
    for line in sorted(found, key=lambda line: -line.top):
        ended = bool(_SENTENCE_END.search(line.text)) or (ended and below - line.bottom < line.size)
        below = line.top
        if ended and (first < line.top if line.middle < page.height / 2 else last > line.bottom):
            prose.add(line)
    return prose


def _without(page: PageBlocks, found: set[Line]) -> PageBlocks:
    if not found:
        return page
    blocks: list[PageText | PageTable] = []
    for block in page.blocks:
        if isinstance(block, PageTable):
            blocks.append(block)
        elif lines := tuple(line for line in block.lines if line not in found):
            blocks.append(replace(block, lines=lines))
    return replace(page, blocks=tuple(blocks))
