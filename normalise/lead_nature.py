"""What a phrase in a lead cell is: a person, initials, a post, a body or a field of work."""

import re
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from normalise.lead_words import (
    BODIES,
    BODY_ABBREVIATIONS,
    FIELD_ABBREVIATIONS,
    FIELDS,
    POST_ABBREVIATIONS,
    POSTS,
    POSTS_OF_TWO,
    STANDALONE,
    STYLES,
)

ABBREVIATIONS: Final = POST_ABBREVIATIONS | FIELD_ABBREVIATIONS | BODY_ABBREVIATIONS
# A person's name, with style and honours, runs to no more words.
_NAME_WORDS: Final = 6
# A longer word in capitals is a name, not initials.
INITIALS_LONGEST: Final = 4
_INITIALS: Final = re.compile(
    r"(?=(?:[^A-Z]*[A-Z]){2})(?:(?:[A-Z]\.? ?){2,4}|[A-Z]{1,3}(?:Mc|Mac|O'|D'|[a-z]{1,2})[A-Z]{0,2}(?:-[A-Z])?"
    r"|[A-Z]{1,3}-[A-Z]{1,2}|[A-Z]{2,5}s?|(?:[A-Z][a-z]?){2,4})"
)
ABBREVIATION: Final = re.compile(r"(?=(?:[a-z]?[A-Z]){2})[A-Za-z&-]{2,9}|s151|Mc[A-Z]")
_INITIAL: Final = re.compile(r"[A-Z]{1,3}\.?")
_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]*\.?|de|van|der|von|la|le|al|bin|ap|ab|di|da|O'\w+")
_FIELD_LIKE: Final = re.compile(
    r".{3,}(?:ing|tion|tions|ment|ments|ity|ities|ance|ence|ship|ships|ics|ology|ies|cy|ness|care|'s|s')"
)
OF: Final = re.compile(r"\b(?:of|for|in charge of) ", re.IGNORECASE)
ALL: Final = re.compile(r"(?:all|each|every|both|relevant|respective|appropriate|named|individual)\b", re.IGNORECASE)


class Nature(Enum):
    """What a phrase in a lead cell is."""

    INITIALS = auto()
    PERSON = auto()
    POST = auto()
    BODY = auto()
    FIELD = auto()


@lru_cache(maxsize=8192)
def nature_of(text: str) -> Nature:  # noqa: PLR0911 - each return is one rule
    """Say what a phrase is, by its words."""
    words = text.replace("’", "'").split()
    if not words:
        return Nature.FIELD
    if len(words) == 1:
        return _nature_of_word(words[0].strip("."))
    lower = [word.casefold().strip(".,()") for word in words]
    styled = lower[0] in STYLES and len(words) <= _NAME_WORDS and not any(word in {"of", "for"} for word in lower)
    if styled and not (lower[0] in POSTS and any(is_known(word) for word in lower[1:])):
        return Nature.PERSON
    of_two = " ".join(lower[-2:]) in POSTS_OF_TWO
    if of_two or any(word in POSTS or words[i].strip(".,") in POST_ABBREVIATIONS for i, word in enumerate(lower)):
        ends_as_body = lower[-1] in BODIES and lower[-1] not in POSTS and not of_two and not OF.search(text)
        return Nature.BODY if ends_as_body else Nature.POST
    if ALL.match(text):
        return Nature.BODY
    if any(word in BODIES or words[i] in BODY_ABBREVIATIONS for i, word in enumerate(lower)):
        return Nature.BODY
    if all(_INITIALS.fullmatch(word) and len(word) <= INITIALS_LONGEST for word in words):
        return Nature.INITIALS
    if any(word in FIELDS or (_FIELD_LIKE.fullmatch(word) and not _INITIAL.fullmatch(words[0])) for word in lower):
        return Nature.FIELD
    return (
        Nature.PERSON
        if len(words) <= _NAME_WORDS and all(_NAME.fullmatch(word.strip(",")) for word in words)
        else Nature.FIELD
    )


def _nature_of_word(word: str) -> Nature:  # noqa: PLR0911 - each return is one rule
    if word in POST_ABBREVIATIONS:
        return Nature.POST
    if word in FIELD_ABBREVIATIONS:
        return Nature.FIELD
    if word in BODY_ABBREVIATIONS:
        return Nature.BODY
    lower = word.casefold()
    if lower in POSTS:
        return Nature.POST
    if lower in BODIES:
        return Nature.BODY
    if lower in FIELDS or _FIELD_LIKE.fullmatch(lower):
        return Nature.FIELD
    if is_initials(word):
        return Nature.INITIALS
    return Nature.PERSON if _NAME.fullmatch(word) else Nature.FIELD


def is_initials(word: str) -> bool:
    """Whether a word is somebody's initials by its letters."""
    return bool(_INITIALS.fullmatch(word) and (len(word) < 4 or ABBREVIATION.fullmatch(word)))  # noqa: PLR2004 - longer words may be names


def is_known(word: str) -> bool:
    """Whether a word belongs to posts, bodies or fields of work, so that it is no name."""
    plain = word.casefold().strip(".,")
    return plain in POSTS or plain in BODIES or plain in FIELDS


def is_plural(text: str) -> bool:
    """Whether a post is several people's ("Team Managers")."""
    own = OF.split(text.casefold(), maxsplit=1)[0]  # "Chair of Governors" is one
    return any(word.endswith("s") and word in POSTS and word[:-1] in POSTS for word in own.split())


def stands_alone(text: str) -> bool:
    """Whether a body's name is whole by itself beside another lead ("partners", "Police")."""
    words = text.casefold().split()
    return bool(words) and (
        (words[0] in STANDALONE and len(words) == 1)
        or words[-1] in {"partners", "agencies", "schools", "providers", "others"}
        or bool(ALL.match(text))
    )
