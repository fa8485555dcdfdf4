"""What a deadline cell promises (contract: "Deadlines").

Composed of parts: the dates (``calendar``), what the words beside each make of it (was, from, after
an event), the cell's kind (recurring, ongoing, to be confirmed, done), and which date stands.
"""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from model.values import Deadline
from model.words import DueKind, Precision
from normalise.calendar import Period, find_periods
from normalise.calendar_words import lowered, plain
from normalise.deadline_words import (
    BY_NEXT,
    CONDITION,
    DONE,
    DUE_LABEL,
    DURATION,
    ENDING,
    FOLLOW_ON,
    IMPERATIVE,
    KINDS,
    LABEL_NEXT,
    NEXT_ITEM,
    NOT_DONE,
    NOTHING,
    REPLACED,
    STANDS,
    Role,
    find_role,
)

_BESIDE: Final = 80
"""Characters before a date that may give it a role."""
_LONGEST: Final = 1000
"""Characters of one cell that are read; officers write a line or two."""
_EITHER_ORDER: Final = "A date of this list names no year, and more than one year would do."
_TOO_LONG: Final = f"Only the first {_LONGEST:,} characters of this deadline were read."


class _Milestone(NamedTuple):
    """A date of the cell with its role, if it has one."""

    period: Period
    role: Role | None
    cue: str
    ends: bool = False


def read_deadline(text: str, *, on: date, plan_date: date | None = None) -> Deadline:
    """Read a deadline cell.

    Args:
        text: As printed.
        on: The date the words speak for (``as_at``).
        plan_date: The plan's own date, where it prints one: "within 3 months" counts from it.
    """
    if len(text) > _LONGEST:
        return replace(read_deadline(text[:_LONGEST], on=on, plan_date=plan_date), problem=_TOO_LONG)
    lower = lowered(plain(text))
    if NOTHING.fullmatch(lower) and not DONE.search(lower):
        return Deadline(rule="no deadline", words=text.strip())
    periods = find_periods(text, on=on)
    if len(periods) == 1 and _is_bare(periods[0], lower):
        return _promised(periods[0])
    return _told(text, lower, periods, on, plan_date)


def _told(text: str, lower: str, periods: tuple[Period, ...], on: date, plan_date: date | None) -> Deadline:
    """Read a cell whose words tell what its dates are, or that holds none."""
    milestones = _milestones(periods, lower)
    kind, cue, cue_words = _kind(lower, milestones, on)
    former = [each.period for each in milestones if each.role is Role.FORMER]
    if kind is None and _in_either_order(milestones, lower, on):
        return Deadline(
            was=_earliest(former), rule="list of dates", words=text.strip()[:_BESIDE], problem=_EITHER_ORDER
        )
    standing = _standing(milestones, lower, kind)
    if standing is None:
        return _undated(text, lower, kind, cue, cue_words, former, milestones, plan_date)
    counted = None if kind is DueKind.RECURRING else _counted_from(standing.period, lower)
    if counted is not None:
        return counted
    starts = standing.role is Role.START
    if kind is None:
        kind, cue = (DueKind.FROM, standing.cue) if starts else (DueKind.BY, standing.period.rule)
    period = standing.period
    day = _first_day(period) if starts and kind is not DueKind.DONE else period.last
    return Deadline(
        date=day,
        precision=period.precision,
        kind=kind,
        was=_was(former, period),
        rule=cue,
        problem=period.problem,
        words=period.words if kind in (DueKind.BY, DueKind.FROM) else f"{cue_words} {period.words}".strip(),
        period=(period.first, period.last),
        ends=standing.ends and kind in (DueKind.RECURRING, DueKind.ONGOING),
        year_printed=period.year_printed,
    )


def _is_bare(period: Period, lower: str) -> bool:
    """Tell whether a cell holds one date and nothing else but "by", as most do: no other words can change it."""
    return not period.parts and lower[: period.start].strip() in ("", "by") and not lower[period.end :].strip()


