"""Invented plans that officers keep changing, and the truth about them, written together.

It shares no code with the product: who is who, what changed and by how many days is logged as each event
happens. Councils, people and words are made up.
"""

import calendar
import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from model.printed import PrintedRecommendation
from model.problems import Place
from model.readings import ActionReading, Deadline, Lead, PaperReading, PlanReading, RoundReading, Update
from model.words import Basis, DueKind, Format, Precision, Status
from tests.timeline.vocabulary import CLAUSES, KINDS, PEOPLE, TOPICS, UPDATES, VERBS


@dataclass
class Level:
    """How much officers change between two papers; each figure is a share of the actions.

    Attributes:
        upheaval: Share of the papers for which everybody's work is reassigned, or every deadline put off.
    """

    reword: float = 0.1
    heavy: float = 0.2
    drop: float = 0.03
    add: float = 0.04
    comeback: float = 0.5
    move: float = 0.02
    swap: float = 0.02
    split: float = 0.01
    merge: float = 0.01
    near: float = 0.2
    twins: int = 1
    columns: int = 1
    refs: bool = True
    upheaval: float = 0.0


LEVELS = {
    "calm": Level(reword=0.05, heavy=0.0, drop=0.02, add=0.02),
    "usual": Level(),
    "busy": Level(reword=0.3, heavy=0.3, drop=0.05, add=0.06, move=0.04, swap=0.05, split=0.02, merge=0.02, near=0.3),
    "retold": Level(reword=0.3, heavy=0.3, columns=2),
    "unnumbered": Level(reword=0.15, refs=False),
}


@dataclass
class Action:
    """One action of the invented plan as it stands now."""

    number: int
    recommendation: int
    verb: int
    verb_word: int
    topic: str
    kind: int
    kind_word: int
    clauses: list[str]
    front: bool
    due: date
    due_printed: date
    leads: list[str]
    status: Status = Status.NOT_STARTED
    update: str = ""
    revised: date | None = None
    announced: bool = False
    known: Status = Status.NOT_STARTED
    last: "Print | None" = None

    @property
    def text(self) -> str:
        """The wording as printed."""
        body = f"{VERBS[self.verb][self.verb_word]} the {self.topic} {KINDS[self.kind][self.kind_word]}"
        if self.front and self.clauses:
            first = self.clauses[0]
            body = f"{first[0].upper()}{first[1:]}, {body[0].lower()}{body[1:]}"
            return " ".join([body, *self.clauses[1:]]) + "."
        return " ".join([body, *self.clauses]) + "."


@dataclass(frozen=True)
class Print:
    """What a paper printed of an action, for comparison with the next one."""

    day: date
    text: str
    recommendation: int
    ref: str
    leads: tuple[str, ...]
    due: date
    status: Status
    update: str


@dataclass(frozen=True)
class TrueChange:
    """A change that really happened, by the action's true number."""

    number: int
    from_round: date
    to_round: date
    field: str
    kind: str
    days: int | None = None
    announced: bool | None = None


@dataclass
class Truth:
    """The papers of one invented plan, and what is true of them: ``who[paper, place] = number``."""

    papers: list[PaperReading] = field(default_factory=list)
    who: dict[tuple[str, int], int] = field(default_factory=dict)
    changes: set[TrueChange] = field(default_factory=set)


