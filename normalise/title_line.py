"""A title's line cut into words, one symbol a word, so that what titles are made of are short patterns over symbols."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

from model.words import Precision
from normalise.calendar import Period
from normalise.calendar_words import lowered, plain
from normalise.title_words import CLASSES, INITIALS, INITIALS_ENDINGS, OTHERS, WORDS

# Kinds of word that are not listed by their spelling: name in patterns → symbol.
_KINDS: Final = {
    "name": "X", "other": "x", "letter": "L", "number": "n", "figures": "N", "six-figures": "6", "nth": "o",
    "time": "t", "initials": "I", "meeting-date": "@", "when": "P", "quarter-of": "Q", "years": "Y",
    "colon": ":", "comma": ",", "stop": "!", "dash": "=", "bar": ";", "slash": "/", "open": "<", "close": ">",
    "quote": "'",
}  # fmt: skip
# Every listed group of words has a character of its own, of those that make small sets in regular expressions.
_FIRST: Final = 0x80
_GROUPS: Final = {name: chr(_FIRST + place) for place, name in enumerate(WORDS)}
_LEXICON: Final = {word: _GROUPS[name] for name, words in WORDS.items() for word in words.split()}
#: Symbols of single groups and kinds by name.
SYMBOL: Final = _KINDS | _GROUPS
_NAMES: Final = re.compile(r"\((?:[a-z][a-z-]*\|)+[a-z][a-z-]*\)|[a-z][a-z-]*")
_GROUP: Final = re.compile(r"\((?!\?)")


@cache
def symbols_of(name: str) -> str:
    """Return the symbols of a class, a group of words or a kind."""
    if name in CLASSES:
        return "".join([symbols_of(part) for part in CLASSES[name].split()])
    return SYMBOL[name]


def _set(names: re.Match[str]) -> str:
    """Return a name, or a choice of names in brackets, as a set of symbols."""
    if names[0] in OTHERS:
        return f"[^{''.join([symbols_of(part) for part in OTHERS[names[0]].split()])}]" if OTHERS[names[0]] else "."
    signs = "".join([symbols_of(name) for name in names[0].strip("()").split("|")])
    return f"[{signs}]" if len(signs) > 1 else signs


def spell(patterns: Iterable[str]) -> str:
    """Spell patterns over names of words, kinds and classes as one regular expression over symbols."""
    shown = "|".join([_NAMES.sub(_set, pattern) for pattern in patterns])
    return _GROUP.sub("(?:", shown.replace(" ", ""))


#: What parts a title into segments.
JOINTS: Final = symbols_of("joint")
#: What stands at neither end of a plan's name.
MARKS: Final = symbols_of("mark")

_SIGNS: Final = {
    ":": ":", ";": ";", "|": ";", ",": ",", ".": "!", "/": "/", "(": "<", ")": ">", "[": "<", "]": ">",
    "&": SYMBOL["and"], "–": "=", "—": "=",
}  # fmt: skip
_YEARS_FIRST: Final = re.compile(r"(?:20)?\d\d *[/-] *(?:20)?\d\d(?P<mark>\W+)(?=[qQ])")
_WORD: Final = re.compile(
    r"(?P<word>[^\W\d_]+(?:['&-][^\W\d_]+)*)"
    r"|(?P<often>\d{1,2}-(?:month|week|year)(?:s|ly)?\b)"
    r"|(?P<time>\d{1,2}(?:[:.]\d\d)? ?(?:[apAP]\.?[mM]\b\.?|hrs\b)|\d{1,2}[:.][0-5]\d(?![.\d]))"
    r"|(?P<number>\d+(?:[.,/]\d+)*)(?P<ending>[a-z]{1,2}(?![^\W_]))?|(?P<mark>[^\w\s])"
)


class Line(NamedTuple):
    """A line as a row of words; a printed date or period is one word.

    Attributes:
        text: The line, as printed.
        symbols: One character a word (see ``SYMBOL``).
        words: The words in lower case, with plain quotes and dashes.
        starts, ends: Where each word stands in ``text``.
    """

    text: str
    symbols: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    def with_symbol(self, place: int, symbol: str) -> "Line":
        """Return the line with another symbol for one of its words."""
        return self._replace(symbols=f"{self.symbols[:place]}{symbol}{self.symbols[place + 1 :]}")

    def only(self, places: Sequence[int]) -> "Line":
        """Return the line with these of its words alone."""
        return Line(
            self.text,
            "".join([self.symbols[place] for place in places]),
            [self.words[place] for place in places],
            [self.starts[place] for place in places],
            [self.ends[place] for place in places],
        )

    def printed(self, first: int, last: int) -> str:
        """Return the words from ``first`` to before ``last`` as printed; a date left out between them as a dash."""
        shown: list[str] = []
        for place in range(first, last):
            if self.symbols[place] == "@":
                shown.append(" – ")
                continue
            between = self.text[self.ends[place - 1] : self.starts[place]] if shown else ""
            shown.append((" " if between.strip() else between) + self.text[self.starts[place] : self.ends[place]])
        return " ".join("".join(shown).split())


def cut(text: str, periods: Sequence[Period]) -> Line:
    """Cut a line into words.

    Args:
        text: One space between words.
        periods: The calendar expressions printed in it, in order.
    """
    symbols: list[str] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    shown = plain(text)
    lower = lowered(shown)
    dates = iter([part for period in periods for part in _apart(period, shown)])
    period = next(dates, None)
    for match in _WORD.finditer(shown):
        start, end = match.span()
        while period is not None and period.end <= start:
            period = next(dates, None)
        if period is not None and end > period.start:
            if starts and starts[-1] == period.start:
                continue  # a further word of the same date
            symbol, word, start, end = period.symbol, "", period.start, max(end, period.end)
        elif match.lastgroup == "word":
            word = lower[start:end]
            symbol = _LEXICON.get(word, "")
            if not symbol or match[0].isupper():
                symbol = _of_word(match[0], word, symbol)
        else:
            word = lower[start:end]
            symbol = _of_mark_or_figures(match, word, text, shown)
        symbols.append(symbol)
        words.append(word)
        starts.append(start)
        ends.append(end)
    return Line(text, "".join(symbols), words, starts, ends)


class _Printed(NamedTuple):
    """A date or period as one word."""

    symbol: str
    start: int
    end: int


def _apart(period: Period, text: str) -> tuple[_Printed, ...]:
    """Return a period as a word; years that stand before their quarter ("2013/14 Q2") are a word of their own."""
    years = _YEARS_FIRST.match(text, period.start, period.end) if period.precision is Precision.QUARTER else None
    if years:
        return _Printed("Y", period.start, years.start("mark")), _Printed("Q", years.end("mark"), period.end)
    if period.precision in (Precision.YEAR, Precision.SEASON) and period.year_printed:
        return (_Printed("Y", period.start, period.end),)
    return (_Printed("Q" if period.precision is Precision.QUARTER else "P", period.start, period.end),)


def _of_mark_or_figures(match: re.Match[str], word: str, text: str, shown: str) -> str:
    kind = match.lastgroup
    if kind == "mark":
        return _sign(match, text, shown)
    if kind in ("time", "often"):
        return SYMBOL[kind]
    if match["ending"] in ("st", "nd", "rd", "th"):
        return SYMBOL["nth"]
    size = len(match["number"])
    if size <= _SHORT or (size <= _SHORT + 2 and "." in word):
        return SYMBOL["number"]
    return SYMBOL["six-figures" if size == 6 and word.isdigit() else "figures"]  # noqa: PLR2004 - "030614"


#: Figures of a number that counts things or items; "1.2" and "10.1" are such, too.
_SHORT: Final = 2


def _of_word(printed: str, word: str, known: str) -> str:
    """Return the symbol of a word that is in capitals, or that is not known whole."""
    if printed.isupper() and (
        printed in INITIALS or (len(printed) in _INITIALS_LETTERS and printed.endswith(INITIALS_ENDINGS))
    ):
        return SYMBOL["initials"]
    known = known or (_LEXICON.get(word.rpartition("-")[2], "") if "-" in word else "")
    return known or ("L" if len(word) == 1 else "X" if printed[0].isupper() else "x")


_INITIALS_LETTERS: Final = range(4, 8)


def _sign(match: re.Match[str], text: str, shown: str) -> str:
    """Give a mark its symbol: a hyphen within a word, or a stop within a reference, parts nothing."""
    start, end = match.span()
    printed = text[start]
    spaced = shown[end : end + 1].isspace() or shown[start - 1 : start].isspace() or end == len(shown)
    if printed in "-/" and spaced:
        return SYMBOL["dash"]
    return _SIGNS.get(printed, "'")
