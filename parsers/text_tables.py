"""Tables drawn in plain text: cells parted by tabs, by pipes, or by columns of spaces."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from model.documents import Cell, Row, Table
from parsers.text_marks import resolve

_MOST_PLACES: Final = 2_000_000  # rows × columns of one table
MOST_COLUMNS: Final = 200  # more is no table that anybody typed
_QUOTED_LINES: Final = 50  # lines that one quoted cell may run over
_GAP: Final = 2  # spaces between columns of a fixed-width table
_FIXED_LINES: Final = 3  # lines that must agree before spaces are taken for columns

_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivx]{1,5})[.):]?|[•·▪◦‣∙*–-]")
_RULER = re.compile(r"[\s|+:=\-_─━═│┃║┼╪╬┌┐└┘├┤┬┴╔╗╚╝╠╣╦╩]{3,}")
_RULE_MARK = re.compile(r"[-=_─━═]{2}")
_PIPES: Final = "|│┃║"
_PIPE = re.compile(r"(?<!\\)[|│┃║]")
_SPACED = re.compile(r"\S(?:.*?\S)??(?=\s{2}|\s*$)")
_GRID_RULERS: Final = 3  # rulers that make each of them the end of a row

Grid = list[list[str]]


class Drawn(NamedTuple):
    """What was made of the lines from one on.

    Attributes:
        rows: The table's rows; empty where no table begins.
        after: The line after the table; without one, the line before which none of its kind begins.
        header_rows: How many rows stand above the first ruler.
    """

    rows: Grid
    after: int
    header_rows: int = 0


def tab_rows(lines: Sequence[str], at: int) -> Drawn:
    """Read the tab-separated table that begins at a line.

    A line without a tab between two lines of the table is a row of its own, unless it begins in lower case:
    then it is the wrapped end of the cell before.
    """
    rows: Grid = []
    y = at
    while y < len(lines) and lines[y].strip():
        line, after = _whole_line(lines, y)
        if "\t" in line:
            rows.append([cell.strip() for cell in line.split("\t", MOST_COLUMNS)])
        elif not rows or after >= len(lines) or "\t" not in lines[after]:
            break
        elif line.lstrip()[:1].islower():
            rows[-1][-1] = f"{rows[-1][-1]}\n{line.strip()}".strip()
        else:
            rows.append([line.strip()])
        y = after
    filled = [row for row in rows if sum(map(bool, row)) > 1]
    if len(filled) < 2 or all(_is_numbered_line(row) for row in filled):  # noqa: PLR2004 - a header and a row
        return Drawn([], max(y, at + 1))
    return Drawn(rows, y)


def _whole_line(lines: Sequence[str], y: int) -> tuple[str, int]:
    """Return a line whole: a spreadsheet puts a cell of several lines in quotes."""
    line = lines[y]
    if not re.search(r'(?:^|\t)"', line) or line.count('"') % 2 == 0:
        return _unquoted(line), y + 1
    for end in range(y + 1, min(y + _QUOTED_LINES, len(lines))):
        line = f"{line}\n{lines[end]}"
        if lines[end].count('"') % 2:
            return _unquoted(line), end + 1
    return lines[y], y + 1


def _unquoted(line: str) -> str:
    """Take off the quotes that a spreadsheet puts around cells."""
    if '"' not in line:
        return line
    cells = line.split("\t")
    return "\t".join(
        cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' and ("\n" in cell or '""' in cell)
        else cell
        for cell in cells
    )  # fmt: skip


def _is_numbered_line(row: list[str]) -> bool:
    """Tell whether a row is a numbered paragraph, with a tab after its number."""
    filled = [cell for cell in row if cell]
    return len(filled) == 2 and _NUMBER.fullmatch(filled[0]) is not None  # noqa: PLR2004 - number and text


def pipe_rows(lines: Sequence[str], at: int) -> Drawn:
    """Read the table drawn with pipes that begins at a line: Markdown, or a grid with rulers."""
    y = at
    while y < len(lines) and lines[y].strip() and (_PIPE.search(lines[y]) or is_ruler(lines[y])):
        y += 1
    drawn = lines[at:y]
    rulers = [x for x, line in enumerate(drawn) if is_ruler(line)]
    texts = [line for line in drawn if not is_ruler(line)]
    edged = sum(line.strip()[0] in _PIPES for line in texts)
    counts = {len(_PIPE.findall(line)) for line in texts}
    whole = rulers or edged == len(texts) or (len(texts) >= _FIXED_LINES and len(counts) == 1)
    if not texts or not whole or len(drawn) < 2 or (not rulers and max(counts) < 2):  # noqa: PLR2004 - pipes, lines
        later = (x for x, line in enumerate(drawn) if x and line.strip()[0] in _PIPES)
        return Drawn([], at + next(later, max(len(drawn), 1)) if edged < len(texts) else max(y, at + 1))
    header = next((x for x in rulers if x > 0), 0)
    above = header - sum(ruler < header for ruler in rulers)
    if len(rulers) < _GRID_RULERS:
        return Drawn([_pipe_cells(line) for line in texts], y, above)
    rows: Grid = []
    fresh = True
    for line in drawn:
        if is_ruler(line):
            fresh = True
        elif fresh:
            rows.append(_pipe_cells(line))
            fresh = False
        else:
            _wrap(rows[-1], _pipe_cells(line))
    return Drawn(rows, y, 1 if above else 0)


def is_ruler(line: str) -> bool:
    """Tell whether a line is drawn to part rows."""
    return _RULER.fullmatch(line) is not None and _RULE_MARK.search(line) is not None


def _pipe_cells(line: str) -> list[str]:
    """Part a line at its pipes; an escaped pipe is text."""
    parts = _PIPE.split(line.strip(), MOST_COLUMNS)
    if not parts[0].strip():
        parts = parts[1:]
    if parts and not parts[-1].strip():
        parts = parts[:-1]
    return [part.strip().replace("\\|", "|") for part in parts]


def _wrap(row: list[str], more: list[str]) -> None:
    """Add the next line of wrapped cells to a row."""
    row.extend([""] * (len(more) - len(row)))
    for x, text in enumerate(more):
        if text:
            joint = "\n" if _NUMBER.match(text) and text[:1] in "•·▪◦‣∙*–-" else " "
            row[x] = f"{row[x]}{joint}{text}".strip()


def fixed_rows(lines: Sequence[str], at: int) -> Drawn:
    """Read the table with columns of spaces that begins at a line.

    Columns begin where, in line after line, text follows two spaces. A line that leaves the first column empty
    wraps the row above; where rows are numbered, so does every line without a number.
    """
    starts = _column_starts(lines[at])
    if len(starts) < 2:  # noqa: PLR2004 - one column is prose
        return Drawn([], at + 1)
    y = at
    rulers: set[int] = set()
    while y < len(lines) and (_fits(lines[y], starts) or not lines[y].strip()):
        if is_ruler(lines[y]):
            rulers.add(y)
        y += 1
    while y > at and not lines[y - 1].strip():
        y -= 1
    parted = [(_cut(line, starts), line) for x, line in enumerate(lines[at:y], start=at) if x not in rulers]
    full = sum(sum(map(bool, cells)) == len(starts) for cells, _ in parted)
    if full < 2 or sum(any(cells) for cells, _ in parted) < _FIXED_LINES:  # noqa: PLR2004 - a header and a row
        return Drawn([], at + 1)
    rows = _unwrapped([cells for cells, _ in parted])
    return Drawn(rows, y, 1 if rulers and min(rulers) == at + 1 else 0)


def _column_starts(line: str) -> list[int]:
    """Return where the texts of a line begin that stand two spaces apart."""
    return [match.start() for match in re.finditer(r"(?:^|(?<=\s\s))\S", line)]


def _fits(line: str, starts: list[int]) -> bool:
    """Tell whether no text of a line runs across the start of a column."""
    if not line.strip() or "\t" in line:
        return False
    return all(line[start - _GAP : start].strip() == "" for start in starts[1:]) and not line[: starts[0]].strip()


def _cut(line: str, starts: list[int]) -> list[str]:
    """Cut a line into its columns."""
    ends = [*starts[1:], len(line)]
    return [line[start:end].strip() for start, end in zip(starts, [*ends[:-1], None], strict=True)]


def _unwrapped(lines: Grid) -> Grid:
    """Join wrapped lines to rows."""
    numbered = sum(bool(_NUMBER.match(cells[0])) and cells[0][:1].isdigit() for cells in lines) > 1
    rows: Grid = []
    after_blank = True
    for cells in lines:
        if not any(cells):
            after_blank = True
            continue
        begins = bool(cells[0]) and (after_blank or not numbered or cells[0][:1].isdigit())
        if not rows or begins or (len(rows) == 1 and numbered and bool(cells[0])):
            rows.append(cells)
        else:
            _wrap(rows[-1], cells)
        after_blank = False
    return rows


def table_of(rows: Grid, header_rows: int) -> Table:
    """Return drawn rows as a table.

    What stands alone in a line above the first row of several cells runs across the whole table.
    """
    width = max(map(len, rows))
    while width > 1 and not any(row[width - 1] for row in rows if len(row) == width):
        width -= 1
    width = min(width, max(_MOST_PLACES // len(rows), 2))
    rows = [
        row if len(row) <= width else [*row[: width - 1], "\n".join(filter(None, row[width - 1 :]))] for row in rows
    ]
    built: list[Row] = []
    opened = False
    for y, row in enumerate(rows):
        texts = row[:width]
        opened = opened or sum(map(bool, texts)) > 1
        alone = not any(texts[1:]) and bool(texts[0])
        if width > 1 and alone and (not opened or len(row) == 1):
            cells = (_cell(texts[0], y, 0, width),) * width
        else:
            cells = tuple(_cell(texts[x] if x < len(texts) else "", y, x, 1) for x in range(width))
        built.append(Row(cells, y + 1))
    return Table(0, tuple(built), header_rows=header_rows if header_rows < len(rows) else 0)


def _cell(text: str, row: int, column: int, across: int) -> Cell:
    """Return one cell."""
    if not text:
        return Cell(row=row, column=column, across=across)
    marked = resolve(text)
    return Cell(marked.text, marked.rag, row, column, 1, across, marked.bold, marked.struck)
