"""The page of ``compare --html`` in a real browser: axe finds nothing, and it fits a phone."""

import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

from paperround.compare import as_page, comparisons
from tests.output.invented import harbour
from tests.programs import needs_program

pytestmark = needs_program("chromium")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The harbour's comparison of its first and last rounds, opened as a file."""
    path = tmp_path_factory.mktemp("page") / "moved.html"
    path.write_text(as_page(comparisons(harbour(), ("first", "latest"), "")), encoding="utf-8")
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        opened = browser.new_page(bypass_csp=True)  # axe is put into the page, which allows no script
        opened.goto(path.as_uri())
        yield opened
        browser.close()


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(page: Page, width: int) -> None:
    """WCAG 2.2 AA, on a desk and on a phone."""
    page.set_viewport_size({"width": width, "height": 900})
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": rules})
    assert found.violations_count == 0, found.generate_report()


def test_a_phone_needs_no_sideways_scrolling(page: Page) -> None:
    """320 px, which is also 1280 px at 400 %."""
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
