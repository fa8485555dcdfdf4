"""One real paper, in five renderings: each is read as people read it, value for value.

The paper lies beside the project for its developers; without it these tests skip.
"""

import csv
import json
import shutil
import unicodedata
from pathlib import Path
from typing import Any, Final

import pytest

import paperround
from tests.programs import SHARED, needs_shared

SEED: Final = SHARED / "seed-paper"
RENDERINGS: Final = (
    "action-plan-2013-09-18.docx",
    "action-plan-2013-09-18.html",
    "action-plan-2013-09-18.pdf",
    "action-plan-2013-09-18-web-print.pdf",
    "action-plan-2013-09-18.txt",
)
COLUMNS: Final = (
    "recommendation_ref", "recommendation", "action_ref", "action", "due_text", "due_date", "due_precision",
    "due_kind", "lead_text", "leads", "update_text", "status", "qualified", "revised_due_date",
    "revised_due_precision", "deadline", "completed_on", "overdue", "as_at", "reported_on",
)  # fmt: skip
DASHES_AND_QUOTES: Final = str.maketrans(
    dict.fromkeys("‘’`", "'") | dict.fromkeys("“”", '"') | dict.fromkeys("‐–—", "-")
)

pytestmark = needs_shared("seed-paper/gold.json")


def even(text: str) -> str:
    """Even out white space, quotes and dashes, which renderings print in their own ways."""
    plain = unicodedata.normalize("NFKC", text).translate(DASHES_AND_QUOTES)
    plain = " ".join(plain.split())
    for mark in ".,;:":
        plain = plain.replace(f" {mark}", mark)
    return plain


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return a table's rows, without the apostrophe that keeps a spreadsheet from running a text."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    return [
        {name: value[1:] if value[:2] in {"'=", "'+", "'-", "'@"} else value for name, value in row.items()}
        for row in rows
    ]


def build_alone(rendering: str, folder: Path) -> Path:
    """Build a dataset of one rendering and nothing else."""
    papers = folder / "papers"
    papers.mkdir()
    shutil.copy(SEED / rendering, papers / rendering)
    paperround.build(papers, folder / "dataset")
    return folder / "dataset"


@pytest.mark.parametrize("rendering", RENDERINGS)
def test_every_value_of_the_seed_paper_is_right(rendering: str, tmp_path: Path) -> None:
    """58 actions under 14 recommendations, in print order, every column as people read it."""
    gold: list[dict[str, Any]] = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))["rows"]

    dataset = build_alone(rendering, tmp_path)

    built = rows_of(dataset / "observations.csv")
    wrong = [
        (right["recommendation_ref"], right["action_ref"], column, row[column], right[column])
        for right, row in zip(gold, built, strict=True)
        for column in COLUMNS
        if even(row[column]) not in {even(value) for value in (right[column], *right.get("also", {}).get(column, ()))}
    ]
    assert wrong == []
    priorities = {each["recommendation_ref"]: each["priority"] for each in gold}
    read = {each["recommendation_ref"]: each["priority"] for each in rows_of(dataset / "recommendations.csv")}
    assert {ref: even(text) for ref, text in read.items()} == {ref: even(text) for ref, text in priorities.items()}


@pytest.mark.parametrize("rendering", RENDERINGS)
def test_the_seed_paper_is_read_as_one_plan_of_one_meeting(rendering: str, tmp_path: Path) -> None:
    """Title, committee and date stand in papers.csv; every recommendation keeps its outcomes and measures."""
    about = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))

    dataset = build_alone(rendering, tmp_path)

    (paper,) = rows_of(dataset / "papers.csv")
    assert (paper["outcome"], paper["meeting_date"], paper["observations"]) == ("read", about["meeting_date"], "58")
    assert {even(row["plan"]) for row in rows_of(dataset / "observations.csv")} == {even(about["plan"])}
    recommendations = rows_of(dataset / "recommendations.csv")
    assert [row["recommendation_ref"] for row in recommendations if not row["outcomes"] or not row["measures"]] == []
