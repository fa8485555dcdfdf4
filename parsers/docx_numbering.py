"""The numbers that Word sets in front of paragraphs by itself: counted through the document as Word counts."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from lxml import etree

from parsers import docx_names as names
from parsers.docx_names import w
from parsers.docx_styles import MOST_LEVELS, ListPlace, Styles, is_on, whole

MOST_REPEATED: Final = 10
"""Letters in a letter number (``ccc`` is 55): more are a damaged start value."""
LONGEST: Final = 200
"""Characters of a list's template; Word allows fewer."""
WIDEST: Final = 9
"""Figures of a number with leading noughts."""

_PLACEHOLDER: Final = re.compile(r"%([1-9])")
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN: Final = 4999
_ONES: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth",
    "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_TEENS: Final = range(11, 14)
_HUNDRED: Final = 100


def _letters(number: int) -> str:
    """Return a, b … z, aa, bb …, as Word counts (not aa, ab)."""
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1) if 0 <= times < MOST_REPEATED else str(number)


def _roman(number: int) -> str:
    if not 0 < number <= _MOST_ROMAN:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _in_words(number: int) -> str:
    if not 0 <= number < _HUNDRED:
        return str(number)
    tens, ones = divmod(number, 10)
    words = _ONES[number] if number < len(_ONES) else _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    return words.capitalize()


def _ordinal_in_words(number: int) -> str:
    start, dash, last = _in_words(number).lower().rpartition("-")
    if last.isdecimal():
        return _ordinal(number)
    last = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{start}{dash}{last}".capitalize()


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 0 < number <= 20 else str(number)  # noqa: PLR2004 - Unicode has 20


FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
    "cardinalText": _in_words,
    "ordinalText": _ordinal_in_words,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": _circled,
    "none": lambda _: "",
}
"""How Word writes a number; any other way is written in plain figures and reported."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    Attributes:
        template: What is printed, ``%1`` standing for the first level's number.
        form: Word's word for how the number is written.
        restart: Number (from 1) of the level after which this one begins anew; 0 for never,
            ``None`` for the usual: after any level above it.
        style: Paragraph style that stands for this level, or empty.
        plain: All numbers in its template are written in figures.
        glued: Nothing stands between number and text.
        width: At least this many figures (Word's ``001, 002, …``).
    """

    template: str = ""
    form: str = "decimal"
    start: int = 1
    restart: int | None = None
    style: str = ""
    plain: bool = False
    glued: bool = False
    hidden: bool = False
    width: int = 0

    def written(self, number: int) -> str:
        """Return ``number`` as this level writes it."""
        if self.width:
            return f"{number:0{self.width}}"
        return FORMATS.get(self.form, str)(number)


@dataclass(frozen=True, slots=True)
class Label:
    """A number in front of a paragraph; its text may be empty (a bullet)."""

    text: str = ""
    glued: bool = False

    def before(self, text: str) -> str:
        """Return the paragraph with its number."""
        if not self.text or not text:
            return self.text or text
        return f"{self.text}{text}" if self.glued else f"{self.text} {text}"


@dataclass(frozen=True, slots=True)
class _List:
    """One ``<w:num>``: its counters are those of its abstract list, which several may share."""

    abstract: str
    levels: tuple[Level, ...]
    restarts: tuple[int | None, ...]


