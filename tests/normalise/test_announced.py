"""Which printed dates are the new deadline, which are left open, and which are none."""

from datetime import date

import pytest

from model.values import Deadline
from normalise.announced import judgements
from normalise.calendar import find_periods
from normalise.evidence import collect
from normalise.grounds import GROUNDS, Ground, Outcome, Where
from normalise.statuses import read_update
from normalise.tokens import plain, split_words

ON = date(2013, 9, 18)
DUE = date(2032, 3, 31)


def due_of(ground: Ground) -> date | None:
    """Return the deadline beside a row's example: none, unless the row is about it."""
    return DUE if ground.where is Where.EARLIER else None


def action_of(ground: Ground) -> str:
    """Return the action beside a row's example: none, unless the row is about it."""
    return "Collect food waste from flats" if ground.where is Where.ANOTHER_DEED else ""


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: f"{ground.question.name}: {ground.name}")
def test_each_ground_decides_its_own_example(ground: Ground) -> None:
    """No heavier row answers the question for which a row is there."""
    text, outcome = ground.example
    words = split_words(plain(text), find_periods(plain(text), on=ON))

    (judged,) = judgements(words, collect(words), on=ON, due=due_of(ground), action=action_of(ground))

    assert ground in (judged.binds, judged.ours)
    assert judged.outcome is outcome


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: f"{ground.question.name}: {ground.name}")
def test_what_becomes_of_a_date_is_what_the_update_says(ground: Ground) -> None:
    """A date that is given is the revised deadline, one left open is told, and of any other nothing is said."""
    text, outcome = ground.example

    update = read_update(text, on=ON, due=Deadline(due_of(ground)), action=action_of(ground))

    assert (update.revised_due is not None) is (outcome is Outcome.GIVEN)
    assert bool(update.date_left_open) is (outcome is Outcome.LEFT_OPEN)


@pytest.mark.parametrize(
    "text",
    [
        "Meeting moved to 14 October 2031.",
        "Visit postponed to 14 October 2031.",
        "Review delayed until 14 October 2031",
        "Government has put back the Bill to 14 October 2031.",
        "Interviews rearranged for 14 October 2031",
        "Start date moved to 14 October 2031",
    ],
)
def test_what_moves_beside_the_deadline_gives_no_new_one(text: str) -> None:
    """Contract: "the date of a start, meeting, report or review is none", also where it has moved."""
    update = read_update(text, on=ON)

    assert update.revised_due is None
    assert update.date_left_open == "14 October 2031"


@pytest.mark.parametrize(
    "text",
    ["Target date reviewed and revised to 14 October 2031.", "Deadline extended by the Department to 14 October 2031"],
)
def test_a_deadline_that_moved_by_name_is_the_new_one(text: str) -> None:
    """Who moved it, and that it was reviewed, changes nothing."""
    update = read_update(text, on=ON)

    assert update.revised_due
    assert update.revised_due.date == date(2031, 10, 14)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Buying of bins under way, contract to be let in October", None),
        ("Brought forward to October", date(2013, 10, 31)),
        ("Expected to be complete in October", date(2013, 10, 31)),
    ],
)
def test_a_date_before_the_deadline_is_a_new_one_only_where_the_update_says_so(text: str, day: date | None) -> None:
    """What is planned for earlier is rather a step on the way."""
    update = read_update(text, on=ON, due=Deadline(date(2014, 4, 30)))

    assert (update.revised_due.date if update.revised_due else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Stage 1 (soundings) will be finished in May 2031, stage 2 then follows", None),
        ("Awaiting release of the pontoon (now due May 2031) before we can finish", None),
        ("May be delayed until May 2031", None),
        ("Dependent on the port's survey, which will finish in May 2031", None),
        ("The closing date has been extended to 31 May 2031", None),
        ("On target for April 2031, ahead of the May 2031 deadline", date(2031, 4, 30)),
        ("Original date not realistic, 31 May 2031 proposed", date(2031, 5, 31)),
        ("Extended by the harbour board to 5pm on 31 May 2031", date(2031, 5, 31)),
        ("Brought forward! Now finishing 31 May 2031 rather than in July.", date(2031, 5, 31)),
        ("The harbour committee handbook will be with members by 31 May 2031", date(2031, 5, 31)),
        ("Under way (due 31 May 2031)", date(2031, 5, 31)),
    ],
)
def test_a_date_belongs_to_what_its_part_of_the_sentence_says(text: str, day: date | None) -> None:
    """What stands in a bracket, behind a comma or only describes a noun decides nothing elsewhere."""
    update = read_update(text, on=ON)

    assert (update.revised_due.date if update.revised_due else None) == day


@pytest.mark.parametrize(
    ("action", "given"),
    [("Let the cleaning contract", True), ("Procure a cleaner", True), ("Collect food waste from flats", False)],
)
def test_a_date_of_another_deed_is_left_open(action: str, given: bool) -> None:
    """What is to be done by then must be something that the action names, or the same kind of deed."""
    update = read_update("The contract will be let in May 2031", on=ON, action=action)

    assert (update.revised_due is not None, bool(update.date_left_open)) == (given, not given)
