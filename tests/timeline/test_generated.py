"""Invented plans of every kind: identity and changes scored, and what must hold whatever the papers say."""

import random
import time
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.dataset import Dataset
from model.words import ChangeKind, Status
from tests.timeline.generated import LEVELS, Council, Level, Truth
from tests.timeline.scoring import score
from timeline import build_dataset
from timeline.memory import remember
from timeline.ordering import natural, natural_id

STEADY = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SEEDS = st.integers(min_value=0, max_value=10_000)
WILD = Level(
    reword=0.4, heavy=0.5, drop=0.1, add=0.1, move=0.05, swap=0.1, split=0.03, merge=0.03, near=0.4, columns=2,
    upheaval=0.5,
)  # fmt: skip
TURNED_OVER = replace(LEVELS["usual"], upheaval=0.7)


def papers_of(seed: int, *, actions: int = 14, rounds: int = 4, level: Level = WILD) -> Truth:
    """Return an invented plan's papers, with the truth."""
    return Council(seed, actions=actions, rounds=rounds, level=level).write()


@pytest.mark.parametrize("name", list(LEVELS))
def test_invented_plans_are_followed(name: str) -> None:
    """Invented plans are followed."""
    sizes = ((10, 8), (25, 6), (60, 5), (200, 3))
    scores = []
    for number, (actions, rounds) in enumerate(sizes):
        for seed in range(3 if actions < 100 else 1):
            truth = papers_of(100 * number + seed, actions=actions, rounds=rounds, level=LEVELS[name])
            scores.append(score(build_dataset(truth.papers), truth))

    assert sum(each.identity for each in scores) / len(scores) >= 0.99
    assert sum(each.changes for each in scores) / len(scores) >= 0.98
    assert min(each.identity for each in scores) >= 0.96


def test_plans_whose_leads_or_deadlines_all_change_at_once_are_followed() -> None:
    """Plans whose leads or deadlines all change at once are followed."""
    scores = []
    for seed in range(8):
        truth = papers_of(seed, actions=40, rounds=5, level=TURNED_OVER)
        scores.append(score(build_dataset(truth.papers), truth))

    assert sum(each.identity for each in scores) / len(scores) >= 0.99
    assert sum(each.changes for each in scores) / len(scores) >= 0.98


def test_dropped_and_reopened_are_neither_missed_nor_invented_in_a_calm_plan() -> None:
    """Dropped and reopened are neither missed nor invented in a calm plan."""
    for seed in range(6):
        truth = papers_of(seed, actions=40, rounds=5, level=replace(LEVELS["calm"], near=0.0))
        result = score(build_dataset(truth.papers), truth)
        assert (result.wrong("dropped"), result.wrong("reopened")) == (0, 0)


@STEADY
@given(SEEDS)
def test_a_later_paper_changes_no_earlier_identity(seed: int) -> None:
    """A later paper changes no earlier identity."""
    papers = papers_of(seed).papers

    assert identities(build_dataset(papers[:-1])).items() <= identities(build_dataset(papers)).items()


@STEADY
@given(SEEDS)
def test_an_older_paper_found_later_keeps_the_identities_given(seed: int) -> None:
    """An older paper found later keeps the identities given."""
    papers = papers_of(seed).papers
    published = build_dataset(papers[1:])

    found_later = build_dataset(papers, known=remember(published))

    assert identities(published).items() <= identities(found_later).items()
    assert build_dataset(papers, known=remember(found_later)) == found_later


@STEADY
@given(SEEDS)
def test_what_the_dataset_remembers_changes_nothing_of_the_same_papers(seed: int) -> None:
    """What the dataset remembers changes nothing of the same papers."""
    papers = papers_of(seed).papers
    dataset = build_dataset(papers)

    assert build_dataset(papers, known=remember(dataset)) == dataset


@STEADY
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(seed: int, order: random.Random) -> None:
    """The order of files changes nothing."""
    papers = papers_of(seed).papers
    shuffled = list(papers)
    order.shuffle(shuffled)

    assert build_dataset(shuffled) == build_dataset(papers)


@STEADY
@given(SEEDS)
def test_every_printed_action_is_an_observation_or_a_problem(seed: int) -> None:
    """Every printed action is an observation or a problem."""
    papers = papers_of(seed).papers
    undated = replace(papers[0], reported_on=None)
    dataset = build_dataset([undated, *papers[1:]])

    told = {(each.paper, each.row) for each in dataset.observations} | {
        (each.paper, each.row) for each in dataset.problems
    }
    printed = {(paper.paper, row.place.row) for paper in papers for plan in paper.plans for row in plan.actions}
    assert printed <= told


