"""Officers at work on one plan: from meeting to meeting it is reworded, renumbered, put off, cut and added to.

Whatever happens is told twice: as the paper prints it, and as what it means.
"""

import calendar
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Final

from samples.telling import Action, Council, Meeting, Program, Recommendation, Told
from tests.corpus import words


@dataclass(frozen=True, slots=True)
class Level:
    """How much officers change between two papers; the figures are shares of the actions.

    Attributes:
        heavy: Of the rewordings, those that leave few words as they were.
        near: Of the actions, those that differ from another one by a word or two.
        retired: Of what is completed, what leaves the paper.
        twins: Pairs of actions in the very same words, under different recommendations.
    """

    reword: float = 0.08
    heavy: float = 0.2
    drop: float = 0.02
    comeback: float = 0.4
    retired: float = 0.2
    add: float = 0.03
    move: float = 0.02
    shuffle: float = 0.03
    near: float = 0.15
    twins: int = 1
    lead: float = 0.05


LEVELS: Final = {
    "calm": Level(reword=0.03, heavy=0.0, drop=0.01, add=0.01, move=0.0, shuffle=0.0),
    "usual": Level(),
    "busy": Level(reword=0.2, heavy=0.25, drop=0.04, add=0.05, move=0.04, shuffle=0.08, near=0.25, twins=2),
    "stormy": Level(reword=0.35, heavy=0.4, drop=0.05, add=0.08, move=0.05, shuffle=0.1, near=0.25, twins=2),
    "upheaval": Level(reword=0.15, heavy=0.3, drop=0.03, add=0.04, move=0.02, shuffle=0.05, near=0.2),
}
OVER: Final = ("completed", "closed")


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline as printed, and what it means; ``date`` is ``-`` where there is none."""

    text: str
    date: str
    precision: str
    kind: str
    since: str = ""

    @property
    def by(self) -> str:
        """As ``Told.by``."""
        return f"{self.date} {self.precision} {self.kind}"


ONGOING: Final = Due("Ongoing", "-", "-", "ongoing")
QUARTERLY: Final = Due("Quarterly", "-", "-", "recurring")
TBC: Final = Due("TBC", "-", "-", "tbc")


def month_end(day: date, months: int = 0) -> date:
    """Return the last day of a month, counted from ``day``'s."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def print_month(day: date, pick: Random) -> Due:
    """Print the month that a day ends."""
    text = pick.choice((f"{day:%B %Y}", f"{day:%B %Y}", f"End of {day:%B %Y}", f"By {day:%B %Y}", f"{day:%b %Y}"))
    return Due(text, day.isoformat(), "month", "by", day.replace(day=1).isoformat())


