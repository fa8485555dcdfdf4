"""Contract: "Rounds"."""

from dataclasses import replace
from datetime import date

from model.dataset import Dataset
from model.problems import Place, Problem
from model.words import Outcome, Severity
from tests.timeline.papers import (
    BINS,
    DECEMBER,
    EMPTY,
    GOING,
    JUNE,
    LIBRARY,
    POTHOLES,
    SEPTEMBER,
    SILENT,
    asked,
    cell,
    moved,
    only,
    paper,
    plan,
    problems,
    row,
)
from timeline import build_dataset

SEPT = (date(2013, 9, 1), date(2013, 9, 30))
JUNE_MONTH = (date(2013, 6, 1), date(2013, 6, 30))


def days(dataset: Dataset) -> list[date]:
    """Return the rounds' dates."""
    return [each.round for each in dataset.rounds]


def test_rounds_are_ordered_by_date_whatever_the_order_of_files() -> None:
    """Rounds are ordered by date whatever the order of files."""
    papers = [paper(day, row("1", POTHOLES)) for day in (DECEMBER, JUNE, SEPTEMBER)]

    assert days(build_dataset(papers)) == [JUNE, SEPTEMBER, DECEMBER]


def test_a_later_papers_older_column_is_the_earlier_round_again() -> None:
    """A later papers older column is the earlier round again."""
    first = paper(SEPTEMBER, row("1", POTHOLES, cell("Tarmac ordered")))
    told = (row("1", POTHOLES, cell("Tarmac ordered."), cell("Half of it laid")),)
    later = paper(DECEMBER, *told, rounds=(SEPT[1], DECEMBER), periods=(SEPT, None))

    dataset = build_dataset([first, later])

    assert days(dataset) == [SEPTEMBER, DECEMBER]
    assert [each.update_text for each in dataset.observations] == ["Tarmac ordered", "Half of it laid"]
    assert only(dataset, "update") == []


def test_other_words_for_a_round_told_before_are_rewritten_and_the_first_telling_stands() -> None:
    """Other words for a round told before are rewritten and the first telling stands."""
    first = paper(SEPTEMBER, row("1", POTHOLES, cell("Tarmac ordered")))
    told = (row("1", POTHOLES, cell("Waiting for the tarmac"), cell("Half of it laid")),)
    later = paper(DECEMBER, *told, rounds=(SEPT[1], DECEMBER), periods=(SEPT, None))

    dataset = build_dataset([first, later])

    (change,) = only(dataset, "update")
    assert (change.kind, change.before, change.after) == ("rewritten", "Tarmac ordered", "Waiting for the tarmac")
    assert (change.from_round, change.to_round) == (SEPTEMBER, DECEMBER)
    assert dataset.observations[0].update_text == "Tarmac ordered"
    assert ("rewritten", DECEMBER) in asked(dataset)


def test_the_same_rewriting_is_told_once_however_many_papers_repeat_it() -> None:
    """The same rewriting is told once however many papers repeat it."""
    first = paper(JUNE, row("1", POTHOLES, cell("Tarmac ordered")))
    second = paper(
        SEPTEMBER,
        row("1", POTHOLES, cell("Waiting"), cell("Half laid")),
        rounds=(JUNE_MONTH[1], SEPTEMBER),
        periods=(JUNE_MONTH, None),
    )
    third = paper(
        DECEMBER,
        row("1", POTHOLES, cell("Waiting"), cell("Half laid"), cell("All laid")),
        rounds=(JUNE_MONTH[1], SEPT[1], DECEMBER),
        periods=(JUNE_MONTH, SEPT, None),
    )

    assert len(only(build_dataset([first, second, third]), "update")) == 1


def test_a_last_column_whose_heading_was_not_brought_up_to_date_is_the_meetings_round() -> None:
    """A last column whose heading was not brought up to date is the meetings round."""
    first = paper(JUNE, row("1", POTHOLES), rounds=(JUNE,), periods=(JUNE_MONTH,))
    later = paper(SEPTEMBER, row("1", POTHOLES, cell("Half laid")), rounds=(JUNE_MONTH[1],), periods=(JUNE_MONTH,))

    dataset = build_dataset([first, later])

    assert days(dataset) == [JUNE, SEPTEMBER]
    assert [each.severity for each in dataset.problems if "brought up to date" in each.problem] == [Severity.WARNING]


def test_a_heading_of_the_meetings_own_month_is_no_stale_one() -> None:
    """A heading of the meetings own month is no stale one."""
    early, late = date(2013, 6, 3), date(2013, 6, 24)
    first = paper(early, row("1", POTHOLES), rounds=(early,), periods=(JUNE_MONTH,))
    later = paper(late, row("1", POTHOLES), rounds=(late,), periods=(JUNE_MONTH,))

    dataset = build_dataset([first, later])

    assert days(dataset) == [early, late]
    assert not problems(dataset, "brought up to date")


