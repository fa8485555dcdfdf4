# ruff: noqa: E501 - a pattern reads best whole
"""The words that titles, first lines and file names are made of, and how they combine, as data.

``WORDS`` groups words that titles use alike. Patterns are regular expressions over the names of groups, of
``CLASSES`` of them and of kinds of word (``title_line``), in order; spaces count for nothing, brackets group.
"""

from typing import Final


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


WORDS: Final = {
    # what tells of a plan
    "update": "update updates up-date up-dates",
    "report": "report reports",
    "statement": "statement statements",
    "progress": "progress position",
    "measure": "status performance implementation tracking completion exception exceptions highlight highlights covering",
    "monitoring": "monitoring",
    "paper": "note paper briefing presentation submission return",
    "summary": "summary overview log",
    "made": "made",
    "review": "review reviews",
    "follow-up": "follow-up followup", "follow": "follow",
    "updated": "updated",
    "changed": "revised amended refreshed modified rescheduled deferred postponed",
    "reviewed": "reviewed",
    "shown": "reported presented submitted considered requested noted prepared discussed tabled",
    "agreed": "agreed approved adopted endorsed accepted",
    "issued": "issued published",
    "stamped": "printed created saved",
    # how often, how far, how many
    "often": "quarterly annual annually monthly bi-annual biannual half-yearly half-year mid-year yearly mid-term year-end weekly fortnightly termly",
    "sort": "closing closure joint outturn further interim current regular brief overall detailed written verbal",
    "latest": "latest last next",
    "previous": "previous",
    "ordinal": "first second third fourth",
    "count": "one two three four five six nine twelve eighteen",
    "month-unit": "month months",
    "year-unit": "year years",
    "part": "period week stage phase",
    "quarter": "quarter qtr q quarters",
    "mid": "mid half",
    "end": "end ending ended",
    "month": "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    "weekday": "monday tuesday wednesday thursday friday saturday sunday",
    # joining words
    "the": "the this", "article": "a an", "of": "of", "by": "by", "from": "from", "to": "to until", "for": "for", "at": "at", "on": "on",
    "in": "in", "with": "with", "against": "against", "as": "as", "and": "and", "about": "regarding re concerning about towards",
    "since": "since", "after": "following after", "back": "back", "up": "up", "roman": "ii iii iv vi vii viii", "so": "so", "far": "far", "date": "date dates", "not-then": "due deadline born expires expiry correct inspected",
    "be": "be", "only": "only", "arising": "arising", "not": "not",
    # papers and their furniture
    "version": "version ver v issue rev revision",
    "draft": "draft final confidential exempt official restricted",
    "copy": "clean redacted public web accessible copy signed-off",
    "tracked": "tracked signed", "off": "off changes",
    "appendix": "appendix annex annexe",
    "enclosure": "appx app enclosure encl attachment schedule doc",
    "appendices": "appendices",
    "document": "document pack",
    "item": "item items",
    "agenda": "agenda", "minutes": "minutes notes",
    "asks": "consider receive inform advise provide seek",
    "more": "supplementary additional late main",
    "no": "no nos",
    "papers": "papers", "rag": "rag brag", "rated": "rated rag-rated", "size": "pdf kb mb docx word",
    "purpose": "information decision noting approval comment comments consideration discussion publication endorsement attention website",
    # committees
    "meeting": "meeting meetings mtg",
    "held": "held dated",
    "kind-of-meeting": "special virtual extraordinary remote",
    "committee": "committee committees cttee cttees ctte cmttee commitee cmte commission",
    "panel": "panel board forum",
    "body": "cabinet executive scrutiny assembly senate partnership sub-group subgroup hosc osc oasc lscb lsab hwb hwbb jhosc o&s o&sc cmt smt "
    "collaboration trustees governors",
    "group": "group team party",
    "governing": "body",
    "council": "council",
    "lesser": "authority network alliance conference consortium trust",
    "region": "north south east west central",
    # plans
    "plan": "plan plans strategy tracker programme framework challenge",
    "inspection": "inspection letter",
    "response": "response responses",
    "action": "action actions",
    "recommendation": "recommendation recommendations",
    "finding": "findings finding",
    "outstanding": "outstanding open closed overdue remaining completed",
    "delivery": "delivery implementing",
    # what no committee is called
    "person": "clerk chair contact", "member": "member members",
    "verb": "will has have is are was were that which",
    # lines of a paper's front
    "subject": "subject title",
    "label": "time venue place present author purpose portfolio holder telephone tel email e-mail wards ward affected classification "
    "distribution background introduction conclusion conclusions contents officer lead responsible reporting private key attendance required part",
    "apologies": "apologies page", "post": "head director", "rank": "corporate strategic assistant deputy chief",
    "room": "chamber room hall centre offices",
}  # fmt: skip

