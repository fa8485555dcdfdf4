"""The dataset as the report's pages tell it: plans, and in each the story of every action."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, TypeVar

from model.dataset import ActionSummary, Change, Dataset, Finding, Link, Observation, RoundSummary
from model.words import ChangeField, ChangeKind, Status

GONE: Final = (ChangeKind.DROPPED, ChangeKind.RETIRED)
_UNSAFE: Final = re.compile(r"[^a-z0-9.]+")


@dataclass(frozen=True)
class Story:
    """One action's whole life; not slotted, because what is worked out from it is kept.

    Attributes:
        label: Its number as readers say it, with the recommendation's: ``2.3``.
        file: Its page, in the plan's folder.
        rows: Its observations, the earliest first.
    """

    summary: ActionSummary
    label: str
    file: str
    rows: tuple[Observation, ...]
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    links: tuple[Link, ...]

    @cached_property
    def at(self) -> dict[date, Observation]:
        """Its observation in each round that tells of it."""
        return {row.round: row for row in self.rows}

    @cached_property
    def slips(self) -> tuple[Change, ...]:
        """The changes that moved its deadline later."""
        return tuple(change for change in self.changes if change.kind is ChangeKind.SLIPPED)

    @cached_property
    def gone(self) -> Change | None:
        """How it left the plan, or ``None`` where it did not, or came back."""
        moves = [change for change in self.changes if change.field is ChangeField.PRESENCE]
        last = max(moves, key=lambda each: each.to_round, default=None)
        return last if last and last.kind in GONE else None

    @cached_property
    def dropped(self) -> bool:
        """Whether it left the plan unfinished, and did not come back."""
        return self.gone is not None and self.gone.kind is ChangeKind.DROPPED

    @property
    def last(self) -> Observation | None:
        """Its latest observation."""
        return self.rows[-1] if self.rows else None

    def left_before(self, day: date) -> ChangeKind | None:
        """Return how it had left the plan by a round that does not tell of it."""
        moves = [each for each in self.changes if each.field is ChangeField.PRESENCE and each.to_round <= day]
        last = max(moves, key=lambda each: each.to_round, default=None)
        return last.kind if last and last.kind in GONE and day not in self.at else None


@dataclass(frozen=True)
class Plan:
    """One plan.

    Attributes:
        folder: Where its pages stand below the report's folder.
        home: Its overview, below the report's folder.
        rounds: The earliest first.
        groups: Each recommendation's heading, priority and stories, in the plan's order.
        next_meeting: Where ``paperround.toml`` names one.
    """

    plan_id: str
    title: str
    folder: str
    home: str
    rounds: tuple[RoundSummary, ...]
    stories: tuple[Story, ...]
    groups: tuple["Group", ...]
    next_meeting: date | None

    @cached_property
    def by_id(self) -> dict[str, Story]:
        """Each story by its action's identity."""
        return {story.summary.action_id: story for story in self.stories}

    @cached_property
    def latest(self) -> RoundSummary | None:
        """The latest round."""
        return self.rounds[-1] if self.rounds else None

    @cached_property
    def asked(self) -> tuple[Finding, ...]:
        """The findings of the latest round: what there is to ask about now."""
        latest = self.latest
        return tuple(each for story in self.stories for each in story.findings if latest and each.round == latest.round)


@dataclass(frozen=True, slots=True)
class Group:
    """A recommendation with its actions."""

    ref: str
    text: str
    priority: str
    stories: tuple[Story, ...]


