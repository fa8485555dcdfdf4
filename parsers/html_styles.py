"""How a web page's elements look: hidden, struck out, bold, coloured, on a line of their own.

Style sheets, style attributes and old presentational attributes are read as far as they decide that.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

# Properties that decide something here; all others are passed over.
_PROPERTIES: Final = frozenset({
    "background", "background-color", "color", "display", "visibility", "font-weight", "text-decoration",
    "text-decoration-line", "list-style", "list-style-type", "white-space", "vertical-align",
    "mso-list", "mso-hide", "mso-element", "mso-highlight", "mso-comment-reference",
})  # fmt: skip
SPANS: Final = ("colspan", "rowspan", "aria-colspan", "aria-rowspan")
_ATTRIBUTES: Final = frozenset({"class", "id", "style", "bgcolor", "color", "hidden", "type", "role", *SPANS})
# Parts of a table, by the tags that they have, and the roles and displays by which other elements are such parts.
_PARTS: Final = frozenset({"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"})
_PART_OF_ROLE: Final = {
    "table": "table", "grid": "table", "treegrid": "table", "caption": "caption", "rowgroup": "tbody", "row": "tr",
    "columnheader": "th", "rowheader": "th", "cell": "td", "gridcell": "td",
}  # fmt: skip
_PART_OF_DISPLAY: Final = {
    "table": "table", "inline-table": "table", "table-caption": "caption", "table-header-group": "thead",
    "table-row-group": "tbody", "table-footer-group": "tfoot", "table-row": "tr", "table-cell": "td",
}  # fmt: skip
_BOLD_TAGS: Final = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_STRUCK_TAGS: Final = frozenset({"s", "strike", "del"})
_PLAIN_TAGS: Final = frozenset({
    "p", "div", "span", "font", "b", "strong", "i", "em", "u", "a", "small", "big", "center", "td", "th", "ul", "br",
})  # fmt: skip
_NAVIGATION: Final = re.compile(
    r"\w{0,9}nav(?:igation|bar|list)?|(?:\w+-)?menu|(?:bread)?crumbs?|sidebar|skip(?:-?link)?s?|cookies?"
)
FURNITURE_ROLES: Final = frozenset({"navigation", "search", "menu", "menubar", "dialog", "alertdialog"})
_PRE_TAGS: Final = frozenset({"pre", "listing", "xmp"})
_LEVELS: Final = {f"h{level}": level for level in range(1, 7)}
_BLOCK_TAGS: Final = frozenset(_LEVELS) | _PRE_TAGS | {
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend",
    "li", "main", "menu", "nav", "ol", "p", "search", "section", "summary", "table", "ul",
}  # fmt: skip
# Text for screen readers alone; the commonest frameworks' names for it.
_READER_ONLY: Final = frozenset({
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only",
    "govuk-visually-hidden", "nhsuk-u-visually-hidden", "element-invisible",
})  # fmt: skip
_BOLD_FROM: Final = 600  # CSS font weight
_MOST_RULES: Final = 2000  # beyond this a style sheet is no council's
_MOST_LOOKS: Final = 50_000  # kept before they are worked out anew
_MOST_INNER: Final = 1000  # the same, for one place
_NO_COLOUR: Final = frozenset({"", "transparent", "none", "inherit", "initial", "unset", "revert", "currentcolor"})
_LIST_TYPES: Final = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}

_COMMENT = re.compile(r"/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z)")
# Some programs number their lists by counters that they show before each item, not by the list's own style.
_BEFORE = re.compile(r"::?before\Z")
_COUNTED = re.compile(r"content\s*:[^;{}]{0,100}counter\([^,()]{1,80},\s?([\w-]{1,30})\)", re.IGNORECASE)
_STEP = re.compile(r"([^{}]*+)([{}])")
_COMPOUND = re.compile(r"([A-Za-z][\w-]*+)?((?:[.#][\w-]++)*+)")
_PART = re.compile(r"([.#])([\w-]++)")
_COLOUR_TOKEN = re.compile(r"url\([^)]*+\)?|((?:rgb|hsl)a?\([^)]*+\)|#?[\w]++)|[^\s]", re.IGNORECASE)
_POSITION_WORDS = frozenset(
    {"repeat", "no", "x", "y", "scroll", "fixed", "center", "top", "left", "right", "bottom", "none", "local"}
)


@dataclass(frozen=True, slots=True)
class Compound:
    """One step of a selector (``td.done``); ``child``: it must be the parent of the step after it."""

    tag: str
    ids: frozenset[str]
    classes: frozenset[str]
    child: bool = False

    def fits(self, look: "Look") -> bool:
        """Tell whether an element is meant."""
        return self.tag in {"", look.tag} and self.classes <= look.classes and self.ids <= look.ids


@dataclass(frozen=True, slots=True)
class Rule:
    """One selector and what it declares; ``steps`` from the element outwards."""

    steps: tuple[Compound, ...]
    declared: tuple[tuple[str, str], ...]
    weight: tuple[int, int, int, int]

    def fits(self, look: "Look") -> bool:
        """Tell whether the rule means an element, its ancestors weighed in."""
        if not self.steps[0].fits(look):
            return False
        above = look.parent
        for step in self.steps[1:]:
            while above is not None and not step.fits(above):
                above = None if step.child else above.parent
            if above is None:
                return False
            above = above.parent
        return True


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How an element is seen, what it inherits included.

    Attributes:
        hidden: Neither it nor anything in it is seen.
        reader_only: It is there for screen readers alone.
        block: It begins and ends a line.
        part: Which part of a table it is, as the tag that stands for such a part, or empty.
        struck, bold, link, raised: It is struck out, bold, part of a link, set as superscript.
        level: The heading level that it stands under, or 0.
        pre: Its spaces and line breaks are seen.
        colour: Its text's colour as written, or empty.
        fill: The colour behind it as written, or empty where what is behind shows through.
        highlight: The colour behind its text within its cell, or empty.
        list_type: The kind of numbers of its list, in the words of CSS, or empty.
        list_mark: It is a list number that Word wrote out.
        furniture: By its tag, role or name it may be navigation or another part of the page's frame.
        plain: Nothing about it needs care: it is text, perhaps bold or coloured.
        merged: It may cover more than one place of its table.
        bare: It is plain, and no colour shows in its text or behind it.
        inner: Looks of elements inside it, as met before.
    """

    tag: str = "html"
    ids: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    parent: "Look | None" = None
    number: int = 0
    hidden: bool = False
    reader_only: bool = False
    block: bool = True
    part: str = ""
    struck: bool = False
    bold: bool = False
    link: bool = False
    raised: bool = False
    level: int = 0
    pre: bool = False
    colour: str = ""
    fill: str = ""
    highlight: str = ""
    list_type: str = ""
    list_mark: bool = False
    furniture: bool = False
    plain: bool = False
    merged: bool = False
    bare: bool = False
    inner: "dict[Any, Look]" = field(default_factory=dict, repr=False)


