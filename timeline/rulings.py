"""A plan's actions and their names, with people's ``same_as`` and ``not_same_as`` taken into account."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from model.dataset import KnownAction
from model.decisions import Correction
from timeline.corrections import NOT_SAME_AS, SAME_AS, Corrections
from timeline.identity import Identities, Rulings, identify
from timeline.linking import Row, Track
from timeline.naming import name_actions
from timeline.rounds import Course
from timeline.tellings import RowKey


@dataclass(frozen=True, slots=True)
class Named:
    """A plan's actions, linked and named; ``names`` is aligned with ``identities.tracks``."""

    identities: Identities
    names: tuple[str, ...]


@dataclass(slots=True)
class _Docket:
    """People's decisions on one plan, as far as they have been found in its papers."""

    same: dict[RowKey, RowKey] = field(default_factory=dict)
    apart: list[tuple[RowKey, RowKey]] = field(default_factory=list)
    settled: set[RowKey] = field(default_factory=set)
    reserved: set[str] = field(default_factory=set)


def link_and_name(
    course: Course,
    rows: Sequence[Sequence[Row]],
    plan_id: str,
    known: dict[RowKey, KnownAction],
    corrections: Corrections,
) -> Named:
    """Link a plan's rows and name its actions.

    A correction speaks of the actions as they are without it, or with those before it in the file. So the
    rows are linked first, the decisions found in them, and the rows linked again under these.
    """
    docket = _Docket()
    waiting = corrections.identity_rows(plan_id)
    while True:
        rulings = Rulings(tuple(docket.same.items()), tuple(docket.apart), frozenset(docket.settled))
        found = identify(course, rows, rulings)
        tracks = [track.rows for track in found.tracks]
        named = Named(found, name_actions(plan_id, tracks, known, docket.reserved))
        left = [row for row in waiting if not _find(row, course, named, docket, corrections)]
        if len(left) == len(waiting) or not waiting:
            return named
        waiting = left


def _find(row: Correction, course: Course, named: Named, docket: _Docket, corrections: Corrections) -> bool:
    """Find the printed rows that a decision speaks of; ``False`` where they are not there (yet)."""
    tracks = dict(zip(named.names, named.identities.tracks, strict=True))
    mine, other = tracks.get(row.action_id), tracks.get(row.value.strip() or row.action_id)
    if mine is None or other is None:
        return False
    later = _row_at(mine, row.round, course)
    if later is None:
        return False
    earlier = _last_before(other, later)
    if earlier is None and other is not mine:
        # It was the other way round: the action named as the value came later.
        later, earlier = other.rows[0], _last_before(mine, other.rows[0])
    if earlier is None:
        if mine is other and row.column == SAME_AS:
            docket.settled.add(later.key)
            corrections.applied(row, later.reading.place, "the two are one already")
            return True
        return False
    docket.settled.add(later.key)
    if row.column == SAME_AS:
        docket.same[later.key] = earlier.key
        if mine is not other and row.round in (None, _first_round(mine, course)):
            docket.reserved.add(row.action_id)
        corrections.applied(row, later.reading.place, "the two are linked")
    elif row.column == NOT_SAME_AS:
        docket.apart.append((later.key, earlier.key))
        corrections.applied(row, later.reading.place, "the two are kept apart")
    return True


def _row_at(track: Track, day: date | None, course: Course) -> Row | None:
    """Return the row by which an action is told in a round; its first row where no round is meant."""
    if day is None:
        return track.rows[0]
    return next(
        (row for row in track.rows if any(c.day == day and not c.again for c in course.columns[row.telling])), None
    )


def _first_round(track: Track, course: Course) -> date | None:
    return course.columns[track.rows[0].telling][-1].day


def _last_before(track: Track, row: Row) -> Row | None:
    day = row.telling
    return next((each for each in reversed(track.rows) if each.telling < day and each.key != row.key), None)
