"""Contract: "deadline", "overdue", and the deadline's changes."""

from datetime import date

import pytest

from model.dataset import Dataset
from model.readings import ActionReading, Deadline
from model.words import DueKind, Status
from tests.timeline.papers import (
    CLOSED,
    DECEMBER,
    DONE,
    GOING,
    JUNE,
    LATE,
    MARCH,
    PLANNED,
    POTHOLES,
    SEPTEMBER,
    SILENT,
    cell,
    exact,
    kind,
    month,
    only,
    paper,
    row,
)
from timeline import build_dataset

OCTOBER = month(2013, 10)


def told(*rows: ActionReading) -> Dataset:
    """Build a plan of one action, one paper a row."""
    days = (JUNE, SEPTEMBER, DECEMBER, MARCH)
    return build_dataset([paper(day, each) for day, each in zip(days, rows, strict=False)])


def due(deadline: Deadline | None, text: str = "Under way", status: Status = GOING, **more: object) -> ActionReading:
    """Return the one action with a due cell and an update."""
    revised = more.pop("update", None)
    return row("1", POTHOLES, cell(text, status, revised=revised), due=deadline, **more)  # type: ignore[arg-type]


def standing(dataset: Dataset) -> list[str]:
    """Return the deadline after each round."""
    return [str(each.deadline or "") for each in dataset.observations]


def moves(dataset: Dataset) -> list[tuple[str, int | None, bool | None]]:
    """Return how the deadline moved, by how many days, and whether it was announced."""
    return [(each.kind.value, each.days, each.announced) for each in only(dataset, "deadline")]


def test_a_date_that_an_update_announces_stands_over_the_due_cell() -> None:
    """A date that an update announces stands over the due cell."""
    dataset = told(due(OCTOBER), due(OCTOBER, "Now December", LATE, update=month(2013, 12)))

    assert standing(dataset) == ["2013-10-31", "2013-12-31"]
    assert moves(dataset) == [("slipped", 61, True)]


def test_a_due_cell_that_repeats_itself_does_not_undo_a_revision() -> None:
    """A due cell that repeats itself does not undo a revision."""
    dataset = told(due(OCTOBER), due(OCTOBER, "Now December", LATE, update=month(2013, 12)), due(OCTOBER, "Going on"))

    assert standing(dataset) == ["2013-10-31", "2013-12-31", "2013-12-31"]


def test_a_due_cell_printed_another_way_but_of_the_same_date_repeats_itself_too() -> None:
    """A due cell printed another way but of the same date repeats itself too."""
    dataset = told(
        due(OCTOBER), due(OCTOBER, "Now December", LATE, update=month(2013, 12)), due(month(2013, 10, "Oct '13"), "On")
    )

    assert standing(dataset)[-1] == "2013-12-31"


def test_a_due_cell_without_a_year_keeps_last_rounds_date() -> None:
    """A due cell without a year keeps last rounds date."""
    dataset = told(
        due(month(2014, 3, "March", year_printed=False)),
        due(month(2014, 3, "March", year_printed=False)),
        due(month(2014, 3, "March", year_printed=False)),
        due(month(2015, 3, "March.", year_printed=False)),
    )

    assert [str(each.due_date) for each in dataset.observations] == ["2014-03-31"] * 4
    assert moves(dataset) == []


def test_a_due_cell_that_just_changes_is_not_announced() -> None:
    """A due cell that just changes is not announced."""
    assert moves(told(due(OCTOBER), due(month(2013, 12)))) == [("slipped", 61, False)]


def test_a_due_cell_that_catches_up_with_an_announced_date_moves_nothing() -> None:
    """A due cell that catches up with an announced date moves nothing."""
    dataset = told(due(OCTOBER), due(OCTOBER, "Now December", LATE, update=month(2013, 12)), due(month(2013, 12), "On"))

    assert len(moves(dataset)) == 1


def test_a_deadline_can_come_forward() -> None:
    """A deadline can come forward."""
    assert moves(told(due(month(2013, 12)), due(OCTOBER))) == [("brought_forward", -61, False)]


@pytest.mark.parametrize("word", [DueKind.TBC, DueKind.ONGOING, DueKind.RECURRING])
def test_a_word_in_place_of_the_date_withdraws_it(word: DueKind) -> None:
    """A word in place of the date withdraws it."""
    dataset = told(due(OCTOBER), due(kind(word, "as agreed")))

    assert standing(dataset) == ["2013-10-31", ""]
    assert moves(dataset) == [("withdrawn", None, False)]


@pytest.mark.parametrize("cell_now", [None, kind(DueKind.DONE, "Completed"), Deadline(words="After the election")])
def test_an_empty_cell_or_done_or_an_event_without_a_date_withdraws_nothing(cell_now: Deadline | None) -> None:
    """An empty cell or done or an event without a date withdraws nothing."""
    assert standing(told(due(OCTOBER), due(cell_now))) == ["2013-10-31", "2013-10-31"]


def test_a_word_that_only_repeats_itself_does_not_undo_an_announced_date() -> None:
    """A word that only repeats itself does not undo an announced date."""
    tbc = kind(DueKind.TBC, "TBC")
    dataset = told(due(tbc), due(tbc, "Planned for December", update=month(2013, 12)), due(tbc, "Going on"))

    assert standing(dataset) == ["", "2013-12-31", "2013-12-31"]
    assert moves(dataset) == [("set", None, True)]


