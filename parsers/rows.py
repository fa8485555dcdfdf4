"""What each printed row of a plan's table is: an action, a heading over actions, the rest of one, or none of these."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from model.documents import Cell, Row
from model.words import Column
from parsers.bands import LABELS
from parsers.columns import read_header
from parsers.contents import Content, read_content
from parsers.headings import read_heading
from parsers.layout import DEADLINES, SLOT_FIELDS, Layout, PlanColumn, is_merged_down, own_cells

WIDE: Final = 0.6  # share of the table's columns that a heading merged across covers
LONE_WORDS: Final = 5  # words of an unmerged heading; more could be an action
HEADING_WORDS: Final = 60  # a longer text merged across the table is no heading


class RowKind(StrEnum):
    """What a printed row is."""

    HEADER = "header"
    BAND = "band"
    ACTION = "action"
    CONTINUATION = "continuation"
    NOTE = "note"
    FILLER = "filler"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class SortedRow:
    """One printed row, sorted.

    Attributes:
        kind: What it is.
        text: The words of a band, note or unplaced row.
        why: For an unplaced row, what is wrong with it, as one plain sentence.
    """

    kind: RowKind
    text: str = ""
    why: str = ""


_NOTE: Final = re.compile(
    r"(?i)^(?:(?:foot)?notes?\b\s?[:.\d]|notes?$|n\.?b\.?\b|source\b\s?:|(?:\w{1,12} )?response\s?:"
    r"|\*{1,3}\s?\w|key\b\s?[:–-]|key$"
    r"|(?:sub-?|grand )?totals?(?:\s(?:number|of|all|actions?|recommendations?|completed?"
    r"|outstanding)){0,4}\s?:?\s?\d*$|"
    r"(?:none|no actions?|nil)\b.{0,60}$|no further actions?\b|end of (?:table|plan|report)|(?:page"
    r"|version)\s\d|blank row|intentionally blank)"
)
NOTE_EXAMPLES: Final = (
    "Note: dates are financial quarters",
    "Notes",
    "N.B. see report",
    "Source: audit team",
    "* subject to funding",
    "Key: red = late",
    "Total",
    "No actions outstanding",
    "Page 3 of 9",
)
# What a row says whose recommendation was turned down: nothing was undertaken, so there is nothing to follow.
_NOTHING_AGREED: Final = re.compile(
    r"(?i)(?:none|nil|n/?a|not applicable|[-–—]"
    r"|no (?:further )?actions?(?: (?:is |are )?(?:required|needed|proposed|planned))?"
    r"|not (?:accepted|agreed|supported|approved)|rejected|declined|)\.?"
)
NOTHING_AGREED_EXAMPLES: Final = ("No action proposed", "n/a", "Not accepted", "None.")
_SUB_NUMBER: Final = re.compile(r"[. -]?\d")
_STRONG_HEADING: Final = re.compile(r"^(?!\(?[\dA-Za-z]{1,3}[.)])(?!\d)")


def is_note(text: str) -> bool:
    """Tell whether a line is a note, a total or an answer beside the plan's actions, not a heading over them."""
    return bool(_NOTE.match(text.strip()))


def value(row: Row, layout: Layout, column: PlanColumn) -> Cell:
    """Return the cell of ``column`` in ``row``; one merged across columns belongs to the leftmost of one purpose."""
    cell = row.cells[column.index]
    if cell.across > 1 and cell.text.strip():
        covered = [c for c in layout.columns if _covers(row, cell, c.index) and c.field is not Column.OTHER]
        owner = next(iter(covered), column)
        shared = column.field in SLOT_FIELDS and owner.field in {column.field, *DEADLINES}  # "Completed" over both
        if owner.index != column.index and not shared:
            return Cell()
    return cell


def _covers(row: Row, cell: Cell, x: int) -> bool:
    return cell.column <= x < cell.column + cell.across and row.cells[x] == cell


def is_wide(cell: Cell, width: int) -> bool:
    """Tell whether a cell is merged across most of the table."""
    return cell.across > 1 and cell.across >= min(WIDE * width, width - 1)


def sort_row(row: Row, y: int, layout: Layout, last_ref: str = "") -> SortedRow:
    """Say what row ``y`` (from 0) of a table is.

    Args:
        row: The row.
        y: Its index in its table.
        layout: What the columns are for.
        last_ref: The number of the action above, if any.
    """
    own = tuple((x, cell) for x, cell in own_cells(row) if not is_merged_down(cell, y))
    if not own:
        return SortedRow(RowKind.FILLER)
    text = own[0][1].text.strip()
    if len(own) > 2 and [cell.text.strip(" ()") for _, cell in own] == [str(n + 1) for n in range(len(own))]:  # noqa: PLR2004
        return SortedRow(RowKind.FILLER)  # the columns' own numbers
    struck = layout.subject and row.cells[layout.subject.index]
    if struck and struck.struck and not struck.text.strip():
        return SortedRow(RowKind.UNPLACED, _whole(own), "The action in this row is struck out.")
    if len(own) == 1:
        return _sort_lone(row, y, own[0], layout)
    filled = {column.field for column in layout.columns if any(x == column.index for x, _ in own)}
    if _NOTE.match(text) and not filled & {Column.LEAD, Column.DUE} and not _has_action(row, layout, y):
        return SortedRow(RowKind.NOTE, _whole(own))
    pair = _pair(own, layout, last_ref)
    return pair or _sort_cells(row, y, own, layout)


