# ruff: noqa: E501 - a pattern reads best whole
"""The words that lead cells are written with, as data: posts, bodies, fields of work, and remarks that name nobody."""

import re
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns that make a phrase a post that a person holds.
POSTS: Final = _words("""
    manager managers mgr mgrs director directors officer officers head heads chief executive executives lead leads leader leaders
    coordinator coordinators co-ordinator co-ordinators worker workers practitioner practitioners adviser advisers advisor advisors
    accountant accountants auditor auditors solicitor solicitors chair chairs chairman chairperson chairwoman member members commissioner
    commissioners consultant consultants teacher teachers headteacher headteachers principal principals nurse nurses doctor doctors
    gp gps secretary administrator administrators analyst analysts planner planners surveyor surveyors engineer engineers inspector
    inspectors superintendent registrar supervisor supervisors assistant assistants specialist specialists champion champions
    representative representatives rep reps holder holders governor governors iro iros staff clinician clinicians psychologist
    psychologists trainer trainers buyer editor treasurer clerk clerks owner owners sponsor sponsors councillor councillors deputy
    deputies apprentice employee employees therapist therapists librarian architect developer ombudsman guardian controller steward
    warden wardens handler handlers caseworker caseworkers supervisory paediatrician midwife midwives counsel everyone postholder
    partner-lead headmaster headmistress provost bursar custodian strategist scrutineer coroner statistician facilitator mentor constable constables lawyer lawyers barrister technician technicians
    archivist curator economist ecologist ranger rangers matron pharmacist physiotherapist chaplain operative operatives
    navigator visitor visitors carer carers
""")

# Posts whose last word alone is a body's.
POSTS_OF_TWO: Final = frozenset({"business partner", "business partners"})

# Nouns that make a phrase a body.
BODIES: Final = _words("""
    team teams service services group groups board boards committee committees partnership partnerships panel panels council councils
    authority authorities trust trusts forum forums unit units department departments dept directorate directorates division divisions
    agency agencies police school schools academy academies college colleges cabinet office network networks association associations
    centre centres hub hubs programme project alliance company organisation organisations hospital hospitals provider providers partner
    partners consortium constabulary court cell federation foundation union unions university universities branch section executive
    subgroup sub-group subgroups workstream probation ambulance cafcass practice practices surgery nursery nurseries contractor
    contractors committee-chairs parliament assembly commission institute society charity charities landlord landlords all scrutiny
    bureau registry secretariat collaborative steering
""")

# Bodies that stand for themselves beside another lead ("Head of Housing and partners").
STANDALONE: Final = _words("""
    partners partner police schools school probation providers provider agencies health housing education ambulance cafcass all others
    academy academies governors unions contractors hospitals hospital hr it ict legal finance comms communications
""")

# Fields of work: they name a post's or a body's business, and never a person.
FIELDS: Final = _words("""
    children childrens children's adult adults adults' families family young people people's housing planning finance financial resources
    resource legal health wellbeing well-being social care education safeguarding early help years policy policies procedure procedures
    performance risk audit governance digital communication communications comms customer customers environment environmental waste
    highways transport property properties estates assets asset community communities safety leisure culture cultural library libraries
    economy economic regeneration growth place places licensing fostering adoption youth justice offending prevention commissioning
    commissioned contract contracts procurement intelligence data information training workforce development learning skills inclusion
    disability disabilities corporate democratic strategy strategic improvement quality assurance contact referral assessment permanence
    looked leaving domestic abuse homelessness benefits benefit revenues revenue tax insurance internal external public protection
    neighbourhood neighbourhoods parks open spaces sport sports arts museums tourism countryside climate energy civil emergency resilience
    business support admin administration systems programmes change transformation equality diversity engagement participation
    consultation operations operational delivery technology technical human organisational complaints elections electoral registration
    registrars trading standards building control enforcement parking streets street scene streetscene streetcare greenspace greenspaces fire rescue crime mental primary secondary
    special needs send attendance admissions virtual front door duty intake fieldwork court placements residential respite day home
    independent reviewing conference review reviewing research projects payroll treasury pensions exchequer accountancy accounts
    and the for of to with in on at senior assistant deputy interim acting joint regional local national area areas north south east west
    central group's council's chief executive's operational quality acute clinical designated monitoring section named statutory key
    management general city county borough district town parish greater metropolitan department's integrated specialist universal
    task finish overview drugs drug alcohol substance misuse older carers' victims hate gangs exploitation missing neglect online trading food
    voluntary sector third private statutory targeted high level single point access work works facilities fleet depot cemeteries catering cleaning markets
    relevant all each every respective other internal medicine surgery maternity paediatrics midwifery theatres outpatients radiology pathology
""")

