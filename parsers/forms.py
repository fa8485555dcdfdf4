"""Plans told in forms: tables of labels and values, upright tables, paragraphs ("Action: … Lead: … Due: …")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from model.documents import Cell, Paragraph, Row, Table
from model.problems import Place
from model.words import Column
from parsers.columns import read_header
from parsers.layout import SUBJECTS, TRACKED, Layout, PlanColumn
from parsers.plan_titles import names_plan
from parsers.rows import RowKind

LABEL_WORDS: Final = 6
LINE_LENGTH: Final = 4000  # characters; a longer line is no line of labels
FORM_ROWS: Final = 20  # rows of a long table among which a form shows a label
LABELLED: Final = 0.6  # share of a form's rows whose label is known
KNOWN_LABELS: Final = 3
_FIELDS: Final = SUBJECTS | TRACKED | {
    Column.ACTION_REF, Column.OUTCOME, Column.PRIORITY, Column.EVIDENCE, Column.RESOURCES, Column.RECOMMENDATION_REF,
}  # fmt: skip
_LABEL: Final = re.compile(r"[A-Z][A-Za-z/’'()&.? -]{1,48}?(?:\s(?:No\.?\s?)?\d{1,3}(?:\.\d{1,3}|[a-z])?)?\s?:(?=\s|$)")
_NUMBERED: Final = re.compile(
    r"(?i)(?:action|recommendation)(?:\s(?:no\.?|point))?\s\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?(?:\s?[–—-]\s)"
)
_ACTION_NUMBER: Final = re.compile(
    r"(?i)action (?:(?:no|number|point|ref)\.?:? ?)?\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?[.:]?"
)
_SHORTENED: Final = re.compile(r"(?i)\b(?:no|ref|rec|resp)\.$")
_ABOVE_ACTION: Final = frozenset({Column.ACTION_REF, Column.RECOMMENDATION, Column.RECOMMENDATION_REF})
_MODIFIER_TEXT: Final = """
lead responsible target due completion revised original current key latest progress by rag action
accountable agreed proposed planned new expected owner named senior review
"""
_MODIFIERS: Final = frozenset(_MODIFIER_TEXT.split())


@dataclass(frozen=True, slots=True)
class FormRecord:
    """One action of a form, laid out as a row with one column for each label, or a heading between actions.

    Attributes:
        place: Where the action's own words stand; no table for paragraphs.
        layout: What each cell of ``row`` is for.
        heading: The words of a heading between actions; then the row is empty.
    """

    place: Place
    layout: Layout
    row: Row
    heading: str = ""


@dataclass(frozen=True, slots=True)
class FormRun:
    """Neighbouring blocks that tell actions in forms.

    Attributes:
        blocks: Indices into the document's blocks.
        records: Its actions and headings in print order.
        sorted_rows: For tables: table and row number, and what each printed row is.
        lost: Where labels stand without anything to do, and their words.
        likeness: What it is where only its place and its words make it a plan ("numbered list"), or empty.
    """

    blocks: tuple[int, ...]
    records: tuple[FormRecord, ...]
    sorted_rows: tuple[tuple[int, int, RowKind], ...] = ()
    lost: tuple[tuple[Place, str], ...] = ()
    likeness: str = ""


@dataclass(slots=True)
class _Sheet:
    """One action while its labels are being read."""

    place: Place
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    items: list[tuple[Column, str, Cell]] = field(default_factory=list)

    def has(self, name: Column) -> bool:
        """The label was met before."""
        return any(found is name for found, _, _ in self.items)

    def record(self) -> FormRecord:
        """Return the sheet as a row of one cell for each label."""
        columns: list[PlanColumn] = []
        cells: list[Cell] = []
        for name, label, cell in self.items:
            header = read_header(label)
            columns.append(PlanColumn(len(cells), name, label.strip(" :"), header.as_at_text))
            cells.append(Cell(cell.text, cell.rag, 0, len(cells)))
        row = Row(tuple(cells), self.place.row or 1, self.page, self.box)
        return FormRecord(self.place, Layout(len(cells), tuple(columns)), row)

    @property
    def names(self) -> bool:
        """It names something to do."""
        return any(name in SUBJECTS and cell.text.strip() for name, _, cell in self.items)

    @property
    def words(self) -> str:
        """All that is filled in."""
        return " | ".join(cell.text.strip() for _, _, cell in self.items if cell.text.strip())

    @property
    def tells(self) -> bool:
        """It names something to do, and who, by when or how it stands."""
        return self.names and bool({name for name, _, _ in self.items} & TRACKED)


def find_forms(blocks: Sequence[Paragraph | Table]) -> tuple[FormRun, ...]:
    """Find the parts of a paper that tell actions in forms."""
    runs = [
        run for index, block in enumerate(blocks) if isinstance(block, Table) and (run := _read_table(block, index))
    ]
    return (*runs, *_read_paragraphs(blocks))


def _field_of(label: str) -> Column:
    """Return what a label is for; ``OTHER`` where it is no label of a form."""
    text = label.strip().rstrip(":").strip()
    if not text or len(text.split()) > LABEL_WORDS or (text.endswith(".") and not _SHORTENED.search(text)):
        return Column.OTHER
    found = read_header(text).field
    return found if found in _FIELDS else Column.OTHER


def _spread(row: Row) -> list[Cell]:
    """Return a row's cells, empty ones too, each merged one once."""
    cells: list[Cell] = []
    for x, cell in enumerate(row.cells):
        if x == 0 or cell.across == 1 or cell != row.cells[x - 1]:
            cells.append(cell)
    return cells


