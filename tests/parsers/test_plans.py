"""Plans read from documents built by hand: what a page break, a pack or a stray row does to them."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.documents import Cell, Document, Paragraph, Row, Table
from model.printed import PrintedPlan
from model.words import Column, Format, Rag
from parsers import read_document
from parsers.action_refs import BARE_REF_EXAMPLES, REF_EXAMPLES, bare_ref, split_ref
from parsers.bands import LABELS
from parsers.contents import KINDS, read_content
from parsers.inference import STATES, STATES_EXAMPLES
from parsers.layout import Layout
from parsers.legends import read_key_lines
from parsers.plan_titles import DATED, PARTIAL, TITLE_EXAMPLES, find_dated, find_partial, names_plan
from parsers.plans import find_plans, read_plans
from parsers.rows import NOTE_EXAMPLES, NOTHING_AGREED_EXAMPLES, RowKind
from parsers.shared_cells import LABELLED_EXAMPLES, part_labels
from parsers.verdicts import FOREIGN

HEADER = ("No.", "Action", "Lead", "By when", "Update June 2014")
LEASE = ("1", "Agree a lease for the Market Hall", "JB", "June 2014", "Heads of terms agreed")
SCHOOLS = ("2", "Write to all schools about reading groups", "PT", "May 2014", "Completed")
DESK = ("3", "Train volunteers to run the local history desk", "JB / PT", "July 2014", "")
SEED = Path(__file__).parents[3] / "shared" / "seed-paper"


def table(*rows: tuple[str, ...], number: int = 1, page: int | None = None) -> Table:
    """A table of unmerged cells."""
    width = max(map(len, rows))
    cells = [
        tuple(Cell(text, row=y, column=x) for x, text in enumerate((*row, *[""] * (width - len(row)))))
        for y, row in enumerate(rows)
    ]
    return Table(number, tuple(Row(row, y + 1, page) for y, row in enumerate(cells)))


def paper(*blocks: Paragraph | Table) -> Document:
    """A paper of these blocks, under a title."""
    return Document(Format.HTML, (Paragraph("Library Review Action Plan", 1), *blocks))


def actions(plan: PrintedPlan) -> list[str]:
    """The plan's actions, as printed."""
    return [row.action for row in plan.rows]


@pytest.mark.parametrize(("text", "ref"), REF_EXAMPLES)
def test_a_number_in_front_is_the_actions_number(text: str, ref: str) -> None:
    """Figures that belong to the sentence stay in it."""
    found, rest = split_ref(text)
    assert found == ref
    assert found or rest == text


@pytest.mark.parametrize(("printed", "ref"), BARE_REF_EXAMPLES)
def test_a_number_cell_is_read_without_brackets(printed: str, ref: str) -> None:
    """A bracketed letter behind a number loses both brackets, not one."""
    assert bare_ref(printed) == ref


@pytest.mark.parametrize(("cell", "action", "lead", "due"), LABELLED_EXAMPLES)
def test_what_a_cell_labels_is_no_part_of_its_action(cell: str, action: str, lead: str, due: str) -> None:
    """A lead and a deadline are found under an action, behind it, and in brackets."""
    kept, told = part_labels(cell, Layout(1, ()))
    assert kept.strip() == action
    assert told.get(Column.LEAD, []) == ([lead] if lead else [])
    assert told.get(Column.DUE, []) == ([due] if due else [])


@pytest.mark.parametrize(("kind", "example"), [(kind, example) for kind in KINDS for example in kind.examples])
def test_each_kind_of_content_wins_its_examples(kind: object, example: str) -> None:
    """No kind higher in the table takes the words that a lower one is there for."""
    assert read_content(example) is kind.content  # type: ignore[attr-defined]


@pytest.mark.parametrize("saying", PARTIAL, ids=lambda saying: saying.example[1])
def test_a_paper_says_that_it_tells_only_a_part(saying: object) -> None:
    """The words that say so are returned as printed."""
    text, words = saying.example  # type: ignore[attr-defined]
    assert find_partial(text) == words


@pytest.mark.parametrize("saying", DATED, ids=lambda saying: saying.example[1])
def test_a_plan_prints_its_own_date(saying: object) -> None:
    """The words that print it are returned."""
    text, words = saying.example  # type: ignore[attr-defined]
    assert find_dated(text) == words


