"""The order of every table: by its key, references naturally (contract: "Every table is sorted by its key")."""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from model.dataset import ProblemRow

_DIGITS: Final = re.compile(r"([0-9]+)")

NaturalKey = tuple[tuple[int, int, str], ...]


@lru_cache(maxsize=65536)
def natural(text: str) -> NaturalKey:
    """Return a sort key by which ``2`` comes before ``10`` and ``5`` before ``5a``."""
    return tuple(
        (0, int(part), "") if part[0] in "0123456789" else (1, 0, part.casefold())
        for part in _DIGITS.split(text)
        if part
    )


def natural_id(action_id: str) -> tuple[str, NaturalKey, str]:
    """Return a sort key for an action's identity: by plan, then its reference naturally."""
    plan, _, rest = action_id.partition("/")
    return plan, natural(rest), rest


def problem_order(row: ProblemRow) -> tuple[str, int, int, int, str, str, str, str]:
    """Return a sort key for problems: as one meets them in the papers."""
    return (row.paper, row.page or 0, row.table or 0, row.row or 0, row.column, row.severity, row.problem, row.value)


def iso(day: date | None) -> str:
    """Return a date as the dataset prints it; nothing for ``None``."""
    return day.isoformat() if day else ""
