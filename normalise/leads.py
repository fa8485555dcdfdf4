# ruff: noqa: E501 - a pattern reads best whole
"""Who leads an action: the names in a lead cell, less their roles (contract: "Leads")."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from model.readings import Lead
from normalise.lead_words import (
    ANYBODY,
    BODIES,
    BODY_ABBREVIATIONS,
    FIELD_ABBREVIATIONS,
    FIELDS,
    FORMERLY,
    LABEL,
    LABEL_AMID,
    NOBODY,
    NOBODY_RE,
    NOW,
    POST_ABBREVIATIONS,
    POST_OPENERS,
    POSTS,
    REMARK,
    STANDALONE,
    STYLES,
    TOGETHER,
)

# A phrase of more characters than this names nobody in particular; it is kept whole.
_PHRASE_LONGEST: Final = 200
# A longer word in capitals is a name, not initials.
_INITIALS_LONGEST: Final = 4


_ABBREVIATIONS: Final = POST_ABBREVIATIONS | FIELD_ABBREVIATIONS | BODY_ABBREVIATIONS


class Nature(Enum):
    """What a phrase in a lead cell is."""

    INITIALS = auto()
    PERSON = auto()
    POST = auto()
    BODY = auto()
    FIELD = auto()


# Bodies outside the council: never the business of one of its posts.
_OUTSIDE: Final = frozenset(
    {"police", "probation", "partners", "partner agencies", "ambulance", "cafcass", "providers", "all"}
)
_PEOPLE: Final = frozenset({Nature.INITIALS, Nature.PERSON})
_INITIALS: Final = re.compile(
    r"(?=(?:[^A-Z]*[A-Z]){2})(?:(?:[A-Z]\.? ?){2,4}|[A-Z]{1,3}(?:Mc|Mac|O'|D'|[a-z]{1,2})[A-Z]{0,2}(?:-[A-Z])?"
    r"|[A-Z]{1,3}-[A-Z]{1,2}|[A-Z]{2,5}s?|(?:[A-Z][a-z]?){2,4})"
)
_ABBREVIATION: Final = re.compile(r"(?=(?:[a-z]?[A-Z]){2})[A-Za-z&-]{2,9}|s151|Mc[A-Z]")
_INITIAL: Final = re.compile(r"[A-Z]{1,3}\.?")
_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]*\.?|de|van|der|von|la|le|al|bin|ap|ab|di|da|O'\w+")
_FIELD_LIKE: Final = re.compile(
    r".{3,}(?:ing|tion|tions|ment|ments|ity|ities|ance|ence|ship|ships|ics|ology|ies|cy|ness|care|'s|s')"
)
_OF: Final = re.compile(r"\b(?:of|for|in charge of) ", re.IGNORECASE)
_OF_SERVICE: Final = re.compile(
    r"\b(?:of|for) (?:the )?(?:service|department|division|section|paid service|unit)s?$", re.IGNORECASE
)
_ALL: Final = re.compile(r"(?:all|each|every|both|relevant|respective|appropriate|named|individual)\b", re.IGNORECASE)

_LABEL: Final = re.compile(rf"{LABEL} *", re.IGNORECASE)
_LABEL_AMID: Final = re.compile(rf"(?<=\S) +({LABEL_AMID})", re.IGNORECASE)
_BY: Final = re.compile(
    r"(?:(?:led )?by|c/o|via|through|jointly|joint|both|led|chaired by) +(?=[A-Z])(?i:)", re.IGNORECASE
)
_REMARK: Final = re.compile(REMARK, re.IGNORECASE)
_NOBODY_TAIL: Final = re.compile(rf"(?:,| -| –|:)? +(?:{NOBODY}|et al\.?|etc\.?)[.?]*$", re.IGNORECASE)
_REMARK_TAIL: Final = re.compile(
    r"(?:,| -| –|:)? +(?:to lead|leading|leads|lead|interim|acting|chair|support)$", re.IGNORECASE
)
_REMARK_HEAD: Final = re.compile(rf"{NOBODY} ?(?:-|–|:|,) +", re.IGNORECASE)
_ANYBODY: Final = re.compile(ANYBODY, re.IGNORECASE)
_FORMERLY: Final = re.compile(rf"(?:[,;] *| +|[-–] *|^){FORMERLY} +.*$", re.IGNORECASE)
_WAS_NOW: Final = re.compile(
    rf"^(?:was|formerly|previously|initially|originally)\b.*?[ ,;(]+{NOW} *[:)]? *(?P<now>.+)$", re.IGNORECASE
)
_ARROW: Final = re.compile(rf"^.*[ ,;(]+(?:{NOW}) *:? *(?P<now>.+)$", re.IGNORECASE)
_TOGETHER: Final = re.compile(rf"{TOGETHER} ", re.IGNORECASE)
_BRACKET: Final = re.compile(r"[(\[]([^()\[\]]*)(?:[)\]]|$)")
_HELD: Final = re.compile("[\ue000-\uf8ff]")
_STRONG: Final = re.compile(r" *(?:;|(?<!\bc)/(?!\bo\b)|\||•|·|\+|\\|\n|⁄) *|\n")
_WEAK: Final = re.compile(
    r" *(?P<comma>,)(?: *(?:and|&) )? *| +(?P<and>and|&|\bor) +|(?P<amp>&)(?=[A-Z]{2}\b)| +(?P<dash>[-–—]+) *| *(?P<dash2>[–—]+|:(?= )) *"
)
_OPEN_END: Final = re.compile(r"(?:\b(?:of|and|for|the|&|with|to)|[-–,/&])$", re.IGNORECASE)
_OPEN_START: Final = re.compile(r"(?:of|and|for|&|with|to|in|[-–,/&()a-z])\b|[a-z(&/,–-]")


@dataclass(frozen=True, slots=True)
class _Part:
    """A phrase, what it is, and the role that stood beside it."""

    text: str
    nature: Nature
    role: str = ""


def read_leads(text: str) -> tuple[Lead, ...]:
    """Read a lead cell: its leads in printed order, each without its role.

    Posts and bodies are kept whole; a cell that names nobody ("TBC", "vacant") has no leads.
    Aliases stay as printed.

    Args:
        text: The cell as printed, with its line breaks.
    """
    plain = _plain(text)
    return _read(plain) if len(plain) <= 2 * _PHRASE_LONGEST else _read_leads(plain)


def _read_leads(plain: str) -> tuple[Lead, ...]:
    held: list[str] = []
    shown = _BRACKET.sub(lambda match: _hold(match, held), plain) if len(plain) < 50 * _PHRASE_LONGEST else plain
    lines: list[list[_Part]] = []
    for line in _lines(shown):
        if _is_nobody(line):
            continue
        cell = _LABEL_AMID.sub(r" / \1", _TOGETHER.sub(" / ", _strip_labels(_current(line, held))))
        lines.append([part for piece in _STRONG.split(cell) for part in _piece(piece, held)])
    return tuple(Lead(part.text, part.role) for part in _once(_paired(lines)))


_read = lru_cache(maxsize=8192)(_read_leads)


def _plain(text: str) -> str:
    """One space between words, line breaks kept, no invisible marks."""
    shown = text.replace("\u00ad", "").replace("\u200b", "").replace("\r", "\n").replace("\v", "\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in shown.split("\n")) if line)


def _hold(match: re.Match[str], held: list[str]) -> str:
    """Set a bracket aside, so that nothing within it parts two leads."""
    if len(held) > 0x1800:  # noqa: PLR2004 - the private characters at hand
        return match[0]
    held.append(match[1].strip())
    return " " + chr(0xE000 + len(held) - 1) + " "


def _lines(text: str) -> list[str]:
    """The cell's lines, those put back together that a narrow column broke ("Service / Manager")."""
    joined: list[str] = []
    for line in text.split("\n"):
        if joined and _goes_on(joined[-1], line):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _goes_on(line: str, following: str) -> bool:
    if (
        len(line) > _PHRASE_LONGEST
        or _OPEN_END.search(line)
        or _OPEN_START.match(following)
        or _HELD.match(following.strip())
    ):
        return True
    before, after = _nature(_bare(line)), _nature(_bare(following))
    if before in _PEOPLE or "/" in line or "," in line:
        one_word_each = " " not in line and " " not in following
        return before is after is Nature.PERSON and one_word_each
    if after in _PEOPLE or _ALL.match(following):
        return False
    if " " not in following and following.casefold() in POSTS | BODIES and following.casefold() not in STANDALONE:
        return True
    return (
        before is Nature.FIELD and " " not in line and after is not Nature.FIELD and line.casefold() not in STANDALONE
    )


