"""The samples' dataset equals the one that was worked out by hand, table by table and row by row."""

import csv
from pathlib import Path
from typing import Final

import pytest

import paperround
from samples import make

SAMPLES: Final = Path(make.__file__).parent

# What says which row is meant. samples/README.md tells which columns are not compared, and why.
KEYS: Final = {
    "observations": ("action_id", "round"),
    "changes": ("action_id", "from_round", "to_round", "field", "kind"),
    "findings": ("action_id", "round", "finding"),
    "actions": ("action_id",),
    "recommendations": ("plan_id", "recommendation_ref"),
    "rounds": ("plan_id", "round"),
    "papers": ("paper",),
    "problems": ("severity", "paper", "column", "value"),
}


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the samples once."""
    out = tmp_path_factory.mktemp("samples") / "dataset"
    paperround.build(SAMPLES / "papers", out)
    return out


def rows_of(path: Path, key: tuple[str, ...]) -> dict[tuple[str, ...], dict[str, str]]:
    """Return a table's rows by what says which row is meant; a row that stands twice is numbered."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for row in rows:
        if path.name == "problems.csv" and row["column"] == "action_id":
            continue
        name = tuple(row[column] for column in key)
        while name in found:
            name = (*name, "again")
        found[name] = row
    return found


def shown(table: str, column: str, row: dict[str, str]) -> str:
    """Return a value as it is compared: white space and bullets evened out, without a spreadsheet's apostrophe."""
    value = row[column].removeprefix("'") if row[column][:2] in {"'=", "'+", "'-", "'@"} else row[column]
    if table == "changes" and row["field"] == "presence" and column in {"before", "after"}:
        return "(any)"
    if table == "observations" and column in {"table", "row"} and row["page"]:
        return "(any)"
    if table == "papers" and column == "tables" and row["format"] == "pdf":
        return "(any)"
    return " ".join(value.replace("•", " ").split())


@pytest.mark.parametrize("table", KEYS)
def test_each_table_is_as_worked_out_by_hand(table: str, dataset: Path) -> None:
    """Every row is there, none is more, and every value is right."""
    expected = rows_of(SAMPLES / "expected" / f"{table}.csv", KEYS[table])
    built = rows_of(dataset / f"{table}.csv", KEYS[table])

    missing = sorted(set(expected) - set(built))
    surplus = sorted(set(built) - set(expected))
    wrong = [
        (name, column, shown(table, column, built[name]), shown(table, column, row))
        for name, row in expected.items()
        if name in built
        for column in row
        if shown(table, column, built[name]) != shown(table, column, row)
    ]
    assert (missing, surplus, wrong) == ([], [], [])


def test_the_expected_tables_are_what_the_script_writes(tmp_path: Path) -> None:
    """Nobody changes the one without the other."""
    make.write_expected(tmp_path)

    for written in tmp_path.iterdir():
        assert written.read_bytes() == (SAMPLES / "expected" / written.name).read_bytes(), written.name
