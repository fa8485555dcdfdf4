"""Rows drawn on their pages: the outline surrounds just the row, the bytes are the same, and only who asks has them."""

import shutil
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import numpy as np
import pdfplumber
import pypdfium2 as pdfium
import pytest
from lxml import html
from PIL import Image

from ingest.discover import fingerprint
from model.dataset import Dataset, Observation, RowBox
from output.report.drawing import OUTLINE, draw_page
from paperround.build import build

SAMPLES: Final = Path(__file__).parents[2] / "samples" / "papers"
PAPER: Final = SAMPLES / "brackenford" / "Item 7 Repairs Improvement Plan 13 Dec 2023.pdf"
SCALE: Final = 110 / 72
pytestmark = pytest.mark.usefixtures("own_cache")

Box = tuple[int, int, int, int]
Greys = np.ndarray[Any, np.dtype[np.int16]]


def shown_on(page: Path) -> dict[str, Path]:
    """Return the pictures that a page of the report shows, by their words."""
    images = [each for each in html.fromstring(page.read_bytes()).iter("img") if each.get("loading") == "lazy"]
    return {str(image.get("alt")): page.parent / str(image.get("src")) for image in images}


def all_shown(out: Path) -> dict[str, Path]:
    """Return the pictures of all actions' pages, by their words."""
    pages = sorted(out.glob("report/plan-*/action-*.html"))
    return {words: picture for page in pages for words, picture in shown_on(page).items()}


def words_for(row: Observation) -> str:
    """Return what stands in a picture's stead for those who do not see it."""
    return f"{row.paper}, page {row.page}: row {row.row} of table {row.table}, outlined where it is printed"


def outlined(picture: Image.Image) -> Box:
    """Return the area within the outline, in pixels; the outline is unbroken."""
    coloured = (np.asarray(picture.convert("RGB")) == OUTLINE).all(axis=2)
    ys, xs = np.nonzero(coloured)
    left, top, right, bottom = xs.min(), ys.min(), xs.max(), ys.max()
    assert coloured[top, left : right + 1].all()
    assert coloured[bottom, left : right + 1].all()
    assert coloured[top : bottom + 1, left].all()
    assert coloured[top : bottom + 1, right].all()
    inside = int(left) + 3, int(top) + 3, int(right) - 2, int(bottom) - 2
    assert not coloured[inside[1] : inside[3], inside[0] : inside[2]].any()
    return inside


def greys(picture: Image.Image) -> Greys:
    """Return how dark each pixel is."""
    return np.asarray(picture.convert("L"), dtype=np.int16)


def greens(picture: Image.Image) -> Greys:
    """Return how green each pixel is: white is, red and the outline are not."""
    return np.asarray(picture.convert("RGB"), dtype=np.int16)[:, :, 1]


@cache
def page_of(paper: Path, number: int) -> tuple[Greys, tuple[tuple[str, float, float], ...]]:
    """Return a page drawn whole, and its words with their middles in points."""
    document = pdfium.PdfDocument(paper)
    drawn = greys(document[number - 1].render(scale=SCALE).to_pil())
    document.close()
    with pdfplumber.open(paper) as pdf:
        words = pdf.pages[number - 1].extract_words()
    middles = (((each["x0"] + each["x1"]) / 2, (each["top"] + each["bottom"]) / 2) for each in words)
    return drawn, tuple((each["text"], x, y) for each, (x, y) in zip(words, middles, strict=True))


def words_within(picture: Path, paper: Path, number: int) -> str:
    """Return the words of a page that the outline surrounds, found by laying the picture over the page."""
    image = Image.open(picture)
    left, top, right, bottom = outlined(image)
    page, words = page_of(paper, number)
    cut = greys(image)
    assert cut.shape[1] == page.shape[1], "the picture is as wide as the page"
    offsets = range(page.shape[0] - cut.shape[0] + 1)
    away = min(offsets, key=lambda at: int(np.abs(page[at : at + cut.shape[0], ::16] - cut[:, ::16]).sum()))
    return " ".join(
        text
        for text, x, y in words
        if left <= x * SCALE <= right and top <= y * SCALE - away <= bottom  # both in the picture's pixels
    )


def pictured(papers: Path, out: Path) -> Dataset:
    """Build with pictures."""
    return build(papers, out, pages=True)


def test_the_outline_surrounds_each_row_and_no_other(tmp_path: Path) -> None:
    """For every row of the samples read from a PDF: the action's words are inside, and those of no other row."""
    dataset = pictured(SAMPLES, tmp_path / "out")
    rows = [row for row in dataset.observations if row.page]
    shown = all_shown(tmp_path / "out")
    assert len(rows) > 40  # a paper that is no longer read as one must not make this test easy
    assert set(shown) == {words_for(row) for row in rows}
    for row in rows:
        assert row.page
        inside = words_within(shown[words_for(row)], SAMPLES / row.paper, row.page)
        assert set(row.action.split()) <= set(inside.split())
        others = [each for each in rows if (each.paper, each.page) == (row.paper, row.page) and each.row != row.row]
        assert not [each.action for each in others if set(each.action.split()) <= set(inside.split())]