def test_words_in_the_tables_of_rules_prove_themselves() -> None:
    """Every rule of words matches the example beside it."""
    assert all(names_plan(example, marked=False) for example in TITLE_EXAMPLES)
    assert all(STATES.fullmatch(example) for example in STATES_EXAMPLES)
    assert all(label.pattern.match(example) for label in LABELS for example in label.examples)
    for note in NOTE_EXAMPLES:
        found = find_plans(paper(table(HEADER, LEASE, (note, "", "", "", ""))))
        assert found.rows[-1][2] is RowKind.NOTE, note
    for answer in NOTHING_AGREED_EXAMPLES:
        header = ("Recommendation", "Action", "Lead", "By when")
        rows = (("Count bins", "Count them", "JB", "May 2014"), ("Open a shop", answer, "", "n/a"))
        assert find_plans(paper(table(header, *rows))).rows[-1][2] is RowKind.NOTE, answer


@pytest.mark.parametrize("foreign", FOREIGN, ids=lambda foreign: foreign.kind)
def test_other_tables_are_no_plans(foreign: object) -> None:
    """A register, a budget or a work programme has owners and dates too."""
    header = foreign.example  # type: ignore[attr-defined]
    assert read_plans(paper(table(header, tuple("Survey the roof every spring" for _ in header)))) == ()


def test_a_key_in_a_sentence_is_read() -> None:
    """Colours, letters and words before an equals sign, dash or colon are its marks."""
    key = read_key_lines("RAG key: Green – on target; Amber – some delay; Red – will be missed")
    assert [(entry.mark, entry.rag, entry.meaning) for entry in key] == [
        ("Green", Rag.GREEN, "on target"),
        ("Amber", Rag.AMBER, "some delay"),
        ("Red", Rag.RED, "will be missed"),
    ]
    assert read_key_lines("Green: the lamps were painted last year.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Agreed on 10 September 2024. Progress marks: 1 = achieved; 2 = on track; 3 = slipped",
        "Assessment of progress: 1 – achieved 2 – on track 3 – slipped",
    ],
)
def test_a_key_of_numbers_needs_no_colours(text: str) -> None:
    """Numbers in order, each with its meaning, are a scale; a numbered list is none."""
    assert [(each.mark, each.meaning) for each in read_key_lines(text)] == [
        ("1", "achieved"),
        ("2", "on track"),
        ("3", "slipped"),
    ]
    assert read_key_lines("Phase 1: design. Phase 2: build") == read_key_lines("1: mend the roof. 2: paint it") == ()


def test_a_key_at_the_end_of_a_remark_is_read_and_the_remark_is_no_title() -> None:
    """Two lines that a reader has joined are still a remark and a key."""
    remark = "The panel asked in July for this plan at each meeting. It is asked to note the progress made. "
    document = paper(Paragraph(f"{remark}RAG key: Green – on target; Red – late"), table(HEADER, LEASE))
    (plan,) = read_plans(document)
    assert plan.title == "Library Review Action Plan"
    assert [entry.meaning for entry in plan.key] == ["on target", "late"]


def test_sections_of_one_report_are_one_plan() -> None:
    """Headings that name no plan are its groups, whatever their level."""
    sections = [
        (Paragraph(name, 1), Paragraph("What we found."), table(HEADER, row, number=number))
        for number, (name, row) in enumerate((("Leadership", LEASE), ("Workforce", SCHOOLS), ("Learning", DESK)), 1)
    ]
    document = Document(
        Format.DOCX, (Paragraph("Report of the Director", 1), *(block for three in sections for block in three))
    )
    (plan,) = read_plans(document)
    assert len(plan.rows) == 3


def test_a_chart_of_months_is_no_update() -> None:
    """Crosses under months say when work is done, not how it stands."""
    chart = table(
        ("Action", "Lead", "April 2014", "May 2014", "June 2014"),
        ("Mend the roof of the hall", "JB", "X", "X", ""),
        ("Paint the door of the hall", "PT", "", "", "X"),
    )
    (plan,) = read_plans(paper(chart))
    assert plan.slots == ()


def test_numbers_of_the_columns_are_no_action() -> None:
    """A row that only counts the columns is passed over."""
    (plan,) = read_plans(paper(table(HEADER, ("1", "2", "3", "4", "5"), LEASE)))
    assert actions(plan) == [LEASE[1]]


