"""What speaks for a row being an action, and what each of it weighs."""

from math import fsum
from operator import mul
from typing import Final, NamedTuple


class Signs(NamedTuple):
    """What was compared between a row and an action, as figures that add up once each is weighed.

    Attributes:
        always: 1, for what it takes to take a row for an action at all.
        wording: How alike the words are as a whole, from 0 to 1.
        brought, left_out: What the most telling word tells that only the row prints, or only the action.
        head, head_kept: The share of the row's first words that the action prints, and the other way round:
            what was merged into another action stands at its end.
        same_deed, other_deed: 1 where both begin with the same kind of deed, or with another one (``timeline.deeds``).
        recommendation, number, leads, deadline, finished: Log odds, as the plan's own papers show them (``Odds``).
        retold: 1 where the update of a round that both tell is the same.
        contradicted: 1 where it is another action's.
        neighbours: How many neighbours are the same, 0 to 2.
        order: 1 for the same place in the plan, 0 for the other end.
        away: 1 where at least one meeting passed without the action.
        left_finished: 1 where it was completed or closed when it was left out.
        rivals: Logarithm of how many actions there are to choose from, above that of ten.
    """

    always: float
    wording: float
    brought: float
    left_out: float
    head: float
    head_kept: float
    same_deed: float
    other_deed: float
    recommendation: float
    number: float
    leads: float
    deadline: float
    finished: float
    retold: float
    contradicted: float
    neighbours: float
    order: float
    away: float
    left_finished: float
    rivals: float

    def weigh(self) -> float:
        """Return how strongly all of it speaks for one action: log odds, above 0 for rather the same."""
        return fsum(map(mul, self, WEIGHTS))


# Fitted to invented plans of both of the tests' generators, on seeds that no test uses: which of the free actions, or
# none of them, each row is, given who the others are (a conditional logistic regression), and rounded. Log odds that
# the plan's own papers show count for less where other signs say the same: numbers follow the order of rows.
# The deeds weigh less than they did there, since no list of verbs is whole.
WEIGHTS: Final = Signs(
    always=-6.2,
    wording=7.0,
    brought=-2.5,
    left_out=-2.4,
    head=2.3,
    head_kept=2.1,
    same_deed=0.8,
    other_deed=-1.5,
    recommendation=0.36,
    number=0.36,
    leads=1.0,
    deadline=1.0,
    finished=1.0,
    retold=5.6,
    contradicted=-1.1,
    neighbours=1.1,
    order=3.4,
    away=-0.8,
    left_finished=-1.7,
    rivals=-0.7,
)
