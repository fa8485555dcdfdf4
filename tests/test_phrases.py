"""The readers understand wording that nobody listed beforehand (held-out half of the labelled phrases)."""

from pathlib import Path

import pytest

from tests.phrases import INVENTED, load, score
from tests.programs import needs_shared

# The least share all right on the half that no rule was fitted to.
LEAST = {
    "deadlines": 0.96,
    "updates": 0.95,
    "leads": 0.95,
    "headers": 0.95,
    "headings": 0.93,
    "titles": 0.90,
}


@needs_shared("phrases")
@pytest.mark.parametrize("name", LEAST)
def test_held_out_phrases_are_read_as_labelled(name: str) -> None:
    """At least the share that officers were promised comes out right in every field."""
    result = score(name, load(name, held_out=True))

    assert result.right >= LEAST[name], "\n".join(f"{miss.phrase!r}: {miss.read}" for miss in result.misses)


@needs_shared("phrases")
@pytest.mark.parametrize(("name", "least"), [("deadlines", 0.99), ("updates", 0.99)])
def test_a_date_that_is_given_is_right(name: str, least: float) -> None:
    """A date left open is reported and fine; a wrong one would be believed."""
    assert score(name, load(name, held_out=True)).dates_right >= least


@pytest.mark.parametrize("file", sorted(INVENTED.glob("*/*.jsonl")), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_invented_phrases_stay_understood(file: Path) -> None:
    """What was once mended by kind does not come apart again, and no date given is a wrong one."""
    result = score(file.stem, load(file.stem, folder=file.parent))

    misses = "\n".join(f"{miss.phrase!r}: {miss.read}" for miss in result.misses)
    assert result.right >= 0.955, misses
    assert result.dates_right == 1, misses
