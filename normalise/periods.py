"""Calendar arithmetic: what a unit of the UK local-government calendar spans (contract: "Deadlines").

Every function returns ``None`` where the dates would leave 1990 to 2100, so that no reader can
hand on an absurd date.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from dateutil.easter import easter

from model.dates import MONTHS
from model.words import Precision

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100


class Span(NamedTuple):
    """A stretch of days with the precision of the unit that printed it.

    Attributes:
        first, last: First and last day.
        precision: The unit printed.
        problem: What is odd about it, as a plain sentence, or empty.
    """

    first: date
    last: date
    precision: Precision
    problem: str = ""

    def away_from(self, day: date) -> int:
        """Return how many days lie between ``day`` and the span; 0 where it holds ``day``."""
        return max((self.first - day).days, (day - self.last).days, 0)

    def noting(self, problem: str) -> "Span":
        """Return this span with ``problem`` noted."""
        return self._replace(problem=problem)


class Yearly(NamedTuple):
    """A span printed without its year: ``in_year`` gives it for the year it is asked for.

    Attributes:
        in_year: The span whose last day lies in the given year or just after it.
        next_one: It means the next to come ("Summer"), not the nearest.
    """

    in_year: Callable[[int], Span | None]
    next_one: bool = False

    def near(self, on: date) -> Span | None:
        """Return the occurrence that ``on`` lies in or is nearest to (contract: "No year printed").

        Of two as near, the one to come.
        """
        spans = [span for year in range(on.year - 2, on.year + 3) if (span := self.in_year(year))]
        if self.next_one:
            return next((span for span in spans if span.last >= on), None)
        return min(spans, key=lambda span: (span.away_from(on), -span.last.toordinal()), default=None)

    def not_after(self, other: date) -> Span | None:
        """Return the last occurrence that begins no later than ``other``."""
        spans = [span for year in range(other.year - 2, other.year + 2) if (span := self.in_year(year))]
        return next((span for span in reversed(spans) if span.first <= other), None)

    def not_before(self, other: date) -> Span | None:
        """Return the first occurrence that ends no earlier than ``other``."""
        spans = [span for year in range(other.year - 1, other.year + 3) if (span := self.in_year(year))]
        return next((span for span in spans if span.last >= other), None)


def between(first: date, last: date, precision: Precision) -> Span | None:
    """Return the span, or ``None`` where it leaves 1990 to 2100 or ends before it begins."""
    if first.year >= FIRST_YEAR and last.year <= LAST_YEAR and first <= last:
        return Span(first, last, precision)
    return None


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def in_range(year: int) -> bool:
    """Tell whether ``year`` is one that a plan may speak of."""
    return FIRST_YEAR <= year <= LAST_YEAR


def day(year: int, month: int, number: int) -> Span | None:
    """Return one day; a day that does not exist is its month's last, with a problem.

    A number that no month has (0, 32 …) is no day at all.
    """
    if not (in_range(year) and 1 <= month <= len(MONTHS) and 1 <= number <= 31):  # noqa: PLR2004 - days
        return None
    last = month_end(year, month)
    if number > last.day:
        name = f"{number} {MONTHS[month - 1]} {year}"
        return Span(last, last, Precision.DAY, f"There is no {name}; the month's last day is taken.")
    exact = date(year, month, number)
    return Span(exact, exact, Precision.DAY)


def month(year: int, number: int) -> Span | None:
    """Return a whole month."""
    return between(date(year, number, 1), month_end(year, number), Precision.MONTH) if in_range(year) else None


def week_of_month(year: int, month_number: int, week: int) -> Span | None:
    """Return week 1 to 5 of a month, counted from its first day; the fifth ends with the month."""
    whole = month(year, month_number)
    if whole is None or not 1 <= week <= 5:  # noqa: PLR2004 - weeks of a month
        return None
    first = whole.first.replace(day=min(7 * week - 6, whole.last.day))
    return between(first, min(first + timedelta(days=6), whole.last), Precision.MONTH)


def quarter(start_year: int, number: int) -> Span | None:
    """Return quarter 1 to 4 of the financial year that begins in April of ``start_year``."""
    if not in_range(start_year) or not in_range(start_year + 1):
        return None
    first = 3 * number + 1
    year, first = (start_year, first) if number < 4 else (start_year + 1, 1)  # noqa: PLR2004 - the quarter after Christmas
    return between(date(year, first, 1), month_end(year, first + 2), Precision.QUARTER)


def season(year: int, number: int) -> Span | None:
    """Return spring (0), summer, autumn or winter (3) of a year; winter ends with the February after it."""
    if not in_range(year) or not in_range(year + 1):
        return None
    first = 3 * number + 3
    last = month_end(year + 1, 2) if number == 3 else month_end(year, first + 2)  # noqa: PLR2004 - winter
    return between(date(year, first, 1), last, Precision.SEASON)


#: First and last month of the spring, summer and autumn terms.
TERMS: Final = ((1, 3), (4, 7), (9, 12))


def term(year: int, number: int) -> Span | None:
    """Return the spring (0), summer or autumn (2) term of a calendar year."""
    if not in_range(year):
        return None
    first, last = TERMS[number]
    return between(date(year, first, 1), month_end(year, last), Precision.TERM)


def year_from(year: int, first_month: int) -> Span | None:
    """Return the twelve months that begin in ``first_month`` of ``year``.

    January is a calendar year, April a financial, June a municipal, September an academic one.
    """
    if not in_range(year) or (first_month > 1 and not in_range(year + 1)):
        return None
    last = month_end(year, 12) if first_month == 1 else month_end(year + 1, first_month - 1)
    return between(date(year, first_month, 1), last, Precision.YEAR)


def years(first: int, last: int) -> Span | None:
    """Return whole calendar years, first to last."""
    if not (in_range(first) and in_range(last)):
        return None
    return between(date(first, 1, 1), date(last, 12, 31), Precision.YEAR)


def easter_sunday(year: int) -> Span | None:
    """Return Easter Sunday."""
    if not in_range(year):
        return None
    sunday = easter(year)
    return Span(sunday, sunday, Precision.DAY)


def week_from(start: date) -> Span | None:
    """Return the days from ``start`` to the Sunday that ends its week."""
    return between(start, start + timedelta(days=6 - start.weekday() or 7), Precision.DAY)