def fill_behind(cell: Look) -> str:
    """Return the colour behind a cell as written: its own, or its row's; empty for none."""
    return cell.fill or (cell.parent.fill if cell.parent is not None and cell.parent.tag != "table" else "")


@dataclass(slots=True)
class Styles:
    """A page's style rules, by the tag, class or id that the last step of their selector names."""

    rules: dict[str, list[Rule]] = field(default_factory=lambda: defaultdict(list))
    count: int = 0
    looks: dict[tuple[Any, ...], Look] = field(default_factory=dict)
    made: int = 0

    def add(self, sheet: str) -> None:
        """Take in the text of a ``<style>`` element."""
        for selectors, declarations in _rules_of(_COMMENT.sub(" ", sheet.replace("<!--", "").replace("-->", ""))):
            declared = tuple(_declarations(declarations))
            counted = _COUNTED.search(declarations)
            numbers = (("list-style-type", counted[1].lower()),) if counted else ()
            for selector in selectors.split(","):
                element = _BEFORE.sub("", selector.rstrip())
                says = declared if element == selector.rstrip() else numbers
                if says and self.count < _MOST_RULES and (steps := _steps_of(element)):
                    self._keep(steps, says)

    def _keep(self, steps: tuple[Compound, ...], declared: tuple[tuple[str, str], ...]) -> None:
        """Keep a rule under the rarest name of its last step."""
        self.count += 1
        last = steps[0]
        weight = (
            sum(len(step.ids) for step in steps),
            sum(len(step.classes) for step in steps),
            sum(bool(step.tag) for step in steps),
            self.count,
        )
        name = next((f"#{part}" for part in sorted(last.ids)), "")
        name = name or next((f".{part}" for part in sorted(last.classes)), last.tag)
        self.rules[name].append(Rule(steps, declared, weight))

    def look(self, element: Any, parent: Look) -> Look:
        """Return how an element is seen inside one that is seen as ``parent``."""
        # Most elements are written just like another one in the same place.
        written = (element.tag, *element.items())
        known = parent.inner.get(written)
        if known is None:
            if len(parent.inner) >= _MOST_INNER:
                parent.inner.clear()
            known = parent.inner[written] = self._look(written, parent)
        return known

    def _look(self, written: tuple[Any, ...], parent: Look) -> Look:
        """Find the look of an element, given as its tag and attributes, as far as they decide it."""
        tag, *items = written
        attributes = tuple(item for item in items if item[0] in _ATTRIBUTES)
        key = (tag, attributes, parent.number)
        known = self.looks.get(key)
        if known is None:
            self.made += 1
            if len(self.looks) >= _MOST_LOOKS:
                self.looks.clear()
            known = self.looks[key] = self._work_out(tag, dict(attributes), parent)
        return known

    def _work_out(self, tag: str, attributes: dict[str, str], parent: Look) -> Look:
        """Work out an element's look: by its tag, then the sheets, then its own style."""
        identity = attributes.get("id", "")
        look = Look(
            tag=tag,
            ids=frozenset({identity}) if identity else frozenset(),
            classes=frozenset(attributes.get("class", "").split()),
            parent=parent,
            number=self.made,
        )
        style = dict(_attribute_style(tag, attributes))
        urgent: dict[str, str] = {}
        for name, value in (*self._declared(look), *_declarations(attributes.get("style", ""))):
            plain = value.removesuffix("!important").strip()
            style[name] = plain
            if plain != value:
                urgent[name] = plain
        seen = _seen(look, parent, style | urgent, hidden="hidden" in attributes)
        furniture = (
            tag in {"form", "footer"}
            or attributes.get("role", "") in FURNITURE_ROLES
            or any(_NAVIGATION.fullmatch(name.lower()) for name in (*look.classes, *look.ids))
        )
        careful = (
            furniture or seen.hidden or seen.reader_only or seen.struck or seen.pre or seen.raised or seen.list_mark
        )
        # A bullet leaves no mark, so that its item is a paragraph like any other.
        is_plain = not careful and (tag in _PLAIN_TAGS or (tag == "li" and parent.tag == "ul"))
        is_bare = is_plain and not (seen.fill or seen.highlight or seen.colour or parent.fill)
        is_merged = any(attributes.get(name, "1") != "1" for name in SPANS)
        part = tag if tag in _PARTS else _PART_OF_ROLE.get(attributes.get("role", "")) or seen.part
        return replace(seen, furniture=furniture, plain=is_plain, merged=is_merged, bare=is_bare, part=part)

    def _declared(self, look: Look) -> Iterator[tuple[str, str]]:
        """Give what the sheets declare for an element, the weightiest last."""
        names = (look.tag, *(f".{part}" for part in look.classes), *(f"#{part}" for part in look.ids))
        fitting = [rule for name in names for rule in self.rules.get(name, ()) if rule.fits(look)]
        for rule in sorted(fitting, key=lambda rule: rule.weight):
            yield from rule.declared


