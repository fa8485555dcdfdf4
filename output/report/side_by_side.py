"""The rows of the pages that compare two rounds: each round of an action is written once, for all its pairs."""

from collections.abc import Callable, Iterable
from typing import Final

from markupsafe import Markup, escape

from model.dataset import Observation
from model.dates import in_short
from output.report import marks
from output.report.comparing import TwoRounds, marked
from output.report.sentences import change_sentence, shortened
from output.report.stories import Plan

_LONGEST_UPDATE: Final = 600  # characters of an update; the action's page has it whole


class SideBySide:
    """One plan's actions and their rounds as table cells."""

    def __init__(self, plan: Plan, source: Callable[[Observation], str]) -> None:
        """Write every cell of ``plan``; ``source`` gives the link to a row's paper, or nothing."""
        self._source = source
        self._stories = plan.stories
        self._moves = [
            [(change.to_round, escape(change_sentence(change))) for change in story.changes] for story in plan.stories
        ]
        days = [each.round for each in plan.rounds]
        self._refs: list[str] = []
        self._heads: list[tuple[str, str, str]] = []
        self._sides: list[list[str]] = []
        for story in plan.stories:
            summary = story.summary
            self._refs.append(marks.ref(story, ""))
            self._heads.append(
                (
                    f'<tr><th scope="row">{self._refs[-1]} <span class="paper">',
                    escape(summary.action),
                    f'</span> <span class="by">{escape(", ".join(summary.leads))}</span></th>',
                )
            )
            self._sides.append(
                [
                    f'<td class="sd"><span class="when">{in_short(day)}</span>'
                    f"{self._told(row) if (row := story.at.get(day)) else f'<p>{marks.gone(story, day)}</p>'}</td>"
                    for day in days
                ]
            )

    def refs(self, numbers: Iterable[int]) -> Markup:
        """Return actions' numbers, each a link to its page, by their places among the plan's stories."""
        return Markup(", ".join([self._refs[number] for number in numbers]))  # noqa: S704 - escaped already

    def rows(self, numbers: Iterable[int], told: TwoRounds, earlier: int, later: int) -> Markup:
        """Return a comparison's table rows, by the places of their actions among the plan's stories."""
        rows = []
        first, last = told.earlier.round, told.later.round
        for number in numbers:
            begin, action, end = self._heads[number]
            if number in told.reworded:
                at = self._stories[number].at
                action = marked(at[first].action, at[last].action)
            sides = self._sides[number]
            between = dict.fromkeys([words for to, words in self._moves[number] if first < to <= last])
            moved = "".join([f"<p>{each}</p>" for each in between])
            rows.append(f'{begin}{action}{end}{sides[earlier]}{sides[later]}<td class="what">{moved}</td></tr>\n')
        return Markup("".join(rows))  # noqa: S704 - put together from escaped parts

    def _told(self, row: Observation) -> str:
        due = f" due {in_short(row.deadline)}" if row.deadline else ""
        update = '<p class="empty">no update printed</p>'
        if row.update_text:
            update = f'<p class="paper">{escape(shortened(row.update_text, _LONGEST_UPDATE))}</p>'
        return f"<p>{marks.status(row)}{due}</p>{update}<p>{marks.where(row, self._source(row))}</p>"
