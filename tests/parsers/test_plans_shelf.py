"""Small papers, each with one difficulty of a plan's layout, beside what a person reads in them."""

import json
from pathlib import Path

import pytest

from parsers import read_document
from tests.parsers.printed import printed

SHELF = Path(__file__).parent.parent / "shelf" / "plans"
PAPERS = sorted(path for path in SHELF.iterdir() if path.suffix in {".html", ".txt"})


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_the_rows_say_what_a_person_sees(paper: Path) -> None:
    """Every plan, recommendation, row and problem of the paper is the expected one, and no other."""
    expected = paper.with_suffix(".json")
    assert expected.exists(), f"{paper.name} has no expectation beside it"
    found = json.loads(json.dumps(printed(read_document(paper))))
    assert found == json.loads(expected.read_text(encoding="utf-8"))
