"""The tables as CSV files that a spreadsheet opens rightly (contract: "Tables")."""

import csv
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from model.dataset import TABLES, columns
from output.schema import ColumnType, schema_of
from output.tables import Tables, Value

_RUNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters that make a spreadsheet run a text as a formula, or hide that it does."""

_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?")


def write_csvs(tables: Tables, folder: Path) -> None:
    """Write ``<table>.csv`` for every table of the contract into an existing folder.

    UTF-8 with a byte-order mark, CRLF, absent values empty.

    Raises:
        OSError: A file cannot be written.
    """
    for table in TABLES:
        with (folder / f"{table}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(columns(table))
            kinds = (column.type for column in schema_of(table))
            writer.writerows(zip(*map(_printed, tables.columns(table), kinds), strict=True))


def _printed(column: Sequence[Value], kind: ColumnType) -> Sequence[object]:
    """Return a column as its cells print it, as far as the writer itself prints otherwise than ``printed``."""
    if kind is ColumnType.TEXT:
        return [printed(value) if value and value.startswith(_RUNS) else value for value in column]  # type: ignore[union-attr]
    return [printed(value) for value in column] if kind is ColumnType.FLAG else column


def printed(value: Value) -> str:
    """Return a value as a CSV cell prints it: ISO dates, ``true`` or ``false``, text that no spreadsheet runs."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    if value.startswith(_RUNS) and not _NUMBER.fullmatch(value):
        return f"'{value}"
    return value
