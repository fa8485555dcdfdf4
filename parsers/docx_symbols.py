"""Letters of symbol fonts as the characters that a reader sees: Word prints a tick as ``ü`` in Wingdings."""

import sys
from typing import Final

_PRIVATE: Final = range(0xF000, 0xF100)
"""Where Word keeps the letters of symbol fonts: 0xF000 and the letter's own code."""

# By font (lower case), the codes in hexadecimal and the characters they show, side by side.
FONTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "wingdings": (
        ("20 21 22 23 26 28 29 2A 2B", " ✏✂✁📖🕿✆✉🖃"),
        ("34 36 3F 41 43 44 46 45 47 48", "🖮⌛✍✌👍👎☞☜☝☟"),
        ("4A 4B 4C 4D 4E 4F 51 52 53 54", "☺😐☹💣☠🏳✈☼💧❄"),
        ("6C 6D 6E 6F 70 71 72 73 74 75 76 77 78 7B", "●❍■☐🞐❑❒⬧⧫◆❖⬥⌧❀"),
        ("80 81 82 83 84 85 86 87 88 89 8A", "⓪①②③④⑤⑥⑦⑧⑨⑩"),
        ("8B 8C 8D 8E 8F 90 91 92 93 94 95", "⓿❶❷❸❹❺❻❼❽❾❿"),
        ("9E 9F A0 A1 A2 A3 A4 A5 A6 A7 A8", "·•▪○⭘⭘◉◎○▪☐"),
        ("AA AB AC AD AE AF B0 B1 B2", "✦★✶✴✹✵⌖⌖⟡"),
        ("D5 D6 D8 DF E0 E1 E2 E3 E4 E5 E6 E8", "⌫⌦➢←→↑↓↖↗↙↘➔"),
        ("EF F0 F1 F2 F3 F4 FB FC FD FE", "⇦⇨⇧⇩⬄⇳✗✓☒☑"),
    ),
    "wingdings 2": (
        ("20 4F 50 51 52 53 54 55 56", " ✗✓☒☑☒☒⮾⮿"),
        ("69 6A 6B 6C 6D 6E 6F 70 71 72 73", "⓪①②③④⑤⑥⑦⑧⑨⑩"),
        ("95 96 97 98 99 9A 9B 9E 9F A0 A1 A2 A3", "·•●●○◉◎▪■■□□☐"),
    ),
    "wingdings 3": (
        ("20 21 22 23 24 25 26 27 28", " ←→↑↓↖↗↙↘"),
        ("66 67 68 69 70 71 72 73 74 75 76 77", "←→↑↓▲▼△▽◀▶◁▷"),
        ("78 79 7A 7B 7C 7D 7E 80 81", "◣◢◤◥◂▸▴◀▶"),
    ),
    "webdings": (
        ("20 33 34 35 36 61 63 67 69 6E 72 79 7E", " ◀▶▲▼✓□■ℹ●✗⊘🗲"),
    ),
    "symbol": (
        ("20 2D A3 A5 A8 AA AB AC AD AE AF B0 B1", " −≤∞♦♠↔←↑→↓°±"),
        ("B3 B4 B7 B8 B9 BA BB BC D6 D7 DE E0 D2 D3 D4", "≥×•÷≠≡≈…√⋅⇒◊®©™"),
        ("61 62 63 64 65 67 6C 6D 70 72 73 74 77 44 53 57", "αβχδεγλμπρστωΔΣΩ"),
    ),
}  # fmt: skip

_SHOWN: Final = {
    font: {int(code, 16): shown for codes, letters in rows for code, shown in zip(codes.split(), letters, strict=True)}
    for font, rows in FONTS.items()
}
_SPACE: Final = 0x20
_ONE_BYTE: Final = 0xFF
UNKNOWN: Final = "\ufffd"
"""Stands for a symbol of which nobody told us what it shows."""


def is_symbol_font(font: str) -> bool:
    """Say whether a font shows symbols where others show letters."""
    return font.lower() in _SHOWN


def symbol(code: int, font: str) -> str:
    """Return the character that a reader sees for ``code`` (a letter's, with or without 0xF000) of a symbol font.

    A code above 0xFF outside Word's private range is a character of its own. ``UNKNOWN`` stands
    for a symbol that is not in the lists above.
    """
    if code in _PRIVATE:
        code -= _PRIVATE.start
    known = _SHOWN.get(font.lower(), {})
    if code > _ONE_BYTE:
        shown = chr(code) if code < sys.maxunicode else UNKNOWN
        typed = shown.encode("cp1252", errors="ignore") if known else b""
        if not typed:
            return shown if shown.isprintable() else UNKNOWN
        code = typed[0]
    return " " if code == _SPACE else known.get(code, UNKNOWN)
