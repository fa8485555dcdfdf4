"""Every format holds the same tables, value for value, and reads back equal."""

import csv
import os
import pickle
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from model.dataset import TABLES, Dataset, columns
from output.csv import printed, write_csvs
from output.files import write_files
from output.parquet import write_parquet
from output.schema import ColumnType, schema_of
from output.sheets import EARLIEST
from output.sqlite import write_sqlite
from output.stored import DATABASE, NoDataset, load_dataset
from output.tables import Tables, Value
from output.workbook import write_workbook
from tests.output.invented import FIRST, datasets, harbour, reword
from timeline.compare import comparer


def _csv_rows(folder: Path, table: str) -> list[list[str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@given(datasets())
@settings(max_examples=15)
def test_csvs_read_back_as_they_were_printed(dataset: Dataset) -> None:
    """Whatever a paper's words are, the cell's borders hold."""
    with TemporaryDirectory() as name:
        write_csvs(Tables(dataset), Path(name))
        for table in TABLES:
            header, *rows = _csv_rows(Path(name), table)
            assert tuple(header) == columns(table)
            assert rows == [[printed(value) for value in row] for row in Tables(dataset).rows(table)]


@given(datasets())
@settings(max_examples=15)
def test_a_dataset_reads_back_from_sqlite_equal(dataset: Dataset) -> None:
    """What ``compare`` and ``show`` work from is what was built."""
    with TemporaryDirectory() as name:
        write_sqlite(dataset, Tables(dataset), Path(name) / DATABASE)
        assert load_dataset(Path(name)) == dataset


@given(datasets())
@settings(max_examples=15)
def test_rows_reach_another_process_equal(dataset: Dataset) -> None:
    """However they are packed."""
    for protocol in (2, pickle.HIGHEST_PROTOCOL):
        assert pickle.loads(pickle.dumps(dataset, protocol)) == dataset  # noqa: S301 - our own


@given(datasets())
@settings(max_examples=15)
def test_parquet_holds_every_value_with_its_type(dataset: Dataset) -> None:
    """Analysts' programs get dates as dates, flags as flags and text untouched."""
    with TemporaryDirectory() as name:
        write_parquet(Tables(dataset), Path(name))
        for table in TABLES:
            read = pq.read_table(Path(name) / "parquet" / f"{table}.parquet")
            assert tuple(read.column_names) == columns(table)
            assert [tuple(row.values()) for row in read.to_pylist()] == list(Tables(dataset).rows(table))


@given(datasets())
@settings(max_examples=15)
def test_the_workbook_reads_back_equal(dataset: Dataset) -> None:
    """The sheets hold the tables' values: real dates, flags, numbers, text as text."""
    with TemporaryDirectory() as name:
        path = Path(name) / "dataset.xlsx"
        write_workbook(dataset, Tables(dataset), path)
        book = openpyxl.load_workbook(path)
        for table in TABLES:
            header, *rows = book[table].iter_rows(values_only=True)
            expected = [tuple(_as_a_cell(value) for value in row) for row in Tables(dataset).rows(table)]
            assert header == columns(table)
            assert [tuple(_day(cell) for cell in row) for row in rows] == expected
        book.close()


def _as_a_cell(value: Value) -> Value:
    if isinstance(value, date) and value < EARLIEST:
        return value.isoformat()
    return None if value == "" else value


def _day(cell: object) -> object:
    return cell.date() if isinstance(cell, datetime) else cell


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (date(2024, 6, 30), "2024-06-30"),
        (-92, "-92"),
        ("-92", "-92"),
        ("+1.5", "+1.5"),
        ("=SUM(A1)", "'=SUM(A1)"),
        ("@reboot", "'@reboot"),
        ("- first point", "'- first point"),
        ("\tindented", "'\tindented"),
        ("plain = text", "plain = text"),
    ],
)
def test_a_csv_cell_is_never_run_and_numbers_stay_numbers(value: Value, cell: str) -> None:
    """Contract: text that a spreadsheet would run begins with an apostrophe; numbers are left alone."""
    assert printed(value) == cell


def test_csvs_are_for_spreadsheets(tmp_path: Path) -> None:
    """A byte-order mark, so that dashes are dashes; CRLF; absent values empty."""
    write_csvs(Tables(harbour()), tmp_path)
    content = (tmp_path / "observations.csv").read_bytes()

    assert content.startswith(b"\xef\xbb\xbfplan_id,plan,")
    assert content.count(b"\n") == content.count(b"\r\n") == 1 + len(harbour().observations)
    assert not any(cell in {"None", "NaN", "N/A"} for row in _csv_rows(tmp_path, "observations") for cell in row)
    assert "A. Pike; B. Roach" in _csv_rows(tmp_path, "observations")[1]


def test_characters_that_no_file_can_hold_are_shown_as_unreadable(tmp_path: Path) -> None:
    """A damaged paper's bytes stop no output; the place where they stood is seen."""
    dataset = reword(harbour(), "1.1", FIRST, "bell \x07, half a pair \ud800, end")
    write_files(dataset, tmp_path, comparer)

    read = load_dataset(tmp_path)
    assert (
        read.observations[0].update_text == "bell \N{REPLACEMENT CHARACTER}, half a pair \N{REPLACEMENT CHARACTER}, end"
    )


def test_every_column_has_a_type_and_a_meaning() -> None:
    """Metadata, documentation and types come from one definition."""
    for table in TABLES:
        schema = schema_of(table)
        assert tuple(column.name for column in schema) == columns(table)
        assert all(column.about and column.type in ColumnType for column in schema)


_WRITE = """
import sys
from pathlib import Path
from output.files import write_files
from tests.output.invented import harbour
from timeline.compare import comparer
write_files(harbour(), Path(sys.argv[1]), comparer)
"""


def test_the_same_dataset_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """No file tells when, where or under which settings it was written."""
    folders = []
    for name, surroundings in (
        ("one", {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1", "LC_ALL": "C"}),
        ("two", {"TZ": "America/Lima", "PYTHONHASHSEED": "77", "LC_ALL": "C.UTF-8"}),
    ):
        folder = tmp_path / name
        folder.mkdir()
        subprocess.run(
            [sys.executable, "-c", _WRITE, str(folder)],
            check=True,
            env=os.environ | surroundings,
            cwd=Path(__file__).parents[2],
        )
        folders.append({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()})

    one, two = folders
    assert one.keys() == two.keys()
    assert [str(path) for path in one if one[path] != two[path]] == []


def test_the_evidence_of_links_is_stored(tmp_path: Path) -> None:
    """``show`` can say why a row was taken for its action."""
    write_sqlite(harbour(), Tables(harbour()), tmp_path / DATABASE)
    assert load_dataset(tmp_path) == harbour()


def test_a_folder_without_a_dataset_is_told_in_a_sentence(tmp_path: Path) -> None:
    """Nobody meets a traceback for naming the wrong folder, nor for a damaged file."""
    with pytest.raises(NoDataset, match="There is no dataset in"):
        load_dataset(tmp_path)
    (tmp_path / DATABASE).write_bytes(b"no database at all" * 100)
    with pytest.raises(NoDataset, match="damaged"):
        load_dataset(tmp_path)
