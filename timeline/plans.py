"""Which papers tell of the same plan, though its title drifts (contract: "Words", "Tables")."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz, process

from model.dataset import KnownAction
from model.readings import PaperReading
from timeline.tellings import RowKey, Telling
from timeline.wording import COMPARED, words

SLUG_LENGTH: Final = 60

# Words that come and go in a plan's title and tell nothing of which plan it is.
_DRIFTING: Final = frozenset(
    words(
        "a action actions agreed an and annex appendix at by committee draft final following for from in into item "
        "monitoring of on our plan plans progress report reports response revised status the to update updated "
        "updates version with"
    )
)
_COUNCIL_FILLERS: Final = frozenset(words("and council councils london of royal the"))
# One paper says what kind of council it is, and another leaves that out.
_COUNCIL_KINDS: Final = frozenset(words("authority borough city combined county district metropolitan unitary"))
_COUNCIL_SHORT: Final = {"bc": "borough", "dc": "district", "mbc": "metropolitan borough", "lb": "borough"}
_NUMBERED_PART: Final = re.compile(r"\b(?:appendix|annex|item|version|v)\s*[a-z]?[0-9.]*\b", re.IGNORECASE)

# How much of the smaller telling's actions must stand in the other one, by how alike the titles are.
_SHARED_IF_TITLES_ALIKE: Final = 0.3
_SHARED_IF_TITLES_DIFFER: Final = 0.5
_SHARED_BY_COUNT: Final = 2
_TITLES_ALIKE: Final = 80.0
# Outweighs all that titles and actions can have in common otherwise.
_SAME_TITLE: Final = 3.0
_SAME_WORDING: Final = 70.0
_ACTIONS_LOOKED_AT: Final = 80


@dataclass(slots=True)
class PlanHistory:
    """A plan and the papers that tell of it, in time order; ``council`` is empty until a paper names one."""

    council: frozenset[str]
    tellings: list[Telling] = field(default_factory=list)
    keys: set[tuple[str, ...]] = field(default_factory=set)


@lru_cache(maxsize=4096)
def title_key(title: str) -> tuple[str, ...]:
    """Return the words of a title that say which plan it is, sorted; empty for a title such as "Action plan"."""
    return tuple(sorted(set(words(_NUMBERED_PART.sub(" ", title))) - _DRIFTING))


def council_key(reading: PaperReading, *, by_folder: bool) -> frozenset[str]:
    """Return the words that tell one council from another; empty where the paper does not say."""
    if by_folder:
        top, slash, _ = reading.paper.partition("/")
        return frozenset((top,)) if slash else frozenset()
    named = " ".join(_COUNCIL_SHORT.get(word, word) for word in words(reading.council))
    return frozenset(named.split()) - _COUNCIL_FILLERS


def shared(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return how much of the smaller set of folded wordings stands in the other one, reworded or not."""
    if not one or not other:
        return 0.0
    few, many = sorted((tuple(dict.fromkeys(one)), tuple(dict.fromkeys(other))), key=len)
    few = few[:: max(1, len(few) // _ACTIONS_LOOKED_AT)]
    known = set(many)
    reworded = [wording for wording in few if wording not in known]
    theirs = [wording[:COMPARED] for wording in many]
    mine = [wording[:COMPARED] for wording in reworded]
    best = process.cdist(mine, theirs, scorer=fuzz.token_sort_ratio, score_cutoff=_SAME_WORDING) if mine else ()
    return (len(few) - len(reworded) + sum(1 for row in best if row.max() > 0)) / len(few)


def recognise(tellings: tuple[Telling, ...], *, by_folder: bool) -> tuple[PlanHistory, ...]:
    """Sort tellings into plans, forwards in time, so that a later paper never changes what is known.

    Args:
        tellings: Sorted by ``Telling.order``.
        by_folder: Top folders stand for councils.
    """
    histories: list[PlanHistory] = []
    start = 0
    while start < len(tellings):
        end = start
        while end < len(tellings) and tellings[end].reading is tellings[start].reading:
            end += 1
        _place(tellings[start:end], histories, by_folder=by_folder)
        start = end
    return tuple(histories)


def _place(tellings: tuple[Telling, ...], histories: list[PlanHistory], *, by_folder: bool) -> None:
    """Give each plan of one paper its history; two plans of one paper are never the same plan."""
    council = council_key(tellings[0].reading, by_folder=by_folder)
    known = [
        (number, history)
        for number, history in enumerate(histories)
        if _same_council(council, history.council, by_folder=by_folder)
    ]
    titles = [title_key(telling.plan.title) for telling in tellings]
    scored: list[tuple[float, int, int]] = []
    for position, (key, telling) in enumerate(zip(titles, tellings, strict=True)):
        named = [number for number, history in known if key and key in history.keys]
        if len(named) == 1 and titles.count(key) == 1:
            scored.append((-_SAME_TITLE, named[0], position))
            continue
        found = ((number, _likeness(telling, history)) for number, history in known)
        scored += ((-score, number, position) for number, score in found if score is not None)
    taken: dict[int, int] = {}
    for _, number, position in sorted(scored):
        if position not in taken and number not in taken.values():
            taken[position] = number
    for position, telling in enumerate(tellings):
        if position in taken:
            history = histories[taken[position]]
        else:
            history = PlanHistory(council)
            histories.append(history)
        history.council = history.council or council
        history.tellings.append(telling)
        history.keys.add(title_key(telling.plan.title))


def _same_council(one: frozenset[str], other: frozenset[str], *, by_folder: bool) -> bool:
    """Tell whether two names may be one council's: "Dorset" and "North Dorset District" are two."""
    if by_folder:
        return one == other
    if not one or not other:
        return True
    return one ^ other <= _COUNCIL_KINDS and (one <= other or other <= one)


def _likeness(telling: Telling, history: PlanHistory) -> float | None:
    """Return how alike a telling and a plan are (more is more), or ``None`` when they are two plans."""
    key = title_key(telling.plan.title)
    last = history.tellings[-1]
    if key and key in history.keys:
        return _SAME_TITLE + shared(telling.wordings, last.wordings)
    title = max(fuzz.token_set_ratio(" ".join(key), " ".join(other)) for other in history.keys)
    generic = not key or () in history.keys
    alike = generic or title >= _TITLES_ALIKE
    if not alike and not set(telling.wordings) & set(last.wordings):
        return None
    # "Beck Housing" and "Combe Housing" are two plans, however much their actions sound alike.
    contrary = not generic and all(_names_another(key, other) for other in history.keys)
    alike = alike and not contrary
    content = (_same_words if contrary else shared)(telling.wordings, last.wordings)
    needed = _SHARED_IF_TITLES_ALIKE if alike else _SHARED_IF_TITLES_DIFFER
    found = content * min(len(telling.wordings), len(last.wordings))
    if content < needed or (not alike and found < _SHARED_BY_COUNT):
        return None
    return content + title / 100


def _names_another(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether each of two titles has a word that the other one has not, misspelt or not."""
    mine, theirs = set(key) - set(other), set(other) - set(key)
    return bool(mine and theirs) and not any(fuzz.ratio(one, two) >= _TITLES_ALIKE for one in mine for two in theirs)


def _same_words(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return how much of the smaller set of folded wordings stands in the other one, word for word."""
    return len(set(one) & set(other)) / max(1, min(len(set(one)), len(set(other))))


def slug(title: str, taken: set[str]) -> str:
    """Return a plan's identity: its title in at most 60 ASCII characters, cut at a word, not in ``taken``."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    base = "-".join(re.findall(r"[a-z0-9]+", plain.lower())) or "plan"
    name, number = _cut(base, SLUG_LENGTH), 1
    while name in taken:
        number += 1
        tail = f"~{number}"
        name = _cut(base, SLUG_LENGTH - len(tail)) + tail
    return name


def _cut(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    at_word = text[: length + 1].rpartition("-")[0]
    return at_word or text[:length]


def name_plans(histories: tuple[PlanHistory, ...], known: dict[RowKey, KnownAction]) -> tuple[str, ...]:
    """Return each plan's identity, aligned with ``histories``: the published one, else from its first title."""
    names: list[str] = [_published(history, known) for history in histories]
    for number, name in enumerate(names):
        if name in names[:number]:
            names[number] = ""
    taken = {entry.plan_id for entry in known.values()} | set(names)
    for number, history in enumerate(histories):
        if not names[number]:
            names[number] = slug(history.tellings[0].plan.title, taken)
            taken.add(names[number])
    return tuple(names)


def _published(history: PlanHistory, known: dict[RowKey, KnownAction]) -> str:
    for telling in history.tellings:
        ids = Counter(
            known[key].plan_id for number in range(len(telling.plan.actions)) if (key := telling.key(number)) in known
        )
        if ids:
            return min(ids, key=lambda name: (-ids[name], name))
    return ""
