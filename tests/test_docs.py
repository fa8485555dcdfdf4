"""The documentation names everything that a reader can meet, and its links and pictures are there."""

import importlib.util
import re
from pathlib import Path
from typing import Final

import pytest
import typer

from model.dataset import TABLES, columns
from output.sqlite import VIEWS
from paperround.cli import app

PROJECT: Final = Path(__file__).resolve().parents[1]
DOCS: Final = PROJECT / "docs"
PAGES: Final = (PROJECT / "README.md", *sorted(DOCS.glob("*.md")), *sorted((DOCS / "decisions").glob("*.md")))
COMMANDS: Final = {
    command.name or getattr(command.callback, "__name__", ""): command for command in app.registered_commands
}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_described(command: str) -> None:
    """In the page of commands, by the words that one types."""
    assert f"`paperround {command}" in (DOCS / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_of_the_described_commands_is_told_in_help(command: str) -> None:
    """No option without a sentence."""
    parameters = typer.main.get_command_from_info(
        COMMANDS[command], pretty_exceptions_short=False, rich_markup_mode=None
    ).params
    for parameter in parameters:
        assert getattr(parameter, "help", ""), f"{command} {parameter.name}"


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described(table: str) -> None:
    """In the page of columns, below its table."""
    text = (DOCS / "columns.md").read_text(encoding="utf-8")
    section = text.partition(f"\n## `{table}`\n")[2].partition("\n## ")[0]
    assert tuple(re.findall(r"(?m)^\| `(\w+)` \|", section)) == columns(table)


def test_the_page_of_columns_is_up_to_date() -> None:
    """It is made from the one definition of the columns, and made again when that changes."""
    spec = importlib.util.spec_from_file_location("make_columns", DOCS / "make_columns.py")
    assert spec
    assert spec.loader
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    assert (DOCS / "columns.md").read_text(encoding="utf-8") == maker.page(), "run docs/make_columns.py"


def test_every_table_and_view_is_named_for_analysts() -> None:
    """With every file that a dataset holds."""
    text = (DOCS / "analysts.md").read_text(encoding="utf-8")
    for name in (*(f"{table}.csv" for table in TABLES), *VIEWS, "dataset.sqlite", "dataset.xlsx", "datapackage.json"):
        assert f"`{name}`" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere_and_pictures_are_described(page: Path) -> None:
    """A page moved, or a picture not made, is noticed here; a picture without words is of no use to some."""
    for picture, words, target in re.findall(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http:", "https:", "#")):
            assert (page.parent / target.partition("#")[0]).exists(), target
        assert not picture or len(words) > 15, f"{target} needs a description"


def test_the_readme_says_how_to_begin_on_every_system() -> None:
    """Two commands with make, three ways without."""
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    for words in ("make run", "make test", "pipx install .", "uv tool install .", "py -m venv"):
        assert words in text
