"""The report: true sentences, every source named, nothing from a paper run, and the same bytes each time."""

import re
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from model.dataset import Dataset
from model.problems import UnreadablePaper
from model.words import ChangeField, ChangeKind
from output.report import begin_report, pages, write_report
from output.report.comparing import Rounds, marked, shown_pairs
from output.report.sentences import change_sentence, days, listed, status_message, times
from output.report.stories import plans_of
from output.work import Work
from tests.output.invented import FIRST, PLAN, SECOND, THIRD, harbour, observation, reword
from timeline.compare import comparer

FOLDER = f"plan-{PLAN}"


def written(dataset: Dataset, folder: Path, papers: Path | None = None) -> Path:
    """Write the report and return its folder."""
    folder.mkdir()
    write_report(dataset, folder, comparer, papers=papers)
    return folder / "report"


def said(path: Path) -> str:
    """Return what a page says, spaces folded."""
    return " ".join(str(html.fromstring(path.read_bytes()).xpath("string()")).split())


def links_of(root: html.HtmlElement) -> list[str]:
    """Return where a page's links, styles and scripts point."""
    return [link for _, name, link, _ in root.iterlinks() if name in ("href", "src") and link[:1] not in "#d"]


def test_every_link_between_the_pages_finds_its_place(tmp_path: Path) -> None:
    """No page points at a page, or a part of one, that is not there."""
    report = written(harbour(), tmp_path / "out")
    for page in report.rglob("*.html"):
        root = html.fromstring(page.read_bytes())
        for link in links_of(root):
            name, _, anchor = link.partition("#")
            target = (page.parent / name).resolve() if name else page
            assert target.is_file(), f"{page.name} points at {link}"
            assert not anchor or html.fromstring(target.read_bytes()).xpath(f"//*[@id='{anchor}']"), link


def test_the_same_dataset_gives_the_same_bytes(tmp_path: Path) -> None:
    """Nothing depends on the clock or the order of a set."""
    one, two = (written(harbour(), tmp_path / name) for name in ("one", "two"))
    pages = sorted(page.relative_to(one) for page in one.rglob("*") if page.is_file())
    assert pages
    assert all((one / page).read_bytes() == (two / page).read_bytes() for page in pages)


