"""What the last dataset called each printed action, found again in the papers.

Design: "ids already in the dataset are kept when an older paper arrives".
"""

from collections import defaultdict
from typing import Final

from rapidfuzz import fuzz

from model.dataset import Dataset, KnownAction
from model.readings import PaperReading
from timeline.tellings import RowKey, Telling
from timeline.wording import COMPARED, folded

# A row that stands where the dataset read it, but whose text reads a little differently now
# (a better reader, a corrected file), is still that row; a wholly different text is not.
_STILL_THE_SAME: Final = 60.0


def remember(dataset: Dataset) -> tuple[KnownAction, ...]:
    """Return what a dataset calls each printed action, to pass on to the next build."""
    prints = {row.paper: row.sha256 for row in dataset.papers}
    return tuple(
        dict.fromkeys(
            KnownAction(
                plan_id=row.plan_id,
                action_id=row.action_id,
                paper=row.paper,
                page=row.page,
                table=row.table,
                row=row.row,
                recommendation_ref=row.recommendation_ref,
                action_ref=row.action_ref,
                action=row.action,
                sha256=prints.get(row.paper, ""),
            )
            for row in dataset.observations
        )
    )


def recall(known: tuple[KnownAction, ...], readings: tuple[PaperReading, ...]) -> dict[RowKey, KnownAction]:
    """Find the published rows in the papers as they are read now.

    A paper is known by its content, or by its path where the content has changed. A row is known by its
    place and text; where rows have shifted, by its numbers and text; where its text reads a little
    differently, by its place.
    """
    by_content: dict[str, list[KnownAction]] = defaultdict(list)
    by_path: dict[str, list[KnownAction]] = defaultdict(list)
    for entry in sorted(known, key=_in_print_order):
        by_path[entry.paper].append(entry)
        if entry.sha256:
            by_content[entry.sha256].append(entry)
    found: dict[RowKey, KnownAction] = {}
    for reading in readings:
        entries = by_content.get(reading.sha256) or by_path.get(reading.paper, [])
        if entries and reading.reported_on is not None:
            found |= _find_rows(entries, reading)
    return found


def _in_print_order(entry: KnownAction) -> tuple[str, int, int, int, str]:
    return entry.paper, entry.page or 0, entry.table or 0, entry.row or 0, entry.action_id


def _find_rows(entries: list[KnownAction], reading: PaperReading) -> dict[RowKey, KnownAction]:
    tellings = [Telling(reading, index) for index in range(len(reading.plans))]
    rows = [(telling.key(n), telling, action) for telling in tellings for n, action in enumerate(telling.plan.actions)]
    left = list(entries)
    found: dict[RowKey, KnownAction] = {}
    for by_place, by_text in ((True, True), (False, True), (True, False)):
        waiting: dict[tuple[object, ...], list[KnownAction]] = defaultdict(list)
        for entry in left:
            place = (entry.page, entry.table, entry.row) if by_place else ()
            numbers = (entry.recommendation_ref, entry.action_ref)
            waiting[place, numbers if by_text else (), folded(entry.action) if by_text else ""].append(entry)
        for key, telling, action in rows:
            if key in found:
                continue
            place = (action.place.page, action.place.table, action.place.row) if by_place else ()
            numbers = (telling.recommendation(action).ref, action.action_ref)
            candidates = waiting[place, numbers if by_text else (), folded(action.action) if by_text else ""]
            if candidates and (by_text or _still_the_same(candidates[0].action, action.action)):
                found[key] = candidates.pop(0)
        used = {id(entry) for entry in found.values()}
        left = [entry for entry in left if id(entry) not in used]
    return found


def _still_the_same(one: str, other: str) -> bool:
    return fuzz.token_sort_ratio(folded(one)[:COMPARED], folded(other)[:COMPARED]) >= _STILL_THE_SAME
