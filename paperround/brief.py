"""What a briefing says: headline figures, what moved between two rounds, and what to ask."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from model.comparison import Comparison, Pair
from model.dataset import ActionSummary, Dataset, Finding, Observation, RoundSummary
from model.dates import in_full, in_short
from model.words import FindingKind, Status
from output.briefing import Briefing, Section, Table
from output.wording import FINDING_WORDS, STATUS_WORDS, URGENCY, count
from paperround.asking import plans_meant, rounds_meant
from paperround.usage import AskedWrongly
from timeline.compare import compare_rounds, last_two_rounds

MOST_ROWS: Final = 12
"""Rows of one of a briefing's tables: it is two pages, and the report has the rest."""

MOST_QUESTIONS: Final = 10
EVENTS: Final = (
    FindingKind.DROPPED,
    FindingKind.REOPENED,
    FindingKind.SLIPPED_AGAIN,
    FindingKind.REWORDED,
    FindingKind.REWRITTEN,
)
"""Findings that stand only in the round in which they happened (contract: "Tables", findings)."""


def briefings(dataset: Dataset, from_round: str, to_round: str, plan: str) -> tuple[Briefing, ...]:
    """Return a briefing for each plan meant, over the rounds that the user names.

    A plan with one round is told as it stands, without a comparison.

    Raises:
        AskedWrongly: No plan has such rounds.
    """
    told: list[Briefing] = []
    refused: list[AskedWrongly] = []
    for plan_id in plans_meant(dataset, plan):
        if not (from_round or to_round) and last_two_rounds(dataset, plan_id) is None:
            only = next(row for row in dataset.rounds if row.plan_id == plan_id)
            told.append(_only_round(dataset, only))
            continue
        try:
            first, second = _rounds(dataset, plan_id, from_round, to_round)
        except AskedWrongly as error:
            refused.append(error)
            continue
        told.append(_compared(dataset, compare_rounds(dataset, plan_id, first, second)))
    if not told:
        raise refused[0]
    return tuple(told)


def _rounds(dataset: Dataset, plan_id: str, from_round: str, to_round: str) -> tuple[date, date]:
    if from_round or not to_round:
        return rounds_meant(dataset, plan_id, tuple(each for each in (from_round, to_round) if each))
    days = sorted(row.round for row in dataset.rounds if row.plan_id == plan_id)
    # The round named and the one before it; of the first round there is none before.
    first, second = rounds_meant(dataset, plan_id, ("first", to_round))
    return days[max(0, days.index(second) - 1)] if first != second else first, second


def _only_round(dataset: Dataset, only: RoundSummary) -> Briefing:
    rows = _rows(dataset, only)
    return Briefing(
        plan=only.plan,
        committee=only.committee,
        from_round=None,
        to_round=only.round,
        headlines=(
            f"{_of(only.completed, only.actions)} completed.{_of_these(rows)}",
            f"{_some(only.overdue)} overdue.",
            "This is the plan's first round, so nothing can be compared yet.",
        ),
        sections=tuple(_filled((_hedged(rows), _overdue(rows), _questions(dataset, only, rows, since=only.round)))),
    )


def _compared(dataset: Dataset, comparison: Comparison) -> Briefing:
    summaries = {row.round: row for row in dataset.rounds if row.plan_id == comparison.plan_id}
    before, after = summaries[comparison.from_round], summaries[comparison.to_round]
    rows = _rows(dataset, after)
    return Briefing(
        plan=after.plan,
        committee=after.committee,
        from_round=before.round,
        to_round=after.round,
        headlines=_headlines(before, after, comparison, rows),
        sections=tuple(
            _filled(
                (
                    _pairs("Completed", f"completed now and not on {in_full(before.round)}", _completed(comparison)),
                    _slipped(comparison),
                    _pairs("Dropped without completion", "gone, neither completed nor closed", comparison.dropped),
                    _hedged(rows),
                    _pairs("Reopened", "told as finished before, and open again", comparison.reopened),
                    _overdue(rows),
                    _questions(dataset, after, rows, since=before.round),
                )
            )
        ),
    )


