"""Tables that rulings make: from edges to cells to tables, with the meaning of pdfplumber's table finder.

pdfplumber compares every point with every other; here each edge keeps its own points in order, so a page
costs little more than its points.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import Final

from parsers.pdf_shapes import Box, Edge, Point

# pdfplumber's default settings, in points.
SNAP: Final = 3.0
JOIN: Final = 3.0
SHORTEST: Final = 3.0
CROSS: Final = 3.0
# Looks for a cell's corners on one page; a page that needs more is a drawing, not a table.
MOST_LOOKS: Final = 3_000_000


class TooDense(Exception):
    """The page has more rulings than any table."""


def snap(edges: Iterable[Edge]) -> list[Edge]:
    """Move edges that nearly lie on one line onto it, and join those that meet."""
    groups: list[list[Edge]] = []
    last = 0.0
    for edge in sorted(edges):
        if groups and edge.at <= last + SNAP:
            groups[-1].append(edge)
        else:
            groups.append([edge])
        last = edge.at
    joined: list[Edge] = []
    for group in groups:
        at = sum(edge.at for edge in group) / len(group)
        group.sort(key=lambda edge: edge.start)
        _, start, end, soft = group[0]
        for edge in group[1:]:
            if edge.start <= end + JOIN:
                end, soft = max(end, edge.end), soft and edge.soft
            else:
                joined.append(Edge(at, start, end, soft))
                _, start, end, soft = edge
        joined.append(Edge(at, start, end, soft))
    return [edge for edge in joined if edge.end - edge.start >= SHORTEST]


@dataclass(slots=True)
class _Crossings:
    """Where edges cross: for each crossing the upright and the level edges through it, in order along them."""

    through: dict[Point, tuple[list[int], list[int]]] = field(default_factory=dict)
    down: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    along: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))


def _cross(level: list[Edge], upright: list[Edge]) -> _Crossings:
    crossings = _Crossings()
    heights = [edge.at for edge in level]
    for v, wall in enumerate(upright):
        for h in range(bisect_left(heights, wall.start - CROSS), bisect_right(heights, wall.end + CROSS)):
            rule = level[h]
            if rule.start - CROSS <= wall.at <= rule.end + CROSS:
                walls, rules = crossings.through.setdefault((wall.at, rule.at), ([], []))
                walls.append(v)
                rules.append(h)
                crossings.down[v].append(rule.at)
                crossings.along[h].append(wall.at)
    if len(crossings.through) > MOST_LOOKS // 10:
        raise TooDense
    for places in (*crossings.down.values(), *crossings.along.values()):
        places[:] = sorted(set(places))
    return crossings


def find_cells(level: list[Edge], upright: list[Edge]) -> list[Box]:
    """Return the smallest box that each crossing is the top left corner of; edges are snapped, in order of place.

    Raises:
        TooDense: The page is a drawing.
    """
    crossings = _cross(level, upright)
    through = crossings.through
    looks = MOST_LOOKS
    cells = []
    for x, y in sorted(through):
        walls, rules = through[x, y]
        lower, further = _beyond(crossings.down, walls, y), _beyond(crossings.along, rules, x)
        for low in lower:
            corner = None
            for far in further:
                looks -= 1
                opposite = through.get((far, low))
                if (
                    opposite is not None
                    and not set(opposite[1]).isdisjoint(through[x, low][1])
                    and not set(opposite[0]).isdisjoint(through[far, y][0])
                ):
                    corner = far
                    break
            if corner is not None:
                cells.append((x, y, corner, low))
                break
        if looks < 0:
            raise TooDense
    return cells


def _beyond(places: dict[int, list[float]], edges: list[int], at: float) -> list[float]:
    """Return where others cross edges further along them than ``at``, in order."""
    if len(edges) == 1:
        crossed = places[edges[0]]
        return crossed[bisect_right(crossed, at) :]
    return sorted({place for edge in edges for place in places[edge] if place > at})


def group_cells(cells: Iterable[Box]) -> list[list[Box]]:
    """Return the cells that touch at corners as tables, from the top left; a lone box is one of its own."""
    owner: dict[Point, int] = {}
    parent: list[int] = []

    def root(group: int) -> int:
        while parent[group] != group:
            parent[group] = parent[parent[group]]
            group = parent[group]
        return group

    cells = list(cells)
    for index, (x0, top, x1, bottom) in enumerate(cells):
        parent.append(index)
        for corner in ((x0, top), (x0, bottom), (x1, top), (x1, bottom)):
            other = root(owner.setdefault(corner, index))
            parent[other] = root(index)
    groups: dict[int, list[Box]] = defaultdict(list)
    for index, cell in enumerate(cells):
        groups[root(index)].append(cell)
    return sorted(groups.values(), key=lambda group: min((top, x0) for x0, top, _, _ in group))


def close_open_ends(level: list[Edge], upright: list[Edge], *, uncrossed: bool = False) -> list[Edge]:
    """Return the rules missing where upright edges end together in the open, as at a page's end.

    Browsers leave a row open that goes on overleaf, and some papers leave out the last rule. Swap the two
    kinds of edges for tables without their outer left and right edges. Both are snapped.

    Args:
        level: Edges one of which shows that the others belong together.
        upright: Edges that may end in the open.
        uncrossed: Three and more that begin and end alike need no edge across them: a single row that
            goes on over the page's top and bottom.

    Returns:
        The rules; soft where a part of one is drawn, as below a merged cell that goes on overleaf.
    """
    missing: list[Edge] = []
    for side in (1, 2):
        for group in chain.from_iterable(_joined(ending, level) for ending in _ending_together(upright, side)):
            at = sum(edge[side] for edge in group) / len(group)
            left, right = group[0].at, group[-1].at
            there = [rule for rule in level if abs(rule.at - at) <= SNAP and rule.start < right and rule.end > left]
            closed = any(rule.start - CROSS <= left and rule.end + CROSS >= right for rule in there)
            across = _across(group, level)
            left, right = min((left, *(rule.start for rule in across))), max((right, *(rule.end for rule in across)))
            alike = max(edge.start for edge in group) - min(edge.start for edge in group) <= 1
            if not closed and (across or (uncrossed and alike and len(group) > 2)):  # noqa: PLR2004 - two may be anything
                missing.append(Edge(at, left, right, soft=bool(there)))
    return missing


def _across(group: list[Edge], level: list[Edge]) -> list[Edge]:
    """Return the level edges that cross every edge of a group."""
    left, right = group[0].at, group[-1].at
    top, bottom = max(edge.start for edge in group) - CROSS, min(edge.end for edge in group) + CROSS
    return [
        rule for rule in level
        if top <= rule.at <= bottom and rule.start - CROSS <= left and rule.end + CROSS >= right
    ]  # fmt: skip


def _joined(group: list[Edge], level: list[Edge]) -> list[list[Edge]]:
    """Part edges that end at one height by the level ones that join them: two tables may begin at one margin."""
    if _across(group, level):
        return [group]
    parts = [[group[0]]]
    for before, edge in pairwise(group):
        if _across([before, edge], level):
            parts[-1].append(edge)
        else:
            parts.append([edge])
    parts = [part for part in parts if len(part) > 1]
    return parts or [group]


def _ending_together(edges: list[Edge], side: int) -> list[list[Edge]]:
    """Return groups of two and more edges that end (side 2) or begin (side 1) at one height, from the left."""
    groups: list[list[Edge]] = []
    for edge in sorted(edges, key=lambda edge: edge[side]):
        if groups and edge[side] - groups[-1][-1][side] <= 1:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    return [sorted(group) for group in groups if len(group) > 1]
