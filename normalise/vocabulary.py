"""The words that updates are made of, by what they do in a sentence (contract: "Status").

A class is one line of plain words. A pattern in ``normalise.status_rules`` names a class in capitals; a new
word belongs here, a new turn of phrase there. Verbs are listed by their base form: the other forms are built.
A word may stand in several classes. Hyphens inside a word are left out: ``signoff`` is "sign-off".
"""

from functools import cache
from typing import Final

# Verbs whose past participle is irregular or doubles its last letter, as "base past-tense participle".
IRREGULAR: Final = """
begin began begun; bring brought brought; build built built; buy bought bought; cut cut cut; do did done;
draw drew drawn; find found found; get got got; give gave given; go went gone; hold held held; keep kept kept;
lay laid laid; lead led led; let let let; make made made; meet met met; put put put; run ran run; see saw seen;
send sent sent; set set set; speak spoke spoken; spend spent spent; take took taken; teach taught taught;
tell told told; undergo underwent undergone; undertake undertook undertaken; win won won; write wrote written;
rewrite rewrote rewritten; redraw redrew redrawn; rebuild rebuilt rebuilt; broadcast broadcast broadcast;
plan planned planned; stop stopped stopped; drop dropped dropped; map mapped mapped; scope scoped scoped;
fit fitted fitted; refit refitted refitted; ship shipped shipped; equip equipped equipped; slip slipped slipped;
submit submitted submitted; commit committed committed; permit permitted permitted; transfer transferred transferred;
refer referred referred; defer deferred deferred; step stepped stepped; trim trimmed trimmed; log logged logged;
tag tagged tagged; flag flagged flagged; model modelled modelled; label labelled labelled; level levelled levelled;
fulfil fulfilled fulfilled; enrol enrolled enrolled; install installed installed; cancel cancelled cancelled;
control controlled controlled; total totalled totalled; embed embedded embedded; ban banned banned; pay paid paid;
fund funded funded; redo redid redone; oversee oversaw overseen; withdraw withdrew withdrawn; grow grew grown;
rise rose risen; fall fell fallen; come came come; become became become; start started started; show showed shown;
swap swapped swapped; shut shut shut; sell sold sold; let let let; lose lost lost; say said said; hear heard heard
"""

# Says in so many words that something is done, whatever it is (contract: "it says so").
DONE_VERBS: Final = """
complete achieve implement finish conclude finalise finalize fulfil discharge action deliver accomplish
"""
# "In place" and its kin: adjectives and participles that say the same after "is" or alone.
DONE_WORDS: Final = """
done compl complted compelted completd comleted wrapped live operational embedded established resolved accomplished
mainstreamed ✓ ✔ ☑ √
"""

# An own deed reported as done (contract: ``narrative``).
DEED_VERBS: Final = """
abolish accredit acquire activate adapt add apply adjust adopt advise agree align allocate amend appoint approve
assemble assign assure audit authorise automate award base brief broadcast build buy calibrate cascade certify
challenge change check circulate clarify cleanse clear close coach codesign codevelop collect combine commission
compile conduct configure confirm connect consolidate construct contract convene convert cooproduce coproduce
correct create customise decommission dedicate define demonstrate deploy design designate determine develop digitise
disband display disseminate distribute document draw earmark educate elect eliminate email embed employ enable
endorse enforce enrol ensure equip eradicate erect establish evaluate exchange execute extract fill fix form
formalise formulate forward fund furnish give grant hand harmonise hire hold host inaugurate include incorporate
induct inform inspect install instigate institute integrate introduce invest issue join launch lay let link list load
lodge log mail make map match merge migrate mobilise moderate modernise modify move notify obtain occupy offer open
operationalise organise outsource overhaul pass pay perform populate post prepare present print process
procure produce promote provide publicise publish purchase ratify reaffirm realign rebrand rebuild recalculate
recirculate reconcile reconfigure reconstitute record recruit rectify redeploy redesign redistribute redraft redraw
refit reflect refresh refurbish register reinforce reinstate reinvest reissue relaunch relocate remedy remind
remodel remove renegotiate renew reorganise repair replace report reprint reshape restructure retain retender
retrain review revise revisit rework rewrite roll seal secure select send serve settle share shorten showcase sign
simplify source staff standardise streamline strengthen submit supply switch take teach terminate tighten train
transfer transform translate trim undertake unify update upgrade uplift upload validate verify vet withdraw write
cut paint plant sweep mow prune mend republish repaint resurface replant restock rehouse rewire
disable demolish deactivate delete dispose restore scan sell clean fit
redecorate reprocure recommission reappoint reconvene reconfirm redevelop
"""