def _whole(own: tuple[tuple[int, Cell], ...]) -> str:
    return " ".join(cell.text.strip() for _, cell in own)


def _has_action(row: Row, layout: Layout, y: int) -> bool:
    """Tell whether the row has words to do in its action column beside something else."""
    subject = layout.subject
    if subject is None:
        return False
    cell = row.cells[subject.index]
    return len(cell.text.split()) > 1 and not is_merged_down(cell, y) and not _NOTE.match(cell.text.strip())


def _sort_lone(row: Row, y: int, lone: tuple[int, Cell], layout: Layout) -> SortedRow:
    """Sort a row in which one cell alone holds text of its own."""
    x, cell = lone
    text = cell.text.strip()
    column = next((c for c in layout.columns if c.index == x), None)
    field = column.field if column else Column.OTHER
    held = layout.subject is not None and is_merged_down(row.cells[layout.subject.index], y)
    headed = cell.bold and field in {Column.ACTION, Column.RECOMMENDATION, Column.ACTION_REF}
    numbered = field in {Column.ACTION_REF, Column.RECOMMENDATION_REF} and read_content(text) is Content.REF
    kind = RowKind.BAND
    if _NOTE.match(text):
        kind = RowKind.NOTE
    elif is_wide(cell, layout.width):
        kind = RowKind.BAND
    elif held or field in SLOT_FIELDS or field is Column.LEAD:
        kind = RowKind.CONTINUATION
    elif _opens_group(text) or (headed and not numbered):
        kind = RowKind.BAND
    elif layout.subject is not None and x == layout.subject.index:
        kind = RowKind.ACTION
    elif numbered:
        kind = RowKind.FILLER
    elif field in DEADLINES:
        kind = RowKind.UNPLACED
    return SortedRow(kind, text, "A row has a date but no action." if kind is RowKind.UNPLACED else "")


def _opens_group(text: str) -> bool:
    """Tell whether an unmerged line is a heading by its own words ("Recommendation 2", "Outcomes:")."""
    first = text.split("\n", 1)[0].strip()
    heading = read_heading(first) if _STRONG_HEADING.match(first) else None
    return (heading is not None and bool(heading.kind)) or any(label.pattern.match(first) for label in LABELS)


def _pair(own: tuple[tuple[int, Cell], ...], layout: Layout, last_ref: str) -> SortedRow | None:
    """Sort a row of a short cell and one merged across all the rest ("3 | Leadership", "Outcome | …")."""
    if len(own) != 2 or layout.width < 3:  # noqa: PLR2004 - a label and its text
        return None
    (x, label), (_, rest) = own
    if rest.across < max(2, layout.width - x - label.across - 1) or len(label.text.split()) > HEADING_WORDS // 6:
        return None
    name = label.text.strip()
    if last_ref.isdigit() and name.strip("().") == str(int(last_ref) + 1):
        return None  # the next action in order, whose text was merged across
    numbered = read_content(name) is Content.REF
    glue = ". " if numbered and name[-1:].isalnum() else "\n" if _opens_group(name) else " "
    joined = f"{name}{glue}{rest.text.strip()}"
    return SortedRow(RowKind.BAND, joined)


def _sort_cells(row: Row, y: int, own: tuple[tuple[int, Cell], ...], layout: Layout) -> SortedRow:
    """Sort a row of several filled cells by which of them are filled."""
    subject = layout.subject
    if subject is None:
        return SortedRow(RowKind.UNPLACED, _whole(own), "The columns do not tell which of them is the action.")
    cell = row.cells[subject.index]
    filled = {column.field for column in layout.columns if any(x == column.index for x, _ in own)}
    if cell.text.strip() and not is_merged_down(cell, y):
        return SortedRow(RowKind.ACTION)
    recommendation = layout.first(Column.RECOMMENDATION)
    if subject.field is Column.ACTION and recommendation and row.cells[recommendation.index].text.strip():
        own_text = not is_merged_down(row.cells[recommendation.index], y)
        if own_text and filled & (SLOT_FIELDS | {Column.LEAD, Column.DUE}):
            return SortedRow(RowKind.ACTION)  # nothing was agreed beside the recommendation: it is what is tracked
    why = ""
    if is_merged_down(cell, y):
        return SortedRow(RowKind.CONTINUATION)
    if filled & DEADLINES:
        why = "A row has a deadline but no action."
    elif Column.ACTION_REF in filled and filled & SLOT_FIELDS:
        why = "A row has a number and an update but no action."
    elif not filled & (SLOT_FIELDS | {Column.LEAD}):
        why = "A row of the plan has no action."
    return SortedRow(RowKind.UNPLACED if why else RowKind.CONTINUATION, _whole(own), why)


