"""The contract's words as people read them."""

from typing import Final

from model.words import FindingKind, Status

STATUS_WORDS: Final = {
    Status.NOT_STARTED: "Not started",
    Status.IN_PROGRESS: "In progress",
    Status.DELAYED: "Delayed",
    Status.COMPLETED: "Completed",
    Status.CLOSED: "Closed",
    Status.UNKNOWN: "No update",
}

FINDING_WORDS: Final = {
    FindingKind.DROPPED: "Dropped, unfinished",
    FindingKind.COMPLETED_BUT: "Completed, but",
    FindingKind.REOPENED: "Reopened",
    FindingKind.SLIPPED_AGAIN: "Slipped again",
    FindingKind.OVERDUE: "Overdue",
    FindingKind.RATING_CONFLICT: "Rating and dates disagree",
    FindingKind.REWORDED: "Reworded",
    FindingKind.REWRITTEN: "Earlier update rewritten",
    FindingKind.NO_UPDATE: "No update",
    FindingKind.SAME_UPDATE: "Same update as last time",
    FindingKind.NO_DEADLINE: "No deadline",
    FindingKind.IMPLAUSIBLE_DATE: "Date looks wrong",
    FindingKind.DUE_SOON: "Due soon",
}
"""In the order in which one asks where there is time for few questions."""

URGENCY: Final = {kind: number for number, kind in enumerate(FINDING_WORDS)}
"""The place of each finding in that order, from 0."""


def count(number: int, one: str, many: str = "") -> str:
    """Return ``1 action`` or ``2,000 actions``; ``many`` where adding an s is not enough."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
