"""The new deadline that an update announces (contract: ``revised_due_date``).

Each printed date is asked the two questions of ``normalise.grounds``; here its surroundings are taken apart as the
rows there name them, and the rows that fit are weighed.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import chain, pairwise, zip_longest
from typing import Final, NamedTuple

from model.values import Deadline
from model.words import DueKind
from normalise.calendar import Period
from normalise.deeds import own_deed
from normalise.evidence import Evidence
from normalise.grounds import GROUNDS, Ground, Outcome, Question, Where
from normalise.status_rules import Sign
from normalise.tokens import BOUNDARY, KINDS, UNLISTED, Words, char_of, chars_of
from normalise.vocabulary import CLASSES
from normalise.weighing import clause_of

_MOVES: Final = frozenset({Sign.MOVED, Sign.DELAY, Sign.FORWARD})
_MAY_BE_PAST: Final = timedelta(days=120)  # a date without a year further back than this is rather the next one
_FAR: Final = 30  # words before a date, at most, that tell of it
_DOUBTFUL: Final = 2  # the weight up to which a "no" may yet be wrong
_AFTER: Final = 4  # words after a date that may tell what is to come by then
# What opens a part of its own behind a comma or "and": "tested in April and in place by May".
_NEW_PART: Final = frozenset(
    (
        *map(char_of, "to be will should is are with now then so therefore completion".split()),  # noqa: SIM905
        *map(char_of, "second third final last remaining remainder".split()),  # noqa: SIM905
    )
)
_ARTICLES: Final = "".join(map(char_of, ("the", "a", "our", "its", "their", "this")))
_DATE_WORDS: Final = "".join(map(char_of, ("the", "end", "of", "in", "on", "to")))
_RELATIVE: Final = frozenset(map(char_of, ("which", "who", "that", "when", "once")))  # ", which will …" names no part
_TIME_OF_DAY: Final = "".join(map(char_of, ("on", "at", "noon"))) + KINDS["NUM"]  # "extended to 5pm on 3 May"
_LABEL: Final = chars_of("DEADLINE")
_NAMED_THINGS: Final = chars_of("THING_WORD") - chars_of("DEADLINE") - chars_of("GENERIC")
_THINGS: Final = _NAMED_THINGS - chars_of("VERB")  # "launch" and "contract" are things behind an article alone
_NOUNS: Final = (chars_of("THING_WORD") - chars_of("DEADLINE") - chars_of("VERB")) | {char_of("s")}
_PROMISES: Final = frozenset({Sign.PLAN, Sign.FORESEEN, Sign.MOVED, Sign.DELAY, Sign.FORWARD, Sign.REST})
_AND: Final = char_of("and")
_BY: Final = char_of("by")
_FROM: Final = char_of("from")
# What stands between "moved" and the date that it has moved to.
_MOVED_TO: Final = frozenset(map(char_of, ("to", "until", "till", "by", "now")))
_MOVED_FOR: Final = frozenset(map(char_of, ("of", "is", "for", "ie")))
_OWING: Final = frozenset(map(char_of, ("owing", "due", "thanks")))  # "longer, owing in part to the winter"
_REASON: Final = frozenset(map(char_of, ("because", "as", "while", "whilst", "pending", "following", "since", "after")))
# The calendar takes these along: "later in the year" names no day, "in the new financial year" promises no end.
_NO_DAY: Final = re.compile(
    r"later|^new \w+ year|^(?:start|begin|commenc)\w* (?:in|on|from)\b|^(?:from|since)\b|\bbudget\b"
)


class Announced(NamedTuple):
    """The new deadline that an update announces for the action itself, or ``None``.

    Attributes:
        deadline: The deadline.
        left_open: A date to come, as printed, that may as well be of something else, or empty.
    """

    deadline: Deadline | None
    left_open: str


class _Said(NamedTuple):
    """What the rows for one question and one place say, each row as its rank in ``_RANKED``.

    Attributes:
        words: The heaviest row for a word, a sign of unlisted words, or a sign of evidence.
        pairs: By first word: the words that may come right after it (empty: any), row.
        all_of: Words beside which no other may stand, row.
    """

    words: dict[str, int]
    pairs: dict[str, list[tuple[frozenset[str], int]]]
    all_of: list[tuple[frozenset[str], int]]


class _Around(NamedTuple):
    """What stands in one place seen from a date: its words, each with its sign, and all of these with what is told."""

    words: tuple[tuple[str, str], ...]
    all: frozenset[str]


_EMPTY: Final = _Around((), frozenset())
_DATE: Final = _Around((("", KINDS["DATE"]),), frozenset({"", KINDS["DATE"]}))


class Judgement(NamedTuple):
    """What becomes of a date, and the row that answered each question (``None``: no row did)."""

    outcome: Outcome
    binds: Ground | None
    ours: Ground | None


class _Dated(NamedTuple):
    """A date judged, and whether something has moved to it."""

    period: Period
    moved: bool
    judgement: Judgement


def new_deadline(words: Words, found: tuple[Evidence, ...], *, on: date, due: date | None, action: str) -> Announced:
    """Find the new deadline: of several, the last that is called a new date stands, else the latest.

    Args:
        words: The update.
        found: Its evidence, in print order.
        on: The date that it speaks for.
        due: The action's printed deadline; a date before it is rather that of a step.
        action: The action's text, or empty; a date of something else is rather that of a step, too.
    """
    dated = tuple(_judged(words, found, on=on, due=due, action=action))
    given = [each for each in dated if each.judgement.outcome is Outcome.GIVEN]
    moved = [each for each in given if each.moved]
    if moved:
        return Announced(_deadline(moved[-1].period.parts[-1] if moved[-1].period.parts else moved[-1].period), "")
    if given:
        return Announced(_deadline(max((each.period for each in given), key=lambda period: period.last)), "")
    late = any(each.sign in _MOVES for each in found)  # something moved, and to no date that can be told
    return Announced(None, next((each.period.words for each in dated if _is_left_open(each.judgement, late=late)), ""))


def _is_left_open(judgement: Judgement, *, late: bool) -> bool:
    """Tell whether a date is to be told as a problem: where something moved, also one that may be of a meeting."""
    if judgement.outcome is Outcome.NONE:
        return late and (judgement.binds is None or abs(judgement.binds.weight) <= _DOUBTFUL)
    return judgement.outcome is Outcome.LEFT_OPEN


def judgements(
    words: Words, found: tuple[Evidence, ...], *, on: date, due: date | None = None, action: str = ""
) -> tuple[Judgement, ...]:
    """Return how each date to come is judged, in print order."""
    return tuple(each.judgement for each in _judged(words, found, on=on, due=due, action=action))


def _judged(words: Words, found: tuple[Evidence, ...], *, on: date, due: date | None, action: str) -> Iterator[_Dated]:
    for place, printed in words.dates:
        period = _next_one(printed, on)
        start, end = _clause_of(words, place)
        told = _told_of(words, found, start, end)
        moves = [each for each in told if each.sign in _MOVES and each.start <= place]
        if _is_to_come(words, place, period, moves, on):
            around = _surroundings(words, (start, place, end), period, told, moves)
            around[Where.OUTSIDE] = _outside(words, found, start)
            if due and period.last < due and Sign.FORESEEN not in around[Where.BEFORE].all:
                around[Where.EARLIER] = _DATE
            if action and _is_another_deed(around[Where.BEFORE].words, action):
                around[Where.ANOTHER_DEED] = _DATE
            yield _Dated(period, bool(moves), judge(around))


def _is_another_deed(before: tuple[tuple[str, str], ...], action: str) -> bool:
    """Tell whether the words before a date name things, but neither a thing nor a deed that the action names."""
    after_article = (word[1] for article, word in pairwise(before) if article[1] in _ARTICLES)
    named = any(sign in _THINGS for _, sign in before) or not _NAMED_THINGS.isdisjoint(after_article)
    return named and not own_deed(action, " ".join(word for word, _ in before), of_step=False)


def judge(around: dict[Where, _Around]) -> Judgement:
    """Put both questions: the heaviest row that fits answers each, and of equal ones the "no"."""
    binds, ours = (_heaviest(question, around) for question in Question)
    if binds is None or binds.weight < 0:
        return Judgement(Outcome.NONE, binds, ours)
    given = ours is not None and ours.weight > 0
    return Judgement(Outcome.GIVEN if given else Outcome.LEFT_OPEN, binds, ours)


def _heaviest(question: Question, around: dict[Where, _Around]) -> Ground | None:
    ranks = [
        rank
        for where, said in _said_by(question).items()
        if around[where].all or said.all_of
        for rank in _fitting(said, around[where])
    ]
    return _RANKED[min(ranks)] if ranks else None


def _fitting(said: _Said, around: _Around) -> Iterator[int]:
    yield from map(said.words.__getitem__, said.words.keys() & around.all)
    for first in said.pairs.keys() & around.all:
        followers = [other for one, other in pairwise(around.words) if first in one]
        for second, rank in said.pairs[first]:
            if any(not second or not second.isdisjoint(other) for other in followers):
                yield rank
    for words, rank in said.all_of:
        if not any(words.isdisjoint(each) for each in around.words):
            yield rank


# The heaviest rows first, and of equal ones those against.
_RANKED: Final = tuple(sorted(GROUNDS, key=lambda ground: (-abs(ground.weight), ground.weight)))


@cache
def _said_by(question: Question) -> dict[Where, _Said]:
    """Return the rows for one question, made ready, by their places."""
    saids: dict[Where, _Said] = {}
    for rank, ground in enumerate(_RANKED):
        if ground.question is not question:
            continue
        said = saids.setdefault(ground.where, _Said({}, {}, []))
        terms = ground.words.split()
        without = frozenset().union(*(_term(term[1:]) for term in terms if term[0] == "-"))
        single = frozenset().union(*(_term(term) for term in terms if "+" not in term and term[0] != "-")) - without
        for one, second in ((one, _term(two) - without) for one, plus, two in map(_halves, terms) if plus):
            for first in _term(one):
                said.pairs.setdefault(first, []).append((second, rank))
        if ground.where is Where.ALL_BEFORE:
            said.all_of.append((single, rank))
        else:
            for word in (*single, *ground.signs):
                said.words.setdefault(word, rank)
    return saids


def _halves(term: str) -> tuple[str, str, str]:
    return term.partition("+")


def _term(term: str) -> frozenset[str]:
    """Return a word, or the words of a class and the signs of those that nobody listed; of ``ANY`` none."""
    if term == "ANY":
        return frozenset()
    if term.isupper():
        return CLASSES.get(term, frozenset()).union(KINDS.get(term, UNLISTED.get(term, "")))
    return frozenset((term,))


# --- What stands around a date -----------------------------------------------------------------------------------


def _surroundings(
    words: Words, clause_at: tuple[int, int, int], period: Period, told: list[Evidence], moves: list[Evidence]
) -> dict[Where, _Around]:
    start, place, end = clause_at
    start, end = max(start, place - _FAR), min(end, place + _FAR)
    comma = words.signs.rfind(KINDS["COMMA"], start, place) + 1 or start
    opened = start + _part_start(words.signs[start:place])
    own = _says_by(words, comma, place) or any(comma <= each.start and each.sign in _PROMISES for each in told)
    own = own and words.signs[comma] not in _RELATIVE
    part = max(opened, comma) if own else opened
    before = part + len(words.signs[part:place].rstrip(_DATE_WORDS))
    there = [each for each in moves if _leads_there(words, each, place, period)]
    right = place if moves and _is_range(period) else max(start, place - 2)  # "from June to August" is one date
    in_part = [e for e in told if place <= comma + 1 or e.end <= start or (opened < e.end and e.start <= place)]
    clause = tuple((_bare(words.printed(at, at + 1)), words.signs[at]) for at in range(start, end))

    def seen(first: int, last: int, told: Iterable[Evidence] = ()) -> _Around:
        return _around(clause[first - start : last - start], told)

    return {
        Where.CLAUSE: _around(clause, [each for each in told if each.end > max((part, *(e.start for e in there)))]),
        Where.SINCE_COMMA: seen(comma, place),
        Where.NAMING: seen(place + 1, place + 2 if place == part else place + 1),
        Where.INSERTED: seen(
            comma, place if start < comma and words.signs[place + 1 : place + 2] == KINDS["COMMA"] else comma
        ),
        Where.BEFORE: seen(part, before, in_part),
        Where.HEADS: _around(_heads(clause[part - start : before - start])),
        Where.ALL_BEFORE: seen(part, place),
        Where.RIGHT_BEFORE: seen(right, place, there),
        Where.RIGHT_AFTER: seen(place + 1, place + 2),
        Where.AFTER: seen(place + 1, place + 1 + _AFTER),
        Where.AROUND: _around(
            ()
            if period.modifier
            else clause[max(start, place - 1) - start : place - start] + clause[place + 1 - start : place + 2 - start]
        ),
        Where.MOVED: seen(part, place if there else part),
        Where.EARLIER: _EMPTY,
        Where.ANOTHER_DEED: _EMPTY,
        Where.OUTSIDE: _EMPTY,
    }


def _says_by(words: Words, comma: int, place: int) -> bool:
    return comma < place - 1 and words.signs[place - 1] == _BY


def _clause_of(words: Words, place: int) -> tuple[int, int]:
    """Return first word and end of a date's clause; what is bracketed before it does not divide it."""
    start, end = clause_of(words, place)
    if start > 1 and words.printed(start - 1, start) == ")":
        opening = clause_of(words, start - 2)[0] - 1
        if opening > 0 and words.printed(opening, opening + 1) == "(":
            return clause_of(words, opening - 1)[0], end
    return start, end


