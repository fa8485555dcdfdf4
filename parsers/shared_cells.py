"""Cells that hold several things: a lead and a deadline under one heading, labelled lines under an action."""

import re
from typing import Final

from model.words import Column
from parsers.columns import read_header
from parsers.contents import Content, read_content
from parsers.layout import DEADLINES, Layout, PlanColumn

LABEL_WORDS: Final = 6
_HEADING_PARTS: Final = re.compile(r"\s*(?:[/&,+\n(]|\band\b)\s*")
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
    """Part a text from its lines that label a lead or a deadline ("Lead: JS") where no column is for them."""
    kept: list[str] = []
    told: dict[Column, list[str]] = {}
    for line in text.split("\n"):
        label, colon, said = line.partition(":")
        short = bool(colon) and bool(said.strip()) and len(label.split()) <= LABEL_WORDS
        name = read_header(label).field if short else Column.OTHER
        if name in {Column.LEAD, Column.DUE} and kept and layout.first(name) is None:
            told.setdefault(name, []).append(said.strip())
        else:
            kept.append(line)
    return "\n".join(kept), told
