"""The report in a real Chromium, opened from the disk: accessibility, narrow screens, filters, print."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, sync_playwright

from output.report import write_report
from tests.output.invented import PLAN, THIRD, harbour, reword
from tests.programs import needs_program
from timeline.compare import comparer

pytestmark = needs_program("chromium")
PLACE = f"plan-{PLAN}"
PAGES = (
    "index.html",
    "problems.html",
    *(f"{PLACE}/{name}.html" for name in ("findings", "compare", "action-1.1", "from-2024-03-05-to-2024-09-03")),
)
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The harbour's report, with markup and a very long word in an update."""
    folder = tmp_path_factory.mktemp("dataset")
    write_report(reword(harbour(), "1.1", THIRD, "<script>document.title='run'</script>" + "x" * 300), folder, comparer)
    return folder / "report"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page that may open nothing but files."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})

    def only_files(route: Route) -> None:
        assert route.request.url.startswith(("file:", "data:"))
        route.continue_()

    context.route("**/*", only_files)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(page: Page, report: Path, name: str) -> None:
    """WCAG 2.2 AA on a wide and a narrow screen."""
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto((report / name).as_uri())
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
        assert not [(each["id"], each["nodes"][0]["html"]) for each in found]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_at_320_pixels(page: Page, report: Path, name: str) -> None:
    """320 px is also what 400 % zoom leaves of a screen of 1280."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto((report / name).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_search_filter_and_order(page: Page, report: Path) -> None:
    """The list follows what is typed and chosen, and says how many are left."""
    page.goto((report / "index.html").as_uri())
    rows = page.locator(".grid tbody tr")
    page.get_by_label("Search the wording").fill("NO MOORING")
    page.get_by_text("1 of 4 actions shown").wait_for()
    assert rows.locator("visible=true").count() == 1
    page.get_by_label("Search the wording").fill("")
    page.get_by_label("Deadline", exact=True).select_option("Dropped, unfinished")
    page.get_by_text("1 of 4 actions shown").wait_for()
    page.get_by_label("Deadline", exact=True).select_option("Any")
    page.get_by_label("Order").select_option("Moved furthest first")
    page.get_by_text("4 of 4 actions shown").wait_for()
    assert rows.first.locator(".ref").inner_text() == "1.1"


def test_a_keyboard_reaches_the_main_content_and_the_list(page: Page, report: Path) -> None:
    """The first stop is the way past the head; where the focus is can be seen."""
    page.goto((report / "index.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"


def test_reads_without_a_script(browser: Browser, report: Path) -> None:
    """Without JavaScript every action is there, and no dead control is."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((report / "index.html").as_uri())
    assert page.locator(".grid tbody tr").count() == 4
    assert not page.locator("#filters").is_visible()
    context.close()


def test_a_script_in_a_paper_does_not_run(page: Page, report: Path) -> None:
    """It stands there as text."""
    page.goto((report / PLACE / "action-1.1.html").as_uri())
    assert page.title() != "run"
    assert page.get_by_text("<script>document.title='run'</script>").is_visible()


def test_marks_stay_in_forced_colours_and_on_paper(page: Page, report: Path) -> None:
    """A status is a word beside its mark in every mode; the controls are not printed."""
    page.goto((report / "index.html").as_uri())
    page.emulate_media(forced_colors="active")
    assert page.locator(".strip rect").first.is_visible()
    page.emulate_media(forced_colors="none", media="print")
    assert not page.locator("#filters").is_visible()
    assert page.locator("table.grid").first.is_visible()
