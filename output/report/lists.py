"""What the pages list, and in which order: panels of actions, drifting deadlines, questions by lead."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from model.dataset import Finding
from model.words import FindingKind
from output.report.stories import Group, Plan, Story
from output.wording import URGENCY

NO_LEAD: Final = "No lead named"
_ROWS_A_PANEL: Final = 50  # a browser lays out a panel when it comes into sight
_DRIFTS: Final = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """An action and what to ask about it."""

    story: Story
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A lead, and the actions on which there is something to ask."""

    lead: str
    anchor: str
    asked: tuple[Asked, ...]

    @property
    def questions(self) -> int:
        """How many questions in all."""
        return sum(len(each.findings) for each in self.asked)


def panels(plan: Plan) -> tuple[tuple[Group, bool], ...]:
    """Return the plan's actions in panels short enough to lay out at once, and whether each continues another."""
    return tuple(_panels(plan))


def _panels(plan: Plan) -> Iterator[tuple[Group, bool]]:
    for group in plan.groups:
        for start in range(0, len(group.stories), _ROWS_A_PANEL):
            part = group.stories[start : start + _ROWS_A_PANEL]
            yield Group(group.ref, group.text, group.priority, part), start > 0


def shown_drift(plan: Plan) -> tuple[Group, ...]:
    """Return what the picture of deadlines shows, longest slip first in each recommendation.

    Every action of a plan of ordinary size; of a larger one those that slipped furthest.
    """
    stories = [story for story in plan.stories if story.summary.deadline or story.summary.first_deadline]
    if len(plan.stories) > 2 * _DRIFTS:
        stories = [story for story in stories if story.slips or story.summary.overdue or story.dropped]
        stories = sorted(stories, key=_slip)[:_DRIFTS]
    kept = {id(story) for story in stories}
    groups = (
        Group(each.ref, each.text, each.priority, tuple(sorted((s for s in each.stories if id(s) in kept), key=_slip)))
        for each in plan.groups
    )
    return tuple(group for group in groups if group.stories)


def _slip(story: Story) -> int:
    return -(story.summary.slip_days or 0)


def call_in_list(plan: Plan) -> tuple[Section, ...]:
    """Return the latest round's questions by first-named lead, the most asked first."""
    asked: dict[str, list[Asked]] = {}
    for story, findings in _asked(plan):
        lead = story.summary.leads[0] if story.summary.leads else NO_LEAD
        asked.setdefault(lead, []).append(Asked(story, findings))
    ordered = sorted(asked.items(), key=lambda each: (-sum(len(one.findings) for one in each[1]), each[0].casefold()))
    return tuple(Section(lead, f"lead-{number}", tuple(told)) for number, (lead, told) in enumerate(ordered, 1))


def first_questions(plan: Plan, most: int = 3) -> tuple[Asked, ...]:
    """Return the questions to put if there is time for few, of different actions."""
    every = [(story, each) for story, findings in _asked(plan) for each in findings[:1]]
    ranked = sorted(every, key=lambda each: (URGENCY[each[1].finding], _slip(each[0])))
    return tuple(Asked(story, (each,)) for story, each in ranked[:most])


def _asked(plan: Plan) -> Iterator[tuple[Story, tuple[Finding, ...]]]:
    latest = plan.latest
    for story in plan.stories:
        now = [each for each in story.findings if latest and each.round == latest.round]
        if now:
            yield story, tuple(sorted(now, key=lambda each: URGENCY[each.finding]))


def matrix(plan: Plan) -> tuple[tuple[FindingKind, int], ...]:
    """Return how many questions of each kind there are, without kinds that there are none of."""
    counts = Counter(each.finding for _, findings in _asked(plan) for each in findings)
    return tuple((kind, counts[kind]) for kind in URGENCY if counts[kind])
