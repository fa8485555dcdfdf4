"""One action's whole life for whoever asks, and finding what the user means from part of a name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from model.dataset import ActionSummary, Change, Dataset, Finding, Link, Observation, RoundSummary
from model.dates import MONTHS
from timeline.wording import Run, folded, word_changes, words

# "Jun".
_SHORTEST_MONTH: Final = 3
_ISO: Final = re.compile(r"(20\d\d)(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS: Final = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}


@dataclass(frozen=True, slots=True)
class Chapter:
    """One round of an action's life.

    Attributes:
        words: The wording against the one before, word by word; empty where it did not change.
        changes: What moved, arriving at this round; also what a later round says of its absence.
        link: Why the row was taken for the action; ``None`` where the action first appears.
    """

    observation: Observation
    words: tuple[Run, ...]
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    link: Link | None


@dataclass(frozen=True, slots=True)
class ActionHistory:
    """An action's whole life, oldest round first.

    Attributes:
        absences: Presence changes to rounds that do not tell of the action (dropped, retired).
    """

    summary: ActionSummary
    chapters: tuple[Chapter, ...]
    absences: tuple[Change, ...]


def history_of(dataset: Dataset, action_id: str) -> ActionHistory:
    """Return an action's whole life, round by round.

    Raises:
        KeyError: No action has this identity.
    """
    summary = next((each for each in dataset.actions if each.action_id == action_id), None)
    if summary is None:
        raise KeyError(f"No action is called {action_id}")
    rows = sorted((each for each in dataset.observations if each.action_id == action_id), key=lambda each: each.round)
    changes = [each for each in dataset.changes if each.action_id == action_id]
    findings = [each for each in dataset.findings if each.action_id == action_id]
    links = {each.round: each for each in dataset.links if each.action_id == action_id}
    reworded = {each.to_round: word_changes(each.before, each.after) for each in changes if each.kind == "reworded"}
    told = {row.round for row in rows}
    return ActionHistory(
        summary=summary,
        chapters=tuple(
            Chapter(
                observation=row,
                words=reworded.get(row.round, ()),
                changes=tuple(each for each in changes if each.to_round == row.round),
                findings=tuple(each for each in findings if each.round == row.round),
                link=links.get(row.round),
            )
            for row in rows
        ),
        absences=tuple(each for each in changes if each.to_round not in told),
    )


def find_actions(dataset: Dataset, wanted: str) -> tuple[ActionSummary, ...]:
    """Return the actions that a user may mean; more than one means that it is ambiguous.

    The first of these that finds any decides: the whole identity; the reference with its recommendation
    (``1.4``); the action's number alone; a part of the identity; words of the action's text, as printed in
    any round, all of which must occur.
    """
    asked = wanted.strip().casefold()
    if not asked:
        return ()
    texts: dict[str, set[str]] = {}
    for row in dataset.observations:
        texts.setdefault(row.action_id, set()).update(words(row.action))
    tests = (
        lambda each: each.action_id.casefold() == asked,
        lambda each: asked in {each.action_id.partition("/")[2].casefold(), _reference(each)},
        lambda each: each.action_ref.casefold() == asked,
        lambda each: "/" in asked and asked in each.action_id.casefold(),
        lambda each: _words_occur(asked, texts.get(each.action_id, set())),
    )
    return next((found for test in tests if (found := tuple(filter(test, dataset.actions)))), ())


def _reference(action: ActionSummary) -> str:
    return f"{action.recommendation_ref}.{action.action_ref}".casefold()


def _words_occur(asked: str, printed: Iterable[str]) -> bool:
    printed = tuple(printed)
    return all(any(word.startswith(part) for word in printed) for part in words(asked)) and bool(words(asked))


def find_plans(dataset: Dataset, wanted: str) -> tuple[str, ...]:
    """Return the plans that a user may mean by an identity, part of one, or words of a title."""
    titles: dict[str, set[str]] = {}
    for row in dataset.rounds:
        titles.setdefault(row.plan_id, set()).add(row.plan)
    asked = wanted.strip()
    if asked in titles:
        return (asked,)
    parts = words(asked)
    return tuple(
        plan_id
        for plan_id, names in sorted(titles.items())
        if parts and all(part in f"{folded(plan_id)} {' '.join(map(folded, names))}" for part in parts)
    )


def find_rounds(dataset: Dataset, plan_id: str, wanted: str) -> tuple[RoundSummary, ...]:
    """Return the rounds of a plan that a user may mean by ``latest``, ``first``, a date, a month or a year.

    ``2013-09-18``, ``2013-09``, ``2013``, ``September 2013`` and ``Sept`` are understood; oldest first.
    """
    rounds = sorted((each for each in dataset.rounds if each.plan_id == plan_id), key=lambda each: each.round)
    asked = wanted.strip().casefold()
    if asked in {"latest", "last"}:
        return tuple(rounds[-1:])
    if asked == "first":
        return tuple(rounds[:1])
    return tuple(each for each in rounds if _is_meant(each.round, asked))


def _is_meant(day: date, asked: str) -> bool:
    iso = _ISO.fullmatch(asked)
    if iso:
        return day.isoformat().startswith(asked)
    parts = words(asked)
    return bool(parts) and all(_names_part(day, part) for part in parts)


def _names_part(day: date, part: str) -> bool:
    if part.isdigit():
        return int(part) in {day.day, day.year}
    return len(part) >= _SHORTEST_MONTH and any(
        name.startswith(part) and number == day.month for name, number in _MONTHS.items()
    )


__all__ = ["ActionHistory", "Chapter", "find_actions", "find_plans", "find_rounds", "history_of"]
