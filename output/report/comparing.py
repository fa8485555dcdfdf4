"""Two rounds of a plan side by side, in groups, with the steps between their totals."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Final

from markupsafe import Markup, escape

from model.dataset import Observation, RoundSummary
from model.words import ChangeField, ChangeKind, Status
from output.report.sentences import change_sentence
from output.report.stories import Plan, Story, is_finished

GROUPS: Final = (
    ("Slipped", "Their deadline is later than it was."),
    ("Dropped, unfinished", "They are no longer printed, and were not finished when last told of."),
    ("Reopened or silent", "They were finished in the earlier round, and are not told as finished in the later one."),
    ("Completed", "They became completed."),
    ("Reworded", "They now promise something in other words."),
    ("Added or returned", "The earlier round does not tell of them."),
    ("Other moves", "Status, deadline, lead or number moved otherwise."),
    ("Taken off or not told", "Finished before, or missing from a paper that tells only part."),
    ("Unchanged", "Nothing of the above moved."),
)
_LONGEST_DIFF: Final = 2000  # words; a longer text is shown whole, before and after


@dataclass(frozen=True, slots=True)
class Pair:
    """One action in both rounds, and what moved in between, as sentences."""

    story: Story
    before: Observation | None
    after: Observation | None
    moved: tuple[str, ...]
    words: Markup | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a bridge: its name, signed count, the count before and after, and its actions."""

    name: str
    number: int
    before: int
    after: int
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two rounds, the groups of ``GROUPS`` in order, and the bridge between the completed counts."""

    plan: Plan
    earlier: RoundSummary
    later: RoundSummary
    file: str
    groups: tuple[tuple[str, str, tuple[Pair, ...]], ...]
    steps: tuple[Step, ...]
    start: int
    end: int


def file_of(earlier: date, later: date) -> str:
    """Return the page that compares two rounds."""
    return f"from-{earlier.isoformat()}-to-{later.isoformat()}.html"


def compare(plan: Plan, earlier: RoundSummary, later: RoundSummary) -> Comparison:
    """Compare two rounds of a plan, whether or not others lie between."""
    found: dict[str, list[Pair]] = {name: [] for name, _ in GROUPS}
    pairs = []
    for story in plan.stories:
        before, after = story.at.get(earlier.round), story.at.get(later.round)
        if before is None and after is None:
            continue
        between = [each for each in story.changes if earlier.round < each.to_round <= later.round]
        words = marked(before.action, after.action) if before and after and _reworded(story, earlier, later) else None
        pair = Pair(story, before, after, tuple(dict.fromkeys(change_sentence(each) for each in between)), words)
        pairs.append(pair)
        # A date made exact within its printed period is no movement, though it may be later.
        deadline_moved = any(each.field is ChangeField.DEADLINE for each in between)
        found[_group(pair, later, deadline_moved=deadline_moved)].append(pair)
    steps, start, end = _bridge(pairs)
    return Comparison(
        plan=plan,
        earlier=earlier,
        later=later,
        file=file_of(earlier.round, later.round),
        groups=tuple((name, about, tuple(found[name])) for name, about in GROUPS),
        steps=steps,
        start=start,
        end=end,
    )


def _reworded(story: Story, earlier: RoundSummary, later: RoundSummary) -> bool:
    return any(
        each.field is ChangeField.WORDING and earlier.round < each.to_round <= later.round for each in story.changes
    )


def _group(pair: Pair, later: RoundSummary, *, deadline_moved: bool) -> str:  # noqa: PLR0911 - a decision table
    """Return the first of ``GROUPS`` that fits; an action stands in one only."""
    before, after = pair.before, pair.after
    if after is None:
        dropped = pair.story.left_before(later.round) is ChangeKind.DROPPED
        return "Dropped, unfinished" if dropped else "Taken off or not told"
    if before is None:
        return "Added or returned"
    if before.deadline and after.deadline and before.deadline < after.deadline and deadline_moved:
        return "Slipped"
    if is_finished(before.status) and not is_finished(after.status):
        return "Reopened or silent"
    if after.status is Status.COMPLETED and before.status is not Status.COMPLETED:
        return "Completed"
    if pair.words is not None:
        return "Reworded"
    return "Other moves" if pair.moved else "Unchanged"


def _bridge(pairs: Iterable[Pair]) -> tuple[tuple[Step, ...], int, int]:
    def done(row: Observation | None) -> bool:
        return row is not None and row.status is Status.COMPLETED

    rows = tuple(pairs)
    came = [pair for pair in rows if done(pair.after) and not done(pair.before)]
    went = [pair for pair in rows if done(pair.before) and not done(pair.after)]
    told = (
        ("Completed since", 1, [pair for pair in came if pair.before]),
        ("Not in the earlier round, completed", 1, [pair for pair in came if not pair.before]),
        ("Closed instead", -1, [pair for pair in went if pair.after and pair.after.status is Status.CLOSED]),
        ("No update this time", -1, [pair for pair in went if pair.after and pair.after.status is Status.UNKNOWN]),
        ("Reopened", -1, [pair for pair in went if pair.after and pair.after.status not in _NOT_REOPENED]),
        ("No longer printed", -1, [pair for pair in went if not pair.after]),
    )
    start = at = sum(done(pair.before) for pair in rows)
    steps = []
    for name, sign, members in told:
        if members:
            after = at + sign * len(members)
            steps.append(Step(name, sign * len(members), at, after, tuple(pair.story for pair in members)))
            at = after
    return tuple(steps), start, at


_NOT_REOPENED: Final = (Status.CLOSED, Status.UNKNOWN)


def marked(before: str, after: str) -> Markup:
    """Return both wordings as one: words taken out in ``del``, put in in ``ins``, announced to screen readers."""
    old, new = before.split(), after.split()
    if len(old) + len(new) > _LONGEST_DIFF:
        return _taken_out(before) + Markup(" ") + _put_in(after)
    parts: list[Markup] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(escape(" ".join(new[j1:j2])))
            continue
        if i2 > i1:
            parts.append(_taken_out(" ".join(old[i1:i2])))
        if j2 > j1:
            parts.append(_put_in(" ".join(new[j1:j2])))
    return Markup(" ").join(parts)


def _taken_out(text: str) -> Markup:
    return Markup('<del><span class="vh">[taken out: </span>{}<span class="vh">]</span></del>').format(text)


def _put_in(text: str) -> Markup:
    return Markup('<ins><span class="vh">[put in: </span>{}<span class="vh">]</span></ins>').format(text)
