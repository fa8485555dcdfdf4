"""What a build did, in plain words for people and as JSON for programs."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Final

from model.dataset import Dataset, RoundSummary
from model.dates import in_full
from model.words import Outcome, Severity
from output.wording import count
from paperround.terminal import printable

NEEDS_A_PERSON: Final = (Outcome.UNREADABLE, Outcome.INCOMPLETE, Outcome.NEEDS_OCR)
"""Outcomes after which a build's exit code is 1 (design: "Exit")."""


def exit_code(dataset: Dataset) -> int:
    """Return 1 when a paper is unreadable, incomplete or needs OCR, else 0."""
    return int(any(paper.outcome in NEEDS_A_PERSON for paper in dataset.papers))


def summarise(dataset: Dataset, out: Path) -> str:
    """Tell what was read, what moved since the last round, and what to look at, in plain words."""
    return "\n".join((*_papers(dataset), *_plans(dataset), *_problems(dataset), *_where(out)))


def summary_for_programs(dataset: Dataset, out: Path) -> str:
    """Return the same facts as one JSON object."""
    return json.dumps(
        {
            "out": str(out),
            "papers": {str(outcome): count for outcome, count in _outcomes(dataset).items()},
            "to_look_at": {paper.paper: paper.message for paper in dataset.papers if paper.outcome in NEEDS_A_PERSON},
            "actions": len(dataset.actions),
            "observations": len(dataset.observations),
            "latest_rounds": [asdict(summary) for summary in _latest_rounds(dataset)],
            "problems": {severity.value: count for severity, count in _severities(dataset).items()},
        },
        default=str,
        ensure_ascii=False,
        indent=2,
    )


def _outcomes(dataset: Dataset) -> Counter[Outcome]:
    return Counter(paper.outcome for paper in dataset.papers)


def _severities(dataset: Dataset) -> Counter[Severity]:
    return Counter(problem.severity for problem in dataset.problems)


def _latest_rounds(dataset: Dataset) -> list[RoundSummary]:
    latest: dict[str, RoundSummary] = {}
    for summary in dataset.rounds:
        if summary.plan_id not in latest or summary.round > latest[summary.plan_id].round:
            latest[summary.plan_id] = summary
    return list(latest.values())


def _papers(dataset: Dataset) -> Iterator[str]:
    outcomes = _outcomes(dataset)
    read = outcomes.pop(Outcome.READ, 0)
    others = ", ".join(f"{number} {outcome.value.replace('_', ' ')}" for outcome, number in sorted(outcomes.items()))
    yield f"{count(read, 'paper')} read{f' ({others})' if others else ''}, {count(len(dataset.actions), 'action')}."
    for paper in dataset.papers:
        if paper.outcome in NEEDS_A_PERSON:
            yield f"  {printable(paper.paper)}: {printable(paper.message)}"


def _plans(dataset: Dataset) -> Iterator[str]:
    rounds = Counter(summary.plan_id for summary in dataset.rounds)
    for latest in _latest_rounds(dataset):
        yield printable(latest.plan)
        yield (
            f"  {in_full(latest.round)}: {latest.completed} of {count(latest.actions, 'action')} completed, "
            f"{latest.overdue} overdue; {_moved(latest, first=rounds[latest.plan_id] == 1)}."
        )


def _moved(latest: RoundSummary, *, first: bool) -> str:
    """Tell what moved in a plan's latest round; a plan's only round has none before it."""
    moved = (
        (latest.completed_since, "completed"),
        (latest.slipped, "slipped"),
        (latest.added, "added"),
        (latest.dropped, "dropped without completion"),
    )
    told = ", ".join(f"{number} {word}" for number, word in moved if number)
    if first:
        return f"the first round; {told}" if told else "the first round"
    return f"since the round before: {told or 'nothing moved'}"


def _problems(dataset: Dataset) -> Iterator[str]:
    severities = _severities(dataset)
    if not severities:
        return
    told = [
        count(severities[severity], severity.value if severity is not Severity.INFO else "note")
        for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)
        if severities[severity]
    ]
    yield f"To look at in problems.csv: {', '.join(told)}."


def _where(out: Path) -> Iterator[str]:
    yield f"The dataset is in {out}: open dataset.xlsx, or report/index.html in a browser."
