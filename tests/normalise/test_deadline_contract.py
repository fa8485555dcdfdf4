"""Every sentence of the contract's "Deadlines", and the slips that must stay open."""

import time
from datetime import date

import pytest

from model.words import DueKind
from normalise.deadline_words import ROLE_CUES, Role, RoleCue
from normalise.deadlines import read_deadline

ON = date(2013, 9, 18)

SENTENCES = (
    # A period means its last day, with the precision of the unit printed
    ("June 2013", "2013-06-30 month by"),
    ("End of June 2013", "2013-06-30 month by"),
    ("11/03/13", "2013-03-11 day by"),
    # An explicit date beside a quarter, event or season wins
    ("During Q3 (by end of December 2013)", "2013-12-31 month by"),
    # Quarters
    ("Q3 2013/14", "2013-12-31 quarter by"),
    ("Q4 2014", "2015-03-31 quarter by"),
    # Years
    ("2013/14", "2014-03-31 year by"),
    ("end of financial year 2013-14", "2014-03-31 year by"),
    ("academic year 2013/14", "2014-08-31 year by"),
    ("end of 2013", "2013-12-31 year by"),
    ("financial year end 2014", "2014-03-31 year by"),
    # Terms and seasons
    ("Autumn term 2013", "2013-12-31 term by"),
    ("Spring term 2014", "2014-03-31 term by"),
    ("Summer term 2014", "2014-07-31 term by"),
    ("Spring 2014", "2014-05-31 season by"),
    ("Summer 2014", "2014-08-31 season by"),
    ("Autumn 2013", "2013-11-30 season by"),
    ("Winter 2015", "2016-02-29 season by"),
    # Thirds of a month and of a year
    ("early October 2013", "2013-10-10 month by"),
    ("mid October 2013", "2013-10-20 month by"),
    ("late October 2013", "2013-10-31 month by"),
    ("early 2014", "2014-03-31 year by"),
    ("early part of 2014", "2014-03-31 year by"),
    ("mid 2014", "2014-06-30 year by"),
    ("late 2014", "2014-12-31 year by"),
    ("latter part of 2014", "2014-12-31 year by"),
    # Ranges, choices, milestones, what stands now
    ("Sept / Oct 2013", "2013-10-31 month by"),
    ("June to September 2013", "2013-09-30 month by"),
    ("Draft Oct 2013, final Dec 2013", "2013-12-31 month by"),
    ("Dec 2013 (was Oct 2013)", "2013-12-31 month by"),
    # No year printed, relative words, the next summer, events
    ("February", "2014-02-28 month by"),
    ("May", "2013-05-31 month by"),
    ("next month", "2013-10-31 month by"),
    ("Summer", "2014-08-31 season by"),
    ("New Year", "2014-01-01 day by"),
    ("Easter 2014", "2014-04-20 day by"),
    ("Christmas", "2013-12-25 day by"),
    ("Sept 13", "2013-09-30 month by"),
    ("w/c 14 October", "2013-10-20 day by"),
    # No such day; events without a date; a length of time
    ("31 June 2013", "2013-06-30 day by"),
    ("following publication of the guidance", "None None None"),
    ("within 3 months", "None None None"),
    ("two years", "None None None"),
    # From
    ("wef March 2014", "2014-03-01 month from"),
    ("to commence Q1 2014/15", "2014-04-01 quarter from"),
    ("from autumn term 2014", "2014-09-01 term from"),
    ("from 2014/15", "2014-04-01 year from"),
    ("March 2014 onwards", "2014-03-01 month from"),
    ("since April 2013", "2013-04-01 month from"),
    ("in place wef March 2013", "2013-03-01 month from"),
    # Recurring, done, tbc
    ("Quarterly", "None None recurring"),
    ("each term", "None None recurring"),
    ("Completed", "None None done"),
    ("Completed April 2013", "2013-04-30 month done"),
    ("Already in place since April 2013", "2013-04-30 month done"),
    ("Completed – first monthly return wef 03/06/13.", "2013-06-03 day done"),
    ("Due 31/3/14, completed 12/3/13", "2014-03-31 day done"),
    ("In place, review March 2014", "2014-03-31 month done"),
    ("Complete – phase 2 due June 2014", "2014-06-30 month by"),
    ("✓", "None None done"),
    ("to be confirmed", "None None tbc"),
    ("TBC - est. March 2014", "2014-03-31 month tbc"),
    # Recurring or ongoing, and dated
    ("Quarterly, wef August 2013", "2013-08-01 month recurring"),
    ("March 2014 and ongoing", "2014-03-31 month ongoing"),
    ("March 2014 then quarterly", "2014-03-31 month recurring"),
    ("April 2013 to date", "2013-04-01 month ongoing"),
    # This and next, year end, municipal year
    ("this financial year", "2014-03-31 year by"),
    ("next financial year", "2015-03-31 year by"),
    ("end of year", "2014-03-31 year by"),
    ("2013-2016", "2016-12-31 year by"),
    ("municipal year 2013/14", "2014-05-31 year by"),
)


@pytest.mark.parametrize(("printed", "reading"), SENTENCES)
def test_each_sentence_of_the_contract(printed: str, reading: str) -> None:
    """The date, the precision and the kind."""
    deadline = read_deadline(printed, on=ON)
    assert f"{deadline.date} {deadline.precision} {deadline.kind}" == reading
    assert deadline.rule
    assert deadline.words
    assert deadline.kind or deadline.problem


@pytest.mark.parametrize(
    "printed",
    ["32/10/2013", "00/10/2013", "13/13/2013", "31/3/143", "31/03/20144", "3103/2014", "31//03/2014",
     "01/10/13-32/12/13", "3 June 2O14", "3l March 2014", "15 Ag 2014", "10/40"],
)  # fmt: skip
def test_a_misprinted_date_stays_open(printed: str) -> None:
    """No part of it is trusted, not even the year; it is reported."""
    deadline = read_deadline(printed, on=ON)
    assert (deadline.date, deadline.kind) == (None, None)
    assert deadline.problem


#: In each example, the date that has the role is the first of its cell; what the cell then means.
ROLES = {Role.FORMER: "was", Role.START: DueKind.FROM, Role.EVENT: "problem", Role.PAST: "past"}


@pytest.mark.parametrize("cue", ROLE_CUES, ids=lambda cue: cue.name)
def test_each_role_in_its_own_example(cue: RoleCue) -> None:
    """What the words beside a date make of it."""
    deadline = read_deadline(cue.example, on=ON)
    match ROLES[cue.role]:
        case "was":
            assert deadline.was == date(2013, 10, 31)
            assert deadline.date == date(2013, 12, 31)
        case "problem":
            assert deadline.date is None
            assert deadline.problem
        case "past":
            assert deadline.date == date(2014, 4, 30)
        case kind:
            assert (deadline.kind, deadline.rule) == (kind, cue.name)


@pytest.mark.parametrize(
    "unit", ["31/03/14 ", "was Oct 2013, now ", "completed, review ", "1 ", "a@", "every ", "Z 2014 "]
)
def test_a_huge_cell_takes_milliseconds(unit: str) -> None:
    """Only its beginning is read, and that is said."""
    started = time.process_time()
    deadline = read_deadline(unit * (100_000 // len(unit)), on=ON)
    assert time.process_time() - started < 0.25
    assert "first 1,000 characters" in deadline.problem
