"""A whole folder of papers of several councils, built and scored."""

from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final

import paperround
from samples.telling import Council
from tests.corpus.officers import LEVELS, Office
from tests.corpus.printing import print_paper
from tests.corpus.scoring import Score, score
from tests.corpus.upheaval import Upheaval
from tests.corpus.words import PLACES, PLANS

AGENDA: Final = (
    "Agenda pack", "1. Apologies for absence", "2. Minutes of the last meeting", "3. Declarations of interest",
    "The minutes of the last meeting were agreed as a true record.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wish:
    """What corpus is asked for; ``None`` leaves a figure to chance."""

    plans: int
    seed: int
    actions: int | None = None
    level: str | None = None
    pdf: bool = False
    meetings: int | None = None


def make(wish: Wish, papers: Path) -> dict[str, Council]:
    """Write the papers of one plan a council, or two, and return the truth by a name that says what is hard about it.

    In an ``upheaval`` one council in three has two plans, and some meetings have a draft or an agenda pack, too.
    """
    made = {}
    taken: set[tuple[str, str]] = set()
    for number in range(wish.plans):
        pick = Random(wish.seed * 1000 + number)  # noqa: S311 - the same papers for the same seed
        level = wish.level or [name for name in LEVELS if name != "upheaval"][number % (len(LEVELS) - 1)]
        stirred = level == "upheaval"
        place = number // 4 * 3 + max(0, number % 4 - 1) if stirred else number
        office = (Upheaval if stirred else Office)(
            seed=wish.seed * 1000 + number,
            actions=wish.actions or pick.choice((10, 15, 25, 40, 60, 100, 200)),
            meetings=wish.meetings or pick.randint(3, 8),
            level=LEVELS[level],
            place=PLACES[place % len(PLACES)] + " North" * (place // len(PLACES)),
            two_columns=pick.random() < 0.3,
            revised_column=pick.random() < 0.6,
            partial_at=2 if pick.random() < 0.2 else None,
        )
        while (office.place, office.topic) in taken:
            office.topic = pick.choice(PLANS)
        taken.add((office.place, office.topic))
        council = print_all(office.report(), papers, pick, pdf=wish.pdf, twice=0.3 if stirred else 0.0)
        made[f"{council.name}, {council.plan}, {office.actions} actions, {office.meetings} rounds, {level}"] = council
    return made


def print_all(council: Council, papers: Path, pick: Random, *, pdf: bool, twice: float) -> Council:
    """Write all papers of a council, and return it with the names of their files.

    Args:
        council: Whose papers.
        papers: Where to put its folder.
        pick: What leaves things to chance.
        pdf: Whether some are PDF.
        twice: The share of the meetings for which a second paper tells the plan: an agenda pack or a draft.
    """
    folder = papers / council.folder
    folder.mkdir(parents=True, exist_ok=True)
    meetings = []
    for number, meeting in enumerate(council.meetings):
        kind = pick.choice(("html", "docx", "txt", *["pdf"] * pdf))
        meetings.append(replace(meeting, file=f"{pick.randrange(10**6)}-{council.plan_id}-{number}.{kind}"))
        if not twice or pick.random() >= twice:
            print_paper(council, number, folder / meetings[-1].file, pick)
            continue
        other = folder / f"{pick.randrange(10**6)}-{council.plan_id}-{number}.{pick.choice(('html', 'docx'))}"
        if pick.random() < 0.5:
            print_paper(council, number, folder / meetings[-1].file, pick)
            print_paper(council, number, other, pick, lines=AGENDA)
        else:
            print_paper(council, number, folder / meetings[-1].file, pick, lines=("Version 2",))
            print_paper(drafted(council, number, pick), number, other, pick, lines=("Version 1",))
    return replace(council, meetings=tuple(meetings))


def drafted(council: Council, number: int, pick: Random) -> Council:
    """Return what a draft for a meeting says: some updates are not in yet, and an action is missing."""
    left_out = pick.choice([action.id for action in council.actions if action.told[number]])
    actions = []
    for action in council.actions:
        told = action.told[number]
        if told and (action.id == left_out or pick.random() < 0.3):
            early = None if action.id == left_out else replace(told, update="")
            action = replace(action, told=(*action.told[:number], early, *action.told[number + 1 :]))  # noqa: PLW2901 - as drafted
        actions.append(action)
    return replace(council, actions=tuple(actions))


def score_folder(councils: dict[str, Council], folder: Path) -> dict[str, Score]:
    """Build ``folder/papers`` and score each council's plan."""
    paperround.build(folder / "papers", folder / "dataset")
    return {name: score(council, folder / "dataset") for name, council in councils.items()}
