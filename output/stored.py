"""A published dataset read back from its SQLite file, value for value."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from model.dataset import TABLES, Dataset, Link
from model.problems import PaperroundError
from output.tables import SEPARATOR

DATABASE: Final = "dataset.sqlite"


class NoDataset(PaperroundError):
    """The folder holds no whole dataset."""


def load_dataset(folder: Path) -> Dataset:
    """Return the dataset that was published in ``folder``; its boxes are not stored.

    Raises:
        NoDataset: There is none, or it is not whole.
    """
    path = folder / DATABASE
    if not path.is_file():
        raise NoDataset(f"There is no dataset in {folder}.", "Name the folder that paperround build wrote.")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            return Dataset(**{table: _rows(database, table) for table in TABLES}, links=_links(database))
    except (sqlite3.Error, ValueError, TypeError) as error:
        raise NoDataset(
            f"The dataset in {folder} cannot be read: it is damaged, or another version of Paperround wrote it.",
            "Build it again with paperround build.",
        ) from error


def _rows(database: sqlite3.Connection, table: str) -> tuple[Any, ...]:
    row = TABLES[table]
    hints = get_type_hints(row)
    stored = database.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()  # noqa: S608 - the contract's names
    columns = zip(*stored, strict=True)
    values = (_read(column, hints[field.name]) for field, column in zip(fields(row), columns, strict=bool(stored)))
    return tuple(map(row, *values)) if stored else ()


def _links(database: sqlite3.Connection) -> tuple[Link, ...]:
    days = {day: date.fromisoformat(day) for (day,) in database.execute("SELECT DISTINCT round FROM links")}
    return tuple(
        Link(plan_id, action_id, days[day], score, evidence, bool(doubtful))
        for plan_id, action_id, day, score, evidence, doubtful in database.execute(
            "SELECT plan_id, action_id, round, score, evidence, doubtful FROM links ORDER BY rowid"
        )
    )


def _read(column: Sequence[Any], hint: Any) -> Sequence[Any]:
    """Return a column's values as a row holds them; each distinct one is made once, and shared."""
    read = _reader(hint)
    if read is None:
        return column
    made = {value: read(value) for value in set(column)}
    return [made[value] for value in column]


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    """Return what makes a value of what is stored, or ``None`` where that is the same."""
    if get_origin(hint) is tuple:
        return lambda value: tuple(value.split(SEPARATOR)) if value else ()
    kind = next((each for each in get_args(hint) if each is not NoneType), hint)
    if kind is date:
        return lambda value: date.fromisoformat(value) if value else None
    if kind is bool:
        return lambda value: None if value is None else bool(value)
    if issubclass(kind, StrEnum):
        return lambda value: kind(value) if value else None
    if kind is str:
        return _same
    return None


def _same(value: str) -> str:
    return value
