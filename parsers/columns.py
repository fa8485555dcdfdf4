"""What a printed column is for, from its heading, wherever the column stands."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from model.values import Header
from model.words import Column
from parsers.column_rules import QUESTIONS, RULES, WHOLE
from parsers.column_words import CUTS, HEADS, PHRASES, SENSES, Sense
from parsers.printed_dates import find_dates

# A heading runs to thirty words; what is longer than this many characters is no heading.
_LONGEST: Final = 600
# In a core of more words than this, an unknown last noun is not passed over for an earlier one.
_SHORT_CORE: Final = 3

_PHRASES: Final = tuple((re.compile(pattern), meaning) for pattern, meaning in PHRASES)
_QUESTIONS: Final = tuple((re.compile(question.pattern), question.field) for question in QUESTIONS)
_BRACKET: Final = re.compile(r"[(\[]([^()\[\]]*)(?:[)\]]|$)")
_GROUP: Final = re.compile(
    r"[(\[] ?(?:rec(?:ommendation|s)?\.? ?(?:no\.? ?)?)?(\d{1,2}(?:\.\d{1,2})*[a-z]?) ?[)\]]|\b(\d{1,2}[a-z])$",
    re.IGNORECASE,
)
_ENUMERATOR: Final = re.compile(
    r"^(?:(?:column|col) )?(?:\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.):]|\((?:\d{1,2}|[a-h])\)) ?(?=\w)"
)
_PIECES: Final = re.compile(r"[:;]| [–—-]+ |[.?!] |\.\.+|…| -(?=\w)")
_WORD: Final = re.compile(r"[a-z][a-z'-]*[a-z]|[a-z]|\d+(?:st|nd|rd|th)?|[#%£№]|n°|[/&+,|]")
_JOINS: Final = frozenset({"/", "&", "+", ",", "|", "and", "or", "then"})
_PART_YEAR: Final = re.compile(r"\b(?:mid|half)[- ]?year|\b\d+[- ]months?\b|\bsix[- ]month", re.IGNORECASE)
_BARE_YEAR: Final = re.compile(r"(?:fy ?)?(?:19|20)?\d\d(?: ?[/–-] ?\d{2,4})?", re.IGNORECASE)
_DATED: Final = re.compile(r"\d{4}|\d[./-]\d|\bq", re.IGNORECASE)
_SENTENCE_STOP: Final = re.compile(r"\w{3,}[.;] +\w")

# Where one column serves for several things, the first of these that it serves.
_FREE_TEXT_FIRST: Final = (Column.UPDATE, Column.ACTION, Column.RECOMMENDATION)
_LAST: Final = frozenset({Column.OTHER, Column.ACTION_REF, Column.RECOMMENDATION_REF})


@lru_cache(maxsize=4096)
def _read_short(text: str) -> Header:
    spans = find_dates(text)
    as_at = _as_at(text, spans)
    undated = _without(text, spans)
    bare = _spell(undated)
    field = _field(bare) if bare.strip(" -–—:,;./()[]&") else None
    if field is None:
        field = Column.UPDATE if as_at and _only_a_date(bare, as_at) else Column.OTHER
    group = _GROUP.search(undated.rstrip(" .:;?"))
    ref = (group[1] or group[2]) if group and group.start() else ""
    if ref.isdigit() and field not in {Column.ACTION, Column.OUTCOME, Column.RECOMMENDATION}:
        ref = ""  # a footnote's or a scale's number
    return Header(field, as_at, ref)


def read_header(text: str) -> Header:
    """Read a column heading: what the column is for, and the date and the sub-group that it prints.

    A heading that is not understood is ``Column.OTHER``. Two header rows are one heading, joined by a space.

    Args:
        text: The heading as printed; line breaks, non-breaking spaces and case do not matter.
    """
    squashed = " ".join(unicodedata.normalize("NFKC", text[: 4 * _LONGEST]).replace("\u00ad", "").split())
    if not squashed or len(squashed) > _LONGEST:
        return Header(Column.OTHER)
    return _read_short(squashed)


def _as_at(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The printed dates; a quarter and its year that stand apart are put together."""
    found = [text[start:end] for start, end in spans]
    if _PART_YEAR.search(text):
        found = [date for date in found if not _BARE_YEAR.fullmatch(date)]
    if len(found) == 2 and sum(bool(_BARE_YEAR.fullmatch(date)) for date in found) == 1:  # noqa: PLR2004 - a quarter and its year
        return " ".join(sorted(found, key=lambda date: bool(_BARE_YEAR.fullmatch(date))))
    return "; ".join(dict.fromkeys(found))


def _without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    kept, place = [], 0
    for start, end in spans:
        kept.append(text[place:start])
        place = end
    return " ".join(" ".join([*kept, text[place:]]).split())


def _only_a_date(words: str, as_at: str) -> bool:
    """Whether a heading is a date alone ("As at 30 June 2013"): then the column holds that round's update.

    A bare year or month is none: it heads figures, or a chart of the months.
    """
    rest = set(_WORD.findall(words))
    return (
        not rest - CUTS - _JOINS - {"end", "the", "term", "th"}
        and bool(_DATED.search(as_at))
        and not _BARE_YEAR.fullmatch(as_at)
    )


def _spell(text: str) -> str:
    """Lower case, plain quotes, no leading number, and phrases that mean one word as that word."""
    plain = text.lower().translate(_PLAIN_QUOTES)
    plain = _ENUMERATOR.sub("", plain)
    for pattern, meaning in _PHRASES:
        plain = pattern.sub(meaning, plain)
    return plain.strip()