def test_a_recommendation_told_again_on_the_next_page_is_the_same_one() -> None:
    """With its outcomes, and its text cut short."""
    over = (
        "Recommendation 1: Keep every branch open in the evening.",
        "Outcomes:",
        "More visits.",
        "How will we know?",
        "Counts.",
    )
    again = ("Recommendation 1: Keep every branch open (continued)", *over[1:])
    first = table(*((line, "", "", "", "") for line in over), HEADER, LEASE)
    second = table(*((line, "", "", "", "") for line in again), HEADER, SCHOOLS, number=2)
    found = find_plans(paper(first, second))
    (plan,) = found.plans
    (recommendation,) = plan.recommendations
    assert (recommendation.text, recommendation.outcomes, recommendation.measures) == (
        "Keep every branch open in the evening.",
        "More visits.",
        "Counts.",
    )
    assert [row.recommendation for row in plan.rows] == [0, 0]
    assert found.problems == ()


def test_completed_actions_in_a_table_of_their_own_answer_no_recommendation_above() -> None:
    """The last recommendation of the table before does not reach over the heading between them."""
    first = table(HEADER, ("Recommendation 3: Share buildings", "", "", "", ""), LEASE)
    (plan,) = read_plans(paper(first, Paragraph("Actions completed", 2), table(HEADER, SCHOOLS, number=2)))
    assert [row.recommendation for row in plan.rows] == [0, None]


def test_outcomes_below_the_actions_belong_to_the_recommendation_above() -> None:
    """Some plans say what difference it makes after they say what to do."""
    rows = (
        ("Recommendation 1: Keep every branch open", "", "", "", ""),
        LEASE,
        ("Outcome: More visits.", "", "", "", ""),
    )
    (plan,) = read_plans(paper(table(HEADER, *rows)))
    assert plan.recommendations[0].outcomes == "More visits."
    assert actions(plan) == [LEASE[1]]


@given(
    cuts=st.lists(st.integers(1, 11), unique=True, max_size=4).map(sorted),
    repeat=st.booleans(),
    furniture=st.booleans(),
)
def test_breaks_anywhere_change_nothing(cuts: list[int], repeat: bool, furniture: bool) -> None:
    """A plan cut into several tables, with or without its header again, is the same plan."""
    rows = [
        (str(n), f"Open branch number {n} on two evenings", "JB", "June 2014", "Rota drafted") for n in range(1, 13)
    ]
    whole = paper(table(HEADER, *rows))
    blocks: list[Paragraph | Table] = []
    for number, (first, last) in enumerate(pairwise([0, *cuts, len(rows)]), 1):
        header = (HEADER,) if repeat or not first else ()
        blocks.append(table(*header, *rows[first:last], number=number, page=number))
        if furniture:
            blocks.append(Paragraph("Library Review Action Plan", bold=True, page=number, repeated=True))
    (plan,), (expected,) = read_plans(paper(*blocks)), read_plans(whole)
    assert [(r.action_ref, r.action, r.lead_text, r.due_text, r.entries) for r in plan.rows] == [
        (r.action_ref, r.action, r.lead_text, r.due_text, r.entries) for r in expected.rows
    ]
    assert plan.slots == expected.slots


def test_a_sentence_cut_by_a_page_break_is_whole_again() -> None:
    """The rest of an action at the top of a page, without number, lead or date, belongs to the row before."""
    cut = ("2", "Write to all schools and to every", "PT", "May 2014", "Letters")
    rest = ("", "playgroup in the borough about reading groups", "", "", "have been sent.")
    (plan,) = read_plans(paper(table(HEADER, LEASE, cut, page=1), table(rest, DESK, number=2, page=2)))
    assert plan.rows[1].action == "Write to all schools and to every playgroup in the borough about reading groups"
    assert plan.rows[1].entries[0].text == "Letters have been sent."
    assert len(plan.rows) == 3


def test_a_table_of_the_same_width_that_is_like_no_plan_is_left_alone() -> None:
    """Width alone makes no continuation."""
    costs = table(("Books", "400", "390", "-10", "2.5%"), ("Staff", "1,200", "1,150", "-50", "4%"), number=2)
    (plan,) = read_plans(paper(table(HEADER, LEASE, SCHOOLS), costs))
    assert len(plan.rows) == 2


