"""People's own decisions, read from ``people.csv`` and ``corrections.csv`` beside the papers.

Spreadsheets write these files, so a byte-order mark, semicolons between columns, Windows' own
character set and UK dates are all read. A row that cannot be used is a problem that names it.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from ingest.discover import CORRECTIONS_FILE, PEOPLE_FILE
from model.dataset import columns
from model.decisions import Correction, Person
from model.problems import PaperroundError, Place, Problem
from model.words import Severity

PEOPLE_COLUMNS: Final = ("alias", "name", "role")
CORRECTION_COLUMNS: Final = ("paper", "plan_id", "action_id", "round", "column", "value", "note")
PAPER_COLUMNS: Final = ("reported_on", "committee", "plan")
"""What a correction with ``paper`` alone can set (contract: "Corrections")."""

LINK_COLUMNS: Final = ("same_as", "not_same_as")
DERIVED_COLUMNS: Final = ("plan_id", "plan", "action_id", "round", "paper", "page", "table", "row", "overdue")
"""Columns of observations.csv that nobody decides, since they follow from others or say where a row was read."""

CORRECTABLE: Final = (
    *(column for column in columns("observations") if column not in DERIVED_COLUMNS),
    *LINK_COLUMNS,
)
_LONGEST_DATE: Final = 40  # characters


class DecisionsOutOfReach(PaperroundError):
    """People decided something that cannot be read now; a dataset without it would be wrong and look right."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One filled row of a decisions file; ``number`` is its line as a spreadsheet counts, the header being 1."""

    number: int
    cells: dict[str, str]


def read_people(folder: Path) -> tuple[tuple[Person, ...], tuple[Problem, ...]]:
    """Read ``people.csv``; without the file there are no aliases and no problems.

    Raises:
        DecisionsOutOfReach: The file is there, and cannot be opened now.
    """
    problems: list[Problem] = []
    people: dict[str, Person] = {}
    for line in _lines(folder / PEOPLE_FILE, PEOPLE_COLUMNS, ("alias", "name"), problems):
        person = Person(line.cells["alias"], line.cells["name"], line.cells["role"])
        if not person.alias or not person.name:
            problems.append(_unused(PEOPLE_FILE, line, "alias", "An alias and a name are both needed."))
        elif person.alias in people and people[person.alias] != person:
            problems.append(_unused(PEOPLE_FILE, line, "alias", f"{person.alias} is listed above as somebody else."))
        else:
            people[person.alias] = person
    return tuple(people.values()), tuple(problems)


def read_corrections(folder: Path) -> tuple[tuple[Correction, ...], tuple[Problem, ...]]:
    """Read ``corrections.csv``; without the file there are no corrections and no problems.

    Raises:
        DecisionsOutOfReach: The file is there, and cannot be opened now.
    """
    problems: list[Problem] = []
    corrections: list[Correction] = []
    for line in _lines(folder / CORRECTIONS_FILE, CORRECTION_COLUMNS, ("column", "value"), problems):
        cells = line.cells
        day = typed_date(cells["round"]) if cells["round"] else None
        wrong = _wrong(cells, day)
        if wrong:
            problems.append(_unused(CORRECTIONS_FILE, line, *wrong))
            continue
        value = typed_date(cells["value"]) if _holds_date(cells["column"]) else None
        corrections.append(
            Correction(
                line=line.number,
                paper=cells["paper"].replace("\\", "/"),
                plan_id=cells["plan_id"],
                action_id=cells["action_id"],
                round=day,
                column=cells["column"],
                value=value.isoformat() if value else cells["value"],
                note=cells["note"],
            )
        )
    return tuple(corrections), tuple(problems)


def typed_date(text: str) -> date | None:
    """Return a date as people type it, day first: ``2013-09-18``, ``18/09/2013``, ``18 Sept 13``; else ``None``.

    Only a whole date counts: ``September 2013`` or ``next week`` is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    import dateparser  # noqa: PLC0415 - heavy, and few files need it

    settings = {"DATE_ORDER": "DMY", "STRICT_PARSING": True, "PARSERS": ["absolute-time"]}
    moment = dateparser.parse(text, languages=["en"], settings=settings) if len(text) < _LONGEST_DATE else None
    return moment.date() if moment else None


def _wrong(cells: dict[str, str], day: date | None) -> tuple[str, str] | None:
    """Return the column and the sentence of what is wrong with a correction, if anything is."""
    column = cells["column"]
    about_paper = bool(cells["paper"]) and not (cells["action_id"] or cells["plan_id"] or cells["round"])
    if cells["round"] and day is None:
        return "round", f"{cells['round']} is not a date such as 2013-09-18."
    if not cells["paper"] and not cells["plan_id"] and not cells["action_id"]:
        return "paper", "Neither a paper nor an action is named."
    allowed = PAPER_COLUMNS if about_paper else CORRECTABLE
    if column not in allowed:
        return "column", f"The column {column!r} cannot be corrected here; allowed are {', '.join(allowed)}."
    if _holds_date(column) and cells["value"] and typed_date(cells["value"]) is None:
        return "value", f"{cells['value']} is not a date such as 2013-09-18."
    return None


def _holds_date(column: str) -> bool:
    return column in {"reported_on", "as_at", "deadline", "completed_on"} or column.endswith("_date")


def _lines(path: Path, known: tuple[str, ...], needed: tuple[str, ...], problems: list[Problem]) -> Iterator[_Line]:
    """Yield the filled rows of a decisions file, every known column present."""
    try:
        text = _decoded(path.read_bytes())
    except FileNotFoundError:
        return
    except OSError as error:
        raise DecisionsOutOfReach(
            f"{path.name} cannot be opened: {error.strerror}. Nothing was built, since it would be without its lines.",
            "Close it in other programs and build again.",
        ) from error
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    header = [name.strip().casefold() for name in rows[0]] if rows else []
    missing = [name for name in needed if name not in header]
    if missing:
        sentence = f"{path.name} has no column {' or '.join(missing)}, so nothing in it was used."
        advice = f"Its first row must name the columns: {', '.join(known)}."
        problems.append(Problem(Severity.ERROR, Place(path.name, row=1), missing[0], "", sentence, advice))
        return
    for number, row in enumerate(rows[1:], start=2):
        cells = dict.fromkeys(known, "") | {
            name: value.strip() for name, value in zip(header, row, strict=False) if name in known
        }
        if any(cells.values()):
            yield _Line(number, cells)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)


def _unused(file: str, line: _Line, column: str, sentence: str) -> Problem:
    return Problem(
        Severity.WARNING,
        Place(file, row=line.number),
        column,
        line.cells.get(column, ""),
        f"Row {line.number} of {file} was not used: {sentence}",
        "Correct the row; the rest of the file was used.",
    )
