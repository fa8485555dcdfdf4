"""Numbered headings are told from sentences that begin with the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.printed import Heading
from parsers.heading_words import KINDS, PRIORITY_EXAMPLES, Kind
from parsers.headings import read_heading


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.example[0])
def test_each_kind_reads_its_own_example(kind: Kind) -> None:
    """No kind higher in the table takes the words that a lower one is there for."""
    heading = read_heading(kind.example[0])
    assert heading is not None
    assert (heading.kind, heading.ref) == (kind.kind, kind.example[1])


@pytest.mark.parametrize("priority", PRIORITY_EXAMPLES)
def test_a_priority_is_not_the_text(priority: str) -> None:
    """Contract, "Headings and titles": the tail is its priority."""
    assert read_heading(f"Recommendation No. 3 - {priority}") == Heading("3", "recommendation", "", priority)
    assert read_heading(f"Recommendation 3 ({priority}): Mend the roof") == Heading(
        "3", "recommendation", "Mend the roof", priority
    )


@pytest.mark.parametrize(
    ("line", "ref", "text"),
    [
        ("Rec. 2", "2", ""),
        ("R.3", "3", ""),
        ("R3 Mend the roof", "R3", "Mend the roof"),
        ("AFI 4", "4", ""),
        ("(5a)", "5a", ""),
        ("5b. Partners", "5b", "Partners"),
        ("Objective 2.3 Mend the roof", "2.3", "Mend the roof"),
        ("Recommendation 7(b) Mend the roof", "7b", "Mend the roof"),
        ("Recommendation 2.1. Mend the roof", "2.1", "Mend the roof"),
        ("PRIORITY 2 – ROOFS", "2", "ROOFS"),
    ],
)
def test_numbers_as_printed(line: str, ref: str, text: str) -> None:
    """The number stands without its word or full stop."""
    heading = read_heading(line)
    assert heading is not None
    assert (heading.ref, heading.text) == (ref, text)


@pytest.mark.parametrize(
    "line",
    [
        "Priority 1 actions will be told to the panel.",
        "See recommendation 2",
        "Recommendation 2 has been completed",
        "Recommendations:",
        "Objectives",
        "Area Manager",
        "Appendix 1",
        "Agenda Item 6",
        "1. Mend the roof",
        "Update September 2013",
        "Recommendation / Action / Lead / By when",
        "",
    ],
)
def test_other_lines_are_no_headings(line: str) -> None:
    """A sentence that begins with such a word opens no group of actions."""
    assert read_heading(line) is None


@given(st.text())
def test_no_line_raises(line: str) -> None:
    """Whatever is printed is a heading or none."""
    read_heading(line)


@pytest.mark.timeout(5)
@pytest.mark.parametrize("unit", ["key ", "1.", "Recommendation 1 ", "(", "1 and ", "R1 - "])
def test_a_huge_line_takes_no_time(unit: str) -> None:
    """Reading is linear in the line."""
    read_heading(unit * 20_000)
