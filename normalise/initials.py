# ruff: noqa: E501 - a pattern reads best whole
"""Initials that a paper itself puts beside a name, and names that may be one person's (contract: "Leads")."""

import re
from collections.abc import Iterable
from typing import Final

from rapidfuzz.distance import OSA

from normalise.lead_words import BODIES, FIELDS, POSTS, STYLES

# A line of a key is short; of a longer one only the beginning is looked at.
_LONGEST: Final = 2000
# Names that differ by more letters than this are two people's.
_MISSPELT: Final = 1
# Below this length one letter makes another name ("Jon", "Joe").
_LONG_ENOUGH: Final = 5

_INITIALS: Final = r"[A-Z](?:[A-Za-z'-]{0,4}[A-Z]|\.[A-Z]\.?|\.[A-Z]\.[A-Z]\.?)"
_WORD: Final = r"(?:[A-ZÀ-Þ][\w'’-]*\.?|de|van|der|von|la|le|al|bin|ap|di|da)"
_NAME: Final = rf"{_WORD}(?: {_WORD}){{1,4}}"

# How a paper writes initials beside a name, each with an example.
PATTERNS: Final = (
    (rf"(?P<name>{_NAME})(?:, [^();:=,]{{1,60}})? ?[(\[] ?(?P<initials>{_INITIALS}) ?[)\]]", "Jo Smith (JS)"),
    (rf"(?<![\w(])(?P<initials>{_INITIALS}) ?(?:=|:|–|—|\t| - | is |\() ?(?P<name>{_NAME})", "JS – Jo Smith, Head of Service"),
    (rf"(?P<name>{_NAME}) ?(?:=|–|—|\t| - ) ?(?P<initials>{_INITIALS})(?![\w])", "Jo Smith = JS"),
    (rf"^(?P<initials>{_INITIALS}) (?P<name>{_NAME})(?=,|$)", "JS Jo Smith, Head of Service"),
)  # fmt: skip
_PATTERNS: Final = tuple(re.compile(pattern, re.MULTILINE) for pattern, _ in PATTERNS)
_PARTICLES: Final = frozenset({"de", "van", "der", "von", "la", "le", "al", "bin", "ap", "di", "da"})
_LABELS: Final = frozenset({"key", "lead", "leads", "to", "initials", "officers", "names", "and"})


def read_initials(lines: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Read which initials stand for which person.

    Initials of bodies and posts ("Local Safeguarding Children Board (LSCB)") are no person's and left out, and so
    are initials that the lines give to two people.

    Args:
        lines: Lines as printed ("Jo Smith (JS)", "Key to leads: JS = Jo Smith; KM = Kit Marlow").

    Returns:
        Pairs of initials and name, in print order.
    """
    found: dict[str, set[str]] = {}
    for line in lines:
        for part in re.split(r"[;\n•|]", line[:_LONGEST]):
            plain = " ".join(part.split(" ")).replace("\u00a0", " ").strip()
            for pattern in _PATTERNS:
                for match in pattern.finditer(plain):
                    name = _person(match["name"])
                    initials = match["initials"].replace(".", "")
                    if name and _stand_for(initials, name):
                        found.setdefault(initials, set()).add(name)
    return tuple((initials, next(iter(names))) for initials, names in found.items() if len(names) == 1)


def _person(name: str) -> str:
    """The name less a label before it; empty where it is a body's or a post's."""
    words = name.split()
    while words and words[0].casefold().strip(":") in _LABELS:
        words = words[1:]
    known = POSTS | BODIES | FIELDS
    if len(words) < 2 or any(_folded(word) in known for word in words if _folded(word) not in STYLES):  # noqa: PLR2004 - first name and surname
        return ""
    return " ".join(words)


def _stand_for(initials: str, name: str) -> bool:
    """Whether initials begin the name's words, in order: "SMcL" for Sam McLeod, "JP" for Jo Quill-Penn."""
    words = [word for word in re.split(r"[\s-]+", name) if word and _folded(word) not in STYLES]
    left = re.sub(r"[^a-z]", "", initials.casefold())
    for word in words:
        plain = re.sub(r"[^a-z]", "", word.casefold())
        taken = next((size for size in range(min(3, len(left)), 0, -1) if plain.startswith(left[:size])), 0)
        if not taken and word is words[0]:
            return False
        left = left[taken:]
    return not left


def _without_stops(name: str) -> str:
    return " ".join(name.replace(".", " ").casefold().split())


def _folded(word: str) -> str:
    return word.casefold().strip(".,:'’")


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: an initial for the first name, a style, a letter mistyped.

    Bare initials are nobody's for certain; they are left to people.csv.
    """
    first, second = _name_parts(one), _name_parts(other)
    if not first or not second or one == other:
        return False
    return _same_word(first[-1], second[-1]) and _same_given(
        first[:-1], second[:-1], surname_same=first[-1] == second[-1]
    )


def _name_parts(name: str) -> list[str]:
    words = [_folded(word) for word in name.replace("-", " ").split()]
    words = [word for word in words if word and word not in STYLES and word not in _PARTICLES]
    known = POSTS | BODIES | FIELDS
    return words if len(words) > 1 and not any(word in known for word in words) and len(words[-1]) > 1 else []


def _same_word(one: str, other: str) -> bool:
    return one == other or (
        min(len(one), len(other)) >= _LONG_ENOUGH and OSA.distance(one, other, score_cutoff=_MISSPELT) <= _MISSPELT
    )


def _same_given(first: list[str], second: list[str], *, surname_same: bool) -> bool:
    """Whether given names agree; beside a mistyped surname they must be the same in full."""
    one, other = first[0], second[0]
    if one == other:
        return surname_same or len(one) > 1
    if not surname_same:
        return False
    return (min(len(one), len(other)) == 1 and one[0] == other[0]) or _same_word(one, other)


def suggest_aliases(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Suggest rows for ``people.csv``: an alias, and the fuller name that it may be another spelling of.

    Two fuller names that both fit ("J Smith" beside Jo and Jan Smith) give no suggestion; nor do spellings that
    differ in full stops alone, which nobody takes for two people.

    Args:
        names: Every lead's name as printed.
    """
    known = sorted(set(names), key=lambda name: (-len(name), name))
    by_initial: dict[str, list[str]] = {}
    for name in known:
        if parts := _name_parts(name):
            by_initial.setdefault(parts[0][0], []).append(name)
    rows = []
    for alike in by_initial.values():
        for place, alias in enumerate(alike):
            others = (name for name in alike[:place] if _without_stops(name) != _without_stops(alias))
            fuller = [name for name in others if same_person(alias, name)]
            if fuller and all(same_person(fuller[0], name) for name in fuller[1:]):
                rows.append((alias, fuller[0]))
    return tuple(sorted(rows))
