"""Lead cells: names less their roles, posts and bodies whole (contract: "Leads")."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalise.lead_words import LABEL_EXAMPLES, NOBODY_EXAMPLES, REMARK_EXAMPLES, TOGETHER_EXAMPLES
from normalise.leads import read_leads

CELLS = [
    ("SMcL", "SMcL"),
    ("RB / KS / MG", "RB;KS;MG"),
    ("JH SMcL", "JH;SMcL"),
    ("JH & SMcL", "JH;SMcL"),
    ("MG.", "MG"),
    ("KS (previously RB)", "KS"),
    ("Was RB, now KS", "KS"),
    ("RB →KS", "KS"),
    ("Ana Nowicka / RB", "Ana Nowicka;RB"),
    ("Jo Smith, Head of Service", "Jo Smith"),
    ("Head of Service (Jo Smith)", "Jo Smith"),
    ("Jo Smith\nHead of Service\nAnn Brown\nTeam Manager", "Jo Smith;Ann Brown"),
    ("Group\nManager", "Group Manager"),
    ("All Service Managers", "All Service Managers"),
    (
        "Head of Legal and Democratic Services and Monitoring Officer",
        "Head of Legal and Democratic Services;Monitoring Officer",
    ),
    ("Director of Children, Schools and Families", "Director of Children, Schools and Families"),
    ("Police, Health and Education", "Police;Health;Education"),
    ("Drugs and Alcohol Action Team", "Drugs and Alcohol Action Team"),
    ("Policy, Performance and Partnerships Manager", "Policy, Performance and Partnerships Manager"),
    ("Cllr J Smith, Cabinet Member for Housing", "Cllr J Smith"),
    ("GM (Fieldwork)", "GM (Fieldwork)"),
    ("Director of Public Health (DPH)", "Director of Public Health"),
    ("Lead: KS Support: RB", "KS;RB"),
    ("Head of Housing (to be appointed)", "Head of Housing"),
]


@pytest.mark.parametrize(("text", "names"), CELLS)
def test_lead_cells(text: str, names: str) -> None:
    """Each lead once, in printed order."""
    assert [lead.name for lead in read_leads(text)] == names.split(";")


@pytest.mark.parametrize("text", [*NOBODY_EXAMPLES, "", "–", "Lead officer to be identified"])
def test_cells_that_name_nobody(text: str) -> None:
    """TBC and Vacant are no leads."""
    assert read_leads(text) == ()


@pytest.mark.parametrize("joint", TOGETHER_EXAMPLES)
def test_supporters_are_leads_too(joint: str) -> None:
    """Who supports stands behind who leads."""
    assert [lead.name for lead in read_leads(f"KS{joint}RB")] == ["KS", "RB"]


@pytest.mark.parametrize("label", LABEL_EXAMPLES)
def test_a_label_is_no_name(label: str) -> None:
    """What a cell repeats of its heading is left out."""
    assert [lead.name for lead in read_leads(f"{label}KS")] == ["KS"]


@pytest.mark.parametrize("remark", REMARK_EXAMPLES)
def test_a_remark_is_no_role(remark: str) -> None:
    """A bracket such as interim says nothing of who it is."""
    assert [lead.name for lead in read_leads(f"KS ({remark})")] == ["KS"]


def test_the_role_is_kept_beside_the_name() -> None:
    """The role can tell two people of one name apart."""
    (lead,) = read_leads("Jo Smith - Head of Parks")
    assert (lead.name, lead.role) == ("Jo Smith", "Head of Parks")


@given(st.sampled_from([text for text, _ in CELLS]), st.sampled_from([".", ";", " ", "\u00a0", "*"]))
def test_trailing_marks_and_hard_spaces_change_nothing(text: str, tail: str) -> None:
    """Word leaves such marks behind."""
    names = [lead.name for lead in read_leads(text)]
    assert [lead.name for lead in read_leads(text + tail)] == names
    assert [lead.name for lead in read_leads(text.replace(" ", "\u00a0"))] == names


def test_a_symbol_font_s_bullets_part_leads() -> None:
    """Word's Wingdings bullets come as private characters."""
    assert [lead.name for lead in read_leads("\uf0b7 Jo Smith (HoS)\n\uf0b7 KS")] == ["Jo Smith", "KS"]


@given(st.text())
def test_no_cell_raises(text: str) -> None:
    """Every name read is printed and not empty."""
    assert all(lead.name for lead in read_leads(text))


@pytest.mark.timeout(10)
@pytest.mark.parametrize("unit", ["KS ", "KS, ", "(", "and ", "KS / ", "a", "now ", "was ", "KS\n", "- "])
def test_a_huge_cell_takes_no_time(unit: str) -> None:
    """Reading is linear in the cell."""
    read_leads((unit * 100_000)[:100_000])
