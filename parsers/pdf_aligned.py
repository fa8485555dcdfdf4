"""Tables that no rulings make: columns kept apart by white space, rows by rules, distance or their first column.

Prose set in columns, numbered paragraphs, contents pages and letterheads are aligned too, and are no tables.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from parsers.pdf_page import Word
from parsers.pdf_shapes import Box, Edge
from parsers.pdf_tables import CellReader, PageTable
from parsers.pdf_text import join_words, rows_of

# Gaps as shares of the type size: one that surely parts columns, one that parts figures, and the least that may.
STRONG: Final = 1.1
FIGURES: Final = 0.5
WEAK: Final = 0.45
# Lines further apart (of the usual distance) do not belong to one table, unless rules say so.
APART: Final = 2.6
# A line of one cell is no further (of the usual distance) from the one before, and there are no more than so many.
NEAR: Final = 1.4
ONE_CELLED: Final = 6
# Share of a table's width from which on two lines of one cell are prose after it.
WIDE: Final = 0.65
# A table without any rule has at least so many lines that several columns fill.
LEAST_LINES: Final = 3
# Share of the lines that may cross a gap between columns: headings over several columns.
CROSSING: Final = 0.15
# Characters a line from which on it reads as prose.
PROSE: Final = 28
# A row's distance to the next (of the distance of lines in it) from which on the white space parts rows.
ROW_GAP: Final = 1.1

_MARKER: Final = re.compile(r"(?:\W|o|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.):]?)")
_FIGURE: Final = re.compile(r"[-–—+(]?[£$€]?\d[\d,.\s]*[%)mk]?\*?|[-–—.]|n/a", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d|^n/a$|^-$", re.IGNORECASE)
_LEADERS: Final = re.compile(r"\.{5}|(?:\. ){4}|…{2}")


@dataclass(slots=True)
class _Row:
    """Words on one line, left to right, and the stretches of them that strong gaps part."""

    words: list[Word]
    top: float
    bottom: float
    size: float
    stretches: list[tuple[float, float]]


def _row(words: list[Word]) -> _Row:
    words = sorted(words, key=lambda word: word.x0)
    size = median(word.style.size for word in words)
    stretches = [(words[0].x0, words[0].x1)]
    for before, word in pairwise(words):
        marker = before is words[0] and _MARKER.fullmatch(before.text)
        figures = _DIGIT.search(before.text) and _DIGIT.search(word.text)
        if word.x0 - stretches[-1][1] > (FIGURES if figures or marker else STRONG) * size:
            stretches.append((word.x0, word.x1))
        else:
            stretches[-1] = stretches[-1][0], max(stretches[-1][1], word.x1)
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    return _Row(words, top, bottom, size, stretches)


def find_aligned(
    lines: Sequence[list[Word]], rules: Sequence[Edge], reader: CellReader
) -> tuple[list[PageTable], list[list[Word]]]:
    """Find the tables among words that stand in no ruled one.

    Args:
        lines: Level words of one column of the page, line by line.
        rules: Level rules drawn there.
        reader: Reads the cells.

    Returns:
        The tables from the top, and the lines outside them.
    """
    rows = [_row(line) for line in lines]
    tables: list[PageTable] = []
    rest: list[list[Word]] = []
    told = 0
    for first, last in _runs(rows, rules):
        run = rows[first:last]
        gaps = _gaps(run)
        if gaps and _is_table(run, gaps, _rules_in(run, rules)):
            tables.append(_build(run, gaps, _rules_in(run, rules), reader))
            rest += lines[told:first]
            told = last
    return tables, [*rest, *lines[told:]]


def _rules_in(run: Sequence[_Row], rules: Sequence[Edge]) -> list[Edge]:
    """Return the rules at least half as wide as the run, in it or at its ends."""
    left, right = min(row.stretches[0][0] for row in run), max(row.stretches[-1][1] for row in run)
    slack = 1.2 * run[0].size
    return [
        rule
        for rule in rules
        if run[0].top - slack <= rule.at <= run[-1].bottom + slack
        and min(rule.end, right) - max(rule.start, left) > (right - left) / 2
    ]


def _runs(rows: Sequence[_Row], rules: Sequence[Edge]) -> list[tuple[int, int]]:
    """Return stretches of lines (first, and one after the last) that several columns may fill."""
    several = [len(row.stretches) > 1 for row in rows]
    runs: list[tuple[int, int]] = []
    first = 0
    while first < len(rows):
        if not several[first]:
            first += 1
            continue
        last = end = first
        steps: list[float] = []
        while last + 1 < len(rows) and last - end < ONE_CELLED:
            step = rows[last + 1].bottom - rows[last].bottom
            ruled = any(rows[last].bottom - 2 <= rule.at <= rows[last + 1].top + 2 for rule in rules)
            usual = median(steps) if steps else 1.5 * rows[last].size
            limit = APART * rows[last].size if several[last + 1] else NEAR * usual
            if step > (2 * APART * rows[last].size if ruled else limit):
                break
            if _is_wide(rows[last + 1], rows[first]) and last + 2 < len(rows) and _is_wide(rows[last + 2], rows[first]):
                break
            last += 1
            steps.append(step)
            if several[last]:
                end = last
        runs.append((first, end + 1))
        first = end + 1
    return runs


def _is_wide(row: _Row, first: _Row) -> bool:
    """Tell whether a line of one stretch is as wide as a line of prose under a table's ``first`` line."""
    start, end = row.stretches[0]
    return len(row.stretches) == 1 and end - start > WIDE * (first.stretches[-1][1] - min(first.stretches[0][0], start))


