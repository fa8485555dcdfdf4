"""Who is who from paper to paper, case by case."""

from datetime import timedelta

from model.dataset import Dataset
from model.printed import PrintedRecommendation
from model.readings import ActionReading
from tests.timeline.papers import (
    BINS,
    DECEMBER,
    DONE,
    JUNE,
    LIBRARY,
    POTHOLES,
    TREES,
    cell,
    month,
    only,
    paper,
    problems,
    row,
)
from timeline import build_dataset
from timeline.memory import remember

PLAN = "tarnbeck-improvement-plan"


def chains(*meetings: tuple[ActionReading, ...]) -> list[list[str]]:
    """Return each action's wordings, in the order of first appearance."""
    return told(build(*meetings))


def build(*meetings: tuple[ActionReading, ...]) -> Dataset:
    """Build a plan, one paper a meeting."""
    return build_dataset([paper(JUNE + timedelta(days=91 * n), *rows) for n, rows in enumerate(meetings)])


def told(dataset: Dataset) -> list[list[str]]:
    """Return each action's wordings, in the order of first appearance."""
    lives: dict[str, list[str]] = {}
    for each in dataset.observations:
        lives.setdefault(each.action_id, []).append(each.action)
    return list(lives.values())


def test_an_action_keeps_its_identity_when_reworded() -> None:
    """An action keeps its identity when reworded."""
    reworded = "Mend the potholes along Mill Lane before the winter"

    assert chains((row("1", POTHOLES), row("2", LIBRARY)), (row("1", reworded), row("2", LIBRARY))) == [
        [POTHOLES, reworded],
        [LIBRARY, LIBRARY],
    ]


def test_an_action_keeps_its_identity_when_another_is_put_in_above_it() -> None:
    """An action keeps its identity when another is put in above it."""
    before = (row("1", POTHOLES), row("2", LIBRARY), row("3", BINS))
    after = (row("1", TREES), row("2", POTHOLES), row("3", LIBRARY), row("4", BINS))

    assert chains(before, after) == [[POTHOLES, POTHOLES], [LIBRARY, LIBRARY], [BINS, BINS], [TREES]]


def test_numbers_swapped_between_reworded_neighbours_do_not_swap_the_actions() -> None:
    """Numbers swapped between reworded neighbours do not swap the actions."""
    before = (row("1", "Review the parking policy", leads=["A Birch"]), row("2", "Train all lettings staff"))
    after = (
        row("1", "Provide training for lettings staff"),
        row("2", "Review the policy on parking", leads=["A Birch"]),
    )

    assert chains(before, after) == [
        ["Review the parking policy", "Review the policy on parking"],
        ["Train all lettings staff", "Provide training for lettings staff"],
    ]


def test_an_action_replaced_in_its_place_by_another_is_dropped_and_added() -> None:
    """An action replaced in its place by another is dropped and added."""
    dataset = build(
        (row("1", POTHOLES), row("2", LIBRARY, leads=["A Birch"])),
        (row("1", POTHOLES), row("2", TREES, leads=["C Dunn"])),
    )

    assert sorted(each.kind for each in only(dataset, "presence")) == ["added", "dropped"]


def test_near_duplicates_in_one_plan_are_told_apart() -> None:
    """Near duplicates in one plan are told apart."""
    names = ("parking", "lettings", "complaints", "absence")
    before = tuple(row(str(n), f"Review the {name} policy") for n, name in enumerate(names, 1))
    after = tuple(row(str(n), f"Review the {name} policy") for n, name in enumerate(reversed(names), 1))

    assert all(len(set(life)) == 1 for life in chains(before, after))


def test_one_wording_under_two_recommendations_is_two_actions() -> None:
    """One wording under two recommendations is two actions."""
    before = (row("1", "Report to members", rec=0), row("1", "Report to members", rec=1))
    after = (row("1", POTHOLES, rec=0), row("2", "Report to members", rec=0), row("1", "Report to members", rec=1))
    dataset = build(before, after)

    lives = {each.action_id: set() for each in dataset.observations}  # type: ignore[var-annotated]
    for each in dataset.observations:
        lives[each.action_id].add(each.recommendation_ref)
    assert lives == {f"{PLAN}/1.1": {"1"}, f"{PLAN}/2.1": {"2"}, f"{PLAN}/1.1~2": {"1"}}