# Initials of committees, in capitals; and the endings of longer ones.
INITIALS: Final = frozenset({"SC", "OSP", "SSC", "PDS", "O&S", "AC", "PSC", "OSMC", "HASC", "PDG"})
INITIALS_ENDINGS: Final = ("SC", "OSP", "PDG", "WB", "SB")
# Words that only together head a committee's name.
HEADS_OF_TWO: Final = frozenset({
    "full council", "council meeting", "governing body", "working group", "working party", "task group", "finish group", "steering group",
    "sub group", "leadership team", "management team", "improvement team",
})  # fmt: skip
# Bodies that any paper may speak of: a committee's name only where they stand alone, beside the meeting's date.
COMMITTEE_EXAMPLES: Final = (
    "Children's Select Committee", "Audit Cttee", "Corporate Parenting Panel", "Cabinet", "HOSC", "Education Scrutiny", "Planning Sub-Committee",
    "Scrutiny Board (Housing)", "Select Committee on Waste", "Scrutiny Commission for Health Issues", "Area Committee North",
    "Health and Wellbeing Board", "Scrutiny Commission", "Overview & Scrutiny Committee B", "LSCB Executive", "Full Council",
    "Board of Directors", "Cabinet Member for Culture", "Task and Finish Group",
)  # fmt: skip
LEAD_IN_EXAMPLES: Final = (
    "update for ", "progress report to the ", "report of the Director of Housing to ", "for the ", "to ", "six-monthly monitoring report to ",
    "updated for ", "presented to the ", "for consideration by the ",
)  # fmt: skip

CLASSES: Final = {
    "joint": "meeting-date colon dash bar open close",
    "mark": "joint comma stop slash",
    "told": "update updated progress report statement monitoring",
    "telling": "told measure paper summary",
    "how": "often sort latest ordinal nth count number month-unit year-unit part quarter mid measure progress monitoring rag and slash when "
    "quarter-of month",
    "loose": "meeting-date colon dash bar comma stop",
    "parting": "meeting-date colon dash bar",
    "period": "when quarter-of month",
    "name-of-plan": "plan inspection action recommendation review report statement response",
    "prep": "to for at on in of by from as since up",
    "dangling": "of the and in for to on with from article latest previous",
    "numbered": "number letter article roman count time",
    "not-in-committee": "name-of-plan finding agenda minutes update progress person verb document appendix enclosure number figures time when quarter-of years meeting-date",
    "meeting-word": "meeting of on held date the agenda report papers",
    "head": "committee panel body initials",
    "head-of-two": "council group meeting governing",
    "lesser-head": "lesser group council panel meeting",
    "suffix": "letter article region",
}
# Any word but these.
OTHERS: Final = {
    "any": "",
    "word": "joint stop",
    "free": "name-of-plan open close",
    "author": "meeting-date colon dash bar stop",
}