# Deeds that only prepare, or describe work: done, they do not complete an action.
STEP_VERBS: Final = """
accept address advance advertise affect alter analyse answer appraise arrive ask assess attend attract begin benefit
bring build
calculate capture collaborate collate come commence communicate consider consult contact continue contribute cost
cover debate deliberate direct discuss draft draw encourage enter escalate examine exist expand explore feed find
focus gather get go hear help host identify initiate instruct interview investigate invite involve join keep learn
liaise make map measure meet monitor negotiate note observe order outline participate pilot plan prioritise progress
propose query raise reach reassess receive recommend reconsider recover refer request require research respond run
sample scope scrutinise see seek shortlist show speak start state study suggest support survey table tackle take
tell tender test think trial trigger undergo understand undertake use utilise visit work decide readvertise restart
retender
"""

# The same, of verbs whose other forms mean something else in an update ("in place", "no return").
STEPS: Final = "chased placed returned looked repeated engaged"

# Nouns of what only leads up to the deed: done to them, work is described.
PRELIM: Final = """
draft drafts proposal proposals consultation consultations discussion discussions scoping meeting meetings group
groups subgroup subgroups workinggroup taskgroup taskforce workstream workstreams talks conversation conversations
option options brief specification specifications spec bid bids application applications tender tenders procurement
advert advertisement advertisements questionnaire questionnaires invitation invitations mapping exercise interim
preparation preparations preparatory planning engagement evidence research feasibility business costings costing
benchmarking provisional outline initial preliminary shortlist shortlisting interview interviews expression
expressions request requests agenda agendas date dates timetable timescale timescales offer offers paper papers
scope terms gaps themes milestones target targets funding quote quotes quotation quotations fieldwork comments
feedback responses response pilot pilots prototype first start early some part
"""

# Words for the action itself, so that "this work is complete" says that the action is.
GENERIC: Final = """
action actions work works task tasks recommendation recommendations item items activity activities objective
objectives it this that these those they status update progress rag brag blue green all everything both above the a
an one milestone deliverable deliverables outcome requirement requirements element elements measure measures i we
position current overall latest now target previously reported recorded as been be is are was were has have had
being having and already since recently also fully successfully formally wholly entirely totally completely finally
then therefore thus subsequently just again jointly duly largely last yes january february march april may june july
august september october november december date on in to team officers service council initially originally
confirmed considered deemed regarded noted marked
"""

ADV: Final = """
now also already since recently fully successfully subsequently formally currently just finally then therefore thus
jointly duly initially originally all both each again previously internally externally completely wholly entirely
totally always generally regularly routinely actively further only today separately independently collectively newly
widely carefully closely presently firstly secondly lastly together ultimately eventually consequently additionally
retrospectively electronically locally nationally publicly officially shortly soon much well properly effectively
consistently universally uniformly sufficiently adequately reliably satisfactorily smoothly quickly immediately
"""
FULLY: Final = "fully wholly entirely totally completely 100%"
PART: Final = """
partly partially part largely mostly nearly almost substantially mainly broadly virtually practically halfway half
approximately
"""
QUANTITY: Final = """
most some many several few various majority half two-thirds twothirds threequarters quarter proportion number
numbers selected certain remaining rest other others limited sample none
"""
HAVE: Final = "has have had having"
IS: Final = "is are s am"
WAS: Final = "was were"
NOT: Final = "not never cannot"
WILL: Final = "will shall"
CONTRAST: Final = "but however although though whilst while except despite nevertheless albeit"
IF: Final = "once when if until unless whether whenever"
EACH: Final = """
each every annual annually yearly monthly quarterly weekly daily fortnightly termly regular regularly routinely
periodic periodically biannual biannually ongoing continually continuously sixmonthly twiceyearly usual again
routine
"""
REPEAT: Final = (
    "review reviewed reviews refresh refreshed monitor monitored monitoring reviewing revisit revisited update updated"
)

