"""Two rounds side by side, and one action's life."""

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.dataset import Dataset
from tests.timeline.generated import Council
from tests.timeline.papers import (
    BINS,
    DECEMBER,
    DONE,
    GOING,
    JUNE,
    LATE,
    LIBRARY,
    POTHOLES,
    SEPTEMBER,
    SILENT,
    TREES,
    cell,
    exact,
    month,
    paper,
    row,
)
from tests.timeline.test_generated import SEEDS, STEADY, WILD
from timeline import build_dataset
from timeline.compare import compare_rounds, last_two_rounds
from timeline.history import find_actions, find_plans, find_rounds, history_of
from timeline.wording import Mark, word_changes

if TYPE_CHECKING:
    from model.comparison import Comparison

PLAN = "tarnbeck-improvement-plan"
DUE = month(2014, 3)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """Three rounds in which all kinds of things move."""
    first = paper(
        JUNE,
        row("1", POTHOLES, cell("Begun", GOING), due=DUE, leads=["A Birch"]),
        row("2", LIBRARY, cell("Begun", GOING), due=DUE),
        row("3", BINS, cell("Done", DONE), due=DUE),
        row("4", TREES, cell("Begun", GOING), due=DUE),
        row("5", "Paint the bandstand", cell("Done", DONE), due=DUE),
        row("6", "Sweep the market", cell("Done", DONE), due=DUE),
    )
    second = paper(
        SEPTEMBER,
        row("1", POTHOLES + " and Quay Street", cell("Half", GOING), due=DUE, leads=["B Cole"]),
        row("2", LIBRARY, cell("Now June", LATE, revised=month(2014, 6)), due=DUE),
        row("3", BINS, cell("Stopped again", GOING), due=DUE),
        row("6", "Sweep the market", cell("", SILENT), due=DUE),
        row("7", "Answer letters", cell("Begun", GOING), due=DUE),
    )
    third = paper(
        DECEMBER,
        row("1", POTHOLES + " and Quay Street", cell("Laid", DONE), due=exact(DUE.date), leads=["B Cole"]),  # type: ignore[arg-type]
        row("2", LIBRARY, cell("Now July", LATE, revised=month(2014, 7)), due=DUE),
        row("4", TREES, cell("Begun again", GOING), due=DUE),
        row("7", "Answer letters", cell("Same old", GOING), due=DUE),
    )
    return build_dataset([first, second, third])


def names(group: object) -> list[str]:
    """Return the short references of a group."""
    return [getattr(each, "pair", each).action_id.removeprefix(f"{PLAN}/") for each in group]  # type: ignore[attr-defined]


def test_two_rounds_are_compared_group_by_group(dataset: Dataset) -> None:
    """Two rounds are compared group by group."""
    told = compare_rounds(dataset, PLAN, JUNE, SEPTEMBER)

    assert names(told.completed) == []
    assert names(told.slipped) == ["1.2"]
    assert (told.slipped[0].days, told.slipped[0].announced, told.slipped[0].times) == (91, True, 1)
    assert names(told.dropped) == ["1.4"]
    assert names(told.retired) == ["1.5"]
    assert names(told.added) == ["1.7"]
    assert names(told.reopened) == ["1.3"]
    assert names(told.silent) == ["1.6"]
    assert names(told.reworded) == ["1.1"]
    assert names(told.reassigned) == ["1.1"]
    assert names(told.unchanged) == []


def test_rounds_with_others_between_them_are_compared_by_what_moved_in_all(dataset: Dataset) -> None:
    """Rounds with others between them are compared by what moved in all."""
    told = compare_rounds(dataset, PLAN, JUNE, DECEMBER)

    assert names(told.completed) == ["1.1"]
    assert (told.slipped[0].days, told.slipped[0].times) == (122, 2)
    assert names(told.dropped) == ["1.3"]
    assert names(told.retired) == ["1.5", "1.6"]
    assert names(told.otherwise) == ["1.4"]  # gone in between
    assert names(told.unchanged) == []


def test_a_status_that_moves_is_not_unchanged() -> None:
    """What is delayed now, though its date stands, did not stay as it was."""
    papers = [
        paper(
            JUNE, row("1", POTHOLES, cell("Begun", GOING), due=DUE), row("2", LIBRARY, cell("Begun", GOING), due=DUE)
        ),
        paper(
            SEPTEMBER, row("1", POTHOLES, cell("On hold", LATE), due=DUE), row("2", LIBRARY, cell("On", GOING), due=DUE)
        ),
    ]
    told = compare_rounds(build_dataset(papers), PLAN, JUNE, SEPTEMBER)

    assert names(told.otherwise) == ["1.1"]
    assert names(told.unchanged) == ["1.2"]


def test_an_action_that_comes_back_is_returned_and_not_added(dataset: Dataset) -> None:
    """An action that comes back is returned and not added."""
    told = compare_rounds(dataset, PLAN, SEPTEMBER, DECEMBER)

    assert (names(told.returned), names(told.added)) == (["1.4"], [])


