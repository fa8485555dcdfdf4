"""The words around a date in a deadline cell and what they make of it (contract: "Deadlines").

Patterns are for lower-case text with plain dashes and quotes. Each cue has an example that a test reads.
"""

import re
from enum import StrEnum
from typing import Final, NamedTuple

from model.words import DueKind


class Role(StrEnum):
    """What a date stands for in its cell."""

    FORMER = "former"
    START = "start"
    EVENT = "event"
    PAST = "past"


class RoleCue(NamedTuple):
    """Words beside a date that give it a role.

    Attributes:
        name: As ``explain`` names it.
        role: The role.
        before: Pattern for the text that ends at the date, or empty.
        after: Pattern for the text that begins behind it, or empty.
        both: Both patterns are needed, not either.
        example: A cell in which the first date has the role.
    """

    name: str
    role: Role
    before: str
    after: str
    example: str
    both: bool = False


_FILL: Final = r"(?:[\s:(,=~\-\[]|\b(?:by|in|on|the|at|is|date|dates|deadline|target|due|timescale|completion|for)\b)*$"
_MOVED: Final = (
    r"(?:revised|re-?scheduled|re-?profiled|re-?phased|slipped|slips?|slippage|moved|changed|extended|extension|"
    r"deferred|"
    r"delayed|put back|pushed back|brought forward|postponed|amended|altered|updated|rolled (?:over|forward)|"
    r"carried forward|reset|re-?set|re-?dated)"
)

ROLE_CUES: Final = (
    RoleCue("moved from", Role.FORMER, _MOVED + r"(?: back| out)? from\b" + _FILL, "",
            "Dec 2013 (revised from Oct 2013)"),
    RoleCue("was", Role.FORMER, r"\b(?:was|were|originally|formerly|previously|prev|orig|instead of|rather than|not|"
            r"(?:original|previous|initial|old|first(?= (?:agreed|target|due|planned|date|deadline)\b))"
            r"(?: (?:agreed|target|due|planned|completion|end))*"
            r"(?: (?:date|deadline|target|timescale))?|initially|replac(?:es|ing)|supersed(?:es|ing))\b" + _FILL, "",
            "Dec 2013 (was Oct 2013)"),
    RoleCue("original", Role.FORMER, "", r"\s*[(\[,\-]?\s*(?:original|originally|orig|old|previous|previously|"
            r"superseded)"
            r"\b[\s:]*(?:date|deadline|target)?\s*[)\],;]", "Oct 2013 (original) Dec 2013 (revised)"),
    RoleCue("not before", Role.START, r"\b(?:(?:not|no) (?:before|earlier than|sooner than)|earliest)" + _FILL,
            r"[\s,(]*(?:at (?:the |its )?(?:earliest|soonest)|or (?:later|after))\b", "Not before April 2014"),
    RoleCue("with effect from", Role.START, r"\b(?:w\.?\s?e\.?\s?f\b\.?|with effect(?: from)?|"
            r"effective(?: from)?)(?: [a-z][^;.\n\d]{2,40}[,(])?" + _FILL,
            "", "wef March 2014"),
    RoleCue("since", Role.START, r"\bsince\b" + _FILL, "", "Since April 2013"),
    RoleCue("from", Role.START, r"\b(?:from|as (?:from|of))\b" + _FILL, "", "From 1st September 2014"),
    RoleCue("to commence", Role.START, r"\b(?:commenc(?:e|es|ed|ing|ement)|start(?:s|ed|ing)?|begins?|beginning|began|"
            r"launching)\b" + _FILL, "", "To commence October 2014"),
    RoleCue("after an event", Role.EVENT, r"\b(?:after|following|once|post)\b[\s-]*(?:the )?$",
            r" (?:\w+ )?(?:elections?|by-elections?|meetings?|conference|summit|inspection|visit|review|census|budget|"
            r"spending|referendum|restructure|reorganisation|launch|event|audit|survey)\b",
            "After the May 2014 elections", both=True),
    RoleCue("after a date", Role.START, r"\b(?:after|(?<!in )post)\b[\s-]*(?:the )?$", "", "After 1 April 2014"),
    RoleCue("onwards", Role.START, "", r"\s?(?:\+|>)|[\s)\]\-,]*(?:to (?:date|present)\b|(?:and )?(?:on-?wards?|"
            r"forwards?|(?:and )?beyond|start\b|commencement))",
            "August 2014 onwards"),
    RoleCue("after an event", Role.EVENT, r"\b(?:following|after|once|when|subject to|pending|depend(?:s|ent|"
            r"ing)? (?:up)?on|"
            r"await(?:s|ing)?|in response to|in light of)\b[^;\n]*\w[^;\n]*$", "",
            "Following the peer review in March 2014"),
    RoleCue("told elsewhere", Role.EVENT, r"\b(?:see|as per|refer to)\b[^;,\n]*$", "", "See July 2014 report"),
    RoleCue("a past event", Role.PAST, r"\b(?:reviewed|met|discussed|considered|inspected|inspection|visited|audited|"
            r"reported|last (?:review|meeting|update))\b" + _FILL, "", "Reviewed April 2013, next review April 2014"),
)  # fmt: skip

