"""A Word file is hostile until read: whatever it holds gives a document or one plain sentence, quickly."""

import io
import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.problems import PaperroundError, UnreadablePaper, UnsupportedFormat
from model.words import Severity
from parsers.docx import read_docx
from tests.shelf import word
from tests.shelf.word import cell, paragraph, row, run, table

SMALL = Path(__file__).parents[1] / "shelf" / "docx" / "merges.docx"
BOMB = (
    '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE = '<!DOCTYPE w:document [<!ENTITY c SYSTEM "{}">]>'


def with_member(path: Path, name: str, content: bytes) -> Path:
    """Write the small paper to ``path`` with one member replaced."""
    with zipfile.ZipFile(SMALL) as before, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
        for member in before.namelist():
            if member != name:
                after.writestr(member, before.read(member))
        after.writestr(name, content)
    return path


def refusal(path: Path) -> PaperroundError:
    """Return the plain refusal of a paper that cannot be read."""
    with pytest.raises(PaperroundError) as refused:
        read_docx(path)
    assert refused.value.message.endswith(".")
    assert refused.value.advice.endswith(".")
    return refused.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml", "_rels/.rels", "docProps/core.xml"])
def test_a_part_with_entities_is_refused_in_every_encoding(tmp_path: Path, part: str, encoding: str) -> None:
    """No Word file declares a document type; attacks do, and UTF-16 is no way round."""
    main = word.document(paragraph("&c;")).replace("<w:document", f"{BOMB}<w:document", 1).replace("UTF-8", encoding)

    refused = refusal(with_member(tmp_path / "bomb.docx", part, main.encode(encoding)))

    assert "entities" in refused.message


def test_nothing_outside_the_file_is_read(tmp_path: Path) -> None:
    """An external entity is refused, and a part whose path leads out of the zip is none of its own."""
    secret = tmp_path / "secret.xml"
    secret.write_text("<secret>the word</secret>", encoding="utf-8")
    main = word.document(paragraph("&c;")).replace("<w:document", f"{OUTSIDE.format(secret)}<w:document", 1)
    refusal(with_member(tmp_path / "outside.docx", "word/document.xml", main.encode()))

    links = SMALL_LINKS.replace("styles.xml", "../../../../../../.." + str(secret))
    document = read_docx(with_member(tmp_path / "links.docx", "word/_rels/document.xml.rels", links.encode()))

    assert document.tables


SMALL_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
    f'Type="{word.RELATIONS}/styles" Target="styles.xml"/></Relationships>'
)


def test_a_bomb_is_stopped_while_it_inflates(tmp_path: Path) -> None:
    """What comes out is counted, whatever the zip declares."""
    bomb = with_member(tmp_path / "bomb.docx", "word/document.xml", b" " * (201 * 1024 * 1024))

    assert bomb.stat().st_size < 1024 * 1024
    assert "unpacks to more than" in refusal(bomb).message


def test_a_bomb_in_a_part_that_is_not_text_is_left_packed(tmp_path: Path) -> None:
    """Pictures are never inflated."""
    path = with_member(tmp_path / "picture.docx", "word/media/image1.png", b"\0" * (201 * 1024 * 1024))

    assert read_docx(path).tables


@pytest.mark.parametrize(
    ("span", "width"),
    [("1000000000", 5), ("9" * 5000, 5), ("-4", 3), ("many", 3), ("63", 65)],
    ids=lambda v: str(v)[:9],
)
def test_absurd_spans_cost_nothing(tmp_path: Path, span: str, width: int) -> None:
    """A cell that claims a thousand million columns gets what the table has, and the reader is told."""
    body = table(
        row("1", "2", "3"), row(cell("wide", f'<w:gridSpan w:val="{span}"/><w:vMerge w:val="restart"/>'), "a", "b")
    )

    document = read_docx(word.write(tmp_path / "span.docx", word.document(body)))

    rows = document.tables[0].rows
    assert "wide" in {each.text for each in rows[1].cells}
    assert len(rows[0].cells) == width
    claims = [each for each in document.problems if "claims more columns" in each.problem]
    assert len(claims) == (span.isdigit() and len(span) > 2)
    assert all(each.severity is Severity.WARNING and each.place.table == 1 for each in claims)