def test_a_recurring_deadline_with_a_printed_end_stands() -> None:
    """A recurring deadline with a printed end stands."""
    until = date(2014, 3, 31)

    assert standing(told(due(kind(DueKind.ONGOING, "Ongoing until March 2014", until, ends=True)))) == ["2014-03-31"]
    assert standing(told(due(kind(DueKind.RECURRING, "Quarterly, wef August 2013", date(2013, 8, 1))))) == [""]


def test_a_date_beside_tbc_is_kept_and_gives_no_deadline() -> None:
    """A date beside tbc is kept and gives no deadline."""
    (told_row,) = told(due(kind(DueKind.TBC, "June 2014 tbc", date(2014, 6, 30)))).observations

    assert (told_row.due_date, told_row.deadline) == (date(2014, 6, 30), None)


def test_a_date_made_exact_within_its_printed_period_is_no_movement() -> None:
    """A date made exact within its printed period is no movement."""
    dataset = told(due(OCTOBER), due(exact(date(2013, 10, 14))))

    assert standing(dataset) == ["2013-10-31", "2013-10-14"]
    assert moves(dataset) == []


def test_a_due_cell_made_exact_does_not_undo_a_revision() -> None:
    """A due cell made exact does not undo a revision."""
    dataset = told(
        due(OCTOBER), due(OCTOBER, "Now December", LATE, update=month(2013, 12)), due(exact(date(2013, 10, 14)), "On")
    )

    assert standing(dataset)[-1] == "2013-12-31"


def test_a_revision_in_the_first_round_is_a_change_from_that_round_to_itself() -> None:
    """A revision in the first round is a change from that round to itself."""
    dataset = told(due(OCTOBER, "Now December", LATE, update=month(2013, 12)), due(OCTOBER, "On"))

    (change,) = only(dataset, "deadline")
    assert (change.from_round, change.to_round, change.days, change.announced) == (JUNE, JUNE, 61, True)
    assert (change.before, change.after) == ("2013-10-31", "2013-12-31")


def test_a_due_cell_that_names_the_date_it_replaces_moved_in_the_first_round_too() -> None:
    """A due cell that names the date it replaces moved in the first round too."""
    dataset = told(due(month(2013, 12, "Dec 2013 (was Oct 2013)", was=date(2013, 10, 31))))

    assert moves(dataset) == [("slipped", 61, False)]
    (action,) = dataset.actions
    assert (action.first_deadline, action.slip_days, action.times_slipped) == (date(2013, 10, 31), 61, 1)


def test_a_revised_deadline_column_stands_and_the_update_wins_if_later() -> None:
    """A revised deadline column stands and the update wins if later."""
    column, later = month(2013, 12), month(2014, 2)
    dataset = told(
        due(OCTOBER, revised=column),
        due(OCTOBER, "Now February", LATE, revised=column, update=later),
        due(OCTOBER, "Going on", revised=column),
    )

    assert standing(dataset) == ["2013-12-31", "2014-02-28", "2014-02-28"]
    assert [str(each.revised_due_date) for each in dataset.observations][:2] == ["2013-12-31", "2014-02-28"]


def test_a_revised_deadline_column_that_says_tbc_withdraws_the_date_it_held() -> None:
    """A revised deadline column that says tbc withdraws the date it held."""
    dataset = told(due(OCTOBER, revised=month(2013, 12)), due(OCTOBER, revised=kind(DueKind.TBC, "TBC")))

    assert standing(dataset) == ["2013-12-31", ""]


def test_an_update_repeated_word_for_word_keeps_the_date_it_announced() -> None:
    """An update repeated word for word keeps the date it announced."""
    dataset = told(
        due(OCTOBER, "Now March", LATE, update=month(2014, 3, year_printed=False)),
        due(OCTOBER, "Now March", LATE, update=month(2014, 3, year_printed=False)),
        due(OCTOBER, "Now March", LATE, update=month(2015, 3, year_printed=False)),
    )

    assert standing(dataset) == ["2014-03-31"] * 3


@pytest.mark.parametrize(
    ("status", "expected"),
    [(GOING, True), (LATE, True), (PLANNED, True), (SILENT, True), (DONE, False), (CLOSED, False)],
)
def test_overdue_is_past_and_neither_completed_nor_closed(status: Status, expected: bool) -> None:
    """Overdue is past and neither completed nor closed."""
    (told_row,) = told(due(month(2013, 5), "As told", status)).observations

    assert told_row.overdue is expected


def test_the_day_itself_is_not_overdue() -> None:
    """The day itself is not overdue."""
    assert [each.overdue for each in told(due(exact(JUNE))).observations] == [False]


def test_unknown_counts_as_the_last_known_status() -> None:
    """Unknown counts as the last known status."""
    dataset = told(due(month(2013, 5), "Done", DONE), due(month(2013, 5), "", SILENT))

    assert [each.overdue for each in dataset.observations] == [False, False]


@pytest.mark.parametrize(("status", "expected"), [(PLANNED, True), (GOING, False), (LATE, False)])
def test_a_date_to_start_from_is_overdue_only_while_not_started(status: Status, expected: bool) -> None:
    """A date to start from is overdue only while not started."""
    start = kind(DueKind.FROM, "From May 2013", date(2013, 5, 1))
    (told_row,) = told(due(start, "As told", status)).observations

    assert (told_row.deadline, told_row.overdue) == (date(2013, 5, 1), expected)


def test_overdue_counts_from_the_date_the_updates_heading_prints() -> None:
    """Overdue counts from the date the updates heading prints."""
    dataset = build_dataset([paper(JUNE, row("1", POTHOLES, cell("On", as_at=date(2013, 4, 30)), due=month(2013, 5)))])

    assert [each.overdue for each in dataset.observations] == [False]
