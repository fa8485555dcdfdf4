"""The rows of the pages that compare two rounds: each round of an action is written once, for all its pairs."""

from collections.abc import Callable, Iterable
from typing import Final

from markupsafe import Markup, escape

from model.dataset import Observation
from model.dates import in_short
from output.report import marks
from output.report.comparing import Entry
from output.report.sentences import shortened
from output.report.stories import Plan

_LONGEST_UPDATE: Final = 600  # characters of an update; the action's page has it whole


class SideBySide:
    """One plan's actions and their rounds as table cells."""

    def __init__(self, plan: Plan, source: Callable[[Observation], str]) -> None:
        """Write every cell of ``plan``; ``source`` gives the link to a row's paper, or nothing."""
        self._source = source
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

    def refs(self, entries: Iterable[Entry]) -> Markup:
        """Return the actions' numbers, each a link to its page."""
        return Markup(", ".join([self._refs[entry.number] for entry in entries]))  # noqa: S704 - escaped already

    def rows(self, entries: Iterable[Entry], earlier: int, later: int) -> Markup:
        """Return a comparison's table rows."""
        rows = []
        for entry in entries:
            begin, action, end = self._heads[entry.number]
            sides = self._sides[entry.number]
            moved = "".join([f"<p>{each}</p>" for each in entry.moved])
            rows.append(
                f'{begin}{entry.words or action}{end}{sides[earlier]}{sides[later]}<td class="what">{moved}</td></tr>\n'
            )
        return Markup("".join(rows))  # noqa: S704 - put together from escaped parts

    def _told(self, row: Observation) -> str:
        due = f" due {in_short(row.deadline)}" if row.deadline else ""
        update = '<p class="empty">no update printed</p>'
        if row.update_text:
            update = f'<p class="paper">{escape(shortened(row.update_text, _LONGEST_UPDATE))}</p>'
        return f"<p>{marks.status(row)}{due}</p>{update}<p>{marks.where(row, self._source(row))}</p>"
