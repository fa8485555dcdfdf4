"""What became of each paper (contract: ``papers.csv``)."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from model.dataset import Observation, PaperRow
from model.problems import Place, Problem
from model.readings import PaperReading
from model.words import Outcome, Severity
from timeline.ordering import natural
from timeline.tellings import Telling


@dataclass(frozen=True, slots=True)
class Shelf:
    """The papers, sorted out.

    Attributes:
        tellings: Plans of papers that count, by ``Telling.order``.
        duplicates: Path of a paper whose content stands under another path too, with that path.
        problems: Rows of papers that cannot count, and what the papers' readers reported.
    """

    readings: tuple[PaperReading, ...]
    tellings: tuple[Telling, ...]
    duplicates: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def sort_out(readings: Sequence[PaperReading]) -> Shelf:
    """Put papers in an order that does not depend on how they were found, and find what counts."""
    ordered = tuple(sorted(readings, key=lambda each: (natural(each.paper), each.paper)))
    same: dict[str, list[PaperReading]] = defaultdict(list)
    for reading in ordered:
        same[reading.sha256 or reading.paper].append(reading)
    duplicates: dict[str, str] = {}
    problems: list[Problem] = []
    tellings: list[Telling] = []
    for copies in same.values():
        first = next((each for each in copies if each.reported_on is not None), copies[0])
        duplicates |= {each.paper: first.paper for each in copies if each is not first}
        problems += (each if each.place.paper else each.in_paper(first.paper) for each in first.problems)
        if first.reported_on is None:
            problems += _rows_without_a_date(first)
        else:
            tellings += (Telling(first, index) for index, plan in enumerate(first.plans) if plan.actions)
    return Shelf(ordered, tuple(sorted(tellings, key=lambda each: each.order)), duplicates, tuple(problems))


def _has_rows(reading: PaperReading) -> bool:
    """Tell whether a paper tells of actions; one without a date may hand them on as problems alone."""
    undated = any(problem.column == "reported_on" for problem in reading.problems)
    return undated or any(plan.actions for plan in reading.plans)


def _rows_without_a_date(reading: PaperReading) -> list[Problem]:
    """Return a line for each action of a paper that prints no date (contract: "its rows are problems")."""
    return [
        Problem(
            severity=Severity.WARNING,
            place=action.place if action.place.paper else Place(reading.paper),
            column="reported_on",
            value=action.action,
            problem="This action is left out, because the paper prints no date.",
            advice=f"Date the paper in corrections.csv: {reading.paper},,,,reported_on,(the meeting's date),",
        )
        for plan in reading.plans
        for action in plan.actions
    ]


def tell_outcomes(
    shelf: Shelf,
    *,
    plan_ids: dict[str, list[str]],
    superseded: dict[str, str],
    observations: Sequence[Observation],
    unread: Sequence[PaperRow],
) -> tuple[PaperRow, ...]:
    """Return a row for each paper, by path.

    Args:
        shelf: The papers that were read.
        plan_ids: The plans that each paper counts for.
        superseded: Papers outranked by another one in some plan, with that one.
        observations: All observations.
        unread: Rows of papers that could not be read.
    """
    counts = Counter(row.paper for row in observations)
    rows = [*unread]
    for reading in shelf.readings:
        ids = tuple(sorted(set(plan_ids.get(reading.paper, ()))))
        outcome, message = _outcome(reading, shelf, counts=bool(ids), better=superseded.get(reading.paper, ""))
        if reading.image_pages and outcome is Outcome.READ:
            pages = ", ".join(str(page) for page in reading.image_pages)
            message += f" Pages that show only a picture of text were not read: {pages}."
        rows.append(
            PaperRow(
                paper=reading.paper,
                sha256=reading.sha256,
                format=reading.format,
                bytes=reading.bytes,
                pages=reading.pages,
                title=reading.title,
                committee=reading.committee,
                meeting_date=reading.reported_on,
                plan_ids=ids,
                tables=reading.tables,
                observations=counts[reading.paper],
                outcome=outcome,
                message=message,
            )
        )
    return tuple(sorted(rows, key=lambda each: each.paper))


def _outcome(  # noqa: PLR0911 - one answer for each outcome
    reading: PaperReading, shelf: Shelf, *, counts: bool, better: str
) -> tuple[Outcome, str]:
    if reading.paper in shelf.duplicates:
        return Outcome.DUPLICATE, f"The same content as {shelf.duplicates[reading.paper]}, which counts."
    if reading.reported_on is None and _has_rows(reading):
        return (
            Outcome.INCOMPLETE,
            "The paper prints no meeting date, so its rows are left out; corrections.csv can date it.",
        )
    if not any(plan.actions for plan in reading.plans):
        if reading.image_pages:
            return Outcome.NEEDS_OCR, "The paper shows a picture of its text, which has to be made text (OCR) first."
        return Outcome.NO_ACTION_PLAN, "No action plan was found in this paper."
    if not counts and better:
        return Outcome.SUPERSEDED, f"{better} counts for the same meeting."
    if better:
        return Outcome.READ, f"Read; one of its plans is counted from {better}."
    return Outcome.READ, "Read."
