"""Read one Word paragraph as its reader sees it: revisions resolved, fields as their results, hidden text out."""

import re
from dataclasses import dataclass, field
from typing import Final, Protocol

from lxml import etree

from parsers import docx_names as names
from parsers.docx_names import w
from parsers.docx_pictures import Picture, boxes_in, pictures_in
from parsers.docx_styles import Look, Styles, is_on, whole
from parsers.docx_symbols import UNKNOWN, symbol

# Printed as nothing: soft hyphens and marks of no width, wherever a line happens to end.
_UNSEEN: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
_UNSEEN_ANY: Final = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_BREAKS: Final = re.compile(r"[\r\n]+")
_FOOTNOTE_MARK: Final = re.compile(r"[\d*†‡§, ]{1,6}")
_AFTER_WORD: Final = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?)’”'\"])\Z")
_UNNUMBERED: Final = ("LISTNUM", "AUTONUM")

_PRIVATE: Final = re.compile("[\uf000-\uf0ff]")
_HEX: Final = re.compile(r"[0-9A-Fa-f]{1,5}")
_SUPERSCRIPT: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_FIXED: Final = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
_EDGES: Final = " \t\r\n"  # dropped unless a run says that its space is preserved
_DELETED_TEXT: Final = w("delText")
_LETTERS: Final = frozenset({names.TEXT, _DELETED_TEXT})
_COMMENT_MARK: Final = w("commentReference")
_SYMBOL: Final = w("sym")
_FIELD_MARK: Final = w("fldChar")
_FIELD_CODE: Final = w("instrText")
_RUBY: Final = w("ruby")
_DRAWN: Final = frozenset({names.DRAWING, names.OLD_DRAWING, names.EMBEDDED})
_TAKEN_OUT: Final = frozenset({names.DELETED, names.MOVED_AWAY})
_REVISIONS: Final = frozenset({names.INSERTED, names.MOVED_HERE}) | _TAKEN_OUT
_THROUGH: Final = frozenset(
    w(name)
    for name in ("hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "rubyBase", "sdt", "sdtContent")
)


@dataclass(slots=True)
class Met:
    """What was met on the way through a document that its reader should be told."""

    revisions: bool = False
    comments: bool = False
    prompts: bool = False
    unnumbered: bool = False
    pictures: int = 0
    unknown_symbols: set[str] = field(default_factory=set)
    embedded: int = 0


@dataclass(slots=True)
class Line:
    """One paragraph.

    Attributes:
        text: Its visible text with its number, once it is whole.
        level: Heading level from 1, or 0.
        fill: The colour behind it, or ``None``.
        parts: Its visible text in pieces.
        struck: What was struck out or deleted, in pieces.
        looks: How its visible pieces are set, white space left aside.
        boxes: Text boxes anchored in it.
        pictures: Pictures and drawn shapes in it.
    """

    text: str = ""
    level: int = 0
    fill: str | None = None
    parts: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    dropped: bool = False

    @property
    def bold(self) -> bool:
        """Every visible character is bold."""
        looks = self.looks
        if len(looks) == 1:
            return looks[0].bold is True
        return bool(looks) and all(look.bold for look in looks)

    @property
    def size(self) -> float:
        """The smallest size of its visible text in points, or 0 where none is known."""
        looks = self.looks
        if len(looks) == 1:
            return looks[0].size or 0
        return min((look.size or 0 for look in looks), default=0)

    def add(self, text: str, look: Look) -> None:
        """Add visible text; two spaces that meet where text was left out become one."""
        if self.dropped:
            self.dropped = False
            if text[0].isspace() and (not self.parts or self.parts[-1][-1:].isspace()):
                text = text[1:]
        if text:
            self.parts.append(text)
            if not text.isspace():
                self.looks.append(look)

    def drop(self, text: str) -> None:
        """Leave out struck-out or deleted text, keeping it for whoever asks."""
        if self.struck and not self.dropped:
            self.struck.append(" ")
        self.struck.append(text)
        self.dropped = True

    def joined(self) -> str:
        """Return the visible text so far, its lines without white space at their ends."""
        joined = "".join(self.parts)
        if "\n" not in joined:
            return joined.strip()
        return "\n".join(line for part in joined.split("\n") if (line := part.strip()))


@dataclass(slots=True)
class _Field:
    """A field that is open: its code comes first, then its result, which alone is printed.

    Attributes:
        form: What a form field shows where Word keeps no result.
        pieces: How many pieces of visible text stood before it.
    """

    form: str
    pieces: int
    in_result: bool = False


class LineReader:
    """Reads the runs of paragraphs into lines."""

    def __init__(self, styles: Styles, met: Met) -> None:
        """Keep the document's styles, and ``met`` to tell what was met."""
        self._styles = styles
        self._met = met
        self._fields: list[_Field] = []
        self._codes = 0  # open fields whose result has not begun

    def read(self, paragraph: etree._Element, base: Look, line: Line) -> None:
        """Add the content of ``paragraph``, whose plain text looks like ``base``, to ``line``."""
        self._content(paragraph, base, line, deleted=False)
        # A field's result may run on through paragraphs, its code does not: one that was cut off
        # must not swallow the rest of the paper.
        if self._fields:
            self._fields.clear()
            self._codes = 0

    def _content(self, parent: etree._Element, base: Look, line: Line, *, deleted: bool) -> None:
        for child in parent:
            tag = child.tag
            if tag == names.RUN:
                self._run(child, base, line, deleted=deleted)
            elif tag in _THROUGH:
                self._content(child, base, line, deleted=deleted)
            elif tag in _REVISIONS:
                self._met.revisions = True
                gone = deleted or tag in _TAKEN_OUT
                self._content(child, base, line, deleted=gone)
            elif tag == names.ALTERNATE:
                self._alternate(child, base, line, deleted, self._content)
            elif tag in {names.MATHS, names.MATHS_PARAGRAPH}:
                self._show("".join(part.text or "" for part in child.iter(names.MATHS_TEXT)), base, line, deleted)

    def _run(self, run: etree._Element, base: Look, line: Line, *, deleted: bool) -> None:
        look = self._styles.worded_run(run, base)
        for child in run:
            tag = child.tag
            if tag == names.RUN_PROPERTIES:
                look = self._styles.run(child, base)
            elif tag in _LETTERS:
                text = child.text or ""
                if (bare := text.strip(_EDGES)) != text and child.get(names.SPACE) != "preserve":
                    text = bare
                self._show(self._as_seen(text, look, line), look, line, deleted or tag == _DELETED_TEXT)
            elif tag in _FIXED:
                self._show(_FIXED[tag], look, line, deleted)
            else:
                self._rarer(child, look, line, deleted)

    def _rarer(self, child: etree._Element, look: Look, line: Line, deleted: bool) -> None:
        """Read what few runs hold: symbols, fields, drawings, notes about the text."""
        tag = child.tag
        if tag == _SYMBOL:
            self._show(self._symbol(child), look, line, deleted)
        elif tag == _FIELD_MARK:
            self._field(child, look, line, deleted)
        elif tag in _DRAWN:
            self._drawing(child, look, line, deleted)
        elif tag == names.ALTERNATE:
            self._alternate(child, look, line, deleted, self._run)
        elif tag == _RUBY:
            self._content(child, look, line, deleted=deleted)
        elif tag == _COMMENT_MARK:
            self._met.comments = True
        elif tag == _FIELD_CODE and (child.text or "").strip().upper().startswith(_UNNUMBERED):
            self._met.unnumbered = True

    def _show(self, text: str, look: Look, line: Line, deleted: bool) -> None:
        if not text or self._codes:
            return
        if look.hidden:
            line.dropped = True
        elif deleted or look.struck:
            line.drop(text)
        else:
            line.add(text, look)

    def _as_seen(self, text: str, look: Look, line: Line) -> str:
        """Return typed text as it is printed: symbols for letters of symbol fonts, unseen marks out."""
        if not text.isascii():
            if _UNSEEN_ANY.search(text):
                text = text.translate(_UNSEEN)
            if not look.font and _PRIVATE.search(text):
                text = _PRIVATE.sub(lambda match: self._known(symbol(ord(match[0]), ""), "an unnamed font"), text)
        if look.font:
            text = "".join(self._known(symbol(ord(letter), look.font), look.font) for letter in text)
        if look.raised and text.isascii() and _FOOTNOTE_MARK.fullmatch(text):
            before = line.parts[-1][-3:] if line.parts else ""
            return "" if _AFTER_WORD.search(before) else text.translate(_SUPERSCRIPT)
        return _BREAKS.sub(" ", text) if "\n" in text or "\r" in text else text

    def _symbol(self, element: etree._Element) -> str:
        font = element.get(w("font")) or ""
        code = element.get(w("char")) or ""
        return self._known(symbol(int(code, 16), font) if _HEX.fullmatch(code) else UNKNOWN, font)

    def _known(self, shown: str, font: str) -> str:
        if shown == UNKNOWN:
            self._met.unknown_symbols.add(font)
        return shown

    def _field(self, mark: etree._Element, look: Look, line: Line, deleted: bool) -> None:
        kind = mark.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(_Field(_form_value(mark), len(line.parts)))
            self._codes += 1
        elif self._fields and kind == "separate" and not self._fields[-1].in_result:
            self._fields[-1].in_result = True
            self._codes -= 1
        elif self._fields and kind == "end":
            ended = self._fields.pop()
            self._codes -= not ended.in_result
            if len(line.parts) == ended.pieces:  # Word keeps no result for a list to choose from
                self._show(ended.form, look, line, deleted)

    def _drawing(self, drawing: etree._Element, look: Look, line: Line, deleted: bool) -> None:
        if deleted or look.hidden or self._codes:
            return
        self._met.embedded += drawing.tag == names.EMBEDDED
        line.boxes.extend(boxes_in(drawing))
        for picture in pictures_in(drawing, self._styles.theme):
            self._met.pictures += picture.bitmap
            line.pictures.append(picture)

    def _alternate(self, element: etree._Element, look: Look, line: Line, deleted: bool, read: "_Read") -> None:
        """Read the first way of saying a thing that says something; the others say it again."""
        for way in element.iterchildren(names.CHOICE, names.FALLBACK):
            before = len(line.parts), len(line.struck), len(line.boxes), len(line.pictures)
            read(way, look, line, deleted=deleted)
            if (len(line.parts), len(line.struck), len(line.boxes), len(line.pictures)) != before:
                return


class _Read(Protocol):
    """Reads what stands inside an element."""

    def __call__(self, parent: etree._Element, base: Look, line: Line, /, *, deleted: bool) -> None:
        """Add the content of ``parent`` to ``line``."""


def _form_value(mark: etree._Element) -> str:
    """Return what a form field shows when Word keeps no result for it: a tick box or the chosen entry."""
    box = mark.find(f"{w('ffData')}/{w('checkBox')}")
    if box is not None:
        state = box.find(w("checked"))
        state = box.find(w("default")) if state is None else state
        return "☒" if state is not None and is_on(state) else "☐"
    choice = mark.find(f"{w('ffData')}/{w('ddList')}")
    if choice is None:
        return ""
    chosen = choice.find(w("result"))
    chosen = choice.find(w("default")) if chosen is None else chosen
    place = 0 if chosen is None else whole(chosen.get(names.VAL))
    entries = [entry.get(names.VAL) or "" for entry in choice.iterchildren(w("listEntry"))]
    return entries[place] if 0 <= place < len(entries) else ""
