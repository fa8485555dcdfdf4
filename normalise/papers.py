"""A whole paper read: every printed row's words become values beside the words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from model.printed import PrintedEntry, PrintedPaper, PrintedPlan, PrintedRow
from model.problems import Problem
from model.readings import ActionReading, Deadline, PaperReading, PlanReading, RoundReading
from model.words import Column, Rag, Severity
from normalise.calendar import find_periods
from normalise.deadlines import read_deadline
from normalise.facts import PaperFacts, read_facts
from normalise.initials import read_initials
from normalise.keys import Key, read_key
from normalise.leads import read_leads
from normalise.rounds import PlanRounds, find_rounds, printed_period
from normalise.statuses import read_round
from normalise.titles import read_title

_SHOWN: Final = 500  # characters of a printed value that a problem row quotes


@dataclass(frozen=True, slots=True)
class PaperIdentity:
    """What is known of a paper before it is read: which file it is, and what people decided about it.

    Attributes:
        paper: Path below the papers' folder, with forward slashes.
        sha256, bytes: Fingerprint and size of its content.
        reported_on: The meeting's date from ``corrections.csv``, or ``None``.
        committee, plan: From ``corrections.csv``, or empty.
        committee_aliases: Other names of committees and the ones to use.
    """

    paper: str
    sha256: str
    bytes: int
    reported_on: date | None = None
    committee: str = ""
    plan: str = ""
    committee_aliases: tuple[tuple[str, str], ...] = ()


def read_paper(printed: PrintedPaper, identity: PaperIdentity) -> PaperReading:
    """Read a paper's facts and every action of its plans.

    A paper that prints no date at all is dated by its latest update heading; one without even that has
    ``reported_on`` ``None`` and no plans, and each of its rows is a problem (contract: "Rounds").
    """
    facts = read_facts(printed, file_name=identity.paper.rsplit("/", 1)[-1])
    reported_on, dated_by = _meeting_date(printed, facts, identity)
    initials = read_initials(printed.people_lines)
    plans: list[PlanReading] = []
    problems = [*printed.problems, *facts.problems]
    if reported_on is None:
        problems += _undated_rows(printed.plans)
    else:
        for plan in printed.plans:
            reading = _PlanReader(plan, identity.paper, reported_on, initials)
            plans.append(reading.read(identity.plan or read_title(plan.title).plan or facts.plan or facts.title))
            problems += reading.problems
    return PaperReading(
        paper=identity.paper,
        sha256=identity.sha256,
        format=printed.format,
        bytes=identity.bytes,
        pages=printed.pages,
        title=facts.title,
        council=facts.council,
        committee=identity.committee or dict(identity.committee_aliases).get(facts.committee, facts.committee),
        reported_on=reported_on,
        dated_by=dated_by,
        version=facts.version,
        tables=printed.tables,
        plans=tuple(plans),
        image_pages=printed.image_pages,
        problems=tuple(problem.in_paper(identity.paper) for problem in problems),
    )


def _meeting_date(printed: PrintedPaper, facts: PaperFacts, identity: PaperIdentity) -> tuple[date | None, str]:
    if identity.reported_on:
        return identity.reported_on, "corrections.csv"
    if facts.reported_on:
        return facts.reported_on, facts.dated_by
    headings = tuple(text for plan in printed.plans for slot in plan.slots for text in slot.as_at_texts)
    period = printed_period(headings, on=date.max)
    return (period[1], "update heading") if period else (None, "")


def _undated_rows(plans: tuple[PrintedPlan, ...]) -> Iterable[Problem]:
    for plan in plans:
        for row in plan.rows:
            yield Problem(
                Severity.ERROR,
                row.place,
                "reported_on",
                row.action[:_SHOWN],
                "The paper prints no date, so this action could not be placed in time.",
                "Add a line to corrections.csv with this paper, the column reported_on and the meeting's date.",
            )


class _PlanReader:
    """Reads one plan of one paper; collects what could not be understood."""

    def __init__(self, plan: PrintedPlan, paper: str, reported_on: date, initials: tuple[tuple[str, str], ...]) -> None:
        self._plan = plan
        self._paper = paper
        self._reported_on = reported_on
        self._initials = initials
        self._rounds: PlanRounds = find_rounds(plan, reported_on=reported_on)
        self._key: Key = read_key(plan.key)
        self._dated = _plan_date(plan.dated, reported_on)
        self.problems: list[Problem] = []

    def read(self, title: str) -> PlanReading:
        """Read every row; ``title`` is the plan's title without its tail."""
        return PlanReading(
            title=title,
            rounds=self._rounds.dates,
            periods=self._rounds.periods,
            recommendations=self._plan.recommendations,
            actions=tuple(self._action(row) for row in self._plan.rows),
            partial=bool(self._plan.partial),
            initials=self._initials,
            rating_done=self._key.rating_done,
            rating_fine=self._key.rating_fine,
            columns=self._plan.columns,
        )

    def _action(self, row: PrintedRow) -> ActionReading:
        entries = self._entries_by_round(row)
        as_at = self._as_at(entries[max(entries)], max(entries))
        due = self._deadline(row, row.due_text, on=as_at, column="due_date")
        revised_text = next((text for text in reversed(row.revised_due_texts) if text.strip()), "")
        revised = self._deadline(row, revised_text, on=as_at, column="revised_due_date") if revised_text else None
        completed = read_deadline(row.completed_on_text, on=as_at).date if row.completed_on_text.strip() else None
        return ActionReading(
            place=replace(row.place, paper=self._paper),
            recommendation=row.recommendation,
            action_ref=row.action_ref,
            action=row.action,
            due_text=row.due_text,
            due=due,
            revised=revised,
            completed_on=min(completed, self._reported_on) if completed else None,
            lead_text=row.lead_text,
            leads=read_leads(row.lead_text),
            rounds=tuple(
                self._round(row, index, entries[index], due=due, revised=revised, completed_on=completed)
                for index in sorted(entries)
            ),
            box=row.box,
        )

    def _entries_by_round(self, row: PrintedRow) -> dict[int, list[PrintedEntry]]:
        """Return the row's cells by round; the paper's own round is always among them."""
        entries: dict[int, list[PrintedEntry]] = {len(self._rounds.dates) - 1: []}
        for entry in row.entries:
            index = self._rounds.of_slot[entry.slot]
            if index is not None:
                entries.setdefault(index, []).append(entry)
        return entries

    def _as_at(self, entries: list[PrintedEntry], index: int) -> date:
        """Return the date that the row's own update heading prints, else its round's (contract: ``as_at``)."""
        headed = [entry.as_at_text for entry in entries if entry.as_at_text and entry.field is Column.UPDATE]
        headed = headed or [entry.as_at_text for entry in entries if entry.as_at_text]
        period = printed_period(tuple(headed), on=self._reported_on)
        if period:
            return min(period[1], self._reported_on)
        return self._reported_on if index == len(self._rounds.dates) - 1 else self._rounds.dates[index]

    def _round(
        self,
        row: PrintedRow,
        index: int,
        entries: list[PrintedEntry],
        *,
        due: Deadline,
        revised: Deadline | None,
        completed_on: date | None,
    ) -> RoundReading:
        as_at = self._as_at(entries, index)
        latest = index == len(self._rounds.dates) - 1
        update_text = _joined(entry.text for entry in entries if entry.field is Column.UPDATE)
        status_text = _joined(entry.text for entry in entries if entry.field is Column.STATUS)
        rag_text = _joined(entry.text for entry in entries if entry.field is Column.RAG)
        update = read_round(
            update_text=update_text,
            status_text=status_text,
            rag_text=rag_text,
            rag=_shade(entries) or (row.rag if latest else None),
            on=as_at,
            action=row.action,
            due=due,
            revised=revised if latest else None,
            completed_on=completed_on if latest else None,
            key=self._key,
        )
        if update.problem:
            self._report(row, "status", update_text or status_text, update.problem)
        if update.date_left_open and update.revised_due is None:
            problem = (
                f"“{update.date_left_open}” may be that of a step on the way; it was not taken for a new deadline."
            )
            self._report(row, "revised_due_date", update_text or status_text, problem, Severity.INFO)
        return RoundReading(self._rounds.dates[index], as_at, update_text, update, rag_text)

    def _deadline(self, row: PrintedRow, text: str, *, on: date, column: str) -> Deadline:
        deadline = read_deadline(text, on=on, plan_date=self._dated)
        if deadline.problem:
            self._report(row, column, text, deadline.problem)
        elif text.strip() and deadline.kind is None:
            self._report(row, column, text, "No date could be read in this deadline.", Severity.INFO)
        return deadline

    def _report(
        self, row: PrintedRow, column: str, value: str, problem: str, severity: Severity = Severity.WARNING
    ) -> None:
        advice = f"Look at the paper; if the value is clear to you, add it to corrections.csv with the column {column}."
        self.problems.append(Problem(severity, row.place, column, value[:_SHOWN], problem, advice))


def _plan_date(printed: str, reported_on: date) -> date | None:
    """Return the plan's own date ("Plan agreed 3 June 2013"), from which "within 3 months" counts, or ``None``."""
    dates = [period.last for period in find_periods(printed, on=reported_on) if period.year_printed]
    return dates[-1] if dates and dates[-1] <= reported_on else None


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text.strip())


def _shade(entries: list[PrintedEntry]) -> Rag | None:
    """Return the colour of the rating cell, else of the status cell, else of the update cell."""
    for field in (Column.RAG, Column.STATUS, Column.UPDATE):
        for entry in entries:
            if entry.field is field and entry.rag:
                return entry.rag
    return None
