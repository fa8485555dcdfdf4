"""Which round each update, status and RAG column of a plan belongs to (contract: "Rounds")."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from model.printed import PrintedPlan, PrintedSlot
from model.words import Column
from normalise.calendar import latest_as_at

_EARLIER: Final = re.compile(r"\b(?:previous|last|prior|earlier)\b", re.IGNORECASE)
"""A rating column that repeats an earlier one and prints no date of its own ("Previous RAG") tells nothing new."""


@dataclass(frozen=True, slots=True)
class PlanRounds:
    """A plan's rounds and the columns that tell each.

    Attributes:
        dates: Dates of the rounds, oldest first; never empty.
        periods: For each round, first and last day that its headings print, or ``None``.
        of_slot: For each of the plan's slots, the index of its round, or ``None`` for a column
            that belongs to none.
    """

    dates: tuple[date, ...]
    periods: tuple[tuple[date, date] | None, ...]
    of_slot: tuple[int | None, ...]


def printed_period(texts: tuple[str, ...], *, on: date) -> tuple[date, date] | None:
    """Return first and last day of the latest period that headings print and that has begun by ``on``."""
    periods = [period for period in (latest_as_at(text, on=on) for text in texts) if period]
    return max(periods, key=lambda period: period[1], default=None)


def find_rounds(plan: PrintedPlan, *, reported_on: date) -> PlanRounds:
    """Give every column of a plan its round.

    An update column without a date of its own is the paper's own round, ``reported_on``. A status or
    RAG column without one belongs to the latest round. A plan without any such column has one round.
    """
    periods = [printed_period(slot.as_at_texts, on=reported_on) for slot in plan.slots]
    dates = [_round_date(slot, period, reported_on) for slot, period in zip(plan.slots, periods, strict=True)]
    rounds = sorted({day for day in dates if day} or {reported_on})
    latest = rounds[-1]
    of_slot = tuple(
        rounds.index(day or latest) if day or not _EARLIER.search(" ".join(slot.headings)) else None
        for slot, day in zip(plan.slots, dates, strict=True)
    )
    return PlanRounds(
        dates=tuple(rounds),
        periods=tuple(_widest(day, dates, periods) for day in rounds),
        of_slot=of_slot,
    )


def _round_date(slot: PrintedSlot, period: tuple[date, date] | None, reported_on: date) -> date | None:
    if period:
        return min(period[1], reported_on)
    return reported_on if slot.field is Column.UPDATE else None


def _widest(day: date, dates: list[date | None], periods: list[tuple[date, date] | None]) -> tuple[date, date] | None:
    told = [period for other, period in zip(dates, periods, strict=True) if other == day and period]
    return (min(first for first, _ in told), max(last for _, last in told)) if told else None
