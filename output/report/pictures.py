"""The pictures of a report: each row of a PDF where it was read, drawn by workers and found by its place."""

from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from model.dataset import Dataset, RowBox

if TYPE_CHECKING:
    from output.report.drawing import Drawn

FOLDER: Final = "pictures"


@dataclass(frozen=True, slots=True)
class Pages:
    """Whose pages are drawn, and by whom.

    Attributes:
        papers: The papers' folder.
        workers: Processes with limits, best: a damaged PDF can stall or end the one that draws it.
    """

    papers: Path
    workers: Executor


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawn row: its file below the report's folder, and its size in pixels."""

    file: str
    width: int
    height: int


Place: TypeAlias = tuple[str, int | None, int | None, int | None]
"""Where a row was read: paper, page, table and row."""


def draw_pictures(dataset: Dataset, root: Path, pages: Pages | None) -> dict[Place, Picture]:
    """Draw every row whose place on a page is known, and write the pictures below ``root``.

    A row whose paper is gone, damaged or not the one that was read any more has no picture.

    Args:
        dataset: All tables, and the rows' places on their pages.
        root: The report's folder; it exists.
        pages: Whose pages to draw; nothing is drawn when ``None``.

    Raises:
        OSError: A picture cannot be written.
    """
    if pages is None or not dataset.boxes:
        return {}
    (root / FOLDER).mkdir()
    numbers = {row.paper: number for number, row in enumerate(dataset.papers, 1)}
    written: dict[Place, Picture] = {}
    for drawn in _draw_all(dataset, pages):
        row = drawn.row
        file = f"{FOLDER}/paper-{numbers[row.paper]}-page-{row.page}-table-{row.table}-row-{row.row}.png"
        (root / file).write_bytes(drawn.png)
        written[row.paper, row.page, row.table, row.row] = Picture(file, drawn.width, drawn.height)
    return written


def _draw_all(dataset: Dataset, pages: Pages) -> Iterator["Drawn"]:
    """Yield the pictures of all rows, a page's together, in the order in which pages are done."""
    from output.report.drawing import draw_page  # noqa: PLC0415 - heavy, and only for who asks for pictures

    fingerprints = {row.paper: row.sha256 for row in dataset.papers}
    rows: dict[tuple[str, int], list[RowBox]] = defaultdict(list)
    for box in dataset.boxes:
        if box.paper in fingerprints:
            rows[box.paper, box.page].append(box)
    jobs = {
        pages.workers.submit(draw_page, pages.papers / paper, fingerprints[paper], page, tuple(boxes))
        for (paper, page), boxes in rows.items()
    }
    for job in as_completed(jobs):
        jobs.remove(job)  # with its pictures: a long plan's need not all be held at once
        try:
            drawn = job.result()
        except Exception:  # noqa: BLE001, S112 - whatever a paper does, it costs its own pictures alone
            continue
        yield from drawn