def _rows(dataset: Dataset, summary: RoundSummary) -> tuple[Observation, ...]:
    return tuple(row for row in dataset.observations if (row.plan_id, row.round) == (summary.plan_id, summary.round))


def _filled(sections: Iterable[Section | None]) -> Iterable[Section]:
    return (section for section in sections if section)


def _headlines(
    before: RoundSummary, after: RoundSummary, comparison: Comparison, rows: tuple[Observation, ...]
) -> tuple[str, ...]:
    """Return the main figures, each with its direction of travel in words and the counts behind it."""
    moved = (
        (len(comparison.slipped), "slipped"),
        (len(comparison.dropped), "dropped without completion"),
        (len(comparison.reopened), "reopened"),
        (len(comparison.added), "added"),
    )
    told = ", ".join(f"{number} {word}" for number, word in moved if number)
    return (
        f"{_of(after.completed, after.actions)} completed, {_travel(before.completed, after.completed)} "
        f"{before.completed or 'none'} of {before.actions}.{_of_these(rows)}",
        f"{_some(after.overdue)} overdue, {_travel(before.overdue, after.overdue)} {before.overdue or 'none'}.",
        f"{_some(after.delayed)} delayed, {_travel(before.delayed, after.delayed)} {before.delayed or 'none'}.",
        f"Since {in_full(before.round)}: {told or 'nothing slipped, dropped, reopened or added'}.",
    )


def _completed(comparison: Comparison) -> tuple[Pair, ...]:
    """Return what is completed now and was not, or was not in the plan, in the earlier round."""
    come = (*comparison.added, *comparison.returned)
    return (*comparison.completed, *(pair for pair in come if pair.shown.status is Status.COMPLETED))


def _of(number: int, total: int) -> str:
    return f"{number or 'None'} of {count(total, 'action')}"


def _some(number: int) -> str:
    return count(number, "action") if number else "No action"


def _of_these(rows: tuple[Observation, ...]) -> str:
    """Say how many of the completed actions are so in words only."""
    hedged = sum(_is_hedged(row) for row in rows)
    return f" Of these, {hedged} {'says' if hedged == 1 else 'say'} that work remains." if hedged else ""


def _is_hedged(row: Observation) -> bool:
    return row.qualified and row.status is Status.COMPLETED


def _travel(before: int, after: int) -> str:
    return "up from" if after > before else "down from" if after < before else "unchanged from"


def _section(heading: str, sentence: str, table: Table) -> Section | None:
    """Return a section with as many rows as a briefing has room for, saying how many more there are."""
    if not table.rows:
        return None
    more = len(table.rows) - MOST_ROWS
    note = f" The first {MOST_ROWS} are shown; the report lists all." if more > 0 else ""
    shown = Table(table.about, table.headings, table.widths, table.rows[:MOST_ROWS])
    return Section(heading, f"{sentence}{note}", shown)


def _slipped(comparison: Comparison) -> Section | None:
    slips = sorted(comparison.slipped, key=lambda slip: -(slip.days or 0))
    rows = tuple(
        (
            _number(slip.pair.shown),
            slip.pair.shown.action,
            in_short(slip.before) if slip.before else "",
            in_short(slip.after) if slip.after else "",
            f"{slip.days} days" + ("" if slip.announced else ", not announced"),
            _times(slip.times),
        )
        for slip in slips
    )
    headings = ("No.", "Action", "Was due", "Now due", "Moved by", "Moved in all")
    table = Table("Deadlines that moved later, the furthest first", headings, (1.6, 6.6, 2.3, 2.3, 2.2, 2.0), rows)
    return _section("Slipped", f"{count(len(rows), 'deadline')} moved later.", table)


