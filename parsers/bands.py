"""Recommendations and sub-groups, from the lines that stand over a plan's actions.

A line may be a row merged across the table, a paragraph above it, or a cell of a column of its own.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from model.printed import PrintedRecommendation
from model.problems import Place
from model.words import Column
from parsers.headings import read_heading
from parsers.layout import squeeze

HEADING_LENGTH: Final = 600  # characters; a longer line is text, whatever it begins with
LABEL_LENGTH: Final = 90  # characters of a label that opens a list ("Outcome: what difference …?")


@dataclass(frozen=True, slots=True)
class Label:
    """Words that open a list of outcomes or of measures under a recommendation.

    Attributes:
        field: ``Column.OUTCOME``, or ``Column.EVIDENCE`` for measures.
        pattern: What the line begins with; what follows a colon is the first item.
        examples: Lines that prove it.
    """

    field: Column
    pattern: re.Pattern[str]
    examples: tuple[str, ...]


LABELS: Final = (
    Label(
        Column.EVIDENCE,
        re.compile(
            r"(?i)[.…\s]{0,8}(?:and )?(?:how (?:will|do|shall|would) (?:we|you|i) (?:know|measure|tell"
            r"|evidence)[^:?\n]{0,60}[?:]?"
            r"|(?:success|impact|performance|outcome) (?:measures?|criteria|indicators?)\s?[:?]?"
            r"|measures? of (?:success|impact)\s?[:?]?|how (?:will|is) (?:success|this|it|impact|progress) "
            r"(?:be )?(?:measured|known)[^:?\n]{0,40}[?:]?"
            r"|measured by\s?[:?]|measures?\s?(?::|$))"
        ),
        ("... and how will we know?", "How will we know that it has worked?", "Success measures:", "Measures",
         "How will success be measured?"),
    ),
    Label(
        Column.OUTCOME,
        re.compile(
            r"(?i)[.…\s]{0,8}(?:(?:intended|desired|expected|key|planned|target|overall|anticipated|required) )?"
            r"(?:outcomes?|impact)\s?(?:[:–-]\s?(?:what [^:?\n]{0,60}\?)?|sought\s?:?|statement\s?:?|required\s?:?|$)"
            r"|(?i:what (?:difference|impact) (?:will|do|would) [^:?\n]{0,60}[?:]|what (?:will|does) (?:success"
            r"|good) look like\s?[?:]?|success will look like\s?:?)"
        ),
        ("Outcome: what difference will these actions make?", "Outcomes: what difference will these actions make?",
         "Intended outcome:", "Outcomes", "What will success look like?"),
    ),
)  # fmt: skip
_BULLET: Final = re.compile(r"^[\s•●▪■◦·*‣∙○\-–—]{1,8}(?=\S)|^o\s+(?=\S)")
_UNFINISHED: Final = re.compile(r"(?i)(?:[:;,]|\b(?:and|or|to|the|of|that))$")
_LIST_MARK: Final = re.compile(r"^(?:\(?[a-z\d]{1,3}[.)]|[•●▪■◦·*‣∙○–-])\s")
_PLAIN_NUMBER: Final = re.compile(r"^\(?[\dA-Za-z]{1,3}[.)]|^\d")
_NUMBER_IN_FRONT: Final = re.compile(
    r"\(?([A-Z]{0,2}\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?|[A-Z](?=[.):]))[.):]{0,2}\s+(?=[A-Z])"
)
_BEGINS_WITH_NUMBER: Final = re.compile(r"\(?[\da-z]{1,3}[.)]|\d")
_CONTINUED: Final = re.compile(r"(?i)\s*[-–(\[]?\s*\b(?:cont(?:inue|')?d\.?|continues)\s*[)\]]?\s*$")


@dataclass(slots=True)
class _Draft:
    ref: str
    kind: str
    text: str
    place: Place
    priority: str = ""
    outcomes: list[str] = field(default_factory=list)
    measures: list[str] = field(default_factory=list)
    base: int | None = None  # the recommendation of which this is a sub-group
    tentative: bool = False  # a heading above a table, which counts only where other tables have one too
    actions: int = 0

    def printed(self) -> PrintedRecommendation:
        """Return the finished recommendation."""
        return PrintedRecommendation(
            self.ref,
            self.kind,
            self.text,
            self.priority,
            "\n".join(self.outcomes),
            "\n".join(self.measures),
            self.place,
        )


@dataclass(slots=True)
class Bands:
    """The recommendations of one plan, gathered line by line.

    Attributes:
        current: Index of the recommendation that the next action answers, or ``None``.
    """

    current: int | None = None
    _drafts: list[_Draft] = field(default_factory=list)
    _mode: Column = Column.RECOMMENDATION
    _acted: bool = False

    def read(self, text: str, place: Place, *, opens: bool) -> bool:
        """Take in one band of one or more lines; return whether it was understood.

        Args:
            text: The band as printed; its paragraphs are lines.
            place: Where it stands.
            opens: A line that says nothing of itself may open a group ("Leadership").
        """
        understood = True
        for line in filter(None, (part.strip() for part in text.split("\n"))):
            understood &= self._read_line(line, place, opens=opens)
            opens = False
        return understood

    def _read_line(self, line: str, place: Place, *, opens: bool) -> bool:
        if self._is_heading(line, place) or (opens and self._is_numbered(line, place)):
            return True
        for label in LABELS:
            found = label.pattern.match(line) if len(line) <= LABEL_LENGTH or ":" in line[:LABEL_LENGTH] else None
            if found and (self.current is not None):
                self._mode, self._acted = label.field, False  # also below the actions, or again on the next page
                self._item(line[found.end() :])
                return True
        if self._mode is not Column.RECOMMENDATION and not self._acted:
            self._item(line)
            return True
        return self._text(line, place, opens=opens)

    def _is_heading(self, line: str, place: Place) -> bool:
        """Open a recommendation where the line is a numbered heading."""
        heading = read_heading(_CONTINUED.sub("", line)) if len(line) <= HEADING_LENGTH else None
        if heading is None or not (heading.ref or heading.kind):
            return False
        if _PLAIN_NUMBER.match(line) and (self._mode is not Column.RECOMMENDATION or self._open_text()):
            return False  # a numbered item of a list, not a heading
        base = self._base_of(heading.ref)
        if base is not None and _PLAIN_NUMBER.match(line):
            self.open_group(heading.ref, place, heading.text)
        else:
            self.open(heading.ref, heading.kind, heading.text, place, heading.priority)
        return True

    def _is_numbered(self, line: str, place: Place) -> bool:
        """Open a group where a short line merged across the table begins with a number ("2 Schools")."""
        found = _NUMBER_IN_FRONT.match(line)
        if not found or self._open_text() or (self._mode is not Column.RECOMMENDATION and not self._acted):
            return False
        self.open(found[1], "", line[found.end() :], place)
        return True

    def _open_text(self) -> bool:
        """Tell whether the current recommendation still waits for its text, or for the rest of it."""
        if self.current is None or self._acted:
            return False
        text = self._drafts[self.current].text
        return not text or bool(_UNFINISHED.search(text))

    def _item(self, text: str) -> None:
        item = _BULLET.sub("", text).strip()
        if item and self.current is not None:
            draft = self._drafts[self.current]
            items = draft.outcomes if self._mode is Column.OUTCOME else draft.measures
            if item not in items:
                items.append(item)

    def _text(self, line: str, place: Place, *, opens: bool) -> bool:
        draft = self._drafts[self.current] if self.current is not None else None
        if draft is not None and not self._acted and (not draft.text or self._open_text() or _LIST_MARK.match(line)):
            draft.text = f"{draft.text}\n{line}".strip()
            return True
        below = draft is not None and not self._acted and (bool(draft.ref) or not opens)
        if draft is not None and below and squeeze(line) not in squeeze(draft.text):
            draft.text = f"{draft.text}\n{line}"
            return True
        if opens and (draft is None or not draft.ref):
            self.open("", "", line, place)
            return True
        return draft is not None and squeeze(line) in squeeze(draft.text)

    def open(self, ref: str, kind: str, text: str, place: Place, priority: str = "") -> None:
        """Begin, or go back to, the recommendation of this number and text."""
        self._mode, self._acted = Column.RECOMMENDATION, False
        for index, draft in enumerate(self._drafts):
            same_text = not text or not draft.text or _goes_on(text, draft.text)
            if draft.ref == ref and same_text and (ref or text) and (not kind or not draft.kind or kind == draft.kind):
                draft.text = draft.text or text
                draft.priority = draft.priority or priority
                self.current = index
                self._acted = bool(draft.actions) and bool(draft.text)
                return
        self._drafts.append(_Draft(ref, kind, text, place, priority))
        self.current = len(self._drafts) - 1

    def _base_of(self, ref: str) -> int | None:
        """Return the recommendation of which ``ref`` is a sub-group ("5a" of "5"), or ``None``."""
        found = re.fullmatch(r"(.*\d)\(?([a-z])\)?", ref)
        if not found or self.current is None:
            return None
        draft = self._drafts[self.current]
        index = self.current if draft.base is None else draft.base
        return index if self._drafts[index].ref == found[1] else None

    def open_group(self, ref: str, place: Place, text: str = "") -> None:
        """Begin the sub-group ``ref`` of the current recommendation ("5a", or a bare "a"): it repeats its words."""
        if self.current is not None and re.fullmatch(r"[a-z]", ref):
            draft = self._drafts[self.current]
            ref = (self._drafts[draft.base].ref if draft.base is not None else draft.ref) + ref
        if self.current is not None and self._drafts[self.current].ref == ref:
            return
        base = self._base_of(ref)
        if base is None:
            self.open(ref, "recommendation" if not text else "", text, place)
            return
        for index, draft in enumerate(self._drafts):
            if draft.base == base and draft.ref == ref:
                self.current = index
                return
        whole = self._drafts[base]
        words = whole.text if squeeze(text) in squeeze(whole.text) else f"{whole.text}\n{text}".strip()
        group = _Draft(ref, whole.kind, words, place, whole.priority, list(whole.outcomes), list(whole.measures), base)
        self._drafts.append(group)
        self.current = len(self._drafts) - 1
        self._mode, self._acted = Column.RECOMMENDATION, False

    def open_tentative(self, text: str, place: Place) -> None:
        """Begin a group for a heading above a table; it counts only where at least two tables have one."""
        known = len(self._drafts)
        self.open("", "", text, place)
        for draft in self._drafts[known:]:
            draft.tentative = True

    def wants_more(self, text: str) -> bool:
        """Tell whether a paragraph below a recommendation's heading still belongs to it."""
        if self._mode is not Column.RECOMMENDATION or any(label.pattern.match(text.strip()) for label in LABELS):
            return True
        return self._open_text() or bool(_LIST_MARK.match(text.strip()))

    def acted(self) -> int | None:
        """Note that an action answers the current recommendation; return its index."""
        self._acted = True
        if self.current is not None:
            self._drafts[self.current].actions += 1
        return self.current

    def close(self) -> None:
        """Let no recommendation stand over what follows, as after a new title."""
        self.current, self._mode, self._acted = None, Column.RECOMMENDATION, False

    @property
    def waits(self) -> bool:
        """A recommendation was opened and no action of it has come yet."""
        return self.current is not None and not self._acted

    @property
    def stands(self) -> bool:
        """A recommendation, and not only a heading above the table, stands over the next action."""
        return self.current is not None and not self._drafts[self.current].tentative

    def add(self, column: Column, text: str, priority: str = "") -> None:
        """Add what outcome, measure and priority columns say to the current recommendation."""
        if self.current is None:
            return
        draft = self._drafts[self.current]
        items = draft.outcomes if column is Column.OUTCOME else draft.measures
        lines = (_BULLET.sub("", part).strip() for part in text.split("\n"))
        items.extend(line for line in dict.fromkeys(lines) if line and line not in items)
        draft.priority = draft.priority or priority

    def printed(self) -> tuple[tuple[PrintedRecommendation, ...], tuple[int, ...]]:
        """Return the recommendations in print order, and for each draft its new index.

        A recommendation that is told by its sub-groups alone is left out, and so is a nameless line without actions.
        """
        based = {draft.base for draft in self._drafts}
        lone = sum(draft.tentative and bool(draft.actions) for draft in self._drafts) < 2  # noqa: PLR2004 - a pattern repeats
        acting = {draft.ref for draft in self._drafts if draft.actions}
        kept: list[PrintedRecommendation] = []
        places: list[int] = []
        for index, draft in enumerate(self._drafts):
            hollow = (not draft.actions and (index in based or not draft.ref or draft.ref in acting)) or (
                draft.tentative and lone
            )
            places.append(-1 if hollow else len(kept))
            if not hollow:
                kept.append(self._whole(draft).printed())
        return tuple(kept), tuple(places)

    def _whole(self, draft: _Draft) -> _Draft:
        """Give a sub-group what its recommendation was told after the sub-group began."""
        if draft.base is None:
            return draft
        base = self._drafts[draft.base]
        return replace(draft, outcomes=draft.outcomes or base.outcomes, measures=draft.measures or base.measures)


def _goes_on(one: str, other: str) -> bool:
    """Tell whether two texts of one number are the same, or one the beginning of the other, as when told again."""
    short, long = sorted((squeeze(one).rstrip(". "), squeeze(other).rstrip(". ")), key=len)
    return long.startswith(short)


def opens_recommendation(text: str) -> bool:
    """Tell whether a paragraph opens a recommendation by a word and a number."""
    line = text.strip().split("\n", 1)[0]
    heading = read_heading(line) if len(line) < HEADING_LENGTH and not _BEGINS_WITH_NUMBER.match(line) else None
    return heading is not None and bool(heading.kind) and bool(heading.ref)


def is_label(text: str) -> bool:
    """Tell whether a line opens a list of outcomes or of measures."""
    return any(label.pattern.match(text.strip()) for label in LABELS)
