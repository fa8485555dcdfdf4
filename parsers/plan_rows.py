"""The printed rows of a plan's table, taken in one by one: actions, headings over them, notes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from model.documents import Row, Table
from model.printed import KeyEntry
from model.problems import Place
from model.words import Column, Severity
from parsers.bands import is_label, opens_recommendation
from parsers.builder import PlanBuilder
from parsers.columns import read_header
from parsers.contents import Content, read_content
from parsers.fills import row_fill
from parsers.layout import Layout, PlanColumn, own_cells
from parsers.legends import read_key_lines
from parsers.parts import Part
from parsers.plan_problems import LOOK_ADVICE, RIGHT_ADVICE, place_of, unread_columns
from parsers.plan_titles import is_generic, is_section, same_title
from parsers.rating_fills import unread_ratings, unusual_fills_read, with_unusual_fills
from parsers.rows import (
    RowKind,
    SortedRow,
    agrees_nothing,
    explains_headings,
    heads_next,
    is_note,
    lone_headings,
    remarks_below,
    sort_row,
)
from parsers.shared_cells import LABEL_WORDS

BAND_WORDS: Final = 15  # a longer line across a table is a text, not a sub-heading


class RowReader:
    """Takes rows into one plan, and notes what each of them was taken for."""

    def __init__(
        self,
        plan: PlanBuilder,
        noted: list[tuple[int, int, RowKind]],
        keep_key: Callable[[tuple[KeyEntry, ...]], None],
    ) -> None:
        """Read into ``plan``; append table, row and kind to ``noted``; hand keys met on the way to ``keep_key``."""
        self._plan = plan
        self._noted = noted
        self._keep_key = keep_key
        self._label: PlanColumn | None = None  # a line over the next, which says what that one is

    def part(self, table: Table, part: Part, layout: Layout) -> None:
        """Take in the rows below one header."""
        plan = self._plan
        plan.use(layout, tuple(row for _, row in part.rows))
        if layout.group_ref:
            header = table.rows[part.header[0]] if part.header else table.rows[0]
            plan.bands.open_group(layout.group_ref, place_of(table, header))
        for heading, problem in unread_columns(table, part.rows, layout):
            plan.tell_unread(heading, problem)
        plan.problems += unusual_fills_read(table, part.rows, layout)
        part = replace(part, rows=with_unusual_fills(part.rows, layout))
        plan.problems += unread_ratings(table, part.rows, layout)
        remarks = remarks_below(part.rows, layout)
        before: Row | None = None
        for (y, row), done in zip(part.rows, self._sort(table, part, layout), strict=True):
            broken = (before is None or before.page != row.page) and not part.header
            if y in remarks:
                done = SortedRow(RowKind.CONTINUATION)  # noqa: PLW2901 - seen whole, it is no heading
                if not plan.tell(text := own_cells(row)[0][1].text.strip()):
                    plan.remark(text)
            else:
                done = self._take(table, row, y, done, broken=broken)  # noqa: PLW2901 - as the plan took it
            self._settle(table, row, done)
            before = row

    def _sort(self, table: Table, part: Part, layout: Layout) -> Iterator[SortedRow]:
        """Say of one row after the other what it is, by itself, the action taken before it, and the row below."""
        below = dict(part.rows)
        lone = lone_headings(part.rows, layout)
        for y, row in part.rows:
            done = sort_row(row, y, layout, self._plan.last_ref)
            if done.kind is RowKind.ACTION and y + 1 in below and heads_next(row, below[y + 1], layout):
                done = SortedRow(RowKind.BAND, ". ".join(cell.text.strip().rstrip(".") for _, cell in own_cells(row)))
            elif done.kind is RowKind.ACTION and y - 1 in part.header and explains_headings(row, layout):
                done = SortedRow(RowKind.NOTE)
                why = "A row that explains the column headings was left out."
                text = " | ".join(cell.text.strip() for _, cell in own_cells(row))
                self._plan.report(Severity.INFO, place_of(table, row), "action", text, why, RIGHT_ADVICE)
            elif done.kind is RowKind.ACTION and agrees_nothing(row, layout):
                done = SortedRow(RowKind.NOTE)
                why = "This row says that nothing will be done, so it is not among the actions."
                text = " | ".join(cell.text.strip() for _, cell in own_cells(row))
                self._plan.report(Severity.INFO, place_of(table, row), "action", text, why, RIGHT_ADVICE)
            elif done.kind is RowKind.ACTION and y in lone:
                done = SortedRow(RowKind.BAND, own_cells(row)[0][1].text.strip())
                why = "A line without lead, date or update was read as a heading."
                place = place_of(table, row)
                self._plan.report(Severity.INFO, place, "recommendation", done.text, why, RIGHT_ADVICE)
            yield done

    def _take(self, table: Table, row: Row, y: int, done: SortedRow, *, broken: bool) -> SortedRow:
        """Take in an action or the rest of one; ``broken`` rows, first on a page, may end the sentence before."""
        plan = self._plan
        if done.kind is RowKind.ACTION and plan.ends_open(row, broken=broken):
            plan.join_action(row, broken=broken)
            return SortedRow(RowKind.CONTINUATION)
        if done.kind is RowKind.ACTION:
            self._label = None
            plan.add(place_of(table, row), row, y, row_fill(row))
        elif done.kind is RowKind.CONTINUATION and plan.has_rows:
            plan.join(row, y)
        elif done.kind is RowKind.CONTINUATION:
            return SortedRow(RowKind.UNPLACED, row.cells[0].text, "The first row of the plan has no action.")
        return done

    def _settle(self, table: Table, row: Row, done: SortedRow) -> None:
        """Take in what is no action: headings, notes, and rows without a place."""
        place = place_of(table, row)
        if done.kind is RowKind.BAND:
            self.band(done.text, place)
        elif done.kind is RowKind.NOTE:
            self._remark(done.text)
        elif done.kind is RowKind.UNPLACED:
            text = " | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip()))
            self._plan.report(Severity.WARNING, place, "action", text, done.why, LOOK_ADVICE)
        self._noted.append((table.number, row.number, done.kind))

    def _remark(self, text: str) -> None:
        key = read_key_lines(text)
        if key:
            self._keep_key(key)
        self._plan.hear(text)

    def band(self, text: str, place: Place) -> None:
        """Take in a line across the table: a heading, a key, or what it says of the actions around it."""
        plan = self._plan
        key = read_key_lines(text)
        if key:
            self._keep_key(key)
            return
        plan.hear(text)
        named = opens_recommendation(text) or not (same_title(text, plan.title) or is_generic(text))
        if is_section(text) and not named:
            plan.bands.close()
        if plan.tell(text) or self._labels(text) or not named:
            return
        if plan.layout is not None and plan.stand_heading(text, plan.layout):
            return
        short = len(text.split()) <= BAND_WORDS
        if plan.bands.read(text, place, opens=short):
            return
        if short:
            why = "A sub-heading without a number was read as part of the recommendation above it."
            plan.report(Severity.INFO, place, "recommendation", text, why, RIGHT_ADVICE)
        else:
            why = "A text across the table is neither a heading nor an action."
            plan.report(Severity.WARNING, place, "action", text, why, LOOK_ADVICE)

    def _labels(self, text: str) -> bool:
        """Take a line in that only says what the next one is ("Progress" over it), or that next line."""
        plan, label = self._plan, self._label
        self._label = None
        if label is not None:
            plan.remark(text, label)
            return True
        header = read_header(text)
        lacking = plan.has_rows and plan.layout is not None and not plan.layout.first(Column.UPDATE)
        says = header.field is Column.UPDATE and len(text.split()) <= LABEL_WORDS and not is_section(text)
        if lacking and says and read_content(text) is not Content.DATE:
            self._label = PlanColumn(-1, header.field, text, header.as_at_text)
        return self._label is not None

    def above(self, table: Table, row: Row) -> None:
        """Take in a row that stands above the first header."""
        texts = list(dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip()))
        if not texts:
            done = SortedRow(RowKind.FILLER)
        elif len(texts) == 1 and is_note(texts[0]):
            done = SortedRow(RowKind.NOTE, texts[0])
        elif len(texts) == 1 or (len(texts) == 2 and (opens_recommendation(texts[0]) or is_label(texts[0]))):  # noqa: PLR2004
            done = SortedRow(RowKind.BAND, "\n".join(texts))
        elif len(texts) == 2 or texts[0].endswith(":"):  # noqa: PLR2004 - "Lead | Jo Smith"
            for text in texts if len(texts) > 2 or ":" in texts[0] else [": ".join(texts)]:  # noqa: PLR2004
                self._plan.tell(text, above=True)
            done = SortedRow(RowKind.NOTE, " ".join(texts))
        else:
            why = "A row stands above the table's column headings."
            done = SortedRow(RowKind.UNPLACED, " ".join(texts), why)
        self._settle(table, row, done)
