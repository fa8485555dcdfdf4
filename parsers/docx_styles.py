"""What Word's styles and direct formatting make of a run of text: bold, struck out, hidden, coloured."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from lxml import etree

from parsers import docx_names as names
from parsers.docx_names import w
from parsers.docx_symbols import is_symbol_font
from parsers.docx_theme import Theme
from parsers.docx_wordings import WORDING, Wordings

MOST_LEVELS: Final = 9
"""Outline and list levels that Word has."""

MOST_INHERITED: Final = 20
"""Styles that one style may be based on, one on another; Word's own go four deep."""

MOST_WAYS: Final = 10_000
"""Ways of setting a run that are remembered; more are worked out each time."""

_HEADING_NAME: Final = re.compile(r"heading ([1-9])", re.IGNORECASE)
_OFF: Final = frozenset({"0", "false", "off"})
_FONT_SLOTS: Final = (w("ascii"), w("hAnsi"))
_STYLE: Final = w("style")
_STYLE_ID: Final = w("styleId")
_TYPE: Final = w("type")
_DEFAULT: Final = w("default")
_BASED_ON: Final = w("basedOn")
_NAME: Final = w("name")


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How a run of text is set; ``None`` (or ``""``) where nothing is said of it.

    Attributes:
        colour: Of its letters, ``RRGGBB``.
        fill: Behind it (highlighter or shading), ``RRGGBB`` or one of Word's highlighter names.
        font: The symbol font of its letters; ``""`` for any font that shows letters as letters.
        size: In points.
        raised: Set as superscript.
        prompt: It is the grey prompt of an empty form field.
    """

    bold: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    colour: str | None = None
    fill: str | None = None
    font: str | None = None
    size: float | None = None
    raised: bool | None = None
    prompt: bool | None = None

    def over(self, base: "Look") -> "Look":
        """Return this look where it says something, and ``base`` where it does not."""
        if self is PLAIN:
            return base
        return Look(
            bold=base.bold if self.bold is None else self.bold,
            struck=base.struck if self.struck is None else self.struck,
            hidden=base.hidden if self.hidden is None else self.hidden,
            colour=base.colour if self.colour is None else self.colour,
            fill=base.fill if self.fill is None else self.fill,
            font=base.font if self.font is None else self.font,
            size=base.size if self.size is None else self.size,
            raised=base.raised if self.raised is None else self.raised,
            prompt=base.prompt if self.prompt is None else self.prompt,
        )

    def toggled(self, base: "Look") -> "Look":
        """Lay a style over another kind's: what both switch on is off (Word's toggle properties)."""
        both = self.over(base)
        return replace(
            both,
            bold=bool(base.bold) ^ bool(self.bold),
            struck=bool(base.struck) ^ bool(self.struck),
            hidden=bool(base.hidden) ^ bool(self.hidden),
        )


PLAIN: Final = Look()


def is_on(element: etree._Element) -> bool:
    """Say whether a switch such as ``<w:b/>`` is on; without a value it is."""
    return (element.get(names.VAL) or "1").lower() not in _OFF


def whole(text: str | None, default: int = 0) -> int:
    """Return a number as Word's XML writes it, or ``default`` for anything else; absurd ones are cut to 2³¹."""
    digits = (text or "").strip()
    if not digits.removeprefix("-").isdecimal():
        return default
    return int(digits) if len(digits) < 10 else 2**31  # noqa: PLR2004 - digits of 2³¹


_Said = dict[str, bool | str | float | None]


def _read_struck(entry: etree._Element, said: _Said, _: Theme) -> None:
    said["struck"] = bool(said.get("struck")) or is_on(entry)


def _read_shading(entry: etree._Element, said: _Said, theme: Theme) -> None:
    said["fill"] = said.get("fill") or theme.fill(entry)


def _read_highlight(entry: etree._Element, said: _Said, _: Theme) -> None:
    said["fill"] = entry.get(names.VAL)


def _read_font(entry: etree._Element, said: _Said, _: Theme) -> None:
    font = next((font for slot in _FONT_SLOTS if (font := entry.get(slot))), None)
    said["font"] = font if font is None or is_symbol_font(font) else ""


def _read_size(entry: etree._Element, said: _Said, _: Theme) -> None:
    said["size"] = whole(entry.get(names.VAL)) / 2 or None


