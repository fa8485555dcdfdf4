"""Contract: ``findings.csv``."""

from datetime import date

import pytest

from model.dataset import Dataset, Finding
from model.decisions import Decisions
from model.words import DueKind, FindingKind, Rag
from tests.timeline.papers import (
    DECEMBER,
    DONE,
    GOING,
    JUNE,
    LATE,
    LIBRARY,
    MARCH,
    POTHOLES,
    SEPTEMBER,
    SILENT,
    asked,
    cell,
    kind,
    month,
    paper,
    row,
)
from timeline import build_dataset
from timeline.questions import QUESTIONS, in_times

FAR = month(2014, 12)


def about(dataset: Dataset, word: str) -> list[Finding]:
    """Return the findings of one kind."""
    return [each for each in dataset.findings if each.finding.value == word]


def test_overdue_stands_in_every_round_while_it_is_true() -> None:
    """Overdue stands in every round while it is true."""
    papers = [paper(day, row("1", POTHOLES, cell(str(day)), due=month(2013, 8))) for day in (JUNE, SEPTEMBER, DECEMBER)]

    assert [each.round for each in about(build_dataset(papers), "overdue")] == [SEPTEMBER, DECEMBER]


def test_an_overdue_finding_says_since_when_and_asks_plainly() -> None:
    """An overdue finding says since when and asks plainly."""
    (found,) = about(build_dataset([paper(SEPTEMBER, row("1", POTHOLES, due=month(2013, 8)))]), "overdue")

    assert found.detail == "Due 31 August 2013; 18 days overdue on 18 September 2013."
    assert found.question == "When will this be finished, now that 31 August 2013 has passed?"


def test_slipped_again_happens_when_a_deadline_moves_more_than_once() -> None:
    """Slipped again happens when a deadline moves more than once."""
    dates = (month(2013, 10), month(2013, 12), month(2014, 2))
    papers = [
        paper(day, row("1", POTHOLES, cell(str(day)), due=due))
        for day, due in zip((JUNE, SEPTEMBER, DECEMBER), dates, strict=True)
    ]

    (found,) = about(build_dataset(papers), "slipped_again")

    assert found.round == DECEMBER
    assert "twice" in found.question
    assert "does not say so" in found.detail


def test_dropped_and_reopened_and_reworded_happen_in_the_later_round() -> None:
    """Dropped and reopened and reworded happen in the later round."""
    papers = [
        paper(JUNE, row("1", POTHOLES, cell("Done", DONE), due=FAR), row("2", LIBRARY, due=FAR)),
        paper(SEPTEMBER, row("1", POTHOLES + " again", cell("Sinking", GOING), due=FAR)),
    ]

    assert sorted(asked(build_dataset(papers))) == [
        ("dropped", SEPTEMBER),
        ("reopened", SEPTEMBER),
        ("reworded", SEPTEMBER),
    ]


def test_completed_with_work_left_is_asked_about() -> None:
    """Completed with work left is asked about."""
    told = paper(JUNE, row("1", POTHOLES, cell("Done apart from the kerbs", DONE, qualified=True), due=FAR))

    assert asked(build_dataset([told])) == [("completed_but", JUNE)]


@pytest.mark.parametrize(
    ("rag", "status", "due", "conflict"),
    [
        (Rag.GREEN, GOING, month(2013, 5), True),
        (Rag.GREY, GOING, month(2013, 5), True),
        (Rag.BLUE, LATE, FAR, True),
        (Rag.GREEN, LATE, FAR, True),
        (Rag.RED, DONE, FAR, True),
        (Rag.AMBER, LATE, FAR, False),
        (Rag.RED, LATE, FAR, False),
        (Rag.GREEN, DONE, month(2013, 5), False),
        (None, LATE, month(2013, 5), False),
    ],
)
def test_a_rating_that_contradicts_the_rest(rag: Rag | None, status: object, due: object, conflict: bool) -> None:
    """A rating that contradicts the rest."""
    told = row("1", POTHOLES, cell("As told", status, rag=rag), due=due)  # type: ignore[arg-type]

    assert bool(about(build_dataset([paper(JUNE, told)]), "rating_conflict")) is conflict


