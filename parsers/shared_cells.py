"""Cells that hold a lead and a deadline at once, under one heading for both ("Lead / Deadline")."""

import re
from typing import Final

from model.words import Column
from parsers.columns import read_header
from parsers.contents import Content, read_content
from parsers.layout import DEADLINES, Layout, PlanColumn

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