def test_bridges_name_their_steps_and_actions(dataset: Dataset) -> None:
    """Bridges name their steps and actions."""
    completed, actions = compare_rounds(dataset, PLAN, JUNE, SEPTEMBER).bridges

    assert (completed.start, completed.end) == (3, 0)
    assert [(step.name, step.count) for step in completed.steps] == [
        ("No update this time", -1),
        ("Reopened", -1),
        ("No longer told of", -1),
    ]
    assert [(step.name, step.count) for step in actions.steps] == [
        ("Added", 1),
        ("Dropped, unfinished", -1),
        ("Taken off, finished", -1),
    ]


@STEADY
@given(SEEDS, st.integers(0, 2), st.integers(1, 3))
def test_bridges_always_add_up(seed: int, start: int, length: int) -> None:
    """Bridges always add up."""
    built = build_dataset(Council(seed, actions=14, rounds=4, level=WILD).write().papers)
    days = [each.round for each in built.rounds]
    told = compare_rounds(built, built.rounds[0].plan_id, days[start], days[min(start + length, 3)])

    totals = {each.round: (each.completed, each.actions) for each in built.rounds}
    for number, bridge in enumerate(told.bridges):
        assert bridge.start + sum(step.count for step in bridge.steps) == bridge.end
        assert (bridge.start, bridge.end) == (totals[told.from_round][number], totals[told.to_round][number])
        assert all(abs(step.count) == len(step.action_ids) for step in bridge.steps)


def test_the_last_two_rounds_are_the_default(dataset: Dataset) -> None:
    """The last two rounds are the default."""
    assert last_two_rounds(dataset, PLAN) == (SEPTEMBER, DECEMBER)
    assert last_two_rounds(dataset, "nothing") is None


def test_a_round_that_is_not_there_is_said(dataset: Dataset) -> None:
    """A round that is not there is said."""
    with pytest.raises(KeyError, match="2012"):
        compare_rounds(dataset, PLAN, JUNE.replace(year=2012), DECEMBER)


def test_words_are_marked_one_by_one() -> None:
    """Words are marked one by one."""
    runs = word_changes("Complete all repairs, by May.", "complete all priority repairs by May")

    assert [(run.mark, run.text) for run in runs] == [
        (Mark.KEPT, "complete all"),
        (Mark.PUT_IN, "priority"),
        (Mark.KEPT, "repairs by May"),
    ]
    assert [run.mark for run in word_changes("All homes", "Some homes")] == [Mark.TAKEN_OUT, Mark.PUT_IN, Mark.KEPT]


def test_a_history_tells_every_round_with_what_moved_and_why(dataset: Dataset) -> None:
    """A history tells every round with what moved and why."""
    life = history_of(dataset, f"{PLAN}/1.1")

    assert [each.observation.round for each in life.chapters] == [JUNE, SEPTEMBER, DECEMBER]
    assert [run.text for run in life.chapters[1].words if run.mark is Mark.PUT_IN] == ["and Quay Street"]
    assert life.chapters[0].link is None
    assert life.chapters[1].link is not None
    assert {each.kind for each in life.chapters[2].changes} == {"completed"}
    assert [each.kind for each in history_of(dataset, f"{PLAN}/1.4").absences] == ["dropped"]
    with pytest.raises(KeyError):
        history_of(dataset, "nothing")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (f"{PLAN}/1.2", ["1.2"]),
        ("1.2", ["1.2"]),
        ("2", ["1.2"]),
        ("plan/1.2", ["1.2"]),
        ("tarnbeck library", ["1.2"]),
        ("quay", ["1.1"]),
        ("the", ["1.1", "1.4", "1.5", "1.6"]),
        ("zebra", []),
        ("", []),
    ],
)
def test_an_action_is_found_by_part_of_its_reference_or_words(dataset: Dataset, wanted: str, found: list[str]) -> None:
    """An action is found by part of its reference or words."""
    assert [each.action_id.removeprefix(f"{PLAN}/") for each in find_actions(dataset, wanted)] == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("latest", [DECEMBER]),
        ("first", [JUNE]),
        ("2013-09", [SEPTEMBER]),
        ("2013-09-18", [SEPTEMBER]),
        ("Sept", [SEPTEMBER]),
        ("June 2013", [JUNE]),
        ("12 June 2013", [JUNE]),
        ("2013", [JUNE, SEPTEMBER, DECEMBER]),
        ("May", []),
        ("", []),
    ],
)
def test_a_round_is_found_as_one_says_it(dataset: Dataset, wanted: str, found: list[object]) -> None:
    """A round is found as one says it."""
    assert [each.round for each in find_rounds(dataset, PLAN, wanted)] == found


def test_a_plan_is_found_by_words_of_its_title(dataset: Dataset) -> None:
    """A plan is found by words of its title."""
    assert find_plans(dataset, "tarnbeck") == (PLAN,)
    assert find_plans(dataset, PLAN) == (PLAN,)
    assert find_plans(dataset, "elsewhere") == ()


def test_a_comparison_is_of_one_plan(dataset: Dataset) -> None:
    """A comparison is of one plan."""
    told: Comparison = compare_rounds(dataset, PLAN, JUNE, DECEMBER)

    assert (told.plan_id, told.plan) == (PLAN, "Tarnbeck improvement plan")


def test_comparing_does_not_wait_for_what_only_linking_needs() -> None:
    """The solver alone takes most of a second to load."""
    asked = "import sys, timeline.compare, timeline.history; sys.exit('scipy' in sys.modules)"

    subprocess.run([sys.executable, "-c", asked], check=True)
