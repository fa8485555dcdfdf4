"""What the parsers hand on: an action plan's rows as printed, each column's purpose known, no meaning read."""

from dataclasses import dataclass
from enum import StrEnum

from model.problems import Place, Problem
from model.values import Header, Heading
from model.words import Column, Format, Rag

__all__ = [
    "FactLine",
    "Header",
    "Heading",
    "KeyEntry",
    "PrintedEntry",
    "PrintedPaper",
    "PrintedPlan",
    "PrintedRecommendation",
    "PrintedRow",
    "PrintedSlot",
    "Source",
]


@dataclass(frozen=True, slots=True)
class PrintedRecommendation:
    """One numbered heading that a group of actions answers, as printed.

    Attributes:
        ref: Number as printed; actions under a sub-heading "(5a)" belong to one of ref ``5a``, which
            repeats the whole recommendation's text, priority, outcomes and measures.
        kind: As in ``Heading``.
        outcomes, measures: What difference the actions will make, and how one will know;
            one item a line, bullets left out.
    """

    ref: str
    kind: str
    text: str
    priority: str = ""
    outcomes: str = ""
    measures: str = ""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class PrintedEntry:
    """One cell of an update, status or RAG column.

    Attributes:
        field: ``Column.UPDATE``, ``Column.STATUS`` or ``Column.RAG``.
        slot: Which of the plan's ``slots`` the cell stands in.
        heading_text: The heading printed over this cell in its own table; where that table prints
            none, the heading above it in the same column; else empty.
        as_at_text: The date or period that ``heading_text`` prints, or empty.
        text: The cell's text as printed.
        rag: The cell's fill or symbol colour, if any.
    """

    field: Column
    slot: int
    heading_text: str
    as_at_text: str
    text: str
    rag: Rag | None = None


@dataclass(frozen=True, slots=True)
class PrintedSlot:
    """One update, status or RAG column of a plan, followed through all of its tables.

    Attributes:
        field: ``Column.UPDATE``, ``Column.STATUS`` or ``Column.RAG``.
        headings: Every different heading printed over it, in print order.
        as_at_texts: Every different date or period that those headings print, in print order.
    """

    field: Column
    headings: tuple[str, ...]
    as_at_texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One action of a plan as printed.

    Attributes:
        place: Where it stands; ``place.paper`` is left empty by the parsers.
        recommendation: Index into the plan's ``recommendations``, or ``None``.
        action_ref: Number as printed, without brackets or full stop, or empty.
        action: The action's text without its number.
        due_text: The deadline as printed; the original one where original and revised stand apart.
        revised_due_texts: The revised-deadline columns, left to right, empty cells too.
        completed_on_text: The completion-date column, or empty.
        lead_text: The lead as printed; one a line where the cell prints one a line.
        entries: Update, status and RAG cells, left to right.
        rag: A fill of the whole row or of its number or action cell, where no entry has a colour.
        box: The row on its page, in points from the top left (PDF), or ``None``.
    """

    place: Place
    recommendation: int | None
    action_ref: str
    action: str
    due_text: str = ""
    revised_due_texts: tuple[str, ...] = ()
    completed_on_text: str = ""
    lead_text: str = ""
    entries: tuple[PrintedEntry, ...] = ()
    rag: Rag | None = None
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One line of the paper's own key ("Blue: completed").

    Attributes:
        mark: The mark explained: a letter, number or word as printed; may be empty for a bare colour.
        rag: The colour explained, if the entry shows or names one.
        meaning: What the paper says that it means, as printed.
    """

    mark: str
    rag: Rag | None
    meaning: str


@dataclass(frozen=True, slots=True)
class PrintedPlan:
    """One action plan as one paper prints it; several tables may tell it.

    Attributes:
        title: The plan's title line as printed, with its "update for …" tail, or empty.
        rows: Its actions in print order.
        recommendations: Its numbered headings in print order, one a ref.
        slots: Its update, status and RAG columns, left to right.
        key: Its key, if it prints one.
        partial: The words by which the paper says that it tells only part of the plan
            ("outstanding actions only"), or empty.
        dated: The plan's own date as printed ("Plan agreed 3 June 2013"), or empty.
        columns: What its columns are for, each once, in print order; empty where that is not known.
    """

    title: str
    rows: tuple[PrintedRow, ...]
    recommendations: tuple[PrintedRecommendation, ...]
    slots: tuple[PrintedSlot, ...]
    key: tuple[KeyEntry, ...] = ()
    partial: str = ""
    dated: str = ""
    columns: tuple[Column, ...] = ()


class Source(StrEnum):
    """Where a fact about a paper stands; the most trustworthy first."""

    TEXT = "text"
    PAGE_HEADER = "page header"
    PAGE_FOOTER = "page footer"
    PROPERTIES = "document properties"
    FILE_NAME = "file name"


@dataclass(frozen=True, slots=True)
class FactLine:
    """A line that may tell a paper's title, committee, meeting date, council or version."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """All that the parsers hand on of one paper.

    Attributes:
        format: What the file was.
        pages: Number of pages for PDF, else ``None``.
        tables: Number of tables, of any kind.
        lines: Lines that may tell the paper's facts, the most trustworthy source first, in print order
            within a source. The file's name is not among them: the caller knows it.
        people_lines: Lines that put initials beside names ("Jo Smith (JS)"), as printed.
        plans: The action plans.
        image_pages: Pages that need OCR.
        problems: What was met on the way; ``place.paper`` is empty.
    """

    format: Format
    pages: int | None
    tables: int
    lines: tuple[FactLine, ...]
    people_lines: tuple[str, ...]
    plans: tuple[PrintedPlan, ...]
    image_pages: tuple[int, ...]
    problems: tuple[Problem, ...]
