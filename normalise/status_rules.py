"""The turns of phrase by which an update tells how an action stands, each with an example (contract: "Status").

A pattern is a row of words. Capitals name a class of ``normalise.vocabulary`` or a kind of word of
``normalise.tokens``; ``a|b`` is a choice, ``?`` and ``*`` mean what they do in regular expressions, ``...`` is up to
six words within one clause, ``^`` and ``$`` are a clause's start and end, ``^^`` and ``$$`` the text's, and words in
``(?= … )`` must follow but stay unread. Rules are tried from the top and each word is read once, so a rule stands
above any whose words it contains.
"""
# ruff: noqa: E501 - a rule stands on one line, so that the table can be read down its columns

from enum import StrEnum
from typing import Final, NamedTuple


class Sign(StrEnum):
    """What a turn of phrase tells; ``normalise.weighing`` weighs them against each other."""

    DONE = "says that it is done"
    DEED = "reports a deed as done"
    STEP = "reports a step towards it"
    PART = "says that a part is done"
    PROGRESS = "says that it is in hand"
    ON_TRACK = "says that it is not late"
    SET = "names the date that was set"
    FORWARD = "says that it has moved to an earlier date"
    WORK = "describes work"
    FORESEEN = "foresees its completion"
    PLAN = "names what is still to do"
    REPEAT = "names a review that comes round"
    AWAIT = "waits for somebody"
    REST = "names what remains"
    NOT_DONE = "says that it is not done"
    NOT_STARTED = "says that it has not begun"
    DELAY = "says that it is late or on hold"
    MISSED = "says that its date will not be, or was not, met"
    MOVED = "names a new date"
    CLOSED = "says that it is closed"
    REOPENED = "says that it is open again"
    NO_NEWS = "gives no update"
    NOTHING = "tells nothing of the status"


class Rule(NamedTuple):
    """One turn of phrase: its name for ``explain``, what it tells, its words, and a text in which it is found."""

    name: str
    sign: Sign
    pattern: str
    example: str


_S: Final = Sign
REVISED_ON: Final = "revised to a date, or on one"

