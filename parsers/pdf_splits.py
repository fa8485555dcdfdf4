"""Ruled cells in which several rows or columns stand: some papers rule only columns, some rows, or groups of them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from parsers.pdf_aligned import LEAST_LINES, bands_of, group_lines, has_figures, is_figure
from parsers.pdf_gaps import ALIGNED, SpacedLine, cells_of, spaced_line, white_gaps
from parsers.pdf_marks import Word
from parsers.pdf_shapes import Box
from parsers.pdf_text import join_words, rows_of

# Points from a column's ruling at which its text begins at the furthest.
PADDING: Final = 14.0
# One in so many words ends with a figure in a table of figures.
FIGURES: Final = 3
# Points by which a word may reach over a ruling's place.
OVER: Final = 1.0


def split_columns_of_figures(cells: Sequence[Box], words: Sequence[Word]) -> list[Box]:
    """Return a ruled table's cells, a ruled column cut where columns of figures stand in it side by side.

    Statistics rule the groups of their columns only: a year, and below it the figures for men and for women.

    Args:
        cells: The table's cells.
        words: The words in them.
    """
    if FIGURES * sum(word.text[-1:].isdigit() for word in words) < sum(word.text[-1:].isalnum() for word in words):
        return list(cells)
    xs = sorted({x for cell in cells for x in (cell[0], cell[2])})
    cut = list(cells)
    for left, right in pairwise(xs):
        inside = [word for word in words if left < (word.x0 + word.x1) / 2 < right]
        run = [spaced_line(line) for line in rows_of(inside)]
        figures = [line for line in run if 2 * sum(is_figure(word.text) for word in line.words) > len(line.words)]
        gaps = white_gaps(figures) if len(figures) >= LEAST_LINES else []
        if not gaps or not _are_figures(figures, gaps):
            continue
        column = [cell for cell in cut if (cell[0], cell[2]) == (left, right)]
        places = [_between(gap, inside) for gap in gaps]
        for cell in column:
            lines = [line for line in run if cell[1] < (line.top + line.bottom) / 2 < cell[3]]
            if _stands_over(lines, places):
                continue
            cut.remove(cell)
            cut += [(x0, cell[1], x1, cell[3]) for x0, x1 in pairwise([left, *places, right])]
    return cut


def _between(gap: tuple[float, float], words: Sequence[Word]) -> float:
    """Return the middle of what a gap between figures leaves white beside the headings that reach into it."""
    start, end = gap
    start = max([start, *(word.x1 for word in words if word.x0 < start < word.x1 < end)])
    end = min([end, *(word.x0 for word in words if start < word.x0 < end < word.x1)])
    return (start + end) / 2


def _are_figures(run: Sequence[SpacedLine], gaps: Sequence[tuple[float, float]]) -> bool:
    """Tell whether most of what stands in each column is figures."""
    filled = cells_of(run, gaps)
    columns = [[join_words(cells[index]) for cells in filled if cells[index]] for index in range(len(gaps) + 1)]
    return all(len(column) >= LEAST_LINES and 2 * sum(map(is_figure, column)) > len(column) for column in columns)


def _stands_over(lines: Sequence[SpacedLine], places: Sequence[float]) -> bool:
    """Tell whether what a cell holds is the heading over several columns, parted at ``places``."""
    filled = [cells for cells in cells_of(lines, [(x, x) for x in places]) if any(cells)]
    if _crosses(places, lines):
        return True
    columns = {index for cells in filled for index, cell in enumerate(cells) if cell}
    return len(columns) == 1 and not any(is_figure(join_words(cell)) for cells in filled for cell in cells if cell)


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
    run = [spaced_line(group) for group in rows_of(inside)]
    filled = cells_of(run, [(cell[2], cell[2]) for cell in band[:-1]])
    if len(run) < (LEAST_LINES if run and has_figures(range(len(run)), filled) else 2 * LEAST_LINES):
        return []
    bands = bands_of(run, [])
    begins = all(filled[lines[0]][0] and sum(map(bool, filled[lines[0]])) > 1 for lines in bands)
    if not has_figures(range(len(run)), filled) and not (len(bands) >= LEAST_LINES and begins):
        return []
    groups = group_lines(bands, filled)
    return [(run[high[-1]].bottom + run[low[0]].top) / 2 for high, low in pairwise(groups)]


def split_wide_cells(cells: Sequence[Box], words: Sequence[Word]) -> list[Box]:
    """Return a ruled table's cells, one over several columns cut where its words keep to those columns.

    Some styles rule the columns of every other row only.

    Args:
        cells: The table's cells.
        words: The words in them.
    """
    xs = sorted({cell[0] for cell in cells})
    cut: list[Box] = []
    for cell in cells:
        bounds = [x for x in xs if cell[0] < x < cell[2]]
        if not bounds:
            cut.append(cell)
            continue
        inside = [
            word for word in words
            if cell[0] < (word.x0 + word.x1) / 2 < cell[2] and cell[1] < (word.top + word.bottom) / 2 < cell[3]
        ]  # fmt: skip
        lines = [spaced_line(line) for line in rows_of(inside)]
        if lines and (_keeps_to(bounds, lines) or _is_rest(bounds, lines, words) or _holds_figures(bounds, lines)):
            cut += [(left, cell[1], right, cell[3]) for left, right in pairwise([cell[0], *bounds, cell[2]])]
        else:
            cut.append(cell)
    return cut


def _keeps_to(bounds: Sequence[float], lines: Sequence[SpacedLine]) -> bool:
    """Tell whether words begin at the columns' rulings, and wide gaps part them there."""
    if _crosses(bounds, lines):
        return False
    begins = [start for line in lines for start, _ in line.stretches[1:]]
    at_ruling = [start for start in begins if any(0 <= start - x <= PADDING for x in bounds)]
    filled = cells_of(lines, [(x, x) for x in bounds])
    columns = sum(any(line[index] for line in filled) for index in range(len(bounds) + 1))
    return len(at_ruling) == len(begins) > 0 and columns > 2  # noqa: PLR2004 - a heading may have a word on its right


def _holds_figures(bounds: Sequence[float], lines: Sequence[SpacedLine]) -> bool:
    """Tell whether figures stand in several columns, each clear of the columns' rulings."""
    if _crosses(bounds, lines):
        return False
    filled = [cell for cells in cells_of(lines, [(x, x) for x in bounds]) for cell in cells if cell]
    return len(filled) > 1 and all(is_figure(join_words(cell)) for cell in filled)


def _crosses(bounds: Sequence[float], lines: Sequence[SpacedLine]) -> bool:
    words = [word for line in lines for word in line.words]
    return any(word.x0 < x - OVER and word.x1 > x + OVER for word in words for x in bounds)


def _is_rest(bounds: Sequence[float], lines: Sequence[SpacedLine], words: Sequence[Word]) -> bool:
    """Tell whether lines are a cut row's rest: in one column beyond the first, flush with others of ``words`` in it."""
    filled = {index for line in cells_of(lines, [(x, x) for x in bounds]) for index, cell in enumerate(line) if cell}
    column = min(filled)
    if len(filled) > 1 or column == 0:
        return False
    begin, end = min(line.words[0].x0 for line in lines), max(line.words[-1].x1 for line in lines)
    flush = sum(abs(word.x0 - begin) <= ALIGNED for word in words) - sum(
        abs(word.x0 - begin) <= ALIGNED for line in lines for word in line.words
    )
    limit = bounds[column] if column < len(bounds) else end
    return bounds[column - 1] - OVER <= begin and end <= limit + OVER and flush > 1
