"""A paper's title line or file name: the plan, the committee, the meeting's date (contract: "Headings and titles")."""

import re
from datetime import date
from functools import lru_cache
from typing import Final
from urllib.parse import unquote_plus

from model.values import Title
from model.words import Precision
from normalise.calendar import Period, find_periods
from normalise.committees import Committee, find_committee, is_committee, stands_behind_committee
from normalise.councils import read_council
from normalise.periods import day
from normalise.title_line import MARKS, Line, cut, spell, symbols_of
from normalise.title_words import FURNITURE, ITEM, NOT_PLAN, OPENERS, OTHER_DATE, TAILS, TIMES

# A longer line is a paragraph: only its beginning is looked at for facts.
LONGEST: Final = 400
# Two-digit years and dates without a year are not counted from anywhere: titles print their years.
_NO_DAY: Final = date(2000, 1, 1)
# Six figures in a file's name are a date only in the years that councils have published papers on the web.
_MEETING_YEARS: Final = range(2004, 2041)
_SPACED: Final = re.compile(r"(?<![\d.])(\d{1,2})[ _](\d{1,2})[ _](\d\d|20\d\d)(?![\d.])")
# Characters before a title's first figure and behind its last that may belong to a date: "Tuesday 30 September".
_BESIDE_DATE: Final = 24
_FIGURES: Final = re.compile(r"\d(?:.*\d)?")
_SIX: Final = re.compile(r"(?<!\d)\d{6}(?!\d)")
_EXTENSIONS: Final = frozenset({
    "pdf", "doc", "docx", "docm", "dotx", "xls", "xlsx", "xlsm", "htm", "html", "mht", "txt", "rtf", "odt", "ods",
    "csv", "ppt", "pptx", "tsv", "md",
})  # fmt: skip
# Hyphens that part the words of a file's name; beside an underline only those before and behind figures.
_BESIDE_FIGURES: Final = re.compile(r"(?<=[A-Za-z)])-(?=\d)|(?<=\d)-(?=[A-Za-z])")
_KEBAB: Final = re.compile(r"(?<=[A-Za-z)])-(?=[A-Za-z\d(])|(?<=\d)-(?=[A-Za-z])")

_ITEM: Final = re.compile(spell(ITEM))
_FURNITURE: Final = re.compile(spell(FURNITURE))
_TIMES: Final = re.compile(spell(TIMES))
_OPENERS: Final = re.compile(spell(OPENERS))
_NOT_PLAN: Final = re.compile(spell(NOT_PLAN))
_OTHER_DATE: Final = re.compile(spell(OTHER_DATE))
_GROUPS: Final = frozenset({"group", "party"})
_PLAN_WORD: Final = re.compile(f"[{symbols_of('name-of-plan')}]")
_BEFORE_DATE: Final = 8  # words before a date that may say whose it is
_TAIL: Final = re.compile(
    f"(?P<stop>[{MARKS}]*)(?<![{symbols_of('dangling')}])(?:{spell(TAILS)})[{symbols_of('mark')}]*$"
)
_MARK: Final = re.compile(f"[{MARKS}]")
_OPEN, _CLOSE = symbols_of("open"), symbols_of("close")
_PARTING: Final = symbols_of("parting")
_LOOSE: Final = frozenset(symbols_of("loose"))
_OF_THE_PAPER: Final = re.compile(
    f"[{symbols_of('report')}{symbols_of('progress')}{symbols_of('statement')}{symbols_of('review')}]"
)


def read_title(text: str) -> Title:
    """Read a paper's title, first line or file name.

    Args:
        text: The line as printed, or the file's name without its folder.

    Returns:
        The plan without its "update for … committee … date" tail, the committee as printed, both
        possibly empty, and the meeting's date where the line prints one in full.
    """
    return _read_short(" ".join(text[: 2 * LONGEST].replace("\u00ad", "").split())[:LONGEST])


