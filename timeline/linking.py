"""What linking works on: printed rows made comparable, and actions as the rows that were linked."""

from dataclasses import dataclass, field
from datetime import date

from model.readings import ActionReading, Lead
from model.words import DueKind, Status
from timeline.people import People, initials_of, known_by
from timeline.rounds import Column, Course
from timeline.tellings import RowKey, Telling, cells
from timeline.wording import folded


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One printed action, made comparable.

    Attributes:
        key: Which one.
        telling: Index of its paper in the plan's course.
        place: Its place in the plan as that paper prints it, from 1.
        order: The same as a share of the plan's length, from 0 to 1.
        wording, recommendation_wording: Folded words.
        recommendation_ref, action_ref: As printed.
        leads, lead_names: Names, resolved; the same as they are compared.
        told: The folded updates of each round that the paper tells.
        finished: Completed or closed in its paper's own round; ``None`` without an update.
    """

    key: RowKey
    telling: int
    place: int
    order: float
    reading: ActionReading
    wording: str
    recommendation_ref: str
    recommendation_wording: str
    action_ref: str
    leads: tuple[str, ...]
    lead_names: frozenset[str]
    due: date | None
    due_words: str
    told: dict[date, str]
    finished: bool | None = None


@dataclass(slots=True)
class Track:
    """One action: the rows that tell of it, in time order.

    Attributes:
        rows: At most one a meeting.
        meeting: Number of the last meeting that told of it.
        told: The folded update of each round, as first told.
    """

    rows: list[Row]
    meeting: int
    told: dict[date, str] = field(default_factory=dict)

    @property
    def last(self) -> Row:
        """The row that told of it last."""
        return self.rows[-1]

    def take(self, row: Row, meeting: int) -> None:
        """Add the row of a later meeting."""
        self.rows.append(row)
        self.meeting = meeting
        self.told = row.told | self.told


def read_rows(course: Course, people: People) -> tuple[tuple[Row, ...], ...]:
    """Make the rows of each of a course's tellings comparable; ``rows[telling][action]``."""
    return tuple(
        _read_telling(course, telling, number, people, course.columns[number])
        for number, telling in enumerate(course.tellings)
    )


def read_superseded(course: Course, telling: Telling, people: People) -> tuple[Row, ...]:
    """Make the rows of a telling comparable that another one supersedes; it tells no rounds."""
    return _read_telling(course, telling, 0, people, ())


def _read_telling(
    course: Course, telling: Telling, number: int, people: People, columns: tuple[Column, ...]
) -> tuple[Row, ...]:
    initials = initials_of(telling, course.tellings)
    actions = telling.plan.actions
    headings = _recommendation_wordings(telling)
    names: dict[Lead, str] = {}
    for action in actions:
        for lead in action.leads:
            if lead not in names:
                names[lead] = people.resolve(lead, initials, action.place)
    rows: list[Row] = []
    for place, action in enumerate(actions, 1):
        leads = tuple(dict.fromkeys(names[lead] for lead in action.leads))
        row = Row(
            key=telling.key(place - 1),
            telling=number,
            place=place,
            order=place / len(actions),
            reading=action,
            wording=folded(action.action),
            recommendation_ref=telling.recommendation(action).ref,
            recommendation_wording="" if action.recommendation is None else headings[action.recommendation],
            action_ref=action.action_ref,
            leads=leads,
            lead_names=frozenset(map(known_by, leads)),
            due=None if action.due.kind is DueKind.DONE else action.due.date,
            due_words=folded(action.due_text),
            told=_told(telling, action, columns),
            finished=_is_finished(action),
        )
        rows.append(row)
    return tuple(rows)


def _recommendation_wordings(telling: Telling) -> tuple[str, ...]:
    """Fold the recommendations' texts; those that share one text (5a and 5b) are told apart by their numbers."""
    texts = [folded(each.text) for each in telling.plan.recommendations]
    return tuple(
        f"{text} {each.ref}" if text and texts.count(text) > 1 else text
        for text, each in zip(texts, telling.plan.recommendations, strict=True)
    )


def _is_finished(action: ActionReading) -> bool | None:
    status = action.rounds[-1].update.status if action.rounds else Status.UNKNOWN
    return None if status is Status.UNKNOWN else status in (Status.COMPLETED, Status.CLOSED)


def _told(telling: Telling, action: ActionReading, columns: tuple[Column, ...]) -> dict[date, str]:
    return {
        column.day: words
        for column, cell in zip(columns, cells(telling.plan, action), strict=False)
        if column.day is not None and (words := folded(cell.update_text))
    }
