"""``paperround.toml`` beside the papers: limits, formats, committees' other names, the next meeting."""

import os
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from ingest.discover import SETTINGS_FILE
from model.problems import PaperroundError
from model.words import Format

READ_FORMATS: Final = tuple(each for each in Format if each is not Format.UNSUPPORTED)


class WrongSettings(PaperroundError):
    """``paperround.toml`` says something that cannot be followed; nothing was built."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a folder of papers is read.

    Attributes:
        seconds: Longest time that one paper may take to read.
        megabytes: Most memory that one paper may take to read.
        workers: Papers read at the same time.
        formats: Formats that are read; others are reported as unsupported.
        committees: Other names of committees and the one to use for each.
        next_meetings: Plan id, or empty for every plan, and the date of its next meeting.
        councils_by_folder: Each top folder holds one council's papers.
    """

    seconds: int = 120
    megabytes: int = 1024
    workers: int = max(1, os.cpu_count() or 1)
    formats: tuple[Format, ...] = READ_FORMATS
    committees: tuple[tuple[str, str], ...] = ()
    next_meetings: tuple[tuple[str, date], ...] = ()
    councils_by_folder: bool = False


class _Wrong(ValueError):
    """A value is none of the allowed ones, which the message names."""


def _whole(least: int, most: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if type(value) is not int or not least <= value <= most:
            raise _Wrong(f"a whole number from {least} to {most}")
        return value

    return read


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _Wrong("true or false")
    return value


def _formats(value: Any) -> tuple[Format, ...]:
    words = tuple(each.value for each in READ_FORMATS)
    if not isinstance(value, list) or not value or any(each not in words for each in value):
        raise _Wrong(f"a list of some of {', '.join(words)}")
    return tuple(each for each in READ_FORMATS if each.value in value)


def _names(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not all(isinstance(name, str) for name in value.values()):
        raise _Wrong('lines such as "CYP Select Committee" = "Children and Young People Select Committee"')
    return tuple(sorted(value.items()))


def _meetings(value: Any) -> tuple[tuple[str, date], ...]:
    dates = value if isinstance(value, dict) else {"": value}
    # A TOML date and time is a date, too, but names no meeting's day alone.
    if not all(type(day) is date for day in dates.values()):
        raise _Wrong("a date such as 2014-01-29 without quotes, or lines such as plan-id = 2014-01-29")
    return tuple(sorted(dates.items()))


# Every setting: where it stands in the file, its attribute of Settings, and how its value is read.
SETTINGS: Final[dict[tuple[str, ...], tuple[str, Callable[[Any], Any]]]] = {
    ("limits", "seconds"): ("seconds", _whole(1, 86_400)),
    ("limits", "megabytes"): ("megabytes", _whole(64, 1_048_576)),
    ("limits", "workers"): ("workers", _whole(1, 256)),
    ("papers", "formats"): ("formats", _formats),
    ("papers", "councils_by_folder"): ("councils_by_folder", _yes_or_no),
    ("committees",): ("committees", _names),
    ("next_meeting",): ("next_meetings", _meetings),
}


def read_settings(folder: Path) -> Settings:
    """Read ``paperround.toml`` in the papers' folder; without the file all settings have their defaults.

    Raises:
        WrongSettings: The file is not TOML, names a setting that does not exist, or gives one a value
            that it cannot have; the message names the line and what is allowed.
    """
    try:
        text = (folder / SETTINGS_FILE).read_text(encoding="utf-8-sig")
        given = tomllib.loads(text)
    except FileNotFoundError:
        return Settings()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongSettings(f"{SETTINGS_FILE} cannot be read: {error}.", "Correct that line and try again.") from error
    except OSError as error:
        raise WrongSettings(f"{SETTINGS_FILE} cannot be opened: {error.strerror}.", "Close it elsewhere.") from error
    values: dict[str, Any] = {}
    for path, value in _settings_in(given):
        if path not in SETTINGS:
            allowed = ", ".join(".".join(known) for known in SETTINGS)
            raise WrongSettings(
                f"{_line_of(text, path)} of {SETTINGS_FILE} names {'.'.join(path)}, which is no setting.",
                f"The settings are {allowed}.",
            )
        attribute, read = SETTINGS[path]
        try:
            values[attribute] = read(value)
        except _Wrong as wrong:
            raise WrongSettings(
                f"{_line_of(text, path)} of {SETTINGS_FILE}: {'.'.join(path)} is {value!r}.", f"It must be {wrong}."
            ) from wrong
    return Settings(**values)


def _settings_in(given: dict[str, Any]) -> list[tuple[tuple[str, ...], Any]]:
    found: list[tuple[tuple[str, ...], Any]] = []
    for name, value in given.items():
        if (name,) in SETTINGS or not isinstance(value, dict):
            found.append(((name,), value))
        else:
            found += [((name, inner), each) for inner, each in value.items()]
    return found


def _line_of(text: str, path: tuple[str, ...]) -> str:
    """Return ``Line 3``: the first line that sets the last part of ``path``, as a person would look for it."""
    sets = re.compile(rf"\s*\[?\s*[\"']?{re.escape(path[-1])}\b")
    number = next((number for number, line in enumerate(text.splitlines(), start=1) if sets.match(line)), 1)
    return f"Line {number}"
