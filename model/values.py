"""What one cell or line means: values that stand beside the printed text they were read from."""

import datetime as dt
from dataclasses import dataclass
from datetime import date

from model.words import Basis, Column, DueKind, Precision, Rag, Status


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline's words, read (contract: "Deadlines").

    Attributes:
        date: The last day of the printed period (``FROM``: the first), or ``None``.
        precision: The smallest calendar unit printed, or ``None`` without a date.
        kind: What the date promises, or ``None`` where nothing was understood.
        was: The date that this one replaces ("Dec 2013 (was Oct 2013)": 31 October), or ``None``.
        rule: Name of the rule that decided.
        problem: What could not be decided, as a plain sentence, or empty.
        words: The printed words that decided.
        period: First and last day of the printed period, or ``None``; a date that moves within it
            was only made exact.
        ends: The date is a printed end ("ongoing until March 2015"), so that it stands as a deadline
            even for ``RECURRING`` and ``ONGOING``.
        year_printed: The words name the year themselves.
    """

    date: dt.date | None = None
    precision: Precision | None = None
    kind: DueKind | None = None
    was: dt.date | None = None
    rule: str = ""
    problem: str = ""
    words: str = ""
    period: tuple[dt.date, dt.date] | None = None
    ends: bool = False
    year_printed: bool = True


@dataclass(frozen=True, slots=True)
class Update:
    """An update's words, read (contract: "Status").

    Attributes:
        status: Where the action stands; ``UNKNOWN`` for no update.
        basis: Where that was read, or ``None`` for ``UNKNOWN``.
        rag: The rating that the words name ("RAG: Amber/Green": amber), or ``None``.
        qualified: It says completed and, in the same breath, that work remains.
        revised_due: The new deadline that the update announces, or ``None``.
        completed_on: The printed date of completion, or ``None``.
        date_left_open: A printed date to come that may be the new deadline or that of a step on the way, and so
            was not taken for either; empty where there is none.
        rule: Name of the rule that decided the status.
        words: The printed words that decided it.
        problem: What could not be decided, as a plain sentence, or empty.
    """

    status: Status = Status.UNKNOWN
    basis: Basis | None = None
    rag: Rag | None = None
    qualified: bool = False
    revised_due: Deadline | None = None
    completed_on: date | None = None
    rule: str = ""
    words: str = ""
    problem: str = ""
    date_left_open: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """One lead: a person, initials, a role or a body, as printed; ``role`` is what stood beside a name."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """A paper's title line, read: the plan without its "update for …" tail, the committee, the meeting's date."""

    plan: str
    committee: str
    reported_on: date | None


@dataclass(frozen=True, slots=True)
class Header:
    """A column heading, understood.

    Attributes:
        field: What the column is for.
        as_at_text: The date or period that the heading prints ("September 2013"), or empty.
        group_ref: A recommendation's sub-group that the heading names ("What we will do (5a)": ``5a``).
    """

    field: Column
    as_at_text: str = ""
    group_ref: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens a group of actions ("Recommendation No. 1 - for immediate improvement").

    Attributes:
        ref: Number as printed, without the word or full stop: ``1``, ``5a``, ``2.3``.
        kind: The word used, in lower case: ``recommendation``, ``objective``, ``priority``, ``finding``,
            ``area``, ``theme`` …
        text: What follows the number, without the priority.
        priority: "for improvement within 3 months", as printed, or empty.
    """

    ref: str
    kind: str
    text: str
    priority: str = ""