def _bare(text: str) -> str:
    return " ".join(_HELD.sub(" ", text).split())


def _current(line: str, held: list[str]) -> str:
    """Leave out who had the action before ("KS, previously RB"; "Was RB now KS")."""
    if len(line) > 2 * _PHRASE_LONGEST:
        return line
    if match := _WAS_NOW.match(line):
        return match["now"]
    for mark in _HELD.findall(line):
        if match := re.match(rf"{NOW} *:? *(?P<now>.+)", held[ord(mark) - 0xE000], re.IGNORECASE):
            return match["now"]
    if match := _ARROW.match(line):
        return match["now"]
    return _FORMERLY.sub("", line) or line


def _piece(text: str, held: list[str]) -> list[_Part]:
    """Read what stands between two firm separators: commas and "and"s may part leads or belong to one."""
    if len(text) > _PHRASE_LONGEST:
        return [_Part(" ".join(_show(text, held).split()), Nature.FIELD)]
    text = _strip_labels(text)
    parts: list[_Part] = []
    listing = False
    for separator, phrase in _split_weakly(text):
        found = _read_phrase(phrase, held)
        for part in found:
            if not parts or separator == "":
                parts.append(part)
                continue
            verdict = _verdict(parts[-1], separator, part, listing=listing, rest=text)
            if verdict == "part":
                listing = listing or separator == ","
                parts.append(part)
            elif verdict == "role":
                parts[-1] = _Part(parts[-1].text, parts[-1].nature, part.text)
            elif verdict == "person":
                parts[-1] = _Part(part.text, part.nature, parts[-1].text)
            else:
                whole = f"{parts[-1].text}{verdict}{part.text}"
                parts[-1] = _Part(whole, _nature(whole), parts[-1].role)
    return parts