def test_absurd_gaps_and_many_cells_are_refused_or_cut(tmp_path: Path) -> None:
    """Columns left out are counted too; a table of many millions of places is refused."""
    gap = row("1", properties='<w:gridBefore w:val="2000000000"/><w:gridAfter w:val="2000000000"/>')
    document = read_docx(word.write(tmp_path / "gap.docx", word.document(table(gap))))
    assert [each.text for each in document.tables[0].rows[0].cells] == ["1"]

    wide = row(*[cell("", '<w:gridSpan w:val="200"/>')] * 60)
    body = table(wide, "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 1000)
    assert "cells" in refusal(word.write(tmp_path / "wide.docx", word.document(body))).message


@pytest.mark.parametrize("depth", [20, 5000])
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>", "</w:tc></w:tr></w:tbl>"),
    ],
)
def test_deep_nesting_is_read_or_refused(tmp_path: Path, opening: str, closing: str, depth: int) -> None:
    """Nested tables and content controls: some are read, thousands refused."""
    path = word.write(tmp_path / "deep.docx", word.document(opening * depth + paragraph("deep") + closing * depth))

    if depth < 100:
        assert "deep" in repr(read_docx(path))
    else:
        assert "deeper" in refusal(path).message


def test_the_deepest_xml_that_is_accepted_can_be_read(tmp_path: Path) -> None:
    """The parser's own limit stops a file before Python's does."""
    for depth in (60, 80, 84):
        opening, closing = "<w:tbl><w:tr><w:tc>" * depth, "</w:tc></w:tr></w:tbl>" * depth
        path = word.write(tmp_path / "deep.docx", word.document(opening + paragraph("deep") + closing))
        try:
            assert "deep" in repr(read_docx(path).blocks[-1])
        except UnreadablePaper as refused:
            assert "deeper" in refused.message  # noqa: PT017 - either outcome is right


def test_circles_among_styles_and_lists_end(tmp_path: Path) -> None:
    """Styles based on one another, lists linked to their own style."""
    styles = word.part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    )
    numbering = word.part(
        "numbering",
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="B"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    )
    main = word.document(paragraph("Read", '<w:pStyle w:val="A"/>'))

    document = read_docx(word.write(tmp_path / "circle.docx", main, {"styles": styles, "numbering": numbering}))

    assert "Read" in repr(document.blocks)


def test_a_field_that_never_ends_swallows_nothing(tmp_path: Path) -> None:
    """A field's beginning without an end, many times over."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    body = paragraph(begin * 1000 + run("lost code")) + paragraph("Still here") * 1000

    document = read_docx(word.write(tmp_path / "field.docx", word.document(body)))

    assert len(document.blocks) == 1000


def test_files_that_are_something_else_are_named(tmp_path: Path) -> None:
    """Locked, old, empty, not Word at all: each gets its own sentence."""
    path = tmp_path / "paper.docx"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    cases = (
        (b"", "empty"),
        (b"Not a zip at all", "damaged"),
        (ole + b"\0" * 2000 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (ole + b"\0" * 2000 + "WordDocument".encode("utf-16-le"), "before 2007"),
    )
    for content, sentence in cases:
        path.write_bytes(content)
        assert sentence in refusal(path).message

    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
    assert isinstance(refusal(path), UnsupportedFormat)
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("readme.txt", "hello")
    assert "no Word document" in refusal(path).message
    assert "no text" in refusal(word.write(path, "<other/>")).message


def test_a_part_locked_in_the_zip_is_said_to_be_locked(tmp_path: Path) -> None:
    """The zip's own encryption."""
    content = bytearray(SMALL.read_bytes())
    at = 0
    while (at := content.find(b"PK\x01\x02", at)) >= 0:
        content[at + 8] |= 1
        at += 4
    for start in _local_headers(bytes(content)):
        content[start + 6] |= 1
    path = tmp_path / "locked.docx"
    path.write_bytes(content)

    assert "password" in refusal(path).message


def _local_headers(content: bytes) -> list[int]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return [member.header_offset for member in package.infolist()]


def test_a_file_cut_at_any_byte_is_refused(tmp_path: Path) -> None:
    """Half-copied papers."""
    whole = SMALL.read_bytes()
    path = tmp_path / "cut.docx"
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        refusal(path)