POST_ABBREVIATIONS: Final = _words("""
    HoS HOS HofS SM TM GM DCS DASS AD ADs ACE ACEs DD CEO CEX CE CFO COO CIO CTO DPH PSW IRO IROs SW SWs SSW SRO PM MO DoF DoR HoF HoHR HT HTs
    ATM DM DH DHoS EHO SENCO SENCo SENCOs DSL LADO QAM PO DPO SIRO GMs TMs SMs HoSs DCEO ACEO AHoS SD CD ED S151 s151 BM CSM RM PTM
    RSM ASM DSM IROM CLO CMO CNO GP GPs SIO DCI DI
""")

FIELD_ABBREVIATIONS: Final = _words("""
    HR OD IT ICT PR QA SEN SEND CYP ASC CSC CIN CIC LAC CLA CP YOS YOT EH EY FE HE PH EYFS MASH QAF GDPR FOI H&S L&D OT PMO BI CS CAMHS
    EDT RAT FST CWD IYSS EDI ESG R&A F&A AMH OPMH LD MH PPM PFI CCTV CRM GIS
""")

BODY_ABBREVIATIONS: Final = _words("""
    LA LAs CCG CCGs ICB LSCB SAB LSAB HWB SMT CMT SLT DMT ELT CLT EMT JCC NHS PCT PCTs PCC OPCC YOS YJB PCF SENDIASS CAFCASS DfE
    DWP BSP CSP NSPCC LGA MOJ HMCTS ISB CQC GP-practices MARAC MAPPA VCS VCSE CVS RSL RSLs DHSC MHT FT UHB PHE ICS ICP
""")

# Before a person's name.
STYLES: Final = _words("""
    cllr cllrs councillor councillors dr mr mrs ms miss mx prof professor supt superintendent insp inspector sgt sergeant pc dc ds sir
    dame lord lady rev revd canon det ch dci dsupt acc dcc alderman baroness hon
""")

# Begins a post where a name stands before it without a comma ("Jo Smith Head of Service").
POST_OPENERS: Final = (
    r"(?:(?:interim|acting|deputy|assistant|associate|executive|strategic|corporate|senior|principal|lead|service|team|group|programme|project"
    r"|cabinet|chief|portfolio) )*(?:head|director|manager|officer|lead|leader|member|executive|chair|adviser|advisor|holder|worker|practitioner)\b"
)

_TO_BE: Final = r"to be (?:confirmed|agreed|determined|decided|appointed|identified|allocated|assigned|advised|recruited|nominated|named|established|filled|arranged|notified)"
NOBODY: Final = (
    rf"(?:tb[acd]|t\.b\.[acd]\.?|{_TO_BE}|vacant|vacancy|vacant post|post vacant|none(?: (?:identified|named|allocated|assigned|yet))?|nobody|no lead|no one|nil|n/?a|not applicable|not known|unknown"
    r"|(?:not|yet to be|not yet) (?:yet )?(?:allocated|assigned|appointed|agreed|confirmed|identified|named|determined|known|decided)"
    r"|un(?:allocated|assigned|confirmed|named|filled)|awaiting (?:appointment|confirmation|recruitment|allocation)|(?:under|in) recruitment"
    r"|being recruited|recruitment (?:under way|underway|in progress)|new post(?:[ -]?holder)?|new appointee|blank|pending)"
)
NOBODY_EXAMPLES: Final = (
    "TBC",
    "to be appointed",
    "VACANT",
    "Not yet allocated",
    "n/a",
    "unassigned",
    "T.B.C.",
    "awaiting appointment",
)

