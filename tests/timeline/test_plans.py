"""Which papers tell of the same plan."""

from datetime import timedelta

import pytest

from model.decisions import Decisions
from model.words import Outcome
from tests.timeline.papers import BINS, DECEMBER, JUNE, LIBRARY, POTHOLES, SEPTEMBER, TREES, paper, plan, row
from timeline import build_dataset
from timeline.plans import slug, title_key

PLAN = "tarnbeck-improvement-plan"

ROADS = (row("1", POTHOLES), row("2", TREES))
LEISURE = (row("1", LIBRARY), row("2", BINS))


@pytest.mark.parametrize(
    "later",
    [
        "Tarnbeck improvement plan: progress report",
        "TARNBECK IMPROVEMENT PLAN – final version",
        "Appendix 2: Tarnbeck Improvement Plan (updated)",
        "Improvement plan for Tarnbeck after the peer review",
    ],
)
def test_a_title_that_drifts_is_still_the_plan(later: str) -> None:
    """A title that drifts is still the plan."""
    dataset = build_dataset([paper(JUNE, *ROADS), paper(SEPTEMBER, *ROADS, title=later)])

    assert {each.plan_id for each in dataset.observations} == {"tarnbeck-improvement-plan"}
    assert [each.plan for each in dataset.rounds] == ["Tarnbeck improvement plan", later]


def test_two_plans_in_one_folder_are_kept_apart() -> None:
    """Two plans in one folder are kept apart."""
    papers = [
        paper(JUNE, *ROADS, name="a.docx", title="Roads action plan"),
        paper(JUNE, *LEISURE, name="b.docx", title="Leisure action plan"),
        paper(SEPTEMBER, *ROADS, name="c.docx", title="Roads action plan"),
        paper(SEPTEMBER, *LEISURE, name="d.docx", title="Leisure action plan"),
    ]

    dataset = build_dataset(papers)

    assert [(each.plan_id, each.round) for each in dataset.rounds] == [
        ("leisure-action-plan", JUNE),
        ("leisure-action-plan", SEPTEMBER),
        ("roads-action-plan", JUNE),
        ("roads-action-plan", SEPTEMBER),
    ]
    assert dataset.changes == ()


def test_plans_of_two_reviews_with_nearly_one_title_are_kept_apart() -> None:
    """Plans of two reviews with nearly one title are kept apart."""
    papers = [
        paper(JUNE, *ROADS, name="a.docx", title="Action plan after the review of adult services"),
        paper(SEPTEMBER, *LEISURE, name="b.docx", title="Action plan after the review of children's services"),
    ]

    assert len({each.plan_id for each in build_dataset(papers).rounds}) == 2


def test_plans_of_two_places_are_kept_apart_though_their_actions_sound_alike() -> None:
    """Neither supersedes the other when both come to one meeting."""
    sounding = ("Review the fees for halls", "Publish the list of halls", "Train the staff of halls")
    alike = [row(str(number), text) for number, text in enumerate(sounding, 1)]
    again = [row(str(number), f"{text} again") for number, text in enumerate(sounding, 1)]
    papers = [
        paper(JUNE, *alike, name="a.docx", title="Beck Housing action plan"),
        paper(JUNE, *again, name="b.docx", title="Combe Housing action plan"),
    ]

    dataset = build_dataset(papers)

    assert len({each.plan_id for each in dataset.rounds}) == 2
    assert {each.outcome for each in dataset.papers} == {Outcome.READ}


def test_a_plan_without_a_telling_title_is_known_by_its_actions() -> None:
    """A plan without a telling title is known by its actions."""
    papers = [
        paper(JUNE, *ROADS, name="a.docx", title="Action plan"),
        paper(JUNE + timedelta(days=1), *LEISURE, name="b.docx", title="Action plan"),
        paper(SEPTEMBER, *ROADS, name="c.docx", title="Action plan"),
    ]

    dataset = build_dataset(papers)

    assert [(each.plan_id, each.paper) for each in dataset.rounds] == [
        ("action-plan", "a.docx"),
        ("action-plan", "c.docx"),
        ("action-plan~2", "b.docx"),
    ]


