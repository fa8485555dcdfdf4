"""Readings become the dataset: plans, rounds, identities, deadlines, changes, findings, summaries."""

from collections.abc import Sequence
from concurrent.futures import Executor
from itertools import chain

from model.collecting import without_collector
from model.dataset import Dataset, KnownAction, PaperRow, ProblemRow
from model.decisions import Decisions
from model.problems import Problem
from model.readings import PaperReading
from timeline.corrections import Corrections
from timeline.following import PlanPapers, PlanTables, follow_plans
from timeline.memory import recall
from timeline.ordering import problem_order
from timeline.papers import Shelf, sort_out, tell_outcomes
from timeline.people import people_of
from timeline.plans import PlanHistory, name_plans, recognise
from timeline.tellings import RowKey
from timeline.vanishing import vanished_plans


def build_dataset(
    readings: Sequence[PaperReading],
    *,
    decisions: Decisions | None = None,
    known: Sequence[KnownAction] = (),
    unread: Sequence[PaperRow] = (),
    problems: Sequence[Problem] = (),
    hands: Executor | None = None,
) -> Dataset:
    """Follow every plan through its papers.

    Args:
        readings: The papers that were read, in any order; those without plans or dates too.
        decisions: What people decided themselves.
        known: What the last dataset called each printed action, so that an older paper found later
            renames nothing (``timeline.memory.remember``).
        unread: Ready rows of the papers that could not be read.
        problems: What earlier steps met.
        hands: Other processes that follow plans side by side; this one when ``None``.
    """
    decisions = decisions or Decisions()
    with without_collector():
        shelf = sort_out(readings)
        corrections = Corrections(decisions.corrections)
        corrections.check_papers(shelf.readings, [row.paper for row in unread])
        people = people_of(decisions.people)
        memory = recall(tuple(known), shelf.readings)
        histories = recognise(shelf.tellings, by_folder=decisions.councils_by_folder)
        named = sorted(zip(name_plans(histories, memory), histories, strict=True), key=lambda pair: pair[0])
        plans = [_papers_of(plan_id, history, memory) for plan_id, history in named]
        followed = list(follow_plans(plans, decisions, people.listed, hands))
        for each in followed:
            people.unlisted |= {alias: place for alias, place in each.unlisted.items() if alias not in people.unlisted}
            corrections.take(each.corrected, each.placed)
        corrections.report_lost()
        met = [problem for each in followed for problem in each.problems] + [*vanished_plans(followed)]
        all_problems = (*problems, *shelf.problems, *met, *people.problems(), *corrections.problems)
        return _in_order(followed, all_problems, _papers(shelf, followed, unread))


def _papers_of(plan_id: str, history: PlanHistory, memory: dict[RowKey, KnownAction]) -> PlanPapers:
    printed = (telling.key(number) for telling in history.tellings for number in range(len(telling.plan.actions)))
    known = {key: memory[key] for key in printed if key in memory} if memory else {}
    return PlanPapers(plan_id, tuple(history.tellings), known)


def _papers(shelf: Shelf, followed: Sequence[PlanTables], unread: Sequence[PaperRow]) -> tuple[PaperRow, ...]:
    plan_ids: dict[str, list[str]] = {}
    for each in followed:
        for paper in each.papers:
            plan_ids.setdefault(paper, []).append(each.plan_id)
    return tell_outcomes(
        shelf,
        plan_ids=plan_ids,
        superseded={outranked: better for each in followed for outranked, better in each.superseded},
        observations=[row for each in followed for row in each.observations],
        unread=unread,
    )


def _in_order(followed: Sequence[PlanTables], problems: Sequence[Problem], papers: tuple[PaperRow, ...]) -> Dataset:
    """Put the plans' tables together; plans come by identity, and each plan's rows in order already."""
    boxes = {key: box for each in followed for key, box in each.boxes.items()}
    return Dataset(
        observations=tuple(chain.from_iterable(each.observations for each in followed)),
        changes=tuple(chain.from_iterable(each.changes for each in followed)),
        findings=tuple(chain.from_iterable(each.findings for each in followed)),
        actions=tuple(chain.from_iterable(each.actions for each in followed)),
        recommendations=tuple(chain.from_iterable(each.recommendations for each in followed)),
        rounds=tuple(chain.from_iterable(each.rounds for each in followed)),
        papers=papers,
        problems=tuple(sorted((_row(problem) for problem in dict.fromkeys(problems)), key=problem_order)),
        links=tuple(chain.from_iterable(each.links for each in followed)),
        boxes=tuple(sorted(boxes.values(), key=lambda each: (each.paper, each.page, each.table, each.row))),
    )


def _row(problem: Problem) -> ProblemRow:
    place = problem.place
    return ProblemRow(
        severity=problem.severity,
        paper=place.paper,
        page=place.page,
        table=place.table,
        row=place.row,
        column=problem.column,
        value=problem.value,
        problem=problem.problem,
        advice=problem.advice,
    )
