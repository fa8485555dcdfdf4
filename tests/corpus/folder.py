"""A whole folder of papers of several councils, built and scored."""

from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import paperround
from samples.telling import Council
from tests.corpus.officers import LEVELS, Office
from tests.corpus.printing import print_paper
from tests.corpus.scoring import Score, score
from tests.corpus.words import PLACES


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
    """Write the papers of one plan a council, and return the truth by a name that says what is hard about it."""
    made = {}
    for number in range(wish.plans):
        pick = Random(wish.seed * 1000 + number)  # noqa: S311 - the same papers for the same seed
        level = wish.level or list(LEVELS)[number % len(LEVELS)]
        office = Office(
            seed=wish.seed * 1000 + number,
            actions=wish.actions or pick.choice((10, 15, 25, 40, 60, 100, 200)),
            meetings=wish.meetings or pick.randint(3, 8),
            level=LEVELS[level],
            place=PLACES[number % len(PLACES)] + " North" * (number // len(PLACES)),
            two_columns=pick.random() < 0.3,
            revised_column=pick.random() < 0.6,
            partial_at=2 if pick.random() < 0.2 else None,
        )
        council = print_all(office.report(), papers, pick, pdf=wish.pdf)
        made[f"{council.name}, {office.actions} actions, {office.meetings} rounds, {level}"] = council
    return made


def print_all(council: Council, papers: Path, pick: Random, *, pdf: bool) -> Council:
    """Write all papers of a council, and return it with the names of their files."""
    folder = papers / council.folder
    folder.mkdir(parents=True)
    meetings = []
    for number, meeting in enumerate(council.meetings):
        kind = pick.choice(("html", "docx", "txt", *["pdf"] * pdf))
        meetings.append(replace(meeting, file=f"{pick.randrange(10**6)}-{number}.{kind}"))
        print_paper(council, number, folder / meetings[-1].file, pick)
    return replace(council, meetings=tuple(meetings))


def score_folder(councils: dict[str, Council], folder: Path) -> dict[str, Score]:
    """Build ``folder/papers`` and score each council's plan."""
    paperround.build(folder / "papers", folder / "dataset")
    return {name: score(council, folder / "dataset") for name, council in councils.items()}
