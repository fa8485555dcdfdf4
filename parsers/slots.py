"""A plan's update, status and RAG columns, followed through all of its tables.

A column is known again by the date its heading prints, and failing that by its place among the
others; the last column of a table is the latest, so fewer columns than before are the later ones.
"""

import dataclasses
from dataclasses import dataclass

from model.printed import PrintedSlot
from model.words import Column
from parsers.layout import PlanColumn, squeeze


@dataclass(slots=True)
class _Slot:
    field: Column
    headings: list[str] = dataclasses.field(default_factory=list)
    dates: list[str] = dataclasses.field(default_factory=list)
    heading: str = ""  # as last printed
    date: str = ""


@dataclass(slots=True)
class Slots:
    """The slots of one plan, left to right; each keeps its identity however many are put between."""

    _slots: list[_Slot] = dataclasses.field(default_factory=list)
    _order: list[int] = dataclasses.field(default_factory=list)

    def follow(self, columns: tuple[PlanColumn, ...]) -> tuple[int, ...]:
        """Return for each of a table's slot columns, left to right, the identity of its slot."""
        found: list[int | None] = [None] * len(columns)
        for name in dict.fromkeys(column.field for column in columns):
            self._follow_field([x for x, column in enumerate(columns) if column.field is name], columns, found)
        before = -1
        slots = []
        for x, column in enumerate(columns):
            slot = found[x]
            if slot is None:
                slot = len(self._slots)
                self._slots.append(_Slot(column.field))
                after = next((s for s in found[x + 1 :] if s is not None), None)
                place = (
                    self._order.index(before) + 1
                    if before >= 0
                    else self._order.index(after)
                    if after is not None
                    else len(self._order)
                )
                self._order.insert(place, slot)
            self._note(slot, column)
            slots.append(slot)
            before = slot
        return tuple(slots)

    def _follow_field(self, places: list[int], columns: tuple[PlanColumn, ...], found: list[int | None]) -> None:
        """Find the slots of the columns of one field: by date, then by heading, then by order from the right."""
        free = [slot for slot in self._order if self._slots[slot].field is columns[places[0]].field]
        for same in (_same_date, _same_heading):
            for x in places:
                slot = next((s for s in free if found[x] is None and same(self._slots[s], columns[x])), None)
                if slot is not None:
                    found[x] = slot
                    free.remove(slot)
        left = [x for x in places if found[x] is None]
        taken = [self._order.index(slot) for slot in found if slot is not None]
        for x in reversed(left):
            right = min((self._order.index(s) for s in found[x + 1 :] if s is not None), default=len(self._order))
            slot = next((s for s in reversed(free) if self._order.index(s) < right), None)
            if slot is not None and (not taken or not columns[x].as_at_text or not self._slots[slot].dates):
                found[x] = slot
                free.remove(slot)

    def _note(self, slot: int, column: PlanColumn) -> None:
        """Remember what is printed over a slot."""
        kept = self._slots[slot]
        if column.heading:
            kept.heading = column.heading
            if column.heading not in kept.headings:
                kept.headings.append(column.heading)
        if column.as_at_text:
            kept.date = column.as_at_text
            if column.as_at_text not in kept.dates:
                kept.dates.append(column.as_at_text)

    def standing(self, slot: int) -> tuple[str, str]:
        """Return the heading and the date that stand over a slot now: its own, or those above it."""
        kept = self._slots[slot]
        return kept.heading, kept.date

    def printed(self) -> tuple[tuple[PrintedSlot, ...], tuple[int, ...]]:
        """Return the slots left to right, and for each identity its place among them."""
        places = [0] * len(self._order)
        for place, slot in enumerate(self._order):
            places[slot] = place
        ordered = (self._slots[slot] for slot in self._order)
        return tuple(PrintedSlot(s.field, tuple(s.headings), tuple(s.dates)) for s in ordered), tuple(places)


def _same_date(slot: _Slot, column: PlanColumn) -> bool:
    return bool(column.as_at_text) and any(squeeze(date) == squeeze(column.as_at_text) for date in slot.dates)


def _same_heading(slot: _Slot, column: PlanColumn) -> bool:
    return bool(column.heading) and any(squeeze(heading) == squeeze(column.heading) for heading in slot.headings)
