"""The paper's own key: what its colours, letters and numbers mean ("Key: Blue = completed")."""

import re
from typing import Final

from model.documents import Table
from model.printed import KeyEntry
from model.words import Rag
from parsers.layout import own_cells

KEY_ROWS: Final = 12  # a longer table is no key
KEY_LENGTH: Final = 1500  # characters of a paragraph that may hold a key
MEANING_WORDS: Final = 40

COLOURS: Final = (
    ("blue", Rag.BLUE), ("green", Rag.GREEN), ("amber", Rag.AMBER), ("yellow", Rag.AMBER), ("orange", Rag.AMBER),
    ("red", Rag.RED), ("grey", Rag.GREY), ("gray", Rag.GREY),
)  # fmt: skip
LETTERS: Final = (("b", Rag.BLUE), ("g", Rag.GREEN), ("a", Rag.AMBER), ("y", Rag.AMBER), ("r", Rag.RED))
_COLOUR: Final = "|".join(name for name, _ in COLOURS)
_MARK: Final = (
    rf"(?:(?:dark |light )?(?:{_COLOUR})(?:\s?\([A-Za-z]\))?|[BRAGYC]|\d|[✓✔✗✘X●]|(?:B|R|A|G|Y)\s?\((?:{_COLOUR})\))"
)
_ENTRY: Final = re.compile(
    rf"(?i)(?:^|(?<=[\s,;.|(/–-])){_MARK}\s?(?:status|rating|rag)?\s?(?:=|:|–|—|-(?=\s)|\bmeans\b|\bindicates\b|\bis\b)\s?"
)
_OPENS: Final = re.compile(
    r"(?i)^\s*(?:(?:b?rag|colour|status|rating|traffic[ -]light|progress)(?:\s(?:status|rating"
    r"|colour))?\s)?(?:(?:key|legend|definitions?|guide)\b\s?(?:to\b[^:\n]{0,40})?[:–-]?\s*"
    r"|(?:assessments?|judge?ments?|scores?|scale|ratings?|categories)\b[^:\n]{0,40}:\s*)"
)
# A key that stands at the end of a paragraph about something else.
_OPENS_LATER: Final = re.compile(
    r"(?i)(?:(?<=[.!?;)]\s)|(?<=\n))(?:(?:b?rag|colour|status|rating|traffic[ -]light)\s(?:status\s|rating\s)?)?"
    r"key\s?[:–-]\s*"
)
_SHOWN: Final = re.compile(rf"(?i)(?:dark |light )?(?:{_COLOUR})\b.{{0,20}}|(?:[BRAGYC]|\d|[✓✔✗✘X●])")


def colour_of(mark: str) -> Rag | None:
    """Return the colour that a mark names ("Amber", "R"), or ``None``."""
    word = mark.casefold()
    for name, rag in COLOURS:
        if re.search(rf"\b{name}\b", word):
            return rag
    return dict(LETTERS).get(word.strip(" ()"))


def read_key_lines(text: str) -> tuple[KeyEntry, ...]:
    """Read a key from a paragraph; empty where it is none.

    A paragraph is a key when it explains at least two marks, or one after the word "key", and they are colours or
    numbers in order. Other words may come before it where each mark has an equals sign ("… 1 = achieved; 2 = late").
    """
    if not text or len(text) > KEY_LENGTH:
        return ()
    opened = _OPENS.match(text) or _OPENS_LATER.search(text)
    body = text[opened.end() :] if opened else text
    found = list(_ENTRY.finditer(body))
    equated = all("=" in match[0] for match in found)
    if not found or (not opened and (len(found) < 2 or (found[0].start() > 0 and not equated))):  # noqa: PLR2004 - one "Green:" is a remark
        return ()
    entries = []
    for index, match in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(body)
        mark = re.sub(r"(?i)\s?(?:=|:|–|—|-|means|indicates|is)\s?$", "", match[0]).strip()
        meaning = body[match.end() : end].strip(" \n,;|/(–-").removesuffix(" and").strip(" ,;")
        entries.append(KeyEntry(mark, colour_of(mark), meaning))
    return _sound(entries, numbered=bool(opened) or equated)


def read_key_table(table: Table) -> tuple[KeyEntry, ...]:
    """Read a key from a small table: a colour or mark beside its meaning, or a cell for each colour."""
    if len(table.rows) > KEY_ROWS or not table.rows:
        return ()
    entries: list[KeyEntry] = []
    for row in table.rows:
        cells = [cell for _, cell in own_cells(row)]
        texts = [cell.text.strip() for cell in cells]
        shown = [
            (cell, text)
            for cell, text in zip(row.cells, (c.text.strip() for c in row.cells), strict=True)
            if cell.rag and not text
        ]
        if len(cells) == 1 and shown:
            entries.append(KeyEntry("", shown[0][0].rag, texts[0]))
        elif len(cells) == 2 and _SHOWN.fullmatch(texts[0]):  # noqa: PLR2004 - a mark and its meaning
            entries.append(KeyEntry(texts[0], cells[0].rag or colour_of(texts[0]), texts[1]))
        elif len(cells) > 2 and all(_SHOWN.fullmatch(text) for text in texts[::2]) and len(texts) % 2 == 0:  # noqa: PLR2004
            entries += [KeyEntry(m, colour_of(m), t) for m, t in zip(texts[::2], texts[1::2], strict=True)]
        else:
            for cell in cells:
                entries += _read_key_cell(cell.text.strip(), cell.rag)
    return _sound(entries)


def _read_key_cell(text: str, rag: Rag | None) -> tuple[KeyEntry, ...]:
    told = read_key_lines(text) or read_key_lines(f"Key: {text}")
    if told:
        return told
    if rag is not None and len(text.split()) <= MEANING_WORDS and not _OPENS.fullmatch(text):
        return (KeyEntry("", rag, text),)
    return ()


def _sound(entries: list[KeyEntry], *, numbered: bool = False) -> tuple[KeyEntry, ...]:
    """Return the entries if they make a key: two or more, short, colours among them or ``numbered`` in order."""
    kept = [entry for entry in entries if entry.meaning and len(entry.meaning.split()) <= MEANING_WORDS]
    marks = {(entry.mark.casefold(), entry.rag) for entry in kept}
    coloured = any(entry.rag for entry in kept)
    numbers = [entry.mark for entry in kept]
    scale = numbered and any(numbers == [str(first + step) for step in range(len(kept))] for first in (0, 1))
    return tuple(kept) if len(kept) > 1 and len(marks) == len(kept) and (coloured or scale) else ()
