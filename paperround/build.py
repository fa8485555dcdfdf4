"""The whole way, in one screen: papers in a folder become a dataset in another."""

import sys
from concurrent.futures import Executor
from pathlib import Path
from types import ModuleType

from ingest.decisions import read_corrections, read_people
from ingest.discover import Found, discover
from ingest.settings import Settings, read_settings
from model.dataset import Dataset, KnownAction
from model.decisions import Decisions
from model.problems import PaperroundError
from output.files import write_files
from output.publish import publish
from output.stored import NoDataset, load_dataset
from paperround.reading import Progress, read_papers
from timeline import build_dataset
from timeline.memory import remember


class NoPapers(PaperroundError):
    """The folder holds no papers, or is not there; the last dataset is untouched."""


def build(
    papers: Path | str,
    out: Path | str,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
) -> Dataset:
    """Read every paper below ``papers`` and publish the dataset in ``out``.

    Args:
        papers: The papers' folder; never written to.
        out: The dataset's folder; replaced whole, or not at all.
        settings: How to read; from ``paperround.toml`` beside the papers when ``None``.
        progress: Told after each paper.
        executor: Where papers are read; worker processes of this machine, with limits, when ``None``.

    Raises:
        PaperroundError: Nothing could be done; the message says why, and ``out`` is untouched.
    """
    folder, target = Path(papers), Path(out)
    settings = settings or read_settings(folder)
    found = _find_papers(folder, target)
    people, people_problems = read_people(folder)
    corrections, correction_problems = read_corrections(folder)
    readings = read_papers(found, settings=settings, corrections=corrections, progress=progress, executor=executor)
    dataset = build_dataset(
        readings.read,
        unread=readings.unread,
        decisions=Decisions(
            people, corrections, settings.next_meetings, settings.committees, settings.councils_by_folder
        ),
        known=_known_actions(target),
        problems=people_problems + correction_problems,
    )
    publish(target, lambda fresh: write_files(dataset, fresh))
    return dataset


def _find_papers(folder: Path, out: Path) -> tuple[Found, ...]:
    try:
        found = discover(folder, leave_out=out)
    except OSError as error:
        raise NoPapers(f"The folder {folder} cannot be opened: {error.strerror}.", "Check its name.") from error
    if not found:
        raise NoPapers(f"There are no papers in {folder}, so nothing was built.", "Put papers there and try again.")
    return found


def _known_actions(out: Path) -> tuple[KnownAction, ...]:
    """Return what the last dataset called each action, if there is one."""
    try:
        return remember(load_dataset(out))
    except NoDataset:
        return ()


class _Callable(ModuleType):
    """Lets ``paperround.build(…)`` work after this module has taken the function's place in the package, too."""

    __call__ = staticmethod(build)


sys.modules[__name__].__class__ = _Callable
