"""Saltmere District Council (invented): original and revised dates, a rated column with its key, five rounds."""

# ruff: noqa: E501 - a row of a paper reads best on a line of its own

from datetime import date

from samples.telling import Council, Meeting, Program, Recommendation, Story, padded

PLAN = "Annual Governance Statement 2022/23 Action Plan"
COMMITTEE = "Audit and Governance Committee"
KEY = "Key: Blue – complete; Green – on target; Amber – at risk; Red – target missed; Grey – not yet due"

MEETINGS = (
    Meeting(
        date(2023, 7, 11), "audit-committee-11-july-2023.htm", Program.WEB,
        f"{PLAN} – {COMMITTEE}, 11 July 2023", "Progress at July 2023", date(2023, 7, 11),
    ),
    Meeting(
        date(2023, 10, 10), "AGS action plan 10 October 2023.docx", Program.OFFICE_WORD,
        f"{PLAN} – {COMMITTEE}, 10 October 2023", "Progress at October 2023", date(2023, 10, 10),
    ),
    Meeting(
        date(2024, 1, 16), "Appendix A AGS Action Plan January 2024.pdf", Program.OFFICE_PDF,
        f"{PLAN} – {COMMITTEE}, 16 January 2024", "Progress at January 2024", date(2024, 1, 16),
        earlier_heading="Progress at October 2023", page_starts=("3.3.2",),
    ),
    Meeting(
        date(2024, 4, 16), "AGS action plan 16 April 2024.docx", Program.WORD,
        f"{PLAN} – {COMMITTEE}, 16 April 2024", "Progress at April 2024", date(2024, 4, 16),
    ),
    Meeting(
        date(2024, 7, 9), "ags-action-plan-july-2024.pdf", Program.BROWSER_PDF,
        f"{PLAN} – {COMMITTEE}, 9 July 2024", "Progress at July 2024", date(2024, 7, 9),
    ),
)  # fmt: skip

RECOMMENDATIONS = (
    Recommendation("1", "Theme 1: Financial control", "Financial control"),
    Recommendation("2", "Theme 2: Procurement and contracts", "Procurement and contracts"),
    Recommendation("3", "Theme 3: Information and records", "Information and records"),
)

IF, CFO, PM, MO = "Imogen Farrow", "Chief Finance Officer", "Procurement Manager", "Monitoring Officer"
NOT_STARTED, GREEN, AMBER = "not_started update", "in_progress column", "in_progress column"
DONE, BLUE, LATE = "completed update", "completed column", "delayed column"
PREFIX = "annual-governance-statement-2022-23-action-plan"

