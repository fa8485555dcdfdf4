"""Dates that an update announces: the new deadline, and the day of completion (contract: "observations.csv").

A printed date counts only for what its own clause says of it: the date of a start, a meeting, a report or a review
is no deadline, and a date beside "done" is the day of completion only where the words in between say so.
"""

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from model.values import Deadline
from model.words import DueKind, Precision
from normalise.calendar import Period
from normalise.evidence import Evidence
from normalise.grounds import (
    before_date,
    has_ground,
    is_asked_for,
    is_of_first_part,
    is_of_other_body,
    is_of_something_else,
    tells_when,
)
from normalise.status_rules import Sign
from normalise.tokens import BOUNDARY, KINDS, Words, char_of, chars_of
from normalise.weighing import clause_of


def _set(words: str, *classes: str) -> frozenset[str]:
    return frozenset(char_of(word) for word in words.split()).union(*(chars_of(name) for name in classes))


# Before a date: it is not one to be done by.
_NOT_BY: Final = _set(
    "from since after following wef was were originally against than original instead previously last earlier old"
)
# Somewhere before it in the clause: it is the date of a start, or of when others meet, report or review.
_OCCASION: Final = _set(
    "start starts starting started begin begins beginning began begun commenced launched commence"
    " commences commencing recommence recommences resume resumes restart restarts meet meets meeting meetings"
    " review reviewed reviews reviewing reported reporting report presented submitted considered discussed cabinet"
    " board committee scrutiny panel council go goes going taken agenda forum dmt smt cmt slt interviews interview"
    " workshop workshops session sessions event events seminar seminars drafts consultation advert"
    " visit inspection launch"
)
_BODY: Final = _set(
    "meeting meetings cabinet board committee council panel scrutiny agenda forum dmt smt cmt slt group conference"
)
# What only leads up to the deed: a date of these is that of a step on the way.
_STEPS: Final = _set(
    "outcome outcomes decision decisions response responses advertised readvertised advertise survey tender tenders"
    " quote quotes quotation quotations advert results feedback comments tested trialled piloted consulted discussed"
    " debated analysed",
    "PRELIM",
) - _set(
    "target targets date dates timescale timetable milestones start early some part planning exercise training"
    " preparation preparations funding offer offers initial first engagement agendas"
)
# What moves without the deadline: "Meeting moved to May", "Work now to start in June", "Funding now runs to March".
_NOT_THE_DEED: Final = _set(
    "start starts starting started begin begins beginning commence commences commencing meet meeting meetings review"
    " reviewed reviewing report reported reporting visit visits inspection interview interviews consultation funding"
    " tender runs ends closes lease licence court hearing election elections"
)
_ONWARDS: Final = _set("onwards onward")
_BY: Final = _set("by until till")
_MOVED_TO: Final = _set("to until till by now")
_MOVED_FOR: Final = _set("of is for")
_REASON: Final = _set("because as while whilst pending following since after")
_UNTIL: Final = _set("until till")
_DEADLINE: Final = _set("by", "DEADLINE")
# What makes a date in its clause a commitment.
_COMMITS: Final = frozenset(
    {
        Sign.PLAN,
        Sign.FORESEEN,
        Sign.MOVED,
        Sign.DELAY,
        Sign.PROGRESS,
        Sign.ON_TRACK,
        Sign.NOT_DONE,
        Sign.NOT_STARTED,
        Sign.REST,
    }
)
_MOVES: Final = frozenset({Sign.MOVED, Sign.DELAY})
_CONDITIONS: Final = frozenset({"on condition", "subject to"})
_LONG_PAST: Final = timedelta(days=120)  # a date without a year further back than this is rather the next one
# Late, but these name the date that is missed, not a new one.
_MISSES: Final = frozenset({"unlikely", "short of means", "deadline missed", "not as planned", "no progress", "behind"})
_MISSED_WITHIN: Final = 3  # words after a date in which it may be said to be missed ("March is no longer achievable")
# What the calendar may take along: "later in the year" names no day, "start in August" a start; "in the new financial
# year" promises no end.
_NO_DAY: Final = re.compile(
    r"later|^new \w+ year|^(?:start|begin|commenc)\w* (?:in|on|from)\b|^(?:from|since|budget)\b"
)
_AND: Final = char_of("and")
_IN_PLACE: Final = _set("place", "DONE") - _set("resolved")
_LAUNCH: Final = re.compile(
    f"[{''.join(map(char_of, ('go', 'goes', 'going')))}]{char_of('live')}"
    f"|(?<=[{char_of('to')}{char_of('will')}]){char_of('launch')}|(?<={char_of('be')}){char_of('launched')}"
)
_PLANDOC: Final = _set("", "PLANDOC")

