"""What the end of a printed line is, once the whole paper is known: a hyphen of the word's own, or a broken word.

A column too narrow for a word breaks it without a hyphen ("Implemente" over "d"). Its first line is then full to
the last letter, as lines between whole words seldom are; whether a word was broken there is weighed by how usual
the whole and its pieces are in English and in the paper.
"""

import math
import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spellchecker import SpellChecker

# Written after a hyphen at a line's end, and between two lines of which the first is full, until the whole paper is
# read. The second is white space to whoever looks at the text before.
OPEN_HYPHEN: Final = "\xad"
OPEN_BREAK: Final = "\x1e"
# Line ends with a hyphen that proved to be soft, from which on a paper is taken to hyphenate.
SOFT_HYPHENS: Final = 2
# A line is so much rather full to its last letter where a word was broken than where one ends.
FULL_LINE: Final = math.log(5)
# What an unknown word of so many letters is worth: the longer, the less likely it is one.
UNKNOWN: Final = math.log(10)
# So few letters are seldom a word that nobody knows.
STUMP: Final = 2
# A word that the paper prints whole counts as if English had it so often.
PRINTED_WHOLE: Final = 5_000

_WORD: Final = re.compile(r"\w+(?:-\w+)*")
_HYPHENED: Final = re.compile(rf"(\w+)-{OPEN_HYPHEN}(\w+)")
_HYPHEN: Final = re.compile(rf"(\w+)([-\u2010]){OPEN_HYPHEN}(\w+)")
_BROKEN: Final = re.compile(rf"[^\W_]+(?:{OPEN_BREAK}[^\W_]+)+")
_CLOSING: Final = re.compile(rf"{OPEN_BREAK}(?=[.,;:)!?])")
_BROKEN_DATE: Final = re.compile(rf"(?<![\d/.])[\d/.]+(?:{OPEN_BREAK}[\d/.]+)+(?![\d/.])")
_DATE: Final = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d\d|\d{4})|(?:19|20)\d\d")
_WORD_SHAPE: Final = re.compile(r"[^\W\d_]?[^\W\d_A-Z]+|[A-Z]+")


class LineEnds:
    """The words of one paper, by which its line ends are settled."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the texts of a paper's paragraphs and cells, their line ends still open."""
        self._texts = texts
        cut = [text for text in texts if OPEN_HYPHEN in text]
        soft = sum(self._is_soft(first, rest) for text in cut for first, rest in _HYPHENED.findall(text))
        self._hyphenated = soft >= SOFT_HYPHENS

    @cached_property
    def _words(self) -> frozenset[str]:
        """The paper's words, lower case, without the pieces of words that may be broken."""
        whole = (_BROKEN.sub(" ", text.replace(f"-{OPEN_HYPHEN}", " ")).lower() for text in self._texts)
        return frozenset().union(*(_WORD.findall(text) for text in whole))

    def _is_soft(self, first: str, rest: str) -> bool:
        return (first + rest).lower() in self._words and f"{first}-{rest}".lower() not in self._words

    def settle(self, text: str) -> str:
        """Return a text as it was typed, as far as the paper's words tell."""
        if OPEN_HYPHEN in text:
            text = _HYPHEN.sub(self._settle_hyphen, text).replace(OPEN_HYPHEN, "")
        if OPEN_BREAK in text:
            text = _BROKEN_DATE.sub(_settle_date, text)
            text = _BROKEN.sub(self._settle_break, text)
            text = _CLOSING.sub("", text).replace(OPEN_BREAK, " ")
        return text

    def _settle_hyphen(self, found: re.Match[str]) -> str:
        first, hyphen, rest = found[1], found[2], found[3]
        whole, compound = (first + rest).lower(), f"{first}-{rest}".lower()
        if compound in self._words or first.isupper() or rest[0].isupper():
            return first + hyphen + rest
        if whole in self._words:
            return first + rest
        if self._hyphenated and not (first.lower() in self._words and rest.lower() in self._words):
            return first + rest
        return first + hyphen + rest

    def _settle_break(self, found: re.Match[str]) -> str:
        """Join the pieces that make the likeliest words, as a sentence is parted into words (P. Norvig, 2009)."""
        pieces = found[0].split(OPEN_BREAK)
        if all(piece.lower() in self._words for piece in pieces):
            return " ".join(pieces)
        best: list[tuple[float, str]] = [(0.0, "")]
        for end in range(1, len(pieces) + 1):
            parted = []
            for start in range(end):
                word = "".join(pieces[start:end])
                if end - start == 1 or self._may_be_whole(word, pieces[start:end]):
                    odds, before = best[start]
                    odds += self._odds(word.lower()) + (end - start - 1) * FULL_LINE
                    parted.append((odds, f"{before} {word}"))
            best.append(max(parted))
        return best[-1][1].lstrip()

    def _may_be_whole(self, word: str, pieces: Sequence[str]) -> bool:
        """Tell whether pieces may be one word: a known one, or one of which a piece is a mere stump."""
        known = word.lower() in self._words or word.lower() in _english().word_frequency
        return bool(_WORD_SHAPE.fullmatch(word)) and (known or min(map(len, pieces)) <= STUMP)

    def _odds(self, word: str) -> float:
        """Return the logarithm of how often a word is met among all words."""
        english = _english()
        often = english.word_frequency[word] if len(word) > 1 or word in {"a", "i"} else 0
        often += PRINTED_WHOLE * (word in self._words)
        total: int = english.word_frequency.total_words
        return math.log(often / total) if often else UNKNOWN * (1 - len(word)) - math.log(total)


def _settle_date(found: re.Match[str]) -> str:
    joined = found[0].replace(OPEN_BREAK, "")
    return joined if _DATE.fullmatch(joined) else found[0]


@lru_cache(maxsize=1)
def _english() -> "SpellChecker":
    from spellchecker import SpellChecker  # noqa: PLC0415 - few papers break words, and its dictionary takes a moment

    return SpellChecker(language="en")
