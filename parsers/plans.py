"""The action plans of a paper: found among its tables and forms, and read row by row."""

import re
from dataclasses import dataclass
from typing import Final

from model.documents import Document, Paragraph, Row, Table
from model.printed import KeyEntry, PrintedPlan
from model.problems import Place, Problem
from model.words import Severity
from parsers.bands import is_label, opens_recommendation
from parsers.builder import LOOK_ADVICE, PlanBuilder
from parsers.fills import row_fill
from parsers.forms import FormRun, find_forms
from parsers.layout import Layout, own_cells
from parsers.lead_ins import FAR, read_lead_in
from parsers.legends import read_key_lines, read_key_table
from parsers.parts import Part, PlanTable, divide, is_doubtful
from parsers.plan_titles import (
    find_dated,
    find_partial,
    is_generic,
    is_section,
    names_plan,
    same_title,
    tells_completed,
)
from parsers.rows import RowKind, SortedRow, heads_next, is_note, lone_headings, sort_row

HEADING_LENGTH: Final = 200  # characters of a heading that may stand for a title
NEXT: Final = 2  # fewer paragraphs than this between two tables, and the second may go on with the first
BAND_WORDS: Final = 15  # a longer line across a table is a text, not a sub-heading
_REPORT: Final = re.compile(
    r"(?i)\b(?:report|review|update|plan|strategy|inquiry|inspection|tracker|recommendations)\b"
)
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
    for index, block in enumerate(document.blocks):
        run = forms.get(index)
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
            return
        marked = bool(paragraph.level) or paragraph.bold or paragraph.repeated or index < 3  # noqa: PLR2004 - first lines
        if tells_completed(text) and self._plan is not None:
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
            for side in sides:
                if side.foreign:
                    self._tell_foreign(side)
            if not key and like is not None and is_doubtful(table, like) and len(self._pending) < NEXT:
                self._tell_bare(
                    table, "A table without column headings follows the plan, but its cells are not like it."
                )
            return
        for side in sides:
            if side.parts and not (side.inferred and not self._expects_plan()):
                self._read(side)
            elif side.parts:
                self._tell_bare(
                    table, "A table without column headings looks like a plan, but nothing near it says so."
                )

    def _tell_bare(self, table: Table, problem: str) -> None:
        text = " | ".join(cell.text.strip() for cell in table.rows[0].cells)[:200]
        advice = "If it is an action plan, its actions are missing: headings over its columns would let them be read."
        self._problems.append(Problem(Severity.WARNING, _place(table, table.rows[0]), "", text, problem, advice))

    def _tell_foreign(self, side: PlanTable) -> None:
        place = _place(side.table, side.table.rows[0])
        self._problems.append(
            Problem(
                Severity.INFO, place, "", "", f"A table with actions in it was taken for a {side.foreign}, not "
                f"an action plan.",
                "Nothing needs to be done if that is right.",
            )
        )  # fmt: skip

    def _expects_plan(self) -> bool:
        """Tell whether the text above leads one to expect a plan: only then is a table without a header one."""
        return bool(self._title) or any(names_plan(paragraph.text, marked=True) for paragraph in self._pending[-3:])

    def _read(self, side: PlanTable) -> None:
        plan = self._plan_for(side)
        read_lead_in(plan, self._pending)
        self._pending.clear()
        for part in side.parts:
            for y in part.header:
                self._note(side.table, side.table.rows[y], RowKind.HEADER)
            if part.layout is None:
                for y, row in part.rows:
                    self._above(plan, side.table, row, y)
            else:
                self._read_part(plan, side.table, part, part.layout)

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

    def _read_part(self, plan: PlanBuilder, table: Table, part: Part, layout: Layout) -> None:
        plan.use(layout, tuple(row for _, row in part.rows))
        if layout.group_ref:
            header = table.rows[part.header[0]] if part.header else table.rows[0]
            plan.bands.open_group(layout.group_ref, _place(table, header))
        before = None
        below = dict(part.rows)
        lone = lone_headings(part.rows, layout)
        for y, row in part.rows:
            done = sort_row(row, y, layout, plan.last_ref)
            if done.kind is RowKind.ACTION and y + 1 in below and heads_next(row, below[y + 1], layout):
                done = SortedRow(RowKind.BAND, ". ".join(cell.text.strip().rstrip(".") for _, cell in own_cells(row)))
            elif done.kind is RowKind.ACTION and y in lone:
                done = SortedRow(RowKind.BAND, own_cells(row)[0][1].text.strip())
                why = "A line without lead, date or update was read as a heading."
                plan.report(
                    Severity.INFO,
                    _place(table, row),
                    "recommendation",
                    done.text,
                    why,
                    "Nothing needs to be done if that is right.",
                )
            broken = before is None or before.page != row.page
            if done.kind is RowKind.ACTION and broken and not part.header and plan.ends_open(row):
                done = SortedRow(RowKind.CONTINUATION)
                plan.join_action(row)
            elif done.kind is RowKind.ACTION:
                plan.add(_place(table, row), row, y, row_fill(row))
            elif done.kind is RowKind.CONTINUATION and plan.has_rows:
                plan.join(row, y)
            elif done.kind is RowKind.CONTINUATION:
                done = SortedRow(RowKind.UNPLACED, row.cells[0].text, "The first row of the plan has no action.")
            self._settle(plan, table, row, done)
            before = row

    def _settle(self, plan: PlanBuilder, table: Table, row: Row, done: SortedRow) -> None:
        """Take in what is no action: headings, notes, and rows without a place."""
        place = _place(table, row)
        if done.kind is RowKind.BAND:
            self._band(plan, done.text, place)
        elif done.kind is RowKind.NOTE:
            self._remark(plan, done.text)
        elif done.kind is RowKind.UNPLACED:
            text = " | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip()))
            plan.report(Severity.WARNING, place, "action", text, done.why, LOOK_ADVICE)
        self._note(table, row, done.kind)

    def _remark(self, plan: PlanBuilder, text: str) -> None:
        key = read_key_lines(text)
        if key:
            self._keep_key(key)
        plan.hear(text)

    def _band(self, plan: PlanBuilder, text: str, place: Place) -> None:
        key = read_key_lines(text)
        if key:
            self._keep_key(key)
            return
        self._remark(plan, text)
        named = opens_recommendation(text) or not (same_title(text, plan.title) or is_generic(text))
        if is_section(text) and not named:
            plan.bands.close()
        if plan.tell(text) or not named:
            return
        short = len(text.split()) <= BAND_WORDS
        if plan.bands.read(text, place, opens=short):
            return
        if short:
            plan.report(
                Severity.INFO, place, "recommendation", text, "A sub-heading without a number was read as part "
                "of the recommendation above it.",
                "Nothing needs to be done if that is right.",
            )  # fmt: skip
        else:
            plan.report(
                Severity.WARNING,
                place,
                "action",
                text,
                "A text across the table is neither a heading nor an action.",
                LOOK_ADVICE,
            )

    def _above(self, plan: PlanBuilder, table: Table, row: Row, y: int) -> None:
        """Take in a row that stands above the first header."""
        if any(number == table.number and printed == row.number for number, printed, _ in self._sorted):
            return
        texts = list(dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip()))
        if not texts:
            self._note(table, row, RowKind.FILLER)
        elif len(texts) == 1 and is_note(texts[0]):
            self._settle(plan, table, row, SortedRow(RowKind.NOTE, texts[0]))
        elif len(texts) == 1 or (len(texts) == 2 and (opens_recommendation(texts[0]) or is_label(texts[0]))):  # noqa: PLR2004
            self._band(plan, "\n".join(texts), _place(table, row))
            self._note(table, row, RowKind.BAND)
        elif len(texts) == 2 or texts[0].endswith(":"):  # noqa: PLR2004 - "Lead | Jo Smith"
            self._remark(plan, " ".join(texts))
            self._note(table, row, RowKind.NOTE)
        else:
            why = "A row stands above the table's column headings."
            self._settle(plan, table, row, SortedRow(RowKind.UNPLACED, " ".join(texts), why))
        del y

    def form(self, run: FormRun, index: int) -> None:
        """Take in a plan, or a part of one, that is told in forms."""
        self._index = index
        plan = self._plan_for_form()
        read_lead_in(plan, self._pending)
        self._pending.clear()
        for record in run.records:
            if record.heading:
                self._band(plan, record.heading, record.place)
            else:
                plan.use(record.layout, (record.row,))
                plan.add(record.place, record.row, 0)
        self._sorted += run.sorted_rows
        for place, words in run.lost:
            plan.report(Severity.WARNING, place, "action", words, "A form names no action.", LOOK_ADVICE)

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


def _place(table: Table, row: Row) -> Place:
    return Place(page=row.page, table=table.number, row=row.number)
