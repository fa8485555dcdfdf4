"""The grid that people make by hand: one row an action, one column a round, status and deadline in words."""

from dataclasses import dataclass
from datetime import date

from model.dataset import ActionSummary, Dataset, Observation
from model.dates import in_short
from model.words import ChangeField, ChangeKind, Status
from output.wording import STATUS_WORDS


@dataclass(frozen=True, slots=True)
class GridCell:
    """What one round tells of one action; ``status`` is ``None`` where it tells nothing."""

    text: str
    status: Status | None


@dataclass(frozen=True, slots=True)
class GridRow:
    """One action; ``cells`` has one cell a round of its plan."""

    action: ActionSummary
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One plan, its rounds from the earliest, and its actions in the plan's order."""

    plan_id: str
    plan: str
    rounds: tuple[date, ...]
    rows: tuple[GridRow, ...]


def grids_of(dataset: Dataset) -> tuple[Grid, ...]:
    """Return one grid a plan, in the order of their identities."""
    titles: dict[str, str] = {}
    rounds: dict[str, set[date]] = {}
    told: dict[str, dict[date, Observation]] = {}
    for row in dataset.observations:
        titles.setdefault(row.plan_id, row.plan)
        rounds.setdefault(row.plan_id, set()).add(row.round)
        told.setdefault(row.action_id, {})[row.round] = row
    for summary in dataset.rounds:  # a round may tell of no action
        titles.setdefault(summary.plan_id, summary.plan)
        rounds.setdefault(summary.plan_id, set()).add(summary.round)
    gone = _gone(dataset)
    by_plan: dict[str, list[ActionSummary]] = {plan_id: [] for plan_id in titles}
    for action in dataset.actions:
        by_plan.setdefault(action.plan_id, []).append(action)
    grids: list[Grid] = []
    for plan_id in sorted(titles):
        days = tuple(sorted(rounds[plan_id]))
        rows = tuple(
            GridRow(action, _cells(action, days, told.get(action.action_id, {}), gone.get(action.action_id, {})))
            for action in by_plan[plan_id]
        )
        grids.append(Grid(plan_id, titles[plan_id], days, rows))
    return tuple(grids)


def _gone(dataset: Dataset) -> dict[str, dict[date, ChangeKind]]:
    """Return for each action the rounds in which it was first missing, and how it went."""
    gone: dict[str, dict[date, ChangeKind]] = {}
    for change in dataset.changes:
        if change.field is ChangeField.PRESENCE and change.kind in (ChangeKind.DROPPED, ChangeKind.RETIRED):
            gone.setdefault(change.action_id, {})[change.to_round] = change.kind
    return gone


def _cells(
    action: ActionSummary, rounds: tuple[date, ...], told: dict[date, Observation], gone: dict[date, ChangeKind]
) -> tuple[GridCell, ...]:
    cells: list[GridCell] = []
    last: Observation | None = None
    went: ChangeKind | None = None
    for day in rounds:
        row = told.get(day)
        went = None if row else gone.get(day, went)
        if row:
            last = row
            cells.append(GridCell(standing(row), row.status))
        elif day < action.first_round:
            cells.append(GridCell("Not yet in the plan", None))
        else:
            cells.append(GridCell(_absent(last, went), None))
    return tuple(cells)


def _absent(last: Observation | None, went: ChangeKind | None) -> str:
    if went is ChangeKind.DROPPED:
        return "Dropped, unfinished"
    if went is ChangeKind.RETIRED and last:
        return f"Taken off, {STATUS_WORDS[last.status].casefold()}" if last.status in _OVER else "Taken off, finished"
    return "Not told of in this round"


_OVER = (Status.COMPLETED, Status.CLOSED)


def standing(row: Observation) -> str:
    """Return a round's status in words and, on its own line, the deadline that stands."""
    words = STATUS_WORDS[row.status] + (", but work remains" if row.qualified else "")
    deadline = f"\ndeadline {in_short(row.deadline)}" if row.deadline else ""
    return f"{words}{deadline}{', overdue' if row.overdue else ''}"
