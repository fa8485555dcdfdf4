"""Word papers made by python-docx and by hand are read as their reader sees them."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from model.documents import Paragraph
from model.words import Format, Rag, Severity
from parsers.docx import read_docx
from parsers.docx_names import STRICT
from parsers.docx_symbols import UNKNOWN, symbol
from tests.programs import SHARED, needs_shared
from tests.shelf import word
from tests.shelf.word import cell, paragraph, row, run, table

SHELF = Path(__file__).parents[1] / "shelf" / "docx"
SEED = "seed-paper/action-plan-2013-09-18.docx"

# Printable text that python-docx writes as it stands; white space at a line's ends is nobody's to see.
LINES = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="\u00ad\u2028\u2029"), max_size=12
).map(lambda line: line.strip())
WORDS = st.lists(LINES, max_size=3).map(" ".join)
CONTENTS = st.lists(WORDS.map(lambda words: " ".join(words.split())), min_size=1, max_size=3)


@dataclass(frozen=True)
class Written:
    """A table as it is to be written: paragraphs of each cell, and cells to merge."""

    cells: list[list[list[str]]]
    merged: tuple[tuple[int, int], tuple[int, int]]


@st.composite
def tables(draw: st.DrawFn) -> Written:
    """Return any table of a few rows and columns, one block of its cells merged."""
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    cells = [[draw(CONTENTS) for _ in range(columns)] for _ in range(rows)]
    top, left = draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1))
    return Written(cells, ((top, left), (draw(st.integers(top, rows - 1)), draw(st.integers(left, columns - 1)))))


@given(written=tables())
def test_a_table_written_and_read_back_is_the_same_table(
    tmp_path_factory: pytest.TempPathFactory, written: Written
) -> None:
    """Any cells, any paragraphs, any block of them merged: the same rectangle, the merged cell in every place."""
    path = tmp_path_factory.mktemp("table") / "table.docx"
    (top, left), (bottom, right) = written.merged
    made = docx.Document()
    grid = made.add_table(len(written.cells), len(written.cells[0]))
    for y, line in enumerate(written.cells):
        for x, texts in enumerate(line):
            inside = top <= y <= bottom and left <= x <= right
            if not inside or (y, x) == (top, left):
                grid.cell(y, x).text = texts[0]
                for text in texts[1:]:
                    grid.cell(y, x).add_paragraph(text)
    grid.cell(top, left).merge(grid.cell(bottom, right))
    made.save(str(path))

    rows = read_docx(path).tables[0].rows

    first = "\n".join(text for text in written.cells[top][left] if text)
    for y, line in enumerate(written.cells):
        assert len(rows[y].cells) == len(line)
        for x, texts in enumerate(line):
            read = rows[y].cells[x]
            if top <= y <= bottom and left <= x <= right:
                assert (read.row, read.column, read.down, read.across) == (
                    top,
                    left,
                    bottom - top + 1,
                    right - left + 1,
                )
                assert read.text == first
            else:
                assert (read.row, read.column, read.down, read.across) == (y, x, 1, 1)
                assert read.text == "\n".join(text for text in texts if text)


@needs_shared(SEED)
def test_the_seed_paper_is_read_whole() -> None:
    """Every table of the shared paper, and each of python-docx's cells, place by place."""
    document = read_docx(SHARED / SEED)
    reference = docx.Document(str(SHARED / SEED)).tables

    assert document.format is Format.DOCX
    assert not document.problems
    assert len(document.tables) == len(reference)
    for read, wanted in zip(document.tables, reference, strict=True):
        texts = [
            ["\n".join(filter(None, map(str.strip, each.text.split("\n")))) for each in line.cells]
            for line in wanted.rows
        ]
        assert [[each.text for each in line.cells] for line in read.rows] == texts
    assert len(document.page_headers) == 1


@pytest.mark.parametrize("name", ["merges", "numbered-by-word", "colours", "headings", "pictures", "inline"])
def test_a_strict_file_is_read_like_any_other(tmp_path: Path, name: str) -> None:
    """ISO strict files differ in their namespaces only."""
    usual = SHELF / f"{name}.docx"
    strict = tmp_path / "strict.docx"
    with zipfile.ZipFile(usual) as before, zipfile.ZipFile(strict, "w") as after:
        for member in before.namelist():
            content = before.read(member)
            for theirs, ours in STRICT:
                content = content.replace(ours, theirs)
            after.writestr(member, content)

    assert b"purl.oclc.org" in zipfile.ZipFile(strict).read("word/document.xml")
    assert read_docx(strict) == read_docx(usual)


def test_macros_are_ignored_and_the_reader_is_told(tmp_path: Path) -> None:
    """A macro document (.docm) is read like any other."""
    main = word.document(table(row("Action", "Update")))
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    document = read_docx(word.write(tmp_path / "paper.docm", main, main_type=kind))

    assert [each.text for each in document.tables[0].rows[0].cells] == ["Action", "Update"]
    assert [(each.severity, "macros" in each.problem) for each in document.problems] == [(Severity.INFO, True)]


def test_a_part_in_utf_16_is_read(tmp_path: Path) -> None:
    """Word's XML may be UTF-16."""
    path = word.write(tmp_path / "paper.docx", word.document(paragraph("Räumung – ✓")))
    with zipfile.ZipFile(path) as before:
        members = {name: before.read(name) for name in before.namelist()}
    members["word/document.xml"] = members["word/document.xml"].decode().replace("UTF-8", "UTF-16").encode("utf-16")
    with zipfile.ZipFile(path, "w") as after:
        for name, content in members.items():
            after.writestr(name, content)

    assert read_docx(path).blocks == (Paragraph("Räumung – ✓"),)


