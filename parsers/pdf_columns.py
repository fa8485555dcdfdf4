"""The order in which a page is read: newspaper columns one after the other, tables where they stand."""

from collections.abc import Sequence
from statistics import median
from typing import Final

from parsers.pdf_marks import Word
from parsers.pdf_shapes import Box
from parsers.pdf_text import Line, rows_of

# Points; a narrower white stretch parts words, not columns.
GUTTER: Final = 8.0
STEP: Final = 2.0
WIDTH: Final = int(GUTTER / STEP)
# Lines of prose on either side of a gutter from which on it parts columns.
LEAST_LINES: Final = 5
# Median share of its column that a line of prose fills, and its median characters.
FULL: Final = 0.55
CHARACTERS: Final = 22
# Words this far apart (of the type size) are no neighbours in prose.
NEIGHBOUR: Final = 1.5
DEEPEST: Final = 3
# Points; no page is wider, so words further apart come from a damaged file.
WIDEST: Final = 14_400.0


def columns_of(rows: Sequence[list[Word]], depth: int = 0) -> list[list[list[Word]]]:
    """Part lines of words into columns of prose, in reading order; a page of one column is one group of lines.

    Args:
        rows: Level words that stand in no ruled table, line by line.
        depth: How many gutters have been found around them.
    """
    gutter = _gutter(rows) if len(rows) > LEAST_LINES and depth < DEEPEST else None
    if gutter is None:
        return [list(rows)]
    first, last, x = gutter
    left = [word for row in rows[first:last] for word in row if word.x0 + word.x1 < 2 * x]
    right = [word for row in rows[first:last] for word in row if word.x0 + word.x1 >= 2 * x]
    groups = columns_of(rows[:first], depth + 1) if first else []
    groups += [*columns_of(rows_of(left), depth + 1), *columns_of(rows_of(right), depth + 1)]
    if rows[last:]:
        groups += columns_of(rows[last:], depth)
    return groups


def _gutter(rows: Sequence[Sequence[Word]]) -> tuple[int, int, float] | None:
    """Return the first and one after the last line that a gutter parts, and where it is."""
    left, right = min(w.x0 for row in rows for w in row), max(w.x1 for row in rows for w in row)
    if not 20 * GUTTER <= right - left <= WIDEST:
        return None
    start = left + 0.2 * (right - left)
    count = int(0.6 * (right - left) / STEP)
    covered = [_cover(row, start, count) for row in rows]
    candidates = 0
    for first in range(len(rows) - LEAST_LINES + 1):
        together = 0
        for cover in covered[first : first + LEAST_LINES]:
            together |= cover
        candidates |= _white(together, count)
    best: tuple[int, int, float] | None = None
    place = -1
    for bit in (index for index in range(count) if candidates >> index & 1):
        if bit - place < WIDTH:
            continue
        place = bit
        x = start + (bit + WIDTH / 2) * STEP
        for run in _open_runs(covered, bit):
            low, high = _without_tables(rows, *run)
            if (best is None or high - low > best[1] - best[0]) and _parts_prose(rows[low:high], x):
                best = low, high, x
    return best


def _cover(row: Sequence[Word], start: float, count: int) -> int:
    """Return as bits which steps to the right of ``start`` a line's words cover."""
    cover = 0
    for x0, x1 in _stretches(row):
        low, high = max(int((x0 - start) / STEP), 0), min(int((x1 - start) / STEP) + 1, count)
        if high > low:
            cover |= (1 << high) - (1 << low)
    return cover


def _white(cover: int, count: int) -> int:
    """Return as bits where a white stretch as wide as a gutter begins."""
    white = ~cover & ((1 << count) - 1)
    for _ in range(WIDTH - 1):
        white &= white >> 1
    return white


def _stretches(row: Sequence[Word]) -> list[tuple[float, float]]:
    """Return the stretches of a line that hold words, across the spaces between neighbours."""
    if len(row) == 1:
        return [(row[0].x0, row[0].x1)]
    words = sorted(row, key=lambda word: word.x0)
    stretches = [(words[0].x0, words[0].x1)]
    for word in words[1:]:
        start, end = stretches[-1]
        if word.x0 - end <= NEIGHBOUR * word.style.size * 0.5:
            stretches[-1] = start, max(end, word.x1)
        else:
            stretches.append((word.x0, word.x1))
    return stretches


def _open_runs(covered: Sequence[int], place: int) -> list[tuple[int, int]]:
    """Return stretches of lines, long enough to be columns, that leave the gutter at ``place`` white."""
    gutter = (1 << place + WIDTH) - (1 << place)
    runs = []
    first = 0
    for index in range(len(covered) + 1):
        if index == len(covered) or covered[index] & gutter:
            if index - first >= LEAST_LINES:
                runs.append((first, index))
            first = index + 1
    return runs


def _without_tables(rows: Sequence[Sequence[Word]], low: int, high: int) -> tuple[int, int]:
    """Return the longest part of a run of lines that holds no table, whose columns keep the gutter white too."""
    tabular = [low <= index < high and _is_tabular(rows[index]) for index in range(low, high + 2)]
    best, first = (low, low), low
    for index in range(low, high + 1):
        if index == high or (tabular[index - low] and tabular[index - low + 1]):
            if index - first > best[1] - best[0]:
                best = first, index
            first = index + 2
    low, high = best
    while low < high and _is_tabular(rows[low]):
        low += 1
    while low < high and _is_tabular(rows[high - 1]):
        high -= 1
    return low, high


def _is_tabular(row: Sequence[Word]) -> bool:
    """Tell whether several short texts stand on a line."""
    stretches = len(_stretches(row))
    return stretches > 1 and sum(len(word.text) + 1 for word in row) < CHARACTERS * stretches


def _parts_prose(rows: Sequence[Sequence[Word]], x: float) -> bool:
    """Tell whether prose stands on the left of ``x``, and prose or further columns of it on the right."""
    left = [[word for word in row if word.x0 + word.x1 < 2 * x] for row in rows]
    right = [[word for word in row if word.x0 + word.x1 >= 2 * x] for row in rows]
    right = [line for line in right if line]
    return _is_prose([line for line in left if line]) and (
        _is_prose(right) or (len(right) >= LEAST_LINES and _gutter(right) is not None)
    )


def _is_prose(lines: Sequence[Sequence[Word]]) -> bool:
    """Tell whether lines of words run on from one end of their column to the other."""
    if len(lines) < LEAST_LINES:
        return False
    stretches = [_stretches(line) for line in lines]
    width = max(s[-1][1] for s in stretches) - min(s[0][0] for s in stretches)
    single = sum(len(s) == 1 for s in stretches)
    filled = median(s[-1][1] - s[0][0] for s in stretches)
    characters = median(sum(len(word.text) + 1 for word in line) for line in lines)
    return single >= 0.8 * len(lines) and filled >= FULL * width and characters >= CHARACTERS


def place_among(box: Box, lines: Sequence[Line]) -> int:
    """Return before which of ``lines``, in reading order, a table in ``box`` is read."""
    for index, line in enumerate(lines):
        if line.middle > box[1] and line.x0 < box[2] and line.x1 > box[0]:
            return index
    return len(lines)
