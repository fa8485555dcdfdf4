"""The plain sentence to put to the lead for each finding: it asks, it never accuses."""

from typing import Final

from model.words import FindingKind

# One sentence each; {deadline}, {days}, {times}, {since} are filled in where the finding has them.
QUESTIONS: Final = {
    FindingKind.OVERDUE: "When will this be finished, now that {deadline} has passed?",
    FindingKind.SLIPPED_AGAIN: "What will be different by {deadline}, now that the date has moved {times}?",
    FindingKind.DROPPED: "Why is this action no longer in the plan, and who decided that it should not be?",
    FindingKind.COMPLETED_BUT: "What remains to be done, by when, and who is to do it?",
    FindingKind.REOPENED: "What has changed since {since}, when this was told as {was}?",
    FindingKind.REWORDED: "Was this committee asked to agree to the new wording, and what does it change?",
    FindingKind.REWRITTEN: "Why does the update for {since} read differently now from when it was first given?",
    FindingKind.RATING_CONFLICT: "How does the rating {rag} fit with what the paper says of this action?",
    FindingKind.SAME_UPDATE: "What has happened since {since}, as the update is word for word the same?",
    FindingKind.NO_UPDATE: "Where does this action stand, as this paper gives no update?",
    FindingKind.NO_DEADLINE: "By when will this be done, as no date is given?",
    FindingKind.IMPLAUSIBLE_DATE: "Is {deadline} the date that was meant?",
    FindingKind.DUE_SOON: "Will this be finished by {deadline}, before the next meeting?",
}

_TIMES: Final = {1: "once", 2: "twice", 3: "three times", 4: "four times", 5: "five times", 6: "six times"}


def in_times(number: int) -> str:
    """Return how often as words: once, twice, three times and so on."""
    return _TIMES.get(number, f"{number} times")
