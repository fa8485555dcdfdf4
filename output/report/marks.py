"""The small pieces that pages are made of, as HTML: status marks, references, sources, pictures.

They stand on pages a million times over in a long dataset's report, so they are put together here and not by a
template, and those of few kinds only once.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final

from markupsafe import Markup, escape

from model.dataset import Observation
from model.dates import in_full
from model.words import ChangeKind, Status
from output.report.charts import STATUS_ORDER
from output.report.pictures import Picture
from output.report.sentences import place
from output.report.stories import Story
from output.wording import STATUS_WORDS

_ICONS: Final = {
    Status.COMPLETED: "i-done",
    Status.CLOSED: "i-closed",
    Status.IN_PROGRESS: "i-going",
    Status.NOT_STARTED: "i-not",
    Status.UNKNOWN: "i-silent",
    Status.DELAYED: "i-late",
}


@cache
def icon(name: str, words: str, look: str = "") -> Markup:
    """Return a symbol of the page's own with its meaning in words."""
    return Markup(  # noqa: S704 - this package's own words only
        f'<span class="st {look}"><svg class="ic" width="16" height="16" aria-hidden="true" focusable="false">'
        f'<use href="#{name}"/></svg><span>{words}</span></span>'
    )


def status(row: Observation) -> Markup:
    """Return a round's status as symbol and words."""
    return _status(row.status, row.qualified)


@cache
def _status(told: Status, qualified: bool) -> Markup:
    return icon(_ICONS[told], STATUS_WORDS[told] + (", but" if qualified else ""), f"s-{told.value}")


def dropped() -> Markup:
    """Return what stands for an action that left its plan unfinished."""
    return icon("i-drop", "Dropped", "s-dropped")


def gone(story: Story, day: date) -> Markup:
    """Return what stands in place of an action in a round that does not tell of it."""
    how = story.left_before(day)
    if how is ChangeKind.DROPPED:
        return dropped()
    if how is ChangeKind.RETIRED:
        return icon("i-off", "Taken off")
    return Markup(_NOT_YET if day < story.summary.first_round else _NOT_TOLD)  # noqa: S704


_NOT_YET: Final = '<span class="empty">Not yet in the plan</span>'
_NOT_TOLD: Final = '<span class="empty">Not told of</span>'


def where(row: Observation, link: str) -> Markup:
    """Return the paper that a row was read in, linked where ``link`` is not empty, and its place there."""
    paper = escape(row.paper)
    named = f'<a href="{escape(link)}">{paper}</a>' if link else paper
    at = place(row)
    return Markup(f'<span class="src">{named}{", " if at else ""}{at}</span>')  # noqa: S704 - escaped above


def seen(row: Observation, picture: Picture | None, root: str) -> Markup:
    """Return the picture of a row on its page, or nothing where there is none."""
    if picture is None:
        return Markup()
    return Markup(
        '<details class="seen"><summary>See it in the paper<span class="vh"> of {day}</span></summary>'
        '<a href="{file}"><img src="{file}" width="{width}" height="{height}" loading="lazy" '
        'alt="{paper}, page {page}: row {row} of table {table}, outlined where it is printed"></a></details>'
    ).format(
        day=in_full(row.reported_on),
        file=root + picture.file,
        width=picture.width,
        height=picture.height,
        paper=row.paper,
        page=row.page,
        row=row.row,
        table=row.table,
    )


def ref(story: Story, base: str) -> Markup:
    """Return an action's number as a link to its page."""
    return Markup(f'<a class="ref" href="{base}{story.file}">{escape(story.label)}</a>')  # noqa: S704 - escaped


def refs(stories: Sequence[Story], base: str) -> Markup:
    """Return several actions' numbers, each a link."""
    return Markup(", ").join([ref(story, base) for story in stories])


@cache
def key() -> Markup:
    """Return the key to statuses."""
    icons = [icon(_ICONS[each], STATUS_WORDS[each]) for each in STATUS_ORDER]
    icons += [icon("i-drop", "Dropped, unfinished"), icon("i-off", "Taken off, finished")]
    listed = Markup("").join(Markup("<li>{}</li>").format(each) for each in icons)
    return Markup('<ul class="key" aria-label="Key to statuses">{}</ul>').format(listed)
