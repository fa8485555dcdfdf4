"""Text cut into calendar words: one symbol a word, so that rules are short patterns over symbols.

``"By 30thSept '13"`` becomes the symbols of *by*, *ordinal*, *month*, *year*. Everything here is
linear in the text. Numbers that only look like dates (``KS2``, ``24/7``, ``60%``, ``action 3.2``)
become junk words at once, so that no rule can take them for a day.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from normalise.not_dates import NOT_DATES, end_of_number

# Dashes, quotes and spaces that word processors print, each as one plain character, so that places
# in the text stay the same.
_DASHES: Final = "‐‑‒–—―−\uf02d\u00ad"
_QUOTES: Final = '’‘`´′‛“”"'
_SPACES: Final = "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u200b\u3000\ufeff\t\x0b\x0c"
_PLAIN: Final = str.maketrans({
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_QUOTES, "'"),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys("⁄∕", "/"),
    "＆": "&",
})  # fmt: skip

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


def _all(words: str, value: int = 0) -> dict[str, int]:
    return dict.fromkeys(words.split(), value)


def _counted(words: str, first: int = 0) -> dict[str, int]:
    """Give words their place as value; spellings of one thing are joined with a stroke."""
    return {name: value for value, names in enumerate(words.split(), first) for name in names.split("|")}


# Kinds of word: name in patterns → its symbol, and the words that are one with their values.
_FIXED: Final[dict[str, tuple[str, dict[str, int]]]] = {
    "month": (
        "M",
        _counted(" ".join(MONTHS), 1)
        | _counted(
            "jan|ionawr feb|febr|chwefror mar|mch|mawrth apr|arp|ebrill mai jun|mehefin jul|gorffennaf aug|awst "
            "sep|sept|spet|setp|sepr|medi oct|octr|otc|hydref nov|novr|tachwedd dec|decr|rhagfyr",
            1,
        ),
    ),
    "weekday": (
        "W",
        _counted(
            "monday|mon tuesday|tue|tues wednesday|wed|weds thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun"
        ),
    ),
    "season": ("S", _counted("spring summer autumn|autum|autmn winter")),
    "school-season": ("X", _counted("lent|hilary trinity michaelmas")),
    "event": ("V", _counted("christmas|xmas|chirstmas easter")),
    "quarter": ("Q", _all("q qs qu qtr qtrs qr qrt quarter quarters quater quaters quart")),
    "half": ("H", _all("half halves")),
    "half-code": ("I", _all("h")),
    "term": ("T", _all("term terms termtime")),
    "holiday": ("D", _all("holiday holidays hols break vacation recess")),
    "nth": ("n", _counted("first second third fourth", 1) | {"final": -1}),
    "next": ("N", _all("next coming forthcoming upcoming following new", 1)),
    "this": ("G", _all("this current present")),
    "last": ("L", _all("last previous past", -1)),
    "end": ("E", _all("end ends ending ended close")),
    "late": ("l", _all("late later latter")),
    "begin": ("B", _all("start begin beginning begining commencing beg starting")),
    "early": ("e", _all("early earlier")),
    "mid": ("m", _all("mid middle")),
    "financial": ("F", _all("financial finacial financal fiscal fin fy fye budget")),
    "academic": ("A", _all("academic acad school ay")),
    "municipal": ("U", _all("municipal civic")),
    "council": ("u", _all("council")),
    "calendar": ("C", _all("calendar cal")),
    "year": ("y", _all("year years yr yrs")),
    "month-word": ("h", _all("month mth")),
    "week": ("k", _all("week wk")),
    "w/c": ("K", _all("wc wb")),
    "w/e": ("J", {}),
    "of": ("f", _all("of in the during for")),
    "part": ("p", _all("part parts")),
    "to": ("r", _all("to until till through thru til untill")),
    "and": ("a", _all("and or")),
    "by": ("b", _all("by before on from since at")),
}

# Numbers and marks: name in patterns → symbol.
_MARKS: Final = {
    "single": "s", "to-12": "t", "to-31": "v", "to-99": "w", "zeros": "0", "year4": "Y", "ordinal": "o",
    "eight": "g", "slash": "/", "dash": "-", "spaced-dash": "~", "dot": ".", "stop": "!", "comma": ",", "amp": "&",
    "open": "(", "close": ")", "quote": "'", "junk": "Z",
}  # fmt: skip

SYMBOL: Final = {name: symbol for name, (symbol, _) in _FIXED.items()} | _MARKS
_LEXICON: Final = {word: (symbol, value) for symbol, words in _FIXED.values() for word, value in words.items()}

# A plain word: no number, hyphen or address follows, so that it is no part of what only looks like a date.
_PLAIN_WORD: Final = r"(?![wf]\b|https?:|www\.)[^\W\d_]++(?![.:]?\s*(?:nos?\.?\s*)?[\d-]|[^\s@]{0,64}@)"
# For text in lower case: patterns that mind no case take thrice as long to build.
_WORD: Final = re.compile(
    r"(?=\S)(?:(?P<plain>" + _PLAIN_WORD + r")|(?P<junk>(?<![^\W_])(?=[\d£hw]|[^\s@]{1,64}@)"
    "(?:" + "|".join(pattern for _, pattern, _ in NOT_DATES) + r"))"
    r"|(?P<wc>w\s?[/.]\s?[cb]\b\.?)|(?P<we>w\s?[/.]\s?e\b\.?)|(?P<fy>f\s?/\s?y\b)"
    r"|(?P<apostrophe>'\s?\d\d(?!\d))"
    r"|(?P<ordinal>\d{1,2}\s?(?:st|nd|rd|th)(?=[\W\d_]|$|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|of))"
    r"|(?P<split>(?:199|20\d) \d(?![\d/.-])|20 \d\d(?![\d/.-]|\s?[a-z]{3}))"
    r"|(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<mark>[^\w\s]|_))",
)
_DIGIT: Final = re.compile(r"\d")
# What a text without digits holds a part of where it names a date, be the month misspelt.
_SOME_DATE: Final = tuple(_all(
    "jan feb mar apr may jun jul aug sep oct nov dec spring summer autum winter christ xmas easter quarter term year "
    "month week medi awst hydref tach rhag ebrill gorff mehef chwef ionawr mawrth mber mder ber uary"))  # fmt: skip
_SPLIT_MONTHS: Final = {(name[:cut], name[cut:]): name for name in MONTHS for cut in range(1, len(name))} | {
    ("sept", "ember"): "september"
}
_SUFFIXES: Final = {suffix for _, suffix in _SPLIT_MONTHS}


class Words(NamedTuple):
    """A text's calendar words, as parallel tuples: word ``i`` is ``symbols[i]``, from ``starts[i]`` to ``ends[i]``.

    Attributes:
        text: The text, in plain dashes, quotes and spaces; places are those of the printed text.
        symbols: One character a word (see ``SYMBOL``).
        values: What a word counts: a number's value, a month's number; 0 for others.
    """

    text: str
    symbols: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    values: tuple[int, ...]


def plain(text: str) -> str:
    """Return the text with typographer's dashes, quotes and spaces as plain ones, of the same length."""
    return text.translate(_PLAIN)


