"""Invented datasets: one small enough to reason about, and any that hypothesis can think of."""

from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from model.dataset import (
    TABLES,
    ActionSummary,
    Change,
    Dataset,
    Finding,
    Link,
    Observation,
    PaperRow,
    ProblemRow,
    RecommendationSummary,
    RoundSummary,
)
from model.words import (
    Basis,
    ChangeField,
    ChangeKind,
    DueKind,
    FindingKind,
    Format,
    Outcome,
    Precision,
    Rag,
    Severity,
    Status,
)
from output.schema import KEYS

PLAN: Final = "harbour-safety-plan"
FIRST, SECOND, THIRD = date(2024, 3, 5), date(2024, 6, 4), date(2024, 9, 3)


def observation(ref: str, on: date, **values: Any) -> Observation:
    """Return one action in one round; ``values`` say what differs from an action calmly in progress."""
    row = Observation(
        plan_id=PLAN,
        plan="Harbour Safety Plan",
        recommendation_ref=ref.partition(".")[0],
        recommendation="Make the harbour safe for small boats.",
        action_id=f"{PLAN}/{ref}",
        action_ref=ref.rpartition(".")[2],
        action=f"Mend ladder number {ref.rpartition('.')[2]}.",
        round=on,
        as_at=on,
        reported_on=on,
        paper=f"harbour/{on.isoformat()}.pdf",
        page=2,
        table=1,
        row=4,
        due_text="June 2024",
        due_date=date(2024, 6, 30),
        due_precision=Precision.MONTH,
        due_kind=DueKind.BY,
        lead_text="A. Pike / B. Roach",
        leads=("A. Pike", "B. Roach"),
        update_text="The work goes on.",
        status=Status.IN_PROGRESS,
        status_basis=Basis.UPDATE,
        rag=None,
        qualified=False,
        revised_due_date=None,
        revised_due_precision=None,
        deadline=date(2024, 6, 30),
        completed_on=None,
        overdue=False,
    )
    return replace(row, **values)


def _change(ref: str, rounds: tuple[date, date], kind: ChangeKind, what: ChangeField, **values: Any) -> Change:
    row = Change(
        plan_id=PLAN,
        action_id=f"{PLAN}/{ref}",
        action=f"Mend ladder number {ref.rpartition('.')[2]}.",
        from_round=rounds[0],
        to_round=rounds[1],
        field=what,
        before="",
        after="",
        days=None,
        kind=kind,
        announced=None,
    )
    return replace(row, **values)


def _action(rows: tuple[Observation, ...], **values: Any) -> ActionSummary:
    last = rows[-1]
    summary = ActionSummary(
        plan_id=PLAN,
        action_id=last.action_id,
        recommendation_ref=last.recommendation_ref,
        action_ref=last.action_ref,
        action=last.action,
        leads=last.leads,
        first_round=rows[0].round,
        last_round=last.round,
        rounds=len(rows),
        first_deadline=rows[0].due_date,
        deadline=last.deadline,
        slip_days=0,
        times_slipped=0,
        status=last.status,
        rag=last.rag,
        overdue=last.overdue,
        in_latest_round=last.round == THIRD,
    )
    return replace(summary, **values)


def _round(on: date, **values: Any) -> RoundSummary:
    row = RoundSummary(
        plan_id=PLAN,
        plan="Harbour Safety Plan",
        round=on,
        reported_on=on,
        committee="Harbour Scrutiny Panel",
        paper=f"harbour/{on.isoformat()}.pdf",
        actions=0,
        not_started=0,
        in_progress=0,
        delayed=0,
        completed=0,
        closed=0,
        unknown=0,
        overdue=0,
        added=0,
        dropped=0,
        completed_since=0,
        slipped=0,
    )
    return replace(row, **values)


