"""The report's sentences: each is worked out from the dataset, and true of one action and of thousands."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from model.dataset import Change, Observation
from model.dates import in_full, in_short
from model.words import Basis, ChangeField, ChangeKind, Precision, Status
from output.report.stories import Plan, Story
from output.wording import STATUS_WORDS, count

_TIMES: Final = ("never", "once", "twice")
_BASES: Final = {
    Basis.COLUMN: "because its status or rating column says so",
    Basis.UPDATE: "because the update says so",
    Basis.SHADING: "because of the cell’s shading",
    Basis.NARRATIVE: "as understood from the update’s prose",
    Basis.DEADLINE: "because the deadline cell says so",
}
_ONE_DAY: Final = {
    ChangeKind.ADDED: "New in this paper.",
    ChangeKind.DROPPED: "No longer printed, and not finished when last told of.",
    ChangeKind.RETIRED: "No longer printed, after it was finished.",
    ChangeKind.RETURNED: "Printed again, after it was missing.",
    ChangeKind.REWORDED: "The action was reworded.",
}


def times(number: int) -> str:
    """Return ``once``, ``twice``, ``3 times``."""
    return _TIMES[number] if number < len(_TIMES) else f"{number:,} times"


def listed(parts: Sequence[str]) -> str:
    """Return ``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""


def be(number: int, *, past: bool = False) -> str:
    """Return the verb that agrees with a number: is, are, was, were."""
    return ("was" if past else "is") if number == 1 else ("were" if past else "are")


def days(number: int) -> str:
    """Return a signed number of days as words: ``30 days later``, ``1 day earlier``."""
    return f"{count(abs(number), 'day')} {'later' if number > 0 else 'earlier'}" if number else "0 days"


def shortened(text: str, length: int) -> str:
    """Return a text of more than ``length`` characters cut at a word's end, and marked as cut."""
    return text if len(text) <= length + 5 else f"{text[: length - 3].rsplit(' ', 1)[0]}..."


def plan_in_short(plan: Plan) -> str:
    """Tell what the report of a plan stands on."""
    if not plan.rounds:
        return f"No round could be dated. {count(len(plan.stories), 'action')} known."
    first, last = plan.rounds[0].round, plan.rounds[-1].round
    when = in_full(last) if first == last else f"{in_full(first)} to {in_full(last)}"
    refs = sum(bool(group.ref) for group in plan.groups)
    under = f" under {count(refs, 'recommendation')}" if refs else ""
    meeting = f" Next meeting {in_full(plan.next_meeting)}." if plan.next_meeting else ""
    return f"{count(len(plan.rounds), 'round')}, {when}. {count(len(plan.stories), 'action')}{under}.{meeting}"


def status_message(plan: Plan) -> str:
    """Tell how the completed and delayed counts went from the first round to the last."""
    if not plan.rounds:
        return "There is no round to count."
    first, last = plan.rounds[0], plan.rounds[-1]
    if len(plan.rounds) == 1:
        return (
            f"In the only round, {last.completed:,} of {count(last.actions, 'action')} {be(last.completed)} completed, "
            f"{last.delayed:,} delayed and {last.overdue:,} overdue."
        )
    return (
        f"From {in_full(first.round)} to {in_full(last.round)}, completed actions "
        f"{_went(first.completed, last.completed)}"
        f" and delayed actions {_went(first.delayed, last.delayed)}."
    )


def _went(before: int, after: int) -> str:
    if before == after:
        return f"began and ended at {after:,}"
    return f"{'rose' if after > before else 'fell'} from {before:,} to {after:,}"


def drift_message(plan: Plan) -> str:
    """Tell how many deadlines moved later, how often, and how many are past."""
    slipped = [story for story in plan.stories if story.slips]
    twice = sum(len(story.slips) > 1 for story in slipped)
    late = sum(story.summary.overdue and story.summary.in_latest_round for story in plan.stories)
    total = count(len(plan.stories), "action")
    moved = f"The deadline of {len(slipped):,} of {total} moved later" if slipped else f"Of {total}, none moved later"
    again = f", of {twice:,} more than once" if twice else ""
    overdue = f" {late:,} {be(late)} overdue in the latest round." if late else " None is overdue in the latest round."
    return f"{moved}{again}.{overdue}"


def life_message(story: Story) -> str:
    """Tell an action's life in two or three sentences."""
    summary = story.summary
    first, now, slips = summary.first_deadline, summary.deadline, len(story.slips)
    if first and now and first != now:
        said = f"First due {in_full(first)}, now {in_full(now)}: {days((now - first).days)}."
    elif first or now:
        said = f"Due {in_full(now or first or date.min)}."
        said = f"First due {in_full(first)}; no deadline stands now." if first and not now else said
    else:
        said = "No deadline with a date is printed."
    moved = f" The deadline moved later {times(slips)}." if slips else ""
    words = sum(change.field is ChangeField.WORDING for change in story.changes)
    worded = f" The wording changed {times(words)}." if words else ""
    end = ""
    if story.gone:
        how = "unfinished" if story.dropped else "after it was finished"
        end = f" It left the plan {how}: the paper of {in_full(story.gone.to_round)} does not print it."
    return said + moved + worded + end


def change_sentence(change: Change) -> str:
    """Tell one change as a plain sentence."""
    if change.kind in _ONE_DAY:
        return _ONE_DAY[change.kind]
    if change.field is ChangeField.STATUS:
        return f"Status went from {_status(change.before)} to {_status(change.after)}."
    if change.field is ChangeField.DEADLINE:
        return _deadline_sentence(change)
    before, after = change.before or "none", change.after or "none"
    what = {
        ChangeField.LEAD: "Lead",
        ChangeField.NUMBER: "Recommendation" if change.kind is ChangeKind.MOVED else "Number",
    }.get(change.field)
    if what:
        return f"{what} went from {before} to {after}."
    return f"The update for {in_full(change.from_round)} is repeated here with other words."


def _status(word: str) -> str:
    return STATUS_WORDS[Status(word)].casefold() if word in tuple(Status) else word or "none"


def _deadline_sentence(change: Change) -> str:
    before, after = _iso(change.before), _iso(change.after)
    if change.kind is ChangeKind.SET:
        said = f"Deadline set to {after}."
    elif change.kind is ChangeKind.WITHDRAWN:
        return f"Deadline {before} withdrawn, without a new date."
    else:
        said = f"Deadline moved {days(change.days or 0)}, from {before} to {after}."
    if change.announced is None:
        return said
    return f"{said} {'The paper says so.' if change.announced else 'The update does not say so.'}"


def _iso(text: str) -> str:
    try:
        return in_short(date.fromisoformat(text))
    except ValueError:
        return text


def reading(row: Observation) -> str:
    """Tell how a row was read: status, its basis, and the deadline that stands."""
    why = f", {_BASES[row.status_basis]}" if row.status_basis else ""
    status = STATUS_WORDS[row.status].casefold() + (", with work remaining" if row.qualified else "")
    if row.deadline is None:
        return f"Read as {status}{why}; no deadline stands."
    period = (
        f", the end of the {row.due_precision.value} printed"
        if row.deadline == row.due_date and row.due_precision not in (None, Precision.DAY) and row.due_kind == "by"
        else ""
    )
    return f"Read as {status}{why}; deadline {in_short(row.deadline)}{period}."


def place(row: Observation) -> str:
    """Return where a row was read: page, table and row, as far as they are known."""
    parts = (("page", row.page), ("table", row.table), ("row", row.row))
    return ", ".join([f"{word} {number}" for word, number in parts if number is not None])
