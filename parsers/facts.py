"""All that a paper prints: its plans, and the lines that may tell its title, committee, date and people."""

import re
from collections.abc import Iterator
from typing import Final

from model.documents import Document, Paragraph, Table
from model.printed import FactLine, PrintedPaper, PrintedPlan, Source
from parsers.layout import own_cells
from parsers.plans import PlansFound, find_plans

OPENING: Final = 30  # lines at a paper's beginning that may tell what it is
NEAR: Final = 12  # blocks above a plan that may tell what it is
LINE_LENGTH: Final = 400  # characters; a longer line is prose
LABEL_TABLE_ROWS: Final = 15  # a table of labels ("Meeting: …") is not longer
PEOPLE_LENGTH: Final = 600  # characters of a line that is searched for initials

_LABELLED: Final = re.compile(
    r"(?i)^\s*(?:(?:date|time) of (?:the )?(?:meeting|committee)|meeting(?: date)?|date|committee|council"
    r"|report (?:to|of)|to|title|subject|version|"
    r"board|panel|cabinet|item)\b[^:\n]{0,30}:"
)
_INITIALS: Final = r"[A-Z][a-zA-Z]{0,2}[A-Z][A-Za-z]{0,2}"
_NAME: Final = r"[A-Z][\w’'-]{1,24}(?: [A-Z][\w’'.-]{0,24}){1,3}"
# Ways in which a paper puts initials beside the name they stand for, each with an example that proves it.
PEOPLE: Final = (
    (re.compile(rf"\b{_NAME}[^()\n]{{0,60}}\({_INITIALS}\)"), "Jo Smith, Head of Housing (JS)"),
    (re.compile(rf"\b{_INITIALS}\s?(?:[–—=:]|-(?=\s))\s?{_NAME}"), "JS – Jo Smith"),
    (re.compile(rf"\b{_INITIALS}\s?\({_NAME}"), "JS (Jo Smith)"),
    (re.compile(rf"{_NAME}\s?(?:[–—=]|-(?=\s))\s?{_INITIALS}(?=[\s,;.]|$)"), "Jo Smith – JS"),
)  # fmt: skip


def read_paper(document: Document) -> PrintedPaper:
    """Return all that the parsers hand on of a paper: its plans, and the lines that may tell its facts."""
    found = find_plans(document)
    told = {number for number, _, _ in found.rows}
    lines = [FactLine(text, Source.TEXT) for text in dict.fromkeys(_text_lines(document, found, told))]
    for texts, source in (
        (document.page_headers, Source.PAGE_HEADER),
        (document.page_footers, Source.PAGE_FOOTER),
        ((document.title,), Source.PROPERTIES),
    ):
        lines += [FactLine(line, source) for line in dict.fromkeys(part for text in texts for part in _split(text))]
    return PrintedPaper(
        document.format,
        document.pages,
        len(document.tables),
        tuple(lines),
        tuple(dict.fromkeys(_people_lines(document, found.plans, told))),
        found.plans,
        document.image_pages,
        (*document.problems, *found.problems),
    )


def _split(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip() and len(line) <= LINE_LENGTH]


def _text_lines(document: Document, found: PlansFound, told: set[int]) -> Iterator[str]:
    """Give the lines of the text: the plans' titles, labelled lines near them, the beginning, then what is near.

    In a pack of many reports the lines near a plan say more of it than the pack's first page.
    """
    for plan in found.plans:
        yield from _split(plan.title)
    near = [
        line
        for start in found.starts
        for block in document.blocks[max(0, start - NEAR) : start]
        for line in _block_lines(block, told)
    ]
    yield from (line for line in near if _LABELLED.match(line))
    opening: list[str] = []
    for block in document.blocks:
        if len(opening) >= OPENING:
            break
        opening += _block_lines(block, told)
    yield from opening[:OPENING]
    yield from near


def _block_lines(block: Paragraph | Table, told: set[int]) -> list[str]:
    """Return the lines of a paragraph, or of a small table of labels that is no plan's."""
    if isinstance(block, Paragraph):
        return [] if block.repeated else _split(block.text)
    if block.number in told or len(block.rows) > LABEL_TABLE_ROWS:
        return []
    lines = []
    for row in block.rows:
        texts = [" ".join(cell.text.split()) for _, cell in own_cells(row)]
        if 1 <= len(texts) <= 4:  # noqa: PLR2004 - two labels and their values
            pairs = [
                " ".join(texts[i : i + 2]) if texts[i].endswith(":") else ": ".join(texts[i : i + 2])
                for i in range(0, len(texts), 2)
            ]
            lines += [line for pair in pairs for line in _split(pair)]
    return lines


def _people_lines(document: Document, plans: tuple[PrintedPlan, ...], told: set[int]) -> Iterator[str]:
    """Give the lines that put initials beside names, as printed."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield from (line for line in block.text.split("\n") if _tells_person(line))
        elif block.number not in told:
            for row in block.rows:
                cells = [cell.text.strip() for _, cell in own_cells(row)]
                yield from (line for cell in cells for line in cell.split("\n") if _tells_person(line))
                yield from _table_person(cells)
    for plan in plans:
        for row_printed in plan.rows:
            yield from (line for line in row_printed.lead_text.split("\n") if _tells_person(line))


def _table_person(cells: list[str]) -> Iterator[str]:
    """Give a row of a table of initials ("JS | Jo Smith | Head of Housing") as one line."""
    if 2 <= len(cells) <= 4 and all(len(cell) < PEOPLE_LENGTH for cell in cells):  # noqa: PLR2004 - initials, name, role, team
        initials = next((cell for cell in cells if re.fullmatch(_INITIALS, cell)), None)
        name = next((cell for cell in cells if re.fullmatch(_NAME, cell)), None)
        if initials and name:
            role = [cell for cell in cells if cell not in {initials, name}]
            yield f"{initials} – {', '.join([name, *role])}"


def _tells_person(line: str) -> bool:
    return len(line) <= PEOPLE_LENGTH and any(pattern.search(line) for pattern, _ in PEOPLE)
