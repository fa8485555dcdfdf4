"""Printed text cut into words, one character a word, so that patterns over words are ordinary regular expressions.

A word that a pattern spells out has a character of its own; words that patterns know by their classes alone share
one where they are of the same classes, and words that nobody listed share one by their ending. A printed date is one
word, whatever it is made of.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

from normalise.calendar import Period
from normalise.status_rules import RULES
from normalise.vocabulary import CLASSES
from normalise.work_rules import WORK_RULES

ALL_RULES: Final = (*RULES, *WORK_RULES)

# Marks and kinds of word that have no spelling of their own; patterns name them in capitals.
KINDS: Final = {
    "STOP": "\x01", "SEP": "\x02", "COMMA": "\x03", "SLASH": "\x04", "NUM": "\x05", "PCT": "\x06", "DATE": "\x07",
    "ED": "\x0e", "ING": "\x0f", "PLURAL": "\x10", "NOUN": "\x11", "CROSS": "\x12", "ASK": "\x13",
}  # fmt: skip
BOUNDARY: Final = KINDS["STOP"] + KINDS["SEP"]

# Words that code asks for by name, beside those that patterns spell out.
_ASKED_FOR: Final = "north south east west central s if ie noon owing thanks once prior second unless when whilst who"
_SPELT: Final = frozenset(
    re.findall(r"[^A-Z_\s|()?*+^$=!.][^\s|()?*+$]*", " ".join(rule.pattern for rule in ALL_RULES))
).union(_ASKED_FOR.split())
# The first character given to a known word; sets of characters this high compile ten times faster.
_FIRST: Final = 0xF0000

_PLAIN: Final = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\t\r\u000b\u000c", " ")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("‘’‛′`´", "'")
    | dict.fromkeys("“”„″", '"')
    | dict.fromkeys("•●▪◦·‣∙\u2022\uf0b7\u0085\u2028\u2029", "\n")
    | dict.fromkeys("✅🗸🗹", "✓")
    | dict.fromkeys("❌❎🗙", "✗")
)
_WORD: Final = re.compile(
    r"(?P<date>\x00)|(?P<pct>\d+(?:\.\d+)?(?:\s?%| per ?cent\b))|(?P<num>\d+(?:[.,]\d+)*)(?P<unit>[a-z]{1,3}\b)?"
    r"|(?P<word>i\.e\b\.?|(?:approx|compl|est|exp|rev)\.|[^\W\d_]+(?:['&][^\W\d_]+)*(?:-[^\W\d_]+)*|[✓✔☑√])|(?P<cross>[✗✘☒×])"
    r"|(?P<stop>[.;\n!]+)|(?P<sep>[-:()\[\]|>=]+)|(?P<comma>,)|(?P<slash>/)|(?P<ask>\?+)",
    re.IGNORECASE,
)
_BY_ENDING: Final = re.compile(r"...(?:(?P<ED>ed)|(?P<ING>ing)|(?P<PLURAL>[^s]s))\Z")
_CONTRACTED: Final = {"n't": "not", "'s": "s", "'ve": "have", "'ll": "will", "'re": "are", "'d": "had", "'m": "am"}
_IRREGULAR: Final = {"can't": "cannot", "won't": "will not", "shan't": "shall not", "inprogress": "in progress"}


# Words of one class become neighbours, so that a set of them is read as few ranges: those within a large one first.
_WIDEST: Final = (
    "DO", "VERB", "PRELIM", "UNIT", "PLANDOC", "DEADLINE", "THING_WORD", "DONE", "DEED", "STEP", "STARTED", "VERBED",
    "VERBING",
)  # fmt: skip


def _give_chars() -> dict[str, str]:
    """Give each known word its character: one of its own where it is spelt out, else one for all of its classes."""
    classes_of: dict[str, int] = dict.fromkeys(_SPELT, 0)
    for place, name in enumerate(dict.fromkeys((*_WIDEST, *CLASSES))):
        for word in CLASSES[name]:
            classes_of[word] = classes_of.get(word, 0) | 1 << place
    alike = {word: (classes, word if word in _SPELT else "") for word, classes in classes_of.items()}
    chars = {each: chr(_FIRST + place) for place, each in enumerate(sorted(set(alike.values()), key=_neighbours))}
    return {word: chars[each] for word, each in alike.items()}


def _neighbours(each: tuple[int, str]) -> tuple[int, int, str]:
    classes, word = each
    return (classes & -classes, classes, word)


_CHARS: Final = _give_chars()


_OWN: Final = {word: _CHARS[word] for word in sorted(_SPELT)}


def char_of(word: str) -> str:
    """Return the character that stands for this word alone.

    Raises:
        KeyError: It shares its character: no pattern spells it out, and ``_ASKED_FOR`` does not name it.
    """
    return _OWN[word]


@cache
def chars_of(name: str) -> frozenset[str]:
    """Return the characters of a class or kind, as a pattern names it."""
    if name in KINDS:
        return frozenset(KINDS[name] + _alike().get(name, ""))
    return frozenset(UNLISTED.get(name, "")).union(map(_CHARS.__getitem__, CLASSES[name]))


# Words that nobody listed, but that are of a class all the same.
UNLISTED: Final = {"THING_WORD": KINDS["NOUN"] + KINDS["PLURAL"]}
_NO_THINGS: Final = frozenset({"needs", "applies", "nothing", "pending", "following", "upcoming", "notwithstanding"})


@cache
def _alike() -> dict[str, str]:
    """Return, for each kind of unlisted word, the words that only patterns spell out and that end like it."""
    listed = frozenset().union(*CLASSES.values())
    alike: dict[str, str] = {}
    for word, sign in _OWN.items():
        ending = _BY_ENDING.search(word)
        if ending and ending.lastgroup and word not in listed and word not in _NO_THINGS:
            alike[ending.lastgroup] = alike.get(ending.lastgroup, "") + sign
    return alike


class Words(NamedTuple):
    """A text as a row of words.

    Attributes:
        text: The text, its spaces, dashes and quotes made plain, one for one.
        signs: One character a word.
        spans: Where each word stands in ``text``.
        dates: The period that each date word stands for, by its place in ``signs``.
    """

    text: str
    signs: str
    spans: tuple[tuple[int, int], ...]
    dates: tuple[tuple[int, Period], ...]

    def printed(self, start: int, end: int) -> str:
        """Return the text of the words from ``start`` to before ``end``."""
        return self.text[self.spans[start][0] : self.spans[end - 1][1]] if start < end else ""


def plain(text: str) -> str:
    """Return the text with plain spaces, hyphens, quotes and bullets, each character in its place."""
    return text.translate(_PLAIN)


def split_words(text: str, periods: Sequence[Period] = ()) -> Words:
    """Cut a plain text into words; ``periods`` are the dates printed in it."""
    masked, kept = _mask(text, periods)
    signs: list[str] = []
    spans: list[tuple[int, int]] = []
    dates: list[tuple[int, Period]] = []
    shift = 0
    for match in _WORD.finditer(masked):
        start = match.start() + shift
        if match.lastgroup == "date":
            period = kept[len(dates)]
            dates.append((len(signs), period))
            signs.append(KINDS["DATE"])
            spans.append((start, period.end))
            shift += period.end - period.start - 1
            continue
        for sign in _signs(match):
            signs.append(sign)
            spans.append((start, match.end() + shift))
    return Words(text, "".join(signs), tuple(spans), tuple(dates))


def _mask(text: str, periods: Sequence[Period]) -> tuple[str, list[Period]]:
    """Put one null character in place of each period; what overlaps an earlier one is left out."""
    parts, kept, at = [], [], 0
    for period in sorted(periods, key=lambda period: (period.start, -period.end)):
        if period.start >= at and period.end > period.start:
            parts += [text[at : period.start].replace("\x00", " "), "\x00"]
            kept.append(period)
            at = period.end
    parts.append(text[at:].replace("\x00", " "))
    return "".join(parts), kept


def _signs(match: re.Match[str]) -> Iterable[str]:
    kind = match.lastgroup or ""
    if kind == "word":
        return _word_signs(match["word"].lower())
    if kind == "pct":
        return (
            char_of("100%")
            if match["pct"].startswith("100")
            else char_of("0%")
            if _is_zero(match["pct"])
            else KINDS["PCT"],
        )
    if kind in {"num", "unit"}:
        return (char_of(match["num"] + (match["unit"] or "").lower()) if _known(match) else KINDS["NUM"],)
    return (KINDS[kind.upper()],)


def _is_zero(percent: str) -> bool:
    return not any(digit in percent for digit in "123456789")


def _known(match: re.Match[str]) -> bool:
    return match["num"] + (match["unit"] or "").lower() in _CHARS


def _word_signs(word: str) -> Iterable[str]:
    """One sign for a known word, several for a contraction or a compound of known words."""
    known = _CHARS.get(word.replace(".", ""))
    if known:
        return (known,)
    if word in _IRREGULAR:
        return tuple(_CHARS[part] for part in _IRREGULAR[word].split())
    if "-" in word:
        joined = word.replace("-", "")
        return (_CHARS[joined],) if joined in _CHARS else [s for part in word.split("-") for s in _word_signs(part)]
    for ending, meaning in _CONTRACTED.items():
        if word.endswith(ending) and len(word) > len(ending):
            return (*_word_signs(word.removesuffix(ending)), _CHARS[meaning])
    return (_unknown(word),)


def _unknown(word: str) -> str:
    """Return the kind of a word that nobody listed, by its ending."""
    kind = _BY_ENDING.search(word)
    return KINDS[kind.lastgroup] if kind and kind.lastgroup else KINDS["NOUN"]