SOON: Final = """
expected anticipated due scheduled forecast aim aims aiming aimed likely intended intend intends intention target
targeted targeting planned programmed proposed hoped hope hopes hoping envisaged estimated projected predicted set
timetabled earmarked est exp plan plans planning expect expects anticipate anticipates
forecasts estimates aspire booked arranged pencilled
"""
FORESEEN: Final = """
est exp expected anticipated due forecast likely estimated projected predicted scheduled hoped envisaged aiming aim
target planned
"""
DEADLINE: Final = """
date dates deadline deadlines timescale timescales timeline timelines timeframe timeframes target targets timetable
milestone milestones completion schedule implementation delivery tgt
"""
REVISED: Final = """
revised new amended extended updated changed adjusted rescheduled alternative reprofiled rebaselined later
replacement realigned rev rvsd
"""
LATE: Final = """
delayed overdue slipped slippage slipping late deferred postponed rescheduled rearranged reprogrammed reprofiled
paused parked suspended stalled halted frozen delay delays stuck retimetabled setback adjourned rephased rebaselined
lapsed overrunning drifted
"""
LATE_VERBS: Final = """
delay defer postpone reschedule rearrange reprogram reprogramme reprofile pause suspend stall halt adjourn rephase
slip
"""
MOVE: Final = """
moved pushed put set rolled carried extended shifted slid drifted changed revised slipped deferred postponed delayed
rescheduled rearranged
"""
MISSED: Final = "missed unmet exceeded passed"
AWAIT: Final = "awaiting awaited awaits await waiting"
OPEN: Final = "outstanding remaining remains remain incomplete unfinished unresolved"
CONTINUING: Final = "continue continues continuing continued ongoing continually"
CLOSE_WORDS: Final = """
superseded withdrawn cancelled canceled abandoned discontinued scrapped shelved rescinded archived retired voided
void obsolete redundant subsumed
"""
UNDERWAY: Final = """
underway ongoing progressing commenced started begun inprogress wip proceeding advancing active initiated
"""
START_VERBS: Final = "start commence begin launch initiate proceed"
CARRY: Final = """
required needed relevant applicable appropriate necessary valid viable pursued progressed feasible proceeding
possible proposed priority planned
"""
PLANDOC: Final = (
    "plan plans strategy programme programmes action actions project register workstream actionplan roadmap review "
    "work tracker log"
)
UNIT: Final = """
area areas team teams service services school schools locality localities directorate directorates site sites ward
wards department departments setting settings phase phases stage stages region regions section sections cohort
cohorts tranche cases files reviews officers pupils
"""
PHASE: Final = "phase stage tranche wave cohort step part round module element section strand batch"
ORDINAL: Final = "first second third fourth initial final"
STAT: Final = """
rose fell increased decreased risen fallen improved declined reduced dropped doubled grew grown stands stood
averaged remains
"""
NUMBERS: Final = "one two three four five six seven eight nine ten eleven twelve"
PERSON: Final = """
worker workers officer officers manager managers postholder postholders coordinator practitioner practitioners
director head advisor adviser consultant teacher nurse apprentice trainee lead teamleader leader assistant analyst
"""
THING: Final = """
policy procedure procedures strategy protocol guidance arrangements system systems process processes service post
posts staff training programme pathway framework structure model forum panel board network
"""

# Words that patterns spell out, and that are things (or say what sort of thing) all the same.
NOUNS: Final = """
achievement activity agreement amendment amendments appendix approval assessment backlog budget case closure
commencement comment commitment communications compliance concerns consideration construction course criteria data
day detail development element elements events expectation extension extensions figures finalisation followup idea
improvement improvements information initiative investigation lease market mobilisation month months movement
negotiation news operation performance pipeline position practice printer printers production profile public rate
rates recruitment refinement removal requirement requirements return risk session sessions situation standard
standards startup timeliness trajectory volume year years procurement new full formal additional significant small
minor core independent local extra annual steps step outcome outcomes ok action actions recommendation
recommendations task tasks item items objective objectives measure measures returns payments payment invoices fees
referrals cases visits assessments applications submissions books rent repairs bills debts debt appointments calls
bins suggestion snagging snags consensus settlement contractor contractors supplier suppliers provider providers
bidder committee courses decisions evaluation findings induction resource resources room problem concern money
account accounts offices branch loophole road roads campaign vacancy role tenants residents parents company partner
partners designers lawyers decision appointment
equipment materials stock scheme acknowledgement applicants cabinet couple coverage cycle days deferral deferrals
difference drive effectiveness effects freeze handful handover impact input inspection inspections internet intranet
moratorium owner portal postponement publication reaction reminders reply results rollout rounds suspension takers term
web website week weeks content goal chapters customers lots modules parts tranches users zones
"""


