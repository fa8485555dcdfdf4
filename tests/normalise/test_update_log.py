"""Updates that are added to from meeting to meeting: the newest dated entry counts."""

from datetime import date

import pytest

from normalise.statuses import read_update
from normalise.update_log import read_log

ON = date(2025, 1, 14)


@pytest.mark.parametrize(
    ("log", "status", "qualified"),
    [
        ("Sep 24 – not started\nJan 25 – contents list drawn up", "in_progress", False),
        ("14/01/2025: Complete\n10/09/2024: In progress\n01/05/2024: Not started", "completed", False),
        ("Update (Sept 2024): drafting.\n\nUpdate (Jan 2025): signed off by Cabinet.", "completed", False),
        ("Position at September 2024: on hold. Position at January 2025: work has begun.", "in_progress", False),
        ("Jul 24: Done.\nSep 24: Now updated weekly.", "completed", False),
        ("Sept 2024 - Complete\nJan 2025 - Two pages are still to be added", "in_progress", False),
        ("Sept 2024: Consultation under way.\nJan 2025: Report to be drafted.", "in_progress", False),
        ("Sept 2024: In progress.\nJan 2025: No longer required", "closed", False),
        ("Sept 2024: Completed apart from the signs.\nJan 2025: Wardens use it weekly.", "completed", True),
    ],
)
def test_the_newest_entry_says_how_an_action_stands(log: str, status: str, qualified: bool) -> None:
    """Work described later reopens nothing that was said to be done; a next step does not undo work begun."""
    update = read_update(log, on=ON, action="Write a handbook for new members")

    assert (update.status, update.qualified, update.completed_on) == (status, qualified, None)


def test_a_new_deadline_stands_until_a_newer_entry_moves_it() -> None:
    """Each entry's dates without a year count from its own date."""
    slipped = "Sept 2024: Slipped to December.\nJan 2025: Quotes received."
    again = f"{slipped}\nJan 2025: Now expected in March."

    assert [each and each.date for each in (read_update(text, on=ON).revised_due for text in (slipped, again))] == [
        date(2024, 12, 31),
        date(2025, 3, 31),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sep 24: With the Chair.",
        "June 2025: pilot\nSept 2025: roll-out",  # milestones to come
        "Three parts.\nSep 24: drafted\nJan 25: agreed",  # nothing says of which day the first line speaks
        "Cost: £400. Officer: Jo Smith. Next: quotes.",
        "Sep 24: one\nJul 24: two\nJan 25: three",  # neither oldest nor newest first
    ],
)
def test_other_texts_are_no_logs(text: str) -> None:
    """They are read as one update."""
    assert read_log(text, on=ON) == ()
