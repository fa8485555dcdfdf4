"""What the user means: which dataset, plan, rounds or action; said plainly where it is not clear."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final

from model.dataset import ActionSummary, Dataset
from model.dates import in_full
from output.publish import finish
from output.stored import DATABASE, load_dataset
from paperround.usage import AskedWrongly
from timeline.compare import last_two_rounds
from timeline.history import find_actions, find_plans, find_rounds

DATASET_FOLDER: Final = Path("dataset")
"""Where ``init`` lets the dataset be built, seen from the folder that it made."""

MOST_NAMED: Final = 12
"""Candidates that an answer names; more would hide the question."""


def dataset_in(folder: Path | None) -> Dataset:
    """Return the dataset that the user means; without a name the one in, or below, the current folder.

    One that an earlier command made ready but could not put in its place is put there first.

    Raises:
        NoDataset: There is none.
    """
    if folder is None:
        folder = Path() if (Path() / DATABASE).is_file() else DATASET_FOLDER
    finish(folder)
    return load_dataset(folder)


def plans_meant(dataset: Dataset, wanted: str) -> tuple[str, ...]:
    """Return the plan that the user names by an identity or words of its title; every plan without a name.

    Raises:
        AskedWrongly: No plan is meant, or several may be.
    """
    titles = {row.plan_id: row.plan for row in dataset.rounds}
    if not titles:
        raise AskedWrongly("This dataset holds no action plan.", "Look at papers.csv to see why.")
    if not wanted:
        return tuple(sorted(titles))
    found = find_plans(dataset, wanted)
    if not found:
        raise AskedWrongly(
            f"No plan is called “{wanted}”.", f"The plans are: {_list(titles[each] for each in titles)}."
        )
    if len(found) > 1:
        raise AskedWrongly(f"“{wanted}” may mean several plans: {_list(found)}.", "Name one of them after --plan.")
    return found


def rounds_meant(dataset: Dataset, plan_id: str, wanted: tuple[str, ...]) -> tuple[date, date]:
    """Return the two rounds of a plan that the user names, the earlier first.

    Without a name they are the last two; one name means that round and the latest.

    Raises:
        AskedWrongly: A name means no round, or several; or the plan has only one.
    """
    if not wanted:
        last_two = last_two_rounds(dataset, plan_id)
        if last_two is None:
            raise AskedWrongly(
                f"The plan {plan_id} has only one round, so there is nothing to compare it with.",
                "Put the next paper in the papers' folder and build again.",
            )
        return last_two
    names = wanted if len(wanted) > 1 else (*wanted, "latest")
    first, second = sorted(_round(dataset, plan_id, name) for name in names[:2])
    if first == second:
        raise AskedWrongly(
            f"Both names mean the round of {in_full(first)} of {plan_id}.",
            f"Its rounds are: {_list(_rounds(dataset, plan_id))}.",
        )
    return first, second


def _round(dataset: Dataset, plan_id: str, wanted: str) -> date:
    found = find_rounds(dataset, plan_id, wanted)
    if not found:
        raise AskedWrongly(
            f"The plan {plan_id} has no round “{wanted}”.", f"Its rounds are: {_list(_rounds(dataset, plan_id))}."
        )
    if len(found) > 1:
        days = _list(row.round.isoformat() for row in found)
        raise AskedWrongly(f"“{wanted}” may mean several rounds of {plan_id}: {days}.", "Name one by its date.")
    return found[0].round


def _rounds(dataset: Dataset, plan_id: str) -> tuple[str, ...]:
    return tuple(row.round.isoformat() for row in dataset.rounds if row.plan_id == plan_id)


def action_meant(dataset: Dataset, wanted: str) -> ActionSummary:
    """Return the action that the user names by an identity, a reference, a part of one, or words of its text.

    Raises:
        AskedWrongly: No action is meant, or several may be.
    """
    found = find_actions(dataset, wanted)
    if not found:
        raise AskedWrongly(
            f"No action is called “{wanted}”, and none has all these words.",
            "Give its number (1.4), part of its identity, or words of its text.",
        )
    if len(found) > 1:
        named = "\n".join(f"  {each.action_id}  {_short(each.action)}" for each in found[:MOST_NAMED])
        more = f"\n  and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
        raise AskedWrongly(
            f"“{wanted}” may mean {len(found)} actions; give the whole identity, or more words:\n{named}{more}"
        )
    return found[0]


def _short(text: str, most: int = 80) -> str:
    squashed = " ".join(text.split())
    return squashed if len(squashed) <= most else f"{squashed[: most - 1].rstrip()}…"


def _list(names: Iterable[str]) -> str:
    listed = tuple(names)
    more = f" and {len(listed) - MOST_NAMED} more" if len(listed) > MOST_NAMED else ""
    return ", ".join(listed[:MOST_NAMED]) + more