def _strip_labels(text: str) -> str:
    shown = text.strip(" .,:;-–—*?!")
    for pattern in (_LABEL, _BY, _LABEL):
        if match := pattern.match(shown):
            shown = shown[match.end() :]
    return shown


def _split_weakly(text: str) -> list[tuple[str, str]]:
    pieces, place, separator = [], 0, ""
    for match in _WEAK.finditer(text):
        pieces.append((separator, text[place : match.start()]))
        separator = {
            "comma": ",",
            "and": match["and"] or "and",
            "amp": "&",
            "dash": match["dash"] or "-",
            "dash2": match["dash2"] or "",
        }[match.lastgroup or "comma"]
        place = match.end()
    pieces.append((separator, text[place:]))
    return pieces


def _verdict(left: _Part, separator: str, right: _Part, *, listing: bool, rest: str) -> str:
    """How two neighbouring phrases belong: "part", "role" (of the left), "person" (who holds the left), or the text that joins them."""
    if separator == ",":
        return _by_comma(left, right, rest)
    if separator in {"and", "&", "or"}:
        return "part" if _two_leads(left, right, listing=listing) else f" {separator} "
    if left.nature in _PEOPLE:
        return "part" if right.nature in _PEOPLE else "role"
    if right.nature in _PEOPLE and not (left.nature is Nature.POST and right.text in FIELD_ABBREVIATIONS):
        return "person"
    return ": " if separator == ":" else f" {separator} "