@lru_cache(maxsize=4096)
def _read_short(printed: str) -> Title:
    text = less_extension(printed)
    is_file = text != printed or (" " not in printed and ("-" in printed or "_" in printed))
    if is_file:
        text = unquote_plus(text) if " " not in text else text
        text = _SIX.sub(_in_full, _SPACED.sub(r"\1.\2.\3", text.replace("_", " ")))
    periods = printed_periods(text)
    if is_file and " " not in printed:
        text = (_BESIDE_FIGURES if "_" in printed else _KEBAB).sub(" ", text)
    line = cut(text, periods)
    meeting = _meeting_date(line, periods)
    if meeting is not None:
        line = _less_time(line.with_symbol(line.starts.index(meeting.start), "@"))
    line = _less_furniture(line, is_file=is_file)
    line, committee = find_committee(line, is_file=is_file)
    if committee is None:
        line, committee = _beside_month(line, periods, is_file=is_file)
    rest = line.only(_kept(line, committee.start, committee.end)) if committee else line
    return Title(
        _plan(rest, beside_committee=committee is not None),
        committee.name if committee else "",
        meeting and _day(meeting),
    )


def less_extension(name: str) -> str:
    """Return a file's name without its extension; a title as it is."""
    stem, dot, extension = name.rpartition(".")
    return stem if dot and extension.lower() in _EXTENSIONS else name


def _in_full(figures: re.Match[str]) -> str:
    """Print "030614" of a file's name in full, day first as in the UK; "140603" where only that makes a meeting."""
    one, two, three = (int(figures[0][place : place + 2]) for place in (0, 2, 4))
    for year, month, number in ((three, two, one), (one, two, three)):
        span = day(2000 + year, month, number) if 2000 + year in _MEETING_YEARS else None
        if span and not span.problem:
            return span.last.isoformat()
    return figures[0]


def printed_periods(text: str) -> tuple[Period, ...]:
    """Return the calendar expressions of a line or a file's name."""
    figures = _FIGURES.search(text)
    if figures is None:
        return ()
    start = text.rfind(" ", 0, max(0, figures.start() - _BESIDE_DATE)) + 1
    end = text.find(" ", figures.end() + _BESIDE_DATE)
    # Figures' neighbours alone: no other part of a title tells when, and what stands there keeps its place.
    near = " " * start + text[start : end if end > 0 else None]
    return find_periods(near.replace("_", " "), on=_NO_DAY)


def day_dates(periods: tuple[Period, ...]) -> list[Period]:
    """Return the days among them, printed with their year."""
    parts = [part for period in periods for part in (period.parts or (period,))]
    return [part for part in parts if part.precision is Precision.DAY and part.year_printed and not part.problem]


def _meeting_date(line: Line, periods: tuple[Period, ...]) -> Period | None:
    """Choose the date of the meeting: beside a committee where one is named, else the first that is no version's."""
    candidates = []
    for period in periods:
        if _day(period) is None or period.start not in line.starts:
            continue
        place = line.starts.index(period.start)
        if not _OTHER_DATE.search(line.symbols, max(0, place - _BEFORE_DATE), place):
            if stands_behind_committee(line, place):
                return period
            candidates.append(period)
    return next(iter(candidates), None)


def _day(period: Period) -> date | None:
    """Return the one day that a period prints with its year, if it does."""
    return next((each.last for each in day_dates((period,)) if each.first == each.last), None)


def _less_time(line: Line) -> Line:
    """Leave out the time and the room of a meeting beside its date."""
    times = _TIMES.search(line.symbols)
    if times is None:
        return line
    date_place = line.symbols.index("@")
    size = len(line.symbols)
    return line.only(
        [place for place in range(size) if place == date_place or not times.start() <= place < times.end()]
    )


def _less_furniture(line: Line, *, is_file: bool) -> Line:
    """Leave out an item's number at the beginning; in a file's name, wherever it stands."""
    item = _ITEM.match(line.symbols)
    if item:
        line = line.only(range(item.end(), len(line.symbols)))
    for found in reversed(list(_FURNITURE.finditer(line.symbols)) if is_file else []):
        kept = [place for place in range(len(line.symbols)) if not found.start() < place < found.end()]
        line = line.only(kept).with_symbol(found.start(), "@")
    return line


def _beside_month(line: Line, periods: tuple[Period, ...], *, is_file: bool) -> tuple[Line, Committee | None]:
    """Find a committee beside a month or a day that does not print its year ("the June 2014 Cabinet")."""
    for period in periods:
        if (period.precision is Precision.MONTH) is period.year_printed and period.start in line.starts:
            place = line.starts.index(period.start)
            dated, committee = find_committee(line.with_symbol(place, "@"), is_file=is_file)
            if committee:
                return dated, committee
    return line, None


