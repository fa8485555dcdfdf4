"""Numbers that Word makes are counted as Word counts them."""

from pathlib import Path

import pytest

from parsers.docx import read_docx
from parsers.docx_numbering import FORMATS
from tests.shelf import word
from tests.shelf.word import cell, paragraph, row, table


@pytest.mark.parametrize(
    ("form", "number", "written"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("lowerLetter", 3, "c"),
        ("upperLetter", 26, "Z"),
        ("lowerLetter", 27, "aa"),
        ("lowerLetter", 54, "bbb"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("ordinal", 1, "1st"),
        ("ordinal", 12, "12th"),
        ("ordinal", 23, "23rd"),
        ("cardinalText", 21, "Twenty-one"),
        ("ordinalText", 20, "Twentieth"),
        ("ordinalText", 32, "Thirty-second"),
        ("decimalEnclosedCircle", 3, "③"),
        ("none", 3, ""),
    ],
)
def test_a_number_is_written_as_word_writes_it(form: str, number: int, written: str) -> None:
    """Each way of writing, where it might go wrong."""
    assert FORMATS[form](number) == written


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("number", [-1, 0, 10**9])
def test_no_number_is_too_odd_to_write(form: str, number: int) -> None:
    """Damaged start values give something short, and no error."""
    assert len(FORMATS[form](number)) < 20


def level(place: int, form: str = "decimal", template: str = "", more: str = "", start: int = 1) -> str:
    """Return one level of a list."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{template or f"%{place + 1}."}"/></w:lvl>'
    )


def in_list(list_id: int, place: int = 0) -> str:
    """Return the properties of a paragraph in a list."""
    return f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{list_id}"/></w:numPr>'


def read_lines(tmp_path: Path, body: str, numbering: str, styles: str = "") -> list[str]:
    """Return the texts of a paper's paragraphs."""
    parts = {"numbering": word.part("numbering", numbering), "styles": word.part("styles", styles)}
    document = read_docx(word.write(tmp_path / "list.docx", word.document(body), parts))
    return [getattr(block, "text", "") for block in document.blocks]


def one_list(levels: str, *more: str) -> str:
    """Return a numbering part with one list, and further lists of the same numbers."""
    further = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="1"/>{each}</w:num>' for n, each in enumerate(more, start=2)
    )
    return (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>{further}'
    )


def test_a_lower_level_begins_anew_after_a_higher_one(tmp_path: Path) -> None:
    """1, 1.1, 1.2, 2, 2.1; and a level that never begins anew."""
    levels = level(0) + level(1, template="%1.%2") + level(2, "lowerLetter", more='<w:lvlRestart w:val="0"/>')
    places = (0, 1, 2, 1, 2, 0, 1, 2)

    lines = read_lines(tmp_path, "".join(paragraph("x", in_list(1, place)) for place in places), one_list(levels))

    assert lines == ["1. x", "1.1 x", "a. x", "1.2 x", "b. x", "2. x", "2.1 x", "c. x"]


def test_a_level_used_before_those_above_shows_their_first_numbers(tmp_path: Path) -> None:
    """Word shows 1.1, not .1 and not 0.1."""
    assert read_lines(tmp_path, paragraph("x", in_list(1, 1)), one_list(level(0) + level(1, template="%1.%2"))) == [
        "1.1 x"
    ]


def test_lists_of_one_kind_count_on_unless_they_begin_anew(tmp_path: Path) -> None:
    """A second list of the same kind counts on; a new start counts once, at its first paragraph."""
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = "".join(paragraph("x", in_list(each)) for each in (1, 2, 3, 3, 1))

    assert read_lines(tmp_path, body, one_list(level(0), "", anew)) == ["1. x", "2. x", "1. x", "2. x", "3. x"]


def test_a_list_can_replace_a_level_of_its_kind(tmp_path: Path) -> None:
    """An override that redefines the level: other text, other figures."""
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "Part %1 –", start=4)}</w:lvlOverride>'

    assert read_lines(tmp_path, paragraph("x", in_list(2)), one_list(level(0), other)) == ["Part IV – x"]