#: Words between two dates that make the second replace the first.
REPLACED: Final = re.compile(
    r"\W*(?:(?:but|and|has|have|been|is|since|then|date|target|deadline)\W+)*(?:now|" + _MOVED + r"|new)"
    r"(?:\W+(?:back|out|forward|to|until|till|date|deadline|target|agreed|is|end|by|in|of|for))*(?:[\s:,(\-=]|->)*"
    r"|\W*(?:→|⇒|➔|➜|-+>|=>|>+)\W*"
)


class KindCue(NamedTuple):
    """Words that give a deadline its kind, with a cell that shows it."""

    name: str
    kind: DueKind | None
    pattern: str
    example: str


_NUMBER: Final = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|couple of|few)"
_CYCLE: Final = (
    r"(?:day|week|fortnight|month|quarter|half[- ]?term|term|half[- ]?year|year|annum|meeting|cycle|"
    r"spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri)day)"
)

KIND_CUES: Final = (
    KindCue("to be confirmed", DueKind.TBC, r"\bt\.?\s?b\.?\s?[cdan]\b\.?|\bto be (?:re-?)?(?:confirmed|determined|"
            r"agreed|"
            r"advised|announced|decided|arranged|set|scheduled|identified|notified|established|fixed|negotiated|"
            r"clarified|defined)\b|\b(?:not yet|yet to be|still to be|awaiting|pending) (?:confirm\w*|agreed|set|known|"
            r"determined|decided|agreement|dates?|scheduled|identified)\b|\bdates? (?:not|awaited|unknown)\b", "TBC"),
    KindCue("every so often", DueKind.RECURRING,
            r"\b(?:(?:bi|tri|half|semi|six|three|two|four|twelve|\d{1,2})[\s-]*)?(?:daily|week+ly|montly|monthly|"
            r"monthy|quart(?:er)?ly|"
            r"termly|yearly|annually|annualy|nightly|annual basis)\b|\bfortnightly\b|\b(?:bi|semi)-?\s?annual(?:ly)?\b|"
            r"\b(?:every|each|per)\s+(?:(?:other|second|third|\w{1,6})\s+)?(?:single )?(?:\d+ )?" + _CYCLE + r"s?\b|"
            r"\b(?:every|each)\s+(?:[\w&-]+ ){1,4}(?:meeting|cycle|round|review|visit|session)\b|"
            r"\b(?:once|twice|\w+ times|2x|3x|4x|two|three|four)\s+(?:a|per|each|every)\s+" + _CYCLE + r"\b|"
            r"\btwice (?:yearly|termly)\b|"
            r"\b(?:two|three|four|six|\d{1,2})\s+(?:meetings|reviews|reports|updates|sessions|visits|times)\s+"
            r"(?:a|per|each|every)\s+" + _CYCLE + r"\b|"
            r"\b(?:every|each)\s+(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\bregular(?:ly)?\b|"
            r"\bannual(?! (?:gov|report|account|statement|conf|plan|audit|assess|survey|return|meeting|council|parish|"
            r"town|general|budget))\b|"
            r"\bat (?:each|every|all)\b[^;\n]{0,40}\bmeetings?\b", "Quarterly"),
    KindCue("ongoing", DueKind.ONGOING,
            r"\bon[\s-]?going\b|\bongong\b|\bon-?goin\b|\bcontinu(?:ous|ously|al|ally|ing|es|ed)\b|\brolling\b|"
            r"\bb\.?a\.?u\b|\bbusiness as usual\b|"
            r"\buntil further notice\b|\bpermanent(?:ly)?\b|\bat all times\b|\bday[- ]to[- ]day\b|\bopen[- ]ended\b|"
            r"\bno end date\b|\bthroughout(?! (?:\d|the (?:year|plan|period)))|\bindefinite(?:ly)?\b|"
            r"\bembedded practice\b|\byear[- ]round\b|\bto (?:date|present)\b",
            "On-going"),
    KindCue("at once", DueKind.IMMEDIATE,
            r"\b(?:imm?ea?d+iat\w*|(?:immed|straight\s?-?away|a\.?s\.?a\.?p|as soon as (?:possible|"
            r"practicable|is practicable)|urgent(?:ly)?|forthwith|at once|without delay|right away|today|"
            r"with immediate effect)\b|(?<!\w\W)now(?=\W*$))",
            "Immediate"),
)  # fmt: skip

