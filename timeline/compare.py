"""Two rounds of a plan side by side, with counts that bridge the totals of one to those of the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from model.comparison import Bridge, Compare, Comparison, Pair, Slip, Step
from model.dataset import Change, Dataset, Observation, RoundSummary
from model.words import ChangeField, ChangeKind, Status
from timeline.ordering import natural_id
from timeline.people import known_by
from timeline.wording import same_words


def last_two_rounds(dataset: Dataset, plan_id: str) -> tuple[date, date] | None:
    """Return a plan's last two rounds, or ``None`` where it has fewer."""
    days = sorted({row.round for row in dataset.rounds if row.plan_id == plan_id})
    return (days[-2], days[-1]) if len(days) > 1 else None


def compare_rounds(dataset: Dataset, plan_id: str, from_round: date, to_round: date) -> Comparison:
    """Compare two rounds of a plan, whether or not others lie between them.

    Raises:
        KeyError: The plan has no such round.
    """
    rounds = [row for row in dataset.rounds if row.plan_id == plan_id]
    rows = [row for row in dataset.observations if row.plan_id == plan_id]
    changes = [change for change in dataset.changes if change.plan_id == plan_id]
    for day in (from_round, to_round):
        if day not in {row.round for row in rounds}:
            raise KeyError(f"{plan_id} has no round of {day.isoformat()}")
    return comparer(rounds, rows, changes)(from_round, to_round)


def comparer(rounds: Sequence[RoundSummary], rows: Sequence[Observation], changes: Sequence[Change]) -> Compare:
    """Return what compares any two rounds of a plan, given all that is known of it."""
    told: dict[date, dict[str, Observation]] = {each.round: {} for each in rounds}
    for row in rows:
        told[row.round][row.action_id] = row
    moves: dict[str, list[Change]] = {}
    for change in changes:
        moves.setdefault(change.action_id, []).append(change)
    titles = {each.round: each for each in rounds}

    def compare(from_round: date, to_round: date) -> Comparison:
        before, after = told[from_round], told[to_round]
        ids = sorted(before.keys() | after.keys(), key=natural_id)
        pairs = [Pair(name, before.get(name), after.get(name)) for name in ids]
        return _Comparing(titles[to_round], from_round, to_round, pairs, moves).compare()

    return compare


