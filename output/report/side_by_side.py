"""The rows of the pages that compare two rounds: each round of an action is written once, for all its pairs."""

from collections.abc import Callable, Iterable
from typing import Final

from markupsafe import Markup, escape

from model.dataset import Observation
from model.dates import in_short
from output.report import marks
from output.report.comparing import Pair, Track
from output.report.sentences import shortened
from output.report.stories import Plan

_LONGEST_UPDATE: Final = 600  # characters of an update; the action's page has it whole


class SideBySide:
    """One plan's actions and their rounds as table cells."""

    def __init__(self, plan: Plan, tracks: Iterable[Track], source: Callable[[Observation], str]) -> None:
        """Write every cell of ``tracks``; ``source`` gives the link to a row's paper, or nothing."""
        self._source = source
        days = [each.round for each in plan.rounds]
        self._refs: list[str] = []
        self._heads: list[tuple[str, str, str]] = []
        self._sides: list[list[str]] = []
        for track in tracks:
            summary = track.story.summary
            self._refs.append(marks.ref(track.story, ""))
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
                    f"{self._told(row) if row else f'<p>{marks.gone(track.story, day)}</p>'}</td>"
                    for day, row in zip(days, track.rows, strict=True)
                ]
            )

    def refs(self, pairs: Iterable[Pair]) -> Markup:
        """Return the numbers of pairs' actions, each a link to its page."""
        return Markup(", ".join([self._refs[pair.number] for pair in pairs]))  # noqa: S704 - escaped already

    def rows(self, pairs: Iterable[Pair], earlier: int, later: int) -> Markup:
        """Return the table rows of a comparison's pairs."""
        rows = []
        for pair in pairs:
            begin, action, end = self._heads[pair.number]
            sides = self._sides[pair.number]
            moved = "".join([f"<p>{each}</p>" for each in pair.moved])
            rows.append(
                f'{begin}{pair.words or action}{end}{sides[earlier]}{sides[later]}<td class="what">{moved}</td></tr>\n'
            )
        return Markup("".join(rows))  # noqa: S704 - put together from escaped parts

    def _told(self, row: Observation) -> str:
        due = f" due {in_short(row.deadline)}" if row.deadline else ""
        update = '<p class="empty">no update printed</p>'
        if row.update_text:
            update = f'<p class="paper">{escape(shortened(row.update_text, _LONGEST_UPDATE))}</p>'
        return f"<p>{marks.status(row)}{due}</p>{update}<p>{marks.where(row, self._source(row))}</p>"
