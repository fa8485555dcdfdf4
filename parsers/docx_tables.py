"""Lay Word's table cells out as the rectangle that a reader sees."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from lxml import etree

from model.documents import Cell, Row
from model.problems import UnreadablePaper
from model.words import Rag
from parsers import docx_names as names
from parsers.docx_names import w
from parsers.docx_styles import is_on, whole
from parsers.docx_theme import Theme

MOST_COLUMNS: Final = 200
"""Grid columns that one cell may cover; Word itself makes at most 63."""
MOST_PLACES: Final = 5_000_000
"""Rows times columns of one table; 100,000 rows of 40 columns are within it."""

SLIVER: Final = 170
"""Twentieths of a point (3 mm): a grid column narrower than this is where somebody's hand slipped
while dragging a border; no word stands in it alone."""
_WHOLE_TABLE: Final = 2000
"""Twentieths of a point: a table narrower than this has widths that mean something else."""

_SPAN: Final = w("gridSpan")
_MERGE: Final = w("vMerge")
_TRACKED_MERGE: Final = w("cellMerge")
_CELL_DELETED: Final = w("cellDel")
_CELL_CHANGES: Final = frozenset({_TRACKED_MERGE, _CELL_DELETED, w("cellIns")})
_ROW_CHANGES: Final = frozenset({names.INSERTED, names.DELETED})
_HIDDEN: Final = w("hidden")
_HEADER: Final = w("tblHeader")
_SKIPPED_BEFORE: Final = w("gridBefore")
_SKIPPED_AFTER: Final = w("gridAfter")


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What a ``<w:trPr>`` says.

    Attributes:
        gone: The row was deleted (tracked) or is hidden.
        revised: Its deletion or insertion was tracked.
        header: It is repeated at the top of each page.
        before, after: Grid columns left out at its ends.
    """

    gone: bool = False
    revised: bool = False
    header: bool = False
    before: int = 0
    after: int = 0


class CellFacts(NamedTuple):
    """What a ``<w:tcPr>`` says.

    Attributes:
        across: Grid columns that it covers.
        begins_merge: It may be carried down by cells below it.
        merged: It carries the cell above it down.
        gone: Its deletion was tracked.
        revised: Its deletion, insertion or merging was tracked.
        fill: The colour behind it, ``RRGGBB``, or ``None``.
    """

    across: int = 1
    begins_merge: bool = False
    merged: bool = False
    gone: bool = False
    revised: bool = False
    fill: str | None = None


class Content(NamedTuple):
    """What stands in a cell."""

    text: str = ""
    rag: Rag | None = None
    bold: bool = False
    struck: str = ""
    fill: str = ""
    pictured: bool = False


EMPTY: Final = Content()


@dataclass(slots=True)
class _Draft:
    content: Content
    row: int
    column: int
    across: int = 1
    down: int = 1
    skipped: bool = False
    made: Cell | None = None

    def cell(self) -> Cell:
        """Return the finished cell, the same in every place that it covers."""
        if self.made is None:
            text, rag, bold, struck, fill, pictured = self.content
            place = (self.row, self.column, self.down, self.across)
            self.made = Cell(text, rag, *place, bold, struck, fill, pictured)
        return self.made


