"""What has figures but is no date: prices, times, shares, and things with a number ("action 3.2", "KS2").

Such words become junk at once, so that no rule of the calendar can take them for a day.
"""

import re
from typing import Final, NamedTuple

# Each: why, pattern for lower-case text, an example that holds no date.
NOT_DATES: Final = (
    ("an address on the web", r"(?:https?:|www\.)\S+|\S+@\S+", "see www.anytown.gov.uk/12/05/2013"),
    ("round the clock", r"24\s?/\s?7(?![/\d])", "24/7"),
    ("a percentage", r"\d[\d.,]*\s?(?:%|per\s?cent\b)", "by 12.5%"),
    ("money", r"£\s?\d[\d.,]*\s?(?:[km]\b|million\b)?", "£31.3m"),
    ("a time", r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?|\s?hrs?\b)|\d{1,2}:\d\d(?::\d\d)?|\d{1,2}\s?[ap]\.?m\b\.?",
     "at 10:30"),
    ("a large number", r"\d{1,3}(?:,\d{3})+(?!\d)", "2,010 homes"),
    ("a share", r"\d+\s+(?:out\s+)?of\s+(?:the\s+)?(?:\d+(?!\d)|(?:these|those|our|all|which)\b)", "2 of 10"),
)  # fmt: skip


class Numbered(NamedTuple):
    """Words whose number is no date.

    Attributes:
        words: The words, in lower case.
        number: Pattern for what follows the word.
        example: A text that holds no date.
    """

    words: frozenset[str]
    number: re.Pattern[str]
    example: str


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


NUMBERED: Final = (
    Numbered(_words("""
        phase phases stage stages section sections sect s priority priorities action actions act acts rec recs
        recommendation recommendations step steps item items page pages p pp para paras paragraph paragraphs objective
        objectives theme themes appendix appendices annex part parts level levels tier tiers version versions v no nos
        number numbers ref refs reference point points table tables figure figures fig figs tranche tranches cohort
        cohorts wave waves room rooms band bands grade grades lot lots option options article articles chapter chapters
        strand strands workstream workstreams indicator indicators ni kpi pi outcome outcomes domain domains standard
        standards module modules question questions aim aims goal goals year yr class category cat type block zone site
        case child school issue draft finding findings rule form schedule"""),
        re.compile(
            r"[.:]?\s*(?:nos?\.?\s*)?(?!(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b)"
            r"(?!\d{1,2}[/.\-]\d{1,2}[/.\-]\d\d)(?!(?:1[3-9]|2\d|3[01])\s*[a-z]{3})(?!(?:19|20|21)\d\d)"
            r"\d{1,3}(?:\.\d{1,3})*[a-z]?(?![\d/])"
            r"(?:\s?(?:-|&|,|and|to|or)\s?\d{1,2}(?![\d/.\-]|st|nd|rd|th|\s?[a-z]{3,}))?"
        ), "action 3.2"),
    Numbered(_words("group groups team teams"), re.compile(r"\s\d{1,2}(?![\d/.\-]|\s?[a-z])"), "for team 4"),
    Numbered(_words("act regulation regulations regs order census iso bs circular measure"),
             re.compile(r"\s+\d{4,5}(?!\d)"), "Care Act 2014"),
    Numbered(_words("term"), re.compile(
        r"(?<!spring term)(?<!summer term)(?<!autumn term)\s[1-6]\b(?:,?\s+(?:of\s+)?\d{2,4}[/-]\d{2,4})?"
    ), "Term 2 2013/14"),
    Numbered(_words("covid"), re.compile(r"[ -]?19"), "Covid 19"),
)  # fmt: skip

# A short word and figures are a code, but for these and for months.
CODE_EXAMPLE: Final = "KS2"
_NO_CODES: Final = _words(
    "q qu qs qtr qrt qr quarter h half fy fye ay term wk may spring summer autumn winter easter christmas xmas by from "
    "end mid early late to in of since until till wef on and at year th st nd rd tbc was now due"
)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CODE: Final = re.compile(r"\d+[a-z\d]*")
_PARTED_CODE: Final = re.compile(r"-\d{1,4}(?![/.\d])")
_LONGEST_CODE: Final = 4
_ALL: Final = frozenset().union(*(each.words for each in NUMBERED))
_BY_WORD: Final = {word: tuple(each.number for each in NUMBERED if word in each.words) for word in _ALL}


def end_of_number(text: str, start: int, end: int) -> int:
    """Return where a word's own number ends; ``end`` where it has none.

    Args:
        text: In lower case.
        start: Where the word begins.
        end: Where it ends.
    """
    if start and text[start - 1].isalnum():
        return end
    word = text[start:end]
    for number in _BY_WORD.get(word, ()):
        match = number.match(text, end)
        if match:
            return match.end()
    if len(word) > _LONGEST_CODE or word in _NO_CODES or word.startswith(_MONTHS):
        return end
    code = _CODE.match(text, end) or (_PARTED_CODE.match(text, end) if len(word) < _LONGEST_CODE else None)
    return code.end() if code else end
