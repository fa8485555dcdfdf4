"""``paperround.toml`` beside the papers: limits, formats, committees' other names, the next meeting."""

import os
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from ingest.discover import SETTINGS_FILE
from model.problems import PaperroundError
from model.words import Format

READ_FORMATS: Final = tuple(format_ for format_ in Format if format_ is not Format.UNSUPPORTED)


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
