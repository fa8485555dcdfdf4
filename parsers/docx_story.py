"""Read one story of a Word file (its body, a header, a footnote): paragraphs and tables in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from lxml import etree

from model.documents import Table
from model.problems import Place, Problem
from model.words import Severity
from parsers import docx_names as names
from parsers.docx_names import w
from parsers.docx_paragraphs import ParagraphReader, inside
from parsers.docx_ratings import fill_in, rating_in
from parsers.docx_styles import PLAIN, Look, TableStyle
from parsers.docx_tables import (
    EMPTY,
    CellFacts,
    Content,
    Grid,
    RowFacts,
    cell_facts,
    column_widths,
    row_facts,
)
from parsers.docx_text import Line

_ROWS: Final = frozenset({names.ROW})
_CELLS: Final = frozenset({names.CELL})
_TABLE_STYLE: Final = w("tblStyle")
_LOOK: Final = w("tblLook")
_CAPTION: Final = w("tblCaption")
_FIRST_ROW: Final = 0x20
_FIRST_COLUMN: Final = 0x80
_BOLD: Final = attrgetter("bold")


@dataclass(frozen=True, slots=True)
class _TableFacts:
    """What a ``<w:tblPr>`` says: which parts of the table style hold is chosen table by table."""

    caption: str = ""
    looks: tuple[Look, Look, Look, Look] = (PLAIN, PLAIN, PLAIN, PLAIN)

    def look(self, *, first_row: bool, first_column: bool) -> Look:
        """Return what the table style makes of a cell's text."""
        return self.looks[2 * first_row + first_column]


