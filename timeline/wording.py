"""Words compared as a reader compares them: case, spacing and punctuation make no difference."""

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import Final

# Spelling is compared up to here, in characters, so that a whole page in one cell costs no more than a paragraph.
COMPARED: Final = 2000
# Word by word, longer texts than this are compared without the words that they repeat most.
_MARKED_EXACTLY: Final = 2000
_APOSTROPHES: Final = str.maketrans("", "", "'’‘`´")
_WORD: Final = re.compile(r"[^\W_]+")


def words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` in print order, folded: letters and digits only, no case."""
    return tuple(folded(text).split())


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Return ``text`` as words with one space between them."""
    plain = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).casefold()
    return " ".join(_WORD.findall(plain))


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts differ in nothing but case, spacing and punctuation.

    Spacing inside a word counts for nothing either, because a line break in a PDF cuts words.
    """
    return one == other or folded(one).replace(" ", "") == folded(other).replace(" ", "")


class Mark(StrEnum):
    """What became of a run of words."""

    KEPT = "kept"
    TAKEN_OUT = "taken_out"
    PUT_IN = "put_in"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words that share their fate, with its spacing as printed."""

    mark: Mark
    text: str


def word_changes(before: str, after: str) -> tuple[Run, ...]:
    """Return both wordings as one run of words after another: kept, taken out, put in.

    Case and punctuation alone do not mark a word; kept words are shown as the later wording prints them.
    """
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(
        a=[folded(word) or word for word in old],
        b=[folded(word) or word for word in new],
        autojunk=len(new) > _MARKED_EXACTLY,
    )
    runs: list[Run] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            runs.append(Run(Mark.KEPT, " ".join(new[j1:j2])))
            continue
        if i2 > i1:
            runs.append(Run(Mark.TAKEN_OUT, " ".join(old[i1:i2])))
        if j2 > j1:
            runs.append(Run(Mark.PUT_IN, " ".join(new[j1:j2])))
    return tuple(runs)
