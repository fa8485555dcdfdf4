"""The number of an action, in front of its text or in a cell of its own."""

import re
from typing import Final

# An action's number in front of its text. Tried from the top; a bare whole number needs a stop or a bracket.
REF_IN_FRONT: Final = (
    re.compile(r"\(([A-Za-z]?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[a-z]|[ivx]{1,5}|[A-Z])\)[.:]?\s*(?=\S)"),
    re.compile(r"((?:[A-Z]{1,3}[ -]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[a-z]|[ivx]{1,5})\)[.:]?\s*(?=\S)"),
    re.compile(r"((?:[A-Z]{1,3}-?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)[.:](?:\s+|(?=[A-Z][a-z]))(?=\S)"),
    re.compile(r"([a-z]|[ivx]{1,5})\.\s+(?=\S)"),
    re.compile(r"((?:[A-Z]{1,3}-?)?\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?|[A-Z]{1,2}\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)(?:\s+[-–—]\s+|\s+)(?=[A-Z(‘“'\"])"),
    re.compile(r"(?:Action|ACTION)(?:\s(?:No\.?|Point))?\s(\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)(?:\s?[:.–—-]\s?|\s+)(?=\S)"),
    re.compile(r"(\d{1,3})(?:\s+[-–—]\s+|\t\s*)(?=\S)"),
)  # fmt: skip
REF_EXAMPLES: Final = (
    ("1. Review the policy", "1"),
    ("(a) Review the policy", "a"),
    ("1.2 Review the policy", "1.2"),
    ("iii) Review", "iii"),
    ("R1.2: Review", "R1.2"),
    ("5a. Review", "5a"),
    ("A4 Review the policy", "A4"),
    ("Action 3: Review", "3"),
    ("7 – Review", "7"),
    ("12 new staff to be found", ""),
    ("2013/14 budget to be set", ""),
    ("A. Smith to report", ""),
    ("3.5 million to be found", ""),
)
BARE_REF_EXAMPLES: Final = (
    ("Action 4.", "4"),
    ("(b)", "b"),
    ("A1(a)", "A1a"),
    ("2 (iv)", "2iv"),
    ("12 (was 14)", "12 (was 14)"),
)
SUB_LETTER: Final = re.compile(r"(?<=[A-Za-z0-9])\s?\(([a-z]|[ivx]{1,5})\)")
"""A letter in brackets right behind a number: printed as 1(a) in one paper and as 1a in the next."""
BARE_NUMBER: Final = re.compile(r"(\d{1,3})\s+(?=[A-Z])")


def split_ref(text: str) -> tuple[str, str]:
    """Split a text into the number in front of it, without brackets or full stop, and the rest.

    The number is empty where there is none, or where the text is a numbered list itself.
    """
    if not text or not (text[0].isalnum() or text[0] == "("):
        return "", text
    for pattern in REF_IN_FRONT:
        found = pattern.match(text)
        if found:
            lines = [line for line in text.split("\n")[1:] if pattern.match(line.strip())]
            return ("", text) if lines and re.match(r"[(\d]?1?[ai1][.)]", text) else (found[1], text[found.end() :])
    return "", text


def bare_ref(text: str) -> str:
    """Return a number cell's text without brackets, full stop, or the words around a number."""
    bare = re.sub(r"(?i)^(?:action|recommendation|rec|no|ref)\b\.?\s*(?=\w)", "", " ".join(text.split()))
    bare = SUB_LETTER.sub(r"\1", bare)
    return bare.strip("[].: ") if bare.count("(") == bare.count(")") == 1 and bare[0] != "(" else bare.strip("()[].: ")
