"""Officers who turn a plan over: numbers swapped, actions split and merged, sections dissolved, everything put off."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from samples.telling import Told
from tests.corpus import words
from tests.corpus.officers import OVER, Live, Office, month_end, print_due

MONTHS: Final = ("January", "March", "June", "September", "October")
TITLES: Final = (
    "Appendix 1: {topic} Action Plan", "{topic} Action Plan – final version", "Progress on the {topic} Action Plan",
    "{topic}: monitoring of the agreed actions", "Update on {topic} Action Plan",
)  # fmt: skip
# So many meetings an action stays away at least that has been left out for long.
LONG_AWAY: Final = 3
# What takes actions off comes before new ones are thought up: where one goes and one much like it comes at the
# same time, nobody could tell whether it is another one, or the same reworded.
BEFORE: Final = ("swap", "merge", "dissolve", "leave out", "clear")
AFTER: Final = ("split", "near", "reorganise", "postpone")


@dataclass
class Upheaval(Office):
    """An office in which two or three big things happen between any two papers.

    Attributes:
        blank: Share of the actions printed without their number, in plans that number them.
        long_away: Actions left out, and how many meetings still pass before they are back in other words.
        halves: The two parts of the action that was split last.
    """

    blank: float = 0.03
    long_away: list[tuple[Live, int]] = field(default_factory=list)
    halves: tuple[Live, ...] = ()

    def rearrange(self) -> None:
        """Do what officers do between two papers, and a few big things."""
        events = self.pick.sample((*BEFORE, *AFTER), 3)
        self.happen(events, BEFORE)
        super().rearrange()
        for each in [each for each, left in self.long_away if left == 1]:
            self.reword(each)
            each.ref = self.next_ref(each.recommendation)
            self.rows[each.recommendation].append(each)
        self.long_away = [(each, left - 1) for each, left in self.long_away if left > 1]
        self.happen(events, AFTER)

    def happen(self, events: list[str], which: tuple[str, ...]) -> None:
        """Let some of the events happen."""
        for event in which:
            if event in events:
                getattr(self, f"{event.replace(' ', '_')}_now")()

    def some(self, *, open_only: bool = True) -> list[Live]:
        """Return the actions in an order left to chance."""
        found = [each for each in self.present() if not (open_only and each.known in OVER)]
        return self.pick.sample(found, len(found))

    def swap_now(self) -> None:
        """Let two neighbours swap their numbers, both reworded."""
        row = self.pick.choice([row for row in self.rows if len(row) > 1] or [[]])
        if len(row) > 1:
            at = self.pick.randrange(len(row) - 1)
            one, other = row[at], row[at + 1]
            row[at], row[at + 1] = other, one
            one.ref, other.ref = other.ref, one.ref
            self.reword(one)
            self.reword(other)

    def split_now(self) -> None:
        """Make the last part of an action one of its own; the first part carries it on."""
        taken = {each.essence for each in self.everyone}
        for each in self.some():
            deed = (each.deed + 5) % len(words.DEEDS)
            if len(each.own_tails) < 2 or (deed, each.thing, each.subject, each.group) in taken:
                continue
            tail = each.own_tails[-1]
            each.tails.remove(tail)
            part = replace(each, number=self.count, deed=deed, deed_word=0, as_noun=False, tails=[tail])
            part.due, part.leads, part.revised, part.standing = self.new_due(), list(each.leads), None, ""
            self.settle(part)
            self.halves = (each, part)
            return

    def merge_now(self) -> None:
        """Let a neighbour take an action's words over; the action itself is gone for good."""
        for each in self.some():
            others = [other for other in self.rows[each.recommendation] if other is not each]
            if others and len(self.present()) > 6 and len(each.text) < 100:
                self.pick.choice(others).tails.append(f"and {each.text[0].lower()}{each.text[1:]}")
                self.rows[each.recommendation].remove(each)
                return

    def near_now(self) -> None:
        """Put an action in a second time, for another month; what was merged into it is done once."""
        source = self.pick.choice(self.present())
        months = [f"in {month}" for month in MONTHS if f"in {month}" != source.group]
        taken = {each.essence for each in self.everyone}
        group = self.pick.choice(months)
        if (*source.essence[:3], group) not in taken:
            twin = replace(source, number=self.count, group=group, tails=source.own_tails, leads=list(source.leads))
            twin.due, twin.revised, twin.standing, twin.known = self.new_due(), None, "", "not_started"
            self.settle(twin)

    def dissolve_now(self) -> None:
        """Move all of a recommendation's actions to another one."""
        full = [number for number, row in enumerate(self.rows) if row]
        if len(full) > 2:
            source, target = self.pick.sample(full, 2)
            for each in self.rows[source]:
                each.recommendation = target
                each.ref = self.next_ref(target)
                self.rows[target].append(each)
            self.rows[source] = []

    def reorganise_now(self) -> None:
        """Give everybody's work to somebody else."""
        step = self.pick.randrange(1, len(self.lead_words))
        for each in self.present():
            each.leads = [(lead + step) % len(self.lead_words) for lead in each.leads]

    def postpone_now(self) -> None:
        """Print all open deadlines later by the same step, and say nothing of it."""
        step = self.pick.choice((1, 3, 6))
        for each in self.some():
            if each.due.date != "-" and each.revised is None and each.standing in {"", each.due.date}:
                new = print_due(month_end(date.fromisoformat(each.due.date), step), self.pick)
                if not (each.due.since and each.due.since <= new.date <= each.due.date):
                    each.due = new

    def leave_out_now(self) -> None:
        """Leave an action out for several meetings: half of one that was split, if there is one."""
        halves = [each for each in self.some() if each in self.halves]
        self.halves = ()
        for each in (halves or self.some())[:1]:
            if len(self.present()) > 6:
                self.rows[each.recommendation].remove(each)
                self.long_away.append((each, LONG_AWAY))

    def clear_now(self) -> None:
        """Take everything off that is finished."""
        for each in self.present():
            if each.known in OVER and each.status in OVER and len(self.present()) > 4:
                self.rows[each.recommendation].remove(each)

    def hold_meeting(self, number: int) -> None:
        """Print the paper for a meeting, now and then under a title that drifts."""
        super().hold_meeting(number)
        if self.pick.random() < 0.4:
            title = self.pick.choice(TITLES).replace("{topic}", self.topic)
            self.papers[-1] = replace(self.papers[-1], title=title)

    def tell(self, each: Live) -> Told:
        """Print one action, now and then without its number."""
        told = super().tell(each)
        forgets = self.numbering in {"kept", "dotted", "position"} and self.pick.random() < self.blank
        return replace(told, ref="") if forgets else told
