"""The text of a web page's elements as lines and paragraphs, in the order in which a browser shows them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from model.documents import Paragraph, Table
from model.problems import Problem
from parsers.html_styles import FURNITURE_ROLES, Look, Styles

_DROPPED: Final = frozenset({
    "script", "style", "head", "template", "noscript", "nav", "iframe", "object", "embed", "applet", "svg", "math",
    "canvas", "audio", "video", "select", "button", "textarea", "datalist", "map", "frameset", "dialog",
})  # fmt: skip
_TYPED: Final = frozenset({"text", "date", "month", "number", "email", "search"})  # fields that show their value
_MOSTLY: Final = 0.6  # of a navigation's text stands in links

SPACES: Final = re.compile(r"[ \t\n\r\f]+")
# Characters that take no room: soft hyphens, zero-width spaces and joiners.
UNSEEN: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BULLET = re.compile(r"[\W_o\ue000-\uf8ff]")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_UNIT_END = re.compile(r"(?:^|[\s\d(])(?:[cmk]?m|ft|CO|NO|PM|SO)$")
_MARK = re.compile(r"\[?(?:\d{1,3}|[*†‡§#]+|[ivx]{1,4}|[a-z])\]?")
_PICTURE_COLOUR = re.compile(r"(?:^|[\W_])(red|amber|yellow|orange|green|blue|gr[ae]y)(?=$|[\W_])", re.IGNORECASE)
_SPACER = re.compile(r"spacer|blank|pixel|transparent|clear\.", re.IGNORECASE)
# Names that programs give to pictures.
_NOT_WRITTEN = re.compile(
    r"(?:picture|image|shape|graphic|object|frame|oval|rectangle)\s?\d{1,4}|[^\n]{1,200}\.(?:png|jpe?g|gif|bmp|[ew]mf|svg)",
    re.IGNORECASE,
)
_NUMERALS: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST_NUMERAL: Final = 4000


@dataclass(slots=True)
class Flow:
    """Gathers what is seen inside an element: paragraphs, and tables where they stand.

    Attributes:
        styles: The page's style rules.
        lay_out: Called for every table met, with this flow, the table and its look.
        reader_only: Text for screen readers alone is taken in as well.
        in_cell: It is a table's cell that is read.
        problems: What must be told; one list for the page.
        blocks: What was gathered, in order.
        struck: Struck-out text, left out of the blocks.
        term: How many blocks there were when the last term of a list of definitions ended.
        pictured: A picture was met that tells nothing.
    """

    styles: Styles
    lay_out: Callable[["Flow", Any, Look], None]
    reader_only: bool = False
    in_cell: bool = False
    problems: list[Problem] = field(default_factory=list)
    blocks: list[Paragraph | Table] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    ends_open: bool = False
    marker: str = ""
    level: int = 0
    all_bold: bool = True
    colours: set[str] = field(default_factory=set)
    fills: set[str] = field(default_factory=set)
    painted: set[str] = field(default_factory=set)
    raised_after: bool = False
    term: int = 0
    pictured: bool = False

    def inner(self, *, reader_only: bool = False) -> "Flow":
        """Return an empty flow for a cell."""
        return Flow(self.styles, self.lay_out, reader_only=reader_only, in_cell=True, problems=self.problems)

    def take(self, what: Any, look: Look) -> None:
        """Take in one element, or loose text, that stands inside what is seen as ``look``."""
        if isinstance(what, str):
            self.say(what, look)
        else:
            self._element(what, look, None)

    def inside(self, element: Any, look: Look) -> None:
        """Take in all that an element holds."""
        if element.text:
            self.say(element.text, look)
        if len(element):
            numbers = _Numbers(element) if element.tag in {"ol", "ul", "menu", "dir"} else None
            for child in element:
                if isinstance(child.tag, str):
                    self._element(child, look, numbers)
                if child.tail:
                    self.say(child.tail, look)

    def _element(self, element: Any, around: Look, numbers: "_Numbers | None") -> None:
        """Take in one element."""
        tag = element.tag
        look = self.styles.look(element, around)
        if look.hidden or (look.reader_only and not self.reader_only):
            return
        if tag in _DROPPED:
            if self.in_cell and tag in {"select", "textarea"}:
                self._field(element, look)
            return
        if look.fill:
            self.painted.add(look.fill)
        if tag in {"br", "img", "input", "hr"}:
            self._empty_element(element, look)
        elif look.part == "table":
            self.end()
            self.lay_out(self, element, look)
        elif look.list_mark and not around.list_mark:
            self._written_number(element)
        elif not look.block:
            self._inline(element, look, around)
        elif not is_navigation(element, look):
            self._block(element, look, numbers)

    def _inline(self, element: Any, look: Look, around: Look) -> None:
        """Take in an element within a line; a raised mark is kept off the word before it."""
        if look.raised and not around.raised and self.ends_open:
            text = "".join(element.itertext()).strip()
            if text and _MARK.fullmatch(text) and not _ORDINAL.match(text):
                if look.link or next(element.iter("a"), None) is not None:
                    return  # a link to a footnote: the note itself stands where it is printed
                if not _UNIT_END.search("".join(self.parts[-2:])[-8:]):
                    self.say(" ", look)
                self.inside(element, look)
                self.raised_after = True
                return
        self.inside(element, look)

    def _block(self, element: Any, look: Look, numbers: "_Numbers | None") -> None:
        """Take in an element on lines of its own."""
        self.end()
        if element.tag == "pre" and not self.in_cell and self._typed(element):
            return
        if numbers is not None and element.tag == "li":
            self.marker += numbers.next(element, look)
        if element.tag == "dd" and self.term and self.term == len(self.blocks):
            term = self.blocks.pop()
            if isinstance(term, Paragraph):
                self.say(f"{term.text.rstrip(' :')}: ", look)
        self.inside(element, look)
        if element.tag == "li" and self.marker:
            self.say(" ", look, mark=True)
        self.end()
        if element.tag == "dt":
            self.term = len(self.blocks)

    def _typed(self, element: Any) -> bool:
        """Take in typed text that draws tables with tabs, pipes or spaces; ``False`` where it draws none."""
        from parsers.text import document_of  # noqa: PLC0415 - few pages hold typed text

        blocks = document_of("".join(element.itertext())).blocks
        drawn = any(isinstance(block, Table) for block in blocks)
        if drawn:
            self.blocks.extend(blocks)
        return drawn

    def say(self, text: str, look: Look, *, mark: bool = False) -> None:
        """Take in text as it stands in the page; ``mark`` shows a list's number without text of its own."""
        text = UNSEEN.sub("", text) if not text.isascii() else text
        if not look.pre and ("  " in text or not text.isprintable()):
            text = SPACES.sub(" ", text)
        if look.struck:
            if text.strip():
                self.struck.append(text.strip())
            return
        if not self.ends_open and not look.pre:
            text = text.lstrip(" ")
        seen = text.strip()
        if self.marker and (seen or mark):
            self.parts.append(self.marker if seen else self.marker.rstrip())
            self.marker = ""
            self.all_bold = self.all_bold and (look.bold or bool(seen))
        if not text:
            return
        if self.raised_after and text[0].isalnum():
            self.parts.append(" ")
        self.raised_after = False
        self.parts.append(text)
        self.ends_open = not text.endswith((" ", "\n"))
        if seen:
            self.all_bold = self.all_bold and look.bold
            self.level = self.level or look.level
            self.colours.add("" if look.link else look.colour)
            self.fills.add(look.highlight)

    def _empty_element(self, element: Any, look: Look) -> None:
        """Take in an element that holds no text: a line's end, a rule, a picture, a ticked box."""
        if element.tag == "br":
            self.parts.append("\n")
            self.ends_open = False
        elif element.tag == "hr":
            self.end()
        elif element.tag == "img":
            self._picture(element, look)
        elif (kind := element.get("type", "text").lower()) in {"checkbox", "radio"}:
            if element.get("checked") is not None:
                self.say(" ☑ ", look)
            elif self.in_cell:
                self.say(" ☐ ", look)
        elif self.in_cell and kind in _TYPED:
            self.say(f" {element.get('value', '')} ", look)

    def _field(self, element: Any, look: Look) -> None:
        """Take in what a form's field in a cell shows: the entry chosen from a list, or what was typed."""
        shown = [option for option in element.iter("option") if option.get("selected") is not None] or [element]
        if element.tag == "textarea" or shown[0] is not element:
            self.say(f" {''.join(shown[-1].itertext())} ", look)

    def _picture(self, element: Any, look: Look) -> None:
        """Take in a picture's alternative text; a picture without any may still show a colour by its name."""
        alt = element.get("alt") or element.get("title") or ""
        if alt.strip() and not _NOT_WRITTEN.fullmatch(alt.strip()):
            self.say(f" {alt} ", look)
            return
        name = element.get("src", "")[-80:].rpartition("/")[2]
        if match := _PICTURE_COLOUR.search(name):
            self.painted.add(match[1])
        elif not _SPACER.search(name) and element.get("width", "").strip() not in {"0", "1"}:
            self.pictured = True

    def _written_number(self, element: Any) -> None:
        """Take in the list number or bullet that Word wrote out; bullets leave no mark."""
        mark = SPACES.sub(" ", "".join(element.itertext()).replace("\xa0", " ")).strip()
        if mark and not _BULLET.fullmatch(mark):
            self.marker += f"{mark} "

    def end(self) -> None:
        """End a paragraph; what follows begins another."""
        if not self.parts:
            return
        text = "".join(self.parts).strip()
        if "\n" in text:
            text = "\n".join(line.strip() for line in text.split("\n") if line.strip())
        if text:
            self.blocks.append(Paragraph(text, level=self.level, bold=self.all_bold))
        self.parts.clear()
        self.ends_open = self.raised_after = False
        self.level = 0
        self.all_bold = True


