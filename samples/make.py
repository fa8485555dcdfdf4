"""Make the sample papers, and what should be read from them: ``python -m samples.make [papers|expected]``."""

import csv
import sys
import tempfile
from pathlib import Path
from typing import Final

from samples import truth
from samples.brackenford import BRACKENFORD
from samples.layout import lay_out
from samples.printing import print_page, save_as
from samples.saltmere import SALTMERE
from samples.telling import Council, Program
from samples.web import web_page
from samples.word import write_word

HERE: Final = Path(__file__).parent
COUNCILS: Final = (BRACKENFORD, SALTMERE)


def make_papers(folder: Path) -> None:
    """Write every council's papers below ``folder``."""
    for council in COUNCILS:
        for number, meeting in enumerate(council.meetings):
            path = folder / council.folder / meeting.file
            path.parent.mkdir(parents=True, exist_ok=True)
            make_paper(council, number, path)
            print(f"{path.relative_to(folder)}: {meeting.program.value}")


def make_paper(council: Council, number: int, path: Path) -> None:
    """Write the paper for one of a council's meetings, ``number`` from 0, with the program that it is made with."""
    sheet = lay_out(council, number)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        program = sheet.meeting.program
        if program is Program.WEB:
            path.write_text(web_page(sheet), encoding="utf-8")
        elif program is Program.BROWSER_PDF:
            page = work / "page.html"
            page.write_text(web_page(sheet), encoding="utf-8")
            print_page(page, path)
        elif program is Program.WORD:
            write_word(sheet, path)
        else:
            word = work / "paper.docx"
            write_word(sheet, word)
            if program is Program.OFFICE_WORD:
                (work / "saved").mkdir()
                saved = save_as(save_as(word, "odt", work), "docx", work / "saved")
            else:
                saved = save_as(word, "pdf", work)
            path.write_bytes(saved.read_bytes())


def expected_tables() -> dict[str, truth.Table]:
    """Return the dataset that should be read, without the columns that nobody works out by hand."""
    per_council = {
        "observations": lambda council: truth.observations(council, truth.places(council)),
        "changes": truth.changes,
        "findings": truth.findings,
        "actions": truth.actions,
        "recommendations": truth.recommendations,
        "rounds": truth.rounds,
        "papers": truth.papers,
        "problems": truth.problems,
    }
    return {name: [row for each in COUNCILS for row in rows(each)] for name, rows in per_council.items()}


def write_expected(folder: Path) -> None:
    """Write the expected tables as CSV files, sorted by whatever stands first in them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in expected_tables().items():
        ordered = rows if name == "observations" else sorted(rows, key=lambda row: tuple(row.values()))
        with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8-sig") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(ordered)
        print(f"{name}.csv: {len(rows)} rows")


if __name__ == "__main__":
    what = sys.argv[1:] or ["papers", "expected"]
    if "papers" in what:
        make_papers(HERE / "papers")
    if "expected" in what:
        write_expected(HERE / "expected")
