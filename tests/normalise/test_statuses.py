"""How an action stands: read from an update alone, and from all the columns of a round."""

import json
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.printed import KeyEntry
from model.readings import Deadline, Update
from model.words import Basis, DueKind, Precision, Rag, Status
from normalise.calendar import find_periods
from normalise.evidence import collect
from normalise.keys import Key, read_key
from normalise.status_rules import Rule
from normalise.statuses import read_round, read_update
from normalise.tokens import ALL_RULES, plain, split_words

ON = date(2013, 9, 18)
SHARED = Path(__file__).resolve().parents[3] / "shared"
NO_DUE = Deadline()
DUE_JUNE = Deadline(date(2013, 6, 30), Precision.MONTH, DueKind.BY)


def read(text: str, *, due: Deadline | None = None, action: str = "") -> Update:
    """Read an update of the round of 18 September 2013."""
    return read_update(text, on=ON, due=due, action=action)


def round_of(
    update: str = "",
    *,
    status: str = "",
    rag_text: str = "",
    rag: Rag | None = None,
    due: Deadline = NO_DUE,
    revised: Deadline | None = None,
    completed_on: date | None = None,
    key: Key | None = None,
) -> Update:
    """Read the columns of one round."""
    return read_round(
        update_text=update,
        status_text=status,
        rag_text=rag_text,
        rag=rag,
        on=ON,
        action="Write a parking policy",
        due=due,
        revised=revised,
        completed_on=completed_on,
        key=key or Key(),
    )


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: f"{rule.name}: {rule.example}")
def test_each_rule_is_found_in_its_own_example(rule: Rule) -> None:
    """No rule higher in the table takes the words that a lower one is there for."""
    text = plain(rule.example)

    found = collect(split_words(text, find_periods(text, on=ON)))

    assert rule in [evidence.rule for evidence in found]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Completed", Status.COMPLETED),
        ("✅", Status.COMPLETED),
        ("The towpath survey has been finished.", Status.COMPLETED),
        ("Wardens' handbook rewritten and sent to all crews.", Status.COMPLETED),
        ("Not yet completed", Status.IN_PROGRESS),
        ("Done, Council agreed a rise of 5% at its meeting", Status.COMPLETED),
        ("Briefing completed by 80% of wardens", Status.IN_PROGRESS),
        ("Completion expected in November", Status.IN_PROGRESS),
        ("Will be launched in January 2014", Status.NOT_STARTED),
        ("Draft bylaws circulated", Status.IN_PROGRESS),
        ("Consultation with allotment holders completed", Status.IN_PROGRESS),
        ("Phase 1 complete, phase 2 under way", Status.IN_PROGRESS),
        ("6 of 9 kiosks repaired", Status.IN_PROGRESS),
        ("9 of 12 kiosks have been completed", Status.IN_PROGRESS),
        ("Completed forms are kept in the registry", Status.IN_PROGRESS),
        ("The byelaws are adopted. The signs are not.", Status.IN_PROGRESS),
        ("Awaiting the completed return from the harbour master", Status.IN_PROGRESS),
        ("Put back from June but finished in August 2013", Status.COMPLETED),
        ("No longer delayed", Status.IN_PROGRESS),
        ("On hold until the ferry contract is let", Status.DELAYED),
        ("Timescale to be reviewed once the depot has been built", Status.DELAYED),
        ("To be arranged", Status.NOT_STARTED),
        ("Merged with action 3.2", Status.CLOSED),
        ("Closed. Completed in May 2013", Status.COMPLETED),
        ("Business as usual", Status.COMPLETED),
        ("Reopened after the audit", Status.IN_PROGRESS),
        ("No update received", Status.UNKNOWN),
        ("-", Status.UNKNOWN),
        ("Amber/Green", Status.IN_PROGRESS),
        ("A/R", Status.DELAYED),
        ("RAG: Blue", Status.COMPLETED),
        ("The green space strategy was adopted", Status.COMPLETED),
        ("10/12 complete", Status.IN_PROGRESS),
        ("Target of 80% has been reached", Status.COMPLETED),
        ("Target exceeded", Status.COMPLETED),
        ("All wardens now receive a monthly briefing", Status.COMPLETED),
        ("Residents can now report a broken bench online", Status.COMPLETED),
        ("New ranger starts on 1 November", Status.NOT_STARTED),
        ("Ticket machines to go live in November", Status.NOT_STARTED),
        ("Interviews held; no appointment made", Status.IN_PROGRESS),
        ("This has taken longer than expected", Status.DELAYED),
        ("Proposed for deletion", Status.CLOSED),
        ("Work has been completed on the first draft", Status.IN_PROGRESS),
        ("Finished for the island piers; mainland piers to be painted in May", Status.IN_PROGRESS),
        ("Finished for all piers; next repainting is due in 2018", Status.COMPLETED),
        ("Brought forward! Now finishing in November", Status.IN_PROGRESS),
        ("The harbour office has not replied to our requests", Status.UNKNOWN),
    ],
)
def test_updates_are_weighed_not_searched_for_keywords(text: str, status: Status) -> None:
    """Negation, futurity, parts and drafts decide, not the first telling word."""
    assert read(text).status is status


