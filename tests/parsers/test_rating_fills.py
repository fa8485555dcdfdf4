"""Ratings shown by unusual fills: read where the column leaves no doubt, told where it does, never made of stripes."""

from collections.abc import Callable
from html import escape
from itertools import pairwise
from pathlib import Path

import pytest

from model.words import Column, Rag, Severity
from parsers import read_document
from parsers.colours import LIKELY_HUES, fill_of, likely_rating, name_of, rating_of
from parsers.plans import PlansFound, find_plans
from tests.shelf import word
from tests.shelf.pdf_printing import print_page
from tests.shelf.word import cell, paragraph, row, run, table

HEADINGS = ("No", "Action", "Lead", "Due", "Progress", "RAG")
TITLE = "Westmere Library Action Plan"

Line = tuple[str, str, str]
"""A row's fill, its rating's fill and its rating's text; fills as ``RRGGBB`` or empty."""


def web_page(lines: tuple[Line, ...], path: Path) -> Path:
    """Write the plan as a web page."""
    path = path.with_suffix(".html")
    path.write_text(_markup(lines), encoding="utf-8")
    return path


def pdf(lines: tuple[Line, ...], path: Path) -> Path:
    """Print the plan with Chromium, as browsers do with "background graphics"."""
    path = path.with_suffix(".pdf")
    style = (
        "<style>*{print-color-adjust:exact} td,th{border:1px solid;padding:4px}table{border-collapse:collapse}</style>"
    )
    path.write_bytes(print_page(style + _markup(lines)))
    return path


def docx(lines: tuple[Line, ...], path: Path) -> Path:
    """Write the plan as a Word file."""

    def shaded(text: str, fill: str) -> str:
        shading = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
        return cell(paragraph(run(text) if text else ""), shading)

    rows = [row(*[shaded(heading, "1F3864") for heading in HEADINGS])]
    for told, (stripe, fill, text) in zip(_told(lines), lines, strict=True):
        rows.append(row(*[shaded(each, stripe) for each in told], shaded(text, fill or stripe)))
    return word.write(path.with_suffix(".docx"), word.document(paragraph(run(TITLE)) + table(*rows)))


def _told(lines: tuple[Line, ...]) -> list[tuple[str, ...]]:
    return [
        (str(n), f"Review and report on branch {n}", "JS", "June 2014", "Work is under way.")
        for n in range(1, len(lines) + 1)
    ]


def _markup(lines: tuple[Line, ...]) -> str:
    rows = []
    for told, (stripe, fill, text) in zip(_told(lines), lines, strict=True):
        cells = "".join(f"<td>{escape(each)}</td>" for each in told)
        rating = f'<td style="background:#{fill}">{text}</td>' if fill else f"<td>{text}</td>"
        rows.append(f'<tr style="background:{f"#{stripe}" if stripe else "none"}">{cells}{rating}</tr>')
    header = "".join(f"<th>{heading}</th>" for heading in HEADINGS)
    return f'<h1>{TITLE}</h1><table><tr style="background:#1F3864">{header}</tr>{"".join(rows)}</table>'


def read(path: Path) -> PlansFound:
    """Read the one plan of a paper."""
    found = find_plans(read_document(path))
    assert len(found.plans) == 1
    return found


def ratings(found: PlansFound) -> list[Rag | None]:
    """Return each row's rating, wherever it was taken from."""
    entries = [[entry for entry in each.entries if entry.field is Column.RAG] for each in found.plans[0].rows]
    assert not [each for each in found.plans[0].rows if each.rag]
    return [entry.rag for (entry,) in entries]


def bare(*fills: str) -> tuple[Line, ...]:
    """Return rows whose rating is a fill alone."""
    return tuple(("", fill, "") for fill in fills)


every_format = pytest.mark.parametrize("written", [web_page, docx, pdf])


@every_format
@pytest.mark.parametrize(
    ("fills", "meant"),
    [
        (("92D050", "9DC3E6", "FFC000", "FF0000"), (Rag.GREEN, Rag.BLUE, Rag.AMBER, Rag.RED)),
        (("E2EFD9", "FFF2CC", "F2DBDB", "DEEAF6"), (Rag.GREEN, Rag.AMBER, Rag.RED, Rag.BLUE)),
        (("00B050", "BFBFBF", "FF0000", "BFBFBF"), (Rag.GREEN, Rag.GREY, Rag.RED, Rag.GREY)),
    ],
    ids=["one pale blue", "theme tints throughout", "light greys"],
)
def test_a_pale_fill_among_ratings_is_the_rating_of_its_hue(
    written: Callable[[tuple[Line, ...], Path], Path],
    fills: tuple[str, ...],
    meant: tuple[Rag, ...],
    tmp_path: Path,
) -> None:
    """Each colour of the column is another rating, so that there is no doubt which one is meant."""
    found = read(written(bare(*fills), tmp_path / "plan"))

    assert ratings(found) == list(meant)
    (note,) = found.problems
    assert note.severity is Severity.INFO
    for fill, rag in zip(fills, meant, strict=True):
        # What everybody knows for a rating is not told again.
        assert (f"(#{fill}) as {rag}" in note.problem) is (rating_of(fill) is None)