DONE: Final = re.compile(
    r"\b(?:complete[d]?|compl?eted?|compelted|done|achieved|actioned|implemented|in place|delivered|finished|closed|"
    r"signed[- ]off|"
    r"established|concluded|discharged|fulfilled|now live|has been met|embedded)\b|[✓✔☑🗸]"
)
NOT_DONE: Final = re.compile(
    r"(?:\b(?:to|be|been planned|not|until|till|when|once|yet|partially|partly|nearly|almost|part|half|should|must|"
    r"will|"
    r"for|aim|before|after|following|get|is to|have)\s+(?:\w+ly\s+|yet\s+|fully\s+|been\s+|all\s+|be\s+|have\s+)*|"
    r"%\s*)$"
)
#: Before what is done: it is what the action waits for ("Once the new system is in place").
CONDITION: Final = re.compile(r"\b(?:once|when|after|until|till|as soon as|if|subject to|dependent on)\b[^,;.\n(]*$")
#: Says that a thing is there; "with effect from" outranks these, but no plain "completed" (contract: "Kind").
STANDS: Final = re.compile(r"in place|established|embedded|now live")
#: Between what is done and a date to come: the date is of what follows, not of the thing itself.
FOLLOW_ON: Final = re.compile(
    r"[,;.\n(:&\-].*\b(?:re-?)?(?:review\w*|refresh\w*|monitor\w*|evaluat\w*|audit\w*|repeat\w*|renew\w*|"
    r"updat\w*|follow(?:ing)?[- ]?up|check\w*|annual\w*|refresher)\b[^;.\n]*$",
    re.DOTALL,
)
#: Before a date: it belongs to the next item of a list ("(a) Sept 2024 (b) by the end of July").
NEXT_ITEM: Final = re.compile(r"(?:^|[\s(])(?:[b-h]|i{1,3}|iv|v|[2-9])[.)]\s")

#: Before a date: it was the date to be done by.
DUE_LABEL: Final = re.compile(r"\b(?:due|target|deadline|timescale|planned|original)\b(?: date| for| by|:|\s|-)*$")
IMPERATIVE: Final = re.compile(
    r"\s+(?!on\b|in\b|by\b|at\b|and\b|as\b|for\b|but\b|since\b|from\b|with\b|subject\b|except\b|apart\b|jan|feb|mar|"
    r"apr|may\b|jun|jul|aug|"
    r"sep|oct|nov|dec|spring|summer|autumn|winter|q\d|complet)[a-z]"
)
BY_NEXT: Final = re.compile(r"\s*(?:and\s+\w+\s+)?(?:by|before|no later than)\b")

ENDING: Final = re.compile(r"\b(?:until|till|til|to|up to|through|thru|by|before|ending|ends|no later than)\b" + _FILL)

DURATION: Final = re.compile(
    r"\b(?P<number>"
    + _NUMBER
    + r")(?:\s*(?:-|to|or|/)\s*"
    + _NUMBER
    + r")?[\s-]*(?:calendar |working |school )?(?P<unit>day|week|wk|month|mth|year|yr|term)s?\b"
)
NOTHING: Final = re.compile(
    r"\W*(?:n\s?[/.]?\s?a|not applicable|none|nil|no (?:set |specific |fixed )?(?:deadline|date|timescale|timeframe|"
    r"target date|end date)"
    r"(?: set| given| specified| applicable)?|)\W*"
)
LABEL_NEXT: Final = re.compile(
    r"[\s')]*(?:[a-z]+ ){0,2}(?:plans?|budgets?|strategy|programmes?|reports?|review|data|figures|returns?|audits?|"
    r"accounts|cycle|"
    r"process|outturn|results|savings|targets?|priorities|agreement|contract|version|guidance|edition|inspection|"
    r"statement)\b"
)


def find_role(before: str, after: str) -> RoleCue | None:
    """Return what the words before and after a date make of it, or ``None``."""
    for cue, is_before, is_after in _READY:
        found = (is_before and is_before.search(before), is_after and is_after.match(after))
        if all(found) if cue.both else any(found):
            return cue
    return None


_READY: Final = tuple(
    (cue, re.compile(cue.before) if cue.before else None, re.compile(cue.after) if cue.after else None)
    for cue in ROLE_CUES
)
KINDS: Final = tuple((cue, re.compile(cue.pattern)) for cue in KIND_CUES)
