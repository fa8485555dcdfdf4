"""One person under two spellings is reported, with the line to add to people.csv."""

from datetime import date

import pytest

from model.decisions import Person
from model.problems import Place
from model.readings import ActionReading, Deadline, Lead, PaperReading, PlanReading
from model.words import Format, Severity
from normalise.spellings import report_spellings

JUNE = date(2014, 6, 3)


def paper(*leads: str, council: str = "Marlbeck Council") -> PaperReading:
    """Return a paper in which each lead has an action."""
    actions = tuple(
        ActionReading(Place(f"{leads[0]}.docx", row=row), None, str(row), "Plant trees", "", Deadline(), None, None,
                      lead, (Lead(lead),), ())
        for row, lead in enumerate(leads, 1)
    )  # fmt: skip
    plan = PlanReading("Tree Plan", (JUNE,), (None,), (), actions)
    return PaperReading("a.docx", "", Format.DOCX, 0, None, "", council, "", JUNE, "", 0, 1, (plan,))


def test_two_spellings_in_two_papers() -> None:
    """The less full name is the alias, and the row where it stands is named."""
    (problem,) = report_spellings([paper("Tamsin Ashgrove"), paper("T Ashgrove")], ())
    assert (problem.severity, problem.column, problem.value) == (Severity.INFO, "leads", "T Ashgrove")
    assert problem.place == Place("T Ashgrove.docx", row=1)
    assert "people.csv: T Ashgrove,Tamsin Ashgrove," in problem.advice


@pytest.mark.parametrize(
    "others",
    [("Head of Parks", "Heads of Parks"), ("TA", "Tamsin Ashgrove"), ("Jon Oak", "Joe Oak"),
     ("J Oak", "Jo Oak", "Jan Oak")],
)  # fmt: skip
def test_names_that_are_left_alone(others: tuple[str, ...]) -> None:
    """Posts, bare initials, short names a letter apart, and an initial that fits two people."""
    assert not report_spellings([paper(*others)], ())


def test_what_people_settled_is_not_asked_again() -> None:
    """A row of people.csv for the spelling ends the matter; so do two councils."""
    both = [paper("Tamsin Ashgrove"), paper("T Ashgrove")]
    assert not report_spellings(both, (Person("T Ashgrove", "Tamsin Ashgrove"),))
    assert not report_spellings([paper("Tamsin Ashgrove"), paper("T Ashgrove", council="Seahaven Council")], ())
