"""Colours as Word's XML names them: as RGB, through the document's theme, or mixed by a pattern."""

import colorsys
import re
from typing import Final

from lxml import etree

from parsers import docx_names as names
from parsers.docx_names import w

_HEX: Final = re.compile(r"[0-9A-Fa-f]{6}")
_PERCENT: Final = re.compile(r"pct(\d{1,2})")
_FULL: Final = 255

# Word's words for a theme's colours, and the theme's own (ECMA-376, ST_ThemeColor).
_THEME_NAMES: Final = {
    "background1": "lt1", "light1": "lt1", "bg1": "lt1",
    "text1": "dk1", "dark1": "dk1", "tx1": "dk1",
    "background2": "lt2", "light2": "lt2", "bg2": "lt2",
    "text2": "dk2", "dark2": "dk2", "tx2": "dk2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


class Theme:
    """The colours that one document calls by name."""

    def __init__(self, root: etree._Element | None) -> None:
        """Take the colour scheme of the theme part; ``None`` where there is none."""
        self._colours: dict[str, str] = {}
        scheme = None if root is None else next(root.iter(names.COLOUR_SCHEME), None)
        for entry in () if scheme is None else scheme:
            for colour in entry:
                found = colour.get("val") if colour.tag == names.RGB_COLOUR else colour.get("lastClr")
                if found and _HEX.fullmatch(found):
                    self._colours[etree.QName(entry).localname] = found.upper()

    def named(self, name: str | None, tint: str | None = None, shade: str | None = None) -> str | None:
        """Return a theme colour as ``RRGGBB``, or ``None`` where the theme has no such colour.

        Args:
            name: Word's or the theme's own word for it.
            tint: Two hexadecimal digits: how much of the colour is left beside white.
            shade: Two hexadecimal digits: how much of it is left beside black.
        """
        colour = self._colours.get(_THEME_NAMES.get(name or "", name or ""))
        if colour is None:
            return None
        hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
        if (left := _share(tint)) is not None:
            lightness = lightness * left + 1 - left
        if (left := _share(shade)) is not None:
            lightness *= left
        return "".join(f"{round(part * _FULL):02X}" for part in colorsys.hls_to_rgb(hue, lightness, saturation))

    def text_colour(self, element: etree._Element) -> str | None:
        """Return the colour of a ``<w:color>``; a link's colour is none of its text's own."""
        themed = element.get(w("themeColor"))
        if themed in {"hyperlink", "followedHyperlink"}:
            return None
        return self.named(themed, element.get(w("themeTint")), element.get(w("themeShade"))) or _rgb(
            element.get(names.VAL)
        )

    def fill(self, element: etree._Element) -> str | None:
        """Return the colour that a reader sees for a ``<w:shd>``, or ``None`` where it leaves the paper white."""
        behind = self.named(
            element.get(w("themeFill")), element.get(w("themeFillTint")), element.get(w("themeFillShade"))
        ) or _rgb(element.get(w("fill")))
        pattern = element.get(names.VAL) or "clear"
        percent = _PERCENT.fullmatch(pattern)
        share = 1.0 if pattern == "solid" else int(percent[1]) / 100 if percent else 0.0
        if not share:
            return behind
        front = (
            self.named(element.get(w("themeColor")), element.get(w("themeTint")), element.get(w("themeShade")))
            or _rgb(element.get(w("color")))
            or "000000"
        )
        mixed = (f * share + b * (1 - share) for f, b in zip(_parts(front), _parts(behind or "FFFFFF"), strict=True))
        return "".join(f"{round(part * _FULL):02X}" for part in mixed)


def _rgb(value: str | None) -> str | None:
    return value.upper() if value and _HEX.fullmatch(value) else None


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / _FULL for at in (0, 2, 4))
    return red, green, blue


def _share(digits: str | None) -> float | None:
    return int(digits, 16) / _FULL if digits and re.fullmatch(r"[0-9A-Fa-f]{1,2}", digits) else None
