"""Brackenford Borough Council (invented): bands for recommendations, initials, RAG shading, five rounds."""

# ruff: noqa: E501 - a row of a paper reads best on a line of its own

from datetime import date

from samples.telling import Council, Meeting, Program, Recommendation, Story, padded

PLAN = "Housing Repairs Improvement Plan"
COMMITTEE = "Communities Scrutiny Committee"
KEY = "RAG key: Blue – completed; Green – on track; Amber – at risk; Red – off track; Grey – not started"

MEETINGS = (
    Meeting(
        date(2023, 9, 20), "2023-09-20 Housing repairs plan.docx", Program.WORD,
        f"{PLAN} – update for {COMMITTEE} 20 September 2023", "Update September 2023", date(2023, 9, 20),
    ),
    Meeting(
        date(2023, 12, 13), "Item 7 Repairs Improvement Plan 13 Dec 2023.pdf", Program.OFFICE_PDF,
        f"{PLAN} – update for {COMMITTEE} 13 December 2023", "Update December 2023", date(2023, 12, 13),
        page_starts=("2.1",),
    ),
    Meeting(
        date(2024, 3, 20), "ieListDocuments-repairs-march.html", Program.WEB,
        f"{PLAN} – update for {COMMITTEE} 20 March 2024", "Update March 2024", date(2024, 3, 20),
        section_headings=(("2", "Update February 2024", date(2024, 2, 29)),),
    ),
    Meeting(
        date(2024, 6, 19), "repairs-plan-june-2024.pdf", Program.BROWSER_PDF,
        f"{PLAN} – update for {COMMITTEE} 19 June 2024", "Update May 2024", date(2024, 5, 31),
        page_starts=("2.1", "4.2"),
    ),
    Meeting(
        date(2024, 9, 18), "Housing repairs plan Sept 24 FINAL.docx", Program.OFFICE_WORD,
        f"{PLAN} – update for {COMMITTEE} 18 September 2024", "Update September 2024", date(2024, 9, 18),
    ),
)  # fmt: skip

RECOMMENDATIONS = (
    Recommendation(
        "1", "Recommendation 1 – for immediate action",
        "Bring overdue repairs down to the level that the council promises its tenants.",
        "for immediate action",
        ("Tenants wait no longer than the published time for a repair.",),
        ("Fewer than 5% of repairs are overdue at each quarter end.",),
    ),
    Recommendation(
        "2", "Recommendation 2 – for action within 3 months",
        "Treat every report of damp and mould as a risk to health.",
        "for action within 3 months",
        ("Homes with damp are found early and put right once.",),
        ("Repeat reports of damp fall by half.", "No home waits more than ten days for a first visit."),
    ),
    Recommendation(
        "3", "Recommendation 3 – for action within 6 months",
        "Know the condition of every home: (a) keep stock condition records that are no more than ten years old; (b) prove that safety checks are done on time.",
        "for action within 6 months",
        ("Money goes to the homes that need it most.",),
        ("The share of homes with a current survey and current certificates.",),
        ("3a", "3b"),
    ),
    Recommendation(
        "4", "Recommendation 4 – for action within 6 months",
        "Listen to tenants, and show them what has changed.",
        "for action within 6 months",
        ("Tenants say that they are heard.",),
        ("Satisfaction with repairs, asked after every job.",),
    ),
)  # fmt: skip

RM, DA, LT, PH = "Ros Merrick", "Devinder Aujla", "Lorna Tate", "Piers Holloway"
NOT_STARTED, GREEN, AMBER = "not_started update", "in_progress shading", "in_progress shading"
PROSE, DONE, BLUE = "in_progress narrative", "completed update", "completed shading"
PREFIX = "housing-repairs-improvement-plan"

