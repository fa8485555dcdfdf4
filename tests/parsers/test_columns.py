"""Column headings are read by meaning: any wording of the kind, its dates and its sub-group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.words import Column
from parsers.column_rules import QUESTIONS, RULES, Question, Rule
from parsers.columns import read_header


@pytest.mark.parametrize("rule", [*RULES, *QUESTIONS], ids=lambda rule: rule.example)
def test_each_rule_reads_its_own_example(rule: Rule | Question) -> None:
    """No rule higher in a table takes the words that a lower one is there for."""
    assert read_header(rule.example).field is rule.field


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Deadline Original", Column.DUE),
        ("Deadline Revised", Column.REVISED_DUE),
        ("1. Action", Column.ACTION),
        ("Update (what has been done since the last report)", Column.UPDATE),
        ("Officer\nlead", Column.LEAD),
        ("% complete", Column.STATUS),
        ("RAG (self assessment)", Column.RAG),
        ("Evidence of impact", Column.EVIDENCE),
        ("Resource implications", Column.RESOURCES),
        ("Ward", Column.OTHER),
        ("Lead / Timescale", Column.LEAD),
        ("Finish", Column.DUE),
        ("Completed on", Column.COMPLETED_ON),
        (
            "Progress made against the action since the panel last met, including any evidence that it has made a "
            "difference to tenants and what is still to be done",
            Column.UPDATE,
        ),
        ("Replace the boilers in the north depot and report to the board.", Column.OTHER),
        ("", Column.OTHER),
    ],
)
def test_headings_of_every_kind(text: str, field: Column) -> None:
    """A person would say the same of the column."""
    assert read_header(text).field is field


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Update September 2013", "September 2013"),
        ("RAG 30/06/13", "30/06/13"),
        ("Progress Oct-Dec 2013", "Oct-Dec 2013"),
        ("Position at end of July 2013", "end of July 2013"),
        ("Q1 update 2013/14", "Q1 2013/14"),
        ("Update May", "May"),
        ("Issues which may arise", ""),
        ("Mid-year update 2013/14", ""),
        ("Update", ""),
    ],
)
def test_the_printed_date_of_a_heading_is_found(text: str, printed: str) -> None:
    """The words stand as printed; what they mean is read elsewhere."""
    assert read_header(text).as_at_text == printed


def test_a_heading_names_its_sub_group() -> None:
    """Actions under "What we will do (5a)" answer recommendation 5a."""
    assert read_header("What we will do (5a)").group_ref == "5a"
    assert read_header("Assessment (1-4)").group_ref == ""


@given(
    st.sampled_from([*(rule.example for rule in RULES), *(question.example for question in QUESTIONS)]),
    st.sampled_from([".", ":", " ", "\u00a0", " -"]),
)
def test_case_and_trailing_marks_change_nothing(text: str, tail: str) -> None:
    """Officers type headings in capitals and leave marks behind them."""
    field = read_header(text).field
    assert read_header(text.upper() + tail).field is field
    assert read_header(text.replace(" ", "\u00a0")).field is field


@given(st.text())
def test_no_heading_raises(text: str) -> None:
    """Whatever stands in a cell is read as something."""
    assert read_header(text).field in Column


@pytest.mark.timeout(5)
@pytest.mark.parametrize("unit", ["a ", "(", "1 ", "update and ", "- ", "2013/", "\n"])
def test_a_huge_cell_takes_no_time(unit: str) -> None:
    """A cell of a hundred thousand characters is no heading."""
    assert read_header(unit * 100_000)