def _read_table(table: Table, index: int) -> FormRun | None:
    """Read a table of labels and values, or ``None`` where it is none."""
    rows = [(row, _spread(row)) for row in table.rows]
    told = [cells for _, cells in rows if len(cells) > 1]
    if not told:
        return None
    if len(told) > FORM_ROWS and not any(_field_of(cells[0].text) is not Column.OTHER for cells in told[1:FORM_ROWS]):
        return None
    known = [name for cells in told if (name := _field_of(cells[0].text)) is not Column.OTHER]
    heads = set(known)
    over = [_field_of(cell.text) for cell in told[0]]
    headed = Column.OTHER not in over and len({*over} & TRACKED) > 1  # headings over columns
    if len(heads) < KNOWN_LABELS or not heads & SUBJECTS or not heads & TRACKED or len(known) < LABELLED * len(told):
        return None
    fours = [_is_pair_row(cells) for cells in told if len(cells) > 3]  # noqa: PLR2004 - two labels, two values
    paired = sum(fours) > 0.5 * len(fours)
    if headed and not paired:
        return None
    if not paired and max(map(len, told)) > 2:  # noqa: PLR2004 - a label and several values
        return _upright(table, index, rows)
    return _sheets(table, index, rows)


def _is_pair_row(cells: list[Cell]) -> bool:
    return len(cells) % 2 == 0 and all(_field_of(cell.text) is not Column.OTHER for cell in cells[::2])


def _upright(table: Table, index: int, rows: list[tuple[Row, list[Cell]]]) -> FormRun | None:
    """Read a table standing upright: the labels in its first column, an action in each other column."""
    width = max(len(cells) for _, cells in rows)
    sheets = [_Sheet(Place(page=rows[0][0].page, table=table.number, row=rows[0][0].number)) for _ in range(width - 1)]
    kinds = []
    for row, _ in rows:
        name = _field_of(row.cells[0].text)
        kinds.append((table.number, row.number, RowKind.ACTION if name in SUBJECTS else RowKind.CONTINUATION))
        for sheet, cell in zip(sheets, row.cells[1:], strict=False):
            if name in SUBJECTS or not sheet.items:
                sheet.place, sheet.page = Place(page=row.page, table=table.number, row=row.number), row.page
            if name is not Column.OTHER:
                sheet.items.append((name, row.cells[0].text, cell))
    records = tuple(sheet.record() for sheet in sheets if sheet.tells)
    lost = tuple((sheet.place, sheet.words) for sheet in sheets if not sheet.tells and sheet.words)
    return FormRun((index,), records, tuple(kinds), lost) if records else None


