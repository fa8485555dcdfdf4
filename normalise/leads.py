# ruff: noqa: E501 - a pattern reads best whole
"""Who leads an action: the names in a lead cell, less their roles (contract: "Leads")."""

import re
from functools import lru_cache
from typing import Final

from model.values import Lead
from normalise.lead_joints import PEOPLE, Part, how_they_belong
from normalise.lead_nature import (
    ABBREVIATIONS,
    ALL,
    INITIALS_LONGEST,
    Nature,
    is_initials,
    is_known,
    is_plural,
    nature_of,
)
from normalise.lead_words import (
    ANYBODY,
    BODIES,
    FIELD_ABBREVIATIONS,
    FORMERLY,
    LABEL,
    LABEL_AMID,
    NOBODY_RE,
    NOW,
    POST_ABBREVIATIONS,
    POST_OPENERS,
    POSTS,
    REMARK,
    STANDALONE,
    TOGETHER,
)

# A phrase of more characters than this names nobody in particular; it is kept whole.
_PHRASE_LONGEST: Final = 200


_LABEL: Final = re.compile(rf"{LABEL} *", re.IGNORECASE)
_LABEL_AMID: Final = re.compile(rf"(?<=\S) +({LABEL_AMID})", re.IGNORECASE)
_BY: Final = re.compile(
    r"(?:(?:led |(?:being )?cover(?:ed)? )?by|c/o|via|through|(?:joint |overall |co-)leads?|joint(?:ly)?|both|led|chaired by) +"
    r"(?=[A-Z])(?i:)",
    re.IGNORECASE,
)
_REMARK: Final = re.compile(REMARK, re.IGNORECASE)
_SPACE: Final = re.compile("(?:,| -| –|:)? +")
_HEAD: Final = re.compile("([^–:,]+?) ?[–:,-] +")
_ETC: Final = frozenset({"et al", "etc"})
# A phrase that ends on "to be confirmed" or the like says so in no more words than this.
_NOBODY_WORDS: Final = 6
_REMARK_TAIL: Final = re.compile(
    r"(?:,| -| –|:)? +(?:to lead|leading|leads|lead|interim|acting|chair|support)$", re.IGNORECASE
)
_NAME_AND_POST: Final = re.compile(rf"(?P<name>[A-Z]\S+ \S+) (?P<post>{POST_OPENERS}.*)", re.IGNORECASE)
_ANYBODY: Final = re.compile(ANYBODY, re.IGNORECASE)
_FORMERLY: Final = re.compile(rf"(?:[,;] *| +|[-–] *|^){FORMERLY} +.*$", re.IGNORECASE)
_WAS_NOW: Final = re.compile(
    rf"^(?:was|formerly|previously|initially|originally)\b.*?[ ,;(]+{NOW} *[:)]? *(?P<now>.+)$", re.IGNORECASE
)
# Brackets set aside are held in their order by private characters, of those that make sets that are built fast.
_MARKS: Final = 0xF0000
_MARK: Final = "[\U000f0000-\U000fffff]"
_UNTIL_THEN: Final = re.compile(
    f"^.+?(?: (?:until|till|to) [^,;]+?[,;]?| *{_MARK},?) +(?:and )?then +(?P<now>.+)$", re.IGNORECASE
)
_ARROW: Final = re.compile(rf"^.*(?:[ ,;(]+(?:{NOW})|→|->) *:? *(?P<now>.+)$", re.IGNORECASE)
_TOGETHER: Final = re.compile(rf"{TOGETHER} ", re.IGNORECASE)
_ALONGSIDE: Final = re.compile(r"(?:with|supported by|support from|assisted by|plus|and|jointly with) ", re.IGNORECASE)
_BRACKET: Final = re.compile(r"[(\[]([^()\[\]]*)(?:[)\]]|$)")
_PLURAL_ENDINGS: Final = frozenset({"s", "S", "es"})  # "Adviser(s)"
_HELD: Final = re.compile(_MARK)
_TWO_PEOPLE: Final = re.compile(f" *([^{_MARK[1:]}+{_MARK}) +([^{_MARK[1:]}+{_MARK}? *)$")
# Where private characters come from a paper, they are a symbol font's, mostly bullets.
_PRIVATE: Final = "[\ue000-\uf8ff\U000f0000-\U0010ffff]"
# How to reach somebody, behind the name.
_REACHED_AT: Final = re.compile(
    r",? *(?:(?:[Tt]el|[Ee]xt|[Pp]hone|[Mm]ob(?:ile)?|[tTxX])\b[.:]* *)?(?:\+?\d[\d ]{3,}\d|x ?\d{3,5}|\S+@\S+)$"
)
_STRONG: Final = re.compile(r" *(?:;|(?<!\bc)/(?!\bo\b)|\||•|·|\+|\\|\n|⁄) *|\n")
_WEAK: Final = re.compile(
    r" *(?P<comma>,)(?: *(?:and|&) )? *| +(?P<and>and|&|\bor) +|(?P<amp>&)(?=[A-Z]{2}\b)| +(?P<dash>[-–—]+) *| *(?P<dash2>[–—]+|:(?= )) *"
)
_OPEN_END: Final = re.compile(r"(?:\b(?:of|and|for|the|&|with|to)|[-–,/&])$", re.IGNORECASE)
_OPEN_START: Final = re.compile(r"(?:of|and|for|&|with|to|in|[-–,/&()a-z])\b|[a-z(&/,–-]")


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
    lines: list[list[Part]] = []
    for line in _lines(shown):
        if _is_nobody(line):
            continue
        cell = _LABEL_AMID.sub(r" / \1", _TOGETHER.sub(" / ", _strip_labels(_current(line, held))))
        lines.append([part for piece in _STRONG.split(cell) for part in _piece(piece, held)])
    return tuple(Lead(part.text, part.role) for part in _once(_paired(lines)))


