# ruff: noqa: E501 - a pattern reads best whole
"""A numbered heading over a group of actions, from one printed line."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from model.values import Heading
from parsers.heading_words import KINDS, PREFIXES, PRIORITY, QUALIFIERS

# No heading's number, word and priority stand beyond this many characters of the line.
_HEAD_LONGEST: Final = 200

_REF: Final = (
    r"(?:[A-Z]{1,3}[ .-]?)?\d{1,3}(?:\.\d{1,3}){0,4}(?: ?\([a-z]{1,3}\)|[a-z])?(?!\w)|[IVX]{1,5}(?!\w)|[A-Z](?![\w'’])"
    r"|[ivx]{2,4}(?!\w)|(?i:one|two|three|four|five|six|seven|eight|nine|ten)(?!\w)"
)
# A capital behind a dash that stands alone is rather the text's first word ("4 – A safer town").
_REFS: Final = rf"(?:{_REF})(?:(?: ?[,&/] ?| and | to | ?[–-] ?)(?![A-Z] [a-z])(?:{_REF})(?!\.?\d))*"
_ROMAN: Final = r"(?<=\()[ivx]{1,4}(?=\))"
_NUMBER: Final = r"(?:(?:(?i:numbers?|nos?|nr|ref(?:erence)?)\b[.:]?|[#№]) ?)?"
# The words, for a line in lower case (patterns that mind no case take thrice as long to build); then their number.
_WORD: Final = re.compile(
    rf"{QUALIFIERS}(?:{'|'.join(f'(?P<kind{place}>{kind.words})' for place, kind in enumerate(KINDS))}) ?"
    r"(?=(?:numbers?|nos?|nr|ref|[#№]|[(\[])|\d|[a-z]{1,5}(?!\w)|[a-z]{1,3}[ .-]?\d)"
)
_WORD_REF: Final = re.compile(rf"{_NUMBER}[(\[]?(?P<ref>{_REFS}|{_ROMAN})(?P<rest>.*)")
_PREFIX: Final = re.compile(
    rf"(?P<prefix>{'|'.join(sorted(PREFIXES, key=len, reverse=True))})(?P<gap>[. ] ?|)"
    r"(?P<ref>\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?!\w)(?P<rest>.*)"
)
_GROUP: Final = re.compile(r"[(\[]?(?P<ref>\d{1,2}(?:\.\d{1,2})*[a-z])[)\]]?(?![\w'’])(?P<rest>.*)")
# What parts the number from its text; without it, the text must begin as a text does.
_PARTED: Final = re.compile(r" ?(?:[)\]] ?)?(?:[:;|]|[.)](?= |$)|[–—-]+(?=\s|[A-Z(]|$))[ –—:-]*")
_PRIORITY_TAIL: Final = re.compile(
    rf"^[(\[ –—:,-]*(?P<priority>{PRIORITY})(?: (?:priority|recommendation))?[)\]]*(?P<stop>[ .:;,–—-]*$| ?[:;–—-]+ ?|\. +|[)\]] ?)(?P<text>.*)$",
    re.IGNORECASE,
)
_BRACKET_PRIORITY: Final = re.compile(
    rf"^ ?[(\[] ?(?P<priority>{PRIORITY}) ?[)\]] ?[ .:;–—-]*(?P<text>.*)$", re.IGNORECASE
)
_TEXT_START: Final = re.compile(r"[\"'“‘(\[]*[A-Z\d£…]")
# "Priority 1 Actions …" is a sentence on the actions of priority 1, in spite of its capital.
_STILL_SAME_PHRASE: Final = re.compile(
    r"(?:actions?|recommendations?|objectives?|findings?|risks?|priorit(?:y|ies)|schools?|areas?) \w", re.IGNORECASE
)
_SCALE: Final = re.compile(r"[A-Z](?: ?/ ?[A-Z])+")  # "Priority (H/M/L)" heads a column
_CAPITALS: Final = re.compile(r"[^a-z]*")


def read_heading(text: str) -> Heading | None:
    """Read a line as a numbered heading ("Recommendation No. 1 - for immediate improvement").

    A line that numbers nothing but itself ("1. Train the team") is none: it may as well be an action.

    Args:
        text: The line as printed.

    Returns:
        The heading, or ``None`` where the line is none.
    """
    line = " ".join(text.replace("\u00ad", "").split()).strip("*_•· ")
    if not line:
        return None
    return _read_line(line) if len(line) <= 2 * _HEAD_LONGEST else _read(line)


def _read(line: str) -> Heading | None:
    head, tail = line[:_HEAD_LONGEST], line[_HEAD_LONGEST:]
    plain = unicodedata.normalize("NFKC", head)
    return _by_word(plain, tail) or _by_prefix(plain, tail) or _by_group(plain, tail)


_read_line = lru_cache(maxsize=4096)(_read)


def _by_word(head: str, tail: str) -> Heading | None:
    lower = head.lower()
    word = _WORD.match(lower) if len(lower) == len(head) else None
    ref = word and _WORD_REF.match(head, word.end())
    if word is None or ref is None or _SCALE.fullmatch(ref["ref"]):
        return None
    kind = next(kind for place, kind in enumerate(KINDS) if word[f"kind{place}"] is not None)
    return _heading(ref["ref"], kind.kind, ref["rest"] + tail)


def _by_prefix(head: str, tail: str) -> Heading | None:
    match = _PREFIX.match(head)
    if match is None:
        return None
    prefix, gap = match["prefix"], match["gap"]
    if len(prefix) == 1 and prefix != "R" and not _PARTED.match(match["rest"]):
        return None
    ref = match["ref"] if gap else prefix + match["ref"]
    return _heading(ref, PREFIXES[prefix], match["rest"] + tail)


def _by_group(head: str, tail: str) -> Heading | None:
    """A sub-group of a recommendation that stands by its number alone ("(5a)", "5b: Partners")."""
    match = _GROUP.fullmatch(head) if not tail else _GROUP.match(head)
    if match is None or (match["rest"].strip(" .") and not _PARTED.match(match["rest"]) and head[0] not in "(["):
        return None
    return _heading(match["ref"], "recommendation", match["rest"] + tail)


def _heading(ref: str, kind: str, rest: str) -> Heading | None:
    parted = _PARTED.match(rest)
    if parted is None and rest.strip(" .)]") and not _begins_text(rest):
        return None
    text = rest[parted.end() :] if parted else rest.lstrip(" )]")
    priority = ""
    if tail := (_BRACKET_PRIORITY.match(rest) or _PRIORITY_TAIL.match(text)):
        priority, text = tail["priority"].strip(), tail["text"]
    text = text.strip(" –—-:;|").strip()
    return Heading(_clean_ref(ref), kind, "" if text in {".", ")"} else text, priority)


def _begins_text(rest: str) -> bool:
    """Whether what follows the number without a stop is a heading's text, not the sentence going on."""
    text = rest.lstrip(" )]")
    if _BRACKET_PRIORITY.match(rest) or (rest[:1] in ")]" and text):
        return True
    if not rest.startswith(" ") or not _TEXT_START.match(text):
        return False
    return _CAPITALS.fullmatch(text[:40]) is not None or not _STILL_SAME_PHRASE.match(text)


def _clean_ref(ref: str) -> str:
    return re.sub(r" ?\(([a-z]{1,3})\)", r"\1", ref).rstrip(". ")