def _sheets(table: Table, index: int, rows: list[tuple[Row, list[Cell]]]) -> FormRun | None:
    """Read a table of labels and values row by row; a label met again begins the next action."""
    told: list[_Sheet | FormRecord] = []
    kinds: list[tuple[int, int, RowKind]] = []
    for row, cells in rows:
        place = Place(page=row.page, table=table.number, row=row.number)
        texts = [cell.text.strip() for cell in cells if cell.text.strip()]
        if not texts:
            kind = RowKind.FILLER
        elif len(cells) == 1 and _ACTION_NUMBER.fullmatch(texts[0]):
            sheet = _Sheet(place, row.page, row.box)
            sheet.items.append((Column.ACTION_REF, "", Cell(texts[0])))
            told.append(sheet)
            kind = RowKind.BAND
        elif len(cells) == 1:
            told.append(FormRecord(place, Layout(0, ()), Row((), row.number), texts[0]))
            kind = RowKind.BAND
        else:
            kind = _take_row(row, cells, place, told)
        kinds.append((table.number, row.number, kind))
    records = tuple(
        item.record() if isinstance(item, _Sheet) else item
        for item in told
        if not isinstance(item, _Sheet) or item.names
    )
    lost = tuple((item.place, item.words) for item in told if isinstance(item, _Sheet) and not item.names)
    if not any(isinstance(item, _Sheet) and item.tells for item in told):
        return None
    return FormRun((index,), records, tuple(kinds), lost)


def _take_row(row: Row, cells: list[Cell], place: Place, told: list[_Sheet | FormRecord]) -> RowKind:
    """Take in one row of labels and values; return what the row is."""
    kind = RowKind.CONTINUATION
    for label, cell in _pairs(cells):
        name = _field_of(label.text)
        if name is Column.OTHER:
            continue
        sheet = told[-1] if told else None
        if not isinstance(sheet, _Sheet) or (sheet.has(name) and (name in SUBJECTS or sheet.items[0][0] is name)):
            sheet = _Sheet(place, row.page, row.box)
            told.append(sheet)
        if name in SUBJECTS and not sheet.has(Column.ACTION):
            sheet.place, sheet.box, kind = place, row.box, RowKind.ACTION
        sheet.items.append((name, label.text, cell._replace(text=_with_number(name, label.text, cell.text))))
    return kind


def _with_number(name: Column, label: str, text: str) -> str:
    """Put the number that a label prints ("Recommendation 1") in front of its value."""
    numbered = name in SUBJECTS and any(character.isdigit() for character in label)
    return f"{label.strip(' :–—-')}: {text}" if numbered else text


def _pairs(cells: list[Cell]) -> list[tuple[Cell, Cell]]:
    if len(cells) > 2 and _is_pair_row(cells):  # noqa: PLR2004 - two labels, two values
        return list(zip(cells[::2], cells[1::2], strict=True))
    return [(cells[0], cells[1])]


def _read_paragraphs(blocks: Sequence[Paragraph | Table]) -> Iterator[FormRun]:
    """Read labelled paragraphs; a table, or a paragraph that belongs to no action, ends a run."""
    start = 0
    while start < len(blocks):
        block = blocks[start]
        if not isinstance(block, Paragraph) or not _opens(block.text):
            start += 1
            continue
        end, sheets = _follow(blocks, start)
        telling = [sheet for sheet in sheets if sheet.tells]
        above = [b.text for b in blocks[max(0, start - 6) : start] if isinstance(b, Paragraph)]
        if len(telling) > 1 or (telling and any(names_plan(text, marked=True) for text in above)):
            lost = tuple((sheet.place, sheet.words) for sheet in sheets if not sheet.names and sheet.words)
            yield FormRun(tuple(range(start, end)), tuple(sheet.record() for sheet in sheets if sheet.names), (), lost)
        start = max(end, start + 1)


