"""What is read from a paper, as plain lists that stand in a JSON file beside it.

``python -m tests.parsers.printed PAPER...`` writes the expectation of a new paper, for a person to read
beside the paper; one that is there already is left alone.
"""

import json
import sys
from pathlib import Path
from typing import Any

from model.documents import Document
from model.printed import PrintedPlan, PrintedRow
from parsers import read_document
from parsers.plans import find_plans


def printed(document: Document) -> dict[str, Any]:
    """Return the plans and problems of a document as plain values; what is empty is left out."""
    found = find_plans(document)
    return {
        "plans": [_plan(plan) for plan in found.plans],
        "problems": [
            _filled(table=problem.place.table, row=problem.place.row, value=problem.value, problem=problem.problem)
            for problem in found.problems
        ],
    }


def _filled(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def _plan(plan: PrintedPlan) -> dict[str, Any]:
    return _filled(
        title=plan.title,
        partial=plan.partial,
        dated=plan.dated,
        key=[_filled(mark=entry.mark, rag=entry.rag, meaning=entry.meaning) for entry in plan.key],
        slots=[_filled(field=s.field, headings=list(s.headings), as_at=list(s.as_at_texts)) for s in plan.slots],
        recommendations=[
            _filled(ref=r.ref, kind=r.kind, text=r.text, priority=r.priority, outcomes=r.outcomes, measures=r.measures)
            for r in plan.recommendations
        ],
        rows=[_row(row) for row in plan.rows],
    )


def _row(row: PrintedRow) -> dict[str, Any]:
    return _filled(
        at=[row.place.table, row.place.row],
        recommendation=None if row.recommendation is None else row.recommendation + 1,
        ref=row.action_ref,
        action=row.action,
        due=row.due_text,
        revised=list(row.revised_due_texts),
        completed_on=row.completed_on_text,
        lead=row.lead_text,
        rag=row.rag,
        entries=[_filled(slot=e.slot + 1, as_at=e.as_at_text, text=e.text, rag=e.rag) for e in row.entries],
    )


def _write(paper: Path) -> None:
    expected = paper.with_suffix(".json")
    if not expected.exists():
        text = json.dumps(printed(read_document(paper)), ensure_ascii=False, indent=1)
        expected.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        _write(Path(name))
