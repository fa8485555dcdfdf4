"""Scores a dataset against the truth of an invented plan; shares no code with the product."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from model.dataset import Dataset
from tests.timeline.generated import TrueChange, Truth


@dataclass(frozen=True)
class Score:
    """How well a dataset tells the truth; each figure from 0 to 1, and the changes that went wrong.

    Attributes:
        identity: F1 over pairs of printed rows that are one action.
        changes: F1 over changes: action, rounds, field and kind right, days exact.
        missed, invented: Changes that should be there, and that should not.
    """

    identity: float
    changes: float
    missed: frozenset[TrueChange]
    invented: frozenset[TrueChange]

    def wrong(self, kind: str) -> int:
        """Return how many changes of one kind were missed or invented."""
        return sum(change.kind == kind for change in (*self.missed, *self.invented))


def f1(right: int, found: int, true: int) -> float:
    """Return the harmonic mean of precision and recall; 1 where there was nothing to find."""
    return 2 * right / (found + true) if found + true else 1.0


def pairs_of(groups: dict[tuple[str, int], object]) -> set[frozenset[tuple[str, int]]]:
    """Return all pairs of places that bear one name."""
    by_name: dict[object, list[tuple[str, int]]] = {}
    for place, name in groups.items():
        by_name.setdefault(name, []).append(place)
    return {frozenset(pair) for places in by_name.values() for pair in combinations(places, 2)}


def score(dataset: Dataset, truth: Truth) -> Score:
    """Compare who is who, and what changed."""
    found: dict[tuple[str, int], object] = {}
    votes: dict[str, Counter[int]] = {}
    for row in dataset.observations:
        place = (row.paper, (row.row or 0) - 2)
        if row.round != row.reported_on:
            continue
        found[place] = row.action_id
        votes.setdefault(row.action_id, Counter())[truth.who[place]] += 1
    number = {name: vote.most_common(1)[0][0] for name, vote in votes.items()}
    true_pairs, found_pairs = pairs_of(dict(truth.who)), pairs_of(found)
    told = {
        TrueChange(
            number[change.action_id],
            change.from_round,
            change.to_round,
            change.field.value,
            change.kind.value,
            change.days,
            change.announced,
        )
        for change in dataset.changes
    }
    return Score(
        identity=f1(len(true_pairs & found_pairs), len(found_pairs), len(true_pairs)),
        changes=f1(len(told & truth.changes), len(told), len(truth.changes)),
        missed=frozenset(truth.changes - told),
        invented=frozenset(told - truth.changes),
    )