@pytest.mark.parametrize(
    ("text", "qualified"),
    [
        ("Completed", False),
        ("Completed on time", False),
        ("Completed late", False),
        ("Complete - to be refreshed annually", False),
        ("Completed apart from the east pier", True),
        ("Implemented in all but two parks", True),
        ("Completed, but two signs are still to be put up", True),
        ("Complete, pending Cabinet approval", True),
        ("Completed – draft only", True),
        ("Completed, though only a first draft", True),
        ("Completed – the Board has still to sign it off", True),
        ("Completed. The draft was agreed by the Board.", False),
        ("First rehearsal held. Complete.", False),
    ],
)
def test_completed_with_work_remaining_is_qualified(text: str, qualified: bool) -> None:
    """Contract: "Completed apart from X" is completed and qualified."""
    update = read(text)

    assert (update.status, update.qualified) == (Status.COMPLETED, qualified)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Revised date: December 2013", date(2013, 12, 31)),
        ("Slipped from Q2 to end of November 2013", date(2013, 11, 30)),
        ("Expected to be complete by the end of October 2013", date(2013, 10, 31)),
        ("Work is due to start in October 2013", None),
        ("Started in January", None),
        ("Awaiting national guidance, expected spring 2014", None),
        ("Meeting with the harbour board on 4 October 2013", None),
        ("To be reviewed in October 2013", None),
        ("To be reported to the panel in October 2013", None),
        ("Completed in August 2013", None),
        ("Discussed with the ferry company on 3 May 2013", None),
        ("Will form part of next year's plan", None),
    ],
)
def test_only_a_date_for_the_action_itself_is_a_new_deadline(text: str, day: date | None) -> None:
    """Contract: the date of a start, meeting, report or review is none."""
    revised = read(text).revised_due

    assert (revised.date if revised else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Completed on 3 May 2013", date(2013, 5, 3)),
        ("Completed June 2013", date(2013, 6, 30)),
        ("Completed in September 2013", ON),
        ("Late: completed 28 August against a target of 31 July", date(2013, 8, 28)),
        ("Completed before Easter", None),
        ("Completed - see minutes of the panel of 11 July 2013", None),
        ("Completed", None),
    ],
)
def test_a_completion_date_is_read_only_where_it_is_printed(text: str, day: date | None) -> None:
    """Contract: a month means its last day, at most the date that the update speaks for."""
    assert read(text).completed_on == day


@pytest.mark.parametrize(
    ("action", "said", "status"),
    [
        ("Hold a first-aid evening", "Held, 23 came", Status.COMPLETED),
        ("First-aid training evening", "Held on 4 March", Status.COMPLETED),
        ("Hold a ward meeting", "A ward meeting was held on 4 March.", Status.COMPLETED),
        ("Hold a first-aid evening", "A planning meeting was held on 4 March.", Status.IN_PROGRESS),
        ("Write to the brewery", "Written", Status.COMPLETED),
    ],
)
def test_a_deed_is_known_in_its_past_form(action: str, said: str, status: Status) -> None:
    """Officers report "held" for "hold"; a meeting on the way to something is a step."""
    assert read(said, action=action).status is status


def test_the_actions_own_deed_completes_it() -> None:
    """A consultation is a step towards a policy, and the whole of an action to consult."""
    said = "Allotment holders have been consulted."

    assert read(said, action="Consult allotment holders").status is Status.COMPLETED
    assert read(said, action="Adopt an allotment policy").status is Status.IN_PROGRESS


def test_somebody_elses_deed_does_not_complete_the_action() -> None:
    """The update tells of a bridge, the action asks for a handbook."""
    assert read("The footbridge was painted.", action="Rewrite the wardens' handbook").status is Status.IN_PROGRESS


