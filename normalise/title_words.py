# ruff: noqa: E501 - a pattern reads best whole
"""The words that titles, first lines and file names are made of, as data: committees, tails, furniture, councils."""

from typing import Final

# The last word of a body that a paper is put before, in lower case; and the initials that stand for it, in capitals.
COMMITTEE_HEADS: Final = (
    r"(?:sub[- ]?)?(?:committees?|cttees?|ctte|cmttee|comm?ittee|cmte|commission)(?: (?:[a-d]|north|south|east|west|central)\b)?|panel|board|cabinet|executive|scrutiny|assembly|forum|senate"
    r"|partnership|full council|sub[- ]?group|working (?:group|party)|task (?:and|&) finish group|task group|steering group|hosc|osc|oasc|overview (?:and|&) scrutiny|lscb|lsab|hwb|hwbb"
    r"|jhosc|o&sc?|governing body|council meeting|executive board|leadership team|management team|cmt|smt|collaboration|trustees"
)
COMMITTEE_INITIALS: Final = r"SC|OSP|SSC|PDS|O&S|AC|PSC|OSMC|HASC|PDG|[A-Z]{2,4}(?:SC|OSP|PDG|WB|SB)"
# Bodies that any paper may speak of: a committee's name only where they stand alone, beside the meeting's date.
LESSER_HEADS: Final = r"group|team|council|authority|network|alliance|conference|(?:programme|project|delivery|improvement) board|consortium|trust|meeting"
# "Select Committee on Waste", "Scrutiny Commission for Health Issues": what a committee is for stands behind it.
COMMITTEE_ON: Final = r"(?:committee|commission|panel|board|forum) (?:for|on) (?:[A-Z][\w'’-]*|and|&|the|of|in)(?:,? (?:[A-Z][\w'’-]*|and|&|the|of|in)){0,7}"
COMMITTEE_EXAMPLES: Final = (
    "Children's Select Committee", "Audit Cttee", "Corporate Parenting Panel", "Cabinet", "HOSC", "Education Scrutiny", "Planning Sub-Committee",
    "Scrutiny Board (Housing)", "Select Committee on Waste", "Scrutiny Commission for Health Issues", "Area Committee North",
    "Health and Wellbeing Board", "Scrutiny Commission", "Overview & Scrutiny Committee B", "LSCB Executive", "Full Council",
)  # fmt: skip

# A phrase that holds one of these is a plan's name or a sentence, not a committee's.
NOT_COMMITTEE: Final = (
    r"\b(?:plans?|recommendations?|review|response|tracker|strategy|inspection|report|reports|statement|action|actions|agenda|minutes|challenge|programme"
    r"|framework|audit of|findings|updates?|progress|members? of|clerk|chair|contact|pack|will|has|have|is|are|was|were|be|that|which)\b"
)

# What leads to a committee's name.
LEAD_IN: Final = (
    r"(?:as )?(?:(?:(?:(?:six|three|nine|twelve|\d{1,2})[- ]month(?:ly)?|quarterly|annual|monthly|mid[- ]year|year[- ]end|latest|further|final|interim|first|second|third|fourth|\d\w\w) )*"
    r"(?:progress |status |monitoring |position |performance |implementation |covering |briefing |written |verbal )?"
    r"(?:updates?|updated|reports?|reported|briefing|paper|note|presentation|presented|submitted|submission|statement|monitoring|progress|considered|return|responses?"
    r"|prepared|refreshed|revised|reviewed|agreed|approved|endorsed|adopted)"
    r"(?: (?:of|by|from) (?:the )?[a-z][\w’' &,-]{3,80}?)? )?(?:(?:back )?(?:to|for|at|by|following|after) )(?:(?:the )?(?:attention|meeting|information|consideration)s? (?:of|by) )?"
    r"(?:(?:the )?(?:next )?meeting of )?(?:the )?"
)
LEAD_IN_EXAMPLES: Final = (
    "update for ", "progress report to the ", "report of the Director of Housing to ", "for the ", "to ", "six-monthly monitoring report to ",
    "updated for ", "presented to the ", "for consideration by the ",
)  # fmt: skip