# Between "done" and its date.
_ON: Final = _set("on in during at")
_NOT_THEN: Final = _set(
    "by before after since until as against from for than minutes see due target prior following ahead of"
)
_BY_WHOM: Final = char_of("by")
_BODY_LONGEST: Final = 6  # words of "by the Audit and Risk Committee"
_TO: Final = char_of("to")
_TO_WHOM: Final = _set("all the each every our members staff partners parents residents", "PERSON", "UNIT")
_GAP: Final = 8  # words that may stand between "done" and its date
_DONE: Final = frozenset({Sign.DONE, Sign.DEED})


class Announced(NamedTuple):
    """The new deadline that an update announces for the action itself, or ``None``.

    Attributes:
        deadline: The deadline.
        left_open: A date to come, as printed, that may as well be of a step on the way, or empty.
    """

    deadline: Deadline | None
    left_open: str


def new_deadline(words: Words, found: tuple[Evidence, ...], *, on: date) -> Announced:
    """Find the new deadline: of several, the last that is called a new date stands, else the latest."""
    moved: list[Period] = []
    planned: list[Period] = []
    left_open = ""
    for place, printed in words.dates:
        period = _ahead(printed, on)
        nearby = _evidence_near(words, found, place)
        if not nearby or _is_of_something(words, place, period) or not _is_commitment(words, nearby, place, period, on):
            continue
        weak = _is_of_step(words, place) or is_of_something_else(words, place) or not has_ground(words, place)
        if any(each.sign in _MOVES for each in nearby):
            if _is_moved_there(words, nearby, place, weak=weak):
                moved.append(period)
            else:
                left_open = left_open or period.words
        elif weak:
            left_open = left_open or period.words
        else:
            planned.append(period)
    if moved:
        return Announced(_deadline(moved[-1].parts[-1] if moved[-1].parts else moved[-1]), "")
    if planned:
        return Announced(_deadline(max(planned, key=lambda period: period.last)), "")
    return Announced(None, left_open)


def _ahead(period: Period, on: date) -> Period:
    """Return a date without a year that would be long past as its next occurrence ("by Easter", said in September)."""
    if period.yearly is None or period.last > on - _LONG_PAST:
        return period
    return period.spanning(period.yearly.not_before(on))


def _is_moved_there(words: Words, nearby: list[Evidence], place: int, *, weak: bool) -> bool:
    """Tell whether what moved has moved to this date: not to one that is asked for, or that of a reason or an event."""
    start, _ = clause_of(words, place)
    if is_asked_for(words, place):
        return False
    moves = [each for each in nearby if each.sign in _MOVES and each.end > start]
    if not moves or moves[0].start > place:  # only the clause before, or what follows, says that it is late
        return not weak
    if _moves_without_deed(words, start, place, moves[0].start) or is_of_first_part(words, place):
        return False
    since = max((each.end for each in moves if each.start <= place), default=place)
    between = words.signs[since:place]
    if not between or between[-1] in _MOVED_TO:
        return True
    if between[-1] in _MOVED_FOR and not set(between) & _REASON:
        return True
    return not (tells_when(between) or KINDS["DATE"] in between or set(between) & _BODY)


def _moves_without_deed(words: Words, start: int, place: int, moves: int) -> bool:
    """Tell whether what moved is a start, a meeting or what other bodies do; the deadline itself where it is named."""
    before = before_date(words, place)
    named = [at for at, sign in enumerate(before) if sign in _DEADLINE and sign != _BY_WHOM]
    if named:
        return any(before[at - 1] in _NOT_THE_DEED for at in named if at)
    return bool(set(before) & _NOT_THE_DEED) or is_of_other_body(words.signs[start:moves])


def _is_of_step(words: Words, place: int) -> bool:
    """Tell whether the words before a date name a step on the way to the deed ("tender to be issued in May")."""
    start, _ = clause_of(words, place)
    before = words.signs[start:place]
    then = before[before.rfind(_AND) + 1 :]
    return bool(set(before[before.rfind(KINDS["COMMA"]) + 1 :]) & _STEPS) and not (
        then != before and set(then) & _IN_PLACE
    )


def _evidence_near(words: Words, found: tuple[Evidence, ...], place: int) -> list[Evidence]:
    start, end = clause_of(words, place)
    near = [each for each in found if start < each.end and each.start < end]
    if not near and start and words.signs[start - 1] in BOUNDARY and words.signs[start - 1] != "\x01":
        before, _ = clause_of(words, start - 2) if start > 1 else (0, 0)
        near = [
            each
            for each in found
            if before < each.end <= start
            and (each.sign in _MOVES or each.end == start or _heads_date(words.signs[each.start : start], each))
        ]
    return near


def _heads_date(label: str, said: Evidence) -> bool:
    """Tell whether evidence and what follows it only name the date behind a colon ("Expected completion date: …")."""
    return (
        said.sign in _COMMITS and bool(set(label) & _DEADLINE) and set(label[said.end - said.start : -1]) <= _DEADLINE
    )


