r"""From words on a page to lines, and from wrapped lines to the text that was typed.

A line that only wraps is joined to the next with a space; a paragraph, a bullet or a name under a name
begins a new line (``\n``). Which is which shows in the print: where the next line's first word would have
fitted at the end of this one, the break was typed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from parsers.pdf_line_ends import OPEN_BREAK, OPEN_HYPHEN
from parsers.pdf_marks import SPACE, Style, Word

# Share of the smaller height by which two words must overlap to stand on one line.
LEVEL: Final = 0.5
# Lines further apart (of the usual distance) begin a new paragraph.
PARAGRAPH: Final = 1.3
# Lines set without extra space are so far apart (of the type size).
SINGLE_SPACED: Final = 1.25
# Points by which a word must have fitted before its line's break is taken for typed.
ROOM: Final = 1.5
# A line with less room than its widest letters take (of the type size) is full.
WIDEST_LETTER: Final = 1.0

_LEFT: Final = attrgetter("x0")
_BULLET: Final = re.compile(r"(?:[•▪➢●■◦‣∙·○□❖✓✔☑✗☐→►]|[-–—*o](?= ))")
_NUMBER: Final = re.compile(
    r"(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+)(?= )", re.IGNORECASE
)
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
_ENDED: Final = re.compile(r"[.;:!?][)”’\"']?$")
_LINE_HYPHEN: Final = re.compile(r"\w[-\u2010]$")


class Line(NamedTuple):
    """Words that stand on one line, left to right.

    Attributes:
        size: The usual type size on it, in points.
        bold: All of it is bold.
        first: The first word's width, in points.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    first: float

    @property
    def middle(self) -> float:
        """Half way down the line."""
        return (self.top + self.bottom) / 2


def turned(words: Iterable[Word]) -> list[Word]:
    """Return words as they stand when the page is turned so that most of them are level."""
    words = list(words)
    turns = [word.style.turn for word in words]
    if not any(turns):
        return words
    turn = max(sorted(set(turns)), key=turns.count, default=0)
    if not turn:
        return [word for word in words if not word.style.turn]
    level = []
    for word in words:
        if word.style.turn == turn:
            box = {
                90: (word.top, -word.x1, word.bottom, -word.x0),
                180: (-word.x1, -word.bottom, -word.x0, -word.top),
                270: (-word.bottom, word.x0, -word.top, word.x1),
            }[turn]
            level.append(
                Word(word.text, *box, Style(word.style.size, word.style.bold, 0, word.style.colour), word.glued)
            )
    return level


def join_words(words: Sequence[Word]) -> str:
    """Return one line's words with a space wherever one is printed."""
    parts: list[str] = []
    before: Word | None = None
    for word in words:
        if before is not None and not _one_word(before, word):
            parts.append(" ")
        parts.append(word.text)
        before = word
    return "".join(parts)


def _one_word(before: Word, word: Word) -> bool:
    """Tell whether PDFium parted a word that kerning had only spread."""
    if before.text[-1:].isdigit() and word.text.lower() in _ORDINALS:
        return word.style.size < before.style.size and word.x0 - before.x1 < SPACE * before.style.size
    return word.glued and word.x0 - before.x1 < SPACE * word.style.size


