"""The language of patterns over words in which the status rules are written (see ``normalise.status_rules``).

A pattern is read once into a tree, and from that into a function that matches it: updates are short, and most patterns
are tried on few of them, so that building regular expressions would take longer than all the matching.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import cache
from typing import Final, NamedTuple

from normalise.tokens import BOUNDARY, KINDS, char_of, chars_of

READ: Final = "\x1f"  # stands for a word that a rule has read
END: Final = "\x00"  # stands behind the last word, so that every place can be looked at
_FEW: Final = 6  # what "as often as it likes" means: bounded, so that no text can keep a pattern busy
_FAILED: Final = -1

#: Tries a pattern from a word on, and returns the word behind its last, or ``_FAILED``.
Matcher = Callable[[Sequence[str], int], int]


class Word(NamedTuple):
    """One word, of any of these signs."""

    signs: frozenset[str]


class Row(NamedTuple):
    """One after another."""

    nodes: tuple["Node", ...]


class Choice(NamedTuple):
    """The first of these that lets the rest match."""

    nodes: tuple["Node", ...]


class Often(NamedTuple):
    """As often as possible, between two bounds."""

    node: "Node"
    least: int
    most: int


class Ahead(NamedTuple):
    """What must (or must not) follow, but stays unread."""

    node: "Node"
    wanted: bool


class Place(Enum):
    """A place that a pattern names without reading a word; ``GAP`` reads up to six."""

    TEXT_STARTS = "^^"
    TEXT_ENDS = "$$"
    CLAUSE_STARTS = "^"
    CLAUSE_ENDS = "$"
    GAP = "..."


Node = Word | Row | Choice | Often | Ahead | Place

_OPENERS: Final = chars_of("CONTRAST").union(BOUNDARY)
_CLAUSE_ENDS: Final = _OPENERS | {KINDS["ASK"], END}
_NO_GAP: Final = _OPENERS | {READ, END}
_SILENT: Final = frozenset(BOUNDARY + KINDS["COMMA"] + KINDS["ASK"])
_PLACES: Final = {place.value: place for place in Place}
_BOUNDS: Final = {"?": (0, 1), "*": (0, _FEW), "+": (1, _FEW)}


# --- Reading a pattern -------------------------------------------------------------------------------------------


def parse(pattern: str) -> Node:
    """Read a pattern into its tree.

    Raises:
        ValueError: One of its brackets is not closed.
    """
    elements = iter(pattern.split())
    return Row(tuple(_node(element, elements) for element in elements))


def _node(element: str, elements: Iterator[str]) -> Node:
    if element[0] == "(":
        return _bracket(element, elements)
    return _PLACES.get(element) or _word(element)


@cache
def _word(element: str) -> Node:
    """Read a class, a word or a choice of them, and how often it may stand."""
    bare = element.rstrip("?*+")
    signs = [chars_of(name) if name.isupper() else frozenset((char_of(name),)) for name in bare.split("|")]
    return _often(Word(signs[0] if len(signs) == 1 else frozenset().union(*signs)), element[len(bare) :])


def _often(node: Node, suffix: str) -> Node:
    return Often(node, *_BOUNDS[suffix]) if suffix else node


def _bracket(opening: str, elements: Iterator[str]) -> Node:
    choices: list[list[Node]] = [[]]
    for element in elements:
        if element[0] == ")":
            inner = _choice(choices)
            return Ahead(inner, opening == "(?=") if opening != "(" else _often(inner, element[1:])
        if element == "|":
            choices.append([])
        else:
            choices[-1].append(_node(element, elements))
    raise ValueError("A pattern's bracket is not closed.")


def _choice(choices: list[list[Node]]) -> Node:
    """Join choices in their order; neighbours of one word each are one word, so that none is tried twice."""
    nodes = (choice[0] if len(choice) == 1 else Row(tuple(choice)) for choice in choices)
    joined: list[Node] = []
    words: list[frozenset[str]] = []
    for node in (*nodes, None):
        if isinstance(node, Word):
            words.append(node.signs)
            continue
        if words:
            joined.append(Word(frozenset().union(*words)))
            words = []
        if node:
            joined.append(node)
    return joined[0] if len(joined) == 1 else Choice(tuple(joined))


# --- What a text must hold ---------------------------------------------------------------------------------------


def needed(node: Node) -> tuple[frozenset[str], ...]:
    """Return sets of signs, the smallest first, of each of which a text must hold one for the pattern to fit."""
    match node:
        case Word(signs):
            return (signs,)
        case Row(nodes):
            return tuple(sorted((signs for each in nodes for signs in needed(each)), key=len))
        case Choice(nodes):
            each_needs = [needed(each) for each in nodes]
            return (frozenset().union(*(needs[0] for needs in each_needs)),) if all(each_needs) else ()
        case Often(inner, least, _):
            return needed(inner) if least else ()
        case Ahead(inner, wanted):
            return needed(inner) if wanted else ()
        case Place():
            return ()


def starts(node: Node) -> tuple[frozenset[str], bool]:
    """Return the signs with which a pattern may begin, and whether it may as well read nothing."""
    match node:
        case Word(signs):
            return signs, False
        case Row(nodes):
            first: frozenset[str] = frozenset()
            for signs, may_be_empty in map(starts, nodes):
                first |= signs
                if not may_be_empty:
                    return first, False
            return first, True
        case Choice(nodes):
            begins = [starts(each) for each in nodes]
            return frozenset().union(*(signs for signs, _ in begins)), any(empty for _, empty in begins)
        case Often(inner, least, _):
            signs, may_be_empty = starts(inner)
            return signs, may_be_empty or not least
        case Ahead() | Place():
            return frozenset(), True


# --- Matching ----------------------------------------------------------------------------------------------------


def matcher(node: Node) -> Matcher:
    """Return the function that matches a pattern."""
    return _matcher(node, lambda _, at: at)


def _matcher(node: Node, then: Matcher) -> Matcher:  # noqa: PLR0911 - one for each kind of node
    """Return the function that matches a node and then what follows it."""
    match node:
        case Word(signs):
            return lambda text, at: then(text, at + 1) if text[at] in signs else _FAILED
        case Row(nodes):
            for each in reversed(nodes):
                then = _matcher(each, then)
            return then
        case Choice(nodes):
            return _first_of(tuple(_matcher(each, then) for each in nodes))
        case Often(Word(signs), least, most):
            return _words(signs, least, most, then)
        case Often(inner, least, most):
            return _repeated(inner, least, most, then)
        case Ahead(inner, wanted):
            ahead = matcher(inner)
            return lambda text, at: then(text, at) if (ahead(text, at) != _FAILED) is wanted else _FAILED
        case Place.GAP:
            return _gap(then)
        case Place():
            is_there = _IS_THERE[node]
            return lambda text, at: then(text, at) if is_there(text, at) else _FAILED


def _first_of(choices: tuple[Matcher, ...]) -> Matcher:
    def match(text: Sequence[str], at: int) -> int:
        for choice in choices:
            end = choice(text, at)
            if end != _FAILED:
                return end
        return _FAILED

    return match


def _words(signs: frozenset[str], least: int, most: int, then: Matcher) -> Matcher:
    def match(text: Sequence[str], at: int) -> int:
        last = at
        while last - at < most and text[last] in signs:
            last += 1
        for place in range(last, at + least - 1, -1):
            end = then(text, place)
            if end != _FAILED:
                return end
        return _FAILED

    return match


def _repeated(node: Node, least: int, most: int, then: Matcher) -> Matcher:
    rest = then
    for left in range(most):
        again = _matcher(node, rest)
        rest = _first_of((again, then)) if most - left > least else again
    return rest


def _gap(then: Matcher) -> Matcher:
    def match(text: Sequence[str], at: int) -> int:
        for place in range(at, at + _FEW + 1):
            end = then(text, place)
            if end != _FAILED:
                return end
            if text[place] in _NO_GAP:
                break
        return _FAILED

    return match


def _text_ends(text: Sequence[str], at: int) -> bool:
    return all(text[place] in _SILENT for place in range(at, len(text) - 1))


_IS_THERE: Final[dict[Place, Callable[[Sequence[str], int], bool]]] = {
    Place.TEXT_STARTS: lambda _, at: at == 0,
    Place.TEXT_ENDS: _text_ends,
    Place.CLAUSE_STARTS: lambda text, at: at == 0 or text[at - 1] in _OPENERS,
    Place.CLAUSE_ENDS: lambda text, at: text[at] in _CLAUSE_ENDS,
}