def test_a_table_without_headings_far_from_any_plan_is_a_problem() -> None:
    """It is neither taken for a plan nor lost."""
    bare = Document(Format.HTML, (*(Paragraph("The panel met.") for _ in range(4)), table(LEASE, SCHOOLS, DESK)))
    found = find_plans(bare)
    assert found.plans == ()
    assert [problem.place.table for problem in found.problems] == [1]


def test_an_update_column_is_known_by_its_date_wherever_it_stands() -> None:
    """A later table that prints only one of two rounds prints that one."""
    two = table(
        ("Action", "Lead", "Due", "Update June 2014", "Update March 2014"),
        ("a) Mend the roof", "JB", "May 2014", "June words", "March words"),
    )
    one = table(
        ("Action", "Lead", "Due", "Update March 2014"), ("b) Paint the door", "JB", "May 2014", "March words"), number=2
    )
    (plan,) = read_plans(paper(two, one))
    assert [slot.as_at_texts for slot in plan.slots] == [("June 2014",), ("March 2014",)]
    assert [(entry.slot, entry.text) for entry in plan.rows[1].entries] == [(1, "March words")]


def test_a_new_round_is_put_in_its_place() -> None:
    """A second table with an older column more makes room for it on the left."""
    one = table(
        ("Action", "Lead", "Due", "Update June 2014"), ("Mend the roof of the hall", "JB", "May 2014", "June words")
    )
    two = table(
        ("Action", "Lead", "Due", "Update March 2014", "Update June 2014"),
        ("Paint the door of the hall", "JB", "May 2014", "March words", "June again"),
        number=2,
    )
    (plan,) = read_plans(paper(one, two))
    assert [slot.as_at_texts for slot in plan.slots] == [("March 2014",), ("June 2014",)]
    assert [[entry.slot for entry in row.entries] for row in plan.rows] == [[1], [0, 1]]


def test_another_title_begins_another_plan() -> None:
    """Even where the columns are the same."""
    plans = read_plans(paper(table(HEADER, LEASE), Paragraph("Parking Action Plan", 2), table(HEADER, DESK, number=2)))
    assert [plan.title for plan in plans] == ["Library Review Action Plan", "Parking Action Plan"]


def test_the_same_title_again_is_the_same_plan() -> None:
    """With "(continued)", a page number, or its tail left off."""
    title = Paragraph("Library Review Action Plan – update for Cabinet 3 June 2014", bold=True)
    document = Document(
        Format.HTML,
        (
            title,
            table(HEADER, LEASE),
            Paragraph("Library Review Action Plan (continued)", bold=True),
            table(HEADER, DESK, number=2),
        ),
    )
    (plan,) = read_plans(document)
    assert len(plan.rows) == 2


def test_two_marks_in_one_row_are_a_problem() -> None:
    """It is not for us to say which of them holds."""
    rows = table(
        ("Action", "Lead", "Completed", "In progress", "Not started"),
        ("Mend the roof of the hall", "JB", "X", "X", ""),
        ("Paint the door of the hall", "JB", "", "X", ""),
    )
    found = find_plans(paper(rows))
    assert [row.entries[0].text for row in found.plans[0].rows] == ["Completed; In progress", "In progress"]
    assert [problem.place.row for problem in found.problems] == [2]


def test_a_merged_action_gathers_the_rows_it_covers() -> None:
    """Its leads and updates stand one a line; its deadline, merged too, stands once."""
    action = Cell("Open on two evenings", row=1, column=0, down=2)
    due = Cell("June 2014", row=1, column=2, down=2)
    header = tuple(Cell(text, row=0, column=x) for x, text in enumerate(("Action", "Lead", "Due", "Update")))
    rows = (
        Row(header, 1),
        Row((action, Cell("JB", row=1, column=1), due, Cell("Begun", row=1, column=3)), 2),
        Row((action, Cell("PT", row=2, column=1), due, Cell("Agreed", row=2, column=3)), 3),
    )
    (plan,) = read_plans(paper(Table(1, rows)))
    (row,) = plan.rows
    assert (row.lead_text, row.due_text, row.entries[0].text) == ("JB\nPT", "June 2014", "Begun\nAgreed")


