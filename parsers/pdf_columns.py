"""The order in which a page is read: newspaper columns one after the other, tables where they stand."""

from collections.abc import Sequence
from statistics import median
from typing import Final

from parsers.pdf_page import Word
from parsers.pdf_shapes import Box
from parsers.pdf_text import Line, rows_of

# Points; a narrower white stretch parts words, not columns.
GUTTER: Final = 8.0
STEP: Final = 2.0
# Lines of prose on either side of a gutter from which on it parts columns.
LEAST_LINES: Final = 5
# Median share of its column that a line of prose fills, and its median characters.
FULL: Final = 0.55
CHARACTERS: Final = 22
# Words this far apart (of the type size) are no neighbours in prose.
NEIGHBOUR: Final = 1.5
DEEPEST: Final = 3


def columns_of(words: Sequence[Word], depth: int = 0) -> list[list[Word]]:
    """Part words into columns of prose, in reading order; a page of one column is one group.

    Args:
        words: Level words that stand in no ruled table.
        depth: How many gutters have been found around them.
    """
    rows = rows_of(words)
    gutter = _gutter(rows) if len(rows) > LEAST_LINES and depth < DEEPEST else None
    if gutter is None:
        return [list(words)]
    first, last, x = gutter
    above, below = rows[:first], rows[last:]
    left = [word for row in rows[first:last] for word in row if word.x0 + word.x1 < 2 * x]
    right = [word for row in rows[first:last] for word in row if word.x0 + word.x1 >= 2 * x]
    groups = [*([[word for row in above for word in row]] if above else []), *columns_of(left, depth + 1)]
    groups += columns_of(right, depth + 1)
    if below:
        groups += columns_of([word for row in below for word in row], depth)
    return groups


def _gutter(rows: Sequence[Sequence[Word]]) -> tuple[int, int, float] | None:
    """Return the first and one after the last line that a gutter parts, and where it is."""
    left, right = min(w.x0 for row in rows for w in row), max(w.x1 for row in rows for w in row)
    inner = [left + 0.2 * (right - left), left + 0.8 * (right - left)]
    if right - left < 20 * GUTTER:
        return None
    count = int((inner[1] - inner[0]) / STEP)
    covered = [[False] * count for _ in rows]
    for flags, row in zip(covered, rows, strict=True):
        for start, end in _stretches(row):
            low, high = int((start - inner[0]) / STEP), int((end - inner[0]) / STEP) + 1
            for place in range(max(low, 0), min(high, count)):
                flags[place] = True
    need = int(GUTTER / STEP)
    heights = [sum(flags[place] for flags in covered) for place in range(count)]
    widths = [max(heights[place : place + need]) for place in range(count - need + 1)]
    best = min(widths, default=len(rows))
    if best > len(rows) - 2 * LEAST_LINES and best > 0.7 * len(rows):
        return None
    for place in (index for index, height in enumerate(widths) if height == best):
        x = inner[0] + (place + need / 2) * STEP
        for first, last in _open_runs(covered, place, need):
            if _is_prose(rows[first:last], x):
                return first, last, x
    return None


def _stretches(row: Sequence[Word]) -> list[tuple[float, float]]:
    """Return the stretches of a line that hold words, across the spaces between neighbours."""
    words = sorted(row, key=lambda word: word.x0)
    stretches = [(words[0].x0, words[0].x1)]
    for word in words[1:]:
        start, end = stretches[-1]
        if word.x0 - end <= NEIGHBOUR * word.style.size * 0.5:
            stretches[-1] = start, max(end, word.x1)
        else:
            stretches.append((word.x0, word.x1))
    return stretches


def _open_runs(covered: Sequence[Sequence[bool]], place: int, need: int) -> list[tuple[int, int]]:
    """Return stretches of lines, long enough to be columns, that leave the gutter white; the longest first."""
    runs = []
    first = 0
    for index in range(len(covered) + 1):
        if index == len(covered) or any(covered[index][place : place + need]):
            if index - first >= LEAST_LINES:
                runs.append((first, index))
            first = index + 1
    return sorted(runs, key=lambda run: run[0] - run[1])


def _is_prose(rows: Sequence[Sequence[Word]], x: float) -> bool:
    """Tell whether lines of prose stand on both sides of ``x``."""
    for side in (lambda w: w.x0 + w.x1 < 2 * x, lambda w: w.x0 + w.x1 >= 2 * x):
        lines = [[word for word in row if side(word)] for row in rows]
        lines = [line for line in lines if line]
        if len(lines) < LEAST_LINES:
            return False
        stretches = [_stretches(line) for line in lines]
        width = max(s[-1][1] for s in stretches) - min(s[0][0] for s in stretches)
        single = sum(len(s) == 1 for s in stretches)
        filled = median(s[-1][1] - s[0][0] for s in stretches)
        characters = median(sum(len(word.text) + 1 for word in line) for line in lines)
        if single < 0.8 * len(lines) or filled < FULL * width or characters < CHARACTERS:
            return False
    return True


def place_among(box: Box, lines: Sequence[Line]) -> int:
    """Return before which of ``lines``, in reading order, a table in ``box`` is read."""
    for index, line in enumerate(lines):
        if line.middle > box[1] and line.x0 < box[2] and line.x1 > box[0]:
            return index
    return len(lines)
