"""The words of invented plans."""

VERBS = (
    ("Review", "Reassess", "Look again at", "Re-examine"),
    ("Introduce", "Bring in", "Put in place", "Establish"),
    ("Publish", "Make available", "Issue", "Release"),
    ("Train", "Provide training for", "Brief", "Coach"),
    ("Recruit", "Appoint", "Hire", "Take on"),
    ("Agree", "Settle", "Finalise", "Approve"),
    ("Audit", "Check", "Sample", "Inspect"),
    ("Develop", "Draw up", "Prepare", "Produce"),
    ("Consult", "Seek the views of", "Survey", "Ask"),
    ("Replace", "Renew", "Upgrade", "Swap out"),
    ("Reduce", "Cut", "Bring down", "Lower"),
    ("Map", "Chart", "Plot", "Record"),
)
KINDS = (
    ("policy", "procedure"),
    ("protocol", "arrangement"),
    ("strategy", "framework"),
    ("guidance", "advice"),
    ("programme", "scheme"),
    ("team", "staff"),
    ("contract", "agreement"),
    ("register", "record"),
    ("backlog", "queue"),
    ("training", "induction"),
    ("dashboard", "scorecard"),
    ("checklist", "form"),
    ("standard", "benchmark"),
    ("budget", "allocation"),
)
TOPICS = (  # noqa: SIM905 - words one a line would fill a page
    "lettings parking bereavement licensing tree-planting homelessness fostering drainage allotment library "
    "leisure cemetery housing-repairs damp street-lighting recycling youth-club after-school admissions "
    "transport-grant kerbside complaints data-protection whistleblowing safeguarding supervision absence "
    "procurement asbestos fire-safety lone-working payroll museum markets taxi food-hygiene noise "
    "flood-warning highways-gully bus-shelter care-leaver day-centre carers dementia respite adaptation "
    "stairlift hospital-discharge reablement call-centre web-chat"
).split()
CLAUSES = (
    "so that residents know what to expect",
    "including a yearly refresher for managers",
    "in partnership with the voluntary sector",
    "taking account of the internal audit findings",
    "with clear measures of success",
    "across all neighbourhood offices",
    "subject to funding being confirmed",
    "and report the outcome to members",
    "starting with the three busiest wards",
    "using the regional peer toolkit",
    "to cut waiting times by a quarter",
    "and remove the duplicate forms",
    "following the ombudsman decision",
    "for temporary and agency workers",
    "with input from tenants and leaseholders",
    "before the winter pressures begin",
    "in line with the national code",
    "and set out who signs each stage off",
)
PEOPLE = ("A Birch", "B Cole", "C Dunn", "D Eaves", "E Frost", "F Grange", "G Holt", "H Ince")
UPDATES = (
    "Work is under way with the {topic} group and a first draft has been shared.",
    "Two workshops on {topic} were held and notes are being written up.",
    "Officers met the {topic} supplier twice and are working through the list of points.",
    "Interviews for the {topic} role took place and references are being taken.",
)
