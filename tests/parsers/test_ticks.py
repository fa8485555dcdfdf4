"""Boxes to tick: only what is ticked is said."""

import pytest

from parsers.ticks import EXAMPLES, PROMPTS, chosen, is_prompt, is_unticked


@pytest.mark.parametrize(("text", "said"), EXAMPLES)
def test_of_several_boxes_the_ticked_ones_speak(text: str, said: str) -> None:
    """What offers no choice stands as it is printed."""
    assert chosen(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "☐ the first thing that has been done is told here ☒ the second thing is told here as well",
        "Work ☐ goes on",
        "a ☐ b ☒ c",
    ],
)
def test_bullets_and_boxes_among_words_are_no_choices(text: str) -> None:
    """A sentence is no choice, and words on both ends leave open which box they belong to."""
    assert chosen(text) == text


@pytest.mark.parametrize(("text", "empty"), [("☐", True), (" [ ] ", True), ("☒", False), ("", False), ("☐ No", False)])
def test_an_empty_box_is_no_mark(text: str, empty: bool) -> None:
    """In columns of states, a box left empty marks nothing."""
    assert is_unticked(text) is empty


@pytest.mark.parametrize("text", PROMPTS)
def test_a_field_left_empty_says_nothing(text: str) -> None:
    """Word prints its own prompt there, and so does every copy made of the paper."""
    assert is_prompt(text)
    assert not is_prompt(f"{text} Then report")


def test_a_cell_of_boxes_is_read_quickly() -> None:
    """However many boxes there are."""
    assert chosen("☐ a " * 25_000 + "☒ b") == "b"
