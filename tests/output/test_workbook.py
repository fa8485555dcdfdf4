"""The workbook as an officer meets it: opened by a real program, accessible, readable."""

import subprocess
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from model.dataset import TABLES, Dataset, columns
from output.sheets import CUT, MOST_CHARACTERS, STATUS_TINTS, plain_name
from output.table_sheet import escaped
from output.tables import Tables
from output.workbook import SHEETS, START, write_workbook
from tests.output.invented import FIRST, PLAN, SECOND, harbour, reword
from tests.programs import needs_program


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The harbour's workbook."""
    path = tmp_path_factory.mktemp("workbook") / "dataset.xlsx"
    write_workbook(harbour(), Tables(harbour()), path)
    return path


@pytest.fixture(scope="module")
def book(written: Path) -> Workbook:
    """The same, read by another program than the one that wrote it."""
    return openpyxl.load_workbook(written)


def _open(dataset: Dataset, folder: Path) -> Workbook:
    path = folder / "dataset.xlsx"
    write_workbook(dataset, Tables(dataset), path)
    return openpyxl.load_workbook(path)


def test_the_first_sheet_says_what_is_where(book: Workbook) -> None:
    """Figures in words, then a link to every other sheet."""
    sheet = book[START]
    told = " ".join(str(cell.value) for cell in sheet["A"] if cell.value)

    assert book.sheetnames[0] == START
    assert "4 actions of 1 action plan, read from 3 committee papers" in told
    assert "on 3 September 2024, 1 of 2 actions was completed, 1 delayed and 1 overdue" in told
    assert "Since the round before: 1 completed, 1 dropped without completion." in told
    links = [cell.hyperlink for cell in sheet["B"] if cell.hyperlink]
    linked = {str(link.location).split("!")[0].strip("'") for link in links}
    assert linked == set(book.sheetnames) - {START}


def test_each_sheet_is_one_named_table_with_filters_and_a_frozen_header(book: Workbook) -> None:
    """The public sector's checklist: named tables, one header row, no merged cells, nothing hidden."""
    names = set()
    for sheet in book.worksheets:
        (table,) = sheet.tables.values()
        names.add(table.name)
        assert table.headerRowCount == 1
        assert table.autoFilter is not None
        assert not sheet.merged_cells.ranges
        assert sheet.sheet_state == "visible"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        if sheet.title != START:
            assert sheet.freeze_panes == "A2"
            assert sheet.print_title_rows == "$1:$1"
    assert names == {f"{table}_table" for table in (*SHEETS, "contents", "grid_1")}
    assert set(SHEETS) == set(TABLES)


def test_columns_are_the_contracts(book: Workbook) -> None:
    """Same tables, same names as in every other file."""
    for table in TABLES:
        assert tuple(cell.value for cell in book[table][1]) == columns(table)


def test_the_grid_tells_each_round_in_words(book: Workbook) -> None:
    """One row an action, one column a round; also where an action is not there."""
    rows = [[cell.value for cell in row] for row in book["Harbour Safety Plan"].iter_rows()]

    assert rows[0] == ["Rec.", "No.", "Action", "Lead", "First deadline", "5 Mar 2024", "4 Jun 2024", "3 Sep 2024"]
    assert rows[1][:4] == ["1", "1", "Mend ladder number 1.", "A. Pike; B. Roach"]
    assert rows[1][4] == datetime(2024, 6, 30)  # noqa: DTZ001 - Excel's dates have no zone
    assert rows[1][5:] == [
        "In progress\ndeadline 30 Jun 2024",
        "Delayed\ndeadline 31 Aug 2024",
        "Delayed\ndeadline 31 Aug 2024, overdue",
    ]
    assert rows[2][5:] == [
        "In progress\ndeadline 30 Jun 2024",
        "Completed\ndeadline 30 Jun 2024",
        "Taken off, completed",
    ]
    assert rows[3][7] == "Dropped, unfinished"
    assert rows[4][5] == "Not yet in the plan"
    assert rows[4][7] == "Completed, but work remains\ndeadline 30 Jun 2024"


