"""What speaks for and against taking a date in an update for the new deadline (contract: ``revised_due_date``).

Officers print many dates that bind nobody: of meetings, of what other bodies do, of the end of a lease. Two
questions are put to each date, ``BINDS`` and ``OURS``. Every row of ``GROUNDS`` answers one of them where its words
stand in its place; the heaviest answer counts, and of equal ones the "no". Two times "yes" gives the date, one that
binds but may be of something else is left open and told, and any other is no deadline.
"""
# ruff: noqa: E501 - a row stands on one line, so that the table can be read down its columns

from enum import StrEnum
from typing import Final, NamedTuple

from normalise.status_rules import Sign

_S: Final = Sign


class Question(StrEnum):
    """What is asked of a date."""

    BINDS = "is something to be done by it?"
    OURS = "is that the action itself, to its end?"


class Where(StrEnum):
    """Where a row's words stand, seen from the date; a part of a sentence opens at "and will", ", with" and their kin."""

    CLAUSE = "anywhere in its clause"
    BEFORE = "before it, in its part of the sentence"
    HEADS = "the same, less the words that only describe a noun behind them (the tax of a tax form)"
    ALL_BEFORE = "before it, in its part of the sentence, and nothing but these"
    RIGHT_BEFORE = "among the two words before it"
    RIGHT_AFTER = "the word after it"
    AFTER = "among the four words after it"
    NAMING = "the word after it, where it opens its part of the sentence"
    OUTSIDE = "in the clause outside the bracket in which the date stands"
    INSERTED = "before it, since the comma, where another comma follows it"
    AROUND = "the word before it and the word after it"
    SINCE_COMMA = "before it, since the last comma of its clause"
    MOVED = "before it, in its part of the sentence, where something has moved to it"
    ANOTHER_DEED = "the date itself, where what is to be done by it has no word in common with the action"
    EARLIER = "the date itself, earlier than the deadline, where nothing says that all will be complete then"


class Outcome(StrEnum):
    """What becomes of a date."""

    GIVEN = "is the new deadline"
    LEFT_OPEN = "is told as a problem"
    NONE = "is none"


class Ground(NamedTuple):
    """One thing that speaks for a date (a weight above 0) or against it.

    Attributes:
        name: What it says of the date.
        question: The question that it answers.
        weight: How heavily, from 1 to 6; below 0 it says no.
        where: Where its words stand.
        words: Any one of these: a word, a class of ``normalise.vocabulary`` in capitals, ``a+b`` for one right
            before the other; ``-a`` leaves a word of a class out.
        signs: Or evidence of any of these signs, told before the date.
        example: An update in which it decides, and what becomes of its date.
    """

    name: str
    question: Question
    weight: int
    where: Where
    words: str
    signs: tuple[Sign, ...]
    example: tuple[str, Outcome]


_BINDS, _OURS = Question.BINDS, Question.OURS
_GIVEN, _OPEN, _NONE = Outcome.GIVEN, Outcome.LEFT_OPEN, Outcome.NONE

# What binds nobody to finish anything, in words that several rows share.
_BEGINNING: Final = "START STARTED -launch -launches -launched starting beginning commencing recommence recommences resume resumes restart restarts"
_MEETING: Final = "meet meets meeting meetings agenda forum conference"
_BODY: Final = "cabinet board committee scrutiny panel council dmt smt cmt slt"
_EVENT: Final = "interview interviews visit visits inspection consultation"
_LOOK: Final = (
    "review reviewed reviews reviewing report reports reported reporting presented submitted considered discussed"
)
_OTHERS: Final = (
    "government department ministry minister royal parliament ofsted cqc inspectorate inspector inspectors auditor auditors"
    " ombudsman regulator dfe trust nhs ccg icb police defra treasury gdpr bill assent legislation regulations act law statutory court"
)
_TERM: Final = (
    "lease licence license warrant warranty expires expire expiry expiring valid award awards awarded run runs lasts spent grant renewal"
    " season election elections hearing funding"
)
_DEED: Final = "DONE DO DEED -held -hosted -convened -reported"