def _promised(period: Period) -> Deadline:
    return Deadline(
        date=period.last,
        precision=period.precision,
        kind=DueKind.BY,
        rule=period.rule,
        problem=period.problem,
        words=period.words,
        period=(period.first, period.last),
        year_printed=period.year_printed,
    )


def _milestones(periods: tuple[Period, ...], lower: str) -> list[_Milestone]:
    """Give every date of the cell its role."""
    milestones: list[_Milestone] = []
    end = 0
    for place, period in enumerate(periods):
        following = periods[place + 1].start if place + 1 < len(periods) else len(lower)
        between = lower[max(end, period.start - _BESIDE) : period.start]
        if milestones and REPLACED.fullmatch(between) and period.start - end <= _BESIDE:
            former = milestones[-1]
            milestones[-1] = former._replace(role=Role.FORMER, cue="replaced")
        milestones += _with_role(period, between, lower[period.end : min(following, period.end + _BESIDE)])
        end = period.end
    return milestones


def _with_role(period: Period, before: str, after: str) -> list[_Milestone]:
    cue = find_role(before, after)
    ends = bool(ENDING.search(before)) or period.rule == "range"
    if cue is None:
        return [_Milestone(period, None, period.rule, ends)]
    if period.rule == "range" and cue.role in (Role.FORMER, Role.START) and cue.name != "was":
        last = _Milestone(period, None, period.rule, ends=True)
        if cue.role is Role.START:  # from June to September
            return [last]
        return [_Milestone(part, Role.FORMER, cue.name) for part in period.parts[:1]] + [
            last._replace(period=period.parts[-1])
        ]
    return [_Milestone(period, cue.role, cue.name, ends)]


def _kind(lower: str, milestones: list[_Milestone], on: date) -> tuple[DueKind | None, str, str]:
    """Return the kind that the cell's words give it, the rule's name and the words; ``None`` leaves it to the date."""
    found = [(match.start(), cue, match[0]) for cue, pattern in KINDS if (match := pattern.search(lower))]
    done = _done(lower, milestones, on)
    if found and found[0][1].kind is DueKind.TBC and not _subject_with_date(lower, found[0][0], milestones):
        return DueKind.TBC, found[0][1].name, found[0][2]
    found = [each for each in found if each[1].kind is not DueKind.TBC]
    if done is not None:
        return DueKind.DONE, "done", done
    if any(each.cue == "with effect from" for each in milestones):
        found = [each for each in found if each[1].kind is not DueKind.IMMEDIATE]
    lasting = [each for each in found if each[1].kind is not DueKind.IMMEDIATE]
    if lasting:
        _, cue, words = min(lasting, key=lambda each: each[0])
        return cue.kind, cue.name, words
    if found and not any(each.role is None for each in milestones):
        return found[0][1].kind, found[0][1].name, found[0][2]
    return None, "", ""


_BY: Final = re.compile(r"\bby\b")


def _subject_with_date(lower: str, place: int, milestones: list[_Milestone]) -> bool:
    """Tell whether "policy to be agreed by March" promises a date, where "date to be agreed" promises none."""
    head = lower[:place].split()
    return (
        bool(head)
        and lower.startswith("to be", place)
        and not re.search(r"date|time|deadline|target|tb", lower[:place])
        and any(each.role is None and each.ends and each.period.start > place for each in milestones)
    )


def _done(lower: str, milestones: list[_Milestone], on: date) -> str | None:
    """Return the words that say the thing is done already, or ``None``.

    A date still to come, or "by" before it, makes a promise of "complete"; so does another date to come.
    """
    for match in DONE.finditer(lower):
        before = lower[max(0, match.start() - _BESIDE) : match.start()]
        if NOT_DONE.search(before) or CONDITION.search(before) or BY_NEXT.match(lower, match.end()):
            continue
        if match[0] in ("complete", "done", "embedded") and IMPERATIVE.match(lower, match.end()):
            continue
        if STANDS.fullmatch(match[0]) and any(each.cue == "with effect from" for each in milestones):
            return None
        if any(_to_come(each, match.end(), lower, on) for each in milestones):
            return None
        return match[0]
    return None


