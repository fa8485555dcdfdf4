"""The council's name in a line of a paper (contract: "Headings and titles")."""

from collections.abc import Sequence
from typing import Final

from normalise.title_words import COUNCIL_JOINING, COUNCIL_KINDS, COUNCIL_OPENERS, NO_COUNCILS, NOT_OF_COUNCIL

_LONGEST: Final = 400  # characters of a line that are looked at
# Without its kind, a council's name runs to no more words than this before "Council".
_FEW: Final = 4
_SIGNS: Final = ("ouncil", "borough of", "cyngor", "authority", "corporation", "comhairle")
_MARKS: Final = ".,:;()[]|"


def read_council(text: str) -> str:
    """Find the council's name in a line, as printed; empty where it names none."""
    lower = text[:_LONGEST].lower()
    if not any(sign in lower for sign in _SIGNS):
        return ""
    words = text[:_LONGEST].split()
    lowers = [word.lower().strip(_MARKS) for word in words]
    for place, word in enumerate(lowers):
        first, end = place, place
        if word == "council" or (word == "corporation" and "city" in lowers[:place]):
            first, end = _first_of_name(words, lowers, place), place + 1
        elif word == "authority":
            first, end = _first_of_authority(words, lowers, place), place + 1
        elif (
            word == "borough"
            and lowers[place + 1 : place + 2] == ["of"]
            and lowers[max(0, place - 1)] in ("london", "royal")
        ):
            first, end = place - 1, _end_of_name(words, lowers, place + 2)
        elif word in ("cyngor", "comhairle"):
            end = _end_of_name(words, lowers, place + 1)
        if first < end - 1:
            return " ".join(words[first:end]).strip(_MARKS)
    return ""


def _is_proper(word: str) -> bool:
    bare = word.strip(_MARKS)
    return len(bare) > 1 and bare[0].isupper()


def _end_of_name(words: Sequence[str], lowers: Sequence[str], place: int) -> int:
    """Return where a name ends that goes on from a word: at its first mark, or the first word in small letters."""
    while place < len(words) and (_is_proper(words[place]) or lowers[place] in COUNCIL_JOINING):
        place += 1
        if words[place - 1].endswith(tuple(_MARKS)):
            break
    while lowers[place - 1] in COUNCIL_JOINING:
        place -= 1
    return place


def _first_of_name(words: Sequence[str], lowers: Sequence[str], noun: int) -> int:
    """Return the first word of the name that ends with "Council" at ``noun``; ``noun`` itself where there is none."""
    if lowers[noun + 1 : noun + 4] == ["of", "the", "isles"]:
        return noun
    kind = noun
    while kind and lowers[kind - 1] in COUNCIL_KINDS:
        kind -= 1
    if kind == noun and not _may_be_named(words, lowers, noun):
        return noun
    first, joined = kind, False
    while first and _goes_on(words[first - 1], lowers[first - 1], joined=joined):
        first -= 1
        joined = joined or lowers[first] in ("and", "&")
    if kind == noun:
        first = max(first, noun - _FEW)
    while first < kind and (lowers[first] in COUNCIL_JOINING or lowers[first] in COUNCIL_OPENERS):
        first += 1
    return first if first < kind else noun


def _may_be_named(words: Sequence[str], lowers: Sequence[str], noun: int) -> bool:
    """Tell whether "Council" alone, without its kind, may end a council's name."""
    behind = lowers[noun + 1] if noun + 1 < len(words) and not words[noun].endswith(tuple(_MARKS)) else ""
    return (
        words[noun][0].isupper() and noun > 0 and lowers[noun - 1] not in NO_COUNCILS and behind not in NOT_OF_COUNCIL
    )


def _goes_on(word: str, lower: str, *, joined: bool) -> bool:
    """Tell whether a name reaches back over a word; over a comma only in a list ("Ashby, Barton and Cole")."""
    if word.endswith(",") and not joined:
        return False
    return not word.endswith((":", ";", ")", "|")) and (_is_proper(word) or lower in COUNCIL_JOINING)


def _first_of_authority(words: Sequence[str], lowers: Sequence[str], noun: int) -> int:
    """Return the first word of a combined, fire or park authority's name; ``noun`` itself where it is none."""
    kinds = {("combined",): 1, ("fire", "and", "rescue"): 3, ("fire", "&", "rescue"): 3, ("national", "park"): 2}
    size = next((size for kind, size in kinds.items() if tuple(lowers[max(0, noun - size) : noun]) == kind), 0)
    first = noun - size
    while size and first and _goes_on(words[first - 1], lowers[first - 1], joined=False):
        first -= 1
    while first < noun - size and (lowers[first] in COUNCIL_JOINING or lowers[first] in COUNCIL_OPENERS):
        first += 1
    return first if first < noun - size else noun