def test_a_paper_of_pictures_alone_needs_reading_by_machine(tmp_path: Path) -> None:
    """Scans pasted into Word: no text, so the paper is named as one that needs OCR."""
    picture = "<w:r><w:drawing><a:blip r:embed='rId9'/></w:drawing></w:r>"
    scanned = read_docx(word.write(tmp_path / "scan.docx", word.document(paragraph(picture))))
    captioned = read_docx(word.write(tmp_path / "both.docx", word.document(paragraph(picture) + paragraph("Text"))))

    assert (scanned.image_pages, captioned.image_pages) == ((1,), ())


def test_bold_cells_are_marked_through_styles_too(tmp_path: Path) -> None:
    """By the run, by the table style's first row; not where part is plain."""
    styles = word.part(
        "styles",
        '<w:style w:type="table" w:styleId="Grid">'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>',
    )
    body = table(
        row("Action", cell(paragraph(run("Update", '<w:b w:val="0"/>')))),
        row(cell(paragraph(run("Dig", "<w:b/>"))), cell(paragraph(run("Dug", "<w:b/>") + run(" deep")))),
        columns=2,
        style='<w:tblStyle w:val="Grid"/>',
        look='<w:tblLook w:val="0020"/>',
    )
    rows = read_docx(word.write(tmp_path / "bold.docx", word.document(body), {"styles": styles})).tables[0].rows

    assert [[each.bold for each in line.cells] for line in rows] == [[True, False], [True, False]]


def test_text_under_a_merged_cell_is_told_not_lost(tmp_path: Path) -> None:
    """Word does not show it; the reader is told where it is."""
    body = table(row(cell("R1", '<w:vMerge w:val="restart"/>'), "a"), row(cell("under", "<w:vMerge/>"), "b"), columns=2)
    document = read_docx(word.write(tmp_path / "under.docx", word.document(body)))

    assert [each.text for each in document.tables[0].rows[1].cells] == ["R1", "b"]
    assert [(each.severity, each.place.table, each.place.row) for each in document.problems] == [
        (Severity.WARNING, 1, 2)
    ]


def test_content_of_other_formats_is_told_not_lost(tmp_path: Path) -> None:
    """A part of the paper in HTML or an embedded spreadsheet cannot be read here; the reader is told."""
    body = paragraph("Before") + '<w:altChunk r:id="rId5"/>' + paragraph("<w:r><w:object/></w:r>")
    document = read_docx(word.write(tmp_path / "chunk.docx", word.document(body)))

    assert [each.severity for each in document.problems] == [Severity.WARNING] * 2


def test_a_table_that_was_deleted_leaves_no_number(tmp_path: Path) -> None:
    """All rows deleted: no table, and the next one is the first."""
    gone = f"<w:del {word.TRACKED}/>"
    body = table(row("old", properties=gone), columns=1) + table(row("new"), columns=1)
    document = read_docx(word.write(tmp_path / "gone.docx", word.document(body)))

    assert [(each.number, each.rows[0].cells[0].text) for each in document.tables] == [(1, "new")]
    assert len(document.problems) == 1


def test_a_rating_set_with_python_docx_is_read(tmp_path: Path) -> None:
    """Shading as programs write it."""
    made = docx.Document()
    target = made.add_table(1, 2).cell(0, 1)
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "FF0000")):
        shading.set(qn(f"w:{name}"), value)
    target._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001 - python-docx has no other way
    path = tmp_path / "made.docx"
    made.save(str(path))

    assert [each.rag for each in read_docx(path).tables[0].rows[0].cells] == [None, Rag.RED]


def test_a_long_cell_is_read_quickly(tmp_path: Path) -> None:
    """A hundred thousand characters, in one run and in ten thousand."""
    body = table(row("x" * 100_000, cell(paragraph(run("word ", "<w:b/>") * 20_000))), columns=2)
    rows = read_docx(word.write(tmp_path / "long.docx", word.document(body))).tables[0].rows

    assert [len(each.text) for each in rows[0].cells] == [100_000, 99_999]


def test_part_names_in_another_spelling_are_found(tmp_path: Path) -> None:
    """Some programs write backslashes and other capitals into the zip."""
    odd = tmp_path / "odd.docx"
    with zipfile.ZipFile(SHELF / "merges.docx") as before, zipfile.ZipFile(odd, "w") as after:
        for member in before.namelist():
            name = member.replace("word/document.xml", "Word\\Document.xml")
            after.writestr(zipfile.ZipInfo(name), before.read(member))

    assert read_docx(odd) == read_docx(SHELF / "merges.docx")


@pytest.mark.parametrize(
    ("code", "font", "shown"),
    [
        (0xF0FC, "Wingdings", "✓"),
        (0xFC, "wingdings", "✓"),
        (ord("Ÿ"), "Symbol", UNKNOWN),
        (0x2713, "Segoe UI Symbol", "✓"),
        (0xD83D, "Segoe UI Symbol", UNKNOWN),
        (0xFFFFF, "Arial", UNKNOWN),
        (0, "Wingdings", UNKNOWN),
        (0xF020, "Wingdings", " "),
        (0xF0FC, "", UNKNOWN),
    ],
)
def test_a_symbol_is_the_character_that_a_reader_sees(code: int, font: str, shown: str) -> None:
    """A symbol font's letter; a character of its own; nothing unprintable, ever."""
    assert symbol(code, font) == shown
