"""One table, divided at its header rows into parts of one layout each, and judged: a plan or not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from model.documents import Row, Table
from model.words import Column
from parsers.contents import Content
from parsers.fills import without_decoration
from parsers.inference import MOSTLY, infer, mixtures, settle
from parsers.layout import SLOT_FIELDS, HeaderRows, Layout, find_headers, is_merged_down, own_cells
from parsers.rows import is_wide
from parsers.verdicts import foreign_kind, has_plan_columns, has_plan_rows

BELIED: Final = 0.3  # share of fitting cells below which a column is not what it is taken for


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of a table below one header.

    Attributes:
        header: The header's rows, from 0; empty where the layout of the table before stands on.
        layout: What the columns are for, settled; ``None`` above a first header.
        rows: Index in the table and row, stripes of colour taken out.
    """

    header: range
    layout: Layout | None
    rows: tuple[tuple[int, Row], ...]


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table that tells of an action plan, or why it does not.

    Attributes:
        table: The table (one side of it, where two stand side by side).
        parts: In print order; empty where the table is no plan.
        foreign: What it is instead ("risk register"), where it was refused for that.
        inferred: It has no header, and its cells alone say what the columns are for.
    """

    table: Table
    parts: tuple[Part, ...] = ()
    foreign: str = ""
    inferred: bool = False

    @property
    def layout(self) -> Layout | None:
        """The layout of its first part that has one."""
        return next((part.layout for part in self.parts if part.layout is not None), None)

    @property
    def follows_up(self) -> bool:
        """It tells how its actions stand, not only who is to do them and by when."""
        return any(part.layout.marks or part.layout.of(*SLOT_FIELDS) for part in self.parts if part.layout)


def divide(table: Table, like: Layout | None) -> tuple[PlanTable, ...]:
    """Divide a table into parts and judge it; two tables side by side are told one after the other.

    Args:
        table: The table.
        like: The layout of the plan's table before, for continuations without a header of their own.
    """
    headers = find_headers(table, like)
    cut = _cut(headers[0].layout) if headers else None
    if cut is None:
        return (_divide(table, headers, like),)
    sides = (_side(table, 0, cut), _side(table, cut, len(table.rows[0].cells)))
    return tuple(_divide(side, find_headers(side, like), like) for side in sides)


def _cut(layout: Layout) -> int | None:
    """Return the column at which a second table begins beside the first, or ``None``."""
    named = [column for column in layout.columns if column.field is not Column.OTHER]
    fields = [column.field for column in named]
    half = len(fields) // 2
    if len(fields) % 2 or half < 2 or fields[:half] != fields[half:]:  # noqa: PLR2004 - two columns make a table
        return None
    return named[half].index if {Column.ACTION, Column.RECOMMENDATION} & set(fields[:half]) else None


def _side(table: Table, first: int, last: int) -> Table:
    rows = tuple(
        replace(row, cells=tuple(cell._replace(column=max(0, cell.column - first)) for cell in row.cells[first:last]))
        for row in table.rows
    )
    return replace(table, rows=rows)


def _divide(table: Table, headers: tuple[HeaderRows, ...], like: Layout | None) -> PlanTable:
    width = len(table.rows[0].cells) if table.rows else 0
    if not width or not table.rows:
        return PlanTable(table)
    if not headers:
        return _headless(table, width, like)
    bounds = [*(header.first for header in headers), len(table.rows)]
    parts = [_preface(table, headers[0].first, like)] if headers[0].first else []
    before = like
    for header, end in zip(headers, bounds[1:], strict=True):
        rows = tuple(
            zip(range(header.last + 1, end), without_decoration(table.rows[header.last + 1 : end]), strict=True)
        )
        layout = settle(header.layout, _content(rows), before)
        parts.append(Part(range(header.first, header.last + 1), layout, rows))
        before = layout
    told = [part for part in parts if part.layout is not None and part.header]
    plan = any(
        has_plan_columns(p.layout) and has_plan_rows(p.layout, [row for _, row in p.rows]) for p in told if p.layout
    )
    if not plan:
        return PlanTable(table)
    kind = next((kind for part in told if part.layout and (kind := foreign_kind(part.layout))), "")
    return PlanTable(table, foreign=kind) if kind else PlanTable(table, tuple(_steady(parts)))


def _steady(parts: list[Part]) -> list[Part]:
    """Let a part whose own header tells too little go by the layout before it."""
    steady: list[Part] = []
    for part in parts:
        before = next((p.layout for p in reversed(steady) if p.layout is not None), None)
        poor = part.layout is not None and not has_plan_columns(part.layout) and before is not None
        steady.append(replace(part, layout=before) if poor else part)
    return steady


def _content(rows: Sequence[tuple[int, Row]]) -> tuple[Row, ...]:
    """Return the rows that hold an action's cells: headings merged across and lone cells are left out."""
    return tuple(row for y, row in rows if sum(not is_merged_down(cell, y) for _, cell in own_cells(row)) > 1)


