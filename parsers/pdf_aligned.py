"""Tables that no rulings make: columns kept apart by white space, rows by rules, distance or their first column.

Prose set in columns, numbered paragraphs, contents pages and letterheads are aligned too, and are no tables.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from parsers.pdf_gaps import ALIGNED, MARKER, WEAK, SpacedLine, cells_of, spaced_line, white_gaps
from parsers.pdf_marks import Word
from parsers.pdf_shapes import Box, Edge
from parsers.pdf_tables import CellReader, PageTable
from parsers.pdf_text import join_words

# Lines further apart (of the usual distance) do not belong to one table, unless rules say so.
APART: Final = 2.6
# A line of one cell is no further (of the usual distance) from the one before, and there are no more than so many.
NEAR: Final = 1.4
ONE_CELLED: Final = 6
# Share of a table's width from which on two lines of one cell are prose after it.
WIDE: Final = 0.65
# A table without any rule has at least so many lines that several columns fill.
LEAST_LINES: Final = 3
# Points by which lines of one column may begin apart, and the share of one-celled lines that keep to one column.
FLUSH: Final = 2.0
KEEPS: Final = 0.9
# Width of a space (of the type size).
SPACE: Final = 0.25
# Share of a table's places of which no more are filled where its words stand about as in a flow chart.
SPARSE: Final = 0.6
# Digits that a page's number does not have.
LONG_NUMBER: Final = 5
# Characters a line from which on it reads as prose.
PROSE: Final = 28
# A row's distance to the next (of the distance of lines in it) from which on the white space parts rows.
ROW_GAP: Final = 1.1

_FIGURE: Final = re.compile(r"[-–—+(]?[£$€]?\d[\d,.\s]*[%)mk]?\*?|[-–—.]|n/a", re.IGNORECASE)
_LEADERS: Final = re.compile(r"\.{5}|(?:\. ){4}|…{2}")


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
    rows = [spaced_line(line) for line in lines]
    tables: list[PageTable] = []
    rest: list[list[Word]] = []
    told = 0
    for first, last in _runs(rows, rules):
        run = rows[first:last]
        gaps = white_gaps(run)
        if gaps and _is_table(run, gaps, _rules_in(run, rules)):
            begin, end = _whole_run(rows, (max(first, told), last), gaps, rules)
            run = rows[begin:end]
            inside = _rules_in(run, rules)
            table = _build(run, gaps, inside, reader)
            if len(inside) < 2 and _is_chart(table):  # noqa: PLR2004 - two rules hold a table together
                continue
            tables.append(table)
            rest += lines[told:begin]
            told = end
    return tables, [*rest, *lines[told:]]


def _is_chart(table: PageTable) -> bool:
    """Tell whether text stands about as in a flow chart: most places are empty, the first column too."""
    rows, columns = len(table.ys) - 1, len(table.xs) - 1
    filled = [cell for cell in table.cells if cell.text or cell.rag]
    labels = sum(cell.column == 0 for cell in filled)
    return sum(cell.across for cell in filled) < SPARSE * rows * columns and 2 * labels <= rows


def _whole_run(
    rows: Sequence[SpacedLine], run: tuple[int, int], gaps: Sequence[tuple[float, float]], rules: Sequence[Edge]
) -> tuple[int, int]:
    """Return a table's first line and one after its last, with the lines on which only one cell goes on.

    Those stand below its last full line, and above its first one where a page break cut a row.
    """
    first, last = run
    filled = cells_of(rows[first:last], gaps)
    lefts = [min((cells[k][0].x0 for cells in filled if cells[k]), default=0.0) for k in range(len(gaps) + 1)]
    steps = [low.bottom - high.bottom for high, low in pairwise(rows[first:last])]
    size = rows[first].size
    pitch = NEAR * min((step for step in steps if step > 0.8 * size), default=size)
    furthest = max((pitch, *steps))

    def goes_on(line: SpacedLine, high: SpacedLine, low: SpacedLine) -> int | None:
        """Return the column that ``line`` goes on in, if ``high`` and ``low`` stand close."""
        ruled = any(high.bottom - 2 <= rule.at <= low.top + 2 for rule in rules)
        column = _column_of(line, gaps)
        ends = low is rows[run[0]]  # a row may end between them, and a rule tell it
        limit = furthest if ends and not line.words[0].text[:1].isupper() else pitch
        if (ruled and not ends) or column is None or low.bottom - high.bottom > limit:
            return None
        flush = abs(line.words[0].x0 - lefts[column]) <= FLUSH
        return column if flush and (column or line.words[0].text[:1].islower()) else None

    while last < len(rows):
        column = goes_on(rows[last], rows[last - 1], rows[last])
        if column is None or not cells_of([rows[last - 1]], gaps)[0][column]:
            break
        last += 1
    while first > 0 and goes_on(rows[first - 1], rows[first - 1], rows[first]) is not None:
        if all(word.style.bold for word in rows[first - 1].words):
            break  # a heading
        first -= 1
    return first, last


def _column_of(line: SpacedLine, gaps: Sequence[tuple[float, float]]) -> int | None:
    """Return the column that a line of one stretch keeps to, or ``None`` where it runs over several."""
    filled = [index for index, words in enumerate(cells_of([line], gaps)[0]) if words]
    column = filled[0]
    start, end = line.stretches[0][0], line.stretches[-1][1]
    inside = (column == 0 or start > gaps[column - 1][0]) and (column == len(gaps) or end < gaps[column][1])
    return column if len(filled) == 1 and inside else None


def _rules_in(run: Sequence[SpacedLine], rules: Sequence[Edge]) -> list[Edge]:
    """Return the rules at least half as wide as the run, in it or at its ends."""
    left, right = min(row.stretches[0][0] for row in run), max(row.stretches[-1][1] for row in run)
    slack = 1.2 * run[0].size
    return [
        rule
        for rule in rules
        if run[0].top - slack <= rule.at <= run[-1].bottom + slack
        and min(rule.end, right) - max(rule.start, left) > (right - left) / 2
    ]


def _runs(rows: Sequence[SpacedLine], rules: Sequence[Edge]) -> list[tuple[int, int]]:
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
            if _is_wide(rows[last + 1], rows[first]) and last + 2 < len(rows):
                following = rows[last + 2]
                ends = ruled and not any(rows[last + 1].bottom - 2 <= rule.at <= following.top + 2 for rule in rules)
                heading = len(following.stretches) == 1 and all(word.style.bold for word in following.words)
                if ends or heading or _is_wide(following, rows[first]):
                    break
            last += 1
            steps.append(step)
            if several[last]:
                end = last
        runs.append((first, end + 1))
        first = end + 1
    return runs


def _is_wide(row: SpacedLine, first: SpacedLine) -> bool:
    """Tell whether a line of one stretch is as wide as a line of prose under a table's ``first`` line."""
    start, end = row.stretches[0]
    return len(row.stretches) == 1 and end - start > WIDE * (first.stretches[-1][1] - min(first.stretches[0][0], start))


