"""What a column is for by what stands in it, where its heading says nothing or the wrong thing.

Councils leave headings out, head the initials column "Action", put meeting dates under "No.", and
print headers one column off their cells. The cells themselves tell.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from model.documents import Row
from model.words import Column
from parsers.contents import Content, Mixture, mix
from parsers.layout import DEADLINES, SLOT_FIELDS, SUB_HEADING_WORDS, SUBJECTS, Layout, PlanColumn, own_cells, squeeze

LOOKED_AT_ROWS: Final = 400  # rows, spread evenly over a longer table, that tell what its columns hold
MOSTLY: Final = 0.6  # share of a column's filled cells that decides what it holds
TEXT_WORDS: Final = 3.5  # mean words of a cell in a column of sentences
LEAST_WORDS: Final = 2  # mean words of the actions in a table of dates and people without any heading
SHIFT_GAIN: Final = 1.2  # how much better (in columns that fit) a moved header must fit

STATES: Final = re.compile(
    r"(?i:(?:(?:fully |partially |partly |part |nearly |not (?:yet )?)?"
    r"(?:complet(?:e|ed)|achieved|implemented|done|met|started)"
    r"|in progress|underway|under way|on-?going|not (?:yet )?due|to be started|on (?:track|target|schedule)"
    r"|(?:behind|off) (?:track|target|schedule)|delayed|overdue|outstanding|at risk|closed|superseded"
    r"|no longer required|red|amber|green|blue|grey|[bragy])\s?\??)"
)
_ANSWERED: Final = re.compile(r"(?i)(?P<state>[a-z ]{3,30}?)\s?\?\s?(?P<answer>yes|no|part(?:ly|ially|ial)?)")
_ANSWERS: Final = {"yes": "", "no": "Not ", "part": "Partly "}
STATES_EXAMPLES: Final = ("Completed", "In progress", "Not started", "Partially met", "R", "On track")
_RESPONSE: Final = re.compile(r"(?i)\b(?:response|reply|agreed|proposal|way forward|how)\b")
_TOPIC: Final = re.compile(r"(?i)\b(?:items?|topics?|subjects?|reports?|titles?|agenda|meetings?|names?|venue)\b")
_BY: Final = re.compile(r"(?i)(?:(?:to be )?(?:\w+ed |done |action )?by|to|until)\W*")  # whom or when: the cells tell
_CODE: Final = re.compile(r"[A-Z]{1,3}\.?")  # "AP" over AP1, AP2
_SAYS_ACCEPTED: Final = re.compile(r"(?i)\b(?:accept|reject|agree[ds]?\b)")
_TARGET: Final = re.compile(r"(?i)(?:key )?targets?")
_SAYS_ACTION: Final = re.compile(r"(?i)\bactions?\b")
_STARTS: Final = re.compile(r"(?i)\b(?:start|commenc|from|begin)")
_SAYS_RECOMMENDATION: Final = re.compile(r"(?i)recommend")
_SAYS_REVISED: Final = re.compile(r"(?i)revis|new\b|current|amended|extended|forecast|expected")
_SAYS_ORIGINAL: Final = re.compile(r"(?i)original|initial|agreed|first")


@dataclass(slots=True)
class _Fit:
    """The columns' fields while they are being settled, beside what stands in the columns."""

    layout: Layout
    fields: list[Column]
    mixtures: tuple[Mixture, ...]
    rows: Sequence[Row]

    def where(self, *fields: Column) -> list[int]:
        """Return the columns that are for one of ``fields``."""
        return [x for x, field in enumerate(self.fields) if field in fields]

    def keep(self, columns: list[int], best: int) -> list[int]:
        """Let only ``best`` of several columns stay what they are for."""
        for x in columns:
            if x != best:
                self.fields[x] = Column.OTHER
        return [best]

    def heading(self, x: int) -> str:
        """Return the heading over column ``x``."""
        return self.layout.columns[x].heading