def test_an_action_that_takes_over_another_ones_words_keeps_its_lead_and_deadline() -> None:
    """The same words, yet a lead and a deadline that another action had: it is that action, moved and reworded."""
    months = [month(2014, number) for number in range(1, 13)]
    others = tuple(
        row(str(number), f"{verb} the {thing}", due=due, leads=[lead])
        for number, (verb, thing, due, lead) in enumerate(
            zip(
                ("Mend", "Sell", "Paint", "Sweep", "Light", "Drain", "Insure", "Count"),
                ("bandstand", "depot", "railings", "market", "underpass", "meadow", "boats", "keys"),
                months[:8],
                ("D Eaves", "E Frost", "F Grange", "G Holt", "H Ince", "I Jupp", "K Lamb", "L Moor"),
                strict=True,
            ),
            start=10,
        )
    )
    dataset = build(
        (
            *others,
            row(
                "1",
                "Renew the parking machines in the multi-storey and report on it",
                due=month(2015, 3),
                leads=["A Birch"],
            ),
            row("1", "Renew the parking machines in the multi-storey", rec=1, due=month(2015, 11), leads=["C Dunn"]),
        ),
        (
            *others,
            row("3", "Renew the parking machines in the multi-storey", rec=1, due=month(2015, 3), leads=["A Birch"]),
        ),
    )

    assert [each.kind for each in only(dataset, "presence")] == ["dropped"]
    assert [each.kind for each in only(dataset, "number")] == ["moved", "renumbered"]
    assert only(dataset, "lead") == []


def test_an_action_that_moves_to_another_recommendation_stays_itself() -> None:
    """An action that moves to another recommendation stays itself."""
    assert chains((row("1", POTHOLES), row("2", LIBRARY)), (row("1", POTHOLES), row("1", LIBRARY, rec=1))) == [
        [POTHOLES, POTHOLES],
        [LIBRARY, LIBRARY],
    ]


def test_a_heavily_reworded_action_is_known_by_all_the_rest() -> None:
    """A heavily reworded action is known by all the rest."""
    before = row("4", "Draw up guidance for taxi drivers", rec=1, due=month(2014, 3), leads=["A Birch", "B Cole"])
    after = row(
        "4", "Write advice which drivers of taxis can use", rec=1, due=month(2014, 3), leads=["A Birch", "B Cole"]
    )

    assert len(chains((row("1", POTHOLES), row("2", BINS), before), (row("1", POTHOLES), row("2", BINS), after))) == 3


def test_an_update_retold_word_for_word_links_a_rewritten_action() -> None:
    """An update retold word for word links a rewritten action."""
    words = "The survey of two hundred households closed with ninety replies"
    first = paper(JUNE, row("1", POTHOLES), row("", "Ask households about buses", cell(words), rec=1))
    again = row("", "Find out how families get into town", cell(words), cell("Report drafted"), rec=1)
    later = paper(
        DECEMBER,
        row("1", POTHOLES, cell("Under way"), cell("Laid")),
        again,
        rounds=(JUNE, DECEMBER),
        periods=((JUNE.replace(day=1), JUNE.replace(day=30)), None),
    )

    assert len(told(build_dataset([first, later]))) == 2


def test_an_action_back_in_its_old_words_whose_place_was_given_away_is_doubted() -> None:
    """An action back in its old words whose place was given away is doubted."""
    old, new = "Mend the potholes on Mill Lane", "Mend the kerbs and potholes on Mill Lane before winter"
    dataset = build(
        (row("1", old), row("2", LIBRARY)),
        (row("1", new), row("2", LIBRARY)),
        (row("1", new), row("2", LIBRARY), row("3", old)),
    )

    (doubt,) = problems(dataset, "taken as new")
    assert f"it may be {PLAN}/1.1" in doubt


def test_a_split_is_reported_with_the_line_that_settles_it() -> None:
    """A split is reported with the line that settles it."""
    whole = "Review the parking policy and train wardens in giving first aid to residents"
    dataset = build(
        (row("1", whole), row("2", LIBRARY)),
        (row("1", "Review the parking policy"), row("2", "Train wardens in giving first aid"), row("3", LIBRARY)),
    )

    assert len(problems(dataset, "split")) == 1
    assert any(",same_as," in each.advice for each in dataset.problems)


def test_what_is_merged_into_a_shorter_action_does_not_take_its_place() -> None:
    """An action is what its first words say: the longer one that was put behind them is the one that went."""
    short, long = "Look into the taxi ranks", "Mend the bus shelters before the winter with the parish councils"
    both = f"{short} and {long.lower()}"
    dataset = build((row("", short), row("", long), row("", LIBRARY)), (row("", both), row("", LIBRARY)))

    assert told(dataset) == [[short, both], [long], [LIBRARY, LIBRARY]]
    assert [each.kind for each in only(dataset, "presence")] == ["dropped"]


