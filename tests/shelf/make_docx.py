"""Make the small Word papers in ``docx/``, each showing one difficulty, and what a reader sees in them beside it.

Usage: ``python -m tests.shelf.make_docx``. The one paper that LibreOffice writes is made only where it is missing.
The ``.json`` beside a paper is written by hand, here, from what Word shows: never from what the parser reads.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from tests.shelf import docx_content, docx_layout, word
from tests.shelf.docx_paper import Paper

HERE: Final = Path(__file__).parent / "docx"
PAPERS: Final = (*docx_layout.PAPERS, *docx_content.PAPERS)

# What LibreOffice makes of a web page: its own way with merged cells, lists and fills.
_PAGE: Final = """<html><body><h1>Moorings plan</h1>
<table border="1"><tr><th>Ref</th><th>Action</th><th>By when</th><th>Update</th></tr>
<tr><td rowspan="2">R1</td><td>Count the moorings</td><td rowspan="2">May 2014</td>
<td bgcolor="#92d050">Counted</td></tr>
<tr><td><ol><li>Number them</li><li>Chart them</li></ol></td><td><s>Begun</s> Done</td></tr>
<tr><td colspan="3">R2 Let the moorings</td><td bgcolor="#ff0000">Not let</td></tr></table></body></html>"""
_PAGE_EXPECTED: Final = {
    "shows": "a paper that LibreOffice wrote: merged cells, a numbered list in a cell, fills, struck-out text",
    "tables": [
        [
            ["Ref", "Action", "By when", "Update"],
            ["R1", "Count the moorings", "May 2014", "Counted"],
            ["R1", "1. Number them\n2. Chart them", "May 2014", "Done"],
            ["R2 Let the moorings", "R2 Let the moorings", "R2 Let the moorings", "Not let"],
        ]
    ],
    "rags": {"1": [[None] * 4, [None, None, None, "green"], [None] * 4, [None, None, None, "red"]]},
    "paragraphs": ["Moorings plan"],
}


def expectations(paper: Paper) -> dict[str, object]:
    """Return what stands in the ``.json`` beside a paper."""
    return {"shows": paper.shows, "tables": paper.tables, **paper.also}


def make(folder: Path) -> Iterator[Path]:
    """Write the hand-written papers with their expectations into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for paper in PAPERS:
        yield word.write(folder / f"{paper.name}.docx", word.document(paper.body), paper.parts)
        _expect(folder / f"{paper.name}.json", expectations(paper))


def make_with_libreoffice(folder: Path) -> Path:
    """Let LibreOffice write its paper into ``folder``."""
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / "libreoffice.html"
        page.write_text(_PAGE, encoding="utf-8")
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{scratch}/profile",
                "--headless",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--infilter=HTML (StarWriter)",
                "--outdir",
                scratch,
                str(page),
            ],
            check=True,
            capture_output=True,
            timeout=240,
        )
        made = Path(shutil.copy(page.with_suffix(".docx"), folder))
    _expect(folder / "libreoffice.json", _PAGE_EXPECTED)
    return made


def _expect(path: Path, expected: Mapping[str, object]) -> None:
    path.write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    made = list(make(HERE))
    if not (HERE / "libreoffice.docx").exists():
        made.append(make_with_libreoffice(HERE))
    print(f"{len(made)} papers in {HERE}")  # noqa: T201 - a command's answer