def _gaps(run: Sequence[_Row]) -> list[tuple[float, float]]:
    """Return the white stretches (from, to) that part the run's columns."""
    lines = [row for row in run if len(row.stretches) > 1]
    if len(lines) < 2:  # noqa: PLR2004 - one line is no table
        return []
    size = median(row.size for row in lines)
    allowed = int(CROSSING * len(lines)) + (len(lines) > 3)  # noqa: PLR2004 - a heading over columns
    events: list[tuple[float, int]] = []
    for row in lines:
        x0, x1 = row.words[0].x0, row.words[0].x1
        for word in row.words[1:]:
            if word.x0 - x1 > WEAK * size:
                events += [(x0, 1), (x1, -1)]
                x0 = word.x0
            x1 = max(x1, word.x1)
        events += [(x0, 1), (x1, -1)]
    events.sort()
    gaps: list[tuple[float, float]] = []
    height, start = 0, None
    within: list[tuple[int, float, float]] = []  # lines crossing, and minus the width, of each stretch of the gap
    for (x, step), (after, _) in pairwise([*events, (events[-1][0], 0)]):
        height += step
        if height <= allowed and start is None and step < 0:
            start = x
        elif height > allowed and start is not None:
            if x - start >= WEAK * size and within:
                _, width, begin = min(within)
                gaps.append((begin, begin - width))
            start, within = None, []
        if start is not None and after > x:
            within.append((height, x - after, x))
    return [gap for gap in gaps if _supported(gap, lines)]


def _supported(gap: tuple[float, float], lines: Sequence[_Row]) -> bool:
    """Tell whether enough lines have a strong gap there, of those with text on both sides."""
    strong = both = 0
    for row in lines:
        if row.stretches[0][0] < gap[0] and row.stretches[-1][1] > gap[1]:
            both += 1
            strong += any(a[1] <= gap[1] and b[0] >= gap[0] and b[0] - a[1] > 0 for a, b in pairwise(row.stretches))
    return strong >= 2 and strong >= 0.4 * both  # noqa: PLR2004 - two lines align, one only happens


def _columns(run: Sequence[_Row], gaps: Sequence[tuple[float, float]]) -> list[list[list[Word]]]:
    """Return for each line and column the words there."""
    middles = [(start + end) / 2 for start, end in gaps]
    filled = []
    for row in run:
        cells: list[list[Word]] = [[] for _ in range(len(gaps) + 1)]
        for word in row.words:
            cells[bisect_right(middles, (word.x0 + word.x1) / 2)].append(word)
        filled.append(cells)
    return filled