def _by_comma(left: _Part, right: _Part, rest: str) -> str:
    if left.nature is Nature.PERSON:
        if re.fullmatch(r"[A-Z]\.?", right.text) and " " not in left.text:
            return ", "
        return (
            "role"
            if not left.role
            and right.nature in {Nature.POST, Nature.FIELD}
            and not _ALL.match(right.text)
            and not _plural(right.text)
            else "part"
        )
    if left.nature is Nature.INITIALS:
        return (
            "role"
            if not left.role and right.nature is Nature.POST and len(right.text) > 5 and not _plural(right.text)
            else "part"
        )  # noqa: PLR2004 - not an abbreviation
    if left.nature is Nature.POST and right.nature is Nature.FIELD:
        return ", "
    if left.nature is Nature.POST and right.nature is Nature.PERSON and " " in right.text and not _plural(left.text):
        return "person"
    if (
        left.nature is Nature.POST
        and right.nature is Nature.BODY
        and _OF.search(left.text)
        and right.text.casefold() not in _OUTSIDE
        and re.search(r" (?:and|&) ", rest)
    ):
        return ", "
    if (
        left.nature is right.nature is Nature.FIELD
        and _nature(_bare(rest)) in {Nature.BODY, Nature.POST}
        and re.search(r" (?:and|&) ", rest)
    ):
        return ", "
    return "part"


def _two_leads(left: _Part, right: _Part, *, listing: bool) -> bool:
    """Whether "and" stands between two leads, not within one ("Head of Finance and Risk")."""
    if left.nature is Nature.PERSON and " " not in left.text and not left.role and right.nature in {
        Nature.BODY,
        Nature.FIELD,
    }:
        return False  # a word not known here, more likely of a body's name than a first name
    if left.nature in _PEOPLE or left.role or right.nature in _PEOPLE:
        return True
    if _ALL.match(left.text) and right.text[:1].islower():
        return False
    if _ABBREVIATION.fullmatch(left.text) and _ABBREVIATION.fullmatch(right.text):
        return not (left.nature is right.nature is Nature.FIELD)
    if left.nature is Nature.FIELD:
        if listing:
            return True
        return (
            _stands_alone(left.text)
            and (_stands_alone(right.text) or right.text in BODY_ABBREVIATIONS)
            and right.text.casefold() != "social care"
        )
    if right.nature is Nature.FIELD:
        return listing and left.nature is Nature.BODY or (left.nature is Nature.BODY and _stands_alone(right.text))
    if left.nature is Nature.POST and right.nature is Nature.BODY:
        last = left.text.split()[-1]
        if (
            not _OF.search(left.text)
            and last.casefold() not in POSTS
            and last not in POST_ABBREVIATIONS
            and not _stands_alone(right.text)
        ):
            return False
        return (
            not _OF.search(left.text)
            or bool(_OF_SERVICE.search(left.text))
            or _stands_alone(right.text)
            or right.text in BODY_ABBREVIATIONS
        )
    if (
        left.nature is Nature.BODY
        and left.text.casefold() in {"police", "health"}
        and "commissioner" in right.text.casefold()
    ):
        return False
    return not (
        left.nature is Nature.BODY
        and " " not in left.text
        and left.text.casefold()
        in {"service", "team", "group", "project", "programme", "school", "office", "board", "council"}
    )


def _plural(text: str) -> bool:
    return any(word.endswith("s") and word in POSTS and word[:-1] in POSTS for word in text.casefold().split())


def _stands_alone(text: str) -> bool:
    words = text.casefold().split()
    return bool(words) and (
        words[0] in STANDALONE
        and len(words) == 1
        or words[-1] in {"partners", "agencies", "schools", "providers", "others"}
        or bool(_ALL.match(text))
    )


