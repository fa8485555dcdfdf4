"""A folder followed: whenever its papers change, and are whole, the dataset is built again.

The full look through the folder is the truth; the system's events only make the next look come sooner, since on
network shares they get lost or never come.
"""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import watchfiles

from ingest.discover import DECISIONS, Found
from ingest.settings import Settings, read_settings
from ingest.whole import CUT_SHORT, why_not_whole
from model.dataset import Dataset
from model.problems import PaperroundError, Problem
from model.words import Outcome
from output.publish import CannotPublish, Publication, writing
from output.stored import NoDataset, load_dataset
from paperround.build import build_into, find_papers, refuse_tangle
from paperround.log import LOG, logging_beside
from paperround.memory import Fingerprinted, Memory
from paperround.telling import what_changed

COMMAND: Final = "paperround watch"
Facts = tuple[int, ...]
"""What the system says of a file: size, times, number. The same facts mean the same content."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How patient a watch is, in seconds.

    Attributes:
        every: Longest time between two looks.
        still: How long a file must have kept its size and time, or be gone, before that counts.
        patience: How long a file that cannot be taken is waited for before the dataset says so. It is waited for
            all the same, for ever.
    """

    every: float = 10.0
    still: float = 2.0
    patience: float = 60.0


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as it looked, and since when it has looked so, on a clock that only goes forwards."""

    facts: Facts
    since: float
    found: Found | None = None


class Watch:
    """Follows one folder of papers into one dataset."""

    def __init__(self, papers: Path, out: Path, *, tell: Callable[[str], None], pace: Pace | None = None) -> None:
        """Prepare; ``tell`` is given one line for each thing that a person may want to know, once."""
        self._folder = papers
        self._out = out
        self._say = tell
        self._pace = pace or Pace()
        self._memory = Memory.of(papers)
        self._seen: dict[str, _Seen] = {}
        self._decisions: dict[str, _Seen] = {}
        self._taken: dict[str, Fingerprinted] = {}
        self._built: object = None
        self._due_since: float | None = None
        self._looked = 0.0
        self._told: dict[str, str] = {}

    def run(self, stop: threading.Event) -> None:
        """Follow the folder until ``stop`` is set.

        Raises:
            PaperroundError: It cannot even begin: another Paperround holds the dataset, or its folder is no
                place for one.
        """
        refuse_tangle(self._folder, self._out)
        with ExitStack() as first:
            first.enter_context(writing(self._out, command=COMMAND))
        while not stop.is_set():
            # Let go of and taken again after each failure: the share that holds the lock may have gone away.
            try:
                with writing(self._out, command=COMMAND) as publication, logging_beside(self._out):
                    self._begin_from(publication.out)
                    for _ in self._wakings(stop):
                        self.look(publication)
            except CannotPublish as error:
                self._tell("publishing", f"{error.message} {error.advice}")
            stop.wait(self._pace.every)

    def look(self, publication: Publication) -> None:
        """Look through the folder once, and build the dataset where that is due.

        Raises:
            CannotPublish: The dataset could not be written; what stood there still stands.
        """
        try:
            discovered = find_papers(self._folder, self._out)
            settings = read_settings(self._folder)
        except PaperroundError as error:
            self._tell("folder", f"{error.message} Waiting.")
            return
        self._tell("folder", "")
        now = self._looked = time.monotonic()
        self._notice(discovered.papers, now)
        papers = self._to_take(now)
        decisions = self._decisions_now(now)
        signature = (tuple((each.found.path, each.sha256) for each in papers), decisions, discovered.problems)
        if signature == self._built:
            self._due_since = None
        elif papers and self._is_time(now) and self._build(publication, papers, discovered.problems, settings):
            self._built, self._due_since = signature, None

    def _build(
        self,
        publication: Publication,
        papers: tuple[Fingerprinted, ...],
        problems: tuple[Problem, ...],
        settings: Settings,
    ) -> bool:
        """Build; return whether another try would only give the same."""
        before = _dataset_in(publication.out)
        try:
            dataset = build_into(
                publication, self._folder, papers, problems=problems, settings=settings, memory=self._memory
            )
        except CannotPublish:
            raise
        except PaperroundError as error:  # the share went away, or somebody holds corrections.csv
            self._tell("build", f"{error.message} {error.advice}")
            return False
        except Exception as error:  # noqa: BLE001 - the next change may put right what this one broke
            LOG.exception("the build failed")
            self._tell("build", f"Building failed unexpectedly ({type(error).__name__}); the log tells more.")
            return True
        self._taken = {each.found.path: each for each in papers if each.sha256 is not None}
        self._tell("build", "")
        self._tell("publishing", "")
        for line in what_changed(before, dataset):
            LOG.info("%s", line)
            self._say(line)
        return True

    def _begin_from(self, out: Path) -> None:
        """Recall which papers the last dataset was made from, so that one that is half-copied now is not lost."""
        if self._taken:
            return
        for row in _dataset_in(out).papers:
            if row.sha256 and row.outcome is not Outcome.UNREADABLE:
                found = Found(row.paper, self._folder / row.paper, row.bytes, 0)
                self._taken[row.paper] = Fingerprinted(found, row.sha256)

    def _notice(self, papers: tuple[Found, ...], now: float) -> None:
        """Note what is there, and since when it has looked as it does."""
        there = {found.path: found for found in papers}
        for path, found in there.items():
            facts = (found.bytes, found.modified, found.changed, found.number)
            seen = self._seen.get(path)
            since = seen.since if seen and seen.facts == facts else now
            self._seen[path] = _Seen(facts, since, found)
        for path in [*self._seen, *self._taken]:
            seen = self._seen.get(path)
            if path not in there and (seen is None or seen.found is not None):
                self._seen[path] = _Seen((), now)

    def _to_take(self, now: float) -> tuple[Fingerprinted, ...]:
        """Return every paper that the dataset is to be made from: as it is now, or else as it was last taken."""
        papers: list[Fingerprinted] = []
        for path, seen in sorted(self._seen.items()):
            last = self._taken.get(path)
            still = now - seen.since >= self._pace.still
            if seen.found is None:
                if not still and last:
                    papers.append(last)
                elif still:
                    del self._seen[path]
                    self._tell(path, "")
                continue
            paper = self._take(seen.found, last) if still else None
            given_up = now - seen.since >= self._pace.patience
            if paper and paper.sha256 is not None:
                papers.append(paper)
            elif last:
                papers.append(last)
            elif paper and given_up:
                papers.append(paper)
        return tuple(papers)

    def _take(self, found: Found, last: Fingerprinted | None) -> Fingerprinted:
        """Return a file that has been still as a paper; without a fingerprint where it cannot be taken yet."""
        if last and last.found == found:
            return last
        why = why_not_whole(found.location) if found.on_this_machine else "its content is only in the cloud"
        self._tell(found.path, f"Waiting for {found.path}: {why}." if why else "")
        waited = time.monotonic() - self._seen[found.path].since
        if why and (why not in CUT_SHORT or waited < self._pace.patience):
            return Fingerprinted(found, None, OSError(0, why))
        return self._memory.fingerprint_one(found)

    def _decisions_now(self, now: float) -> tuple[Facts, ...]:
        """Return what the system says of the people's own files, and note since when."""
        for name in DECISIONS:
            facts: Facts = ()
            with suppress(OSError):
                told = (self._folder / name).stat()
                facts = (told.st_size, told.st_mtime_ns, told.st_ctime_ns)
            seen = self._decisions.get(name)
            if seen is None or seen.facts != facts:
                self._decisions[name] = _Seen(facts, now)
        return tuple(self._decisions[name].facts for name in DECISIONS)

    def _is_time(self, now: float) -> bool:
        """Return whether to build now: a file on the move is waited for, but not for ever."""
        if self._due_since is None:
            self._due_since = now
        return not self._is_restless(now) or now - self._due_since >= self._pace.patience

    def _is_restless(self, now: float) -> bool:
        """Return whether a file has just come, changed or gone."""
        return any(now - seen.since < self._pace.still for seen in (*self._seen.values(), *self._decisions.values()))

    def _tell(self, about: str, line: str) -> None:
        """Say a line about something, unless it was the last one said of it; an empty one means all is well."""
        if line and self._told.get(about) != line:
            LOG.info("%s", line)
            self._say(line)
        self._told[about] = line

    def _wakings(self, stop: threading.Event) -> Iterator[None]:
        """Yield whenever it is time for a look."""
        yield
        while not stop.is_set():
            try:
                yield from self._events(stop)
            except (OSError, RuntimeError):  # no folder, or a system that tells nothing about it
                stop.wait(self._pace.every)
                yield

    def _events(self, stop: threading.Event) -> Iterator[None]:
        step = min(self._pace.every, self._pace.still)
        for events in watchfiles.watch(
            self._folder,
            stop_event=stop,
            rust_timeout=max(50, int(step * 1000)),
            yield_on_timeout=True,
            raise_interrupt=True,
            watch_filter=None,
            ignore_permission_denied=True,
        ):
            now = time.monotonic()
            due = events or self._due_since is not None or now - self._looked >= self._pace.every
            if not stop.is_set() and (due or self._is_restless(now - step)):
                yield


def follow(papers: Path, out: Path, *, tell: Callable[[str], None], pace: Pace) -> None:
    """Follow a folder until the person, or the system, asks to stop.

    Raises:
        PaperroundError: It cannot even begin.
    """
    # A service manager asks with this signal; a build that it interrupts leaves the last dataset standing.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        tell(f"Following {papers} into {out}. Stop with Ctrl-C.")
        Watch(papers, out, tell=tell, pace=pace).run(threading.Event())
    except KeyboardInterrupt:
        tell("Stopped; the dataset stands.")


def _dataset_in(out: Path) -> Dataset:
    try:
        return load_dataset(out)
    except NoDataset:
        return Dataset()
