"""One plan while it is being read: rows become actions under their recommendations, in their slots."""

import re
from dataclasses import dataclass, field
from typing import Final

from model.documents import Cell, Row
from model.printed import KeyEntry, PrintedEntry, PrintedPlan, PrintedRow
from model.problems import Place, Problem
from model.words import Column, Rag, Severity
from parsers.action_refs import BARE_NUMBER, bare_ref, split_ref
from parsers.bands import Bands
from parsers.columns import read_header
from parsers.contents import Content, names_post, read_content
from parsers.headings import read_heading
from parsers.inference import state_of
from parsers.layout import SLOT_FIELDS, Layout, PlanColumn, is_merged_down, squeeze
from parsers.plan_problems import VALUE_LENGTH, unread_column
from parsers.plan_titles import find_dated, find_partial, is_generic, tells_whole
from parsers.rows import value
from parsers.shared_cells import LABEL_WORDS, part_cell, part_labels, shared_column
from parsers.slots import Slots
from parsers.ticks import chosen, is_prompt, is_unticked

_ACCEPTED: Final = re.compile(
    r"(?i)(?:(?:the )?(?:recommendations? (?:is |was )?)?(?:fully |partially |partly |in part |not "
    r")?(?:accepted|agreed|approved|supported|rejected|noted|yes|no)(?: in (?:full|part|principle))?\.?"
    r"|none|nil|n/?a|[-–—]|no (?:further )?action(?: (?:required|needed|proposed))?\.?|)"
)
_MEASURES: Final = re.compile(r"(?i)\bknow\b|measure|criteri|indicator")
_DEADLINE: Final = re.compile(
    r"(?i)(?:to be (?:completed|done) )?by\b|due\b|deadline|within\b|before\b|(?:by )?(?:the )?end of\b"
)
_UNHEADED: Final = PlanColumn(-1, Column.UPDATE)


@dataclass(slots=True)
class _Draft:
    place: Place
    recommendation: int | None
    ref: str
    action: str
    due: list[str] = field(default_factory=list)
    revised: list[list[str]] = field(default_factory=list)
    completed: list[str] = field(default_factory=list)
    lead: list[str] = field(default_factory=list)
    entries: dict[int, tuple[Column, str, str, list[str], Rag | None]] = field(default_factory=dict)
    rag: Rag | None = None
    box: tuple[float, float, float, float] | None = None