def _to_come(milestone: _Milestone, done: int, lower: str, on: date) -> bool:
    """Tell whether a date makes a promise of the "complete" that ends at ``done``."""
    period = milestone.period
    if period.first <= on or milestone.role is Role.FORMER:
        return False
    if period.start < done:
        return not DUE_LABEL.search(lower[max(0, period.start - _BESIDE) : period.start])
    return not FOLLOW_ON.search(lower, done, period.start)


def _standing(milestones: list[_Milestone], lower: str, kind: DueKind | None) -> _Milestone | None:
    """Choose the date that stands: of several milestones the last (contract: "Several milestones")."""
    chosen = _in_order([each for each in milestones if each.role in (None, Role.START)])
    if not chosen:
        past = [each for each in milestones if each.role is Role.PAST]
        return past[-1]._replace(role=None) if past else None
    chosen = [each for each in chosen if not _outdone(each, chosen, lower)] or chosen
    plain_dates = [each for each in chosen if each.role is None]
    best = max(plain_dates or chosen, key=lambda each: each.period.last)
    slots = best.period.parts and best.period.yearly is not None and best.period.rule == "choice"
    return None if kind is DueKind.RECURRING and slots else best


def _in_order(milestones: list[_Milestone]) -> list[_Milestone]:
    """Give a date without a year that stands beside one with a year the year that keeps them in order."""
    ordered = list(milestones)
    for place, (before, after) in enumerate(pairwise(milestones), 1):
        if after.period.yearly and before.period.year_printed:
            within = after.period.yearly.not_before(before.period.first)  # "Summer 2019 (July)"
            inside = within and before.period.first < within.last <= before.period.last
            span = within if inside else after.period.yearly.not_before(before.period.last)
            ordered[place] = after._replace(period=after.period.spanning(span))
        elif before.period.yearly and after.period.year_printed:
            span = before.period.yearly.not_after(after.period.last)
            ordered[place - 1] = before._replace(period=before.period.spanning(span))
    return ordered


def _in_either_order(milestones: list[_Milestone], lower: str, on: date) -> bool:
    """Tell whether a list's later item names no year and may come before the earlier one as well as after it."""
    return any(
        after.period.yearly is not None
        and before.period.year_printed
        and on <= after.period.last < before.period.last
        and NEXT_ITEM.search(lower, before.period.end, after.period.start) is not None
        for before, after in pairwise(milestones)
    )


_FINE: Final = (Precision.DAY, Precision.MONTH)
_EVENTS: Final = ("Christmas or Easter", "new year", "this, next or last Christmas or Easter")


def _outdone(coarse: _Milestone, all_: list[_Milestone], lower: str) -> bool:
    """Tell whether an explicit date stands beside a quarter, event or season, and so wins."""
    period = coarse.period
    event = period.rule in _EVENTS
    if period.precision in _FINE and not event:
        return False
    finer = [each.period for each in all_ if each.period.precision in _FINE and each.period.rule not in _EVENTS]
    return any(
        event
        or period.first <= other.last <= period.last
        or _bracketed(lower, period, other)
        or LABEL_NEXT.match(lower, period.end)
        for other in finer
    )


def _bracketed(lower: str, period: Period, other: Period) -> bool:
    """Tell whether one of two dates stands in brackets right behind the other."""
    first, second = sorted((period, other), key=lambda each: each.start)
    between = lower[first.end : second.start]
    return len(between) < _BESIDE and "(" in between and ")" not in between


