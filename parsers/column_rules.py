# ruff: noqa: E501 - a pattern reads best whole
"""How the words of a column heading combine into what the column is for, as data, each with an example."""

from typing import Final, NamedTuple

from model.words import Column
from parsers.column_words import Sense


class Rule(NamedTuple):
    """One way a heading's head noun and the words beside it combine.

    Attributes:
        head: What the head noun is.
        beside: The modifiers hold one of these; empty: whatever they hold.
        without: The modifiers hold none of these.
        after: The complement ("date *of completion*") holds one of these; empty: whatever it holds.
        example: A heading that this rule reads.
    """

    head: Sense
    field: Column
    example: str
    beside: frozenset[Sense] = frozenset()
    without: frozenset[Sense] = frozenset()
    after: frozenset[Sense] = frozenset()


def _any(*senses: Sense) -> frozenset[Sense]:
    return frozenset(senses)


S = Sense
_FIXED: Final = _any(S.DUE, S.TARGET, S.COMPLETION)

# Tried from the top; the first that fits decides.
RULES: Final[tuple[Rule, ...]] = (
    Rule(S.ACTION, Column.DUE, "Date action to be completed", beside=_any(S.DATE), after=_any(S.TO_BE)),
    Rule(S.ACTION, Column.STATUS, "Action complete", beside=_any(S.COMPLETE)),
    Rule(S.ACTION, Column.UPDATE, "Action taken", beside=_any(S.DONE, S.SO_FAR)),
    Rule(S.ACTION, Column.UPDATE, "Action since the last meeting", after=_any(S.SO_FAR)),
    Rule(S.ACTION, Column.ACTION, "Action"),
    Rule(S.RECOMMENDATION, Column.RECOMMENDATION, "Finding"),
    Rule(S.NUMBER, Column.RECOMMENDATION_REF, "Recommendation number", beside=_any(S.RECOMMENDATION, S.PRIORITY)),
    Rule(S.NUMBER, Column.ACTION_REF, "Action ref", beside=_any(S.ACTION)),
    Rule(S.NUMBER, Column.OTHER, "Minute no.", beside=_any(S.OTHER, S.REVIEW, S.RISK, S.BODY, S.EVIDENCE, S.LEAD)),
    Rule(S.NUMBER, Column.RECOMMENDATION_REF, "Number of the recommendation", after=_any(S.RECOMMENDATION)),
    Rule(S.NUMBER, Column.ACTION_REF, "Ref"),
    Rule(S.DATE, Column.DUE, "Original and revised date", beside=_any(S.ORIGINAL)),
    Rule(S.DATE, Column.COMPLETED_ON, "Actual completion date", beside=_any(S.ACTUAL)),
    Rule(S.DATE, Column.COMPLETED_ON, "Date completed", beside=_any(S.DONE, S.COMPLETE), without=_any(S.TO_BE)),
    Rule(S.DATE, Column.OTHER, "Next review date", beside=_any(S.REVIEW, S.UPDATE), without=_any(*_FIXED, S.REVISED)),
    Rule(S.DATE, Column.REVISED_DUE, "Revised deadline", beside=_any(S.REVISED)),
    Rule(S.DATE, Column.DUE, "Start and end date", beside=_any(S.END)),
    Rule(S.DATE, Column.OTHER, "Start date", beside=_any(S.START)),
    Rule(S.DATE, Column.DUE, "Agreed completion date", beside=_FIXED),
    Rule(S.DATE, Column.OTHER, "Date raised", beside=_any(S.ELSEWHEN), without=_any(S.PLAIN)),
    Rule(S.DATE, Column.DUE, "Date to be completed", after=_any(S.TO_BE)),
    Rule(S.DATE, Column.DUE, "Date for completion", after=_FIXED),
    Rule(S.DATE, Column.COMPLETED_ON, "Date of sign off", after=_any(S.DONE)),
    Rule(S.DATE, Column.OTHER, "Date of commencement", after=_any(S.START)),
    Rule(S.DATE, Column.OTHER, "Date of last review", after=_any(S.ELSEWHEN, S.REVIEW, S.UPDATE)),
    Rule(S.DATE, Column.DUE, "Timescale"),
    Rule(S.TARGET, Column.REVISED_DUE, "Revised target", beside=_any(S.REVISED)),
    Rule(S.TARGET, Column.DUE, "Target"),
    Rule(S.COMPLETION, Column.COMPLETED_ON, "Actual completion", beside=_any(S.ACTUAL)),
    Rule(S.COMPLETION, Column.REVISED_DUE, "Revised completion", beside=_any(S.REVISED)),
    Rule(S.COMPLETION, Column.DUE, "Expected completion"),
    Rule(S.LEAD, Column.LEAD, "Responsible officer"),
    Rule(S.UPDATE, Column.RAG, "RAG progress", beside=_any(S.RAG)),
    Rule(S.UPDATE, Column.OTHER, "Next update due", beside=_any(S.NEXT)),
    Rule(S.UPDATE, Column.UPDATE, "Latest update"),
    Rule(S.STATUS, Column.RAG, "RAG status", beside=_any(S.RAG)),
    Rule(S.STATUS, Column.STATUS, "Status"),
    Rule(S.RATING, Column.RAG, "RAG rating", beside=_any(S.RAG)),
    Rule(S.RATING, Column.PRIORITY, "Priority rating", beside=_any(S.PRIORITY, S.RISK, S.LEVEL)),
    Rule(S.RATING, Column.STATUS, "Progress rating",
         beside=_any(S.UPDATE, S.STATUS, S.ACTION, S.COMPLETION, S.ASSESSMENT, S.OUTCOME)),
    Rule(S.RATING, Column.RAG, "Rating"),
    Rule(S.ASSESSMENT, Column.RAG, "RAG assessment", beside=_any(S.RAG)),
    Rule(S.ASSESSMENT, Column.OTHER, "Risk assessment", beside=_any(S.RISK)),
    Rule(S.ASSESSMENT, Column.OUTCOME, "Assessment of impact", after=_any(S.OUTCOME)),
    Rule(S.ASSESSMENT, Column.STATUS, "Assessment of progress"),
    Rule(S.LEVEL, Column.STATUS, "Level of progress", after=_any(S.UPDATE, S.COMPLETION)),
    Rule(S.LEVEL, Column.OTHER, "Level of assurance", after=_any(S.EVIDENCE)),
    Rule(S.LEVEL, Column.PRIORITY, "Risk level"),
    Rule(S.RAG, Column.RAG, "Current RAG"),
    Rule(S.OUTCOME, Column.OUTCOME, "Intended outcome"),
    Rule(S.MEASURE, Column.OUTCOME, "Success measures", beside=_any(S.OUTCOME)),
    Rule(S.MEASURE, Column.EVIDENCE, "Performance indicator"),
    Rule(S.PRIORITY, Column.RECOMMENDATION, "Strategic priority", beside=_any(S.CORPORATE)),
    Rule(S.PRIORITY, Column.PRIORITY, "Priority"),
    Rule(S.EVIDENCE, Column.EVIDENCE, "Evidence of progress"),
    Rule(S.RESOURCES, Column.RESOURCES, "Resources needed"),
    Rule(S.RISK, Column.OTHER, "Risks"),
    Rule(S.REVIEW, Column.UPDATE, "Progress report", beside=_any(S.UPDATE, S.STATUS, S.PERIODIC)),
    Rule(S.REVIEW, Column.OTHER, "Review"),
    Rule(S.BODY, Column.LEAD, "Lead department", beside=_any(S.ANSWERABLE)),
    Rule(S.BODY, Column.LEAD, "Department responsible for delivery", after=_any(S.ANSWERABLE)),
    Rule(S.BODY, Column.OTHER, "Service area"),
    Rule(S.OTHER, Column.LEAD, "Lead for communications", beside=_any(S.ANSWERABLE)),
    Rule(S.OTHER, Column.RESOURCES, "Financial implications", beside=_any(S.RESOURCES)),
    Rule(S.OTHER, Column.RESOURCES, "Source of funding", after=_any(S.RESOURCES)),
    Rule(S.OTHER, Column.EVIDENCE, "Source of evidence", after=_any(S.EVIDENCE)),
    Rule(S.OTHER, Column.EVIDENCE, "Evidence source", beside=_any(S.EVIDENCE)),
    Rule(S.OTHER, Column.UPDATE, "Progress response", beside=_any(S.UPDATE)),
    Rule(S.OTHER, Column.OTHER, "Barriers"),
)  # fmt: skip

