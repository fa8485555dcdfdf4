"""The contract's tables as every output writes them: which rows, which columns, what a cell holds."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from datetime import date
from enum import StrEnum
from operator import attrgetter
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from model.dataset import TABLES, Dataset

Value = str | int | bool | date | None
"""A cell's value once lists are joined and words are plain text; ``None`` is an empty cell."""

SEPARATOR: Final = "; "
"""Between many values in one cell (contract)."""

_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML and UTF-8 cannot hold; file names and damaged papers bring them."""


class Tables:
    """A dataset's tables with plain values, each worked out once for all the files that hold it."""

    def __init__(self, dataset: Dataset) -> None:
        """Give the tables of ``dataset``."""
        self._columns = {table: _columns(getattr(dataset, table), row) for table, row in TABLES.items()}

    def columns(self, table: str) -> tuple[Sequence[Value], ...]:
        """Return a table's columns in the contract's order; each has one value a row."""
        return self._columns[table]

    def rows(self, table: str) -> Iterator[tuple[Value, ...]]:
        """Yield a table's rows, in the columns' order."""
        return zip(*self.columns(table), strict=True)


def _columns(rows: Sequence[Any], kind: type[Any]) -> tuple[Sequence[Value], ...]:
    hints = get_type_hints(kind)
    return tuple(_plain(list(map(attrgetter(each.name), rows)), hints[each.name]) for each in fields(kind))


def _plain(values: list[Any], hint: object) -> Sequence[Value]:
    """Return a column's values as a cell holds them, by the type that the column declares."""
    if get_origin(hint) is tuple:
        return [writable(SEPARATOR.join(each)) for each in values]
    kind = next((each for each in get_args(hint) if each is not NoneType), hint)
    if kind in (int, bool, date):
        return values
    convert: Callable[[Any], str] | None = writable if kind is str else None
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        convert = str.__str__
    if convert is None:
        raise TypeError(f"no column holds {hint}")
    return [None if each is None else convert(each) for each in values]


def writable(text: str) -> str:
    """Return ``text`` without the characters that no file can hold; the place where one stood is seen."""
    return text if text.isprintable() else _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)