def _is_table(run: Sequence[SpacedLine], gaps: Sequence[tuple[float, float]], rules: Sequence[Edge]) -> bool:
    """Tell a table from prose, lists, contents and letterheads."""
    filled = cells_of(run, gaps)
    lines = [cells for cells in filled if sum(map(bool, cells)) > 1]
    if len(lines) < (2 if len(rules) > 1 else LEAST_LINES):
        return False
    texts = [[join_words(cell) for cell in cells] for cells in filled]
    columns = [[row[index] for row in texts if row[index]] for index in range(len(gaps) + 1)]
    if not all(columns) or _is_contents(columns, len(lines)):
        return False
    proper = [column for column in columns if not all(MARKER.fullmatch(text) for text in column)]
    if len(proper) < 2 and len(columns) == 2:  # noqa: PLR2004 - a list's markers and its text
        figures = all(_FIGURE.fullmatch(text) for text in columns[1])
        return figures and len(lines) > LEAST_LINES
    long = [column for column in columns if median(map(len, column)) >= PROSE]
    if len(long) == len(columns):
        return False
    if len(rules) > 1 or len(columns) > 2:  # noqa: PLR2004 - two columns of text may be anything
        return len(rules) > 1 or len(lines) >= 0.5 * len(run) or _keeps_to_columns(run, gaps)
    figures = sum(bool(_FIGURE.fullmatch(text)) for text in columns[1]) >= 0.6 * len(columns[1])
    return figures and len(lines) > LEAST_LINES