@STEADY
@given(SEEDS)
def test_summaries_add_up_from_the_observations(seed: int) -> None:
    """Summaries add up from the observations."""
    dataset = build_dataset(papers_of(seed).papers)

    for each in dataset.rounds:
        rows = [row for row in dataset.observations if (row.plan_id, row.round) == (each.plan_id, each.round)]
        assert each.actions == len(rows)
        counts = (each.not_started, each.in_progress, each.delayed, each.completed, each.closed, each.unknown)
        assert counts == tuple(sum(row.status is status for row in rows) for status in STATUSES)
        assert each.overdue == sum(row.overdue for row in rows)
        for count, kind in (
            (each.added, ChangeKind.ADDED),
            (each.dropped, ChangeKind.DROPPED),
            (each.completed_since, ChangeKind.COMPLETED),
            (each.slipped, ChangeKind.SLIPPED),
        ):
            moved = {row.action_id for row in dataset.changes if row.kind is kind and row.to_round == each.round}
            assert count == len(moved)
    for action in dataset.actions:
        rows = [row for row in dataset.observations if row.action_id == action.action_id]
        assert (action.rounds, action.first_round, action.last_round) == (len(rows), rows[0].round, rows[-1].round)
        assert (action.deadline, action.status, action.overdue) == (
            rows[-1].deadline,
            rows[-1].status,
            rows[-1].overdue,
        )
        if action.deadline and action.first_deadline:
            assert action.slip_days == (action.deadline - action.first_deadline).days
        slips = [row for row in dataset.changes if row.action_id == action.action_id and row.kind is ChangeKind.SLIPPED]
        assert action.times_slipped == len(slips)
    assert sum(each.observations for each in dataset.papers) == len(dataset.observations)


STATUSES = (
    Status.NOT_STARTED,
    Status.IN_PROGRESS,
    Status.DELAYED,
    Status.COMPLETED,
    Status.CLOSED,
    Status.UNKNOWN,
)


@STEADY
@given(SEEDS)
def test_recommendations_count_their_last_round(seed: int) -> None:
    """Recommendations count their last round."""
    dataset = build_dataset(papers_of(seed).papers)

    for each in dataset.recommendations:
        rows = [row for row in dataset.observations if row.recommendation_ref == each.recommendation_ref]
        last = max((row.round for row in rows), default=date.min)
        now = [row for row in rows if row.round == last]
        assert each.actions == len(now)
        assert each.completed == sum(row.status is Status.COMPLETED for row in now)
        assert each.overdue == sum(row.overdue for row in now)


@STEADY
@given(SEEDS)
def test_days_of_moves_add_up_to_the_whole_slip(seed: int) -> None:
    """Days of moves add up to the whole slip."""
    dataset = build_dataset(papers_of(seed, level=replace(WILD, columns=1)).papers)

    for action in dataset.actions:
        moves = [row.days for row in dataset.changes if row.action_id == action.action_id and row.field == "deadline"]
        if action.slip_days is not None and None not in moves:
            assert sum(days for days in moves if days is not None) == action.slip_days


@STEADY
@given(SEEDS)
def test_every_table_is_sorted_by_its_key_and_the_key_is_unique(seed: int) -> None:
    """Every table is sorted by its key and the key is unique."""
    dataset = build_dataset(papers_of(seed).papers)

    keys: dict[str, list[Any]] = {
        "observations": [(row.plan_id, row.round) for row in dataset.observations],
        "changes": [(natural_id(row.action_id), row.from_round, row.to_round) for row in dataset.changes],
        "findings": [(natural_id(row.action_id), row.round, row.finding) for row in dataset.findings],
        "actions": [natural_id(row.action_id) for row in dataset.actions],
        "recommendations": [(row.plan_id, natural(row.recommendation_ref)) for row in dataset.recommendations],
        "rounds": [(row.plan_id, row.round) for row in dataset.rounds],
        "papers": [row.paper for row in dataset.papers],
    }
    for table, rows in keys.items():
        assert rows == sorted(rows), table
    told = [(row.action_id, row.round) for row in dataset.observations]
    assert len(told) == len(set(told))


def identities(dataset: Dataset) -> dict[tuple[str, int | None], str]:
    """Return what each printed row is called, by the round of its own paper."""
    return {(row.paper, row.row): row.action_id for row in dataset.observations if row.round == row.reported_on}


def test_natural_order_puts_2_before_10_and_5_before_5a() -> None:
    """Natural order puts 2 before 10 and 5 before 5a."""
    refs = ["10", "5a", "2", "5", "1.10", "1.2", "b", "a", ""]

    assert sorted(refs, key=natural) == ["", "1.2", "1.10", "2", "5", "5a", "10", "a", "b"]


@pytest.mark.soak
def test_five_hundred_actions_over_twenty_rounds_link_in_seconds() -> None:
    """Five hundred actions over twenty rounds link in seconds."""
    truth = papers_of(1, actions=500, rounds=20, level=replace(LEVELS["usual"], add=0.03))
    started = time.monotonic()

    build_dataset(truth.papers)

    assert timedelta(seconds=time.monotonic() - started) < timedelta(seconds=10)