def _preface(table: Table, end: int, like: Layout | None) -> Part:
    """Return the rows above the first header; they go on with the plan's table before if they are like its rows."""
    rows = tuple(enumerate(table.rows[:end]))
    content = _content(rows)
    goes_on = like is not None and like.width == len(table.rows[0].cells) and bool(content) and fits(like, content)
    return Part(range(0), like if goes_on else None, rows)


def _headless(table: Table, width: int, like: Layout | None) -> PlanTable:
    rows = tuple(enumerate(without_decoration(table.rows)))
    content = _content(rows)
    if like is not None and like.width == width and fits(like, content or [row for _, row in rows]):
        return PlanTable(table, (Part(range(0), like, rows),))
    layout = infer(content, width) if len(content) > 1 else None
    if layout is None or not has_plan_rows(layout, content):
        return PlanTable(table)
    return PlanTable(table, (Part(range(0), layout, rows),), inferred=True)


def fits(layout: Layout, rows: Sequence[Row]) -> bool:
    """Tell whether rows without a header are more of the table that ``layout`` describes."""
    subject = layout.subject
    if subject is None or not rows:
        return False
    mixed = mixtures(rows, layout.width)
    wanted = (
        (Column.DUE, (Content.DATE,)),
        (Column.LEAD, (Content.PEOPLE,)),
        (Column.ACTION_REF, (Content.REF,)),
        (Column.RAG, (Content.RATING,)),
    )
    shares = [
        mixed[column.index].share(*contents)
        for field, contents in wanted
        for column in layout.of(field)
        if mixed[column.index].filled
    ]
    if any(share < BELIED for share in shares) and min(m.filled for m in mixed if m.filled) > 1:
        return False
    text = mixed[subject.index]
    says = text.share(Content.WORDS, Content.PROSE)
    if not text.filled:
        return any(share >= MOSTLY for share in shares) or all(
            is_wide(own_cells(row)[0][1], layout.width) for row in rows if own_cells(row)
        )
    return says >= MOSTLY and (not shares or max(shares) >= MOSTLY or len(rows) == 1)


def has_texts(table: Table) -> bool:
    """Tell whether a table of three columns or more has one that is mostly words, as a plan's actions are."""
    if len(table.rows) < 3 or len(table.rows[0].cells) < 3:  # noqa: PLR2004 - a header and two rows of three columns
        return False
    told = mixtures(table.rows[1:], len(table.rows[0].cells))
    return any(m.share(Content.PROSE, Content.WORDS) >= MOSTLY and m.words > 2 for m in told)  # noqa: PLR2004


def is_doubtful(table: Table, like: Layout) -> bool:
    """Tell whether a table that was not read may still be more of the plan before it: as wide, with words to do."""
    if not table.rows or len(table.rows[0].cells) != like.width or like.subject is None or find_headers(table):
        return False
    return has_plan_rows(like, table.rows) and not all(
        cell.bold or not cell.text.strip() for cell in table.rows[0].cells
    )
