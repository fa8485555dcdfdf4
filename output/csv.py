"""The tables as CSV files that a spreadsheet opens rightly (contract: "Tables")."""

import csv
import re
from datetime import date
from pathlib import Path
from typing import Final

from model.dataset import TABLES, Dataset, columns
from output.tables import Value, rows_of

_RUNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters that make a spreadsheet run a text as a formula, or hide that it does."""

_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?")


def write_csvs(dataset: Dataset, folder: Path) -> None:
    """Write ``<table>.csv`` for every table of the contract into an existing folder.

    UTF-8 with a byte-order mark, CRLF, absent values empty.

    Raises:
        OSError: A file cannot be written.
    """
    for table in TABLES:
        with (folder / f"{table}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(columns(table))
            writer.writerows([printed(value) for value in row] for row in rows_of(dataset, table))


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
