"""The committee in a title's line, told from the plan (contract: "Headings and titles")."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from normalise.councils import read_council
from normalise.title_line import JOINTS, SYMBOL, Line, spell, symbols_of
from normalise.title_words import HEADS_OF_TWO, LEAD_IN, MEETING_HEAD, PLANS_ALONE, PURPOSE

# A committee's name, and the one in a bracket behind it, run to no more words than this.
_LONGEST: Final = 14
_ABBREVIATED: Final = range(3, 6)  # letters
_HEADS: Final = frozenset(symbols_of("head"))
_PAIR_HEADS: Final = frozenset(symbols_of("head-of-two"))
_LESSER_HEADS: Final = frozenset(symbols_of("lesser-head"))
_SUFFIXES: Final = frozenset(symbols_of("suffix"))
_MEETING_WORDS: Final = frozenset(symbols_of("meeting-word"))
_NUMBERED_MEETING: Final = SYMBOL["meeting"] + SYMBOL["number"]
_NO_NAMES: Final = frozenset(
    {"committee", "cttee", "panel", "board", "commission", "forum", "sub-committee"}
)  # of none
_NEVER_IN_ONE: Final = re.compile(f"[{symbols_of('not-in-committee')}]")
_PLAN_WORD: Final = re.compile(f"[{symbols_of('name-of-plan')}]")
_LEAD_IN: Final = re.compile(spell(LEAD_IN))
_MEETING_HEAD: Final = re.compile(spell(MEETING_HEAD))
# Behind these a committee's name may be run on: "Action Plan Update Cabinet".
_BEFORE_NAME: Final = frozenset(symbols_of("name-of-plan") + symbols_of("told"))
_TOLD: Final = frozenset(symbols_of("told"))
_FIGURES: Final = frozenset(symbols_of("number") + symbols_of("years"))
_PURPOSE: Final = re.compile(spell(PURPOSE))
_BETWEEN: Final = JOINTS.replace("@", "") + symbols_of("comma")
_COMMA_OR_STOP: Final = re.compile("[,!]")
_SEGMENT: Final = re.compile(f"[^{JOINTS}]+")
_ASIDE: Final = re.compile(f"<[^{JOINTS}]+>")
# Brackets that belong to a committee's name: "Scrutiny Board (Housing)".
_OPEN, _CLOSE = "{", "}"


class Committee(NamedTuple):
    """Where a line names a committee.

    Attributes:
        name: As printed.
        start, end: The words that name it, with those that lead to it.
    """

    name: str
    start: int
    end: int


def find_committee(line: Line, *, is_file: bool) -> tuple[Line, Committee | None]:
    """Find the committee, beside the meeting's date first; elsewhere a group may be what the plan answers.

    Returns:
        The line, its joints marked and without initials in brackets; and the committee found in it.
    """
    line = _mark_joints(_mark_asides(line))
    symbols = line.symbols
    segments = [match.span() for match in _SEGMENT.finditer(symbols)]
    beside = [(a, b) for a, b in segments if _beside_date(symbols, a, b)]
    for a, b in (*beside, *(each for each in segments if each not in beside)):
        found = _in_segment(line, *_trimmed(symbols, a, b), of_file=is_file and (a, b) in beside)
        if found and not (line.words[found[3] - 1] in {"group", "party"} and _plan_alone(line, a, b)):
            return line, _named(line, *found)
    for a, b in beside:
        found = _beside(line, *_trimmed(symbols, a, b))
        if found:
            return line, _named(line, *found)
    return line, None


# Words from the first to before the second are the committee's; those from the third to before the fourth its name.
_Found = tuple[int, int, int, int]


def is_committee(line: Line, first: int, last: int) -> bool:
    """Tell whether words from ``first`` to before ``last`` are a committee's name."""
    symbols, end = line.symbols, last
    if symbols[last - 1 : last] == _CLOSE and _OPEN in symbols[first:last]:
        end = symbols.index(_OPEN, first, last)
    return (
        _is_headed(line, first, end)
        and not (end - first == 1 and line.words[first] in _NO_NAMES)
        and _is_name(line, first, end)
    )