def _read_phrase(phrase: str, held: list[str]) -> list[_Part]:
    """One phrase with the brackets behind it: a remark, a role, a field of work, or who holds the post."""
    asides = [aside for mark in _HELD.findall(phrase) if (aside := held[ord(mark) - 0xE000]) and not _is_remark(aside)]
    name = _tidy(_bare(phrase))
    if not name:  # "TBC (KS)"
        inside = [_Part(lead.name, _nature(lead.name)) for lead in _read_leads(", ".join(asides))]
        return inside if all(_is_holder(one) for one in inside) else []
    found = _names(name)
    if not asides or not found:
        return found
    return [*found[:-1], *_beside(found[-1], ", ".join(asides))]


def _beside(part: _Part, aside: str) -> list[_Part]:
    """Weigh a bracket against the phrase it follows."""
    inside = [_Part(lead.name, _nature(lead.name)) for lead in _read_leads(aside)]
    holders = bool(inside) and all(_is_holder(one) for one in inside)
    if part.nature in _PEOPLE:
        return [_Part(part.text, part.nature, part.role or aside)]
    if _spells(aside, part.text):
        return [_Part(part.text, part.nature, part.role)]
    if holders and part.nature is Nature.POST:
        return [_Part(one.text, one.nature, part.text) for one in inside]
    if holders and part.nature is Nature.BODY:
        return [part, *inside]
    if holders and part.nature is Nature.FIELD:
        return [_Part(one.text, one.nature, part.text) for one in inside]
    return [_Part(f"{part.text} ({aside})", part.nature, part.role)]


def _spells(aside: str, text: str) -> bool:
    """Whether a bracket only abbreviates what it follows ("Director of Public Health (DPH)")."""
    letters = [letter for letter in aside if letter.isupper()]
    words = iter(word[0].upper() for word in re.split(r"[\s&/'-]+", text) if word)
    return len(letters) > 1 and len(aside) <= 2 * len(letters) and all(letter in words for letter in letters)


def _is_holder(part: _Part) -> bool:
    """Whether a bracket's words name a person; three capitals more often name a field of work ("(CIN)")."""
    if part.nature is Nature.PERSON:
        return " " in part.text
    return part.nature is Nature.INITIALS and not re.fullmatch(r"[A-Z]{3,}", part.text)


def _is_remark(aside: str) -> bool:
    return bool(
        len(aside) <= _PHRASE_LONGEST
        and (
            _REMARK.fullmatch(aside.strip(" .?"))
            or re.match(rf"{FORMERLY}", aside, re.IGNORECASE)
            or NOBODY_RE.fullmatch(aside)
        )
    )


def _is_nobody(text: str) -> bool:
    return bool(NOBODY_RE.fullmatch(text.strip(" .?!*()")))


def _tidy(text: str) -> str:
    """A phrase less its label, trailing marks and remarks; empty where it names nobody."""
    shown = _strip_labels(text)
    if _is_nobody(shown):
        return ""
    shown = _REMARK_HEAD.sub("", shown, count=1)
    if match := _NOBODY_TAIL.search(shown):
        rest = shown[: match.start()]
        shown = "" if _ANYBODY.fullmatch(rest.strip()) else rest
    if (match := _REMARK_TAIL.search(shown)) and _nature(shown[: match.start()]) in _PEOPLE:
        shown = shown[: match.start()]
    return "" if _is_nobody(shown) else shown.strip(" ,.;:*?!-–—")


def _names(text: str) -> list[_Part]:
    """Initials one after another ("JH SMcL") are a lead each; a post behind a name is its role."""
    words = text.split()
    if (
        len(words) > 1
        and all(_is_initials(word) for word in words)
        and not (words[0] in POST_ABBREVIATIONS and words[-1] in FIELD_ABBREVIATIONS)
    ):
        if all(1 < len(word.replace(".", "")) <= _INITIALS_LONGEST or word in _ABBREVIATIONS for word in words):
            return [_Part(word.strip("."), _nature(word.strip("."))) for word in words]
    if match := re.match(rf"(?P<name>[A-Z]\S+ \S+) (?P<post>{POST_OPENERS}.*)", text, re.IGNORECASE):
        if _nature(match["name"]) is Nature.PERSON and not any(_known(word) for word in match["name"].split()):
            return [_Part(match["name"], Nature.PERSON, match["post"])]
    return [_Part(text, _nature(text))]


