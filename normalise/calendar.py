"""Calendar expressions in running text: the one grammar that deadlines, updates, titles and headings share.

Composed of parts (contract: "Deadlines"): a date or period (``calendar_rules``), a modifier before
it ("end of", "early", "w/c"), and a range or choice of two ("Sept / Oct 2013", "June to September").
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from model.words import Precision
from normalise import periods
from normalise.calendar_found import Found, Reading
from normalise.calendar_rules import ENDS, RULES, Rule, compile_pattern, first_symbols
from normalise.calendar_words import Words, cut
from normalise.periods import Span, Yearly


class Period(NamedTuple):
    """One calendar expression in a text.

    Attributes:
        first, last: First and last day that it means; ``last`` is its date as a deadline.
        precision: The smallest calendar unit printed.
        start, end: Where it stands in the text, as characters from 0.
        words: The expression as printed.
        year_printed: It names its year itself.
        rule: Name of the rule that read it.
        problem: What is odd about it (no such day, a quarter of a calendar year), or empty.
        modifier: What stood before it: "end", "early", "mid", "late", "start", "week" …, or empty.
        parts: The parts of a range or choice, in printed order; empty for a single expression.
        yearly: How it reads in another year, where it names none.
    """

    first: date
    last: date
    precision: Precision
    start: int
    end: int
    words: str
    year_printed: bool = True
    rule: str = ""
    problem: str = ""
    modifier: str = ""
    parts: tuple["Period", ...] = ()
    yearly: Yearly | None = None

    def spanning(self, span: Span | None) -> "Period":
        """Return this expression as meaning ``span``; itself where there is none."""
        if span is None:
            return self
        return self._replace(first=span.first, last=span.last, problem=span.problem)


class Modifier(NamedTuple):
    """Words before a date or period that choose a part of it.

    Attributes:
        name: What ``Period.modifier`` says.
        pattern: A regular expression over symbols (``calendar_words.SYMBOL``).
        part: The part of a span that is meant, or ``None`` where the words do not go with it.
        example: A text and the last day it means on 18 September 2013.
    """

    name: str
    pattern: str
    part: Callable[[Span, int], Span | None]
    example: tuple[str, str]


def _whole(span: Span, _: int) -> Span | None:
    return span


#: Days of a month and months of a year by which a third ends (contract: "Thirds of a month").
_MONTH_THIRDS: Final = (10, 20)
_YEAR_THIRDS: Final = (3, 6)


def _third(span: Span, number: int) -> Span | None:
    """Return the first (0), middle (1) or last third of a month or year; of other units the whole."""
    if span.precision is Precision.MONTH and span.first.month == span.last.month:
        days = (0, *_MONTH_THIRDS, span.last.day)
        return span._replace(
            first=span.first.replace(day=days[number] + 1), last=span.last.replace(day=days[number + 1])
        )
    if span.precision is Precision.YEAR:
        ends = [_months_on(span.first, months) for months in (0, *_YEAR_THIRDS)] + [span.last + timedelta(days=1)]
        return span._replace(first=ends[number], last=ends[number + 1] - timedelta(days=1))
    return span


def _months_on(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, day.day)


def _early(span: Span, _: int) -> Span | None:
    return _third(span, 0)


def _middle(span: Span, _: int) -> Span | None:
    return _third(span, 1)


def _late(span: Span, _: int) -> Span | None:
    return _third(span, 2)


def _start(span: Span, _: int) -> Span | None:
    """The start of a financial or school year, term or quarter is its first day; of a month or 2014 its first third."""
    if span.precision in (Precision.TERM, Precision.QUARTER) or (
        span.precision is Precision.YEAR and span.first.month != 1
    ):
        return span._replace(last=span.first)
    return _third(span, 0)


def _half(span: Span, number: int) -> Span | None:
    if span.precision is not Precision.MONTH or number not in (1, 2):
        return None
    middle = span.first.replace(day=15)
    return span._replace(last=middle) if number == 1 else span._replace(first=middle + timedelta(days=1))


def _nth_week(span: Span, number: int) -> Span | None:
    if span.precision is not Precision.MONTH:
        return None
    if number == -1:
        return span._replace(first=span.last - timedelta(days=6))
    if not 1 <= number <= 4:  # noqa: PLR2004 - weeks of a month
        return None
    return span._replace(first=span.first.replace(day=7 * number - 6), last=span.first.replace(day=7 * number))


def _week_from(span: Span, _: int) -> Span | None:
    return periods.week_from(span.last) if span.precision is Precision.DAY else None


def _day(span: Span, _: int) -> Span | None:
    return span if span.precision is Precision.DAY else None


_OF: Final = "[-~]?[fp]*"
_BLUR: Final = "(?:[emlBE]f*[-~r/a]f*)?"
"""What may stand before the third that counts: "mid to late"."""

MODIFIERS: Final = (
    Modifier("week commencing", "(?:K|kB|kf)!?f*W?,?f*", _week_from, ("w/c 14 October", "2013-10-20")),
    Modifier("week ending", "(?:J|kE)!?f*W?,?f*", _day, ("week ending 22 November 2013", "2013-11-22")),
    Modifier("weekday", "W[.!,]{0,2}f*", _day, ("Friday, 25th October", "2013-10-25")),
    Modifier("week of a month", "[noL]kf*", _nth_week, ("last week of October", "2013-10-31")),
    Modifier("half of a month", "[no]Hf*", _half, ("first half of October", "2013-10-15")),
    Modifier("end", _BLUR + "E" + _OF, _whole, ("End of October", "2013-10-31")),
    Modifier("late", _BLUR + "lH?" + _OF, _late, ("mid to late October", "2013-10-31")),
    Modifier("mid", _BLUR + "m" + _OF, _middle, ("mid-October", "2013-10-20")),
    Modifier("early", _BLUR + "eH?" + _OF, _early, ("early 2014", "2014-03-31")),
    Modifier("start", "B" + _OF, _start, ("start of the academic year 2014/15", "2014-09-01")),
)  # fmt: skip


def find_periods(text: str, *, on: date) -> tuple[Period, ...]:
    """Return every calendar expression of a text in printed order; none overlap.

    Args:
        text: As printed.
        on: The date the words speak for; expressions without a year, and relative ones, count from it.
    """
    words = cut(text)
    if words is None:
        return ()
    found: list[Period] = []
    place = 0
    for start in _STARTS.finditer(words.symbols):
        if start.start() < place:
            continue
        parsed = _join(words, start.start(), on, text)
        if parsed is not None:
            period, place = parsed
            if not _is_slip(words, start.start(), period):
                found.append(period)
    return tuple(found)


def latest_as_at(text: str, *, on: date) -> tuple[date, date] | None:
    """Return first and last day of the latest period that a heading prints and that has begun by ``on``.

    ``None`` where it prints none. The heading's date is the last day, at most ``on`` (contract: "Rounds").
    """
    begun = [period for period in find_periods(text, on=on) if period.first <= on]
    latest = max(begun, key=lambda period: period.last, default=None)
    return (latest.first, latest.last) if latest else None


def _by_first_symbol(rules: tuple[Rule, ...]) -> dict[str, tuple[Rule, ...]]:
    """Return, for each symbol, the rules that can begin with it, in their order."""
    firsts = [(rule, first_symbols(rule.pattern)) for rule in rules]
    return {s: tuple(rule for rule, begin in firsts if s in begin) for s in frozenset().union(*(b for _, b in firsts))}


_RULES: Final = _by_first_symbol(RULES)
_ENDS: Final = _by_first_symbol(ENDS)
_MODIFIERS: Final = tuple((modifier, re.compile(modifier.pattern)) for modifier in MODIFIERS)
_MODIFYING: Final = frozenset("KkJWnoLEelmB")
_NUMBERED_YEAR: Final = _by_first_symbol(ENDS[:2])
_ENDING: Final = frozenset({"end", "late"})
_TURNS: Final = _ENDING | {"early", "mid", "start"}
_STARTS: Final = re.compile("[" + re.escape("".join(sorted(_MODIFYING | _RULES.keys()))) + "]")

_JOINT: Final = re.compile("(?:,?(?P<to>r)|,?(?P<or>[a&])|(?P<dash>[-~])|(?P<slash>/)|(?P<comma>,))f*")


class _Parsed(NamedTuple):
    """A reading of the words up to ``end``."""

    reading: Span | Yearly
    end: int
    rule: str
    modifier: str = ""


def _read(words: Words, place: int, on: date, rules: dict[str, tuple[Rule, ...]]) -> _Parsed | None:
    """Read the date or period that begins at word ``place`` by the first rule that fits."""
    for rule in rules.get(words.symbols[place : place + 1], ()):
        match = compile_pattern(rule.pattern).match(words.symbols, place)
        reading: Reading = rule.read(Found(words, match, on)) if match else None
        if match and reading is not None:
            return _Parsed(reading, match.end(), rule.name)
    return None


def _modified(words: Words, place: int, on: date) -> _Parsed | None:
    """Read a date or period with what stands before it."""
    if words.symbols[place : place + 1] in _MODIFYING:
        for modifier, pattern in _MODIFIERS:
            match = pattern.match(words.symbols, place)
            if match is None or (modifier.name == "start" and not _starts_part(words, place, match.end())):
                continue
            bare = _read(words, match.end(), on, _RULES)
            if bare is None and modifier.name in _TURNS:
                bare = _read(words, match.end(), on, _ENDS if modifier.name in _ENDING else _NUMBERED_YEAR)
            reading = bare and _part_of(bare.reading, modifier, words.values[place])
            if bare and reading:
                return _Parsed(reading, bare.end, bare.rule, modifier.name)
    return _read(words, place, on, _RULES)


def _starts_part(words: Words, place: int, end: int) -> bool:
    """Tell "start of April", a part of it, from "start April", a date to start on."""
    return " of" in words.text[words.ends[place] : words.ends[end - 1]].lower()


def _part_of(reading: Span | Yearly, modifier: Modifier, number: int) -> Span | Yearly | None:
    if isinstance(reading, Span):
        return modifier.part(reading, number)
    whole = reading.in_year

    def in_year(year: int) -> Span | None:
        span = whole(year)
        return span and modifier.part(span, number)

    return Yearly(in_year, reading.next_one) if in_year(2014) else None


def _single(words: Words, place: int, on: date, text: str) -> tuple[Period, int] | None:
    """Read one expression; one without a year is placed near ``on``."""
    parsed = _modified(words, place, on)
    if parsed is None:
        return None
    yearly = parsed.reading if isinstance(parsed.reading, Yearly) else None
    span = parsed.reading.near(on) if isinstance(parsed.reading, Yearly) else parsed.reading
    if span is None:
        return None
    start, end = words.starts[place], words.ends[parsed.end - 1]
    period = Period(
        first=span.first,
        last=span.last,
        precision=span.precision,
        start=start,
        end=end,
        words=text[start:end],
        year_printed=yearly is None and parsed.rule not in _RELATIVE,
        rule=parsed.rule,
        problem=span.problem,
        modifier=parsed.modifier,
        yearly=yearly,
    )
    return period, parsed.end


_RELATIVE: Final = frozenset(
    rule.name for rule in (*RULES, *ENDS) if rule.pattern.startswith("<relative>") or rule in ENDS[2:]
)


def _join(words: Words, place: int, on: date, text: str) -> tuple[Period, int] | None:
    """Read an expression and whatever it is joined to as a range or a choice."""
    single = _single(words, place, on, text)
    if single is None:
        return None
    period, end = single
    while (joint := _JOINT.match(words.symbols, end)) and (more := _single(words, joint.end(), on, text)):
        following, following_end = more
        if not _belong(period, following, joint):
            break
        period, end = _combine(period, following, joint, on, text), following_end
    return period, end


def _is_slip(words: Words, place: int, period: Period) -> bool:
    """Tell whether what was read is only the sound part of a date that is misprinted, and so means nothing."""
    return bool(
        _MORE_BEFORE.search(words.text, max(0, period.start - 4), period.start)
        or _MORE_AFTER.match(words.text, period.end)
        or (period.rule == "year" and _UNREAD_MONTH.search(words.symbols, max(0, place - 4), place))
    )


#: More figures run into a date, or a letter stands for one: of slips like "32/10/2013", "31/3/143" and "3 June 2O14"
#: no part can be trusted; nor can the year alone of "31 Mxrxh 2014".
_MORE_BEFORE: Final = re.compile(r"\d[/.-]{1,2}$|/$|\b(?:\d[oOlI]|[oOlI]\d)\s$")
_MORE_AFTER: Final = re.compile(r"[/.-]{1,2}\d|[oOlI][\doOlI]{1,3}\b|\s(?=\d?[\dO]{0,2}[oOlI])[\doOlI]{4}\b")
_UNREAD_MONTH: Final = re.compile("[stvo][-/~.!]?Z[-/~.!]?$")


def _belong(before: Period, after: Period, joint: re.Match[str]) -> bool:
    """Tell whether two expressions are parts of one range or choice, not a date each."""
    if joint["comma"]:
        return before.yearly is not None and before.precision is after.precision
    if joint["or"]:
        return before.yearly is not None or before.precision is after.precision
    return True


def _combine(before: Period, after: Period, joint: re.Match[str], on: date, text: str) -> Period:
    """Make one expression of two; a part without a year takes it from the other."""
    if before.yearly and after.yearly:
        after = after.spanning(_nearest_end(before.yearly, after.yearly, on))
    elif after.yearly:
        after = after.spanning(after.yearly.not_before(before.last))
    if before.yearly:
        before = before.spanning(before.yearly.not_after(after.last))
    backwards = "" if before.first <= after.last else "The range ends before it begins."
    return Period(
        first=min(before.first, after.last),
        last=after.last,
        precision=after.precision,
        start=before.start,
        end=after.end,
        words=text[before.start : after.end],
        year_printed=before.year_printed or after.year_printed,
        rule="range" if joint["to"] or joint["dash"] else "choice",
        problem=after.problem or before.problem or backwards,
        parts=(*(before.parts or (before,)), after),
        yearly=_both(before.yearly, after.yearly),
    )


def _nearest_end(before: Yearly, after: Yearly, on: date) -> Span | None:
    """Place a range without any year so that ``on`` lies in it or near it."""
    best: tuple[int, Span] | None = None
    for year in range(on.year - 2, on.year + 3):
        last = after.in_year(year)
        first = last and before.not_after(last.last)
        if last is None or first is None:
            continue
        away = last._replace(first=min(first.first, last.last)).away_from(on)
        if best is None or away < best[0]:
            best = (away, last)
    return best and best[1]


def _both(before: Yearly | None, after: Yearly | None) -> Yearly | None:
    """Return how a range without any year reads in a year, or ``None`` where a part names one."""
    if before is None or after is None:
        return None

    def in_year(year: int) -> Span | None:
        last = after.in_year(year)
        first = last and before.not_after(last.last)
        return last and last._replace(first=first.first) if first else None

    return Yearly(in_year, after.next_one)
