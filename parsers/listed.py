"""Plans told in numbered lists: "1. Buy two benches (Clerk, by May 2014) – done"."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from model.documents import Cell, Paragraph, Row, Table
from model.problems import Place
from model.words import Column
from parsers.action_refs import split_ref
from parsers.bands import opens_recommendation
from parsers.columns import read_header
from parsers.contents import Content, read_content
from parsers.forms import FormRecord, FormRun
from parsers.layout import SLOT_FIELDS, Layout, PlanColumn
from parsers.plan_titles import names_plan

LEAST: Final = 2  # items of a list
ASSIGNED: Final = 2 / 3  # share of its items that name who or by when, as a plan's do and minutes' do not
IN_FULL: Final = 0.5  # share of its items that name both
NEAR: Final = 6  # paragraphs between the plan's title and its list
FIRST_LINES: Final = 3  # of a paper, which may be its title without looking like one
LONGEST: Final = 4000  # characters; a longer paragraph is no item of a list
LINE: Final = 200  # characters of the line above a list that say what the list is
LABEL_WORDS: Final = 4

_BRACKET: Final = re.compile(r"\(([^()\n]{2,80})\)(?=\s{0,3}(?:[–—:;.-]|\n|$))")
_DASH: Final = re.compile(r"\s[–—-]\s")
_PARTS: Final = re.compile(r"[,;]\s|\s[–—/-]\s|\s(?=(?:by|due|before)\s)")
_ALL: Final = re.compile(r"(?i)all\b[^.,;]{0,30}")
# The line above a report's recommendations, or above what a meeting decided: those are no plan.
_ASKS: Final = re.compile(
    r"(?i)\b(?:recommend(?:ed|s|ations?)?|asked|invited|requested|resolved|agreed|noted) (?:to|that)\b"
)
_REFERENCE: Final = re.compile(r"(?i)(?:appendix|annex|section|page|table|figure|schedule|minute|item|part|see|ref)\b")
EXAMPLES: Final = (
    ("1. Buy two benches (Clerk, by May 2014) – done", ("1", "Buy two benches", "Clerk", "by May 2014", "done")),
    ("2) Mend the gate (JS / KT by end of June)", ("2", "Mend the gate", "JS / KT", "by end of June", "")),
    ("3. Tidy up – Cllr Jones – May 2014 – half done", ("3", "Tidy up", "Cllr Jones", "May 2014", "half done")),
    ("1.2 Hold a meeting (plain) (AB; June)", ("1.2", "Hold a meeting (plain)", "AB", "June", "")),
    ("4. Note the plan (Appendix A)", ("4", "Note the plan (Appendix A)", "", "", "")),
    ("5. Heard of it (May 2014) and left", ("5", "Heard of it (May 2014) and left", "", "", "")),
)  # fmt: skip


class Item(NamedTuple):
    """One item of a list: its number, what is to be done, who does it and by when, and what is said of it."""

    ref: str
    action: str
    lead: str = ""
    due: str = ""
    told: str = ""


@dataclass(slots=True)
class _List:
    """A list while it is being read.

    Attributes:
        blocks: Indices of its paragraphs.
        entries: Its items and the headings between them, with their pages.
    """

    blocks: list[int] = field(default_factory=list)
    entries: list[tuple[Item | str, int | None]] = field(default_factory=list)

    @property
    def items(self) -> list[Item]:
        """Its items."""
        return [entry for entry, _ in self.entries if isinstance(entry, Item)]

    def tell(self, text: str) -> None:
        """Add a line to what is said of the last item."""
        label, colon, said = text.partition(":")
        if colon and len(label.split()) <= LABEL_WORDS and read_header(label).field in SLOT_FIELDS:
            text = said.strip()
        item, page = self.entries[-1]
        if isinstance(item, Item):
            self.entries[-1] = item._replace(told=f"{item.told}\n{text}".strip()), page


def find_lists(blocks: Sequence[Paragraph | Table], taken: Collection[int]) -> Iterator[FormRun]:
    """Find the numbered lists that tell a plan, below a line that names one.

    Args:
        blocks: The paper.
        taken: Indices of blocks that tell a plan in another way.
    """
    titled: int | None = None
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if not isinstance(block, Paragraph) or at in taken:
            titled = None
        elif block.repeated:
            pass
        elif _names_plan(block, at):
            titled = at
        elif titled is not None and at - titled <= NEAR and read_item(block.text.split("\n", 1)[0]):
            found = _follow(blocks, at, taken)
            above = blocks[at - 1]
            asked = isinstance(above, Paragraph) and _ASKS.search(above.text[-LINE:])
            if _is_plan(found.items) and not asked:
                indices = tuple(range(at, found.blocks[-1] + 1))
                yield FormRun(indices, tuple(map(_record, found.entries)), likeness="numbered list")
            at = found.blocks[-1]
        at += 1


def _names_plan(block: Paragraph, at: int) -> bool:
    """Tell whether a paragraph names a plan, as its heading or in a paper's first lines."""
    text = block.text.strip()
    first = at < FIRST_LINES and text[-1:] not in ".;," and read_item(text) is None
    return names_plan(text, marked=_is_heading(block) or first)