def _is_initials(word: str) -> bool:
    return bool(_INITIALS.fullmatch(word) and (len(word) < 4 or _ABBREVIATION.fullmatch(word)))  # noqa: PLR2004 - longer words may be names


def _known(word: str) -> bool:
    plain = word.casefold().strip(".,")
    return plain in POSTS or plain in BODIES or plain in FIELDS


@lru_cache(maxsize=8192)
def _nature(text: str) -> Nature:
    """Say what a phrase is, by its words."""
    words = text.replace("’", "'").split()
    if not words:
        return Nature.FIELD
    if len(words) == 1:
        return _nature_of_word(words[0].strip("."))
    lower = [word.casefold().strip(".,()") for word in words]
    if lower[0] in STYLES and len(words) < 7 and not any(word in {"of", "for"} for word in lower):  # noqa: PLR2004 - a name's words
        if not (lower[0] in POSTS and any(_known(word) for word in lower[1:])):
            return Nature.PERSON
    if any(word in POSTS or words[i].strip(".,") in POST_ABBREVIATIONS for i, word in enumerate(lower)):
        ends_as_body = lower[-1] in BODIES and lower[-1] not in POSTS and not _OF.search(text)
        return Nature.BODY if ends_as_body else Nature.POST
    if _ALL.match(text):
        return Nature.BODY
    if any(word in BODIES or words[i] in BODY_ABBREVIATIONS for i, word in enumerate(lower)):
        return Nature.BODY
    if all(_INITIALS.fullmatch(word) and len(word) <= _INITIALS_LONGEST for word in words):
        return Nature.INITIALS
    if any(word in FIELDS or _FIELD_LIKE.fullmatch(word) and not _INITIAL.fullmatch(words[0]) for word in lower):
        return Nature.FIELD
    return (
        Nature.PERSON if len(words) <= 6 and all(_NAME.fullmatch(word.strip(",")) for word in words) else Nature.FIELD
    )  # noqa: PLR2004 - a name's words


def _nature_of_word(word: str) -> Nature:
    if word in POST_ABBREVIATIONS:
        return Nature.POST
    if word in FIELD_ABBREVIATIONS:
        return Nature.FIELD
    if word in BODY_ABBREVIATIONS:
        return Nature.BODY
    lower = word.casefold()
    if lower in POSTS:
        return Nature.POST
    if lower in BODIES:
        return Nature.BODY
    if lower in FIELDS or _FIELD_LIKE.fullmatch(lower):
        return Nature.FIELD
    if _is_initials(word):
        return Nature.INITIALS
    return Nature.PERSON if _NAME.fullmatch(word) else Nature.FIELD


def _paired(lines: list[list[_Part]]) -> list[_Part]:
    """Give the post on one line to the person on the next, where the lines are name and post in turn."""
    parts = [part for line in lines for part in line]
    natures = [part.nature for part in parts]
    posts = [part.text for part in parts if part.nature is Nature.POST]
    in_turn = [Nature.PERSON, Nature.POST] * (len(parts) // 2)
    alone = all(len(line) == 1 for line in lines) and not any(part.role for part in parts)
    if not alone or any(" " not in post or _plural(post) for post in posts) or natures not in (in_turn, in_turn[::-1]):
        return parts
    return [
        _Part(one.text, one.nature, other.text)
        if one.nature is Nature.PERSON
        else _Part(other.text, other.nature, one.text)
        for one, other in zip(parts[::2], parts[1::2], strict=True)
    ]


def _once(parts: list[_Part]) -> list[_Part]:
    kept = {part.text.casefold(): part for part in reversed(parts) if part.text}
    return [part for part in parts if kept.pop(part.text.casefold(), None)]


def _show(text: str, held: list[str]) -> str:
    return _HELD.sub(lambda match: f"({held[ord(match[0]) - 0xE000]})", text)