class Numbering:
    """All lists of one document, and where each stands while the document is read from the top."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        """Take the numbering part; ``None`` where there is none."""
        self._styles = styles
        self._abstract: dict[str, etree._Element] = {}
        self._numbers: dict[str, etree._Element] = {}
        for child in () if root is None else root:
            if child.tag == w("abstractNum"):
                self._abstract.setdefault(child.get(w("abstractNumId")) or "", child)
            elif child.tag == w("num"):
                self._numbers.setdefault(child.get(names.LIST_ID) or "", child)
        self._lists: dict[str, _List | None] = {}
        self._levels: dict[str, tuple[Level, ...]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        self.unknown_forms: set[str] = set()

    def label(self, style: str | None, direct: ListPlace | None) -> Label | None:
        """Count one paragraph and return its number, or ``None`` where it is in no list.

        Args:
            style: The paragraph's style.
            direct: What its own properties say of a list, or ``None``.
        """
        list_id, level = self._place(style, direct)
        listed = self._list(list_id) if list_id else None
        if listed is None or level >= len(listed.levels):
            return None
        counts = self._counts.setdefault(listed.abstract, [None] * MOST_LEVELS)
        begins = listed.restarts[level]
        if begins is not None and (list_id, level) not in self._begun:
            counts[level] = None
        self._begun.add((list_id, level))
        current = counts[level]
        start = listed.levels[level].start if begins is None else begins
        counts[level] = start if current is None else current + 1
        for below in range(level + 1, len(listed.levels)):
            restart = listed.levels[below].restart
            if restart is None or level < restart:
                counts[below] = None
        return self._written(listed, level, counts)

    def _written(self, listed: _List, level: int, counts: list[int | None]) -> Label:
        own = listed.levels[level]
        if own.form == "bullet" or own.hidden:
            return Label()

        def figure(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            if place >= len(listed.levels):
                return ""
            shown = listed.levels[place]
            count = counts[place]
            number = shown.start if count is None else count
            if shown.form not in FORMATS and not shown.width:
                self.unknown_forms.add(shown.form)
            return str(number) if own.plain and shown.form != "none" else shown.written(number)

        return Label(_PLACEHOLDER.sub(figure, own.template).strip(), own.glued)

    def _place(self, style: str | None, direct: ListPlace | None) -> tuple[str, int]:
        """Return the id of the list and the level (from 0) for a paragraph; the id is empty for none."""
        list_id = direct.list_id if direct else None
        level = direct.level if direct else None
        if list_id is not None and level is not None:
            return list_id, level
        for owner, place in self._styles.paragraph(style).lists:
            if list_id is None and place.list_id is not None:
                list_id = place.list_id
                listed = self._list(list_id)
                if level is None and place.level is None and listed:
                    level = next((n for n, each in enumerate(listed.levels) if each.style == owner), None)
            if level is None and (direct is None or direct.list_id is None):
                level = place.level
        return list_id or "", level or 0

    def _list(self, list_id: str) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._read_list(list_id)
        return self._lists[list_id]

    def _read_list(self, list_id: str) -> _List | None:
        number = self._numbers.get(list_id)
        if number is None or list_id == "0":
            return None
        abstract_id = _value(number, "abstractNumId")
        abstract = self._abstract.get(abstract_id)
        linked = "" if abstract is None else _value(abstract, "numStyleLink")
        if linked:  # the list's levels stand with a numbering style
            target = self._numbers.get(self._styles.numbering_of(linked).list_id or "")
            abstract_id = abstract_id if target is None else _value(target, "abstractNumId")
        levels = list(self._levels_of(abstract_id))
        restarts: list[int | None] = [None] * MOST_LEVELS
        for change in islice(number.iterchildren(w("lvlOverride")), MOST_LEVELS):
            place = _level_of(change)
            own = change.find(w("lvl"))
            if own is not None:
                levels[place] = _read_level(own)
            if change.find(w("startOverride")) is not None:
                restarts[place] = whole(_value(change, "startOverride"))
                levels[place] = replace(levels[place], start=restarts[place] or 0)
        return _List(abstract_id, tuple(levels), tuple(restarts))

    def _levels_of(self, abstract_id: str) -> tuple[Level, ...]:
        known = self._levels.get(abstract_id)
        if known is None:
            levels = [Level()] * MOST_LEVELS
            abstract = self._abstract.get(abstract_id)
            for element in () if abstract is None else islice(abstract.iterchildren(w("lvl")), MOST_LEVELS):
                levels[_level_of(element)] = _read_level(element)
            known = self._levels[abstract_id] = tuple(levels)
        return known


def _value(element: etree._Element, child: str) -> str:
    found = element.find(w(child))
    return "" if found is None else found.get(names.VAL) or ""


def _level_of(element: etree._Element) -> int:
    return max(0, min(whole(element.get(names.LEVEL)), MOST_LEVELS - 1))


def _read_level(element: etree._Element) -> Level:
    form_element = next(element.iter(w("numFmt")), None)  # a custom one hides in mc:AlternateContent
    form = "decimal" if form_element is None else form_element.get(names.VAL) or "decimal"
    width = 0
    if form == "custom" and form_element is not None:
        first = (form_element.get(w("format")) or "").split(",")[0].strip()
        width = min(len(first), WIDEST) if first.isdecimal() else 0
    start = _value(element, "start")
    restart = element.find(w("lvlRestart"))
    plain = element.find(w("isLgl"))
    hidden = element.find(f"{names.RUN_PROPERTIES}/{w('vanish')}")
    return Level(
        template=_value(element, "lvlText")[:LONGEST],
        form=form,
        start=whole(start) if start else 0,
        restart=None if restart is None else whole(restart.get(names.VAL)),
        style=_value(element, "pStyle"),
        plain=plain is not None and is_on(plain),
        glued=_value(element, "suff") == "nothing",
        hidden=hidden is not None and is_on(hidden),
        width=width,
    )
