"""A worksheet that writes a table's rows straight into the file.

XlsxWriter keeps every cell as an object until the file is closed, and cannot do otherwise on a sheet with an Excel
table. For 100,000 observations that takes over a gigabyte and half a minute; this takes a fraction of both.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final, TypeVar

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_range
from xlsxwriter.worksheet import Worksheet

R = TypeVar("R")

_AT_ONCE: Final = 5000
"""Rows put into words at a time; what is held of a long table is bounded by it."""

# Excel reads _x000D_ in a text as an escaped character, so a text that prints one is escaped itself
# (ECMA-376, ST_Xstring).
_LOOKS_ESCAPED: Final = re.compile(r"(_x[0-9a-fA-F]{4}_)")
_MARKUP: Final = re.compile("[&<>\r]|_x")


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of a sheet's rows.

    Attributes:
        values: One a row; ``None`` and empty text leave a cell empty.
        cell: Gives the XML of a value's cell, from after its reference on.
        lines: Gives how many lines a value takes, or ``None`` for a column that never wraps.
    """

    values: Sequence[Any]
    cell: Callable[[Any], str]
    lines: Callable[[Any], int] | None = None


class TableSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter tells its types only in part
    """A worksheet whose rows below those written cell by cell are made when the file is, a few at a time."""

    dim_rowmax: int  # XlsxWriter's own, of a sheet that holds something: its last row

    def __init__(self) -> None:
        """Begin without rows."""
        super().__init__()
        self._columns: Sequence[SheetColumn] = ()
        self._height_of: Callable[[int], float] = float
        self._first = 0

    def add_long_table(self, first: int, last: int, columns: int, options: dict[str, Any]) -> None:
        """Make a range a named Excel table: from row ``first``, its header, to ``last``, from 0.

        XlsxWriter remembers every cell of a table's range, so it is told of the first two rows only.
        """
        self.add_table(first, 0, first + 1, columns - 1, options)
        self._check_dimensions(last, columns - 1)
        self.tables[-1] |= dict.fromkeys(("range", "a_range", "autofilter"), xl_range(first, 0, last, columns - 1))

    def write_rows_later(self, first: int, columns: Sequence[SheetColumn], height_of: Callable[[int], float]) -> None:
        """Let the rows be written when the file is.

        Args:
            first: The row, from 0, at which they begin; all others stand above it.
            columns: Their columns.
            height_of: Gives a row's height in points from the most lines that one of its cells takes.
        """
        self._first, self._columns, self._height_of = first, columns, height_of

    def _write_rows(self) -> None:
        last = self.dim_rowmax
        self.dim_rowmax = self._first - 1 if self._columns else last
        super()._write_rows()
        self.dim_rowmax = last
        for row in self._rows_xml():
            self.fh.write(row)

    def _rows_xml(self) -> Iterator[str]:
        names = [xl_col_to_name(place) for place in range(len(self._columns))]
        number = len(self._columns[0].values) if self._columns else 0
        for start in range(0, number, _AT_ONCE):
            cells, lines = [], []
            for column in self._columns:
                values = column.values[start : start + _AT_ONCE]
                cells.append(_each_once(column.cell, values))
                if column.lines:
                    lines.append(_each_once(column.lines, values))
            heights = map(self._height_of, map(max, *lines) if len(lines) > 1 else chain(*lines))
            rows = enumerate(zip(zip(*cells, strict=True), heights, strict=True), start=self._first + start + 1)
            for at, (row, height) in rows:
                inside = "".join([f'<c r="{name}{at}"{cell}' for name, cell in zip(names, row, strict=True) if cell])
                yield f'<row r="{at}" ht="{height:g}" customHeight="1">{inside}</row>'


def _each_once(work: Callable[[Any], R], values: Sequence[Any]) -> list[R]:
    """Return what ``work`` gives of each value, done once for each in the order of their first appearance.

    XlsxWriter numbers its formats as they are first used, so another order would be other bytes.
    """
    done = {value: work(value) for value in dict.fromkeys(values)}
    return list(map(done.__getitem__, values))


def text_cells(look: Format) -> Callable[[str | None], str]:
    """Return what writes texts in the format ``look``."""

    def cell(text: str | None) -> str:
        if not text:
            return ""
        kept = "" if text.strip() == text else ' xml:space="preserve"'
        return f' s="{look._get_xf_index()}" t="inlineStr"><is><t{kept}>{escaped(text)}</t></is></c>'  # noqa: SLF001

    return cell


def number_cells(look: Format) -> Callable[[int | None], str]:
    """Return what writes numbers, and dates as Excel's day numbers, in the format ``look``."""

    def cell(number: int | None) -> str:
        return "" if number is None else f' s="{look._get_xf_index()}"><v>{number}</v></c>'  # noqa: SLF001

    return cell


def flag_cells(look: Format) -> Callable[[bool | None], str]:
    """Return what writes true and false in the format ``look``."""

    def cell(flag: bool | None) -> str:
        return "" if flag is None else f' s="{look._get_xf_index()}" t="b"><v>{flag:d}</v></c>'  # noqa: SLF001

    return cell


def escaped(text: str) -> str:
    """Return ``text`` as XML holds it."""
    if not _MARKUP.search(text):
        return text
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LOOKS_ESCAPED.sub(r"_x005F\1", text).replace("\r", "&#13;")
