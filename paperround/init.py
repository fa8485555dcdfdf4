"""``paperround init``: a folder ready for papers, with files for people's own decisions."""

from pathlib import Path
from typing import Final

from ingest.decisions import CORRECTION_COLUMNS, PEOPLE_COLUMNS
from ingest.discover import CORRECTIONS_FILE, PEOPLE_FILE, SETTINGS_FILE
from model.mark import MARK_FILE
from model.problems import PaperroundError

HELP_FOLDER: Final = "Start here"
"""Holds the how-to and the file to double-click; marked, so that neither is read as a paper."""

HOW_TO: Final = """\
How to use this folder
======================

1. Put the papers in this folder: PDF, Word (.docx), web pages (.html) or text, as they were published.
   Folders inside it are looked through, too. Papers are only read, never changed.

2. Build the dataset.
   Windows: double-click "Build the dataset.cmd" beside this how-to.
   Any system, in a terminal opened in the papers' folder:
       paperround build . --out dataset

3. Open dataset/dataset.xlsx, or dataset/report/index.html in a browser.

When the next paper is published, put it beside the others and build again.

Your own decisions
------------------
people.csv         who is who: one line an alias, such as   RM,Ros Merrick,Head of Repairs
corrections.csv    a value read wrongly, put right for good; problems.csv in the dataset says what to write
paperround.toml    settings; each is explained in the file

These three files are yours. No build changes them, and the next build follows them.

Questions
---------
paperround compare            what moved between the last two rounds
paperround show 1.4           an action's whole life
paperround brief --docx briefing.docx    a Word briefing for the next meeting
paperround --help             everything else
"""

SETTINGS: Final = """\
# How Paperround reads this folder. Every line may be left out; a line that begins with # is only a remark.
# Take the # away in front of a setting to use it.

# The next meeting that the plans are reported to: actions due before it are listed as due soon.
# Write a date for every plan ...
# next_meeting = 2025-01-29
# ... or one for each, by its plan_id (see dataset/rounds.csv):
# [next_meeting]
# harbour-safety-plan = 2025-01-29

# [papers]
# formats = ["pdf", "docx", "html", "text"]   # what is read; the rest is reported as unsupported
# councils_by_folder = true                   # each folder here holds one council's papers

# [limits]
# seconds = 120      # longest time that one paper may take
# megabytes = 1024   # most memory that one paper may take
# workers = 2        # papers read at the same time

# A committee's other names, and the one to use.
# [committees]
# "CYP Select Committee" = "Children and Young People Select Committee"
"""

# Windows' own folder of this file is %~dp0, which ends in a backslash; the papers lie one folder up.
DOUBLE_CLICK: Final = """\
@echo off
cd /d "%~dp0.."
where paperround >nul 2>nul
if errorlevel 1 (
  echo Paperround is not installed for this user, or not found. Ask for:  pipx install paperround
  pause
  exit /b 1
)
paperround build . --out dataset
if exist "dataset\\report\\index.html" (
  start "" "dataset\\report\\index.html"
) else if exist "dataset\\dataset.xlsx" (
  start "" "dataset\\dataset.xlsx"
)
pause
"""


class CannotMake(PaperroundError):
    """The folder or a file in it cannot be written."""


def make_ready(folder: Path) -> str:
    """Make ``folder`` ready for papers and say what to do next; files that are there already stay as they are.

    Raises:
        CannotMake: Something cannot be written.
    """
    files = {
        PEOPLE_FILE: (_header(PEOPLE_COLUMNS), "utf-8-sig"),
        CORRECTIONS_FILE: (_header(CORRECTION_COLUMNS), "utf-8-sig"),
        SETTINGS_FILE: (SETTINGS, "utf-8"),
        f"{HELP_FOLDER}/{MARK_FILE}": ("Nothing in this folder is read as a paper.\n", "utf-8"),
        # Notepad and cmd want Windows' line ends.
        f"{HELP_FOLDER}/How to.txt": (HOW_TO.replace("\n", "\r\n"), "utf-8"),
        f"{HELP_FOLDER}/Build the dataset.cmd": (DOUBLE_CLICK.replace("\n", "\r\n"), "ascii"),
    }
    kept: list[str] = []
    try:
        (folder / HELP_FOLDER).mkdir(parents=True, exist_ok=True)
        for name, (text, encoding) in files.items():
            try:
                with (folder / name).open("x", encoding=encoding, newline="") as file:
                    file.write(text)
            except FileExistsError:
                kept.append(name)
    except OSError as error:
        raise CannotMake(f"{folder} cannot be made ready: {error.strerror}.", "Choose another folder.") from error
    stayed = [name for name in kept if not name.startswith(HELP_FOLDER)]
    left = f"\n{', '.join(stayed)} stayed as before." if stayed else ""
    return (
        f"{folder} is ready.{left}\nPut the papers there, then:\n"
        f'  paperround build "{folder}" --out "{folder / "dataset"}"\nMore in {folder / HELP_FOLDER / "How to.txt"}.'
    )


def _header(columns: tuple[str, ...]) -> str:
    return ",".join(columns) + "\r\n"
