"""What a cell's text is like, without reading what it means: a number, a date, people, a mark, prose.

Columns are judged by what stands in them where their heading says nothing, or says the wrong thing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LOOKED_AT: Final = 200  # characters of a cell that decide its kind: a number, date or name stands at the front
SHORT: Final = 8  # words: more are prose
POST_WORDS: Final = 3  # words of a post that is not written with capitals ("all housing officers")
DATE_WORDS: Final = 16  # words of a deadline cell; more are prose that happens to name a date


class Content(StrEnum):
    """The kind of text in a cell."""

    EMPTY = "empty"
    REF = "ref"
    DATE = "date"
    MONEY = "money"
    MARK = "mark"
    ANSWER = "answer"
    RATING = "rating"
    PEOPLE = "people"
    WORDS = "words"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of content, the pattern of the whole text, and examples that prove it."""

    content: Content
    pattern: re.Pattern[str]
    examples: tuple[str, ...]


_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?"
_DATE = (
    rf"(?i:\b(?:{_MONTH}\.?[\s,'’/-]{{0,3}}(?:\d{{1,4}}|$)|\d{{1,2}}(?:st|nd|rd|th)?[\s-]{{1,2}}{_MONTH}\b"
    rf"|(?:end|start|by|from|in|mid|early|late)(?:\sof)?[\s-]{_MONTH}\b|(?<![\d.])\d{{1,2}}[/.‐-]\d{{1,2}}[/.‐-](?:20)?\d\d(?!\d)"
    r"|20\d\d-\d\d-\d\d|Q[1-4]\b|20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?(?!\d)|quarter\s[1-4]"
    r"|(?:spring|summer|autumn|winter|christmas|easter)\b"
    r"|on-?going|immediate(?:ly)?|t\.?b\.?[cda]\b|to be (?:confirmed|determined|agreed)|monthly|quarterly"
    r"|annual(?:ly)?|termly|weekly|asap\b"
    r"|wef\b|in place\b|within\s\w{1,8}\s(?:week|month|year)|next (?:month|year)|year[\s-]end))"
)
_INITIALS = r"[A-Z][a-zA-Z]{0,2}[A-Z][A-Za-z]{0,2}\.?"
_NAME = r"[A-Z][\w’'.-]{0,24}"
_POST = (
    r"managers?|directors?|officers?|leads?|leaders?|chair|co-?ordinators?|advis[eo]rs?|secretary|consultants?|auditors?|wardens?|nurses?|"
    r"clerk|solicitor|accountant|holder|cllr|councillors?|contractors?|partners|executive"
)
_BODY = r"team|services?|board|council|police|health|trust|all|various|group|department|agencies|head of"
# Tried from the top: a date such as 1/2/13 would pass for a number.
KINDS: Final = (
    Kind(Content.MARK, re.compile(r"[✓✔☑√✅✗✘☒❌❎☐xX●•■◼▪\*üþý]\ufe0f?|\[[xX ]\]"), ("✓", "✅", "X", "☐", "[x]")),
    Kind(Content.ANSWER, re.compile(r"(?i)(?:y|n|yes|no)\.?"), ("Yes", "N")),
    Kind(
        Content.RATING,
        re.compile(
            r"(?i:(?:[BRAGY]|blue|green|amber|red|grey|gray|yellow|b?rag)(?:\s?[/–>→-]\s?(?:[BRAGY]|blue|green|amber|red|grey|yellow))?)"
            r"|[🔴🟠🟡🟢🔵⚪🟥🟧🟨🟩🟦⬜]\ufe0f?"
        ),
        ("Green", "A", "Amber/Green", "R", "🟡"),
    ),
    Kind(
        Content.REF,
        re.compile(
            r"\(?(?:(?:[A-Z]{1,4}|Rec|No)[ .-]?)?\d{1,3}(?:[.-]\d{1,3}){0,3} ?\(?[a-z]?\)?[).:]?|\(?[a-z][).]"
            r"|\([A-Za-z]\)|[A-Za-z]|\(?[ivx]{1,5}[).]"
        ),
        ("1", "1.2", "5a", "R3", "(ii)", "b)", "AP-12.", "4."),
    ),
    Kind(
        Content.MONEY,
        re.compile(r"[(-]?£?[\d,.]{1,15}\s?(?:k|m|%|p)?\)?|£.{1,20}"),
        ("£1,200", "25%", "(3,450)", "£40k"),
    ),
    Kind(
        Content.PEOPLE,
        re.compile(rf"{_INITIALS}(?:(?:\s?[/&,;+\n]\s?|\s(?:and\s)?){_INITIALS}){{0,9}}"),
        ("SMcL", "JH & KS", "RB / KS / MG", "JH SMcL", "MG."),
    ),
)  # fmt: skip
_BEFORE_DATES: Final = frozenset({Content.MARK, Content.ANSWER, Content.RATING, Content.REF})
_HAS_DATE: Final = re.compile(_DATE)
_POST_LAST: Final = re.compile(rf"(?i:\b(?:{_POST})\W*$)")
_HAS_ROLE: Final = re.compile(rf"(?i:\b(?:{_POST}|{_BODY})\b)")
_POST_FIRST: Final = re.compile(rf"(?i:(?:(?:interim|acting|assistant|deputy) )?(?:head|director|chief|{_POST})\b)")
_SMALL_WORDS: Final = frozenset({"of", "and", "for", "the", "with", "to", "in", "&"})
_NAMES: Final = re.compile(rf"{_NAME}(?:(?:\s|\s?[/&,;\n]\s?|\sand\s){_NAME}){{1,7}}\.?")


