"""The action plans of a paper: found among its tables and forms, and read row by row."""

import re
from dataclasses import dataclass
from typing import Final

from model.documents import Document, Paragraph, Row, Table
from model.printed import KeyEntry, PrintedPlan
from model.problems import Problem
from model.words import Severity
from parsers.bands import opens_recommendation
from parsers.builder import PlanBuilder
from parsers.forms import FormRun, find_forms
from parsers.headed import find_headed
from parsers.layout import Layout
from parsers.lead_ins import FAR, read_lead_in
from parsers.legends import read_key_lines, read_key_table
from parsers.listed import find_lists
from parsers.parts import Part, PlanTable, divide, is_doubtful
from parsers.plan_problems import LOOK_ADVICE, RIGHT_ADVICE, bare_table, foreign_table
from parsers.plan_rows import BAND_WORDS, RowReader
from parsers.plan_titles import (
    find_dated,
    find_partial,
    is_generic,
    names_plan,
    same_title,
    tells_whole,
)
from parsers.rows import RowKind

HEADING_LENGTH: Final = 200  # characters of a heading that may stand for a title
NEXT: Final = 2  # fewer paragraphs than this between two tables, and the second may go on with the first
_REPORT: Final = re.compile(
    r"(?i)\b(?:report|review|update|plan|strategy|inquiry|inspection|tracker|recommendations)\b"
)
_MINUTES: Final = re.compile(r"(?i)(?:\d{1,2}[.)]?\s)?(?:(?:draft|unconfirmed|public|confirmed|the) )*minutes\b")
_STRONG_TITLE: Final = re.compile(r"(?i)\b(?:action|improvement|implementation|recovery|delivery) plan\b|\btracker\b")


@dataclass(frozen=True, slots=True)
class PlansFound:
    """The plans of a paper, what was not understood, and what each printed row of their tables was taken for.

    Attributes:
        plans: In print order.
        problems: ``place.paper`` is empty.
        rows: Table and row number, and what the row is; every row of every plan's table is here.
        starts: For each plan, where in the document's blocks it begins.
    """

    plans: tuple[PrintedPlan, ...]
    problems: tuple[Problem, ...]
    rows: tuple[tuple[int, int, RowKind], ...]
    starts: tuple[int, ...]


def read_plans(document: Document) -> tuple[PrintedPlan, ...]:
    """Return the action plans that a paper prints, in print order; empty where it holds none."""
    return find_plans(document).plans


def find_plans(document: Document) -> PlansFound:
    """Return the action plans of a paper together with what could not be placed."""
    walk = _Walk(document)
    forms = {index: run for run in find_forms(document.blocks) for index in run.blocks}
    likely = {index: run for run in find_headed(document.blocks, forms) for index in run.blocks}
    taken = forms.keys() | likely.keys()
    likely |= {index: run for run in find_lists(document.blocks, taken) for index in run.blocks}
    for index, block in enumerate(document.blocks):
        run = forms.get(index) or walk.likely(likely.get(index), index)
        if run is not None:
            if index == run.blocks[0]:
                walk.form(run, index)
        elif isinstance(block, Paragraph):
            walk.paragraph(block, index)
        else:
            walk.table(block, index)
    return walk.finish()