@dataclass(slots=True)
class Story:
    """Reads stories of one document; tables are numbered through all that one ``Story`` reads.

    Attributes:
        problems: What could not be read, with its place.
        tables: Number of tables read so far.
    """

    paragraphs: ParagraphReader
    problems: list[Problem] = field(default_factory=list)
    tables: int = 0
    _cells: dict[str, CellFacts] = field(default_factory=dict)

    def blocks(self, container: etree._Element) -> Iterator[Line | Table]:
        """Yield the paragraphs and tables of ``container``, text boxes after their paragraph.

        A table that only frames other tables (one column, tables in it) is gone: its content stands as blocks.
        """
        for block in self.paragraphs.pieces(container, PLAIN):
            if isinstance(block, Line):
                yield block
                for box in block.boxes:
                    yield from self.blocks(box)
            elif block.tag == names.OTHER_FORMAT:
                self._foreign()
            else:
                rows = self._rows(block)
                if _is_frame(block, rows):
                    for row, _ in rows:
                        for cell in inside(row, _CELLS):
                            yield from self.blocks(cell)
                else:
                    yield from self._table(block, rows, nested=False)

    def _rows(self, table: etree._Element) -> list[tuple[etree._Element, RowFacts]]:
        """Return the rows that are printed."""
        printed = []
        for row in inside(table, _ROWS):
            facts = row_facts(row)
            self.paragraphs.met.revisions |= facts.revised
            if not facts.gone:
                printed.append((row, facts))
        return printed

    def _table(
        self, table: etree._Element, rows: list[tuple[etree._Element, RowFacts]], *, nested: bool
    ) -> Iterator[Table]:
        """Yield a table and then those nested in it; one without printed rows is gone."""
        if not rows:
            return
        self.tables += 1
        number = self.tables
        grid, inner = Grid(), list[Table]()
        facts = self._table_facts(table)
        for y, (row, row_says) in enumerate(rows):
            grid.begin_row(row_says.before)
            for x, cell in enumerate(inside(row, _CELLS)):
                look = facts.look(first_row=y == 0, first_column=x == 0)
                self._place(cell, look, grid, inner, number)
            grid.end_row(row_says.after)
        if grid.clipped:
            self._warn("A cell of the table claims more columns than any table has.", Place(table=number))
        header_rows = next((y for y, (_, row_says) in enumerate(rows) if not row_says.header), len(rows))
        yield Table(number, grid.rows(column_widths(table)), nested, header_rows, facts.caption)
        yield from inner

    def _place(self, cell: etree._Element, look: Look, grid: Grid, inner: list[Table], table: int) -> None:
        """Read one cell into the grid, and its nested tables into ``inner``."""
        wordings = self.paragraphs.styles.wordings
        says = wordings.once(cell, names.CELL_PROPERTIES, self._read_cell, self._cells)
        self.paragraphs.met.revisions |= says.revised
        if says.gone:
            return
        if not grid.carries_down(says):
            grid.place(says, self._content(cell, says, look, inner))
            return
        grid.place(says, EMPTY)
        if any((text.text or "").strip() for text in cell.iter(names.TEXT)):
            place = Place(table=table, row=grid.height)
            self._warn("A cell that is merged into the one above it holds text that Word does not show.", place)

    def _read_cell(self, properties: etree._Element | None) -> CellFacts:
        return cell_facts(properties, self.paragraphs.styles.theme)

    def _content(self, cell: etree._Element, says: CellFacts, look: Look, inner: list[Table]) -> Content:
        lines: list[Line] = []
        self._gather(cell, look, lines, inner)
        texts: list[str] = []
        struck: list[str] = []
        looks: list[Look] = []
        fills: set[str | None] = set()
        for line in lines:
            if line.text:
                texts.append(line.text)
                fills.add(line.fill)
            if line.struck:
                struck.append(" ".join("".join(line.struck).split()))
            looks += line.looks
        pictures = [picture for line in lines for picture in line.pictures]
        text, left_out = "\n".join(texts), "\n".join(struck)
        bold = bool(looks) and all(map(_BOLD, looks))
        if pictures:  # where a cell holds no text, it says what its pictures say
            text = text or "\n".join([each.alt for each in pictures if each.alt])
        elif text.isascii() and not (says.fill or any(fills) or any(look.fill or look.colour for look in looks)):
            return Content(text, None, bold, left_out)
        rag = rating_in(text=text, fill=says.fill, paragraph_fills=fills, looks=looks, pictures=pictures)
        pictured = any(each.bitmap and not each.alt and each.rag is None for each in pictures)
        return Content(text, rag, bold, left_out, fill_in(says.fill, fills, looks), pictured)

    def _gather(self, container: etree._Element, look: Look, lines: list[Line], inner: list[Table]) -> None:
        """Read a cell's paragraphs into ``lines``, its text boxes' after theirs, and its tables into ``inner``."""
        for block in self.paragraphs.pieces(container, look):
            if isinstance(block, Line):
                lines.append(block)
                for box in block.boxes:
                    self._gather(box, look, lines, inner)
            elif block.tag == names.OTHER_FORMAT:
                self._foreign()
            else:
                inner.extend(self._table(block, self._rows(block), nested=True))

    def _table_facts(self, table: etree._Element) -> _TableFacts:
        properties = table.find(names.TABLE_PROPERTIES)
        if properties is None:
            return _TableFacts()
        caption, chosen = properties.find(_CAPTION), properties.find(_LOOK)
        named = properties.find(_TABLE_STYLE)
        style = self.paragraphs.styles.table(None if named is None else named.get(names.VAL))
        return _TableFacts(
            "" if caption is None else (caption.get(names.VAL) or "").strip(),
            _looks(
                style,
                rows=_chosen(chosen, "firstRow", _FIRST_ROW),
                columns=_chosen(chosen, "firstColumn", _FIRST_COLUMN),
            ),
        )

    def _foreign(self) -> None:
        self._warn("Part of the paper is a file of another format inside it, and was not read.", Place())

    def _warn(self, problem: str, place: Place) -> None:
        self.problems.append(Problem(Severity.WARNING, place, "", "", problem, "Look at this place in the paper."))


def _is_frame(table: etree._Element, rows: list[tuple[etree._Element, RowFacts]]) -> bool:
    """Say whether a table only frames other tables: one column, and tables in it."""
    if any(len(inside(row, _CELLS)) != 1 for row, _ in rows):
        return False
    inner = table.iter(names.TABLE)
    next(inner)
    return next(inner, None) is not None


def _looks(style: TableStyle, *, rows: bool, columns: bool) -> tuple[Look, Look, Look, Look]:
    """Return the looks of a plain cell, one of the first column, one of the first row, and of both."""
    column = style.first_column.over(style.all_cells) if columns else style.all_cells
    if not rows:
        return style.all_cells, column, style.all_cells, column
    return style.all_cells, column, style.first_row.over(style.all_cells), style.first_row.over(column)


def _chosen(look: etree._Element | None, name: str, bit: int) -> bool:
    """Say whether a table uses a part of its style; older files say it as bits of a number."""
    if look is None:
        return False
    said = look.get(w(name))
    if said is not None:
        return said.lower() not in {"0", "false", "off"}
    try:
        return bool(int(look.get(names.VAL) or "0", 16) & bit)
    except ValueError:
        return False