def test_two_councils_are_kept_apart_by_name() -> None:
    """Two councils are kept apart by name."""
    papers = [
        paper(JUNE, *ROADS, name="a.docx", council="Tarnbeck Borough Council"),
        paper(JUNE, *ROADS, name="b.docx", council="Elmsworth District Council", title="Tarnbeck improvement plan"),
        paper(SEPTEMBER, *ROADS, name="c.docx", council="Tarnbeck Council"),
    ]

    dataset = build_dataset(papers)

    assert [(each.plan_id, each.paper) for each in dataset.rounds] == [
        ("tarnbeck-improvement-plan", "a.docx"),
        ("tarnbeck-improvement-plan", "c.docx"),
        ("tarnbeck-improvement-plan~2", "b.docx"),
    ]


def test_a_council_whose_name_is_part_of_another_ones_is_not_the_other() -> None:
    """A council whose name is part of another one's is not the other."""
    papers = [
        paper(JUNE, *ROADS, name="a.docx", council="Tarnbeck Council"),
        paper(SEPTEMBER, *ROADS, name="b.docx", council="North Tarnbeck District Council"),
        paper(DECEMBER, *ROADS, name="c.docx", council="Tarnbeck City Council"),
    ]

    assert [row.plan_ids for row in build_dataset(papers).papers] == [(PLAN,), (f"{PLAN}~2",), (PLAN,)]


def test_two_councils_are_kept_apart_by_top_folder_where_the_settings_say_so() -> None:
    """Two councils are kept apart by top folder where the settings say so."""
    papers = [
        paper(JUNE, *ROADS, name="north/a.docx", council=""),
        paper(SEPTEMBER, *ROADS, name="south/b.docx", council=""),
    ]

    together = build_dataset(papers)
    apart = build_dataset(papers, decisions=Decisions(councils_by_folder=True))

    assert len({each.plan_id for each in together.rounds}) == 1
    assert len({each.plan_id for each in apart.rounds}) == 2


def test_two_plans_of_one_paper_are_two_though_they_share_its_title() -> None:
    """Two plans of one paper are two though they share its title."""
    both = paper(JUNE, plan(JUNE, *ROADS), plan(JUNE, *LEISURE))

    dataset = build_dataset([both, paper(SEPTEMBER, plan(SEPTEMBER, *LEISURE), plan(SEPTEMBER, *ROADS))])

    assert {each.plan_id for each in dataset.rounds} == {"tarnbeck-improvement-plan", "tarnbeck-improvement-plan~2"}
    assert dataset.changes == ()


def test_a_slug_is_ascii_cut_at_a_word_and_never_given_twice() -> None:
    """A slug is ascii cut at a word and never given twice."""
    long = "Plan d’amélioration for the housing repairs service and its many contractors, 2013 to 2016"
    name = slug(long, set())

    assert name == "plan-damelioration-for-the-housing-repairs-service-and-its"
    assert slug(long, {name}).endswith("~2")
    assert len(slug(long, {name})) <= 60
    assert slug("…", set()) == "plan"


def test_the_words_that_drift_do_not_tell_a_plan() -> None:
    """The words that drift do not tell a plan."""
    assert title_key("Appendix A: Housing Action Plan – update report") == ("housing",)


def test_every_paper_has_a_row_that_says_what_became_of_it() -> None:
    """Every paper has a row that says what became of it."""
    twice = paper(JUNE, *ROADS, name="a.docx", sha256="same")
    papers = [
        twice,
        paper(JUNE, *ROADS, name="copy of a.docx", sha256="same"),
        paper(SEPTEMBER, name="minutes.docx"),
        paper(None, name="scan.docx", image_pages=(1, 2)),
        paper(None, row("1", TREES), name="undated.docx"),
        paper(DECEMBER, *ROADS, name="b.docx", image_pages=(7,)),
    ]

    dataset = build_dataset(papers)

    assert {each.paper: each.outcome for each in dataset.papers} == {
        "a.docx": Outcome.READ,
        "b.docx": Outcome.READ,
        "copy of a.docx": Outcome.DUPLICATE,
        "minutes.docx": Outcome.NO_ACTION_PLAN,
        "scan.docx": Outcome.NEEDS_OCR,
        "undated.docx": Outcome.INCOMPLETE,
    }
    assert {each.paper: each.observations for each in dataset.papers if each.observations} == {"a.docx": 2, "b.docx": 2}
    assert "7" in next(each.message for each in dataset.papers if each.paper == "b.docx")