# What leads to a committee's name.
LEAD_IN: Final = (
    "as? (how* (telling|shown|agreed|changed|reviewed|response)+ ((of|by|from) the? word{1,12}?)?)? back? (to|for|at|by|after) "
    "(the? (purpose|meeting) (of|by))? (the? latest? meeting of)? the?",
)
# "Select Committee on Waste", "Scrutiny Commission for Health Issues": what a committee is for stands behind it.
PURPOSE: Final = (
    "(committee|panel) (for|on) (name|and|the|of|in|head|group)(comma? (name|and|the|of|in|head|group)){0,7}",
    "panel of (name|body|post)",
    "body member (for (name|and|the|of)(comma? (name|and|the|of)){0,7})?",
)
# Beside a group these alone are no plan's whole name: the group is what the plan answers.
PLANS_ALONE: Final = _words("action improvement implementation delivery plan recommendation recommendations tracker")
MEETING_HEAD: Final = (
    "the? (kind-of-meeting|more|latest|sort)? meeting of the?",
    "(minutes|agenda) (of|for) the?",
    "the",
    "(month|when)",
)

# An item's number at a line's beginning; and in a file's name, wherever it stands.
ITEM: Final = ("agenda? item no? number mark*",)
FURNITURE: Final = ("agenda? item no? number", "(appendix|enclosure) no? numbered", "(?<!any)number", "six-figures")
# The time and the room beside a meeting's date.
TIMES: Final = (
    "(comma? at time|comma time)? meeting-date (comma|dash|open|quote)* (at? time|at number) close? ((in|at) word*)?",
    "(comma? at|comma) time comma? meeting-date",
)

