"""Which tables are action plans, decided by their columns and rows: never by words elsewhere on the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from model.documents import Row
from model.words import Column
from parsers.layout import DEADLINES, SLOT_FIELDS, TRACKED, Layout, squeeze


@dataclass(frozen=True, slots=True)
class Foreign:
    """A kind of table that is no action plan though it has owners, dates or ratings.

    Attributes:
        kind: What it is, in the officers' words.
        words: Headings that such a table has and a plan has not.
        needed: How many of its headings must say so.
        example: Headings of such a table.
    """

    kind: str
    words: re.Pattern[str]
    needed: int
    example: tuple[str, ...]


FOREIGN: Final = (
    Foreign(
        "risk register",
        re.compile(
            r"\b(?:likelihood|probability|inherent|residual|(?:gross|net|current|target) (?:risk|score)|risk "
            r"(?:score|rating|owner|description)"
            r"|existing controls?|controls? in place|consequences?|l ?x ?i|risk)\b|^impact$|^score$"
        ),
        3,
        ("Risk", "Likelihood", "Impact", "Score", "Mitigating action", "Owner"),
    ),
    Foreign(
        "budget",
        re.compile(r"£|\b(?:variance|outturn|virement|revised budget|original budget|full year|net budget"
        r"|expenditure|income|spend|spent)\b|^(?:budget|forecast|actual)$"),
        2,
        ("Saving", "Budget", "Actual", "Variance", "Lead officer", "Status"),
    ),
    Foreign(
        "table of performance indicators",
        re.compile(r"\b(?:indicators?|kpi|baseline|outturn|direction of travel|polarity|quartile|benchmark"
        r"|numerator|target 20\d\d)\b|^(?:target|actual|q[1-4])$"),
        2,
        ("Indicator", "Baseline", "Target", "Actual", "RAG", "Commentary"),
    ),
    Foreign(
        "work programme",
        re.compile(r"\b(?:purpose of|witness(?:es)?|type of (?:item|report)|reason for inclusion|decision[- "
        r"]maker|key decision|exempt|forward plan)\b"),
        1,
        ("Topic", "Purpose of report", "Lead officer", "Meeting date"),
    ),
    Foreign(
        "record of a consultation",
        re.compile(r"\b(?:respondents?|consultees?|representations?|(?:comments?|feedback) received)\b"),
        1,
        ("Respondent", "Comment", "Officer response", "Action", "Lead", "Status"),
    ),
    Foreign(
        "register of applications or contracts",
        re.compile(
            r"\b(?:applications?|applicants?|suppliers?|tenders?|premises|contract value)\b"
            r"|^(?:decision|value|contract)$"
        ),
        2,
        ("Application", "Proposal", "Officer", "Decision", "Date"),
    ),
    Foreign(
        "record of attendance",
        re.compile(r"^(?:attendance|attended|present|apologies|possible|substitute|declaration of interests?)$"),
        2,
        ("Member", "Present", "Apologies"),
    ),
)  # fmt: skip


def foreign_kind(layout: Layout) -> str:
    """Return what kind of other table the headings show ("risk register"), or an empty text."""
    headings = [squeeze(column.heading) for column in layout.columns if column.heading]
    for foreign in FOREIGN:
        if sum(bool(foreign.words.search(heading)) for heading in headings) >= foreign.needed:
            return foreign.kind
    return ""


def has_plan_columns(layout: Layout) -> bool:
    """Tell whether the columns are a plan's: what is tracked, and who, by when or how it stands."""
    fields = layout.fields
    told = fields & TRACKED | ({Column.STATUS} if layout.marks else frozenset())
    action = layout.first(Column.ACTION)
    if action is not None:
        remarks = told == {Column.UPDATE} and all(c.index < action.index for c in layout.of(Column.UPDATE))
        return bool(told) and not remarks  # "Comment | Response | Action": a consultation, or minutes
    recommendation = layout.first(Column.RECOMMENDATION)
    if recommendation is None:
        return False
    if "recommend" in recommendation.heading.casefold():
        return bool(told & (SLOT_FIELDS | DEADLINES))
    return len(told) > 1 and bool(told & SLOT_FIELDS)


def has_plan_rows(layout: Layout, rows: Sequence[Row]) -> bool:
    """Tell whether at least one row names something to do: more than a word or a number."""
    subject = layout.subject
    return subject is not None and any(
        len(row.cells[subject.index].text.split()) > 1 for row in rows if subject.index < len(row.cells)
    )