def read_content(text: str) -> Content:
    """Say what kind of text a cell holds. Only its first ``LOOKED_AT`` characters are looked at."""
    head = text[:LOOKED_AT].strip()
    if not head:
        return Content.EMPTY
    words = len(head.split())
    dated = words <= DATE_WORDS and bool(_HAS_DATE.search(head))
    kinds = (kind for kind in KINDS if not dated or kind.content in _BEFORE_DATES)
    found = next((kind.content for kind in kinds if kind.pattern.fullmatch(head)), None)
    if found is not None or dated:
        return found or Content.DATE
    if words <= SHORT and (_NAMES.fullmatch(head) or _is_post(head)):
        return Content.PEOPLE
    return Content.PROSE if words > SHORT else Content.WORDS


def names_post(text: str) -> bool:
    """Tell whether a heading is a post, which does what stands below it ("Head of Adult Care", "Parks Manager")."""
    words = text.split()
    return (
        1 < len(words) <= SHORT
        and _is_post(text)
        and text[0].isupper()
        and bool(_POST_LAST.search(text) or _POST_FIRST.match(text))
    )


def _is_post(text: str) -> bool:
    """Tell whether a text names a post or a body: written with capitals, or three words that end in a post."""
    words = text.split()
    capitals = all(not word[0].islower() or word in _SMALL_WORDS for word in words) and text[0].isupper()
    return (capitals and bool(_HAS_ROLE.search(text))) or (len(words) <= POST_WORDS and bool(_POST_LAST.search(text)))


@dataclass(frozen=True, slots=True)
class Mixture:
    """What a column's filled cells are like.

    Attributes:
        filled: Number of cells that hold text.
        counts: For each kind of content met, how many cells are of it.
        words: Mean number of words in a filled cell.
        coloured: Number of cells with a rating colour behind them.
    """

    filled: int
    counts: tuple[tuple[Content, int], ...]
    words: float
    coloured: int = 0

    def share(self, *kinds: Content) -> float:
        """Return the share of filled cells that are of one of ``kinds``, from 0 to 1."""
        return sum(count for kind, count in self.counts if kind in kinds) / self.filled if self.filled else 0.0


def mix(texts: Iterable[str], coloured: int = 0) -> Mixture:
    """Return what the texts of one column are like."""
    kinds: dict[Content, int] = {}
    words = 0
    for text in texts:
        kind = read_content(text)
        if kind is not Content.EMPTY:
            kinds[kind] = kinds.get(kind, 0) + 1
            words += text[:2000].count(" ") + 1
    filled = sum(kinds.values())
    return Mixture(filled, tuple(sorted(kinds.items())), words / filled if filled else 0.0, coloured)
