"""What a scrutiny officer would ask about (contract: ``findings.csv``).

States stand in every round while they are true, events in the round in which they happen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from model.dataset import Change, Finding, Observation
from model.dates import in_full
from model.words import ChangeField, ChangeKind, DueKind, FindingKind, Rag, Status
from timeline.changes import History
from timeline.questions import QUESTIONS, in_times
from timeline.standing import Followed, is_open

# Contract: "implausible_date".
_YEARS_BEFORE: Final = 1
_YEARS_AFTER: Final = 10
# The most that is quoted of an update, in characters.
_QUOTED: Final = 200
# A new date this much before the day it is announced is rather a year mistyped than a plan.
_IN_THE_PAST: Final = timedelta(days=182)


@dataclass(frozen=True, slots=True)
class PlanSpan:
    """What findings ask of the plan: its first and latest round, and its next meeting if one is known."""

    first_round: date
    latest_round: date
    next_meeting: date | None


def find(history: History, span: PlanSpan) -> tuple[Finding, ...]:
    """Return all that one would ask about an action."""
    states = [finding for each in history.followed for finding in _states(each, span)]
    return (*states, *_same_updates(history.followed), *_mistyped(history, states), *_events(history.changes))


def spoken(day: date | None) -> str:
    """Return a date as one says it: 31 March 2014."""
    return in_full(day) if day else ""


def _finding(row: Observation, kind: FindingKind, detail: str, **words: str) -> Finding:
    return Finding(
        plan_id=row.plan_id,
        action_id=row.action_id,
        round=row.round,
        finding=kind,
        detail=detail,
        question=QUESTIONS[kind].format(**words),
    )


def _states(each: Followed, span: PlanSpan) -> Iterable[Finding]:
    row, standing = each.observation, each.standing
    deadline = spoken(row.deadline)
    if row.overdue and row.deadline:
        days = (row.as_at - row.deadline).days
        detail = f"Due {deadline}; {days} {'day' if days == 1 else 'days'} overdue on {spoken(row.as_at)}."
        yield _finding(row, FindingKind.OVERDUE, detail, deadline=deadline)
    if row.qualified:
        yield _finding(row, FindingKind.COMPLETED_BUT, f"The update says: “{_short(row.update_text)}”")
    conflict = _rating_conflict(each)
    if conflict and row.rag:
        yield _finding(row, FindingKind.RATING_CONFLICT, conflict, rag=row.rag.value)
    if row.status is Status.UNKNOWN and not each.told.lacks_updates:
        said = (
            f"The update says only: “{_short(row.update_text)}”" if row.update_text.strip() else "No update is given."
        )
        yield _finding(row, FindingKind.NO_UPDATE, said)
    undated = row.deadline is None and row.due_date is None and row.due_kind in (None, DueKind.TBC)
    if is_open(standing.status) and undated:
        printed = f"The deadline is printed as “{_short(row.due_text)}”." if row.due_text.strip() else ""
        yield _finding(row, FindingKind.NO_DEADLINE, printed or "No deadline is printed.")
    if row.deadline and not _plausible(row.deadline, span.first_round):
        detail = f"The deadline is {deadline}; the plan was first told of on {spoken(span.first_round)}."
        yield _finding(row, FindingKind.IMPLAUSIBLE_DATE, detail, deadline=deadline)
    soon = span.next_meeting is not None and row.round == span.latest_round and is_open(standing.status)
    if soon and span.next_meeting and row.deadline and row.as_at <= row.deadline < span.next_meeting:
        detail = f"Due {deadline}, before the next meeting on {spoken(span.next_meeting)}."
        yield _finding(row, FindingKind.DUE_SOON, detail, deadline=deadline)


def _rating_conflict(each: Followed) -> str:
    """Return how the rating contradicts the rest, or nothing."""
    row = each.observation
    fine = row.rag in each.told.rating_fine or row.rag in each.told.rating_done
    if row.rag is None:
        return ""
    if fine and row.overdue:
        return f"Rated {row.rag.value}, though its deadline, {spoken(row.deadline)}, has passed."
    if fine and row.status is Status.DELAYED:
        return f"Rated {row.rag.value}, though the paper tells it as delayed."
    if row.rag is Rag.RED and not fine and row.status is Status.COMPLETED:
        return "Rated red, though the paper tells it as completed."
    return ""


def _plausible(deadline: date, first_round: date) -> bool:
    return _years_on(first_round, -_YEARS_BEFORE) <= deadline <= _years_on(first_round, _YEARS_AFTER)


def _years_on(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def _same_updates(followed: tuple[Followed, ...]) -> Iterable[Finding]:
    for before, now in pairwise(followed):
        said = now.observation.update_text
        same = said.strip() and " ".join(said.split()) == " ".join(before.observation.update_text.split())
        if same and is_open(now.standing.status):
            since = spoken(before.observation.round)
            detail = f"The same words on {since} and {spoken(now.observation.round)}: “{_short(said)}”"
            yield _finding(now.observation, FindingKind.SAME_UPDATE, detail, since=since)


def _mistyped(history: History, states: list[Finding]) -> Iterable[Finding]:
    """Dates that look a year mistyped: announced for the past, or moved back by whole years to the same day."""
    told = {finding.round for finding in states if finding.finding is FindingKind.IMPLAUSIBLE_DATE}
    moved_back = {
        change.to_round
        for change in history.changes
        if change.kind is ChangeKind.BROUGHT_FORWARD
        and change.before[4:] == change.after[4:]
        and change.from_round not in told  # a date that could not be is put right
    }
    suspect: date | None = None
    for each in history.followed:
        row = each.observation
        announced = row.revised_due_date
        past = announced is not None and announced < row.as_at - _IN_THE_PAST and is_open(each.standing.status)
        if row.round in moved_back or (past and announced == row.deadline):
            suspect = row.deadline
        if row.deadline and row.deadline == suspect and row.round not in told:
            deadline = spoken(row.deadline)
            detail = f"The deadline is {deadline}, which looks a year mistyped."
            yield _finding(row, FindingKind.IMPLAUSIBLE_DATE, detail, deadline=deadline)


def _events(changes: tuple[Change, ...]) -> Iterable[Finding]:
    slips = 0
    for change in sorted(changes, key=lambda each: each.to_round):
        since, words = spoken(change.from_round), ""
        if change.kind is ChangeKind.SLIPPED:
            slips += 1
            if slips > 1:
                after = spoken(date.fromisoformat(change.after))
                moved = f"Moved {in_times(slips)}; this time by {change.days} days, to {after}."
                said = "" if change.announced else " The update does not say so."
                yield _event(change, FindingKind.SLIPPED_AGAIN, moved + said, deadline=after, times=in_times(slips))
        elif change.kind is ChangeKind.DROPPED:
            words = change.before.replace("_", " ")
            detail = f"Last told of on {since}, {words or 'without a status'}; this paper does not print it."
            yield _event(change, FindingKind.DROPPED, detail)
        elif change.kind is ChangeKind.REOPENED:
            was, now = change.before.replace("_", " "), change.after.replace("_", " ")
            yield _event(change, FindingKind.REOPENED, f"Told as {was} on {since}, now {now}.", since=since, was=was)
        elif change.field is ChangeField.WORDING:
            yield _event(change, FindingKind.REWORDED, f"Was “{change.before}”, is “{change.after}”")
        elif change.kind is ChangeKind.REWRITTEN:
            detail = f"First told as “{_short(change.before)}”, now as “{_short(change.after)}”"
            yield _event(change, FindingKind.REWRITTEN, detail, since=since)


def _event(change: Change, kind: FindingKind, detail: str, **words: str) -> Finding:
    return Finding(
        plan_id=change.plan_id,
        action_id=change.action_id,
        round=change.to_round,
        finding=kind,
        detail=detail,
        question=QUESTIONS[kind].format(**words),
    )


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _QUOTED else plain[: _QUOTED - 1].rstrip() + "…"
