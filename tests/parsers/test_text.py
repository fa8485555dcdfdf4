"""Plain text: tables drawn by hand and by programs."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.documents import Document, Paragraph
from model.problems import PaperroundError
from parsers.text import document_of

WORDS = st.lists(st.text("abcdefgXYZ0123456789£%é", min_size=1, max_size=8), min_size=1, max_size=4).map(" ".join)
GRIDS = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=3, max_size=7)
)


def _texts(document: Document) -> list[list[list[str]]]:
    """Return the tables' texts: ``[table][row][column]``."""
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


@given(GRIDS)
def test_a_table_parted_by_tabs_reads_back(grid: list[list[str]]) -> None:
    """As a spreadsheet or a web page leaves it on the clipboard."""
    grid[0][0] = "Action"
    grid[1][0] = "The first of them"
    text = "\n".join("\t".join(row) for row in grid)

    assert _texts(document_of(f"Before\n\n{text}\n\nAfter\n")) == [grid]


@given(GRIDS)
def test_a_table_parted_by_pipes_reads_back(grid: list[list[str]]) -> None:
    """As Markdown, and as a grid with a ruler under every row."""
    lines = [f"| {' | '.join(cell.replace('|', '|') for cell in row)} |" for row in grid]
    ruler = f"|{'---|' * len(grid[0])}"
    grid_ruler = f"+{'----+' * len(grid[0])}"

    assert _texts(document_of("\n".join([lines[0], ruler, *lines[1:]]))) == [grid]
    assert _texts(document_of("\n".join([grid_ruler, *(f"{line}\n{grid_ruler}" for line in lines)]))) == [grid]


@given(GRIDS)
def test_a_table_parted_by_spaces_reads_back(grid: list[list[str]]) -> None:
    """As a typewriter or ``pdftotext -layout`` sets it."""
    grid[0][0] = "Action"
    widths = [max(len(row[x]) for row in grid) + 2 for x in range(len(grid[0]))]
    lines = ["".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in grid]

    read = _texts(document_of("\n".join(["  ".join("-" * 4 for _ in widths), "", *lines])))

    assert len(read) == 1
    # A row that begins with a number opens where other rows have none: those then wrap it.
    numbered = [row[0][:1].isdigit() for row in grid[1:]]
    if not any(numbered):
        assert read == [grid]
    assert " ".join(" ".join(" ".join(row) for row in read[0]).split()).replace(" ", "")


def test_lines_of_facts_and_numbered_paragraphs_are_no_tables() -> None:
    """A single tab in a line is only a wide space."""
    document = document_of(
        "Report to:\tOverview Panel\n\n1.\tThe panel met.\n2.\tIt rose at nine.\n\n-\tapples\n-\tpears\n"
    )

    assert document.tables == ()
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [
        "Report to: Overview Panel",
        "1. The panel met.",
        "2. It rose at nine.",
        "apples",
        "pears",
    ]


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Done <b>early</b> &amp; well", "Done early & well"),
        ("<p>One</p> <ul> • Two", "One\nTwo"),
        ("5 < 6 and a<b are no tags", "5 < 6 and a<b are no tags"),
        ("AT&T &ndash; Ltd", "AT&T – Ltd"),
        ("co\u00adordinate", "coordinate"),
        ("Pay £5\u00a0000", "Pay £5\u00a0000"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_stray_tags_and_entities_are_resolved(line: str, seen: str) -> None:
    """And nothing else is touched."""
    assert [block.text for block in document_of(line).blocks if isinstance(block, Paragraph)] == [seen]


PIECES = ("\t", "|", "---", "\n", "  ", "a", '"', "1.", "<td>", "</p>", "+--+", "&amp;", "#", "│", "\x00", "**", "~~")


@given(st.text(max_size=300) | st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_text_is_read(text: str) -> None:
    """Every table is a rectangle, and nothing is raised."""
    for table in document_of(text).tables:
        assert len({len(row.cells) for row in table.rows}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Action\tWhen\tLead\n" + "Review it\tJune\tAB\n" * 50_000,
        "| a | b |\n|---|---|\n" + "| c | d |\n" * 50_000,
        "Action     When   \n" + "Review it  June\n" * 50_000,
        "a  b\n\n" * 20_000,
        "a\tb\n\n" * 50_000,
        '"\t' * 100_000,
        '"a\tb\n' * 20_000,
        "|" * 200_000,
        "1.\ttext\n" * 50_000,
        "a | b\n" * 50_000,
        "a | b\na | b | c\n" * 50_000,
        "---|---\n" * 50_000,
        "│\n" * 50_000,
        "a  b\n" + "x\n" * 50_000,
        "a\tb\n" * 50_000 + "\t" * 300 + "c\n",
        "a\t" * 100_000,
        " " * 500_000 + "a",
        "a  " * 100_000,
        "**a" * 100_000,
        "~~a" * 100_000,
        "<p" * 100_000,
        "-" * 300_000,
        "- " * 200_000,
        "word " * 100_000,
        ("a line of fifty-five characters or more that runs on to\n" * 20_000),
    ],
    ids=lambda text: repr(text[:16]),
)
def test_absurd_text_is_cheap(text: str) -> None:
    """Seconds, whatever is in it."""
    begun = time.perf_counter()
    with contextlib.suppress(PaperroundError):
        document_of(text)
    assert time.perf_counter() - begun < 20
