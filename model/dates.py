"""Dates in words, the same in every locale."""

from datetime import date
from typing import Final

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_full(when: date) -> str:
    """Return ``18 September 2013``."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def in_short(when: date) -> str:
    """Return ``18 Sep 2013``."""
    return f"{when.day} {MONTHS[when.month - 1][:3]} {when.year}"