@dataclass(slots=True)
class Grid:
    """A table while its rows are read from the top.

    Attributes:
        width: Columns of the widest row so far.
        clipped: A cell claimed more columns than any table has.
    """

    width: int = 0
    clipped: bool = False
    _rows: list[list[_Draft]] = field(default_factory=list)
    _above: dict[int, _Draft] = field(default_factory=dict)
    _below: dict[int, _Draft] = field(default_factory=dict)

    @property
    def height(self) -> int:
        """Rows begun so far: the number, from 1, of the row being read."""
        return len(self._rows)

    def begin_row(self, skipped: int) -> None:
        """Begin a row whose first ``skipped`` columns are left out."""
        self._above, self._below = self._below, {}
        self._rows.append([])
        self._skip(skipped)

    def carries_down(self, facts: CellFacts) -> bool:
        """Say whether the next cell is the one above it, carried down."""
        if not facts.merged:
            return False
        above = self._above.get(len(self._rows[-1]))
        return above is not None and above.across == self._across(facts)

    def place(self, facts: CellFacts, content: Content) -> None:
        """Place the next cell of the row; where it carries the one above down, its content is that one's."""
        row = self._rows[-1]
        column, across = len(row), self._across(facts)
        if self.carries_down(facts):
            draft = self._above[column]
            draft.down += 1
        else:
            draft = _Draft(content, len(self._rows) - 1, column, across)
        if facts.merged or facts.begins_merge:
            self._below[column] = draft
        row += (draft,) * across

    def end_row(self, skipped: int) -> None:
        """End a row whose last ``skipped`` columns are left out.

        Raises:
            UnreadablePaper: The table is larger than any plan.
        """
        self._skip(skipped)
        self.width = max(self.width, len(self._rows[-1]))
        if self.width * len(self._rows) > MOST_PLACES:
            raise UnreadablePaper(
                f"A table of the paper has more than {MOST_PLACES:,} cells, so it was not read.",
                "Take the table out of the paper, or split it.",
            )

    def rows(self, widths: Sequence[int]) -> tuple[Row, ...]:
        """Return all rows, each as wide as the widest.

        Args:
            widths: Of the grid's columns, in twentieths of a point. Columns too narrow to be seen as such go,
                so that a cell and its heading stand in the same column even where their borders nearly meet.
        """
        for y, row in enumerate(self._rows):
            row.extend(_Draft(EMPTY, y, x, skipped=True) for x in range(len(row), self.width))
        if len(widths) >= self.width and all(width > 0 for width in widths) and sum(widths) >= _WHOLE_TABLE:
            self._drop_slivers([x for x in range(self.width) if widths[x] < SLIVER])
        return tuple(
            Row(tuple([draft.made or draft.cell() for draft in row]), y) for y, row in enumerate(self._rows, start=1)
        )

    def _drop_slivers(self, slivers: Sequence[int]) -> None:
        dropped = False
        for x in reversed(slivers):
            if all(row[x].skipped or _covers_more(row, x) for row in self._rows):
                dropped = True
                for row in self._rows:
                    del row[x]
        if not dropped:
            return
        self.width = len(self._rows[0])
        for y, row in enumerate(self._rows):
            for x, draft in enumerate(row):
                if draft.row == y and (x == 0 or row[x - 1] is not draft):
                    draft.column, draft.across = x, 1
                elif draft.row == y:
                    draft.across += 1

    def _across(self, facts: CellFacts) -> int:
        if facts.across <= MOST_COLUMNS:
            return facts.across
        self.clipped = True
        return max(1, self.width - len(self._rows[-1]))

    def _skip(self, columns: int) -> None:
        if columns > MOST_COLUMNS:
            self.clipped = True
            return
        if not columns:
            return
        row = self._rows[-1]
        row.extend([_Draft(EMPTY, len(self._rows) - 1, len(row) + x, skipped=True) for x in range(columns)])


def _covers_more(row: Sequence[_Draft], x: int) -> bool:
    """Say whether the cell in column ``x`` covers a column beside it."""
    return (x > 0 and row[x - 1] is row[x]) or (x + 1 < len(row) and row[x + 1] is row[x])


def column_widths(table: etree._Element) -> list[int]:
    """Return the widths of a table's grid columns, in twentieths of a point; 0 where one is not said."""
    grid = table.find(names.TABLE_GRID)
    return [] if grid is None else [whole(column.get(w("w"))) for column in grid.iterchildren(w("gridCol"))]


def row_facts(row: etree._Element) -> RowFacts:
    """Return what a row's properties say."""
    properties = next(row.iterchildren(names.ROW_PROPERTIES), None)
    if properties is None:
        return _PLAIN_ROW
    gone = revised = header = False
    before = after = 0
    for entry in properties:
        tag = entry.tag
        if tag in _ROW_CHANGES:
            revised = True
            gone = gone or tag == names.DELETED
        elif tag == _HIDDEN:
            gone = gone or is_on(entry)
        elif tag == _HEADER:
            header = is_on(entry)
        elif tag == _SKIPPED_BEFORE:
            before = max(0, whole(entry.get(names.VAL)))
        elif tag == _SKIPPED_AFTER:
            after = max(0, whole(entry.get(names.VAL)))
    return RowFacts(gone, revised, header, before, after)


def cell_facts(properties: etree._Element | None, theme: Theme) -> CellFacts:
    """Return what a ``<w:tcPr>`` says, its colour in the words of ``theme``."""
    across, begins, merged, gone, revised = 1, False, False, False, False
    fill: str | None = None
    for entry in () if properties is None else properties:
        tag = entry.tag
        revised = revised or tag in _CELL_CHANGES
        if tag == _SPAN:
            across = max(1, whole(entry.get(names.VAL), 1))
        elif tag == _MERGE:
            begins = entry.get(names.VAL) == "restart"
            merged = not begins
        elif tag == _TRACKED_MERGE:
            begins = entry.get(w("vMerge")) == "rest"
            merged = entry.get(w("vMerge")) == "cont"
        elif tag == _CELL_DELETED:
            gone = True
        elif tag == names.SHADING:
            fill = theme.fill(entry)
    if across == 1 and fill is None and not (begins or merged or revised):
        return _PLAIN_CELL
    return CellFacts(across, begins, merged, gone, revised, fill)


_PLAIN_ROW: Final = RowFacts()
_PLAIN_CELL: Final = CellFacts()