@dataclass(frozen=True, slots=True)
class _Comparing:
    later: RoundSummary
    from_round: date
    to_round: date
    pairs: Sequence[Pair]
    changes: dict[str, list[Change]]

    def compare(self) -> Comparison:
        gone = [(pair, self._last_presence(pair)) for pair in self.pairs if pair.after is None]
        come = [(pair, self._told_before(pair)) for pair in self.pairs if pair.before is None]
        groups = {
            "completed": self._both(lambda old, new: _became(old, new, Status.COMPLETED)),
            "reopened": self._both(_reopened),
            "silent": self._both(_fell_silent),
            "reassigned": self._both(self._reassigned),
            "dropped": tuple(pair for pair, how in gone if how is ChangeKind.DROPPED),
            "retired": tuple(pair for pair, how in gone if how is ChangeKind.RETIRED),
            "not_told": tuple(pair for pair, how in gone if how is None),
            "reworded": self._both(lambda old, new: not same_words(old.action, new.action)),
            "added": tuple(pair for pair, again in come if not again),
            "returned": tuple(pair for pair, again in come if again),
        }
        slips = tuple(filter(None, map(self._slip, self.pairs)))
        moved = {pair.action_id for group in groups.values() for pair in group}
        moved |= {slip.pair.action_id for slip in slips if slip.days}
        rest = [pair for pair in self.pairs if pair.action_id not in moved]
        return Comparison(
            plan_id=self.later.plan_id,
            plan=self.later.plan,
            from_round=self.from_round,
            to_round=self.to_round,
            slipped=tuple(slip for slip in slips if slip.days is not None and slip.days > 0),
            brought_forward=tuple(slip for slip in slips if slip.days is not None and slip.days < 0),
            otherwise=tuple(pair for pair in rest if self._between(pair)),
            unchanged=tuple(pair for pair in rest if not self._between(pair)),
            bridges=(self._bridge_completed(), self._bridge_actions(groups)),
            **groups,
        )

    def _changes(self, of: Pair | Observation) -> list[Change]:
        """Return an action's changes up to the later round."""
        return [change for change in self.changes.get(of.action_id, ()) if change.to_round <= self.to_round]

    def _between(self, pair: Pair) -> bool:
        """Tell whether anything moved between the two rounds."""
        moves = self.changes.get(pair.action_id, ())
        return any(self.from_round < change.to_round <= self.to_round for change in moves)

    def _both(self, moved: Callable[[Observation, Observation], bool]) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.before and pair.after and moved(pair.before, pair.after))

    def _reassigned(self, old: Observation, new: Observation) -> bool:
        if old.leads == new.leads or _leads(old) == _leads(new):
            return False
        moves = [change for change in self._changes(new) if change.field is ChangeField.LEAD]
        return any(change.to_round > self.from_round for change in moves)

    def _last_presence(self, pair: Pair) -> ChangeKind | None:
        """Return how an action had left by the later round, or ``None`` where it had not."""
        moves = [
            change
            for change in self._changes(pair)
            if change.field is ChangeField.PRESENCE and change.to_round > self.from_round
        ]
        last = max(moves, key=lambda change: change.to_round, default=None)
        return last.kind if last and last.kind in (ChangeKind.DROPPED, ChangeKind.RETIRED) else None

    def _told_before(self, pair: Pair) -> bool:
        """Tell whether an action that the earlier round does not tell of was told of before it."""
        moves = [each for each in self._changes(pair) if each.field is ChangeField.PRESENCE]
        added = next((each for each in moves if each.kind is ChangeKind.ADDED), None)
        return added is None or added.to_round <= self.from_round

    def _slip(self, pair: Pair) -> Slip | None:
        """Return how a deadline moved in all between the two rounds, if it did."""
        if pair.before is None or pair.after is None or pair.before.deadline == pair.after.deadline:
            return None
        moves = [each for each in self._changes(pair) if each.field is ChangeField.DEADLINE]
        between = [each for each in moves if each.from_round >= self.from_round and each.to_round > self.from_round]
        if not between:
            return None  # a date made exact within its printed period is no movement
        old, new = pair.before.deadline, pair.after.deadline
        return Slip(
            pair=pair,
            before=old,
            after=new,
            days=(new - old).days if old and new else None,
            announced=bool(max(between, key=lambda each: each.to_round).announced),
            times=sum(each.kind is ChangeKind.SLIPPED for each in moves),
        )

    def _bridge_completed(self) -> Bridge:
        """From the earlier round's completed actions to the later round's."""

        def done(row: Observation | None) -> bool:
            return row is not None and row.status is Status.COMPLETED

        came = [pair for pair in self.pairs if done(pair.after) and not done(pair.before)]
        went = [pair for pair in self.pairs if done(pair.before) and not done(pair.after)]
        steps = (
            _step("Finished since", 1, [pair for pair in came if pair.before]),
            _step("Not in the earlier round, completed", 1, [pair for pair in came if not pair.before]),
            _step("Closed instead", -1, [p for p in went if p.after and p.after.status is Status.CLOSED]),
            _step("No update this time", -1, [p for p in went if p.after and p.after.status is Status.UNKNOWN]),
            _step("Reopened", -1, [p for p in went if p.after and p.after.status not in _NOT_REOPENED]),
            _step("No longer told of", -1, [pair for pair in went if not pair.after]),
        )
        start = sum(done(pair.before) for pair in self.pairs)
        return Bridge("Completed", start, _taken(steps), sum(done(pair.after) for pair in self.pairs))

    def _bridge_actions(self, groups: dict[str, tuple[Pair, ...]]) -> Bridge:
        """From the earlier round's actions to the later round's."""
        steps = (
            _step("Added", 1, groups["added"]),
            _step("Returned", 1, groups["returned"]),
            _step("Dropped, unfinished", -1, groups["dropped"]),
            _step("Taken off, finished", -1, groups["retired"]),
            _step("Not in a paper that tells only part", -1, groups["not_told"]),
        )
        start = sum(pair.before is not None for pair in self.pairs)
        return Bridge("Actions", start, _taken(steps), sum(pair.after is not None for pair in self.pairs))


_NOT_REOPENED = (Status.CLOSED, Status.UNKNOWN)
_OVER = (Status.COMPLETED, Status.CLOSED)


def _step(name: str, sign: int, pairs: Sequence[Pair]) -> Step:
    return Step(name, sign * len(pairs), tuple(pair.action_id for pair in pairs))


def _taken(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    return tuple(step for step in steps if step.count)


def _became(old: Observation, new: Observation, status: Status) -> bool:
    return new.status is status and old.status is not status


def _reopened(old: Observation, new: Observation) -> bool:
    return old.status in _OVER and new.status not in (*_OVER, Status.UNKNOWN)


def _fell_silent(old: Observation, new: Observation) -> bool:
    return old.status in _OVER and new.status is Status.UNKNOWN


def _leads(row: Observation) -> frozenset[str]:
    return frozenset(map(known_by, row.leads))