def _around(words: tuple[tuple[str, str], ...], told: Iterable[Evidence] = ()) -> _Around:
    return _Around(words, frozenset(chain(*words, (each.sign for each in told))))


def _heads(words: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Leave out what only describes the noun behind it: the "Cabinet" of a Cabinet handbook, not of a Cabinet date."""
    return tuple(
        word for word, (_, following) in zip_longest(words, words[1:], fillvalue=("", "")) if following not in _NOUNS
    )


def _bare(printed: str) -> str:
    return printed.lower().replace("-", "").rstrip(".").removesuffix("'s")


def _part_start(before: str) -> int:
    """Return where the date's own part of its clause starts: behind the last ", will …", "and to …", "with …"."""
    joint = max(before.rfind(KINDS["COMMA"]), before.rfind(_AND)) + 1
    return joint if before[joint:].lstrip(_ARTICLES)[:1] in _NEW_PART else 0


def _is_range(period: Period) -> bool:
    return bool(period.parts) or " to " in period.words


def _leads_there(words: Words, move: Evidence, place: int, period: Period) -> bool:
    """Tell whether what is said to move moves to this date, with nothing else in between."""
    between = words.signs[move.end : place].rstrip(_ARTICLES + _TIME_OF_DAY)
    if not _OWING.isdisjoint(between):
        return False
    if not between or between[-1] in _MOVED_TO or (_is_range(period) and between[-1] == _FROM):
        return True
    return between[-1] in _MOVED_FOR and _REASON.isdisjoint(between)


def _told_of(words: Words, found: tuple[Evidence, ...], start: int, end: int) -> list[Evidence]:
    """Return the evidence of a date's clause; where there is none, what the label before its colon tells."""
    near = [each for each in found if start < each.end and each.start < end]
    alone = end - start == 1  # "Slipped. Feb 2018."
    if near or not start or words.signs[start - 1] not in BOUNDARY:
        return near
    if words.signs[start - 1] == KINDS["STOP"] and not alone:
        return near
    before, _ = clause_of(words, max(0, start - 2))
    return [
        each
        for each in found
        if before < each.end <= start
        and (each.sign in _MOVES or each.end == start or _heads_date(words.signs[each.start : start], each))
    ]


def _outside(words: Words, found: tuple[Evidence, ...], start: int) -> _Around:
    """Return what stands in the clause before the bracket that opens at a date's clause."""
    if start < 1 or words.printed(start - 1, start) != "(":
        return _EMPTY
    before, _ = clause_of(words, max(0, start - 2))
    told = [each for each in found if before <= each.start < start]
    return _around(tuple((_bare(words.printed(at, at + 1)), words.signs[at]) for at in range(before, start - 1)), told)


def _heads_date(label: str, said: Evidence) -> bool:
    """Tell whether evidence and what follows it only name the date behind a colon ("Expected completion date: …")."""
    return bool(_LABEL.intersection(label)) and _LABEL.issuperset(label[said.end - said.start : -1])


# --- Which day is meant ------------------------------------------------------------------------------------------


def _next_one(period: Period, on: date) -> Period:
    """Return a date without a year that would be long past as its next occurrence ("by Easter", said in September)."""
    if period.yearly is None or period.last > on - _MAY_BE_PAST:
        return period
    return period.spanning(period.yearly.not_before(on))


def _is_to_come(words: Words, place: int, period: Period, moves: list[Evidence], on: date) -> bool:
    """Tell whether a date names a day that is not past; a printed year stands where the date itself has moved."""
    possessive = words.text[period.end : period.end + 2].lower() == "'s"
    if possessive or _NO_DAY.search(period.words.lower()):
        return False
    return period.last >= on or any(each.end >= place and period.year_printed for each in moves[-1:])


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
