"""Is everything there, readable and writable: what ``paperround doctor`` looks at, and what it advises."""

import os
import platform
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from ingest.cache import FOLDER_VARIABLE, cache_folder
from ingest.decisions import read_corrections, read_people
from ingest.discover import SETTINGS_FILE, Discovered, discover
from ingest.settings import Settings, read_settings
from ingest.whole import why_not_whole
from ingest.workers import LimitedExecutor, Limits
from model.problems import PaperroundError
from output.lock import CannotPublish, locked, workplace
from output.mark import is_marked, is_whole
from output.publish import refuse_others
from output.wording import count
from paperround import __version__
from paperround.build import refuse_tangle
from paperround.log import log_file
from paperround.terminal import printable

# The libraries that read papers, and the oldest version of each that is safe (None: any that installs).
LIBRARIES: Final = (
    ("pdfminer.six", "20251230"),
    ("pdfplumber", None),
    ("pypdfium2", None),
    ("lxml", "6.1.3"),
    ("python-docx", "1.2"),
    ("beautifulsoup4", None),
    ("xlsxwriter", None),
    ("pyarrow", None),
    ("watchfiles", None),
)
ROOM_NEEDED: Final = 200 * 2**20
"""Bytes that should be free where the dataset is written: the last one, the next one, and some air."""

NAMED: Final = 5  # papers that one line names before it only counts


