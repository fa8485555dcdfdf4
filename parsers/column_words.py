# ruff: noqa: E501 - a pattern reads best whole
"""The words that councils head their columns with, as data: what each can mean in a heading.

A heading is read as English reads a noun phrase: the last noun before the first preposition is its
head ("target completion *date*", "*evidence* of progress"), the other words modify it.
"""

from collections import defaultdict
from enum import StrEnum, auto
from typing import Final


class Sense(StrEnum):
    """What a word brings to a heading. A word may have several; those of ``HEADS`` can be its head."""

    ACTION = auto()
    RECOMMENDATION = auto()
    NUMBER = auto()
    DATE = auto()
    TARGET = auto()
    COMPLETION = auto()
    LEAD = auto()
    UPDATE = auto()
    STATUS = auto()
    RATING = auto()
    ASSESSMENT = auto()
    LEVEL = auto()
    RAG = auto()
    OUTCOME = auto()
    MEASURE = auto()
    PRIORITY = auto()
    EVIDENCE = auto()
    RESOURCES = auto()
    RISK = auto()
    REVIEW = auto()
    BODY = auto()
    OTHER = auto()
    WRAPPER = auto()

    DUE = auto()
    REVISED = auto()
    ORIGINAL = auto()
    DONE = auto()
    COMPLETE = auto()
    ACTUAL = auto()
    START = auto()
    END = auto()
    ELSEWHEN = auto()
    SO_FAR = auto()
    NEXT = auto()
    PERIODIC = auto()
    CORPORATE = auto()
    ANSWERABLE = auto()
    TO_BE = auto()
    PLAIN = auto()


HEADS: Final = frozenset(list(Sense)[: list(Sense).index(Sense.DUE)])

# Written as several words, meant as one; tried in this order on lower-case text.
PHRASES: Final[tuple[tuple[str, str], ...]] = (
    (r"(?<=[a-z])(?:/s|\(s\)|/ies|\(ies\))(?![a-z])", "s"),
    (r"\b(rec|ref|no|resp|est|orig|comp|impl|mgmt)\. (?=[a-z])", r"\1 "),
    (r"\band ?/ ?or\b", "and"),
    (r"\bby[ -]when\b", "when"),
    (r"\b(?:by|to) whom\b|\bby who\b|\bwhom? by\b", "whom"),
    (r"\btime[ -](?:scale|frame|line|table)", "timescale"),
    (r"\bdead[ -]line", "deadline"),
    (r"\bsign(?:ed)?[ -]?off\b", "signedoff"),
    (r"\b(?:up )?to[ -]date\b(?! of)", "todate"),
    (r"\bup[ -]date", "update"),
    (r"\bso far\b", "todate"),
    (r"\bhead of (?!the\b)[a-z]+\b", "officer"),
    (r"\bon (?:target|track|schedule|course)(?: ?(?:/|or) ?off (?:target|track|schedule|course))?\b", "ontrack"),
    (r"\bdirections? of travel\b", "ontrack"),
    (r"\btraffic[ -]lights?\b", "rag"),
    (r"\bb ?[/,. -] ?r ?[/,. -] ?a ?[/,. -] ?g\b|\br ?[/,. -] ?a ?[/,. -] ?g\b(?: ?[/,. -] ?b\b)?", "rag"),
    (r"\bred ?(?:[/,-]|or) ?amber ?(?:[/,-]|and|or) ?green\b(?: ?(?:[/,-]|and|or) ?(?:blue|grey)\b)?", "rag"),
    (r"\b(?:h ?[/,-] ?m ?[/,-] ?l|high ?[/,-] ?med(?:ium)?\.? ?(?:[/,-]|or) ?low)\b", "urgency"),
    (r"\b(?:y|yes) ?[/,] ?(?:n|no)\b", "yesno"),
    (r"\bopen ?(?:/|or) ?closed\b|\bcomplete ?(?:/|or) ?(?:incomplete|ongoing|outstanding)\b", "openclosed"),
    (r"(?:%|\bper ?cent(?:age)?\b) ?(?:of )?(?:[a-z]+ )?complet(?:e|ed|ion)\b", "percentdone"),
    (r"\bcomplet(?:e|ed|ion) ?(?:%|\(%\)|per ?cent(?:age)?\b)", "percentdone"),
    (r"\b(?:areas?|points?|opportunit(?:y|ies)|priorit(?:y|ies)|issues?) (?:for|of|requiring|needing) (?:further |significant )?"
     r"(?:improvement|development|focus|concern|weakness|action|learning|attention)s?\b", "finding"),
    (r"\b(?:must|should)[ -]do(?:s|'s)?\b", "finding"),
    (r"\bkey lines? of [ei]nquiry\b", "finding"),
    (r"\blessons? (?:learn(?:ed|t)|identified|to be learn(?:ed|t))\b", "finding"),
    (r"\b(?:key )?performance (?:indicator|measure|target|metric)", "indicator"),
    (r"\bquality assurance\b", "assurance"),
    (r"\b(?:success|impact|outcome)s? (?:measure|criteri(?:a|on)|indicator|factor|metric)s?\b", "successmeasure"),
    (r"\bmeasures? of (?:success|impact|outcomes?)\b", "successmeasure"),
    (r"\b(?:portfolio|office|post|budget|risk|action)[ -]?(?:holder|owner)s?\b", "owner"),
    (r"\bcabinet (?:lead|member)s?\b|\bexecutive member\b", "owner"),
    (r"\bpoint of contact\b", "contact"),
    (r"\b(?:resp(?:onsible)?|lead|named|action)\.? off\b\.?", "officer"),
    (r"\bparty responsible\b|\bparties responsible\b|\bresponsible part(?:y|ies)\b", "owner"),
    (r"\baction plan\b", "actions"),
    (r"\bplan of action\b", "actions"),
    (r"\bwhole[ -]life\b", "plain"),
)  # fmt: skip

