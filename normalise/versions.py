"""The rank of a printed version among papers for one meeting (contract: "Rounds")."""

import re
from typing import Final

from normalise.titles import LONGEST, day_dates, less_extension, printed_periods

_FINAL_RANK: Final = 1000.0
_VERSION: Final = re.compile(
    r"(?<![A-Za-z0-9])(?:version|ver\.?|v\.?|issue no\.?|draft)[ _]?(\d{1,2}(?:\.\d{1,2})?)(?!\d|[./]\d)", re.IGNORECASE
)
_FINAL: Final = re.compile(
    r"[\s(_-]final(?:[ _-]?(?:version|draft|copy))?(?:[ _-]?v?\d{1,2}(?:\.\d)?)?[\s)_]*(?:\(\d+\))?$", re.IGNORECASE
)
_VERSION_DATE: Final = re.compile(
    r"(?:updated|revised|amended|refreshed|version|draft|modified|saved)(?: (?:on|at|as at|of|dated))?[ :,–-]*$",
    re.IGNORECASE,
)


def read_version(text: str) -> float:
    """Rank the version that a line prints, among papers for one meeting.

    Returns:
        A version's number ("v9": 9); the same and a thousand for a final one; the ordinal of a version's date
        ("updated 3 June 2014"); 0 where the line prints none. The higher is the later.
    """
    line = less_extension(" ".join(text[:LONGEST].split()))
    number = max((float(found) for found in _VERSION.findall(line)), default=0.0)
    rank = number + (_FINAL_RANK if _FINAL.search(line) else 0.0)
    if rank:
        return rank
    dated = (
        period.last.toordinal()
        for period in day_dates(printed_periods(line))
        if _VERSION_DATE.search(line[: period.start])
    )
    return float(max(dated, default=0))
