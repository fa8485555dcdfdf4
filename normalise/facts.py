"""A paper's facts: its title, committee, council, meeting date and version, the most trustworthy line first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from model.dates import in_full
from model.printed import FactLine, PrintedPaper, Source
from model.problems import Place, Problem
from model.words import Severity
from normalise.councils import read_council
from normalise.titles import read_title
from normalise.versions import read_version

# Lines whose date is not the meeting's, each with an example (contract: "Headings and titles").
OTHER_DATES: Final = (
    (r"\b(?:published|printed|issued|despatched|dispatched)\b", "Published: 10/09/2013"),
    (
        r"\b(?:updated?|revised|amended|version|draft)\b[^.]{0,20}\b(?:(?:19|20)\d\d|\d\d?[/.-]\d\d?[/.-]\d\d)$",
        "Plan updated 3 June 2014",
    ),
    (r"\b(?:updated|last updated|revised|amended)\s+(?:on\s+)?\d", "Last updated 3 June 2014 by the Policy Team"),
    (r"\bminutes\b", "Minutes of the meeting held on 16 July 2014"),
    (r"\b(?:next|last|previous) meeting\b", "Date of next meeting: 4 March 2014"),
    (r"\b(?:deadline|due|by|target|review) date\b", "Review date: 1 April 2015"),
)
_OTHER_DATE: Final = re.compile("|".join(pattern for pattern, _ in OTHER_DATES), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What a paper is, as far as it says.

    Attributes:
        title: The first line that names a plan, as printed, or empty.
        plan: The same without its "update for …" tail.
        committee, council: As printed, or empty.
        reported_on: The meeting's date, or ``None`` where no line prints one.
        dated_by: Which kind of line printed it, or empty.
        version: Rank among papers for one meeting; 0 where none is printed.
        problems: Lines that contradict one another.
    """

    title: str
    plan: str
    committee: str
    council: str
    reported_on: date | None
    dated_by: str
    version: float
    problems: tuple[Problem, ...]


def read_facts(printed: PrintedPaper, *, file_name: str) -> PaperFacts:
    """Read a paper's facts from the titles of its plans, its own lines and, last, its file's name.

    Args:
        printed: The paper.
        file_name: Its file's name without the folder; what stands there counts only where nothing else tells.
    """
    lines = (
        *(FactLine(plan.title, Source.TEXT) for plan in printed.plans if plan.title),
        *printed.lines,
        FactLine(file_name, Source.FILE_NAME),
    )
    titles = [(line, read_title(line.text)) for line in lines]
    dates = [
        (line, title.reported_on) for line, title in titles if title.reported_on and not _OTHER_DATE.search(line.text)
    ]
    dated_by, reported_on = (dates[0][0].source.value, dates[0][1]) if dates else ("", None)
    named = next(((line.text, title.plan) for line, title in titles if title.plan), ("", ""))
    return PaperFacts(
        title=named[0],
        plan=named[1],
        committee=_first(title.committee for _, title in titles),
        council=_first(read_council(line.text) for line in lines),
        reported_on=reported_on,
        dated_by=dated_by,
        version=max((read_version(line.text) for line in lines), default=0.0),
        problems=_conflicts(dates),
    )


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")


def _conflicts(dates: list[tuple[FactLine, date]]) -> tuple[Problem, ...]:
    """Report the first line of another source that prints another date than the one believed."""
    if not dates:
        return ()
    believed, day = dates[0]
    return tuple(
        Problem(
            Severity.WARNING,
            Place(),
            "reported_on",
            line.text,
            f"The {line.source.value} says {in_full(other)}, but the {believed.source.value} says {in_full(day)}.",
            f"{in_full(day)} was taken for the meeting's date. If that is wrong, add the paper to corrections.csv "
            "with the column reported_on.",
        )
        for line, other in dates[1:]
        if other != day and line.source is not believed.source
    )[:1]