def lone_headings(rows: Sequence[tuple[int, Row]], layout: Layout) -> frozenset[int]:
    """Return the rows that, unmerged and unmarked, must be headings: a few words alone over full rows.

    None is one unless all such rows of the table are: an action that nobody leads yet looks the same.
    """
    if layout.subject is None or layout.width < 3:  # noqa: PLR2004 - two columns leave most rows half empty
        return frozenset()
    filled = {y: [x for x, _ in own_cells(row)] for y, row in rows}
    lone = [y for y, row in rows if filled[y] == [layout.subject.index] and row.cells[layout.subject.index].across == 1]
    texts = {y: row.cells[layout.subject.index].text.strip() for y, row in rows if y in set(lone)}
    sound = all(
        len(texts[y].split()) <= LONE_WORDS and texts[y][-1] not in ".;," and len(filled.get(y + 1, ())) > 2  # noqa: PLR2004
        for y in lone
    )
    return frozenset(lone) if sound else frozenset()


def explains_headings(row: Row, layout: Layout) -> bool:
    """Tell whether the row below the headings says in other words what they say ("Who is responsible?")."""
    own = own_cells(row)
    fields = {column.index: column.field for column in layout.columns}
    told = all(read_header(cell.text).field is fields[x] is not Column.OTHER for x, cell in own)
    return len(own) > 2 and told  # noqa: PLR2004 - two words may agree by accident


def agrees_nothing(row: Row, layout: Layout) -> bool:
    """Tell whether a row says that nothing will be done about its recommendation ("No action proposed | n/a | n/a")."""
    subject, recommendation = layout.subject, layout.first(Column.RECOMMENDATION)
    if (
        subject is None
        or recommendation is None
        or subject is recommendation
        or not row.cells[subject.index].text.strip()
    ):
        return False
    told = layout.of(Column.LEAD, *DEADLINES, *SLOT_FIELDS)
    if any(row.cells[column.index].rag for column in told):
        return False
    return all(_NOTHING_AGREED.fullmatch(row.cells[column.index].text.strip()) for column in (subject, *told))


def remarks_below(rows: Sequence[tuple[int, Row]], layout: Layout) -> frozenset[int]:
    """Return the texts across the table that each stand below an action and tell how it stands.

    Headings stand above actions: where the table has no update column, begins with an action, and ends with
    such a text, as many of them as half its actions, they are no headings.
    """
    if Column.UPDATE in layout.fields:
        return frozenset()
    kinds = [(y, sort_row(row, y, layout).kind, own_cells(row)) for y, row in rows]
    kinds = [(y, kind, own) for y, kind, own in kinds if kind in {RowKind.ACTION, RowKind.BAND}]
    texts = [y for y, kind, own in kinds if kind is RowKind.BAND and len(own) == 1 and is_wide(own[0][1], layout.width)]
    done = sum(kind is RowKind.ACTION for _, kind, _ in kinds)
    alternate = all(one[1] is not two[1] for one, two in pairwise(kinds) if two[1] is RowKind.BAND)
    below = bool(texts) and kinds[0][1] is RowKind.ACTION and kinds[-1][0] == texts[-1] and alternate
    return frozenset(texts) if below and 2 * len(texts) >= done else frozenset()


def heads_next(row: Row, below: Row, layout: Layout) -> bool:
    """Tell whether a row that says only a number and a name heads the rows below it ("2 | Schools" over "2.1")."""
    number, subject = layout.first(Column.ACTION_REF), layout.first(Column.ACTION)
    if number is None or subject is None:
        return False
    own = own_cells(row)
    ref = row.cells[number.index].text.strip().rstrip(".")
    if {x for x, _ in own} != {number.index, subject.index} or read_content(ref) not in {Content.REF, Content.RATING}:
        return False  # a letter may be read as a rating
    rest = below.cells[number.index].text.strip().removeprefix(ref)
    longer = rest != below.cells[number.index].text.strip() and bool(_SUB_NUMBER.match(rest))
    marked = all(cell.bold for _, cell in own) and not below.cells[subject.index].bold
    return (longer and (rest[0] == "." or ref.isalpha())) or (marked and len(own_cells(below)) > len(own))
