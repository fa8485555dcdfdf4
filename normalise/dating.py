"""Evidence in the light of the dates beside it: what is told as done may lie ahead, what is called new may be past."""

from datetime import date
from typing import Final

from normalise.evidence import Evidence
from normalise.status_rules import REVISED_ON, Sign
from normalise.tokens import Words, char_of

_BESIDE: Final = frozenset(char_of(word) for word in ("by", "in", "on", "for", "from", "the", "end", "of", "at"))
_NEAR: Final = 4  # words that may stand between "done" and its date


def dated(words: Words, found: tuple[Evidence, ...], *, on: date) -> tuple[Evidence, ...]:
    """Return the evidence with its signs as the dates make them.

    Args:
        words: The update.
        found: Its evidence, in print order.
        on: The date that the update speaks for.
    """
    if not words.dates:
        return found
    ahead = tuple(place for place, period in words.dates if period.first > on)
    past = tuple(place for place, period in words.dates if period.last < on)
    return tuple(each._replace(sign=_sign_of(words, each, ahead, past)) for each in found)


def _sign_of(words: Words, evidence: Evidence, ahead: tuple[int, ...], past: tuple[int, ...]) -> Sign:
    if evidence.sign is Sign.DONE and any(_stands_beside(words, evidence, place) for place in ahead):
        return Sign.FORESEEN  # "complete by March": nothing is done yet
    if evidence.rule.name == REVISED_ON and any(evidence.start <= place < evidence.end for place in past):
        return Sign.DEED  # "policy revised March 2013": no new date
    return evidence.sign


def _stands_beside(words: Words, evidence: Evidence, place: int) -> bool:
    between = words.signs[evidence.end : place] if place >= evidence.end else words.signs[place + 1 : evidence.start]
    return len(between) <= _NEAR and _BESIDE.issuperset(between)