def _is_table(run: Sequence[_Row], gaps: Sequence[tuple[float, float]], rules: Sequence[Edge]) -> bool:
    """Tell a table from prose, lists, contents and letterheads."""
    filled = _columns(run, gaps)
    lines = [cells for cells in filled if sum(map(bool, cells)) > 1]
    if len(lines) < (2 if len(rules) > 1 else LEAST_LINES):
        return False
    texts = [[join_words(cell) for cell in cells] for cells in filled]
    contents = sum(bool(_LEADERS.search(text)) for row in texts for text in row) > len(lines) / 3
    columns = [[row[index] for row in texts if row[index]] for index in range(len(gaps) + 1)]
    if contents or not all(columns):
        return False
    proper = [column for column in columns if not all(_MARKER.fullmatch(text) for text in column)]
    if len(proper) < 2 and len(columns) == 2:  # noqa: PLR2004 - a list's markers and its text
        figures = all(_FIGURE.fullmatch(text) for text in columns[1])
        return figures and len(lines) > LEAST_LINES
    long = [column for column in columns if median(map(len, column)) >= PROSE]
    if len(long) == len(columns):
        return False
    if len(rules) > 1 or len(columns) > 2:  # noqa: PLR2004 - two columns of text may be anything
        return len(rules) > 1 or len(lines) >= 0.5 * len(run)
    figures = sum(bool(_FIGURE.fullmatch(text)) for text in columns[1]) >= 0.6 * len(columns[1])
    return figures and len(lines) > LEAST_LINES


def _build(
    run: Sequence[_Row], gaps: Sequence[tuple[float, float]], rules: Sequence[Edge], reader: CellReader
) -> PageTable:
    """Make the table of a run of lines."""
    filled = _columns(run, gaps)
    left, right = min(row.stretches[0][0] for row in run), max(row.stretches[-1][1] for row in run)
    xs = [left, *((start + end) / 2 for start, end in gaps), right]
    groups = _group_lines(_bands(run, rules), filled)
    ys = [run[0].top, *((run[a[-1]].bottom + run[b[0]].top) / 2 for a, b in pairwise(groups)), run[-1].bottom]
    cells = []
    for index, group in enumerate(groups):
        column = 0
        while column < len(xs) - 1:
            words, across = _cell(group, column, filled, gaps)
            start = min((word.x0 for word in words), default=xs[column])
            end = max((w.x1 for row in filled for w in row[column + across - 1]), default=xs[column + across])
            ink: Box = start, ys[index], end, ys[index + 1]
            cells.append(reader.read(ink, (index, column, 1, across), words, []))
            column += across
    return PageTable((left, ys[0], right, ys[-1]), tuple(xs), tuple(ys), tuple(cells), ruled=False)


def _cell(
    group: Sequence[int], column: int, filled: Sequence[list[list[Word]]], gaps: Sequence[tuple[float, float]]
) -> tuple[list[Word], int]:
    """Return the words of the cell that begins in ``column``, and how many columns it covers."""
    words = [word for line in group for word in filled[line][column]]
    across = 1
    while column + across <= len(gaps) and words:
        start, end = gaps[column + across - 1]
        further = [word for line in group for word in filled[line][column + across]]
        if not any(_crosses(filled[line], column + across, start, end) for line in group):
            break
        words += further
        across += 1
    return words, across


def _crosses(cells: list[list[Word]], column: int, start: float, end: float) -> bool:
    """Tell whether a line's text runs on over the gap (from ``start`` to ``end``) before ``column``."""
    before, after = cells[column - 1], cells[column]
    if before and after:
        reach, begin = max(word.x1 for word in before), min(word.x0 for word in after)
        return begin - reach < WEAK * before[0].style.size
    return any(word.x1 > end for word in before) or any(word.x0 < start for word in after)


def _bands(run: Sequence[_Row], rules: Sequence[Edge]) -> list[list[int]]:
    """Return the run's lines as rules part them, or else as wider distances do."""
    heights = sorted(rule.at for rule in rules)
    steps = [low.bottom - high.bottom for high, low in pairwise(run)]
    least = min(steps, default=0.0)
    bands = [[0]]
    for index, step in enumerate(steps, 1):
        middle = run[index - 1].bottom - 1, run[index].top + 1.5
        ruled = any(min(middle) - 1 <= at <= max(middle) + 1 for at in heights)
        if ruled or (len(heights) <= 3 and step > ROW_GAP * least):  # noqa: PLR2004 - over, under the header and last
            bands.append([])
        bands[-1].append(index)
    return bands


