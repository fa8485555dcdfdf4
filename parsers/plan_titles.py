"""Lines that name an action plan, and what they say of it: only a part, or the day it was agreed."""

import re
from dataclasses import dataclass
from typing import Final

from parsers.headings import read_heading
from parsers.layout import squeeze

TITLE_LENGTH: Final = 320  # characters; titles of committee papers are long, sentences longer
SENTENCE_WORDS: Final = 15  # a longer line with a full stop in it is prose, however it is set
TITLE_PARTS: Final = 6
_PLAN: Final = re.compile(
    r"(?i)\b(?:(?:action|improvement|implementation|delivery|recovery|response|development|management|work"
    r"|monitoring|post[- ]inspection|quality|project|business|service|strategic)\s(?:action\s|improvement\s)?plans?"
    r"|(?:recommendations?|actions?|audit|progress|decision|matters)\s(?:tracker|tracking|monitoring|log|schedule|monitor|register)|tracker"
    r"|(?:statement|schedule|summary|table|monitoring|tracking|implementation|update|progress|response|status)\s(?:of|on|in|to|against|with)\s(?:the\s|all\s)?[^.]{0,90}\b(?:actions?|recommendations?|plan|review|inspection)"
    r"|scrutiny review|action points?|plan\b)"
)
TITLE_EXAMPLES: Final = (
    "Housing Repairs Action Plan", "Audit recommendation tracker", "Progress on recommendations of the Peer Review",
    "OFSTED – IMPROVEMENT PLAN",
)  # fmt: skip
_LABEL_TEXT: Final = """
action actions plan plans completed complete outstanding open closed overdue new ongoing remaining
recommendation recommendations update updates progress table part continued contd cont appendix annex the of
for since last previous next meeting summary schedule status exception exceptions report reports only
current archived and to date not yet in as at a key monitoring tracker log still all detailed details
section page list no those that are been have from this following against our overall introduction
background purpose implementation full
"""
_LABEL_WORDS: Final = frozenset(_LABEL_TEXT.split())
_STANDING: Final = re.compile(r"(?i)\b(?:completed?|closed|achieved|outstanding|open|overdue|new|ongoing|remaining)\b")
_SENTENCE: Final = re.compile(
    r"[.!?]\s+[A-Z].*[.!?]$|\b(?:is|are|was|were|has|have|will|asked|recommended|agreed that|members|noted)\b.*\.$",
    re.IGNORECASE,
)
_NEXT_SENTENCE: Final = re.compile(r"[a-z]{3,}[.!?]\s+[A-Z][a-z]*\s")
_NUMBERED_PARAGRAPH: Final = re.compile(r"^\d{1,2}(?:\.\d{1,2})+\s")


@dataclass(frozen=True, slots=True)
class Saying:
    """A pattern of words in a paper, with an example and what is taken from it."""

    pattern: re.Pattern[str]
    example: tuple[str, str]


# Contract, "Rounds": what a paper that tells only a part leaves out is not dropped.
PARTIAL: Final = (
    Saying(re.compile(r"(?i)\b(?:outstanding|overdue|open|incomplete|red(?:[- ]rated)?|amber|remaining"
    r"|uncompleted|late) (?:actions?|recommendations?|items?) only\b"),
           ("Action plan: outstanding actions only", "outstanding actions only")),
    Saying(re.compile(r"(?i)\bonly (?:the )?(?:[a-z]+ )?(?:actions?|recommendations?"
    r"|items?)[^.\n]{0,40}\b(?:outstanding|overdue|incomplete|not (?:yet )?(?:been )?complete[d]?|red|slipped"
    r"|late)\b[^.\n]{0,30}"),
           ("This report shows only actions that are overdue", "only actions that are overdue")),
    Saying(re.compile(r"(?i)\bonly (?:the )?(?:outstanding|overdue|open|incomplete|remaining|red|late) "
    r"(?:actions?|recommendations?|items?)\b"),
           ("Only outstanding actions are shown", "Only outstanding actions")),
    Saying(re.compile(r"(?i)\bexceptions? report(?:ing)?\b|\breport(?:ed|ing)? by exception\b|\bexceptions only\b"),
           ("Improvement Plan Exception Report", "Exception Report")),
    Saying(re.compile(r"(?i)\bcompleted (?:actions?|recommendations?|items?) (?:are not|have been (?:removed"
    r"|deleted|omitted|archived)|are (?:no longer|omitted|excluded))[^.\n]{0,30}"),
           ("Completed actions have been removed", "Completed actions have been removed")),
    Saying(re.compile(r"(?i)\b(?:outstanding|overdue) (?:actions?|recommendations?)\b(?= *(?:$|[–:\n(-]))"
    r"|\b(?:actions?|recommendations?) (?:still )?(?:outstanding|overdue)\b(?= *(?:$|[–:\n(-]))"),
           ("Audit Action Plan – overdue actions", "overdue actions")),
)  # fmt: skip
_WRITTEN: Final = (
    r"(?:(?:[A-Za-z]{3,9},? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? (?:19|20)?\d\d"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d|[A-Z][a-z]{2,8} (?:19|20)\d\d)"
)
DATED: Final = (
    Saying(re.compile(rf"(?:(?i:(?:action |improvement )?plan)[^.\n]{{0,30}} (?i:agreed|approved|adopted|dated"
    rf"|endorsed|signed off)(?i:[^.\n\d]{{0,40}})\s?{_WRITTEN})"),
           ("Plan agreed 3 June 2013", "Plan agreed 3 June 2013")),
    Saying(re.compile(rf"(?i:date (?:of (?:the )?(?:action )?plan|plan (?:was )?(?:agreed"
    rf"|approved))\s?[:–-]?\s?){_WRITTEN}"),
           ("Date of plan: 3 June 2013", "Date of plan: 3 June 2013")),
)  # fmt: skip


