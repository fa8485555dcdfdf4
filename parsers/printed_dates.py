# ruff: noqa: E501 - a pattern reads best whole
"""Where a line prints a date or a period: the span only, its meaning is read elsewhere."""

import re
from collections.abc import Iterator
from typing import Final

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY: Final = r"(?:(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?,? (?:the )?)"
_DAY: Final = r"[0-3]?\d ?(?:st|nd|rd|th)?"
_YEAR: Final = r"(?:(?:19|20)\d\d\b(?! ?[/-] ?\d\d\b)|['’]\d\d\b|\d\d\b(?![./:]))"
_SPAN: Final = r"(?:fy ?)?(?:(?:19|20)\d\d ?[/–-] ?(?:20)?\d\d|\d\d/\d\d)\b"
_QUARTER: Final = (
    r"(?:\b(?:q(?:tr|uarter)?\.? ?[1-4]|q(?:tr|uarter) (?:one|two|three|four)"
    r"|(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:qtr|quarter))\b)"
)
_ATOM: Final = "|".join((
    r"\b(?:19|20)\d\d[./-][01]?\d[./-][0-3]?\d\b",
    r"\b[0-3]?\d ?[./-] ?[01]?\d ?[./-] ?(?:(?:19|20)\d\d|\d\d)\b",
    rf"{_QUARTER}(?:,? ?(?:of |in |[(–-] ?)?(?:{_SPAN}|(?:19|20)\d\d\b))?",
    rf"{_WEEKDAY}?\b{_DAY} (?:of )?{_MONTH}(?:,? ?{_YEAR})?",
    rf"\b{_DAY} ?[–-] ?{_MONTH} ?[–-] ?(?:(?:19|20)\d\d|\d\d)\b",
    rf"\b{_MONTH} {_DAY},? (?:19|20)\d\d\b",
    rf"\b{_MONTH}(?:,? ?[–-]? ?{_YEAR})?",
    rf"\b(?:spring|summer|autumn|winter)(?: term)?,? (?:{_SPAN}|(?:19|20)\d\d\b)",
    r"\b(?:spring|summer|autumn|winter) term\b",
    r"\b(?:0?[1-9]|1[0-2])/(?:19|20)\d\d\b",
    rf"\b(?:{_SPAN})(?<!\d\d/\d\d)|\b(?:fy ?)?20\d\d/\d\d\b",
    r"\b(?:19|20)\d\d\b",
))  # fmt: skip
_EDGE: Final = r"(?:\b(?:end|start|beginning|early|mid|late)(?: |-)(?:of )?(?:the )?)?"
# For text in lower case: patterns that mind no case take thrice as long to build.
_DATE: Final = re.compile(rf"{_EDGE}(?:{_ATOM})")
_JOINT: Final = re.compile(r" ?(?:-|–|—|to|/|until|and|&) ?")
_DAYS: Final = re.compile(rf"\b{_DAY} ?(?:-|–|to|and|&) ?$")
# "May" and "March" are words too: bare, they count only where a date is expected.
_BARE: Final = re.compile(r"(?:may|mar|march|dec|jan|sat|sun)\.?")
_EXPECTED_BEFORE: Final = re.compile(r"(?:^|[(\[:,/–—-]|\b(?:at|to|by|of|in|for|from|since|end|update|progress|position|status|rag"
                                     r"|brag|report|review|comments?|late|early|mid)) ?$")  # fmt: skip
_EXPECTED_AFTER: Final = re.compile(r"^ ?(?:$|[)\]:,./&–—-]|(?:to|update|progress|position|status|rag|brag|report|review|meeting"
                                    r"|comments?|committee|panel|cabinet|board)\b)")  # fmt: skip


def find_dates(text: str) -> tuple[tuple[int, int], ...]:
    """Find the dates and periods that a line prints.

    Args:
        text: One line, its words parted by single spaces.

    Returns:
        Start and end of each span, in order; a range ("Oct-Dec 2013") is one span.
    """
    lower = text.lower()
    if len(lower) != len(text):  # a letter without a small one of its own
        return ()
    spans = []
    for start, end in _ranges(lower):
        printed = lower[start:end]
        if _BARE.fullmatch(printed) and not (
            _EXPECTED_BEFORE.search(lower[max(0, start - 20) : start]) and _EXPECTED_AFTER.match(lower[end : end + 12])
        ):
            continue
        days = _DAYS.search(lower[max(0, start - 12) : start])
        spans.append((start - len(days[0]) if days else start, start + len(printed.rstrip(" .,–-"))))
    return tuple(spans)


def _ranges(lower: str) -> Iterator[tuple[int, int]]:
    """Find dates, what is joined to one as a range or a choice with it."""
    match = _DATE.search(lower)
    while match:
        start, end = match.span()
        while (joint := _JOINT.match(lower, end)) and (more := _DATE.match(lower, joint.end())):
            end = more.end()
        yield start, end
        match = _DATE.search(lower, end)