_WORDS: Final[dict[Sense, str]] = {
    Sense.ACTION: """action actions task tasks activity activities step steps milestone milestones commitment
        commitments intervention interventions deliverable deliverables initiative initiatives project projects
        plan plans proposal proposals solution solutions work works mitigation mitigations method methods
        approach remedy undertaking undertakings job jobs arrangements""",
    Sense.RECOMMENDATION: """recommendation recommendations rec recs finding findings objective objectives aim aims
        goal goals theme themes area areas weakness weaknesses standard standards issue issues requirement
        requirements gap gaps concern concerns observation observations lesson lessons learning ambition ambitions
        pledge pledges priorities workstream workstreams strand strands challenge challenges improvement
        improvements shortcoming shortcomings deficiency deficiencies conclusion conclusions criterion criteria
        problem problems principle principles""",
    Sense.NUMBER: "no nos number numbers num ref refs reference references id ids identifier item items # code nr n° №",
    Sense.DATE: "date dates due when deadline deadlines timescale timescales timeframe timeframes timeline timelines "
    "timing timings timetable schedule duedate duedates period",
    Sense.TARGET: "target",
    Sense.COMPLETION: "completion implementation delivery",
    Sense.LEAD: """lead leads leader leaders owner owners ownership officer officers manager managers who whom person
        persons people individual individuals responsible responsibility responsibilities accountable accountability
        accountabilities director directors sponsor sponsors contact contacts holder assignee assigned allocated
        nominee champion champions delegate delegated sro postholder name names role roles post initials led
        coordinator co-ordinator""",
    Sense.UPDATE: """update updates progress progression situation position narrative commentary achievement achievements
        headline headlines development developments story feedback comment comments note notes remark remarks
        explanation explanations""",
    Sense.STATUS: "status statuses state ontrack yesno openclosed percentdone stage tracking trend judgement judgment",
    Sense.RATING: "rating ratings rated score scores scoring",
    Sense.ASSESSMENT: "assessment assessments evaluation confidence self-assessment selfassessment",
    Sense.LEVEL: "level levels grade grading category categories classification",
    Sense.RAG: "rag rags brag brags bragg ragg ragb rayg rygb ragstatus ragrating rag-rating rag-status colour color grag ragp",
    Sense.OUTCOME: """outcome outcomes impact impacts benefit benefits result results difference success effect effects
        output outputs purpose vision successmeasure targets""",
    Sense.MEASURE: "measure measures measurement measurements metric metrics indicator indicators kpi kpis pi pis",
    Sense.PRIORITY: "priority urgency importance moscow severity prioritisation prioritization rank ranking criticality",
    Sense.EVIDENCE: """evidence evidences monitoring evaluation verification assurance assurances proof documentation
        validation evaluated measured evidenced monitored reporting""",
    Sense.RESOURCES: """resource resources resourcing cost costs costing costings budget budgets funding fund funds
        finance finances financial capacity expenditure spend saving savings investment money staffing £""",
    Sense.RISK: "risk risks",
    Sense.REVIEW: "review reviews report reports reported statement meeting",
    Sense.BODY: """directorate directorates department departments service services division portfolio ward wards
        locality partner partners partnership agency agencies organisation organisations team teams group groups
        board body bodies staff members member party provider unit school schools stakeholder stakeholders""",
    Sense.OTHER: """barrier barriers audit committee source sources link links page pages para paras paragraph
        paragraphs section sections dependency dependencies interdependency interdependencies background context
        rationale reason reasons justification obstacle obstacles constraint constraints accepted agreed decision
        decisions approved consultation consultee consultees strategy policy origin location site address appendix
        equality implications implication communication communications customer customers question questions minute
        minutes topic subject control controls likelihood probability variance exception exceptions baseline response
        responses reply frequency governance support training title type history archive links""",
    Sense.WRAPPER: """summary details detail description descriptions overview record list brief outline information
        info describe provide give please explain text wording""",
    Sense.DUE: "due deadline deadlines target completion implementation delivery duedate end finish",
    Sense.REVISED: """revised revision new current extended extension amended latest updated rescheduled re-scheduled
        forecast reprofiled re-profiled adjusted changed 2nd 3rd 4th second third moved slipped rev renegotiated""",
    Sense.ORIGINAL: "original originally initial first 1st orig",
    Sense.DONE: """completed implemented achieved closed done signedoff taken undertaken made delivered discharged
        finished accomplished met fulfilled concluded actioned closure resolved""",
    Sense.COMPLETE: "complete incomplete",
    Sense.ACTUAL: "actual",
    Sense.START: "start starts started starting commence commenced commencement commencing begin beginning",
    Sense.END: "end finish finishing finished",
    Sense.ELSEWHEN: """raised agreed added reported received reviewed review meeting audit identified issued logged
        opened created approved last next published inspection visit accepted update updated entered committee
        recorded report""",
    Sense.SO_FAR: "todate since already",
    Sense.NEXT: "next",
    Sense.PERIODIC: """annual monthly quarterly weekly termly quarter month months mid-year midyear year half interim
        yearly half-year half-yearly six-monthly bi-monthly period end-year year-end final""",
    Sense.CORPORATE: "strategic corporate key improvement ofsted cqc council our main inspection national local",
    Sense.ANSWERABLE: "responsible accountable lead leading nominated named designated owning assigned owner owners",
    Sense.TO_BE: "be",
    Sense.PLAIN: """the a an key main our your this these each all any or management corporate council council's
        councils scrutiny strategic overall specific smart high-level operational local overarching sub general
        expected desired intended proposed anticipated planned agreed final internal external ofsted ofsted's cqc
        auditor auditor's auditors inspector inspectors inspectorate latest identified joint multi-agency single
        required needed estimated likely recommended suggested additional further other detailed key previous
        outstanding future necessary being officer's director's most recent projected unique how full short""",
}  # fmt: skip

# A heading's core ends where one of these begins its complement.
CUTS: Final = frozenset(
    ["of", "for", "to", "by", "from", "since", "on", "in", "at", "against", "as", "with", "that", "which", "including", "include", "includes", "during", "over", "towards", "toward", "per", "via", "within", "regarding", "relating", "under", "between", "so", "where", "if", "is", "are", "was", "has", "have", "will", "can", "eg", "ie", "not", "will"]
)  # fmt: skip


def _by_word() -> dict[str, frozenset[Sense]]:
    senses: defaultdict[str, set[Sense]] = defaultdict(set)
    for sense, words in _WORDS.items():
        for word in words.split():
            senses[word].add(sense)
    return {word: frozenset(found) for word, found in senses.items()}


SENSES: Final = _by_word()
