"""What a paper of the Word shelf is, and the pieces of Word XML that several of them need."""

# ruff: noqa: E501 - Word's XML reads better unbroken

from dataclasses import dataclass, field
from typing import Final

HEADER: Final = ("No.", "Action", "By when", "Update")


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of the shelf.

    Attributes:
        name: File name without its ending.
        shows: The difficulty.
        body: Inside of the document's body.
        tables: Expected texts, ``tables[table][row][column]``; a merged cell stands in every place.
        parts: Further parts of the file.
        also: Other expectations: ``paragraphs``, ``rags``, ``struck``, ``headers`` …
    """

    name: str
    shows: str
    body: str
    tables: list[list[list[str]]]
    parts: dict[str, str] = field(default_factory=dict)
    also: dict[str, object] = field(default_factory=dict)


def numbered(list_id: int, level: int = 0) -> str:
    """Return the properties of a paragraph in a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def style(kind: str, name: str, inside: str = "", *, based_on: str = "", default: bool = False) -> str:
    """Return a style whose id is its name without spaces."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    first = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}"{first} w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{base}{inside}</w:style>'


def fill(colour: str) -> str:
    """Return a plain shading."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def field_of(code: str, result: str, inside_begin: str = "") -> str:
    """Return a field with its code and its result."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{inside_begin}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
