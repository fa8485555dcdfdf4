"""Every file of a dataset, written into one fresh folder."""

from collections.abc import Sequence
from concurrent.futures import Executor
from datetime import date
from pathlib import Path
from typing import Final

from model.collecting import without_collector
from model.comparison import Comparer
from model.dataset import Dataset
from output.csv import write_csvs
from output.metadata import write_metadata
from output.parquet import write_parquet
from output.report import Pages, begin_report
from output.sqlite import write_sqlite
from output.stored import DATABASE
from output.tables import Tables
from output.work import Work
from output.workbook import write_workbook

WORKBOOK: Final = "dataset.xlsx"


def write_files(
    dataset: Dataset,
    folder: Path,
    comparer: Comparer,
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
        comparer: Tells what moved between two rounds of a plan; it can be pickled.
        papers: The papers' folder as a link from the dataset's folder reaches it (``../papers``), so that the report
            can link to the originals; without it there are no links.
        next_meetings: A plan's identity, or empty for every plan, and the date of its next meeting.
        pages: Whose pages the report shows, with the rows outlined; none when ``None``.
        hands: Processes that write files side by side with this one; this one alone when ``None``.

    Raises:
        OSError: A file cannot be written.
    """
    work = Work(hands)
    with without_collector():
        begin_report(dataset, folder, work, comparer, papers=papers, next_meetings=next_meetings, pages=pages)
        tables = Tables(dataset)
        work.begin(write_csvs, tables, folder.resolve())
        work.begin(write_parquet, tables, folder.resolve())
        write_metadata(folder)
        write_workbook(dataset, tables, folder / WORKBOOK)
        write_sqlite(dataset, tables, folder / DATABASE)
        work.finish()
