"""An action's rounds on its own page: the stair of its deadlines, and what each paper printed of it."""

from collections.abc import Callable, Mapping
from datetime import date

from markupsafe import Markup, escape

from model.dataset import Observation
from model.dates import in_full, in_short
from output.report import marks
from output.report.charts import Axis, meeting_strip
from output.report.pictures import Picture
from output.report.sentences import change_sentence, reading
from output.report.stories import Story

OVERDUE = ' <strong class="od">overdue</strong>'


def stair(story: Story, axis: Axis) -> Markup:
    """Return a table row for each round: its status, and its deadline drawn and in words."""
    first = story.summary.first_deadline
    rows = []
    for row in story.rows:
        due = in_short(row.deadline) if row.deadline else "no date"
        rows.append(
            f'<tr><th scope="row"><a href="#r-{row.round}">{in_short(row.round)}</a></th><td>{marks.status(row)}</td>'
            f'<td class="pic">{meeting_strip(row, first, axis)}</td>'
            f'<td class="due">{due}{OVERDUE if row.overdue else ""}</td></tr>'
        )
    return Markup("".join(rows))  # noqa: S704 - numbers, dates and this package's own words only


def entries(
    story: Story,
    rewordings: Mapping[date, Markup],
    source: Callable[[Observation], str],
    picture_of: Callable[[Observation], Picture | None],
    root: str,
) -> Markup:
    """Return an article for each round, the latest first: as printed, as read, where, and what moved.

    Args:
        story: The action.
        rewordings: For rounds that reworded it, both wordings as one.
        source: Gives the link to a row's paper, or nothing.
        picture_of: Gives a row's picture on its page, if there is one.
        root: The way from the action's page to the report's folder.
    """
    moved: dict[date, list[str]] = {}
    for change in story.changes:
        moved.setdefault(change.to_round, []).append(f"<li>{escape(change_sentence(change))}</li>")
    if story.rows:
        moved.setdefault(story.rows[0].round, []).append("<li>First told of in this round.</li>")
    articles = []
    for row in reversed(story.rows):
        rating = f"<div><dt>Rating</dt><dd>{row.rag.value.capitalize()}</dd></div>" if row.rag else ""
        articles.append(
            f'<article class="entry" id="r-{row.round}"><div><h3>{in_full(row.round)}</h3><p>{marks.status(row)}</p>'
            f"<p>{marks.where(row, source(row))}</p></div>"
            f'<div><ul class="chg">{"".join(moved.get(row.round, ()))}</ul>\n'
            f'<dl class="printed"><div><dt>Action</dt>'
            f'<dd class="paper">{rewordings.get(row.round) or escape(row.action)}</dd></div>'
            f'<div><dt>By when</dt><dd class="paper">{escape(row.due_text or "(empty)")}</dd></div>'
            f'<div><dt>Lead</dt><dd class="paper">{escape(row.lead_text or "(empty)")}</dd></div>{rating}'
            f'<div><dt>Update</dt><dd class="paper update">{escape(row.update_text or "(empty)")}</dd></div></dl>'
            f'<p class="read">{escape(reading(row))}</p>{marks.seen(row, picture_of(row), root)}</div></article>\n'
        )
    return Markup("".join(articles))  # noqa: S704 - put together from escaped parts
