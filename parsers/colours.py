"""Colours as ratings: what a fill, a coloured word or a drawn symbol says as red, amber, green, blue or grey.

A colour that could as well be decoration is no rating: white, black, the light greys and pale tints that
headings and every other row are filled with, navy bands, browns, purples. A rating left out can be reported;
a band of pale blue taken for "completed" looks right and is wrong.
"""

import colorsys
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from model.words import Rag

_Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Range:
    """One range of colours that people use for a rating, and fills that prove it.

    Attributes:
        hues: First and last hue, in degrees on the colour wheel; red passes through 0.
        chroma: At least this far from grey, from 0 to 1.
        lightness: Darkest and lightest, from 0 (black) to 1 (white).
        examples: Fills that it is there for.
    """

    rag: Rag
    hues: tuple[int, int]
    chroma: float
    lightness: tuple[float, float]
    examples: tuple[str, ...]


# The pale fills of Excel's "good, neutral, bad" styles are ratings; Office's lighter-80 % theme tints are
# headings and bands. Yellow and blue tints are common decoration, so those two need stronger colours.
RANGES: Final = (
    Range(Rag.RED, (345, 14), 0.14, (0.25, 0.95), ("FF0000", "C00000", "FFC7CE", "E06666", "C0504D", "800000")),
    Range(Rag.AMBER, (20, 70), 0.36, (0.33, 0.92), ("FFC000", "FFFF00", "FFEB9C", "ED7D31", "F79646", "FF9900")),
    Range(Rag.GREEN, (74, 168), 0.14, (0.19, 0.95), ("00B050", "92D050", "C6EFCE", "008000", "70AD47", "9BBB59")),
    Range(Rag.BLUE, (175, 255), 0.42, (0.28, 0.92), ("0070C0", "00B0F0", "0000FF", "4472C4", "5B9BD5", "00FFFF")),
)  # fmt: skip

# Grey is a rating ("not started") only between the blacks and the light greys of headings and bands.
GREY_CHROMA: Final = 0.06
GREY_LIGHTNESS: Final = (0.3, 0.7)
# A dark and dull colour is a house colour (olive, brick, slate), not a rating.
DARK: Final = 0.42
DARK_SATURATION: Final = 0.6
# A colour less opaque than this is seen as the paper behind it.
SEEN_ALPHA: Final = 0.05

# A fill whose darkest part is at least this is seen as white paper.
WHITE: Final = 0.97
# Hues, in degrees, that stand for one rating and no other, whatever their strength.
LIKELY_HUES: Final = (
    (Rag.RED, (0, 14)), (Rag.AMBER, (20, 62)), (Rag.GREEN, (80, 160)), (Rag.BLUE, (185, 250)), (Rag.RED, (345, 360)),
)  # fmt: skip
LIKELY_GREY: Final = 0.9  # of lightness; what is lighter is a band
PALE: Final = 0.7  # of lightness
BLACK: Final = 0.1
# Names of the hues up to these degrees.
HUE_NAMES: Final = (
    ("red", 18), ("orange", 44), ("yellow", 68), ("green", 168), ("turquoise", 190), ("blue", 258), ("purple", 320),
    ("pink", 344), ("red", 360),
)  # fmt: skip

# Names that CSS lacks: of Word's highlighter, and of ratings, by which pictures are called.
WORD_COLOURS: Final = {"darkyellow": "#808000", "amber": "#ffc000"}

SYMBOLS: Final = {
    "🔴": Rag.RED, "🟥": Rag.RED,
    "🟠": Rag.AMBER, "🟧": Rag.AMBER, "🟡": Rag.AMBER, "🟨": Rag.AMBER,
    "🟢": Rag.GREEN, "🟩": Rag.GREEN,
    "🔵": Rag.BLUE, "🟦": Rag.BLUE,
    "⚪": Rag.GREY,
}  # fmt: skip

_HEX = re.compile(r"#?(?:[0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})", re.ASCII)
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]{1,80})\)")
_LONGEST = 100  # characters; no colour is longer


@lru_cache(maxsize=4096)
def rating_of(colour: str) -> Rag | None:
    """Return the rating that a fill's or a text's colour shows, or ``None`` where it shows none.

    Args:
        colour: ``#RRGGBB``, ``RRGGBB``, the short forms, ``rgb(…)``, ``rgba(…)``, ``hsl(…)``, or a name of
            CSS or Word. Anything else (``auto``, ``inherit``, rubbish) shows no rating.
    """
    rgb = _rgb_of(colour)
    return None if rgb is None else rating_of_rgb(*rgb)


@lru_cache(maxsize=4096)
def fill_of(colour: str) -> str:
    """Return a fill as ``RRGGBB``, or an empty text where the paper is left as good as white.

    Args:
        colour: In any of the ways that ``rating_of`` knows.
    """
    rgb = _rgb_of(colour)
    if rgb is None or min(rgb) >= WHITE:
        return ""
    return "".join(f"{round(part * 255):02X}" for part in rgb)