def plans_of(dataset: Dataset, next_meetings: Sequence[tuple[str, date]] = ()) -> tuple[Plan, ...]:
    """Return the dataset's plans, in the order of their identities.

    Args:
        dataset: All tables.
        next_meetings: Plan id, or empty for every plan, and the date of its next meeting.
    """
    rows, changes = _by_action(dataset.observations), _by_action(dataset.changes)
    findings, links = _by_action(dataset.findings), _by_action(dataset.links)
    actions: dict[str, list[ActionSummary]] = defaultdict(list)
    for action in dataset.actions:
        actions[action.plan_id].append(action)
    rounds: dict[str, list[RoundSummary]] = defaultdict(list)
    for summary in dataset.rounds:
        rounds[summary.plan_id].append(summary)
    names = sorted({*actions, *rounds})
    folders = _file_names(names, "plan")
    plans: list[Plan] = []
    for plan_id in names:
        told = sorted(rounds[plan_id], key=lambda each: each.round)
        files = _file_names([each.action_id.partition("/")[2] for each in actions[plan_id]], "action")
        stories = tuple(
            Story(
                summary=each,
                label=label_of(each),
                file=f"{file}.html",
                rows=tuple(sorted(rows.get(each.action_id, ()), key=lambda row: row.round)),
                changes=tuple(changes.get(each.action_id, ())),
                findings=tuple(findings.get(each.action_id, ())),
                links=tuple(links.get(each.action_id, ())),
            )
            for each, file in zip(actions[plan_id], files, strict=True)
        )
        folder = folders[len(plans)]
        plans.append(
            Plan(
                plan_id=plan_id,
                title=told[-1].plan if told else plan_id,
                folder=folder,
                home="index.html" if len(names) == 1 else f"{folder}/index.html",
                rounds=tuple(told),
                stories=stories,
                groups=_groups(dataset, plan_id, stories),
                next_meeting=dict(next_meetings).get(plan_id) or dict(next_meetings).get(""),
            )
        )
    return tuple(plans)


def label_of(action: ActionSummary) -> str:
    """Return an action's number as readers say it: ``2.3``, or ``2.3`` where it prints that already."""
    ref, number = action.recommendation_ref, action.action_ref
    if not number:
        return action.action_id.partition("/")[2] or action.action_id
    return number if not ref or "." in number else f"{ref}.{number}"


def _groups(dataset: Dataset, plan_id: str, stories: tuple[Story, ...]) -> tuple[Group, ...]:
    texts = {each.recommendation_ref: each for each in dataset.recommendations if each.plan_id == plan_id}
    members: dict[tuple[str, str], list[Story]] = {}
    for story in stories:
        ref = story.summary.recommendation_ref
        text = "" if ref or story.last is None else story.last.recommendation
        members.setdefault((ref, text), []).append(story)
    groups = []
    # The recommendations' table is in natural order; an action that moved keeps an identity of its old place.
    order = {ref: number for number, ref in enumerate(texts)}
    for (ref, text), told in sorted(members.items(), key=lambda each: order.get(each[0][0], len(order))):
        known = texts.get(ref) if ref else None
        last = next((story.last for story in reversed(told) if story.last), None)
        words = known.recommendation if known else text or (last.recommendation if last else "")
        groups.append(Group(ref, words, known.priority if known else "", tuple(told)))
    return tuple(groups)


_Row = TypeVar("_Row", Observation, Change, Finding, Link)


def _by_action(rows: Iterable[_Row]) -> dict[str, list[_Row]]:
    found: dict[str, list[_Row]] = {}
    for row in rows:
        found.setdefault(row.action_id, []).append(row)
    return found


def _file_names(names: Sequence[str], prefix: str) -> tuple[str, ...]:
    """Return names that any file system takes, no two alike even where case does not count."""
    taken: set[str] = set()
    found = []
    for name in names:
        plain = f"{prefix}-" + (_UNSAFE.sub("-", name.casefold()).strip("-.")[:60] or "x")
        unique, number = plain, 1
        while unique in taken:
            number += 1
            unique = f"{plain}-{number}"
        taken.add(unique)
        found.append(unique)
    return tuple(found)


def is_finished(status: Status) -> bool:
    """Tell whether nothing more is expected of an action."""
    return status in (Status.COMPLETED, Status.CLOSED)
