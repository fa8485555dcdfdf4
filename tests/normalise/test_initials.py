"""Initials that the paper itself explains, and names that may be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalise.initials import PATTERNS, read_initials, same_person, suggest_aliases


@pytest.mark.parametrize("line", [example for _, example in PATTERNS])
def test_each_way_of_writing_initials(line: str) -> None:
    """Each pattern's example says who JS is."""
    assert read_initials((line,)) == (("JS", "Jo Smith"),)


def test_a_key_to_leads() -> None:
    """Several on one line; initials as people write them."""
    key = ("Key to leads: JS = Jo Smith; KM = Kit Marlow", "Sam McLeod, Head of Parks (SMcL)")
    assert read_initials(key) == (("JS", "Jo Smith"), ("KM", "Kit Marlow"), ("SMcL", "Sam McLeod"))


@pytest.mark.parametrize("line", ["Local Safeguarding Children Board (LSCB)", "Director of Children's Services (DCS)"])
def test_bodies_and_posts_are_nobody(line: str) -> None:
    """An abbreviation is no person's initials."""
    assert read_initials((line,)) == ()


def test_initials_of_two_people_are_left_open() -> None:
    """Wrong and right-looking would be worse."""
    assert read_initials(("Jo Smith (JS)", "Jan Sharp (JS)")) == ()


def test_one_person_under_two_spellings() -> None:
    """A suggestion for people.csv, the fuller name last."""
    assert suggest_aliases({"P Lowe", "Pat Lowe", "Jo Smyth", "Jo Smith", "JS"}) == (
        ("Jo Smyth", "Jo Smith"),
        ("P Lowe", "Pat Lowe"),
    )
    assert suggest_aliases({"J Smith", "Jo Smith", "Jan Smith"}) == ()
    assert suggest_aliases({"J. Smith", "J Smith"}) == ()
    assert not same_person("Jo Smith", "Jan Smith")


@given(st.lists(st.text()))
def test_no_line_raises(lines: list[str]) -> None:
    """Whatever is printed is read."""
    read_initials(tuple(lines))
    suggest_aliases(lines)