CELLS = st.sampled_from(
    [
        "",
        "",
        "1",
        "2.1",
        "a)",
        "JB",
        "RB / KS",
        "June 2014",
        "Completed",
        "✓",
        "Amber",
        "£400",
        "Action",
        "Lead",
        "By when",
        "Update",
        "Recommendation 3",
        "Outcomes:",
        "Note: none",
        "Total",
        "Mend the roof of the hall",
        "Key: Red = late, Green = fine",
        "Write to every school in the borough about the reading groups and what they offer.",
    ]
)


@st.composite
def merged_tables(draw: st.DrawFn) -> Table:
    """A table with a plan's header and any rows below it, some cells merged."""
    width = len(HEADER)
    rows = [Row(tuple(Cell(text, row=0, column=x) for x, text in enumerate(HEADER)), 1)]
    for y in range(1, draw(st.integers(1, 6)) + 1):
        across = draw(st.sampled_from([1, 1, 1, 2, width]))
        lead = Cell(draw(CELLS), draw(st.sampled_from([None, Rag.RED])), y, 0, 1, across)
        cells = [lead] * across + [Cell(draw(CELLS), None, y, x) for x in range(across, width)]
        rows.append(Row(tuple(cells), y + 1))
    return Table(1, tuple(rows))


@given(plan_table=merged_tables())
def test_every_printed_row_is_accounted_for(plan_table: Table) -> None:
    """Each row of a plan's table is an action, has a name, or is a problem; none is told twice."""
    found = find_plans(paper(plan_table))
    if not found.rows:
        assert found.plans == ()
        return
    kinds = {row: kind for _, row, kind in found.rows}
    assert sorted(kinds) == [row.number for row in plan_table.rows]
    told = [row.place.row for plan in found.plans for row in plan.rows]
    assert told == [row for row, kind in sorted(kinds.items()) if kind is RowKind.ACTION]
    reported = {problem.place.row for problem in found.problems}
    assert {row for row, kind in kinds.items() if kind is RowKind.UNPLACED} <= reported


@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3).map(tuple), min_size=1, max_size=6))
def test_no_table_is_too_odd_to_be_looked_at(rows: list[tuple[str, str, str]]) -> None:
    """Whatever stands in a table, reading it gives plans or none, never an error."""
    for plan in read_plans(paper(table(*rows))):
        assert all(row.recommendation is None or row.recommendation < len(plan.recommendations) for row in plan.rows)
        assert all(entry.slot < len(plan.slots) for row in plan.rows for entry in row.entries)


def test_cells_of_any_length_are_read_quickly() -> None:
    """A cell of 100,000 characters costs no more than it weighs."""
    for words in ("a: ", "A", "1.", "Lead: ", "Key: Red = ", "(", "Jo Smith "):
        long = words * (100_000 // len(words))
        read_plans(paper(Paragraph(long), table(HEADER, LEASE, (long,) * 5, ("2", long, "", "", ""))))


@pytest.mark.skipif(not SEED.is_dir(), reason="the seed paper is not beside the repository")
@pytest.mark.parametrize("suffix", [".pdf", "-web-print.pdf", ".docx", ".html", ".txt"])
def test_every_rendering_of_the_seed_paper_gives_the_same_rows(suffix: str) -> None:
    """Fifty-eight actions, each under the recommendation and with the words that a person read."""
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    (plan,) = read_plans(read_document(SEED / f"{gold['paper']}{suffix}"))

    def even(text: str) -> str:
        plain = text.translate(str.maketrans("‘’–—", "''--", "\u00ad")).replace("\u00a0", " ")
        return " ".join(plain.split()).replace(" .", ".")

    names = "recommendation_ref recommendation priority action_ref action due_text lead_text update_text"
    expected = [tuple(even(row[name]) for name in names.split()) for row in gold["rows"]]
    read = []
    for row in plan.rows:
        assert row.recommendation is not None
        over = plan.recommendations[row.recommendation]
        assert over.outcomes
        assert over.measures
        texts = (
            over.ref,
            over.text,
            over.priority,
            row.action_ref,
            row.action,
            row.due_text,
            row.lead_text,
            row.entries[0].text,
        )
        read.append(tuple(map(even, texts)))
    assert read == expected
    assert {slot.field for slot in plan.slots} == {Column.UPDATE}
