"""What officers write, in the words that different officers would use for the same thing. All of it is invented."""

# ruff: noqa: E501 - lists of words read best in full lines

from typing import Final

# Each line is one thing to do: the words that officers swap for one another, as an order and as a noun.
DEEDS: Final = (
    (("Review", "Look again at", "Reassess"), "Review of"),
    (("Set up", "Establish", "Create"), "Establishment of"),
    (("Publish", "Issue", "Make available"), "Publication of"),
    (("Evaluate", "Assess", "Appraise"), "Evaluation of"),
    (("Improve", "Strengthen", "Raise the standard of"), "Improvement of"),
    (("Promote", "Advertise", "Raise awareness of"), "Promotion of"),
    (("Simplify", "Streamline", "Cut the steps in"), "Simplification of"),
    (("Monitor", "Keep watch over", "Track"), "Monitoring of"),
    (("Replace", "Renew", "Swap out"), "Replacement of"),
    (("Extend", "Widen", "Roll out"), "Extension of"),
    (("Cost", "Work out the price of", "Price"), "Costing of"),
    (("Update", "Bring up to date", "Refresh"), "Updating of"),
)
THINGS: Final = (
    ("policy", "procedure"), ("protocol", "agreement"), ("strategy", "framework"), ("handbook", "manual"),
    ("training programme", "course"), ("waiting list", "queue"), ("contract", "contract arrangements"),
    ("register", "record"), ("dashboard", "scorecard"), ("checklist", "pro forma"), ("standards", "benchmarks"),
    ("budget", "funding"), ("web pages", "online information"), ("helpline", "telephone service"),
    ("referral form", "referral sheet"), ("risk assessment", "assessment of risks"),
)  # fmt: skip
SUBJECTS: Final = (
    "allotments", "asbestos", "bereavement", "blue badges", "bus shelters", "bulky waste", "care leavers", "cemeteries",
    "council tax support", "cycle lanes", "damp and mould", "day centres", "dementia", "domestic abuse", "dropped kerbs",
    "empty homes", "events", "fire doors", "flood defence", "fly-tipping", "food hygiene", "foster carers",
    "garden waste", "grants to clubs", "gritting", "highway drains", "home adaptations", "homelessness", "hospital discharge",
    "housing benefit", "internal audit", "land searches", "leisure centres", "library", "licensing", "market stalls",
    "mental health", "museums", "noise", "parking permits", "parks", "pest control", "planning enforcement", "play areas",
    "procurement cards", "public toilets", "pupil transport", "recycling", "rent arrears", "respite care", "safeguarding",
    "school admissions", "school meals", "short breaks", "sickness absence", "social value", "street lighting",
    "supported living", "taxi drivers", "temporary accommodation", "tree", "voids", "voluntary sector", "whistleblowing",
    "winter shelters", "young carers", "youth clubs",
)  # fmt: skip
GROUPS: Final = (
    "for adults", "for children", "for older residents", "for new starters", "in the north", "in the south",
    "for private tenants", "for council tenants", "for elected members", "for contractors",
)  # fmt: skip
TAILS: Final = (
    "so that nobody waits longer than ten days", "with the voluntary sector", "and report back to members",
    "taking account of what residents told us", "using the regional toolkit", "including agency staff",
    "in every neighbourhood office", "with a named officer for each ward", "and agree who signs it off",
    "to meet the regulator's code", "within the existing budget", "before the busy season",
    "with clear measures of success", "after the ombudsman's findings", "and test it with service users",
    "drawing on the peer challenge", "in line with the corporate plan", "across both directorates",
)  # fmt: skip
AIMS: Final = (
    "Make sure that residents get the right help the first time", "Know where the risks are and who looks after them",
    "Spend no more than was agreed, and show what it bought", "Listen to the people who use the service",
    "Have enough trained staff in the right places", "Put right what the inspectors found",
    "Share information between partners safely", "Finish what was begun, and say so",
    "Treat everybody fairly, wherever they live", "Keep buildings and equipment safe",
    "Give members what they need to hold officers to account", "Learn from complaints and from mistakes",
    "Plan for growing demand", "Get the most from contracts",
)  # fmt: skip
PLANS: Final = (
    "Homelessness Review", "Waste Services Inspection", "Peer Challenge", "Library Service Review", "Fostering Inspection",
    "Customer Services Review", "Flood Inquiry", "Workforce", "Health and Wellbeing", "Community Safety",
    "Adult Social Care Assurance", "Planning Service Review", "Leisure Review", "Information Governance",
    "Equalities", "Climate Emergency", "Special Educational Needs Inspection", "Town Centre",
)  # fmt: skip
PLACES: Final = (
    "Aldermere", "Brindlecombe", "Cawstead", "Dunnerford", "Eastwold", "Farrowdale", "Garthwick", "Hallowby",
    "Inglemoor", "Kestrelham", "Loxbridge", "Marlow Heath", "Nettlebourne", "Osterfield", "Pellworth", "Quarrington",
    "Ravensmoor", "Selwick", "Thornhaven", "Umberley", "Wexcombe", "Yarrowby",
)  # fmt: skip
COMMITTEES: Final = (
    "Overview and Scrutiny Committee", "Children and Families Scrutiny Committee", "Audit and Governance Committee",
    "Environment Select Committee", "Health Scrutiny Panel", "Resources Select Committee",
)  # fmt: skip
PEOPLE: Final = (
    "Alice Marsh", "Ben Okoro", "Carol Tennant", "Dipak Shah", "Ellen Frobisher", "Farid Rahman", "Grace Pell",
    "Hugh Lander", "Irena Nowak", "Jonas Birk",
)  # fmt: skip
INITIALS: Final = ("AM", "BO", "CT", "DS", "EF", "FR", "GP", "HL", "IKN", "JB")
ROLES: Final = (
    "Head of Housing", "Head of Legal Services", "Commissioning Manager", "Director of Public Health",
    "Customer Services Manager", "Chief Executive", "Service Manager", "Head of Finance", "Team Leader", "HR Manager",
)  # fmt: skip

