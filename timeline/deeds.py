"""Verbs that officers put for one another: what is to be done stays the same thing done.

A line is one kind of deed; a word may stand in several. "Review the parking policy" and "Reassess the parking policy"
are one undertaking; "Review the parking policy" and "Publish the parking policy" are two.
"""

from functools import lru_cache
from typing import Final

from timeline.wording import folded, words

# Words that begin what stands before the deed ("With the rangers, review …"); then so many words are looked through.
# Otherwise the first words are the deed: further on, "market" and "plan" are things.
_OPENERS: Final = frozenset(
    words(
        "across after all as at before both by during each following for from in including jointly officers on so "
        "staff starting subject taking the through to together under using we when where with within working"
    )
)
_FRONT: Final = 12

DEEDS: Final = (
    "review|revisit|reassess|re-examine|look again|look at|look into|examine|evaluate|assess|appraise|analyse|consider|"
    "explore|investigate|study|scope|audit|check|inspect|sample|evaluation|assessment|appraisal|examination",
    "set up|establish|create|introduce|form|start|found|launch|initiate|put in place|bring in|begin|develop|"
    "establishment|creation|introduction|setting up|implement|implementation|adopt",
    "develop|draw up|draft|write|prepare|produce|devise|design|compile|create|formulate|put together|development|"
    "preparation|drafting|production",
    "publish|issue|release|make available|circulate|distribute|share|post|put out|publication|release of",
    "improve|strengthen|enhance|raise the standard|raise standards|better|reinforce|boost|tighten|improvement|"
    "increase|raise|build up",
    "promote|advertise|publicise|raise awareness|market|communicate|make known|tell|inform|campaign|promotion|"
    "encourage|publicity",
    "simplify|streamline|cut the steps|make simpler|shorten|rationalise|simplification|reduce the steps",
    "monitor|track|keep watch|watch|oversee|keep under review|follow up|keep track|report on|monitoring|measure|record|"
    "keep an eye",
    "replace|renew|swap out|swap|upgrade|substitute|change|replacement|renewal|modernise",
    "extend|widen|roll out|expand|broaden|spread|extension|expansion|rollout",
    "cost|work out the price|price|estimate|work out the cost|cost out|costing",
    "update|bring up to date|refresh|revise|amend|rewrite|updating|revision|modernise|review",
    "train|brief|coach|provide training|give training|deliver training|teach|hold training|training",
    "recruit|appoint|hire|take on|employ|fill|recruitment|appointment",
    "agree|settle|finalise|approve|sign off|confirm|decide|ratify|adopt|agreement|approval",
    "consult|seek views|seek the views|survey|ask|engage|hear from|gather views|consultation|listen to",
    "reduce|cut|bring down|lower|decrease|minimise|shrink|reduction",
    "map|chart|plot|identify|list|record|set out|mapping|define",
    "provide|offer|supply|give|deliver|make available|provision",
    "ensure|make sure|make certain|see to it|secure|guarantee",
    "close|end|stop|cease|withdraw|remove|abolish|closure|removal",
    "move|transfer|relocate|shift|migrate",
    "buy|purchase|procure|acquire|obtain|commission|tender|procurement",
    "repair|mend|fix|restore|renovate|refurbish|put right",
    "build|construct|erect|install|fit|put up|installation",
    "merge|combine|join|bring together|integrate|amalgamate|unite",
    "test|pilot|trial|try out|try",
    "report|present|bring a report|submit|report back",
    "complete|finish|conclude|carry out|undertake|deliver|completion",
    "plan|schedule|programme|timetable",
    "support|help|assist|work with",
    "clear|deal with|work through|tackle|address|resolve",
)


def _table() -> dict[tuple[str, ...], frozenset[int]]:
    found: dict[tuple[str, ...], set[int]] = {}
    for number, line in enumerate(DEEDS):
        for phrase in line.split("|"):
            found.setdefault(tuple(folded(phrase).split()), set()).add(number)
    return {phrase: frozenset(kinds) for phrase, kinds in found.items()}


_KINDS: Final = _table()
_LONGEST: Final = max(map(len, _KINDS))


@lru_cache(maxsize=65536)
def kinds_of_deed(wording: str) -> frozenset[int]:
    """Return the kinds of deed that a folded wording begins with; none where its front names none that is known."""
    front = wording.split()[: _FRONT + _LONGEST]
    starts = min(_FRONT, len(front)) if front and front[0] in _OPENERS else 1
    for start in range(starts):
        for length in range(_LONGEST, 0, -1):
            kinds = _KINDS.get(tuple(front[start : start + length]))
            if kinds:
                return kinds
    return frozenset()


def same_deed(one: str, other: str) -> bool | None:
    """Tell whether two folded wordings begin with one kind of deed; ``None`` where one names none that is known."""
    mine, theirs = kinds_of_deed(one), kinds_of_deed(other)
    return bool(mine & theirs) if mine and theirs else None
