"""The main figures of a plan's latest round, in words that are true of any plan."""

from collections import Counter
from dataclasses import dataclass

from model.dataset import Dataset, RoundSummary
from model.dates import in_full
from output.wording import count


@dataclass(frozen=True, slots=True)
class Headline:
    """A plan's latest round.

    Attributes:
        latest: The round.
        rounds: How many rounds the plan has.
    """

    latest: RoundSummary
    rounds: int


def headlines_of(dataset: Dataset) -> tuple[Headline, ...]:
    """Return each plan's latest round, by plan."""
    latest = {summary.plan_id: summary for summary in sorted(dataset.rounds, key=lambda each: each.round)}
    rounds = Counter(summary.plan_id for summary in dataset.rounds)
    return tuple(Headline(latest[plan_id], rounds[plan_id]) for plan_id in sorted(latest))


def in_words(headline: Headline) -> str:
    """Tell a plan's latest round in one or two plain sentences."""
    latest = headline.latest
    return (
        f"{latest.plan}: on {in_full(latest.round)}, {latest.completed} of {count(latest.actions, 'action')} "
        f"{'was' if latest.completed == 1 else 'were'} completed, {latest.delayed} delayed "
        f"and {latest.overdue} overdue. {moved_in_words(headline)}"
    )


def moved_in_words(headline: Headline) -> str:
    """Tell what moved since the round before; a plan's only round has none before it."""
    if headline.rounds == 1:
        return "This is the plan's first round, so nothing can be compared yet."
    latest = headline.latest
    moved = [
        f"{number} {word}"
        for number, word in (
            (latest.completed_since, "completed"),
            (latest.slipped, "slipped"),
            (latest.added, "added"),
            (latest.dropped, "dropped without completion"),
        )
        if number
    ]
    return f"Since the round before: {', '.join(moved) or 'no action completed, slipped, added or dropped'}."
