"""The lines of a paper that may tell its title, committee, date and people."""

import pytest

from model.documents import Cell, Document, Paragraph, Row, Table
from model.printed import Source
from model.words import Format
from parsers.facts import PEOPLE, read_paper
from tests.parsers.test_plans import DESK, HEADER, LEASE, table


def rows(*texts: tuple[str, ...], number: int) -> Table:
    """A small table."""
    cells = (tuple(Cell(text, row=y, column=x) for x, text in enumerate(row)) for y, row in enumerate(texts))
    return Table(number, tuple(Row(row, y + 1) for y, row in enumerate(cells)))


@pytest.mark.parametrize(("pattern", "example"), PEOPLE)
def test_initials_beside_names_are_found(pattern: object, example: str) -> None:
    """Each way of printing them proves itself."""
    assert pattern.search(example)  # type: ignore[attr-defined]
    told = read_paper(Document(Format.HTML, (Paragraph(f"Leads: {example}."), Paragraph("The panel met in May."))))
    assert told.people_lines == (f"Leads: {example}.",)


def test_a_table_of_initials_is_told_line_by_line() -> None:
    """Initials, name and post stand in one line."""
    who = rows(("Initials", "Name", "Post"), ("JB", "Jo Bright", "Branch Manager"), ("PT", "Pat Trent", ""), number=1)
    told = read_paper(Document(Format.DOCX, (who,)))
    assert told.people_lines == ("JB – Jo Bright, Branch Manager", "PT – Pat Trent")


def test_the_text_comes_before_headers_footers_and_properties() -> None:
    """The most trustworthy source first, each line once, page furniture not among the text."""
    document = Document(
        Format.PDF,
        (
            Paragraph("Wexcombe Borough Council"),
            Paragraph("Page 1", repeated=True),
            rows(("Meeting:", "Wednesday 14 May 2014"), ("Committee", "Community Select Committee"), number=1),
            Paragraph("Library Review Action Plan", level=1),
            table(HEADER, LEASE, number=2),
        ),
        page_headers=("Community Select Committee, 14 May 2014",),
        page_footers=("Version 2",),
        title="Library Review",
        pages=1,
    )
    told = read_paper(document)
    texts = [line.text for line in told.lines if line.source is Source.TEXT]
    assert texts == [
        "Library Review Action Plan",
        "Meeting: Wednesday 14 May 2014",
        "Committee: Community Select Committee",
        "Wexcombe Borough Council",
    ]
    assert [(line.source, line.text) for line in told.lines[len(texts) :]] == [
        (Source.PAGE_HEADER, "Community Select Committee, 14 May 2014"),
        (Source.PAGE_FOOTER, "Version 2"),
        (Source.PROPERTIES, "Library Review"),
    ]
    assert (told.tables, told.pages, len(told.plans)) == (2, 1, 1)


def test_in_a_pack_the_lines_near_the_plan_come_first() -> None:
    """What stands above the plan says more of it than the pack's first page."""
    pack = [Paragraph("Agenda pack", 1), *(Paragraph(f"Minute {n}: the panel heard of the matter.") for n in range(60))]
    near = [Paragraph("Date of meeting: 14 May 2014"), Paragraph("Library Review Action Plan", 2)]
    told = read_paper(Document(Format.PDF, (*pack, *near, table(HEADER, LEASE, DESK)), pages=90))
    assert [line.text for line in told.lines][:3] == [
        "Library Review Action Plan",
        "Date of meeting: 14 May 2014",
        "Agenda pack",
    ]
