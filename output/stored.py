"""A published dataset read back from its SQLite file, value for value."""

import sqlite3
from collections.abc import Callable
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
    readers = [_reader(hints[field.name]) for field in fields(row)]
    return tuple(
        row(*(read(value) for read, value in zip(readers, values, strict=True)))
        for values in database.execute(f'SELECT * FROM "{table}" ORDER BY rowid')  # noqa: S608 - the contract's names
    )


def _links(database: sqlite3.Connection) -> tuple[Link, ...]:
    return tuple(
        Link(plan_id, action_id, date.fromisoformat(day), score, evidence, bool(doubtful))
        for plan_id, action_id, day, score, evidence, doubtful in database.execute(
            "SELECT plan_id, action_id, round, score, evidence, doubtful FROM links ORDER BY rowid"
        )
    )


def _reader(hint: Any) -> Callable[[Any], Any]:
    if get_origin(hint) is tuple:
        return lambda value: tuple(value.split(SEPARATOR)) if value else ()
    kind = next((each for each in get_args(hint) if each is not NoneType), hint)
    if kind is date:
        return lambda value: date.fromisoformat(value) if value else None
    if kind is bool:
        return lambda value: None if value is None else bool(value)
    if issubclass(kind, StrEnum):
        return lambda value: kind(value) if value else None
    return lambda value: value