# What a plan's title says of the telling, not of the plan; tried at its end.
TAILS: Final = (
    "(how|end of the? (year-unit|month-unit|quarter|years))* told+ (telling|made|review)* (to date|so far|(against|on) the? (action|recommendation|plan)"
    "|no? stop? number|(for|to) (the|member)?)? (mark? (at|to|for|in|of)* the? (period|years|number|figures))*",
    "(how|told)* telling as? (at|to|for|in|up to|of|since|on)+ the? (end of?)? the? free{1,4}",
    "as? at the? (end of?)? free{0,3} (period|years|meeting-date)",
    "as? (shown|agreed|updated|reviewed|issued|changed) (to|at|by|for|on)?",
    "(telling+)? for the? (part|quarter|year-unit|month-unit) ((end|to|of) word*)?",
    "(for|to) (the? purpose|paper)|to be (shown|agreed|reviewed)|as (at|of|on)",
    "agenda? item no? numbered|draft? (appendix|enclosure) no? stop? numbered?|draft",
    "latest? (updated|changed|reviewed) prep* free{1,5}",
    "version stop? numbered (quote number)?|the? (draft|copy|updated|changed|tracked off) (version|draft|copy)* number?|version",
    "open (number|figures) close|(?<=close)number|(?<=open)(name|initials){1,2} purpose",
    "(often|mid|year-unit|month-unit|count|number|latest)+ review years?",
    "(month-unit|part|year-unit) (number|count)|((number|count)? (often|month-unit))? (follow-up|follow up) report?",
    "(quarter (number|count)|quarter-of) (years|figures)? telling* years?",
    "(count|number) (month-unit|year-unit) on|with? rag rated? prep?|size (comma? (number|figures) size?)?",
    "outstanding action only? at?|action outstanding at?|(article? (summary|statement) of progress)",
    "(for|at)? the? period? (meeting|committee) date? (of|on|held)*|held on?|(?<=mark)date",
    "(often|sort)? (report|response) (of|by|from) the? word+",
    "prep* the? period ((comma|to|dash)? period)*|body member purpose",
)
TAIL_EXAMPLES: Final = (
    ("Housing Repairs Action Plan Progress Update", "Housing Repairs Action Plan"),
    ("Tree Strategy Action Plan – six monthly monitoring report", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan: progress at Q3", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan – Position Statement", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan v4", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan (final draft)", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan v9 Oct 13", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan: six month follow-up", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan – Month 6 Update", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan 2012-2016 (Year 1)", "Tree Strategy Action Plan 2012-2016"),
    ("Tree Strategy Action Plan 2012-2016 – Annual Review 2014", "Tree Strategy Action Plan 2012-2016"),
    ("Tree Strategy Action Plan 2012-2016", "Tree Strategy Action Plan 2012-2016"),
    ("Tree Strategy Action Plan, updated 3 June 2014", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan Q2 2013/14", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan as at 31 March 2014", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan – report of the Head of Parks", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan – Closing Report 2013/14", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan – Marlbeck Borough Council", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan (PDF, 256 KB)", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan (JS comments)", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan – RAG rated at June 2014", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan (deferred from 8 April 2014)", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan Quarter Two Performance 2023-24", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan v0-3", "Tree Strategy Action Plan"),
    ("tree_strategy_action_plan_2014-15_q2.xlsx", "tree strategy action plan 2014-15"),
    ("Tree Strategy Action Plan: One Year On", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan – outstanding actions", "Tree Strategy Action Plan"),
    ("tree_strategy_action_plan_q2_1415.xlsx", "tree strategy action plan"),
    ("Tree Strategy Action Plan Quarter One 2014/15", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan, Cabinet, Tuesday 3 June 2014 at 6pm in the Town Hall", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan (Appendix B)", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan – for information [draft]", "Tree Strategy Action Plan"),
    ("Tree Strategy Action Plan 2013/14 – Quarter 3 Performance Report", "Tree Strategy Action Plan 2013/14"),
)

# The same, tried at its beginning.
OPENERS: Final = (
    "how* (update|monitoring|progress) (telling|made)* (on|of|against|to|about|with|in|dash|colon) (progress (on|against|with|of))? "
    "(the? (delivery|measure) of?)? the? ((outstanding|agreed|body)* (recommendation|action) (of|from|arising from|made (by|in)|in|dash|colon) the?)?",
    "how* told (told|paper|summary)* (colon|dash)|how* report (on|about|against) the?",
    "(outstanding|agreed)+ (recommendation|action) (of|from|arising from|in|dash|colon) the? (?!(previous|latest))",
    "sort? report (of|by|from) colon? author{1,14} (colon|dash|bar|meeting-date)+ (?=.*(plan|review|recommendation))",
    "meeting (of|held|on|date)* colon? (dash|meeting-date)+|report? to joint+",
    "(about|quarter-of) (?=word word)|more (agenda|paper|papers|item|report|document)+ (colon|dash)?",
    "copy of|(copy|more)* (document|agenda)+ (colon|comma|dash)|(copy document+)|(statement|summary) of progress (colon|dash)|(follow-up|follow up) report? (colon|dash)",
    "(appendix|enclosure|paper|document|agenda? item|report) no? stop? numbered ((to|of) the? more? report (free{1,6} (?=colon|dash))?)? mark*",
    "(appendix|agenda item) mark*",
    "letter figures",
    "(number|time) mark* (?=word)",
    "(subject (of|the|report|paper)*|report subject?|about) colon",
    "(draft|updated|changed) (?=word word)",
)
OPENER_EXAMPLES: Final = (
    ("Half-yearly update: Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("6-monthly update on the Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Title of report: Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Appendix 3 to Report AB/14 – Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Update on the recommendations of the Tree Task Group", "Tree Task Group"),
    ("Update on the Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Progress against the Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Monitoring of the Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Appendix B – Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Agenda Item 5: Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Annex A to the report: Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Report of the Head of Parks: Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Update on the recommendations of the Tree Strategy Review", "Tree Strategy Review"),
    ("Outstanding actions from the Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Quarterly report on the Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Supplementary Agenda: Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Q3 Tree Strategy Action Plan", "Tree Strategy Action Plan"),
    ("Copy of Tree Strategy Action Plan.docx", "Tree Strategy Action Plan"),
    ("08 Annex 2 - Tree Strategy Action Plan", "Tree Strategy Action Plan"),
)

# A line that is wholly this names no plan.
NOT_PLAN: Final = (
    "(how|telling|version)+|(council|weekday|person|label|subject|recommendation|appendices|appendix)|the council",
    "(draft|copy|issued|stamped|more)* (minutes|agenda|document|report) any*",
    "(label|date|person|purpose) (label|date|meeting|number|time|report|papers|committee|person|member|of|and|the|to|from|part|item|post|purpose|subject)* (mark any*)?",
    "(meeting|committee|to|from|report|recommendation|appendices|summary|measure|item|part|purpose|draft|copy|post|no) (of|to|on|date)* (mark any*)?",
    "(to (asks|update|report|paper|review)|for colon) any*|the? (not|outstanding|draft|copy|part|number|report|paper|document|verb|mark)+",
    "(apologies|held|at|on|in|meeting) any*|label label any*|(purpose|date) of any*|not for purpose any*",
    "sort? (report|paper) (of|by|from|to) any*|(number|figures|of)+",
    "the? (rank|sort|name)* post (of|for) free{1,8}|the? (council|committee) room any*|name+ room free*",
)
NOT_PLAN_EXAMPLES: Final = (
    "Minutes of the meeting held on 16 July 2014", "Agenda", "Report of the Head of Parks", "Page 4 of 12", "Contact: Jo Smith, 01632 960001",
    "Date: 3 June 2014", "Wards affected: All", "Part 1 – Public", "This report is public", "For: Decision", "Decision required: Yes",
    "To consider progress against the Tree Strategy Action Plan", "Lead: JS", "Time 2.30pm",
)  # fmt: skip

# Before a date: it is not the meeting's.
OTHER_DATE: Final = (
    "(updated (word{1,4} (plan|summary))?|latest (update|reviewed|review|updated)|update (on|at|as at|to|of)|changed|issued|stamped|agreed|(version|draft)+ number?"
    "|as at|as of|(progress|measure|rag rated?) (at|on|in|to)|up to|end|from|since|by|not-then|(latest|previous) meeting"
    "|(action|recommendation|plan|summary) at|review date|inspection of?|draft) (on|at|in|to|of|the|as|verb)* mark*$",
)
OTHER_DATE_EXAMPLES: Final = (
    "Tree Plan, updated 3 June 2014",
    "Updated tree strategy action plan 3 June 2014",
    "Tree Plan as at 3 June 2014",
    "Tree Plan – Version 2.1 – 03/06/14",
    "Tree Plan (revised 3.6.14)",
    "Last updated: 03/06/2014",
)

# How a council's name is printed: capitalised names and what joins them, its kind, and the noun.
COUNCIL_KINDS: Final = _words("metropolitan county city unitary district borough town parish island islands combined")
COUNCIL_JOINING: Final = _words("upon on by of the le in and & - with under super nan na")
# Before a name: these lead to it.
COUNCIL_OPENERS: Final = _words("the report to of for by at from in and meeting minutes agenda")
# Right before "Council" without its kind: no council's name.
NO_COUNCILS: Final = _words(
    "the this full our all each any your youth school student arts british privy and of for to by in"
)
# Right behind it: it speaks of something else.
NOT_OF_COUNCIL: Final = _words("tax meeting plan house housing procedure leader member constitution chamber strategy")
COUNCIL_EXAMPLES: Final = (
    ("Marlbeck Borough Council", "Marlbeck Borough Council"),
    ("MARLBECK COUNTY COUNCIL – CABINET", "MARLBECK COUNTY COUNCIL"),
    ("London Borough of Marlbeck, Audit Committee", "London Borough of Marlbeck"),
    ("Report to Seahaven and Marlbeck District Council", "Seahaven and Marlbeck District Council"),
    ("Royal Borough of Marlbeck upon Sea", "Royal Borough of Marlbeck upon Sea"),
    ("Marlbeck Council", "Marlbeck Council"),
    ("City of Marlbeck Council", "City of Marlbeck Council"),
    ("the council will", ""),
    ("Council Tax", ""),
)  # fmt: skip
