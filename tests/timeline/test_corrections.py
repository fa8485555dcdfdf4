"""Contract: "Corrections"."""

from datetime import date

import pytest

from model.dataset import Dataset
from model.decisions import Correction, Decisions
from model.words import DueKind, Severity, Status
from tests.timeline.papers import (
    BINS,
    DECEMBER,
    DONE,
    GOING,
    JUNE,
    LIBRARY,
    POTHOLES,
    SEPTEMBER,
    TREES,
    cell,
    correction,
    month,
    only,
    paper,
    row,
)
from timeline import build_dataset
from timeline.memory import remember

PLAN = "tarnbeck-improvement-plan"
PAPERS = [
    paper(JUNE, row("1", POTHOLES, cell("On"), due=month(2013, 10), leads=["A Birch"])),
    paper(SEPTEMBER, row("1", POTHOLES, cell("Half laid"), due=month(2013, 10), leads=["A Birch"])),
    paper(DECEMBER, row("1", POTHOLES, cell("Nearly"), due=month(2013, 10), leads=["A Birch"])),
]


def corrected(*rows: Correction, papers: list = PAPERS) -> Dataset:  # type: ignore[type-arg]
    """Build with corrections."""
    return build_dataset(papers, decisions=Decisions(corrections=rows))


def one(column: str, value: str, **more: object) -> Correction:
    """Return a correction of the plan's one action."""
    return correction(plan_id=PLAN, action_id=f"{PLAN}/1.1", column=column, value=value, **more)  # type: ignore[arg-type]


def told(dataset: Dataset) -> list[tuple[str, str]]:
    """Return the problems' severities and words."""
    return [(each.severity.value, each.problem) for each in dataset.problems]


def test_a_corrected_due_date_is_followed_by_everything_derived() -> None:
    """A corrected due date is followed by everything derived."""
    dataset = corrected(one("due_date", "2014-03-31", round=JUNE))

    assert {str(each.due_date) for each in dataset.observations} == {"2014-03-31"}
    assert not any(each.overdue for each in dataset.observations)
    (action,) = dataset.actions
    assert (str(action.first_deadline), str(action.deadline), action.slip_days) == ("2014-03-31", "2014-03-31", 0)
    assert only(dataset, "deadline") == []


def test_a_corrected_status_moves_changes_findings_and_counts() -> None:
    """A corrected status moves changes findings and counts."""
    dataset = corrected(one("status", "completed", round=SEPTEMBER))

    assert [(each.kind, each.to_round) for each in only(dataset, "status")] == [
        ("completed", SEPTEMBER),
        ("reopened", DECEMBER),
    ]
    assert [each.completed for each in dataset.rounds] == [0, 1, 0]
    assert ("reopened", DECEMBER) in [(each.finding, each.round) for each in dataset.findings]


def test_a_correction_without_a_round_holds_in_every_round() -> None:
    """A correction without a round holds in every round."""
    dataset = corrected(one("leads", "B Cole; C Dunn"))

    assert {each.leads for each in dataset.observations} == {("B Cole", "C Dunn")}


def test_a_corrected_deadline_stands_until_something_new_is_printed() -> None:
    """A corrected deadline stands until something new is printed."""
    dataset = corrected(one("deadline", "2014-06-30", round=SEPTEMBER))

    assert [str(each.deadline) for each in dataset.observations] == ["2013-10-31", "2014-06-30", "2014-06-30"]


def test_a_revision_that_was_misread_can_be_taken_out() -> None:
    """A revision that was misread can be taken out."""
    papers = [
        PAPERS[0],
        paper(
            SEPTEMBER, row("1", POTHOLES, cell("Report to March board", revised=month(2014, 3)), due=month(2013, 10))
        ),
    ]

    dataset = corrected(one("revised_due_date", "", round=SEPTEMBER), papers=papers)

    assert [str(each.deadline) for each in dataset.observations] == ["2013-10-31", "2013-10-31"]


def test_what_was_corrected_is_listed_with_what_was_read() -> None:
    """What was corrected is listed with what was read."""
    dataset = corrected(one("due_kind", "tbc", round=SEPTEMBER, line=7))

    ((severity, words),) = told(dataset)
    assert severity == Severity.INFO
    assert "line 7" in words
    assert "read as “by”" in words
    assert dataset.observations[1].due_kind is DueKind.TBC


@pytest.mark.parametrize(
    ("row_", "words", "advice"),
    [
        (one("status", "finished"), "“finished” is no status; what was read stands", "one of not_started"),
        (one("due_date", "31/3/14"), "“31/3/14” is no due_date; what was read stands", "a date such as 2013-09-18"),
        (one("overdue", "yes"), "“yes” is no overdue", "true or false"),
        (one("colour", "red"), "“colour” is no column that can be corrected", "rag"),
        (one("status", "closed", round=date(2012, 1, 1)), "any more", "observations.csv"),
        (
            correction(plan_id=PLAN, action_id=f"{PLAN}/9.9", column="status", value="closed"),
            "any more",
            "the line is kept",
        ),
        (correction(paper="gone.docx", column="reported_on", value="2013-06-12"), "is not among the papers", "path"),
        (correction(paper="2013-06-12.docx", column="reported_on", value="June"), "“June” is no date", "2013-09-18"),
        (
            correction(paper="2013-06-12.docx", column="status", value="closed"),
            "reported_on, committee, plan",
            "action_id",
        ),
        (correction(column="status", value="closed"), "neither a paper nor an action", "Fill in"),
        (one("same_as", f"{PLAN}/9.9"), "any more", "observations.csv"),
    ],
)
def test_a_correction_that_finds_no_place_is_a_problem_and_never_dropped(
    row_: Correction, words: str, advice: str
) -> None:
    """A correction that finds no place is a problem and never dropped."""
    (found,) = corrected(row_).problems

    assert found.severity is Severity.WARNING
    assert "line 2" in found.problem
    assert words in found.problem
    assert advice in found.advice