@cache
def _irregular() -> dict[str, list[str]]:
    return {line.split()[0]: line.split()[1:] for line in IRREGULAR.replace("\n", " ").split(";")}


def forms(verbs: str) -> tuple[tuple[str, str, str, str, str], ...]:
    """Return base, -s, past tense, participle and -ing form of each verb."""
    return tuple(_forms_of(base) for base in verbs.split())


@cache
def _forms_of(base: str) -> tuple[str, str, str, str, str]:
    regular = base + "d" if base.endswith("e") else base[:-1] + "ied" if _ends_in_y(base) else base + "ed"
    past, participle = _irregular().get(base, (regular, regular))
    third = base[:-1] + "ies" if _ends_in_y(base) else base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    doubled = past.endswith("ed") and past[-4:-3] == past[-3:-2] and base in _irregular()
    stem = past[:-2] if doubled else base
    ing = stem.removesuffix("e") + "ing" if not base.endswith("ee") else base + "ing"
    return base, third, past, participle, ing


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and base[-2] not in "aeou"


def _bases(verbs: str) -> str:
    return " ".join(f"{base} {third}" for base, third, _, _, _ in forms(verbs))


def _pasts(verbs: str) -> str:
    return " ".join(f"{past} {participle}" for _, _, past, participle, _ in forms(verbs))


def _ings(verbs: str) -> str:
    return " ".join(ing for *_, ing in forms(verbs))


# Words in -ing that are things.
_NOUNS_IN_ING: Final = """
training meeting planning funding monitoring reporting housing briefing recording setting building marketing
screening parking commissioning sharing learning timing mapping scoping costing mentoring coaching benchmarking
modelling programming hearing finding ruling wellbeing safeguarding parenting teaching processing testing tracking
booking opening posting
"""
_ALL_VERBS: Final = f"{DONE_VERBS} {DEED_VERBS} {STEP_VERBS} {START_VERBS} {LATE_VERBS}"

# Every class that a pattern may name, with its words.
CLASSES: Final[dict[str, frozenset[str]]] = {
    name: frozenset(words.split())
    for name, words in {
        "ADV": ADV, "FULLY": FULLY, "PART": PART, "QUANTITY": QUANTITY, "HAVE": HAVE, "IS": IS, "WAS": WAS, "NOT": NOT,
        "WILL": WILL, "CONTRAST": CONTRAST, "IF": IF, "EACH": EACH, "REPEAT": REPEAT, "SOON": SOON,
        "FORESEEN": FORESEEN, "DEADLINE": DEADLINE, "REVISED": REVISED, "LATE": LATE, "MOVE": MOVE, "MISSED": MISSED,
        "AWAIT": AWAIT, "OPEN": OPEN, "CONTINUING": CONTINUING, "CLOSE_WORD": CLOSE_WORDS, "UNDERWAY": UNDERWAY,
        "CARRY": CARRY, "PLANDOC": PLANDOC, "UNIT": UNIT, "PHASE": PHASE, "PERSON": PERSON,
        "ORDINAL": ORDINAL, "STAT": STAT, "PRELIM": PRELIM, "GENERIC": GENERIC, "NUMBER": NUMBERS,
        "DONE": f"{_pasts(DONE_VERBS)} complete {DONE_WORDS}", "DO": _bases(f"{DONE_VERBS} {DEED_VERBS}"),
        "DEED": _pasts(DEED_VERBS), "STEP": f"{_pasts(STEP_VERBS)} {STEPS}",
        "VERB": _bases(_ALL_VERBS), "VERBED": f"{_pasts(_ALL_VERBS)} {STEPS}",
        "VERBING": " ".join(set(_ings(_ALL_VERBS).split()) - set(_NOUNS_IN_ING.split())),
        "START": _bases(START_VERBS), "STARTED": _pasts(START_VERBS),
        "ANY_BE": "be been being is are was were s",
        "PREP": "in on at by for with from to of into within during through under over across as via about against",
        "THING_WORD": f"{PRELIM} {THING} {UNIT} {PLANDOC} {DEADLINE} {NOUNS} {_NOUNS_IN_ING} {_bases(_ALL_VERBS)}",
    }.items()
}  # fmt: skip
