"""Ratings named in words: ``RAG: Amber/Green``, ``BRAG – A``, ``Red`` (contract: "rag")."""

import re
from typing import Final, NamedTuple

from model.words import Rag

# How a rating is printed, the worst first: of two in one cell the worse counts.
COLOURS: Final = (
    (Rag.RED, "red", "r"),
    (Rag.AMBER, "amber yellow orange", "a"),
    (Rag.GREY, "grey gray white", ""),
    (Rag.GREEN, "green", "g"),
    (Rag.BLUE, "blue", "b"),
)
_BY_WORD: Final = {word: rag for rag, words, _ in COLOURS for word in words.split()}
_BY_LETTER: Final = {letter: rag for rag, _, letter in COLOURS if letter}
_WORST_FIRST: Final = tuple(rag for rag, _, _ in COLOURS)

_COLOUR: Final = "(?:" + "|".join(_BY_WORD) + ")"
_EITHER: Final = "(?:" + "|".join((*_BY_WORD, *_BY_LETTER)) + r")\b"
_JOIN: Final = r" ?(?:/|-|to|and|&|>) ?"
_LABEL: Final = r"(?:b?ragg?(?: ?rating| ?status)?|rating|rated(?: as)?|status)"
_AFTER: Final = r"(?= ?(?:$|[-:;.,(\n]|rag\b|rating\b|status\b))"
# After a label letters count too; without one a letter must be the whole text, and a colour must open it.
_LABELLED: Final = re.compile(rf"\b{_LABEL} ?(?:[-:=(]|is|was|now|remains)? ?({_EITHER}(?:{_JOIN}{_EITHER})?){_AFTER}")
_WHOLE: Final = re.compile(rf"[\s(]{{0,9}}({_EITHER}(?:{_JOIN}{_EITHER})?)[\s.;:,)]{{0,9}}\Z")
_OPENING: Final = re.compile(rf"\s{{0,9}}({_COLOUR}\b(?:{_JOIN}{_COLOUR}\b)?){_AFTER}")
_PART: Final = re.compile(_EITHER)


class Rating(NamedTuple):
    """A rating found: its colour (the worse of two) and the words that name it."""

    rag: Rag
    words: str


def read_rating(text: str) -> Rating | None:
    """Return the rating that a plain text names, or ``None``: "green space strategy" names none."""
    lower = text.lower()
    match = _WHOLE.match(lower) or _LABELLED.search(lower) or _OPENING.match(lower)
    if not match:
        return None
    named = {_BY_WORD.get(part) or _BY_LETTER[part] for part in _PART.findall(match[1])}
    worst = next(rag for rag in _WORST_FIRST if rag in named)
    return Rating(worst, text[match.start(1) : match.end(1)] if len(lower) == len(text) else match[1])
