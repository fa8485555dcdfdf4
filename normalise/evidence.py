"""Evidence: what each turn of phrase in an update tells, found by the rules and cleared of what it is said about."""

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from normalise.patterns import END, READ, Matcher, matcher, needed, parse, starts
from normalise.status_rules import Rule, Sign
from normalise.tokens import ALL_RULES, KINDS, Words


class Evidence(NamedTuple):
    """One turn of phrase found: what it tells, by which rule, from which word to before which."""

    sign: Sign
    rule: Rule
    start: int
    end: int


_DEEP: Final = 3  # of the sets that a rule needs, so many are asked for before its pattern is tried
_PARSED: Final = tuple(parse(rule.pattern) for rule in ALL_RULES)


def _index() -> tuple[tuple[dict[str, int], int], ...]:
    """Return, for each depth, the rules that need a sign there, and those that need none: a bit for each rule."""
    needs = [needed(node) for node in _PARSED]
    levels = []
    for depth in range(_DEEP):
        by_sign: dict[str, int] = {}
        anyway = 0
        for place, sets in enumerate(needs):
            bit = 1 << place
            if len(sets) <= depth or KINDS["NOUN"] in sets[depth]:  # a set with any noun is in every text
                anyway |= bit
                continue
            for sign in sets[depth]:
                by_sign[sign] = by_sign.get(sign, 0) | bit
        levels.append((by_sign, anyway))
    return tuple(levels)


_INDEX: Final = _index()


def _candidates(signs: str) -> Iterator[int]:
    """Return the places of the rules that may fit a text, in their order."""
    left = -1
    present = frozenset(signs)
    for by_sign, anyway in _INDEX:
        fitting = anyway
        for sign in present:
            fitting |= by_sign.get(sign, 0)
        left &= fitting
    while left:
        lowest = left & -left
        left ^= lowest
        yield lowest.bit_length() - 1


@cache
def _matcher(place: int) -> tuple[Matcher, frozenset[str]]:
    """Return what matches a rule, and what it begins with; built when it is first needed, since most runs need few."""
    first, _ = starts(_PARSED[place])
    return matcher(_PARSED[place]), first


def collect(words: Words) -> tuple[Evidence, ...]:
    """Return all evidence in print order; each word is read by the first rule whose pattern it fits."""
    free = [*words.signs, END]  # a word that was read is blanked out
    found = []
    for place in _candidates(words.signs):
        rule = ALL_RULES[place]
        for start, end in _spans(*_matcher(place), free):
            free[start:end] = READ * (end - start)
            found.append(Evidence(rule.sign, rule, start, end))
    return tuple(sorted(found, key=lambda evidence: evidence.start))


def _spans(match: Matcher, first: frozenset[str], text: list[str]) -> list[tuple[int, int]]:
    """Return where a pattern fits, from left to right."""
    spans = []
    free = 0
    for at, sign in enumerate(text):
        if sign in first and at >= free and (end := match(text, at)) > at:
            spans.append((at, end))
            free = end
    return spans
