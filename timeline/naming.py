"""An action's stable identity (contract: "action_id")."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from model.dataset import KnownAction
from timeline.linking import Row
from timeline.tellings import RowKey

_UNFIT: Final = re.compile(r"[\s/;]+")


def name_actions(
    plan_id: str,
    tracks: Sequence[Sequence[Row]],
    known: dict[RowKey, KnownAction],
    reserved: Iterable[str] = (),
) -> tuple[str, ...]:
    """Return each action's identity, aligned with ``tracks``.

    Args:
        plan_id: The plan.
        tracks: Each action's rows, in time order; actions in the order in which they first appear.
        known: What the last dataset called printed rows; an action keeps the first of these.
        reserved: Names that must not be given again.
    """
    names = [_published(track, known, plan_id) for track in tracks]
    for number, name in enumerate(names):
        if name and name in names[:number]:
            names[number] = ""
    published = {known[row.key].action_id for track in tracks for row in track if row.key in known}
    taken = published | set(reserved) | set(names)
    for number, track in enumerate(tracks):
        if names[number]:
            continue
        names[number] = _free(_first_seen(plan_id, track[0]), taken)
        taken.add(names[number])
    return tuple(names)


def _published(track: Sequence[Row], known: dict[RowKey, KnownAction], plan_id: str) -> str:
    """Return the name that an action's earliest published row bears."""
    for row in track:
        entry = known.get(row.key)
        if entry and entry.plan_id == plan_id:
            return entry.action_id
    return ""


def _first_seen(plan_id: str, row: Row) -> str:
    missing = f"r{row.place}"
    parts = (_UNFIT.sub("-", ref.strip()) or missing for ref in (row.recommendation_ref, row.action_ref))
    return f"{plan_id}/{'.'.join(parts)}"


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}~{number}"
    return free
