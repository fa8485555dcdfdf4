"""Colours as ratings: what officers fill cells with, and what only decorates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageColor

from model.words import Rag
from parsers.colours import RANGES, SYMBOLS, rating_of, rating_of_symbol


@pytest.mark.parametrize(("rag", "colour"), [(kind.rag, colour) for kind in RANGES for colour in kind.examples])
def test_each_range_rates_its_own_examples(rag: Rag, colour: str) -> None:
    """The fills that a range is there for show its rating."""
    assert rating_of(colour) is rag


@pytest.mark.parametrize(
    ("colour", "rag"),
    [
        ("#ff0000", Rag.RED), ("red", Rag.RED), ("rgb(255, 0, 0)", Rag.RED), ("rgb(100% 0% 0%)", Rag.RED),
        ("#F00", Rag.RED), ("darkRed", Rag.RED), ("tomato", Rag.RED), ("#FF9999", Rag.RED), ("F4CCCC", Rag.RED),
        ("orange", Rag.AMBER), ("yellow", Rag.AMBER), ("FFFF99", Rag.AMBER), ("gold", Rag.AMBER),
        ("FFBF00", Rag.AMBER), ("FF6600", Rag.AMBER), ("rgba(255,192,0,1)", Rag.AMBER),
        ("lime", Rag.GREEN), ("LightGreen", Rag.GREEN), ("CCFFCC", Rag.GREEN), ("darkGreen", Rag.GREEN),
        ("00FF00", Rag.GREEN), ("A9D08E", Rag.GREEN), ("hsl(120, 100%, 25%)", Rag.GREEN),
        ("blue", Rag.BLUE), ("dodgerblue", Rag.BLUE), ("548DD4", Rag.BLUE), ("cyan", Rag.BLUE),
        ("808080", Rag.GREY), ("A6A6A6", Rag.GREY), ("grey", Rag.GREY), ("darkGray", Rag.GREY), ("7F7F7F", Rag.GREY),
    ],
)  # fmt: skip
def test_what_officers_fill_cells_with_is_a_rating(colour: str, rag: Rag) -> None:
    """Strong and pastel ratings count, however the colour is written."""
    assert rating_of(colour) is rag


@pytest.mark.parametrize(
    "colour",
    [
        "FFFFFF", "white", "000000", "black", "F2F2F2", "D9D9D9", "BFBFBF", "C0C0C0", "lightgrey",  # paper, headings
        "D9E2F3", "DEEAF6", "DBE5F1", "BDD6EE", "B8CCE4", "E2EFD9", "F2DBDB", "FFF2CC", "FFFFCC", "FBE4D5",  # bands
        "1F3864", "002060", "17365D", "1F497D", "000080", "7030A0", "833C0B", "4F6228", "632423",  # house colours
        "auto", "inherit", "transparent", "none", "", "rgba(255,0,0,0)", "#FF000000", "rubbish", "#GGGGGG",
        "rgb(1,2)", "rgb(a,b,c)", "url(red.png)", "١٢٣", "f" * 200_000,
    ],
)  # fmt: skip
def test_decoration_is_no_rating(colour: str) -> None:
    """What headings, bands and house styles are filled with says nothing of an action."""
    assert rating_of(colour) is None


def test_a_faint_colour_is_seen_on_white_paper() -> None:
    """A tenth of red is a pink band, not a rating."""
    assert rating_of("rgba(255, 0, 0, 0.1)") is None
    assert rating_of("rgba(255, 0, 0, 60%)") is Rag.RED


@pytest.mark.parametrize(("symbol", "rag"), SYMBOLS.items())
def test_a_drawn_symbol_is_a_rating(symbol: str, rag: Rag) -> None:
    """A coloured circle or square rates, with or without words and an emoji selector."""
    assert rating_of_symbol(symbol) is rag
    assert rating_of_symbol(f"{symbol}\ufe0f On track") is rag


@pytest.mark.parametrize("text", ["", "●", "Green", "🔴 → 🟢", "🔴🟡🟢", "⚫"])
def test_no_symbol_or_several_are_no_rating(text: str) -> None:
    """A key of all colours, or a change from one to another, is not one rating."""
    assert rating_of_symbol(text) is None


@given(st.text(max_size=40))
def test_any_text_is_a_colour_or_none(text: str) -> None:
    """Nothing that a paper names as its colour raises."""
    assert rating_of(text) in {None, *Rag}


def test_a_name_that_pillow_has_looked_up_before_is_still_a_colour() -> None:
    """Pillow rewrites its own list of names as it draws, pictures for the report among them."""
    ImageColor.getrgb("crimson")

    assert rating_of("crimson") is Rag.RED
