"""The best way to give rows to actions, all at once, and how sure each choice is.

The pairs worth a look fall into small groups that have nothing to do with each other; each group is one
assignment problem for SciPy's solver. Leaving a row alone weighs 0.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

Pair = tuple[int, int]
_NOT_AT_ALL: Final = -1e6


def assign(weights: Mapping[Pair, float]) -> dict[int, int]:
    """Return which track each row is, so that the weights sum to the most; a row not in it is left alone."""
    chosen: dict[int, int] = {}
    for pairs in _groups(pair for pair, weight in weights.items() if weight > 0):
        chosen |= dict(pairs) if len(pairs) == 1 else _solve(pairs, weights)
    return chosen


def _solve(pairs: list[Pair], weights: Mapping[Pair, float]) -> dict[int, int]:
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 - takes most of a second, and few need it

    rows = sorted({row for row, _ in pairs})
    tracks = sorted({track for _, track in pairs})
    at = {track: x for x, track in enumerate(tracks)}
    matrix = {row: [0.0] * len(tracks) for row in rows}
    for row, track in pairs:
        matrix[row][at[track]] = weights[row, track]
    taken = zip(*linear_sum_assignment(list(matrix.values()), maximize=True), strict=True)
    return {rows[y]: tracks[x] for y, x in taken if matrix[rows[y]][x] > 0}


def _groups(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Sort pairs into groups that share no row and no track, in the order of their smallest row."""
    by_row: dict[int, list[int]] = defaultdict(list)
    by_track: dict[int, list[int]] = defaultdict(list)
    for row, track in pairs:
        by_row[row].append(track)
        by_track[track].append(row)
    seen: set[int] = set()
    groups: list[list[Pair]] = []
    for start in sorted(by_row):
        if start in seen:
            continue
        seen.add(start)
        waiting, group = [start], []
        while waiting:
            row = waiting.pop()
            for track in by_row[row]:
                group.append((row, track))
                fresh = [other for other in by_track[track] if other not in seen]
                seen.update(fresh)
                waiting.extend(fresh)
        groups.append(group)
    return groups


def second_best(weights: Mapping[Pair, float], chosen: Mapping[int, int]) -> dict[int, tuple[float, int | None]]:
    """Return for each row given to a track what the next best choice would cost, and which track that is.

    The track is ``None`` where the next best is to leave the row alone. A track that another row holds is
    counted with the cost of moving that row to the first one's track, or of leaving it alone.
    """
    holder = {track: row for row, track in chosen.items()}
    by_row: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (row, track), weight in weights.items():
        by_row[row].append((track, weight))
    result: dict[int, tuple[float, int | None]] = {}
    for row, track in chosen.items():
        mine = weights[row, track]
        options: list[tuple[float, int | None]] = [(mine, None)]
        for other, weight in by_row[row]:
            if other == track or weight <= 0:
                continue
            loss = mine - weight
            rival = holder.get(other)
            if rival is not None:
                loss += weights[rival, other] - max(0.0, weights.get((rival, track), _NOT_AT_ALL))
            options.append((loss, other))
        result[row] = min(options, key=lambda option: (option[0], -1 if option[1] is None else option[1]))
    return result
