"""The benchmarks hold like against like: both sides read the same words, from papers that make a plan."""

from pathlib import Path

import pytest

from benchmarks import growth, inputs, readers
from benchmarks.measuring import Compared, Spread, words
from paperround.build import build


@pytest.mark.parametrize("kind", ["plain", "published", "styled", "nested"])
def test_both_read_the_same_words_of_a_web_page(kind: str, tmp_path: Path) -> None:
    """Pandas glues words together where a cell holds paragraphs and bullets, so that a few are its own."""
    paper = inputs.web_rows(tmp_path / "plan.html", 20, kind=kind)

    ours, theirs = words(readers.html(paper)), words(readers.html_by_pandas(paper))

    assert (ours & theirs).total() >= 0.95 * theirs.total() > 400


def test_both_read_the_same_words_of_a_word_table(tmp_path: Path) -> None:
    """Python-docx sees neither automatic numbers nor insertions, so that it finds fewer."""
    paper = inputs.word_rows(tmp_path / "plan.docx", 20)

    ours, theirs = words(readers.docx(paper)), words(readers.docx_by_rows(paper))

    assert theirs < ours
    assert theirs.total() > 150


def test_every_deadline_is_dated() -> None:
    """Deadlines that nobody could read would be read quickly."""
    printed = inputs.deadlines()

    assert not [told for told in readers.deadlines(printed) if str(told).endswith("None")]


def test_the_papers_that_grow_are_plans_over_rounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each folder is one plan, and each of its papers a round of it, with every action."""
    monkeypatch.setenv("PAPERROUND_CACHE", str(tmp_path / "cache"))
    folder = inputs.plan_papers(tmp_path / "papers", 9, rounds=3, actions=5)

    dataset = build(folder, tmp_path / "dataset")

    assert {round_.actions for round_ in dataset.rounds} == {5}
    assert len(dataset.rounds) == 9
    assert len(dataset.actions) == 15


def test_whole_builds_are_timed() -> None:
    """The program that the curves run is the one that a user runs, and it builds."""
    (point,) = growth.rounds((2,))

    assert (point.what, point.size) == ("rounds", 2)
    assert point.processor > 0


def test_a_ratio_tells_its_worst_and_best() -> None:
    """The worst is our slowest run beside the other's fastest."""
    told = Compared("", "", 1, Spread((1.0, 2.0, 4.0)), Spread((20.0, 30.0, 40.0)), 1.0, (0, 0))

    assert told.ratio.runs == (5.0, 15.0, 40.0)