def test_many_hands_write_the_same_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long plan is divided among processes, which changes nothing."""
    monkeypatch.setattr(pages, "_LARGE", 1)
    monkeypatch.setattr(pages, "_STORIES", 2)
    one = written(harbour(), tmp_path / "one")
    (tmp_path / "two").mkdir()
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as workers:
        work = Work(workers)
        begin_report(harbour(), tmp_path / "two", work, comparer)
        work.finish()
    told = [
        {page.relative_to(each): page.read_bytes() for page in each.rglob("*.*")}
        for each in (one, tmp_path / "two/report")
    ]
    assert told[0] == told[1]


class Ending(Executor):
    """Workers of whom none lives to the end."""

    def submit(self, *_: object, **__: object) -> Future[Any]:
        """Take the work, and end."""
        future: Future[Any] = Future()
        future.set_exception(UnreadablePaper("Reading it broke the program that reads it.", ""))
        return future


def test_a_page_writer_that_ends_is_told_as_such(tmp_path: Path) -> None:
    """Its dataset is not published, and no paper is blamed."""
    work = Work(Ending())
    begin_report(harbour(), tmp_path, work, comparer)
    with pytest.raises(OSError, match="was ended"):
        work.finish()


def test_what_a_paper_prints_is_shown_and_never_run(tmp_path: Path) -> None:
    """A paper that holds markup shows it as text."""
    dataset = reword(harbour(), "1.1", THIRD, "<script>alert(1)</script><img src=x onerror=alert(2)>\x00")
    report = written(dataset, tmp_path / "out")
    for page in report.rglob("*.html"):
        root = html.fromstring(page.read_bytes())
        assert {str(each.get("src")) for each in root.iter("script")} <= {"report.js", "../report.js"}
        assert not root.xpath("//img | //script[not(@src)] | //*[@onerror]")
    assert "<script>alert(1)</script>" in said(report / FOLDER / "action-1.1.html")


def test_no_page_asks_for_anything_outside(tmp_path: Path) -> None:
    """No address of the web stands anywhere in the report."""
    report = written(harbour(), tmp_path / "out")
    assert not [page for page in report.rglob("*.*") if re.search(rb"https?://|//cdn", page.read_bytes())]


def test_a_source_is_named_and_linked_at_its_page(tmp_path: Path) -> None:
    """Beside every round: paper, page, table, row, and a link that leads out of the report to the paper."""
    report = written(harbour(), tmp_path / "out", Path("../papers"))
    page = report / FOLDER / "action-1.1.html"
    assert "harbour/2024-09-03.pdf, page 2, table 1, row 4" in said(page)
    links = links_of(html.fromstring(page.read_bytes()))
    assert "../../../papers/harbour/2024-09-03.pdf#page=2" in links


def test_the_overview_counts_one_as_one(tmp_path: Path) -> None:
    """Singulars are singular."""
    words = said(written(harbour(), tmp_path / "out") / "index.html")
    assert "1 of 2 actions" in words
    assert "1 unfinished action " in words
    assert "1 is overdue" in words
    assert "1 actions" not in words
    assert "1 questions" not in words


@pytest.mark.parametrize("keep", ["nothing", "one action", "one round"])
def test_small_datasets_have_pages_too(keep: str, tmp_path: Path) -> None:
    """An empty dataset, a single action and a single round are told without a slip of number."""
    whole = harbour()
    told = {
        "nothing": Dataset(),
        "one action": Dataset(observations=whole.observations[:1], actions=whole.actions[:1], rounds=whole.rounds[:1]),
        "one round": Dataset(rounds=whole.rounds[:1]),
    }[keep]
    report = written(told, tmp_path / "out")
    words = " ".join(said(page) for page in report.rglob("*.html"))
    assert not re.search(r"\b1 (actions|rounds|questions|papers|deadlines)\b(?! known)", words)
    assert "None" not in words.replace("None is overdue", "")


def test_two_plans_share_one_start_page(tmp_path: Path) -> None:
    """With several plans the start page names each, and each has pages of its own."""
    one = harbour()
    other = replace(
        one,
        actions=tuple(replace(each, plan_id="quay", action_id=f"quay/{each.action_ref}") for each in one.actions),
        rounds=tuple(replace(each, plan_id="quay", plan="Quay Plan") for each in one.rounds),
    )
    both = replace(one, actions=one.actions + other.actions, rounds=one.rounds + other.rounds)
    report = written(both, tmp_path / "out")
    assert "Quay Plan" in said(report / "index.html")
    assert (report / "plan-quay" / "index.html").is_file()


def test_any_two_of_few_rounds_are_compared() -> None:
    """A reader of a year or two may choose any pair."""
    assert shown_pairs(4) == ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3))
    assert shown_pairs(1) == shown_pairs(0) == ()


def test_pages_of_many_rounds_do_not_grow_with_their_square() -> None:
    """Each round is compared with the next one and with the latest, the first among them."""
    pairs = shown_pairs(40)
    assert {(number, number + 1) for number in range(39)} | {(number, 39) for number in range(39)} == set(pairs)
    assert len(pairs) == 77


def test_a_plan_of_many_rounds_says_how_to_compare_others(tmp_path: Path) -> None:
    """Every pair that is listed has its page, and others are not promised."""
    days = [date(2010 + number, 1, 1) for number in range(10)]
    rounds = tuple(replace(harbour().rounds[0], round=day, reported_on=day) for day in days)
    rows = tuple(observation("1.1", day) for day in days)
    report = written(replace(harbour(), rounds=rounds, observations=rows, changes=()), tmp_path / "out")
    listed = links_of(html.fromstring((report / FOLDER / "compare.html").read_bytes()))
    pages = sorted(page.name for page in (report / FOLDER).glob("from-*.html"))
    assert sorted(link for link in listed if link.startswith("from-")) == pages
    assert len(pages) == 17
    assert "paperround compare compares any other two" in said(report / FOLDER / "compare.html")
    few = written(harbour(), tmp_path / "few") / FOLDER / "compare.html"
    assert "any other two" not in said(few)


def test_a_bridge_adds_up_between_any_two_rounds() -> None:
    """From the earlier completed count, step by step, to the later one; and every action stands in one group."""
    (plan,) = plans_of(harbour())
    for earlier, later in ((0, 1), (1, 2), (0, 2)):
        told = Rounds(plan, comparer).tell(earlier, later)
        assert told.start == plan.rounds[earlier].completed
        assert told.start + sum(step.number for step in told.steps) == told.end == plan.rounds[later].completed
        numbers = [number for _, numbers in told.groups for number in numbers]
        days = plan.rounds[earlier].round, plan.rounds[later].round
        known = [number for number, story in enumerate(plan.stories) if story.at.keys() & set(days)]
        assert sorted(numbers) == known


def test_changed_words_are_marked_and_announced() -> None:
    """Struck and inserted words say so to a screen reader, and stay escaped."""
    shown = str(marked("Inspect all <b>homes</b>", "Inspect most <b>homes</b>"))
    assert "<del>" in shown
    assert "[taken out: </span>all" in shown
    assert "[put in: </span>most" in shown
    assert "&lt;b&gt;homes" in shown


def test_a_very_long_wording_is_compared_quickly() -> None:
    """Texts of thousands of words are shown whole, before and after."""
    assert str(marked("a " * 50_000, "b " * 50_000)).count("<del>") == 1


def test_sentences_agree_in_number() -> None:
    """One is one, none is none."""
    assert (days(1), days(-2), days(1200)) == ("1 day later", "2 days earlier", "1,200 days later")
    assert (times(1), times(2), times(7)) == ("once", "twice", "7 times")
    assert (listed([]), listed(["A"]), listed(["A", "B", "C"])) == ("", "A", "A, B and C")


def test_a_moved_deadline_says_whether_the_update_said_so() -> None:
    """Dates as people write them, and who announced the move."""
    change = next(each for each in harbour().changes if each.kind is ChangeKind.SLIPPED)
    assert (
        change_sentence(change) == "Deadline moved 62 days later, from 30 Jun 2024 to 31 Aug 2024. The paper says so."
    )
    silent = replace(change, announced=False)
    assert change_sentence(silent).endswith("The update does not say so.")


def test_every_kind_of_change_has_a_sentence() -> None:
    """No change is told as an empty line or by its code word."""
    change = harbour().changes[0]
    for what in ChangeField:
        for kind in ChangeKind:
            told = change_sentence(replace(change, field=what, kind=kind))
            assert told.endswith(".")
            assert "_" not in told


def test_the_status_message_tells_a_single_round_as_such() -> None:
    """One round went nowhere."""
    (plan,) = plans_of(replace(harbour(), rounds=harbour().rounds[:1]))
    assert status_message(plan).startswith("In the only round, 0 of 3 actions are completed")


def test_actions_whose_numbers_no_file_system_takes_have_pages_of_their_own() -> None:
    """Slashes, colons and letter case alone never put two actions on one page."""
    one = harbour().actions[0]
    ids = ("a/b", "A/B", "a:b", "..", "con")
    plans = plans_of(Dataset(actions=tuple(replace(one, action_id=f"{PLAN}/{name}") for name in ids)))
    files = [story.file for story in plans[0].stories]
    assert len({name.casefold() for name in files}) == len(ids)
    assert all(re.fullmatch(r"action-[a-z0-9.-]+\.html", name) for name in files)


def test_a_dropped_action_that_came_back_is_not_told_as_gone() -> None:
    """The last word on presence decides."""
    whole = harbour()
    gone = next(each for each in whole.changes if each.kind is ChangeKind.DROPPED)
    later = date(2024, 12, 3)
    back = replace(gone, kind=ChangeKind.RETURNED, from_round=THIRD, to_round=later)
    rows = (*whole.observations, observation("1.3", later))
    (plan,) = plans_of(replace(whole, changes=(*whole.changes, back), observations=rows))
    story = plan.by_id[f"{PLAN}/1.3"]
    assert not story.dropped
    assert story.left_before(THIRD) is ChangeKind.DROPPED
    assert story.left_before(FIRST) is story.left_before(SECOND) is None
