"""The council's name in a line of a paper (contract: "Headings and titles")."""

import re
from typing import Final

from normalise.title_words import COUNCILS

_LONGEST: Final = 400  # characters of a line that are looked at
_COUNCILS: Final = tuple(re.compile(rf"(?<!\w)(?:{pattern})") for pattern in COUNCILS)


def read_council(text: str) -> str:
    """Find the council's name in a line, as printed; empty where it names none."""
    line = " ".join(text[:_LONGEST].split())
    if "ouncil" not in line.lower() and not re.search(
        r"borough of|cyngor|authority|corporation|comhairle", line, re.IGNORECASE
    ):
        return ""
    for pattern in _COUNCILS:
        if match := pattern.search(line):
            return _less_opener(match[0])
    return ""


def _less_opener(name: str) -> str:
    """A name found after "Report to" or "The" begins behind it."""
    return re.sub(
        r"^(?:(?:the|report|to|of|for|by|at|from|in|and|meeting|minutes|agenda) )+(?=\S+ )",
        "",
        name,
        flags=re.IGNORECASE,
    )
