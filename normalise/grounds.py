"""On what grounds a date in an update is the action's new deadline (contract: ``revised_due_date``).

Officers print many dates that bind nobody: of events, of what other bodies do, of the end of a lease. So a date
counts only where its part of the sentence says that the deed, or its end, is to come by then (``GROUNDS``) and nothing
in it says that the date is of something else (``OTHERWISE``). Each row has an example that a test runs.
"""
# ruff: noqa: E501 - a row stands on one line, so that the tables can be read down their columns

from typing import Final, NamedTuple

from normalise.tokens import KINDS, Words, char_of, chars_of
from normalise.weighing import clause_of


class Ground(NamedTuple):
    """Words that speak for or against a date: what they tell, the classes and words, and an update that holds them."""

    name: str
    classes: tuple[str, ...]
    words: str
    example: str


# fmt: off
GROUNDS: Final = (
    Ground("the deed", ("DONE", "DO", "DEED"), "develop reach sign join follow respond draw clear", "Signs to be erected in May 2031"),
    Ground("its end", ("DEADLINE",), "launch publication rollout golive handover installation opening adoption refresh replacement"
     " finish compliance compliant ecd eta end signoff", "Publication planned for May 2031"),
    Ground("its state then", (), "place website online live ready available effect force operational track course schedule due out", "Will be ready in May 2031"),
)
OTHERWISE: Final = (
    Ground("only possible", (), "could might may earliest option options possibly possible unless if whether provided",
     "The earliest that it could be delivered is May 2031"),
    Ground("nothing then", (), "nothing none nobody election elections", "Nothing can be approved in May 2031"),
    Ground("figures", (), "figures statistics known reply replies promised", "Half-year figures will be available in May 2031"),
    Ground("a first part", (), "first initial half", "The first two modules will be delivered in May 2031"),
    Ground("only asked for", (), "requested sought asked seeking requesting", "An extension to May 2031 has been requested"),
    Ground("event", (), "walkabout walkabouts rehearsal courses roadshow roadshows webinar webinars festival exhibition"
     " hearing tour showcase inset diarised booked slot slots symposium talks briefings",
     "Dress rehearsal planned for May 2031"),
    Ground("people", (), "appointment appointments post posts joins joining arrives arrival returns returning starter elected",
     "Appointment of consultants expected in May 2031"),
    Ground("other bodies", (), "government department ministry minister bill assent royal parliament ofsted cqc inspectorate"
     " inspector inspectors auditor auditors ombudsman regulator dfe legislation regulations act law statutory defra treasury",
     "The Bill is expected to be passed in May 2031"),
    Ground("terms", (), "lease licence license warrant warranty expires expire expiry expiring valid award awards runs lasts"
     " spent grant renewal season", "Contract award expected in May 2031"),
    Ground("another look", (), "looked again revisit revisited reconsider reconsidered reassess reassessed reset debrief followup",
     "The position will be looked at again in May 2031"),
)
# fmt: on


def _signs(rows: tuple[Ground, ...]) -> frozenset[str]:
    named = "".join(chars_of(name) for row in rows for name in row.classes)
    return frozenset(named).union(char_of(word) for row in rows for word in row.words.split())


