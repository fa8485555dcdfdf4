"""What a sample paper prints, and what it should be read as: both written by hand, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any


class Program(StrEnum):
    """What a sample paper was made with."""

    WORD = "a Word file"
    OFFICE_WORD = "a Word file saved by LibreOffice"
    OFFICE_PDF = "a PDF made by LibreOffice"
    BROWSER_PDF = "a PDF printed by a browser"
    WEB = "a council's web page"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A heading that actions answer; ``parts`` are its sub-groups, such as ``3a`` and ``3b``."""

    ref: str
    heading: str
    text: str
    priority: str = ""
    outcomes: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """One round: the paper for one meeting.

    Attributes:
        day: The meeting's date.
        file: Name of the paper, with its suffix.
        program: What made it.
        title: The plan's title as this paper prints it.
        heading: Of its update column.
        as_at: What that heading means; ``round`` is the same unless a section's heading says otherwise.
        section_headings: Update headings of single recommendations that were not brought up to date, with
            the date they mean.
        earlier_heading: Of the older update column, if it has one.
        partial: The paper says that it tells only part of the plan.
        page_starts: Of a PDF: the actions that are the first ones on pages 2, 3 and so on, without the plan's name.
    """

    day: date
    file: str
    program: Program
    title: str
    heading: str
    as_at: date
    section_headings: tuple[tuple[str, str, date], ...] = ()
    earlier_heading: str = ""
    page_starts: tuple[str, ...] = ()
    partial: bool = False

    @property
    def round(self) -> date:
        """The latest date that the headings of its update column print."""
        return max((self.as_at, *(day for _, _, day in self.section_headings)))

    def heading_for(self, ref: str) -> tuple[str, date]:
        """Return the update heading over a recommendation's actions, and the date it means."""
        for section, heading, day in self.section_headings:
            if section == ref:
                return heading, day
        return self.heading, self.as_at


@dataclass(frozen=True, slots=True)
class Told:
    """One action in one paper. Above: as printed. Below: as it should be read, worked out by a person.

    Attributes:
        earlier: What the older update column says, if the paper has one and repeats it in other words.
        by: Date, precision and kind of the due cell (``2023-11-30 month by``); a date or precision that
            is absent is ``-``.
        since: First day of the period that the due cell prints, where the date is its last; empty for a day.
        names: The leads, aliases resolved, joined with ``; ``.
        says: Status and where it was read (``in_progress shading``).
        new_date: Date and precision of a revised deadline that this paper gives, or empty.
        new_since: First day of the period that it prints; empty for a day.
        decided: Values that ``corrections.csv`` sets in this round.
    """

    under: str
    ref: str
    action: str
    due: str
    lead: str
    update: str
    rating: str = ""
    revised: str = ""
    earlier: str | None = None

    by: str = "- - -"
    since: str = ""
    names: str = ""
    says: str = "unknown -"
    qualified: bool = False
    new_date: str = ""
    new_since: str = ""
    completed_on: str = ""
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """One action through all meetings; ``None`` where a paper does not print it."""

    id: str
    told: tuple[Told | None, ...]


@dataclass(frozen=True, slots=True)
class Council:
    """An invented council and its plan.

    Attributes:
        actions: Every one with as many rounds as there are meetings.
        next_meeting: As in ``papers/paperround.toml``.
        fine_ratings: Colours that by the papers' key mean done, or in hand as planned.
        problems: What a careful reader would have to ask back: severity, file, column and the words concerned.
    """

    name: str
    folder: str
    plan: str
    plan_id: str
    committee: str
    recommendations: tuple[Recommendation, ...]
    meetings: tuple[Meeting, ...]
    actions: tuple[Action, ...]
    next_meeting: date
    fine_ratings: tuple[str, ...] = ("blue", "green", "grey")
    problems: tuple[tuple[str, str, str, str], ...] = ()

    def rows(self, meeting: int) -> Iterator[tuple[str, tuple[tuple[Action, Told], ...]]]:
        """Yield each recommendation's or part's reference and its actions, in the order of their numbers."""
        for recommendation in self.recommendations:
            for ref in recommendation.parts or (recommendation.ref,):
                rows = [
                    (action, told)
                    for action in self.actions
                    if (told := action.told[meeting]) is not None and told.under == ref
                ]
                yield ref, tuple(sorted(rows, key=lambda row: [int(n) for n in row[1].ref.split(".")]))


@dataclass
class Story:
    """Collects an action's rounds; what a round does not mention stays as it was, but not its update."""

    rounds: list[Told | None] = field(default_factory=list)

    def absent(self, papers: int = 1) -> "Story":
        """The next papers do not print it."""
        self.rounds += [None] * papers
        return self

    def starts(self, **values: Any) -> "Story":
        """The first paper that prints it."""
        self.rounds.append(Told(**values))
        return self

    def then(self, update: str, **values: Any) -> "Story":
        """The next paper; passing values do not carry over."""
        last = next(told for told in reversed(self.rounds) if told is not None)
        passing = {"qualified": False, "new_date": "", "completed_on": "", "earlier": None, "decided": ()}
        self.rounds.append(replace(last, update=update, **{**passing, **values}))
        return self

    def ends(self, id: str) -> Action:  # noqa: A002 - the contract's word
        """Return the action."""
        return Action(id, tuple(self.rounds))


def padded(actions: Sequence[Action], meetings: int) -> tuple[Action, ...]:
    """Return the actions, every one with as many rounds as there are meetings."""
    return tuple(replace(each, told=each.told + (None,) * (meetings - len(each.told))) for each in actions)
