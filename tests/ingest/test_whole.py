"""A file is taken when it is all there."""

from pathlib import Path

import pytest

from ingest.whole import END_MISSING, STILL_EMPTY, why_not_whole

SHELF = Path(__file__).parents[1] / "shelf"
UNCLOSED = SHELF / "html" / "unclosed.html"
WHOLE = sorted({*(SHELF / "docx").glob("*.docx"), *(SHELF / "pdf").glob("*.pdf"), *(SHELF / "html").glob("*.*html")})


@pytest.mark.parametrize("paper", [paper for paper in WHOLE if paper != UNCLOSED], ids=lambda path: path.name)
def test_papers_as_programs_write_them_are_whole(paper: Path) -> None:
    """Word, LibreOffice, browsers: none of them is kept waiting."""
    assert why_not_whole(paper) == ""


@pytest.mark.parametrize("paper", ["docx/merges.docx", "pdf/gridded.pdf", "html/word-export.html"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_container_that_is_still_coming_is_waited_for(tmp_path: Path, paper: str, share: float) -> None:
    """Half a copy lacks its end."""
    content = (SHELF / paper).read_bytes()
    (tmp_path / "half").write_bytes(content[: int(len(content) * share)])

    assert why_not_whole(tmp_path / "half") == END_MISSING


def test_a_page_that_was_never_closed_is_waited_for_in_vain() -> None:
    """Nothing tells it from one that is still coming, so it is read a while later."""
    assert why_not_whole(UNCLOSED) == END_MISSING


def test_files_that_are_reserved_but_not_filled_are_waited_for(tmp_path: Path) -> None:
    """Some copying programs make a file of the full size first, all zeros."""
    (tmp_path / "reserved").write_bytes(bytes(5000))
    (tmp_path / "empty").touch()

    assert why_not_whole(tmp_path / "reserved") == STILL_EMPTY
    assert why_not_whole(tmp_path / "empty") == STILL_EMPTY
    assert "cannot be opened" in why_not_whole(tmp_path / "gone")
