"""Contract: ``changes.csv``, all but deadlines (see ``test_standing``)."""

import pytest

from model.decisions import Decisions, Person
from model.printed import PrintedRecommendation
from model.words import Column, Status
from tests.timeline.papers import (
    BINS,
    CLOSED,
    DECEMBER,
    DONE,
    GOING,
    JUNE,
    LATE,
    LIBRARY,
    PLANNED,
    POTHOLES,
    SEPTEMBER,
    SILENT,
    TREES,
    cell,
    moved,
    only,
    paper,
    problems,
    row,
)
from timeline import build_dataset

KEPT = row("9", TREES, cell("Saplings ordered from the nursery"), rec=1)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (GOING, SILENT, "unreported"),
        (DONE, SILENT, "unreported"),
        (GOING, DONE, "completed"),
        (SILENT, DONE, "completed"),
        (GOING, CLOSED, "closed"),
        (DONE, CLOSED, "closed"),
        (DONE, GOING, "reopened"),
        (CLOSED, LATE, "reopened"),
        (GOING, LATE, "delayed"),
        (PLANNED, GOING, "started"),
        (LATE, GOING, "recovered"),
        (GOING, PLANNED, "restated"),
        (SILENT, GOING, "restated"),
    ],
)
def test_a_status_moves_by_the_first_kind_that_fits(before: Status, after: Status, kind: str) -> None:
    """A status moves by the first kind that fits."""
    papers = [
        paper(JUNE, row("1", POTHOLES, cell("As told", before)), KEPT),
        paper(SEPTEMBER, row("1", POTHOLES, cell("As told now", after)), KEPT),
    ]

    (change,) = only(build_dataset(papers), "status")

    assert (change.kind, change.before, change.after) == (kind, before, after)


def test_an_action_after_the_first_round_is_added_since_the_round_before() -> None:
    """An action after the first round is added since the round before."""
    papers = [paper(JUNE, row("1", POTHOLES)), paper(SEPTEMBER, row("1", POTHOLES), row("2", LIBRARY))]

    (change,) = only(build_dataset(papers), "presence")

    assert (change.kind, change.action, change.from_round, change.to_round) == ("added", LIBRARY, JUNE, SEPTEMBER)


@pytest.mark.parametrize(
    ("status", "kind"), [(GOING, "dropped"), (SILENT, "dropped"), (DONE, "retired"), (CLOSED, "retired")]
)
def test_an_action_that_is_gone_is_dropped_or_retired(status: Status, kind: str) -> None:
    """An action that is gone is dropped or retired."""
    papers = [
        paper(JUNE, row("1", POTHOLES), row("2", LIBRARY, cell("As told", status))),
        paper(SEPTEMBER, row("1", POTHOLES)),
    ]

    (change,) = only(build_dataset(papers), "presence")

    assert (change.kind, change.from_round, change.to_round) == (kind, JUNE, SEPTEMBER)


def test_gone_without_an_update_after_completion_is_retired() -> None:
    """Gone without an update after completion is retired."""
    papers = [
        paper(JUNE, row("1", POTHOLES), row("2", LIBRARY, cell("Done", DONE))),
        paper(SEPTEMBER, row("1", POTHOLES), row("2", LIBRARY, cell("", SILENT))),
        paper(DECEMBER, row("1", POTHOLES)),
    ]

    (change,) = only(build_dataset(papers), "presence")

    assert (change.kind, change.from_round, change.to_round) == ("retired", SEPTEMBER, DECEMBER)