def _seen(look: Look, parent: Look, style: dict[str, str], *, hidden: bool) -> Look:
    """Apply a style to an element and let it inherit the rest."""
    tag = look.tag
    display = style.get("display", "")
    decoration = style.get("text-decoration", "") + " " + style.get("text-decoration-line", "")
    fill = _fill_of(style)
    listing = style.get("mso-list", "")
    return replace(
        look,
        hidden=hidden
        or display == "none"
        or style.get("visibility") in {"hidden", "collapse"}
        or style.get("mso-hide") == "all"
        or style.get("mso-element", "").startswith("comment")
        or "MsoCommentReference" in look.classes,
        reader_only=bool(look.classes & _READER_ONLY),
        block=display in {"block", "flex", "grid", "list-item"} or (tag in _BLOCK_TAGS and display != "inline"),
        part=_PART_OF_DISPLAY.get(display, ""),
        struck=parent.struck or tag in _STRUCK_TAGS or "line-through" in decoration,
        bold=_is_bold(style["font-weight"], parent) if "font-weight" in style else parent.bold or tag in _BOLD_TAGS,
        link=parent.link or tag == "a",
        raised=parent.raised
        or tag == "sup"
        or style.get("vertical-align") == "super"
        or "MsoFootnoteReference" in look.classes,
        level=_LEVELS.get(tag, parent.level),
        pre=_keeps_spaces(style, tag, parent),
        colour=parent.colour if style.get("color", "") in _NO_COLOUR else style["color"],
        fill=fill,
        highlight="" if tag in {"td", "th"} else fill or parent.highlight,
        list_type=_list_type(style, tag, parent),
        list_mark=parent.list_mark or listing == "ignore",
    )  # fmt: skip


