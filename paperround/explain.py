"""``paperround explain``: how a printed text is read, and by which rule."""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from ingest.decisions import typed_date
from paperround.usage import AskedWrongly


class Kind(StrEnum):
    """What a text is read as."""

    DEADLINE = "deadline"
    UPDATE = "update"
    LEAD = "lead"
    HEADER = "header"
    HEADING = "heading"
    TITLE = "title"


def _deadline(text: str, on: date) -> Any:
    from normalise.deadlines import read_deadline  # noqa: PLC0415 - only what is asked for is loaded

    return read_deadline(text, on=on)


def _update(text: str, on: date) -> Any:
    from normalise.statuses import read_update  # noqa: PLC0415

    return read_update(text, on=on)


def _lead(text: str, _: date) -> Any:
    from normalise.leads import read_leads  # noqa: PLC0415

    return read_leads(text)


def _header(text: str, _: date) -> Any:
    from parsers.columns import read_header  # noqa: PLC0415

    return read_header(text)


def _heading(text: str, _: date) -> Any:
    from parsers.headings import read_heading  # noqa: PLC0415

    return read_heading(text)


def _title(text: str, _: date) -> Any:
    from normalise.titles import read_title  # noqa: PLC0415

    return read_title(text)


READERS: Final[dict[Kind, Callable[[str, date], Any]]] = {
    Kind.DEADLINE: _deadline,
    Kind.UPDATE: _update,
    Kind.LEAD: _lead,
    Kind.HEADER: _header,
    Kind.HEADING: _heading,
    Kind.TITLE: _title,
}
DATED: Final = (Kind.DEADLINE, Kind.UPDATE)
"""What is read differently on another day."""


def day_meant(text: str) -> date:
    """Return the day that the user names, ``2013-09-18`` or ``18/09/2013``; today without one.

    Raises:
        AskedWrongly: The text names no day.
    """
    if not text:
        return date.today()  # noqa: DTZ011 - the user's own day, and only where none is named
    day = typed_date(text)
    if day is None:
        raise AskedWrongly(f"“{text}” is no date.", "Write it as 2013-09-18.")
    return day


def explain(text: str, kind: Kind, on: date) -> str:
    """Return in plain lines what ``text`` is read as, and the rule that decided."""
    read = READERS[kind](text, on)
    told = list(_lines(read))
    when = f", on {on.isoformat()}" if kind in DATED else ""
    if not told:
        return f"“{text}” is no {kind.value}."
    article = "an" if kind is Kind.UPDATE else "a"
    return "\n".join((f"“{text}”, read as {article} {kind.value}{when}:", *told))


def explain_for_programs(text: str, kind: Kind, on: date) -> str:
    """Return the same as JSON."""
    return json.dumps(
        {"text": text, "as": kind.value, "on": on.isoformat(), "read": _plain(READERS[kind](text, on))},
        ensure_ascii=False,
        indent=2,
    )


def _lines(read: Any, indent: str = "  ") -> Iterator[str]:
    if isinstance(read, tuple):
        for number, each in enumerate(read, start=1):
            yield f"{indent}{number}."
            yield from _lines(each, indent + "  ")
    elif read is not None:
        for field in fields(read):
            value = getattr(read, field.name)
            if is_dataclass(value):
                yield f"{indent}{_label(field.name)}:"
                yield from _lines(value, indent + "  ")
            elif value not in (None, "", ()):
                yield f"{indent}{_label(field.name)}: {_word(value)}"


def _label(name: str) -> str:
    return name.replace("_", " ")


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " to ".join(map(str, value))
    return str(value)


def _plain(read: Any) -> Any:
    if isinstance(read, tuple):
        return [_plain(each) for each in read]
    if is_dataclass(read):
        return {field.name: _plain(getattr(read, field.name)) for field in fields(read)}
    return read if read is None or isinstance(read, bool | int | float) else str(read)
