"""What moved between one round of an action and the next it appears in (contract: ``changes.csv``)."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from model.dataset import Change, Observation
from model.words import ChangeField, ChangeKind, Status
from timeline.observing import Life
from timeline.ordering import iso
from timeline.people import known_by
from timeline.presence import moves
from timeline.rounds import Round
from timeline.standing import Followed
from timeline.tellings import Numbering
from timeline.wording import same_words

_OVER: Final = (Status.COMPLETED, Status.CLOSED)

# Contract: "status: the first that fits". From any status to the second one; ``None`` is any.
_STATUS_KINDS: Final = (
    (None, Status.UNKNOWN, ChangeKind.UNREPORTED),
    (None, Status.COMPLETED, ChangeKind.COMPLETED),
    (None, Status.CLOSED, ChangeKind.CLOSED),
    (_OVER, None, ChangeKind.REOPENED),
    (None, Status.DELAYED, ChangeKind.DELAYED),
    ((Status.NOT_STARTED,), Status.IN_PROGRESS, ChangeKind.STARTED),
    ((Status.DELAYED,), Status.IN_PROGRESS, ChangeKind.RECOVERED),
    (None, None, ChangeKind.RESTATED),
)


@dataclass(frozen=True, slots=True)
class History:
    """One action's whole life.

    Attributes:
        life: What its rows say.
        followed: Its observations, complete, in the order of rounds.
        changes: What moved, in the order of rounds.
    """

    life: Life
    followed: tuple[Followed, ...]
    changes: tuple[Change, ...]


def find_changes(
    life: Life, followed: tuple[Followed, ...], rounds: tuple[Round, ...], numberings: tuple[Numbering, ...]
) -> tuple[Change, ...]:
    """Return all that moved in an action's life.

    Args:
        life: The action.
        followed: Its observations, complete.
        rounds: All rounds of its plan.
        numberings: What each of the plan's papers numbers; ``Row.telling`` points to its own.
    """
    finder = _Finder(life, numberings)
    found = [*finder.presence(followed, rounds), *finder.first_revision(followed)]
    reported = [each for each in followed if not each.told.lacks_updates]
    for before, now in pairwise(reported):
        found += finder.status(before.observation, now.observation)
    for before, now in pairwise(each for each in followed if not each.told.late):
        found += finder.deadline(before, now)
        found += finder.wording(before, now)
        found += finder.number(before, now)
    with_leads = [each for each in followed if not each.told.late and not each.told.lacks_leads]
    for before, now in pairwise(with_leads):
        found += finder.leads(before.observation, now.observation)
    found += finder.rewritings(followed)
    return tuple(sorted(found, key=_in_time))


def _in_time(change: Change) -> tuple[date, date, str, str]:
    return change.from_round, change.to_round, change.field.value, change.kind.value


def status_kind(before: Status, after: Status) -> ChangeKind:
    """Return how a status moved; the two differ."""
    return next(
        kind
        for from_statuses, to_status, kind in _STATUS_KINDS
        if (from_statuses is None or before in from_statuses) and to_status in (None, after)
    )


@dataclass(frozen=True, slots=True)
class _Finder:
    """Writes the changes of one action."""

    life: Life
    numberings: tuple[Numbering, ...]

    def _change(
        self,
        now: Observation,
        moved: tuple[date, date],
        kind: tuple[ChangeField, ChangeKind],
        words: tuple[str, str],
        *,
        days: int | None = None,
        announced: bool | None = None,
    ) -> Change:
        return Change(
            plan_id=self.life.plan_id,
            action_id=self.life.action_id,
            action=now.action,
            from_round=moved[0],
            to_round=moved[1],
            field=kind[0],
            before=words[0],
            after=words[1],
            days=days,
            kind=kind[1],
            announced=announced,
        )

    def presence(self, followed: tuple[Followed, ...], rounds: tuple[Round, ...]) -> list[Change]:
        """Comings and goings; before and after are the status last known and the one it comes with."""
        at = {each.observation.round: each.observation for each in followed}
        known = {each.observation.round: each.standing.status for each in followed}
        found = []
        for move in moves(followed, rounds):
            last, now = at.get(move.from_round), at.get(move.to_round)
            row = now or last
            if row is None:
                continue
            words = (known[move.from_round].value if last else "", now.status.value if now else "")
            kind = (ChangeField.PRESENCE, move.kind)
            found.append(self._change(row, (move.from_round, move.to_round), kind, words))
        return found

    def first_revision(self, followed: tuple[Followed, ...]) -> list[Change]:
        """A revision that an action's first round already prints, a change from that round to itself."""
        first = next((each for each in followed if not each.told.late), None)
        if first is None:
            return []
        day, standing = first.observation.round, first.standing
        if first.original is None and not standing.announced:
            return []
        return self._moved(first, (day, day), first.original, first.original_period)

    def deadline(self, before: Followed, now: Followed) -> list[Change]:
        """A deadline that moved, was set or withdrawn."""
        moved = (before.observation.round, now.observation.round)
        return self._moved(now, moved, before.standing.deadline, before.standing.period)

    def _moved(
        self, now: Followed, moved: tuple[date, date], before: date | None, period: tuple[date, date] | None
    ) -> list[Change]:
        after = now.standing.deadline
        if before == after:
            return []
        days = (after - before).days if before and after else None
        if after is not None and period is not None and period[0] <= after <= period[1]:
            return []  # a date made exact within its printed period
        if before is None:
            kind = ChangeKind.SET
        elif days is None:
            kind = ChangeKind.WITHDRAWN
        else:
            kind = ChangeKind.SLIPPED if days > 0 else ChangeKind.BROUGHT_FORWARD
        words = (iso(before), iso(after))
        announced = after is not None and now.standing.announced
        return [
            self._change(now.observation, moved, (ChangeField.DEADLINE, kind), words, days=days, announced=announced)
        ]

    def status(self, before: Observation, now: Observation) -> list[Change]:
        """A status that moved."""
        if before.status is now.status:
            return []
        kind = (ChangeField.STATUS, status_kind(before.status, now.status))
        return [self._change(now, (before.round, now.round), kind, (before.status.value, now.status.value))]

    def leads(self, before: Observation, now: Observation) -> list[Change]:
        """Leads who joined, left, or were all replaced."""
        old = set(map(known_by, before.leads))
        new = set(map(known_by, now.leads))
        if old and new and not old & new:
            kinds = [ChangeKind.REASSIGNED]
        else:
            kinds = [ChangeKind.JOINED] * bool(new - old) + [ChangeKind.LEFT] * bool(old - new)
        words = ("; ".join(before.leads), "; ".join(now.leads))
        moved = (before.round, now.round)
        return [self._change(now, moved, (ChangeField.LEAD, kind), words) for kind in kinds]

    def wording(self, before: Followed, now: Followed) -> list[Change]:
        """Other words, beyond case, spacing and punctuation."""
        old, new = before.observation, now.observation
        if same_words(old.action, new.action):
            return []
        kind = (ChangeField.WORDING, ChangeKind.REWORDED)
        return [self._change(new, (old.round, new.round), kind, (old.action, new.action))]

    def number(self, before: Followed, now: Followed) -> list[Change]:
        """Another number, or another recommendation; a paper that numbers nothing changes nothing.

        Nor does one that prints before each recommendation the number that another prints before its one action,
        nor one that leaves out the letter which another prints before every number ("R1", then "1").
        """
        old, new = before.observation, now.observation
        mine, theirs = (self.numberings[each.told.row.telling] for each in (before, now))
        moved = (old.round, new.round)
        found = []
        marks = (mine.action_mark, theirs.action_mark)
        if _renumbered((old.action_ref, new.action_ref), marks) and mine.actions and theirs.actions:
            kind = (ChangeField.NUMBER, ChangeKind.RENUMBERED)
            found.append(self._change(new, moved, kind, (old.action_ref, new.action_ref)))
        lent = _lends_number(old, new, theirs) or _lends_number(new, old, mine)
        numbered = mine.recommendations and theirs.recommendations and not lent
        marks = (mine.recommendation_mark, theirs.recommendation_mark)
        if _renumbered((old.recommendation_ref, new.recommendation_ref), marks) and numbered:
            kind = (ChangeField.NUMBER, ChangeKind.MOVED)
            found.append(self._change(new, moved, kind, (old.recommendation_ref, new.recommendation_ref)))
        return found

    def rewritings(self, followed: tuple[Followed, ...]) -> list[Change]:
        """Earlier rounds that a later paper repeats with other words."""
        at = {each.observation.round: each.observation for each in followed}
        return [
            self._change(
                at[each.later],
                (each.day, each.later),
                (ChangeField.UPDATE, ChangeKind.REWRITTEN),
                (each.before, each.after),
            )
            for each in self.life.rewritings
        ]


def _renumbered(refs: tuple[str, str], marks: tuple[str, str]) -> bool:
    """Tell whether two numbers differ; a mark counts only where both papers print one."""
    one, other = refs if all(marks) else (ref.removeprefix(mark) for ref, mark in zip(refs, marks, strict=True))
    return _differ(one.lstrip(" .-"), other.lstrip(" .-"))


def _differ(one: str, other: str) -> bool:
    return one != other and one.casefold() != other.casefold()


def _lends_number(one: Observation, other: Observation, numbering: Numbering) -> bool:
    """Tell whether a paper that numbers no actions prints one's number as its recommendation's."""
    return not numbering.actions and bool(one.action_ref) and not _differ(one.action_ref, other.recommendation_ref)
