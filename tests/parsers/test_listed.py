"""Plans told in numbered lists: what their items say, and which lists are none."""

import pytest

from model.documents import Document, Paragraph
from model.words import Format
from parsers.listed import EXAMPLES, find_lists, read_item
from parsers.plans import find_plans

TITLE = Paragraph("Allotments Action Plan - progress, May 2014", level=1)
ITEMS = (
    Paragraph("1. Mend the tap (Clerk, by May 2014) – done"),
    Paragraph("2. Let the empty plots (JS, June 2014)"),
    Paragraph("3. Write a guide"),
)


@pytest.mark.parametrize(("text", "item"), EXAMPLES)
def test_an_item_is_parted_into_what_it_says(text: str, item: tuple[str, ...]) -> None:
    """Its number, the action, who, by when, and how it stands; a bracket of anything else stays in the action."""
    assert read_item(text) == item


def test_a_list_below_a_plans_title_is_a_plan() -> None:
    """Its items without a lead or a date are actions too, and the reader is told how the plan was found."""
    found = find_plans(Document(Format.TEXT, (TITLE, *ITEMS)))

    (plan,) = found.plans
    assert [(row.action_ref, row.action, row.lead_text, row.due_text) for row in plan.rows] == [
        ("1", "Mend the tap", "Clerk", "by May 2014"),
        ("2", "Let the empty plots", "JS", "June 2014"),
        ("3", "Write a guide", "", ""),
    ]
    assert [entry.text for entry in plan.rows[0].entries] == ["done"]
    assert [problem.problem for problem in found.problems] == ["A numbered list was read as an action plan."]


@pytest.mark.parametrize(
    "blocks",
    [
        ITEMS,
        (Paragraph("Report of the Clerk", level=1), *ITEMS),
        (TITLE, Paragraph("Members are asked to:"), *ITEMS),
        (TITLE, Paragraph("RESOLVED that"), Paragraph("1. The plan is agreed."), Paragraph("2. The tap is mended.")),
        (TITLE, *[Paragraph(f"{n}. The tap was mended in May 2014.") for n in range(1, 6)]),
        (TITLE, *[Paragraph("Some words of introduction.")] * 8, *ITEMS),
    ],
    ids=["no title", "another title", "what members are asked", "what was resolved", "prose", "far from the title"],
)
def test_other_lists_are_no_plans(blocks: tuple[Paragraph, ...]) -> None:
    """Only a list that stands under a plan's title, and that assigns its items, is one."""
    assert not list(find_lists(blocks, ()))


def test_long_paragraphs_are_read_quickly() -> None:
    """Brackets, dashes and commas without end cost no more than their length."""
    for rubbish in ("(a, " * 30_000, " - a" * 30_000, "(" * 100_000, ", by " * 25_000, "1. " * 40_000):
        assert len(list(find_lists((TITLE, Paragraph(f"1. {rubbish}"), Paragraph("2. x")), ()))) < 2