# fmt: off
GROUNDS: Final = (
    # Is something to be done by it?
    Ground("promised", _BINDS, 1, Where.BEFORE, "", (_S.PLAN, _S.FORESEEN, _S.PROGRESS, _S.ON_TRACK, _S.NOT_STARTED, _S.REST, _S.SET, _S.MOVED, _S.DELAY, _S.FORWARD),
           ("Signs will be erected in May 2031", _GIVEN)),
    Ground("by then", _BINDS, 1, Where.RIGHT_BEFORE, "by", (), ("Lanterns being sorted, all along the quay by May 2031", _GIVEN)),
    Ground("moved", _BINDS, 3, Where.RIGHT_BEFORE, "", (_S.MOVED, _S.DELAY, _S.FORWARD), ("Meeting of landlords moved to May 2031", _OPEN)),
    Ground("going live", _BINDS, 3, Where.BEFORE, "go+live goes+live going+live go+online to+launch will+launch be+launched", (),
           ("The site is to go live in May 2031", _GIVEN)),
    Ground("goes on until then", _BINDS, -2, Where.RIGHT_BEFORE, "until till", (), ("Survey under way until May 2031", _NONE)),
    Ground("waited for", _BINDS, -4, Where.BEFORE, "", (_S.AWAIT,), ("Awaiting guidance, due in May 2031", _NONE)),
    Ground("waited for", _BINDS, -4, Where.OUTSIDE, "", (_S.AWAIT,), ("Awaiting the release (due in May 2031)", _NONE)),
    Ground("once planned", _BINDS, -4, Where.BEFORE, "was+hoping was+hoped was+aiming was+to was+due was+expected was+planned were+to were+due", (), ("It was to be May 2031", _NONE)),
    Ground("no later than then", _BINDS, 5, Where.RIGHT_BEFORE, "later+than", (), ("Implementation in full no later than May 2031", _GIVEN)),
    Ground("comes round", _BINDS, -2, Where.RIGHT_BEFORE, "next", (), ("Liaison each quarter, next 4 May 2031", _NONE)),
    Ground("comes round", _BINDS, -2, Where.CLAUSE, "", (_S.REPEAT,), ("To be reviewed again in May 2031", _NONE)),
    Ground("a start", _BINDS, -2, Where.BEFORE, f"{_BEGINNING} advert go+to goes+to", (), ("Work will start in May 2031", _NONE)),
    Ground("a meeting", _BINDS, -2, Where.HEADS, f"{_MEETING} {_BODY} taken forward+plan", (), ("Will be taken to Cabinet in May 2031", _NONE)),
    Ground("an event", _BINDS, -2, Where.HEADS, f"{_EVENT} workshop workshops session sessions event events seminar seminars", (), ("A workshop is planned for May 2031", _NONE)),
    Ground("a report", _BINDS, -2, Where.HEADS, _LOOK, (), ("To be presented in May 2031", _NONE)),
    Ground("a thing's name", _BINDS, -4, Where.NAMING, "THING_WORD -DEADLINE", (), ("2030/31 brochure to be printed", _NONE)),
    Ground("the deadline that stands", _BINDS, -2, Where.AROUND, "the+DEADLINE", (), ("On track for the May 2031 deadline", _NONE)),
    Ground("a meeting's name", _BINDS, -4, Where.RIGHT_AFTER, f"{_MEETING} {_BODY} group", (), ("Moved to the May 2031 Cabinet", _NONE)),
    Ground("a thing's name", _BINDS, -4, Where.RIGHT_AFTER, "PLANDOC", (), ("To be included in the May 2031 plan", _NONE)),
    Ground("since then", _BINDS, -4, Where.RIGHT_BEFORE, "from since after following wef was were originally against than original"
           " instead previously previous last earlier old former", (), ("Will be charged from 1 May 2031", _NONE)),
    Ground("onwards", _BINDS, -4, Where.RIGHT_AFTER, "onwards onward", (), ("To be charged in May 2031 onwards", _NONE)),
    Ground("missed", _BINDS, -4, Where.CLAUSE, "", (_S.MISSED,), ("Unlikely to be completed by May 2031", _NONE)),
    # Is that the action itself, to its end?
    Ground("the deed", _OURS, 1, Where.BEFORE, f"{_DEED} develop reach sign join follow draw clear", (), ("Signs to be erected in May 2031", _GIVEN)),
    Ground("its end", _OURS, 1, Where.AFTER, "completion", (), ("Slipping: May 2031 is safe for completion", _GIVEN)),
    Ground("the deed", _OURS, 1, Where.AFTER, _DEED, (), ("In May 2031 they will be erected", _GIVEN)),
    Ground("its end", _OURS, 1, Where.BEFORE, "DEADLINE launch publication rollout golive handover installation opening adoption"
           " refresh replacement finish finishing completing concluding compliance compliant ecd eta end signoff", (), ("Rollout planned for May 2031", _GIVEN)),
    Ground("all that remains", _OURS, 1, Where.BEFORE, "", (_S.REST,), ("Last two sites in May 2031", _GIVEN)),
    Ground("its state then", _OURS, 1, Where.BEFORE, "place website online live ready available effect force operational track"
           " course schedule due out", (), ("Will be online in May 2031", _GIVEN)),
    Ground("nothing else named", _OURS, 1, Where.ALL_BEFORE, "GENERIC SOON ADV NUM for", (), ("Planned for May 2031", _GIVEN)),
    Ground("by then", _OURS, 1, Where.RIGHT_BEFORE, "by", (), ("Lanterns being sorted, all along the quay by May 2031", _GIVEN)),
    Ground("moved to it", _OURS, 3, Where.RIGHT_BEFORE, "", (_S.MOVED, _S.DELAY, _S.FORWARD), ("Slipped to May 2031", _GIVEN)),
    Ground("its deadline moved", _OURS, 5, Where.MOVED, "DEADLINE", (), ("Target date reviewed and revised to May 2031", _GIVEN)),
    Ground("and then done", _OURS, 3, Where.SINCE_COMMA, "and+in and+DONE and+ADV", (), ("To be piloted and in place by May 2031", _GIVEN)),
    Ground("a step on the way", _OURS, -2, Where.SINCE_COMMA, "PRELIM date+to dates+to timetable+to confirm+date confirm+dates agree+dates nominations gateway outcome outcomes decision decisions response responses advertised"
           " readvertised advertise survey tender tenders quote quotes quotation quotations advert adverts respond reply advice opinion ruling judgment verdict results feedback comments testing trial trials surveys tested"
           " trialled piloted consulted discussed debated analysed -target -date -dates -timescale -timetable -milestones"
           " -start -early -some -part -planning -exercise -training -preparation -preparations -funding -offer -offers -initial"
           " -first -engagement -agendas", (), ("The tender will be issued in May 2031", _OPEN)),
    Ground("another deed", _OURS, -2, Where.ANOTHER_DEED, "DATE", (), ("The contract will be let in May 2031", _OPEN)),
    Ground("before the deadline", _OURS, -2, Where.EARLIER, "DATE", (), ("Bins to be bought in May 2031", _OPEN)),
    Ground("when or why", _OURS, -2, Where.BEFORE, "once+ANY when+ANY after+ANY before+ANY following+ANY since+ANY because+ANY"
           " pending+ANY prior+ANY while+ANY whilst+ANY as+ANY dependent subject contingent conditional", (),
           ("Will be adopted once the tide turns in May 2031", _OPEN)),
    Ground("only possible", _OURS, -2, Where.BEFORE, "could might may earliest option options possibly possible unless if whether"
           " provided", (), ("The earliest that it could be delivered is May 2031", _OPEN)),
    Ground("only possible", _OURS, -4, Where.MOVED, "might+slip may+slip could+slip might+be may+be could+be", (), ("May be delayed to May 2031", _OPEN)),
    Ground("only possible", _OURS, -4, Where.AFTER, "earliest", (), ("Delayed to May 2031 at the earliest", _OPEN)),
    Ground("said in passing", _OURS, -2, Where.INSERTED, "due expected planned scheduled which", (), ("The release, due in May 2031, will be installed", _OPEN)),
    Ground("nothing then", _OURS, -2, Where.BEFORE, "nothing none nobody", (), ("Nothing can be approved in May 2031", _OPEN)),
    Ground("figures", _OURS, -2, Where.HEADS, "figures halfyear statistics know known reply replies promised", (), ("Figures will be published in May 2031", _OPEN)),
    Ground("a first part", _OURS, -4, Where.BEFORE, "first initial half most bulk majority minimum milestone+1 milestone+one PHASE+one PHASE+1", (), ("The first two modules will be delivered in May 2031", _OPEN)),
    Ground("only asked for", _OURS, -4, Where.CLAUSE, "request requests requested sought asked seeking requesting applied applying", (),
           ("An extension to May 2031 has been requested", _OPEN)),
    Ground("an event", _OURS, -2, Where.HEADS, "rehearsal courses roadshow roadshows webinar webinars festival exhibition"
           " tour showcase show fair fete ceremony parade carnival summit open+day away+day diarised booked slot slots symposium talks briefings", (), ("Dress rehearsal planned for May 2031", _OPEN)),
    Ground("people", _OURS, -2, Where.HEADS, "appointment appointments post posts joins joining arrives arrival returns returning"
           " starter elected", (), ("Appointment of divers expected in May 2031", _OPEN)),
    Ground("other bodies", _OURS, -2, Where.BEFORE, _OTHERS, (), ("The Bill is expected to be passed in May 2031", _OPEN)),
    Ground("terms", _OURS, -2, Where.BEFORE, _TERM, (), ("Award expected in May 2031", _OPEN)),
    Ground("another look", _OURS, -2, Where.BEFORE, "looked again follow+up further+audit further+review further+testing further+check revisit revisited reconsider reconsidered reassess reassessed reset"
           " debrief followup", (), ("The position will be reassessed in May 2031", _OPEN)),
    Ground("somebody else's", _OURS, -2, Where.BEFORE, "their own intends will+publish will+confirm will+decide will+announce will+determine"
           " will+advise to+advise landlord diocese lottery parish district county to+confirm to+decide they+say they+said county+say ia", (), ("The county will publish its data in May 2031", _OPEN)),
    Ground("a look by others", _OURS, -2, Where.HEADS, "audit audits evaluation reinspection", (), ("Agency audit scheduled for May 2031", _OPEN)),
    Ground("of what is waited for", _OURS, -2, Where.OUTSIDE, "until+ANY til+ANY till+ANY once+ANY when+ANY pending+ANY", (),
           ("On hold until the harbour decides (expected May 2031)", _OPEN)),
    Ground("after which", _OURS, -2, Where.AFTER, "after+which", (), ("Will be mapped in May 2031, after which we can survey", _OPEN)),
    Ground("a thing's name", _OURS, -2, Where.AROUND, "the+THING_WORD a+THING_WORD our+THING_WORD -DEADLINE", (), ("Will be included in the May 2031 brochure", _OPEN)),
    Ground("what moved is not the deed", _OURS, -4, Where.MOVED, f"{_BEGINNING} {_MEETING} {_EVENT} {_LOOK} {_OTHERS} {_TERM} tender ends closes", (),
           ("Visit postponed to May 2031", _OPEN)),
    Ground("another date moved", _OURS, -6, Where.MOVED, "start+DEADLINE closing+DEADLINE review+DEADLINE meeting+DEADLINE hearing+DEADLINE visit+DEADLINE"
           " interview+DEADLINE inspection+DEADLINE consultation+DEADLINE tender+DEADLINE", (), ("Start date moved to May 2031", _OPEN)),
)
# fmt: on
