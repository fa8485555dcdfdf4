"""How the two councils lay their plans out on paper: rows of cells, which every program then prints."""

from dataclasses import dataclass
from typing import Final

from samples import brackenford
from samples.telling import Council, Meeting, Told

FILLS: Final = {"blue": "00B0F0", "green": "92D050", "amber": "FFC000", "red": "FF5050", "grey": "A6A6A6"}
BAND_FILL: Final = "1F4E5F"
HEAD_FILL: Final = "D9E2E7"


@dataclass(frozen=True, slots=True)
class Cell:
    """A printed cell; ``bullets`` are the lines of its text that begin with a bullet."""

    text: str
    across: int = 1
    fill: str = ""
    bold: bool = False
    light: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A printed row; ``action`` is the identity of the action it tells of, or empty."""

    cells: tuple[Cell, ...]
    head: bool = False
    action: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A printed table; widths are shares of the page, in per cent."""

    rows: tuple[Row, ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole paper: lines above the plan, then its tables."""

    council: Council
    meeting: Meeting
    lines: tuple[str, ...]
    key: str
    tables: tuple[Table, ...]


def lay_out(council: Council, number: int) -> Sheet:
    """Return the paper for one of a council's meetings, ``number`` from 0."""
    return _banded(council, number) if council.folder == "brackenford" else _single(council, number)


def _heads(*texts: str) -> Row:
    return Row(tuple(Cell(text, fill=HEAD_FILL, bold=True) for text in texts), head=True)


def _banded(council: Council, number: int) -> Sheet:
    """A table a recommendation, its heading, words and outcomes merged across; later, ratings by shading alone."""
    meeting = council.meetings[number]
    rated = number > 0
    rows_of = dict(council.rows(number))
    width = 5 if rated else 4
    tables = []
    for each in council.recommendations:
        told_of = "\n".join((
            "Outcome: what difference will these actions make?", *(f"• {line}" for line in each.outcomes),
            "How will we know?", *(f"• {line}" for line in each.measures),
        ))  # fmt: skip
        rows = [
            Row((Cell(each.heading, width, BAND_FILL, bold=True, light=True),)),
            Row((Cell(each.text, width, bold=True),)),
            Row((Cell(told_of, width),)),
        ]
        for ref in each.parts or (each.ref,):
            part = f" ({ref})" if each.parts else ""
            heading = meeting.heading_for(ref)[0]
            rows.append(_heads(f"What we will do{part}", "By when", "Lead", heading, *["RAG"] * rated))
            for action, told in rows_of[ref]:
                rating = [Cell("", fill=FILLS.get(told.rating, ""))] * rated
                texts = (f"{told.ref}. {told.action}", told.due, told.lead, told.update)
                rows.append(Row((*map(Cell, texts), *rating), action=action.id))
        tables.append(Table(tuple(rows), (40, 14, 12, 28, 6) if rated else (42, 15, 13, 30)))
    lines = (
        f"Report of the Director of Housing to the {council.committee}",
        "The committee asked in July 2023 for a report on this plan at each of its meetings. It is asked to note the "
        "progress made, and to say what it wishes to look into.",
    )
    return Sheet(council, meeting, lines, brackenford.KEY if rated else "", tuple(tables))


def _single(council: Council, number: int) -> Sheet:
    """One table for the whole plan, themes merged across; original and revised dates from the second round."""
    from samples import saltmere  # noqa: PLC0415 - only this layout needs its key

    meeting = council.meetings[number]
    revised = number > 0
    heads = ["No.", "Action", "Responsible officer", "Original target date" if revised else "Target date"]
    heads += ["Revised target date"] * revised
    heads += [meeting.earlier_heading] * bool(meeting.earlier_heading) + [meeting.heading, "RAG"]
    rows = [_heads(*heads)]
    texts = {each.ref: each.heading for each in council.recommendations}
    for ref, told_of in council.rows(number):
        rows.append(Row((Cell(texts[ref], len(heads), BAND_FILL, bold=True, light=True),)))
        for action, told in told_of:
            cells = [told.ref, told.action, told.lead, told.due]
            cells += [told.revised] * revised
            cells += [_earlier(action.told[number - 1], told)] * bool(meeting.earlier_heading)
            cells.append(told.update)
            rating = Cell(told.rating.capitalize(), fill=FILLS.get(told.rating, ""))
            rows.append(Row((*map(Cell, cells), rating), action=action.id))
    widths = [6, 28, 16, 11] + [11] * revised + [20] * bool(meeting.earlier_heading) + [28, 8]
    lines = (
        f"Report of the Monitoring Officer to the {council.committee}",
        "The Annual Governance Statement for 2022/23 named weaknesses in three areas. This appendix sets out what has "
        "been done about each of them.",
    )
    return Sheet(council, meeting, lines, saltmere.KEY, (Table(tuple(rows), tuple(widths)),))


def _earlier(before: Told | None, now: Told) -> str:
    if now.earlier is not None:
        return now.earlier
    return before.update if before else ""
