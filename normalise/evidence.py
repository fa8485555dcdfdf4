"""Evidence: what each turn of phrase in an update tells, found by the rules and cleared of what it is said about."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from normalise.status_rules import RULES, Rule, Sign
from normalise.tokens import BOUNDARY, Words, char_of, chars_of
from normalise.vocabulary import CLASSES
from normalise.work_rules import WORK_RULES

ALL_RULES: Final = (*RULES, *WORK_RULES)

_NAME: Final = re.compile(r"[A-Z_]+$")
_SPELT: Final = re.compile(r"[^A-Z_\s|()?*+^$=!.][^\s|()?*+$]*")
_READ: Final = "\x1f"  # stands for a word that a rule has read
_ONE_SET: Final = re.compile(r"\[[^\^\]][^\]]*\]\Z")
_FIXED: Final = frozenset({"...", "^", "$", "^^", "$$"})
_FEW: Final = "{0,6}"  # what "as often as it likes" means: bounded, so that no text can keep a pattern busy


class Evidence(NamedTuple):
    """One turn of phrase found: what it tells, by which rule, from which word to before which."""

    sign: Sign
    rule: Rule
    start: int
    end: int


@cache
def _openers() -> str:
    """Return the words that open a clause of their own."""
    return "".join(char_of(word) for word in sorted(CLASSES["CONTRAST"]))


@cache
def _signs_of(element: str) -> str:
    """Return the signs of a class, a word or a choice of them."""
    return "".join(chars_of(name) if _NAME.match(name) else char_of(name) for name in element.split("|"))


@cache
def _element(element: str) -> str:
    """Turn one element of a pattern, brackets apart, into a regular expression over word signs."""
    fixed = {
        "...": f"[^{_READ}{BOUNDARY}{_openers()}]{_FEW}?",
        "^^": r"\A",
        "$$": r"[\x01\x02\x03\x13]*\Z",
        "^": rf"(?:\A|(?<=[{BOUNDARY}{_openers()}]))",
        "$": rf"(?=[{BOUNDARY}{_openers()}\x13]|\Z)",
    }
    if element in fixed:
        return fixed[element]
    bare = element.rstrip("?*+")
    return f"[{_ranges(_signs_of(bare))}]{_often(element[len(bare) :])}"


@cache
def _ranges(signs: str) -> str:
    """Return signs as a set in a regular expression, neighbours as one range: such sets are read faster."""
    runs: list[list[int]] = []
    for code in sorted({ord(sign) for sign in signs}):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in runs)


def _often(suffix: str) -> str:
    return {"*": _FEW, "+": "{1,6}"}.get(suffix, suffix)


def _group(elements: Iterator[str]) -> tuple[str, str]:
    """Read up to the closing bracket; one-word choices become one set of words, so that none is tried twice."""
    choices: list[list[str]] = [[]]
    for element in elements:
        if element[0] == ")":
            return _choice(choices), _often(element[1:])
        if element == "|":
            choices.append([])
        elif element[0] == "(":
            choices[-1].append(_bracket(element, elements))
        else:
            choices[-1].append(_element(element))
    raise ValueError("A pattern's bracket is not closed.")


def _choice(choices: list[list[str]]) -> str:
    """Join choices in their order; neighbours of one word each are one set."""
    joined: list[str] = []
    for choice in choices:
        one = choice[0] if len(choice) == 1 and _ONE_SET.match(choice[0]) else ""
        if one and joined and _ONE_SET.match(joined[-1]):
            joined[-1] = f"{joined[-1][:-1]}{one[1:]}"
        else:
            joined.append(one or "".join(choice))
    return joined[0] if len(joined) == 1 and _ONE_SET.match(joined[0]) else f"(?:{'|'.join(joined)})"


def _bracket(opening: str, elements: Iterator[str]) -> str:
    inner, suffix = _group(elements)
    return f"{opening}{inner})" if opening in {"(?=", "(?!"} else inner + suffix


def _regex(pattern: str) -> str:
    elements = iter(pattern.split())
    return "".join(_bracket(each, elements) if each.startswith("(") else _element(each) for each in elements)


@cache
def _search(pattern: str) -> re.Pattern[str]:
    """Return the expression that finds a pattern; built when it is first needed, since most runs need few."""
    return re.compile(_regex(pattern))


@cache
def _need(element: str) -> str:
    """Return the signs of which a row of words needs one at this element; none where it may do without."""
    return "" if element in _FIXED or element[-1] in "?*" else _signs_of(element.rstrip("+"))


def _needed(elements: Iterator[str]) -> tuple[str, ...]:
    """Return sets of signs, of each of which a text must hold one for the pattern to fit; none where it may do without.

    Reads up to the closing bracket, or to the end: of a row of words each is needed, of a choice any one.
    """
    choices: list[list[str]] = [[]]
    for element in elements:
        opening = element[0]
        if opening == ")":
            break
        if opening == "|":
            choices.append([])
        elif opening == "(":
            inner, optional = _needed_inside(element, elements)
            choices[-1] += [] if optional else inner
        elif needed := _need(element):
            choices[-1].append(needed)
    if len(choices) == 1:
        return tuple(sorted(choices[0], key=len))
    if not all(choices):
        return ()
    return ("".join(min(choice, key=len) for choice in choices),)


def _needed_inside(opening: str, elements: Iterator[str]) -> tuple[tuple[str, ...], bool]:
    """Return what a bracket needs, and whether the pattern may do without the bracket."""
    inside, depth = [], 1
    for element in elements:
        depth += (element[0] == "(") - (element[0] == ")")
        inside.append(element)
        if not depth:
            break
    optional = opening == "(?!" or inside[-1][1:] in {"?", "*"}
    return ((), True) if optional else (_needed(iter(inside)), False)


_DEEP: Final = 3  # of the sets that a rule needs, so many are asked for before its pattern is tried
_WIDE: Final = 300  # a set of more signs is in every text

# Every word that a pattern spells out is known before any text is cut.
for _word in dict.fromkeys(_SPELT.findall(" ".join(rule.pattern for rule in ALL_RULES))):
    char_of(_word)


def _index() -> tuple[tuple[dict[str, int], int], ...]:
    """Return, for each depth, the rules that need a sign there, and those that need none: a bit for each rule."""
    needs = [_needed(iter(rule.pattern.split())) for rule in ALL_RULES]
    levels = []
    for depth in range(_DEEP):
        by_sign: dict[str, int] = {}
        anyway = 0
        for place, sets in enumerate(needs):
            bit = 1 << place
            if len(sets) <= depth or len(sets[depth]) > _WIDE:
                anyway |= bit
                continue
            for sign in sets[depth]:
                by_sign[sign] = by_sign.get(sign, 0) | bit
        levels.append((by_sign, anyway))
    return tuple(levels)


_INDEX: Final = _index()


def _candidates(signs: str) -> Iterator[Rule]:
    """Return the rules that may fit a text, in their order."""
    left = -1
    for by_sign, anyway in _INDEX:
        fitting = anyway
        for sign in frozenset(signs):
            fitting |= by_sign.get(sign, 0)
        left &= fitting
    while left:
        lowest = left & -left
        left ^= lowest
        yield ALL_RULES[lowest.bit_length() - 1]


def collect(words: Words) -> tuple[Evidence, ...]:
    """Return all evidence in print order; each word is read by the first rule whose pattern it fits."""
    free = words.signs  # a word that was read is blanked out
    found = []
    for rule in _candidates(words.signs):
        for match in _search(rule.pattern).finditer(free):
            start, end = match.span()
            if start < end:
                free = free[:start] + _READ * (end - start) + free[end:]
                found.append(Evidence(rule.sign, rule, start, end))
    return tuple(sorted(found, key=lambda evidence: evidence.start))
