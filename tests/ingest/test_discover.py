"""Every paper in the folder is found, and nothing that is none."""

import os
from pathlib import Path

import pytest

from ingest.discover import NOT_PAPERS, discover
from model.mark import MARK_FILE


def paths(folder: Path, *, leave_out: Path | None = None) -> list[str]:
    """Return the paths of the papers found."""
    return [found.path for found in discover(folder, leave_out=leave_out).papers]


def put(folder: Path, *names: str) -> None:
    """Put small files there."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("paper")


def test_papers_are_found_in_subfolders_in_one_order(tmp_path: Path) -> None:
    """The same names in different folders are different papers; the order does not depend on the disk."""
    put(tmp_path, "b.pdf", "a/plan.docx", "c/d/plan.docx", "A.PDF", "-x.html", "no extension")

    assert paths(tmp_path) == ["-x.html", "A.PDF", "a/plan.docx", "b.pdf", "c/d/plan.docx", "no extension"]


@pytest.mark.parametrize("name", [example.split(" (")[0] for _, example in NOT_PAPERS])
def test_what_programs_leave_behind_is_no_paper(tmp_path: Path, name: str) -> None:
    """Lock files, thumbnails and half-saved copies come and go without a word."""
    put(tmp_path, name, "plan.docx")

    assert paths(tmp_path) == ["plan.docx"]


def test_peoples_own_files_and_ours_are_no_papers(tmp_path: Path) -> None:
    """Decisions beside the papers, the dataset among them and its log are not read as papers."""
    put(tmp_path, "people.csv", "corrections.csv", "paperround.toml", "plan.docx", "sub/people.csv")
    put(tmp_path, "dataset/observations.csv", "dataset.log", "dataset.log.1", "dataset.log of the meeting/x.txt")
    put(tmp_path, "older dataset/observations.csv", f"older dataset/{MARK_FILE}")

    assert paths(tmp_path, leave_out=tmp_path / "dataset") == ["plan.docx", "sub/people.csv"]


def test_links_and_pipes_are_not_followed(tmp_path: Path) -> None:
    """A link may lead anywhere, even in a circle; what an officer may expect to be read is reported."""
    put(tmp_path, "papers/plan.docx", "elsewhere/secret.docx")
    (tmp_path / "papers" / "loop").symlink_to(tmp_path / "papers")
    (tmp_path / "papers" / "out.docx").symlink_to(tmp_path / "elsewhere" / "secret.docx")
    os.mkfifo(tmp_path / "papers" / "pipe.docx")

    found = discover(tmp_path / "papers")

    assert [each.path for each in found.papers] == ["plan.docx"]
    assert [each.place.paper for each in found.problems] == ["loop", "out.docx"]


def test_names_that_are_no_characters_can_be_written_down(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 stand as their numbers, so that every output can name the paper."""
    (tmp_path / os.fsdecode(b"plan \xff.docx")).write_text("paper")

    assert paths(tmp_path) == ["plan %FF.docx"]


def test_folders_hundreds_deep_are_looked_through(tmp_path: Path) -> None:
    """No depth of folders stops the look; what the system itself cannot open is reported."""
    here = os.open(tmp_path, os.O_RDONLY)
    try:
        for _ in range(400):
            os.mkdir("dd", dir_fd=here)
            below = os.open("dd", os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
        os.close(os.open("plan.txt", os.O_CREAT | os.O_WRONLY, dir_fd=here))
        found = discover(tmp_path)
    finally:
        os.close(here)

    assert found.papers or found.problems


def test_a_missing_folder_is_an_error_and_not_an_empty_one(tmp_path: Path) -> None:
    """A share gone away must never look like a folder whose papers were all removed."""
    with pytest.raises(FileNotFoundError):
        discover(tmp_path / "gone")