def is_navigation(element: Any, look: Look) -> bool:
    """Tell whether an element is navigation: by its role, or by its name where its text is mostly links."""
    if not look.furniture:
        return False
    if element.get("role") in FURNITURE_ROLES:
        return True
    if element.tag == "form":
        return next(element.iter("table", "h1", "h2", "p"), None) is None
    if next(element.iter("table"), None) is not None:
        return False
    whole = len("".join(element.itertext()).strip())
    linked = sum(len("".join(link.itertext()).strip()) for link in element.iter("a"))
    return linked >= _MOSTLY * whole


@dataclass(slots=True)
class _Numbers:
    """Counts the items of one list as a browser does."""

    ordered: bool
    at: int
    step: int

    def __init__(self, element: Any) -> None:
        """Begin with the list's own attributes."""
        self.ordered = element.tag == "ol"
        self.step = -1 if self.ordered and element.get("reversed") is not None else 1
        first = sum(1 for _ in element.iterchildren("li")) if self.step < 0 else 1
        self.at = _whole(element.get("start"), first)

    def next(self, item: Any, look: Look) -> str:
        """Return what stands in front of an item: its number and a space, or nothing."""
        self.at = _whole(item.get("value"), self.at)
        number = self.at
        self.at += self.step
        return f"{_numeral(number, look.list_type)}. " if self.ordered and look.list_type != "none" else ""


def _whole(text: str | None, default: int) -> int:
    """Read a whole number from an attribute."""
    match = re.match(r"\s*+(-?\d{1,9})", text or "", re.ASCII)
    return int(match[1]) if match else default


def _numeral(number: int, kind: str) -> str:
    """Write a list number in the way that its list asks for."""
    if 0 < number < _MOST_NUMERAL:
        if "roman" in kind:
            written = ""
            for value, letters in _NUMERALS:
                written += letters * (number // value)
                number %= value
            return written.upper() if kind.startswith("upper") else written
        if "alpha" in kind or "latin" in kind:
            written = ""
            while number:
                number, letter = divmod(number - 1, 26)
                written = chr(ord("a") + letter) + written
            return written.upper() if kind.startswith("upper") else written
    return str(number)