ACTIONS = (
    # Completed, but only a draft; then reopened, with a new date that the update announces.
    Story()
    .starts(under="1", ref="1", action="Agree a target time for each kind of repair and publish it to tenants.", due="November 2023", by="2023-11-30 month by", lead="RM", names=RM, update="A draft list of target times is out for comment with the trades.", says=PROSE)
    .then("Completed – draft only; the Cabinet member has still to approve it.", rating="blue", says=DONE, qualified=True)
    .then("Reopened: the Cabinet member asked for shorter times for emergencies. Revised to May 2024.", rating="amber", says="delayed update", new_date="2024-05-31 month")
    .then("Completed on 14 May 2024.", rating="blue", says=DONE, completed_on="2024-05-14")
    .then("Completed.", says=DONE)
    .ends(f"{PREFIX}/1.1"),
    # Slips twice, and says so both times.
    Story()
    .starts(under="1", ref="2", action="Recruit four multi-skilled operatives to the day-to-day team.", due="December 2023", by="2023-12-31 month by", lead="RM", names=RM, update="Not started.", says=NOT_STARTED)
    .then("Two of the four posts are filled. A second advert closed without applicants.", rating="amber", says=AMBER)
    .then("Three posts are filled. Revised date June 2024.", says="delayed update", new_date="2024-06-30 month")
    .then("The fourth post was advertised again with a market supplement. Revised date September 2024.", rating="red", says="delayed update", new_date="2024-09-30 month")
    .then("All four posts are filled.", rating="blue", says=BLUE)
    .ends(f"{PREFIX}/1.2"),
    # Slips quietly: the due cell changes and the update does not say so. Then rated green, and overdue.
    Story()
    .starts(under="1", ref="3", action="Clear the backlog of repairs older than 90 days.", due="March 2024", by="2024-03-31 month by", lead="RM / SB", names=f"{RM}; SB", update="412 jobs were in the backlog at the end of August.", says=PROSE)
    .then("305 jobs remain; a contractor has been appointed for roofing.", rating="green", says=GREEN)
    .then("118 jobs remain.", says=GREEN)
    .then("96 jobs remain, most of them roofing.", says=GREEN, due="July 2024", by="2024-07-31 month by")
    .then("71 jobs remain.", says=GREEN)
    .ends(f"{PREFIX}/1.3"),
    # Recurring, so without a deadline; says the same twice.
    Story()
    .starts(under="1", ref="4", action="Report the number of overdue repairs to the portfolio holder.", due="Monthly, wef October 2023", by="2023-10-01 month recurring", lead="SB", names="SB", update="Not yet due.", says=NOT_STARTED)
    .then("Reports were sent in October and November.", rating="green", says=GREEN)
    .then("Reports are sent each month.", says=GREEN)
    .then("Reports are sent each month.", says=GREEN)
    .then("Now part of the monthly performance dashboard – business as usual.", rating="blue", says=DONE)
    .ends(f"{PREFIX}/1.4"),
    # Moves from one recommendation to another, with a new number; closed in the end.
    Story()
    .starts(under="1", ref="5", action="Offer tenants a two-hour slot for their appointment.", due="June 2024", by="2024-06-30 month by", lead="RM", names=RM, update="Not started.", says=NOT_STARTED)
    .then("Options are being costed.", rating="amber", says=AMBER)
    .then("Costs were agreed with the contractor.", rating="green", says=GREEN, under="4", ref="4")
    .then("The northern wards are trying it out.", says=GREEN)
    .then("Superseded by the appointments system in the digital plan.", rating="grey", says="closed update")
    .ends(f"{PREFIX}/1.5"),
    Story()
    .starts(under="2", ref="1", action="Adopt a damp and mould policy that treats every report as a hazard.", due="January 2024", by="2024-01-31 month by", lead="DA", names=DA, update="The policy is being drafted with the public health team.", says=PROSE)
    .then("The policy goes to Cabinet on 22 January.", rating="green", says=GREEN)
    .then("Completed. Adopted by Cabinet.", rating="blue", says=DONE)
    .then("Completed.", says=DONE)
    .ends(f"{PREFIX}/2.1"),
    # A year mistyped in December's paper; corrections.csv puts it right.
    Story()
    .starts(under="2", ref="2", action="Train all surveyors and call handlers to recognise damp and mould.", due="February 2024", by="2024-02-29 month by", lead="DA", names=DA, update="Eight staff came to a first session.", says=PROSE)
    .then("12 of 45 staff have been trained.", rating="green", says=GREEN, due="February 2042", decided=("due_date",))
    .then("38 of 45 staff have been trained.", rating="amber", says=AMBER, due="February 2024")
    .then("Completed on 8 April 2024.", rating="blue", says=DONE, completed_on="2024-04-08")
    .then("Completed.", says=DONE)
    .ends(f"{PREFIX}/2.2"),
    # A lead joins and another leaves; reopened after a quiet completion.
    Story()
    .starts(under="2", ref="3", action="Survey every home reported for damp more than once since April 2022.", due="April 2024", by="2024-04-30 month by", lead="DA", names=DA, update="214 homes have been listed.", says=PROSE)
    .then("40 homes have been surveyed.", rating="green", says=GREEN)
    .then("120 homes have been surveyed.", says=GREEN, lead="DA / PH", names=f"{DA}; {PH}")
    .then("All 214 homes have been surveyed.", rating="blue", says=BLUE, lead="PH", names=PH)
    .then("A second list of 63 homes has come from the complaints team; these surveys are under way.", rating="amber", says="in_progress update")
    .ends(f"{PREFIX}/2.3"),
    # Completed, then left out of the paper: retired.
    Story()
    .starts(under="2", ref="4", action="Write to tenants with advice on reporting damp and mould.", due="October 2023", by="2023-10-31 month by", lead="LT", names=LT, update="A letter has been drafted.", says=PROSE)
    .then("Completed.", rating="blue", says=DONE)
    .ends(f"{PREFIX}/2.4"),
    # Reworded to promise less, then renumbered.
    Story()
    .starts(under="3a", ref="1", action="Commission a stock condition survey covering a fifth of homes a year.", due="Q4 2023/24", by="2024-03-31 quarter by", lead="PH", names=PH, update="The specification has been agreed.", says=PROSE)
    .then("The tender came back above budget and is being looked at again.", rating="amber", says=AMBER)
    .then("The contract has been signed.", rating="blue", says=BLUE, action="Commission a stock condition survey covering a tenth of homes a year.")
    .then("Completed.", says=DONE, ref="2")
    .then("Completed.", says=DONE)
    .ends(f"{PREFIX}/3a.1"),
    # No deadline at first; set later; renumbered.
    Story()
    .starts(under="3a", ref="2", action="Load the survey results into the asset management system.", due="TBC", by="- - tbc", lead="Head of Asset Management", names="Head of Asset Management", update="Not started.", says=NOT_STARTED)
    .then("Not started.", rating="grey", says=NOT_STARTED)
    .then("Not yet started.", says=NOT_STARTED, due="End of 2024", by="2024-12-31 year by")
    .then("A test load of 200 homes was made.", rating="green", says=GREEN, ref="3")
    .then("900 homes have been loaded.", says=GREEN)
    .ends(f"{PREFIX}/3a.2"),
    Story()
    .absent(3)
    .starts(under="3a", ref="1", action="Appoint a manager for the stock data.", due="August 2024", by="2024-08-31 month by", lead="PH", names=PH, update="Interviews have been held.", rating="green", says=GREEN)
    .then("Completed.", rating="blue", says=DONE)
    .ends(f"{PREFIX}/3a.1~2"),
    # Overdue, then dropped without a word, and back with a new date.
    Story()
    .starts(under="3b", ref="1", action="Check that every home has an electrical safety certificate less than five years old.", due="31 December 2023", by="2023-12-31 day by", lead="PH", names=PH, update="88% of homes have been checked.", says=PROSE)
    .then("93% of homes have been checked.", rating="green", says=GREEN)
    .then("95% of homes have been checked; access was refused at 140 homes.", rating="red", says="delayed shading")
    .absent()
    .then("97% of homes have been checked and warrants applied for.", rating="amber", says=AMBER, due="31 October 2024", by="2024-10-31 day by")
    .ends(f"{PREFIX}/3b.1"),
    Story()
    .starts(under="3b", ref="2", action="Publish fire risk assessments for all blocks of flats.", due="Spring 2024", by="2024-05-31 season by", lead="PH", names=PH, update="12 of 31 assessments have been published.", says=PROSE)
    .then("20 of 31 assessments have been published.", rating="green", says=GREEN)
    .then("29 of 31 assessments have been published.", says=GREEN)
    .then("Completed.", rating="blue", says=DONE)
    .then("Completed.", says=DONE)
    .ends(f"{PREFIX}/3b.2"),
    # A deadline without a year.
    Story()
    .starts(under="4", ref="1", action="Set up a repairs panel of tenants to watch over progress.", due="End of November", by="2023-11-30 month by", lead="LT", names=LT, update="Invitations have been sent.", says=PROSE)
    .then("The panel has met twice.", rating="blue", says=BLUE)
    .then("Completed.", says=DONE)
    .ends(f"{PREFIX}/4.1"),
    # On hold, overdue, a new date, and recovered.
    Story()
    .starts(under="4", ref="2", action="Ask every tenant by text message how their repair went.", due="January 2024", by="2024-01-31 month by", lead="LT", names=LT, update="A supplier has been chosen.", says=PROSE)
    .then("A trial is running in two wards.", rating="green", says=GREEN)
    .then("On hold while the new telephone system is installed.", rating="red", says="delayed update")
    .then("The telephone system is late. Timescale now likely to be October 2024.", says="delayed update", new_date="2024-10-31 month")
    .then("1,200 replies have come in since August.", rating="green", says=GREEN)
    .ends(f"{PREFIX}/4.2"),
    Story()
    .starts(under="4", ref="3", action="Rewrite the letters that answer complaints about repairs.", due="March 2024", by="2024-03-31 month by", lead="LT", names=LT, update="Not started.", says=NOT_STARTED)
    .then("Six of nine letters have been rewritten.", rating="green", says=GREEN)
    .then("All nine letters have been rewritten and tried out with the panel.", rating="blue", says=BLUE, lead="Customer Services", names="Customer Services")
    .then("Completed.", says=DONE)
    .then("Completed.", says=DONE)
    .ends(f"{PREFIX}/4.3"),
    Story()
    .absent(4)
    .starts(under="4", ref="5", action="Publish the repairs panel's first yearly report.", due="Autumn 2024", by="2024-11-30 season by", lead="LT", names=LT, update="Not started.", rating="grey", says=NOT_STARTED)
    .ends(f"{PREFIX}/4.5"),
)  # fmt: skip

BRACKENFORD = Council(
    name="Brackenford Borough Council",
    folder="brackenford",
    plan=PLAN,
    plan_id=PREFIX,
    committee=COMMITTEE,
    recommendations=RECOMMENDATIONS,
    meetings=MEETINGS,
    actions=padded(ACTIONS, len(MEETINGS)),
    next_meeting=date(2024, 12, 11),
    problems=(
        ("info", MEETINGS[0].file, "leads", "SB"),
        ("info", MEETINGS[1].file, "due_date", "2024-02-29"),
        ("warning", MEETINGS[0].file, "status", "412 jobs were in the backlog at the end of August."),
    ),
)
