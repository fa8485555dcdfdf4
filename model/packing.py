"""Rows packed quickly, for another process or for the cache of readings.

A frozen dataclass with slots is otherwise taken apart and put together in Python, field by field, which is a fifth of
the time that writing a long dataset's pages takes.
"""

import copyreg
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any


def pack_quickly(*kinds: type[Any]) -> None:
    """Have objects of these dataclasses pickled as their class and its arguments, two fields at the least."""
    for kind in kinds:
        copyreg.pickle(kind, _reduce(kind, attrgetter(*(field.name for field in fields(kind)))))


def _reduce(
    kind: type[Any], values: Callable[[Any], tuple[Any, ...]]
) -> Callable[[Any], tuple[type[Any], tuple[Any, ...]]]:
    return lambda row: (kind, values(row))
