"""How dates and periods are printed: one rule a way, each with an example that a test reads.

A rule's pattern is words of ``calendar_words.SYMBOL`` and of ``CLASSES``, in order; ``?`` marks one
that may be missing, ``<…>`` one whose value is wanted, ``|`` a choice. Rules are tried from the
top, so one stands above any whose words it contains. ``</>`` in the angle brackets parts two wanted
words of which one is there ("<pair/yr>"), and words in ``[ ]`` are there all together or not at all.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

from normalise import calendar_readings as read
from normalise.calendar_found import Found, Reading
from normalise.calendar_words import SYMBOL

# Names in patterns that stand for one word of several kinds: their symbols.
KINDS: Final = SYMBOL | {
    "day": "stvo",
    "number": "st",
    "two-figure-month": "t",
    "two-figure-day": "tv",
    "yr": "Ytvw0",
    "two": "tvw0",
    "sep": "/.-",
    "minus": "~-",
    "which": "nosL",
    "quarter-number": "nos",
    "relative": "NGL",
    "year-kind": "FAUC",
    "year4": "Y",
    "point": "!.",
}

# Names that stand for several words, or none: their symbols as a regular expression.
CLASSES: Final = {
    "pair": "(?:Y[/~-][Ytvws0]|[tvw0][/-][tvw0])",
    "days": "[stvo](?:[,a&/~r-]{1,2}[stvo]){1,9}",
    "year-pair": "Y[/~-][Ytvws0]",
    "small-pair": "[tvw0][/-][tvw0]",
    "the": "f{0,2}",
}


class Rule(NamedTuple):
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


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Turn a rule's readable pattern into a regular expression over symbols, when it is first needed."""
    return re.compile("".join(_BRACKETS.get(printed) or _part(printed) for printed in pattern.split()))


_BRACKETS: Final = {"[": "(?:", "]": ")?"}


def _part(printed: str) -> str:
    item = printed.rstrip("?")
    often = printed[len(item) :]
    if not item.startswith("<"):
        return _body(item) + often
    choices = [_wanted(choice) for choice in item.strip("<>").split("/")]
    return (f"(?:{'|'.join(choices)})" if len(choices) > 1 else choices[0]) + often


def _wanted(choice: str) -> str:
    name, _, kinds = choice.rpartition(":")
    return f"(?P<{(name or kinds).replace('-', '_')}>{_body(kinds)})"


def _body(kinds: str) -> str:
    """Return what any of these kinds of word is: a set of symbols, which is built fastest, but for several words."""
    names = kinds.split("|")
    several = [CLASSES[name] for name in names if name in CLASSES]
    signs = re.escape("".join([KINDS[name] for name in names if name in KINDS]))
    one = [f"[{signs}]" if len(signs.replace("\\", "")) > 1 else signs] if signs else []
    return f"(?:{'|'.join(several + one)})" if len(several + one) > 1 else (several + one)[0]


#: The symbols with which a class of several words can begin.
_FIRSTS: Final = {"pair": "Ytvw0", "year-pair": "Y", "small-pair": "tvw0", "days": "stvo"}


def first_symbols(pattern: str) -> frozenset[str]:
    """Return the symbols with which a rule's pattern can begin."""
    firsts = ""
    for printed in pattern.split():
        choices = printed.rstrip("?").strip("<>").split("/")
        kinds = [kind for choice in choices for kind in choice.rpartition(":")[2].split("|")]
        firsts += "".join(_FIRSTS.get(kind) or KINDS.get(kind, "") for kind in kinds)
        if not printed.endswith("?"):
            break
    return frozenset(firsts) - set("[]")