def test_an_older_column_adds_a_round_that_nothing_told() -> None:
    """An older column adds a round that nothing told."""
    told = (row("1", POTHOLES, cell("Tarmac ordered"), cell("Half laid")),)

    dataset = build_dataset([paper(SEPTEMBER, *told, rounds=(JUNE_MONTH[1], SEPTEMBER), periods=(JUNE_MONTH, None))])

    assert days(dataset) == [JUNE_MONTH[1], SEPTEMBER]
    assert {each.reported_on for each in dataset.observations} == {SEPTEMBER}


def test_an_empty_older_cell_of_an_unknown_action_is_no_observation() -> None:
    """An empty older cell of an unknown action is no observation."""
    told = (row("1", POTHOLES, cell("Ordered"), cell("Half laid")), row("2", LIBRARY, EMPTY, cell("Keys cut")))

    dataset = build_dataset([paper(SEPTEMBER, *told, rounds=(JUNE, SEPTEMBER), periods=(JUNE_MONTH, None))])

    assert [each.round for each in dataset.observations if each.action == LIBRARY] == [SEPTEMBER]
    assert ("presence", "added", None) in moved(dataset)


def test_an_empty_older_cell_of_a_known_action_is_an_observation_without_an_update() -> None:
    """An empty older cell of a known action is an observation without an update."""
    first = paper(JUNE, row("1", POTHOLES), row("2", LIBRARY))
    told = (row("1", POTHOLES, EMPTY, cell("Half laid")), row("2", LIBRARY, cell("Keys cut"), cell("Open")))
    later = paper(DECEMBER, *told, rounds=(SEPT[1], DECEMBER), periods=(SEPT, None))

    statuses = {(each.action, each.round): each.status for each in build_dataset([first, later]).observations}

    assert statuses[POTHOLES, SEPT[1]] is SILENT


def test_due_and_lead_columns_stand_for_all_rounds_of_their_paper() -> None:
    """Due and lead columns stand for all rounds of their paper."""
    told = (row("1", POTHOLES, cell("Ordered"), cell("Half laid"), leads=["A Birch"]),)

    dataset = build_dataset([paper(SEPTEMBER, *told, rounds=(JUNE, SEPTEMBER), periods=(JUNE_MONTH, None))])

    assert [each.leads for each in dataset.observations] == [("A Birch",), ("A Birch",)]


def test_a_paper_that_tells_only_part_drops_nothing() -> None:
    """A paper that tells only part drops nothing."""
    papers = [
        paper(JUNE, row("1", POTHOLES), row("2", LIBRARY)),
        paper(SEPTEMBER, row("1", POTHOLES), partial=True),
        paper(DECEMBER, row("1", POTHOLES), row("2", LIBRARY)),
    ]

    assert only(build_dataset(papers), "presence") == []


def test_what_a_partial_paper_left_out_is_dropped_by_the_next_whole_one() -> None:
    """What a partial paper left out is dropped by the next whole one."""
    papers = [
        paper(JUNE, row("1", POTHOLES), row("2", LIBRARY)),
        paper(SEPTEMBER, row("1", POTHOLES), partial=True),
        paper(DECEMBER, row("1", POTHOLES)),
    ]

    (change,) = only(build_dataset(papers), "presence")

    assert (change.kind, change.from_round, change.to_round) == ("dropped", JUNE, DECEMBER)


def test_the_later_printed_version_of_a_meeting_counts() -> None:
    """The later printed version of a meeting counts."""
    old = paper(JUNE, row("1", POTHOLES), row("2", LIBRARY), name="a.docx", version=1)
    new = paper(JUNE, row("1", POTHOLES, cell("Done at last")), name="b.docx", version=2)

    dataset = build_dataset([new, old])

    assert [each.update_text for each in dataset.observations] == ["Done at last"]
    assert [(each.paper, each.outcome) for each in dataset.papers] == [
        ("a.docx", Outcome.SUPERSEDED),
        ("b.docx", Outcome.READ),
    ]


def test_where_neither_version_says_which_the_fuller_counts_with_a_warning() -> None:
    """Where neither version says which the fuller counts with a warning."""
    short = paper(JUNE, row("1", POTHOLES), name="a.docx")
    full = paper(JUNE, row("1", POTHOLES), row("2", LIBRARY), name="b.docx")

    dataset = build_dataset([short, full])

    assert {each.paper for each in dataset.observations} == {"b.docx"}
    assert [each.severity for each in dataset.problems if "the fuller one" in each.problem] == [Severity.WARNING]