def test_the_same_update_is_asked_about_while_the_action_is_open() -> None:
    """The same update is asked about while the action is open."""
    papers = [
        paper(JUNE, row("1", POTHOLES, cell("Under way."), due=FAR), row("2", LIBRARY, cell("Open", DONE), due=FAR)),
        paper(
            SEPTEMBER, row("1", POTHOLES, cell("Under way."), due=FAR), row("2", LIBRARY, cell("Open", DONE), due=FAR)
        ),
    ]

    (found,) = build_dataset(papers).findings

    assert (found.finding, found.action_id, found.round) == (
        FindingKind.SAME_UPDATE,
        "tarnbeck-improvement-plan/1.1",
        SEPTEMBER,
    )


def test_no_update_is_asked_about() -> None:
    """No update is asked about."""
    papers = [paper(JUNE, row("1", POTHOLES, cell("", SILENT), due=FAR), row("2", LIBRARY, due=FAR))]

    assert asked(build_dataset(papers)) == [("no_update", JUNE)]


@pytest.mark.parametrize(
    ("due", "found"),
    [
        (None, True),
        (kind(DueKind.TBC, "TBC"), True),
        (kind(DueKind.TBC, "June 2014 tbc", date(2014, 6, 30)), False),
        (kind(DueKind.ONGOING, "Ongoing"), False),
        (FAR, False),
    ],
)
def test_an_open_action_without_a_deadline_is_asked_about(due: object, found: bool) -> None:
    """An open action without a deadline is asked about."""
    told = build_dataset([paper(JUNE, row("1", POTHOLES, due=due))])  # type: ignore[arg-type]

    assert bool(about(told, "no_deadline")) is found


@pytest.mark.parametrize(
    ("due", "found"),
    [(month(2012, 5), True), (month(2012, 7), False), (month(2023, 5), False), (month(2031, 3), True)],
)
def test_a_deadline_far_from_the_plans_first_round_is_asked_about(due: object, found: bool) -> None:
    """A deadline far from the plans first round is asked about."""
    told = build_dataset([paper(JUNE, row("1", POTHOLES, cell("Done", DONE), due=due))])  # type: ignore[arg-type]

    assert bool(about(told, "implausible_date")) is found


def test_a_date_that_looks_a_year_mistyped_is_asked_about_while_it_stands() -> None:
    """A date that looks a year mistyped is asked about while it stands."""
    announced = row("1", POTHOLES, cell("Now January", LATE, revised=month(2013, 1)), due=month(2013, 11))
    papers = [
        paper(JUNE, row("1", POTHOLES, due=month(2013, 11))),
        paper(DECEMBER, announced),
        paper(MARCH, row("1", POTHOLES, cell("Going on"), due=month(2013, 11))),
    ]

    assert [each.round for each in about(build_dataset(papers), "implausible_date")] == [DECEMBER, MARCH]


def test_a_date_that_puts_a_mistyped_year_right_is_not_asked_about() -> None:
    """A deadline of 2033, corrected to 2013 in the next paper, was the mistake; its correction is none."""
    papers = [
        paper(JUNE, row("1", POTHOLES, due=month(2033, 12))),
        paper(SEPTEMBER, row("1", POTHOLES, cell("Half laid"), due=month(2013, 12))),
    ]

    assert [each.round for each in about(build_dataset(papers), "implausible_date")] == [JUNE]


def test_due_soon_is_asked_about_before_a_meeting_that_the_settings_name() -> None:
    """Due soon is asked about before a meeting that the settings name."""
    papers = [
        paper(JUNE, row("1", POTHOLES, due=month(2013, 10))),
        paper(SEPTEMBER, row("1", POTHOLES, cell("Half laid"), due=month(2013, 10)), row("2", LIBRARY, due=FAR)),
    ]

    dataset = build_dataset(papers, decisions=Decisions(next_meetings=(("", DECEMBER),)))

    assert asked(dataset) == [("due_soon", SEPTEMBER)]
    assert asked(build_dataset(papers)) == []


def test_every_finding_has_one_plain_question_that_accuses_nobody() -> None:
    """Every finding has one plain question that accuses nobody."""
    assert set(QUESTIONS) == set(FindingKind)
    for question in QUESTIONS.values():
        assert question.endswith("?")
        assert question.count("?") == 1
        assert not {"fail", "failed", "blame", "excuse"} & set(question.lower().split())
    assert [in_times(number) for number in (1, 2, 7)] == ["once", "twice", "7 times"]