def test_an_action_that_comes_back_is_the_same_action_returned() -> None:
    """An action that comes back is the same action returned."""
    papers = [
        paper(JUNE, row("1", POTHOLES), row("2", LIBRARY)),
        paper(SEPTEMBER, row("1", POTHOLES)),
        paper(DECEMBER, row("1", POTHOLES), row("4", LIBRARY, cell("Open", DONE))),
    ]

    dataset = build_dataset(papers)

    assert [(each.kind, each.from_round, each.to_round) for each in only(dataset, "presence")] == [
        ("dropped", JUNE, SEPTEMBER),
        ("returned", JUNE, DECEMBER),
    ]
    assert [(each.from_round, each.to_round) for each in only(dataset, "status")] == [(JUNE, DECEMBER)]
    assert len(dataset.actions) == 2


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (["A Birch"], ["B Cole"], ["reassigned"]),
        (["A Birch", "B Cole"], ["C Dunn"], ["reassigned"]),
        (["A Birch"], ["A Birch", "B Cole", "C Dunn"], ["joined"]),
        (["A Birch", "B Cole"], ["A Birch"], ["left"]),
        (["A Birch", "B Cole"], ["C Dunn", "A Birch"], ["joined", "left"]),
        ([], ["A Birch"], ["joined"]),
        (["A Birch"], [], ["left"]),
        (["A Birch", "B Cole"], ["b cole", "A BIRCH"], []),
        (["A Birch", "B.Cole"], ["A. Birch", "B Cole"], []),
    ],
)
def test_leads_are_reassigned_join_or_leave(before: list[str], after: list[str], kinds: list[str]) -> None:
    """Leads are reassigned join or leave."""
    other = row("9", TREES, rec=1, leads=["E Frost"])
    papers = [
        paper(JUNE, row("1", POTHOLES, leads=before), other),
        paper(SEPTEMBER, row("1", POTHOLES, leads=after), other),
    ]

    assert [each.kind for each in only(build_dataset(papers), "lead")] == kinds


def test_leads_are_compared_once_aliases_and_the_plans_own_initials_are_resolved() -> None:
    """Leads are compared once aliases and the plans own initials are resolved."""
    papers = [
        paper(JUNE, row("1", POTHOLES, leads=["AB"]), row("2", LIBRARY, leads=["CD"])),
        paper(
            SEPTEMBER,
            row("1", POTHOLES, leads=["Alex Birch"]),
            row("2", LIBRARY, leads=["Cleo Dunn"]),
            initials=[("CD", "Cleo Dunn")],
        ),
    ]

    dataset = build_dataset(papers, decisions=Decisions(people=(Person("AB", "Alex Birch", "Engineer"),)))

    assert only(dataset, "lead") == []
    assert {each.leads for each in dataset.observations} == {("Alex Birch",), ("Cleo Dunn",)}


def test_people_outrank_the_papers_own_initials() -> None:
    """People outrank the papers own initials."""
    told = paper(JUNE, row("1", POTHOLES, leads=["Ann Bell"]), initials=[("AB", "Ann Bell")])

    dataset = build_dataset([told], decisions=Decisions(people=(Person("A.B.", "Alex Birch"),)))

    assert [each.leads for each in dataset.observations] == [("Alex Birch",)]


def test_an_unlisted_alias_is_one_info_problem_however_often_it_is_printed() -> None:
    """An unlisted alias is one info problem however often it is printed."""
    told = [paper(day, row("1", POTHOLES, leads=["SMcL", "Public Health"])) for day in (JUNE, SEPTEMBER)]

    dataset = build_dataset(told)

    assert len(problems(dataset, "SMcL")) == 1
    assert [each.severity for each in dataset.problems] == ["info"]
    assert dataset.observations[0].leads == ("SMcL", "Public Health")


def test_other_words_are_reworded_and_case_spacing_and_punctuation_are_not() -> None:
    """Other words are reworded and case spacing and punctuation are not."""
    same = [paper(JUNE, row("1", "Re-lay Mill Lane")), paper(SEPTEMBER, row("1", "RE-LAY  Mill\nLane."))]
    other = [paper(JUNE, row("1", POTHOLES)), paper(SEPTEMBER, row("1", POTHOLES + " before winter"))]

    assert only(build_dataset(same), "wording") == []
    assert [each.kind for each in only(build_dataset(other), "wording")] == ["reworded"]


