"""The rating that a cell shows by colour: behind it, behind or in its only words, or drawn in it."""

from collections.abc import Collection, Sequence
from typing import Final

from model.words import Rag
from parsers.colours import fill_of, rating_of, rating_of_symbol
from parsers.docx_pictures import Picture
from parsers.docx_styles import Look

MOST_WORDS: Final = 3
"""A coloured ``On track`` is a rating; a coloured sentence is somebody marking what is new."""
LONGEST: Final = 30
"""Characters of a coloured rating."""


def rating_in(
    *,
    text: str,
    fill: str | None,
    paragraph_fills: Collection[str | None],
    looks: Sequence[Look],
    pictures: Sequence[Picture],
) -> Rag | None:
    """Return the rating that a cell shows by colour, or ``None``.

    Args:
        text: The cell's visible text.
        fill: The colour behind the cell.
        paragraph_fills: The colours behind those of its paragraphs that hold text.
        looks: How its visible pieces of text are set.
        pictures: What is drawn in it.
    """
    if fill and (shown := rating_of(fill)):
        return shown
    if len(paragraph_fills) == 1:
        (behind,) = paragraph_fills
        if behind and (shown := rating_of(behind)):
            return shown
    if text and _is_mark(text) and (shown := rating_of_symbol(text) or _of_looks(looks)):
        return shown
    drawn = {picture.rag for picture in pictures} - {None} if pictures else set()
    return drawn.pop() if len(drawn) == 1 else None


def fill_in(fill: str | None, paragraph_fills: Collection[str | None], looks: Sequence[Look]) -> str:
    """Return the colour behind a cell, or failing that behind all of its text, as ``RRGGBB``; empty for white."""
    if fill and (seen := fill_of(fill)):
        return seen
    for fills in (paragraph_fills, {look.fill for look in looks}):
        if len(fills) == 1 and (behind := next(iter(fills))) and (seen := fill_of(behind)):
            return seen
    return ""


def _of_looks(looks: Sequence[Look]) -> Rag | None:
    """Return the one rating that all of a cell's text is coloured with; grey letters are only muted ones."""
    behind = {look.fill for look in looks}
    if len(behind) == 1 and (colour := behind.pop()) and (shown := rating_of(colour)):
        return shown
    letters = {look.colour for look in looks}
    if len(letters) == 1 and (colour := letters.pop()):
        shown = rating_of(colour)
        return None if shown is Rag.GREY else shown
    return None


def _is_mark(text: str) -> bool:
    """Say whether a text is a symbol or a word or two, not a date and not a sentence."""
    return len(text) <= LONGEST and len(text.split()) <= MOST_WORDS and not any(map(str.isdecimal, text))