def _is_commitment(  # noqa: PLR0911 - each return is one rule
    words: Words, nearby: list[Evidence], place: int, period: Period, on: date
) -> bool:
    start, _ = clause_of(words, place)
    signs = words.signs
    moves = [each for each in nearby if each.sign in _MOVES and each.start <= place]
    before = signs[max(start, place - 1) : place]
    from_to = bool(moves and period.parts)  # "slipped from June to August" is one printed range
    if (set(signs[max(start, place - 2) : place]) & _NOT_BY and not from_to) or (
        signs[place + 1 : place + 2] in _ONWARDS and signs[place + 1 :]
    ):
        return False
    if any(each.rule.name in _MISSES and each.start <= place + _MISSED_WITHIN for each in nearby):
        return False
    if moves:
        said = period.last >= on or (moves[-1].end >= place and period.year_printed)
        return said and signs[place + 1 : place + 2] not in _BODY
    if set(signs[max(start, place - 2) : place]) & _UNTIL or _only_not_done(nearby, before, place):
        return False  # "under way until December", "not progressed this quarter"
    occasion = set(_less_launch(before_date(words, place)[-10:])) & _OCCASION
    occasion = occasion or set(signs[place + 1 : place + 2]) & _BODY
    if period.last < on or occasion or any(each.sign is Sign.REPEAT for each in nearby):
        return False
    told = [each for each in nearby if each.start <= place]
    if any(each.sign is Sign.AWAIT for each in told):  # the day that somebody else is waited for
        waits = max(each.end for each in told if each.sign is Sign.AWAIT)
        then = [each for each in told if each.start >= waits and each.sign in _COMMITS]
        return any("completion" in each.rule.name for each in told) or (
            bool(then) and _AND in signs[waits : then[-1].start]
        )
    conditional = bool(told) and told[-1].rule.name in _CONDITIONS
    if conditional:
        return any(each.sign in _COMMITS for each in told[:-1])
    opens = place <= start + 1
    return bool(set(before) & _BY) or any(each.sign in _COMMITS for each in (nearby if opens else told))


def _less_launch(before: str) -> str:
    """Leave out "go live" and "to launch": they are the deed, not the occasion."""
    return _LAUNCH.sub("", before)


def _only_not_done(nearby: list[Evidence], before: str, place: int) -> bool:
    """Tell whether all that is said before a date is that something was not done in it."""
    told = [each for each in nearby if each.start <= place]
    return bool(told) and all(each.sign is Sign.NOT_DONE for each in told) and not set(before) & _BY


def _is_of_something(words: Words, place: int, period: Period) -> bool:
    """Tell whether a date only names a thing ("next year's plan") or no day at all ("later in the year")."""
    possessive = words.text[period.end : period.end + 2].lower() == "'s"
    return possessive or words.signs[place + 1 : place + 2] in _PLANDOC or bool(_NO_DAY.search(period.words.lower()))


def _deadline(period: Period) -> Deadline:
    return Deadline(
        date=period.last,
        precision=period.precision,
        kind=DueKind.BY,
        rule="announced in the update",
        problem=period.problem,
        words=period.words,
        period=(period.first, period.last),
        year_printed=period.year_printed,
    )


def completion_date(words: Words, found: tuple[Evidence, ...], *, on: date) -> date | None:
    """Return the printed date of completion, at most ``on``, or ``None``.

    A month or quarter means its last day. What is said to be done outright ("completed in May") goes before a deed
    that is told ("adopted on 3 May").
    """
    dated: dict[Sign, date] = {}
    for place, period in words.dates:
        done = _done_then(words, found, place)
        if done is None or period.first > on or (period.precision is Precision.DAY and period.last > on):
            continue
        dated[done.sign] = min(period.last, on)
    return dated.get(Sign.DONE, dated.get(Sign.DEED))


def _done_then(words: Words, found: tuple[Evidence, ...], place: int) -> Evidence | None:
    """Return the "done" that the date at ``place`` belongs to."""
    signs = words.signs
    for each in reversed(found):
        if each.sign not in _DONE:
            continue
        gap = signs[each.end : place]
        if each.end <= place and len(gap) <= _GAP and _says_when(gap, signs[place + 1 : place + 2]):
            return each
        if (
            each.start > place
            and not set(signs[place + 1 : each.start]) - frozenset(BOUNDARY[1:])
            and _opens(signs, place)
        ):
            return each
    return None


def _opens(signs: str, place: int) -> bool:
    return place == 0 or signs[place - 1] in BOUNDARY


def _says_when(gap: str, following: str) -> bool:
    bare = gap.strip(BOUNDARY[1:] + "\x03")
    if not bare:
        return not following or following in BOUNDARY + "\x03" or not gap
    if set(bare) & frozenset(BOUNDARY):
        return False
    if bare[0] == _BY_WHOM and 1 < len(bare) <= _BODY_LONGEST and not set(bare[1:]) & _NOT_THEN:
        return True  # "approved by the Board 3 May"
    whom = all(bare[place + 1] in _TO_WHOM for place, sign in enumerate(bare[:-1]) if sign == _TO)
    return bare[-1] in _ON and whom and not set(bare[:-1]) & (_NOT_THEN - _BY)
