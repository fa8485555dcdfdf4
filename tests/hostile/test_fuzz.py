"""Whatever bytes or words come, readers answer with a value or with a plain refusal, and never with a crash."""

# ruff: noqa: E501 - the words stand together

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.problems import PaperroundError
from normalise.deadlines import read_deadline
from normalise.leads import read_leads
from normalise.statuses import read_update
from normalise.titles import read_title
from parsers import read_document
from parsers.columns import read_header
from parsers.headings import read_heading
from tests.hostile.shelf import page

SHELF: Final = Path(__file__).parents[1] / "shelf"
ON: Final = date(2014, 5, 14)
PAPERS: Final = {
    "docx": (SHELF / "docx" / "merges.docx").read_bytes(),
    "pdf": (SHELF / "pdf" / "gridded.pdf").read_bytes(),
    "html": page().encode(),
    "text": b"Flood Action Plan\n\nRef  Action           By when    Lead\n1    Mend the gates   June 2014  JT\n",
}
READERS: Final[dict[str, Callable[[str], object]]] = {
    "deadline": lambda text: read_deadline(text, on=ON),
    "update": lambda text: read_update(text, on=ON),
    "lead": read_leads,
    "title": read_title,
    "header": read_header,
    "heading": read_heading,
}
# Words that rules look for, joined at random: nearer to the readers' corners than letters at random are.
WORDS: Final = st.lists(
    st.sampled_from([
        "completed", "not", "yet", "by", "from", "end of", "June", "Sept", "2014", "2013/14", "Q3", "31", "1st", "/", "-", "–",
        "(was", ")", "revised", "tbc", "ongoing", "recommendation", "No.", "5a", "JT", "Head of", "&", ";", "\n", "%", "99/99/9999",
        "0000", "autumn term", "week", "within 3 months", "wef", "✓", "delayed until", "superseded", "\u00a0", "\u200b", "'", "“",
    ]),
    max_size=25,
).map(" ".join)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """Return a paper with some bytes changed, taken out, doubled, or cut off."""
    whole = bytearray(content)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(whole) - 1)))
        length = draw(st.integers(0, 40))
        whole[at : at + length] = draw(st.one_of(st.binary(max_size=40), st.just(bytes(whole[at : at + length] * 2))))
    return bytes(whole[: draw(st.integers(0, len(whole)))]) if draw(st.booleans()) else bytes(whole)


@pytest.mark.parametrize("kind", PAPERS)
@given(data=st.data())
def test_damaged_papers_are_read_or_refused(
    kind: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No damage does more than cost the paper."""
    path = tmp_path_factory.getbasetemp() / f"damaged.{kind}"
    path.write_bytes(data.draw(damaged(PAPERS[kind])))
    refusal = ""
    try:
        read_document(path)
    except PaperroundError as error:
        refusal = error.message
    assert refusal == "" or refusal.endswith(".")


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@given(text=st.one_of(st.text(max_size=200), WORDS))
def test_any_words_are_read_or_left_open(reader: Callable[[str], object], text: str) -> None:
    """No cell's text stops a normaliser."""
    assert reader(text) == reader(text)


@pytest.mark.soak
@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed; it has wheels for Linux")
@pytest.mark.parametrize("reader", [*READERS, *PAPERS])
def test_what_reaches_new_corners_is_read_or_refused(reader: str, tmp_path: Path) -> None:
    """Two minutes a reader, guided by what each try reaches in its code."""
    command = [sys.executable, "-m", "tests.hostile.guided", reader, "--seconds", "120"]
    told = subprocess.run([*command, "--corpus", tmp_path / "corpus"], capture_output=True, text=True, check=False)

    assert told.returncode == 0, told.stderr[-2000:]
