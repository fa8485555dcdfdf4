"""Writing the report: a few plain files for all of it, and each plan's pages in a folder, by many hands at once."""

from collections.abc import Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Final
from urllib.parse import quote

from model.comparison import Comparer
from model.dataset import Dataset
from model.words import Severity
from output.report.pages import Frame, parts_of, write_page, write_part
from output.report.pictures import Pages, draw_pictures
from output.report.stories import plans_of
from output.work import Work

FOLDER: Final = "report"
_ASSETS: Final = ("report.css", "report.js")


def begin_report(
    dataset: Dataset,
    folder: Path,
    work: Work,
    comparer: Comparer,
    *,
    papers: Path | None = None,
    next_meetings: Sequence[tuple[str, date]] = (),
    pages: Pages | None = None,
) -> None:
    """Write the report's pages into ``folder/report``, whole when ``work`` is; the same dataset, the same bytes.

    Args:
        dataset: All tables.
        folder: The dataset's folder; it exists.
        work: Takes the pages of each plan.
        comparer: Tells what moved between two rounds; it can be pickled.
        papers: The papers' folder as a link from the dataset's folder reaches it (``../papers``);
            without it, sources are named but not linked.
        next_meetings: Plan id, or empty for every plan, and the date of its next meeting.
        pages: Whose pages to draw, so that each row read from a PDF is shown there; none when ``None``.

    Raises:
        OSError: A file cannot be written.
    """
    root = folder / FOLDER
    root.mkdir()
    plans = plans_of(dataset, next_meetings)
    pictures = draw_pictures(dataset, root, pages)
    frame = Frame(
        root=root.resolve(),
        papers_link="" if papers is None else _link_to(papers),
        plans=len(plans),
        papers=len(dataset.papers),
        left_open=sum(problem.severity is not Severity.INFO for problem in dataset.problems),
    )
    for name in _ASSETS:
        text = files("output.report").joinpath("assets", name).read_text(encoding="utf-8")
        (root / name).write_text(text, encoding="utf-8", newline="\n")
    if len(plans) != 1:
        write_page(frame, "index.html", "plans.html", plan=None, plans=plans)
    write_page(frame, "problems.html", "problems.html", plan=plans[0] if len(plans) == 1 else None, dataset=dataset)
    for plan in plans:
        (root / plan.folder).mkdir()
        for part in parts_of(plan, pictures):
            work.begin(write_part, frame, part, comparer)


def write_report(
    dataset: Dataset,
    folder: Path,
    comparer: Comparer,
    *,
    papers: Path | None = None,
    next_meetings: Sequence[tuple[str, date]] = (),
    pages: Pages | None = None,
) -> None:
    """Write the report's pages as ``begin_report`` does, in this process alone."""
    work = Work()
    begin_report(dataset, folder, work, comparer, papers=papers, next_meetings=next_meetings, pages=pages)
    work.finish()


def _link_to(papers: Path) -> str:
    return papers.as_uri() if papers.is_absolute() else quote(papers.as_posix())
