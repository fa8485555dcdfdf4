"""What a build did to the dataset, one line a paper: for whoever follows a folder."""

from collections.abc import Iterator

from model.dataset import Dataset, PaperRow, RoundSummary
from model.dates import in_full
from model.words import Outcome
from output.wording import count
from paperround.terminal import printable


def what_changed(before: Dataset, after: Dataset) -> Iterator[str]:
    """Yield a line for each paper that came, went, moved or is read otherwise than before."""
    old = {row.paper: row for row in before.papers}
    new = {row.paper: row for row in after.papers}
    came = [row for path, row in new.items() if path not in old]
    gone = [row for path, row in old.items() if path not in new]
    for row in came:
        origin = next((each for each in gone if each.sha256 == row.sha256 != ""), None)
        if origin:
            gone.remove(origin)
            yield printable(f"moved: {origin.paper} is now {row.paper}")
        else:
            yield printable(f"new: {row.paper}: {_outcome(row, after)}")
    for path, row in new.items():
        if path in old and old[path] != row:
            what = "changed" if old[path].sha256 != row.sha256 else "read anew"
            yield printable(f"{what}: {path}: {_outcome(row, after)}")
    for row in gone:
        yield printable(f"gone: {row.paper}: what it told is no longer in the dataset")
    if old == new and before != after:
        yield "the dataset was built again from the same papers"


def _outcome(row: PaperRow, dataset: Dataset) -> str:
    """Tell what became of a paper, in one line."""
    if row.outcome is not Outcome.READ:
        return row.message or row.outcome.value.replace("_", " ")
    rounds = [each for each in dataset.rounds if each.paper == row.paper]
    told = "; ".join(map(_round, rounds)) or count(row.observations, "observation")
    return f"read: {told}"


def _round(told: RoundSummary) -> str:
    moved = (
        (told.completed_since, "completed"),
        (told.slipped, "slipped"),
        (told.added, "added"),
        (told.dropped, "dropped"),
    )
    news = ", ".join(f"{number} {word}" for number, word in moved if number)
    return f"{told.plan}, {in_full(told.round)}, {count(told.actions, 'action')}{f' ({news})' if news else ''}"
