"""A plan's actions and their names, with people's ``same_as`` and ``not_same_as`` taken into account."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from model.dataset import KnownAction
from model.decisions import Correction
from timeline.corrections import NOT_SAME_AS, SAME_AS, Corrections
from timeline.identity import Identities, Rulings, identify, match
from timeline.linking import Row, Track, read_superseded
from timeline.naming import name_actions
from timeline.people import People
from timeline.rounds import Course
from timeline.tellings import RowKey


@dataclass(frozen=True, slots=True)
class Named:
    """A plan's actions, linked and named; ``names`` is aligned with ``identities.tracks``."""

    identities: Identities
    names: tuple[str, ...]


@dataclass(slots=True)
class _Docket:
    """What is settled of one plan, as far as it has been found in its papers.

    Attributes:
        same, apart, settled: As in ``Rulings``, from people's decisions.
        kept_same, kept_apart: The same from the dataset published before; people's decisions outrank it.
        decided: Names that people's decisions speak of.
    """

    same: dict[RowKey, RowKey] = field(default_factory=dict)
    apart: set[tuple[RowKey, RowKey]] = field(default_factory=set)
    settled: set[RowKey] = field(default_factory=set)
    kept_same: dict[RowKey, RowKey] = field(default_factory=dict)
    kept_apart: set[tuple[RowKey, RowKey]] = field(default_factory=set)
    reserved: set[str] = field(default_factory=set)
    decided: set[str] = field(default_factory=set)

    def rulings(self) -> Rulings:
        """Return all that is settled."""
        return Rulings(
            same=tuple(self.same.items()),
            apart=tuple(self.kept_apart | self.apart),
            kept=tuple((later, earlier) for later, earlier in self.kept_same.items() if later not in self.same),
            settled=frozenset(self.settled),
        )


def link_and_name(
    course: Course,
    rows: Sequence[Sequence[Row]],
    plan_id: str,
    known: dict[RowKey, KnownAction],
    corrections: Corrections,
) -> Named:
    """Link a plan's rows and name its actions.

    A correction speaks of the actions as they are without it, or with those before it in the file. So the
    rows are linked first, the decisions found in them, and the rows linked again under these. An older
    paper found later may suggest other links than those published; the published ones are kept.
    """
    published = {key: entry.action_id for key, entry in known.items() if entry.plan_id == plan_id}
    docket = _Docket()
    waiting = corrections.identity_rows(plan_id)
    while True:
        found = identify(course, rows, docket.rulings())
        named = Named(found, name_actions(plan_id, [track.rows for track in found.tracks], known, docket.reserved))
        left = [row for row in waiting if not _find(row, course, named, docket, corrections)]
        if len(left) < len(waiting):
            waiting = left
        elif not _keep_published(named, published, docket):
            return _replay(course, rows, named, docket) if docket.kept_same or docket.kept_apart else named


def lend_names(
    course: Course, rows: Sequence[Sequence[Row]], people: People, known: dict[RowKey, KnownAction]
) -> dict[RowKey, KnownAction]:
    """Give what a superseded version's rows were published as to the rows of the version that now counts."""
    lent = dict(known)
    for outranked, better in course.superseded:
        if not any(outranked.key(number) in known for number in range(len(outranked.plan.actions))):
            continue
        now = rows[course.tellings.index(better)]
        for earlier, later in match(read_superseded(course, outranked, people), now):
            if earlier.key in known:
                lent.setdefault(later.key, known[earlier.key])
    return lent


def _replay(course: Course, rows: Sequence[Sequence[Row]], named: Named, docket: _Docket) -> Named:
    """Link again with every link settled, so that doubts do not depend on which ones had been published before."""
    tracks = [track.rows for track in named.identities.tracks]
    rulings = docket.rulings()
    found = identify(
        course,
        rows,
        Rulings(
            same=rulings.same,
            kept=tuple((later.key, earlier.key) for track in tracks for earlier, later in pairwise(track)),
            opened=frozenset(track[0].key for track in tracks),
            settled=rulings.settled,
        ),
    )
    return Named(found, named.names)


def _keep_published(named: Named, published: dict[RowKey, str], docket: _Docket) -> bool:
    """Settle what rows were published as, where they are named otherwise now; ``False`` where nothing is new."""
    by_name: dict[str, list[Row]] = defaultdict(list)
    for track in named.identities.tracks:
        for row in track.rows:
            by_name[published.get(row.key, "")].append(row)
    before = len(docket.kept_same) + len(docket.kept_apart)
    for track, name in zip(named.identities.tracks, named.names, strict=True):
        for number, row in enumerate(track.rows):
            was = published.get(row.key, "")
            if was in ("", name) or {was, name} & docket.decided:
                continue
            together = sorted(by_name[was], key=lambda each: (each.telling, each.place))
            docket.kept_same |= {later.key: earlier.key for earlier, later in pairwise(together)}
            others = (each for each in track.rows[:number] if published.get(each.key, was) != was)
            docket.kept_apart |= {(row.key, other.key) for other in others}
    return len(docket.kept_same) + len(docket.kept_apart) > before


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
    docket.decided |= {row.action_id, row.value.strip() or row.action_id}
    if row.column == SAME_AS:
        docket.same[later.key] = earlier.key
        if mine is not other and row.round in (None, _first_round(mine, course)):
            docket.reserved.add(row.action_id)
        corrections.applied(row, later.reading.place, "the two are linked")
    elif row.column == NOT_SAME_AS:
        docket.apart.add((later.key, earlier.key))
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
