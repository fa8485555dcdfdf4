"""Which verbs are put for one another."""

import pytest

from timeline.deeds import DEEDS, same_deed
from timeline.wording import folded


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Reassess the bandstand policy", "Look again at the bandstand policy", True),
        ("Draw up a plan for the ponds", "With the rangers, produce a plan for the ponds", True),
        ("Publish the rota", "Make the rota known", None),
        ("Review the bandstand policy", "Publish the bandstand policy", False),
        ("Sweep the market", "Review the market", None),
    ],
)
def test_deeds_are_compared_by_kind(one: str, other: str, same: bool | None) -> None:
    """Verbs of one line are one deed, of two lines two; of a verb in no line nothing is said."""
    assert same_deed(folded(one), folded(other)) is same


@pytest.mark.parametrize("line", DEEDS)
def test_all_verbs_of_a_line_are_one_deed(line: str) -> None:
    """No longer phrase of another line hides one of these."""
    first, *others = line.split("|")

    assert all(same_deed(folded(f"{first} it"), folded(f"{other} it")) for other in others)
