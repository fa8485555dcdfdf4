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
from normalise.calendar_words import lowered
from normalise.councils import read_council
from normalise.periods import day
from normalise.title_words import (
    COMMITTEE_HEADS,
    COMMITTEE_INITIALS,
    COMMITTEE_ON,
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
LONGEST: Final = 400
# A committee's name runs to no more words than this.
_COMMITTEE_WORDS: Final = 14
# Two-digit years and dates without a year are not counted from anywhere: titles print their years.
_NO_DAY: Final = date(2000, 1, 1)
# Six figures in a file's name are a date only in the years that councils have published papers on the web.
_MEETING_YEARS: Final = range(2004, 2041)
_SPACED: Final = re.compile(r"(?<![\d.])(\d{1,2})[ _](\d{1,2})[ _](\d\d|20\d\d)(?![\d.])")
_SIX: Final = re.compile(r"(?<!\d)\d{6}(?!\d)")

EXTENSION: Final = re.compile(
    r"\.(?:pdf|docx?|docm|dotx|xlsx?|xlsm|html?|mht|txt|rtf|odt|ods|csv|pptx?|tsv|md)$", re.IGNORECASE
)
_KEBAB: Final = re.compile(r"(?<=[A-Za-z)])[-_]+(?=[A-Za-z(])")
_TIGHT_KEBAB: Final = re.compile(r"(?<=[A-Za-z)])-+(?=[A-Za-z\d(])|(?<=\d)-+(?=[A-Za-z])")
_TIME: Final = re.compile(
    r"^[\s,–—(-]*(?:at )?(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?|hrs)?|\d{1,2} ?[ap]\.?m\b\.?|(?:0[89]|1\d)[0-5]\d\b)\)?(?: (?:in|at) [^–—|:]*)?",
    re.IGNORECASE,
)
_TIME_BEFORE: Final = re.compile(
    r"(?:,? at |, ?)(?:\d{1,2}[:.]\d\d|\d{1,2}(?= ?[ap]\.?m)) ?(?:[ap]\.?m\.?)?$", re.IGNORECASE
)
_GAP: Final = "\uf8ff"  # stands where the date stood
# Long patterns are for text in lower case: those that mind no case take thrice as long to build.
_HEAD: Final = re.compile(rf"(?:^|(?<=[\s(]))(?:{COMMITTEE_HEADS})$")
_INITIALS: Final = re.compile(rf"(?:^|(?<=[\s(]))(?:{COMMITTEE_INITIALS})$")
_LESSER_HEAD: Final = re.compile(rf"(?:^|(?<=[\s(]))(?:{LESSER_HEADS})$")
_COMMITTEE_ON: Final = re.compile(rf"(?i:(?:.+ )?(?:{COMMITTEE_ON}))")
_ASIDE: Final = re.compile(r" \(([^()\d]{2,60})\)")
_NO_NAMES: Final = frozenset({"committee", "panel", "board", "commission", "forum", "sub-committee"})  # of none
# A group that looked into something gives a bare "Action Plan" its name.
_GROUP: Final = re.compile(r"\b(?:task(?: (?:and|&) finish)?|working|review) (?:group|party)$")
_PLAN_ALONE: Final = re.compile(
    r"\W*(?:(?:action|improvement|implementation|delivery) plan|recommendations?(?: tracker)?|(?:action )?tracker)\W*"
)
_OPEN, _CLOSE = "⟦", "⟧"  # brackets that belong to a committee's name: "Scrutiny Board (Housing)"
_HEAD_WORD: Final = re.compile(rf"\b(?:{COMMITTEE_HEADS})\b")
_INITIALS_WORD: Final = re.compile(rf"\b(?:{COMMITTEE_INITIALS})\b")
_LESSER_BOARD: Final = re.compile(r"\bprogramme board$", re.IGNORECASE)
_NOT_COMMITTEE: Final = re.compile(NOT_COMMITTEE)
_LEAD_IN: Final = re.compile(LEAD_IN)
_LEAD_IN_AMID: Final = re.compile(rf"(?: |^){LEAD_IN}(?=\S)")
_COMMA: Final = re.compile(r", (?:an? )?")
_LEADING_COMMA: Final = "\uf8fe"  # stands for a comma before what leads to a committee's name
_MEETING: Final = re.compile(
    r"(?:(?:^|[ ,]+)(?:meetings?|mtg|of|on|(?:to be )?held|dated?|date|the|agenda|reports?|papers?))+$", re.IGNORECASE
)
_MEETING_ENDS: Final = (
    "meeting", "meetings", "mtg", "of", "on", "held", "date", "dated", "the", "agenda", "report", "reports", "paper",
    "papers",
)  # fmt: skip
_MEETING_HEAD: Final = re.compile(
    rf"^(?:the )?(?:(?:special|joint|virtual|extraordinary|additional|remote|next) )?(?:meeting|mtg) of (?:the )?|^the |^(?:{MONTH}) (?=\S)",
    re.IGNORECASE,
)
_SEGMENT: Final = re.compile(rf"( +[–—/-]+ +| ?[–—|;{_GAP}]+ ?|: +| ?\(|\) ?|{_LEADING_COMMA}|,? +-+|-+ +)")
_TAILS: Final = re.compile(rf"(?:(?P<stop>^|(?<![ ,.;:(–—-])[ ,.;:(–—-]{{1,8}})(?:{'|'.join(TAILS)})[ ).]*)$")
_OPENERS: Final = re.compile("|".join(OPENERS))
_NOT_PLAN: Final = re.compile(NOT_PLAN)
_OTHER_DATE: Final = re.compile(OTHER_DATE)
_BEFORE_DATE: Final = 60  # characters before a date that may say whose it is
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


@lru_cache(maxsize=4096)
def _read_short(line: str) -> Title:
    is_file = bool(EXTENSION.search(line)) or (" " not in line and bool(re.search(r"[-_]", line)))
    text = EXTENSION.sub("", line)
    if is_file:
        text = unquote_plus(text) if " " not in text else text
        text = _SIX.sub(_in_full, _SPACED.sub(r"\1.\2.\3", text))
    periods = printed_periods(text)
    dates = day_dates(periods)
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
    return _read_short(" ".join(text[: 2 * LONGEST].replace("\u00ad", "").split())[:LONGEST])


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
    before = _TIME_BEFORE.sub("", text[: period.start].rstrip(" ,("))
    return f"{before.removesuffix('.')} {_GAP} {after.removeprefix('.')}"


def _before(text: str, period: Period) -> str:
    """Return the words before a date, without the marks that part them."""
    return text[max(0, period.start - _BEFORE_DATE) : period.start].rstrip(" (,")


def printed_periods(text: str) -> tuple[Period, ...]:
    """Return the calendar expressions of a line or a file's name."""
    if not any(sign.isdigit() for sign in text):
        return ()
    return find_periods(text.replace("_", " "), on=_NO_DAY)


def day_dates(periods: tuple[Period, ...]) -> list[Period]:
    """Return the days among them, printed with their year."""
    parts = [part for period in periods for part in (period.parts or (period,))]
    return [part for part in parts if part.precision is Precision.DAY and part.year_printed and not part.problem]


def _meeting_date(text: str, dates: list[Period]) -> Period | None:
    """The date that stands for the meeting: beside a committee where one is named, else the first that is no version's."""
    candidates = [
        period
        for period in dates
        if period.first == period.last and not _OTHER_DATE.search(_before(text, period).lower())
    ]
    beside = [
        period for period in candidates if _ends_as_committee(_less_meeting(text[: period.start].rstrip(" ,–—-(:|")))
    ]
    return next(iter(beside or candidates), None)


def _take_committee(text: str, *, is_file: bool) -> tuple[str, str]:
    """Part a title into what is not its committee and its committee."""
    text = re.sub(rf"[ ,–—-]*{_GAP}[ ,–—-]*", f" {_GAP} ", text)
    pieces = _SEGMENT.split(_mark_commas(_ASIDE.sub(_bracketed_name, text) if "(" in text else text))
    segments, joints = pieces[::2], [joint.replace(_LEADING_COMMA, ", ") for joint in pieces[1::2]]
    # The committee stands beside its meeting's date; elsewhere a group may be what the plan answers.
    for place in sorted(range(len(segments)), key=lambda place: not _beside_gap(joints, place)):
        segment, beside = segments[place], _beside_gap(joints, place)
        kept, committee = _committee_in(segment.strip(" ,"), after_gap=is_file and beside)
        if committee and not (_GROUP.search(committee.lower()) and _PLAN_ALONE.fullmatch(_others(segments, place))):
            name = _of_council(committee).replace(_OPEN, "(").replace(_CLOSE, ")")
            return _without(segments, joints, place, kept), name
    for place, segment in enumerate(segments):
        if _beside_gap(joints, place):
            kept, committee = _beside_date(_less_meeting(_less_lead_in(segment.strip(" ,"))))
            if committee:
                return _without(segments, joints, place, kept), _of_council(committee)
    return text, ""


def _others(segments: list[str], place: int) -> str:
    """Return the other segments: of "Bus Services Task Group: Action Plan" all that names no body."""
    return " ".join(segments[:place] + segments[place + 1 :]).lower()


def _of_council(committee: str) -> str:
    """Leave the council's name out of "Marlbeck Council Cabinet"."""
    council = read_council(committee)
    rest = committee[len(council) :].strip() if council and committee.startswith(council) else ""
    return rest if rest and _is_committee(rest) else committee


def _bracketed_name(found: re.Match[str]) -> str:
    """Keep the bracket of "Scrutiny Board (Housing)" with the name; leave out one that holds only its initials."""
    if not _ends_as_committee(found.string[: found.start()]):
        return found[0]
    if found[1].isupper():
        return ""
    return found[0] if _PLAN_WORD.search(found[1]) else f" {_OPEN}{found[1]}{_CLOSE}"


def _ends_as_committee(text: str) -> bool:
    return bool(_HEAD.search(lowered(text)) or _INITIALS.search(text))


def _head_end(text: str) -> int | None:
    """Return where the first words end that name a committee ("Scrutiny Committee"), or ``None``."""
    lower = lowered(text)
    found = [match for match in (_HEAD_WORD.search(lower), _INITIALS_WORD.search(text)) if match]
    first = min(found, key=lambda match: match.start(), default=None)
    while first and (more := _HEAD_WORD.match(lower, first.end() + 1)):
        first = more
    return first.end() if first else None


def _mark_commas(text: str) -> str:
    """Mark the commas before what leads to a committee's name ("…, report to the Audit Committee")."""
    lower = lowered(text)
    for comma in reversed(list(_COMMA.finditer(lower))):
        lead_in = _LEAD_IN.match(lower, comma.end())
        if lead_in and lower[lead_in.end() : lead_in.end() + 1].strip():
            text = f"{text[: comma.start()]}{_LEADING_COMMA}{text[comma.start() + 2 :]}"
    return text


def _less_lead_in(text: str) -> str:
    lead_in = _LEAD_IN.match(lowered(text))
    return text[lead_in.end() :] if lead_in else text


def _less_meeting(text: str) -> str:
    """Leave out "meeting of", "held on" and the like at the end."""
    return _MEETING.sub("", text) if text.lower().endswith(_MEETING_ENDS) else text


def _beside_date(segment: str) -> tuple[str, str]:
    """Find a committee that only its place beside the date tells: a lesser body alone, or one run on behind the plan."""
    if _LESSER_HEAD.search(lowered(segment)) and _is_name(segment):
        return "", segment
    for lead_in in reversed(list(_LEAD_IN_AMID.finditer(lowered(segment)))):  # "presented to Council"
        if _LESSER_HEAD.search(lowered(name := segment[lead_in.end() :])) and _is_name(name):
            return segment[: lead_in.start()], name
    plan_words = list(_PLAN_WORD.finditer(segment))
    after = re.sub("^(?:from|of) (?:the )?", "", segment[plan_words[-1].end() :].strip()) if plan_words else ""
    if after and _is_committee(after):
        return segment[: plan_words[-1].end()], after
    return segment, ""


def _beside_gap(joints: list[str], place: int) -> bool:
    return (place > 0 and _GAP in joints[place - 1]) or (place < len(joints) and _GAP in joints[place])


def _committee_in(segment: str, *, after_gap: bool) -> tuple[str, str]:  # noqa: PLR0911 - each return is one place where a committee stands
    """Find the committee in a segment: all of it, what follows "update for", or what stands behind a comma."""
    if _head_end(segment) is None:
        return segment, ""
    plain = _less_meeting(segment)
    if _is_committee(name := _MEETING_HEAD.sub("", _less_lead_in(plain))):
        return "", name
    for match in reversed(list(_LEAD_IN_AMID.finditer(lowered(plain)))):
        if _is_committee(name := _MEETING_HEAD.sub("", plain[match.end() :])):
            return plain[: match.start()], name
    parts = plain.split(", ")
    for first in range(1, len(parts)):
        if _is_committee(name := _less_lead_in(", ".join(parts[first:]))):
            return ", ".join(parts[:first]), name
        if _is_committee(parts[first]) and not _is_committee(", ".join(parts[first:])):
            return ", ".join(parts[:first] + parts[first + 1 :]), parts[first]
    head = _head_end(plain) if after_gap else None
    if head and _PLAN_WORD.search(plain[head:]) and _is_committee(plain[:head]):
        return plain[head:], plain[:head]
    return segment, ""


def _is_committee(name: str) -> bool:
    bare = name[: name.find(_OPEN)].rstrip() if name.endswith(_CLOSE) else name
    named = _ends_as_committee(bare) or _COMMITTEE_ON.fullmatch(bare)
    return bool(named and bare.lower() not in _NO_NAMES and _is_name(bare))


def _is_name(name: str) -> bool:
    return bool(
        name
        and len(name.split()) <= _COMMITTEE_WORDS
        and not _NOT_COMMITTEE.search(_LESSER_BOARD.sub("", name).lower())
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
        opener = _OPENERS.match(lowered(plan))
        if opener:
            rest = plan[opener.end() :]
            plan = rest if len(rest.split()) > 1 or not _PLAN_WORD.search(plan) else plan
        tail = _TAILS.search(lowered(plan))
        if tail:
            plan = _less_tail(plan, tail)
        plan = EXTENSION.sub("", _less_council(_less_period(plan, periods)))
        if plan == before:
            break
    if (
        _NOT_PLAN.fullmatch(plan.lower())
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