# Posts so general that with "to be confirmed" they name nobody.
ANYBODY: Final = r"(?:the |a |new |named |nominated |identified |accountable |responsible |appropriate |relevant )*(?:lead|officer|owner|name|post|person|lead officer|responsible officer|manager|lead name)s?"

# Printed before or behind a lead; no part of its name.
_LABELLING: Final = (
    r"(?:(?:overall |joint |co-?|project |action |operational |strategic |executive |accountable |responsible |named |delivery )*"
    r"(?:leads?|owners?|support|supporting|supported(?: by)?|officers?|sponsor|responsible|responsibility|accountable|contact|chair(?:ed by)?|by whom"
    r"|who|lead officers?|lead person|officer responsible|person responsible|lead member|lead agency|lead organisation|assisted by|sro|deputy|partners?))"
)
LABEL: Final = rf"(?:{_LABELLING} ?[:=]|(?:lead|support|owner|lead officer|responsible officer|officer|sponsor|sro|accountable officer|chair) ?[–-] )"
LABEL_AMID: Final = rf"{_LABELLING} ?[:=] "
LABEL_EXAMPLES: Final = ("Lead: ", "Owner: ", "Lead officer: ", "Support: ", "Responsible officer – ")

REMARK: Final = (
    r"(?:(?:the |a |joint |co-?|overall |project |interim |acting |new |temporary |temp |initial |initially |to )*"
    r"(?:leads?|lead officer|leading|interim|acting|support|supporting|chair|vice[- ]chair|sponsor|owner|co-?lead|temporary|temp|cover|maternity cover"
    r"|seconded|secondee|retired|left|on leave|deputising|deputy|agency|part[- ]time|f/?t|p/?t|new|joint|initially|overall|oversight|delivery|lead agency"
    r"|accountable|responsible|project lead|overall lead|in post|locum|consultant|strategic|operational|strategic lead|operational lead|advice|advisory"
    r"|all|for information|as required|as appropriate|where appropriate|where relevant)"
    r"|(?:from|until|till|since|to|up to|with effect from|wef|as of|as from|starting|starts|in post from|left|leaving) .{1,40})"
)
REMARK_EXAMPLES: Final = ("lead", "interim", "vacant", "chair", "until March 2014", "joint lead", "maternity cover")

# What follows one of these (to the end of its brackets or cell) names who had it before.
FORMERLY: Final = (
    r"(?:previously|formerly|was|were|then|originally|ex|replaces|replacing|replaced|taking over from|took over from|has taken over from|in place of"
    r"|instead of|covering for|cover for|on behalf of|succeeding|in succession to|vice)\b"
)
NOW: Final = (
    r"(?:(?:now|currently|since replaced by|replaced by|succeeded by|transferred to|handed over to|passed to|reassigned to|"
    r"moved to)\b|→|->|>)"
)

# Joins two leads as firmly as a slash does.
TOGETHER: Final = (
    r"(?:(?:,? ?(?:and |but )?(?:with |in |through )?(?:the )?(?:support(?:ed|ing)?|assist(?:ed|ance)|help(?:ed)?|input|advice|advised|consult(?:ation|ed)"
    r"|conjunction|partnership|collaboration|liaison|association|cooperation|co-operation|agreement|coordination|overseen|chaired|led)"
    r" (?:from|by|of|with))"
    r"|,? (?:working |jointly |together |along ?|linking |liaising )?(?:with|alongside|plus|via|through)"
    r"|,? as well as|,? supporting|,? reporting to)"
)
TOGETHER_EXAMPLES: Final = (
    " with support from ", " supported by ", " assisted by ", " in conjunction with ", " in partnership with ", " with ", " plus ",
    ", supported by ", " together with ",
)  # fmt: skip

NOBODY_RE: Final = re.compile(rf"{NOBODY}|[\W_]*", re.IGNORECASE)
