"""How well the readers understand labelled phrases: ``make phrases`` prints the shares and every miss.

The phrases lie with the developers' shared papers, one JSON object a line. Rules were fitted on the odd
lines only; the even lines were held out, so their share is the honest one. Sets of our own stand in
``invented_phrases``: each was written before the readers were run on it, and its misses then mended by kind.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from normalise.deadlines import read_deadline
from normalise.leads import read_leads
from normalise.statuses import read_update
from normalise.titles import read_title
from parsers.columns import read_header
from parsers.headings import read_heading
from tests.programs import SHARED

PHRASES: Final = SHARED / "phrases"
INVENTED: Final = Path(__file__).parent / "invented_phrases"
Reading = Mapping[str, object]


def _iso(value: date | None) -> str:
    return value.isoformat() if value else ""


def _deadline(row: Reading) -> Reading:
    read = read_deadline(str(row["text"]), on=date.fromisoformat(str(row["reported_on"])))
    return {"due_date": _iso(read.date), "due_precision": str(read.precision or ""), "due_kind": str(read.kind or "")}


def _update(row: Reading) -> Reading:
    read = read_update(str(row["text"]), on=date.fromisoformat(str(row["reported_on"])))
    revised = read.revised_due
    return {
        "status": read.status.value,
        "qualified": read.qualified,
        "revised_due_date": _iso(revised.date) if revised else "",
        "revised_due_precision": str(revised.precision or "") if revised else "",
        "completed_on": _iso(read.completed_on),
    }


def _leads(row: Reading) -> Reading:
    return {"leads": [lead.name for lead in read_leads(str(row["text"]))]}


def _header(row: Reading) -> Reading:
    return {"field": read_header(str(row["text"])).field.value}


def _heading(row: Reading) -> Reading:
    read = read_heading(str(row["line"]))
    return {"ref": read.ref, "kind": read.kind, "text": read.text} if read else {"ref": "", "kind": "", "text": ""}


def _title(row: Reading) -> Reading:
    read = read_title(str(row["line"]))
    return {"plan": read.plan, "committee": read.committee, "reported_on": _iso(read.reported_on)}


READERS: Final[dict[str, Callable[[Reading], Reading]]] = {
    "deadlines": _deadline,
    "updates": _update,
    "leads": _leads,
    "headers": _header,
    "headings": _heading,
    "titles": _title,
}


@dataclass(frozen=True, slots=True)
class Miss:
    """A phrase read otherwise than labelled."""

    phrase: str
    read: Reading
    label: Reading


@dataclass(frozen=True, slots=True)
class Score:
    """How one file's phrases were read.

    Attributes:
        phrases: How many there are.
        fields: For each field, the share read right, from 0 to 1.
        right: Share with every field right.
        dates_right: Of the dates given, the share that is right; 1 where none was given.
        seconds: Time that reading them took.
        misses: Those not all right.
    """

    phrases: int
    right: float
    fields: Mapping[str, float]
    dates_right: float
    seconds: float
    misses: tuple[Miss, ...]


def load(name: str, *, held_out: bool | None = None, folder: Path = PHRASES) -> list[dict[str, Any]]:
    """Return one file's phrases: all, or only the held-out (even) or the fitted (odd) lines."""
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    chosen = lines if held_out is None else lines[1::2] if held_out else lines[::2]
    return [json.loads(line) for line in chosen if line.strip()]


def score(name: str, rows: list[dict[str, Any]]) -> Score:
    """Read every phrase and compare with its label and the other readings that count."""
    start = time.perf_counter()
    readings = [READERS[name](row) for row in rows]
    seconds = time.perf_counter() - start
    hits: dict[str, int] = {}
    misses, given, wrong = [], 0, 0
    for row, read in zip(rows, readings, strict=True):
        labels = [row, *({**row, **other} for other in row.get("also", []))]
        for field, value in read.items():
            right = any(_same(value, label[field]) for label in labels)
            hits[field] = hits.get(field, 0) + right
            if field in {"due_date", "revised_due_date"} and value:
                given, wrong = given + 1, wrong + (not right)
        if not any(all(_same(value, label[field]) for field, value in read.items()) for label in labels):
            misses.append(Miss(str(row.get("text", row.get("line"))), read, {field: row[field] for field in read}))
    return Score(
        phrases=len(rows),
        right=1 - len(misses) / len(rows),
        fields={field: number / len(rows) for field, number in hits.items()},
        dates_right=1 - wrong / given if given else 1.0,
        seconds=seconds,
        misses=tuple(misses),
    )


def _same(read: object, label: object) -> bool:
    if isinstance(read, list) and isinstance(label, list):
        return [_plain(each) for each in read] == [_plain(each) for each in label]
    if isinstance(read, bool):
        return read == label
    return _plain(read) == _plain(label)


def _plain(text: object) -> str:
    return re.sub(r"\s+", " ", str(text)).strip(" .:;,-–—").casefold()


def main() -> int:
    """Print the shares and misses of every file; 1 where the phrases are not there."""
    if not PHRASES.exists():
        sys.stdout.write("The labelled phrases lie with the developers' shared papers, which are not here.\n")
        return 1
    for name in READERS:
        for held_out in (False, True):
            result = score(name, load(name, held_out=held_out))
            fields = ", ".join(f"{field} {share:.1%}" for field, share in result.fields.items())
            part = "held out" if held_out else "fitted on"
            sys.stdout.write(
                f"{name}, {part}: all right {result.right:.1%} of {result.phrases} ({fields}; dates given that are "
                f"right {result.dates_right:.1%}; {result.phrases / result.seconds:,.0f} a second)\n"
            )
            for miss in result.misses:
                sys.stdout.write(f"    {miss.phrase!r}: read {dict(miss.read)}, labelled {dict(miss.label)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
