"""Read a Word paper (.docx, .docm) as its reader sees it: one walk over its XML, revisions resolved first."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from lxml import etree

from model.collecting import without_collector
from model.documents import Document, Paragraph, Table
from model.problems import Place, Problem, UnreadablePaper
from model.words import Format, Severity
from parsers import docx_names as names
from parsers.docx_names import w
from parsers.docx_numbering import Numbering
from parsers.docx_paragraphs import ParagraphReader
from parsers.docx_parts import Package, Relation
from parsers.docx_story import Story
from parsers.docx_styles import Styles, is_on
from parsers.docx_text import Line, Met
from parsers.docx_theme import Theme
from parsers.docx_wordings import Wordings, shortened

LARGER: Final = 1.2
"""A paragraph set this many times as large as the paper's usual text is set out like a heading."""

_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
_REFERENCES: Final = {w("headerReference"): "header", w("footerReference"): "footer"}
_NOTE_KINDS: Final = ("footnote", "endnote")


def read_docx(path: Path) -> Document:
    """Read the Word file at ``path``.

    A merged cell is repeated in every place that it covers; tracked changes are read as if accepted;
    automatic numbers stand in front of their paragraphs; footnotes stand at the end as paragraphs.

    Raises:
        UnreadablePaper: It is empty, damaged, locked by a password, larger than any paper, or an attack.
        UnsupportedFormat: It is some other kind of file.
    """
    try:
        with without_collector(), Package(path) as package:
            return _Paper(package).document()
    except RecursionError as depth:
        raise UnreadablePaper(
            "The file nests its content deeper than any paper does, so it was not read.",
            "Open it in Word and save it again under a new name.",
        ) from depth