# fmt: off
RULES: Final[tuple[Rule, ...]] = (
    # Nothing new
    Rule("no answer", _S.NOT_DONE, "no ( response | reply | answer ) ( HAVE | been | received | yet )* from ( the | our )* (?! lead | PERSON | service | UNIT | directorate | department | owner | hr | action )", "No response from the water company"),
    Rule("no update", _S.NO_NEWS, "no ( ADV | new | further )* ( update | updates | information | report | response | return | data | news | comment | feedback ) ( ADV | to | report | HAVE | been | was | is )* ( received | provided | available | given | supplied | submitted | due | required | reported )? ( DATE | at | for | from | since | this | yet )? ... $", "No update received"),
    Rule("no update", _S.NO_NEWS, "update|updates|information|response ( HAVE | been | IS | ADV )* NOT ( ADV | yet | been )* ( received | provided | given | supplied | available | submitted )", "Update not received"),
    Rule("update to come", _S.NO_NEWS, "^ ( THING_WORD | PERSON | lead )* to update $", "Lead to update"),
    Rule("update to come", _S.NO_NEWS, "^ ( update | progress | to be | report ) ( to | be | reported | will | given | ADV | updated | provided )* ( at | verbally ) ( ( the | next | NOUN )* ( meeting | time ) )? $", "To be reported at the meeting"),
    Rule("as before", _S.NO_NEWS, "^ position|status|situation ( ADV | IS | remains )* ( as | unchanged | unknown | same ) ... $", "Position as before"),
    Rule("no update", _S.NO_NEWS, "NOT ( ADV | been | yet )* ( provided | given | submitted | supplied | sent ) ( an | any | a | the | further )* ( update | return | response | report | information )", "The lead has not provided an update"),
    Rule("no update", _S.NO_NEWS, "NOT ( ADV | yet | been )* ( responded | replied ) ( to | the | our | repeated | several | request | requests | reminders | chasers | emails )* ( for ( an | a | the | any )* ( update | information | progress ) )? $", "The lead has not responded to our requests"),
    Rule("update to come", _S.NO_NEWS, "verbal|oral update|report ...  $", "Verbal update to be given"),
    Rule("update to come", _S.NO_NEWS, "update ( to | will | be | IS | WAS | HAVE | been )* awaited|requested|outstanding|pending|due|tbc|provided|given|follow|supplied|presented|reported|required|chased", "Update to follow"),
    Rule("update to come", _S.NO_NEWS, "^ to be updated|reported $", "To be updated."),
    Rule("update to come", _S.NO_NEWS, "AWAIT ( an | a )? ( update | updates | information | return | ( response | report ) from ( the )? ( lead | PERSON ) )", "Awaiting update from the lead"),
    Rule("nothing to report", _S.NO_NEWS, "nothing|none ( further | new | more | additional )? to report|add", "Nothing to report"),
    Rule("as before", _S.NO_NEWS, "^ as ADV? above|below|before|reported|previously|per|stated|last|noted|previous|advised|detailed ... $", "As reported last month"),
    Rule("as before", _S.NO_NEWS, "^ see|refer|please ( ADV | to | see | also | refer )* above|below|agenda|action|actions|update|updates|recommendation|item|previous|separate|report|NUM|comments|note|section|ref|attached|appendix", "See above"),
    Rule("as before", _S.NO_NEWS, "^ no|NOT|little change|changes|changed|amendment ... $", "No change since last report"),
    Rule("as before", _S.NO_NEWS, "^ unchanged|ditto|same (?! as action ) ... $", "Unchanged"),
    Rule("update to come", _S.NO_NEWS, "( WILL | to ) be? ( update | updated ) ( at | verbally )", "Will be updated at the meeting"),
    Rule("update to come", _S.NO_NEWS, "update to be ( circulated | tabled | sent | issued )", "Update to be circulated"),
    Rule("update to come", _S.NO_NEWS, "^ ( report | information | details | update | detail | data ) to ( follow | come ) $", "Details to follow"),
    Rule("no news", _S.NO_NEWS, "^ ( none | NOT | nothing ) ( yet | ADV )* ( received | provided | submitted | specified | given ) $", "None received"),
    Rule("as before", _S.NO_NEWS, "^ as at ( last | previous )", "As at last report"),
    Rule("as before", _S.NO_NEWS, "^ ( see | refer to ) ( the | main | full | ADV )* ( report | paper | appendix | attached | minutes | narrative ) ... $", "See main report"),
    Rule("not assessed", _S.NO_NEWS, "^ ( NOT | no ) ADV? yet? assessed|reported|rated|rag|monitored|measured|scored|known|available|rating|assessment|provided|updated|recorded|supplied|stated|return|status", "Not assessed"),
    Rule("not assessed", _S.NO_NEWS, "^ ( data | information | figures | performance ) ( ADV | IS )* NOT ( ADV | yet )* ( available | provided | known | reported | received ) $", "Data not available"),
    Rule("update to come", _S.NO_NEWS, "( to | WILL ) ( be )? ( provide | give | provided | given | report | submit ) ( an | a | the | verbal | further )* update ...  $", "Lead officer to provide update"),
    Rule("no news", _S.NO_NEWS, "^^ ( unknown | blank | na | nil | none | unclear | nothing | NOT applicable | n SLASH a ) $$", "N/A"),
    # Words that only look like a status
    Rule("not assessed", _S.NO_NEWS, "^ NOT applicable ( DATE | this | at | to )", "Not applicable this quarter"),
    Rule("figures", _S.WORK, "number|numbers|percentage|proportion|rate|rates|timeliness|share|volume of ... DONE", "The number of visits completed has grown"),
    Rule("figures", _S.WORK, "DONE ... STAT (?= to | by | from | at | PCT | NUM | since | in | DATE | $ | significantly )", "Checks completed in five days rose to 58%"),
    Rule("figures", _S.STEP, "( down | up | reduced | cut | risen | fallen ) ( from ( NUM | PCT ) to ( NUM | PCT ) | by ( NUM | PCT ) )", "Backlog down from 120 to 35"),
    Rule("figures", _S.STEP, "STAT ( THING_WORD | ADV | NOUN )* ( from PCT | to PCT | by PCT | at PCT | from NUM to NUM | of PCT )+", "Satisfaction rose to 78%"),
    Rule("completed papers", _S.WORK, "^ completed|implemented|finalised THING_WORD THING_WORD* ( IS | HAVE | WILL | being | CONTINUING ) ( ADV | be | been | being )* ( VERBED | ED | VERBING | to )?", "Completed forms are kept in the registry"),
    Rule("completed papers", _S.NOTHING, "the|a|any|of|AWAIT|these|our|their|each|with|an|returned|received|latest completed|finalised|implemented (?= THING_WORD )", "Awaiting the completed questionnaire"),
    Rule("agreed to close", _S.CLOSED, "( agreed | resolved | decided | decision | asked ) ... to ( remove | delete | close | withdraw | discontinue | cease | stop | end | cancel ) ( this | the | it | action | on | $ )", "Members agreed in May to remove this action"),
    Rule("put off", _S.DELAY, "c SLASH ( f | fwd | forward ) ( to | into )?", "C/f to next year"),
    Rule("put off", _S.DELAY, "( put | puts ) off", "Put off till May"),
    Rule("put off", _S.DELAY, "( rolled | roll | rolls | run | runs | running ) ( fwd | on ) ( again )? ( to | into | until | COMMA )", "Likely to run on to May"),
    Rule("put off", _S.DELAY, "^ extended ( $ | COMMA | SEP )", "Extended, May 2014"),
    Rule("put off", _S.DELAY, "( ( agreed | decided | resolved | approved ) ( at | by | in | the | board | committee | cabinet | DATE )* to ( defer | postpone | reschedule | rephase | reprofile | suspend | pause | delay | push ) | ( to | WILL | therefore | ^ ) ( be )? ( defer | postpone | reschedule | rephase | reprofile ) ) ( this | the | it | action | work | completion | implementation | THING_WORD )* ( to | until | till )?", "The Board agreed to defer it to May"),
    Rule("not closed", _S.PROGRESS, "NOT ( ADV | content | satisfied | agreed | happy | willing | minded | ready | yet )+ to ( close | remove | discharge | sign off )", "Members were not content to close this action"),
    Rule("told to", _S.STEP, "asked|requested|required|reminded|instructed|tasked|encouraged|invited|told|advised|directed|urged ... to|that ADV? be? ( VERB | VERBED | ensure | NOUN )", "Heads have been asked to complete the form"),
    Rule("agreed to close", _S.CLOSED, "( agreed | approved ) ( to | for | by | that | this )* ( close | closure )", "Agreed for closure"),
    Rule("signed off", _S.DONE, "( agreed | approved | resolved ) to ( sign off | signoff | discharge ) ( this | the | action | it )*", "The Board agreed to sign off this action"),
    Rule("no action", _S.CLOSED, "( decided | agreed | resolved | decision ) ( to | that | by | on | in )* take no ( further )? ( action | steps )", "The Board has decided to take no action"),
    Rule("told that", _S.STEP, "( advised | confirmed | stated | explained | indicated | informed ) ( us | the | members | council | committee | ADV )* that", "The county has advised that this is not its road"),
    Rule("commissioned", _S.STEP, "( review | audit | study | survey | report | evaluation | research | assessment | training | course | courses ) ( HAVE | been | ADV | WAS | IS )* commissioned", "Review commissioned from consultants"),
    Rule("left alone", _S.CLOSED, "( agreed | resolved | decided | decision ) to ( leave | retain ) ( it | this | things | as | the | current | arrangements | unchanged | is | matters | existing )+", "Agreed to leave as is"),
    Rule("agreed that", _S.STEP, "agreed|resolved|decided|determined ( at | in | by | on | the | DATE | board | committee | council | meeting | full )* that|to (?= THING_WORD | VERB | the | this | a | NOUN | carry | do | look | put | set | consider | extend )", "Members agreed to look again"),
    Rule("completion foreseen", _S.FORESEEN, "DATE IS when ... WILL be DONE", "May 2030 is when it will be finished"),
    Rule("on condition", _S.PLAN, "IF|subject|pending (?! DATE ) ... ( IS | WAS | HAVE | been | ADV )* ( DONE | VERBED | ED | available | known | agreed | ready | completion | approval | in post | in place )", "Once the post is filled"),
    Rule("date once set", _S.SET, "SEP ( target | due | deadline | original | planned | against ) ( date | was | of | completion | target | SEP )* DATE (?= SEP $$ | SEP STOP )", "Completed in July (target June)"),
    Rule("kind of paper", _S.NOTHING, "( a | the | an | new | our | its | of | this | their | other | on | all | for | with | to ) ( DEED | completed ) (?! DEADLINE ) (?= THING_WORD )", "A revised policy is being written"),
    Rule("kind of paper", _S.NOTHING, "^ ( revised | updated | improved | agreed | amended | redesigned | developed | changed | enhanced | refreshed | proposed | integrated | combined ) (?! DEADLINE ) (?= THING_WORD THING_WORD* ( ADV | PREP )* ( HAVE | IS | WAS | WILL | to | VERBED | ED | being | SOON | in | underway ) )", "Revised policy drafted"),
    Rule("as first planned", _S.NOTHING, "( originally | initially | previously | was | were | had been | original ) ( ADV )* ( planned | scheduled | due | expected | intended | arranged | programmed | anticipated ) ( for | in | on | by | to | DATE | at | be | DONE | VERBED | start )*", "Originally planned for May"),
    # Open again
    Rule("reopened", _S.REOPENED, "reopened|reinstated|reactivated|reopening", "Reopened after the audit"),
    # Late, but not so
    Rule("not late", _S.ON_TRACK, "( NOT | no | without | longer ) ( ADV | longer | any | NOUN | significant )* ( LATE | behind | at risk | off ( track | target | course | schedule ) )", "No longer delayed"),
    Rule("back on track", _S.ON_TRACK, "back|returned|recovered|now on|to track|target|schedule|course|programme|plan|time", "Back on track"),
    Rule("target met", _S.DONE, "( target | targets | standard | standards ) ( HAVE | been | was | is | were | ADV )* ( exceeded | achieved | surpassed | hit | reached )", "Target exceeded"),
    Rule("target met", _S.DONE, "target of ( PCT | NUM ) ( HAVE | been | was | ADV )* ( exceeded | achieved | met | reached )", "The target of 95% has been reached"),
    Rule("no progress", _S.MISSED, "NOT ( ADV | been | yet )* ( moved | progressed | gone | got | advanced | taken ) ( any further | forward | further | ahead | on )", "This has not moved forward"),
    Rule("brought forward", _S.FORWARD, "brought|moved|pulled|advanced forward (?= to | from | by | DATE | $ )", "Brought forward to May"),
    Rule("how it is done", _S.NOTHING, "( how | why | whether ) ( it | this | that | these | they | the | our | other | others | THING_WORD | PERSON )* ( IS | WAS | HAVE | been | being | ADV )* ( DONE | DEED | VERBED | ED )", "Visited the port to see how it is done there"),
    Rule("waiting things", _S.NOTHING, "waiting ( times | time | list | lists | room )", "Waiting times are shown"),
    Rule("on this agenda", _S.NOTHING, "( on | for | to | at | elsewhere ) ( the | this | agenda | for | on )* this ( meeting | agenda | committee )", "Report on the agenda for this meeting"),
    Rule("not late", _S.NOTHING, "( addressed | addresses | addressing | address | resolve | resolved | identified | highlighted ) ( the | a | any )* ( lack | shortage ) of", "Training addressed the lack of skills"),
    Rule("late things", _S.NOTHING, "( late | overdue | delayed | outstanding | missed | deferred ) (?= ( EACH | NOUN )? ( reviews | audits | checks | inspections | files | tasks | returns | payments | payment | invoices | fees | referrals | cases | visits | assessments | applications | submissions | books | rent | repairs | bills | debts | debt | appointments | calls | bins ) )", "A system flags late returns"),
    Rule("not late", _S.NOTHING, "( the | any | some | earlier | initial | previous | this )* ( delay | delays | slippage ) ( in | with | to | the | of | THING_WORD | VERBING | a | an | NOUN )* ( HAVE | been | WAS | IS | now | ADV )* ( resolved | overcome | addressed | cleared | recovered | made up | rectified )", "The delay in hiring staff has been overcome"),
    Rule("not late", _S.NOTHING, "( delay | delays ) ( HAVE | been | WAS | IS | now | ADV )* ( reduced | cut | halved | shortened )", "Payment delays reduced to 12 days"),
    Rule("at risk", _S.PROGRESS, "( risk | danger | possibility ) of ( delay | delays | slippage | slipping )", "Some risk of delay"),
    Rule("not late", _S.NOTHING, "( despite | notwithstanding | after | any | avoid | avoiding | minimise | reduce | prevent | reducing | backlog ) ( the | further | future | initial | some | earlier | early | previous | a | NOUN )* ( delay | delays | slippage )", "To avoid delays"),
    Rule("not due", _S.NOT_STARTED, "no ( action | work | input | response | change ) ( IS | ADV )* ( required | needed | necessary ) ( of | by | from | us | the )* ( before | until | till | yet )", "No work needed from us before May"),
    Rule("not due", _S.NOT_STARTED, "NOT ( ADV | yet )* ( applicable | required | needed | due | relevant ) ( until | till | yet | before )", "Not required until May"),
    Rule("business as usual", _S.DONE, "( moved | transferred | passed | handed ) ( over )? ( into | to ) ( the )? ( bau | business as usual | core business )", "Moved into business as usual"),
    # Closed
    Rule("not closed", _S.PROGRESS, "NOT|remain|remains|still ADV? be? closed|open|withdrawn|live|active", "Remains open"),
    Rule("agreed to close", _S.CLOSED, "^ ( close | amalgamated | replaced | struck off | ended | out of scope | descoped ) $", "Out of scope"),
    Rule("no longer needed", _S.CLOSED, "( no longer in | out of | outside ) ( the )? scope", "No longer in scope"),
    Rule("to be closed", _S.CLOSED, "( proposed | recommended | suggested ) for ( deletion | withdrawal )", "Proposed for deletion"),
    Rule("to be closed", _S.CLOSED, "to be ( removed | deleted | withdrawn ) from ( the | this )* PLANDOC", "To be removed from the plan"),
    Rule("to be closed", _S.CLOSED, "( action | actions | item | it | this ) to be ( deleted | removed | closed | cancelled | withdrawn ) (?! ( by | in | on | before | at | the | end | of )+ DATE )", "Action to be deleted"),
    Rule("to be closed", _S.CLOSED, "( could | can | should | may | might | will | to | agreed ) ( now | ADV )* be ( now | ADV )* ( removed | deleted | taken | struck ) ( off | from | out of ) ( the | this | our )* PLANDOC", "The Board agreed that it could be removed from the tracker"),
    Rule("taken out", _S.CLOSED, "( taken | struck | came ) ( off | out of | from ) ( the | this | our )* PLANDOC", "Taken off the plan"),
    Rule("gone elsewhere", _S.CLOSED, "( covered | dealt with | picked up | addressed | reported | captured | progressed | monitored ) elsewhere", "Picked up elsewhere"),
    Rule("gone elsewhere", _S.CLOSED, "( being | repeated | repeat | same | is ) ( picked up | addressed | dealt with | covered | taken forward | progressed | as )? ( in | under | through | by | with | within | as )? ( action | objective | recommendation )", "Being picked up in action 5"),
    Rule("will not happen", _S.CLOSED, "( cancelled | canceled ) ... NOT ( ADV | be | being )* ( rearranged | rescheduled | rebooked | rerun | repeated )", "Cancelled and will not be rearranged"),
    Rule("to be rearranged", _S.DELAY, "( cancelled | canceled ) ... ( rearranged | rescheduled | rebooked | reorganised | new date | rerun | re run | held again | take place later )", "Cancelled and will be rearranged"),
    Rule("bid refused", _S.STEP, "( case | bid | application | tender | funding | applications | bids ) ( HAVE | been | ADV | IS | WAS )* ( rejected | refused | unsuccessful | declined )", "Bid rejected; a new one will be made in May"),
    Rule("risk accepted", _S.CLOSED, "risk ( IS | HAVE | been | ADV )* ( accepted | tolerated ) (?! in | until | for | while )", "Risk accepted, no work planned"),
    Rule("rejected", _S.CLOSED, "( rejected | refused | declined ) ( the | this | that | our )* ( recommendation | recommendations | action | suggestion )", "The Board rejected this recommendation"),
    Rule("rejected", _S.CLOSED, "NOT ( accept | agree | support ) ( with | to | this | the | that )* ( recommendation | recommendations | finding | action | proposal )", "Management do not accept this recommendation"),
    Rule("rejected", _S.CLOSED, "( recommendation | recommendations | proposal | action | suggestion ) ( HAVE | been | WAS | IS | ADV )* ( NOT ( ADV | been )* ( accepted | agreed | supported | adopted | approved | endorsed ) | rejected | declined )", "Recommendation not accepted by the Board"),
    Rule("rejected", _S.CLOSED, "( rejected | refused | declined ) ( the | this | our )* ( proposal | proposals | bid | plan | idea | scheme | application | request )", "Members rejected the proposal"),
    Rule("gone elsewhere", _S.CLOSED, "( to be | will be ) ( covered | merged | picked up | addressed | dealt with | combined | subsumed | superseded ) ( by | within | in | under | with | into | through | as part of | the )* ( action | actions | objective | recommendation )", "To be covered by action 6"),
    Rule("gone elsewhere", _S.CLOSED, "^ ( transferred | handed | passed ) over? to (?! all | staff | DATE )", "Transferred to Public Health"),
    Rule("ready to close", _S.DONE, "proposed|recommended|suggested|ready|requested|recommend|propose|submitted|suitable|request|can|agreed ( forward | action | it | this | the | to | for | be | that | is | now | can | could | should | item | recommendation )* closure|close|closed|removal", "Recommended for closure"),
    Rule("ready to close", _S.DONE, "closure|removal ( IS | to | be | ADV )* proposed|recommended|requested|suggested|agreed|approved", "Closure recommended"),
    Rule("nothing more to do", _S.DONE, "no|nothing|none further|more|additional|outstanding|other ( action | actions | work | steps | issues | activity | THING_WORD | ING | to | be | IS | ADV | proposed )* required|needed|necessary|proposed|planned|outstanding|expected|taken|do|due|action|actions|work", "No further action required"),
    Rule("nothing more to do", _S.DONE, "( nothing | none | no ) ( further | more | else | work ) ( falls | remains | left )? to be done", "Nothing further falls to be done"),
    Rule("nothing more to do", _S.DONE, "nothing|none|no|without ( actions | issues | items | tasks )? outstanding|remaining", "Nothing outstanding"),
    Rule("deadline missed", _S.MISSED, "( DATE | DEADLINE ) ( IS | WAS | ADV )* ( no longer | NOT ) ( ADV | considered | thought )* ( feasible | possible | viable | achievable | realistic | likely | attainable )", "May is no longer feasible"),
    Rule("now expected", _S.MOVED, "( more | most ) ( likely | realistic | probable ) ( DEADLINE | date | IS | would be | to be | will be )*", "A more realistic date is May 2030"),
    Rule("nothing more to do", _S.DONE, "nfa ( required | needed )?", "NFA"),
    Rule("no longer needed", _S.CLOSED, "no longer ( ADV | be | being | a | considered | deemed )* ( CARRY | going | taken | exists | exist | apply | applies | part | happening | used | offered | VERBED | ED | VERBING )", "No longer required"),
    Rule("no longer needed", _S.CLOSED, "NOT ( ADV | now | be | being | considered | deemed )* ( needed | necessary | required | applicable | viable | feasible | relevant | pursued | proceeding | supported | practical | cost )", "Not required"),
    Rule("no more reports", _S.NOTHING, "WILL NOT ( ADV | be )* ( reported | monitored | tracked | updated | included ) ( on | upon | further | again | in future )*", "Business as usual, will not be reported further"),
    Rule("will not happen", _S.CLOSED, "( WILL | IS | WAS | decided | agreed | resolved | decision | to | taken ) ( to | now | made )* NOT ( now | to | be | being | currently )* ( taken | take | go | proceed | continue | pursue | progress | renew | implement | implemented | progressed | pursued | proceeding | renewed | continued | carried | happen | going | do | adopt | recruit | appoint | adopted | commissioned | progressing ) (?= at | forward | ahead | with | this | the | further | on | STOP | SEP | COMMA | by | as | due | because | $ | out )", "Will not be taken forward"),
    Rule("rejected", _S.CLOSED, "( ^^ | SEP ) ( ( NOT | recommendation NOT ) ADV? ( accepted | agreed | supported | approved ) ( by ( the | THING_WORD | NOUN )+ )? | NOT ( progressing | proceeding | continuing ) ) $", "Not accepted"),
    Rule("no action needed", _S.CLOSED, "^ no ( action | work | change | changes | response ) ( IS | ADV )* ( required | needed | necessary ) (?! ( of | by | from | us | the | until )* ( before | until | till | yet ) )", "No action required"),
    Rule("will not happen", _S.CLOSED, "( WILL | IS ) NOT ( now | be | ADV )* ( taking | pursuing | progressing | proceeding ) ( this | it | the | action | with | any | idea | proposal )* ( further | forward | $ )", "We will not be taking this any further"),
    Rule("to be closed", _S.CLOSED, "( to be | can be | should be ) ( removed | deleted | archived ) $", "Achieved; to be removed"),
    Rule("post gone", _S.CLOSED, "( post | posts | vacancy | role ) ( HAVE | been | ADV | IS | WAS )* ( deleted | cut | disestablished )", "Post deleted in the budget"),
    Rule("gone elsewhere", _S.CLOSED, "( forms | form | now ) part of ( the | a | our | this | wider | NOUN | THING_WORD )* ( programme | plan | strategy | project | review )", "Forms part of the transformation programme"),
    Rule("to be closed", _S.CLOSED, "^ ( remove | delete | close ) ( from | off | this | the | action | list | PLANDOC | item )* $", "Remove from list"),
    Rule("no longer needed", _S.CLOSED, "no longer ( ADV | considered | deemed | seen as )* ( a | an ) ( issue | concern | problem | risk | requirement | need )", "No longer an issue"),
    Rule("will not happen", _S.CLOSED, "^ NOT ( now | to | be | being | currently )* ( taken | take | going | go | proceed | proceeding | pursued | pursue | continuing | carried | renewed ) (?= forward | ahead | with | on | further | STOP | SEP | COMMA | by | due | because | $ )", "Not being taken forward"),
    Rule("on hold", _S.DELAY, "( stood | standing | wound | shut ) down ( for now | temporarily | until | pending )", "Stood down for now"),
    Rule("stood down", _S.CLOSED, "stood|standing|wound|closed down|up", "Stood down"),
    Rule("closed", _S.CLOSED, "^ ( merged | combined | transferred | removed | deleted | stopped | ceased | dropped | rejected | declined | terminated | disregarded | closing | lapsed ) $", "Merged"),
    Rule("gone elsewhere", _S.CLOSED, "( ^ | now | been | action ) ( moved | transferred | migrated ) to ( the | a | our )* ( ING | THING_WORD )* ( register | plan | programme | strategy | log | list )", "Moved to the corporate risk register"),
    Rule("stopped", _S.CLOSED, "( action | actions | project | work | scheme | programme | initiative | it | this | group | proposal | bid | plan | idea | recommendation | pilot | exercise | ^ ) ( HAVE | ADV | IS | WAS | been )* ( stopped | ceased | ended | dropped | terminated | rejected | declined | deleted | removed | refused | disbanded | aborted ) (?= STOP | SEP | COMMA | from | due | as | because | by | in | on | following | after | and | with | at | DATE | $ )", "The project has been dropped."),
    Rule("business as usual", _S.DONE, "( standing | regular ) ( agenda )? ( item | slot ) ( ADV | IS )* ( on ( the | every | each )* agenda )?", "A standing item on the agenda"),
    Rule("on an agenda", _S.PLAN, "( included | added | placed | listed | on | tabled | put | scheduled ) ( in | on | to | the | our | for | next | DATE | a )* ( forward plan | agenda | work programme | workplan | forward programme )", "Included in the forward plan"),
    Rule("on an agenda", _S.PLAN, "( included | added | placed | listed | scheduled ) ( in | on | to | for ) ( the | our )* DATE ( THING_WORD | ING )* ( plan | programme | budget | schedule | timetable )", "Included in the 2030/31 audit plan"),
    Rule("gone elsewhere", _S.CLOSED, "( now | been | ^ | and | action | this | is | was | work ) ( merge | part | merged | combined | amalgamated | incorporated | included | subsumed | absorbed | consolidated | transferred | moved | integrated | picked | covered | linked | addressed | captured | dealt | being dealt | progressed | overtaken | rolled | taken | superseded | replaced ) (?! forward as planned ) ( up | by | with | within | into | to | in | under | as | through | forward | via | part | of | the | a | new | our | its | another | other | separate | different | wider | THING_WORD )* ( action | actions | objective | recommendation | item | plan | plans | strategy | programme | register | project | workstream | roadmap | events ) (?! for )", "Now covered by action 4"),
    Rule("gone elsewhere", _S.CLOSED, "^ ( HAVE | been | IS | WAS | now | action | actions | this | DATE )* ( merged | combined | amalgamated | subsumed | absorbed | duplicated | overtaken | replaced ) ( by | with | into | within | in )", "Replaced by a fresh approach"),
    Rule("duplicate", _S.CLOSED, "duplicate|duplicates|duplication|duplicated", "Duplicate of 3.1"),
    Rule("a thing closed", _S.DEED, "( account | accounts | office | offices | branch | site | sites | building | centre | road | roads | loophole | gap | gaps ) ( HAVE | been | WAS | were | ADV | now )* closed", "Dormant accounts have been closed"),
    Rule("closed", _S.CLOSED, "( ^ | project | programme | scheme | pilot | action | actions | this | it | item | recommendation | status | now | IS | been | formally | and | therefore | ADV ) closed (?! as complete | as completed | as done | as achieved )", "Action closed"),
    Rule("somebody withdrew", _S.STEP, "( PERSON | provider | contractor | supplier | partner | partners | company | bidder | school | schools ) ( HAVE | ADV )* withdrawn", "The contractor has withdrawn"),
    Rule("closed", _S.CLOSED, "and ( HAVE been | IS | therefore | ADV )* ( removed | deleted | closed | dropped | abandoned | stopped | discontinued )", "Covered by the new scheme and has been removed"),
    Rule("closed", _S.CLOSED, "CLOSE_WORD", "Action withdrawn"),
    Rule("done late", _S.NOTHING, "^ late SEP? (?= completed|done|implemented|achieved )", "Late: completed in May"),
    Rule("done late", _S.DONE, "DONE ( ADV | but | slightly )* late|overdue|delayed", "Completed late"),
    Rule("done late", _S.DONE, "DONE COMMA? ( ADV | but | although | though | albeit | some | about | around )* ( NUM | NUMBER | a | few | several )? ( day | days | week | weeks | month | months | quarter | year ) ( late | behind schedule | behind | after ( the | its | original | target | due | deadline )+ )", "Completed, but two months late, in May"),
    Rule("done late", _S.DONE, "^ DONE COMMA ( ADV | but | slightly | although | though )* late", "Completed, late"),
    # Late or on hold
    Rule("on hold", _S.DELAY, "( ( on | in ) ( hold | abeyance | pause | ice ) | on ( the )? ( back burner | backburner ) | deprioritised )", "On hold"),
    Rule("behind", _S.MISSED, "( behind plan | ( behind | outside | beyond | off | out of ) ( the | our | its | original )* ( schedule | target | track | programme | timescale | timescales | course | time | profile | deadline | milestone ) )", "Behind schedule"),
    Rule("behind", _S.MISSED, "past ( the | its | our | due | target | agreed )* DEADLINE", "Past the deadline"),
    Rule("now expected", _S.MOVED, "( now | likely ) ( likely )? not ( likely | now )? ( until | till | before ) the? (?= DATE )", "Installation now not until May"),
    Rule("now expected", _S.MOVED, "NOT ( now | ADV | be | yet | going | to )* ( be | expect to ( DO | DONE | VERB | be DONE ) ( this | it | the | work )* | expected | due | complete | completed | ready | available | finished | done | possible | VERBED ) ( to | be | in place | DONE | VERBED | available | ready )* ( until | till | before ) the? (?= DATE )", "Not expected until May"),
    Rule("unlikely", _S.MISSED, "( could | would | WILL | can | may ) NOT ( ADV | now | be )* ( VERBED | DONE | met | VERB | ED )", "Could not be completed in time"),
    Rule("not started", _S.NOT_STARTED, "( cannot | can NOT ) ( ADV | be | yet )* ( begin | start | commence | started )", "Cannot begin till the lambs are out"),
    Rule("not started", _S.NOT_STARTED, "NOT ( ADV | yet )* ( got | come ) ( round | around )? to ( this | it | the )", "Have not got to this one yet"),
    Rule("not started", _S.NOT_STARTED, "nothing doing", "Nothing doing yet"),
    Rule("unlikely", _S.MISSED, "cannot ( ADV | now | be )* ( VERBED | DONE | met | VERB | ED )", "Cannot be completed in time"),
    Rule("deadline missed", _S.MISSED, "NOT ( ADV | been | be )* ( VERBED | DONE | met ) ( on | in | to | within ) ( time | timescale | timescales | target | schedule | deadline )", "Not delivered on time"),
    Rule("deadline missed", _S.MISSED, "NOT meet ( the | its | our | original | agreed )* DEADLINE", "Did not meet the target"),
    Rule("put off", _S.DELAY, "( carry | carrying | roll | rolling | move | push | put ) ( forward | over | back )", "Carry forward"),
    Rule("behind", _S.MISSED, "( NOT | no longer ) ( ADV | currently )* ( on | within | to ) ( our | its | the )* ( track | target | schedule | course | time | plan | programme | timescale )", "Not on track"),
    Rule("behind", _S.MISSED, "( running | slightly | falling | fallen | fell | is | ^ ) behind", "Running behind"),
    Rule("deadline missed", _S.MISSED, "DEADLINE ( HAVE | been | was | is | were | will | be | ADV | are )* NOT ( ADV | be | been )* ( met | achieved | reached | hit | realistic | achievable | attained | possible | completed | kept | meet )", "Deadline was not met"),
    Rule("deadline missed", _S.MISSED, "DEADLINE ( of | for | in | by | DATE | HAVE | been | was | is | were | will | be | ADV | are )* ( MISSED | lapsed | expired )", "The deadline has passed"),
    Rule("deadline missed", _S.MISSED, "miss|misses|missed|missing|exceeded|passed|failed|overran|overrunning|overrun ( to | meet | the | its | original | agreed | target | our | initial | DATE )* DEADLINE", "Missed the original deadline"),
    Rule("deadline missed", _S.MISSED, "NOT ( ADV | been | be )* ( met | achieved | DONE ) ( by | within | in ) ( the | its | original | agreed )* ( DEADLINE | DATE )", "Not achieved by the agreed date"),
    Rule("deadline missed", _S.MISSED, "missed ( its | the )* (?= DATE )", "Missed May 2013"),
    Rule("deadline missed", _S.MISSED, "( IS | WAS | proved ) ( too | over | ADV )* ( optimistic | ambitious | unrealistic )", "Easter was optimistic"),
    Rule("not as planned", _S.MISSED, "NOT ( ADV | been )* ( DONE | DEED | VERBED ) ... as ( hoped | planned | expected | intended )", "Not finished this summer as hoped"),
    Rule("deadline missed", _S.MISSED, "^ ( target | targets )? ( NOT | missed ) met? $", "Not met"),
    Rule("unlikely", _S.MISSED, "no longer ( ADV | considered | thought | be )* ( achievable | realistic | attainable | deliverable )", "A start in time is no longer achievable"),
    Rule("not a priority", _S.DELAY, "NOT ( ADV | been | be | considered | seen as | currently )* ( a | an )? ( high | top | current )? ( priority | prioritised )", "Not a priority at present"),
    Rule("unlikely", _S.MISSED, "( unlikely | unable | impossible | failed to | failure to | failure of | struggling | difficult ) ( to | be | that | this | it | will | ADV | have | been )* ( DONE | VERBED | VERB | met )?", "Unlikely to be met"),
    Rule("unlikely", _S.MISSED, "( NOT | WILL NOT ) ( ADV | be | been )* ( possible | able | achievable | expected | likely | practicable ) ( to | be | ADV )* ( DONE | VERBED | VERB | met )?", "It has not been possible to recruit"),
    Rule("no progress", _S.MISSED, "no ( ADV | further | significant | meaningful )* ( work | progress | action | activity | recruitment | appointment | development | improvement ) ( HAVE | been | ADV | IS | WAS )* possible", "No work has been possible"),
    Rule("short of means", _S.MISSED, "( insufficient | shortage of | lack of | lacking ) ( the | ADV | staff | necessary )* ( funding | resources | resource | capacity | budget | money | staff | staffing | time )", "Lack of capacity"),
    Rule("more time", _S.DELAY, "( ( NUM | NUMBER | few ) ( further | more | additional | extra ) | ( another | further | additional | extra ) ( NUM | NUMBER | few | couple | of )* ) ( week | weeks | month | months | quarter | quarters ) ( IS | ADV | will | be )* ( needed | required | necessary )", "Two further months needed"),
    Rule("more time", _S.DELAY, "( have | has | got ) until the? (?= DATE )", "We have until May 2030"),
    Rule("more time", _S.DELAY, "( need | needs | needed | require | requires | requiring | needing | allow | taking | take ) ( ADV | up to | about | a )* ( ( another | further | additional | extra ) ( NUM | NUMBER | few | couple | of )* | ( NUM | NUMBER ) more ) ( days | week | weeks | month | months | quarter | year | term )", "Needs a further two months"),
    Rule("short of means", _S.MISSED, "( no ( ADV | current )* ( funding | budget | resources | resource | capacity | money ) ( IS | currently | available | identified | at present | for this )* $ | ( funding | budget | resources | capacity ) ( IS | currently )* NOT ( ADV )* ( available | forthcoming ) )", "No budget available"),
    Rule("put off", _S.DELAY, "( puts | pushes | moves | sets | putting | pushing | moving | push ) ( it | this | the | our | DEADLINE | launch | rollout | opening )* ( back | out ) ( to | until | into | till | by )", "This pushes completion back to May"),
    Rule("more time", _S.DELAY, "more|additional|further|extra time ( IS | to | be | ADV )* ( needed | required | requested | allowed | given | necessary | agreed )", "More time is needed"),
    Rule("funded for now", _S.STEP, "( THING_WORD | PERSON ) ( IS | HAVE | been | ADV )* ( funded | financed ) ( ADV | to | until | till | through )* (?= DATE | the )", "The post is funded to September"),
    Rule("contract ends", _S.STEP, "( contract | agreement | funding | lease | licence | secondment ) ( ADV | WILL | IS )* ( finishes | finish | ends | end | ending | expires | runs | run ) ( out | on | in | at | until | to )* (?= DATE | the )", "The provider's contract finishes in June 2030"),
    Rule("contract extended", _S.STEP, "( contract | contracts | lease | funding | secondment | closure | pilot | trial | consultation | freeze | moratorium | licence | agreement | cover | arrangement | arrangements | appointment | tenancy | hours | warranty ) ( HAVE | been | IS | WAS | ADV )* extended", "The interim manager's contract has been extended to June"),
    Rule("more time", _S.DELAY, "( given | granted | allowed | agreed ) ( an | a | further | another | short )* extension ( of | to | until | time )* (?! of )", "The contractor has been given an extension to April"),
    Rule("more time", _S.DELAY, "( extension | extensions ) ( IS | WAS | HAVE | been | to | of | ADV | timescale | time | deadline | being )* ( requested | agreed | granted | sought | approved | needed | required | until | to )?", "An extension was granted"),
    Rule("no progress", _S.MISSED, "no|little|limited|insufficient|slow|slower|minimal|poor ( further | real | significant | ADV | than | expected | much )* progress|movement|headway", "No progress this quarter"),
    Rule("no progress", _S.MISSED, "progress ( HAVE | been | IS | WAS )* ( slow | slower | limited | poor | stalled | hampered | hindered | halted | affected )", "Progress has been slow"),
    Rule("recurring review", _S.REPEAT, "review|monitoring date ( IS | SEP )* (?= DATE )", "Review date: May 2014"),
    Rule("deadline under review", _S.DELAY, "DEADLINE ( for | of | this | the | our | action | IS | WAS | to | be | being | HAVE | been | needs | need | will | ADV | currently | requires )* ( reviewed | revised | reconsidered | rescheduled | extended | amended | changed | moved | renegotiated | reset | rebased | under review | review | revising | reviewing | extending | amending | altered | pushed back | put back | reassessed | revisited )", "Timescale needs to be reviewed"),
    Rule("deadline under review", _S.DELAY, "( review | reviewing | revise | revising | reconsider | extend | extending | renegotiate ) ( the | of | our | original | this | these )* DEADLINE", "Reviewing the timescale"),
    Rule("awaiting date", _S.DELAY, "( AWAIT | agree | agreeing | set | negotiate ) ( a | an | the )* ( new | revised | alternative | later ) DEADLINE", "Awaiting a new date"),
    Rule("other targets", _S.NOTHING, "REVISED ( targets | target ( of ( PCT | NUM ) | operating ) )", "New targets set for 2030/31"),
    Rule("new date", _S.MOVED, "REVISED ( completion | target | end | finish | due | delivery | implementation | launch | project | estimated | expected | proposed | anticipated )* DEADLINE ( ADV | of | is | IS | SEP | to | be | being | now | for | will | HAVE | been | agreed | set | proposed | from | by | confirmed | with )* (?= DATE | DEADLINE | awaited | next )", "Revised date: May 2014"),
    Rule("new date", _S.MOVED, "REVISED ( completion | target | end | finish | due | delivery | implementation | launch | project | estimated | expected )* ( date | dates | deadline | deadlines | timescale | timescales | timeframe | timeframes | timeline | timelines | timetable ) ( IS | HAVE | been | to | be | ADV | being | will )* ( agreed | set | proposed | confirmed | tbc | awaited | sought | needed | required | requested )?", "New date tbc"),
    Rule(REVISED_ON, _S.MOVED, "( revised | reset | rescheduled | realigned | rephased | reprofiled ) ( ADV | from | to | DATE | until | for | SEP | now )* DATE", "Revised to June"),
    Rule("new date", _S.MOVED, "( amended | changed | altered | updated ) ( ADV | from | DATE | SEP )* ( from | to | until ) ( the | end | of | SEP | now )* DATE", "Amended from May to June 2030"),
    Rule("put off", _S.DELAY, "MOVE ( ADV | date | the | has | been | was | and | slightly | further | DEADLINE )* ( back | forward | over | forwards | later | on (?= to | $ | until | by ) | into (?= DATE | the? next | the? new year | the? following | the? ORDINAL quarter ) )", "Pushed back to May"),
    Rule("put off", _S.DELAY, "( ( moved | slipped | extended | deferred | postponed | delayed | shifted | slid | drifted | pushed | put | set | bumped | kicked | nudged | knocked | shunted ) ( ADV | back | out | on | over | forward | by )* | ( rolled | carried ) ( ADV | back | over | forward | on )+ ) ( to | until | into | till | from ) ( the | end | of | early | mid | late | next | new | DATE )* ( DATE | next | year | quarter | round )", "Moved to June"),
    Rule("put off", _S.DELAY, "( extended | extending | extend ) ( the | to | this | its | by )* ( DEADLINE | allow | enable | until | DATE | by | NUMBER | NUM )", "Extended to allow more time"),
    Rule("now expected", _S.MOVED, "( date | dates | deadline | deadlines | timescale | timescales | timeline | timeframe | target ) ( likely | expected | anticipated | estimated | planned | proposed ) now? ( to | be | is )* (?= DATE )", "Timescale likely to be June"),
    Rule("now expected", _S.MOVED, "( WILL | should | IS | WAS ) now ( be | to )* ( DONE | VERBED | VERB | take | ED | NOUN ) ...  (?= DATE )", "This will now be complete by June"),
    Rule("now expected", _S.MOVED, "SOON now ( to | be | for | by | in | complete | DONE | VERBED | at | the | end | of | during )* (?= DATE )", "Anticipated now by July"),
    Rule("late", _S.DELAY, "( taken | taking | take | takes ) ( ADV )* longer", "This has taken longer than expected"),
    Rule("likely to slip", _S.DELAY, "( WILL | likely | expected | may | might | could ) ( to )? ( slip | be ( late | delayed | deferred | postponed | missed ) | delay | overrun )", "Likely to slip"),
    Rule("late", _S.DELAY, "( slip | slips | slippage ) ( to | of | in )?", "Slight slip"),
    Rule("put off", _S.DELAY, "( knocked | held | bumped | moved ) ( back | over )", "Held over to next year"),
    Rule("new date", _S.MOVED, "change|changes of|to DEADLINE", "Change of date to May"),
    Rule("stopped for now", _S.DELAY, "( stopped | halted | frozen ) ( pending | until | while | awaiting | because | due | for now )", "Work stopped pending review"),
    Rule("no progress", _S.MISSED, "NOT progressed ( since | as | due | because | this | DATE )", "Not progressed since last meeting"),
    Rule("now expected", _S.MOVED, "now ( ask | asks | say | says | expect | expects | forecast | forecasts | anticipate | anticipates | propose | proposes | advise | advises ) ... (?= DATE )", "The team now ask us to expect it in May 2030"),
    Rule("now expected", _S.MOVED, "DATE (?= ( IS )? ( the | a )? ( substituted | new ( aim | goal ) ) )", "May 2030 substituted"),
    Rule("now expected", _S.MOVED, "now ( finishing | completing | concluding | delivering | launching | taking place | going ahead ) ( in | by | on | at | the | end | of )* (?= DATE )", "Now finishing in May"),
    Rule("now expected", _S.MOVED, "now ( IS | being | likely | to | be | SOON | will | only | unlikely | aiming | running | working )* ( SOON | be | complete | completed | DONE | VERBED | VERB | for | by | in | at | ED | NOUN | of | start | commence | the | to | end | before | during | until | completion | towards )* (?= DATE )", "Now expected in July"),
    Rule("held up", _S.DELAY, "( held | holding | hold ) up|back", "Held up by the restructure"),
    Rule("not as planned", _S.MISSED, "( did | has | have | was | were | had ) NOT ( ADV | been | be )* ( go | gone | take | taken | happen | happened | held | proceed | proceeded ) ( ahead | place | forward )? ( as planned )?", "The event did not take place"),
    Rule("put off", _S.DELAY, "( deferral | deferrals | postponement | rescheduling ) ( of ( the | this | THING_WORD )* )? ( to | until | till | agreed | approved | granted | requested | IS | HAVE | SEP | $ )", "Deferral to May approved"),
    Rule("late", _S.DELAY, "LATE", "Delayed"),
    # Not started, not done
    Rule("not started", _S.NOT_STARTED, "( NOT | no | nothing | none | never | yet to ) ( yet | ADV | been | HAVE | to | be | work | action | progress | activity | formally | as )* ( STARTED | started | START | begun | UNDERWAY | begin | start | taken place | activity )", "Not yet started"),
    Rule("not started", _S.NOT_STARTED, "neither ( of | the | these | THING_WORD )* ( HAVE | been | IS | WAS | yet | ADV )* ( STARTED | begun | UNDERWAY )", "Neither pier has been started"),
    Rule("not started", _S.NOT_STARTED, "^ ( commencing | starting | beginning | launching ) ( in | on | from )* (?= DATE )", "Commencing October"),
    Rule("not started", _S.NOT_STARTED, "WILL be ( ADV )* ( started | commenced | begun | initiated )", "Will be started in the spring"),
    Rule("not due", _S.NOT_STARTED, "NOT yet ( relevant | applicable | required | needed | planned | scheduled )", "Not yet applicable"),
    Rule("not started", _S.NOT_STARTED, "no ( action | work | activity ) ( to date | yet | so far )", "No work to date"),
    Rule("not started", _S.NOT_STARTED, "nothing ( HAVE | ADV | been | yet )* ( happened | progressed | moved | done | undertaken | started )", "Nothing has happened on this yet"),
    Rule("not started", _S.NOT_STARTED, "^ ( nothing | none ) ( to date | yet | so far | done )", "Nothing to date"),
    Rule("not started", _S.NOT_STARTED, "no ( ADV | further | formal )* ( work | action | activity | steps ) ( HAVE | been | ADV | IS | WAS | yet )* ( taken | undertaken | done | carried out | completed | progressed )", "No action taken"),
    Rule("not due", _S.NOT_STARTED, "( due | SOON | planned ) to ( START | be ( STARTED | initiated ) )", "Due to begin soon"),
    Rule("not started", _S.NOT_STARTED, "to ( be )? ( STARTED | START | commence | started | initiated | begun )", "To be started"),
    Rule("not due", _S.NOT_STARTED, "NOT ( yet | ADV | currently )* due|scheduled|planned|programmed|reached|required yet|until|for|to?", "Not yet due"),
    Rule("nothing done", _S.NOT_STARTED, "^^ ( 0% ( DONE | progress )? | nil progress | new ( action | work )? | future ADV? ( action | work | activity )? | unstarted | notstarted | inactive | pipeline | upcoming | open SLASH NOT STARTED ) $$", "0% complete"),
    Rule("nothing there", _S.NOT_STARTED, "no ( ADV | formal | agreed | single | written | current | clear | such )* ( THING_WORD | NOUN | ING )+ ( HAVE | been | IS | yet | ADV | currently | put )* in place", "No procedure is in place as yet"),
    Rule("not done", _S.NOT_STARTED, "^ NOT ( ADV | yet | been )* ( implemented | adopted | actioned | undertaken | progressed | addressed | done ) $", "Not implemented"),
    Rule("not done", _S.NOT_DONE, "( NOT | although not | but not ) ( all | every | everyone | everybody | yet in post )", "Not all wardens have attended"),
    Rule("not done", _S.NOT_DONE, "( NOT | no | none | neither | yet | nothing ) ( ADV | yet | ANY_BE | HAVE | FULLY | all | to | actions | of | the | these | everything | as | of | recommendations | being | quite )* ( DONE | VERBED | in place | available | ready | signed | confirmed | known | fully | complete | carried out | ED )", "Not yet complete"),
    Rule("not done", _S.NOT_DONE, "no ( ADV | formal )* ( reply | answer | acknowledgement | reaction | takers | applicants | applications | bids ) ( HAVE | been | ADV | yet | to date | received )*", "Letter sent in May. No reply"),
    Rule("not done", _S.NOT_DONE, "no ( ADV | THING_WORD )? ( appointment | decision | agreement | award | offer ) ( HAVE | been | was )* ( made | reached | received )", "Interviews held; no appointment made"),
    Rule("not done", _S.NOT_DONE, "incomplete|unfinished|unresolved|uncompleted|unachieved", "Work is incomplete"),
    Rule("not done", _S.NOT_DONE, "( IS | WAS | HAVE | does | do | did ) NOT $", "The procedure is not."),
    # Nearly, partly
    Rule("nearly done", _S.PROGRESS, "( PART | nearing | close | approaching | near | towards | just about | all but ) ( to | close | near )* ( DONE | completion | complete | there | finished | met | in place | VERBED | on track | finalisation )", "Nearly complete"),
    Rule("nearly done", _S.PROGRESS, "( well | far | very ) ( advanced | progressed | underway | developed | on the way | on ( its | our | the ) way )", "Work is well advanced"),
    Rule("nearly done", _S.PROGRESS, "^ ( partial | partially | partly | PCT ) ( DONE | met | completion | achievement | implementation | compliance )? $", "Partial"),
    Rule("what remains", _S.REST, "with ( THING_WORD | NUMBER | NUM | some | a | the | only | just | QUANTITY )* ( outstanding | remaining | to follow | to come | to be VERBED | still | left )", "Completed with one site remaining"),
    Rule("part done", _S.PART, "( NUM | NUMBER ) ( THING_WORD | have | been | now )* ( DONE | VERBED | ED ) ( since | so far | to date )", "Forty-two wards done; 42 done since May"),
    Rule("what remains", _S.REST, "( NUM | NUMBER | PCT | few ) ( THING_WORD )? ( left )? to ( go | do | complete | finish | follow )", "18 to go"),
    Rule("the last done", _S.DEED, "( ( final | last ) ( NUM | NUMBER | few | couple | of | the )+ | remaining | outstanding | rest of | remainder of ) ( THING_WORD | NUM | NUMBER | the | our )* ( HAVE | been | WAS | IS | now | ADV )* ( DONE | DEED )", "The last two huts have been painted"),
    Rule("what remains", _S.REST, "( final | last | remaining | outstanding ) ( NUM | NUMBER | PCT | few | couple | handful ) (?! ADV? ( years | months | weeks | quarters | days | year | meetings | rounds ) ) ( THING_WORD | of | the )*", "Last two sites transfer in May"),
    Rule("part done", _S.PART, "PCT ( through | there | in ) ", "Survey 80% through"),
    Rule("part done", _S.PART, "THING_WORD PCT (?= $ | COMMA )", "Fencing 60%, stiles 40%"),
    Rule("part done", _S.PART, "NUM SLASH NUM ( THING_WORD | ADV )* ( HAVE | been | IS | WAS | FULLY )* DONE", "37/40 complete"),
    Rule("work done on it", _S.STEP, "work ( HAVE | been | ADV | IS | WAS )* ( DONE | undertaken ) ( on | to | with | in | towards )", "Work has been completed on the first draft"),
    Rule("what remains", _S.REST, "( further | another | additional ) ( NUM | NUMBER ) ( THING_WORD | NOUN | PLURAL | PERSON )* ( IS | are )? ( needed | required | planned | outstanding | expected )", "A further 8 needed"),
    Rule("what remains", _S.REST, "( is | are | still | only | now ) left (?= $ | SEP | to | by | COMMA )", "Only the signage is left"),
    Rule("what remains", _S.REST, "all but (?= NUM | NUMBER | a | one | the )", "Implemented in all but two teams"),
    Rule("part done", _S.PART, "( NUM | NUMBER ) ( out )? of ( the | these | our | all )* ( NUM | NUMBER ) ( THING_WORD )* ( HAVE | ADV | been | IS | WAS | FULLY )* ( DONE | VERBED | ED )?", "8 of 10 completed"),
    Rule("part done", _S.PART, "( two thirds | three quarters | threequarters | twothirds | a third | half | halfway ) ( of ( the | our | all | THING_WORD )* )? ( HAVE | ADV | been | IS | WAS )* ( DONE | DEED | STEP )", "Two thirds complete"),
    Rule("part done", _S.PART, "( completion | coverage | progress ) ( rate | IS | WAS | ADV | currently | now | at | stands | SEP )* PCT", "Module live; completion currently 62%"),
    Rule("part done", _S.PART, "( DEED | DONE | STEP ) up? ( by | for | in | at | from ) ( PCT | two thirds | three quarters | threequarters | twothirds | a third | half | most | some | many | several )", "Signed by two thirds of the boat clubs"),
    Rule("part done", _S.PART, "( PHASE | modules | parts | sections | chapters | stages | phases | lots | zones | tranches ) NUM ( SEP | and | to | COMMA | NUM )* ( HAVE | IS | WAS | been | ADV | now )* ( DONE | DEED )", "Modules 1-3 live; 4 and 5 due by May"),
    Rule("part done", _S.PART, "( DEED | DONE ) ( in | at | to ) ( NUM | NUMBER ) (?! days | weeks | months | years ) ( of | THING_WORD )", "Launched in two localities"),
    Rule("in principle", _S.STEP, "( agreed | approved | provisionally | supported | verbally | agreement | support | approval ) ( HAVE | been | ADV | reached | given | IS )* ( in principle | provisionally | agreed | approved | verbally )", "Agreed in principle"),
    Rule("put forward", _S.STEP, "( submitted | sent | presented | passed | forwarded | put | issued | shared | circulated | approved | agreed | released ) ... for ( approval | comment | comments | signoff | sign off | ratification | consideration | agreement | consultation | decision | feedback | review )", "Submitted to the panel for approval"),
    Rule("chosen or ordered", _S.STEP, "( ( bidder | supplier | contractor | provider ) ( HAVE | been | ADV )* ( selected | chosen | identified ) | ( order | orders | equipment | stock | materials ) ( HAVE | been | ADV | IS )* ( placed | ordered ) )", "Preferred bidder selected"),
    Rule("up to date", _S.DEED, "( IS | be | now | kept | brought | ^ | THING_WORD ) ( ADV | now | all )* up to date", "Reconciliations are up to date"),
    Rule("so far", _S.WORK, "( to date | so far | thus far )", "Twelve letters so far"),
    Rule("tried out", _S.PART, "( on | as ) ( a | an ) ( trial | pilot | test | temporary | interim | experimental | provisional )", "Introduced on a trial basis"),
    Rule("part done", _S.PART, "PCT ( of | ADV | THING_WORD | HAVE | been | IS | WAS | the | all )* ( DONE | VERBED | ED )", "75% of files audited"),
    Rule("part done", _S.PART, "( ^ | DONE ( by | for | in | with | at )? | IS | WAS | HAVE | ADV | at | now | reached | about | around | approximately ) PCT ( of | the | all | THING_WORD )*", "Now at 60%"),
    Rule("part done", _S.PART, "DONE ( in | for | by | at | across | with | within ) ( some | most | many | several | part | half | NUM | NUMBER | two | a few )", "Completed across many areas"),
    Rule("part done", _S.PART, "DONE ( for | in | at | across | by ) ( NOUN | PLURAL | PRELIM | ING )* ( UNIT )", "Completed for Team A"),
    Rule("part done", _S.PART, "( ORDINAL | initial | PHASE NUM | PHASE NUMBER | PHASE NOUN | NUM PHASE ) ( PHASE | PLURAL | NOUN | part | element | elements | draft )* ( NOUN | of | the | and | THING_WORD )* ( HAVE | been | IS | WAS | ADV )* ( DONE | DEED | STEP )", "First phase complete"),
    Rule("part done", _S.PART, "( some | most | many | several | majority | half | QUANTITY ) ( of | the | THING_WORD | NUM )* ( HAVE | been | IS | WAS | ADV | now )* ( DONE | DEED | STEP | in place | through )", "Most actions completed"),
    Rule("only for now", _S.STEP, "( temporary | interim | stopgap | makeshift ) ( THING_WORD | ING )* ( HAVE | IS | been | ADV | now )* ( in place | agreed | DONE | DEED )", "Temporary fence in place until the wall is built"),
    Rule("in place for all", _S.DEED, "( plan | plans | programme | programmes | schedules | meetings ) ( HAVE | IS | been | ADV | now )* in place ( for | in | at | with ) ( all | each | every )", "Plans are in place for every site"),
    Rule("part done", _S.PART, "( DONE | DEED | in place ) ( in | at | for | within | on ) ( the | a | our | THING_WORD | NOUN | UNIT | PLURAL )+ only", "In place in reception only"),
    Rule("plan in place", _S.WORK, "( plan | plans | planning | programme | schedule | timetable | dates | date | meeting | meetings | project | discussions | proposals | talks | funding | timescales | milestones ) ( HAVE | IS | been | ADV | now )* ( put )? in place ( to | for )?", "Project plan in place"),
    Rule("plan or board agreed", _S.STEP, "( project | programme | implementation | action | delivery | communications | steering | business ) ( board | plan | plans | case | brief ) ( HAVE | been | IS | ADV | now | and )* ( DONE | DEED | set up | in place | established )", "Project plan agreed"),
    Rule("somebody engaged to do it", _S.STEP, "( appointed | commissioned | engaged | procured | instructed | contracted | identified | selected ) ... to ADV? ( undertake | carry | conduct | review | develop | produce | write | lead | scope | complete | deliver | do )", "Consultants appointed to undertake the review"),
    Rule("draft done", _S.STEP, "( draft | drafts | initial | interim | provisional | outline | first ) ( THING_WORD | SEP )* ( HAVE | been | IS | WAS | ADV | now | with | agreed )* ( DONE | DEED | STEP | in place | available )", "Draft completed"),
)
# fmt: on