def _attribute_style(tag: str, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Give old presentational attributes as style."""
    if "bgcolor" in attributes:
        yield "background-color", attributes["bgcolor"].strip().lower()
    if tag == "font" and "color" in attributes:
        yield "color", attributes["color"].strip().lower()
    if tag in {"ol", "li"} and attributes.get("type", "").strip() in _LIST_TYPES:
        yield "list-style-type", _LIST_TYPES[attributes["type"].strip()]


def _keeps_spaces(style: dict[str, str], tag: str, parent: Look) -> bool:
    """Tell whether spaces and line breaks are seen as written."""
    if "white-space" in style:
        return style["white-space"].startswith(("pre", "break"))
    return parent.pre or tag in _PRE_TAGS


def _is_bold(weight: str, parent: Look) -> bool:
    """Read a font weight."""
    if weight.isdecimal():
        return len(weight) > 3 or int(weight) >= _BOLD_FROM  # noqa: PLR2004 - weights have three digits
    return parent.bold if weight == "inherit" else weight in {"bold", "bolder"}


def _fill_of(style: dict[str, str]) -> str:
    """Return the colour of a background as written, or empty where it sets none."""
    colour = style.get("background-color", "")
    if colour in _NO_COLOUR:
        tokens = (match[1] for match in _COLOUR_TOKEN.finditer(style.get("background", "")[:500]) if match[1])
        colour = next((token for token in tokens if token not in _POSITION_WORDS and not token.isdecimal()), "")
    return "" if colour in _NO_COLOUR else colour


def _list_type(style: dict[str, str], tag: str, parent: Look) -> str:
    """Return the kind of numbers that a list's items carry."""
    if "list-style-type" in style:
        return style["list-style-type"]
    words = style.get("list-style", "").split()
    kinds = [word for word in words if word == "none" or word in _LIST_TYPES.values()]
    if kinds:
        return kinds[0]
    return {"ol": "decimal", "ul": "disc"}.get(tag, parent.list_type)


def _rules_of(sheet: str) -> Iterator[tuple[str, str]]:
    """Give a sheet's selectors and declarations; what is only for print, or within other at-rules, is left out."""
    outer: list[str] = []
    for step in _STEP.finditer(sheet):
        text, brace = step[1].strip(), step[2]
        if brace == "{":
            outer.append(text.rpartition(";")[2].strip())
        elif outer:
            prelude = outer.pop()
            if not prelude.startswith("@") and all(_for_screens(media) for media in outer):
                yield prelude, text


def _for_screens(prelude: str) -> bool:
    """Tell whether an at-rule is a media rule that holds on a screen."""
    return prelude.startswith("@media") and "print" not in prelude and "(" not in prelude


def _declarations(text: str) -> Iterator[tuple[str, str]]:
    """Give the declarations that decide something here, in lower case."""
    for declaration in text.split(";") if text else ():
        name, _, value = declaration.partition(":")
        name = name.strip().lower()
        if name in _PROPERTIES and value:
            yield name, value.strip().lower()


def _steps_of(selector: str) -> tuple[Compound, ...]:
    """Read a selector, its last step first; empty for one that needs more than tags, classes, ids and nesting."""
    steps: list[Compound] = []
    child = False
    for part in reversed(selector.replace(">", " > ").split()):
        if part == ">":
            child = True
            continue
        match = _COMPOUND.fullmatch(part)
        if not match:
            return ()
        parts = _PART.findall(match[2])
        ids = frozenset(name for mark, name in parts if mark == "#")
        classes = frozenset(name for mark, name in parts if mark == ".")
        steps.append(Compound((match[1] or "").lower(), ids, classes, child))
        child = False
    return tuple(steps)