# What a plan's title says of the telling, not of the plan; tried at its end.
_TELLING: Final = (
    r"(?:(?:(?:six|three|nine|twelve|\d{1,2})[- ]month(?:s|ly)?|quarterly|annual|monthly|bi[- ]?annual|half[- ]year(?:ly)?|mid[- ](?:year|term)|year[- ]end|end of (?:the )?year|latest|closing|closure|joint|covering|rag|outturn"
    r"|year (?:\d|one|two|three|four|five)|(?:month|period) \d{1,2}|further|interim|first|second|third|fourth|\d(?:st|nd|rd|th)|summary|current|regular|exception|highlight|quarter|appendix|brief|overall|detailed) )*"
    r"(?:(?:progress|status|monitoring|implementation|performance|position|tracking|exceptions?|highlight|completion)(?: and |/| & | ))*"
)
MONTH: Final = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
# What may follow "quarterly", "June 2014 monitoring …" and the like.
_TOLD: Final = (
    rf"(?:updates?|progress|report|position) [–-]? ?{MONTH}(?: ['’]?(?:20)?\d\d)?",
    r"(?:updates?|up-date|updated)(?: (?:report|note|paper|summary))?",
    r"(?:progress|position)(?: (?:reports?|statements?|to date|made|summary|review|log|monitoring|so far|against (?:actions|recommendations|plan)))?",
    r"(?:reports?|updates?|statements?|monitoring)",
    r"(?:reports?|updates?|progress|position|monitoring) (?:for )?(?:20)?\d\d(?:[/-](?:20)?\d\d)?",
    r"(?:updates?|reports?) (?:(?:no\.? ?)?\d{1,2}|(?:for|to)(?: the)?)",
)
TAILS: Final = (
    rf"(?:{MONTH} (?:(?:20)?\d\d )?)?{_TELLING}(?:{'|'.join(_TOLD)})",
    r"(?:as )?(?:reported|presented|submitted|considered|agreed|approved|updated|adopted|endorsed|published|issued|reviewed|requested|noted)(?: (?:to|at|by|for|on))?",
    r"(?:update |report |progress )?for (?:the )?(?:period|quarter|year|month)(?: (?:ending|ended|to|of).*)?",
    r"(?:for|to) (?:information|decision|noting|note|approval|comments?|consideration|discussion|publication|(?:the )?website|endorsement)",
    r"(?:agenda )?item(?: no\.?)? ?\d{1,2}[a-z]?|(?:appendix|annexe?|appx?|enclosure|encl?\.?) (?:\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})|exempt|confidential",
    r"(?:progress|position|status|update|performance) (?:as )?(?:at|to|for|in|up to|of|since|on) (?:the )?(?:end (?:of )?)?\S+(?: \S+){0,3}",
    r"(?:as )?at (?:the )?(?:end (?:of )?)?\S+(?: \S+){0,2} 20\d\d",
    r"(?:last )?(?:updated|revised|amended|refreshed|reviewed)(?: (?:on|at|to|in|as at|as of))? .{2,24}",
    r"(?:version|ver|v|issue|rev)[ .]?\d{1,2}(?:\.\d{1,2})*[a-z]?",
    r"(?:the )?(?:final|draft|revised|updated|amended|clean|tracked changes|redacted|public|web|accessible|copy|signed off)(?: (?:version|draft|copy|final))?(?: \d{1,2})?",
    r"\(\d{1,3}\)",
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6} ?['’]?\d\d|as (?:at|of|on)|to be (?:noted|agreed|approved|considered)",
    r"(?:annual|yearly|year (?:\d|one|two|three|four|five)) review(?: 20\d\d)?",
    r"(?:month|period|week) \d{1,2}|year (?:\d|one|two|three|four|five)|(?:six|three|nine|twelve|\d{1,2})[- ]month(?:s|ly)? follow[- ]?up",
    r"q[1-4] (?:1\d|2\d)(?:1\d|2\d)(?: (?:update|report))?",
    r"(?:quarter|qtr|q) (?:one|two|three|four)(?: (?:20)?\d\d[/-](?:20)?\d\d)?(?: (?:update|report))?",
    r"(?:one|two|three|six|twelve|\d{1,2}) (?:months?|years?) on|(?:three|six|nine|twelve|\d{1,2})[- ]month(?:s|ly)? review|(?:mid|half)[- ]year(?:ly)? review|(?:with )?rag(?:[- ]rated)?",
    r"(?:completed|outstanding|open|closed|overdue|remaining) actions(?: only)?(?: at)?|actions outstanding(?: at)?",
    r"(?:a )?(?:summary|overview|statement) of progress|meetings, agendas,? and minutes|\(?pdf,? ?\d[\d.]* ?[km]b\)?|rev(?:ision)? [a-z]",
    r"(?:for|at) (?:the )?(?:meeting|committee)(?: (?:of|on|held on))?",
    rf"(?:(?:{MONTH} )?meeting(?: date)?|held|dated)(?: (?:of|on|held on))?",
    r"(?<!to the )(?<!on the )(?<!in the )(?:joint )?report (?:of|by|from) (?:the )?[a-z][^–—|]*",
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
_OPENING: Final = (
    r"(?:updates?|up-date)(?: reports?)? (?:on|of|against|to|regarding|re|about)(?: progress (?:on|against|with|of))?(?: (?:the )?(?:implementation|delivery) of)? (?:the )?(?:(?:(?:outstanding|agreed|accepted|scrutiny) )*(?:recommendations|actions) ?(?:of|from|arising from|made by|made in|in|–|-|:) ?(?:the )?)?",
    r"(?:progress|monitoring)(?: (?:reports?|updates?|made))? ?(?:on|of|against|with|in|towards|-|–|:)(?: (?:the )?(?:implementation|delivery|implementing) (?:of )?)? ?(?:the )?",
    r"(?:updates?|up-date|reports?|statements?)(?: reports?)? ?: ?",
    r"(?<=ly )reports? (?:on|regarding|about|against) (?:the )?",
)
OPENERS: Final = (
    rf"{_TELLING}(?:{'|'.join(_OPENING)})",
    r"(?:outstanding|agreed|accepted) (?:recommendations|actions) ?(?:of|from|arising from|in|–|-|:) ?(?:the )?",
    r"(?:joint )?report (?:of|by|from) [^:–—|]{3,80} ?[:–—|] ?(?=.*\b(?:plan|review|strategy|recommendations|tracker)\b)",
    r"(?:meeting|mtg)(?: (?:of|held|on|date))*(?: ?:)? ?[–—-]+ ?|(?:reports? )?to ?:? ?[–—-]+ ?|g\d{2,6} ",
    r"(?:re|regarding|concerning|q[1-4]) (?=\S+ \S)|(?:supplementary|additional|late) (?:agenda|papers?|items?|reports?) ?[:–-] ?",
    r"copy of |(?:public |supplementary )?(?:document |agenda )?pack ?[:,–-] ?|public (?:document )?pack |statements? of progress ?[:–-] ?|follow[- ]?up(?: report)? ?[:–-] ?",
    r"(?:appendix|annexe?|appx|app|enclosure|encl?\.?|attachment|schedule|paper|document|doc|item|agenda item|report)(?: (?:no\.?|number))? ?(?:\d{1,2}[a-z]?(?:\.\d)?|[a-z]|[ivx]{1,4}|one|two|three|four|five|six)\b(?: (?:to|of) (?:the )?(?:main |covering )?report)? ?[.):–—-]*",
    r"(?:appendix|annexe?|agenda item)\b ?[.):–—-]*",
    r"\d{1,2}[a-z]?(?:\.\d)? ?[.):–—-]* ?(?=[a-z])",
    r"(?:title|report title|subject|report|re) ?: ?",
    r"(?:draft|final|revised|updated|confidential|public(?! (?:accounts?|health|protection|transport|realm|spaces?|sector|art|toilets?|rights|services?|conveniences?|engagement|relations)\b)|official) (?=\S+ \S)",
)
OPENER_EXAMPLES: Final = (
    ("Half-yearly update: Tree Strategy Action Plan", "Tree Strategy Action Plan"),
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
    r"(?:date|time|date and time|date of|date of (?:the )?(?:meeting|report|committee)|venue|meeting|meeting date|committee|to|report to|report)(?: (?:of|to|on))?|"
    r"(?:(?:draft |public |printed )?(?:minutes|agenda|document|reports?)(?: (?:pack|of|for|frontsheet|document pack|reports pack))?\b.*"
    r"|(?:public )?document pack|(?:date|time|venue|place|present|apologies|contact|page|to|from|wards?|wards? affected|tel|telephone|email|e-mail|author|report author"
    r"|portfolio|portfolio holder|(?:contact|lead|responsible|reporting) officer|officer contact|cabinet member|committee|meeting|classification|status|item|agenda item|part|purpose|key decision|public|private|exempt"
    r"|director|report (?:of|by|to|from|author|for)|in attendance|distribution|background papers?|recommendations?|introduction|summary|contents|appendices)\b(?: ?[:.–-].*)?"
    r"|(?:report|joint report|paper|briefing) (?:of|by|from|to) .*|(?:the )?(?:(?:corporate|strategic|assistant|executive|interim|deputy) )*(?:head|director) (?:of|for) (?:(?!plan|review|strategy|action|report|recommendation|tracker|response)\S+ ?){1,6}|(?:to be )?held(?: (?:on|at|in))?|apologies.*|(?:the )?(?:council chamber|committee room.*|(?:town|guild|shire|county|village) hall.*|civic (?:centre|offices).*)|meeting (?:of|held|date|to be held).*|(?:held )?(?:at|on|in) .*|(?:page )?\d+(?: of \d+)?|page \d.*"
    r"|(?:progress )?(?:report|update)s?|update reports?|recommendations?:?|introduction|background|(?:executive )?summary|conclusions?|contents|next steps|appendices|not for publication.*|council|the council|(?:(?:public|document|reports?|agenda) )*pack|purpose of (?:the )?report.*|wards? affected.*|time \d.*|(?:mon|tues|wednes|thurs|fri)day)"
)
NOT_PLAN_EXAMPLES: Final = (
    "Minutes of the meeting held on 16 July 2014", "Agenda", "Report of the Head of Parks", "Page 4 of 12", "Contact: Jo Smith, 01632 960001",
    "Date: 3 June 2014", "Wards affected: All",
)  # fmt: skip

# Before a date: it is not the meeting's.
OTHER_DATE: Final = (
    r"(?:updated(?: (?:[a-z]+ ){1,4}(?:plan|tracker|log|register))?|(?:last|latest) (?:update|reviewed?)|updates? (?:on|at|as at|to|of)|revised|amended|refreshed|published|printed|created|saved|modified|issued|adopted|(?:version|draft|v)\.? ?\d{1,2}(?:\.\d{1,2})*|version|draft|as at|as of|(?:position|progress|status|performance) (?:at|on|to|in)|up to|@|correct at|dated|letter of|inspection of|inspected|inspection"
    r"|approved|agreed|adopted|signed off|ending|ended|from|since|by|due|deadline|next meeting|last meeting|previous meeting|(?:actions|recommendations|tracker|log|register) at|born|expires|review date)"
    r"(?: (?:on|at|in|to|of|the|as|is|was))*[ :–-]*$"
)
OTHER_DATE_EXAMPLES: Final = (
    "Tree Plan, updated 3 June 2014",
    "Updated tree strategy action plan 3 June 2014",
    "Tree Plan as at 3 June 2014",
    "Tree Plan – Version 2.1 – 03/06/14",
    "Tree Plan (revised 3.6.14)",
    "Last updated: 03/06/2014",
)

# How a council's name is printed; the first that fits.
_PROPER: Final = r"[A-ZÀ-Þ][\w'’.-]+"
_PROPERS: Final = rf"{_PROPER}(?:(?: |, )(?:{_PROPER}|upon|on|by|of|the|le|in|and|&|-|with|under|super|nan|na))*?"
COUNCILS: Final = (
    rf"(?i:(?:the )?(?:london|royal) borough of) {_PROPER}(?: (?:{_PROPER}|upon|and|&))*",
    rf"(?i:(?:the )?city of) {_PROPER}(?: {_PROPER})* (?i:(?:metropolitan district |metropolitan borough )?council|corporation)",
    rf"{_PROPERS} (?i:(?:metropolitan|county|city|unitary|district|borough|town|parish|island|islands)(?: (?:borough|district|and district))? council)\b",
    r"(?i:comhairle nan eilean siar|council of the isles of scilly)",
    rf"(?i:cyngor) {_PROPER}(?: {_PROPER})*",
    rf"{_PROPERS} (?i:combined authority|fire (?:and|&) rescue authority|national park authority|police and crime panel authority)\b",
    rf"(?!(?i:the|this|full|our|all|each|any|your|town|county|city|district|borough|youth|parish|school|student|arts|british|privy|and|of|for|to|by|in) council\b){_PROPER}(?: (?:{_PROPER}|upon|and|&|of)){{0,3}} (?:Council|COUNCIL)\b"
    r"(?! (?:Tax|TAX|Meeting|MEETING|Plan|PLAN|House|Housing|Procedure|Leader|Member|Constitution|Chamber|Strategy))",
)
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