# A heading of one meaning all by itself, where the grammar would lead astray.
WHOLE: Final[dict[str, Column]] = {
    "completed": Column.COMPLETED_ON,
    "date": Column.DUE,
    "description": Column.ACTION,
    "brief description": Column.ACTION,
    "complete": Column.STATUS,
    "closed": Column.STATUS,
    "finish": Column.DUE,
    "end": Column.DUE,
    "finished": Column.STATUS,
    "action by": Column.LEAD,
    "actions by": Column.LEAD,
    "owned by": Column.LEAD,
    "done todate": Column.UPDATE,
    "monitoring arrangements": Column.EVIDENCE,
    "reporting arrangements": Column.EVIDENCE,
    "completed on": Column.COMPLETED_ON,
    "implemented on": Column.COMPLETED_ON,
    "achieved on": Column.COMPLETED_ON,
    "closed on": Column.COMPLETED_ON,
    "signedoff on": Column.COMPLETED_ON,
    "start": Column.OTHER,
    "done": Column.STATUS,
    "implemented": Column.STATUS,
    "achieved": Column.STATUS,
    "delivered": Column.STATUS,
    "signedoff": Column.COMPLETED_ON,
    "implementation": Column.OTHER,
    "delivery": Column.OTHER,
    "criteria": Column.OUTCOME,
    "latest": Column.UPDATE,
    "current": Column.UPDATE,
    "todate": Column.UPDATE,
    "service area": Column.OTHER,
    "policy area": Column.OTHER,
    "directorate area": Column.OTHER,
    "job": Column.OTHER,
    "period": Column.OTHER,
    "dot": Column.STATUS,
    "revised": Column.REVISED_DUE,
    "original": Column.DUE,
    "actual": Column.COMPLETED_ON,
    "outturn": Column.OTHER,
}