def likely_rating(fill: str) -> Rag | None:
    """Return the rating whose hue a fill has, however pale or dark it is, or ``None`` where it lies between two.

    It is what a fill may mean where everything else tells that it is a rating; see ``fills``.

    Args:
        fill: ``RRGGBB``.
    """
    rgb = _rgb_of(fill)
    if rgb is None:
        return None
    hue, lightness, _ = colorsys.rgb_to_hls(*rgb)
    if max(rgb) - min(rgb) < GREY_CHROMA:
        return Rag.GREY if GREY_LIGHTNESS[0] <= lightness <= LIKELY_GREY else None
    shown = rating_of_rgb(*rgb)
    degrees = hue * 360
    likely = next((rag for rag, (first, last) in LIKELY_HUES if first <= degrees <= last), None)
    return shown or (None if likely is Rag.AMBER and lightness < DARK else likely)  # dark amber is brown


def name_of(fill: str) -> str:
    """Return a name for a fill that people would know it by ("pale blue", "dark grey"), of ``RRGGBB``."""
    rgb = _rgb_of(fill) or (1.0, 1.0, 1.0)
    hue, lightness, _ = colorsys.rgb_to_hls(*rgb)
    shade = "pale " if lightness >= PALE else "dark " if lightness < DARK else ""
    if max(rgb) - min(rgb) < GREY_CHROMA:
        return "black" if lightness < BLACK else f"{shade}grey"
    return shade + next(name for name, last in HUE_NAMES if hue * 360 <= last)


def rating_of_rgb(red: float, green: float, blue: float) -> Rag | None:
    """Return the rating that a colour shows, or ``None``; ``red``, ``green``, ``blue`` from 0 to 1."""
    chroma = max(red, green, blue) - min(red, green, blue)
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    if chroma < GREY_CHROMA:
        return Rag.GREY if GREY_LIGHTNESS[0] <= lightness <= GREY_LIGHTNESS[1] else None
    if lightness < DARK and saturation < DARK_SATURATION:
        return None
    degrees = hue * 360
    for kind in RANGES:
        first, last = kind.hues
        inside = first <= degrees <= last if first <= last else degrees >= first or degrees <= last
        if inside and chroma >= kind.chroma and kind.lightness[0] <= lightness <= kind.lightness[1]:
            return kind.rag
    return None


def rating_of_symbol(text: str) -> Rag | None:
    """Return the rating that a drawn symbol in ``text`` shows, or ``None``.

    Several symbols of different colours (a key, "🔴 → 🟢") show none; ● takes its colour from the
    text's, which the caller knows.
    """
    shown = {rag for symbol, rag in SYMBOLS.items() if symbol in text}
    return shown.pop() if len(shown) == 1 else None


def _rgb_of(colour: str) -> _Rgb | None:
    """Return red, green and blue from 0 to 1 as seen on white paper, or ``None`` for no colour."""
    plain = colour.strip().lower() if len(colour) <= _LONGEST else ""
    plain = WORD_COLOURS.get(plain, plain)
    if _HEX.fullmatch(plain):
        return _hex_rgb(plain.removeprefix("#"))
    if match := _FUNCTION.fullmatch(plain):
        return _function_rgb(match[1], re.split(r"[\s,/]+", match[2].strip()))
    return _named_rgb(plain) if plain.isalpha() else None


def _hex_rgb(digits: str) -> _Rgb | None:
    """Read three, four, six or eight hexadecimal digits; the fourth value is the opacity."""
    wide = "".join(digit * 2 for digit in digits) if len(digits) in {3, 4} else digits
    red, green, blue, alpha = (int(wide[i : i + 2] or "ff", 16) / 255 for i in (0, 2, 4, 6))
    return _on_paper((red, green, blue), alpha)


def _function_rgb(name: str, values: list[str]) -> _Rgb | None:
    """Read the values of ``rgb(…)`` or ``hsl(…)``, with or without an opacity."""
    if len(values) not in {3, 4}:
        return None
    alpha = _number(values[3], 1) if len(values) > 3 else 1.0  # noqa: PLR2004 - red, green, blue, opacity
    if name == "rgb":
        parts = [_number(value, 255) for value in values[:3]]
    else:
        parts = [_number(values[0].removesuffix("deg"), 360), *(_number(value, 1) for value in values[1:3])]
    if alpha is None or None in parts:
        return None
    first, second, third = (part for part in parts if part is not None)
    rgb = (first, second, third) if name == "rgb" else colorsys.hls_to_rgb(first, third, second)
    return _on_paper(rgb, alpha)


def _number(text: str, whole: float) -> float | None:
    """Read a number or percentage as a share of ``whole``, from 0 to 1."""
    match = re.fullmatch(r"(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(%?)", text, re.ASCII)
    if not match:
        return None
    return min(1.0, float(match[1]) / (100 if match[2] else whole))


def _named_rgb(name: str) -> _Rgb | None:
    """Look a CSS colour name up; the list is Pillow's."""
    from PIL import ImageColor  # noqa: PLC0415 - takes 50 ms, and few papers name their colours

    if name not in ImageColor.colormap:
        return None
    red, green, blue = ImageColor.getrgb(name)[:3]
    return red / 255, green / 255, blue / 255


def _on_paper(rgb: _Rgb, alpha: float) -> _Rgb | None:
    """Blend a colour with the white paper behind it; ``None`` where nothing of it is seen."""
    if alpha < SEEN_ALPHA:
        return None
    red, green, blue = (1 - alpha * (1 - part) for part in rgb)
    return red, green, blue
