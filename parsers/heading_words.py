# ruff: noqa: E501 - a pattern reads best whole
"""The words that open a numbered heading above a group of actions, as data, each with a line that it reads."""

from typing import Final, NamedTuple


class Kind(NamedTuple):
    """One kind of numbered heading.

    Attributes:
        kind: What ``Heading.kind`` says.
        words: Regular expression for the word as printed, in lower case; a plural too where a
            heading may carry several numbers.
        example: A line, and the number that it prints.
    """

    kind: str
    words: str
    example: tuple[str, str]


# Tried from the top: the narrower wording stands above the wider.
KINDS: Final[tuple[Kind, ...]] = (
    Kind("recommendation", r"recommendations?|recomm?\.?|recs?\b\.?", ("Recommendation No. 7 - Publish the register", "7")),
    Kind("priority", r"priority (?:actions?|areas?|themes?|objectives?|outcomes?|statements?)", ("Priority Area 2: Housing", "2")),
    Kind("area", r"areas? (?:of|for|requiring|needing) (?:further |significant |priority )?"
         r"(?:improvement|development|weakness(?:es)?|concern|focus|action|attention|learning)s?|afis?\b|afds?\b", ("AFI 4", "4")),
    Kind("area", r"priority areas? for (?:improvement|action|development)|improvement areas?|focus areas?|action areas?|key areas?"
         r"|areas?(?= ?\d)", ("Focus area 3: Assessment", "3")),
    Kind("must do", r"must[ -]dos?(?: actions?)?\b", ("Must do 3 The trust must review rotas", "3")),
    Kind("should do", r"should[ -]dos?(?: actions?)?\b", ("Should do 2: Improve signage", "2")),
    Kind("could do", r"could[ -]dos?(?: actions?)?\b", ("Could do 1: Extend opening hours", "1")),
    Kind("finding", r"findings?", ("Key Finding 4: Records are late", "4")),
    Kind("objective", r"objectives?|objs?\b\.?", ("Strategic Objective 2.1 Improve attendance", "2.1")),
    Kind("priority", r"priorit(?:y|ies)", ("Priority 3 - Early help", "3")),
    Kind("theme", r"themes?", ("THEME 3 WORKFORCE", "3")),
    Kind("aim", r"aims?", ("Aim 3 Cleaner air", "3")),
    Kind("goal", r"goals?", ("Goal 1: Safer streets", "1")),
    Kind("standard", r"standards?", ("Standard 5: Supervision", "5")),
    Kind("lesson", r"learning points?|lessons?(?: (?:learn(?:ed|t)|identified))?|learning", ("Learning point 4 – Sharing information", "4")),
    Kind("outcome", r"outcomes?", ("Outcome 2: Children are safe", "2")),
    Kind("requirement", r"requirements?|statutory requirements?", ("Requirement 6: Fire doors", "6")),
    Kind("issue", r"issues?", ("Issue 2: Late invoices", "2")),
    Kind("weakness", r"(?:significant )?weakness(?:es)?", ("Weakness 1: No joint strategy", "1")),
    Kind("concern", r"concerns?", ("Concern 3: Waiting times", "3")),
    Kind("challenge", r"challenges?", ("Challenge 2: Recruitment", "2")),
    Kind("workstream", r"work[ -]?streams?|work[ -]?packages?|(?:working|task(?: and finish)?|project|delivery) groups?", ("Workstream 4: Data quality", "4")),
    Kind("strand", r"strands?", ("Strand B: Communication", "B")),
    Kind("pillar", r"pillars?", ("Pillar 1 – Prevention", "1")),
    Kind("ambition", r"ambitions?", ("Ambition 2: A greener borough", "2")),
    Kind("pledge", r"pledges?", ("Pledge 3: Listen to tenants", "3")),
    Kind("commitment", r"commitments?", ("Commitment 5: Fair pay", "5")),
    Kind("promise", r"promises?", ("Promise 3: Listen to carers", "3")),
    Kind("mission", r"missions?", ("Mission 2 – Homes for all", "2")),
    Kind("regulation", r"regulations?", ("Regulation 17 Good governance", "17")),
    Kind("criterion", r"criterion|criteria", ("Criterion 4: Reach", "4")),
    Kind("domain", r"domains?", ("Domain 2: Leadership", "2")),
    Kind("driver", r"drivers?", ("Driver 1: Prevention", "1")),
    Kind("principle", r"principles?", ("Principle D: Defining outcomes", "D")),
    Kind("enquiry", r"key lines? of (?:en|in)quiry|lines? of (?:en|in)quiry|kloes?\b", ("KLOE 2: Governance", "2")),
    Kind("improvement", r"improvements?(?: points?| actions?)?|development points?", ("Improvement 4: Timeliness", "4")),
    Kind("observation", r"observations?", ("Observation 1: Stock records", "1")),
    Kind("proposal", r"proposals? for improvement|proposals?", ("Proposal 2: A shared team", "2")),
    Kind("conclusion", r"conclusions?", ("Conclusion 3: Oversight is thin", "3")),
    Kind("project", r"projects?", ("Project 3: New depot", "3")),
)  # fmt: skip

