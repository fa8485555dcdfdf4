"""A paper read whole: what one part of it says rules how another is read."""

from datetime import date

import pytest

from model.printed import FactLine, PrintedPaper, PrintedPlan, PrintedRow, Source
from model.problems import Place
from model.readings import ActionReading, PaperReading
from model.words import Format
from normalise.papers import PaperIdentity, read_paper


def read(due_text: str, dated: str) -> tuple[ActionReading, PaperReading]:
    """Read a paper of one plan and one action."""
    row = PrintedRow(Place(table=1, row=2), None, "1", "Plant trees", due_text=due_text)
    printed = PrintedPaper(
        format=Format.DOCX,
        pages=None,
        tables=1,
        lines=(FactLine("Tree Plan – Cabinet – 18 September 2013", Source.TEXT),),
        people_lines=(),
        plans=(PrintedPlan("Tree Plan", (row,), (), (), dated=dated),),
        image_pages=(),
        problems=(),
    )
    paper = read_paper(printed, PaperIdentity("trees.docx", "", 0))
    return paper.plans[0].actions[0], paper


@pytest.mark.parametrize(
    ("dated", "due"),
    [("Plan agreed 3 June 2013", date(2013, 9, 3)), ("Agreed by Cabinet, June 2013", date(2013, 9, 30)),
     ("", None), ("Plan agreed in June", None), ("Agreed 3 June 2015", None)],
)  # fmt: skip
def test_within_three_months_counts_from_the_plan_s_own_date(dated: str, due: date | None) -> None:
    """Contract: "Deadlines"; without the plan's date it is a problem, not a guess."""
    action, paper = read("Within 3 months", dated)
    assert action.due.date == due
    assert bool(paper.problems) is (due is None)


def test_a_deadline_cell_not_understood_is_a_problem_at_its_row() -> None:
    """Nothing read is lost in silence."""
    _, paper = read("31/3/143", "")
    (problem,) = paper.problems
    assert (problem.place.paper, problem.place.row, problem.value) == ("trees.docx", 2, "31/3/143")
