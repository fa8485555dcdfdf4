"""The turns of phrase that tell of work done, in hand and to come; the second half of the table of status rules."""
# ruff: noqa: E501 - a rule stands on one line, so that the table can be read down its columns

from typing import Final

from normalise.status_rules import Rule, Sign

_S: Final = Sign

# fmt: off
WORK_RULES: Final[tuple[Rule, ...]] = (
    # Completion foreseen
    Rule("completion foreseen", _S.FORESEEN, "^ ( for completion | to complete | completes | completing | complete by ) ( by | in )? (?= DATE )", "For completion by May"),
    Rule("completion foreseen", _S.FORESEEN, "( SOON | on target | on track | on course | on schedule | near | working | work towards | WILL | should | would ) ( to | for | be | have | this | these | it | all | ADV | full | final | the | FULLY | have | been | towards | a )* ( DONE | completion | finish | conclude | finalise | implement | finalisation | in place | ready | available | signed off )", "Expected to be complete by May"),
    Rule("completion foreseen", _S.FORESEEN, "( completion | finish | signoff | golive ) ( date | IS | WAS | SEP | ADV | now | remains | target | still )* ( SOON | by | DATE | for | in | WILL ) ( for | by | in | to | be | at | during )*", "Completion expected in May"),
    # What remains
    Rule("what remains", _S.REST, "( further | more | additional | other | some | remaining | outstanding | residual | final | remedial | minor | followup ) ( ADV | minor | small | THING_WORD )* ( work | action | actions | training | development | steps | changes | amendments | improvements | tasks | issues | elements | items | detail | refinement | testing | embedding | sessions ) ( IS | to | be | still | now | being | ADV )* ( required | needed | planned | necessary | underway | ongoing | do | done | outstanding | remain | remains | continue | continuing | scheduled | completed | complete | undertaken | in place | in hand | in progress )", "Further work is needed"),
    Rule("what remains", _S.REST, "( further | more | additional ) work|action|actions|development|training|testing|improvement|improvements", "further work to embed it"),
    Rule("what remains", _S.REST, "( apart | aside ) from|SEP", "Completed apart from the annex"),
    Rule("what remains", _S.REST, "except|excluding|bar|minus|barring|save ( for )?", "Completed save for one site"),
    Rule("what remains", _S.REST, "with ( the )? exception|exceptions of?", "Completed with the exception of the annex"),
    Rule("what remains", _S.REST, "other than", "Completed other than the annex"),
    Rule("what remains", _S.REST, "OPEN", "One site remains"),
    Rule("what remains", _S.REST, "still ( needs | need | requires | require | working | awaiting | being | work | some | has | have | in | ADV )", "Partners still need convincing"),
    Rule("only a draft", _S.REST, "( draft | drafts | outline | interim | provisional ) ( version | form | THING_WORD )? only", "Completed – draft only"),
    Rule("only a draft", _S.REST, "( only | just | though | as ) ( in | a | an | the | first | as | at )* ( draft | outline | interim | provisional )", "Completed, though only a draft"),
    Rule("still to do", _S.REST, "( HAVE | IS ) ( still | yet ) to ( be )? ( ADV )* ( VERB | DO | NOUN | VERBED | DONE | DEED | ED | be | go | see )", "The Board has still to sign it off"),
    Rule("needed", _S.PLAN, "^ ( needs | requires | requiring | needing )", "Requires funding"),
    Rule("needed", _S.PLAN, "( needs | need | requires | require | required | needed ) ( to ( be | VERB | NOUN | have ) ADV? ( VERBED | DONE | ED )? | further | embedding | revising | updating )", "It needs to be embedded"),
    Rule("what remains", _S.REST, "( THING_WORD | ING | VERBING ) to ( follow | come )", "Training to follow"),
    Rule("subject to", _S.PLAN, "( subject to | dependent on | dependent upon | contingent on | conditional on )", "Dependent on the budget"),
    # Waiting
    Rule("waiting to start", _S.NOT_STARTED, "AWAIT ( the | a )? start|commencement|startup", "Awaiting start"),
    Rule("waiting", _S.AWAIT, "AWAIT", "Awaiting sign-off"),
    Rule("pending", _S.PLAN, "^ pending (?! $ )", "Pending funding"),
    Rule("pending", _S.PLAN, "THING_WORD pending $", "Review pending"),
    Rule("waiting", _S.AWAIT, "pending (?= THING_WORD | the | a | an | DEED | approval | signoff | agreement )", "Decision pending the outcome of talks"),
    Rule("waiting", _S.AWAIT, "( with | at ) the? ( legal | print | printers | printer | lawyers | designers | design | publishers ) ( for )?", "With the printers"),
    # In hand, in so many words
    Rule("somebody came", _S.DEED, "PERSON ( HAVE | ADV | in post | and )* ( started | joined | commenced | arrived | begun )", "New worker started in May"),
    Rule("somebody to come", _S.PLAN, "PERSON ( ADV | in post | and )* ( starts | joins | begins | commences | arrives )", "New worker starts in May"),
    Rule("under way", _S.PROGRESS, "( continuous | continual ) ( process | programme | activity )", "Continuous process"),
    Rule("under way", _S.PROGRESS, "( in | good | making | some | steady | significant | excellent | progress ) ( good | steady | active | very | significant | further )* progress|hand|train ( HAVE | been | is | made | being | ADV | continues | to )*", "In progress"),
    Rule("under way", _S.PROGRESS, "progress ( IS | HAVE | been | being | ADV | continues | to )* ( made | good | being | on track | satisfactory | steady )", "Progress is being made"),
    Rule("under way", _S.PROGRESS, "on going", "On going"),
    Rule("on track", _S.ON_TRACK, "( on | to | within | ahead of | in line with ) ( the | our | its )? ( track | target | course | schedule | time | plan | programme | timescale | timescales | profile | timetable | trajectory )", "On track"),
    Rule("on track", _S.ON_TRACK, "( UNDERWAY )? ( as planned | to plan | as scheduled | in good time | on budget )", "Completed as planned"),
    Rule("in hand", _S.PROGRESS, "( under control | under way | at risk | some concerns | minor issues | no concerns | no issues | rolling programme | continuous improvement | continual | progressing well | business case approved )", "Under control"),
    Rule("under way", _S.PROGRESS, "^ ( in part | in test | open | active | live issue | current | continuing | continuous | continues | rolling | recurring | started | commenced | begun | partial | partially | started SEP | y SLASH n ) $", "Open"),
    Rule("under way", _S.PROGRESS, "UNDERWAY", "Work has commenced"),
    # To come
    Rule("in hand", _S.PROGRESS, "^ ( in )? ( final | closing | later | early )? ( final | implementation | development | test | testing | mobilisation | delivery | design | testing | build | procurement | recruitment | consultation ) ( phase | stage | stages )? $", "Implementation phase"),
    Rule("what remains", _S.REST, "( one | NUM | NUMBER | posts | post | still | is | are | COMMA | currently ) ( vacant | unfilled )", "One post filled, one vacant"),
    Rule("carried on as usual", _S.NOTHING, "( will | and | continuing | ongoing | continue | continues ) ( continue | continuing | ongoing | as | to be | be | part of | through )* ( bau | business as usual )", "It will continue as business as usual"),
    Rule("recurring review", _S.REPEAT, "next ( annual | formal | full | scheduled | THING_WORD )* ( review | refresh | audit | update ) ( IS | ADV | will | to | be )* ( due | scheduled | planned | DATE | in | on | SEP ) ...", "Next review due in May"),
    Rule("recurring review", _S.REPEAT, "( to be | will be | will continue to be | is | are | WILL | to | for | with | continue to be ) ( ADV | formally | then )* ( REPEAT | sampled | audited | repeated | reported | checked ) ( again | EACH | in NUM months | in NUM | at | every ) ...", "It will be reviewed again in 12 months"),
    Rule("recurring review", _S.REPEAT, "( EACH | NUM month ) ( REPEAT | refresh | audit | audits | update | monitoring | check | checks | report | reports ) ...", "Annual refresh to take place every April"),
    Rule("to go live", _S.PLAN, "( to | WILL ) ( ADV )* ( go live | be ( live | operational ) | come into ( force | effect | use ) )", "To go live in May"),
    Rule("to be put in place", _S.PLAN, "( to | WILL | should | can ) ( be )? ADV? ( put | be | being | set | get ) ( in place | up | out | together | forward )", "To be put in place"),
    Rule("being put in place", _S.WORK, "( being | currently ) ( put | set | brought ) ( in place | up | together | forward )", "Being put in place"),
    Rule("works well", _S.NOTHING, "( and | which | IS | ADV | now )* working ( ADV | as intended | as expected | as planned )", "It is in use and working well"),
    Rule("carried on", _S.WORK, "CONTINUING ( to ( be )? ( ADV )? ( VERB | VERBED | NOUN )? )?", "Officers continue to monitor take-up"),
    Rule("being done", _S.WORK, "being ( ADV )* ( VERBED | ED | DONE | looked )", "Options are being considered"),
    Rule("being done", _S.WORK, "( under | in ) ( consideration | review | development | discussion | negotiation | preparation | construction | consultation | production | draft | procurement | recruitment | design | testing | investigation | active )", "Under consideration"),
    Rule("being done", _S.WORK, "( IS | WAS | been | currently | now | am ) ( ADV | NOT )* ( VERBING | ING | out to ) (?! to VERB DATE )", "The team is redesigning the form"),
    Rule("being done", _S.WORK, "^ ( ADV )* ( VERBING | working | looking ) (?! ( THING_WORD | and | of | PREP )* ( HAVE | IS | WAS | VERBED | ED | DONE | in place | WILL ) )", "Looking at options with Legal"),
    Rule("out to", _S.WORK, "( out | gone | went | go ) ( to | for ) ( tender | advert | consultation | advertisement | procurement | recruitment | comment | public | market | staff )", "Contract out to tender"),
    Rule("no date yet", _S.PLAN, "( to be | be | tb ) ( ADV )* ( confirmed | determined | arranged | agreed | advised | decided | notified | set | scheduled | finalised | identified | announced | established | completed | done | implemented | delivered | commissioned | VERBED | DONE | ED | considered )", "To be arranged"),
    Rule("to do", _S.PLAN, "^ still? ( to do | todo | to follow | to come | to VERB | to be VERBED ) $", "To do"),
    Rule("draft", _S.STEP, "^ ( draft | drafts | halfway | first draft ) $", "Draft"),
    Rule("no date yet", _S.PLAN, "tbc|tba|tbd|tbi", "TBC"),
    Rule("about to", _S.PLAN, "WILL ( ADV | NOT | also )* ( be | have | then )* ( ADV )* ( VERB | VERBED | DONE | DO | ED | START | NOUN | go | going | need | commence | ING | VERBING )?", "Officers will review the form"),
    Rule("about to", _S.PLAN, "( would | should | could | may | might ) ( ADV | be | have | then )* ( VERB | VERBED | DONE | DO | ED | NOUN )", "It should go to the Board in May"),
    Rule("dated", _S.PLAN, "^ ( target | due | completion | end | delivery | deadline ) ( date | deadline )? SEP (?= DATE )", "Target date: May 2014"),
    Rule("planned", _S.PLAN, "( planned | SOON | proposing | proposal | intending | commitment | plans ) ( to | for | in | on | by | at | during | as part of | later | DATE | next | this | from | that | that ... | be | with | before | after | until | around | soon )+", "Training planned for the spring"),
    Rule("planned", _S.PLAN, "^ ( planned | scheduled | proposed | arranged | booked | programmed | pending | future | upcoming | intended | not due | outstanding | tabled | timetabled ) ", "Planned"),
    Rule("planned", _S.PLAN, "( IS | HAVE been | been | ADV )* ( planned | scheduled | arranged | booked | proposed | programmed | timetabled | pencilled ) $", "A workshop has been arranged"),
    Rule("planned", _S.PLAN, "( in | under | at | ^ ) the? ( planning | pipeline ) ( stage | stages | phase | $ )", "In the planning stage"),
    Rule("to do", _S.PLAN, "( intention | aim | aiming | plan | plans | hope | intend | intends | aims | we aim ) ( IS | be )? to", "The intention is to appoint by June"),
    Rule("to do", _S.PLAN, "( ^ | THING_WORD | PERSON | GENERIC | legal | chair | hr | and | then | COMMA | which ) to ( ADV | then )* ( VERB | DO | be VERBED | be | go | ensure | report | continue )", "Managers to agree the wording"),
    Rule("to do", _S.PLAN, "( next | future ) ( steps | step | meeting | stage | phase | cohort | report | review | session )", "Next steps"),
    # Done, in so many words
    Rule("all do now", _S.DEED, "( all | every | each ) ( of | the | our | THING_WORD | PERSON | UNIT )* now ( ADV )* ( have | has | get | VERB | NOUN ) (?! to | been )", "All wardens now receive monthly supervision"),
    Rule("happens now", _S.REPEAT, "( VERBED | ED ) ( to | at | by ) ( the )? THING_WORD EACH", "Reported to the panel every month"),
    Rule("happens now", _S.REPEAT, "( VERBED | ED | DONE ) ( at | on )? ( a )? EACH (?! report | update )", "Cases sampled each month"),
    Rule("happens now", _S.WORK, "( IS | now ) ( ADV )* ( VERBED | ED ) ( as part of | through | via )", "Cases are sampled as part of supervision"),
    Rule("business as usual", _S.DONE, "( part of | into | to | as | normal | the )* ( bau | business as usual | core business | normal practice | day to day | standard practice | routine practice | usual business )", "Now business as usual"),
    Rule("in place", _S.DONE, "( now | ADV | HAVE | been | put | IS )* in ( place | use | operation | post | force | effect ) ( and working ( well | ADV )? )?", "The protocol is in place"),
    Rule("in place", _S.DONE, "( up and running | fully operational | fully functional | fully staffed | gone live | went live | live | operational | in situ | into use | come into force | came into force | came into effect | came into use | comes into force | in effect | fully embedded )", "Up and running"),
    Rule("signed off", _S.DONE, "( signed ADV? off | signedoff | ticked off | approved for closure )", "Signed off"),
    Rule("target met", _S.DONE, "( DEADLINE | objective | standard | requirement | action | commitment | criteria | outcome | expectation | ^ | FULLY | requirements | objectives | standards ) ( HAVE | ADV | been | IS | FULLY | WAS | were )* met (?! with | on | in | to | by | at | NUM | NUMBER | PREP | monthly | weekly | DATE | regularly | twice | three )", "Target met"),
    Rule("done", _S.DONE, "100% ( DONE | of ... DONE | compliance | compliant )?", "100%"),
    Rule("done", _S.DONE, "^^ ( c | y | yes | comp | compl | ok | closed COMMA complete | full | tick | ticked | complied | compliant | success | successful | FULLY | met | cleared ) $$", "C"),
    Rule("done", _S.DONE, "DONE", "Completed"),
    # Done, in prose
    Rule("took place", _S.DEED, "( took | taken ) place", "The event took place in May"),
    Rule("contract let", _S.DEED, "( contract | contracts | lease | works ) ( HAVE | been | IS | WAS | ADV )* let", "Contract let"),
    Rule("set up", _S.DEED, "( set | put | brought ) ( up | in place | together )", "Service set up"),
    Rule("carried out", _S.DEED, "( carried | rolled | sent | given | issued ) out", "Training rolled out to all wards"),
    Rule("in place", _S.DEED, "( now | IS | fully | are ) ( ADV )* ( available | accessible | open | recruited | staffed | trained | compliant | up to date | uptodate | complying )", "The form is now available"),
    Rule("can do it now", _S.DEED, "( can now ( VERB | NOUN ) | ( IS ) now able to (?! START ) )", "Residents can now book online"),
    Rule("in place", _S.DEED, "^ ( available | ready ) ( on | at | in | to | for )", "Available on the intranet"),

    Rule("deed done", _S.DEED, "DEED", "Policy published"),
    Rule("step done", _S.STEP, "STEP|STARTED|VERBED", "Options discussed"),
    Rule("work described", _S.STEP, "ED", "Officers triangulated the evidence"),
)
# fmt: on
