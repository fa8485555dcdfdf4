"""Plans followed by several processes at once come to the same dataset."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from model.decisions import Correction, Decisions, Person
from model.readings import PaperReading
from tests.timeline.generated import LEVELS, Council
from tests.timeline.papers import correction
from timeline import build_dataset
from timeline.memory import remember


def papers(plans: int) -> tuple[PaperReading, ...]:
    """Return the papers of so many invented plans."""
    councils = (
        Council(seed, actions=60, rounds=6, level=LEVELS["usual"], name=f"Sallowmere {seed}") for seed in range(plans)
    )
    return tuple(reading for council in councils for reading in council.write().papers)


def decided(plan_id: str) -> tuple[Correction, ...]:
    """Return a correction that takes effect, one that is refused and one that is lost."""
    action = f"{plan_id}/1.1"
    return (
        correction(2, plan_id=plan_id, action_id=action, column="status", value="completed"),
        correction(3, plan_id=plan_id, action_id=action, column="due_date", value="soon"),
        correction(4, plan_id=plan_id, action_id=f"{plan_id}/99.99", column="status", value="completed"),
    )


def test_the_number_of_workers_changes_nothing() -> None:
    """Neither ids, changes, aliases nor what became of corrections depend on who followed a plan."""
    told = papers(9)
    first = build_dataset(told[:-6])
    known = remember(first)
    decisions = Decisions((Person("KS", "Kit Sorrel", ""),), decided(first.actions[0].plan_id))

    alone = build_dataset(told, decisions=decisions, known=known)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as hands:
        together = build_dataset(told, decisions=decisions, known=known, hands=hands)

    assert together == alone
    assert len({row.plan_id for row in alone.rounds}) == 9
    assert all(any(f"line {line}" in each.problem for each in alone.problems) for line in (2, 3, 4))
