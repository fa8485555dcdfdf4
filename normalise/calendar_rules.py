"""How dates and periods are printed: one rule a way, each with an example that a test reads.

A rule's pattern is words of ``calendar_words.SYMBOL`` and of ``CLASSES``, in order; ``?`` marks one
that may be missing, ``<…>`` one whose value is wanted, ``|`` a choice. Rules are tried from the
top, so one stands above any whose words it contains.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from model.words import Precision
from normalise import periods
from normalise.calendar_words import SYMBOL, Words, full_year
from normalise.periods import Span, Yearly

Reading = Span | Yearly | None

# Names in patterns that stand for several kinds of word.
CLASSES: Final = {
    "day": "[stvo]",
    "number": "[st]",
    "two-figure-month": "t",
    "two-figure-day": "[tv]",
    "yr": "[Ytvw0]",
    "two": "[tvw0]",
    "sep": "[/.-]",
    "minus": "[~-]",
    "pair": "(?:Y[/~-][Ytvws0]|[tvw0][/-][tvw0])",
    "days": "[stvo](?:[,a&/~r-]{1,2}[stvo]){1,9}",
    "which": "[nosL]",
    "quarter-number": "[nos]",
    "relative": "[NGL]",
    "year-kind": "[FAUC]",
    "year4": "Y",
    "year-pair": "Y[/~-][Ytvws0]",
    "small-pair": "[tvw0][/-][tvw0]",
    "the": "f{0,2}",
    "point": "[!.]",
}


@dataclass(frozen=True, slots=True)
class Found:
    """The words that a rule's pattern matched."""

    words: Words
    match: re.Match[str]
    on: date

    def has(self, name: str) -> bool:
        """Tell whether the pattern has the part and it was printed."""
        return self.match.groupdict().get(name) is not None

    def value(self, name: str) -> int:
        """Return the value of the part's first word."""
        return self.words.values[self.match.start(name)]

    def values(self, name: str) -> tuple[int, ...]:
        """Return the values of all words of a part that are numbers."""
        places = range(self.match.start(name), self.match.end(name))
        return tuple(self.words.values[place] for place in places if self.words.symbols[place] in "stvwoYn0")

    def symbol(self, name: str) -> str:
        """Return the symbol of the part's first word."""
        return self.words.symbols[self.match.start(name)]

    def year(self, name: str = "yr") -> int:
        """Return a year printed with two or four digits."""
        return self._full(self.match.start(name))

    def pair(self) -> tuple[int, int]:
        """Return both years of "2013/14", the second in full; a pair that runs backwards ends with its first."""
        first, last = self.match.start("pair"), self.match.end("pair") - 1
        begins, ends = self._full(first), self.words.values[last]
        if self.words.symbols[last] == "s":  # 2013/4
            ends += begins // 10 * 10
        elif self.words.symbols[last] != "Y":
            ends += begins // 100 * 100
        return begins, ends if ends >= begins or self.words.symbols[last] == "Y" else ends + 100

    def printed(self, name: str) -> str:
        """Return the part's first word in lower case."""
        place = self.match.start(name)
        return self.words.text[self.words.starts[place] : self.words.ends[place]].lower()

    def _full(self, place: int) -> int:
        value = self.words.values[place]
        return value if self.words.symbols[place] == "Y" else full_year(value)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of printing a date or period.

    Attributes:
        name: What is printed, as ``explain`` names it.
        pattern: See the module.
        read: What the words mean; ``None`` where they cannot mean it after all.
        example: A text and the last day and precision it means on 18 September 2013.
    """

    name: str
    pattern: str
    read: Callable[[Found], Reading]
    example: tuple[str, str, str]


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Turn a rule's readable pattern into a regular expression over symbols."""
    parts = []
    for printed in pattern.split():
        item, optional = printed.rstrip("?"), printed.endswith("?")
        name, _, kinds = item.strip("<>").rpartition(":")
        body = "|".join(CLASSES.get(kind) or re.escape(SYMBOL[kind]) for kind in kinds.split("|"))
        group = f"(?P<{(name or kinds).replace('-', '_')}>{body})" if item.startswith("<") else f"(?:{body})"
        parts.append(group + "?" * optional)
    return re.compile("".join(parts))


