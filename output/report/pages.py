"""The pages of a report, rendered: whatever all of them need, and each plan's in as many parts as there are hands."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import groupby
from math import comb
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from model.comparison import Comparer
from model.dataset import Observation
from model.dates import in_full, in_short
from model.words import ChangeField
from output.report import charts, life, marks, sentences
from output.report.comparing import Rounds, file_of, marked, shown_pairs
from output.report.lists import call_in_list, first_questions, matrix, panels, shown_drift
from output.report.pictures import Picture, Place
from output.report.side_by_side import SideBySide
from output.report.stories import Plan, Story, is_finished
from output.wording import FINDING_WORDS, STATUS_WORDS, count

_UP: Final = "../"
"""The way from a plan's pages to the report's folder."""
_LARGE: Final = 5000
"""Observations of a plan whose pages are divided."""
_STORIES: Final = 400
"""How many stories of such a plan make a part."""
_LISTED: Final = 100
"""How many actions a group of a comparison lists; the rest is counted, and stands in ``changes.csv``."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page of one report.

    Attributes:
        root: The report's folder.
        papers_link: The way from the dataset's folder to the papers', as a link; empty where there is none.
        plans: How many plans there are.
        papers: How many papers were read.
        left_open: How many problems ask for attention.
    """

    root: Path
    papers_link: str
    plans: int
    papers: int
    left_open: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of one plan's pages, for one process to write.

    Attributes:
        plan: The plan; with no more of its stories than the part needs.
        lists: Whether its overview, lists and comparisons are to be written, which takes every story.
        stories: Of the plan's stories here, the first and the last but one whose own pages are to be written.
        pictures: The plan's rows drawn on their pages.
    """

    plan: Plan
    lists: bool
    stories: tuple[int, int]
    pictures: dict[Place, Picture]


def parts_of(plan: Plan, pictures: dict[Place, Picture]) -> Iterator[Part]:
    """Divide a plan's pages; a plan of ordinary size is one part."""
    rows = [row for story in plan.stories for row in story.rows]
    places = ((row.paper, row.page, row.table, row.row) for row in rows)
    own = {place: pictures[place] for place in places if place in pictures} if pictures else {}
    number = len(plan.stories)
    if len(rows) < _LARGE:
        yield Part(plan, True, (0, number), own)
        return
    yield Part(plan, True, (0, 0), own)
    for start in range(0, number, _STORIES):
        # With a neighbour on either side: each page leads to the ones before and after it.
        first, last = max(0, start - 1), min(number, start + _STORIES + 1)
        some = replace(plan, stories=plan.stories[first:last], groups=())
        yield Part(some, False, (start - first, min(number, start + _STORIES) - first), own)


def write_page(frame: Frame, path: str, template: str, *, plan: Plan | None, **values: Any) -> None:
    """Render one page below the report's folder.

    Raises:
        OSError: It cannot be written.
    """
    text = _templates().get_template(template).render(frame=frame, plan=plan, root=_UP * path.count("/"), **values)
    (frame.root / path).write_bytes(_encoded(text))


def write_part(frame: Frame, part: Part, comparer: Comparer) -> None:
    """Write a part of a plan's pages into its folder, which exists; this is what a worker does.

    Raises:
        OSError: A page cannot be written.
    """
    _PlanWriter(frame, part, comparer).write()


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("output.report"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"full": in_full, "short": in_short}
    environment.globals |= {
        "say": sentences,
        "charts": charts,
        "marks": marks,
        "count": count,
        "status_words": STATUS_WORDS,
        "finding_words": FINDING_WORDS,
        "statuses": charts.STATUS_ORDER,
        "is_finished": is_finished,
        "listed_at_most": _LISTED,
        "pair_file": file_of,
    }
    return environment


class _PlanWriter:
    """Writes a part of one plan's pages."""

    def __init__(self, frame: Frame, part: Part, comparer: Comparer) -> None:
        self._frame, self._part, self._plan = frame, part, part.plan
        self._comparer = comparer

    def write(self) -> None:
        if self._part.lists:
            self._write_lists()
            self._write_comparisons()
        for number in range(*self._part.stories):
            self._write_story(number)

    def _page(self, path: str, template: str, **values: Any) -> None:
        write_page(self._frame, path, template, plan=self._plan, source=self._source, **values)

    def _write_lists(self) -> None:
        plan = self._plan
        meetings = tuple(each.reported_on for each in plan.rounds)
        axis = charts.axis_of(plan.stories, meetings)
        leads = _leads(plan.stories)
        lefts = tuple(charts.left_by(plan, each.round) for each in plan.rounds)
        self._page(
            plan.home,
            "overview.html",
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
        self._page(f"{here}findings.html", "findings.html", sections=call_in_list(plan), matrix=matrix(plan))
        pairs = shown_pairs(len(plan.rounds))
        by_earlier = groupby(pairs, key=lambda pair: plan.rounds[pair[0]].round)
        laters = [(earlier, [plan.rounds[later].round for _, later in each]) for earlier, each in by_earlier]
        every = len(pairs) == comb(len(plan.rounds), 2)
        self._page(f"{here}compare.html", "pairs.html", laters=laters, every=every)

    def _write_comparisons(self) -> None:
        rounds = Rounds(self._plan, self._comparer)
        sides = SideBySide(self._plan, self._source)
        for earlier, later in shown_pairs(len(self._plan.rounds)):
            told = rounds.tell(earlier, later)
            self._page(
                f"{self._plan.folder}/{told.file}",
                "compare.html",
                told=told,
                sides=sides,
                earlier=earlier,
                later=later,
            )

    def _write_story(self, number: int) -> None:
        stories = self._plan.stories
        story = stories[number]
        axis = charts.axis_of((story,), tuple(row.reported_on for row in story.rows))
        rewordings = {
            change.to_round: marked(change.before, change.after)
            for change in story.changes
            if change.field is ChangeField.WORDING
        }
        self._page(
            f"{self._plan.folder}/{story.file}",
            "action.html",
            story=story,
            axis=axis,
            stair=life.stair(story, axis),
            entries=life.entries(story, rewordings, self._source, self._picture_of, _UP),
            before=stories[number - 1] if number else None,
            after=stories[number + 1] if number + 1 < len(stories) else None,
        )

    def _source(self, row: Observation) -> str:
        """Return the link from a plan's pages to a row's paper, at its page, or nothing."""
        return _link(self._frame.papers_link, row.paper, row.page)

    def _picture_of(self, row: Observation) -> Picture | None:
        return self._part.pictures.get((row.paper, row.page, row.table, row.row))


@lru_cache(maxsize=1024)
def _link(papers: str, paper: str, page: int | None) -> str:
    if not papers or not paper:
        return ""
    outside = "" if papers.startswith("file:") else f"{_UP}../"
    return f"{outside}{papers}/{quote(paper)}{f'#page={page}' if page else ''}"


_UNWRITABLE: Final = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff]")
"""Characters that HTML and UTF-8 cannot hold; damaged papers bring them."""

_CONTROLS: Final = bytes({*range(0x20)} - {*b"\t\n\r"})


def _encoded(text: str) -> bytes:
    """Return a page as UTF-8, without the characters that it cannot hold."""
    with suppress(UnicodeEncodeError):  # half of a character
        page = text.encode()
        if len(page.translate(None, _CONTROLS)) == len(page):  # a hundred times as fast as looking at each character
            return page
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text).encode()


def _leads(stories: Iterable[Story]) -> tuple[str, ...]:
    return tuple(sorted({lead for story in stories for lead in story.summary.leads}, key=str.casefold))
