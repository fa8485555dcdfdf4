"""What the words that a rule of ``calendar_rules`` matched mean: one function for each kind of date or period.

Each returns ``None`` where the words cannot mean it after all. The examples are those of the rules.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from model.words import Precision
from normalise import periods
from normalise.calendar_found import Found, Reading
from normalise.periods import Span, Yearly


def figures(found: Found) -> Reading:
    """Read "31.10.13" and "2013-10-31"."""
    return periods.day(found.year(), found.value("number"), found.value("day"))


def american(found: Found) -> Reading:
    """Read "10/31/2013", which no other order makes a date."""
    if found.value("day") <= 12:  # noqa: PLR2004 - then it is a UK date
        return None
    span = periods.day(found.year(), found.value("number"), found.value("day"))
    return span and span.noting("The month stands before the day; no other order makes a date.")


def eight(found: Found) -> Reading:
    """Read "20131031" and "31102013"."""
    digits = f"{found.value('eight'):08d}"
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if periods.in_range(year) and 1 <= month <= 12 and 1 <= day <= 31:  # noqa: PLR2004 - a calendar's
        return periods.day(year, month, day)
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    return periods.day(year, month, day) if 1 <= month <= 12 else None  # noqa: PLR2004


def _opens_next_date(found: Found) -> bool:
    """Tell whether the year is rather the day of the date behind a dash ("1 Sept - 30 Nov 2013")."""
    place = found.match.start("yr")
    return found.words.symbols[place - 1] in "-~/" and found.words.symbols[place + 1 : place + 2] == "M"


def day_of_month(found: Found) -> Reading:
    """Read "14 October 2013" and "14 Oct"."""
    month, number = found.value("month"), found.value("day")
    if found.has("yr") and _opens_next_date(found):
        return None
    if found.has("yr"):
        return periods.day(found.year(), month, number)
    return Yearly(lambda year: periods.day(year, month, number))


def spelt_day(found: Found) -> Reading:
    """Read "the first of April" and "the thirty-first of March"."""
    before = found.words.text[: found.words.starts[found.match.start("day")]].lower().rstrip(" -")
    tens = next((value for word, value in (("twenty", 20), ("thirty", 30)) if before.endswith(word)), 0)
    month, number = found.value("month"), tens + found.value("day")
    if found.has("yr"):
        return periods.day(found.year(), month, number)
    return Yearly(lambda year: periods.day(year, month, number))


def days_of_month(found: Found) -> Reading:
    """Read "24th and 25th October"."""
    month, numbers = found.value("month"), found.values("days")

    def in_year(year: int) -> Span | None:
        spans = [periods.day(year, month, number) for number in numbers]
        first, last = spans[0], spans[-1]
        if first is None or last is None:
            return None
        return Span(min(first.first, last.first), last.last, last.precision, last.problem)

    return in_year(found.year()) if found.has("yr") else Yearly(in_year)


#: "Sept 13" is a month and a year, unless that is absurd (contract: "Deadlines").
_YEARS_BACK: Final = 5
_YEARS_AHEAD: Final = 6


def month_of_year(found: Found) -> Reading:
    """Read "October 2013" and "Oct-13"."""
    year, number = found.year(), found.symbol("yr") in "tv" and found.value("yr")
    absurd = not found.on.year - _YEARS_BACK <= year <= found.on.year + _YEARS_AHEAD
    if _opens_next_date(found) or (number and absurd and not found.has("minus")):
        return None
    return periods.month(year, found.value("month"))


def month(found: Found) -> Reading:
    """Read "October"."""
    month = found.value("month")
    return Yearly(lambda year: periods.month(year, month))


def month_number(found: Found) -> Reading:
    """Read "10/2013" and "10/13"."""
    month = found.value("number")
    if found.symbol("yr") != "Y" and not -_YEARS_BACK <= found.year() - found.on.year <= _YEARS_AHEAD:
        return None  # "10/40" is rather ten of forty
    return periods.month(found.year(), month) if 1 <= month <= 12 else None  # noqa: PLR2004


def _quarter_of(found: Found, number: int) -> Reading:
    number = 4 if number == -1 else number
    if not 1 <= number <= 4:  # noqa: PLR2004 - quarters
        return None
    if found.has("pair"):
        begins, ends = found.pair()
        return periods.quarter(begins, number) if ends == begins + 1 else None
    if found.has("yr"):
        year = found.year()
        span = periods.quarter(year, number)
        taken = f"{year}/{(year + 1) % 100:02d}"
        return span and span.noting(f"A quarter of {year} is taken as one of the financial year {taken}.")
    return Yearly(lambda year: periods.quarter(year, number))


def quarter(found: Found) -> Reading:
    """Read "Q3 2013/14", "Q3 2013" and "Q3"."""
    return _quarter_of(found, found.value("which"))


def quarters(found: Found) -> Reading:
    """Read "Q3 and Q4"."""
    numbers = found.value("which"), found.value("last")
    first, last = (_quarter_of(found, number) for number in numbers)
    if isinstance(first, Span) and isinstance(last, Span):
        return last._replace(first=min(first.first, last.first))
    if isinstance(first, Yearly) and isinstance(last, Yearly):
        return Yearly(lambda year: _through(periods.quarter(year, numbers[0]), periods.quarter(year, numbers[1])))
    return None


def _through(first: Span | None, last: Span | None) -> Span | None:
    return first and last and last._replace(first=min(first.first, last.first))


def half(found: Found) -> Reading:
    """Read "H1 2013/14" and "second half of 2013"."""
    number = found.value("which")
    if number not in (1, 2, -1):
        return None
    if found.has("pair"):
        year, first_month = found.pair()[0], 4
    elif found.has("yr") and not found.has("half_code"):
        year, first_month = found.year(), 1
    else:
        return None
    begins = date(year, first_month, 1) if periods.in_range(year) else None
    if begins is None:
        return None
    if number == 1:
        return periods.between(begins, periods.month_end(year, first_month + 5), Precision.YEAR)
    whole = periods.year_from(year, first_month)
    return whole and periods.between(date(year, first_month + 6, 1), whole.last, Precision.YEAR)


def half_year(found: Found) -> Reading:
    """Read "half year 2013/14", which a report calls the point where its first half ends."""
    begins, ends = found.pair()
    in_range = periods.in_range(begins) and ends == begins + 1
    return periods.between(date(begins, 4, 1), periods.month_end(begins, 9), Precision.YEAR) if in_range else None


def _season_year(found: Found, of_year: Callable[[int, int], Span | None], number: int) -> Reading:
    if found.has("pair"):
        begins, ends = found.pair()
        if ends != begins + 1:
            return None
        academic = (number in (0, 1) and of_year is periods.term) or number == 0
        year = ends if academic else begins
        return of_year(year, number)
    if found.has("yr"):
        return of_year(found.year(), number)
    return Yearly(lambda year: of_year(year, number), next_one=True)


def season(found: Found) -> Reading:
    """Read "Spring 2014" and "Winter 2013/14"."""
    return _season_year(found, periods.season, found.value("season"))


def term(found: Found) -> Reading:
    """Read "Summer term 2013/14"."""
    number = found.value("season")
    if number == 3:  # noqa: PLR2004 - schools have no winter term
        return None
    if found.has("which") and found.value("which") != 2:  # noqa: PLR2004 - its first half has no date
        return None
    return _season_year(found, periods.term, number)


def week_of_month(found: Found) -> Reading:
    """Read "Week 3 October 2013"."""
    number, month = found.value("which"), found.value("month")

    def in_year(year: int) -> Span | None:
        return periods.week_of_month(year, month, number)

    return in_year(found.year()) if found.has("yr") else Yearly(in_year)


#: The months that have a half-term holiday; spring's, summer's and autumn's.
_HALF_TERMS: Final = (2, 5, 10)


def half_term(found: Found) -> Reading:
    """Read "October half-term"."""
    if found.has("season") and found.value("season") == len(_HALF_TERMS):  # winter
        return None
    month = _HALF_TERMS[found.value("season")] if found.has("season") else found.value("month")
    if month not in _HALF_TERMS:
        return None
    if found.has("yr"):
        return periods.month(found.year(), month)
    return Yearly(lambda year: periods.month(year, month))


def event(found: Found) -> Reading:
    """Read "Christmas" and "Easter 2014"."""
    number = found.value("event")

    def in_year(year: int) -> Span | None:
        return periods.easter_sunday(year) if number else periods.day(year, 12, 25)

    if found.has("yr"):
        return in_year(found.year())
    return Yearly(in_year)


def _new_year(found: Found) -> Reading:
    if found.has("yr"):
        return periods.day(found.year(), 1, 1)
    return Yearly(lambda year: periods.day(year, 1, 1), next_one=True)


#: Month in which each kind of year begins, by the symbol of its word.
_BEGINS: Final = {"F": 4, "A": 9, "U": 6, "C": 1, "u": 6}


def named_year(found: Found) -> Reading:
    """Read a year that says what kind it is, with its number before or after."""
    first_month = _BEGINS[found.symbol("year_kind")]
    if found.has("yr") and found.printed("year_kind") == "fye":
        return year_that_ends(found)
    if found.has("pair"):
        begins, ends = found.pair()
        if ends == begins + 1:
            return periods.year_from(begins, first_month)
        whole, last = periods.year_from(begins, first_month), periods.year_from(ends - 1, first_month)
        return _through(whole, last)
    year = found.year()
    span = periods.year_from(year, first_month)
    if first_month == 1 or span is None:
        return span
    return span.noting(f"The year {year} is taken as {year}/{(year + 1) % 100:02d}.")


def year_that_ends(found: Found) -> Reading:
    """Read "financial year end 2014"."""
    first_month = _BEGINS[found.symbol("year_kind")]
    return periods.year_from(found.year() - (first_month > 1), first_month)


def pair(found: Found) -> Reading:
    """Read "2013/14" and "2013-2016"."""
    begins, ends = found.pair()
    if ends == begins + 1:
        return periods.year_from(begins, 4)
    return periods.years(begins, ends) if found.symbol("pair") == "Y" and begins < ends <= begins + 30 else None


def small_pair(found: Found) -> Reading:
    """Read "13/14"; "12/13" and "11/12" could also be days or months, so only a year that is near will do."""
    begins, ends = found.pair()
    near = found.on.year - 2 <= begins <= found.on.year + _YEARS_AHEAD
    return periods.year_from(begins, 4) if ends == begins + 1 and near else None


def day_number_of_month(found: Found) -> Reading:
    """Read "31/10"."""
    month, number = found.value("number"), found.value("day")
    if periods.day(2000, month, number) is None:
        return None
    return Yearly(lambda year: periods.day(year, month, number))


def _shift(found: Found) -> int:
    return found.value("relative") if found.has("relative") else 0


def relative_year(found: Found) -> Reading:
    """Read "next financial year"."""
    first_month = _BEGINS[found.symbol("year_kind")] if found.has("year_kind") else 1
    begins = found.on.year - (found.on.month < first_month)
    return periods.year_from(begins + _shift(found), first_month)


def running_year(found: Found) -> Reading:
    """Read "financial year" without a number."""
    first_month = _BEGINS[found.symbol("year_kind")]
    return Yearly(lambda year: periods.year_from(year - (first_month > 1), first_month), next_one=True)


def relative_month(found: Found) -> Reading:
    """Read "next month"."""
    count = found.on.year * 12 + found.on.month - 1 + _shift(found)
    return periods.month(count // 12, count % 12 + 1)


def day_of_relative_month(found: Found) -> Reading:
    """Read "the 15th of next month"."""
    month = relative_month(found)
    return periods.day(month.first.year, month.first.month, found.value("day")) if isinstance(month, Span) else None


def relative_quarter(found: Found) -> Reading:
    """Read "next quarter"."""
    count = (found.on.year * 12 + found.on.month - 4) // 3 + _shift(found)
    return periods.quarter(count // 4, count % 4 + 1)


def relative_week(found: Found) -> Reading:
    """Read "next week"."""
    monday = found.on - timedelta(days=found.on.weekday()) + timedelta(days=7 * _shift(found))
    return periods.between(monday, monday + timedelta(days=6), Precision.DAY)


def relative_term(found: Found) -> Reading:
    """Read "next term"."""
    terms = [periods.term(year, number) for year in range(found.on.year - 1, found.on.year + 2) for number in range(3)]
    known = [term for term in terms if term]
    current = next((place for place, term in enumerate(known) if term.last >= found.on), None)
    if current is None or not 0 <= current + _shift(found) < len(known):
        return None
    return known[current + _shift(found)]


def _relative(of_year: Callable[[int], Span | None], found: Found) -> Reading:
    """Return this, the next or the last occurrence of something that comes once a year."""
    spans = [span for year in range(found.on.year - 2, found.on.year + 3) if (span := of_year(year))]
    match _shift(found):
        case 1:
            return next((span for span in spans if span.first > found.on), None)
        case -1:
            return next((span for span in reversed(spans) if span.last < found.on), None)
        case _:
            return next((span for span in spans if span.last >= found.on), None)


def relative_named_month(found: Found) -> Reading:
    """Read "next March"."""
    return _relative(lambda year: periods.month(year, found.value("month")), found)


def relative_season(found: Found) -> Reading:
    """Read "next summer"."""
    of_year = periods.term if found.has("term") else periods.season
    number = found.value("season")
    if number == 3 and found.has("term"):  # noqa: PLR2004
        return None
    return _relative(lambda year: of_year(year, number), found)


def relative_term_or_season(found: Found) -> Reading:
    """Read "next term" and "next summer term"."""
    return relative_season(found) if found.has("season") else relative_term(found)


def new_or_next_year(found: Found) -> Reading:
    """Read "New Year", a day; "next year" and "the coming year" are twelve months."""
    if found.words.text[found.words.starts[found.match.start()] :][:3].lower() == "new":
        return _new_year(found)
    return None if found.has("yr") else periods.year_from(found.on.year + 1, 1)


def relative_event(found: Found) -> Reading:
    """Read "next Easter"."""
    christmas = not found.value("event")
    return _relative(lambda year: periods.day(year, 12, 25) if christmas else periods.easter_sunday(year), found)


def year_end(found: Found) -> Reading:
    """Read "year end" and "year-end 2013/14"."""
    if found.has("pair"):
        begins, ends = found.pair()
        return periods.year_from(begins, 4) if ends == begins + 1 else None
    if found.has("yr"):
        return periods.year_from(found.year(), 1)
    return Yearly(lambda year: periods.year_from(year - 1, 4), next_one=True)


def year_alone(found: Found) -> Reading:
    """Read "2013"."""
    return periods.year_from(found.year(), 1)
