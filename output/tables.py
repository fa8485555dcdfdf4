"""The contract's tables as every output writes them: which rows, which columns, what a cell holds."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Final

from model.dataset import Dataset, columns

Value = str | int | bool | date | None
"""A cell's value once lists are joined and words are plain text; ``None`` is an empty cell."""

SEPARATOR: Final = "; "
"""Between many values in one cell (contract)."""

_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML and UTF-8 cannot hold; file names and damaged papers bring them."""


def rows_of(dataset: Dataset, table: str) -> Iterator[tuple[Value, ...]]:
    """Yield a table's rows with plain values, in the columns' order."""
    cells = attrgetter(*columns(table))
    for row in getattr(dataset, table):
        yield tuple(_plain(value) for value in cells(row))


def _plain(value: object) -> Value:
    if isinstance(value, tuple):
        return _plain(SEPARATOR.join(value))
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return writable(value)
    if value is None or isinstance(value, int | date):
        return value
    raise TypeError(f"no column holds a {type(value).__name__}")


def writable(text: str) -> str:
    """Return ``text`` without the characters that no file can hold; the place where one stood is seen."""
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)