def stands_behind_committee(line: Line, place: int) -> bool:
    """Tell whether the words before one end with a committee's name, be it "meeting of … on" between them."""
    end = place
    while end and line.symbols[end - 1] in JOINTS + ",!'":
        end -= 1
    return _is_headed(line, 0, _less_meeting(line.symbols, 0, end))


def _is_headed(line: Line, first: int, end: int) -> bool:
    symbols = line.symbols
    last = symbols[end - 1] if end > first else ""
    if last in _HEADS or (last in _PAIR_HEADS and " ".join(line.words[max(first, end - 2) : end]) in HEADS_OF_TWO):
        return True
    if last in _SUFFIXES and end - 1 > first and symbols[end - 2] == SYMBOL["committee"]:
        return True
    found = _PURPOSE.search(symbols, first, end)
    return bool(found and found.end() == end)


def _is_name(line: Line, first: int, end: int) -> bool:
    checked = end - 2 if line.words[end - 2 : end] == ["programme", "board"] else end
    return 0 < end - first <= _LONGEST and not _NEVER_IN_ONE.search(line.symbols, first, checked)


def _beside_date(symbols: str, first: int, last: int) -> bool:
    """Tell whether only marks stand between a segment and the meeting's date."""
    before, after = symbols[:first].rstrip(_BETWEEN), symbols[last:].lstrip(_BETWEEN)
    return before.endswith("@") or after.startswith("@")


def _trimmed(symbols: str, first: int, last: int) -> tuple[int, int]:
    while first < last and symbols[first] in ",!'":
        first += 1
    while last > first and symbols[last - 1] in ",!'":
        last -= 1
    return first, last


def _mark_asides(line: Line) -> Line:
    """Keep the bracket of "Scrutiny Board (Housing)" with the name; leave out one that holds only its initials."""
    for aside in reversed(list(_ASIDE.finditer(line.symbols)) if "<" in line.symbols else []):
        first, last = aside.span()
        if not _is_headed(line, 0, first) or any(sign in "nNPQY" for sign in aside[0]) or _PLAN_WORD.search(aside[0]):
            continue
        if line.text[line.starts[first + 1] : line.ends[last - 2]].isupper():
            line = line.only([*range(first), *range(last, len(line.symbols))])
        else:
            line = line.with_symbol(first, _OPEN).with_symbol(last - 1, _CLOSE)
    return line


def _mark_joints(line: Line) -> Line:
    """Mark commas before what leads to a committee, and full stops, as joints ("…, report to the Audit Committee")."""
    symbols = line.symbols
    for mark in _COMMA_OR_STOP.finditer(symbols):
        place = mark.start()
        if mark[0] == ",":
            lead_in = _LEAD_IN.match(symbols, place + 1)
            parts = lead_in is not None and lead_in.end() < len(symbols)
        else:  # no abbreviation's stop
            parts = place > 0 and (len(line.words[place - 1]) > 3 or symbols[place - 1] in _FIGURES)  # noqa: PLR2004
        if parts:
            line = line.with_symbol(place, SYMBOL["bar"])
    return line


def _past_lead_in(symbols: str, first: int, last: int) -> int:
    """Return the first word behind what leads to a committee's name ("update for the", "meeting of the")."""
    for pattern in (_LEAD_IN, _MEETING_HEAD):
        match = pattern.match(symbols, first, last)
        if match and match.end() < last:
            first = match.end()
    return first


def _less_meeting(symbols: str, first: int, last: int) -> int:
    """Leave out "meeting of", "held on", "meeting 5" and the like at the end."""
    if symbols[first:last].endswith(_NUMBERED_MEETING):
        last -= 1
    while last > first and symbols[last - 1] in _MEETING_WORDS:
        last -= 1
    return last


