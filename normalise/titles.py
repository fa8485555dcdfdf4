# ruff: noqa: E501 - a pattern reads best whole
"""A paper's title line or file name: the plan, the committee, the meeting's date (contract: "Headings and titles")."""

import re
from datetime import date
from functools import lru_cache
from typing import Final
from urllib.parse import unquote_plus

from model.values import Title
from model.words import Precision
from normalise.calendar import Period, find_periods
from normalise.periods import day
from normalise.title_words import (
    COMMITTEE_HEADS,
    COMMITTEE_ON,
    COUNCILS,
    LEAD_IN,
    LESSER_HEADS,
    MONTH,
    NOT_COMMITTEE,
    NOT_PLAN,
    OPENERS,
    OTHER_DATE,
    TAILS,
)

# A longer line is a paragraph: only its beginning is looked at for facts.
_LONGEST: Final = 400
# A committee's name runs to no more words than this.
_COMMITTEE_WORDS: Final = 14
# Two-digit years and dates without a year are not counted from anywhere: titles print their years.
_NO_DAY: Final = date(2000, 1, 1)
_FINAL_RANK: Final = 1000.0
# Six figures in a file's name are a date only in the years that councils have published papers on the web.
_MEETING_YEARS: Final = range(2004, 2041)
_SPACED: Final = re.compile(r"(?<![\d.])(\d{1,2})[ _](\d{1,2})[ _](\d\d|20\d\d)(?![\d.])")
_SIX: Final = re.compile(r"(?<!\d)\d{6}(?!\d)")

