"""Cells that hold several things: a lead and a deadline under one heading, labelled lines under an action."""

import re
from typing import Final

from model.words import Column
from parsers.columns import read_header
from parsers.contents import Content, read_content
from parsers.layout import DEADLINES, Layout, PlanColumn

LABEL_WORDS: Final = 6
_HEADING_PARTS: Final = re.compile(r"\s*(?:[/&,+\n(]|\band\b)\s*")
LABELS_IN_LINES: Final = {
    Column.LEAD: (
        r"(?:Lead|Responsible|Accountable)(?: (?:[Oo]fficers?|[Mm]anager|[Mm]ember|[Dd]irector|[Pp]erson|[Bb]ody))?"
        r"|Owner|By whom"
    ),
    Column.DUE: r"(?:Due|Target|Completion)(?: [Dd]ate)?|Deadline|Timescale|By when",
}
"""Labels that are seen in the middle of a line too, where a page has run two short lines into one."""
LABELLED_EXAMPLES: Final = (
    ("Open the depot\nLead: J Oyelaran", "Open the depot", "J Oyelaran", ""),
    ("Open the depot Lead: J Oyelaran", "Open the depot", "J Oyelaran", ""),
    ("Open the depot (Lead officer: JO) Due: May 2014", "Open the depot", "JO", "May 2014"),
    ("Review the Plan Lead Officer: A Byrne; Target date: March 2014", "Review the Plan", "A Byrne", "March 2014"),
    ("Lead: the way to better parks", "Lead: the way to better parks", "", ""),
    ("Ask who should lead: the council or its partners", "Ask who should lead: the council or its partners", "", ""),
)
_IN_LINES: Final = {
    field: re.compile(
        rf"(?<=\S)[ \t]{{0,2}}\((?P<within>{words})\s?:\s([^()\n]*)\)(?=[ \t]{{0,2}}(?:[\n(A-Z]|$))"
        rf"|(?<=[ \t])(?P<label>{words})\s?:(?=\s)"
    )
    for field, words in LABELS_IN_LINES.items()
}
_CELL_PARTS: Final = re.compile(r"\n|,\s|;\s|\s[–—/-]\s|[()]")


def shared_column(layout: Layout) -> PlanColumn | None:
    """Return the column that is for leads and deadlines both, or ``None`` where each has its own."""
    columns = layout.of(Column.LEAD, *DEADLINES)
    if len(columns) != 1:
        return None
    fields = {read_header(part).field for part in _HEADING_PARTS.split(columns[0].heading)}
    return columns[0] if fields >= {Column.LEAD, Column.DUE} else None


def part_cell(text: str) -> tuple[str, str]:
    """Part a shared cell into its leads, one a line, and its dates."""
    parts = [part.strip() for part in _CELL_PARTS.split(text) if part.strip()]
    dates = [part for part in parts if read_content(part) is Content.DATE]
    return "\n".join(part for part in parts if part not in dates), ", ".join(dates)


def part_labels(text: str, layout: Layout) -> tuple[str, dict[Column, list[str]]]:
    """Part a text from what it labels as a lead or a deadline ("Lead: JS") where no column is for them."""
    kept: list[str] = []
    told: dict[Column, list[str]] = {}
    for field, label in _IN_LINES.items():
        if layout.first(field) is None:
            text = label.sub(_on_its_own_line, text)
    for line in map(str.rstrip, text.split("\n")):
        heading, colon, said = line.partition(":")
        short = bool(colon) and bool(said.strip()) and len(heading.split()) <= LABEL_WORDS
        name = read_header(heading).field if short else Column.OTHER
        if name in {Column.LEAD, Column.DUE} and kept and layout.first(name) is None:
            told.setdefault(name, []).append(said.strip(" ;,"))
        else:
            kept.append(line)
    return "\n".join(kept), told


def _on_its_own_line(label: re.Match[str]) -> str:
    return f"\n{label['within']}: {label[2]}\n" if label["within"] else f"\n{label['label']}:"