def test_a_new_deadline_later_than_the_due_one_means_delayed() -> None:
    """And one that is not later does not."""
    said = "Expected to be complete by December 2013"

    assert read(said).status is Status.IN_PROGRESS
    assert read(said, due=DUE_JUNE).status is Status.DELAYED
    assert read("Now expected in May 2014", due=Deadline(date(2014, 6, 30))).status is Status.IN_PROGRESS


def test_overdue_alone_is_not_delayed() -> None:
    """Contract: never merely because it is overdue."""
    assert round_of("Work is in progress", due=DUE_JUNE).status is Status.IN_PROGRESS


@pytest.mark.parametrize("text", ["Xyzzy", "3", "✗", "❌", "⏳"])
def test_text_that_no_rule_knows_is_reported(text: str) -> None:
    """Nothing not understood goes by in silence; a number means what a key says, and here is none."""
    update = read(text)

    assert update.status is Status.UNKNOWN
    assert update.problem


@pytest.mark.parametrize("text", ["", " ", "-", "?", "…", "N/A"])
def test_an_empty_update_is_no_problem(text: str) -> None:
    """Contract: ``unknown`` for no update."""
    assert read(text) == Update(rule=read(text).rule, words=read(text).words)


def test_every_reading_says_why() -> None:
    """``explain`` shows the rule and the words that decided."""
    update = read("The ferry timetable has not yet been agreed.")

    assert update.rule == "not done"
    assert update.words == "not yet been agreed"


def test_the_status_column_comes_first() -> None:
    """Contract: status column, update, RAG, prose."""
    update = round_of("Draft bylaws written", status="On hold", rag_text="Green")

    assert (update.status, update.basis, update.rag) == (Status.DELAYED, Basis.COLUMN, Rag.GREEN)


def test_the_updates_own_words_come_before_the_rating() -> None:
    """What is said outright outranks a colour, prose does not."""
    said = round_of("Completed", rag=Rag.AMBER)
    told = round_of("The bylaws were adopted by Council", rag=Rag.AMBER)

    assert (said.status, said.basis) == (Status.COMPLETED, Basis.UPDATE)
    assert (told.status, told.basis, told.rag) == (Status.IN_PROGRESS, Basis.SHADING, Rag.AMBER)


def test_a_status_column_that_nobody_understands_is_told() -> None:
    """A number means what a key says; without one the update decides, and the number is not lost in silence."""
    update = round_of("Work is in progress", status="3")

    assert update.status is Status.IN_PROGRESS
    assert "“3”" in update.problem


def test_prose_in_a_status_column_falls_through() -> None:
    """A status column that tells a story is read as an update; an empty one is no status."""
    told = "Officers met the ferry company in May and walked the route with residents; notes were taken."

    assert round_of(status=told).basis is Basis.NARRATIVE
    assert round_of("Completed", status=" ").basis is Basis.UPDATE
    assert round_of("Completed", status=told).status is Status.COMPLETED


def test_a_done_deadline_cell_completes_an_action_without_update() -> None:
    """Contract: basis ``deadline``."""
    done = Deadline(kind=DueKind.DONE, rule="done")

    assert (round_of(due=done).status, round_of(due=done).basis) == (Status.COMPLETED, Basis.DEADLINE)
    assert round_of("Not started", due=done).status is Status.NOT_STARTED


def test_a_later_revised_column_means_delayed_and_the_later_date_stands() -> None:
    """The update wins only where it is later."""
    column = Deadline(date(2013, 12, 31), Precision.MONTH, DueKind.BY)
    update = round_of("Work continues", due=DUE_JUNE, revised=column)
    later = round_of("Now expected in March 2014", due=DUE_JUNE, revised=column)

    assert (update.status, update.revised_due) == (Status.DELAYED, column)
    assert later.revised_due is not None
    assert later.revised_due.date == date(2014, 3, 31)


def test_no_status_is_claimed_from_an_empty_update_beside_a_revised_deadline() -> None:
    """The column may repeat what an earlier paper said; silence tells nothing."""
    column = Deadline(date(2013, 12, 31), Precision.MONTH, DueKind.BY)
    update = round_of("", due=DUE_JUNE, revised=column)

    assert (update.status, update.basis, update.revised_due) == (Status.UNKNOWN, None, column)