def _in_segment(line: Line, first: int, last: int, *, of_file: bool) -> _Found | None:
    """Find the committee in a segment: all of it, what follows "update for", or what stands behind a comma."""
    symbols = line.symbols
    end = _less_meeting(symbols, first, last)
    heads = [place for place in range(first, end) if symbols[place] in _HEADS or symbols[place] in _PAIR_HEADS]
    if not heads:
        return None
    name = _past_lead_in(symbols, first, end)
    if is_committee(line, name, end):
        return first, last, name, end
    for start, name in _behind_lead_ins(symbols, first, end):
        if is_committee(line, name, end):
            return start, last, name, end
    told = end
    while told > first and symbols[told - 1] in _TOLD:
        told -= 1
    if told < end and is_committee(line, first, told) and _PLAN_WORD.search(symbols[:first] + symbols[last:]):
        return first, last, first, told  # "Improvement Board Update"
    return _behind_comma(line, first, last, end) or (_run_on(line, first, end, heads) if of_file else None)


def _behind_comma(line: Line, first: int, last: int, end: int) -> _Found | None:
    """Find a committee among a segment's parts between commas."""
    symbols = line.symbols
    commas = [place for place in range(first, end) if symbols[place] == ","]
    for comma, following in zip(commas, [*commas, end][1:], strict=True):
        name = _past_lead_in(symbols, comma + 1, end)
        if is_committee(line, name, end):
            return comma, last, name, end
        if is_committee(line, comma + 1, following):
            return comma, following, comma + 1, following
    return None


def _run_on(line: Line, first: int, end: int, heads: Sequence[int]) -> _Found | None:
    """Find a committee that a file's name puts before the plan without a mark between them."""
    head = next(place for place in range(heads[0] + 1, end + 1) if place == end or place not in heads)
    if _PLAN_WORD.search(line.symbols, head, end) and is_committee(line, first, head):
        return first, head, first, head
    return None


def _behind_lead_ins(symbols: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Return where each lead-in of a segment begins and the name behind it would, the last first."""
    for match in reversed(list(_LEAD_IN.finditer(symbols, first, end))):
        if match.end() < end:
            following = _MEETING_HEAD.match(symbols, match.end(), end)
            yield match.start(), following.end() if following and following.end() < end else match.end()


def _beside(line: Line, first: int, last: int) -> _Found | None:
    """Find a committee that only its place beside the date tells: a lesser body, or one run on behind the plan."""
    symbols = line.symbols
    end = _less_meeting(symbols, first, last)
    name = _past_lead_in(symbols, first, end)
    if _is_lesser(line, name, end) or (name + 1 == end and _is_abbreviation(line, name)):
        return first, last, name, end
    for start, behind in _behind_lead_ins(symbols, first, end):
        if _is_lesser(line, behind, end):
            return start, last, behind, end
    after = max((place + 1 for place in range(first, end) if symbols[place] in _BEFORE_NAME), default=0)
    return (after, last, after, end) if after and is_committee(line, after, end) else None


def _is_abbreviation(line: Line, place: int) -> bool:
    """Tell whether a word is a body's initials that nobody listed ("OSMB")."""
    word = line.text[line.starts[place] : line.ends[place]]
    return word.isalpha() and word.isupper() and len(word) in _ABBREVIATED and line.symbols[place] == SYMBOL["name"]


def _is_lesser(line: Line, first: int, end: int) -> bool:
    return end > first and line.symbols[end - 1] in _LESSER_HEADS and _is_name(line, first, end)


def _plan_alone(line: Line, first: int, last: int) -> bool:
    """Tell whether beside a group stand only words like "Action Plan": then the group names the plan."""
    others = {
        word
        for place, word in enumerate(line.words)
        if not first <= place < last and word.isalpha() and line.symbols[place] not in _TOLD
    }
    return bool(others) and others <= PLANS_ALONE


def _named(line: Line, first: int, last: int, name: int, end: int) -> Committee:
    """Print a committee's name, the council's left out of "Marlbeck Council Cabinet"."""
    printed = line.printed(name, end)
    council = read_council(printed)
    if council and printed.startswith(council):
        behind = line.starts[name] + len(council)
        rest = next((place for place in range(name, end) if line.starts[place] >= behind), end)
        if is_committee(line, rest, end):
            return Committee(line.printed(rest, end), first, last)
    return Committee(printed, first, last)