ACTIONS = (
    Story()
    .starts(under="1", ref="1.1", action="Reconcile the bank accounts within ten working days of each month end.", due="30/09/2023", by="2023-09-30 day by", lead=CFO, names=CFO, update="Reconciliations are up to date to April.", rating="green", says=GREEN)
    .then("June to August have still to be done.", rating="red", says=LATE, revised="31/12/2023", new_date="2023-12-31 day")
    .then("The backlog is cleared to October.", rating="amber", says=LATE, new_date="2023-12-31 day")
    .then("Completed. All accounts are reconciled to February.", rating="blue", says=DONE, new_date="2023-12-31 day")
    .ends(f"{PREFIX}/1.1.1"),
    # Reworded to ask for less.
    Story()
    .starts(under="1", ref="1.2", action="Report budget variances over £50,000 to the committee each quarter.", due="Quarterly", by="- - recurring", lead="Imogen Farrow, Deputy Chief Finance Officer", names=IF, update="A first report was made in June.", rating="green", says=GREEN)
    .then("The second report is on this agenda.", says=GREEN)
    .then("A report was made.", says=GREEN)
    .then("A report was made.", says=GREEN)
    .then("A report was made in May; the threshold was raised after advice from the auditor.", says=GREEN, action="Report budget variances over £100,000 to the committee each quarter.")
    .ends(f"{PREFIX}/1.1.2"),
    # Slips three times; January's paper quietly rewrites October's update; completed, but not quite.
    Story()
    .starts(under="1", ref="1.3", action="Complete the review of the financial regulations.", due="31/10/2023", by="2023-10-31 day by", lead="Imogen Farrow, Deputy Chief Finance Officer", names=IF, update="Draft sections were shared with budget holders.", rating="green", says=GREEN)
    .then("Legal advice is awaited.", rating="red", says=LATE, revised="31/01/2024", new_date="2024-01-31 day")
    .then("Legal advice was received and a final draft is being checked.", rating="amber", says=LATE, revised="31/03/2024", new_date="2024-03-31 day", earlier="Legal advice was sought in August and chased twice.")
    .then("The Council meeting was moved because of the election.", rating="red", says=LATE, revised="31/07/2024", new_date="2024-07-31 day")
    .then("Completed – draft only; full Council has still to adopt it.", rating="blue", says=DONE, qualified=True, new_date="2024-07-31 day")
    .ends(f"{PREFIX}/1.1.3"),
    # Nobody's at first.
    Story()
    .starts(under="1", ref="1.4", action="Carry out a self-assessment against the financial management code.", due="Autumn 2023", by="2023-11-30 season by", lead="TBC", names="", update="Not yet due.", rating="grey", says=NOT_STARTED)
    .then("A template has been agreed with the auditor.", rating="green", says=GREEN, lead=CFO, names=CFO)
    .then("The self-assessment was shared with the auditor.", rating="blue", says=BLUE)
    .ends(f"{PREFIX}/1.1.4"),
    Story()
    .starts(under="2", ref="2.1", action="Publish a contracts register that is brought up to date every month.", due="End of December 2023", by="2023-12-31 month by", lead=PM, names=PM, update="Departments have been asked for their contracts.", rating="green", says=GREEN)
    .then("180 contracts are listed.", says=GREEN)
    .then("Completed on 4 December 2023.", rating="blue", says=DONE, completed_on="2023-12-04")
    .then("Completed.", says=DONE)
    .then("Reopened: internal audit found contracts missing, which are being added.", rating="amber", says="in_progress update")
    .ends(f"{PREFIX}/2.2.1"),
    # Typed ten years late until January's paper; then rated green, and overdue.
    Story()
    .starts(under="2", ref="2.2", action="Train every budget holder in the contract procedure rules.", due="31/03/2034", by="2034-03-31 day by", lead=f"{PM} / {MO}", names=f"{PM}; {MO}", update="Not started.", rating="grey", says=NOT_STARTED)
    .then("22 of 64 have been trained.", rating="green", says=GREEN)
    .then("41 of 64 have been trained.", says=GREEN, due="31/03/2024", by="2024-03-31 day by")
    .then("57 of 64 have been trained.", says=GREEN)
    .then("All 64 have been trained.", rating="blue", says=BLUE)
    .ends(f"{PREFIX}/2.2.2"),
    # Dropped without a word.
    Story()
    .starts(under="2", ref="2.3", action="Put the grounds maintenance contract out to tender.", due="30/04/2024", by="2024-04-30 day by", lead=PM, names=PM, update="Not yet due.", rating="grey", says=NOT_STARTED)
    .then("A specification has been drafted.", rating="green", says=GREEN)
    .then("The tender has been advertised.", says=GREEN)
    .ends(f"{PREFIX}/2.2.3"),
    # Takes the number of the one that was dropped.
    Story()
    .absent(4)
    .starts(under="2", ref="2.3", action="Publish a social value policy for large purchases.", due="31/12/2024", by="2024-12-31 day by", lead=PM, names=PM, update="A draft has gone to the legal team.", rating="green", says=GREEN)
    .ends(f"{PREFIX}/2.2.3~2"),
    # Not reported in January.
    Story()
    .starts(under="3", ref="3.1", action="Answer 95% of requests for information within 20 working days.", due="Ongoing", by="- - ongoing", lead="Information Governance Officer", names="Information Governance Officer", update="88% were answered in time.", rating="amber", says=AMBER)
    .then("90% were answered in time.", says=AMBER)
    .then("", rating="", says="unknown -")
    .then("96% were answered in time.", rating="green", says=GREEN)
    .then("95% were answered in time.", says=GREEN)
    .ends(f"{PREFIX}/3.3.1"),
    Story()
    .starts(under="3", ref="3.2", action="Adopt a retention schedule for every service.", due="29/02/2024", by="2024-02-29 day by", lead=MO, names=MO, update="Schedules are agreed for four of eleven services.", rating="green", says=GREEN)
    .then("Six services have agreed theirs.", says=GREEN)
    .then("Six services have agreed theirs.", says=GREEN)
    .then("Closed – merged into the new information strategy.", rating="grey", says="closed update")
    .ends(f"{PREFIX}/3.3.2"),
    # Takes the number of the one that was closed.
    Story()
    .absent(3)
    .starts(under="3", ref="3.3", action="Bring in two-step sign-in for councillors.", due="30/09/2024", by="2024-09-30 day by", lead="Head of IT", names="Head of IT", update="A trial is running with six councillors.", rating="green", says=GREEN)
    .then("Twenty of 36 councillors have signed up.", says=GREEN, ref="3.2")
    .ends(f"{PREFIX}/3.3.3"),
)  # fmt: skip

SALTMERE = Council(
    name="Saltmere District Council",
    folder="saltmere",
    plan=PLAN,
    plan_id=PREFIX,
    committee=COMMITTEE,
    recommendations=RECOMMENDATIONS,
    meetings=MEETINGS,
    actions=padded(ACTIONS, len(MEETINGS)),
    next_meeting=date(2024, 10, 15),
    problems=(("warning", MEETINGS[2].file, "status", "The second report is on this agenda."),),
)