_PLAIN_QUOTES: Final = str.maketrans(
    {"’": "'", "‘": "'", "“": None, "”": None, '"': None, "*": None, "_": " ", "‑": "-", "‐": "-"}
)


def _field(text: str) -> Column | None:
    asides = _BRACKET.findall(text)
    main = _BRACKET.sub(" ", text).strip(" .:-–—…")
    pieces = [piece.strip() for piece in _PIECES.split(main) if piece and piece.strip(" .?!")] or [""]
    asks = "?" in text
    for place, piece in enumerate(pieces):
        field = _read_piece(piece.strip(" ."), asks=asks, beside=_senses_of(*asides, *pieces[place + 1 :]))
        if field is not None:
            return field
    said = (_read_piece(aside.strip(" ."), asks=asks, beside=frozenset()) for aside in asides)
    return next((field for field in said if field is not None), None)


def _senses_of(*texts: str) -> frozenset[Sense]:
    """Short remarks beside the heading ("(actual)", "– revised") modify it as if they stood in it."""
    words = [word for text in texts for word in (_WORD.findall(text) if len(text) < 25 else ())]  # noqa: PLR2004 - two or three words
    return frozenset(sense for word in words for sense in SENSES.get(word, ()))


def _read_piece(piece: str, *, asks: bool, beside: frozenset[Sense]) -> Column | None:
    spoken = " ".join(piece.replace("?", " ").split())
    if asks and _says_done(spoken):
        return Column.STATUS
    if (whole := WHOLE.get(spoken)) is not None and not beside:
        return whole
    for pattern, asked in _QUESTIONS:
        if pattern.match(spoken):
            return asked
    words = _WORD.findall(spoken)
    core, complement = _cut(words)
    fields = [field for part in _parts(core) if (field := _read_part(part, complement, beside)) is not None]
    return _choose(fields) or WHOLE.get(spoken)


def _says_done(spoken: str) -> bool:
    """Whether a question ends on a state: "Completed?", "Action implemented?"."""
    words = spoken.split()
    if not words or words[0].startswith(("wh", "how", "date")):
        return False
    return bool(SENSES.get(words[-1], frozenset()) & {Sense.DONE, Sense.COMPLETE})


def _cut(words: list[str]) -> tuple[list[str], list[str]]:
    """Part a heading at its first preposition; one that begins with it has its core behind ("To date")."""
    start = 0
    while start < len(words) and (words[start] in CUTS or words[start] in _JOINS):
        start += 1
    end = next((place for place in range(start, len(words)) if words[place] in CUTS), len(words))
    core = words[start:end]
    if (
        core
        and all(Sense.WRAPPER in SENSES.get(word, ()) or Sense.PLAIN in SENSES.get(word, ()) for word in core)
        and end < len(words)
    ):
        return _cut(words[end:])
    return core, words[end:]


def _parts(core: list[str]) -> list[list[str]]:
    """Part a core at its "and"s; a part without a noun of its own goes with the next ("original and revised date")."""
    parts: list[list[str]] = [[]]
    for word in core:
        if word not in _JOINS:
            parts[-1].append(word)
        elif _head(parts[-1]) is not None and not _is_modifier(parts[-1]):
            parts.append([])
    return [part for part in parts if part]


def _is_modifier(part: list[str]) -> bool:
    return all(SENSES.get(word, frozenset()) & {Sense.START, Sense.REVISED, Sense.ORIGINAL, Sense.END} for word in part)


def _head(part: list[str]) -> tuple[int, Sense] | None:
    """The part's last noun, passing over known modifiers behind it ("Deadline revised")."""
    unknown = 0
    for place in range(len(part) - 1, -1, -1):
        senses = SENSES.get(part[place])
        if senses is None:
            unknown += 1
            if unknown and len(part) > _SHORT_CORE:
                return None
            continue
        for sense in _HEAD_ORDER:
            if sense in senses and not (place and senses & _TRAILING):
                return place, sense
    return None


_HEAD_ORDER: Final = tuple(sense for sense in Sense if sense in HEADS and sense is not Sense.WRAPPER)
_TRAILING: Final = frozenset({Sense.DONE, Sense.COMPLETE, Sense.START})


def _read_part(part: list[str], complement: list[str], beside: frozenset[Sense]) -> Column | None:
    head = _head(part)
    if head is None:
        return None
    place, sense = head
    modifiers = frozenset(s for i, word in enumerate(part) if i != place for s in SENSES.get(word, ()))
    if sense in {Sense.DATE, Sense.TARGET, Sense.COMPLETION, Sense.STATUS, Sense.UPDATE, Sense.RATING}:
        modifiers |= beside
    after = frozenset(s for word in complement for s in SENSES.get(word, ()))
    for rule in RULES:
        if (
            rule.head is sense
            and (not rule.beside or rule.beside & modifiers)
            and not rule.without & modifiers
            and (not rule.after or rule.after & after)
        ):
            return rule.field
    return None


def _choose(fields: list[Column]) -> Column | None:
    for field in _FREE_TEXT_FIRST[:1]:
        if field in fields:
            return field
    if Column.RAG in fields and Column.STATUS in fields:
        return Column.RAG
    telling = [field for field in fields if field not in _LAST] or fields
    for field in telling:
        if field in {Column.ACTION, Column.RECOMMENDATION}:
            return field
    return telling[0] if telling else None
