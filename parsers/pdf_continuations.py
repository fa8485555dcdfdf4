"""Tables and rows that a page break cuts in two, made whole again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from parsers.pdf_line_ends import OPEN_BREAK, OPEN_HYPHEN
from parsers.pdf_tables import PageCell, PageTable
from parsers.pdf_turn import AS_DISPLAYED, Turned

# Points by which the columns of two parts of one table may differ.
COLUMNS: Final = 3.0
# Points left below a table in which its next row would not have stood anyway.
SLACK: Final = 4.0

_ENDED: Final = re.compile(r"[.;:!?][)”’\"']?$")
_UNFINISHED: Final = re.compile(r"[/&,(–]$")
_GOES_ON: Final = re.compile(r"[a-z(&,;]")
_FIGURE: Final = re.compile(r"[\W\d]+[kmbn]?")
_REFERENCE: Final = re.compile(r"\(?[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[.)a-z]?(?:\s|$)|\(?[a-z][.)]\s")
_HYPHEN: Final = re.compile(r"\w-$")


@dataclass(frozen=True, slots=True)
class Part:
    """One page's part of a table; ``page`` from 1, ``turned`` as the page stood before it was read."""

    page: int
    table: PageTable
    turned: Turned = AS_DISPLAYED


def shift_between(upper: PageTable, lower: PageTable) -> float | None:
    """Return how far right (points) ``lower`` is set from ``upper``, or ``None`` where their columns differ."""
    if not (upper.ruled or lower.ruled):  # a column's right end is its longest line, another on each page
        alike = len(upper.xs) == len(lower.xs)
        alike = alike and all(abs(high - low) <= COLUMNS for high, low in zip(upper.xs[:-1], lower.xs, strict=False))
        return 0.0 if alike else None
    few, many = sorted((upper.xs, lower.xs), key=len)
    for shift in (0.0, lower.xs[0] - upper.xs[0]):
        offset = -shift if few is lower.xs else shift
        ends = abs(few[0] + offset - many[0]) <= COLUMNS and abs(few[-1] + offset - many[-1]) <= COLUMNS
        if ends and all(min(abs(x + offset - other) for other in many) <= COLUMNS for x in few):
            return shift
        if len(few) != len(many) or len(few) < 4:  # noqa: PLR2004 - mirrored margins need columns to prove them
            return None
    return None


@dataclass(frozen=True, slots=True)
class Space:
    """Points left for another row below a table: as its page's footer says, and as other cut tables say."""

    by_footer: float
    by_others: float


def continues(parts: Sequence[Part], lower: PageTable, space: Space) -> bool:
    """Tell whether ``lower``, first on its page, goes on where ``parts``, last on the page before, end."""
    upper = parts[-1].table
    if upper.nested or lower.nested or upper.ruled != lower.ruled or shift_between(upper, lower) is None:
        return False
    if upper.open_bottom or lower.open_top or _repeated_rows(parts[0].table, lower):
        return True
    if _is_next_form(parts[0].table, lower):
        return False
    if len(parts) == 1 and len(upper.ys) == 2 and _is_header(_row(upper, 0)) and not _is_header(_row(lower, 0)):  # noqa: PLR2004
        return True  # a header whose rows all stand overleaf
    needed = _keeps_together(lower)
    if _begins_alike(parts[0].table, lower):
        return needed > space.by_footer - SLACK
    return is_cut(upper, lower) or needed > space.by_others - SLACK


def _is_header(cells: Sequence[PageCell]) -> bool:
    """Tell whether a row is set as column headings: several cells, all bold."""
    return len(cells) > 1 and all(cell.bold for cell in cells if cell.text)


def _is_next_form(first: PageTable, lower: PageTable) -> bool:
    """Tell whether both are forms of one kind, labels on the left and answers on the right: each is one action's."""
    if len(first.xs) != 3 or len(lower.xs) != 3:  # noqa: PLR2004 - two columns
        return False
    labels, others = ([cell.text for cell in table.cells if cell.column == 0] for table in (first, lower))
    return len(labels) > 1 and labels[: len(others)] == others and all(labels) and len(set(labels)) == len(labels)


def _begins_alike(first: PageTable, lower: PageTable) -> bool:
    """Tell whether ``lower`` begins with a heading across all its columns, as the table before it did."""
    top, begin = _row(first, 0), _row(lower, 0)
    return len(top) == len(begin) == 1 and len(first.xs) > 2 and top[0].bold == begin[0].bold  # noqa: PLR2004


def _row(table: PageTable, row: int) -> list[PageCell]:
    return [cell for cell in table.cells if cell.row == row]


def _keeps_together(table: PageTable) -> float:
    """Return the height in points of what must stand on one page: a header row stays with the row after it."""
    height = 0.0
    for row, (top, bottom) in enumerate(zip(table.ys, table.ys[1:], strict=False)):
        height += bottom - top
        if not _is_header(_row(table, row)):
            break
    return height