def line_of(words: Iterable[Word]) -> Line:
    """Return a line of words that are known to stand on one."""
    row = sorted(words, key=_LEFT)
    if len(row) == 1:
        word = row[0]
        first = word.first or word.x1 - word.x0
        return Line(word.text.strip(), *word[1:5], word.style.size, word.style.bold, first)
    _, lefts, tops, rights, bottoms, styles, _, firsts = zip(*row, strict=True)
    size = sorted(style.size for style in styles)[len(row) // 2]
    bold = all(style.bold for style in styles)
    first = firsts[0] or rights[0] - lefts[0]
    return Line(join_words(row).strip(), lefts[0], min(tops), max(rights), max(bottoms), size, bold, first)


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """Group level words into those that stand on one line, from the top."""
    words = list(words)
    if len(words) < 2:  # noqa: PLR2004 - as in most cells
        return [words] if words else []
    groups: list[list[Word]] = []
    top = bottom = 0.0
    for word in sorted(words, key=lambda word: (word.top + word.bottom, word.x0)):
        overlap = min(bottom, word.bottom) - max(top, word.top)
        if groups and overlap >= LEVEL * min(bottom - top, word.bottom - word.top):
            groups[-1].append(word)
            if word.bottom - word.top > bottom - top:
                top, bottom = word.top, word.bottom
        else:
            groups.append([word])
            top, bottom = word.top, word.bottom
    return groups


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Return level words as lines, from the top."""
    return [line for line in map(line_of, rows_of(words)) if line.text]


@dataclass(frozen=True, slots=True)
class Margins:
    """The left and right end of the space that lines are set in, and tops of bullets drawn beside them."""

    left: float
    right: float
    bullets: tuple[float, ...] = ()


def _pitch(lines: Sequence[Line]) -> float:
    """Return the smallest regular distance between lines (points)."""
    steps = [low.bottom - high.bottom for high, low in pairwise(lines)]
    steps = [step for step, low in zip(steps, lines[1:], strict=True) if step > 0.8 * low.size]
    return min(steps, default=0.0)


def _centred(line: Line, margins: Margins) -> bool:
    before, after = line.x0 - margins.left, margins.right - line.x1
    return before > 4 and abs(before - after) < 3  # noqa: PLR2004 - points


def _beside_bullet(line: Line, margins: Margins) -> bool:
    return any(abs(line.middle - bullet) < 0.45 * line.size for bullet in margins.bullets)


def is_typed(high: Line, low: Line, margins: Margins, pitch: float) -> bool:
    """Tell whether the break between two lines was typed, not made by the margin.

    Args:
        high: The upper line.
        low: The line below it.
        margins: What both are set in.
        pitch: The usual distance between lines (points), or 0.
    """
    if _BULLET.match(low.text) or (margins.bullets and _beside_bullet(low, margins)):
        return True
    step = low.bottom - high.bottom
    if pitch and step > PARAGRAPH * max(pitch, low.size):
        return True
    apart = high.bold != low.bold and step > PARAGRAPH * SINGLE_SPACED * low.size
    if apart or abs(high.size - low.size) > 0.15 * high.size:
        return True
    space = 0.28 * high.size
    needed = space + low.first + ROOM
    if _centred(high, margins) and _centred(low, margins):
        return margins.right - margins.left - (high.x1 - high.x0) > needed
    if margins.right - high.x1 > needed:
        return True
    return bool(_NUMBER.match(low.text) and _ENDED.search(high.text))


def join_lines(lines: Sequence[Line], margins: Margins) -> str:
    """Return the text of lines set between margins, typed breaks kept, wrapped lines joined."""
    if not lines:
        return ""
    pitch = _pitch(lines)
    parts = [lines[0].text]
    for high, low in pairwise(lines):
        if is_typed(high, low, margins, pitch):
            parts.append("\n")
        elif _LINE_HYPHEN.match(high.text, max(0, len(high.text) - 2)) and low.text[0].isalpha():
            parts.append(OPEN_HYPHEN)
        elif _is_full_word(high, margins):
            parts.append(OPEN_BREAK)
        elif not _glues(high.text, low.text):
            parts.append(" ")
        parts.append(low.text)
    return "".join(parts)


def _is_full_word(line: Line, margins: Margins) -> bool:
    """Tell whether one word alone fills the line to its last letter, so that it may be broken off there."""
    room = margins.right - margins.left - (line.x1 - line.x0)
    return room < WIDEST_LETTER * line.size and " " not in line.text and line.text[-1].isalnum()


def _glues(high: str, low: str) -> bool:
    """Tell whether a wrapped line goes on without a space: after a slash, or a hyphen before a figure."""
    return (high.endswith(("/", "-")) and not high.endswith((" /", " -"))) and not low.startswith(" ")