def month_end(day: date, months: int = 0) -> date:
    """Return the last day of a month, counted from ``day``'s."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def read_month(day: date) -> Deadline:
    """Return a printed month, read."""
    return Deadline(
        date=day, precision=Precision.MONTH, kind=DueKind.BY, rule="month", words=f"{day:%B %Y}",
        period=(day.replace(day=1), day),
    )  # fmt: skip


class Council:
    """An invented council whose officers rewrite one plan from paper to paper."""

    def __init__(self, seed: int, *, actions: int, rounds: int, level: Level, name: str = "Brackenhithe") -> None:
        """Think up a plan."""
        self.random = random.Random(seed)  # noqa: S311 - plans, not secrets
        self.level, self.rounds, self.name = level, rounds, name
        self.truth = Truth()
        self.today = date(2013, 2, 13)
        self.recommendations = [
            f"Improve {self.random.choice(TOPICS)} and {self.random.choice(TOPICS)} services for people in area {n}"
            for n in range(1, max(2, actions // 8) + 1)
        ]
        self.count = 0
        self.rows: list[list[Action]] = [[] for _ in self.recommendations]
        self.away: list[Action] = []
        self.merged: list[Action] = []
        self.days: list[date] = []
        for _ in range(actions):
            self.place(self.new_action(self.random.randrange(len(self.rows))))
        for _ in range(level.twins if len(self.rows) > 1 else 0):
            self.make_twin()

    def new_action(self, recommendation: int) -> Action:
        """Think up an action, sometimes much like another one of the plan."""
        pick = self.random
        self.count += 1
        others = [action for row in self.rows for action in row]
        used = {action.text for action in others}
        while True:
            near = pick.choice(others) if others and pick.random() < self.level.near else None
            action = Action(
                number=self.count,
                recommendation=recommendation,
                verb=near.verb if near else pick.randrange(len(VERBS)),
                verb_word=near.verb_word if near else 0,
                topic=pick.choice(TOPICS),
                kind=near.kind if near else pick.randrange(len(KINDS)),
                kind_word=near.kind_word if near else 0,
                clauses=list(near.clauses) if near else pick.sample(CLAUSES, pick.randint(0, 2)),
                front=False,
                due=(due := month_end(self.today, pick.randint(2, 14))),
                due_printed=due,
                leads=pick.sample(PEOPLE, pick.choice((1, 1, 2))),
            )
            if action.text not in used:
                return action

    def place(self, action: Action) -> None:
        """Put an action somewhere under its recommendation."""
        row = self.rows[action.recommendation]
        row.insert(self.random.randint(0, len(row)), action)

    def make_twin(self) -> None:
        """Write one action a second time, under another recommendation."""
        source = self.random.choice([action for row in self.rows for action in row])
        self.count += 1
        other = self.random.choice([n for n in range(len(self.rows)) if n != source.recommendation])
        twin = replace(source, number=self.count, recommendation=other, clauses=list(source.clauses))
        twin.leads = self.random.sample(PEOPLE, 1)
        self.place(twin)

    def present(self) -> list[Action]:
        """Return the actions in print order."""
        return [action for row in self.rows for action in row]

    def reword(self, action: Action) -> None:
        """Change an action's words, lightly or heavily; it stays the same undertaking."""
        pick = self.random
        heavy = pick.random() < self.level.heavy
        moves = ["verb", "kind", "add", "cut", "front"]
        for move in pick.sample(moves, pick.choice((2, 3)) if heavy else 1):
            if move == "verb":
                action.verb_word = (action.verb_word + pick.randint(1, 3)) % 4
            elif move == "kind":
                action.kind_word = 1 - action.kind_word
            elif move == "add":
                fresh = [clause for clause in CLAUSES if clause not in action.clauses]
                action.clauses.append(pick.choice(fresh))
            elif move == "cut" and len(action.clauses) > 1:
                action.clauses.pop(pick.randrange(len(action.clauses)))
            elif move == "front":
                action.front = bool(action.clauses) and not action.front

    def few(self, share: float) -> list[Action]:
        """Return a share of the actions, drawn one by one."""
        return [action for action in self.present() if self.random.random() < share]

    def rearrange(self) -> None:  # noqa: C901 - one branch for each thing that officers do
        """Do all that officers do to a plan between two papers."""
        pick, level = self.random, self.level
        for action in list(self.away):
            if pick.random() < level.comeback:
                self.away.remove(action)
                self.place(action)
        for action in self.few(level.drop):
            if len(self.present()) > 2:
                self.rows[action.recommendation].remove(action)
                self.away.append(action)
        for action in self.few(level.merge):
            self.merge(action)
        for action in self.few(level.split):
            self.split(action)
        for action in self.few(level.reword):
            self.reword(action)
        for action in self.few(level.move):
            self.rows[action.recommendation].remove(action)
            action.recommendation = pick.randrange(len(self.rows))
            self.place(action)
        for action in self.few(level.swap):
            row = self.rows[action.recommendation]
            at = row.index(action)
            if at + 1 < len(row):
                row[at], row[at + 1] = row[at + 1], row[at]
        for _ in range(sum(pick.random() < level.add for _ in self.present())):
            self.place(self.new_action(pick.randrange(len(self.rows))))
        if level.upheaval and pick.random() < level.upheaval:
            pick.choice((self.reassign_all, self.put_all_off))()

    def reassign_all(self) -> None:
        """Give everybody's work to somebody else."""
        step = self.random.randrange(1, len(PEOPLE))
        for action in self.present():
            action.leads = [PEOPLE[(PEOPLE.index(lead) + step) % len(PEOPLE)] for lead in action.leads]

    def put_all_off(self) -> None:
        """Print every deadline later by the same step, and say nothing of it."""
        step = self.random.choice((1, 3, 6))
        for action in self.present():
            if action.due == action.due_printed:
                action.due = action.due_printed = month_end(action.due, step)

    def merge(self, action: Action) -> None:
        """Let a neighbour take an action's last clause over; the action itself goes."""
        row = self.rows[action.recommendation]
        others = [each for each in row if each is not action]
        if not others or not action.clauses or action not in row:
            return
        taker = self.random.choice(others)
        taker.clauses.append(
            f"and {VERBS[action.verb][action.verb_word].lower()} the {action.topic} {action.clauses[0]}"
        )
        row.remove(action)
        self.merged.append(action)

    def split(self, action: Action) -> None:
        """Make an action's last clause an action of its own; the first part carries the old one on."""
        if len(action.clauses) < 2:
            return
        clause = action.clauses.pop()
        part = self.new_action(action.recommendation)
        part.topic, part.kind, part.clauses = action.topic, action.kind, [clause]
        part.verb = (action.verb + 1) % len(VERBS)
        row = self.rows[action.recommendation]
        row.insert(row.index(action) + 1, part)

    def work(self, action: Action) -> None:  # noqa: C901 - one branch for each thing that happens
        """Let time pass for one action: status, deadline and leads."""
        pick = self.random
        action.revised, action.announced = None, False
        move = pick.random()
        topic = action.topic
        action.update = pick.choice(UPDATES).format(topic=topic)
        if action.status is Status.COMPLETED:
            action.update = "Completed."
            if move < 0.05:
                action.status = Status.IN_PROGRESS
                action.update = f"New concerns about {topic} came up and work on it goes on."
        elif move < 0.12:
            action.status, action.update = Status.COMPLETED, "Completed."
        elif move < 0.2:
            action.due = month_end(action.due, pick.choice((1, 2, 3, 6)))
            action.revised, action.announced = action.due, True
            action.status = Status.DELAYED
            action.update = f"Held up by {topic} staffing. Timescale revised to {action.due:%B %Y}."
        elif move < 0.26:
            moved = month_end(action.due, pick.choice((-1, 1, 3)))
            if moved != action.due_printed:  # a cell that stays as it is says nothing new
                action.due = action.due_printed = moved
            action.status = Status.IN_PROGRESS
        elif move < 0.3:
            action.status, action.update = Status.UNKNOWN, ""
        elif move < 0.6:
            action.status = Status.IN_PROGRESS
        if action.status is not Status.UNKNOWN:
            action.known = action.status
        if pick.random() < 0.04:
            action.leads = pick.sample(PEOPLE, pick.choice((1, 1, 2)))

    def write(self) -> Truth:
        """Write all papers."""
        for number in range(self.rounds):
            if number:
                self.today += timedelta(days=91)
                self.rearrange()
                for action in self.present():
                    self.work(action)
            self.print_paper()
        return self.truth

    def print_paper(self) -> None:
        """Print today's paper and log what is true of it."""
        day = self.today
        path = f"{day.isoformat()} {self.name}.html"
        actions: list[ActionReading] = []
        again = self.days[-1:] if self.level.columns > 1 else []
        places = {id(action): place for row in self.rows for place, action in enumerate(row, 1)}
        for place, action in enumerate(self.present()):
            self.truth.who[path, place] = action.number
            ref = str(places[id(action)]) if self.level.refs else ""
            told = Print(
                day,
                action.text,
                action.recommendation,
                ref,
                tuple(action.leads),
                action.due,
                action.status,
                action.update,
            )
            actions.append(self.read(action, told, again, place))
            self.log(action, told)
            action.last = told
        self.log_missing(day)
        month = (day.replace(day=1), month_end(day))
        self.truth.papers.append(
            PaperReading(
                paper=path, sha256=path, format=Format.HTML, bytes=1, pages=None, title="Plan", council=self.name,
                committee="Housing Panel", reported_on=day, dated_by="text", version=0, tables=1,
                plans=(
                    PlanReading(
                        title=f"{self.name} repairs plan",
                        rounds=(*again, day),
                        periods=(*((each.replace(day=1), month_end(each)) for each in again), month),
                        recommendations=tuple(
                            PrintedRecommendation(ref=str(n), kind="recommendation", text=text)
                            for n, text in enumerate(self.recommendations, 1)
                        ),
                        actions=tuple(actions),
                    ),
                ),
            )
        )  # fmt: skip
        self.days.append(day)

    def read(self, action: Action, told: Print, again: list[date], place: int) -> ActionReading:
        """Return today's row, read without a fault; an older column says what it said then."""
        before = [
            RoundReading(
                each,
                each,
                action.last.update if action.last and action.last.day == each else "",
                Update(action.last.status) if action.last and action.last.day == each else Update(),
            )
            for each in again
        ]
        update = Update(
            status=told.status,
            basis=None if told.status is Status.UNKNOWN else Basis.UPDATE,
            revised_due=read_month(action.revised) if action.revised else None,
        )
        return ActionReading(
            place=Place(f"{self.today.isoformat()} {self.name}.html", None, 1, place + 2),
            recommendation=told.recommendation,
            action_ref=told.ref,
            action=told.text,
            due_text=f"{action.due_printed:%B %Y}",
            due=read_month(action.due_printed),
            revised=None,
            completed_on=None,
            lead_text=" / ".join(told.leads),
            leads=tuple(Lead(name) for name in told.leads),
            rounds=(*before, RoundReading(told.day, told.day, told.update, update)),
        )

    def log(self, action: Action, now: Print) -> None:
        """Log what changed since the action was printed last."""
        number, last, log = action.number, action.last, self.truth.changes.add
        if last is None:
            if self.days:
                log(TrueChange(number, self.days[-1], now.day, "presence", "added"))
            if action.announced and action.due != action.due_printed:
                days = (action.due - action.due_printed).days
                kind = "slipped" if days > 0 else "brought_forward"
                log(TrueChange(number, now.day, now.day, "deadline", kind, days, True))
            return
        if last.day != self.days[-1]:
            log(TrueChange(number, last.day, now.day, "presence", "returned"))
        if now.text != last.text:
            log(TrueChange(number, last.day, now.day, "wording", "reworded"))
        if now.ref != last.ref:
            log(TrueChange(number, last.day, now.day, "number", "renumbered"))
        if now.recommendation != last.recommendation:
            log(TrueChange(number, last.day, now.day, "number", "moved"))
        if now.due != last.due:
            days = (now.due - last.due).days
            kind = "slipped" if days > 0 else "brought_forward"
            log(TrueChange(number, last.day, now.day, "deadline", kind, days, action.announced))
        self.log_leads(number, last, now)
        if now.status is not last.status:
            log(TrueChange(number, last.day, now.day, "status", status_word(last.status, now.status)))

    def log_leads(self, number: int, last: Print, now: Print) -> None:
        """Log who joined, left or took over."""
        old, new = set(last.leads), set(now.leads)
        words = []
        if old.isdisjoint(new):
            words.append("reassigned")
        else:
            words += ["joined"] * (not new <= old) + ["left"] * (not old <= new)
        for word in words:
            self.truth.changes.add(TrueChange(number, last.day, now.day, "lead", word))

    def log_missing(self, day: date) -> None:
        """Log the actions that today's paper is the first not to print."""
        printed = {id(action) for action in self.present()}
        everyone = {id(action): action for action in (*self.away, *self.merged)}
        for key, action in everyone.items():
            if key not in printed and action.last and self.days and action.last.day == self.days[-1]:
                over = action.known in (Status.COMPLETED, Status.CLOSED)
                word = "retired" if over else "dropped"
                self.truth.changes.add(TrueChange(action.number, action.last.day, day, "presence", word))


def status_word(before: Status, after: Status) -> str:
    """Return what officers would call a status that moved."""
    if after is Status.UNKNOWN:
        return "unreported"
    if after is Status.COMPLETED:
        return "completed"
    if before is Status.COMPLETED:
        return "reopened"
    if after is Status.DELAYED:
        return "delayed"
    pair = (before, after)
    if pair == (Status.NOT_STARTED, Status.IN_PROGRESS):
        return "started"
    return "recovered" if pair == (Status.DELAYED, Status.IN_PROGRESS) else "restated"