_read = lru_cache(maxsize=8192)(_read_leads)


def _plain(text: str) -> str:
    """One space between words, line breaks kept, no invisible marks; a symbol font's characters are bullets."""
    shown = (
        (text if text.isascii() else re.sub(_PRIVATE, "•", text))
        .replace("\u00ad", "")
        .replace("\u200b", "")
        .replace("\r", "\n")
        .replace("\v", "\n")
    )
    return "\n".join(line for line in (" ".join(line.split()) for line in shown.split("\n")) if line)


def _hold(match: re.Match[str], held: list[str]) -> str:
    """Set a bracket aside, so that nothing within it parts two leads."""
    if match[1] in _PLURAL_ENDINGS:
        return match[0]
    if len(held) > 0x1800:  # noqa: PLR2004 - the private characters at hand
        return match[0]
    held.append(match[1].strip())
    return " " + chr(_MARKS + len(held) - 1) + " "


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
    following = _bare(following).strip(" .;,*")
    before, after = nature_of(_bare(line)), nature_of(following)
    if before in PEOPLE or "/" in line or "," in line:
        one_word_each = " " not in line and " " not in following
        return before is after is Nature.PERSON and one_word_each
    if after in PEOPLE or ALL.match(following):
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
        if match := re.match(rf"{NOW} *:? *(?P<now>.+)", held[ord(mark) - _MARKS], re.IGNORECASE):
            return match["now"]
    if match := _UNTIL_THEN.match(line):
        return match["now"]
    if match := _ARROW.match(line):
        return match["now"]
    return _FORMERLY.sub("", line) or line


def _piece(text: str, held: list[str]) -> list[Part]:
    """Read what stands between two firm separators: commas and "and"s may part leads or belong to one."""
    if len(text) > _PHRASE_LONGEST:
        return [Part(" ".join(_show(text, held).split()), Nature.FIELD)]
    text = _strip_labels(text)
    parts: list[Part] = []
    listing = False
    for separator, phrase in _split_weakly(text):
        found = _read_phrase(phrase, held)
        for part in found:
            if not parts or separator == "":
                parts.append(part)
                continue
            verdict = how_they_belong(parts[-1], separator, part, listing=listing, rest=_bare(text))
            if verdict == "part":
                listing = listing or separator == ","
                parts.append(part)
            elif verdict == "role":
                parts[-1] = Part(parts[-1].text, parts[-1].nature, part.text)
            elif verdict == "person":
                parts[-1] = Part(part.text, part.nature, parts[-1].text)
            else:
                whole = f"{parts[-1].text}{verdict}{part.text}"
                parts[-1] = Part(whole, nature_of(whole), parts[-1].role)
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


def _read_phrase(phrase: str, held: list[str]) -> list[Part]:
    """One phrase with the brackets behind it: a remark, a role, a field of work, or who holds the post."""
    marks = _HELD.findall(phrase)
    two = _TWO_PEOPLE.match(phrase) if marks else None
    if two and all(nature_of(_tidy(_bare(name))) in PEOPLE for name in two.groups()):  # "Jo Smith (lead) Kit Marlow"
        return [part for name in two.groups() for part in _read_phrase(name, held)]
    asides = [aside for mark in marks if (aside := held[ord(mark) - _MARKS]) and not _is_remark(aside)]
    name = _tidy(_bare(phrase))
    if not name:  # "TBC (KS)"
        inside = [Part(lead.name, nature_of(lead.name)) for lead in _read_leads(", ".join(asides))]
        return inside if all(_is_holder(one) for one in inside) else []
    found = _names(name)
    if not asides or not found:
        return found
    return [*found[:-1], *_beside(found[-1], ", ".join(asides))]


def _beside(part: Part, aside: str) -> list[Part]:  # noqa: PLR0911 - each return is one rule
    """Weigh a bracket against the phrase it follows."""
    alongside = _ALONGSIDE.match(aside)
    inside = [
        Part(lead.name, nature_of(lead.name)) for lead in _read_leads(aside[alongside.end() :] if alongside else aside)
    ]
    if inside and alongside:
        return [part, *inside]
    holders = bool(inside) and all(_is_holder(one) for one in inside)
    if part.nature in PEOPLE:
        return [Part(part.text, part.nature, part.role or aside)]
    if _spells(aside, part.text) or (part.nature is Nature.POST and aside in POST_ABBREVIATIONS):
        return [Part(part.text, part.nature, part.role)]
    if holders and part.nature is Nature.POST:
        return [Part(one.text, one.nature, part.text) for one in inside]
    if holders and part.nature is Nature.BODY:
        return [part, *inside]
    if holders and part.nature is Nature.FIELD:
        return [Part(one.text, one.nature, part.text) for one in inside]
    return [Part(f"{part.text} ({aside})", part.nature, part.role)]


