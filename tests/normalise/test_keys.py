"""A paper's own key: what its colours, letters, words and numbers mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.printed import KeyEntry
from model.words import Rag, Status
from normalise.keys import DEFAULT, read_key
from normalise.ratings import read_rating


def test_without_a_key_the_contracts_colours_stand() -> None:
    """Blue completed, green and amber in progress, red delayed, grey not started."""
    key = read_key(())

    assert {rag: key.status_of(rag) for rag in Rag} == DEFAULT
    assert key.rating_done == (Rag.BLUE,)
    assert key.rating_fine == (Rag.BLUE, Rag.GREEN, Rag.GREY)


def test_a_key_says_what_colours_mean() -> None:
    """Where green means done, blue may mean anything."""
    key = read_key(
        (
            KeyEntry("Blue", Rag.BLUE, "Not yet due"),
            KeyEntry("Green", Rag.GREEN, "Action complete"),
            KeyEntry("Amber", Rag.AMBER, "In progress, on target"),
            KeyEntry("Red", Rag.RED, "Overdue"),
        )
    )

    assert key.status_of(Rag.BLUE) is Status.NOT_STARTED
    assert key.status_of(Rag.GREEN) is Status.COMPLETED
    assert key.rating_done == (Rag.GREEN,)
    assert set(key.rating_fine) == {Rag.BLUE, Rag.GREEN, Rag.AMBER, Rag.GREY}


def test_a_colour_of_trouble_is_not_fine() -> None:
    """In progress with concerns is not in hand as planned."""
    key = read_key((KeyEntry("Green", Rag.GREEN, "In progress but at risk of delay"),))

    assert Rag.GREEN not in key.rating_fine


def test_a_colour_may_only_be_named() -> None:
    """The entry shows no colour, its mark names one."""
    assert read_key((KeyEntry("G", None, "Completed"),)).status_of(Rag.GREEN) is Status.COMPLETED


def test_marks_are_matched_whole() -> None:
    """A mark is the whole cell, whatever its case and punctuation."""
    key = read_key((KeyEntry("1", None, "Not started"), KeyEntry("Part", None, "Partially achieved")))

    assert key.status_of_mark(" 1. ") is Status.NOT_STARTED
    assert key.status_of_mark("PART") is Status.IN_PROGRESS
    assert key.status_of_mark("11") is None
    assert key.status_of_mark("") is None


def test_a_meaning_that_tells_nothing_leaves_the_default() -> None:
    """Not understood is no status."""
    assert read_key((KeyEntry("Red", Rag.RED, "High priority"),)).status_of(Rag.RED) is Status.DELAYED


@pytest.mark.parametrize(
    ("text", "rag"),
    [
        ("Amber/Green", Rag.AMBER),
        ("A/G", Rag.AMBER),
        ("A/R", Rag.RED),
        ("BRAG – A", Rag.AMBER),
        ("RAG: blue", Rag.BLUE),
        ("RAG status: Green", Rag.GREEN),
        ("Red - overdue", Rag.RED),
        ("R", Rag.RED),
        ("Yellow", Rag.AMBER),
        ("Green space strategy adopted", None),
        ("A new policy", None),
        ("Bid rated red by the panel's consultant", None),
        ("C", None),
        ("", None),
    ],
)
def test_ratings_named_in_words(text: str, rag: Rag | None) -> None:
    """The worse of two counts; a colour within a sentence is none."""
    rating = read_rating(text.replace("–", "-"))

    assert (rating.rag if rating else None) is rag


@given(
    st.lists(st.builds(KeyEntry, st.text(max_size=12), st.none() | st.sampled_from(list(Rag)), st.text(max_size=40)))
)
def test_no_key_raises(entries: list[KeyEntry]) -> None:
    """Whatever a key prints, every colour has a meaning."""
    key = read_key(tuple(entries))

    assert all(key.status_of(rag) in Status for rag in Rag)
    assert set(key.rating_done) <= set(key.rating_fine)