def _is_contents(columns: Sequence[Sequence[str]], lines: int) -> bool:
    """Tell whether dots lead to page numbers, which never fall, and not to a table's figures."""
    dotted = [sum(bool(_LEADERS.search(text)) for text in column) for column in columns]
    if sum(dotted) <= lines / 3:
        return False
    after = columns[max(range(len(columns)), key=lambda index: dotted[index]) + 1 :]
    if len(after) != 1:
        return not after
    pages = [int(text) for text in after[0] if text.isdecimal() and len(text) < LONG_NUMBER]
    return 2 * len(pages) > len(after[0]) and pages == sorted(pages)


def _keeps_to_columns(run: Sequence[SpacedLine], gaps: Sequence[tuple[float, float]]) -> bool:
    """Tell whether the lines of one cell are a column's that wraps more than its neighbours: no prose between."""
    single = [line for line in run if len(line.stretches) == 1]
    full = sum(len(line.stretches) > 2 for line in run)  # noqa: PLR2004 - most columns
    keep = sum(_column_of(line, gaps) is not None for line in single)
    return full >= LEAST_LINES and keep >= KEEPS * len(single)


def _build(
    run: Sequence[SpacedLine], gaps: Sequence[tuple[float, float]], rules: Sequence[Edge], reader: CellReader
) -> PageTable:
    """Make the table of a run of lines."""
    filled = cells_of(run, gaps)
    left, right = min(row.stretches[0][0] for row in run), max(row.stretches[-1][1] for row in run)
    xs = [left, *(end for _, end in gaps), right]  # where columns begin is the same on every page
    groups = group_lines(bands_of(run, rules), filled)
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
    while column + across <= len(gaps):
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
        flush = abs(begin - end) <= ALIGNED and begin > reach  # a full line beside a column set flush left
        return begin - reach < WEAK * before[0].style.size and not flush
    return any(word.x1 > end for word in before) or any(word.x0 < start for word in after)


def bands_of(run: Sequence[SpacedLine], rules: Sequence[Edge]) -> list[list[int]]:
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


def group_lines(bands: Sequence[Sequence[int]], filled: Sequence[list[list[Word]]]) -> list[list[int]]:
    """Return the lines of each row: a band's lines together where bands are rows, else line by line."""
    wrapped = [band for band in bands if len(band) > 1 and not has_figures(band, filled)]
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
        if wraps or label or _wraps(filled, groups[-1][-1], index):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _wraps(filled: Sequence[list[list[Word]]], above: int, below: int) -> bool:
    """Tell whether the first column's text goes on in the line below, because its next word did not fit."""
    upper, lower = filled[above][0], filled[below][0]
    if not (upper and lower and lower[0].text[:1].islower()):
        return False
    figures = sum(is_figure(join_words(cell)) for cell in filled[below][1:] if cell)
    reach = max(word.x1 for cells in filled for word in cells[0])
    first = lower[0].first or lower[0].x1 - lower[0].x0
    return upper[-1].x1 + SPACE * upper[-1].style.size + first > reach and 2 * figures < sum(map(bool, filled[below]))


def _is_one_row(band: Sequence[int], filled: Sequence[list[list[Word]]]) -> bool:
    """Tell whether lines are one row, wrapped: its columns begin together and end at different lines."""
    columns = [[bool(filled[line][column]) for line in band] for column in range(len(filled[band[0]]))]
    columns = [column for column in columns if any(column)]
    if len(columns) == 1 or all(column[-1] for column in columns):
        return False
    if any(later and not before for column in columns for before, later in pairwise(column)):
        return False
    full = sum(all(column[line] for column in columns) for line in range(len(band)))
    return full == 1 or (full < 0.6 * len(band) and not has_figures(band, filled))


def is_figure(text: str) -> bool:
    """Tell whether a cell holds a figure, or what stands for none."""
    return bool(_FIGURE.fullmatch(text))


def has_figures(band: Sequence[int], filled: Sequence[list[list[Word]]]) -> bool:
    """Tell whether a column holds a figure on every one of several lines."""
    for column in range(1, len(filled[band[0]])):
        texts = [join_words(filled[line][column]) for line in band]
        texts = [text for text in texts if text]
        if len(texts) > 2 and all(_FIGURE.fullmatch(text) for text in texts):  # noqa: PLR2004 - a date may wrap
            return True
    return False
