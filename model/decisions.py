"""People's own decisions, read from the small files beside the papers (contract: "Leads", "Corrections")."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """One row of ``people.csv``: an alias, the name it stands for, and the role (may be empty)."""

    alias: str
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of ``corrections.csv``.

    Attributes:
        line: The row's line number in the file, from 1 (the header is 1).
        paper: Path below the papers' folder, or empty.
        plan_id, action_id: As in the dataset, or empty.
        round: The round's date, or ``None`` for every round.
        column: The dataset's column, or ``same_as`` / ``not_same_as``, or with ``paper`` alone
            ``reported_on``, ``committee`` or ``plan``.
        value: The value that shall stand, as text; ISO dates.
        note: Why, in the corrector's words.
    """

    line: int
    paper: str
    plan_id: str
    action_id: str
    round: date | None
    column: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that people decided themselves.

    Attributes:
        people: Rows of ``people.csv``.
        corrections: Rows of ``corrections.csv``.
        next_meetings: From ``paperround.toml``: plan id, or empty for every plan, with the date of
            the next meeting.
        committee_aliases: From ``paperround.toml``: a committee's other name and the one to use.
        councils_by_folder: Top folders stand for councils (``paperround.toml``).
    """

    people: tuple[Person, ...] = ()
    corrections: tuple[Correction, ...] = ()
    next_meetings: tuple[tuple[str, date], ...] = ()
    committee_aliases: tuple[tuple[str, str], ...] = ()
    councils_by_folder: bool = False
