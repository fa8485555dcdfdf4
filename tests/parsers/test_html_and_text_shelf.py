"""The shelf of small web pages and texts: each shows one difficulty, with what a reader sees beside it."""

import json
from pathlib import Path

import pytest

from model.documents import Cell, Document, Paragraph
from parsers import read_document

SHELF = Path(__file__).parent.parent / "shelf"
PAPERS = sorted(path for room in ("html", "text") for path in (SHELF / room).iterdir() if path.suffix != ".json")


def as_read(document: Document) -> list[object]:
    """Return a document as plain lists: a paragraph is a text, a table a list of rows of cells."""
    return [
        [block.level, block.text]
        if isinstance(block, Paragraph)
        else {"header_rows": block.header_rows, "rows": [[_shown(cell) for cell in row.cells] for row in block.rows]}
        for block in document.blocks
    ]


def _shown(cell: Cell) -> object:
    """Return a cell as its text, or with whatever else is to be seen of it."""
    more = {
        "merged": [cell.down, cell.across] if (cell.down, cell.across) != (1, 1) else None,
        "rag": cell.rag,
        "bold": cell.bold or None,
        "struck": cell.struck or None,
    }
    more = {name: value for name, value in more.items() if value is not None}
    return {"text": cell.text, **more} if more else cell.text


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)
def test_a_paper_reads_as_it_is_seen(paper: Path) -> None:
    """Every paragraph, table and cell stands as a reader sees it."""
    expected = json.loads(paper.with_name(f"{paper.name}.json").read_text(encoding="utf-8"))

    assert json.loads(json.dumps(as_read(read_document(paper)))) == expected