class PlanBuilder:
    """Gathers the rows of one plan from all of its tables and forms."""

    def __init__(self, title: str, start: int) -> None:
        """Begin the plan with this title as printed, or an empty one, at block ``start`` of the document."""
        self.title = title
        self.also_titled: set[str] = set()  # other lines that name it: a page's title, a banner in its table
        self.start = start
        self.bands = Bands()
        self.layout: Layout | None = None
        self.key: tuple[KeyEntry, ...] = ()
        self.partial = ""
        self.dated = ""
        self.problems: list[Problem] = []
        self._slots = Slots()
        self._ids: dict[int, int] = {}
        self._drafts: list[_Draft] = []
        self._numbered_bare = False
        self._standing_texts: dict[Column, str] = {}  # "Lead officer: Jo Bright" over several actions
        self._standing_for: int | None = None
        self._outcome: int | None = None  # the group that an outcome's cell opened
        self._unread: set[str] = set()

    @property
    def last_ref(self) -> str:
        """The number of the last action, or empty."""
        return self._drafts[-1].ref if self._drafts else ""

    @property
    def has_rows(self) -> bool:
        """At least one action was read."""
        return bool(self._drafts)

    def use(self, layout: Layout, rows: tuple[Row, ...] = ()) -> None:
        """Let ``layout`` stand for the rows that follow; ``rows`` are those rows."""
        self.layout = layout
        columns = tuple(column for column in layout.columns if column.field in SLOT_FIELDS)
        if layout.marks:
            columns = (*columns, PlanColumn(layout.marks[0].index, _mark_field(layout)))
        columns = tuple(sorted(columns, key=lambda column: column.index))
        slots = self._slots.follow(columns)
        self._ids = {column.index: slot for column, slot in zip(columns, slots, strict=True)}
        if layout.subject is not None:
            texts = [row.cells[layout.subject.index].text.strip() for row in rows]
            bare = [int(found[1]) for text in texts if (found := BARE_NUMBER.match(text))]
            filled = sum(bool(text) for text in texts)
            self._numbered_bare = len(bare) > 1 and len(bare) >= 0.8 * filled and bare == sorted(set(bare))

    def add(self, place: Place, row: Row, y: int, fill: Rag | None = None) -> None:
        """Take row ``y`` (from 0) of a table in as an action; ``fill`` is a rating of the whole row."""
        layout = self._standing()
        self._answer(row, y, layout, place)
        ref, action = self._action(row, layout)
        action, told = part_labels(action, layout)
        draft = _Draft(place, self.bands.acted(), ref, action, rag=fill, box=row.box)
        draft.lead, draft.due = told.get(Column.LEAD, []), told.get(Column.DUE, [])
        draft.revised = [[] for _ in layout.of(Column.REVISED_DUE)]
        self._drafts.append(draft)
        self._fill(draft, row, y, layout, whole=True)
        if draft.rag is None and not any(entry[4] for entry in draft.entries.values()):
            near = layout.of(Column.ACTION_REF, Column.ACTION)
            draft.rag = next((rag for column in near if (rag := row.cells[column.index].rag)), None)
        elif any(entry[4] for entry in draft.entries.values()):
            draft.rag = None

    def join(self, row: Row, y: int) -> None:
        """Take row ``y`` in as the rest of the action above it."""
        if self._drafts:
            self._fill(self._drafts[-1], row, y, self._standing(), whole=False)

    def join_action(self, row: Row, *, broken: bool) -> None:
        """Take a row in that holds the end of a sentence begun in the row above, ``broken`` off by a page's end."""
        layout = self._standing()
        draft = self._drafts[-1]
        if layout.subject is not None:
            draft.action = f"{draft.action} {row.cells[layout.subject.index].text.strip()}"
            self._fill(draft, row, -1, layout, whole=False, glue=" " if broken else "\n")

    def ends_open(self, row: Row, *, broken: bool) -> bool:
        """Tell whether ``row`` goes on with the last action's unfinished sentence.

        It may where it is ``broken`` off by a page's end, or where actions have numbers and it has none.
        """
        layout = self.layout
        if not self._drafts or layout is None or layout.subject is None:
            return False
        draft = self._drafts[-1]
        if not broken and not (layout.first(Column.ACTION_REF) and draft.ref):
            return False
        text = row.cells[layout.subject.index].text.strip()
        empty = [row.cells[c.index].text.strip() for c in layout.of(Column.ACTION_REF, Column.DUE, Column.LEAD)]
        return (
            bool(text)
            and text[0].islower()
            and not any(empty)
            and not split_ref(text)[0]
            and not draft.action.endswith((".", ";"))
        )

    def tell(self, text: str, *, above: bool = False) -> bool:
        """Take in a labelled line merged across the table ("Update: …", "Lead: …"); return whether it is one.

        An update or status belongs to the action above it, a lead or deadline to the actions below it.

        Args:
            text: The line as printed.
            above: It stands above the table, so that it tells nothing of the action before.
        """
        label, colon, said = text.partition(":")
        header = read_header(label)
        if not colon or len(label.split()) > LABEL_WORDS or not said.strip():
            return False
        if header.field in SLOT_FIELDS and self._drafts and not above:
            self.remark(said.strip(), PlanColumn(-1, header.field, label.strip(), header.as_at_text))
            return True
        if header.field in {Column.LEAD, Column.DUE}:
            self.stand(header.field, said.strip())
            return True
        return False

    def remark(self, text: str, column: PlanColumn = _UNHEADED) -> None:
        """Take in a line across the table that tells how the action above it stands."""
        self._ids[column.index] = self._slots.follow((column,))[0]
        self._enter(self._drafts[-1], column, [text], None, "\n")

    def stand_heading(self, text: str, layout: Layout) -> bool:
        """Take a heading that is a post, or a deadline, for that of the actions below it, where no column tells it."""
        if names_post(text):
            name = Column.LEAD
        elif len(text.split()) <= LABEL_WORDS and _DEADLINE.match(text) and read_content(text) is Content.DATE:
            name = Column.DUE
        else:
            return False
        if layout.first(name):
            return False
        self.bands.close()
        self.stand(name, text)
        return True

    def stand(self, name: Column, text: str) -> None:
        """Let a line tell the lead or the deadline of the actions below it, where the table has no such column."""
        self._standing_texts[name] = text
        self._standing_for = self.bands.current

    def tell_unread(self, heading: str, problem: Problem) -> None:
        """Report once that a column of this heading is not in the dataset."""
        if squeeze(heading) not in self._unread:
            self._unread.add(squeeze(heading))
            self.problems.append(problem)

    def hear(self, text: str) -> None:
        """Take in what a line near the plan says of the whole of it: that it is a part, or when it was agreed."""
        if tells_whole(text) and is_generic(self.partial):
            self.partial = ""  # outstanding and completed actions make the whole plan
        self.partial = self.partial or find_partial(text)
        self.dated = self.dated or find_dated(text)

    def _standing(self) -> Layout:
        if self.layout is None:
            raise AssertionError("rows are added after their layout")
        return self.layout

    def _answer(self, row: Row, y: int, layout: Layout, place: Place) -> None:
        """Open the recommendation that the row's own columns print; an empty cell carries the one above."""
        column, number = layout.first(Column.RECOMMENDATION), layout.first(Column.RECOMMENDATION_REF)
        text = row.cells[column.index].text.strip() if column else ""
        ref = bare_ref(row.cells[number.index].text) if number else ""
        if number is None and layout.first(Column.ACTION) is None and (alone := layout.first(Column.ACTION_REF)):
            ref = bare_ref(row.cells[alone.index].text)
        priority = self._text(row, layout, Column.PRIORITY) if text or ref else ""
        held = column is not None and is_merged_down(row.cells[column.index], y)
        if text or (ref and not held):
            kind, printed = "recommendation", ""
            heading = read_heading(text.split("\n", 1)[0]) if text else None
            if heading is not None and heading.ref:
                rest = text.split("\n", 1)[1:]
                printed, kind = heading.ref, heading.kind or kind
                text, priority = "\n".join(filter(None, (heading.text, *rest))), heading.priority or priority
            else:
                bare = BARE_NUMBER.match(text)
                printed, text = (bare[1], text[bare.end() :]) if bare else split_ref(text)
            self.bands.open(ref or printed, kind, text, place, priority)
        for found in layout.of(Column.OUTCOME, Column.EVIDENCE):
            measure = bool(_MEASURES.search(found.heading))
            said = row.cells[found.index].text.strip()
            if said and (measure or found.field is Column.OUTCOME):
                self._take_outcome(found, said, layout, place, measure=measure)

    def _take_outcome(self, column: PlanColumn, said: str, layout: Layout, place: Place, *, measure: bool) -> None:
        """Give an outcome or a measure to the recommendation; an outcome left of the actions groups them itself."""
        alone = not self.bands.stands or self.bands.current == self._outcome
        left = layout.subject is not None and column.index < layout.subject.index
        if alone and left and column.field is Column.OUTCOME and not measure:
            heading = read_heading(said)
            ref, text = (heading.ref, heading.text) if heading else split_ref(said)
            self.bands.open(ref, "outcome", text, place)
            self._outcome = self.bands.current
        elif not self.bands.stands:
            self.tell_unread(column.heading, unread_column(place, column, said))
        else:
            self.bands.add(Column.EVIDENCE if measure else Column.OUTCOME, said)

    def _action(self, row: Row, layout: Layout) -> tuple[str, str]:
        """Return the number and the text of a row's action."""
        column = layout.subject
        text = row.cells[column.index].text.strip() if column else ""
        recommendation = layout.first(Column.RECOMMENDATION)
        if recommendation and column is not recommendation and _ACCEPTED.fullmatch(text):
            text = row.cells[recommendation.index].text.strip()
        number = layout.first(Column.ACTION_REF) or (
            layout.first(Column.RECOMMENDATION_REF) if column is recommendation else None
        )
        ref = bare_ref(row.cells[number.index].text) if number else ""
        if column is recommendation and (heading := read_heading(text)) and heading.ref and heading.text:
            return ref or heading.ref, heading.text
        found, rest = split_ref(text)
        if not found and self._numbered_bare and (bare := BARE_NUMBER.match(text)):
            found, rest = bare[1], text[bare.end() :]
        if ref and found and squeeze(ref) != squeeze(found) and not found.startswith(ref):
            return f"{ref}{found}" if re.fullmatch(r"[a-z]", found) else found, rest
        return (found if found.startswith(ref) and found else ref), rest

    def _text(self, row: Row, layout: Layout, name: Column) -> str:
        column = layout.first(name)
        return value(row, layout, column).text.strip() if column else ""

    def _fill(self, draft: _Draft, row: Row, y: int, layout: Layout, *, whole: bool, glue: str = "\n") -> None:
        """Put a row's deadline, lead and entries into ``draft``; ``whole`` takes cells merged from above too."""

        def said(column: PlanColumn | None) -> list[str]:
            cell = value(row, layout, column) if column else Cell()
            text = cell.text.strip()
            return [text] if text and (whole or not is_merged_down(cell, y)) and not is_prompt(text) else []

        dues = said(layout.first(Column.DUE))
        leads = [text for column in layout.of(Column.LEAD) for text in said(column)]
        if (shared := shared_column(layout)) is not None:
            leads, dues = ([part] if part else [] for part in part_cell("\n".join(said(shared))))
        draft.due += dues or self._over(layout, Column.DUE, whole)
        draft.lead += leads or self._over(layout, Column.LEAD, whole)
        draft.completed += said(layout.first(Column.COMPLETED_ON))
        for texts, column in zip(draft.revised, layout.of(Column.REVISED_DUE), strict=False):
            texts.extend(said(column))
        for column in layout.of(*SLOT_FIELDS):
            texts = said(column) if column.field is Column.UPDATE else [*filter(None, map(chosen, said(column)))]
            self._enter(draft, column, texts, value(row, layout, column).rag, glue)
        if layout.marks and whole:
            self._mark(draft, row, layout)

    def _over(self, layout: Layout, name: Column, whole: bool) -> list[str]:
        """Return what a line over the actions says for a column that the table lacks."""
        if not whole or layout.first(name) or self._standing_for != self.bands.current:
            return []
        return [self._standing_texts[name]] if name in self._standing_texts else []

    def _enter(self, draft: _Draft, column: PlanColumn, texts: list[str], rag: Rag | None, glue: str) -> None:
        slot = self._ids[column.index]
        heading, date = self._slots.standing(slot)
        before = draft.entries.get(slot)
        if before is not None:
            texts, rag = [glue.join((*before[3], *texts))] if texts or before[3] else [], before[4] or rag
        draft.entries[slot] = (column.field, column.heading or heading, column.as_at_text or date, texts, rag)

    def _mark(self, draft: _Draft, row: Row, layout: Layout) -> None:
        """Read which of several columns holds a mark: its heading is the status."""
        texts = {column: row.cells[column.index].text.strip() for column in layout.marks}
        marked = [column for column, text in texts.items() if text and not is_unticked(text)]
        slot = self._ids[layout.marks[0].index]
        words = []
        for column in marked:
            text = texts[column]
            answer = squeeze(text).strip(".")
            mark = answer in {"y", "yes"} or read_content(text) in {Content.MARK, Content.REF}
            state = state_of(column.heading)
            words.append(f"Not {state[0].lower()}{state[1:]}" if answer in {"n", "no"} else state if mark else text)
        rag = next((row.cells[column.index].rag for column in marked if row.cells[column.index].rag), None)
        if len(marked) > 1:
            self.report(
                Severity.WARNING,
                draft.place,
                "status",
                "; ".join(words),
                "An action is marked in several status columns.",
                "Look at this row in the paper, and say in corrections.csv which status holds.",
            )
        draft.entries[slot] = (_mark_field(layout), "", "", ["; ".join(words)] if words else [], rag)

    def report(  # noqa: PLR0917 - a problem's fields in their own order
        self, severity: Severity, place: Place, column: str, text: str, problem: str, advice: str
    ) -> None:
        """Note what was not understood."""
        self.problems.append(Problem(severity, place, column, text[:VALUE_LENGTH], problem, advice))

    def build(self) -> PrintedPlan:
        """Return the finished plan."""
        recommendations, indices = self.bands.printed()
        slots, places = self._slots.printed()
        rows = []
        for draft in self._drafts:
            entries = tuple(
                PrintedEntry(name, places[slot], heading, date, "\n".join(texts), rag)
                for slot, (name, heading, date, texts, rag) in sorted(
                    draft.entries.items(), key=lambda item: places[item[0]]
                )
            )
            index = indices[draft.recommendation] if draft.recommendation is not None else -1
            rows.append(
                PrintedRow(
                    draft.place,
                    index if index >= 0 else None,
                    draft.ref,
                    draft.action,
                    "\n".join(dict.fromkeys(draft.due)),
                    tuple("\n".join(texts) for texts in draft.revised),
                    "\n".join(draft.completed),
                    "\n".join(dict.fromkeys(draft.lead)),
                    entries,
                    draft.rag,
                    draft.box,
                )
            )
        return PrintedPlan(self.title, tuple(rows), recommendations, slots, self.key, self.partial, self.dated)


def _mark_field(layout: Layout) -> Column:
    """Say whether columns of marks tell a rating ("Red | Amber | Green") or a status."""
    colours = all(read_content(state_of(column.heading)) is Content.RATING for column in layout.marks)
    return Column.RAG if colours and len(layout.marks) > 1 else Column.STATUS