@given(st.lists(st.tuples(st.integers(0, len(SMALL.read_bytes()) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_damaged_bytes_never_do_more_than_cost_the_paper(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]]
) -> None:
    """Any bytes changed: a document or a plain refusal, nothing else."""
    content = bytearray(SMALL.read_bytes())
    for at, value in changes:
        content[at] = value
    path = tmp_path_factory.mktemp("damaged") / "paper.docx"
    path.write_bytes(content)
    try:
        read_docx(path)
    except PaperroundError as refused:
        assert refused.message  # noqa: PT017 - either outcome is right


def _joined(elements: list[tuple[str, dict[str, str], str]]) -> str:
    return "".join(_written(*element) for element in elements)


def _written(name: str, attributes: dict[str, str], inside: str) -> str:
    said = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{said}>{inside}</{name}>"


NAMES = """
    w:p w:r w:t w:tbl w:tr w:tc w:sdt w:sdtContent w:ins w:del w:pPr w:rPr w:tcPr w:numPr w:vMerge w:gridSpan w:sym
    w:fldChar w:txbxContent w:drawing mc:AlternateContent mc:Choice w:shd w:trPr w:hyperlink w:sectPr w:tblPr w:pStyle
    w:color w:vanish
"""
WORDS = st.sampled_from(NAMES.split())
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["w:val", "w:fill", "w:char", "w:font", "w:fldCharType", "w:type", "r:id", "w:themeFill"]),
    st.sampled_from(
        ["", "1", "-1", "restart", "begin", "end", "F0FC", "Wingdings", "FF0000", "pct50", "solid", "x" * 50]
    ),
    max_size=3,
)
ELEMENTS = st.recursive(
    st.tuples(WORDS, ATTRIBUTES, st.just("text")),
    lambda inside: st.tuples(WORDS, ATTRIBUTES, st.lists(inside, max_size=4).map(_joined)),
    max_leaves=25,
)


@given(st.lists(ELEMENTS, max_size=6).map(_joined))
def test_any_words_own_elements_in_any_order_are_read(tmp_path_factory: pytest.TempPathFactory, body: str) -> None:
    """Known names where Word never puts them: a document, whatever it says, and rectangles only."""
    path = word.write(tmp_path_factory.mktemp("odd") / "paper.docx", word.document(body))

    for each in read_docx(path).tables:
        assert len({len(line.cells) for line in each.rows}) == 1


def test_thousands_of_styles_and_lists_that_lean_on_one_another_take_no_time(tmp_path: Path) -> None:
    """A style based on thousands of others; thousands of lists of one kind with thousands of levels."""
    many = 3_000
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(many)
    )
    numbering = '<w:abstractNum w:abstractNumId="1">' + '<w:lvl w:ilvl="0"><w:start w:val="1"/></w:lvl>' * many
    numbering += "</w:abstractNum>" + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="1"/></w:num>' for n in range(1, many)
    )
    body = "".join(
        paragraph("x", f'<w:pStyle w:val="s{n}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{n}"/></w:numPr>')
        for n in range(1, many)
    )
    parts = {"styles": word.part("styles", styles), "numbering": word.part("numbering", numbering)}
    path = word.write(tmp_path / "many.docx", word.document(body), parts)

    begun = time.process_time()
    document = read_docx(path)

    assert len(document.blocks) == many - 1
    assert time.process_time() - begun < 20


SPELLINGS: dict[str, Callable[[str], str]] = {
    "as Word writes it": lambda main: main,
    "with a comment": lambda main: main.replace("<w:body>", "<w:body><!-- <w:rPr><w:b/></w:rPr> -->"),
    "with another prefix": lambda main: re.sub(r"(?<=[</ :])w(?=[:=])", "d", main),
    "with both": lambda main: main.replace("xmlns:w=", f'xmlns="{word.WORD}" xmlns:w='),
    "with a namespace named late": lambda main: main.replace("<w:strike/>", '<w:strike x:as="1"/>').replace(
        "<w:tbl>", '<w:tbl xmlns:x="urn:x">'
    ),
    "with who wrote what": lambda main: re.sub(r"<w:(p|r)>", r'<w:\1 w:rsidR="00AB12CD" w:rsidP="00AB12CE">', main),
    "with empty properties": lambda main: re.sub(r"<w:(tc|p|r)>(?!<w:\1Pr)", r"<w:\1><w:\1Pr></w:\1Pr>", main),
    "with our own mark": lambda main: main.replace("<w:rPr>", '<w:rPr wording="7">'),
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_properties_told_again_and_again_are_read_however_they_are_spelt(tmp_path: Path, spelling: str) -> None:
    """A thousand runs struck out, hidden or coloured in the same words are so wherever they stand."""
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    line = row(
        cell(paragraph(run("Mend the weir") + run(" secretly", "<w:vanish/>"), numbered)),
        cell(paragraph(run("May 2031", "<w:strike/>") + run("June 2031", "<w:b/>"))),
        cell("Done", '<w:shd w:val="clear" w:color="auto" w:fill="92D050"/>'),
    )
    main = SPELLINGS[spelling](word.document(table(line, line, columns=3)))
    path = word.write(tmp_path / "plan.docx", main, {"numbering": word.part("numbering", numbering)})

    (read,) = read_docx(path).tables

    printed = [[(each.text, each.struck, each.bold, each.fill) for each in line.cells] for line in read.rows]
    assert printed == [
        [(f"{n}) Mend the weir", "", False, ""), ("June 2031", "May 2031", True, ""), ("Done", "", False, "92D050")]
        for n in (1, 2)
    ]