def is_generic(text: str) -> bool:
    """Tell whether a line names no plan of its own ("Action Plan", "Actions completed", "Appendix 1")."""
    words = re.findall(r"[a-z]+(?:'[a-z]+)?", squeeze(text).replace("’", "'"))
    return all(word in _LABEL_WORDS or len(word) == 1 for word in words)


def names_plan(text: str, *, marked: bool) -> bool:
    """Tell whether a line may be a plan's title.

    Args:
        text: The line as printed.
        marked: It is a heading, bold, centred or the paper's first line, so it need not prove itself.
    """
    line = text.strip()
    if not line or len(line) > TITLE_LENGTH or line.count("\n") > 2:  # noqa: PLR2004 - a title may run over three lines
        return False
    if _NUMBERED_PARAGRAPH.match(line) or (_SENTENCE.search(line) and not marked):
        return False
    if len(line.split()) > SENTENCE_WORDS and (line[-1] == "." or _NEXT_SENTENCE.search(line)):
        return False
    heading = read_heading(line)
    if heading is not None and heading.ref and heading.kind:
        return False
    if not _PLAN.search(line) or find_dated(line):
        return False
    return marked or line[-1:] not in ".;,"


def same_title(one: str, other: str) -> bool:
    """Tell whether two title lines name the same plan.

    Page numbers, "(continued)", and what one of them alone says before or after a dash or colon ("… – update for
    Cabinet") make no other plan.
    """
    if max(len(one), len(other)) > TITLE_LENGTH:
        return False
    return _continues(one) or _continues(other) or bool(_names(one) & _names(other)) or _bare(one) == _bare(other)


def _continues(text: str) -> bool:
    return bool(re.search(r"(?i)\bcont(?:inue|'|’)?d\b", text))


def _names(text: str) -> set[str]:
    """Return the names that a title may go by: the whole of it, and it without its first or last part."""
    parts = [part for part in re.split(r"\s?[:–—|\n]\s|\s-\s", text) if part.strip()][:TITLE_PARTS]
    names = {" ".join(parts[first:last]) for first in range(len(parts)) for last in range(first + 1, len(parts) + 1)}
    return {_bare(name) for name in names if not is_generic(name) and (_PLAN.search(name) or len(parts) == 1)}


def _bare(text: str) -> str:
    bare = re.sub(r"\bpage \d+(?: of \d+)?\b", " ", squeeze(text))
    return " ".join(re.findall(r"\w+", bare.replace("’", "'")))


def is_section(text: str) -> bool:
    """Tell whether a line parts a plan's actions by how they stand ("Actions completed"), whatever they answer."""
    return is_generic(text) and bool(_STANDING.search(text))


def tells_completed(text: str) -> bool:
    """Tell whether a line heads the completed actions, so that the outstanding ones are not all that is told."""
    return is_generic(text) and bool(re.search(r"(?i)\b(?:completed?|closed|achieved)\b", text))


def tells_whole(text: str) -> bool:
    """Tell whether a line heads actions with which a part told before makes the whole plan ("All actions")."""
    return tells_completed(text) or (is_generic(text) and bool(re.search(r"(?i)\b(?:all|full)\b", text)))


def find_partial(text: str) -> str:
    """Return the words that say only part of a plan is told, or an empty text."""
    return _first(PARTIAL, text)


def find_dated(text: str) -> str:
    """Return the words that print the plan's own date ("Plan agreed 3 June 2013"), or an empty text."""
    return _first(DATED, text)


def _first(sayings: tuple[Saying, ...], text: str) -> str:
    return next((found[0].strip() for saying in sayings if (found := saying.pattern.search(text[:1000]))), "")
