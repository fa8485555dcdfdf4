"""Whether what an update reports is the action's own deed ("Review the form" / "The form has been reviewed")."""

import re
from functools import lru_cache
from typing import Final

from normalise.vocabulary import CLASSES

_STEM: Final = 5  # letters by which words of one family are told: review, reviewed, reviewing
_LEADING: Final = 60  # characters in which an action names its deed: "HoS and DCS to review …"

# Deeds that are each other's report: an action to recruit is done when somebody was appointed.
FAMILIES: Final = (
    "establish set create form introduce develop put implement launch start commence place up convene build make",
    "recruit appoint fill employ hire join start post vacancy worker staff",
    "publish issue circulate distribute disseminate send share upload print produce launch website leaflet",
    "agree approve adopt endorse ratify sign confirm cabinet council",
    "review revise update refresh rewrite amend evaluate examine redesign clarify strengthen",
    "train teach brief workshop deliver attend induct course session learning hold",
    "meet hold host convene event evening session workshop conference seminar forum",
    "report present submit paper consider committee board",
    "consult engage seek views ask survey",
    "draft prepare write produce develop",
    "audit sample check inspect quality assure monitor",
    "commission procure contract award buy purchase provide",
    "identify find scope map explore analyse assess",
)
_STOP: Final = frozenset(
    """
    with that this from have been will which their there where when them they then than were also into onto upon
    about over under within through across other some such each between ensure action plan plans work officers
    """.split()  # noqa: SIM905 - a line of words is easier to read and to add to
)
# Forms by which a deed is not known from its first letters.
PAST: Final = {
    "begun": "begin", "bought": "buy", "brought": "bring", "built": "build", "drawn": "draw", "drew": "draw",
    "found": "find", "gave": "give", "given": "give", "held": "hold", "made": "make", "meeting": "meet", "met": "meet",
    "sent": "send", "sought": "seek", "taken": "take", "taught": "teach", "took": "take", "wrote": "write",
    "written": "write",
}  # fmt: skip
# Deeds that say little without their object: a planning meeting was held, the training evening was not.
_LIGHT: Final = frozenset("hold make take give bring".split())  # noqa: SIM905 - a line of words reads better
_VERBS: Final = CLASSES["VERB"] | CLASSES["VERBED"] | CLASSES["VERBING"]
_WORD: Final = re.compile(r"[a-z]{4,}|\b(?:put|set|buy|met)\b|(?<![-a-z])up\b")


def _stem(word: str) -> str:
    return PAST.get(word, word)[:_STEM]


_FAMILY_OF: Final[dict[str, frozenset[int]]] = {
    _stem(word): frozenset(i for i, line in enumerate(FAMILIES) if word in line.split())
    for line in FAMILIES
    for word in line.split()
}


@lru_cache(maxsize=4096)
def _stems(text: str) -> tuple[frozenset[str], frozenset[int]]:
    words = [word for word in _WORD.findall(text.lower()[:1000]) if word not in _STOP]
    stems = frozenset(_stem(word) for word in words)
    return stems, frozenset().union(*(_FAMILY_OF.get(stem, frozenset()) for stem in stems))


def own_deed(action: str, clause: str, *, of_step: bool) -> bool:
    """Tell whether a clause reports the action's own deed.

    Args:
        action: The action's text.
        clause: The update's clause that reports something done.
        of_step: What is done is by itself only a step (a draft, a consultation): then it must be the very
            deed that the action opens with.
    """
    said, kin = _stems(clause)
    wanted, families = _stems(action)
    if of_step:
        verbs = [word for word in _WORD.findall(action[:_LEADING].lower()) if word in _VERBS]
        shared = said & wanted
        return any(_stem(word) in said and (word not in _LIGHT or shared - {_stem(word)}) for word in verbs)
    return bool(said & wanted or kin & families)
