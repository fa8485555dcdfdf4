"""The metadata files say what the CSVs hold, as independent validators see it."""

import json
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from model.dataset import TABLES, Dataset, columns
from output.csv import write_csvs
from output.metadata import DATAPACKAGE, write_metadata
from output.tables import Tables
from tests.output.invented import datasets, harbour


def _write(dataset: Dataset, folder: Path) -> None:
    write_csvs(Tables(dataset), folder)
    write_metadata(folder)


def _frictionless_errors(folder: Path) -> list[list[str]]:
    from frictionless import Package  # noqa: PLC0415 - slow to load

    report = Package(str(folder / DATAPACKAGE)).validate()
    return [] if report.valid else list(report.flatten(["type", "message"]))


@pytest.mark.filterwarnings("ignore")
def test_frictionless_finds_the_data_package_valid(tmp_path: Path) -> None:
    """Types, required values, allowed words and keys all hold."""
    _write(harbour(), tmp_path)
    assert _frictionless_errors(tmp_path) == []


@pytest.mark.filterwarnings("ignore")
def test_frictionless_notices_a_wrong_value(tmp_path: Path) -> None:
    """The metadata does constrain: a word that is none of the contract's is an error."""
    _write(harbour(), tmp_path)
    path = tmp_path / "observations.csv"
    path.write_bytes(path.read_bytes().replace(b",delayed,", b",dawdling,"))
    assert {error[0] for error in _frictionless_errors(tmp_path)} == {"constraint-error"}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("table", TABLES)
def test_csvw_finds_each_table_valid(table: str, tmp_path: Path) -> None:
    """CSV on the Web: the table reads by its own metadata file."""
    from csvw import CSVW  # noqa: PLC0415 - slow to load

    _write(harbour(), tmp_path)
    described = CSVW(str(tmp_path / f"{table}.csv-metadata.json"), validate=True)

    assert described.is_valid, [str(warning.message) for warning in described.warnings]
    assert len(list(described.tables[0])) == len(getattr(harbour(), table))


@given(datasets())
@settings(max_examples=5, phases=[Phase.generate])  # looking for the smallest case takes frictionless minutes
def test_any_dataset_fits_its_metadata(dataset: Dataset) -> None:
    """No value that the types allow is outside the described ones."""
    import warnings  # noqa: PLC0415
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    with TemporaryDirectory() as name, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _write(dataset, Path(name))
        assert _frictionless_errors(Path(name)) == []


def test_each_column_is_described_in_both(tmp_path: Path) -> None:
    """One definition, two vocabularies."""
    write_metadata(tmp_path)
    package = json.loads((tmp_path / DATAPACKAGE).read_text(encoding="utf-8"))
    for resource in package["resources"]:
        table = resource["name"]
        web = json.loads((tmp_path / f"{table}.csv-metadata.json").read_text(encoding="utf-8"))
        fields = {field["name"]: field["description"] for field in resource["schema"]["fields"]}
        assert tuple(fields) == columns(table)
        assert fields == {each["name"]: each["dc:description"] for each in web["tableSchema"]["columns"]}