def is_cut(upper: PageTable, lower: PageTable) -> bool:
    """Tell whether the first row of ``lower`` is the rest of the last row of ``upper``."""
    last = [cell for cell in upper.cells if cell.row + cell.down == len(upper.ys) - 1]
    first = sorted(_row(lower, 0), key=lambda cell: cell.column)
    if any(cell.down > 1 and cell.text for cell in first) or len(last) != len(first):
        return False
    pairs = [(_above(cell, last), cell) for cell in first]
    rest = [(high, low) for high, low in pairs if low.text]
    if not rest or any(high is None or not high.text for high, _ in rest):
        return False
    if first[0].text and len(first) > 1 and _REFERENCE.match(first[0].text):
        return False
    evidence = sum(_goes_on(high, low) for high, low in rest if high is not None)
    blank = any(high is not None and high.text and not low.text for high, low in pairs)
    if upper.open_bottom and lower.open_top:  # a browser closes a row that ends with its page
        return blank or evidence >= 0
    return evidence > 0 or (
        blank and evidence == 0 and all(high.room < low.first + SLACK for high, low in rest if high)
    )


def loose_row(upper: PageTable, lower: PageTable) -> str:
    """Return the text of ``lower``'s first row where it may be the rest of ``upper``'s last one.

    It has the same columns, but nothing in the first, where ``upper`` has something in every row.
    """
    first = _row(lower, 0)
    filled = [cell for cell in first if cell.text]
    if not filled or 2 * len(filled) > len(first) or filled[0].column == 0 or shift_between(upper, lower) is None:
        return ""
    labelled = all(cell.text for cell in upper.cells if cell.column == 0)
    return filled[0].text if labelled and not is_cut(upper, lower) else ""


def _above(cell: PageCell, row: Sequence[PageCell]) -> PageCell | None:
    """Return the cell of ``row`` in the same columns as ``cell``."""
    return next((high for high in row if high.column == cell.column and high.across == cell.across), None)


def _goes_on(high: PageCell, low: PageCell) -> int:
    """Weigh whether one cell's text goes on in the other: 1 for, -1 against, 0 where it may or may not."""
    if _GOES_ON.match(low.text) or _UNFINISHED.search(high.text):
        return 1
    return -1 if _ENDED.search(high.text) or _FIGURE.fullmatch(low.text) or low.bold != high.bold else 0


def _joined(high: PageCell, low: PageCell) -> PageCell:
    """Return a cell with the text of the cell above and the one overleaf."""
    if not low.text:
        return high
    if high.room > low.first + SLACK:
        between = "\n"
    else:
        between = OPEN_HYPHEN if _HYPHEN.search(high.text) and low.text[0].isalpha() else OPEN_BREAK
    struck = " ".join(filter(None, (high.struck, low.struck)))
    bold = high.bold and low.bold
    text, rag = high.text + between + low.text, high.rag or low.rag
    return high._replace(text=text, rag=rag, bold=bold, struck=struck, room=low.room)


def join_cut_row(upper: PageTable, lower: PageTable) -> tuple[PageTable, PageTable]:
    """Return both parts, the first row of ``lower`` moved to the end of the last row of ``upper``."""
    first = _row(lower, 0)
    cells = []
    for cell in upper.cells:
        low = _above(cell, first) if cell.row + cell.down == len(upper.ys) - 1 else None
        cells.append(cell if low is None else _joined(cell, low))
    left = [
        cell._replace(row=max(cell.row - 1, 0), down=cell.down - (cell.row == 0))
        for cell in lower.cells
        if cell.row or cell.down > 1
    ]
    whole = replace(upper, cells=tuple(cells), open_bottom=lower.open_bottom and len(lower.ys) <= 2)  # noqa: PLR2004
    return whole, replace(lower, cells=tuple(left), ys=lower.ys[1:])


def _row_texts(table: PageTable, row: int) -> tuple[str, ...]:
    return tuple(cell.text for cell in _row(table, row))


def _repeated_rows(table: PageTable, lower: PageTable) -> int:
    """Return how many rows at the top of ``lower`` repeat the first rows of ``table``."""
    count = 0
    while count < min(len(table.ys), len(lower.ys)) - 1 and any(_row_texts(lower, count)):
        if _row_texts(table, count) != _row_texts(lower, count):
            break
        count += 1
    return count


def _without_rows(table: PageTable, count: int) -> PageTable:
    """Return a table's part without its first rows."""
    cells = tuple(cell._replace(row=cell.row - count) for cell in table.cells if cell.row >= count)
    return replace(table, cells=cells, ys=table.ys[count:])


def _only_rows(table: PageTable, count: int) -> PageTable:
    """Return a table's first rows alone."""
    return replace(table, cells=tuple(cell for cell in table.cells if cell.row < count), ys=table.ys[: count + 1],
                   open_bottom=False)  # fmt: skip


def append_part(parts: Sequence[Part], part: Part) -> tuple[Part, ...]:
    """Return a table's parts with the next page's part, a cut row joined.

    Header rows that the next page repeats stay rows; the rest of a cut row stands below them.
    """
    last = parts[-1]
    if not part.table.ruled:
        part = replace(part, table=replace(part.table, xs=last.table.xs))
    header = _repeated_rows(parts[0].table, part.table)
    added = replace(part, table=_without_rows(part.table, header))
    repeats = (replace(part, table=_only_rows(part.table, header)),) if header else ()
    if len(added.table.ys) > 1 and is_cut(last.table, added.table):
        upper, lower = join_cut_row(last.table, added.table)
        last, added = replace(last, table=upper), replace(part, table=lower)
    kept = (added,) if len(added.table.ys) > 1 else ()  # nothing but the rest of the cut row
    return (*parts[:-1], last, *repeats, *kept) if kept or not repeats else (*parts[:-1], *repeats, last)
