"""The papers of the corpus, as web pages, Word files and text: four layouts, without any of the product's code."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from random import Random
from typing import Final

from samples.printing import print_page
from samples.telling import Council, Told
from tests.shelf import word

LAYOUTS: Final = ("bands", "one table", "headings", "merged")
KEY: Final = "Key: Blue – completed; Green – on track; Amber – some concerns; Red – off track; Grey – not started"


@dataclass(frozen=True, slots=True)
class Cell:
    """A printed cell, merged over so many columns and rows; ``down`` is 0 for one covered from above."""

    text: str
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A printed table with the heading above it, if any; the first ``heads`` rows are column headings."""

    heading: str
    rows: tuple[tuple[Cell, ...], ...]


def heads(council: Council, number: int, *, refs: bool, revised: bool, rating: str, merged: bool) -> list[str]:
    """Return the column headings of a paper."""
    meeting = council.meetings[number]
    found = ["Recommendation"] * merged + ["No."] * refs + ["Action", "Lead officer", "By when"]
    found += ["Revised deadline"] * revised + [meeting.earlier_heading] * bool(meeting.earlier_heading)
    return [*found, meeting.heading, *([rating] if rating else [])]


def lay_out(council: Council, number: int, *, layout: str, refs: bool, revised: bool, rating: str) -> list[Table]:
    """Return a paper's tables.

    Args:
        council: Whose paper.
        number: Which meeting, from 0.
        layout: One of ``LAYOUTS``.
        refs: Actions' numbers stand in a column of their own, else in front of their words.
        revised: There is a column for revised deadlines.
        rating: Heading of the status or rating column, or empty.
    """
    names = heads(council, number, refs=refs, revised=revised, rating=rating, merged=layout == "merged")
    top = tuple(Cell(name) for name in names)
    tables, single = [], []
    for recommendation in council.recommendations:
        under = [row for ref, rows in ordered(council, number) if ref == recommendation.ref for row in rows]
        if not under:
            continue
        heading = f"{recommendation.heading}: {recommendation.text}"
        rows = []
        for place, (before, told) in enumerate(under):
            cells = cells_of(council, number, before, told, refs=refs, revised=revised, rating=rating)
            first = (Cell(heading, down=len(under) if place == 0 else 0),) if layout == "merged" else ()
            rows.append((*first, *cells))
        band = (Cell(heading, across=len(names)),)
        if layout == "headings":
            tables.append(Table(heading, (top, *rows)))
        elif layout == "bands":
            tables.append(Table("", (band, top, *rows)))
        else:
            single += rows if layout == "merged" else [band, *rows]
    return tables or [Table("", (top, *single))]


def ordered(council: Council, number: int) -> list[tuple[str, list[tuple[Told | None, Told]]]]:
    """Return what each recommendation's actions say, with what they said in the paper before, in print order."""
    found = []
    for recommendation in council.recommendations:
        rows = [
            (action.told[number - 1] if number else None, told)
            for action in council.actions
            if (told := action.told[number]) is not None and told.under == recommendation.ref
        ]
        found.append((recommendation.ref, sorted(rows, key=lambda row: natural(row[1].ref))))
    return found


def natural(ref: str) -> tuple[int, str]:
    """Return what sorts numbers and letters as people do."""
    last = ref.rpartition(".")[2]
    return (int(last), "") if last.isdigit() else (len(last), last)


def cells_of(
    council: Council, number: int, before: Told | None, told: Told, *, refs: bool, revised: bool, rating: str
) -> list[Cell]:
    """Return an action's cells."""
    mark = {"": "", "1": f"{told.ref}. ", "a": f"{told.ref}) "}["1" if told.ref[:1].isdigit() else told.ref and "a"]
    texts = [told.ref] * refs + [told.action if refs else mark + told.action, told.lead, told.due]
    texts += [told.revised] * revised
    if council.meetings[number].earlier_heading:
        texts.append(told.earlier if told.earlier is not None else before.update if before else "")
    return [Cell(text) for text in (*texts, told.update, *([told.rating] if rating else []))]


