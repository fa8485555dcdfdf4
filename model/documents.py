"""A document as it stands on paper: blocks in reading order, tables as rectangles of cells."""

from dataclasses import dataclass
from typing import NamedTuple

from model.problems import Problem
from model.words import Format, Rag


class Cell(NamedTuple):
    r"""One printed cell. A merged cell is repeated in every place that it covers.

    A named tuple, because a paper may hold 100,000 of them, and each is made in a quarter of the time that a
    frozen dataclass takes.

    Attributes:
        text: Visible text; paragraphs and bullets are kept apart by ``\n``; a number that Word or
            HTML generates stands in front of its paragraph (``1. Review …``). Struck-out, deleted
            and hidden text is left out.
        rag: The fill behind the cell (or its only text's or symbol's colour) as a rating, if any.
        row, column: Where the cell begins in its table's rows, from 0.
        down, across: How many rows and columns it covers; 1 and 1 when it is not merged.
        bold: Every visible character is bold, or the cell is marked as a header cell.
        struck: The struck-out or deleted text that was left out, for whoever asks.
        fill: The colour behind the cell or behind all of its text as ``RRGGBB``, whether or not it is a rating's;
            empty where the paper is left white.
        pictured: It shows a picture that says nothing to a program: no words stand behind it, and no colour.
    """

    text: str = ""
    rag: Rag | None = None
    row: int = 0
    column: int = 0
    down: int = 1
    across: int = 1
    bold: bool = False
    struck: str = ""
    fill: str = ""
    pictured: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One printed row of a table.

    Attributes:
        cells: As many as the table is wide; ``cells[x]`` covers column ``x``.
        number: The row's number in its table, from 1, counting every printed row.
        page: Page from 1, for PDF; else ``None``.
        box: Left, top, right, bottom on that page in points from its top left, for PDF; else ``None``.
    """

    cells: tuple[Cell, ...]
    number: int
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One table, whole: what a page break cut in two is joined again.

    Attributes:
        number: The table's number in the paper, from 1, in print order.
        rows: All rows, each as wide as the widest; ``rows[y].cells[x]``.
        nested: The table stands inside a cell of another one.
        header_rows: How many leading rows the format itself marks as header rows (``<thead>``, Word's
            "repeat as header row"); 0 where it marks none.
        caption: The table's own caption, if it has one.
    """

    number: int
    rows: tuple[Row, ...]
    nested: bool = False
    header_rows: int = 0
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text between tables.

    Attributes:
        text: Visible text, in the manner of ``Cell.text``.
        level: Heading level from 1, or 0 for text that is not marked as a heading.
        bold: All of it is bold, or set clearly larger than the text around it.
        page: Page from 1, for PDF; else ``None``.
        repeated: It is page furniture (running title, footer, page number), told once.
    """

    text: str
    level: int = 0
    bold: bool = False
    page: int | None = None
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A paper as a reader sees it.

    Attributes:
        format: What the file was.
        blocks: Paragraphs and tables in reading order. Navigation, scripts and layout tables are
            gone; a layout table's content stands as blocks.
        page_headers, page_footers: Texts of running headers and footers, each once, in print order.
        title: The title in the document's properties or ``<title>``; empty where there is none.
        pages: Number of pages, for PDF; else ``None``.
        image_pages: Pages (from 1) that show a picture and no text, so need OCR.
        problems: What was met on the way (tracked changes, unmappable fonts …), without paper names.
    """

    format: Format
    blocks: tuple[Paragraph | Table, ...]
    page_headers: tuple[str, ...] = ()
    page_footers: tuple[str, ...] = ()
    title: str = ""
    pages: int | None = None
    image_pages: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables alone, in print order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))
