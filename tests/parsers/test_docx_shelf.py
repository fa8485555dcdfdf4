"""Each small Word paper on the shelf is read as what its expectation, written by hand, says a reader sees."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from model.documents import Document, Paragraph, Table
from parsers.docx import read_docx
from tests.shelf.make_docx import PAPERS, make

SHELF = Path(__file__).parents[1] / "shelf" / "docx"
SMALL_PAPERS = sorted(SHELF.glob("*.docx"))


def texts(table: Table) -> list[list[str]]:
    """Return the printed grid of a table."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs between the tables."""
    return [block for block in document.blocks if isinstance(block, Paragraph)]


@pytest.fixture(params=SMALL_PAPERS, ids=lambda path: path.stem)
def paper(request: pytest.FixtureRequest) -> tuple[Document, Mapping[str, Any]]:
    """Return one paper as read, and what is expected of it."""
    path: Path = request.param
    return read_docx(path), json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def test_the_printed_grids_are_as_a_reader_sees_them(paper: tuple[Document, Mapping[str, Any]]) -> None:
    """Every cell of every table, in print order."""
    document, expected = paper

    assert [texts(table) for table in document.tables] == expected["tables"]
    assert [table.number for table in document.tables] == list(range(1, len(document.tables) + 1))
    assert [table.nested for table in document.tables] == expected.get("nested", [False] * len(document.tables))


def test_colours_are_ratings_only_where_they_are_meant_so(paper: tuple[Document, Mapping[str, Any]]) -> None:
    """Cell by cell, where a paper is about colours."""
    document, expected = paper

    for number, rags in expected.get("rags", {}).items():
        table = document.tables[int(number) - 1]
        assert [[cell.rag and cell.rag.value for cell in row.cells] for row in table.rows] == rags


def test_left_out_text_is_kept_aside(paper: tuple[Document, Mapping[str, Any]]) -> None:
    """Struck-out and deleted text is in no cell's text, but can be asked for."""
    document, expected = paper

    for number, struck in expected.get("struck", {}).items():
        rows = document.tables[int(number) - 1].rows
        found = {
            f"{y},{x}": cell.struck for y, row in enumerate(rows) for x, cell in enumerate(row.cells) if cell.struck
        }
        assert found == struck


def test_text_between_the_tables_is_read(paper: tuple[Document, Mapping[str, Any]]) -> None:
    """Paragraphs with their levels and emphasis, running headers and footers, the title."""
    document, expected = paper
    between = paragraphs(document)

    if "paragraphs" in expected:
        assert [paragraph.text for paragraph in between] == expected["paragraphs"]
    if "levels" in expected:
        wanted = [tuple(pair) for pair in expected["levels"]]
        assert [(each.text, each.level) for each in between][: len(wanted)] == wanted
    if "bold" in expected:
        assert [each.text for each in between if each.bold] == expected["bold"]
    assert list(document.page_headers) == expected.get("headers", list(document.page_headers))
    assert list(document.page_footers) == expected.get("footers", list(document.page_footers))
    assert document.title == expected.get("title", document.title)
    marked = [table.header_rows for table in document.tables]
    assert marked == expected.get("header_rows", marked)


def test_the_reader_is_told_what_the_paper_held(paper: tuple[Document, Mapping[str, Any]]) -> None:
    """Each paper names its problems, and has no other."""
    document, expected = paper
    told = [problem.problem for problem in document.problems]

    assert len(told) == len(expected.get("problems", []))
    for words, sentence in zip(expected.get("problems", []), told, strict=True):
        assert words in sentence


def test_the_shelf_is_what_its_script_makes(tmp_path: Path) -> None:
    """The hand-written papers and their expectations are the script's, byte for byte."""
    made = list(make(tmp_path))

    assert len(made) == len(PAPERS)
    for path in made:
        assert path.read_bytes() == (SHELF / path.name).read_bytes()
        expected = path.with_suffix(".json")
        assert expected.read_text(encoding="utf-8") == (SHELF / expected.name).read_text(encoding="utf-8")