RULES: Final = (
    Rule("year, month and day in figures", "<yr:year4> sep <number> sep <day>", read.figures,
         ("2013-10-31", "2013-10-31", "day")),
    Rule("year, month and day", "<yr:year4> comma|minus|slash? <month> comma|minus|slash? <day>", read.day_of_month,
         ("2013 October 31", "2013-10-31", "day")),
    Rule("day, month and year in figures", "<day> sep <number> sep <yr>", read.figures,
         ("31.10.13", "2013-10-31", "day")),
    Rule("month, day and year in figures", "<number> sep <day> sep <yr>", read.american,
         ("10/31/2013", "2013-10-31", "day")),
    Rule("day, month and year apart", "<day> slash|minus|point? <number> slash|minus|point? <yr:year4>", read.figures,
         ("31 10 2013", "2013-10-31", "day")),
    Rule("year, month and day apart", "<yr:year4> <number:two-figure-month> <day:two-figure-day>", read.figures,
         ("2013 10 31", "2013-10-31", "day")),
    Rule("eight figures", "<eight>", read.eight, ("20131031", "2013-10-31", "day")),
    Rule("days of a month", "<days> of? <month> comma? <yr>?", read.days_of_month,
         ("24th and 25th October", "2013-10-25", "day")),
    Rule("day, month and year", "<day> sep? the <month> sep|comma|minus|point? <yr>", read.day_of_month,
         ("14th of October, 2013", "2013-10-14", "day")),
    Rule("day, month and year", "<day:ordinal> point the <month> sep|comma|minus|point? <yr>", read.day_of_month,
         ("14th. October. 2013", "2013-10-14", "day")),
    Rule("month, day and year", "<month> point? the <day> comma? <yr:year4>", read.day_of_month,
         ("October 31, 2013", "2013-10-31", "day")),
    Rule("day and month", "<day> sep? the <month>", read.day_of_month, ("14 Oct", "2013-10-14", "day")),
    Rule("first, second or third of a month", "<day:nth> of the <month> comma? <yr>?", read.spelt_day,
         ("the first of October", "2013-10-01", "day")),
    Rule("day of this, next or last month", "<day:ordinal> of the <relative> month-word", read.day_of_relative_month,
         ("the 15th of next month", "2013-10-15", "day")),
    Rule("week of a month", "week <which:number> comma|minus? of? <month> comma? <yr>?", read.week_of_month,
         ("Week 3 October 2013", "2013-10-21", "month")),
    Rule("half-term holiday", "<season/month> half minus|dash? term holiday? comma? <yr>?", read.half_term,
         ("autumn half-term", "2013-10-31", "month")),
    Rule("month and year", "<month> point|comma|slash|open? the <yr:year4>", read.month_of_year,
         ("October 2013", "2013-10-31", "month")),
    Rule("month and year", "<month> comma|slash|point? <minus>? <yr>", read.month_of_year,
         ("Oct-13", "2013-10-31", "month")),
    Rule("month and day", "<month> the <day>", read.day_of_month, ("Nov 30th", "2013-11-30", "day")),
    Rule("year and month", "<yr:year4> minus|comma? <month>", read.month_of_year,
         ("2013 October", "2013-10-31", "month")),
    Rule("month in figures and year", "<number> sep <yr:year4>", read.month_number, ("10/2013", "2013-10-31", "month")),
    Rule("quarters", "quarter <which> dash|spaced-dash|slash|amp|and|to quarter? <last:quarter-number> "
         "[ comma? of? financial? <pair> ]", read.quarters, ("Q1/2 2013/14", "2013-09-30", "quarter")),
    Rule("quarter", "quarter <which:quarter-number> [ comma|minus|slash|open? the financial? year? <pair/yr> ]",
         read.quarter, ("Q3 2013/14", "2013-12-31", "quarter")),
    Rule("quarter of a year", "<which> quarter comma|minus|slash|open? the financial? year? <pair/yr>", read.quarter,
         ("3rd quarter of 2013/14", "2013-12-31", "quarter")),
    Rule("quarter of a financial year", "financial? <pair> comma|minus|slash|open? quarter <which:quarter-number>",
         read.quarter, ("2013/14 Q3", "2013-12-31", "quarter")),
    Rule("quarter of a year", "<yr:year4> minus|comma|slash? quarter <which:quarter-number>", read.quarter,
         ("2013 Q3", "2013-12-31", "quarter")),
    Rule("this, next or last quarter", "<relative> financial? quarter", read.relative_quarter,
         ("next quarter", "2013-12-31", "quarter")),
    Rule("quarter", "<which:quarter-number> quarter", read.quarter, ("3rd quarter", "2013-12-31", "quarter")),
    Rule("half of a year", "half-code <which:number> minus|comma|slash? the financial? <pair>", read.half,
         ("H1 2013/14", "2013-09-30", "year")),
    Rule("half of a year", "<which> half the financial|calendar? year? the <pair/yr:year4>", read.half,
         ("first half of 2013/14", "2013-09-30", "year")),
    Rule("half of a year", "half minus|dash? year the financial? <pair>", read.half_year,
         ("half year 2013/14", "2013-09-30", "year")),
    Rule("this, next or last term", "<relative> <season:season>? <term>", read.relative_term_or_season,
         ("next term", "2014-03-31", "term")),
    Rule("term", "<season:season|school-season> term <which:single>? "
         "[ comma|minus|open? the academic? year? <pair/yr> ]", read.term,
         ("Summer Term 2013/14", "2014-07-31", "term")),
    Rule("term of a year", "<season:season|school-season> <yr> term", read.term,
         ("Autumn 2013 term", "2013-12-31", "term")),
    Rule("term of a year", "<yr:year4> <season:season|school-season> term", read.term,
         ("2014 spring term", "2014-03-31", "term")),
    Rule("season", "<season> holiday? [ comma|minus|slash|open? the <pair/yr> ]", read.season,
         ("Winter 2013/14", "2014-02-28", "season")),
    Rule("season of a year", "<yr:year4> <season>", read.season, ("2014 spring", "2014-05-31", "season")),
    Rule("this, next or last season", "<relative> <season>", read.relative_season,
         ("next summer", "2014-08-31", "season")),
    Rule("Christmas or Easter", "<event> [ holiday? comma? <yr> ]", read.event, ("Easter 2014", "2014-04-20", "day")),
    Rule("this, next or last Christmas or Easter", "<relative> <event>", read.relative_event,
         ("next Easter", "2014-04-20", "day")),
    Rule("year that ends", "<year-kind> year? end comma|minus? the <yr:year4>", read.year_that_ends,
         ("financial year end 2014", "2014-03-31", "year")),
    Rule("named year", "<year-kind> year? the <pair/yr>", read.named_year,
         ("academic year 2013/14", "2014-08-31", "year")),
    Rule("named year", "<year-kind:council> year the <pair>", read.named_year,
         ("council year 2013/14", "2014-05-31", "year")),
    Rule("named year", "<pair> <year-kind> year?", read.named_year, ("2013/14 financial year", "2014-03-31", "year")),
    Rule("named year", "<yr:year4> <year-kind> year", read.named_year, ("2013 calendar year", "2013-12-31", "year")),
    Rule("this, next or last named year", "<relative> <year-kind> year", read.relative_year,
         ("next financial year", "2015-03-31", "year")),
    Rule("new year", "<next> year comma? <yr:year4>?", read.new_or_next_year, ("New Year 2014", "2014-01-01", "day")),
    Rule("year end", "year dash|minus? end comma|minus|dash? the <pair>", read.year_end,
         ("year-end 2013/14", "2014-03-31", "year")),
    Rule("year end", "year dash|minus? end", read.year_end, ("year end", "2014-03-31", "year")),
    Rule("this or last year", "<relative> year", read.relative_year, ("this year", "2013-12-31", "year")),
    Rule("end of the month", "month-word dash|minus? end", read.relative_month, ("month end", "2013-09-30", "month")),
    Rule("this, next or last month", "<relative> month-word", read.relative_month,
         ("next month", "2013-10-31", "month")),
    Rule("this, next or last week", "<relative> week", read.relative_week, ("next week", "2013-09-29", "day")),
    Rule("this, next or last month by name", "<relative> <month>", read.relative_named_month,
         ("next March", "2014-03-31", "month")),
    Rule("running year", "<year-kind> year", read.running_year, ("financial year", "2014-03-31", "year")),
    Rule("running year", "<year-kind:council> year", read.running_year, ("council year", "2014-05-31", "year")),
    Rule("month", "<month>", read.month, ("October", "2013-10-31", "month")),
    Rule("financial year", "<pair:year-pair>", read.pair, ("2013/14", "2014-03-31", "year")),
    Rule("financial year", "<pair:small-pair>", read.small_pair, ("13/14", "2014-03-31", "year")),
    Rule("year and month in figures", "<yr:year4> minus|dash <number>", read.month_number,
         ("2013-10", "2013-10-31", "month")),
    Rule("day and month in figures", "<day> slash <number>", read.day_number_of_month, ("31/10", "2013-10-31", "day")),
    Rule("month in figures and year", "<number> slash <yr:two>", read.month_number, ("10/13", "2013-10-31", "month")),
    Rule("year", "<yr:year4>", read.year_alone, ("2013", "2013-12-31", "year")),
)  # fmt: skip
"""Tried from the top; contract: "Deadlines"."""

#: Rules for what a word like "end" makes a date of that is none without it ("year", "month", "term").
ENDS: Final = (
    Rule("year end", "<year> comma? the <pair>", read.year_end, ("end of year 2013/14", "2014-03-31", "year")),
    Rule("year end", "<year> comma? the <yr:year4>", read.year_end, ("end of year 2013", "2013-12-31", "year")),
    Rule("year end", "<year>", read.year_end, ("end of the year", "2014-03-31", "year")),
    Rule("end of the month", "<month-word>", read.relative_month, ("end of the month", "2013-09-30", "month")),
    Rule("end of the quarter", "<quarter>", read.relative_quarter, ("end of the quarter", "2013-09-30", "quarter")),
    Rule("end of term", "<term>", read.relative_term, ("end of term", "2013-12-31", "term")),
    Rule("end of the week", "<week>", read.relative_week, ("end of the week", "2013-09-22", "day")),
)  # fmt: skip
