"""A worksheet that writes a table's rows straight into the file.

XlsxWriter keeps every cell as an object until the file is closed, and cannot do otherwise on a sheet with an Excel
table. For 100,000 observations that takes over a gigabyte and half a minute; this takes a fraction of both.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

CellXml = Callable[[str, Any], str]
"""Gives a cell's XML from its reference (``B7``) and its value."""

# Excel reads _x000D_ in a text as an escaped character, so a text that prints one is escaped itself
# (ECMA-376, ST_Xstring).
_LOOKS_ESCAPED: Final = re.compile(r"(_x[0-9a-fA-F]{4}_)")
_MARKUP: Final = re.compile("[&<>\r]|_x")


class TableSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter tells its types only in part
    """A worksheet whose rows below those written cell by cell come from an iterable, once, when the file is made."""

    dim_rowmax: int  # XlsxWriter's own, of a sheet that holds something: its last row

    def __init__(self) -> None:
        """Begin without rows."""
        super().__init__()
        self._cells: Sequence[CellXml] = ()
        self._rows: Iterable[tuple[float, tuple[Any, ...]]] = ()
        self._first = 0

    def write_rows_later(
        self, first: int, number: int, cells: Sequence[CellXml], rows: Iterable[tuple[float, tuple[Any, ...]]]
    ) -> None:
        """Let the rows be written when the file is.

        Args:
            first: The row, from 0, at which they begin; all others stand above it.
            number: How many there are.
            cells: For each column how its values are written; ``None`` and empty text leave a cell empty.
            rows: Each row's height in points, and its values.
        """
        self._first, self._cells, self._rows = first, cells, rows
        if number:
            self._check_dimensions(first + number - 1, len(cells) - 1)

    def _write_rows(self) -> None:
        last = self.dim_rowmax
        self.dim_rowmax = self._first - 1 if self._cells else last
        super()._write_rows()
        self.dim_rowmax = last
        for row in self._rows_xml():
            self.fh.write(row)

    def _rows_xml(self) -> Iterator[str]:
        columns = [(xl_col_to_name(place), cell) for place, cell in enumerate(self._cells)]
        for number, (height, values) in enumerate(self._rows, start=self._first + 1):
            cells = "".join(
                cell(f"{letter}{number}", value)
                for (letter, cell), value in zip(columns, values, strict=True)
                if value is not None and value != ""
            )
            yield f'<row r="{number}" ht="{height:g}" customHeight="1">{cells}</row>'


def text_cells(look: Any) -> CellXml:
    """Return what writes texts in the format ``look``."""

    def cell(reference: str, value: str) -> str:
        text = escaped(value)
        return f'<c r="{reference}" s="{look._get_xf_index()}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'  # noqa: E501, SLF001

    return cell


def number_cells(look: Any) -> CellXml:
    """Return what writes numbers, and dates as Excel's day numbers, in the format ``look``."""

    def cell(reference: str, value: float) -> str:
        return f'<c r="{reference}" s="{look._get_xf_index()}"><v>{value}</v></c>'  # noqa: SLF001

    return cell


def flag_cells(look: Any) -> CellXml:
    """Return what writes true and false in the format ``look``."""

    def cell(reference: str, value: bool) -> str:
        return f'<c r="{reference}" s="{look._get_xf_index()}" t="b"><v>{value:d}</v></c>'  # noqa: SLF001

    return cell


def escaped(text: str) -> str:
    """Return ``text`` as XML holds it."""
    if not _MARKUP.search(text):
        return text
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LOOKS_ESCAPED.sub(r"_x005F\1", text).replace("\r", "&#13;")
