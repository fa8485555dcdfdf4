"""A paper's facts: which of its lines' dates is the meeting's."""

from datetime import date

import pytest

from model.printed import FactLine, PrintedPaper, Source
from model.words import Format
from normalise.facts import OTHER_DATES, read_facts


def dated(*lines: str) -> date | None:
    """Return the meeting's date of a paper that prints these lines."""
    printed = PrintedPaper(Format.DOCX, None, 0, tuple(FactLine(line, Source.TEXT) for line in lines), (), (), (), ())
    return read_facts(printed, file_name="paper.docx").reported_on


@pytest.mark.parametrize("line", [example for _, example in OTHER_DATES])
def test_the_date_of_something_else_is_not_the_meetings(line: str) -> None:
    """Each rule's own example, beside the meeting's line below it."""
    assert dated(line, "Scrutiny Committee, 7 October 2014") == date(2014, 10, 7)


@pytest.mark.parametrize("line", ["Audit Committee, 4 March 2014 Version 2", "Cabinet 4 March 2014 (draft 1.12)"])
def test_a_version_behind_the_meetings_date_does_not_hide_it(line: str) -> None:
    """A text's two lines may be read as one; only a version's own date is another's."""
    assert dated(line) == date(2014, 3, 4)