def test_an_agenda_pack_and_a_separate_appendix_are_not_counted_twice() -> None:
    """An agenda pack and a separate appendix are not counted twice."""
    other = plan(JUNE, row("1", "Sweep the market square each evening"), title="Cleaner streets plan")
    same = plan(JUNE, row("1", POTHOLES), row("2", LIBRARY))
    pack, appendix = paper(JUNE, other, same, name="pack.pdf"), paper(JUNE, same, name="appendix.pdf")

    dataset = build_dataset([pack, appendix])

    assert len(dataset.observations) == 3
    assert {each.paper: each.outcome for each in dataset.papers} in (
        {"appendix.pdf": Outcome.READ, "pack.pdf": Outcome.READ},
        {"appendix.pdf": Outcome.SUPERSEDED, "pack.pdf": Outcome.READ},
    )


def test_two_parts_of_a_plan_for_one_meeting_are_read_together() -> None:
    """Two parts of a plan for one meeting are read together."""
    one = paper(JUNE, row("1", POTHOLES), row("2", LIBRARY), name="part 1.docx")
    two = paper(JUNE, row("1", BINS, rec=2), row("2", "Answer the telephone in a minute", rec=2), name="part 2.docx")

    dataset = build_dataset([two, one])

    assert (dataset.observations[0].paper, dataset.observations[0].action) == ("part 1.docx", POTHOLES)
    assert len(dataset.observations) == 4
    assert [each.actions for each in dataset.rounds] == [4]


def test_a_paper_without_a_date_is_incomplete_and_its_rows_are_problems() -> None:
    """A paper without a date is incomplete and its rows are problems."""
    dataset = build_dataset([paper(None, row("1", POTHOLES), row("2", LIBRARY))])

    assert [each.outcome for each in dataset.papers] == [Outcome.INCOMPLETE]
    assert dataset.observations == ()
    assert [each.value for each in dataset.problems] == [POTHOLES, LIBRARY]


def test_an_undated_paper_whose_rows_arrive_as_problems_is_incomplete_too() -> None:
    """A reader of papers may report the rows of an undated paper itself."""
    row_problem = Problem(Severity.ERROR, Place("undated.docx", None, 1, 2), "reported_on", POTHOLES, "No date.", "")
    told = replace(paper(None, name="undated.docx"), problems=(row_problem,))

    dataset = build_dataset([told])

    assert [each.outcome for each in dataset.papers] == [Outcome.INCOMPLETE]
    assert [each.value for each in dataset.problems] == [POTHOLES]


def test_a_row_of_a_table_without_an_older_column_says_nothing_of_it() -> None:
    """Tables of one plan may have different columns."""
    told = (row("1", POTHOLES, cell("Ordered"), cell("Half laid")), row("2", LIBRARY, cell("Keys cut")))
    mixed = plan(SEPTEMBER, told[0], rounds=(JUNE, SEPTEMBER), periods=(JUNE_MONTH, None))
    alone = plan(SEPTEMBER, told[1])

    dataset = build_dataset([paper(SEPTEMBER, replace(mixed, actions=(*mixed.actions, *alone.actions)))])

    assert [(each.action, each.round) for each in dataset.observations] == [
        (POTHOLES, JUNE),
        (POTHOLES, SEPTEMBER),
        (LIBRARY, SEPTEMBER),
    ]


def test_a_column_that_cannot_be_dated_is_reported_and_not_lost() -> None:
    """A column that cannot be dated is reported and not lost."""
    told = (row("1", POTHOLES, cell("Something old"), cell("Half laid")),)

    dataset = build_dataset([paper(SEPTEMBER, *told, rounds=(SEPTEMBER, SEPTEMBER))])

    assert [each.update_text for each in dataset.observations] == ["Half laid"]
    assert [each.value for each in dataset.problems] == ["Something old"]


def test_a_round_told_late_invents_no_movement_of_words_or_deadlines() -> None:
    """A round told late invents no movement of words or deadlines."""
    first = paper(SEPTEMBER, row("1", POTHOLES))
    told = (row("1", POTHOLES + " and Quay Street", cell("Ordered"), cell("Laid")),)
    later = paper(DECEMBER, *told, rounds=(JUNE, DECEMBER), periods=(JUNE_MONTH, None))

    dataset = build_dataset([first, later])

    assert days(dataset) == [JUNE, SEPTEMBER, DECEMBER]
    assert [(each.from_round, each.kind) for each in only(dataset, "wording")] == [(SEPTEMBER, "reworded")]
    assert GOING in {each.status for each in dataset.observations}