def test_a_papers_own_correction_is_listed() -> None:
    """A papers own correction is listed."""
    ((severity, words),) = told(
        corrected(correction(paper="2013-06-12.docx", column="reported_on", value="2013-06-12"))
    )

    assert severity == Severity.INFO
    assert "reported_on of 2013-06-12.docx" in words


RENAMED = [
    paper(JUNE, row("1", POTHOLES), row("2", LIBRARY)),
    paper(SEPTEMBER, row("1", POTHOLES), row("2", "Extend opening hours at weekends for readers", rec=1)),
    paper(DECEMBER, row("1", POTHOLES), row("2", "Extend opening hours at weekends for readers", rec=1)),
]


def test_same_as_links_what_was_taken_for_two_actions() -> None:
    """Same as links what was taken for two actions."""
    apart = corrected(papers=RENAMED)
    together = corrected(
        correction(plan_id=PLAN, action_id=f"{PLAN}/2.2", column="same_as", value=f"{PLAN}/1.2"), papers=RENAMED
    )

    assert [each.action_id for each in apart.actions] == [f"{PLAN}/1.1", f"{PLAN}/1.2", f"{PLAN}/2.2"]
    assert [(each.action_id, each.rounds) for each in together.actions] == [(f"{PLAN}/1.1", 3), (f"{PLAN}/1.2", 3)]
    assert "reworded" in {each.kind for each in together.changes}


def test_same_as_still_finds_its_place_once_the_dataset_remembers_it() -> None:
    """Same as still finds its place once the dataset remembers it."""
    line = correction(plan_id=PLAN, action_id=f"{PLAN}/2.2", column="same_as", value=f"{PLAN}/1.2")
    first = corrected(line, papers=RENAMED)

    again = build_dataset(RENAMED, decisions=Decisions(corrections=(line,)), known=remember(first))

    assert again == first


def test_not_same_as_keeps_apart_from_a_round_on() -> None:
    """Not same as keeps apart from a round on."""
    line = one("not_same_as", f"{PLAN}/1.1", round=SEPTEMBER)
    dataset = corrected(line)

    assert [(each.action_id, each.first_round) for each in dataset.actions] == [
        (f"{PLAN}/1.1", JUNE),
        (f"{PLAN}/1.1~2", SEPTEMBER),
    ]
    assert build_dataset(PAPERS, decisions=Decisions(corrections=(line,)), known=remember(dataset)) == dataset


def test_a_later_line_can_speak_of_what_an_earlier_one_made() -> None:
    """A later line can speak of what an earlier one made."""
    split = one("not_same_as", f"{PLAN}/1.1", round=SEPTEMBER, line=2)
    named = correction(
        line=3, plan_id=PLAN, action_id=f"{PLAN}/1.1~2", round=DECEMBER, column="same_as", value=f"{PLAN}/1.1"
    )

    dataset = corrected(split, named)

    assert [(each.action_id, each.round) for each in dataset.observations] == [
        (f"{PLAN}/1.1", JUNE),
        (f"{PLAN}/1.1~2", SEPTEMBER),
        (f"{PLAN}/1.1", DECEMBER),
    ]


def test_the_line_that_a_doubt_suggests_settles_it() -> None:
    """The line that a doubt suggests settles it."""
    papers = [
        paper(JUNE, row("", "Review the parking policy", rec=None), row("", "Review the lettings policy", rec=None)),
        paper(SEPTEMBER, row("", "Review the policy", rec=None), row("", TREES, rec=None), row("", BINS, rec=None)),
    ]
    before = build_dataset(papers)
    doubt = next(each for each in before.problems if "corrections.csv:" in each.advice and each.column == "action_id")
    suggested = [part.strip() for part in doubt.advice.split(": ") if part.startswith(",")]
    for number, text in enumerate(suggested):
        cells = text.split(" ")[0].split(",")
        line = correction(
            plan_id=cells[1], action_id=cells[2], round=date.fromisoformat(cells[3]), column=cells[4], value=cells[5]
        )
        after = build_dataset(papers, decisions=Decisions(corrections=(line,)))
        assert not [each for each in after.problems if "taken" in each.problem and each.value == doubt.value], number
        assert [each for each in after.problems if each.severity is Severity.INFO]


def test_statuses_may_be_written_in_any_case() -> None:
    """Statuses may be written in any case."""
    assert corrected(one("status", "Completed", round=JUNE)).observations[0].status is Status.COMPLETED
    assert {DONE, GOING} == {Status.COMPLETED, Status.IN_PROGRESS}
