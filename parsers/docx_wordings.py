"""Properties that a Word file repeats for every paragraph, run and cell: each wording of them is parsed once.

Word says of every run anew how it is set, in a handful of wordings that make up half of the file. Before the
file is parsed, a wording's owners are given its number instead; the wordings themselves stand at the file's end.
"""

import re
from collections.abc import Callable
from typing import Final, TypeVar

from lxml import etree

WORDING: Final = "wording"
"""The attribute that tells the number of a wording; no Word file has one of this name."""


Said = TypeVar("Said")

# A paragraph's, run's or cell's tag, and its properties if they hold plain entries and these lists of such alone.
_PROPERTIES: Final = re.compile(
    rb"(<w:(p|r|tc)(?: [^<>]*+)?+)(?<!/)>"
    rb"(<w:\2Pr>(?:<w:[^<>]*/>|<w:(numPr|rPr|pBdr|tabs|tcBorders|tcMar)>(?:<w:[^<>]*/>)*+</w:\4>)*+</w:\2Pr>)"
)
_UNUSUAL: Final = (b"<!", b" wording=", b"<wordings")  # tags that are text, and files that mock this


def shortened(content: bytes) -> bytes:
    """Return an XML part in which every wording of properties stands once, in a list at its end."""
    if any(each in content for each in _UNUSUAL):
        return content
    pieces = _PROPERTIES.split(content)  # what stands before, the tag, its name, the wording, the name of a list in it
    wordings = pieces[3::5]
    marks = {wording: b' wording="%d">' % number for number, wording in enumerate(dict.fromkeys(wordings))}
    pieces[3::5] = map(marks.__getitem__, wordings)
    del pieces[4::5], pieces[2::4]
    short, end, after = b"".join(pieces).rpartition(b"</")
    return b"".join((short, b'<wordings xmlns="">', *marks, b"</wordings>", end, after))


class Wordings:
    """The wordings of one part's properties; none where the part was not shortened."""

    def __init__(self, root: etree._Element | None = None) -> None:
        """Take the list off the part's end."""
        self._list: dict[str, etree._Element] = {}
        if root is not None and len(root) and root[-1].tag == "wordings":
            self._list = {str(number): wording for number, wording in enumerate(root[-1])}
            root.remove(root[-1])

    def listed(self, owner: etree._Element) -> etree._Element | None:
        """Return the wording that stands in the place of the properties of ``owner``, if one does."""
        return self._list.get(owner.get(WORDING) or "")

    def properties(self, owner: etree._Element, name: str) -> etree._Element | None:
        """Return the properties of a paragraph, run or cell: ``name`` at its beginning, or the wording in its place."""
        listed = self.listed(owner)
        if listed is None and len(owner) and (first := owner[0]).tag == name:
            return first
        return listed

    def once(
        self, owner: etree._Element, name: str, read: Callable[[etree._Element | None], Said], known: dict[str, Said]
    ) -> Said:
        """Return what ``read`` makes of the properties of ``owner``; ``known`` keeps it for each wording."""
        number = owner.get(WORDING) or ""
        said = known.get(number)
        if said is None:
            said = read(self.properties(owner, name))
            if number in self._list:
                known[number] = said
        return said
