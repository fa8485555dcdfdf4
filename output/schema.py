"""The one definition of the tables' columns, as every typed output and metadata file sees it."""

from dataclasses import dataclass, fields
from datetime import date
from enum import Enum, StrEnum
from functools import cache
from types import NoneType
from typing import Final, get_args, get_type_hints

from model.dataset import TABLES


class ColumnType(Enum):
    """What kind of value a column holds."""

    TEXT = "text"
    DATE = "date"
    FLAG = "flag"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class ColumnSchema:
    """One column of the contract.

    Attributes:
        name: As in every file.
        type: What kind of value it holds; several values in a cell are text, joined with ``; ``.
        about: What its values mean.
        words: The only words it may hold, or empty where any text may stand.
        required: It is never empty.
    """

    name: str
    type: ColumnType
    about: str
    words: tuple[str, ...]
    required: bool


ABOUT_TABLES: Final = {
    "observations": "One action in one round: as printed, and as read",
    "changes": "What moved between one round of an action and the next it appears in",
    "findings": "What a scrutiny officer would ask about",
    "actions": "One row an action: where it began, where it stands, how often it slipped",
    "recommendations": "One row a recommendation, with its actions counted",
    "rounds": "One row a round of a plan, with its counts",
    "papers": "One row a paper found, and what became of it",
    "problems": "Whatever was read but not understood, with advice",
}

KEYS: Final = {
    "observations": ("plan_id", "action_id", "round"),
    "changes": (),  # one action may have two lead changes to the same round
    "findings": ("plan_id", "action_id", "round", "finding"),
    "actions": ("plan_id", "action_id"),
    "recommendations": (),  # several may have no number
    "rounds": ("plan_id", "round"),
    "papers": ("paper",),
    "problems": (),  # two problems of one cell may read alike
}
"""Columns whose values together name a row; empty where no columns do."""


@cache
def schema_of(table: str) -> tuple[ColumnSchema, ...]:
    """Return the columns of one of the contract's tables, in order."""
    row = TABLES[table]
    hints = get_type_hints(row)
    return tuple(_schema(field.name, hints[field.name], field.metadata["about"]) for field in fields(row))


def _schema(name: str, hint: object, about: str) -> ColumnSchema:
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
    kind = kinds[0] if isinstance(kinds[0], type) else str
    optional = NoneType in get_args(hint)
    if kind is bool:
        return ColumnSchema(name, ColumnType.FLAG, about, (), not optional)
    if kind is int:
        return ColumnSchema(name, ColumnType.NUMBER, about, (), not optional)
    if kind is date:
        return ColumnSchema(name, ColumnType.DATE, about, (), not optional)
    words = tuple(word.value for word in kind) if issubclass(kind, StrEnum) else ()
    return ColumnSchema(name, ColumnType.TEXT, about, words, bool(words) and not optional)