@pytest.mark.parametrize(
    ("text", "left_open"),
    [
        ("Specification agreed. Tender to be issued in October.", "October"),
        ("Bid submitted; outcome expected by November", "November"),
        ("Moved from August with Council to vote in November", "November"),
        ("To be finished by October", ""),
    ],
)
def test_the_date_of_a_step_is_left_open_and_told(text: str, left_open: str) -> None:
    """A wrong new deadline would be believed; one left open is reported."""
    update = read(text)

    assert update.date_left_open == left_open
    assert (update.revised_due is None) is bool(left_open)


def test_a_completed_column_beside_an_open_update_is_qualified_and_reported() -> None:
    """The reader must not be misled by either."""
    update = round_of("Not yet completed; signs still to be put up", status="Completed")

    assert (update.status, update.basis, update.qualified) == (Status.COMPLETED, Basis.COLUMN, True)
    assert update.problem


def test_a_completion_date_column_completes() -> None:
    """A filled one says completed, unless the update says otherwise."""
    day = date(2013, 5, 3)

    assert round_of(completed_on=day).status is Status.COMPLETED
    assert round_of(completed_on=day).completed_on == day
    assert round_of("On hold", completed_on=day).status is Status.DELAYED
    assert round_of("On hold", completed_on=day).problem


def test_the_papers_own_key_rules() -> None:
    """Colours, letters, words and numbers mean what the paper says."""
    key = read_key(
        (
            KeyEntry("Green", Rag.GREEN, "Action completed"),
            KeyEntry("3", None, "Not started"),
            KeyEntry("C", None, "Ceased"),
        )
    )

    assert round_of(rag=Rag.GREEN, key=key).status is Status.COMPLETED
    assert round_of(status="3", key=key).status is Status.NOT_STARTED
    assert read_update("C", on=ON, key=key).status is Status.CLOSED


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    """Whatever a cell holds, there is a reading."""
    assert read(text).status in Status


_WORDING = st.sampled_from(
    [
        "Completed", "Not yet completed", "draft agreed", "On hold", "slipped to", "December 2013", "3 May 2013", "but",
        "awaiting sign-off", "published", "no longer required", "to be arranged", "with the exception of", "RAG: Amber",
        "-", ";", "(", "n't", "75%", "8 of 10", "once", "will be", "now expected",
    ]
)  # fmt: skip


@given(st.lists(_WORDING, max_size=12).map(" ".join), st.sampled_from([".", "..", " ;", " :", ","]))
def test_case_spaces_and_trailing_punctuation_change_nothing(text: str, tail: str) -> None:
    """Only words decide."""
    plainly = read(text)

    for other in (text.upper(), text.replace(" ", "\u00a0"), text + tail):
        again = read(other)
        assert (again.status, again.qualified, again.completed_on) == (
            plainly.status, plainly.qualified, plainly.completed_on,
        )  # fmt: skip


@given(st.lists(_WORDING, max_size=12).map(" ".join), st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_nothing_is_completed_after_the_day_that_the_update_speaks_for(text: str, on: date) -> None:
    """Contract: ``completed_on`` at most ``reported_on``."""
    day = read_update(text, on=on).completed_on

    assert day is None or day <= on


@pytest.mark.parametrize(
    "unit", ["now ", "not yet ", "a", "Completed. ", "to be agreed and ", "8 of ", "(", "now be the ", "revised "]
)
def test_a_huge_cell_takes_milliseconds(unit: str) -> None:
    """Patterns are bounded, and what was not read is reported."""
    start = time.process_time()
    update = read(unit * (100_000 // len(unit)))

    assert time.process_time() - start < 1
    assert update.problem


@pytest.mark.skipif(not (SHARED / "phrases").is_dir(), reason="the shared phrases are not here")
def test_the_share_of_phrases_read_right() -> None:
    """The aims of the status reader: status 92 %, revised deadline 94 %."""
    lines = (SHARED / "phrases" / "updates.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    status = revised = 0
    for row in rows:
        update = read_update(row["text"], on=date.fromisoformat(row["reported_on"]))
        day = update.revised_due and update.revised_due.date
        readings = [row, *({**row, **other} for other in row.get("also", []))]
        status += any(update.status.value == reading["status"] for reading in readings)
        revised += any((day.isoformat() if day else "") == reading["revised_due_date"] for reading in readings)

    assert status / len(rows) >= 0.92
    assert revised / len(rows) >= 0.94
