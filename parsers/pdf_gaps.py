"""The white stretches that part the columns of a table which no rulings make."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from parsers.pdf_marks import Word

# Gaps as shares of the type size: one that surely parts columns, one that parts figures, and the least that may.
STRONG: Final = 1.1
FIGURES: Final = 0.5
WEAK: Final = 0.45
# Share of the lines that may cross a gap between columns: headings over several columns.
CROSSING: Final = 0.15
# A column begins where at least so many stretches, and this share of the lines, begin within so many points.
BEGINNINGS: Final = 3
SHARE: Final = 0.25
ALIGNED: Final = 0.6

MARKER: Final = re.compile(r"(?:\W|o|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.):]?)")
_DIGIT: Final = re.compile(r"\d|^n/a$|^-$", re.IGNORECASE)


@dataclass(slots=True)
class SpacedLine:
    """Words on one line, left to right, and the stretches of them that strong gaps part."""

    words: list[Word]
    top: float
    bottom: float
    size: float
    stretches: list[tuple[float, float]]


def spaced_line(words: list[Word]) -> SpacedLine:
    """Return words of one line with the stretches that they make."""
    if len(words) == 1:
        _, x0, top, x1, bottom, style, *_ = words[0]
        return SpacedLine(words, top, bottom, style.size, [(x0, x1)])
    words = sorted(words, key=lambda word: word.x0)
    size = median(word.style.size for word in words)
    stretches = [(words[0].x0, words[0].x1)]
    for before, word in pairwise(words):
        marker = before is words[0] and MARKER.fullmatch(before.text)
        figures = _DIGIT.search(before.text) and _DIGIT.search(word.text)
        if word.x0 - stretches[-1][1] > (FIGURES if figures or marker else STRONG) * size:
            stretches.append((word.x0, word.x1))
        else:
            stretches[-1] = stretches[-1][0], max(stretches[-1][1], word.x1)
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    return SpacedLine(words, top, bottom, size, stretches)


def white_gaps(run: Sequence[SpacedLine]) -> list[tuple[float, float]]:
    """Return the white stretches (from, to) that part the run's columns."""
    lines = [row for row in run if len(row.stretches) > 1]
    if len(lines) < 2:  # noqa: PLR2004 - one line is no table
        return []
    size = median(row.size for row in lines)
    allowed = int(CROSSING * len(lines)) + (len(lines) > 3)  # noqa: PLR2004 - a heading over columns
    events: list[tuple[float, int]] = []
    begins = _beginnings(lines)
    for row in lines:
        x0, x1 = row.words[0].x0, row.words[0].x1
        for word in row.words[1:]:
            if word.x0 - x1 > WEAK * size or (word.x0 > x1 and _is_among(word.x0, begins)):
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
            if within and (x - start >= WEAK * size or _is_among(x, begins)):
                _, width, begin = min(within)
                gaps.append((begin, begin - width))
            start, within = None, []
        if start is not None and after > x:
            within.append((height, x - after, x))
    gaps = [gap for gap in gaps if _supported(gap, lines)]
    return sorted([*gaps, *_headed(run, gaps)]) if gaps else []


def _beginnings(lines: Sequence[SpacedLine]) -> list[float]:
    """Return where columns set flush left begin (points): a full line beside one leaves hardly any gap."""
    groups: list[list[float]] = []
    for begin in sorted(begin for line in lines for begin, _ in line.stretches[1:]):
        if groups and begin - groups[-1][0] <= ALIGNED:
            groups[-1].append(begin)
        else:
            groups.append([begin])
    return [median(group) for group in groups if len(group) >= max(BEGINNINGS, SHARE * len(lines))]


def _is_among(x: float, begins: Sequence[float]) -> bool:
    return any(abs(x - begin) <= ALIGNED for begin in begins)


def _headed(run: Sequence[SpacedLine], gaps: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the gaps before columns in which nothing but their heading stands."""
    header = run[0]
    if not all(map(any, cells_of([header], gaps)[0])):
        return []
    added = []
    for (_, end), (begin, _) in pairwise(header.stretches):
        if any(end <= gap[1] and gap[0] <= begin for gap in gaps):
            continue
        lines = [line for line in run if len(line.stretches) > 1]  # a heading across tells nothing
        reach = max(word.x1 for line in lines for word in line.words if word.x0 < begin - ALIGNED)
        if reach < begin:
            added.append((reach, begin))
    return added


def _supported(gap: tuple[float, float], lines: Sequence[SpacedLine]) -> bool:
    """Tell whether enough lines have a strong gap there, of those with text on both sides."""
    strong = both = 0
    for row in lines:
        if row.stretches[0][0] < gap[0] and row.stretches[-1][1] > gap[1]:
            both += 1
            strong += any(a[1] <= gap[1] and b[0] >= gap[0] and b[0] - a[1] > 0 for a, b in pairwise(row.stretches))
    return strong >= 2 and strong >= 0.4 * both  # noqa: PLR2004 - two lines align, one only happens


def cells_of(run: Sequence[SpacedLine], gaps: Sequence[tuple[float, float]]) -> list[list[list[Word]]]:
    """Return for each line and column the words there."""
    middles = [(start + end) / 2 for start, end in gaps]
    filled = []
    for row in run:
        cells: list[list[Word]] = [[] for _ in range(len(gaps) + 1)]
        for word in row.words:
            cells[bisect_right(middles, (word.x0 + word.x1) / 2)].append(word)
        filled.append(cells)
    return filled