def _first_day(period: Period) -> date:
    """Return the day on which something begins that starts in the period."""
    return period.last if period.modifier in ("end", "mid", "late", "week ending") else period.first


def _earliest(former: list[Period]) -> date | None:
    return min((period.last for period in former), default=None)


def _was(former: list[Period], standing: Period) -> date | None:
    """Return the earliest date replaced; one without a year lies near the one that stands."""
    days = []
    for period in former:
        span = (
            period.yearly._replace(next_one=False).near(standing.last)
            if period.yearly and standing.year_printed
            else None
        )
        days.append(span.last if span else period.last)
    return min(days, default=None)


def _undated(  # noqa: PLR0917 - the parts of one reading
    text: str,
    lower: str,
    kind: DueKind | None,
    cue: str,
    cue_words: str,
    former: list[Period],
    milestones: list[_Milestone],
    plan_date: date | None,
) -> Deadline:
    """Read a cell in which no date stands."""
    was = _earliest(former)
    if kind is not None:
        return Deadline(kind=kind, was=was, rule=cue, words=cue_words)
    duration = DURATION.search(lower)
    if duration:
        if plan_date is not None and re.search(r"\b(?:with)?in\W+$", lower[: duration.start()]):
            counted = _count(plan_date, duration)
            if counted is not None:
                return counted
        problem = "A length of time is no deadline while the date it counts from is not printed."
        return Deadline(was=was, rule="duration", words=duration[0], problem=problem)
    if any(each.role is Role.EVENT for each in milestones):
        words = milestones[0].period.words
        return Deadline(was=was, rule="after an event", words=words,
                        problem="The date is that of an event it waits for, not a deadline.")  # fmt: skip
    return Deadline(
        was=was, rule="not understood", words=text.strip()[:_BESIDE], problem="No deadline could be read here."
    )


_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "eighteen": 18,
}  # fmt: skip


def _count(start: date, duration: re.Match[str], precision: Precision | None = None) -> Deadline | None:
    """Count a printed duration from a printed date."""
    printed = duration["number"]
    number = int(printed) if printed.isdigit() else _NUMBERS.get(printed)
    if number is None or number > 60 or duration[0].count(" or "):  # noqa: PLR2004 - five years in months
        return None
    match duration["unit"][0]:
        case "d":
            day, unit = start + timedelta(days=number), Precision.DAY
        case "w":
            day, unit = start + timedelta(days=7 * number), Precision.DAY
        case "m":
            day, unit = _months_on(start, number), Precision.MONTH
        case "y":
            day, unit = _months_on(start, 12 * number), Precision.YEAR
        case _:
            return None
    if not 1990 <= day.year <= 2100:  # noqa: PLR2004 - contract
        return None
    return Deadline(day, precision or unit, DueKind.BY, rule="duration", words=duration[0], period=(day, day))


def _months_on(start: date, months: int) -> date:
    count = start.year * 12 + start.month - 1 + months
    following = date(count // 12 + (count % 12 == 11), (count + 1) % 12 + 1, 1)  # noqa: PLR2004 - December
    last = (following - timedelta(days=1)).day
    at_end = (start + timedelta(days=1)).day == 1
    return date(count // 12, count % 12 + 1, last if at_end else min(start.day, last))


_COUNTS_FROM: Final = re.compile(r"\s*(?:of|from|after|following)\b[^;\n]*$")


def _counted_from(period: Period, lower: str) -> Deadline | None:
    """Read "within 3 months of 1 June 2014"; of other starts only a problem is left."""
    before = lower[max(0, period.start - _BESIDE) : period.start]
    duration = next((match for match in DURATION.finditer(before) if _COUNTS_FROM.match(before, match.end())), None)
    if duration is None:
        return None
    counted = _count(period.last, duration, period.precision) if period.precision in _FINE else None
    problem = "The length of time cannot be counted from what is printed."
    return counted or Deadline(rule="duration", words=duration[0], problem=problem)
