"""``paperround compare``: two rounds side by side, in the terminal, as JSON, as CSV and as a page."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Final

from model.comparison import Bridge, Comparison
from model.dataset import Dataset
from model.dates import in_full
from output.csv import printed
from output.wording import count
from paperround.asking import plans_meant, rounds_meant
from paperround.comparison import Line, groups_of
from paperround.terminal import printable
from paperround.usage import AskedWrongly
from timeline.compare import compare_rounds
from timeline.wording import Mark, Run

CSV_COLUMNS: Final = (
    "plan_id",
    "from_round",
    "to_round",
    "group",
    "action_id",
    "action",
    "before",
    "after",
    "days",
    "note",
)


def comparisons(dataset: Dataset, rounds: tuple[str, ...], plan: str) -> tuple[Comparison, ...]:
    """Compare the rounds that the user names, for each plan meant.

    Raises:
        AskedWrongly: No plan has such rounds.
    """
    compared: list[Comparison] = []
    refused: list[AskedWrongly] = []
    for plan_id in plans_meant(dataset, plan):
        try:
            compared.append(compare_rounds(dataset, plan_id, *rounds_meant(dataset, plan_id, rounds)))
        except AskedWrongly as error:
            refused.append(error)
    if not compared:
        raise refused[0]
    return tuple(compared)


def in_terminal(comparisons: Sequence[Comparison]) -> str:
    """Return the comparisons as plain text; taken-out words as [-so-], put-in words as {+so+}."""
    return "\n\n".join("\n".join(_told(each)) for each in comparisons)


def _told(comparison: Comparison) -> Iterator[str]:
    yield printable(comparison.plan)
    yield f"From {in_full(comparison.from_round)} to {in_full(comparison.to_round)}"
    for bridge in comparison.bridges:
        yield f"  {bridge_in_words(bridge)}"
    groups = groups_of(comparison)
    if not groups:
        yield "\nNothing moved."
    for group in groups:
        yield f"\n{group.heading} ({len(group.lines)})"
        for line in group.lines:
            yield from _line(line)
    yield f"\n{count(len(comparison.unchanged), 'action')} unchanged."


def _line(line: Line) -> Iterator[str]:
    text = marked(line.words) if line.words else line.action
    yield f"  {line.action_id.partition('/')[2]}  {printable(' '.join(text.split()))}"
    if not line.words:
        yield f"      {printable(_moved(line))}"
    if line.note:
        yield f"      {line.note}"


def _moved(line: Line) -> str:
    if line.before and line.after:
        return f"{line.before} → {line.after}" if line.before != line.after else line.after
    return f"was: {line.before}" if line.before else f"now: {line.after}"


def marked(words: Sequence[Run]) -> str:
    """Return a changed wording as one text: [-taken out-] {+put in+}."""
    marks = {Mark.KEPT: "{}", Mark.TAKEN_OUT: "[-{}-]", Mark.PUT_IN: "{{+{}+}}"}
    return " ".join(marks[run.mark].format(run.text) for run in words)


def bridge_in_words(bridge: Bridge) -> str:
    """Return how one total becomes the other: ``Completed: 6; finished since: +3; now 9``."""
    steps = "".join(f"; {step.name[0].lower()}{step.name[1:]}: {step.count:+}" for step in bridge.steps)
    return f"{bridge.name}: {bridge.start}{steps}; now {bridge.end}"


def as_json(comparisons: Sequence[Comparison]) -> str:
    """Return the comparisons for programs: a list, one object a plan."""
    return json.dumps(
        [
            {
                "plan_id": each.plan_id,
                "plan": each.plan,
                "from_round": each.from_round,
                "to_round": each.to_round,
                "groups": {group.name: [asdict(line) for line in group.lines] for group in groups_of(each)},
                "unchanged": [pair.action_id for pair in each.unchanged],
                "bridges": [asdict(bridge) for bridge in each.bridges],
            }
            for each in comparisons
        ],
        default=str,
        ensure_ascii=False,
        indent=2,
    )


def as_csv(comparisons: Sequence[Comparison]) -> str:
    """Return the comparisons as one CSV, one row for each action in each group; its lines end in a newline."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for each in comparisons:
        for group in groups_of(each):
            for line in group.lines:
                place = (each.plan_id, each.from_round, each.to_round, group.name)
                row = (*place, line.action_id, line.action, line.before, line.after, line.days, line.note)
                writer.writerow([printed(value) for value in row])
    return text.getvalue()


def as_page(comparisons: Sequence[Comparison]) -> str:
    """Return the comparisons as one HTML page that needs nothing beside it."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - slow to load

    pages = Environment(
        loader=PackageLoader("paperround"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return pages.get_template("comparison.html").render(
        compared=[(each, groups_of(each)) for each in comparisons],
        in_full=in_full,
        in_words=bridge_in_words,
        count=count,
    )