def _group_lines(bands: Sequence[Sequence[int]], filled: Sequence[list[list[Word]]]) -> list[list[int]]:
    """Return the lines of each row: a band's lines together where bands are rows, else line by line."""
    wrapped = [band for band in bands if len(band) > 1 and not _has_figures(band, filled)]
    single = sum(_is_one_row(band, filled) for band in wrapped)
    groups: list[list[int]] = []
    for band in bands:
        whole = len(band) == 1 or _is_one_row(band, filled)
        if whole or (band in wrapped and len(bands) > 3 and single >= len(wrapped) / 2):  # noqa: PLR2004 - enough to vote
            groups.append(list(band))
        else:
            groups += _rows_in(band, filled)
    return groups


def _rows_in(band: Sequence[int], filled: Sequence[list[list[Word]]]) -> list[list[int]]:
    """Return the rows of a band line by line, a line that only goes on with its row's."""
    groups: list[list[int]] = [[band[0]]]
    for index in band[1:]:
        cells, above = filled[index], filled[groups[-1][-1]]
        count = sum(map(bool, cells))
        wraps = (
            not cells[0] and count <= max(1, (len(cells) - 1) // 2)
            and all(above[k] or not cell for k, cell in enumerate(cells))
            and not any(_FIGURE.fullmatch(join_words(cell)) for cell in cells if cell)
        )  # fmt: skip
        label = (
            sum(map(bool, above)) == 1 and above[0] and cells[0] and count > 1 and len(groups[-1]) == 1
            and cells[0][0].text[:1].islower()
        )  # fmt: skip
        if wraps or label:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _is_one_row(band: Sequence[int], filled: Sequence[list[list[Word]]]) -> bool:
    """Tell whether lines are one row, wrapped: its columns begin together and end at different lines."""
    columns = [[bool(filled[line][column]) for line in band] for column in range(len(filled[band[0]]))]
    columns = [column for column in columns if any(column)]
    if len(columns) == 1 or all(column[-1] for column in columns):
        return False
    if any(later and not before for column in columns for before, later in pairwise(column)):
        return False
    full = sum(all(column[line] for column in columns) for line in range(len(band)))
    return full == 1 or (full < 0.6 * len(band) and not _has_figures(band, filled))


def _has_figures(band: Sequence[int], filled: Sequence[list[list[Word]]]) -> bool:
    """Tell whether a column holds a figure on every one of several lines."""
    for column in range(1, len(filled[band[0]])):
        texts = [join_words(filled[line][column]) for line in band]
        texts = [text for text in texts if text]
        if len(texts) > 2 and all(_FIGURE.fullmatch(text) for text in texts):  # noqa: PLR2004 - a date may wrap
            return True
    return False


def split_tall_rows(cells: Sequence[Box], words: Sequence[Word]) -> list[Box]:
    """Return a ruled table's cells, a row without any rule below its lines cut into the rows printed in it.

    Some papers rule columns only, so that all actions stand in one tall row.

    Args:
        cells: The table's cells.
        words: The words in them.
    """
    top, bottom = min(cell[1] for cell in cells), max(cell[3] for cell in cells)
    cut: list[Box] = []
    for cell in cells:
        heights: list[float] = []
        if cell[3] - cell[1] > (bottom - top) / 2:
            band = sorted(other for other in cells if other[1] == cell[1] and other[3] == cell[3])
            heights = _row_bounds(band, words) if len(band) > 1 else []
        cut += [(cell[0], high, cell[2], low) for high, low in pairwise([cell[1], *heights, cell[3]])]
    return cut


def _row_bounds(band: Sequence[Box], words: Sequence[Word]) -> list[float]:
    """Return where rows end (points from the top) in cells side by side; nothing where they hold one row."""
    inside = [word for word in words if band[0][1] < (word.top + word.bottom) / 2 < band[0][3]]
    run = [_row(group) for group in rows_of(inside)]
    filled = _columns(run, [(cell[2], cell[2]) for cell in band[:-1]])
    if len(run) < (LEAST_LINES if run and _has_figures(range(len(run)), filled) else 2 * LEAST_LINES):
        return []
    bands = _bands(run, [])
    begins = all(filled[lines[0]][0] and sum(map(bool, filled[lines[0]])) > 1 for lines in bands)
    if not _has_figures(range(len(run)), filled) and not (len(bands) >= LEAST_LINES and begins):
        return []
    groups = _group_lines(bands, filled)
    return [(run[high[-1]].bottom + run[low[0]].top) / 2 for high, low in pairwise(groups)]