def test_pictures_are_small_and_the_same_each_time(tmp_path: Path) -> None:
    """Ten to twenty-five kilobytes a row, and not a byte depends on who drew it when."""
    for name in ("one", "two"):
        pictured(SAMPLES, tmp_path / name)
    one, two = (sorted((tmp_path / name).glob("report/pictures/*")) for name in ("one", "two"))
    assert [each.name for each in one] == [each.name for each in two]
    assert [each.read_bytes() for each in one] == [each.read_bytes() for each in two]
    sizes = [each.stat().st_size for each in one]
    assert max(sizes) < 25_000
    assert sum(sizes) / len(sizes) < 16_000


def test_only_who_asks_has_pictures_and_asking_is_enough(tmp_path: Path) -> None:
    """A dataset of the same papers, built without, is built again with them, and without them again."""
    papers, out = tmp_path / "papers", tmp_path / "out"
    papers.mkdir()
    shutil.copy(PAPER, papers)
    for wanted in (False, True, False):
        build(papers, out, pages=wanted)
        assert bool(all_shown(out)) is wanted
        assert (out / "report" / "pictures").exists() is wanted


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("trimmed", [0, 25])
def test_the_outline_is_where_the_row_is_displayed(turned: int, trimmed: int, tmp_path: Path) -> None:
    """On a page that is turned, or of which a part is not shown: a red row, found on the whole page, is inside."""
    paper, sheet = tmp_path / "paper.pdf", Image.new("RGB", (800, 600), "white")
    sheet.paste("red", (100, 200, 700, 240))
    sheet.save(tmp_path / "sheet.pdf", resolution=72)
    document = pdfium.PdfDocument(tmp_path / "sheet.pdf")
    document[0].set_cropbox(trimmed, 2 * trimmed, 800, 600 - trimmed)
    document[0].set_rotation(turned)
    document.save(paper)
    document.close()
    document = pdfium.PdfDocument(paper)
    ys, xs = np.nonzero(greens(document[0].render(scale=1).to_pil()) < 128)
    document.close()
    place = float(xs.min()), float(ys.min()), float(xs.max() + 1), float(ys.max() + 1)
    (drawn,) = draw_page(paper, fingerprint(paper), 1, (RowBox("paper.pdf", 1, 1, 1, place),))
    picture = Image.open(BytesIO(drawn.png))
    assert picture.size == (drawn.width, drawn.height)
    left, top, right, bottom = outlined(picture)
    red = greens(picture) < 128
    assert red[top + 1 : bottom - 1, left + 1 : right - 1].all()
    red[max(top - 3, 0) : bottom + 3, max(left - 3, 0) : right + 3] = False
    assert not red.any()


def test_a_row_as_high_as_its_page_is_drawn_smaller_and_one_beside_it_not_at_all(tmp_path: Path) -> None:
    """A picture is never so large that a browser could not show it; a place that is not on the page is no picture."""
    paper = tmp_path / "paper.pdf"
    Image.new("RGB", (3000, 5000), "white").save(paper, resolution=72)
    places = ((0.0, 0.0, 3000.0, 5000.0), (10.0, 6000.0, 200.0, 6100.0), (10.0, 20.0, 200.0, 60.0))
    rows = tuple(RowBox("paper.pdf", 1, 1, number, place) for number, place in enumerate(places))
    drawn = draw_page(paper, fingerprint(paper), 1, rows)
    assert [each.row.row for each in drawn] == [0, 2]
    assert all(each.width <= 1400 and each.height <= 901 for each in drawn)


def test_a_page_that_cannot_be_drawn_leaves_its_pictures_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The paper was changed between reading and drawing: no picture of another row is shown, and the rest stands."""
    papers = tmp_path / "papers"
    shutil.copytree(SAMPLES, papers)
    import timeline  # noqa: PLC0415 - the step between reading and drawing

    told = timeline.build_dataset

    def meanwhile(*values: Any, **more: Any) -> Dataset:
        (papers / "brackenford" / PAPER.name).write_bytes(
            (papers / "saltmere" / "ags-action-plan-july-2024.pdf").read_bytes()
        )
        (papers / "brackenford" / "repairs-plan-june-2024.pdf").unlink()
        return told(*values, **more)

    monkeypatch.setattr(timeline, "build_dataset", meanwhile)
    pictured(papers, tmp_path / "out")
    shown = all_shown(tmp_path / "out")
    assert shown
    assert all(words.startswith("saltmere/") for words in shown)
