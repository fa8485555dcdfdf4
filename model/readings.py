"""What the normalisers hand on: papers, plans and actions whose printed words became values."""

from dataclasses import dataclass
from datetime import date

from model.packing import pack_quickly
from model.printed import PrintedRecommendation
from model.problems import Place, Problem
from model.values import Deadline, Lead, Title, Update
from model.words import Column, Format, Rag

__all__ = [
    "ActionReading",
    "Deadline",
    "Lead",
    "PaperReading",
    "PlanReading",
    "RoundReading",
    "Title",
    "Update",
]


@dataclass(frozen=True, slots=True)
class RoundReading:
    """What one round of one paper says of one action.

    Attributes:
        round: The round's date; one of the plan's ``rounds``.
        as_at: The date that this row's update speaks for.
        update_text: The update as printed.
        update: What it was read as, the status and RAG columns and the shading weighed in.
        rag_text: The rating as printed, or empty.
    """

    round: date
    as_at: date
    update_text: str
    update: Update
    rag_text: str = ""


@dataclass(frozen=True, slots=True)
class ActionReading:
    """One printed row, read.

    Attributes:
        recommendation: Index into the plan's ``recommendations``, or ``None``.
        due: The due cell, read for the latest round's ``as_at``.
        revised: The last filled revised-deadline column, read, or ``None``.
        completed_on: From a completion-date column, or ``None``.
        leads: In printed order, as printed: aliases and initials are resolved plan-wide, later.
        rounds: Oldest first; one for each round of the plan.
        box: The row on its page in points (PDF), or ``None``.
    """

    place: Place
    recommendation: int | None
    action_ref: str
    action: str
    due_text: str
    due: Deadline
    revised: Deadline | None
    completed_on: date | None
    lead_text: str
    leads: tuple[Lead, ...]
    rounds: tuple[RoundReading, ...]
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class PlanReading:
    """One plan of one paper, read.

    Attributes:
        title: The plan's title without its "update for …" tail; the paper's title where the plan has none.
        rounds: Dates of its rounds, oldest first; the last one is the paper's own.
        periods: For each round, the first and last day that its headings print, or ``None``
            where they print no date (so that a later paper's older column finds its round).
        recommendations: As printed; ``ActionReading.recommendation`` points here.
        actions: In print order.
        partial: The paper says that it tells only part of the plan.
        initials: Initials that the paper itself resolves: ("JS", "Jo Smith").
        columns: What its columns are for (as in ``PrintedPlan``), so that a missing column is told from an
            empty one; empty where that is not known.
        rating_done, rating_fine: Colours that by the paper's key mean completed, and in hand as planned.
    """

    title: str
    rounds: tuple[date, ...]
    periods: tuple[tuple[date, date] | None, ...]
    recommendations: tuple[PrintedRecommendation, ...]
    actions: tuple[ActionReading, ...]
    partial: bool = False
    initials: tuple[tuple[str, str], ...] = ()
    rating_done: tuple[Rag, ...] = (Rag.BLUE,)
    rating_fine: tuple[Rag, ...] = (Rag.BLUE, Rag.GREEN, Rag.GREY)
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperReading:
    """One paper, read; small, and all that later rooms see of it.

    Attributes:
        paper: Path below the papers' folder, with forward slashes.
        title: The paper's title as printed, or empty.
        council: The council's name as printed, or empty.
        committee: The committee's name as printed, or empty.
        reported_on: The meeting's date, or ``None`` (the paper is then incomplete).
        dated_by: Where the date was found ("text", "page header", "file name", "update heading",
            "corrections.csv"), or empty.
        version: The printed version's rank for papers of one meeting: a version number or date
            (ordinal), 0 where none is printed.
        plans: The plans; empty where the paper holds none.
        problems: What was not understood.
    """

    paper: str
    sha256: str
    format: Format
    bytes: int
    pages: int | None
    title: str
    council: str
    committee: str
    reported_on: date | None
    dated_by: str
    version: float
    tables: int
    plans: tuple[PlanReading, ...]
    image_pages: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()


pack_quickly(RoundReading, ActionReading, PlanReading, PaperReading, Deadline, Update, Lead, Place, Problem)