def test_everyday_words_make_no_action_another_one() -> None:
    """Even in a short plan, what councils always write tells nothing: another subject is another action."""
    gone, fresh = (
        "Review the bandstand policy and report back to members",
        "Review the kerbs policy and report progress",
    )
    dataset = build(
        (row("1", POTHOLES), row("2", gone, due=month(2014, 3), leads=["A Birch"])),
        (row("1", POTHOLES), row("3", fresh, due=month(2014, 9), leads=["B Cole"])),
    )

    assert told(dataset) == [[POTHOLES, POTHOLES], [gone], [fresh]]


def test_an_action_is_known_between_its_neighbours() -> None:
    """A row in other words stands where the action stood, between the same two: it is that action."""
    before, after = "Draw up guidance for taxi drivers", "Advice on ranks for drivers of taxis is written"
    rows = [row("", text) for text in (POTHOLES, LIBRARY, before, BINS, TREES)]
    later = [row("", text) for text in (POTHOLES, LIBRARY, after, BINS, TREES)]

    assert [before, after] in chains(tuple(rows), tuple(later))
    assert [before, after] not in chains(tuple(rows), (later[2], *later[:2], *later[3:]))


def test_a_merger_is_reported() -> None:
    """A merger is reported."""
    dataset = build(
        (row("1", "Review the parking policy"), row("2", "Train wardens in giving first aid"), row("3", LIBRARY)),
        (row("1", "Review the parking policy, and train wardens in giving first aid"), row("2", LIBRARY)),
    )

    assert len(problems(dataset, "merged")) == 1
    assert [each.kind for each in only(dataset, "presence")] == ["dropped"]


def test_a_row_printed_twice_counts_once_and_is_reported() -> None:
    """A row printed twice counts once and is reported."""
    dataset = build((row("1", POTHOLES), row("2", LIBRARY), row("1", POTHOLES, cell("Done", DONE))))

    assert len(dataset.observations) == 2
    assert len(problems(dataset, "prints this action twice")) == 1


def test_each_link_keeps_its_evidence() -> None:
    """Each link keeps its evidence."""
    dataset = build((row("1", POTHOLES, leads=["A Birch"]),), (row("2", POTHOLES, leads=["A Birch"]),))

    (link,) = dataset.links
    assert link.evidence == "wording 1.00; same recommendation; other number; same lead"
    assert 0.8 < link.score < 1
    assert not link.doubtful


def test_an_identity_is_the_references_as_first_seen_and_never_given_twice() -> None:
    """An identity is the references as first seen and never given twice."""
    headings = (*(PrintedRecommendation(ref, "recommendation", f"Text {ref}") for ref in ("5a", "10")),)
    rows = (
        row("1.2", POTHOLES, rec=0),
        row("", LIBRARY, rec=0),
        row("b", BINS, rec=1),
        row("b", TREES, rec=1),
        row("", "Sweep the market square", rec=None),
    )
    dataset = build_dataset([paper(JUNE, *rows, recommendations=headings)])

    assert [each.action_id.removeprefix(f"{PLAN}/") for each in dataset.observations] == [
        "5a.1.2",
        "5a.r2",
        "10.b",
        "10.b~2",
        "r5.r5",
    ]


def test_a_revised_version_keeps_the_identities_of_the_one_it_supersedes() -> None:
    """An action put in by the revised version renames nothing that was published."""
    draft = paper(JUNE, row("1", POTHOLES), row("2", LIBRARY), name="draft.docx", version=1)
    revised = paper(JUNE, row("1", POTHOLES), row("2", BINS), row("3", LIBRARY), name="final.docx", version=2)
    published = build_dataset([draft])

    names = {each.action: each.action_id for each in build_dataset([draft, revised], known=remember(published)).actions}

    assert names == {POTHOLES: f"{PLAN}/1.1", LIBRARY: f"{PLAN}/1.2", BINS: f"{PLAN}/1.2~2"}


def test_an_identity_of_a_dropped_action_is_not_given_again() -> None:
    """An identity of a dropped action is not given again."""
    dataset = build(
        (row("1", POTHOLES), row("2", LIBRARY, cell("Open", DONE))),
        (row("1", POTHOLES), row("2", "Answer the telephone within a minute")),
    )

    assert {each.action_id for each in dataset.actions} == {f"{PLAN}/1.1", f"{PLAN}/1.2", f"{PLAN}/1.2~2"}
