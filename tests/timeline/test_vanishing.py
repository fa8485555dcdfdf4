"""Plans that a series of papers stops telling of."""

import pytest

from model.readings import ActionReading
from tests.timeline.papers import (
    BINS,
    DECEMBER,
    DONE,
    JUNE,
    LIBRARY,
    POTHOLES,
    SEPTEMBER,
    TREES,
    cell,
    paper,
    plan,
    row,
)
from timeline import build_dataset

ROADS = (row("1", POTHOLES), row("2", TREES))
LEISURE = (row("1", LIBRARY), row("2", BINS))


@pytest.mark.parametrize(
    ("leisure", "told"),
    [
        (LEISURE, ["2 actions were open"]),
        ((row("1", LIBRARY, cell("Done", DONE)), row("2", BINS)), ["1 action was open"]),
        ((row("1", LIBRARY, cell("Done", DONE)),), []),
    ],
)
def test_a_plan_left_out_of_its_series_with_open_actions_is_a_warning(
    leisure: tuple[ActionReading, ...], told: list[str]
) -> None:
    """The first later paper that goes on without it is named; a plan that was finished may go."""
    papers = [
        paper(JUNE, plan(JUNE, *ROADS, title="Roads action plan"), plan(JUNE, *leisure, title="Leisure action plan")),
        paper(SEPTEMBER, *ROADS, title="Roads action plan"),
        paper(DECEMBER, *ROADS, title="Roads action plan"),
    ]

    found = [each for each in build_dataset(papers).problems if each.column == "plan_id"]

    assert [each.paper for each in found] == ["2013-09-18.docx"] * len(told)
    assert all(words in each.problem for words, each in zip(told, found, strict=True))


def test_papers_of_one_plan_each_leave_nothing_out() -> None:
    """Another plan's later paper says nothing of a plan that never stood in one paper with it."""
    papers = [
        paper(JUNE, *ROADS, title="Roads action plan", name="a.docx"),
        paper(JUNE, *LEISURE, title="Leisure action plan", name="b.docx"),
        paper(SEPTEMBER, *ROADS, title="Roads action plan"),
    ]

    assert not [each for each in build_dataset(papers).problems if each.column == "plan_id"]
