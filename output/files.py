"""Every file of a dataset, written into one fresh folder."""

from pathlib import Path

from model.dataset import Dataset
from output.csv import write_csvs
from output.workbook import write_workbook


def write_files(dataset: Dataset, folder: Path) -> None:
    """Write the whole dataset into an existing, empty folder.

    Raises:
        OSError: A file cannot be written.
    """
    write_csvs(dataset, folder)
    write_workbook(dataset, folder / "dataset.xlsx")