def print_paper(council: Council, number: int, path: Path, pick: Random, lines: Sequence[str] = ()) -> None:
    """Write the paper for a meeting, with ``lines`` above the plan; the end of ``path`` says as what."""
    everyone = [told for action in council.actions for told in action.told if told]
    numbered = any(told.ref for told in everyone)
    rated = any(told.rating for told in everyone)
    by_colour = any(told.rating in {"Green", "Blue", "Grey"} for told in everyone)
    layouts = LAYOUTS if path.suffix != ".txt" else ("headings", "one table")
    tables = lay_out(
        council, number, layout=pick.choice(layouts), refs=numbered and pick.random() < 0.5,
        revised=any(told.revised for told in everyone), rating=("RAG" if by_colour else "Status") if rated else "",
    )  # fmt: skip
    meeting = council.meetings[number]
    lines = [council.name, f"{council.committee}, {meeting.day.day} {meeting.day:%B %Y}", *lines]
    lines += ["This report shows outstanding actions only."] * meeting.partial + [KEY] * (by_colour and rated)
    writers = {".html": write_page, ".docx": write_word, ".txt": write_text, ".pdf": write_pdf}
    writers[path.suffix](meeting.title, lines, tables, path)


def write_page(title: str, lines: list[str], tables: list[Table], path: Path) -> None:
    """Write a web page."""
    parts = [f"<h1>{escape(title)}</h1>", *(f"<p>{escape(line)}</p>" for line in lines)]
    for table in tables:
        parts += [f"<h2>{escape(table.heading)}</h2>"] * bool(table.heading)
        parts.append("<table>")
        for row in table.rows:
            cells = (
                f"<td{f' colspan={cell.across}' * (cell.across > 1)}{f' rowspan={cell.down}' * (cell.down > 1)}>"
                f"{escape(cell.text)}</td>"
                for cell in row
                if cell.down
            )
            parts.append(f"<tr>{''.join(cells)}</tr>")
        parts.append("</table>")
    style = "td{border:1px solid;padding:3px;vertical-align:top}table{border-collapse:collapse;margin:0 0 2em}"
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{style}@page{{size:A4 landscape}}</style>'
    path.write_text(f"<!DOCTYPE html>\n{head}\n<body>\n" + "\n".join(parts) + "\n</body>\n", encoding="utf-8")


def write_pdf(title: str, lines: list[str], tables: list[Table], path: Path) -> None:
    """Let a browser print the web page."""
    with tempfile.TemporaryDirectory() as temporary:
        page = Path(temporary) / "page.html"
        write_page(title, lines, tables, page)
        print_page(page, path)


def write_word(title: str, lines: list[str], tables: list[Table], path: Path) -> None:
    """Write a Word file."""
    parts = [word.paragraph(word.run(escape(title), "<w:b/>")), *(word.paragraph(escape(line)) for line in lines)]
    for table in tables:
        parts += [word.paragraph(word.run(escape(table.heading), "<w:b/>"))] * bool(table.heading)
        width = max(sum(cell.across for cell in row) for row in table.rows)
        rows = [word.row(*(word_cell(cell) for cell in row)) for row in table.rows]
        parts.append(word.table(*rows, columns=width))
    word.write(path, word.document("".join(parts)), word.titled(escape(title)))


def word_cell(cell: Cell) -> str:
    """Return a cell as Word writes it."""
    across = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    down = {0: "<w:vMerge/>", 1: ""}.get(cell.down, '<w:vMerge w:val="restart"/>')
    return word.cell(escape(cell.text) if cell.down else "", across + down)


def write_text(title: str, lines: list[str], tables: list[Table], path: Path) -> None:
    """Write a web page saved as text: a line a row, tabs between cells."""
    parts = [title, "", *lines, ""]
    for table in tables:
        parts += [table.heading, ""] * bool(table.heading)
        parts += ["\t".join(cell.text for cell in row) for row in table.rows]
        parts.append("")
    path.write_text("\n".join(parts), encoding="utf-8")