def _kept(line: Line, start: int, end: int) -> list[int]:
    """Return the words left when a committee is taken out: of the joints that meet one stays, and no empty bracket."""
    symbols = line.symbols
    kept: list[int] = []
    for place in (*range(start), *range(end, len(symbols))):
        sign = symbols[place]
        if sign in _LOOSE or sign == _CLOSE:
            while kept and symbols[kept[-1]] in _LOOSE and (symbols[kept[-1]] != "@" or sign == _CLOSE):
                kept.pop()
            if kept and symbols[kept[-1]] == _OPEN:
                if sign == _CLOSE:
                    kept.pop()
                continue
            if kept and symbols[kept[-1]] == "@" and sign != _CLOSE:
                continue
        kept.append(place)
    return kept


def _plan(line: Line, *, beside_committee: bool) -> str:
    """Return the plan's own name, less what leads to it and what follows; empty where the line names none.

    Beside the committee, or behind "update on", a group's name is that of the plan that answers it.
    """
    first, last = _trimmed(line.symbols, 0, len(line.symbols))
    names_council = bool(read_council(line.text))
    for _ in range(6):
        start = _past_opener(line.symbols, first, last)
        end = _before_tail(line.symbols, start, last)
        if names_council:
            start, end = _less_council(line, start, end)
        if (start, end) == (first, last):
            break
        first, last = _trimmed(line.symbols, start, end)
    plan = line.printed(first, last)
    named_by_group = beside_committee or any(sign not in MARKS for sign in line.symbols[:first])
    if (
        _NOT_PLAN.fullmatch(line.symbols, first, last)
        or (is_committee(line, first, last) and not (named_by_group and line.words[last - 1] in _GROUPS))
        or (names_council and read_council(plan) == plan)
        or not any(sign.isalpha() for sign in plan)
    ):
        return ""
    return _bracketed(plan.replace("[", "(").replace("]", ")"))


def _trimmed(symbols: str, first: int, last: int) -> tuple[int, int]:
    """Leave out marks at both ends, but no bracket whose partner stands within."""
    while (
        first < last
        and symbols[first] in MARKS
        and not (symbols[first] == _OPEN and _CLOSE in symbols[first : last - 1])
    ):
        first += 1
    while (
        last > first
        and symbols[last - 1] in MARKS
        and not (symbols[last - 1] == _CLOSE and _OPEN in symbols[first + 1 : last])
    ):
        last -= 1
    if last - first > 1 and symbols[first] == _OPEN and symbols[last - 1] == _CLOSE:
        return first + 1, last - 1
    return first, last


def _past_opener(symbols: str, first: int, last: int) -> int:
    opener = _OPENERS.match(symbols, first, last)
    if opener is None:
        return first
    words = sum([sign not in MARKS for sign in symbols[opener.end() : last]])
    return opener.end() if words > 1 or not _PLAN_WORD.search(symbols, first, last) else first


def _before_tail(symbols: str, first: int, last: int) -> int:
    tail = _TAIL.search(symbols, first + 1, last)
    if tail and _is_own(symbols, first, tail):
        mark = _MARK.search(symbols, tail.start() + 1, last)
        tail = _TAIL.search(symbols, mark.start(), last) if mark else None
    return tail.start() if tail else last


def _is_own(symbols: str, first: int, tail: re.Match[str]) -> bool:
    """Tell whether words that tell of a paper are the plan's own name: nothing before them names one."""
    return bool(
        not tail["stop"] and _OF_THE_PAPER.search(tail[0]) and not _PLAN_WORD.search(symbols, first, tail.start())
    )


def _less_council(line: Line, first: int, last: int) -> tuple[int, int]:
    """Leave out the council's name at either end, where a dash, a colon or a stroke parts it from the plan."""
    plan = line.printed(first, last)
    council = read_council(plan)
    size = len(cut(council, ()).symbols)
    if council and plan.startswith(council) and line.symbols[first + size : first + size + 1] in set(_PARTING):
        return first + size, last
    if council and plan.endswith(council) and line.symbols[last - size - 1 : last - size] in set(_PARTING):
        return first, last - size
    return first, last


def _bracketed(plan: str) -> str:
    """Give a bracket that lost its partner one, or leave it out."""
    if plan.count("(") > plan.count(")"):
        return f"{plan})"
    return plan.replace(")", "", 1) if plan.count(")") > plan.count("(") else plan