def print_due(day: date, pick: Random) -> Due:
    """Print a deadline near the last day of a month in one of the ways that officers do."""
    way = pick.random()
    if way < 0.6:
        return print_month(day, pick)
    if way < 0.9 or day.month % 3:
        exact = day - timedelta(days=pick.choice((0, 0, 3, 12)))
        text = pick.choice((f"{exact:%d/%m/%Y}", f"{exact.day} {exact:%B %Y}", f"{exact:%d.%m.%y}"))
        return Due(text, exact.isoformat(), "day", "by")
    start = (day.replace(day=1) - timedelta(days=40)).replace(day=1)
    first = day.year if day.month > 3 else day.year - 1
    quarter = (day.month // 3 + 2) % 4 + 1
    return Due(f"Q{quarter} {first}/{(first + 1) % 100:02}", day.isoformat(), "quarter", "by", start.isoformat())


@dataclass
class Live:
    """One action as it stands now; ``told`` has one entry a meeting."""

    number: int
    recommendation: int
    deed: int
    thing: int
    subject: str
    group: str
    tails: list[str]
    due: Due
    leads: list[int]
    deed_word: int = 0
    thing_word: int = 0
    as_noun: bool = False
    ref: str = ""
    status: str = "not_started"
    known: str = "not_started"
    update: str = "Not started."
    column: str = ""
    announced: Due | None = None
    revised: Due | None = None
    standing: str = ""
    told: list[Told | None] = field(default_factory=list)

    @property
    def essence(self) -> tuple[int, int, str, str]:
        """What it is about, however it is worded."""
        return self.deed, self.thing, self.subject, self.group

    @property
    def own_tails(self) -> list[str]:
        """How it is to be done, without another action's words that were merged into it."""
        return [tail for tail in self.tails if tail in words.TAILS]

    @property
    def text(self) -> str:
        """Its wording."""
        deeds, noun = words.DEEDS[self.deed]
        deed = noun if self.as_noun else deeds[self.deed_word]
        parts = (deed, "the", self.subject, words.THINGS[self.thing][self.thing_word], self.group, *self.tails)
        return " ".join(part for part in parts if part)


@dataclass
class Office:
    """One plan and those who report on it.

    Attributes:
        numbering: ``kept``, ``position`` (numbered anew in every paper), ``dotted``, ``letters`` or ``none``.
        telling: ``plain`` (the update says where things stand), ``column`` (a status column does) or ``rag``.
        heading: ``month``, ``day`` or ``none``: what the update column's heading dates.
    """

    seed: int
    actions: int
    meetings: int
    level: Level
    place: str
    numbering: str = ""
    telling: str = ""
    heading: str = ""
    two_columns: bool = False
    revised_column: bool = False
    partial_at: int | None = None

    def __post_init__(self) -> None:
        """Think up how this council does things, and its plan."""
        self.pick = pick = Random(self.seed)  # noqa: S311 - the same plan for the same seed
        self.numbering = self.numbering or pick.choice(("kept", "position", "dotted", "letters", "none"))
        self.telling = self.telling or pick.choice(("plain", "plain", "column", "rag"))
        self.heading = self.heading or pick.choice(("month", "month", "day", "none"))
        self.two_columns = self.two_columns and self.heading != "none"
        self.revised_column = self.revised_column and self.telling == "column"
        self.lead_words = pick.choice((words.PEOPLE, words.INITIALS, words.ROLES))
        self.between = pick.choice((" / ", "; ", " and ", " & "))
        self.topic = pick.choice(words.PLANS)
        self.committee = pick.choice(words.COMMITTEES)
        self.today = date(2014, 1, 8) + timedelta(days=pick.randrange(400))
        self.count = 0
        self.everyone: list[Live] = []
        self.rows: list[list[Live]] = [[] for _ in range(max(2, self.actions // 7))]
        self.away: list[Live] = []
        self.texts = [
            f"{aim} ({subject})"
            for aim, subject in zip(
                pick.choices(words.AIMS, k=len(self.rows)), pick.sample(words.SUBJECTS, len(self.rows)), strict=True
            )
        ]
        self.papers: list[Meeting] = []
        for _ in range(self.actions):
            self.place_new(pick.randrange(len(self.rows)))
        for _ in range(self.level.twins if self.actions > 15 else 0):
            self.place_twin()
        self.number_all(everyone=True)

    # --- What officers do to a plan ------------------------------------------------------------------------------

    def place_new(self, recommendation: int) -> Live:
        """Think up an action, sometimes much like another one."""
        pick = self.pick
        taken = {each.essence for each in self.everyone}
        while True:
            # Much like one that has just gone: nobody could tell whether it is another one, or the same reworded.
            models = self.present()
            like = pick.choice(models) if models and pick.random() < self.level.near else None
            new = Live(
                number=self.count,
                recommendation=recommendation,
                deed=like.deed if like else pick.randrange(len(words.DEEDS)),
                thing=like.thing if like else pick.randrange(len(words.THINGS)),
                subject=like.subject if like and pick.random() < 0.5 else pick.choice(words.SUBJECTS),
                group=pick.choice(words.GROUPS) if like or pick.random() < 0.3 else "",
                tails=like.own_tails if like else pick.sample(words.TAILS, pick.choice((0, 1, 1, 2))),
                due=self.new_due(),
                leads=pick.sample(range(len(self.lead_words)), pick.choice((1, 1, 2))),
            )
            if new.essence not in taken:
                break
        self.settle(new)
        return new

    def settle(self, new: Live) -> None:
        """Give a new action its place and its number."""
        self.count += 1
        new.told = [None] * len(self.papers)
        new.ref = self.next_ref(new.recommendation)
        row = self.rows[new.recommendation]
        row.insert(len(row) if self.numbering in {"kept", "dotted"} else self.pick.randint(0, len(row)), new)
        self.everyone.append(new)

    def place_twin(self) -> None:
        """Write an action a second time in the very same words, under another recommendation."""
        source = self.pick.choice(self.everyone)
        other = self.pick.choice([n for n in range(len(self.rows)) if n != source.recommendation])
        twin = replace(source, number=self.count, recommendation=other, tails=list(source.tails), told=[])
        twin.due, twin.leads = self.new_due(), self.pick.sample(range(len(self.lead_words)), 1)
        self.settle(twin)

    def new_due(self) -> Due:
        """Think up a deadline."""
        way = self.pick.random()
        if way < 0.1:
            return self.pick.choice((ONGOING, QUARTERLY, TBC))
        return print_due(month_end(self.today, self.pick.randint(2, 16)), self.pick)

    def present(self) -> list[Live]:
        """Return the actions in print order."""
        return [each for row in self.rows for each in row]

    def few(self, share: float) -> list[Live]:
        """Return a share of the actions."""
        return [each for each in self.present() if self.pick.random() < share]

    def rearrange(self) -> None:
        """Do what officers do between two papers."""
        pick, level = self.pick, self.level
        for each in [each for each in self.away if pick.random() < level.comeback]:
            self.away.remove(each)
            each.ref = self.next_ref(each.recommendation)
            self.rows[each.recommendation].append(each)
        for each in self.few(level.drop):
            if each.known not in OVER and len(self.present()) > 4:
                self.rows[each.recommendation].remove(each)
                self.away.append(each)
        for each in self.few(level.retired):
            if each.known in OVER and each.status in OVER and len(self.present()) > 4:
                self.rows[each.recommendation].remove(each)
        for each in self.few(level.reword):
            self.reword(each)
        for each in self.few(level.move):
            self.rows[each.recommendation].remove(each)
            each.recommendation = pick.randrange(len(self.rows))
            each.ref = self.next_ref(each.recommendation)
            self.rows[each.recommendation].append(each)
        for each in self.few(level.shuffle if self.numbering in {"position", "letters", "none"} else 0):
            row = self.rows[each.recommendation]
            row.remove(each)
            row.insert(pick.randint(0, len(row)), each)
        for _ in range(sum(pick.random() < level.add for _ in self.present())):
            self.place_new(pick.randrange(len(self.rows)))

    def reword(self, each: Live) -> None:
        """Change an action's words; it stays the same undertaking."""
        pick = self.pick
        ways = ["deed", "thing", "more", "less", "noun"]
        for way in pick.sample(ways, 3 if pick.random() < self.level.heavy else 1):
            if way == "deed":
                each.deed_word = (each.deed_word + pick.choice((1, 2))) % 3
            elif way == "thing":
                each.thing_word = 1 - each.thing_word
            elif way == "more":
                each.tails.append(pick.choice([tail for tail in words.TAILS if tail not in each.tails]))
            elif way == "less" and each.tails:
                each.tails.pop(pick.randrange(len(each.tails)))
            elif way == "noun":
                each.as_noun = not each.as_noun

    def next_ref(self, recommendation: int) -> str:
        """Return the number after the highest one that a recommendation's actions have had."""
        had = [int(each.ref.rpartition(".")[2]) for each in self.everyone if self.numbered_in(each, recommendation)]
        number = max(had, default=0) + 1
        return f"{recommendation + 1}.{number}" if self.numbering == "dotted" else str(number)

    def numbered_in(self, each: Live, recommendation: int) -> bool:
        """Tell whether an action has a number of a recommendation."""
        return each.recommendation == recommendation and each.ref.rpartition(".")[2].isdigit()

    def number_all(self, *, everyone: bool = False) -> None:
        """Number the actions as this paper prints them."""
        if not everyone and self.numbering in {"kept", "dotted"}:
            return
        for number, row in enumerate(self.rows, start=1):
            for place, each in enumerate(row, start=1):
                plain = {"letters": chr(96 + (place - 1) % 26 + 1) * ((place - 1) // 26 + 1), "none": ""}
                dotted = f"{number}.{place}" if self.numbering == "dotted" else str(place)
                each.ref = plain.get(self.numbering, dotted)

    # --- How the work goes ---------------------------------------------------------------------------------------

    def work(self, each: Live) -> None:  # noqa: C901 - one branch for each thing that happens
        """Let three months pass for one action."""
        each.announced = None
        if each.known in OVER:
            if self.pick.random() < 0.05:
                self.say(each, "reopened" if self.telling == "plain" else "in_progress")
            else:
                self.say(each, each.known)
            return
        way = self.pick.random()
        dated = each.due.date != "-"
        if way < 0.12:
            self.say(each, "completed")
        elif way < 0.14:
            self.say(each, "closed")
        elif way < 0.22 and dated:
            self.announce(each)
        elif way < 0.25:
            self.say(each, "delayed")
        elif way < 0.28 and each.revised is None:
            self.say(each, "unknown")
        elif way < 0.35:
            self.say(each, each.known)
        else:
            self.say(each, "in_progress")
        if self.papers and each.announced is None and each.revised is None and self.pick.random() < 0.06:
            self.change_due_quietly(each)
        if self.papers and self.pick.random() < self.level.lead:
            self.change_leads(each)

    def say(self, each: Live, status: str) -> None:
        """Write an update, and a status or rating beside it where this council has such a column."""
        pick = self.pick
        meaning = "in_progress" if status == "reopened" else status
        each.status, each.column = meaning, ""
        if status == "unknown":
            each.update = ""
            return
        each.known = meaning
        if self.telling == "plain" or status in {"completed", "closed", "not_started"}:
            each.update = self.fill(pick.choice(words.PLAIN_UPDATES[status]))
        else:
            each.update = self.fill(pick.choice(words.PROSE_UPDATES))
        if self.telling == "column":
            each.column = pick.choice(words.STATUS_WORDS[meaning])
        elif self.telling == "rag":
            ratings = {"not_started": "Grey", "completed": "Blue", "closed": "Grey", "delayed": "Red"}
            each.column = ratings.get(meaning) or pick.choice(("Green", "Green", "Amber"))

    def announce(self, each: Live) -> None:
        """Put an action off, and say so."""
        standing = date.fromisoformat(each.standing or each.due.date)
        moved = month_end(max(standing, self.today), self.pick.choice((1, 2, 3, 6)))
        new = print_month(moved, self.pick) if self.pick.random() < 0.7 else print_due(moved, self.pick)
        new = replace(new, text=new.text.removeprefix("By "))
        self.say(each, "delayed")
        each.announced = new
        if self.revised_column:
            each.revised = new
        else:
            each.update = self.fill(self.pick.choice(words.ANNOUNCEMENTS)).replace("{date}", lower_end(new.text))

    def change_due_quietly(self, each: Live) -> None:
        """Print another deadline, and say nothing of it."""
        pick = self.pick
        if each.due.date == "-":
            if each.due is TBC:
                each.due = print_due(month_end(self.today, pick.randint(2, 9)), pick)
            return
        way = pick.random()
        standing = date.fromisoformat(each.standing or each.due.date)
        if way < 0.1:
            each.due = TBC
        elif way < 0.2 and each.due.precision == "month" and each.standing == each.due.date:
            exact = standing.replace(day=15)
            each.due = Due(f"{exact.day} {exact:%B %Y}", exact.isoformat(), "day", "by")
        else:
            moved = month_end(standing, pick.choice((-1, 0, 1, 2, 3)))
            new = print_due(moved, pick)
            # The first date made exact while another one stands: nobody could tell which is meant.
            exact_again = bool(each.due.since) and each.due.since <= new.date <= each.due.date
            if not exact_again and new.date != each.due.date:
                each.due = new

    def change_leads(self, each: Live) -> None:
        """Let somebody take over, join or leave."""
        others = [n for n in range(len(self.lead_words)) if n not in each.leads]
        way = self.pick.choice(("reassigned", "joined", "left"))
        if way == "joined":
            each.leads = [*each.leads, self.pick.choice(others)]
        elif way == "left" and len(each.leads) > 1:
            each.leads = each.leads[1:]
        elif way == "reassigned":
            each.leads = [self.pick.choice(others)]

    def fill(self, text: str) -> str:
        """Put people and figures into an update; ``{date}`` stays."""
        who = self.pick.choice(words.PEOPLE).split()[1]
        last = month_end(self.today, -1)
        values = {"{who}": f"Councillor {who}", "{month}": f"{last:%B}"}
        values |= {"{n}": str(self.pick.randint(2, 5)), "{m}": str(self.pick.randint(6, 14))}
        for name, value in values.items():
            text = text.replace(name, value)
        return text

    # --- The papers ----------------------------------------------------------------------------------------------

    def report(self) -> Council:
        """Go through all meetings and return the plan's whole life."""
        for number in range(self.meetings):
            if number:
                self.today += timedelta(days=self.pick.choice((84, 91, 98)))
                self.rearrange()
                self.number_all()
            for each in self.present():
                self.work(each)
            self.hold_meeting(number)
        return Council(
            name=f"{self.place} Council", folder=self.place.lower().replace(" ", "-"), plan=f"{self.topic} Action Plan",
            plan_id=self.topic.lower().replace(" ", "_"), committee=self.committee,
            recommendations=tuple(
                Recommendation(str(n), f"Recommendation {n}", text) for n, text in enumerate(self.texts, start=1)
            ),
            meetings=tuple(self.papers),
            actions=tuple(Action(str(each.number), tuple(each.told)) for each in self.everyone if any(each.told)),
            next_meeting=self.today,
        )  # fmt: skip

    def hold_meeting(self, number: int) -> None:
        """Print the paper for a meeting."""
        day = self.today
        as_at = day - timedelta(days=6) if self.heading == "day" else day
        headings = {
            "month": f"Update {day:%B %Y}", "day": f"Position at {as_at.day} {as_at:%B %Y}", "none": "Progress",
        }  # fmt: skip
        plan = f"{self.topic} Action Plan"
        spoken = f"{day.day} {day:%B %Y}"
        title = self.pick.choice((
            f"{plan} – update for {self.committee} {spoken}", f"{plan}: progress report to {self.committee}, {spoken}",
            f"{plan} – {self.committee}, {spoken}",
        ))  # fmt: skip
        partial = number == self.partial_at
        self.papers.append(
            Meeting(
                day, "", Program.WEB, title, headings[self.heading], as_at, partial=partial,
                earlier_heading=self.papers[-1].heading if self.two_columns and self.papers else "",
            )
        )  # fmt: skip
        printed = [each for each in self.present() if not (partial and each.known in OVER)]
        for each in self.everyone:
            each.told.append(self.tell(each) if each in printed else None)

    def tell(self, each: Live) -> Told:
        """Print one action."""
        names = [self.lead_words[lead] for lead in each.leads]
        before = each.told[-1] if each.told else None
        rewritten = self.two_columns and before is not None and bool(before.update) and self.pick.random() < 0.05
        earlier = self.fill(self.pick.choice(words.PROSE_UPDATES)) if rewritten else None
        if before and earlier == before.update:
            earlier = None
        new = each.announced or each.revised
        told = Told(
            under=str(each.recommendation + 1), ref=each.ref, action=each.text, due=each.due.text,
            lead=self.between.join(names), update=each.update, rating=each.column,
            revised=each.revised.text if each.revised else "", earlier=earlier, by=each.due.by, since=each.due.since,
            names="; ".join(names), says=f"{each.status} -", new_date=f"{new.date} {new.precision}" if new else "",
            new_since=new.since if new else "",
        )  # fmt: skip
        if new:
            each.standing = new.date
        elif before is None or before.by != told.by:
            each.standing = each.due.date.strip("-")
        return told


def lower_end(text: str) -> str:
    """Return a date's words as they stand inside a sentence."""
    return text[0].lower() + text[1:] if text.startswith("End") else text
