"""Writing the report's pages: one compiled template a kind of page, plain files beside one another."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from model.dataset import Dataset, Observation
from model.dates import in_full, in_short
from model.words import Status
from output.report import charts, sentences
from output.report.comparing import compare, file_of, marked
from output.report.lists import call_in_list, first_questions, matrix, panels, shown_drift
from output.report.pictures import Pages, Picture, Place, draw_pictures
from output.report.stories import Plan, Story, is_finished, plans_of
from output.wording import FINDING_WORDS, STATUS_WORDS, count

FOLDER: Final = "report"
_ASSETS: Final = ("report.css", "report.js")
_LISTED: Final = 100
"""How many actions a group of a comparison lists; the rest is counted, and stands in ``changes.csv``."""
_ICONS: Final = {
    Status.COMPLETED: "i-done",
    Status.CLOSED: "i-closed",
    Status.IN_PROGRESS: "i-going",
    Status.NOT_STARTED: "i-not",
    Status.UNKNOWN: "i-silent",
    Status.DELAYED: "i-late",
}


def write_report(
    dataset: Dataset,
    folder: Path,
    *,
    papers: Path | None = None,
    next_meetings: Sequence[tuple[str, date]] = (),
    pages: Pages | None = None,
) -> None:
    """Write the report's pages into ``folder/report``; the same dataset gives the same bytes.

    Args:
        dataset: All tables.
        folder: The dataset's folder; it exists.
        papers: The papers' folder as a link from the dataset's folder reaches it (``../papers``);
            without it, sources are named but not linked.
        next_meetings: Plan id, or empty for every plan, and the date of its next meeting.
        pages: Whose pages to draw, so that each row read from a PDF is shown there; none when ``None``.

    Raises:
        OSError: A file cannot be written.
    """
    root = folder / FOLDER
    root.mkdir()
    plans = plans_of(dataset, next_meetings)
    pictures = draw_pictures(dataset, root, pages)
    writer = _Writer(root, dataset, plans, "" if papers is None else _link_to(papers), pictures)
    for name in _ASSETS:
        text = files("output.report").joinpath("assets", name).read_text(encoding="utf-8")
        (root / name).write_text(text, encoding="utf-8", newline="\n")
    for plan in plans:
        writer.write_plan(plan)
    if len(plans) != 1:
        writer.write("index.html", "plans.html", plan=None)
    writer.write("problems.html", "problems.html", plan=plans[0] if len(plans) == 1 else None)


def _link_to(papers: Path) -> str:
    return papers.as_uri() if papers.is_absolute() else quote(papers.as_posix())


class _Writer:
    """Renders pages with what all of them need."""

    def __init__(
        self, root: Path, dataset: Dataset, plans: tuple[Plan, ...], papers: str, pictures: dict[Place, Picture]
    ) -> None:
        self._root, self._papers = root, papers
        environment = Environment(
            loader=PackageLoader("output.report"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters |= {"full": in_full, "short": in_short}
        environment.globals |= {
            "dataset": dataset,
            "plans": plans,
            "say": sentences,
            "charts": charts,
            "count": count,
            "icons": _ICONS,
            "status_words": STATUS_WORDS,
            "finding_words": FINDING_WORDS,
            "statuses": charts.STATUS_ORDER,
            "is_finished": is_finished,
            "listed_at_most": _LISTED,
            "pair_file": file_of,
            "picture_of": lambda row: pictures.get((row.paper, row.page, row.table, row.row)),
        }
        self._templates = environment

    def write(self, path: str, template: str, *, plan: Plan | None, **values: Any) -> None:
        """Render one page below the report's folder."""
        up = "../" * path.count("/")
        text = self._templates.get_template(template).render(
            plan=plan, root=up, source=lambda row: self._source(row, up), **values
        )
        (self._root / path).write_text(_writable(text), encoding="utf-8", newline="\n")

    def _source(self, row: Observation, up: str) -> str:
        """Return the link to a row's paper, at its page, or nothing."""
        if not self._papers or not row.paper:
            return ""
        page = f"#page={row.page}" if row.page else ""
        outside = "" if self._papers.startswith("file:") else f"{up}../"
        return f"{outside}{self._papers}/{quote(row.paper)}{page}"

    def write_plan(self, plan: Plan) -> None:
        """Write all pages of one plan."""
        (self._root / plan.folder).mkdir()
        meetings = tuple(each.reported_on for each in plan.rounds)
        axis = charts.axis_of(plan.stories, meetings)
        leads = _leads(plan.stories)
        lefts = tuple(charts.left_by(plan, each.round) for each in plan.rounds)
        self.write(
            plan.home,
            "overview.html",
            plan=plan,
            axis=axis,
            meetings=meetings,
            bars=tuple(zip(plan.rounds, lefts, strict=True)),
            widest=max((r.actions + x.dropped + x.retired for r, x in zip(plan.rounds, lefts, strict=True)), default=0),
            drifts=shown_drift(plan),
            panels=panels(plan),
            shown_rounds=plan.rounds[-4:],
            leads=leads,
            lead_numbers={lead: number for number, lead in enumerate(leads, 1)},
            first=first_questions(plan),
        )
        here = f"{plan.folder}/"
        self.write(f"{here}findings.html", "findings.html", plan=plan, sections=call_in_list(plan), matrix=matrix(plan))
        self.write(f"{here}compare.html", "pairs.html", plan=plan)
        for earlier, later in combinations(plan.rounds, 2):
            told = compare(plan, earlier, later)
            self.write(f"{here}{told.file}", "compare.html", plan=plan, told=told)
        for number, story in enumerate(plan.stories):
            around = (plan.stories[number - 1] if number else None, *plan.stories[number + 1 : number + 2], None)
            self._write_story(plan, story, around[0], around[1])

    def _write_story(self, plan: Plan, story: Story, before: Story | None, after: Story | None) -> None:
        meetings = tuple(row.reported_on for row in story.rows)
        rewordings = {
            change.to_round: marked(change.before, change.after)
            for change in story.changes
            if change.field == "wording"
        }
        self.write(
            f"{plan.folder}/{story.file}",
            "action.html",
            plan=plan,
            story=story,
            axis=charts.axis_of((story,), meetings),
            rewordings=rewordings,
            before=before,
            after=after,
        )


_UNWRITABLE: Final = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff]")
"""Characters that HTML and UTF-8 cannot hold; damaged papers bring them."""


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _leads(stories: Iterable[Story]) -> tuple[str, ...]:
    return tuple(sorted({lead for story in stories for lead in story.summary.leads}, key=str.casefold))
