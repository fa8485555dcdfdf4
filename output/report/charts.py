"""The report's pictures as SVG: across in per cent, down in pixels, so that text never shrinks.

Each strip stands in a row of a real table, which holds its numbers; screen readers are given the table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from model.dataset import Observation, RoundSummary
from model.dates import MONTHS, in_short
from model.words import ChangeKind, Status
from output.report.stories import Plan, Story, is_finished

STATUS_ORDER: Final = (
    Status.COMPLETED,
    Status.CLOSED,
    Status.IN_PROGRESS,
    Status.NOT_STARTED,
    Status.UNKNOWN,
    Status.DELAYED,
)
_FILLS: Final = {
    Status.COMPLETED: 'fill="#154a52" stroke="#154a52"',
    Status.CLOSED: 'fill="url(#p-closed)" stroke="#555c64"',
    Status.IN_PROGRESS: 'fill="#cbdfe0" stroke="#154a52"',
    Status.NOT_STARTED: 'fill="#fff" stroke="#454c53"',
    Status.UNKNOWN: 'fill="url(#p-silent)" stroke="#454c53"',
    Status.DELAYED: 'fill="url(#p-late)" stroke="#963a08"',
}
_WORDED_FROM: Final = 13.0  # per cent of the width that a word beside its number needs
_NUMBERED_FROM: Final = 3.0
_WORDS: Final = {
    Status.COMPLETED: "completed",
    Status.CLOSED: "closed",
    Status.IN_PROGRESS: "in progress",
    Status.NOT_STARTED: "not started",
    Status.UNKNOWN: "no update",
    Status.DELAYED: "delayed",
}


def _strip(height: int, marks: Iterable[str], kind: str = "") -> Markup:
    inside = "".join(marks)
    return Markup(  # noqa: S704 - numbers, dates and this module's own words only
        f'<svg class="strip {kind}" width="100%" height="{height}" aria-hidden="true" focusable="false">{inside}</svg>'
    )


@dataclass(frozen=True, slots=True)
class Left:
    """Actions known before a round that it does not tell of."""

    dropped: int
    retired: int


def left_by(plan: Plan, day: date) -> Left:
    """Return how many actions had left the plan by a round."""
    kinds = [story.left_before(day) for story in plan.stories]
    return Left(kinds.count(ChangeKind.DROPPED), kinds.count(ChangeKind.RETIRED))


def status_bar(summary: RoundSummary, left: Left, widest: int) -> Markup:
    """Draw a round's statuses as one bar; what left the plan keeps a broken outline.

    Args:
        summary: The round.
        left: What had left the plan by then.
        widest: How many actions the whole width stands for.
    """
    marks: list[str] = []
    at = 0.0
    for status in STATUS_ORDER:
        number: int = getattr(summary, status.value)
        if number:
            width = 100 * number / max(widest, 1)
            marks.append(f'<rect x="{at:.2f}%" y="1" width="{width:.2f}%" height="24" {_FILLS[status]}/>')
            marks.append(_bar_label(at + width / 2, width, number, status))
            at += width
    for number, sign in ((left.dropped, "×"), (left.retired, "–")):
        if number:
            width = 100 * number / max(widest, 1)
            marks.append(
                f'<rect x="{at:.2f}%" y="1" width="{width:.2f}%" height="24" fill="none" '
                'stroke="#555c64" stroke-dasharray="4 3"/>'
            )
            if width >= _NUMBERED_FROM:
                marks.append(f'<text class="t" x="{at + width / 2:.2f}%" y="18">{sign} {number:,}</text>')
            at += width
    return _strip(26, marks)


def _bar_label(middle: float, width: float, number: int, status: Status) -> str:
    if width < _NUMBERED_FROM:
        return ""
    look = "t on" if status is Status.COMPLETED else "t"
    look += " halo" if status in (Status.DELAYED, Status.CLOSED, Status.UNKNOWN) else ""
    label = f'<text class="{look}%s" x="{middle:.2f}%%" y="18">%s</text>'
    if width < _WORDED_FROM:
        return label % ("", f"{number:,}")
    return label % (" wide", f"{number:,} {_WORDS[status]}") + label % (" slim", f"{number:,}")


@dataclass(frozen=True, slots=True)
class Axis:
    """A time axis from one day to another."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Return a day's place in per cent of the width, inside the axis."""
        span = max((self.last - self.first).days, 1)
        return min(max(100 * (day - self.first).days / span, 0.0), 100.0)

    def ticks(self) -> tuple[tuple[date, str], ...]:
        """Return at most about six days worth a mark, and their names."""
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        step = next((each for each in (1, 2, 3, 6, 12, 24, 60, 120) if months / each <= 6), 240)  # noqa: PLR2004 - marks
        found = []
        for number in range(self.first.year * 12 + self.first.month, self.last.year * 12 + self.last.month):
            if number % step == 0:
                day = date(number // 12, number % 12 + 1, 1)
                found.append((day, f"{MONTHS[day.month - 1][:3]} {day.year}" if step < 12 else str(day.year)))  # noqa: PLR2004
        return tuple(found)


def axis_of(stories: Iterable[Story], meetings: Sequence[date]) -> Axis:
    """Return one axis for all deadlines and meetings; a deadline years off the rest stands at its edge."""
    days = [row.deadline for story in stories for row in story.rows if row.deadline]
    days += [story.summary.first_deadline for story in stories if story.summary.first_deadline]
    days.sort()
    trimmed = days[len(days) // 100 : len(days) - len(days) // 100] if len(days) > 200 else days  # noqa: PLR2004
    both = [*trimmed, *meetings] or [date(2000, 1, 1)]
    first, last = min(both), max(both)
    return Axis(first, last if last > first else date(first.year + 1, 1, 1))


def axis_heads(axis: Axis) -> Markup:
    """Draw the axis's names."""
    return _strip(18, (f'<text class="axt" x="{axis.at(day):.2f}%" y="13">{name}</text>' for day, name in axis.ticks()))


def _grid(axis: Axis, height: int, meetings: Sequence[date]) -> list[str]:
    return [_rulings(axis, height), *(_line(axis.at(day), 0, axis.at(day), height, "meet") for day in meetings[-1:])]


@lru_cache(maxsize=16)
def _rulings(axis: Axis, height: int) -> str:
    """Draw the axis's marks down a strip; every strip of a table has the same."""
    return "".join(_line(axis.at(day), 0, axis.at(day), height, "gl") for day, _ in axis.ticks())


def _line(x1: float, y1: float, x2: float, y2: float, look: str) -> str:
    return f'<line class="{look}" x1="{x1:.2f}%" y1="{y1:g}" x2="{x2:.2f}%" y2="{y2:g}"/>'


def _cross(x: float, y: float) -> str:
    path = '<path class="x" d="M-4.5-4.5l9 9M4.5-4.5l-9 9"/>'
    return f'<svg x="{x:.2f}%" y="{y}" overflow="visible">{path}</svg>'


def drift(story: Story, axis: Axis, meetings: Sequence[date]) -> Markup:
    """Draw an action's deadline from the first printed to the one that stands."""
    summary = story.summary
    first, now = summary.first_deadline or summary.deadline, summary.deadline or summary.first_deadline
    marks = _grid(axis, 24, meetings)
    if first is None or now is None:
        return _strip(24, marks, "drift-strip")
    look = "dn" if is_finished(summary.status) or not summary.in_latest_round else "op"
    if summary.overdue and summary.in_latest_round and meetings and meetings[-1] > now:
        x, end = axis.at(now), axis.at(meetings[-1])
        marks.append(
            f'<rect x="{x:.2f}%" y="7" width="{end - x:.2f}%" height="10" fill="url(#p-late)" stroke="#963a08"/>'
        )
    if first != now:
        marks.append(_line(axis.at(first), 12, axis.at(now), 12, f"ln {look}"))
    for day in sorted({row.deadline for row in story.rows if row.deadline} - {first, now}):
        marks.append(_line(axis.at(day), 7, axis.at(day), 17, f"ln {look}"))
    if first != now:
        marks.append(f'<circle class="ring {look}" cx="{axis.at(first):.2f}%" cy="12" r="4.5"/>')
    if story.dropped:
        marks.append(_cross(axis.at(now), 12))
    else:
        marks.append(f'<circle class="dot {look}" cx="{axis.at(now):.2f}%" cy="12" r="5"/>')
    return _strip(24, marks, "drift-strip")


def meeting_strip(row: Observation, first: date | None, axis: Axis) -> Markup:
    """Draw one meeting of an action's life: the meeting, the time left or overrun, and the deadline then."""
    marks = _grid(axis, 34, ())
    meeting = axis.at(row.reported_on)
    if row.deadline:
        now = axis.at(row.deadline)
        x, width = min(now, meeting), abs(now - meeting)
        if row.deadline >= row.reported_on and not is_finished(row.status):
            look = 'fill="#cbdfe0" stroke="#154a52"'
            marks.append(f'<rect x="{x:.2f}%" y="8" width="{width:.2f}%" height="12" {look}/>')
        elif row.overdue:
            look = 'fill="url(#p-late)" stroke="#963a08"'
            marks.append(f'<rect x="{x:.2f}%" y="8" width="{width:.2f}%" height="12" {look}/>')
        if first and first != row.deadline:
            marks.append(_line(axis.at(first), 14, now, 14, "ln op"))
            marks.append(f'<circle class="ring op" cx="{axis.at(first):.2f}%" cy="14" r="4.5"/>')
        marks.append(f'<circle class="dot op" cx="{now:.2f}%" cy="14" r="5"/>')
        anchor = "start" if now < 12 else "end" if now > 88 else "middle"  # noqa: PLR2004 - near an edge
        marks.append(
            f'<text class="t" style="text-anchor:{anchor}" x="{now:.2f}%" y="33">{in_short(row.deadline)}</text>'
        )
    marks.append(_line(meeting, 3, meeting, 25, "meetbar"))
    return _strip(36, marks)


def bridge_bar(before: int, after: int, widest: int, *, total: bool = False) -> Markup:
    """Draw one step of a bridge, from zero: where the count stood before, and after."""
    low, high = (0, after) if total else sorted((before, after))
    scale = 96 / max(widest, 1)
    gain = 'fill="#154a52" stroke="#154a52"' if total or after > before else ""
    look = gain or 'fill="#fff" stroke="#454c53" stroke-dasharray="4 3"'
    marks = [
        f'<rect x="{low * scale:.2f}%" y="5" width="{(high - low) * scale:.2f}%" height="26" {look}/>',
        _line(after * scale, 31, after * scale, 40, "ln dn"),
    ]
    return _strip(36, marks)


def small_columns(rounds: Sequence[RoundSummary]) -> Markup:
    """Draw the completed counts of the last rounds as small columns, from zero."""
    shown = rounds[-6:]
    highest = max((each.completed for each in shown), default=0) or 1
    width = 100 / max(len(shown), 1)
    marks = []
    for number, each in enumerate(shown):
        height = 34 * each.completed / highest
        x = number * width
        marks.append(
            f'<rect x="{x + 1:.2f}%" y="{52 - height:.1f}" width="{width - 3:.2f}%" '
            f'height="{max(height, 0.5):.1f}" fill="#154a52"/>'
            f'<text class="t" x="{x + width / 2:.2f}%" y="{48 - height:.1f}">{each.completed:,}</text>'
            f'<text class="t soft" x="{x + width / 2:.2f}%" y="67">{MONTHS[each.round.month - 1][:3]}</text>'
        )
    return _strip(70, marks, "mini")
