"""What each round says of each action, before deadlines are followed through (contract: "Tables", "Rounds")."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from model.dataset import Observation
from model.problems import Problem
from model.readings import ActionReading, Deadline, RoundReading
from model.words import Rag, Severity, Status
from timeline.linking import Row, Track
from timeline.rounds import Column, Course
from timeline.tellings import Telling, cells, lacks_leads, lacks_updates
from timeline.wording import same_words


@dataclass(frozen=True, slots=True)
class Told:
    """One observation in the making.

    Attributes:
        observation: All of it but ``deadline`` and ``overdue``, which only the round before can tell.
        row: The printed row.
        due: The due cell, read.
        revised: The revised-deadline column, read, or ``None``; it belongs to the paper's own round.
        announced: The new deadline that the update announces, or ``None``.
        late: Told by a later paper's older column, out of its time (see ``rounds.Round``).
        lacks_leads, lacks_updates: The paper prints no such column, so that nothing changed.
        rating_done, rating_fine: As in ``PlanReading``.
        corrected: The columns that people decided.
    """

    observation: Observation
    row: Row
    due: Deadline
    revised: Deadline | None
    announced: Deadline | None
    late: bool
    lacks_leads: bool
    lacks_updates: bool
    rating_done: tuple[Rag, ...]
    rating_fine: tuple[Rag, ...]
    corrected: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A later paper that repeats an earlier round with other words.

    Attributes:
        day: The round that was told before.
        before, after: The first telling's words, and the other ones.
        later: The round of the paper that prints the other ones.
    """

    day: date
    before: str
    after: str
    later: date


@dataclass(frozen=True, slots=True)
class Life:
    """All that a plan's papers tell of one action, in the order of rounds."""

    plan_id: str
    action_id: str
    told: tuple[Told, ...]
    rewritings: tuple[Rewriting, ...]


def observe(
    course: Course, plan_id: str, tracks: Sequence[Track], names: Sequence[str]
) -> tuple[tuple[Life, ...], tuple[Problem, ...]]:
    """Turn linked rows into what each round says of each action.

    Args:
        course: The plan's papers and rounds.
        plan_id: The plan's identity.
        tracks: Its actions.
        names: Their identities, aligned with ``tracks``.

    Returns:
        The actions' lives, and a problem for each filled cell that no round can take.
    """
    late = {each.day for each in course.rounds if each.late}
    silent = tuple(
        tuple(lacks_updates(telling.plan, number) for number in range(len(telling.plan.rounds)))
        for telling in course.tellings
    )
    without_leads = tuple(lacks_leads(telling.plan) for telling in course.tellings)
    lives: list[Life] = []
    problems: list[Problem] = []
    for track, name in zip(tracks, names, strict=True):
        told: dict[date, Told] = {}
        rewritings: list[Rewriting] = []
        for row in track.rows:
            telling, columns = course.tellings[row.telling], course.columns[row.telling]
            told_cells = cells(telling.plan, row.reading)
            for number, (column, cell) in enumerate(zip(columns, told_cells, strict=True)):
                if column.day is None:
                    continue
                if column.again:
                    _compare(column.day, columns[-1], cell, row, told=told, rewritings=rewritings, problems=problems)
                    continue
                known = any(day < column.day for day in told)
                if not column.own and _is_empty(cell) and not known:
                    continue
                told[column.day] = Told(
                    observation=_observation(telling, row, column, cell, plan_id=plan_id, action_id=name),
                    row=row,
                    due=row.reading.due,
                    revised=row.reading.revised if column.own else None,
                    announced=cell.update.revised_due,
                    late=column.day in late,
                    lacks_leads=without_leads[row.telling],
                    lacks_updates=silent[row.telling][number],
                    rating_done=telling.plan.rating_done,
                    rating_fine=telling.plan.rating_fine,
                )
        lives.append(Life(plan_id, name, tuple(told[day] for day in sorted(told)), tuple(rewritings)))
    return tuple(lives), tuple(problems)


def _is_empty(cell: RoundReading) -> bool:
    return not cell.update_text.strip() and not cell.rag_text.strip() and cell.update.status is Status.UNKNOWN


def _compare(
    day: date,
    own: Column,
    cell: RoundReading,
    row: Row,
    *,
    told: dict[date, Told],
    rewritings: list[Rewriting],
    problems: list[Problem],
) -> None:
    """Compare a repeated round with its first telling, which stands; an empty cell repeats nothing."""
    if not cell.update_text.strip() or own.day is None:
        return
    first = told.get(day)
    if first is None:
        problems.append(
            Problem(
                severity=Severity.INFO,
                place=row.reading.place,
                column="update_text",
                value=cell.update_text,
                problem=f"This is an update for the round of {day.isoformat()}, whose own paper does not print the "
                "action; that paper's telling stands.",
                advice="Compare the two papers if it matters.",
            )
        )
        return
    said = [first.observation.update_text, *(each.after for each in rewritings if each.day == day)]
    if not any(same_words(cell.update_text, words) for words in said):
        rewritings.append(Rewriting(day, first.observation.update_text, cell.update_text, own.day))


def _observation(
    telling: Telling, row: Row, column: Column, cell: RoundReading, *, plan_id: str, action_id: str
) -> Observation:
    reading, update = row.reading, cell.update
    heading = telling.recommendation(reading)
    revised = later(reading.revised if column.own else None, update.revised_due)
    if column.day is None:
        raise ValueError("A column without a round tells no observation.")
    return Observation(
        plan_id=plan_id,
        plan=telling.plan.title,
        recommendation_ref=heading.ref,
        recommendation=heading.text,
        action_id=action_id,
        action_ref=reading.action_ref,
        action=reading.action,
        round=column.day,
        as_at=min(cell.as_at, telling.reported_on),
        reported_on=telling.reported_on,
        paper=telling.reading.paper,
        page=reading.place.page,
        table=reading.place.table,
        row=reading.place.row,
        due_text=reading.due_text,
        due_date=reading.due.date,
        due_precision=reading.due.precision,
        due_kind=reading.due.kind,
        lead_text=reading.lead_text,
        leads=row.leads,
        update_text=cell.update_text,
        status=update.status,
        status_basis=update.basis,
        rag=update.rag,
        qualified=update.qualified,
        revised_due_date=revised.date if revised else None,
        revised_due_precision=revised.precision if revised else None,
        deadline=None,
        completed_on=update.completed_on or _completed_on(reading, column),
        overdue=False,
    )


def _completed_on(reading: ActionReading, column: Column) -> date | None:
    """Return a completion-date column's date; it belongs to the paper's own round."""
    return reading.completed_on if column.own else None


def later(column: Deadline | None, announced: Deadline | None) -> Deadline | None:
    """Return the new deadline: the column's, unless the update's is later (contract: "the update wins if later")."""
    dated = [each for each in (column, announced) if each is not None and each.date is not None]
    return max(dated, key=lambda each: each.date or date.min, default=None)
