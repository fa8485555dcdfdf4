"""Readings become the dataset: plans, rounds, identities, deadlines, changes, findings, summaries."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from model.dataset import (
    ActionSummary,
    Change,
    Dataset,
    Finding,
    KnownAction,
    Link,
    Observation,
    PaperRow,
    ProblemRow,
    RecommendationSummary,
    RoundSummary,
    RowBox,
)
from model.decisions import Decisions
from model.problems import Problem
from model.readings import PaperReading
from timeline.changes import History, find_changes
from timeline.corrections import Corrections
from timeline.doubts import identity_problems, links
from timeline.findings import PlanSpan, find
from timeline.linking import read_rows
from timeline.memory import recall
from timeline.observing import observe
from timeline.ordering import natural_id, problem_order
from timeline.papers import sort_out, tell_outcomes
from timeline.people import People, people_of
from timeline.plans import name_plans, recognise
from timeline.rounds import Course, lay_out
from timeline.rulings import lend_names, link_and_name
from timeline.standing import follow
from timeline.summaries import sum_up_action, sum_up_recommendations, sum_up_rounds
from timeline.tellings import RowKey, numbering_of


@dataclass(slots=True)
class _Tables:
    """The tables as they grow, plan by plan."""

    observations: list[Observation] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    actions: list[ActionSummary] = field(default_factory=list)
    recommendations: list[RecommendationSummary] = field(default_factory=list)
    rounds: list[RoundSummary] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    boxes: dict[RowKey, RowBox] = field(default_factory=dict)
    plan_ids: dict[str, list[str]] = field(default_factory=dict)
    superseded: dict[str, str] = field(default_factory=dict)


def build_dataset(
    readings: Sequence[PaperReading],
    *,
    decisions: Decisions | None = None,
    known: Sequence[KnownAction] = (),
    unread: Sequence[PaperRow] = (),
    problems: Sequence[Problem] = (),
) -> Dataset:
    """Follow every plan through its papers.

    Args:
        readings: The papers that were read, in any order; those without plans or dates too.
        decisions: What people decided themselves.
        known: What the last dataset called each printed action, so that an older paper found later
            renames nothing (``timeline.memory.remember``).
        unread: Ready rows of the papers that could not be read.
        problems: What earlier steps met.
    """
    with _without_collector():
        return _build(readings, decisions or Decisions(), known, unread, problems)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Stop looking for cycles that could be freed: there are none, and a million rows are looked through in vain."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _build(
    readings: Sequence[PaperReading],
    decisions: Decisions,
    known: Sequence[KnownAction],
    unread: Sequence[PaperRow],
    problems: Sequence[Problem],
) -> Dataset:
    shelf = sort_out(readings)
    corrections = Corrections(decisions.corrections)
    corrections.check_papers(shelf.readings, [row.paper for row in unread])
    people = people_of(decisions.people)
    memory = recall(tuple(known), shelf.readings)
    tables = _Tables(problems=[*problems, *shelf.problems])
    histories = recognise(shelf.tellings, by_folder=decisions.councils_by_folder)
    names = name_plans(histories, memory)
    for plan_id, history in sorted(zip(names, histories, strict=True), key=lambda pair: pair[0]):
        course = lay_out(tuple(history.tellings))
        _Following(plan_id, course, tables, decisions).follow(people, memory, corrections)
    corrections.report_lost()
    tables.problems += (*people.problems(), *corrections.problems)
    papers = tell_outcomes(
        shelf,
        plan_ids=tables.plan_ids,
        superseded=tables.superseded,
        observations=tables.observations,
        unread=unread,
    )
    return _in_order(tables, papers)


@dataclass(frozen=True, slots=True)
class _Following:
    """One plan on its way through its papers, and the tables that it adds to."""

    plan_id: str
    course: Course
    tables: _Tables
    decisions: Decisions

    def follow(self, people: People, memory: dict[RowKey, KnownAction], corrections: Corrections) -> None:
        """Link the plan's rows, follow each action, and add all that is found."""
        course, tables = self.course, self.tables
        rows = read_rows(course, people)
        known = lend_names(course, rows, people, memory)
        named = link_and_name(course, rows, self.plan_id, known, corrections)
        lives, lost = observe(course, self.plan_id, named.identities.tracks, named.names)
        histories = []
        numberings = tuple(numbering_of(telling.plan) for telling in course.tellings)
        for life in corrections.decide_values(lives):
            followed = follow(life)
            histories.append(History(life, followed, find_changes(life, followed, course.rounds, numberings)))
        self._sum_up(histories)
        tables.problems += (*course.problems, *lost, *identity_problems(self.plan_id, course, named))
        tables.links += links(self.plan_id, course, named)
        for telling in course.tellings:
            tables.plan_ids.setdefault(telling.reading.paper, []).append(self.plan_id)
        for outranked, better in course.superseded:
            tables.superseded[outranked.reading.paper] = better.reading.paper

    def _sum_up(self, histories: Sequence[History]) -> None:
        plan_id, course, tables = self.plan_id, self.course, self.tables
        span = _span(plan_id, course, self.decisions)
        observations = _in_print_order(histories)
        changes = [change for history in histories for change in history.changes]
        tables.observations += observations
        tables.changes += changes
        tables.findings += (finding for history in histories for finding in find(history, span))
        tables.actions += (sum_up_action(history, span.latest_round) for history in histories)
        tables.recommendations += sum_up_recommendations(plan_id, course, observations)
        tables.rounds += sum_up_rounds(plan_id, course, observations, changes)
        tables.boxes |= _boxes(histories)


def _span(plan_id: str, course: Course, decisions: Decisions) -> PlanSpan:
    meetings = dict(decisions.next_meetings)
    days = [each.day for each in course.rounds]
    return PlanSpan(days[0], days[-1], meetings.get(plan_id, meetings.get("")))


def _in_print_order(histories: Sequence[History]) -> list[Observation]:
    """Return a plan's observations by round, then the paper's own order."""
    told = [each for history in histories for each in history.followed]
    told.sort(key=lambda each: (each.observation.round, each.told.row.telling, each.told.row.place))
    return [each.observation for each in told]


def _boxes(histories: Sequence[History]) -> dict[RowKey, RowBox]:
    boxes: dict[RowKey, RowBox] = {}
    for history in histories:
        for each in history.followed:
            reading, row = each.told.row.reading, each.observation
            if reading.box and row.page is not None and row.table is not None and row.row is not None:
                boxes[each.told.row.key] = RowBox(row.paper, row.page, row.table, row.row, reading.box)
    return boxes


def _in_order(tables: _Tables, papers: tuple[PaperRow, ...]) -> Dataset:
    """Sort every table by its key (plans are followed by identity, rounds and recommendations in order)."""
    return Dataset(
        observations=tuple(tables.observations),
        changes=tuple(
            sorted(
                tables.changes,
                key=lambda each: (natural_id(each.action_id), each.from_round, each.to_round, each.field, each.kind),
            )
        ),
        findings=tuple(
            sorted(tables.findings, key=lambda each: (natural_id(each.action_id), each.round, each.finding))
        ),
        actions=tuple(sorted(tables.actions, key=lambda each: natural_id(each.action_id))),
        recommendations=tuple(tables.recommendations),
        rounds=tuple(tables.rounds),
        papers=papers,
        problems=tuple(sorted((_row(problem) for problem in dict.fromkeys(tables.problems)), key=problem_order)),
        links=tuple(sorted(tables.links, key=lambda each: (natural_id(each.action_id), each.round))),
        boxes=tuple(sorted(tables.boxes.values(), key=lambda each: (each.paper, each.page, each.table, each.row))),
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
