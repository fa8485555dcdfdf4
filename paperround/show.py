"""``paperround show``: an action's whole life, round by round, and where each value was read."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Final

from model.dataset import Change, Dataset, Observation
from model.dates import in_full, in_short
from model.words import ChangeField, ChangeKind
from output.wording import FINDING_WORDS, count
from paperround.asking import action_meant
from paperround.compare import marked
from paperround.comparison import state
from paperround.terminal import printable
from timeline.history import ActionHistory, Chapter, history_of

# What moved, in words; {before}, {after} and {days} stand for the change's own values.
CHANGE_WORDS: Final = {
    ChangeKind.ADDED: "Added to the plan",
    ChangeKind.DROPPED: "No longer in the plan, and unfinished",
    ChangeKind.RETIRED: "Taken off the plan, finished",
    ChangeKind.RETURNED: "Back in the plan",
    ChangeKind.SLIPPED: "Deadline moved later, from {before} to {after} ({days})",
    ChangeKind.BROUGHT_FORWARD: "Deadline brought forward, from {before} to {after} ({days})",
    ChangeKind.SET: "Deadline set: {after}",
    ChangeKind.WITHDRAWN: "Deadline withdrawn: it was {before}",
    ChangeKind.REASSIGNED: "Lead changed from {before} to {after}",
    ChangeKind.JOINED: "Lead joined: now {after}",
    ChangeKind.LEFT: "Lead left: it was {before}",
    ChangeKind.REWORDED: "Reworded",
    ChangeKind.RENUMBERED: "Renumbered from {before} to {after}",
    ChangeKind.MOVED: "Moved from recommendation {before} to {after}",
    ChangeKind.REWRITTEN: "A later paper tells this round with other words: “{after}”",
}


def history(dataset: Dataset, wanted: str) -> ActionHistory:
    """Return the life of the action that the user means.

    Raises:
        AskedWrongly: No action is meant, or several may be.
    """
    return history_of(dataset, action_meant(dataset, wanted).action_id)


def in_terminal(told: ActionHistory) -> str:
    """Return an action's life as plain text."""
    return "\n".join(_told(told))


def as_json(told: ActionHistory) -> str:
    """Return an action's life for programs."""
    return json.dumps(asdict(told), default=str, ensure_ascii=False, indent=2)


def _told(told: ActionHistory) -> Iterator[str]:
    summary = told.summary
    yield printable(summary.action_id)
    yield printable(" ".join(summary.action.split()))
    yield f"Lead: {printable(', '.join(summary.leads)) or 'nobody named'}"
    if summary.first_deadline:
        stands = in_full(summary.deadline) if summary.deadline else "withdrawn"
        slip = f" ({_days(summary.slip_days)})" if summary.slip_days else ""
        yield f"First deadline {in_full(summary.first_deadline)}; now {stands}{slip}"
    rounds = [(chapter.observation.round, tuple(_chapter(chapter))) for chapter in told.chapters]
    rounds += [
        (change.to_round, (f"{in_full(change.to_round)}: {change_in_words(change)}.",)) for change in told.absences
    ]
    for _, lines in sorted(rounds):
        yield ""
        yield from lines


def _chapter(chapter: Chapter) -> Iterator[str]:
    row = chapter.observation
    yield f"{in_full(row.round)}: {state(row)}"
    if row.update_text:
        yield f"  “{printable(' '.join(row.update_text.split()))}”"
    for change in chapter.changes:
        if change.field is not ChangeField.STATUS:
            yield f"  {printable(change_in_words(change))}."
    if chapter.words:
        yield f"  {printable(marked(chapter.words))}"
    for finding in chapter.findings:
        yield f"  {FINDING_WORDS[finding.finding]}. {printable(finding.question)}"
    yield f"  Read in {printable(place_of(row))}."
    if chapter.link and chapter.link.doubtful:
        yield f"  Taken for the same action with doubt: {chapter.link.evidence}."


def change_in_words(change: Change) -> str:
    """Return what moved as a phrase."""
    words = CHANGE_WORDS.get(change.kind, f"{change.field.value}: {{before}} → {{after}}")
    told = words.format(before=_value(change.before), after=_value(change.after), days=_days(change.days))
    if change.kind is ChangeKind.SLIPPED and change.announced is not None:
        told += ", as the paper says" if change.announced else "; the update does not say so"
    return told


def _value(text: str) -> str:
    """Return a change's value as a person writes it: dates in words."""
    try:
        return in_full(date.fromisoformat(text))
    except ValueError:
        return " ".join(text.split())


def _days(days: int | None) -> str:
    return f"{count(abs(days or 0), 'day')} {'later' if (days or 0) > 0 else 'earlier'}" if days else "the same day"


def place_of(row: Observation) -> str:
    """Return where a row was read: ``a.pdf, page 2, table 1, row 4``."""
    parts = [row.paper]
    parts += [
        f"{name} {number}" for name, number in (("page", row.page), ("table", row.table), ("row", row.row)) if number
    ]
    told = ", ".join(parts)
    return f"{told} (meeting of {in_short(row.reported_on)})"
