# ruff: noqa: E501 - a pattern reads best whole
"""How two phrases of a lead cell belong together: two leads, a lead and a role, or one name."""

import re
from typing import Final, NamedTuple

from normalise.lead_nature import (
    ABBREVIATION,
    ABBREVIATIONS,
    ALL,
    INITIALS_LONGEST,
    OF,
    Nature,
    is_plural,
    nature_of,
    stands_alone,
)
from normalise.lead_words import BODY_ABBREVIATIONS, FIELD_ABBREVIATIONS, POST_ABBREVIATIONS, POSTS

# Bodies outside the council: never the business of one of its posts.
_OUTSIDE: Final = frozenset(
    {"police", "probation", "partners", "partner agencies", "ambulance", "cafcass", "providers", "all"}
)
PEOPLE: Final = frozenset({Nature.INITIALS, Nature.PERSON})
# A post that names no field of its own ("Executive Director"), and a part of the council that then does.
_NO_FIELD: Final = re.compile(
    r"(?:(?:executive|assistant|associate|deputy|strategic|corporate|service|group|senior|interim|acting|divisional)[ -])*"
    r"(?:directors?|managers?|head of service|heads of service)",
    re.IGNORECASE,
)
_OWN_BODY: Final = re.compile(r"\b(?:services?|directorate|department|division|team|unit)$", re.IGNORECASE)
_OF_SERVICE: Final = re.compile(
    r"\b(?:of|for) (?:the )?(?:service|department|division|section|paid service|unit)s?$", re.IGNORECASE
)


class Part(NamedTuple):
    """A phrase, what it is, and the role that stood beside it."""

    text: str
    nature: Nature
    role: str = ""


def how_they_belong(left: Part, separator: str, right: Part, *, listing: bool, rest: str) -> str:
    """How two neighbouring phrases belong: "part", "role" (of the left), "person" (who holds the left), or the text that joins them."""
    if separator == ",":
        return _by_comma(left, right, rest)
    if separator in {"and", "&", "or"}:
        if left.nature is Nature.FIELD and right.role and nature_of(right.role) is Nature.FIELD and not listing:
            return "person"  # "Estates & Facilities (Jo Smith)"
        return "part" if _two_leads(left, right, listing=listing) else f" {separator} "
    if left.nature in PEOPLE:
        return "part" if right.nature in PEOPLE else "role"
    if right.nature in PEOPLE and not (left.nature is Nature.POST and right.text in FIELD_ABBREVIATIONS):
        return "person"
    return ": " if separator == ":" else f" {separator} "


def _by_comma(left: Part, right: Part, rest: str) -> str:  # noqa: PLR0911 - each return is one rule
    if _forename_behind(left, right):
        return ", "
    if left.nature is Nature.PERSON:
        return _behind_person(left, right)
    if left.nature is Nature.INITIALS:
        return (
            "role"
            if not left.role
            and right.nature is Nature.POST
            and right.text not in POST_ABBREVIATIONS
            and not is_plural(right.text)
            else "part"
        )
    if left.nature is Nature.POST and right.nature is Nature.FIELD:
        return ", "
    if _NO_FIELD.fullmatch(left.text) and _OWN_BODY.search(right.text) and right.text.casefold() not in _OUTSIDE:
        return ", "
    if left.nature is Nature.POST and right.nature is Nature.PERSON and " " in right.text and not is_plural(left.text):
        return "person"
    if (
        left.nature is Nature.POST
        and right.nature is Nature.BODY
        and OF.search(left.text)
        and right.text.casefold() not in _OUTSIDE
        and re.search(r" (?:and|&) ", rest)
    ):
        return ", "
    if (
        left.nature is right.nature is Nature.FIELD
        and nature_of(rest) in {Nature.BODY, Nature.POST}
        and re.search(r" (?:and|&) ", rest)
    ):
        return ", "
    return "part"


def _behind_person(left: Part, right: Part) -> str:
    if re.fullmatch(r"[A-Z]\.?", right.text) and " " not in left.text and len(left.text) > 1:
        return ", "
    if _NO_FIELD.fullmatch(left.role) and right.nature is Nature.FIELD:
        return "role"  # "Jo Smith – Service Director, Housing"
    return (
        "role"
        if not left.role
        and right.nature in {Nature.POST, Nature.FIELD}
        and not ALL.match(right.text)
        and not is_plural(right.text)
        else "part"
    )


def _forename_behind(left: Part, right: Part) -> bool:
    """Whether a surname in capitals stands before its forename ("SMITH, Jo")."""
    surname = left.text.isupper() and left.text.isalpha() and len(left.text) >= INITIALS_LONGEST
    return (
        surname
        and left.nature in PEOPLE
        and left.text not in ABBREVIATIONS
        and right.nature is Nature.PERSON
        and " " not in right.text
        and not right.text.isupper()
    )


def _two_leads(left: Part, right: Part, *, listing: bool) -> bool:  # noqa: PLR0911, C901 - each return is one rule
    """Whether "and" stands between two leads, not within one ("Head of Finance and Risk")."""
    if (
        left.nature is Nature.PERSON
        and " " not in left.text
        and not left.role
        and right.nature
        in {
            Nature.BODY,
            Nature.FIELD,
        }
    ):
        return False  # a word not known here, more likely of a body's name than a first name
    if left.nature in PEOPLE or left.role or right.nature in PEOPLE:
        return True
    if ALL.match(left.text) and right.text[:1].islower():
        return False
    if stands_alone(right.text) and left.nature is Nature.BODY:
        return True
    if ABBREVIATION.fullmatch(left.text) and ABBREVIATION.fullmatch(right.text):
        if stands_alone(left.text) and stands_alone(right.text):
            return True
        return not (left.nature is right.nature is Nature.FIELD)
    if left.nature is Nature.FIELD:
        if listing:
            return True
        return (
            stands_alone(left.text)
            and (stands_alone(right.text) or right.text in BODY_ABBREVIATIONS)
            and right.text.casefold() != "social care"
        )
    if right.nature is Nature.FIELD:
        whole = left.nature is Nature.BODY or (left.nature is Nature.POST and not OF.search(left.text))
        return (listing and left.nature is Nature.BODY) or (whole and stands_alone(right.text))
    if left.nature is Nature.POST and right.nature is Nature.BODY:
        last = left.text.split()[-1]
        if (
            not OF.search(left.text)
            and last.casefold() not in POSTS
            and last not in POST_ABBREVIATIONS
            and not stands_alone(right.text)
        ):
            return False
        return (
            not OF.search(left.text)
            or bool(_OF_SERVICE.search(left.text))
            or stands_alone(right.text)
            or right.text in BODY_ABBREVIATIONS
        )
    if (
        left.nature is Nature.BODY
        and left.text.casefold() in {"police", "health"}
        and "commissioner" in right.text.casefold()
    ):
        return False
    return right.text in BODY_ABBREVIATIONS or not (
        left.nature is Nature.BODY
        and " " not in left.text
        and left.text.casefold()
        in {"service", "team", "group", "project", "programme", "school", "office", "board", "council"}
    )
