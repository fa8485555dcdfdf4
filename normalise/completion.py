"""The day of completion that an update prints (contract: ``completed_on``).

A date beside "done" is the day of completion only where the words in between say so.
"""

from datetime import date
from typing import Final

from model.words import Precision
from normalise.evidence import Evidence
from normalise.status_rules import Sign
from normalise.tokens import BOUNDARY, Words, char_of, chars_of


def _set(words: str, *classes: str) -> frozenset[str]:
    return frozenset(char_of(word) for word in words.split()).union(*(chars_of(name) for name in classes))


_THE: Final = char_of("the")
_ON: Final = _set("on in during at over")
_NOT_THEN: Final = _set(
    "by before after since until as against from for than minutes see due target prior following ahead of"
)
_BY: Final = _set("by until till")
_BY_WHOM: Final = char_of("by")
_BODY_LONGEST: Final = 6  # words of "by the Audit and Risk Committee"
_TO: Final = char_of("to")
_TO_WHOM: Final = _set("all the each every our members staff partners parents residents", "PERSON", "UNIT")
_THINGS: Final = chars_of("PLANDOC")
_GAP: Final = 8  # words that may stand between "done" and its date
_DONE: Final = frozenset({Sign.DONE, Sign.DEED})


def completion_date(words: Words, found: tuple[Evidence, ...], *, on: date) -> date | None:
    """Return the printed date of completion, at most ``on``, or ``None``.

    A month or quarter means its last day. What is said to be done outright ("completed in May") goes before a deed
    that is told ("adopted on 3 May").
    """
    dated: dict[Sign, date] = {}
    for place, period in words.dates:
        done = _done_then(words, found, place)
        if done is None or period.first > on or (period.precision is Precision.DAY and period.last > on):
            continue
        dated[done.sign] = min(period.last, on)
    return dated.get(Sign.DONE, dated.get(Sign.DEED))


def _done_then(words: Words, found: tuple[Evidence, ...], place: int) -> Evidence | None:
    """Return the "done" that the date at ``place`` belongs to."""
    signs = words.signs
    following = signs[place + 1 : place + 2]
    if following in _THINGS:  # "in the 2013/14 programme"
        return None
    for each in reversed(found):
        if each.sign not in _DONE:
            continue
        gap = signs[each.end : place]
        if each.end <= place and len(gap) <= _GAP and _says_when(gap, following):
            return each
        if (
            each.start > place
            and not set(signs[place + 1 : each.start]) - frozenset(BOUNDARY[1:])
            and _opens(signs, place)
        ):
            return each
    return None


def _opens(signs: str, place: int) -> bool:
    return place == 0 or signs[place - 1] in BOUNDARY


def _says_when(gap: str, following: str) -> bool:
    bare = gap.strip(BOUNDARY[1:] + "\x03").rstrip(_THE)
    if not bare:
        return not following or following in BOUNDARY + "\x03" or not gap
    if set(bare) & frozenset(BOUNDARY):
        return False
    named = 1 < len(bare) <= _BODY_LONGEST and not set(bare[1:]) & _NOT_THEN
    if named and (bare[0] == _BY_WHOM or (bare[0] == _TO and _ON.isdisjoint(bare))):
        return True  # "approved by the Board 3 May", "sent to schools 3 May"
    whom = all(bare[place + 1] in _TO_WHOM for place, sign in enumerate(bare[:-1]) if sign == _TO)
    return bare[-1] in _ON and whom and not set(bare[:-1]) & (_NOT_THEN - _BY)