# What each entry of a <w:rPr> says of a look; Word writes the highlighter before the shading it lies over.
_READERS: Final[dict[str, Callable[[etree._Element, _Said, Theme], None]]] = {
    w("b"): lambda entry, said, _: said.update(bold=is_on(entry)),
    w("strike"): _read_struck,
    w("dstrike"): _read_struck,
    w("vanish"): lambda entry, said, _: said.update(hidden=is_on(entry)),
    w("color"): lambda entry, said, theme: said.update(colour=theme.text_colour(entry)),
    w("highlight"): _read_highlight,
    names.SHADING: _read_shading,
    w("rFonts"): _read_font,
    w("sz"): _read_size,
    w("vertAlign"): lambda entry, said, _: said.update(raised=entry.get(names.VAL) == "superscript"),
}


class ListPlace(NamedTuple):
    """Which list a paragraph belongs to, and at which level (from 0); ``None`` where nothing is said."""

    list_id: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with all that it inherits.

    Attributes:
        heading: Heading level from 1, or 0.
        lists: For this style and then each that it is based on: its id and its place in a list.
        fill: The colour behind its paragraphs, ``RRGGBB``, or ``None``.
    """

    look: Look = PLAIN
    heading: int = 0
    lists: tuple[tuple[str, ListPlace], ...] = ()
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class TableStyle:
    """The looks that a table style gives its text: all of it, its first row, its first column.

    Its fills are left out on purpose: bands and header colours of a table style are decoration,
    and a green band read as "completed" would be wrong and look right.
    """

    all_cells: Look = PLAIN
    first_row: Look = PLAIN
    first_column: Look = PLAIN


class Styles:
    """All styles of one document."""

    def __init__(self, root: etree._Element | None, theme: Theme) -> None:
        """Index the styles part by its ids; ``None`` where the document has none."""
        self.theme = theme
        self.wordings = Wordings()
        self._known: dict[str, etree._Element] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._characters: dict[str, Look] = {}
        self._tables: dict[str, TableStyle] = {}
        self._runs: dict[tuple[object, ...], Look] = {}
        self._default_paragraph = ""
        self._default = PLAIN
        for style in () if root is None else root.iterchildren(_STYLE):
            self._known.setdefault(style.get(_STYLE_ID) or "", style)
            if style.get(_TYPE) == "paragraph" and (style.get(_DEFAULT) or "0").lower() not in _OFF:
                self._default_paragraph = style.get(_STYLE_ID) or ""
        default = None if root is None else root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{names.RUN_PROPERTIES}")
        if default is not None:
            self._default = self.look(default)

    def look(self, properties: etree._Element) -> Look:
        """Return what a ``<w:rPr>`` itself says, its character style left aside."""
        said: _Said = {}
        for entry in properties:
            reader = _READERS.get(entry.tag)
            if reader is not None:
                reader(entry, said, self.theme)
        return Look(**said) if said else PLAIN  # type: ignore[arg-type]

    def run(self, properties: etree._Element, base: Look) -> Look:
        """Return how a run with these properties looks in a paragraph whose text looks like ``base``.

        A paper sets thousands of runs in a handful of ways, so each way is worked out once.
        """
        key = (base, *[(entry.tag, *entry.items()) for entry in properties])
        return self._runs.get(key) or self._work_out(key, properties, base)

    def worded_run(self, run: etree._Element, base: Look) -> Look:
        """Return the same of a run whose properties are a wording; ``base`` for any other."""
        key = base, run.get(WORDING)
        known = self._runs.get(key)
        if known is None:
            properties = self.wordings.listed(run)
            known = base if properties is None else self._work_out(key, properties, base)
        return known

    def _work_out(self, key: tuple[object, ...], properties: etree._Element, base: Look) -> Look:
        if len(properties) and properties[0].tag == names.RUN_STYLE:
            base = self.character(properties[0].get(names.VAL) or "").toggled(base)
        look = self.look(properties).over(base)
        if len(self._runs) < MOST_WAYS:
            self._runs[key] = look
        return look

    def paragraph_look(self, style: str | None, table_look: Look) -> Look:
        """Return how plain text looks in a paragraph of ``style`` in a cell of ``table_look``."""
        own = self.paragraph(style).look
        look = own.over(table_look.over(self._default))
        return replace(look, bold=bool(look.bold) or bool(table_look.bold))

    def table(self, style: str | None) -> TableStyle:
        """Return the looks of a table style, inherited ones included."""
        known = self._tables.get(style or "")
        if known is None:
            known = self._tables[style or ""] = self._read_table(style or "")
        return known

    def _read_table(self, style: str) -> TableStyle:
        looks = {"": PLAIN, "firstRow": PLAIN, "firstCol": PLAIN}
        for element in reversed(tuple(self._chain(style or ""))):
            own = element.find(names.RUN_PROPERTIES)
            if own is not None:
                looks[""] = self.look(own).over(looks[""])
            for part in element.iterchildren(w("tblStylePr")):
                own = part.find(names.RUN_PROPERTIES)
                kind = part.get(_TYPE) or ""
                if own is not None and kind in looks:
                    looks[kind] = self.look(own).over(looks[kind])
        cleared = {kind: replace(look, colour=None, fill=None) for kind, look in looks.items()}
        return TableStyle(cleared[""], cleared["firstRow"], cleared["firstCol"])

    def numbering_of(self, style: str) -> ListPlace:
        """Return the list that a numbering style names."""
        return next((place for _, place in self.paragraph(style).lists if place.list_id is not None), ListPlace())

    def paragraph(self, style: str | None) -> ParagraphStyle:
        """Return a paragraph style; the document's default one for ``None`` or an id that it lacks."""
        known = self._paragraphs.get(style)
        if known is None:
            known = self._paragraphs[style] = self._read_paragraph(style or "")
        return known

    def character(self, style: str) -> Look:
        """Return the look of a character style, inherited looks included."""
        known = self._characters.get(style)
        if known is None:
            known = self._characters[style] = self._read_character(style)
        return known

    def _read_paragraph(self, style: str) -> ParagraphStyle:
        look, fill, heading = PLAIN, None, 0
        lists: list[tuple[str, ListPlace]] = []
        for element in reversed(tuple(self._chain(style if style in self._known else self._default_paragraph))):
            own = element.find(names.RUN_PROPERTIES)
            if own is not None:
                look = self.look(own).over(look)
            heading = _heading_by_name(element) or heading
            properties = element.find(names.PARAGRAPH_PROPERTIES)
            for entry in () if properties is None else properties:
                if entry.tag == names.OUTLINE:
                    heading = heading_level(entry)
                elif entry.tag == names.NUMBERING:
                    lists.insert(0, (element.get(_STYLE_ID) or "", list_place(entry)))
                elif entry.tag == names.SHADING:
                    fill = self.theme.fill(entry)
        # Letters of headings and body styles are coloured for decoration.
        return ParagraphStyle(replace(look, colour=None), heading, tuple(lists), fill)

    def _read_character(self, style: str) -> Look:
        look = PLAIN
        for element in reversed(tuple(self._chain(style))):
            own = element.find(names.RUN_PROPERTIES)
            if own is not None:
                look = self.look(own).over(look)
            name = _style_name(element).lower()
            if name == "placeholder text":
                look = replace(look, prompt=True)
            elif "hyperlink" in name:
                look = replace(look, colour=None)
        return look

    def _chain(self, style: str) -> Iterator[etree._Element]:
        """Yield a style and then each that it is based on, each once however they point at one another."""
        met: set[str] = set()
        while style in self._known and style not in met and len(met) < MOST_INHERITED:
            met.add(style)
            yield self._known[style]
            base = self._known[style].find(_BASED_ON)
            style = "" if base is None else base.get(names.VAL) or ""


def _style_name(style: etree._Element) -> str:
    name = style.find(_NAME)
    return "" if name is None else name.get(names.VAL) or ""


def _heading_by_name(style: etree._Element) -> int:
    """Read the level from the style's name: Word keeps built-in names in English in every language."""
    name = _style_name(style)
    match = _HEADING_NAME.fullmatch(name)
    return int(match[1]) if match else int(name.lower() == "title")


def heading_level(outline: etree._Element) -> int:
    """Return the heading level from 1 of a ``<w:outlineLvl>``, or 0 for body text."""
    level = whole(outline.get(names.VAL), MOST_LEVELS)
    return level + 1 if 0 <= level < MOST_LEVELS else 0


def list_place(numbering: etree._Element) -> ListPlace:
    """Return what a ``<w:numPr>`` says."""
    list_id: str | None = None
    level: int | None = None
    for entry in numbering:
        if entry.tag == names.LIST_ID:
            list_id = entry.get(names.VAL)
        elif entry.tag == names.LEVEL:
            level = max(0, min(whole(entry.get(names.VAL)), MOST_LEVELS - 1))
    return ListPlace(list_id, level)
