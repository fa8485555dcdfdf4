"""Deadline cells, as the contract reads them."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.words import DueKind
from normalise.deadline_words import KIND_CUES, KindCue
from normalise.deadlines import read_deadline

ON = date(2013, 9, 18)


@pytest.mark.parametrize(
    ("printed", "reading"),
    [
        ("End of June 2013", "2013-06-30 month by"),
        ("11/03/13", "2013-03-11 day by"),
        ("During Q3 (by the end of December 2013)", "2013-12-31 month by"),
        ("end of financial year 2013-14", "2014-03-31 year by"),
        ("academic year 2013/14", "2014-08-31 year by"),
        ("Sept / Oct 2013", "2013-10-31 month by"),
        ("Dec 2013 (was Oct 2013)", "2013-12-31 month by"),
        ("Quarterly, wef August 2013", "2013-08-01 month recurring"),
        ("wef March 2013, in place", "2013-03-01 month from"),
        ("November 2013 onwards", "2013-11-01 month from"),
        ("March 2014 and ongoing", "2014-03-31 month ongoing"),
        ("Completed - April 2013", "2013-04-30 month done"),
        ("Completed – new weekly form in use wef 04/03/13", "2013-03-04 day done"),
        ("TBC", "None None tbc"),
        ("TBC - est. March 2014", "2014-03-31 month tbc"),
        ("Following publication of new guidance", "None None None"),
        ("within 3 months", "None None None"),
        ("1 Sept - 30 Nov 2013", "2013-11-30 day by"),
        ("year end", "2014-03-31 year by"),
        ("2013-2016", "2016-12-31 year by"),
        ("end of year", "2014-03-31 year by"),
        ("w/c 14 October", "2013-10-20 day by"),
    ],
)
def test_the_contract_s_deadlines(printed: str, reading: str) -> None:
    """Each sentence under "Deadlines"."""
    deadline = read_deadline(printed, on=ON)
    assert f"{deadline.date} {deadline.precision} {deadline.kind}" == reading


@pytest.mark.parametrize("cue", KIND_CUES, ids=lambda cue: cue.name)
def test_each_kind_reads_its_own_example(cue: KindCue) -> None:
    """A cell of these words alone has their kind, and names the rule."""
    deadline = read_deadline(cue.example, on=ON)
    assert (deadline.kind, deadline.rule) == (cue.kind, cue.name)


@pytest.mark.parametrize(
    "printed", ["Dec 2013 (was Oct 2013)", "Was Oct 2013, now Dec 2013", "slipped from Oct 2013 to Dec 2013"]
)
def test_the_date_replaced_is_kept(printed: str) -> None:
    """The new date stands; the old one is ``was``."""
    deadline = read_deadline(printed, on=ON)
    assert (deadline.date, deadline.was) == (date(2013, 12, 31), date(2013, 10, 31))


def test_a_list_whose_later_item_names_no_year_is_left_open() -> None:
    """Its July may come before the September above it, or after it."""
    open_one = read_deadline("(a) Sept 2024\n(b) by the end of July", on=date(2024, 6, 13))
    sure = read_deadline("(a) Dec 2024 (b) March", on=date(2024, 6, 13))

    assert open_one.date is None
    assert "year" in open_one.problem
    assert sure.date == date(2025, 3, 31)


def test_the_first_of_many_is_no_former_date() -> None:
    """The words “first by” begin a series; a “first deadline” was replaced."""
    assert read_deadline("Ongoing – first by 30/9/24", on=date(2024, 6, 13)).was is None
    assert read_deadline("First deadline 30/9/24, now 31/12/24", on=date(2024, 6, 13)).was == date(2024, 9, 30)


def test_a_day_that_does_not_exist_is_a_problem() -> None:
    """The month's last day is taken, and said."""
    deadline = read_deadline("31 June 2013", on=ON)
    assert deadline.date == date(2013, 6, 30)
    assert deadline.problem


def test_within_counts_from_the_plan_s_date() -> None:
    """A duration is a deadline only where the plan prints its date."""
    assert read_deadline("within 3 months", on=ON, plan_date=date(2013, 6, 14)).date == date(2013, 9, 14)
    assert read_deadline("within 3 months", on=ON).problem


@pytest.mark.parametrize(
    "printed", ["31 March 2014", "End of Oct 2013", "Q3 2013/14", "Spring term 2014", "mid-Jan 2014"]
)
@pytest.mark.parametrize("form", ["{}.", "{};", "by {}", "By {}", " {} ", "({})"])
def test_wrapping_changes_nothing(printed: str, form: str) -> None:
    """Punctuation, case, spaces and "by" are no part of a deadline."""
    plain = read_deadline(printed, on=ON)
    for text in (form.format(printed), form.format(printed).upper(), form.format(printed).replace(" ", "\u00a0")):
        wrapped = read_deadline(text, on=ON)
        assert (wrapped.date, wrapped.precision, wrapped.kind) == (plain.date, plain.precision, DueKind.BY)


@given(text=st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Any text is read or left open."""
    read_deadline(text, on=ON)


@pytest.mark.parametrize(
    "unit", ["31/03/14 ", "was Oct 2013, now ", "and ", "1 ", "a", "action 3.2 ", "every ", "to be "]
)
def test_a_huge_cell_is_read_at_once(unit: str) -> None:
    """A cell of 100,000 characters costs no more than its length."""
    started = time.perf_counter()
    read_deadline(unit * (100_000 // len(unit)), on=ON)
    assert time.perf_counter() - started < 5
