"""Dates and periods as officers print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.words import Precision
from normalise.calendar import MODIFIERS, Modifier, find_periods, latest_as_at
from normalise.calendar_rules import ENDS, RULES, Rule
from normalise.not_dates import CODE_EXAMPLE, NOT_DATES, NUMBERED

ON = date(2013, 9, 18)


@pytest.mark.parametrize("rule", [*RULES, *ENDS], ids=lambda rule: rule.example[0])
def test_each_rule_reads_its_own_example(rule: Rule) -> None:
    """No rule higher in the table takes the words that a lower one is there for."""
    printed, iso, precision = rule.example
    (period,) = find_periods(printed, on=ON)
    assert (period.rule, period.last, period.precision) == (rule.name, date.fromisoformat(iso), Precision(precision))


@pytest.mark.parametrize(
    ("printed", "iso", "precision"),
    [
        ("Q4 2013", "2014-03-31", "quarter"),
        ("Qtr 3", "2013-12-31", "quarter"),
        ("third quarter of 2013", "2013-12-31", "quarter"),
        ("Q3 and Q4", "2014-03-31", "quarter"),
        ("second half of 2013", "2013-12-31", "year"),
        ("Autumn term 2013", "2013-12-31", "term"),
        ("Autumn Term 09", "2009-12-31", "term"),
        ("Spring term", "2014-03-31", "term"),
        ("Spring 2014", "2014-05-31", "season"),
        ("Summer", "2014-08-31", "season"),
        ("Christmas", "2013-12-25", "day"),
        ("October half-term 2013", "2013-10-31", "month"),
        ("calendar year 2013", "2013-12-31", "year"),
    ],
)
def test_a_rule_reads_its_shorter_forms(printed: str, iso: str, precision: str) -> None:
    """A period printed without its year, or with one year instead of two."""
    (period,) = find_periods(printed, on=ON)
    assert (period.last, period.precision) == (date.fromisoformat(iso), Precision(precision))


@pytest.mark.parametrize("modifier", MODIFIERS, ids=lambda modifier: modifier.name)
def test_each_modifier_reads_its_own_example(modifier: Modifier) -> None:
    """A word before a period chooses its part."""
    (period,) = find_periods(modifier.example[0], on=ON)
    assert (period.modifier, period.last.isoformat()) == (modifier.name, modifier.example[1])


@pytest.mark.parametrize(
    "example", [*(example for *_, example in NOT_DATES), *(each.example for each in NUMBERED), CODE_EXAMPLE]
)
def test_what_only_looks_like_a_date_is_none(example: str) -> None:
    """Codes, shares, prices and numbered things hold no date."""
    assert not find_periods(example, on=ON)


@given(text=st.text(max_size=200), on=st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_no_text_breaks_the_reader(text: str, on: date) -> None:
    """Whatever is read stands in the text, in order, and lies from 1990 to 2100."""
    end = 0
    for period in find_periods(text, on=on):
        assert end <= period.start < period.end <= len(text)
        assert date(1990, 1, 1) <= period.first <= period.last <= date(2100, 12, 31)
        end = period.end


@given(
    day=st.dates(date(1991, 1, 1), date(2089, 12, 31)),
    form=st.sampled_from(("%d/%m/%Y", "%d.%m.%y", "%d %B %Y", "%Y-%m-%d", "%A %d %b %Y", "%d-%b-%y", "%d%b%y")),
)
def test_a_printed_date_reads_back(day: date, form: str) -> None:
    """Every usual way of printing a day gives that day."""
    (period,) = find_periods(day.strftime(form), on=ON)
    assert (period.first, period.last, period.precision) == (day, day, Precision.DAY)


@pytest.mark.parametrize(
    ("heading", "first", "last"),
    [
        ("Position at 31/07/13", "2013-07-31", "2013-07-31"),
        ("Progress Q1 2013/14", "2013-04-01", "2013-06-30"),
        ("Update July-Sept 2013", "2013-07-01", "2013-09-30"),
    ],
)
def test_a_heading_gives_its_period(heading: str, first: str, last: str) -> None:
    """An update heading tells the whole period it speaks of."""
    assert latest_as_at(heading, on=ON) == (date.fromisoformat(first), date.fromisoformat(last))