_FOR: Final = _signs(GROUNDS) - {char_of("held"), char_of("hosted"), char_of("convened"), char_of("reported")}
_AGAINST: Final = _signs(OTHERWISE)
_ASKED: Final = _signs(tuple(row for row in OTHERWISE if row.name == "only asked for"))
_OTHER_BODIES: Final = _signs(tuple(row for row in OTHERWISE if row.name == "other bodies"))
_BY: Final = char_of("by")
_TO: Final = frozenset(char_of(word) for word in ("to", "until", "till", "by", "now", "of", "is"))
# What opens a part of the sentence that says when or why, so that its date is not the deed's.
_WHEN: Final = frozenset(
    char_of(word)
    for word in ("once", "when", "after", "before", "following", "since", "because", "pending", "prior", "while", "whilst", "as")
)  # fmt: skip
_DATE_WORDS: Final = frozenset(char_of(word) for word in ("the", "end", "of", "start", "in", "on", "to"))
_PARTS: Final = frozenset(char_of(word) for word in ("phase", "stage", "tranche", "wave", "cohort", "batch"))
_THE: Final = frozenset(char_of(word) for word in ("the", "a", "our", "its", "their", "this"))
_FIRST: Final = frozenset(("1", "one", "first", "initial"))
_GENERIC: Final = frozenset(chars_of("GENERIC") + chars_of("SOON") + chars_of("ADV") + KINDS["NUM"]) | {char_of("for")}
_THING: Final = frozenset(chars_of("THING_WORD")) - frozenset(chars_of("DEADLINE"))
# What opens a part of its own behind a comma or "and".
_NEW_PART: Final = frozenset(
    (
        *chars_of("SOON"),
        *(char_of(word) for word in ("to", "will", "should", "is", "are", "with", "now", "then", "and")),
        *(char_of(word) for word in ("second", "third", "final", "last", "remaining", "remainder")),
    )
)
_AND: Final = char_of("and")
_AFTER_WHICH: Final = char_of("after") + char_of("which")
_AFTER: Final = 4  # words after a date that may tell what is to come by then


def before_date(words: Words, place: int) -> str:
    """Return the words of the date's own part of the sentence that stand before it."""
    start, _ = clause_of(words, place)
    before = words.signs[start:place]
    joint = max(before.rfind(KINDS["COMMA"]), before.rfind(_AND))
    part = before[joint + 1 :]
    return part if part.lstrip("".join(_THE))[:1] in _NEW_PART else before


def is_of_something_else(words: Words, place: int) -> bool:
    """Tell whether a date's part of the sentence says that the date is of something else than the deed."""
    before = before_date(words, place)
    return (
        bool(set(before) & _AGAINST)
        or tells_when(before)
        or is_of_first_part(words, place)
        or _names_thing(words, place)
    )


def has_ground(words: Words, place: int) -> bool:
    """Tell whether a date's part of the sentence says that the deed or its end is to come by then."""
    before = before_date(words, place)
    _, end = clause_of(words, place)
    after = words.signs[place + 1 : min(end, place + 1 + _AFTER)]
    return _BY in before[-2:] or bool(set(before + after) & _FOR) or set(before) <= _GENERIC


def is_asked_for(words: Words, place: int) -> bool:
    """Tell whether the date is only asked for, in words that stand before or after it."""
    start, end = clause_of(words, place)
    return bool(set(words.signs[start:end]) & _ASKED)


def tells_when(before: str) -> bool:
    """Tell whether the words before a date are of a "once …", "because …": not "not before the end of" it."""
    before = before.rstrip("".join(_THE))
    last = max((before.rfind(sign) for sign in _WHEN), default=-1)
    return last >= 0 and not set(before[last + 1 :]) <= _DATE_WORDS and before[-1] not in _TO


def is_of_other_body(subject: str) -> bool:
    """Tell whether the words that say what moved name somebody else's work ("Government has delayed the Bill")."""
    return bool(set(subject) & _OTHER_BODIES)


def is_of_first_part(words: Words, place: int) -> bool:
    """Tell whether the date is of the first of several parts ("Phase 1 will be live in May")."""
    start = place - len(before_date(words, place))
    printed = [words.printed(at, at + 1).lower() for at in range(start, place)]
    return any(
        words.signs[start + at] in _PARTS and bool(_FIRST & {*printed[at + 1 : at + 2], *printed[max(0, at - 1) : at]})
        for at in range(len(printed))
    )


def _names_thing(words: Words, place: int) -> bool:
    """Tell whether the date only says which thing is meant ("booked on the March 2031 course")."""
    following = words.signs[place + 1 : place + 2]
    if _AFTER_WHICH in words.signs[place + 1 : place + 4]:  # "in May 2031, after which we can survey"
        return True
    return bool(following) and following in _THING and words.signs[place - 1 : place] in _THE
