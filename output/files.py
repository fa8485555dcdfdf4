"""Every file of a dataset, written into one fresh folder."""

from collections.abc import Sequence
from concurrent.futures import Executor
from datetime import date
from pathlib import Path
from typing import Final

from model.collecting import without_collector
from model.dataset import Dataset
from output.csv import write_csvs
from output.metadata import write_metadata
from output.parquet import write_parquet
from output.report import Pages, writing_report
from output.sqlite import write_sqlite
from output.stored import DATABASE
from output.tables import Tables
from output.workbook import write_workbook

WORKBOOK: Final = "dataset.xlsx"


def write_files(
    dataset: Dataset,
    folder: Path,
    *,
    papers: Path | None = None,
    next_meetings: Sequence[tuple[str, date]] = (),
    pages: Pages | None = None,
    hands: Executor | None = None,
) -> None:
    """Write the whole dataset into an existing, empty folder.

    Args:
        dataset: What to write.
        folder: Where.
        papers: The papers' folder as a link from the dataset's folder reaches it (``../papers``), so that the report
            can link to the originals; without it there are no links.
        next_meetings: A plan's identity, or empty for every plan, and the date of its next meeting.
        pages: Whose pages the report shows, with the rows outlined; none when ``None``.
        hands: Processes that write the report's pages while the tables are written; this one when ``None``.

    Raises:
        OSError: A file cannot be written.
    """
    with (
        without_collector(),
        writing_report(dataset, folder, papers=papers, next_meetings=next_meetings, pages=pages, hands=hands),
    ):
        tables = Tables(dataset)
        write_csvs(tables, folder)
        write_metadata(folder)
        write_workbook(tables, folder / WORKBOOK)
        write_parquet(tables, folder)
        write_sqlite(tables, folder / DATABASE)