# Words that may stand before the kind ("Key Recommendation 1", "Ofsted Priority 2").
QUALIFIERS: Final = (
    r"(?:(?:key|main|strategic|corporate|council|scrutiny|audit|ofsted|cqc|hmic|hmicfrs|hmip|inspection|inspectorate|operational|overall"
    r"|service|improvement|national|local|internal|external|peer|review|general|further|overarching|high[- ]level|statutory|safeguarding"
    r"|sub|scr|dhr|sar|estyn|hse|panel|committee|board|partnership|equality|quality|thematic|ilacs|send|lga|cabinet|original|formal|high|medium|low|specific"
    r"|single|joint|agency|single[- ]agency|multi|multi[- ]agency|delivery|business|agreed|the|our|gold|core|cross[- ]cutting|primary|secondary|urgent|ofsted's|coroner's)"
    r" ){0,3}"
)

# Letters that stand for the word and are printed as part of the number ("R4", "MD3").
PREFIXES: Final[dict[str, str]] = {
    "R": "recommendation",
    "REC": "recommendation",
    "MD": "must do",
    "SD": "should do",
    "CD": "could do",
    "AFI": "area",
    "AFD": "area",
    "PA": "priority",
    "OBJ": "objective",
    "O": "objective",
    "P": "priority",
    "F": "finding",
    "KF": "finding",
    "KR": "recommendation",
    "SO": "objective",
    "T": "theme",
    "WS": "workstream",
    "LP": "lesson",
}

_URGENCY: Final = (
    r"(?:for )?(?:immediate(?:ly)?|urgent(?:ly)?)(?: (?:improvement|action|attention|implementation))?"
    r"|(?:for )?(?:improvement|action|implementation|completion|attention)? ?(?:within|in|over|by|before) (?:the next )?"
    r"(?:\d{1,2}|one|two|three|four|six|nine|twelve|eighteen) (?:working )?(?:days?|weeks?|months?|years?)(?: of \w+)?"
    r"|(?:for )?(?:short|medium|long(?:er)?)[- ]?(?:to[- ](?:medium|long)[- ])?term(?: (?:improvement|action))?"
    r"|(?:priority ?[:–—-]? ?)?(?:very )?(?:high|medium|moderate|low|critical|essential|important|desirable|fundamental|significant)"
    r"(?: ?[/-] ?(?:high|medium|low))?(?: (?:priority|risk|importance|urgency))?"
    r"|priority ?[:–—-]? ?(?:\d|one|two|three|[a-c])"
)
PRIORITY: Final = rf"(?:{_URGENCY})"
PRIORITY_EXAMPLES: Final = (
    "for immediate improvement",
    "for improvement within 3 months",
    "within six months",
    "high priority",
    "Medium",
    "urgent action",
    "Priority: High",
    "long-term",
)
