"""What is doubtful about who is who, in words, with the line of ``corrections.csv`` that settles it."""

from datetime import date

from model.dataset import Link
from model.problems import Problem
from model.words import Severity
from timeline.identity import Doubt, Parting
from timeline.linking import Row
from timeline.rounds import Course
from timeline.rulings import Named


def links(plan_id: str, course: Course, named: Named) -> tuple[Link, ...]:
    """Return why each row was taken for its action."""
    doubtful = {doubt.row.key for doubt in named.identities.doubts}
    return tuple(
        Link(
            plan_id=plan_id,
            action_id=named.names[link.track],
            round=_own_round(course, link.row),
            score=link.evidence.score,
            evidence="decided in corrections.csv" if link.ruled else link.evidence.in_words(),
            doubtful=link.row.key in doubtful,
        )
        for link in named.identities.links
    )


def identity_problems(plan_id: str, course: Course, named: Named) -> tuple[Problem, ...]:
    """Return a line for each doubtful link, each action that seems split or merged, and each row printed twice."""
    found = named.identities
    return (
        *(_doubt(plan_id, course, named, doubt) for doubt in found.doubts),
        *(_parting(plan_id, course, named, parting) for parting in found.partings),
        *(_twice(row, first) for row, first in found.twice),
    )


def _own_round(course: Course, row: Row) -> date:
    day = course.columns[row.telling][-1].day
    if day is None:
        raise ValueError("A paper's last column always tells a round.")
    return day


def _line(plan_id: str, action_id: str, day: date, column: str, value: str) -> str:
    return f",{plan_id},{action_id},{day.isoformat()},{column},{value},"


def _doubt(plan_id: str, course: Course, named: Named, doubt: Doubt) -> Problem:
    day = _own_round(course, doubt.row)
    mine = named.names[doubt.track]
    other = named.names[doubt.other] if doubt.other is not None else ""
    wording = _wording(named, doubt.other, doubt.row)
    if doubt.opened:
        problem = f"This action was taken as new, {mine}, but it may be {other}{wording}."
        settle, confirm = ("same_as", other), ("not_same_as", other)
    elif other:
        problem = f"This row was taken for {mine}, but {other}{wording} is nearly as likely."
        settle, confirm = ("same_as", other), ("same_as", mine)
    else:
        problem = f"This row was taken for {mine}, but it has little in common with it and may be a new action."
        settle, confirm = ("not_same_as", mine), ("same_as", mine)
    return Problem(
        severity=Severity.WARNING,
        place=doubt.row.reading.place,
        column="action_id",
        value=doubt.row.reading.action,
        problem=problem,
        advice=f"If that is wrong, add this line to corrections.csv: {_line(plan_id, mine, day, *settle)} "
        f"If it is right, add: {_line(plan_id, mine, day, *confirm)}",
    )


def _wording(named: Named, track: int | None, row: Row) -> str:
    """Return the other candidate's words as last printed before the row."""
    if track is None:
        return ""
    rows = [each for each in named.identities.tracks[track].rows if each.telling < row.telling]
    return f" (“{' '.join(rows[-1].reading.action.split())}”)" if rows else ""


def _parting(plan_id: str, course: Course, named: Named, parting: Parting) -> Problem:
    mine, other = named.names[parting.track], named.names[parting.other]
    line = _line(plan_id, mine, _own_round(course, parting.row), "same_as", other)
    if parting.split:
        problem = f"{other} seems to have been split: {mine} prints some of its words."
    else:
        problem = f"{other} seems to have been merged into {mine}, which now prints its words."
    return Problem(
        severity=Severity.WARNING,
        place=parting.row.reading.place,
        column="action_id",
        value=parting.row.reading.action,
        problem=problem,
        advice=f"Read both. If the row carries {other} on, add this line to corrections.csv: {line}",
    )


def _twice(row: Row, first: Row) -> Problem:
    place = first.reading.place
    where = ", ".join(
        f"{name} {number}"
        for name, number in (("page", place.page), ("table", place.table), ("row", place.row))
        if number is not None
    )
    same = [each.update_text for each in row.reading.rounds] == [each.update_text for each in first.reading.rounds]
    return Problem(
        severity=Severity.INFO if same else Severity.WARNING,
        place=row.reading.place,
        column="action",
        value=row.reading.action,
        problem=f"The paper prints this action twice; {where or 'the first'} counts"
        + ("." if same else ", though the two do not say the same."),
        advice="Nothing to do." if same else "Check which of the two updates is right.",
    )
