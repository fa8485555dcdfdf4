"""Evidence weighed: what the turns of phrase of one update say together (contract: "Status").

First each "done" is asked what is done: the whole action, some part, or only a step on the way. Then the questions in
``QUESTIONS`` are put in turn, and the first that is answered decides.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Final, NamedTuple

from model.words import Basis, Status
from normalise.calendar import Period
from normalise.deeds import own_deed
from normalise.evidence import Evidence
from normalise.status_rules import Rule, Sign
from normalise.tokens import BOUNDARY, KINDS, Words, char_of, chars_of

_CONTRAST: Final = chars_of("CONTRAST")
_CLAUSE_ENDS: Final = frozenset(BOUNDARY) | _CONTRAST
_CLAUSE_END: Final = re.compile(f"[{''.join(sorted(_CLAUSE_ENDS))}]")
_OBJECT_ENDS: Final = (
    _CLAUSE_ENDS
    | chars_of("PREP").union(chars_of("IS"), chars_of("WAS"), chars_of("HAVE"), chars_of("WILL"))
    | {char_of(word) for word in ("which", "who", "that", "following", "after")}
) - {char_of("of")}
_GENERIC: Final = chars_of("GENERIC").union(
    chars_of("ADV"), chars_of("FULLY"), KINDS["DATE"], KINDS["NUM"], KINDS["COMMA"]
)
_DEADLINE: Final = chars_of("DEADLINE") | _GENERIC
_PRELIM: Final = chars_of("PRELIM")
_WHILE: Final = frozenset(char_of(word) for word in ("while", "whilst"))
_CONDITIONS: Final = frozenset(
    char_of(word) for word in ("once", "when", "if", "until", "unless", "whether", "while", "whilst")
)
_COMMA: Final = KINDS["COMMA"]
_CANCELLED: Final = frozenset(char_of(word) for word in ("cancelled", "canceled", "withdrawn"))
_ANOTHER_DATE: Final = frozenset({Sign.PLAN, Sign.MOVED, Sign.DELAY, Sign.MISSED, Sign.FORESEEN, Sign.WORK, Sign.AWAIT})

_DONE_SIGNS: Final = frozenset({Sign.DONE, Sign.DEED, Sign.STEP})

_AHEAD: Final = frozenset({Sign.PLAN, Sign.FORESEEN, Sign.AWAIT, Sign.NOT_STARTED})

# What still stands open beside something done.
_STILL_OPEN: Final = frozenset(
    {Sign.PLAN, Sign.FORESEEN, Sign.AWAIT, Sign.REST, Sign.NOT_DONE, Sign.NOT_STARTED, Sign.WORK, Sign.PROGRESS}
)
_REST: Final = _STILL_OPEN - {Sign.WORK, Sign.PROGRESS}
# What goes on, or is to come, for the others.
_GOES_ON: Final = _STILL_OPEN - {Sign.REST}
_FOR: Final = frozenset(char_of(word) for word in ("for", "at", "across", "in"))
_SOME: Final = chars_of("UNIT").union(chars_of("PLURAL"), map(char_of, ("north", "south", "east", "west", "central")))
_ALL: Final = frozenset(char_of(word) for word in ("all", "every", "each", "both"))
_BACK_ON_TRACK: Final = "back on track"
_DATE_TO_COME: Final = Rule("date to come", Sign.PLAN, "DATE", "Report to the Board, June 2030")


class Verdict(NamedTuple):
    """How the update stands: its status, where that was read, and the rule and words that decided."""

    status: Status
    basis: Basis | None
    qualified: bool
    rule: str
    words: str


class Case(NamedTuple):
    """All that the questions may ask about one update.

    Attributes:
        words: The update.
        evidence: What was found, each "done" already asked what is done.
        whole: The evidence that says that the whole action is done.
        on_time: The new date that it names is known to be no later than the deadline.
    """

    words: Words
    evidence: tuple[Evidence, ...]
    whole: tuple[Evidence, ...]
    on_time: bool

    def first(self, *signs: Sign) -> Evidence | None:
        """Return the first evidence of any of these signs."""
        for each in self.evidence:  # asked some ten times of each update: a generator takes twice as long
            if each.sign in signs:
                return each
        return None


def clause_of(words: Words, place: int) -> tuple[int, int]:
    """Return first word and end of the clause that the word at ``place`` stands in."""
    start = place
    while start and words.signs[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    ending = _CLAUSE_END.search(words.signs, place)
    return start, ending.start() if ending else len(words.signs)


def weigh(words: Words, found: tuple[Evidence, ...], *, action: str, on: date, on_time: bool) -> Verdict | None:
    """Return the verdict on an update, or ``None`` where no rule found anything in it.

    Args:
        words: The update.
        found: The evidence in print order.
        action: The action's text, or empty.
        on: The date that the update speaks for.
        on_time: The new date that it names is known to be no later than the deadline.
    """
    evidence = (*found, *_dates_to_come(words, found, on))
    asked = [_what_is_done(words, each, evidence, action=action) for each in evidence if each.sign is not Sign.NOTHING]
    case = Case(
        words,
        tuple(each for each, _ in asked),
        tuple(each for each, whole in asked if whole),
        on_time,
    )
    for question in QUESTIONS:
        verdict = question(case)
        if verdict:
            return verdict
    return None


def names_rest(found: tuple[Evidence, ...]) -> bool:
    """Tell whether the evidence names something still to do, be it beside something done."""
    return any(each.sign in _REST for each in found)


def _dates_to_come(words: Words, found: tuple[Evidence, ...], on: date) -> list[Evidence]:
    """A clause that only names a thing and a date ahead tells what is still to do."""
    added = []
    for place in (place for place, period in words.dates if period.last > on and not _heads(words, place, period, on)):
        start, end = clause_of(words, place)
        if not any(start <= each.start < end or start < each.end <= end for each in found):
            added.append(Evidence(Sign.PLAN, _DATE_TO_COME, place, place + 1))
    return added


def _heads(words: Words, place: int, period: Period, on: date) -> bool:
    """Tell whether a date only heads the update ("Sept 13: complete")."""
    return place <= 1 and period.first <= on and words.signs[place + 1 : place + 2] == KINDS["SEP"]


def _what_is_done(
    words: Words, evidence: Evidence, others: Iterable[Evidence], *, action: str
) -> tuple[Evidence, bool]:
    """Return the evidence with its sign made exact, and whether it says that the whole action is done."""
    if evidence.sign not in _DONE_SIGNS:
        return evidence, False
    start, end = clause_of(words, evidence.start)
    if _is_foreseen(words, evidence, others, start):
        return evidence._replace(sign=Sign.NOTHING), False
    beside = any(each.sign is Sign.PART and start <= each.start < end for each in others)
    if evidence.sign is not Sign.STEP and (beside or _is_for_some(words, evidence, others)):
        return evidence._replace(sign=Sign.PART), False
    subject = _subject(words, evidence, others, start)
    if evidence.sign is Sign.DONE and (not subject or set(subject) <= _DEADLINE):
        return evidence, _object_is_whole(words, evidence)
    return evidence._replace(sign=_deed_or_step(words, evidence, subject, action)), False


def _deed_or_step(words: Words, evidence: Evidence, subject: str, action: str) -> Sign:
    """Return whether something named that is done is the deed itself, or only a step towards it.

    A draft or a consultation is a step, unless it is the very deed that the action names; another action's deed is
    a step as well.
    """
    clause = words.printed(*clause_of(words, evidence.start))
    if evidence.sign is Sign.STEP or _PRELIM & (set(subject) | set(_object(words, evidence))):
        return Sign.DEED if action and own_deed(action, clause, of_step=True) else Sign.STEP
    if evidence.sign is Sign.DEED and action and not own_deed(action, clause, of_step=False):
        return Sign.STEP
    return evidence.sign


def _is_foreseen(words: Words, evidence: Evidence, others: Iterable[Evidence], start: int) -> bool:
    """Tell whether a deed is told only as part of something still to come ("will follow the agreed …", "once …")."""
    opening = max(words.signs.rfind(mark, 0, evidence.start) for mark in (KINDS["STOP"], _COMMA)) + 1
    if _CONDITIONS & set(words.signs[opening : evidence.start]):
        return True
    ahead = [each for each in others if each.sign in _AHEAD and start <= each.start and each.end <= evidence.start]
    return any(_COMMA not in words.signs[each.end : evidence.start] for each in ahead)


def _subject(words: Words, evidence: Evidence, others: Iterable[Evidence], start: int) -> str:
    """Return the words that say what is done, the generic ones ("this action has been …") left out."""
    done = [
        each.end for each in others if each.sign in _DONE_SIGNS and start <= each.start and each.end <= evidence.start
    ]
    before = words.signs[max(done, default=start) : evidence.start]
    before = before[before.rfind(_COMMA) + 1 :]
    return "" if set(before) <= _GENERIC else before


def _object(words: Words, evidence: Evidence) -> str:
    end = evidence.end
    while end < len(words.signs) and words.signs[end] not in _OBJECT_ENDS:
        end += 1
    return words.signs[evidence.end : end]


def _object_is_whole(words: Words, evidence: Evidence) -> bool:
    return not (_PRELIM & set(_object(words, evidence)) - _DEADLINE)


def _is_for_some(words: Words, evidence: Evidence, others: Iterable[Evidence]) -> bool:
    """Tell whether something is done for some while work goes on ("completed for north areas, the south follows")."""
    _, clause = clause_of(words, evidence.start)
    elsewhere = any(each.sign is Sign.REST and each.start >= clause for each in others)
    if not elsewhere and not any(each.sign in _GOES_ON and each.start > evidence.start for each in others):
        return False
    end = _CLAUSE_END.search(words.signs, evidence.end)
    rest = words.signs[evidence.end : end.start() if end else None].split(_COMMA)[0]
    return rest[:1] in _FOR and not _SOME.isdisjoint(rest) and _ALL.isdisjoint(rest)


def _verdict(case: Case, evidence: Evidence, status: Status, basis: Basis, *, qualified: bool = False) -> Verdict:
    return Verdict(status, basis, qualified, evidence.rule.name, case.words.printed(evidence.start, evidence.end))


def _reopened(case: Case) -> Verdict | None:
    said = case.first(Sign.REOPENED)
    return _verdict(case, said, Status.IN_PROGRESS, Basis.UPDATE) if said else None


def _closed(case: Case) -> Verdict | None:
    said = case.first(Sign.CLOSED)
    if (
        said
        and case.words.signs[said.start] in _CANCELLED
        and any(each.start > said.start and each.sign in _ANOTHER_DATE for each in case.evidence)
    ):
        return _verdict(case, said, Status.DELAYED, Basis.UPDATE)
    return (said and not case.whole and _verdict(case, said, Status.CLOSED, Basis.UPDATE)) or None


def _whole_action_done(case: Case) -> Verdict | None:
    if not case.whole:
        return None
    said = case.whole[0]
    late = {Sign.DELAY, Sign.MISSED, Sign.MOVED}  # what was late before it was done is over
    open_still = any(
        each.sign in _STILL_OPEN
        or (each.sign is Sign.PART and KINDS["STOP"] not in case.words.signs[each.end : said.start])
        or (each.sign in late and each.start > said.start)
        for each in case.evidence
    )
    return _verdict(case, said, Status.COMPLETED, Basis.UPDATE, qualified=open_still)


def _late(case: Case) -> Verdict | None:
    on_time = case.on_time or case.first(Sign.FORWARD)
    said = case.first(Sign.DELAY, Sign.MISSED) or (None if on_time else case.first(Sign.MOVED))
    if not said:
        return None
    after = [each for each in case.evidence if each.start > said.start and not _is_reason(case.words, said, each)]
    if any(each.rule.name == _BACK_ON_TRACK and each.start > said.start for each in case.evidence):
        return None
    if any(each.sign in {Sign.DEED, Sign.DONE} for each in after) and not any(e.sign in _STILL_OPEN for e in after):
        return None  # put off, and then done
    return _verdict(case, said, Status.DELAYED, Basis.UPDATE)


def _is_reason(words: Words, late: Evidence, other: Evidence) -> bool:
    """Tell whether evidence stands in the clause that is late, or in its "while …"."""
    start, _ = clause_of(words, other.start)
    return start <= late.start or words.signs[start - 1] in _WHILE


def _said(sign: Sign, status: Status, basis: Basis) -> Callable[[Case], Verdict | None]:
    """The question whether there is evidence of one sign."""

    def question(case: Case) -> Verdict | None:
        said = case.first(sign)
        return _verdict(case, said, status, basis) if said else None

    return question


def _not_begun(case: Case) -> Verdict | None:
    said = case.first(Sign.NOT_STARTED)
    begun = case.first(Sign.DEED, Sign.PROGRESS, Sign.PART)
    return _verdict(case, said, Status.NOT_STARTED, Basis.UPDATE) if said and not begun else None


def _thing_done(case: Case) -> Verdict | None:
    """Something named is done, and nothing is named that remains."""
    if case.first(*_STILL_OPEN):
        return None
    said = case.first(Sign.DONE)
    if said:
        return _verdict(case, said, Status.COMPLETED, Basis.UPDATE)
    deed = case.first(Sign.DEED)
    if deed and not case.first(Sign.PART):
        return _verdict(case, deed, Status.COMPLETED, Basis.NARRATIVE)
    return None


def _some_done(case: Case) -> Verdict | None:
    said = case.first(Sign.PART, Sign.FORESEEN, Sign.WORK, Sign.AWAIT, Sign.REST)
    said = said or case.first(Sign.DONE, Sign.DEED, Sign.STEP, Sign.MOVED)
    return _verdict(case, said, Status.IN_PROGRESS, Basis.NARRATIVE) if said else None


QUESTIONS: Final = (
    _reopened,
    _closed,
    _whole_action_done,
    _late,
    _said(Sign.PROGRESS, Status.IN_PROGRESS, Basis.UPDATE),
    _said(Sign.ON_TRACK, Status.IN_PROGRESS, Basis.UPDATE),
    _said(Sign.FORWARD, Status.IN_PROGRESS, Basis.UPDATE),
    _not_begun,
    _said(Sign.NOT_DONE, Status.IN_PROGRESS, Basis.UPDATE),
    _thing_done,
    _some_done,
    _said(Sign.PLAN, Status.NOT_STARTED, Basis.NARRATIVE),
    _said(Sign.NOT_STARTED, Status.NOT_STARTED, Basis.UPDATE),
    _said(Sign.REPEAT, Status.IN_PROGRESS, Basis.NARRATIVE),
)