def _spells(aside: str, text: str) -> bool:
    """Whether a bracket only abbreviates what it follows ("Director of Public Health (DPH)")."""
    letters = [letter for letter in aside if letter.isupper()]
    words = iter(word[0].upper() for word in re.split(r"[\s&/'-]+", text) if word)
    return len(letters) > 1 and len(aside) <= 2 * len(letters) and all(letter in words for letter in letters)


def _is_holder(part: Part) -> bool:
    """Whether a bracket's words name a person; three capitals more often name a field of work ("(CIN)")."""
    if part.nature is Nature.PERSON:
        return " " in part.text
    return part.nature is Nature.INITIALS and not re.fullmatch(r"[A-Z]{3,}", part.text)


def _is_remark(aside: str) -> bool:
    return bool(
        len(aside) <= _PHRASE_LONGEST
        and (
            _REMARK.fullmatch(aside.strip(" .?")) or re.match(rf"{FORMERLY}", aside, re.IGNORECASE) or _is_nobody(aside)
        )
    )


def _is_nobody(text: str) -> bool:
    return bool(NOBODY_RE.fullmatch(text.strip(" .?!*()")))


def _tidy(text: str) -> str:
    """A phrase less its label, trailing marks and remarks; empty where it names nobody."""
    shown = _strip_labels(text)
    if _is_nobody(shown):
        return ""
    if shown[-1].isdigit() or "@" in shown:
        shown = _REACHED_AT.sub("", shown) or shown
    if (head := _HEAD.match(shown)) and NOBODY_RE.fullmatch(head[1]):
        shown = shown[head.end() :]
    for space in list(_SPACE.finditer(shown))[-_NOBODY_WORDS:]:
        tail = shown[space.end() :].rstrip(".?")
        if _is_nobody(tail) or tail.casefold() in _ETC:
            rest = shown[: space.start()]
            shown = "" if _ANYBODY.fullmatch(rest.strip()) else rest
            break
    if (match := _REMARK_TAIL.search(shown)) and _is_remarked(shown[: match.start()], match[0]):
        shown = shown[: match.start()]
    return "" if _is_nobody(shown) else shown.strip(" ,.;:*?!-–—")


def _is_remarked(name: str, remark: str) -> bool:
    """Whether a name stands before a remark; of "TSP Chair" the letters are the body's whose chair it is."""
    nature = nature_of(name)
    return nature is Nature.PERSON or (nature is Nature.INITIALS and remark.strip() != "Chair")


def _names(text: str) -> list[Part]:
    """Initials one after another ("JH SMcL") are a lead each; a post behind a name is its role."""
    words = text.split()
    if (
        len(words) > 1
        and all(is_initials(word) for word in words)
        and not (words[0] in POST_ABBREVIATIONS and words[-1] in FIELD_ABBREVIATIONS)
    ) and all(1 < len(word.replace(".", "")) <= INITIALS_LONGEST or word in ABBREVIATIONS for word in words):
        return [Part(word.strip("."), nature_of(word.strip("."))) for word in words]
    match = _NAME_AND_POST.match(text)
    if (
        match
        and nature_of(match["name"]) is Nature.PERSON
        and not any(is_known(word) for word in match["name"].split())
    ):
        return [Part(match["name"], Nature.PERSON, match["post"])]
    return [Part(text, nature_of(text))]


def _paired(lines: list[list[Part]]) -> list[Part]:
    """Give the post on one line to the person on the next, where the lines are name and post in turn."""
    parts = [part for line in lines for part in line]
    natures = [part.nature for part in parts]
    posts = [part.text for part in parts if part.nature is Nature.POST]
    in_turn = [Nature.PERSON, Nature.POST] * (len(parts) // 2)
    alone = all(len(line) == 1 for line in lines) and not any(part.role for part in parts)
    if (
        not alone
        or any(" " not in post or is_plural(post) for post in posts)
        or natures not in (in_turn, in_turn[::-1])
    ):
        return parts
    return [
        Part(one.text, one.nature, other.text)
        if one.nature is Nature.PERSON
        else Part(other.text, other.nature, one.text)
        for one, other in zip(parts[::2], parts[1::2], strict=True)
    ]


def _once(parts: list[Part]) -> list[Part]:
    kept = {part.text.casefold(): part for part in reversed(parts) if part.text}
    return [part for part in parts if kept.pop(part.text.casefold(), None)]


def _show(text: str, held: list[str]) -> str:
    return _HELD.sub(lambda match: f"({held[ord(match[0]) - _MARKS]})", text)