_EXTENSION: Final = re.compile(
    r"\.(?:pdf|docx?|docm|dotx|xlsx?|xlsm|html?|mht|txt|rtf|odt|ods|csv|pptx?|tsv|md)$", re.IGNORECASE
)
_KEBAB: Final = re.compile(r"(?<=[A-Za-z)])[-_]+(?=[A-Za-z(])")
_TIGHT_KEBAB: Final = re.compile(r"(?<=[A-Za-z)])-+(?=[A-Za-z\d(])|(?<=\d)-+(?=[A-Za-z])")
_TIME: Final = re.compile(
    r"^[\s,–—(-]*(?:at )?(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?|hrs)?|\d{1,2} ?[ap]\.?m\b\.?|(?:0[89]|1\d)[0-5]\d\b)\)?(?: (?:in|at) [^–—|:]*)?",
    re.IGNORECASE,
)
_GAP: Final = "\uf8ff"  # stands where the date stood
_HEAD: Final = re.compile(rf"(?:^|(?<=[\s(]))(?:{COMMITTEE_HEADS})$", re.IGNORECASE)
_LESSER_HEAD: Final = re.compile(rf"(?:^|(?<=[\s(]))(?:{LESSER_HEADS})$", re.IGNORECASE)
_COMMITTEE_ON: Final = re.compile(rf"(?i:(?:.+ )?(?:{COMMITTEE_ON}))")
_OF_COMMITTEE: Final = re.compile(rf"\b((?i:{COMMITTEE_HEADS})) \(([^()\d]{{2,60}})\)")
_OPEN, _CLOSE = "⟦", "⟧"  # brackets that belong to a committee's name: "Scrutiny Board (Housing)"
_HEAD_WORD: Final = re.compile(rf"\b(?:{COMMITTEE_HEADS})\b", re.IGNORECASE)
_LESSER_BOARD: Final = re.compile(r"\bprogramme board$", re.IGNORECASE)
_NOT_COMMITTEE: Final = re.compile(NOT_COMMITTEE, re.IGNORECASE)
_LEAD_IN: Final = re.compile(rf"^(?i:{LEAD_IN})")
_LEAD_IN_AMID: Final = re.compile(rf"(?: |^)(?i:{LEAD_IN.replace('[A-Z]', '[a-z]')})(?=\S)", re.IGNORECASE)
_MEETING: Final = re.compile(
    r"(?:(?:^|[ ,]+)(?:meetings?|mtg|of|on|(?:to be )?held|dated?|date|the|agenda|reports?|papers?))+$", re.IGNORECASE
)
_MEETING_HEAD: Final = re.compile(
    rf"^(?:the )?(?:(?:special|joint|virtual|extraordinary|additional|remote|next) )?(?:meeting|mtg) of (?:the )?|^the |^(?:{MONTH}) (?=\S)",
    re.IGNORECASE,
)
_SEGMENT: Final = re.compile(
    rf"( +[–—-]+ +| ?[–—|;{_GAP}]+ ?|: +| ?\(|\) ?|, (?=(?:an? )?(?i:{LEAD_IN})\S)|,? +-+|-+ +)"
)
_TAILS: Final = re.compile(
    rf"(?:(?P<stop>^|(?<![ ,.;:(–—-])[ ,.;:(–—-]{{1,8}})(?:{'|'.join(TAILS)})[ ).]*)$", re.IGNORECASE
)
_OPENERS: Final = re.compile(rf"^(?:{'|'.join(OPENERS)})", re.IGNORECASE)
_NOT_PLAN: Final = re.compile(NOT_PLAN, re.IGNORECASE)
_OTHER_DATE: Final = re.compile(OTHER_DATE, re.IGNORECASE)
_COUNCILS: Final = tuple(re.compile(rf"(?<!\w)(?:{pattern})") for pattern in COUNCILS)
_FURNITURE: Final = re.compile(
    r"(?i:\b(?:agenda )?item ?(?:no\.? ?)?\d{1,2}[a-z]?\b)|(?<!\d)\d{6}(?!\d)|^\d{1,2}[a-z]?(?= [A-Za-z])"
)
_ITEM: Final = re.compile(r"^(?:agenda )?item ?(?:no\.? ?)?\d{1,2}[a-z]?\b[ :.–-]*", re.IGNORECASE)
_PLAN_WORD: Final = re.compile(
    r"\b(?:plans?|recommendations?|review|strategy|response|statement|inspection|challenge|tracker|programme|actions?|framework|report)\b",
    re.IGNORECASE,
)
_AFTER_PERIOD: Final = re.compile(r"|(?:(?:progress )?(?:update|report|position)|progress)s?|\(.*", re.IGNORECASE)
_YEARS_FIRST: Final = re.compile(r"(?:20)?\d\d[/-](?:20)?\d\d(?=\W+q)", re.IGNORECASE)
_PARTED: Final = re.compile(r"^ ?[–—|:-]+ ?")
_QUARTER: Final = re.compile(r"q(?:uarter|tr)? ?[1-4]", re.IGNORECASE)
_VERSION: Final = re.compile(
    r"(?<![A-Za-z0-9])(?:version|ver\.?|v\.?|issue no\.?|draft)[ _]?(\d{1,2}(?:\.\d{1,2})?)(?!\d|[./]\d)", re.IGNORECASE
)
_FINAL: Final = re.compile(
    r"[\s(_-]final(?:[ _-]?(?:version|draft|copy))?(?:[ _-]?v?\d{1,2}(?:\.\d)?)?[\s)_]*(?:\(\d+\))?$", re.IGNORECASE
)
_VERSION_DATE: Final = re.compile(
    r"(?:updated|revised|amended|refreshed|version|draft|modified|saved)(?: (?:on|at|as at|of|dated))?[ :,–-]*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def _read_short(line: str) -> Title:
    is_file = bool(_EXTENSION.search(line)) or (" " not in line and bool(re.search(r"[-_]", line)))
    text = _EXTENSION.sub("", line)
    if is_file:
        text = unquote_plus(text) if " " not in text else text
        text = _SIX.sub(_in_full, _SPACED.sub(r"\1.\2.\3", text))
    periods = _periods(text)
    dates = _day_dates(periods)
    meeting = _meeting_date(text, dates)
    if meeting is not None:
        text = _less_date(text, meeting)
    text = _ITEM.sub("", text)
    if is_file:
        text = (_KEBAB if " " in line else _TIGHT_KEBAB).sub(" ", text.replace("_", " "))
        text = _FURNITURE.sub(f" {_GAP} ", text)
    plan, committee = _take_committee(" ".join(text.split()), is_file=is_file)
    for period in () if committee else periods:  # "the June 2014 Cabinet", "Cabinet, 3 June"
        if (period.precision is Precision.MONTH) is period.year_printed and not committee:
            less, committee = _take_committee(_less_date(text, period), is_file=is_file)
            plan = less if committee else plan
    return Title(_plan(plan, periods), committee, meeting.last if meeting else None)


def read_title(text: str) -> Title:
    """Read a paper's title, first line or file name.

    Args:
        text: The line as printed, or the file's name without its folder.

    Returns:
        The plan without its "update for … committee … date" tail, the committee as printed, both
        possibly empty, and the meeting's date where the line prints one in full.
    """
    return _read_short(" ".join(text[: 2 * _LONGEST].replace("\u00ad", "").split())[:_LONGEST])


def _in_full(figures: re.Match[str]) -> str:
    """Print "030614" of a file's name in full, day first as in the UK; "140603" where only that makes a plausible meeting."""
    one, two, three = (int(figures[0][place : place + 2]) for place in (0, 2, 4))
    for year, month, number in ((three, two, one), (one, two, three)):
        span = day(2000 + year, month, number) if 2000 + year in _MEETING_YEARS else None
        if span and not span.problem:
            return span.last.isoformat()
    return figures[0]


def _less_date(text: str, period: Period) -> str:
    """Put a gap in place of a date and of the time and the room behind it."""
    after = _TIME.sub("", text[period.end :].lstrip(" ,)"), count=1)
    return f"{text[: period.start].rstrip(' ,(')} {_GAP} {after}"


def _periods(text: str) -> tuple[Period, ...]:
    if not any(sign.isdigit() for sign in text):
        return ()
    return find_periods(text.replace("_", " "), on=_NO_DAY)


def _day_dates(periods: tuple[Period, ...]) -> list[Period]:
    parts = [part for period in periods for part in (period.parts or (period,))]
    return [part for part in parts if part.precision is Precision.DAY and part.year_printed and not part.problem]


def _meeting_date(text: str, dates: list[Period]) -> Period | None:
    """The date that stands for the meeting: beside a committee where one is named, else the first that is no version's."""
    candidates = [
        period
        for period in dates
        if period.first == period.last and not _OTHER_DATE.search(text[: period.start].rstrip(" (,"))
    ]
    beside = [
        period for period in candidates if _HEAD.search(_MEETING.sub("", text[: period.start].rstrip(" ,–—-(:|")))
    ]
    return next(iter(beside or candidates), None)


def _take_committee(text: str, *, is_file: bool) -> tuple[str, str]:
    """Part a title into what is not its committee and its committee."""
    text = re.sub(rf"[ ,–—-]*{_GAP}[ ,–—-]*", f" {_GAP} ", text)
    pieces = _SEGMENT.split(_OF_COMMITTEE.sub(_bracketed_name, text) if "(" in text else text)
    segments, joints = pieces[::2], pieces[1::2]
    # The committee stands beside its meeting's date; elsewhere a group may be what the plan answers.
    for place in sorted(range(len(segments)), key=lambda place: not _beside_gap(joints, place)):
        segment, beside = segments[place], _beside_gap(joints, place)
        kept, committee = _committee_in(segment.strip(" ,"), after_gap=is_file and beside)
        if committee:
            name = _of_council(committee).replace(_OPEN, "(").replace(_CLOSE, ")")
            return _without(segments, joints, place, kept), name
    for place, segment in enumerate(segments):
        if _beside_gap(joints, place):
            kept, committee = _beside_date(_MEETING.sub("", segment.strip(" ,")))
            if committee:
                return _without(segments, joints, place, kept), _of_council(committee)
    return text, ""


def _of_council(committee: str) -> str:
    """Leave the council's name out of "Marlbeck Council Cabinet"."""
    council = read_council(committee)
    rest = committee[len(council) :].strip() if council and committee.startswith(council) else ""
    return rest if rest and _is_committee(rest) else committee


def _bracketed_name(found: re.Match[str]) -> str:
    """Keep the bracket of "Scrutiny Board (Housing)" with the name; leave out one that holds only its initials."""
    if found[2].isupper() or _PLAN_WORD.search(found[2]):
        return found[1] if found[2].isupper() else found[0]
    return f"{found[1]} {_OPEN}{found[2]}{_CLOSE}"


def _beside_date(segment: str) -> tuple[str, str]:
    """Find a committee that only its place beside the date tells: a lesser body alone, or one run on behind the plan."""
    if _LESSER_HEAD.search(segment) and _is_name(segment):
        return "", segment
    plan_words = list(_PLAN_WORD.finditer(segment))
    after = re.sub("^(?:from|of) (?:the )?", "", segment[plan_words[-1].end() :].strip()) if plan_words else ""
    if after and _is_committee(after):
        return segment[: plan_words[-1].end()], after
    return segment, ""


def _beside_gap(joints: list[str], place: int) -> bool:
    return (place > 0 and _GAP in joints[place - 1]) or (place < len(joints) and _GAP in joints[place])


def _committee_in(segment: str, *, after_gap: bool) -> tuple[str, str]:  # noqa: PLR0911 - each return is one place where a committee stands
    """Find the committee in a segment: all of it, what follows "update for", or what stands behind a comma."""
    if not _HEAD_WORD.search(segment):
        return segment, ""
    plain = _MEETING.sub("", segment)
    if _is_committee(name := _MEETING_HEAD.sub("", _LEAD_IN.sub("", plain))):
        return "", name
    for match in reversed(list(_LEAD_IN_AMID.finditer(plain))):
        if _is_committee(name := _MEETING_HEAD.sub("", plain[match.end() :])):
            return plain[: match.start()], name
    parts = plain.split(", ")
    for first in range(1, len(parts)):
        if _is_committee(name := _LEAD_IN.sub("", ", ".join(parts[first:]))):
            return ", ".join(parts[:first]), name
        if _is_committee(parts[first]) and not _is_committee(", ".join(parts[first:])):
            return ", ".join(parts[:first] + parts[first + 1 :]), parts[first]
    if (
        after_gap
        and (head := _HEAD_WORD.search(plain))
        and _PLAN_WORD.search(plain[head.end() :])
        and _is_committee(plain[: head.end()])
    ):
        return plain[head.end() :], plain[: head.end()]
    return segment, ""


def _is_committee(name: str) -> bool:
    bare = name[: name.find(_OPEN)].rstrip() if name.endswith(_CLOSE) else name
    return bool((_HEAD.search(bare) or _COMMITTEE_ON.fullmatch(bare)) and _is_name(bare))


def _is_name(name: str) -> bool:
    return bool(
        name
        and len(name.split()) <= _COMMITTEE_WORDS
        and not _NOT_COMMITTEE.search(_LESSER_BOARD.sub("", name))
        and not re.search(r"\d", name)
    )


def _without(segments: list[str], joints: list[str], place: int, kept: str) -> str:
    """Put a title together again, one segment cut down to ``kept``; where nothing is kept, one joint goes too."""
    before = "".join(part for pair in zip(segments[:place], joints[:place], strict=True) for part in pair)
    after = "".join(part for pair in zip(joints[place:], segments[place + 1 :], strict=True) for part in pair)
    if kept.strip():
        return f"{before}{kept}{after}"
    if not before.strip(" –—-|:,(" + _GAP):
        return after.lstrip(" –—-|:,)" + _GAP)
    return f"{before.rstrip(' –—-|:,(' + _GAP)} {after}"


def _plan(text: str, periods: tuple[Period, ...]) -> str:
    """The plan's own name, less what leads to it and what follows."""
    plan = " ".join(re.sub(rf"(?:[ ,–—-]*{_GAP}[ ,–—-]*)+", " – ", text).split())
    plan = plan.replace("[", "(").replace("]", ")").replace(_OPEN, "(").replace(_CLOSE, ")")
    for _ in range(6):
        before = plan
        plan = _unbracketed(plan.strip(" ,.;:–—-|/"))
        opener = _OPENERS.match(plan)
        if opener:
            rest = plan[opener.end() :]
            plan = rest if len(rest.split()) > 1 or not _PLAN_WORD.search(plan) else plan
        tail = _TAILS.search(plan)
        if tail:
            plan = _less_tail(plan, tail)
        plan = _EXTENSION.sub("", _less_council(_less_period(plan, periods)))
        if plan == before:
            break
    if (
        _NOT_PLAN.fullmatch(plan)
        or _is_committee(plan)
        or read_council(plan) == plan
        or not any(sign.isalpha() for sign in plan)
    ):
        return ""
    return plan


def _less_tail(plan: str, tail: re.Match[str]) -> str:
    rest = plan[: tail.start()]
    own = tail["stop"].strip() == "" and not _PLAN_WORD.search(rest)
    if not rest.strip() or (own and re.search(r"report|progress|statement|review", tail[0], re.IGNORECASE)):
        return plan
    return rest


def _less_council(plan: str) -> str:
    """Leave out the council's name at either end, where a dash, a colon or a stroke parts it from the plan."""
    council = read_council(plan)
    if council and plan.startswith(council):
        return _PARTED.sub("", plan[len(council) :]) if _PARTED.match(plan[len(council) :]) else plan
    if council and plan.endswith(council):
        rest = plan[: -len(council)].rstrip()
        return rest.rstrip("–—-|: ") if rest.endswith(("–", "—", "-", "|")) else plan
    return plan


def _less_period(plan: str, periods: tuple[Period, ...]) -> str:
    """Leave out a quarter, a month or a day at the end; a year or years belong to the plan's name."""
    for period in periods:
        place = plan.rfind(period.words)
        rest, after = plan[:place].rstrip(" (,–—-:"), plan[place + len(period.words) :].strip(" ).,")
        if place <= 0 or not rest or not _AFTER_PERIOD.fullmatch(after):
            continue
        if numbered := _YEARS_FIRST.match(period.words):
            return f"{plan[:place]}{numbered[0]}"
        of_plan = period.precision in {Precision.YEAR, Precision.SEASON} or not period.year_printed
        if not of_plan or _QUARTER.match(period.words):
            return rest
    return plan


def _unbracketed(plan: str) -> str:
    """Drop a bracket that lost its partner, and one that came to stand around the whole."""
    if plan.count("(") > plan.count(")"):
        head, _, tail = plan.rpartition("(")
        plan = f"{head.rstrip()} {tail}".strip() if not tail.strip() else f"{plan})"
    elif plan.count(")") > plan.count("("):
        plan = plan.replace(")", "", 1)
    return plan.replace("()", "").strip()


def read_version(text: str) -> float:
    """Rank the version that a line prints, among papers for one meeting.

    Returns:
        A version's number ("v9": 9); the same and a thousand for a final one; the ordinal of a version's date
        ("updated 3 June 2014"); 0 where the line prints none. The higher is the later.
    """
    line = _EXTENSION.sub("", " ".join(text[:_LONGEST].split()))
    number = max((float(found) for found in _VERSION.findall(line)), default=0.0)
    rank = number + (_FINAL_RANK if _FINAL.search(line) else 0.0)
    if rank:
        return rank
    dated = (
        period.last.toordinal() for period in _day_dates(_periods(line)) if _VERSION_DATE.search(line[: period.start])
    )
    return float(max(dated, default=0))


def read_council(text: str) -> str:
    """Find the council's name in a line, as printed; empty where it names none."""
    line = " ".join(text[:_LONGEST].split())
    if "ouncil" not in line.lower() and not re.search(
        r"borough of|cyngor|authority|corporation|comhairle", line, re.IGNORECASE
    ):
        return ""
    for pattern in _COUNCILS:
        if match := pattern.search(line):
            return _less_opener(match[0])
    return ""


def _less_opener(name: str) -> str:
    """A name found after "Report to" or "The" begins behind it."""
    return re.sub(
        r"^(?:(?:the|report|to|of|for|by|at|from|in|and|meeting|minutes|agenda) )+(?=\S+ )",
        "",
        name,
        flags=re.IGNORECASE,
    )
