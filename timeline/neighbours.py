"""Whether a row stands between the rows that an action stood between before."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from timeline.linking import Row, Track

_Place = tuple[int, int]
_Around = tuple[int | None, int | None]
_NOBODY: Final[_Around] = None, None


class Neighbours:
    """What stands around a row and stood around an action, of those actions that plainly are in both papers.

    Where the two rows around a gap plainly are those around a gap in the paper before, what stands in the one is
    likely what stood in the other, in whatever words it is printed now.
    """

    def __init__(self, rows: Sequence[Row], tracks: Sequence[Track], plain: Mapping[int, int]) -> None:
        """Look around every row, and around every action in the paper that told of it last.

        Args:
            rows: A meeting's.
            tracks: All actions known before it.
            plain: Rows that are plainly an action, with that action.
        """
        self._now = _look_around(((row.telling, row.place), plain.get(number)) for number, row in enumerate(rows))
        held = set(plain.values())
        papers = {track.last.telling for track in tracks}
        self._then = _look_around(
            ((row.telling, row.place), number if number in held else None)
            for number, track in enumerate(tracks)
            for row in track.rows
            if row.telling in papers
        )

    def kept(self, row: Row, last: Row) -> float:
        """Return how many of the two that stood around an action's last row stand around a row, on the same side."""
        now = self._now.get((row.telling, row.place), _NOBODY)
        then = self._then.get((last.telling, last.place), _NOBODY)
        return float(sum(one is not None and one == other for one, other in zip(now, then, strict=True)))


def _look_around(printed: Iterable[tuple[_Place, int | None]]) -> dict[_Place, _Around]:
    """Return the nearest plain action before and after each place (paper, row) of the same paper."""
    in_order = sorted(printed, key=lambda entry: entry[0])
    before = _nearest(in_order)
    after = _nearest(reversed(in_order))
    return {place: (before[place], after[place]) for place, _ in in_order}


def _nearest(printed: Iterable[tuple[_Place, int | None]]) -> dict[_Place, int | None]:
    found: dict[_Place, int | None] = {}
    paper, nearest = -1, None
    for place, plain in printed:
        if place[0] != paper:
            paper, nearest = place[0], None
        found[place] = nearest
        nearest = nearest if plain is None else plain
    return found