#: The symbols with which a class of several words can begin.
_FIRSTS: Final = {"pair": "Ytvw0", "year-pair": "Y", "small-pair": "tvw0", "days": "stvo"}


def first_symbols(pattern: str) -> frozenset[str]:
    """Return the symbols with which a rule's pattern can begin."""
    firsts = ""
    for printed in pattern.split():
        kinds = printed.rstrip("?").strip("<>").rpartition(":")[2].split("|")
        firsts += "".join(_FIRSTS.get(kind) or CLASSES.get(kind, SYMBOL.get(kind, "")) for kind in kinds)
        if not printed.endswith("?"):
            break
    return frozenset(firsts) - set("[]")


def _date(found: Found) -> Reading:
    return periods.day(found.year(), found.value("number"), found.value("day"))


def _american(found: Found) -> Reading:
    if found.value("day") <= 12:  # noqa: PLR2004 - then it is a UK date
        return None
    span = periods.day(found.year(), found.value("number"), found.value("day"))
    return span and span.noting("The month stands before the day; no other order makes a date.")


def _eight(found: Found) -> Reading:
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


def _day_of_month(found: Found) -> Reading:
    month, number = found.value("month"), found.value("day")
    if found.has("yr") and _opens_next_date(found):
        return None
    if found.has("yr"):
        return periods.day(found.year(), month, number)
    return Yearly(lambda year: periods.day(year, month, number))


def _days_of_month(found: Found) -> Reading:
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


def _month_of_year(found: Found) -> Reading:
    year, number = found.year(), found.symbol("yr") in "tv" and found.value("yr")
    absurd = not found.on.year - _YEARS_BACK <= year <= found.on.year + _YEARS_AHEAD
    if _opens_next_date(found) or (number and absurd and not found.has("minus")):
        return None
    return periods.month(year, found.value("month"))


def _month(found: Found) -> Reading:
    month = found.value("month")
    return Yearly(lambda year: periods.month(year, month))


def _month_number(found: Found) -> Reading:
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


def _quarter(found: Found) -> Reading:
    return _quarter_of(found, found.value("which"))


def _quarters(found: Found) -> Reading:
    numbers = found.value("which"), found.value("last")
    first, last = (_quarter_of(found, number) for number in numbers)
    if isinstance(first, Span) and isinstance(last, Span):
        return replace(last, first=min(first.first, last.first))
    if isinstance(first, Yearly) and isinstance(last, Yearly):
        return Yearly(lambda year: _through(periods.quarter(year, numbers[0]), periods.quarter(year, numbers[1])))
    return None


def _through(first: Span | None, last: Span | None) -> Span | None:
    return first and last and replace(last, first=min(first.first, last.first))


def _half(found: Found) -> Reading:
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


def _season(found: Found) -> Reading:
    return _season_year(found, periods.season, found.value("season"))


def _term(found: Found) -> Reading:
    number = found.value("season")
    if number == 3:  # noqa: PLR2004 - schools have no winter term
        return None
    if found.has("which") and found.value("which") != 2:  # noqa: PLR2004 - its first half has no date
        return None
    return _season_year(found, periods.term, number)


def _week_of_month(found: Found) -> Reading:
    number, month = found.value("which"), found.value("month")

    def in_year(year: int) -> Span | None:
        return periods.week_of_month(year, month, number)

    return in_year(found.year()) if found.has("yr") else Yearly(in_year)


#: The months that have a half-term holiday; spring's, summer's and autumn's.
_HALF_TERMS: Final = (2, 5, 10)