def test_legal_numbering_glue_and_leading_noughts(tmp_path: Path) -> None:
    """All figures where the level says so; no space where it says so; 001 where it says so."""
    custom = level(2).replace('w:numFmt w:val="decimal"', 'w:numFmt w:val="custom" w:format="001, 002, 003, ..."')
    levels = level(0, "upperRoman") + level(1, template="%1.%2", more="<w:isLgl/>") + custom
    glued = level(3, template="(%4)", more='<w:suff w:val="nothing"/>')
    body = "".join(paragraph("x", in_list(1, place)) for place in range(4))

    assert read_lines(tmp_path, body, one_list(levels + glued)) == ["I. x", "1.1 x", "001. x", "(1)x"]


def test_numbers_through_styles_reach_the_styles_based_on_them(tmp_path: Path) -> None:
    """A style's list, the level that names the style, a list switched off, and a derived style."""
    levels = level(0, more='<w:pStyle w:val="One"/>') + level(1, template="%1.%2", more='<w:pStyle w:val="Two"/>')
    numbered = "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
    styles = (
        f'<w:style w:type="paragraph" w:styleId="One">{numbered}</w:style>'
        f'<w:style w:type="paragraph" w:styleId="Two">{numbered}</w:style>'
        '<w:style w:type="paragraph" w:styleId="Like"><w:basedOn w:val="Two"/></w:style>'
    )
    body = "".join(
        paragraph("x", f'<w:pStyle w:val="{style}"/>{off}')
        for style, off in (
            ("One", ""),
            ("Two", ""),
            ("Like", ""),
            ("One", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
            ("One", ""),
        )
    )

    assert read_lines(tmp_path, body, one_list(levels), styles) == ["1. x", "1.1 x", "1.2 x", "x", "2. x"]


def test_a_list_may_stand_with_a_numbering_style(tmp_path: Path) -> None:
    """Word's list styles: the levels stand in another list, which the style names."""
    numbering = (
        f'<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Steps"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Steps"/>{level(0, template="Step %1")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="Steps"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )

    assert read_lines(tmp_path, paragraph("x", in_list(1)) * 2, numbering, styles) == ["Step 1 x", "Step 2 x"]


def test_deleted_and_hidden_paragraphs_are_not_counted(tmp_path: Path) -> None:
    """What nobody sees has no number; what is empty but seen has one."""
    gone = f"<w:rPr><w:del {word.TRACKED}/></w:rPr>"
    deleted = paragraph(f"<w:del {word.TRACKED}><w:r><w:delText>x</w:delText></w:r></w:del>", in_list(1) + gone)
    hidden = paragraph(word.run("x", "<w:vanish/>"), in_list(1) + "<w:rPr><w:vanish/></w:rPr>")
    body = paragraph("a", in_list(1)) + deleted + paragraph("b", in_list(1)) + hidden + paragraph("", in_list(1))

    assert read_lines(tmp_path, body, one_list(level(0))) == ["1. a", "2. b", "3."]


def test_a_way_of_writing_that_is_not_known_is_told(tmp_path: Path) -> None:
    """Figures stand instead, and the reader is told."""
    parts = {"numbering": word.part("numbering", one_list(level(0, "hebrew1")))}
    document = read_docx(word.write(tmp_path / "list.docx", word.document(paragraph("x", in_list(1))), parts))

    assert [problem.value for problem in document.problems] == ["hebrew1"]
    assert "1. x" in repr(document.blocks)


def test_numbers_count_through_cells_in_the_order_of_reading(tmp_path: Path) -> None:
    """Row by row, a cell at a time; what a merged cell covers is not counted."""
    numbered = paragraph("", in_list(1))
    body = table(
        row(cell(numbered, '<w:vMerge w:val="restart"/>'), cell(numbered)),
        row(cell(numbered, "<w:vMerge/>"), cell(numbered)),
        columns=2,
    )
    parts = {"numbering": word.part("numbering", one_list(level(0)))}
    document = read_docx(word.write(tmp_path / "cells.docx", word.document(body), parts))

    assert [[each.text for each in line.cells] for line in document.tables[0].rows] == [["1.", "2."], ["1.", "3."]]
