"""What earlier builds read and need not be read again: from the cache, and from this process's own past."""

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.cache import Cache, cache_folder, key_of
from ingest.discover import Found
from ingest.fingerprints import Fingerprints
from ingest.settings import Settings
from model.dataset import PaperRow
from model.readings import PaperReading
from paperround.code_version import READING, code_version

if TYPE_CHECKING:  # its rules take a while to load, and a build of nothing new needs none
    from normalise.papers import PaperIdentity


@dataclass(frozen=True, slots=True)
class Fingerprinted:
    """A paper found, with the SHA-256 of its content, or with why it could not be opened."""

    found: Found
    sha256: str | None
    error: OSError | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A paper that could not be read.

    Attributes:
        row: Its row of ``papers.csv``, which says why.
        lasting: Trying again changes nothing as long as its bytes are the same.
        limited: It ran into a limit, so that trying again is dear and seldom of use.
    """

    row: PaperRow
    lasting: bool
    limited: bool = False


class Memory:
    """Readings and fingerprints of one folder of papers, remembered from build to build."""

    def __init__(self, cache: Cache | None, fingerprints: Fingerprints | None) -> None:
        """Use ``cache`` and ``fingerprints``; without them nothing outlives this process."""
        self._cache = cache
        self._fingerprints = fingerprints or Fingerprints(None)
        # Papers over a limit: the next build tries them again, one that only follows the folder does not.
        self._given_up: dict[str, Unread] = {}

    @classmethod
    def none(cls) -> "Memory":
        """Return a memory that begins with nothing and leaves nothing behind."""
        return cls(None, None)

    @classmethod
    def of(cls, papers: Path, *, folder: Path | None = None) -> "Memory":
        """Return what is remembered of the folder ``papers``, in ``folder`` or this user's own cache."""
        folder = folder or cache_folder()
        cache = Cache(folder, version=code_version(READING))
        cache.forget_old_versions()
        name = sha256(str(papers.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return cls(cache, Fingerprints(folder / "fingerprints" / f"{name}.json"))

    def fingerprint(self, papers: tuple[Found, ...]) -> tuple[Fingerprinted, ...]:
        """Return the papers with their fingerprints, taken only where a file may have changed."""
        taken = tuple(map(self.fingerprint_one, papers))
        self._fingerprints.keep()
        return taken

    def fingerprint_one(self, found: Found) -> Fingerprinted:
        """Return one paper with its fingerprint."""
        try:
            sha256, size = self._fingerprints.of(found)
        except OSError as error:
            return Fingerprinted(found, None, error)
        return Fingerprinted(replace(found, bytes=size), sha256)

    def recall(self, identity: "PaperIdentity", settings: Settings) -> PaperReading | Unread | None:
        """Return what reading this paper gave before, or ``None``."""
        given_up = self._given_up.get(_limited_key(identity, settings))
        if given_up or not self._cache:
            return given_up
        reading = self._cache.get(_key(identity), PaperReading)
        if reading:
            return reading
        row = self._cache.get(_limited_key(identity, settings), PaperRow)
        return Unread(row, lasting=True) if row else None

    def keep(self, identity: "PaperIdentity", reading: PaperReading) -> None:
        """Remember what a paper says."""
        if self._cache:
            self._cache.put(_key(identity), reading)

    def give_up(self, identity: "PaperIdentity", settings: Settings, unread: Unread) -> Unread:
        """Remember that a paper could not be read; return it, as lasting where it is not tried again.

        One that went over a limit or ended its worker may owe that to a machine asleep or short of memory: only
        what a second build finds as well lasts, as long as the limits and the code are the same.
        """
        key = _limited_key(identity, settings)
        if unread.limited:
            tried = key_of("tried", key)
            unread = replace(unread, lasting=self._cache is not None and self._cache.get(tried, PaperRow) is not None)
            self._given_up[key] = unread
            if self._cache:
                self._cache.put(tried, unread.row)
        if unread.lasting and self._cache:
            self._cache.put(key, unread.row)
        return unread


def _key(identity: "PaperIdentity") -> str:
    return key_of("reading", identity)


def _limited_key(identity: "PaperIdentity", settings: Settings) -> str:
    return key_of("unread", identity, settings.seconds, settings.megabytes)
