"""Every file of a dataset, written into one fresh folder."""

from pathlib import Path

from model.dataset import Dataset
from output.csv import write_csvs
from output.metadata import write_metadata
from output.parquet import write_parquet
from output.sqlite import write_sqlite
from output.stored import DATABASE
from output.workbook import write_workbook


def write_files(dataset: Dataset, folder: Path) -> None:
    """Write the whole dataset into an existing, empty folder.

    Raises:
        OSError: A file cannot be written.
    """
    write_csvs(dataset, folder)
    write_metadata(folder)
    write_workbook(dataset, folder / "dataset.xlsx")
    write_parquet(dataset, folder)
    write_sqlite(dataset, folder / DATABASE)