class Sign(StrEnum):
    """How a check came out."""

    WELL = "ok"
    NOTE = "note"
    ILL = "NOT OK"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: how it came out, in a sentence, and what to do about it, if anything."""

    sign: Sign
    told: str
    advice: str = ""


def examine(papers: Path | None, out: Path | None) -> tuple[Check, ...]:
    """Look at the installation, and at the papers' and the dataset's folders where they are named."""
    checks = [*_installation(), *_workers(), _cache()]
    if papers is not None:
        checks += _papers(papers, out)
    if out is not None:
        checks += _dataset(papers, out)
    return tuple(checks)


def in_terminal(checks: tuple[Check, ...]) -> str:
    """Return the checks, one a line, and a last line that sums them up."""
    lines = [printable(f"{check.sign:>6}  {check.told} {check.advice}".rstrip()) for check in checks]
    ill = sum(check.sign is Sign.ILL for check in checks)
    lines.append("All is well." if not ill else f"{count(ill, 'thing')} to put right, marked NOT OK above.")
    return "\n".join(lines)


def _installation() -> Iterator[Check]:
    system = f"{platform.system()} {platform.release()}"
    yield Check(Sign.WELL, f"Paperround {__version__} on Python {platform.python_version()}, {system}.")
    there: list[str] = []
    for name, oldest in LIBRARIES:
        try:
            found = version(name)
        except PackageNotFoundError:
            yield Check(Sign.ILL, f"The library {name} is missing.", "Install Paperround again.")
            continue
        if oldest and _parts(found) < _parts(oldest):
            advice = f"Install {name} {oldest} or later: older ones let a paper run code or read other files."
            yield Check(Sign.ILL, f"The library {name} {found} is not safe.", advice)
        there.append(f"{name} {found}")
    yield Check(Sign.WELL, f"Libraries: {', '.join(there)}.")
    if find_spec("rapidocr") is None:
        yield Check(Sign.NOTE, "Scanned papers are named, not read: no text recognition (OCR) is installed.")


def _workers() -> Iterator[Check]:
    executor = LimitedExecutor(workers=1, limits=Limits(60, 512))
    try:
        executor.submit(os.getpid).result(60)
        yield Check(Sign.WELL, "Papers can be read in a worker process of their own.")
    except (PaperroundError, OSError, TimeoutError, RuntimeError):
        advice = "A virus scanner may forbid Python to start another Python; ask your IT service."
        yield Check(Sign.ILL, "No worker process can be started, so no paper can be read.", advice)
    finally:
        executor.shutdown(cancel_futures=True)


def _cache() -> Check:
    folder = cache_folder()
    try:
        _try_to_write(folder)
    except OSError as error:
        advice = f"Name another folder in the environment variable {FOLDER_VARIABLE}."
        told = f"Readings cannot be remembered in {folder} ({error.strerror}), so every build reads every paper again."
        return Check(Sign.NOTE, told, advice)
    return Check(Sign.WELL, f"Readings are remembered in {folder}, which may be deleted at any time.")


def _papers(folder: Path, out: Path | None) -> Iterator[Check]:
    try:
        found = discover(folder, leave_out=out)
    except OSError as error:
        advice = "Check its name, and that its share is connected."
        yield Check(Sign.ILL, f"The papers' folder {folder} cannot be opened ({error.strerror}).", advice)
        return
    if not found.papers:
        yield Check(Sign.ILL, f"There are no papers in {folder}.", "Put papers there.")
    else:
        yield Check(Sign.WELL, f"{count(len(found.papers), 'paper')} in {folder}.")
    yield from _closed(found)
    yield from (Check(Sign.NOTE, problem.problem, problem.advice) for problem in found.problems)
    yield _settings(folder)
    for problem in (*read_people(folder)[1], *read_corrections(folder)[1]):
        yield Check(Sign.ILL, problem.problem, problem.advice)


def _closed(found: Discovered) -> Iterator[Check]:
    """Yield a line for the papers that cannot be taken now, the reason being the same."""
    reasons: dict[str, list[str]] = {}
    for paper in found.papers:
        why = why_not_whole(paper.location) if paper.on_this_machine else "its content is only in the cloud"
        if why:
            reasons.setdefault(why, []).append(paper.path)
    for why, paths in reasons.items():
        named = ", ".join(paths[:NAMED]) + (f" and {len(paths) - NAMED} more" if len(paths) > NAMED else "")
        advice = "Close it in other programs, see who may open it, or ask for it again."
        yield Check(Sign.ILL, f"{count(len(paths), 'paper')} cannot be taken: {why}: {named}.", advice)


def _settings(folder: Path) -> Check:
    try:
        settings = read_settings(folder)
    except PaperroundError as error:
        return Check(Sign.ILL, error.message, error.advice)
    there = (folder / SETTINGS_FILE).exists()
    whose = f"as {SETTINGS_FILE} says" if there else "as nothing else is set"
    default = Settings()
    told = (
        f"Each paper may take {settings.seconds} seconds and {settings.megabytes} megabytes; "
        f"{count(settings.workers, 'paper')} at a time, {whose}."
    )
    return Check(Sign.WELL if settings.workers <= 4 * default.workers else Sign.NOTE, told)


def _dataset(papers: Path | None, out: Path) -> Iterator[Check]:
    out = Path(os.path.realpath(out))
    try:
        if papers is not None:
            refuse_tangle(papers, out)
        refuse_others(out)
        _try_to_write(out.parent)
    except PaperroundError as error:
        yield Check(Sign.ILL, error.message, error.advice)
        return
    except OSError as error:
        advice = "Ask for the right to write there, or choose another folder."
        yield Check(Sign.ILL, f"No dataset can be written in {out.parent} ({error.strerror}).", advice)
        return
    yield Check(Sign.WELL, f"The dataset can be written in {out.parent}.")
    free = shutil.disk_usage(out.parent).free
    if free < ROOM_NEEDED:
        advice = "Make room: the new dataset is written beside the last one before it takes its place."
        yield Check(Sign.ILL, f"Only {free // 2**20} megabytes are free in {out.parent}.", advice)
    yield from _standing(out)
    if log_file(out).exists():
        yield Check(Sign.WELL, f"What happened is written down in {log_file(out)}.")


def _standing(out: Path) -> Iterator[Check]:
    """Yield what can be said of the dataset that stands."""
    if workplace(out).is_dir():
        try:
            with locked(out, command="paperround doctor"):
                pass
        except CannotPublish as error:
            yield Check(Sign.NOTE, error.message.replace(", so nothing was done here", ""))
    if not is_marked(out):
        yield Check(Sign.NOTE, f"There is no dataset in {out} yet.", "paperround build makes it.")
    elif is_whole(out):
        yield Check(Sign.WELL, f"The dataset in {out} is whole, every file just as it was written.")
    else:
        advice = "paperround build writes it anew, and keeps changed files beside it."
        yield Check(Sign.ILL, f"The dataset in {out} is damaged, or somebody changed a file in it.", advice)


def _try_to_write(folder: Path) -> None:
    """Write a file and take it away again.

    Raises:
        OSError: That cannot be done.
    """
    nearest = next(each for each in (folder, *folder.resolve().parents) if each.exists())
    with tempfile.NamedTemporaryFile(dir=nearest, prefix=".paperround-") as file:
        file.write(b"can this be written?")
        file.flush()


def _parts(told: str) -> tuple[int, ...]:
    return tuple(int(part) for part in told.split(".") if part.isdigit())
