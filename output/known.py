"""What the dataset published before called each action, so that identities outlive an older paper's arrival."""

import csv
from pathlib import Path

from model.dataset import KnownAction

_ESCAPED = "'"


def read_known(folder: Path) -> tuple[KnownAction, ...]:
    """Return the rows of the dataset in ``folder``, in its own order; none where there is no whole dataset."""
    try:
        papers = {row["paper"]: row["sha256"] for row in _rows(folder / "papers.csv")}
        return tuple(
            KnownAction(
                plan_id=row["plan_id"],
                action_id=row["action_id"],
                paper=row["paper"],
                page=_number(row["page"]),
                table=_number(row["table"]),
                row=_number(row["row"]),
                recommendation_ref=row["recommendation_ref"],
                action_ref=row["action_ref"],
                action=row["action"],
                sha256=papers.get(row["paper"], ""),
            )
            for row in _rows(folder / "observations.csv")
        )
    except (OSError, KeyError, ValueError):
        return ()


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name: _unescaped(value or "") for name, value in row.items()} for row in csv.DictReader(file)]


def _unescaped(text: str) -> str:
    """Undo the apostrophe that keeps a spreadsheet from running a text."""
    return text[1:] if text.startswith(_ESCAPED) and text[1:2] in "=+-@\t\r\n" else text


def _number(text: str) -> int | None:
    return int(text) if text else None