def lowered(text: str) -> str:
    """Return the text in lower case, each character in its place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_SHORT: Final = 60
"""Characters up to which a text is cut even where no known calendar word shows: it may be misspelt."""
_FEW_WORDS: Final = 4
"""Words up to which a misspelt month needs no number beside it."""


@lru_cache(maxsize=8192)
def misspelt_month(word: str) -> str | None:
    """Return the month that ``word`` is a slip of the pen for, or ``None``.

    A letter left out, doubled, mistaken or swapped; two such slips in the long names.
    """
    if word[0] not in _FIRST_LETTERS or not 4 <= len(word) <= 12 or word in _NO_MONTHS or not word.isalpha():  # noqa: PLR2004 - letters of "July" and of a doubled "September"
        return None
    letters = set(word)
    near = [month for month, of_month, slips in _SLIPS if len(of_month - letters) <= slips]
    one = (month for month in near if _within(word, month, 1))
    two = (month for month in near if len(month) >= _LONG and _within(word, month, 2))
    return next(one, None) or next(two, None)


#: Letters from which two slips of the pen still leave a month's name beyond doubt: "January" to "September".
_LONG: Final = 7
#: Months with their letters and the slips that leave them beyond doubt.
_SLIPS: Final = tuple((month, frozenset(month), 1 + (len(month) >= _LONG)) for month in sorted(MONTHS))


def _within(word: str, name: str, slips: int) -> bool:
    """Tell whether a word is a name but for so many slips of the pen.

    A library that counts slips takes longer to import than a paper's deadlines take to read.
    """
    if abs(len(word) - len(name)) > slips:
        return False
    same = next((place for place, pair in enumerate(zip(word, name, strict=False)) if pair[0] != pair[1]), None)
    if same is None:
        return True
    word, name = word[same:], name[same:]
    return slips > 0 and (
        _within(word[1:], name, slips - 1)
        or _within(word, name[1:], slips - 1)
        or _within(word[1:], name[1:], slips - 1)
        or (word[:2] == name[1::-1] and _within(word[2:], name[2:], slips - 1))
    )


_FIRST_LETTERS: Final = {name[0] for name in MONTHS} | {name[1] for name in MONTHS}
_NO_MONTHS: Final = frozenset(_all(
    "match marsh mach larch parch jury duly fully tune dune jane jude juno rune dunes many mary marc remember "
    "member members number timber aprils junes mays augusta ember embers merch much mars juncture"))  # fmt: skip


class _Cut:
    """A text while it is being cut: its words so far, as parallel lists."""

    __slots__ = ("ends", "lower", "starts", "symbols", "values")

    def __init__(self, lower: str) -> None:
        self.lower = lower
        self.symbols: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.values: list[int] = []

    def replace_last(self, symbol: str, end: int, value: int) -> None:
        """Read the last word as something else, up to ``end``."""
        self.symbols[-1], self.ends[-1], self.values[-1] = symbol, end, value

    def drop_last(self) -> None:
        """Forget the last word."""
        for each in (self.symbols, self.starts, self.ends, self.values):
            del each[-1]


def cut(text: str) -> Words | None:
    """Cut a text into calendar words; ``None`` where it holds nothing that could be a date."""
    text = plain(text)
    lower = lowered(text)
    long = len(text) > _SHORT or text.count(" ") >= 2 * _FEW_WORDS
    if long and not _DIGIT.search(text) and not any(part in lower for part in _SOME_DATE):
        return None
    done = _Cut(lower)
    matches = _WORD.finditer(lower)
    while match := next(matches, None):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "word" and (numbered := end_of_number(lower, start, end)) > end:
            (symbol, value), end = _JUNK, numbered
            matches = _WORD.finditer(lower, end)
        elif kind in ("plain", "word"):
            symbol, value = _LEXICON.get(match[0], _JUNK)
            if symbol == "M" and value == 5 and _is_verb(done, end):  # noqa: PLR2004 - "may"
                symbol = "Z"
            elif symbol == "Z" and match[0] in _SUFFIXES and _ends_split_month(done, match):
                continue
        else:
            symbol, value = _read(match, kind or "", done)
        done.symbols.append(symbol)
        done.starts.append(start)
        done.ends.append(end)
        done.values.append(value)
    if "Z" in done.symbols:
        _mend_months(done)
    return Words(text, "".join(done.symbols), tuple(done.starts), tuple(done.ends), tuple(done.values))


_JUNK: Final = ("Z", 0)


def _read(match: re.Match[str], kind: str, before: _Cut) -> tuple[str, int]:
    """Give a match of ``_WORD`` that is no word its symbol and value."""
    printed = match[0]
    if kind == "number":
        return _number(printed)
    if kind == "mark":
        return _mark(printed, before.lower, match.start(), match.end()), 0
    if kind == "ordinal":
        number = int(printed[:2]) if printed[1].isdigit() else int(printed[0])
        return "o" if 1 <= number <= 31 else "Z", number  # noqa: PLR2004 - days of a month
    if kind == "apostrophe":
        return "Y", full_year(int(printed[-2:]))
    if kind == "split":
        follows = before.symbols and before.symbols[-1] in "M/-."
        return "Y" if follows else "Z", int(printed.replace(" ", ""))
    return {"wc": "K", "we": "J", "fy": "F"}.get(kind, "Z"), 4 if kind == "fy" else 0


def full_year(two_digits: int) -> int:
    """Return the year that two digits print: 90 to 99 are the 1990s."""
    return two_digits + (1900 if two_digits >= 90 else 2000)  # noqa: PLR2004 - contract: dates lie from 1990 to 2100


def _number(printed: str) -> tuple[str, int]:
    value = int(printed) if len(printed) <= 8 else 0  # noqa: PLR2004 - 20140331
    match len(printed):
        case 1:
            symbol = "s" if value else "Z"
        case 2 if value == 0:
            symbol = "0"
        case 2:
            symbol = "t" if value <= 12 else "v" if value <= 31 else "w"  # noqa: PLR2004 - months, days
        case 4 if 1990 <= value <= 2100:  # noqa: PLR2004 - contract
            symbol = "Y"
        case 8:
            symbol = "g"
        case _:
            symbol = "Z"
    return symbol, value


def _mark(printed: str, text: str, start: int, end: int) -> str:
    """Give a mark its symbol; a dash between spaces and a full stop before one are marks of their own."""
    if printed == "-":
        return "~" if text[start - 1 : start].isspace() or text[end : end + 1].isspace() else "-"
    if printed == ".":
        return "." if text[end : end + 1].isalnum() else "!"
    return _SAME_MARKS.get(printed, "Z")


_SAME_MARKS: Final = {"/": "/", ",": ",", "&": "&", "(": "(", ")": ")", "'": "'", "+": "&"}


_VERB_NEXT: Final = re.compile(
    r"\s+(?:be|need|have|not|also|require|take|change|still|well|involve|include|result|lead|become|only|help|want|"
    r"affect|cause|impact|delay|mean|however|or\s+may)\b",
)


def _is_verb(before: _Cut, end: int) -> bool:
    """Tell whether "may" is the verb: after a word that is no part of a date, or before another verb."""
    text = before.lower
    return bool(_VERB_NEXT.match(text, end)) or bool(
        before.symbols
        and before.symbols[-1] == "Z"
        and text[before.starts[-1]].isalpha()
        and not _YEAR_NEXT.match(text, end)
    )


_YEAR_NEXT: Final = re.compile(r"[\s,'-]*\d|\s*$|\s*[-/&]|\s+(?:to|and|or)\s")


def _ends_split_month(before: _Cut, suffix: re.Match[str]) -> bool:
    """Join a month that a line break cut in two ("Sept ember", "Novem-ber") to its first half."""
    if not before.symbols:
        return False
    head = -2 if before.symbols[-1] in "-~" and len(before.symbols) > 1 else -1
    name = _SPLIT_MONTHS.get((before.lower[before.starts[head] : before.ends[head]], suffix[0]))
    if name is None:
        return False
    if head != -1:
        before.drop_last()
    before.replace_last("M", suffix.end(), MONTHS.index(name) + 1)
    return True


def _mend_months(words: _Cut) -> None:
    """Read misspelt months, beside a number or in a text of a few words."""
    text = words.lower
    few = sum([text[start].isalnum() for start in words.starts]) <= _FEW_WORDS
    for unknown in (_UNKNOWN if few else _BESIDE_NUMBER).finditer("".join(words.symbols)):
        place = unknown.start()
        month = misspelt_month(text[words.starts[place] : words.ends[place]])
        if month:
            words.symbols[place], words.values[place] = "M", MONTHS.index(month) + 1


_UNKNOWN: Final = re.compile("Z")
_BESIDE_NUMBER: Final = re.compile("Z(?=[stvwoY])|(?<=[stvwoY])Z")