def _half_term(found: Found) -> Reading:
    if found.has("season") and found.value("season") == len(_HALF_TERMS):  # winter
        return None
    month = _HALF_TERMS[found.value("season")] if found.has("season") else found.value("month")
    if month not in _HALF_TERMS:
        return None
    if found.has("yr"):
        return periods.month(found.year(), month)
    return Yearly(lambda year: periods.month(year, month))


def _event(found: Found) -> Reading:
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


def _named_year(found: Found) -> Reading:
    """Read a year that says what kind it is, with its number before or after."""
    first_month = _BEGINS[found.symbol("year_kind")]
    if found.has("yr") and found.printed("year_kind") == "fye":
        return _year_that_ends(found)
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


def _year_that_ends(found: Found) -> Reading:
    first_month = _BEGINS[found.symbol("year_kind")]
    return periods.year_from(found.year() - (first_month > 1), first_month)


def _pair(found: Found) -> Reading:
    begins, ends = found.pair()
    if ends == begins + 1:
        return periods.year_from(begins, 4)
    return periods.years(begins, ends) if found.symbol("pair") == "Y" and begins < ends <= begins + 30 else None


def _small_pair(found: Found) -> Reading:
    """Read "13/14"; "12/13" and "11/12" could also be days or months, so only a year that is near will do."""
    begins, ends = found.pair()
    near = found.on.year - 2 <= begins <= found.on.year + _YEARS_AHEAD
    return periods.year_from(begins, 4) if ends == begins + 1 and near else None


def _day_number_of_month(found: Found) -> Reading:
    month, number = found.value("number"), found.value("day")
    if periods.day(2000, month, number) is None:
        return None
    return Yearly(lambda year: periods.day(year, month, number))


def _shift(found: Found) -> int:
    return found.value("relative") if found.has("relative") else 0


def _relative_year(found: Found) -> Reading:
    first_month = _BEGINS[found.symbol("year_kind")] if found.has("year_kind") else 1
    begins = found.on.year - (found.on.month < first_month)
    return periods.year_from(begins + _shift(found), first_month)


def _running_year(found: Found) -> Reading:
    first_month = _BEGINS[found.symbol("year_kind")]
    return Yearly(lambda year: periods.year_from(year - (first_month > 1), first_month), next_one=True)


