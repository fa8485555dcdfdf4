"""Read the paragraphs of a Word file's body, cells and boxes: numbered, joined where their end was deleted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from parsers import docx_names as names
from parsers.docx_names import w
from parsers.docx_numbering import Numbering
from parsers.docx_styles import ListPlace, Look, Styles, heading_level, is_on, list_place
from parsers.docx_text import Line, LineReader, Met

_WRAPPERS: Final = frozenset(
    {names.CONTROL, names.CONTROL_CONTENT, names.INSERTED, names.MOVED_HERE, w("customXml"), w("smartTag")}
)
_BLOCKS: Final = frozenset({names.PARAGRAPH, names.TABLE, names.OTHER_FORMAT})
_MARK_GONE: Final = frozenset({names.DELETED, names.MOVED_AWAY})
_MARK_CHANGES: Final = _MARK_GONE | {names.INSERTED, names.MOVED_HERE}
_HIDDEN: Final = w("vanish")


@dataclass(slots=True)
class _Marks:
    """What a ``<w:pPr>`` says.

    Attributes:
        joined: The paragraph's end was deleted (tracked), so the next one goes on from it.
        hidden: The paragraph's end is hidden.
    """

    style: str | None = None
    lists: ListPlace | None = None
    level: int | None = None
    fill: etree._Element | None = None
    joined: bool = False
    hidden: bool = False


_NO_MARKS: Final = _Marks()


def inside(parent: etree._Element, wanted: frozenset[str]) -> list[etree._Element]:
    """Return the wanted elements of ``parent``, looking through content controls and other wrappers."""
    found: list[etree._Element] = []
    for child in parent:
        tag = child.tag
        if tag in wanted:
            found.append(child)
        elif tag in _WRAPPERS:
            found += inside(child, wanted)
        elif tag == names.ALTERNATE:
            way = child.find(names.CHOICE)
            way = child.find(names.FALLBACK) if way is None else way
            if way is not None:
                found += inside(way, wanted)
    return found


@dataclass(slots=True)
class ParagraphReader:
    """Reads paragraphs in the order in which they stand, for the numbers depend on it.

    Attributes:
        sizes: For each size in points, how many characters of text were set in it.
    """

    styles: Styles
    numbering: Numbering
    met: Met
    sizes: dict[float, int] = field(default_factory=dict)
    _lines: LineReader = field(init=False)
    _looks: dict[tuple[str | None, Look], Look] = field(default_factory=dict)
    _marks: dict[str, _Marks] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Make the reader of lines."""
        self._lines = LineReader(self.styles, self.met)

    def pieces(self, container: etree._Element, around: Look) -> Iterator[Line | etree._Element]:
        """Yield paragraphs as read, and tables and foreign parts as they stand in the XML.

        Args:
            container: A body, cell, text box or the like.
            around: What the table style makes of its text.
        """
        line: Line | None = None
        marks = _NO_MARKS
        for block in inside(container, _BLOCKS):
            if block.tag == names.PARAGRAPH:
                marks = self.styles.wordings.once(block, names.PARAGRAPH_PROPERTIES, self._read_marks, self._marks)
                line = line or Line()
                self._lines.read(block, self._plain_look(marks.style, around), line)
                if marks.joined:
                    continue
                yield self._finished(line, marks)
            else:
                if line:
                    yield self._finished(line, marks)
                yield block
            line = None
        if line:
            yield self._finished(line, marks)

    def _plain_look(self, style: str | None, around: Look) -> Look:
        look = self._looks.get((style, around))
        if look is None:
            look = self._looks[style, around] = self.styles.paragraph_look(style, around)
        return look

    def _read_marks(self, properties: etree._Element | None) -> _Marks:
        if properties is None:
            return _NO_MARKS
        marks = _Marks()
        for entry in properties:
            tag = entry.tag
            if tag == names.PARAGRAPH_STYLE:
                marks.style = entry.get(names.VAL)
            elif tag == names.NUMBERING:
                marks.lists = list_place(entry)
            elif tag == names.OUTLINE:
                marks.level = heading_level(entry)
            elif tag == names.SHADING:
                marks.fill = entry
            elif tag == names.RUN_PROPERTIES:
                self._end_mark(entry, marks)
        return marks

    def _end_mark(self, properties: etree._Element, marks: _Marks) -> None:
        for entry in properties:
            if entry.tag in _MARK_CHANGES:
                self.met.revisions = True
                marks.joined = marks.joined or entry.tag in _MARK_GONE
            elif entry.tag == _HIDDEN:
                marks.hidden = is_on(entry)

    def _finished(self, line: Line, marks: _Marks) -> Line:
        text = line.joined()
        style = self.styles.paragraph(marks.style)
        if (marks.lists or style.lists) and (text or not (marks.hidden or marks.joined)):
            label = self.numbering.label(marks.style, marks.lists)
            if label and (text or not line.struck):
                text = label.before(text)
        line.text = text
        line.level = style.heading if marks.level is None else marks.level
        line.fill = style.fill if marks.fill is None else self.styles.theme.fill(marks.fill)
        if text and (size := line.size):
            self.sizes[size] = self.sizes.get(size, 0) + len(text)
        return line
