"""Plans that nobody has seen before are followed rightly: invented councils with every kind of change."""

from functools import reduce
from operator import add
from pathlib import Path

import pytest

from tests.corpus.folder import Wish, make, score_folder
from tests.corpus.scoring import INVENTED, MISSED, RIGHT, Score, f1
from tests.programs import needs_program


def total_of(wish: Wish, folder: Path) -> Score:
    """Make a corpus, build it and add up its scores."""
    return reduce(add, score_folder(make(wish, folder / "papers"), folder).values())


def test_plans_of_every_kind_are_followed(tmp_path: Path) -> None:
    """Ten to 200 actions over three to eight rounds, from calm to stormy, as web pages, Word files and text."""
    total = total_of(Wish(plans=16, seed=7), tmp_path)

    assert total.rows[INVENTED] == total.rows[MISSED] == 0, total.misses
    assert f1(total.pairs) >= 0.995, total.misses
    assert f1(total.changes) >= 0.985, total.misses
    assert total.watched[RIGHT] >= 80
    assert total.watched[INVENTED] == total.watched[MISSED] == 0, total.misses


@needs_program("chromium")
def test_papers_printed_by_a_browser_are_followed(tmp_path: Path) -> None:
    """The same plans, some of their papers as PDF."""
    total = total_of(Wish(plans=1, seed=5, actions=25, level="usual", pdf=True, meetings=4), tmp_path)

    assert list(tmp_path.rglob("*.pdf"))
    assert total.rows[INVENTED] == total.rows[MISSED] == 0, total.misses
    assert f1(total.pairs) == f1(total.changes) == 1.0, total.misses


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 110))
def test_many_plans_are_followed(seed: int, tmp_path: Path) -> None:
    """A hundred and more plans; among so many, a new action is now and then worded like one that has gone."""
    total = total_of(Wish(plans=24, seed=seed), tmp_path)

    wrong = total.watched[INVENTED] + total.watched[MISSED]
    assert total.rows[INVENTED] == total.rows[MISSED] == 0, total.misses
    assert f1(total.pairs) >= 0.98, total.misses
    assert f1(total.changes) >= 0.95, total.misses
    assert wrong <= 0.05 * total.watched[RIGHT], total.misses