class _Paper:
    """One Word file while it is read."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.main_part()
        self._relations = package.relations(self._main)
        theme = Theme(self._part("theme"))
        self._styles = Styles(self._part("styles"), theme)
        self._numbering = Numbering(self._part("numbering"), self._styles)
        self._met = Met()
        self._paragraphs = ParagraphReader(self._styles, self._numbering, self._met)
        self._story = Story(self._paragraphs)

    def document(self) -> Document:
        """Return the paper as a reader sees it."""
        root = self._package.read(self._main, shortened)
        body = None if root is None else root.find(names.BODY)
        if root is None or body is None:
            raise UnreadablePaper(
                "The file holds no text that Word would show.", "Open it in Word and save it again under a new name."
            )
        self._styles.wordings = Wordings(root)
        # One search through the whole part for the two things that are not met in its order.
        found = list(root.iter(names.PROMPT_SHOWN, names.SECTION))
        self._without_prompts([each for each in found if each.tag == names.PROMPT_SHOWN])
        read = [*self._story.blocks(body), *self._notes()]
        blocks = tuple(self._finished(read))
        headers, footers = self._furniture([each for each in found if each.tag == names.SECTION])
        only_pictures = not blocks and self._met.pictures > 0
        return Document(
            format=Format.DOCX,
            blocks=blocks,
            page_headers=headers,
            page_footers=footers,
            title=self._title(),
            image_pages=(1,) if only_pictures else (),
            problems=(*self._story.problems, *self._told()),
        )

    def _part(self, kind: str) -> etree._Element | None:
        """Return the root of the main part's first related part of a kind, or ``None``."""
        part = next((relation.part for relation in self._relations.values() if relation.kind == kind), None)
        return None if part is None else self._package.read(part)

    def _without_prompts(self, prompts: Iterable[etree._Element]) -> None:
        """Take the grey prompts of empty form fields ("Choose an item.") out: nobody wrote them."""
        for shown in prompts:
            properties = shown.getparent()
            control = None if properties is None else properties.getparent()
            if control is None or not is_on(shown):
                continue
            for run in list(control.iter(names.RUN)):
                properties = self._styles.wordings.properties(run, names.RUN_PROPERTIES)
                style = None if properties is None else properties.find(names.RUN_STYLE)
                if style is not None and self._styles.character(style.get(names.VAL) or "").prompt:
                    self._met.prompts = True
                    run.clear()

    def _notes(self) -> Iterator[Line | Table]:
        """Yield the footnotes and then the endnotes; separators are none."""
        for kind in _NOTE_KINDS:
            root = self._part(f"{kind}s")
            for note in () if root is None else root.iterchildren(w(kind)):
                if note.get(w("type")) in {None, "normal"}:
                    yield from self._story.blocks(note)

    def _finished(self, read: Iterable[Line | Table]) -> Iterator[Paragraph | Table]:
        """Yield the blocks, empty paragraphs left out, those set clearly larger than usual text as bold."""
        sizes = self._paragraphs.sizes
        usual = max(sizes, key=lambda size: (sizes[size], size), default=0.0)
        for block in read:
            if isinstance(block, Table):
                yield block
            elif block.text:
                larger = 0 < usual * LARGER <= block.size
                yield Paragraph(block.text, block.level, block.bold or larger)

    def _furniture(self, sections: Iterable[etree._Element]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the texts of the running headers and of the footers that are in use."""
        settings = self._part("settings")
        even = None if settings is None else settings.find(w("evenAndOddHeaders"))
        texts: dict[str, dict[str, None]] = {"header": {}, "footer": {}}
        seen: set[str] = set()
        for section in sections:
            first = section.find(w("titlePg"))
            used = {
                "default": True,
                "first": first is not None and is_on(first),
                "even": even is not None and is_on(even),
            }
            for reference in section:
                kind = _REFERENCES.get(reference.tag)
                relation = self._relations.get(reference.get(names.RELATION_ID) or "")
                if kind and relation and relation.part not in seen and used.get(reference.get(w("type")) or "default"):
                    seen.add(relation.part)
                    if text := self._running_text(relation):
                        texts[kind][text] = None
        return tuple(texts["header"]), tuple(texts["footer"])

    def _running_text(self, relation: Relation) -> str:
        root = self._package.read(relation.part)
        lines: list[str] = []
        for block in () if root is None else self._story.blocks(root):
            if isinstance(block, Line):
                lines.append(block.text)
            else:
                for row in block.rows:
                    printed = dict.fromkeys(cell.text for cell in row.cells if cell.text)
                    lines.append(" ".join(printed))
        return "\n".join(line for line in lines if line)

    def _title(self) -> str:
        links = self._package.relations("").values()
        part = next((relation.part for relation in links if relation.kind == "core-properties"), None)
        root = None if part is None else self._package.read(part)
        title = None if root is None else root.find(_TITLE)
        return "" if title is None else " ".join((title.text or "").split())

    def _told(self) -> Iterator[Problem]:
        """Yield what the reader of the paper's data should know of the paper itself."""
        met = self._met
        if met.revisions:
            yield _info("The paper holds tracked changes; it was read as if they were accepted.")
        if met.comments:
            yield _info("The paper holds reviewers' comments; they were not read.")
        if met.prompts:
            yield _info("The paper holds form fields that nobody filled in; their prompts were left out.")
        if self._package.holds_macros():
            yield _info("The paper holds macros; they were ignored.")
        if met.unnumbered:
            yield _warning("Some numbers are made by Word fields that keep no result, and are missing.")
        if met.embedded:
            yield _warning("The paper holds embedded objects, such as spreadsheets; only their labels were read.")
        for font in sorted(met.unknown_symbols):
            yield replace(_warning(f"Some symbols of the font {font or 'without a name'} are not known."), value=font)
        for form in sorted(self._numbering.unknown_forms):
            yield replace(
                _warning("Some numbers are written in a way that is not known; figures stand instead."), value=form
            )


def _info(problem: str) -> Problem:
    return Problem(Severity.INFO, Place(), "", "", problem, "Nothing need be done.")


def _warning(problem: str) -> Problem:
    return Problem(Severity.WARNING, Place(), "", "", problem, "Compare the paper with what was read from it.")
