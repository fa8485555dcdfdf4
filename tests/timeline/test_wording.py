"""Words compared as a reader compares them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.papers import JUNE, SEPTEMBER, paper, row
from timeline import build_dataset
from timeline.wording import Mark, same_words, word_changes


@pytest.mark.parametrize(
    ("one", "other"),
    [("Café’s  rules.", "CAFÉS RULES"), ("co- ordinate", "co-ordinate"), ("multi–agency", "multi-agency"), ("", "…")],
)
def test_case_spacing_and_punctuation_are_no_other_words(one: str, other: str) -> None:
    """Case, spacing and punctuation are no other words."""
    assert same_words(one, other)


@given(st.text(max_size=80), st.text(max_size=80))
def test_marked_words_give_back_both_wordings(before: str, after: str) -> None:
    """What is kept and put in is the later wording; every earlier word is kept or taken out."""
    runs = word_changes(before, after)

    later = [run.text for run in runs if run.mark is not Mark.TAKEN_OUT]
    assert " ".join(later).split() == after.split()
    earlier = [word for run in runs if run.mark is not Mark.PUT_IN for word in run.text.split()]
    assert len(earlier) == len(before.split())


def test_a_page_in_a_cell_costs_little() -> None:
    """Cells of 100,000 characters are linked and compared in no time to speak of."""
    long = " ".join(f"word{number % 997}" for number in range(12_000))
    rows = [row(str(number), f"{long} {number}") for number in range(4)]
    changed = [row(str(number), f"{long} other {number}") for number in range(4)]
    started = time.monotonic()

    dataset = build_dataset([paper(JUNE, *rows), paper(SEPTEMBER, *changed)])
    word_changes(rows[0].action, changed[0].action)

    assert len(dataset.actions) == 4
    assert time.monotonic() - started < 5