# Updates that say in so many words where an action stands.
PLAIN_UPDATES: Final = {
    "not_started": ("Not started.", "Not yet due.", "Not yet started."),
    "in_progress": (
        "In progress.", "Under way.", "In progress: {n} of {m} teams have been seen.", "Work is under way with {who}.",
        "Ongoing. {who} met the team in {month}.", "In progress; {who} has asked for a second opinion.",
    ),
    "completed": ("Completed.", "Complete.", "Completed. {who} told staff in {month}.", "Done.", "Completed and in use."),
    "closed": ("No longer required.", "Closed – superseded by the new strategy.", "Withdrawn.", "Superseded."),
    "delayed": ("On hold.", "On hold while funding is found.", "Delayed by staff absence.", "Behind schedule."),
    "reopened": ("Reopened: more cases were found.", "In progress again.", "Reopened."),
}  # fmt: skip
# Updates that describe work; a status column or a rating beside them says where the action stands.
PROSE_UPDATES: Final = (
    "{who} met the team twice in {month}.", "Two workshops were held with {who}.", "{n} teams have been visited so far.",
    "Comments from {who} are being worked through.", "The working group looked at {n} examples from elsewhere.",
    "{who} visited another council in {month} to see how it is done there.",
)  # fmt: skip
ANNOUNCEMENTS: Final = (
    "Timescale revised to {date}.", "Revised date {date}.", "Now expected by {date}.", "Deadline extended to {date}.",
    "Delayed; now due {date}.", "Slipped to {date} because {who} was away.",
)  # fmt: skip
STATUS_WORDS: Final = {
    "not_started": ("Not started", "Not yet started"),
    "in_progress": ("In progress", "On track", "Ongoing"),
    "completed": ("Complete", "Completed"),
    "closed": ("Closed", "No longer required"),
    "delayed": ("Delayed", "Behind schedule"),
}