class Question(NamedTuple):
    """A heading that asks, or is a clause.

    Attributes:
        pattern: Tried at the heading's beginning, on lower-case words parted by one space.
        example: A heading that it reads.
    """

    field: Column
    pattern: str
    example: str


_WE: Final = (
    r"(?:we|you|they|it|i|this|(?:the|our|your) (?:council|service|partnership|board|trust|authority|team)|partners)"
)
_SHOW: Final = r"(?:know|measure|monitor|evidence|tell|prove|demonstrate|check|evaluate|track|judge|assess|show)"

QUESTIONS: Final[tuple[Question, ...]] = (
    Question(Column.ACTION, rf"what {_WE} (?:said|promised|agreed|committed)\b", "What we said we would do"),
    Question(Column.OTHER, r"who else\b", "Who else needs to be involved?"),
    Question(Column.OTHER, r"(?:date )?last (?:updated|revised|amended|changed)\b", "Date last updated"),
    Question(Column.LEAD, r"whom?\b", "Who will do it?"),
    Question(Column.OTHER, r"why\b", "Why is this important?"),
    Question(Column.COMPLETED_ON, r"when (?:was|were|did|has|actually|completed|achieved|done)\b", "When was it finished?"),
    Question(Column.OTHER, r"when (?:will|do|does|should) (?:\w+ ){1,3}(?:start|begin|commence)\b", "When will it start?"),
    Question(Column.DUE, r"(?:the )?(?:date|time|month) (?:by|before) (?:which|when)\b", "Date by which it will have been completed"),
    Question(Column.DUE, r"when (?:will|should|must|do|is|are|does|we)\b", "When will it be finished?"),
    Question(Column.RESOURCES, r"(?:at )?(?:what|how much) (?:(?:will|does|would) (?:it|this) |is the |are the )?(?:costs?|money|funding|budget)\b",
             "How much will it cost?"),
    Question(Column.RESOURCES, rf"(?:what|which) (?:other |extra |additional |further )?(?:resources?|support|investment)\b|what (?:do|will) {_WE} need(?! to)\b",
             "What resources do we need?"),
    Question(Column.OUTCOME, r"(?:so )?what (?:(?:is|was|are|were|has been|will be|would be) (?:the|our) |(?:has|will|are|expected|intended|desired) )?(?:\w+ )?"
             r"(?:difference|impact|benefit|outcome|result)s?\b", "What difference will it make?"),
    Question(Column.OUTCOME, r"what (?:will|would|does|should) (?:success|good|it|this|things|better|great|excellent) (?:look|achieve|mean|be|feel)\b",
             "What does good look like?"),
    Question(Column.OUTCOME, r"what will (?:be (?:different|better|achieved|improved)|change|have changed|improve|children|people|residents)\b",
             "What will be different?"),
    Question(Column.OUTCOME, rf"what (?:do|are|will|did|is) {_WE} (?:want|hope|hoping|trying|wish|aim|aiming|intend|intending|expect|need to achieve|seeking|achieve|change)\b"
             rf"|what {_WE} (?:want|hope|aim|intend|wish) to (?:achieve|see|change|improve)\b", "What are we trying to achieve?"),
    Question(Column.RECOMMENDATION, rf"what (?:went wrong|(?:did|has|have) (?:\w+ ){{1,4}}(?:say|said|find|found|recommend|recommended|tell|identify|identified)"
             rf"|(?:the )?\w+ (?:said|found|recommended|told)|needs? (?:to )?(?:improve|improving|improvement|change|changing|be better|be improved)"
             rf"|(?:is|was|are) the (?:issue|problem|concern|weakness|gap|finding|recommendation|priorit)|was (?:found|recommended|said|identified)"
             rf"|(?:do|must|should|does) (?:{_WE} )?(?:need to )?improve|{_WE} (?:were|was) told)", "What did the inspectors find?"),
    Question(Column.EVIDENCE, rf"(?:and )?how (?:do|will|would|can|did|shall|are|is|could|{_WE}) (?:{_WE} )?(?:\w+ )?(?:be )?(?:going to )?{_SHOW}"
             rf"|how (?:\w+ ){{0,4}}(?:be )?(?:measured|monitored|evidenced|evaluated|demonstrated|assessed|judged)\b"
             rf"|what (?:is|will be|are) (?:the|our) evidence|where is the evidence|what evidence", "How will we know it has worked?"),
    Question(Column.STATUS, r"how (?:confident|likely|complete)\b", "How confident are we?"),
    Question(Column.ACTION, rf"how (?:are|is) {_WE} going to", "How are we going to do it?"),
    Question(Column.UPDATE, r"how (?:are|is|have|has|far|did|well)\b", "How are we doing?"),
    Question(Column.UPDATE, rf"where (?:are|is|have|has|{_WE})\b", "Where are we now?"),
    Question(Column.OTHER, r"what (?:has|have|is|are|might|could) (?:\w+ )?(?:gone wrong|stopping|the (?:barriers|risks|obstacles))", "What are the risks?"),
    Question(Column.ACTION, rf"what (?:is|are) (?:{_WE} |to be |going |the (?:action|plan|task|step))", "What are we going to do?"),
    Question(Column.ACTION, rf"what (?:was|were|has been|(?:{_WE}|(?:the )?\w+) (?:has|have)) (?:been )?(?:agreed|decided|resolved|asked|committed|promised)\b",
             "What was agreed"),
    Question(Column.UPDATE, rf"what (?:have|has|had|did|progress|was|were|is|{_WE} (?:have|did|has))\b", "What has been done so far?"),
    Question(Column.UPDATE, r"what(?:'s| is) (?:been )?(?:happened|happening|done|achieved|the latest|new)\b", "What's been done?"),
    Question(Column.OTHER, r"what if\b|what (?:could|might|may)\b", "What could go wrong?"),
    Question(Column.ACTION, r"(?:what|how|which)\b(?! much| many| often| long)", "How will we do it?"),
    Question(Column.OTHER, r"how\b", "How often?"),
    Question(Column.STATUS, rf"(?:is|are|has|have|was|were) (?:it|{_WE}|the|these|they|action|actions)\b", "Is it on track?"),
    Question(Column.ACTION, rf"{_WE} (?:will|shall|need to|must|are going to|plan to|commit to)\b", "We will"),
    Question(Column.UPDATE, rf"{_WE} (?:have|did)\b", "We have"),
    Question(Column.OUTCOME, r"so that\b", "So that"),
    Question(Column.LEAD, r"(?:to be )?(?:led|owned|actioned|done|completed|delivered) by (?:whom)?$", "Led by"),
    Question(Column.DUE, r"(?:to be )?(?:completed?|achieved?|delivered|implemented?|finish|finished|due|in place) (?:by|before)\b(?! whom)",
             "To be completed by"),
    Question(Column.REVISED_DUE, r"(?:now )?(?:extended|moved|slipped|deferred|revised|rescheduled|postponed|put back|reprofiled|extension (?:requested|agreed|granted)) (?:to|until|till)$",
             "Extended to"),
    Question(Column.ACTION, r"actions?\b.* to be (?:taken|done|completed|carried|undertaken|implemented)\b", "Action to be taken"),
)  # fmt: skip
