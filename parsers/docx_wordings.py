"""Properties that a Word file repeats for every run and cell: each wording of them is parsed once.

Word says of every run anew how it is set, in a handful of wordings that make up half of the file. Before the
file is parsed, a wording's places are given its number instead; the wordings themselves stand at the file's end.
"""

import re
from collections.abc import Callable
from typing import Final, TypeVar

from lxml import etree

_NUMBER: Final = "wording"  # an attribute of a name that no Word file has

Said = TypeVar("Said")

# Only properties that hold plain entries, none of which holds others.
_PROPERTIES: Final = re.compile(rb"<w:(rPr|tcPr|numPr)>(?:<w:[^<>]*/>)++</w:\1>")
_UNUSUAL: Final = (b"<!", b" wording=", b"<wordings")  # tags that are text, and files that mock this


def shortened(content: bytes) -> bytes:
    """Return an XML part in which every wording of properties stands once, in a list at its end."""
    if any(each in content for each in _UNUSUAL):
        return content
    numbers: dict[bytes, bytes] = {}

    def number(properties: re.Match[bytes]) -> bytes:
        wording = properties[0]
        known = numbers.get(wording)
        if known is None:
            name = wording[: wording.index(b">")]
            known = numbers[wording] = b'%s %s="%d"/>' % (name, _NUMBER.encode(), len(numbers))
        return known

    short, end, after = _PROPERTIES.sub(number, content).rpartition(b"</")
    return b"".join((short, b'<wordings xmlns="">', *numbers, b"</wordings>", end, after))


class Wordings:
    """The wordings of one part's properties; none where the part was not shortened."""

    def __init__(self, root: etree._Element | None = None) -> None:
        """Take the list off the part's end."""
        self._list: dict[str, etree._Element] = {}
        if root is not None and len(root) and root[-1].tag == "wordings":
            self._list = {str(number): wording for number, wording in enumerate(root[-1])}
            root.remove(root[-1])

    def number(self, properties: etree._Element) -> str:
        """Return the number of a wording; empty for properties that hold their entries themselves."""
        return (properties.get(_NUMBER) or "") if self._list else ""

    def entries(self, properties: etree._Element) -> etree._Element:
        """Return the element that holds the entries of ``properties``: itself, or the one that stands for it."""
        return self._list.get(properties.get(_NUMBER) or "", properties)

    def once(self, properties: etree._Element, read: Callable[[etree._Element], Said], known: dict[str, Said]) -> Said:
        """Return what ``read`` makes of the entries of ``properties``; ``known`` keeps it for each wording."""
        number = self.number(properties)
        if not number:
            return read(properties)
        said = known.get(number)
        if said is None:
            said = known[number] = read(self.entries(properties))
        return said