def _relative_month(found: Found) -> Reading:
    count = found.on.year * 12 + found.on.month - 1 + _shift(found)
    return periods.month(count // 12, count % 12 + 1)


def _relative_quarter(found: Found) -> Reading:
    count = (found.on.year * 12 + found.on.month - 4) // 3 + _shift(found)
    return periods.quarter(count // 4, count % 4 + 1)


def _relative_week(found: Found) -> Reading:
    monday = found.on - timedelta(days=found.on.weekday()) + timedelta(days=7 * _shift(found))
    return periods.between(monday, monday + timedelta(days=6), Precision.DAY)


def _relative_term(found: Found) -> Reading:
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


def _relative_named_month(found: Found) -> Reading:
    return _relative(lambda year: periods.month(year, found.value("month")), found)


def _relative_season(found: Found) -> Reading:
    of_year = periods.term if found.has("term") else periods.season
    number = found.value("season")
    if number == 3 and found.has("term"):  # noqa: PLR2004
        return None
    return _relative(lambda year: of_year(year, number), found)


def _relative_term_or_season(found: Found) -> Reading:
    return _relative_season(found) if found.has("season") else _relative_term(found)


def _new_or_next_year(found: Found) -> Reading:
    """Read "New Year", a day; "next year" and "the coming year" are twelve months."""
    if found.words.text[found.words.starts[found.match.start()] :][:3].lower() == "new":
        return _new_year(found)
    return None if found.has("yr") else periods.year_from(found.on.year + 1, 1)


def _relative_event(found: Found) -> Reading:
    christmas = not found.value("event")
    return _relative(lambda year: periods.day(year, 12, 25) if christmas else periods.easter_sunday(year), found)


def _year_end(found: Found) -> Reading:
    if found.has("pair"):
        begins, ends = found.pair()
        return periods.year_from(begins, 4) if ends == begins + 1 else None
    if found.has("yr"):
        return periods.year_from(found.year(), 1)
    return Yearly(lambda year: periods.year_from(year - 1, 4), next_one=True)


def _year_alone(found: Found) -> Reading:
    return periods.year_from(found.year(), 1)


RULES: Final = (
    Rule("year, month and day in figures", "<yr:year4> sep <number> sep <day>", _date,
         ("2013-10-31", "2013-10-31", "day")),
    Rule("year, month and day", "<yr:year4> comma|minus? <month> comma|minus? <day>", _day_of_month,
         ("2013 October 31", "2013-10-31", "day")),
    Rule("day, month and year in figures", "<day> sep <number> sep <yr>", _date, ("31.10.13", "2013-10-31", "day")),
    Rule("month, day and year in figures", "<number> sep <day> sep <yr>", _american,
         ("10/31/2013", "2013-10-31", "day")),
    Rule("day, month and year apart", "<day> slash|minus|point? <number> slash|minus|point? <yr:year4>", _date,
         ("31 10 2013", "2013-10-31", "day")),
    Rule("year, month and day apart", "<yr:year4> <number:two-figure-month> <day:two-figure-day>", _date,
         ("2013 10 31", "2013-10-31", "day")),
    Rule("eight figures", "<eight>", _eight, ("20131031", "2013-10-31", "day")),
    Rule("days of a month", "<days> of? <month> comma? <yr>?", _days_of_month,
         ("24th and 25th October", "2013-10-25", "day")),
    Rule("day, month and year", "<day> sep? the <month> sep|comma|minus|point? <yr>", _day_of_month,
         ("14th of October, 2013", "2013-10-14", "day")),
    Rule("month, day and year", "<month> point? <day> comma? <yr:year4>", _day_of_month,
         ("October 31, 2013", "2013-10-31", "day")),
    Rule("day and month", "<day> sep? the <month>", _day_of_month, ("14 Oct", "2013-10-14", "day")),
    Rule("first, second or third of a month", "<day:nth> of the <month> comma? <yr>?", _day_of_month,
         ("the first of October", "2013-10-01", "day")),
    Rule("week of a month", "week <which:number> comma|minus? of? <month> comma? <yr>?", _week_of_month,
         ("Week 3 October 2013", "2013-10-21", "month")),
    Rule("half-term holiday", "<season> half minus|dash? term holiday? comma? <yr>?", _half_term,
         ("autumn half-term", "2013-10-31", "month")),
    Rule("half-term holiday", "<month> half minus|dash? term holiday? comma? <yr>?", _half_term,
         ("October half-term 2013", "2013-10-31", "month")),
    Rule("month and year", "<month> point|comma|slash|open? the <yr:year4>", _month_of_year,
         ("October 2013", "2013-10-31", "month")),
    Rule("month and year", "<month> comma|slash|point? <minus>? <yr>", _month_of_year,
         ("Oct-13", "2013-10-31", "month")),
    Rule("month and day", "<month> the <day>", _day_of_month, ("Nov 30th", "2013-11-30", "day")),
    Rule("year and month", "<yr:year4> minus|comma? <month>", _month_of_year, ("2013 October", "2013-10-31", "month")),
    Rule("month in figures and year", "<number> sep <yr:year4>", _month_number, ("10/2013", "2013-10-31", "month")),
    Rule("quarters of a year", "quarter <which> dash|spaced-dash|slash|amp|and|to quarter? <last:quarter-number> "
         "comma? of? financial? <pair>", _quarters, ("Q1/2 2013/14", "2013-09-30", "quarter")),
    Rule("quarters", "quarter <which> dash|spaced-dash|slash|amp|and|to quarter? <last:quarter-number>", _quarters,
         ("Q3 and Q4", "2014-03-31", "quarter")),
    Rule("quarter of a financial year", "quarter <which:quarter-number> comma|minus|slash|open? the financial? year? "
         "<pair>", _quarter, ("Q3 2013/14", "2013-12-31", "quarter")),
    Rule("quarter of a financial year", "<which> quarter comma|minus|slash|open? the financial? year? <pair>",
         _quarter, ("3rd quarter of 2013/14", "2013-12-31", "quarter")),
    Rule("quarter of a financial year", "financial? <pair> comma|minus|slash|open? quarter <which:quarter-number>",
         _quarter, ("2013/14 Q3", "2013-12-31", "quarter")),
    Rule("quarter of a year", "quarter <which:quarter-number> comma|minus|slash? the financial? year? <yr>", _quarter,
         ("Q4 2013", "2014-03-31", "quarter")),
    Rule("quarter of a year", "<which> quarter comma|minus|slash? the financial? year? <yr>", _quarter,
         ("third quarter of 2013", "2013-12-31", "quarter")),
    Rule("quarter of a year", "<yr:year4> minus|comma|slash? quarter <which:quarter-number>", _quarter,
         ("2013 Q3", "2013-12-31", "quarter")),
    Rule("this, next or last quarter", "<relative> financial? quarter", _relative_quarter,
         ("next quarter", "2013-12-31", "quarter")),
    Rule("quarter", "quarter <which:quarter-number>", _quarter, ("Qtr 3", "2013-12-31", "quarter")),
    Rule("quarter", "<which:quarter-number> quarter", _quarter, ("3rd quarter", "2013-12-31", "quarter")),
    Rule("half of a year", "half-code <which:number> minus|comma|slash? the financial? <pair>", _half,
         ("H1 2013/14", "2013-09-30", "year")),
    Rule("half of a year", "<which> half the financial? year? the <pair>", _half,
         ("first half of 2013/14", "2013-09-30", "year")),
    Rule("half of a year", "<which> half the calendar? year? the <yr:year4>", _half,
         ("second half of 2013", "2013-12-31", "year")),
    Rule("this, next or last term", "<relative> <season:season>? <term>", _relative_term_or_season,
         ("next term", "2014-03-31", "term")),
    Rule("term of a school year", "<season:season|school-season> term <which:number>? comma|minus? the academic? year? "
         "<pair>", _term, ("Summer Term 2013/14", "2014-07-31", "term")),
    Rule("term of a year", "<season:season|school-season> term <which:number>? comma|minus|open? the <yr>", _term,
         ("Autumn term 2013", "2013-12-31", "term")),
    Rule("term of a year", "<season:season|school-season> <yr> term", _term,
         ("Autumn 2013 term", "2013-12-31", "term")),
    Rule("term", "<season:season|school-season> term <which:number>?", _term, ("Spring term", "2014-03-31", "term")),
    Rule("term of a year", "<yr:year4> <season:season|school-season> term", _term,
         ("2014 spring term", "2014-03-31", "term")),
    Rule("season of a year", "<season> holiday? comma|minus|slash|open? the <pair>", _season,
         ("Winter 2013/14", "2014-02-28", "season")),
    Rule("season of a year", "<season> holiday? comma|minus|open? the <yr>", _season,
         ("Spring 2014", "2014-05-31", "season")),
    Rule("season of a year", "<yr:year4> <season>", _season, ("2014 spring", "2014-05-31", "season")),
    Rule("this, next or last season", "<relative> <season>", _relative_season,
         ("next summer", "2014-08-31", "season")),
    Rule("season", "<season> holiday?", _season, ("Summer", "2014-08-31", "season")),
    Rule("Christmas or Easter", "<event> holiday? comma? <yr>", _event, ("Easter 2014", "2014-04-20", "day")),
    Rule("this, next or last Christmas or Easter", "<relative> <event>", _relative_event,
         ("next Easter", "2014-04-20", "day")),
    Rule("Christmas or Easter", "<event>", _event, ("Christmas", "2013-12-25", "day")),
    Rule("year that ends", "<year-kind> year? end comma|minus? the <yr:year4>", _year_that_ends,
         ("financial year end 2014", "2014-03-31", "year")),
    Rule("named year", "<year-kind> year? the <pair>", _named_year, ("academic year 2013/14", "2014-08-31", "year")),
    Rule("named year", "<year-kind:council> year the <pair>", _named_year,
         ("council year 2013/14", "2014-05-31", "year")),
    Rule("named year", "<pair> <year-kind> year?", _named_year, ("2013/14 financial year", "2014-03-31", "year")),
    Rule("named year", "<year-kind> year? the <yr>", _named_year, ("calendar year 2013", "2013-12-31", "year")),
    Rule("named year", "<yr:year4> <year-kind> year", _named_year, ("2013 calendar year", "2013-12-31", "year")),
    Rule("this, next or last named year", "<relative> <year-kind> year", _relative_year,
         ("next financial year", "2015-03-31", "year")),
    Rule("new year", "<next> year comma? <yr:year4>?", _new_or_next_year, ("New Year 2014", "2014-01-01", "day")),
    Rule("year end", "year dash|minus? end comma|minus|dash? the <pair>", _year_end,
         ("year-end 2013/14", "2014-03-31", "year")),
    Rule("year end", "year dash|minus? end", _year_end, ("year end", "2014-03-31", "year")),
    Rule("this or last year", "<relative> year", _relative_year, ("this year", "2013-12-31", "year")),
    Rule("end of the month", "month-word dash|minus? end", _relative_month, ("month end", "2013-09-30", "month")),
    Rule("this, next or last month", "<relative> month-word", _relative_month, ("next month", "2013-10-31", "month")),
    Rule("this, next or last week", "<relative> week", _relative_week, ("next week", "2013-09-29", "day")),
    Rule("this, next or last month by name", "<relative> <month>", _relative_named_month,
         ("next March", "2014-03-31", "month")),
    Rule("running year", "<year-kind> year", _running_year, ("financial year", "2014-03-31", "year")),
    Rule("running year", "<year-kind:council> year", _running_year, ("council year", "2014-05-31", "year")),
    Rule("month", "<month>", _month, ("October", "2013-10-31", "month")),
    Rule("financial year", "<pair:year-pair>", _pair, ("2013/14", "2014-03-31", "year")),
    Rule("financial year", "<pair:small-pair>", _small_pair, ("13/14", "2014-03-31", "year")),
    Rule("year and month in figures", "<yr:year4> minus|dash <number>", _month_number,
         ("2013-10", "2013-10-31", "month")),
    Rule("day and month in figures", "<day> slash <number>", _day_number_of_month, ("31/10", "2013-10-31", "day")),
    Rule("month in figures and year", "<number> slash <yr:two>", _month_number, ("10/13", "2013-10-31", "month")),
    Rule("year", "<yr:year4>", _year_alone, ("2013", "2013-12-31", "year")),
)  # fmt: skip
"""Tried from the top; contract: "Deadlines"."""

#: Rules for what a word like "end" makes a date of that is none without it ("year", "month", "term").
ENDS: Final = (
    Rule("year end", "<year> comma? the <pair>", _year_end, ("end of year 2013/14", "2014-03-31", "year")),
    Rule("year end", "<year> comma? the <yr:year4>", _year_end, ("end of year 2013", "2013-12-31", "year")),
    Rule("year end", "<year>", _year_end, ("end of the year", "2014-03-31", "year")),
    Rule("end of the month", "<month-word>", _relative_month, ("end of the month", "2013-09-30", "month")),
    Rule("end of the quarter", "<quarter>", _relative_quarter, ("end of the quarter", "2013-09-30", "quarter")),
    Rule("end of term", "<term>", _relative_term, ("end of term", "2013-12-31", "term")),
    Rule("end of the week", "<week>", _relative_week, ("end of the week", "2013-09-22", "day")),
)  # fmt: skip