def _is_plan(items: Sequence[Item]) -> bool:
    """Tell whether a list's items are assigned to people and dates as a plan's are."""
    assigned = sum(bool(item.lead or item.due) for item in items)
    in_full = sum(bool(item.lead and item.due) for item in items)
    return len(items) >= LEAST and assigned >= ASSIGNED * len(items) and in_full >= IN_FULL * len(items)


def _is_heading(block: Paragraph) -> bool:
    return bool(block.level) or block.bold


def _follow(blocks: Sequence[Paragraph | Table], start: int, taken: Collection[int]) -> _List:
    """Read the list that begins at a paragraph, as far as it goes."""
    found = _List()
    for at in range(start, len(blocks)):
        block = blocks[at]
        if not isinstance(block, Paragraph) or at in taken:
            break
        if block.repeated:
            continue
        lines = [line.strip() for line in block.text[:LONGEST].split("\n") if line.strip()]
        begins = read_item(lines[0]) if lines else None
        if begins is None and not _goes_on(blocks, at, lines):
            break
        found.blocks.append(at)
        for line in lines:
            if item := read_item(line):
                found.entries.append((item, block.page))
            elif _is_heading(block) or opens_recommendation(line):
                found.entries.append((line, block.page))
            else:
                found.tell(line)
    return found


def _goes_on(blocks: Sequence[Paragraph | Table], at: int, lines: Sequence[str]) -> bool:
    """Tell whether a paragraph without a number belongs to a list: it labels its text, or the list goes on below it."""
    block = blocks[at]
    label, colon, _ = (lines[0] if lines else "").partition(":")
    if colon and len(label.split()) <= LABEL_WORDS and read_header(label).field in SLOT_FIELDS:
        return True
    if isinstance(block, Paragraph) and _is_heading(block) and names_plan(block.text, marked=True):
        return False
    after = next((b for b in blocks[at + 1 : at + 3] if not (isinstance(b, Paragraph) and b.repeated)), None)
    return isinstance(after, Paragraph) and read_item(after.text.split("\n", 1)[0]) is not None


def read_item(text: str) -> Item | None:
    """Read an item of a list, or ``None`` where it begins with no number."""
    ref, body = split_ref(text[:LONGEST])
    if not any(map(str.isdecimal, ref)) or not body[:1].isalnum():
        return None
    for bracket in reversed(list(_BRACKET.finditer(body))):
        if assigned := _assigned([bracket[1]]):
            told = body[bracket.end() :].lstrip(" \n–—:;.-").rstrip()
            return Item(ref, body[: bracket.start()].strip(" –—:;,-"), *assigned, told)
    action, *rest = _DASH.split(body)
    for end in range(min(len(rest), 2), 0, -1):
        assigned = _assigned(rest[:end])
        if assigned and all(assigned):
            return Item(ref, action.strip(), *assigned, " – ".join(rest[end:]).strip())
    return Item(ref, body.strip())


def _assigned(texts: Sequence[str]) -> tuple[str, str] | None:
    """Return the lead and the deadline that texts name, or ``None`` where they say anything else."""
    leads: list[str] = []
    dates: list[str] = []
    for part in (part.strip() for text in texts for part in _PARTS.split(text)):
        content = read_content(part)
        if content is Content.DATE:
            dates.append(part)
        elif (content is Content.PEOPLE or _ALL.fullmatch(part)) and not dates and not _REFERENCE.match(part):
            leads.append(part)
        else:
            return None
    return (" / ".join(leads), ", ".join(dates)) if len(dates) < 2 else None  # noqa: PLR2004 - one deadline


def _record(entry: tuple[Item | str, int | None]) -> FormRecord:
    """Return an item as a row of a plan, or a heading between items."""
    told, page = entry
    place = Place(page=page)
    if isinstance(told, str):
        return FormRecord(place, Layout(0, ()), Row((), 1), told)
    fields = (Column.ACTION_REF, Column.ACTION, Column.LEAD, Column.DUE, Column.UPDATE)
    columns = tuple(PlanColumn(x, name) for x, name in enumerate(fields))
    cells = tuple(Cell(text, column=x) for x, text in enumerate(told))
    return FormRecord(place, Layout(len(fields), columns), Row(cells, 1, page))