def harbour() -> Dataset:
    """Return one plan over three rounds.

    1.1 slips in June and is overdue in September, 1.2 is completed in June and taken off, 1.3 is dropped
    in September, 1.10 joins in June and in September says "completed, but". Its texts try the spreadsheets.
    """
    late = {"deadline": date(2024, 8, 31), "status": Status.DELAYED, "update_text": "Now expected by August."}
    slipping = (
        observation("1.1", FIRST),
        observation("1.1", SECOND, revised_due_date=date(2024, 8, 31), revised_due_precision=Precision.MONTH, **late),
        observation("1.1", THIRD, overdue=True, **late),
    )
    done = (
        observation("1.2", FIRST),
        observation("1.2", SECOND, status=Status.COMPLETED, completed_on=date(2024, 5, 3), update_text="Completed."),
    )
    dropped = (
        observation("1.3", FIRST, rag=Rag.AMBER),
        observation("1.3", SECOND, rag=Rag.RED, update_text="=SUM(A1:A9) is how the cost is worked out."),
    )
    hedged = (
        observation("1.10", SECOND, action="Paint “NO MOORING” <b>in red</b> on the wall."),
        observation(
            "1.10",
            THIRD,
            action="Paint “NO MOORING” <b>in red</b> on the wall.",
            status=Status.COMPLETED,
            qualified=True,
            update_text="Completed – the north wall is still to do.",
        ),
    )
    both = (FIRST, SECOND), (SECOND, THIRD)
    return Dataset(
        observations=tuple(sorted((*slipping, *done, *dropped, *hedged), key=lambda row: row.round)),
        changes=(
            _change(
                "1.1", both[0], ChangeKind.SLIPPED, ChangeField.DEADLINE,
                before="2024-06-30", after="2024-08-31", days=62, announced=True,
            ),
            _change("1.1", both[0], ChangeKind.DELAYED, ChangeField.STATUS, before="in_progress", after="delayed"),
            _change("1.2", both[0], ChangeKind.COMPLETED, ChangeField.STATUS, before="in_progress", after="completed"),
            _change("1.2", both[1], ChangeKind.RETIRED, ChangeField.PRESENCE, before="completed"),
            _change("1.3", both[1], ChangeKind.DROPPED, ChangeField.PRESENCE, before="in_progress"),
            _change("1.10", both[0], ChangeKind.ADDED, ChangeField.PRESENCE, after="in_progress"),
            _change("1.10", both[1], ChangeKind.COMPLETED, ChangeField.STATUS, before="in_progress", after="completed"),
        ),
        findings=(
            Finding(PLAN, f"{PLAN}/1.1", THIRD, FindingKind.OVERDUE, "3 days overdue.", "When will it be finished?"),
            Finding(PLAN, f"{PLAN}/1.3", THIRD, FindingKind.DROPPED, "Last told of in June.", "Why has it gone?"),
            Finding(PLAN, f"{PLAN}/1.10", THIRD, FindingKind.COMPLETED_BUT, "North wall.", "What remains to be done?"),
        ),
        actions=(
            _action(slipping, slip_days=62, times_slipped=1),
            _action(done),
            _action(dropped),
            _action(hedged),
        ),
        recommendations=(
            RecommendationSummary(PLAN, "1", "Make the harbour safe for small boats.", "", "", "", 2, 1, 1),
        ),
        rounds=(
            _round(FIRST, actions=3, in_progress=3),
            _round(SECOND, actions=4, in_progress=2, delayed=1, completed=1, added=1, completed_since=1, slipped=1),
            _round(THIRD, actions=2, delayed=1, completed=1, overdue=1, dropped=1, completed_since=1),
        ),
        papers=tuple(
            PaperRow(
                paper=f"harbour/{on.isoformat()}.pdf",
                sha256="0" * 64,
                format=Format.PDF,
                bytes=31_000,
                pages=3,
                title="Harbour Safety Plan",
                committee="Harbour Scrutiny Panel",
                meeting_date=on,
                plan_ids=(PLAN,),
                tables=1,
                observations=4,
                outcome=Outcome.READ,
                message="Read.",
            )
            for on in (FIRST, SECOND, THIRD)
        ),
        problems=(
            ProblemRow(
                Severity.WARNING, "harbour/2024-06-04.pdf", 2, 1, 4, "due_date", "31 June", "No such day.", "Ask."
            ),
        ),
        links=(Link(PLAN, f"{PLAN}/1.1", SECOND, 0.97, "the same number; the same words", doubtful=False),),
    )  # fmt: skip


def reword(dataset: Dataset, ref: str, on: date, text: str) -> Dataset:
    """Return the dataset with another update text in one place."""
    return replace(
        dataset,
        observations=tuple(
            replace(row, update_text=text) if (row.action_id, row.round) == (f"{PLAN}/{ref}", on) else row
            for row in dataset.observations
        ),
    )


# What a file can hold as it is: no control characters, no carriage return, no lone surrogate.
texts = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t", exclude_characters="\ufffe\uffff"),
    max_size=40,
)
names = st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=12)


def _values(hint: Any, name: str) -> st.SearchStrategy[Any]:
    if get_origin(hint) is tuple:
        return st.lists(names, max_size=3).map(tuple)
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
    kind = kinds[0]
    if issubclass(kind, StrEnum):
        value: st.SearchStrategy[Any] = st.sampled_from(kind)
    elif kind is date:
        value = st.dates(date(1890, 1, 1), date(2199, 12, 31))
    elif kind is bool:
        value = st.booleans()
    elif kind is int:
        value = st.integers(-100_000, 10_000_000)
    else:
        value = names if name == "paper" or name.endswith("_id") else texts
    return st.none() | value if NoneType in get_args(hint) else value


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """Any dataset whose rows have the keys that name them."""
    tables: dict[str, tuple[Any, ...]] = {}
    for table, row in TABLES.items():
        hints = get_type_hints(row)
        rows = st.builds(row, **{field.name: _values(hints[field.name], field.name) for field in fields(row)})
        key = KEYS[table]
        unique = (lambda each, key=key: tuple(getattr(each, name) for name in key)) if key else None
        tables[table] = tuple(draw(st.lists(rows, max_size=3, unique_by=unique)))
    return Dataset(**tables)