def _opens(text: str) -> bool:
    """Tell whether a paragraph begins an action by its label."""
    labels = split_labels(text.split("\n", 1)[0])
    return bool(labels) and labels[0][0] in {Column.ACTION, Column.ACTION_REF}


def _follow(blocks: Sequence[Paragraph | Table], start: int) -> tuple[int, list[_Sheet]]:
    """Return where a run of labelled paragraphs ends, and its actions."""
    sheets: list[_Sheet] = []
    index = start
    while index < len(blocks):
        block = blocks[index]
        if not isinstance(block, Paragraph):
            break
        if not block.repeated:
            labelled = any(split_labels(line) for line in block.text.split("\n"))
            if not labelled and (block.level or _ends(block, sheets)):
                break
            for line in block.text.split("\n"):
                _take(line.strip(), block, sheets)
        index += 1
    return index, sheets


def _ends(block: Paragraph, sheets: list[_Sheet]) -> bool:
    """Tell whether a paragraph without a label is no more of the action's last words."""
    last = sheets[-1].items[-1][0] if sheets and sheets[-1].items else None
    return last not in {Column.UPDATE, Column.ACTION, Column.OUTCOME, Column.EVIDENCE} or block.bold


def _take(line: str, block: Paragraph, sheets: list[_Sheet]) -> None:
    """Take one line in: its labels and values, or more of the last value."""
    labels = split_labels(line)
    if not labels:
        if sheets and sheets[-1].items and line:
            name, label, cell = sheets[-1].items[-1]
            sheets[-1].items[-1] = (name, label, Cell(f"{cell.text}\n{line}".strip()))
        return
    for name, label, text in labels:
        again = name is Column.ACTION and sheets and sheets[-1].has(name)
        above = name in _ABOVE_ACTION and sheets and sheets[-1].has(Column.ACTION)
        if not sheets or again or above:
            sheets.append(_Sheet(Place(page=block.page), block.page))
        if sheets[-1].has(name) and name not in {Column.UPDATE, Column.REVISED_DUE}:
            continue
        sheets[-1].items.append((name, label, Cell(_with_number(name, label, text))))


def split_labels(line: str) -> list[tuple[Column, str, str]]:
    """Split a line at its labels ("Lead: JS  Due: May 2014"); empty where it does not begin with one."""
    if len(line) > LINE_LENGTH:
        return []
    first = _NUMBERED.match(line)
    marks = [(first.start(), first.end(), first[0])] if first else []
    for found in _LABEL.finditer(line):
        label = _shortest(found[0], at_start=found.start() == 0)
        if label and (not marks or found.start() >= marks[-1][1]) and _field_of(label) is not Column.OTHER:
            marks.append((found.end() - len(label), found.end(), label))
    if not marks or marks[0][0] != 0:
        return []
    ends = [begin for begin, _, _ in marks[1:]] + [len(line)]
    return [
        (_field_of(re.sub(r"[–—:-]\s*$", "", label)), label, line[begin:end].strip(" \t|;"))
        for (_, begin, label), end in zip(marks, ends, strict=True)
    ]


def _shortest(label: str, *, at_start: bool) -> str:
    """Return the label at the end of ``label``, without words of the sentence before it."""
    words = label.split(" ")
    if at_start and _field_of(label) is not Column.OTHER and len(words) <= LABEL_WORDS:
        return label
    for first in range(len(words) - 1, -1, -1):
        candidate = " ".join(words[first:])
        if candidate[:1].isupper() and _field_of(candidate) is not Column.OTHER:
            while first and words[first - 1].casefold() in _MODIFIERS and words[first - 1][:1].isupper():
                first -= 1  # noqa: PLW2901 - the label grows to the left
            return " ".join(words[first:])
    return ""
