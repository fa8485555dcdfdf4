"""A paper's own key: what it says that its colours, letters, words and numbers mean (contract: "Status")."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from model.words import Rag, Status
from normalise.evidence import collect
from normalise.ratings import read_rating
from normalise.tokens import plain, split_words
from normalise.weighing import weigh

if TYPE_CHECKING:
    from model.printed import KeyEntry

# What a colour means where the paper has no key (contract: "Status").
DEFAULT: Final = {
    Rag.BLUE: Status.COMPLETED,
    Rag.GREEN: Status.IN_PROGRESS,
    Rag.AMBER: Status.IN_PROGRESS,
    Rag.RED: Status.DELAYED,
    Rag.GREY: Status.NOT_STARTED,
}
_FINE: Final = (Rag.BLUE, Rag.GREEN, Rag.GREY)
_TROUBLE: Final = (
    "risk", "concern", "issue", "problem", "slip", "delay", "behind", "minor", "off t", "not on", "overdue", "some ",
    "attention", "barrier", "challenge", "exceed", "may not", "unlikely", "not progress", "but",
)  # fmt: skip
_ON_TRACK: Final = (
    "on track",
    "on target",
    "on schedule",
    "on course",
    "as planned",
    "to plan",
    "within timescale",
    "not yet due",
    "not due",
)


class Meaning(NamedTuple):
    """One line of a key, read: mark in plain lower case, colour, the status that it means, and whether all is well."""

    mark: str
    rag: Rag | None
    status: Status | None
    fine: bool


class Key(NamedTuple):
    """A paper's key, read; without entries, the contract's defaults."""

    meanings: tuple[Meaning, ...] = ()

    def status_of_mark(self, text: str) -> Status | None:
        """Return what a cell that holds nothing but a mark of the key means, or ``None``."""
        mark = _mark(text)
        found = (meaning.status for meaning in self.meanings if mark and meaning.mark == mark)
        return next(found, None)

    def status_of(self, rag: Rag) -> Status:
        """Return what a colour means: by the key, else by the contract."""
        found = (meaning.status for meaning in self.meanings if meaning.rag is rag and meaning.status)
        return next(found, DEFAULT[rag])

    def explains(self, rag: Rag) -> bool:
        """Tell whether the key itself says what this colour means."""
        return any(meaning.rag is rag and meaning.status for meaning in self.meanings)

    @property
    def rating_done(self) -> tuple[Rag, ...]:
        """Colours that mean completed."""
        return tuple(rag for rag in Rag if self.status_of(rag) is Status.COMPLETED)

    @property
    def rating_fine(self) -> tuple[Rag, ...]:
        """Colours that mean completed, or in hand as planned."""
        return tuple(rag for rag in Rag if self._is_fine(rag))

    def _is_fine(self, rag: Rag) -> bool:
        found = (meaning.fine for meaning in self.meanings if meaning.rag is rag and meaning.status)
        return next(found, rag in _FINE)


def read_key(entries: tuple[KeyEntry, ...]) -> Key:
    """Read a paper's key; an entry whose meaning tells no status leaves the contract's default standing."""
    return Key(tuple(_read(entry) for entry in entries))


def _read(entry: KeyEntry) -> Meaning:
    text = plain(entry.meaning)
    words = split_words(text)
    verdict = weigh(words, collect(words), action="", on=date.max, on_time=False)
    rag = entry.rag or _named(entry.mark)
    status = verdict.status if verdict else None
    return Meaning(_mark(entry.mark), rag, status, _means_fine(text.lower(), rag, status))


def _named(mark: str) -> Rag | None:
    rating = read_rating(plain(mark))
    return rating.rag if rating else None


def _means_fine(meaning: str, rag: Rag | None, status: Status | None) -> bool:
    if status is Status.COMPLETED:
        return True
    if status not in {Status.IN_PROGRESS, Status.NOT_STARTED}:
        return False
    if any(word in meaning for word in _TROUBLE):
        return False
    return any(words in meaning for words in _ON_TRACK) or rag in _FINE


def _mark(text: str) -> str:
    return " ".join(plain(text).lower().split()).strip(" .:;,-()[]")
