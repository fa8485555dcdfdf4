"""Two rounds of a plan side by side: what ``timeline`` compares, and the command and the report tell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from model.dataset import Change, Observation, RoundSummary


@dataclass(frozen=True, slots=True)
class Pair:
    """One action in both rounds; ``None`` where a round does not tell of it."""

    action_id: str
    before: Observation | None
    after: Observation | None

    @property
    def shown(self) -> Observation:
        """The later of the two."""
        row = self.after or self.before
        if row is None:
            raise ValueError(f"{self.action_id} is told of in neither round.")
        return row


@dataclass(frozen=True, slots=True)
class Slip:
    """A deadline that moved between the two rounds.

    Attributes:
        days: Later is positive; ``None`` where there was no date before.
        announced: The last move was announced in an update.
        times: How often it moved later, in all, up to the later round.
    """

    pair: Pair
    before: date | None
    after: date | None
    days: int | None
    announced: bool
    times: int


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a bridge: what it is, how many, signed, and which actions."""

    name: str
    count: int
    action_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bridge:
    """From one round's total to the other's; ``start`` and the steps' counts sum to ``end``."""

    name: str
    start: int
    steps: tuple[Step, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What moved between two rounds of a plan; each group by reference, naturally.

    An action may stand in several groups: one that slipped may be reworded, too.

    Attributes:
        silent: Completed or closed before, and without an update now.
        dropped: Gone, neither completed nor closed; ``retired``: gone after either.
        not_told: Left out by a paper that tells only part of the plan.
        otherwise: In both rounds and in no other group, but something moved: the status, a number, a date set.
        unchanged: In both rounds, and nothing moved.
    """

    plan_id: str
    plan: str
    from_round: date
    to_round: date
    completed: tuple[Pair, ...]
    slipped: tuple[Slip, ...]
    brought_forward: tuple[Slip, ...]
    dropped: tuple[Pair, ...]
    retired: tuple[Pair, ...]
    not_told: tuple[Pair, ...]
    added: tuple[Pair, ...]
    returned: tuple[Pair, ...]
    reopened: tuple[Pair, ...]
    silent: tuple[Pair, ...]
    reworded: tuple[Pair, ...]
    reassigned: tuple[Pair, ...]
    otherwise: tuple[Pair, ...]
    unchanged: tuple[Pair, ...]
    bridges: tuple[Bridge, ...]


Compare = Callable[[date, date], Comparison]
"""Compares two rounds of one plan, the earlier first."""

Comparer = Callable[[Sequence[RoundSummary], Sequence[Observation], Sequence[Change]], Compare]
"""Makes ready one plan, by its rounds, observations and changes."""
