"""Titles, first lines and file names: plan, committee and meeting date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalise.councils import read_council
from normalise.title_words import (
    COMMITTEE_EXAMPLES,
    COUNCIL_EXAMPLES,
    LEAD_IN_EXAMPLES,
    NOT_PLAN_EXAMPLES,
    OPENER_EXAMPLES,
    OTHER_DATE_EXAMPLES,
    TAIL_EXAMPLES,
    WORDS,
)
from normalise.titles import read_title
from normalise.versions import read_version

JUNE = date(2014, 6, 3)


def test_no_word_stands_in_two_groups() -> None:
    """The second group would lose it without a word."""
    words = [word for group in WORDS.values() for word in group.split()]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(("line", "plan"), [*TAIL_EXAMPLES, *OPENER_EXAMPLES])
def test_the_plan_stands_without_its_telling(line: str, plan: str) -> None:
    """What a title says of the paper is no part of the plan's name."""
    assert read_title(line).plan == plan


@pytest.mark.parametrize("committee", COMMITTEE_EXAMPLES)
@pytest.mark.parametrize(
    "line",
    ["Tree Plan – update for {}, 3rd June 2014", "{} – 3 June 2014 – Tree Plan", "Tree Plan to the {}, 03/06/14"],
)
def test_a_committee_wherever_it_stands(line: str, committee: str) -> None:
    """Plan, committee and date are told apart in any order."""
    title = read_title(line.format(committee))
    assert (title.plan, title.committee, title.reported_on) == ("Tree Plan", committee, JUNE)


@pytest.mark.parametrize("lead_in", LEAD_IN_EXAMPLES)
def test_what_leads_to_a_committee(lead_in: str) -> None:
    """Neither the plan nor the committee keeps the words between them."""
    title = read_title(f"Tree Plan – {lead_in}Environment Committee – 3 June 2014")
    assert (title.plan, title.committee) == ("Tree Plan", "Environment Committee")


@pytest.mark.parametrize("line", NOT_PLAN_EXAMPLES)
def test_lines_that_name_no_plan(line: str) -> None:
    """A paper's furniture is no title."""
    assert read_title(line).plan == ""


@pytest.mark.parametrize("line", OTHER_DATE_EXAMPLES)
def test_a_version_date_is_not_the_meeting(line: str) -> None:
    """Contract, "Headings and titles"."""
    assert read_title(line).reported_on is None


def test_file_names() -> None:
    """Hyphens and underlines part words; the date parts committee and plan."""
    title = read_title("2014-06-03_Audit_Committee_Tree_Action_Plan_v2.docx")
    assert (title.plan, title.committee, title.reported_on) == ("Tree Action Plan", "Audit Committee", JUNE)


@pytest.mark.parametrize(
    ("name", "plan", "committee", "day"),
    [
        ("Tree_Plan_Cabinet_03-06-2014_final.docx", "Tree Plan", "Cabinet", JUNE),
        ("Cabinet 03 06 14 Tree Plan.docx", "Tree Plan", "Cabinet", JUNE),
        ("140603 Cabinet Tree Plan.docx", "Tree Plan", "Cabinet", JUNE),
        ("cabinet-2014-06-03-item-6-tree-plan.html", "tree plan", "cabinet", JUNE),
        ("Tree%20Plan%202014-16.pdf", "Tree Plan 2014-16", "", None),
        ("030614 Cabinet Tree Plan.docx", "Tree Plan", "Cabinet", JUNE),  # contract: UK day order
        ("991399 Cabinet Tree Plan.docx", "Tree Plan", "Cabinet", None),
    ],
)
def test_file_names_of_many_kinds(name: str, plan: str, committee: str, day: date | None) -> None:
    """Figures in a file's name are a meeting's date, day first where that makes one."""
    title = read_title(name)
    assert (title.plan, title.committee, title.reported_on) == (plan, committee, day)


@pytest.mark.parametrize("body", ["Governance Group", "Delivery Team", "Council"])
def test_a_lesser_body_beside_the_date(body: str) -> None:
    """A group or a team is the committee where it stands alone beside the meeting's date, and nowhere else."""
    assert read_title(f"Tree Plan – {body} – 3 June 2014").committee == body
    assert read_title(f"Tree Plan – {body}").committee == ""


@pytest.mark.parametrize(
    ("line", "committee"),
    [
        ("Marlbeck Council Cabinet – 3 June 2014", "Cabinet"),
        ("Special meeting of the Cabinet – 3 June 2014", "Cabinet"),
        ("Tree Plan – Audit Committee (AC) – 3 June 2014", "Audit Committee"),
        ("Tree Plan for the June 2014 Cabinet", "Cabinet"),
        ("Tree Plan – Marketing Board – 3 June 2014", "Marketing Board"),
    ],
)
def test_a_committee_s_name_alone(line: str, committee: str) -> None:
    """Without the council, the kind of meeting, its initials or its month."""
    assert read_title(line).committee == committee


@pytest.mark.parametrize(("line", "council"), COUNCIL_EXAMPLES)
def test_the_council(line: str, council: str) -> None:
    """A council's name, and no other use of the word."""
    assert read_council(line) == council


def test_versions_rank_in_order() -> None:
    """A later printed version ranks above an earlier one."""
    ranks = [
        read_version(line) for line in ("Tree Plan", "Tree Plan v2", "Tree Plan Version 3.1", "Tree_Plan_final.docx")
    ]
    assert ranks == sorted(set(ranks))
    assert read_version("Updated 4 June 2014") > read_version("Updated 3 June 2014") > 0


@given(st.text())
def test_no_line_raises(line: str) -> None:
    """Whatever is printed is read."""
    read_title(line), read_version(line), read_council(line)


@pytest.mark.timeout(5)
@pytest.mark.parametrize("unit", ["to the ", "report of the A", "- ", "Committee, ", "(", "1 ", "A ", "update "])
def test_a_huge_line_takes_no_time(unit: str) -> None:
    """A paragraph is looked at only where it begins."""
    read_title(unit * 20_000)
    read_version(unit * 20_000)
    read_council(unit * 20_000)
