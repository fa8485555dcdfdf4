"""Plans that nobody has seen before are followed rightly: invented councils with every kind of change."""

from collections.abc import Iterable
from functools import reduce
from operator import add
from pathlib import Path

import pytest

from tests.corpus.folder import Wish, make, score_folder
from tests.corpus.scoring import INVENTED, MISSED, RIGHT, Score, f1
from tests.programs import needs_program


def scores_of(wish: Wish, folder: Path) -> dict[str, Score]:
    """Make a corpus, build it and score each plan."""
    return score_folder(make(wish, folder / "papers"), folder)


def sum_of(scores: Iterable[Score]) -> Score:
    """Add up scores."""
    return reduce(add, scores)


def wrong(score: Score) -> int:
    """Return how many actions dropped, returned or reopened were missed or invented."""
    return score.watched[INVENTED] + score.watched[MISSED]


def test_plans_of_every_kind_are_followed(tmp_path: Path) -> None:
    """Ten to 100 actions over three to eight rounds, as web pages, Word files and text.

    In stormy plans, where a third of the actions is reworded between two papers, a new action is now and then
    worded so much like one that has just gone that nobody could tell them apart.
    """
    scores = scores_of(Wish(plans=8, seed=7), tmp_path)

    total = sum_of(scores.values())
    assert total.rows[INVENTED] == total.rows[MISSED] == 0, total.misses
    assert f1(total.pairs) >= 0.995, total.misses
    assert f1(total.changes) >= 0.99, total.misses
    assert sum(wrong(score) for name, score in scores.items() if "stormy" not in name) == 0, total.misses
    assert wrong(total) <= 0.02 * total.watched[RIGHT], total.misses


def test_plans_that_are_turned_over_are_followed(tmp_path: Path) -> None:
    """Numbers swapped, actions split and merged, sections dissolved, everybody's work reassigned, all put off.

    Councils with two plans, drafts and agenda packs for one meeting, titles that drift: each row is told once.
    """
    scores = scores_of(Wish(plans=8, seed=740, level="upheaval"), tmp_path)

    total = sum_of(scores.values())
    assert total.rows[INVENTED] == total.rows[MISSED] == 0, total.misses
    assert f1(total.pairs) >= 0.99, total.misses
    assert f1(total.changes) >= 0.98, total.misses
    assert wrong(total) <= 0.05 * total.watched[RIGHT], total.misses


@needs_program("chromium")
def test_papers_printed_by_a_browser_are_followed(tmp_path: Path) -> None:
    """The same plans, some of their papers as PDF."""
    scores = scores_of(Wish(plans=1, seed=5, actions=25, level="usual", pdf=True, meetings=4), tmp_path)

    total = sum_of(scores.values())
    assert list(tmp_path.rglob("*.pdf"))
    assert total.rows[INVENTED] == total.rows[MISSED] == 0, total.misses
    assert f1(total.pairs) == f1(total.changes) == 1.0, total.misses


@pytest.mark.soak
@pytest.mark.parametrize("level", [None, "upheaval"])
@pytest.mark.parametrize("seed", range(100, 110))
def test_many_plans_are_followed(seed: int, level: str | None, tmp_path: Path) -> None:
    """Hundreds of plans; among so many, a new action is now and then worded like one that has gone."""
    total = sum_of(scores_of(Wish(plans=24, seed=seed, level=level), tmp_path).values())

    assert total.rows[INVENTED] == total.rows[MISSED] == 0, total.misses
    assert f1(total.pairs) >= 0.98, total.misses
    assert f1(total.changes) >= 0.95, total.misses
    assert wrong(total) <= 0.05 * total.watched[RIGHT], total.misses