def _times(number: int) -> str:
    return {0: "", 1: "once", 2: "twice"}.get(number, f"{number} times")


def _pairs(heading: str, what: str, pairs: tuple[Pair, ...]) -> Section | None:
    rows = tuple((_number(pair.shown), pair.shown.action, _leads(pair.shown), _standing(pair.shown)) for pair in pairs)
    headings = ("No.", "Action", "Lead", "As last told")
    table = Table(f"{heading}: actions with their leads", headings, (1.6, 8.2, 3.4, 3.8), rows)
    return _section(heading, f"{count(len(rows), 'action')} {what}.", table)


def _overdue(rows: tuple[Observation, ...]) -> Section | None:
    """Return the overdue actions, grouped by lead; one with two leads stands under both."""
    late = [row for row in rows if row.overdue]
    by_lead = sorted((lead, row.deadline or row.as_at, _number(row), row) for row in late for lead in _each_lead(row))
    told = tuple(
        (lead, number, row.action, in_short(due), count((row.as_at - due).days, "day"))
        for lead, due, number, row in by_lead
    )
    headings = ("Lead", "No.", "Action", "Was due", "Late by")
    table = Table("Overdue actions, by lead", headings, (3.4, 1.6, 7.4, 2.4, 2.2), told)
    return _section("Overdue, by lead", f"{count(len(late), 'action')} overdue.", table)


def _each_lead(row: Observation) -> tuple[str, ...]:
    return row.leads or ("Nobody named",)


def _hedged(rows: tuple[Observation, ...]) -> Section | None:
    told = tuple((_number(row), row.action, " ".join(row.update_text.split())) for row in rows if _is_hedged(row))
    headings = ("No.", "Action", "What the update says")
    table = Table("Actions told as completed with work remaining", headings, (1.6, 7.0, 8.4), told)
    return _section("Completed, but", f"{count(len(told), 'action')} told as completed, though work remains.", table)


def _questions(
    dataset: Dataset, summary: RoundSummary, rows: tuple[Observation, ...], *, since: date
) -> Section | None:
    """Return what to ask: of how things stand now, and of what happened since the earlier round."""
    told_of = {row.action_id for row in rows}

    def is_asked(each: Finding) -> bool:
        if each.plan_id != summary.plan_id:
            return False
        if each.finding is FindingKind.DROPPED and each.action_id in told_of:
            return False  # it has come back
        return each.round == summary.round or (each.finding in EVENTS and since < each.round < summary.round)

    asked = sorted(filter(is_asked, dataset.findings), key=_urgency)
    if not asked:
        return None
    refs = {row.action_id: row for row in dataset.actions}
    told: list[str] = []
    for each in asked[:MOST_QUESTIONS]:
        action = refs[each.action_id]
        lead = f" ({', '.join(action.leads)})" if action.leads else ""
        told.append(f"{_number(action)}{lead}: {each.question} {FINDING_WORDS[each.finding]}. {each.detail}")
    more = f"The first {MOST_QUESTIONS} of {len(asked)}; the report lists all." if len(asked) > MOST_QUESTIONS else ""
    return Section("Questions to put", more, points=tuple(told))


def _urgency(finding: Finding) -> tuple[int, str, date]:
    return URGENCY[finding.finding], finding.action_id, finding.round


def _number(row: Observation | ActionSummary) -> str:
    """Return the number by which people call the action, which ``paperround show`` understands."""
    recommendation, action = row.recommendation_ref, row.action_ref
    if not recommendation or action.startswith(f"{recommendation}."):
        return action or "–"
    return f"{recommendation}.{action}" if action else recommendation


def _leads(row: Observation) -> str:
    return ", ".join(row.leads) or "nobody named"


def _standing(row: Observation) -> str:
    words = STATUS_WORDS[row.status] + (", but work remains" if row.qualified else "")
    return f"{words}, deadline {in_short(row.deadline)}" if row.deadline else words
