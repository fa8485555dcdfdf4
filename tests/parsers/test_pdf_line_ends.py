"""Line ends of narrow columns: words broken without a hyphen, and words that only fill their line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.pdf_line_ends import OPEN_BREAK, LineEnds

PAPER = LineEnds(["The Thornmere ledger was reconciled by J. Okafor"])


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("Implemente|d", "Implemented"),
        ("COMPLETE|D", "COMPLETED"),
        ("recon|ciliati|on of|payrol|l", "reconciliation of payroll"),
        ("Thornm|ere", "Thornmere"),
        ("S. Whitlo|w", "S. Whitlow"),
        ("considerably|.", "considerably."),
        ("31/01/20|25", "31/01/2025"),
        ("20|25", "2025"),
        ("signed|by two officers", "signed by two officers"),
        ("the|ledger", "the ledger"),
        ("Okafor|agreed", "Okafor agreed"),
        ("cynllun|gweithredu", "cynllun gweithredu"),
        ("Fleet|Manager", "Fleet Manager"),
        ("June|2025", "June 2025"),
        ("12|31/01/2025", "12 31/01/2025"),
    ],
)
def test_a_word_is_joined_only_where_it_was_broken(printed: str, typed: str) -> None:
    """A full line's end is weighed by how usual the whole word and its pieces are."""
    assert PAPER.settle(printed.replace("|", OPEN_BREAK)) == typed


@given(st.text(max_size=200))
def test_nothing_but_line_ends_is_touched(text: str) -> None:
    """Settling adds and loses no letter."""
    settled = PAPER.settle(text.replace("\xad", ""))
    assert "".join(settled.split()) == "".join(text.replace("\xad", "").split())
