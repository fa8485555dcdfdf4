"""The rounds that a plan's papers tell, each told once (contract: "Rounds")."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from model.problems import Place, Problem
from model.words import Severity
from timeline.plans import shared
from timeline.tellings import Telling, cells

# Two papers for one meeting that share less than this of the smaller one's actions are two parts
# of the plan, not two versions of it.
_PARTS_SHARE_LESS: Final = 0.2


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a plan.

    Attributes:
        day: The round's date.
        telling: The paper that tells it first, an index into the plan's tellings.
        partial: The paper tells only part of the plan, so that nothing is dropped.
        late: A later paper's older column told it after a later round had been told: what that paper
            prints of wording, leads and deadlines is of its own date, not of this round.
    """

    day: date
    telling: int
    partial: bool
    late: bool


@dataclass(frozen=True, slots=True)
class Column:
    """One update column of one paper.

    Attributes:
        day: The round it tells, or ``None`` where it cannot be told from the paper's last column.
        again: An earlier paper told that round already.
        own: The paper's last column, that the meeting is about.
    """

    day: date | None
    again: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """A plan's way through time.

    Attributes:
        tellings: The papers that count, in time order.
        rounds: Sorted by date.
        columns: For each telling its columns, aligned with the plan's ``rounds``.
        superseded: Tellings that another one for the same meeting outranks, with that one.
        problems: What was not plain.
    """

    tellings: tuple[Telling, ...]
    rounds: tuple[Round, ...]
    columns: tuple[tuple[Column, ...], ...]
    superseded: tuple[tuple[Telling, Telling], ...]
    problems: tuple[Problem, ...]


def lay_out(tellings: tuple[Telling, ...]) -> Course:
    """Order a plan's tellings, drop what a better version supersedes, and date each column's round."""
    problems: list[Problem] = []
    superseded: list[tuple[Telling, Telling]] = []
    meetings: list[tuple[Telling, ...]] = []
    for _, group in groupby(sorted(tellings, key=lambda telling: telling.order), key=lambda t: t.reported_on):
        meetings.append(_choose_versions(tuple(group), superseded, problems))
    counted: list[Telling] = []
    columns: list[tuple[Column, ...]] = []
    rounds: dict[date, Round] = {}
    for meeting in meetings:
        own = _own_round(meeting, rounds, problems)
        before = dict(rounds)
        for telling in meeting:
            places = _place_columns(telling, own, before)
            problems.extend(_undated(telling, places))
            for column in places:
                if column.day is not None and not column.again and column.day not in rounds:
                    late = any(column.day < day for day in before)
                    rounds[column.day] = Round(column.day, len(counted), _partial(meeting), late)
            counted.append(telling)
            columns.append(places)
    return Course(
        tuple(counted), tuple(rounds[day] for day in sorted(rounds)), tuple(columns), tuple(superseded), tuple(problems)
    )


def _partial(meeting: tuple[Telling, ...]) -> bool:
    return all(telling.plan.partial for telling in meeting)


def _fullness(telling: Telling) -> tuple[bool, int, int]:
    """Return how much a telling tells: a whole plan before a part, then actions, then filled cells."""
    actions = telling.plan.actions
    filled = sum(bool(cell.update_text.strip()) for action in actions for cell in action.rounds)
    filled += sum(bool(action.due_text.strip()) + bool(action.lead_text.strip()) for action in actions)
    return not telling.plan.partial, len(actions), filled


def _choose_versions(
    papers: tuple[Telling, ...], superseded: list[tuple[Telling, Telling]], problems: list[Problem]
) -> tuple[Telling, ...]:
    """Keep the later printed version of one meeting's papers, else the fuller; parts of a plan stay together."""
    # Sorted twice, so that of two that are alike the first path counts.
    best_first = sorted(
        sorted(papers, key=lambda telling: telling.order),
        key=lambda telling: (telling.reading.version, _fullness(telling)),
        reverse=True,
    )
    if len(papers) > 1 and _alike(best_first):
        best_first = list(papers)
    kept: list[Telling] = []
    for telling in best_first:
        better = next((one for one in kept if shared(one.wordings, telling.wordings) >= _PARTS_SHARE_LESS), None)
        if better is None:
            kept.append(telling)
            continue
        superseded.append((telling, better))
        problems.extend(_say_which_counts(telling, better))
    return tuple(sorted(kept, key=lambda telling: telling.order))


def _alike(tellings: list[Telling]) -> bool:
    first = tellings[0]
    return all(
        telling.reading.version == first.reading.version and _fullness(telling) == _fullness(first)
        for telling in tellings
    )