class _Walk:
    """One walk through a paper's blocks, in reading order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._plans: list[PlanBuilder] = []
        self._pending: list[Paragraph] = []  # since the last plan table
        self._title = ""  # the latest line that names a plan
        self._title_level = 0
        self._chapter = False  # another report of the pack has begun since the last title
        self._banner_row: Row | None = None  # the row of a table that gave the plan its title
        self._minutes: Paragraph | None = None  # the heading of the minutes that are being read
        self._minutes_level = 0  # of that heading, until another of its level or above
        self._index = 0  # of the block being read
        self._key: tuple[KeyEntry, ...] = ()
        self._said_partial = ""
        self._said_dated = ""
        self._problems: list[Problem] = []
        self._sorted: list[tuple[int, int, RowKind]] = []

    @property
    def _plan(self) -> PlanBuilder | None:
        return self._plans[-1] if self._plans else None

    def paragraph(self, paragraph: Paragraph, index: int) -> None:
        """Take a paragraph in: a title, a key, or a line that may stand over the next table."""
        text = paragraph.text.strip()
        if not text or (paragraph.repeated and text in self._document.page_footers):
            return
        key = read_key_lines(text)
        if key:
            self._keep_key(key)
            self._said_dated = find_dated(text) or self._said_dated
            return
        self._follow_minutes(paragraph, text, index)
        first = index < 3 and text[-1] not in ".;,"  # noqa: PLR2004 - lines of a paper's head
        marked = bool(paragraph.level) or paragraph.bold or paragraph.repeated or first
        if tells_whole(text) and self._plan is not None:
            self._plan.hear(text)
        partial = find_partial(text)
        if partial and (marked or len(text.split()) < 40):  # noqa: PLR2004 - not a remark deep in a report
            self._said_partial = partial
        self._said_dated = find_dated(text) or self._said_dated
        if names_plan(text, marked=marked) and not is_generic(text):
            self._title, self._title_level = text, paragraph.level
            if self._plan is not None and not same_title(self._plan.title, text):
                self._pending.clear()
            return
        above = 0 < paragraph.level < self._title_level
        beside = 0 < paragraph.level == self._title_level and bool(_REPORT.search(text))
        if (above or beside) and self._plan is not None and not is_generic(text) and not opens_recommendation(text):
            self._title, self._chapter = "", True
        if not paragraph.repeated:
            self._pending.append(paragraph)

    def _follow_minutes(self, paragraph: Paragraph, text: str, index: int) -> None:
        """Note where the minutes of a meeting begin, and where another report ends them."""
        heads = bool(paragraph.level) or paragraph.bold or index < 3  # noqa: PLR2004 - first lines
        if 0 < paragraph.level <= self._minutes_level:
            self._minutes_level = 0
        if heads and _MINUTES.match(text):
            self._minutes, self._minutes_level = paragraph, paragraph.level
        elif self._minutes is not None and (paragraph.level or paragraph.bold):
            over = self._minutes.level >= paragraph.level > 0
            if over or _STRONG_TITLE.search(text) or (not self._minutes.level and _REPORT.search(text)):
                self._minutes = None

    def _keep_key(self, key: tuple[KeyEntry, ...]) -> None:
        self._key = key
        if self._plan is not None and not self._plan.key:
            self._plan.key = key

    def table(self, table: Table, index: int) -> None:
        """Take a table in: a plan's, a key, or none of these."""
        self._index = index
        like = self._plan.layout if self._plan else None
        sides = divide(table, like)
        if not any(side.parts for side in sides):
            key = read_key_table(table)
            if key:
                self._keep_key(key)
            self._problems += [foreign_table(side.table, side.foreign) for side in sides if side.foreign]
            if not key and like is not None and is_doubtful(table, like) and len(self._pending) < NEXT:
                self._problems.append(
                    bare_table(
                        table, "A table without column headings follows the plan, but its cells are not like it."
                    )
                )
            return
        for side in sides:
            if side.parts and side.inferred and not self._expects_plan():
                self._problems.append(
                    bare_table(table, "A table without column headings looks like a plan, but nothing near it says so.")
                )
            elif side.parts and self._minutes is not None and not side.follows_up:
                self._problems.append(foreign_table(table, "list of what a meeting asked for"))
            elif side.parts:
                self._read(side)

    @property
    def _told_title(self) -> bool:
        """A plan of the latest title was read."""
        return self._plan is not None and same_title(self._plan.title, self._title)

    def _expects_plan(self) -> bool:
        """Tell whether the text above leads one to expect a plan: only then is a table without a header one."""
        return bool(self._title) or any(names_plan(paragraph.text, marked=True) for paragraph in self._pending[-3:])

    def _read(self, side: PlanTable) -> None:
        plan = self._plan_for(side)
        read_lead_in(plan, self._pending, side.layout)
        self._pending.clear()
        reader = RowReader(plan, self._sorted, self._keep_key)
        for part in side.parts:
            for y in part.header:
                self._note(side.table, side.table.rows[y], RowKind.HEADER)
            if part.layout is None:
                for _, row in part.rows:
                    if row is not self._banner_row:
                        reader.above(side.table, row)
            else:
                reader.part(side.table, part, part.layout)

    def _plan_for(self, side: PlanTable) -> PlanBuilder:
        """Return the plan that a table goes on with, or begin a new one."""
        banner = self._banner(side)
        title = banner or self._title
        plan = self._plan
        if plan is not None:
            known = (plan.title, *plan.also_titled)
            title = title or (self._prominent() if self._chapter else "")
            renamed = bool(title) and not any(same_title(one, title) for one in known)
            if not renamed and (banner or not self._is_far(plan, side.layout)):
                self._inherit(plan)
                return plan
            title = title if renamed else self._prominent()
        title = title or self._fallback_title()
        plan = PlanBuilder(title, self._index)
        self._chapter = False
        plan.also_titled.update(filter(None, (self._title,)))
        self._title = title or self._title
        plan.partial = find_partial(title)
        self._plans.append(plan)
        plan.key = self._key
        self._inherit(plan)
        return plan

    def _inherit(self, plan: PlanBuilder) -> None:
        """Give the plan what was said just above its table."""
        plan.partial = plan.partial or self._said_partial
        plan.dated = plan.dated or self._said_dated or find_dated(plan.title)
        self._said_partial = self._said_dated = ""

    def _banner(self, side: PlanTable) -> str:
        """Return a plan's title from the rows above a table's header: one merged across, or a cell of a label."""
        rows = side.parts[0].rows if side.parts[0].layout is None else ()
        for _, row in rows[:3]:
            texts = list(dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip()))
            named = next((text for text in texts if names_plan(text, marked=True) and not is_generic(text)), "")
            strong = bool(_STRONG_TITLE.search(named)) and len(texts) == 1 and len(named.split()) <= 2 * BAND_WORDS
            if named and (strong or not self._title):
                if len(texts) == 1:
                    self._banner_row = row
                    self._note(side.table, row, RowKind.BAND)
                return named
        return ""

    def _is_far(self, plan: PlanBuilder, layout: Layout | None) -> bool:
        """Tell whether so much stands between a plan and a table that it is another report's."""
        same = plan.layout is not None and layout is not None and (
            len(plan.layout.fields & layout.fields) >= 0.5 * len(plan.layout.fields | layout.fields)
        )  # fmt: skip
        if len(self._pending) <= (5 * FAR if same else FAR // 2):
            return False
        return bool(self._prominent())

    def _prominent(self) -> str:
        """Return the most prominent heading since the last plan table, the nearest of them, or an empty text."""
        marked = [
            p
            for p in self._pending
            if (p.level or p.bold)
            and len(p.text) < HEADING_LENGTH
            and not is_generic(p.text)
            and not opens_recommendation(p.text)
        ]
        best = min((p.level or 9 for p in marked), default=0)
        return next((p.text.strip() for p in reversed(marked) if (p.level or 9) == best), "")

    def _fallback_title(self) -> str:
        """Return the best title where no line names a plan: a page header, a heading, a bare "Action plan"."""
        headers = [text for text in self._document.page_headers if names_plan(text, marked=True)]
        if headers:
            return headers[0].strip()
        plain = [p.text.strip() for p in self._pending if names_plan(p.text, marked=bool(p.level or p.bold))]
        return self._prominent() or (plain[-1] if plain else "")

    def form(self, run: FormRun, index: int) -> None:
        """Take in a plan, or a part of one, that is told in forms."""
        self._index = index
        plan = self._plan_for_form()
        read_lead_in(plan, self._pending)
        self._pending.clear()
        reader = RowReader(plan, self._sorted, self._keep_key)
        for record in run.records:
            if record.heading:
                reader.band(record.heading, record.place)
            else:
                plan.use(record.layout, (record.row,))
                plan.add(record.place, record.row, 0)
        self._sorted += run.sorted_rows
        for place, words in run.lost:
            plan.report(Severity.WARNING, place, "action", words, "A form names no action.", LOOK_ADVICE)

    def likely(self, run: FormRun | None, index: int) -> FormRun | None:
        """Return what likely tells a plan here, unless it is a meeting's minutes, and tell of it once."""
        if run is None:
            return None
        asked = self._minutes is not None or self._minutes_level > 0
        if index == run.blocks[0]:
            what = "was taken for what a meeting asked for, not for" if asked else "was read as"
            why = f"A {run.likeness} {what} an action plan."
            self._problems.append(Problem(Severity.INFO, run.records[0].place, "", "", why, RIGHT_ADVICE))
        return None if asked else run

    def _plan_for_form(self) -> PlanBuilder:
        return self._plan_for(PlanTable(Table(0, ()), (Part(range(0), Layout(0, ()), ()),)))

    def _note(self, table: Table, row: Row, kind: RowKind) -> None:
        self._sorted.append((table.number, row.number, kind))

    def finish(self) -> PlansFound:
        """Return the plans that have actions, and all problems."""
        plans = [plan for plan in self._plans if plan.has_rows]
        problems = [problem for plan in self._plans for problem in plan.problems]
        return PlansFound(
            tuple(plan.build() for plan in plans),
            (*self._problems, *problems),
            tuple(self._sorted),
            tuple(plan.start for plan in plans),
        )