def test_another_number_is_renumbered_and_another_recommendation_is_moved() -> None:
    """Another number is renumbered and another recommendation is moved."""
    papers = [
        paper(JUNE, row("1", POTHOLES), row("2", LIBRARY)),
        paper(SEPTEMBER, row("1", LIBRARY, rec=1), row("2", POTHOLES)),
    ]

    assert moved(build_dataset(papers), "tarnbeck-improvement-plan/1.2") == [
        ("number", "moved", None),
        ("number", "renumbered", None),
    ]


def test_an_action_number_printed_as_its_recommendations_moves_nothing() -> None:
    """Once one action is left under each recommendation, its number may be read as the recommendation's."""
    themes = [PrintedRecommendation(ref, "recommendation", f"Theme {ref}") for ref in ("1", "2")]
    single = [PrintedRecommendation(ref, "recommendation", f"Theme {ref[0]}") for ref in ("1.2", "2.1")]
    papers = [
        paper(
            JUNE,
            row("1.1", BINS, cell("Done", DONE)),
            row("1.2", POTHOLES),
            row("2.1", LIBRARY, rec=1),
            recommendations=themes,
        ),
        paper(SEPTEMBER, row("", POTHOLES), row("", LIBRARY, rec=1), recommendations=single),
        paper(DECEMBER, row("1.2", POTHOLES), row("2.1", LIBRARY, rec=1), recommendations=themes),
    ]

    assert only(build_dataset(papers), "number") == []


def test_a_letter_before_every_number_that_another_paper_leaves_out_moves_nothing() -> None:
    """R1 and R2 in one paper are Recommendation 1 and 2 in the next; an action that changes places still moves."""

    def themes(*refs: str) -> list[PrintedRecommendation]:
        return [PrintedRecommendation(ref, "recommendation", f"Theme {ref[-1]}") for ref in refs]

    papers = [
        paper(
            JUNE, row("A1", POTHOLES), row("A2", LIBRARY), row("A3", TREES, rec=1), recommendations=themes("R1", "R2")
        ),
        paper(
            SEPTEMBER,
            row("1", POTHOLES),
            row("2", LIBRARY, rec=1),
            row("3", TREES, rec=1),
            recommendations=themes("1", "2"),
        ),
    ]

    assert [each.action_id[-4:] for each in only(build_dataset(papers), "number")] == ["1.A2"]


def test_a_missing_column_changes_nothing() -> None:
    """A missing column changes nothing."""
    papers = [
        paper(
            JUNE,
            *(row(str(n), text, cell("On"), leads=["A Birch"]) for n, text in enumerate((POTHOLES, LIBRARY, BINS))),
        ),
        paper(SEPTEMBER, *(row("", text, cell("", SILENT)) for text in (POTHOLES, LIBRARY, BINS))),
        paper(
            DECEMBER,
            *(row(str(n), text, cell("On"), leads=["A Birch"]) for n, text in enumerate((POTHOLES, LIBRARY, BINS))),
        ),
    ]

    dataset = build_dataset(papers)

    assert dataset.changes == ()
    assert {each.leads for each in dataset.actions} == {("A Birch",)}


def test_a_paper_that_names_its_columns_tells_an_empty_one_from_a_missing_one() -> None:
    """A paper that names its columns tells an empty one from a missing one."""
    first = paper(JUNE, row("1", POTHOLES, leads=["A Birch"]), row("2", LIBRARY, leads=["B Cole"]))
    empty = paper(SEPTEMBER, row("1", POTHOLES), row("2", LIBRARY), columns=[Column.ACTION, Column.LEAD, Column.UPDATE])
    missing = paper(SEPTEMBER, row("1", POTHOLES), row("2", LIBRARY), columns=[Column.ACTION, Column.UPDATE])

    assert [each.kind for each in only(build_dataset([first, empty]), "lead")] == ["left", "left"]
    assert only(build_dataset([first, missing]), "lead") == []