def _say_which_counts(left_out: Telling, better: Telling) -> list[Problem]:
    place = Place(paper=left_out.reading.paper)
    if left_out.reading.version != better.reading.version:
        return [*_only_there(left_out, better)]
    if sorted(left_out.wordings) == sorted(better.wordings) and _updates(left_out) == _updates(better):
        return [
            Problem(
                severity=Severity.INFO,
                place=place,
                column="",
                value="",
                problem=f"This paper tells the same of “{left_out.plan.title}” as {better.reading.paper} does for the "
                "same meeting, so it is not counted twice.",
                advice="Nothing to do.",
            )
        ]
    return [
        Problem(
            severity=Severity.WARNING,
            place=place,
            column="",
            value="",
            problem=f"This paper and {better.reading.paper} both tell of “{left_out.plan.title}” for the meeting of "
            f"{left_out.reported_on.isoformat()}, and neither says which is the later version; the fuller one, "
            f"{better.reading.paper}, counts.",
            advice="Move the paper that should not count out of the folder if the other one is right.",
        ),
        *_only_there(left_out, better),
    ]


def _updates(telling: Telling) -> list[tuple[str, ...]]:
    return sorted(
        tuple(" ".join(cell.update_text.split()) for cell in action.rounds) for action in telling.plan.actions
    )


def _only_there(left_out: Telling, better: Telling) -> list[Problem]:
    """Return a line for each action that only the paper left out prints, so that none is lost in silence."""
    told = set(better.wordings)
    return [
        Problem(
            severity=Severity.INFO,
            place=action.place,
            column="action",
            value=action.action,
            problem=f"This action's words stand only in a superseded paper; {better.reading.paper} counts for the "
            "meeting.",
            advice="Nothing to do, unless the superseded paper is the one that should count.",
        )
        for action, wording in zip(left_out.plan.actions, left_out.wordings, strict=True)
        if wording not in told
    ]


def _own_round(meeting: tuple[Telling, ...], told: dict[date, Round], problems: list[Problem]) -> date:
    """Return the date of the round that a meeting's papers tell of themselves: their last column's.

    A later meeting's last column is always new: where its heading still prints a date that was told
    before, the round is the meeting's date.
    """
    reported_on = meeting[0].reported_on
    printed = max(telling.plan.rounds[-1] for telling in meeting)
    latest = max(told, default=None)
    period = next((t.plan.periods[-1] for t in meeting if t.plan.rounds[-1] == printed), None)
    stale = latest is not None and (printed <= latest or (period is not None and period[0] <= latest <= period[1]))
    # A heading of the meeting's own month was brought up to date, even where an earlier meeting fell in it.
    if stale and period is not None and period[0] <= reported_on <= period[1] and printed > max(told):
        stale = False
    if not stale and printed <= reported_on:
        return printed
    if stale and printed != reported_on:
        paper = meeting[-1].reading.paper
        problems.append(
            Problem(
                severity=Severity.WARNING,
                place=Place(paper=paper),
                column="round",
                value=printed.isoformat(),
                problem=f"The heading of the last update column was not brought up to date: it prints a date that an "
                f"earlier paper told. The round is taken as the meeting's, {reported_on.isoformat()}.",
                advice="Check that the update column is this meeting's.",
            )
        )
    return reported_on


def _place_columns(telling: Telling, own: date, told: dict[date, Round]) -> tuple[Column, ...]:
    """Say for each column which round it tells, the last one being the paper's own."""
    plan = telling.plan
    columns: list[Column] = []
    taken: set[date] = set()
    for printed, period in zip(plan.rounds[:-1], plan.periods[:-1], strict=True):
        first, last = period or (printed, printed)
        earlier = [known for known in told if first <= known <= last and known not in taken]
        day = max(earlier, default=printed)
        if day >= own or day in taken:
            columns.append(Column(None))
            continue
        taken.add(day)
        columns.append(Column(day, again=bool(earlier)))
    return (*columns, Column(own, own=True))


def _undated(telling: Telling, columns: tuple[Column, ...]) -> list[Problem]:
    """Return a line for each filled cell of a column whose round cannot be told."""
    return [
        Problem(
            severity=Severity.WARNING,
            place=action.place,
            column="update_text",
            value=cell.update_text,
            problem="The heading over this older update prints no date of its own, so it belongs to no round.",
            advice="Read it in the paper; print a date over the column to have it counted.",
        )
        for number, column in enumerate(columns)
        if column.day is None
        for action in telling.plan.actions
        if (cell := cells(telling.plan, action)[number]).update_text.strip()
    ]