def test_dates_are_dates_and_references_are_text(book: Workbook) -> None:
    """UK dates that sort; a reference such as 1.10 neither a date nor the number 1.1."""
    sheet = book["observations"]
    by_name = {cell.value: cell.column for cell in sheet[1]}
    dates = sheet.cell(2, by_name["round"])
    refs = sheet.cell(2, by_name["action_ref"])

    assert (dates.is_date, dates.number_format) == (True, "dd/mm/yyyy")
    assert (refs.data_type, refs.number_format) == ("s", "@")


def test_a_formula_in_a_paper_is_text(book: Workbook) -> None:
    """What a paper prints is never run."""
    cells = [cell for row in book["observations"].iter_rows() for cell in row if str(cell.value).startswith("=")]
    assert [cell.data_type for cell in cells] == ["s"]


def test_words_on_tints_are_legible() -> None:
    """WCAG: black text on each status tint has a contrast of at least 7 to 1."""
    for tint in STATUS_TINTS.values():
        red, green, blue = (_linear(int(tint[place : place + 2], 16) / 255) for place in (1, 3, 5))
        assert (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) / 0.05 >= 7


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def test_a_text_longer_than_a_cell_says_that_it_is_cut(tmp_path: Path) -> None:
    """Excel repairs away what is over its limit; the CSV has it all."""
    book = _open(reword(harbour(), "1.1", FIRST, "word " * 20_000), tmp_path)
    texts = [cell.value for row in book["observations"].iter_rows() for cell in row if isinstance(cell.value, str)]
    longest = max(texts, key=len)

    assert len(longest) == MOST_CHARACTERS
    assert longest.endswith(CUT)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Plan: [draft] what/why?*", "Plan draft what why"),
        ("Review of the Arrangements for Winter Gritting", "Review of the Arrangements for"),
        ("'", "Plan"),
        ("x" * 60, "x" * 31),
        ("Actions", "Actions 2"),
    ],
)
def test_sheet_names_are_ones_that_excel_takes(title: str, name: str) -> None:
    """At most 31 characters, none that Excel forbids, and used once whatever the case."""
    assert plain_name(title, SHEETS) == name


def test_two_plans_have_two_grids(tmp_path: Path) -> None:
    """Also where their titles begin alike."""
    one = harbour()
    other = [
        replace(row, plan_id="other", plan="Harbour Safety Plan", action_id=row.action_id.replace(PLAN, "other"))
        for row in one.observations
    ]
    book = _open(replace(one, observations=(*one.observations, *other)), tmp_path)
    assert {"Harbour Safety Plan", "Harbour Safety Plan 2"} <= set(book.sheetnames)


def test_an_empty_dataset_gives_a_workbook(tmp_path: Path) -> None:
    """A folder of papers without an action plan has papers and problems to show."""
    book = _open(Dataset(), tmp_path)
    assert book.sheetnames == [START, *SHEETS]


@pytest.mark.parametrize(
    ("text", "xml"),
    [
        ("<b> & “co”", "&lt;b&gt; &amp; “co”"),
        ("_x0041_ is no A", "_x005F_x0041_ is no A"),
        ("two\r\nlines", "two&#13;\nlines"),
    ],
)
def test_texts_stand_in_the_file_as_excel_reads_them(text: str, xml: str) -> None:
    """Markup is text, and so is what Excel would take for an escape."""
    assert escaped(text) == xml


@needs_program("soffice")
def test_libreoffice_opens_and_prints_it(written: Path, tmp_path: Path) -> None:
    """A real program opens it without repair and prints every sheet."""
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(written)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "dataset.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "Action plans, round by round" in text
    assert "Dropped, unfinished" in text
    for table in SHEETS:
        assert table in text


def test_its_parts_are_well_formed_and_hold_no_clock(written: Path) -> None:
    """The date in its properties is the latest meeting's."""
    with zipfile.ZipFile(written) as parts:
        core = parts.read("docProps/core.xml").decode()
        assert {info.date_time[:2] for info in parts.infolist()} == {(1980, 1)}
    assert "2024-09-03T00:00:00Z" in core
    assert SECOND.isoformat() not in core