@every_format
@pytest.mark.parametrize(
    ("fills", "untold"),
    [
        (("92D050", "7030A0", "FFC000", "7030A0"), {"#7030A0": "dark purple"}),
        (("92D050", "9DC3E6", "FF0000", "002060"), {"#9DC3E6": "pale blue", "#002060": "dark blue"}),
        (("", "9DC3E6", "", ""), {"#9DC3E6": "pale blue"}),
    ],
    ids=["no rating's hue", "two of one hue", "alone"],
)
def test_a_fill_that_may_mean_anything_is_told(
    written: Callable[[tuple[Line, ...], Path], Path],
    fills: tuple[str, ...],
    untold: dict[str, str],
    tmp_path: Path,
) -> None:
    """One problem a colour, at the first cell that has it; the usual colours beside it are read all the same."""
    found = read(written(bare(*fills), tmp_path / "plan"))

    shown = dict(zip(fills, ratings(found), strict=True))
    assert not [fill for fill in untold if shown[fill.removeprefix("#")]]
    assert [problem.value for problem in found.problems] == list(untold)
    assert all(untold[problem.value] in problem.problem for problem in found.problems)
    assert found.problems[0].place.row == fills.index(next(iter(untold)).removeprefix("#")) + 2


@every_format
@pytest.mark.parametrize("stripe", ["DEEAF6", "BFBFBF", "EAF1DD"])
def test_stripes_are_no_ratings(written: Callable[[tuple[Line, ...], Path], Path], stripe: str, tmp_path: Path) -> None:
    """Every other row filled from end to end, its rating said in words, left empty, or filled over the stripe."""
    lines = (
        ("", "", "Green"),
        (stripe, "", ""),
        ("", "FF0000", ""),
        (stripe, "00B050", ""),
        ("", "", ""),
        (stripe, "", ""),
    )

    found = read(written(lines, tmp_path / "plan"))

    assert ratings(found) == [None, None, Rag.RED, Rag.GREEN, None, None]
    assert not found.problems


@every_format
def test_a_column_in_one_colour_with_words_is_only_styled(
    written: Callable[[tuple[Line, ...], Path], Path], tmp_path: Path
) -> None:
    """The words tell; a cell left empty among them tells nothing."""
    found = read(written(tuple(("", "D9D9D9", word) for word in ("Green", "Red", "", "Amber")), tmp_path / "plan"))

    assert ratings(found) == [None] * 4
    assert not found.problems


def test_words_outweigh_an_unusual_fill(tmp_path: Path) -> None:
    """A pale fill behind a word is never read against it."""
    lines = (("", "92D050", ""), ("", "9DC3E6", "Delayed"), ("", "FF0000", ""))

    found = read(web_page(lines, tmp_path / "plan"))

    assert ratings(found) == [Rag.GREEN, None, Rag.RED]
    assert not found.problems


def test_a_column_of_a_hundred_colours_is_told_in_a_dozen_lines(tmp_path: Path) -> None:
    """A table painted cell by cell is no reason for as many problems; the last one says how many colours follow."""
    found = read(web_page(bare(*[f"8000{number:02X}" for number in range(128, 228)]), tmp_path / "plan"))

    assert len(found.problems) == 12
    assert found.problems[-1].problem.endswith("So it is with 88 colours more below it.")


PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>'
    "<a:blip/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


@pytest.mark.parametrize("kind", ["html", "docx"])
def test_a_rating_that_is_only_a_picture_is_told(kind: str, tmp_path: Path) -> None:
    """Nobody wrote what it shows; a spacer shows nothing."""
    if kind == "html":
        images = ('<img src="a1.png" alt="Picture 3">', "Green", '<img src="spacer.gif" alt="">')
        path = web_page(tuple(("", "", image) for image in images), tmp_path / "plan")
    else:
        rows = [row(*told, cell(paragraph(PICTURE))) for told in _told(bare("", ""))]
        body = paragraph(run(TITLE)) + table(row(*HEADINGS), *rows)
        path = word.write(tmp_path / "plan.docx", word.document(body))

    (problem,) = read(path).problems

    assert "shows only a picture" in problem.problem
    assert (problem.place.row, problem.column) == (2, "rag")


@pytest.mark.parametrize(
    ("fill", "seen", "name", "likely"),
    [
        ("#9dc3e6", "9DC3E6", "pale blue", Rag.BLUE),
        ("rgb(191, 191, 191)", "BFBFBF", "pale grey", Rag.GREY),
        ("navy", "000080", "dark blue", Rag.BLUE),
        ("#fff2cc", "FFF2CC", "pale yellow", Rag.AMBER),
        ("#833C0B", "833C0B", "dark orange", None),
        ("#7030A0", "7030A0", "dark purple", None),
        ("#FF99CC", "FF99CC", "pale pink", None),
        ("#92CDDC", "92CDDC", "pale blue", Rag.BLUE),
    ],
)
def test_a_fill_has_a_value_a_name_and_perhaps_a_likely_rating(
    fill: str, seen: str, name: str, likely: Rag | None
) -> None:
    """Brown, purple and pink are nobody's red, amber, green or blue."""
    assert (fill_of(fill), name_of(seen), likely_rating(seen)) == (seen, name, likely)


@pytest.mark.parametrize("fill", ["white", "#FFFFFF", "#FEFEFE", "transparent", "auto", "rgba(0,0,0,0)", ""])
def test_white_paper_has_no_fill(fill: str) -> None:
    """What nobody sees is no colour."""
    assert not fill_of(fill)


def test_likely_hues_do_not_overlap() -> None:
    """A hue is likely one rating alone."""
    spans = sorted(span for _, span in LIKELY_HUES)
    assert all(one[1] < two[0] for one, two in pairwise(spans))
