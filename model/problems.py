"""Problems: whatever was read but not understood, with its place and what to do about it."""

from dataclasses import dataclass, replace

from model.words import Severity


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the papers a value stands.

    Attributes:
        paper: Path below the papers' folder, with forward slashes.
        page: Page from 1; ``None`` where the format has no pages of its own (all but PDF).
        table: Table in the paper, from 1, in print order; a continued table keeps its number.
            ``None`` where the value is not in a table.
        row: Printed row in that table, from 1; header rows count.
    """

    paper: str = ""
    page: int | None = None
    table: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One line of ``problems.csv``.

    Attributes:
        severity: ``ERROR`` costs a paper or a row, ``WARNING`` may mislead, ``INFO`` is worth knowing.
        place: Where it was met; an empty ``Place`` for what concerns no single paper.
        column: The dataset's column concerned, or empty.
        value: The printed text concerned, or empty.
        problem: What is wrong, as one plain sentence.
        advice: What the reader can do about it, as one plain sentence.
    """

    severity: Severity
    place: Place
    column: str
    value: str
    problem: str
    advice: str

    def in_paper(self, paper: str) -> "Problem":
        """Return this problem as one of the paper at path ``paper``."""
        return replace(self, place=replace(self.place, paper=paper))


class PaperroundError(Exception):
    """Something a user must know: the message says what happened, ``advice`` what to do.

    It costs one paper, never the run.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        """Keep the two sentences; both are shown to the user as they are."""
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __reduce__(self) -> tuple[type["PaperroundError"], tuple[str, str]]:
        """Let the error cross a process boundary with both sentences."""
        return type(self), (self.message, self.advice)


class UnreadablePaper(PaperroundError):
    """The paper's bytes cannot be read: damaged, locked by a password, or over the limits."""


class UnsupportedFormat(PaperroundError):
    """The paper is of a kind that Paperround does not read."""


class NothingCanBeRead(PaperroundError):
    """What reads the papers is not there: the one error that ends a run while papers are read."""
