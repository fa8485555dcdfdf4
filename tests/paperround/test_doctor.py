"""The doctor names what is wrong and what to do, and finds nothing wrong where all is well."""

import shutil
from pathlib import Path

import pytest

import paperround
from output.publish import writing
from paperround.doctor import Sign, examine, in_terminal
from tests.faults.papers import write_round


def ills(papers: Path | None, out: Path | None) -> list[str]:
    """Return what is not well."""
    return [check.told for check in examine(papers, out) if check.sign is Sign.ILL]


def test_all_is_well_where_all_is_well(tmp_path: Path) -> None:
    """Before the first build and after it."""
    write_round(tmp_path / "papers", 0)
    assert ills(tmp_path / "papers", tmp_path / "out") == []
    paperround.build(tmp_path / "papers", tmp_path / "out")

    checks = examine(tmp_path / "papers", tmp_path / "out")

    assert in_terminal(checks).endswith("All is well.")
    assert any("is whole" in check.told for check in checks)


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("paperround.toml", "[limits]\nseconds = 0\n", "Line 2"),
        ("people.csv", "who,what\na,b\n", "no column"),
        ("corrections.csv", "column,value\nstatus,done\n", "was not used"),
        ("half.docx", "PK\x03\x04 half a paper", "its end is missing: half.docx"),
        ("empty.pdf", "", "still empty: empty.pdf"),
    ],
)
def test_what_is_wrong_among_the_papers_is_named(tmp_path: Path, file: str, content: str, told: str) -> None:
    """Each with the file, and where there is one, the line."""
    write_round(tmp_path / "papers", 0)
    (tmp_path / "papers" / file).write_text(content)

    (ill,) = ills(tmp_path / "papers", None)

    assert told in ill


def test_what_is_wrong_with_the_folders_is_named(tmp_path: Path) -> None:
    """A share that is not there, papers in the dataset's way, somebody else's folder, a damaged dataset."""
    write_round(tmp_path / "papers", 0)
    assert "cannot be opened" in ills(tmp_path / "gone", None)[0]
    assert "lie in" in ills(tmp_path / "papers", tmp_path)[0]
    assert "did not write" in ills(None, tmp_path / "papers")[0]
    paperround.build(tmp_path / "papers", tmp_path / "out")
    (tmp_path / "out" / "actions.csv").unlink()
    assert "damaged" in ills(None, tmp_path / "out")[0]


def test_a_dataset_being_written_is_no_ill(tmp_path: Path) -> None:
    """Whoever holds it is named."""
    write_round(tmp_path / "papers", 0)
    with writing(tmp_path / "out", command="paperround watch"):
        checks = examine(None, tmp_path / "out")

    assert not [check for check in checks if check.sign is Sign.ILL]
    assert any("paperround watch" in check.told for check in checks)
    shutil.rmtree(tmp_path / "papers")