def mixtures(rows: Iterable[Row], width: int) -> tuple[Mixture, ...]:
    """Return what the cells of each column are like; a merged cell counts once, where it begins."""
    texts: list[list[str]] = [[] for _ in range(width)]
    rows = tuple(rows)
    rows = rows[:: len(rows) // LOOKED_AT_ROWS + 1]
    coloured = [0] * width
    for row in rows:
        for x, cell in own_cells(row):
            texts[x].append(cell.text)
        for x, cell in enumerate(row.cells):
            coloured[x] += cell.rag is not None
    return tuple(mix(column, count) for column, count in zip(texts, coloured, strict=True))


def settle(layout: Layout, rows: Sequence[Row], like: Layout | None = None) -> Layout:
    """Return ``layout`` with every column's field settled by heading and content together.

    Args:
        layout: What the headings say.
        rows: The rows below them, headings between them left out.
        like: The layout of the plan's table before, whose headings stand for empty ones of the same width.
    """
    fit = _Fit(layout, [column.field for column in layout.columns], mixtures(rows, layout.width), rows)
    if _shift(fit):
        layout = fit.layout
    _carry(fit, like)
    _name_by_content(fit)
    marks = _marks(fit)
    _one_subject(fit)
    _one_each(fit)
    settled = fit.layout.with_fields(*fit.fields)
    return replace(settled, marks=tuple(settled.columns[x] for x in marks))


def infer(rows: Sequence[Row], width: int) -> Layout | None:
    """Return the layout of a table without any header, or ``None`` where its cells do not tell.

    The cells tell when one column holds sentences, one dates, and one people or ratings.
    """
    blank = Layout(width, tuple(PlanColumn(x, Column.OTHER) for x in range(width)))
    settled = settle(blank, rows)
    if not settled.fields >= {Column.DUE, Column.LEAD}:
        return None
    if Column.ACTION not in settled.fields:
        told = mixtures(rows, width)
        texts = [
            column.index
            for column in settled.of(Column.OTHER, Column.UPDATE)
            if told[column.index].share(Content.PROSE, Content.WORDS) >= MOSTLY
            and told[column.index].words >= LEAST_WORDS
        ]
        if not texts:
            return None
        fields = [column.field for column in settled.columns]
        fields[texts[0]] = Column.ACTION
        if len(texts) > 1 and Column.UPDATE not in fields:
            fields[texts[-1]] = Column.UPDATE
        settled = settled.with_fields(*fields)
    return settled


def _score(field: Column, mixture: Mixture) -> float:
    """Tell how well a column's cells fit what it is said to be for, from 0 to 1."""
    match field:
        case Column.DUE | Column.REVISED_DUE:
            return mixture.share(Content.DATE)
        case Column.LEAD:
            return mixture.share(Content.PEOPLE)
        case Column.ACTION_REF | Column.RECOMMENDATION_REF:
            return mixture.share(Content.REF)
        case Column.RAG:
            return mixture.share(Content.RATING)
        case Column.ACTION | Column.RECOMMENDATION:
            return mixture.share(Content.PROSE, Content.WORDS) if mixture.words >= TEXT_WORDS else 0.0
        case _:
            return 0.0


def _shift(fit: _Fit) -> bool:
    """Move the header one column over where its cells then fit, and did not before."""
    width = len(fit.fields)

    def total(step: int) -> float:
        return sum(_score(field, fit.mixtures[x + step]) for x, field in enumerate(fit.fields) if 0 <= x + step < width)

    def loses(step: int) -> bool:
        edge = fit.layout.columns[-1] if step > 0 else fit.layout.columns[0]
        return bool(edge.heading)

    here = total(0)
    subjects = [x for x in fit.where(*SUBJECTS) if _score(fit.fields[x], fit.mixtures[x]) >= MOSTLY]
    steps = [step for step in (1, -1) if not loses(step) and total(step) >= here + SHIFT_GAIN]
    if subjects or not steps:
        return False
    step = max(steps, key=total)
    blank = PlanColumn(0, Column.OTHER)
    moved = [fit.layout.columns[x - step] if 0 <= x - step < width else blank for x in range(width)]
    fit.layout = replace(fit.layout, columns=tuple(replace(column, index=x) for x, column in enumerate(moved)))
    fit.fields = [column.field for column in fit.layout.columns]
    return True


def _carry(fit: _Fit, like: Layout | None) -> None:
    """Let a column without a heading be what the same column of the table before was for."""
    if like is None or like.width != fit.layout.width:
        return
    agree = sum(
        a.field is b.field and a.field is not Column.OTHER
        for a, b in zip(fit.layout.columns, like.columns, strict=True)
    )
    if agree < 2:  # noqa: PLR2004 - two columns alike make it the same table
        return
    for x, column in enumerate(fit.layout.columns):
        if not column.heading and like.columns[x].field not in fit.fields:
            fit.fields[x] = like.columns[x].field


def _name_by_content(fit: _Fit) -> None:
    """Correct headings that their cells belie, then name columns without one."""
    _belie(fit)
    for x in fit.where(*SLOT_FIELDS):
        spanned = x > 0 and fit.heading(x) and fit.heading(x) == fit.heading(x - 1)
        near = [y for y in (x, x - 1) if y >= 0]
        if spanned and any(_is_rating(fit.mixtures[y]) for y in near):
            rated = next(y for y in near if _is_rating(fit.mixtures[y]))
            fit.fields[rated] = Column.RAG
    for x, column in enumerate(fit.layout.columns):
        code = _CODE.fullmatch(column.heading) and fit.mixtures[x].share(Content.REF) >= MOSTLY
        if fit.fields[x] is Column.OTHER and (not column.heading or _BY.fullmatch(column.heading) or code):
            fit.fields[x] = _by_content(fit, x)
    _last_text(fit)


def _belie(fit: _Fit) -> None:
    """Correct headings that say one thing over cells that hold another."""
    for x in fit.where(Column.ACTION):
        if fit.mixtures[x].share(Content.PEOPLE) >= MOSTLY and fit.mixtures[x].words < TEXT_WORDS:
            fit.fields[x] = Column.OTHER if fit.where(Column.LEAD) else Column.LEAD
        elif fit.mixtures[x].share(Content.REF) >= MOSTLY:
            fit.fields[x] = Column.ACTION_REF
        elif fit.mixtures[x].share(Content.DATE) >= MOSTLY and _BY.fullmatch(fit.heading(x)):
            fit.fields[x] = Column.OTHER if fit.where(Column.DUE) else Column.DUE
    _belie_numbers(fit)
    _belie_standing(fit)


def _belie_numbers(fit: _Fit) -> None:
    """Correct headings of numbers, recommendations and targets."""
    for x in fit.where(Column.RECOMMENDATION):
        if fit.mixtures[x].share(Content.REF) >= MOSTLY:
            fit.fields[x] = Column.RECOMMENDATION_REF  # "Rec" over numbers
    for x in fit.where(Column.ACTION_REF, Column.RECOMMENDATION_REF):
        if fit.mixtures[x].share(Content.DATE) >= MOSTLY:
            fit.fields[x] = Column.OTHER  # meeting dates under "No."
    for x in fit.where(Column.DUE):
        if _TARGET.fullmatch(fit.heading(x)) and fit.mixtures[x].filled and not fit.mixtures[x].share(Content.DATE):
            fit.fields[x] = Column.OTHER  # a target to reach, not a date


def _belie_standing(fit: _Fit) -> None:
    """Correct headings of what tells how an action stands."""
    for x in fit.where(Column.STATUS):
        if fit.mixtures[x].share(Content.ANSWER) >= MOSTLY and _SAYS_ACCEPTED.search(fit.heading(x)):
            fit.fields[x] = Column.OTHER  # whether the recommendation was accepted is no progress
    for x in fit.where(Column.UPDATE):
        if fit.mixtures[x].share(Content.MARK) >= MOSTLY and not STATES.fullmatch(state_of(fit.heading(x))):
            fit.fields[x] = Column.OTHER  # a chart of the months
    for x in fit.where(Column.OUTCOME):
        done = fit.where(Column.COMPLETED_ON)
        if done and not fit.where(Column.UPDATE) and squeeze(fit.heading(x)) in {"outcome", "outcomes", "result"}:
            fit.fields[x] = Column.UPDATE  # what came of a completed action
    for x in fit.where(Column.COMPLETED_ON):
        if fit.mixtures[x].filled and fit.mixtures[x].share(Content.DATE) < 0.5:  # noqa: PLR2004 - half of them dates
            fit.fields[x] = Column.UPDATE if fit.mixtures[x].words >= TEXT_WORDS else Column.STATUS


def _is_rating(mixture: Mixture) -> bool:
    return mixture.share(Content.RATING) >= MOSTLY or (not mixture.filled and mixture.coloured > 0)


def _by_content(fit: _Fit, x: int) -> Column:
    """Name a column without a heading by its cells, where no other column is for the same."""
    mixture = fit.mixtures[x]
    for content, field in (
        (Content.REF, Column.ACTION_REF),
        (Content.DATE, Column.DUE),
        (Content.PEOPLE, Column.LEAD),
    ):
        if mixture.share(content) >= MOSTLY and not fit.where(field):
            return field
    symbols = mixture.share(Content.RATING) > 0 and mixture.share(Content.RATING, Content.MARK) >= MOSTLY
    if (symbols or (not mixture.filled and mixture.coloured)) and not fit.where(Column.RAG):
        return Column.RAG
    if _score(Column.ACTION, mixture) >= MOSTLY and not fit.where(*SUBJECTS):
        return Column.ACTION
    return Column.OTHER


def _last_text(fit: _Fit) -> None:
    """Take text in a last column without a heading, right of a deadline or lead, for the update."""
    x = len(fit.fields) - 1
    right_of = fit.where(Column.DUE, Column.LEAD)
    blank = fit.fields[x] is Column.OTHER and not fit.heading(x)
    lacking = fit.where(*SUBJECTS) and not fit.where(Column.UPDATE)
    texts = fit.mixtures[x].share(Content.PROSE, Content.WORDS, Content.DATE) >= MOSTLY
    if blank and right_of and x > max(right_of) and lacking and texts:
        fit.fields[x] = Column.UPDATE


def _marks(fit: _Fit) -> list[int]:
    """Return the columns of which one holds a mark; their own fields become ``OTHER``."""
    stated = [x for x in range(len(fit.fields)) if STATES.fullmatch(state_of(fit.heading(x)))]
    marked = [x for x in stated if fit.mixtures[x].share(Content.MARK, Content.ANSWER) >= MOSTLY]
    chart = any(
        len(fit.heading(x)) == 1 and x not in stated and fit.mixtures[x].share(Content.MARK) >= MOSTLY
        for x in range(len(fit.fields))
    )
    if not marked or (chart and all(len(fit.heading(x)) == 1 for x in marked)):
        for x in marked:
            fit.fields[x] = Column.OTHER  # "A" of the months, not of amber
        return []
    found = [x for x in stated if x in marked or not fit.mixtures[x].filled]
    for x in found:
        fit.fields[x] = Column.OTHER
    return found


def state_of(heading: str) -> str:
    """Return the state that a column of marks is for.

    "Status Completed" and "Completed? (Y/N)" are for "Completed", "Implemented? No" for "Not implemented".
    """
    answered = _ANSWERED.fullmatch(heading.strip())
    if answered:
        word = _ANSWERS[answered["answer"].casefold()[:4]]
        return f"{word}{answered['state'].casefold() if word else answered['state']}"
    return re.sub(
        r"(?i)^(?:status|progress|rag)\s+(?=\S)|\s?\?|\s?\(?y(?:es)?\s?/\s?no?\)?\s?\??$", "", heading.strip()
    )


def _one_subject(fit: _Fit) -> None:
    """Settle which column is the action, which the recommendation, and which their numbers."""
    if not fit.where(Column.ACTION):
        _find_action(fit)
    actions = fit.where(Column.ACTION)
    if len(actions) > 1:
        actions = fit.keep(actions, max(actions, key=lambda x: (fit.mixtures[x].filled > 0, -x)))
    recommendations = fit.where(Column.RECOMMENDATION)
    if len(recommendations) > 1:
        said = [x for x in recommendations if _SAYS_RECOMMENDATION.search(fit.heading(x))]
        recommendations = fit.keep(recommendations, (said or recommendations)[-1])
    if actions and recommendations:
        for x in fit.where(Column.ACTION_REF):
            if x < recommendations[0] < actions[0] and not _numbers_actions(fit, x, recommendations[0]):
                fit.fields[x] = Column.RECOMMENDATION_REF


def _numbers_actions(fit: _Fit, number: int, recommendation: int) -> bool:
    """Tell whether one recommendation stands beside several numbers: then they number its actions."""
    numbers: dict[str, str] = {}
    standing = ""
    for row in fit.rows:
        ref = squeeze(row.cells[number].text)
        standing = squeeze(row.cells[recommendation].text) or standing
        if ref and standing and numbers.setdefault(standing, ref) != ref:
            return True
    return False


def _find_action(fit: _Fit) -> None:
    """Find the action among columns headed otherwise: an answer to a recommendation, or the only sentences."""
    sentences = [
        x
        for x in fit.where(Column.OTHER, Column.ACTION_REF)
        if fit.mixtures[x].words >= TEXT_WORDS and fit.mixtures[x].share(Content.PROSE, Content.WORDS) >= MOSTLY
    ]
    if fit.where(Column.RECOMMENDATION):
        # "Response and lead officer" reads as a lead
        leads = [x for x in fit.where(Column.LEAD) if fit.mixtures[x].words >= TEXT_WORDS]
        answers = [x for x in sentences + leads if _RESPONSE.search(fit.heading(x))]
        if answers:
            fit.fields[answers[0]] = Column.ACTION
            return
        both = next((x for x in fit.where(Column.RECOMMENDATION) if _says_both(fit.heading(x))), None)
        if both is not None:
            fit.fields[both] = Column.ACTION
        return
    told = bool(fit.where(*SLOT_FIELDS)) + bool(fit.where(*DEADLINES)) + bool(fit.where(Column.LEAD))
    headless = not any(column.heading for column in fit.layout.columns)
    belied = any(_SAYS_ACTION.fullmatch(fit.heading(x)) for x in fit.where(Column.LEAD))  # "Action" over the doers
    if told == 3 or belied:  # noqa: PLR2004 - who, by when and how it stands: whatever the rest is headed, it is tracked
        found = sentences
    elif told == 2 and (headless or fit.where(*SLOT_FIELDS)):  # noqa: PLR2004
        found = [x for x in sentences if not _TOPIC.search(fit.heading(x))]
    else:
        found = []
    if found:
        fit.fields[max(found, key=lambda x: (fit.mixtures[x].words, -x))] = Column.ACTION


def _says_both(heading: str) -> bool:
    """Tell whether a heading names recommendation and action at once ("Recommendation / action")."""
    return len(heading.split()) <= SUB_HEADING_WORDS and bool(_SAYS_ACTION.search(heading))


def _one_each(fit: _Fit) -> None:
    """Leave one deadline and one number; a second deadline is the revised one if it says so."""
    dues = fit.where(Column.DUE)
    ends = [x for x in dues if not _STARTS.search(fit.heading(x))] or dues
    first = next((x for x in ends if _SAYS_ORIGINAL.search(fit.heading(x))), ends[0] if ends else -1)
    for x in dues:
        if x != first:
            fit.fields[x] = Column.REVISED_DUE if _SAYS_REVISED.search(fit.heading(x)) else Column.OTHER
    action = fit.where(Column.ACTION)
    for refs in (fit.where(Column.ACTION_REF), fit.where(Column.RECOMMENDATION_REF)):
        fit.keep(refs, max((x for x in refs if not action or x < action[0]), default=refs[0] if refs else -1))
