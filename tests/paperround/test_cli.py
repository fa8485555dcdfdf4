"""The commands as a person at a terminal meets them."""

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from docx import Document

from ingest.decisions import read_corrections, read_people
from ingest.discover import discover
from ingest.settings import Settings, read_settings
from output.files import write_files
from output.lock import workplace
from output.mark import write_mark
from output.publish import publish
from paperround.cli import main
from tests.output.invented import THIRD, harbour, reword
from timeline.compare import comparer

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The harbour's dataset, published."""
    folder = tmp_path_factory.mktemp("harbour")
    write_files(harbour(), folder, comparer)
    return folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``paperround`` with the words given; return the exit code and what it printed on both streams."""

    def run_it(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["paperround", *map(str, words)])
        for stream in (sys.stdout, sys.stderr):
            monkeypatch.setattr(stream, "reconfigure", lambda **_: None, raising=False)
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        code = ended.value.code
        return (code if isinstance(code, int) else 0), out, err

    return run_it


def test_a_dataset_that_waits_to_be_put_in_its_place_is_the_one_told_of(run: Run, tmp_path: Path) -> None:
    """What an earlier build could not finish, because a file was held open, the next command finishes."""
    out = tmp_path / "dataset"
    publish(out, lambda folder: write_files(reword(harbour(), "1.1", THIRD, "Mend the old ladder."), folder, comparer))
    ready = workplace(out) / "ready"
    ready.mkdir()
    write_files(harbour(), ready, comparer)
    write_mark(ready, "")

    code, told, _ = run("show", "1.1", "--dataset", out)

    assert code == 0
    assert "Mend ladder number 1." in told
    assert "old ladder" not in told
    assert not ready.exists()


def test_compare_tells_the_last_two_rounds(run: Run, dataset: Path) -> None:
    """What moved, group by group, with totals that add up."""
    code, out, _ = run("compare", "--dataset", dataset)

    assert code == 0
    assert "From 4 June 2024 to 3 September 2024" in out
    assert "Actions: 4; dropped, unfinished: -1; taken off, finished: -1; now 2" in out
    assert re.search(r"Dropped, unfinished \(1\)\n  1\.3  Mend ladder number 3\.", out)
    assert "In progress, deadline 30 June 2024 → Completed, but work remains, deadline 30 June 2024" in out
    assert "1 action unchanged." in out


@pytest.mark.parametrize(
    "rounds", [("2024-03-05", "2024-06-04"), ("June 2024", "March 2024"), ("first", "2024-06"), ("Mar", "June")]
)
def test_compare_understands_rounds_however_they_are_named(run: Run, dataset: Path, rounds: tuple[str, str]) -> None:
    """The earlier one is always the one compared with."""
    _, out, _ = run("compare", *rounds, "--dataset", dataset)

    assert "From 5 March 2024 to 4 June 2024" in out
    assert "30 June 2024 → 31 August 2024\n      62 days later, announced in the paper; moved later once in all" in out


def test_compare_as_csv_and_json_holds_the_same_lines(run: Run, dataset: Path) -> None:
    """For spreadsheets and for programs."""
    _, as_csv, _ = run("compare", "--csv", "--dataset", dataset)
    _, as_json, _ = run("compare", "--json", "--dataset", dataset)

    rows = list(csv.DictReader(io.StringIO(as_csv)))
    (told,) = json.loads(as_json)
    lines = [(group, line["action_id"]) for group, lines in told["groups"].items() for line in lines]
    assert [(row["group"], row["action_id"]) for row in rows] == lines
    for bridge in told["bridges"]:
        assert bridge["start"] + sum(step["count"] for step in bridge["steps"]) == bridge["end"]


def test_a_comparison_saved_as_csv_opens_in_a_spreadsheet(run: Run, dataset: Path, tmp_path: Path) -> None:
    """With a byte-order mark, so that dashes are dashes, and Windows' line ends."""
    _, out, _ = run("compare", "--csv", "--out", tmp_path / "moved.csv", "--dataset", dataset)
    content = (tmp_path / "moved.csv").read_bytes()

    assert out == f"The comparison is in {tmp_path / 'moved.csv'}.\n"
    assert content.startswith(b"\xef\xbb\xbfplan_id,")
    assert content.count(b"\n") == content.count(b"\r\n") == 4


@pytest.mark.parametrize("words", [("compare", "--html", "--out"), ("brief", "--docx")])
def test_a_file_that_cannot_be_written_is_told_in_a_sentence(
    run: Run, dataset: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """The folder is not there, or somebody has the file open."""
    code, _, err = run(*words, tmp_path / "nowhere" / "file", "--dataset", dataset)
    assert code == 3
    assert "cannot be written: No such file or directory." in err


def test_compare_as_a_page_shows_a_papers_words_as_text(run: Run, dataset: Path) -> None:
    """Nothing that a paper prints becomes part of the page, and the page asks for nothing outside itself."""
    _, page, _ = run("compare", "--html", "--dataset", dataset)

    class Tags(HTMLParser):
        seen: list[str] = []  # noqa: RUF012 - one page, one list

        def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - as HTMLParser calls it
            self.seen.append(tag)

    Tags().feed(page)
    assert "&lt;b&gt;in red&lt;/b&gt;" in page
    assert not {"b", "script", "img", "link"} & set(Tags.seen)
    assert page.startswith("<!DOCTYPE html>")
    assert '<html lang="en-GB">' in page


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("compare", "2024"), "“2024” may mean several rounds"),
        (("compare", "2019", "latest"), "has no round “2019”. Its rounds are: 2024-03-05, 2024-06-04, 2024-09-03."),
        (("compare", "latest"), "Both names mean the round of 3 September 2024"),
        (("compare", "--plan", "lighthouse"), "No plan is called “lighthouse”. The plans are: Harbour Safety Plan."),
        (("compare", "1", "2", "3"), "Name two rounds at most."),
        (("compare", "--csv", "--json"), "Choose one of --json, --csv and --html."),
        (("show", "ladder"), "“ladder” may mean 3 actions"),
        (("show", "lighthouse keeper"), "No action is called “lighthouse keeper”"),
        (("brief", "--from", "2019", "--docx", "never.docx"), "has no round “2019”"),
    ],
)
def test_what_is_not_clear_is_said_plainly(run: Run, dataset: Path, words: tuple[str, ...], told: str) -> None:
    """Wrong usage is exit code 2, with the candidates, and never a traceback."""
    code, _, err = run(*words, "--dataset", dataset)
    assert code == 2
    assert told in " ".join(err.replace("│", " ").split())


def test_an_ambiguous_action_names_its_candidates(run: Run, dataset: Path) -> None:
    """One can copy the right identity from the answer."""
    _, _, err = run("show", "ladder", "--dataset", dataset)
    assert "  harbour-safety-plan/1.2  Mend ladder number 2." in err


@pytest.mark.parametrize("wanted", ["1.1", "harbour-safety-plan/1.1", "ladder 1"])
def test_show_tells_a_whole_life(run: Run, dataset: Path, wanted: str) -> None:
    """Deadline, status, what changed and where each was read; by number, identity or words."""
    code, out, _ = run("show", wanted, "--dataset", dataset)

    assert code == 0
    assert "First deadline 30 June 2024; now 31 August 2024 (62 days later)" in out
    assert "4 June 2024: Delayed, deadline 31 August 2024\n  “Now expected by August.”" in out
    assert "Deadline moved later, from 30 June 2024 to 31 August 2024 (62 days later), as the paper says." in out
    assert "Overdue. When will it be finished?" in out
    assert "Read in harbour/2024-06-04.pdf, page 2, table 1, row 4 (meeting of 4 Jun 2024)." in out


def test_show_tells_when_an_action_went(run: Run, dataset: Path) -> None:
    """A dropped action's life ends with the round that no longer tells of it."""
    _, out, _ = run("show", "1.3", "--dataset", dataset)
    assert out.rstrip().endswith("3 September 2024: No longer in the plan, and unfinished.")


def test_show_for_programs_has_places_and_evidence(run: Run, dataset: Path) -> None:
    """Everything that is known of the action."""
    _, out, _ = run("show", "1.1", "--json", "--dataset", dataset)
    told = json.loads(out)
    assert [chapter["observation"]["row"] for chapter in told["chapters"]] == [4, 4, 4]
    assert told["chapters"][1]["link"]["evidence"] == "the same number; the same words"


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("Q3 2013/14", "deadline", "date: 2013-12-31"),
        ("Dec 2013 (was Oct 2013)", "deadline", "was: 2013-10-31"),
        ("Completed", "update", "status: completed"),
        ("Jo Smith, Head of Service", "lead", "role: Head of Service"),
        ("Update September 2013", "header", "as at text: September 2013"),
        ("Recommendation No. 1 - for immediate improvement", "heading", "ref: 1"),
        ("Harbour Plan - update for Harbour Committee 3 June 2014", "title", "reported on: 2014-06-03"),
    ],
)
def test_explain_tells_how_a_text_is_read(run: Run, text: str, kind: str, line: str) -> None:
    """Every kind of text; the same as JSON."""
    code, out, _ = run("explain", text, "--as", kind, "--on", "2013-09-18")
    _, as_json, _ = run("explain", text, "--as", kind, "--on", "18/09/2013", "--json")

    assert code == 0
    assert line in out
    assert json.loads(as_json)["on"] == "2013-09-18"


def test_explain_names_the_rule(run: Run) -> None:
    """So that a reading can be argued with."""
    _, out, _ = run("explain", "End of June 2013", "--as", "deadline", "--on", "2013-03-01")
    assert "rule: " in out


@pytest.mark.parametrize(
    ("words", "told"),
    [(("--as", "poem"), "none of deadline, update"), (("--as", "lead", "--on", "soon"), "is no date")],
)
def test_explain_says_what_it_cannot_do(run: Run, words: tuple[str, ...], told: str) -> None:
    """Wrong usage is exit code 2."""
    code, _, err = run("explain", "text", *words)
    assert code == 2
    assert told in " ".join(err.replace("│", " ").split())


def test_brief_is_a_word_document_with_styles_and_described_tables(run: Run, dataset: Path, tmp_path: Path) -> None:
    """Headlines with their direction, tables with header rows and descriptions, questions to put."""
    code, _, _ = run("brief", "--dataset", dataset, "--docx", tmp_path / "one.docx")
    document = Document(str(tmp_path / "one.docx"))
    told = [(paragraph.style.name if paragraph.style else "", paragraph.text) for paragraph in document.paragraphs]

    assert code == 0
    assert told[0] == ("Title", "Harbour Safety Plan")
    assert (
        "List Bullet",
        "1 of 2 actions completed, unchanged from 1 of 4. Of these, 1 says that work remains.",
    ) in told
    assert ("List Bullet", "1 action overdue, up from none.") in told
    headings = [text for style, text in told if style == "Heading 1"]
    assert headings == [
        "Completed",
        "Dropped without completion",
        "Completed, but",
        "Overdue, by lead",
        "Questions to put",
    ]
    assert [text for style, text in told if text.startswith("1.3")] == [
        "1.3 (A. Pike, B. Roach): Why has it gone? Dropped, unfinished. Last told of in June."
    ]
    for table in document.tables:
        xml = table._tbl.xml  # noqa: SLF001 - what assistive programs read
        assert "w:tblHeader" in xml
        assert "w:tblDescription" in xml


def test_the_same_briefing_has_the_same_bytes(run: Run, dataset: Path, tmp_path: Path) -> None:
    """No clock in it."""
    for name in ("one.docx", "two.docx"):
        run("brief", "--from", "first", "--dataset", dataset, "--docx", tmp_path / name)
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.docx") as parts:
        assert "2024-09-03T00:00:00Z" in parts.read("docProps/core.xml").decode()


def test_a_briefing_of_a_longer_time_tells_the_slip(run: Run, dataset: Path, tmp_path: Path) -> None:
    """From, to, and how many times."""
    run("brief", "--from", "first", "--dataset", dataset, "--docx", tmp_path / "one.docx")
    cells = [
        [cell.text for cell in row.cells] for table in Document(str(tmp_path / "one.docx")).tables for row in table.rows
    ]
    assert ["1.1", "Mend ladder number 1.", "30 Jun 2024", "31 Aug 2024", "62 days", "once"] in cells


def test_init_makes_a_folder_that_reads_as_empty(run: Run, tmp_path: Path) -> None:
    """Its files are read without a problem, and none of them is taken for a paper."""
    folder = tmp_path / "papers of mine"
    code, out, _ = run("init", folder)

    assert code == 0
    assert "is ready" in out
    assert read_people(folder) == ((), ())
    assert read_corrections(folder) == ((), ())
    assert read_settings(folder) == Settings()
    assert discover(folder).papers == ()
    assert (folder / "Start here" / "How to.txt").is_file()
    double_click = (folder / "Start here" / "Build the dataset.cmd").read_bytes()
    assert double_click.count(b"\n") == double_click.count(b"\r\n") > 5


def test_every_setting_that_init_explains_is_one(run: Run, tmp_path: Path) -> None:
    """With the remark signs taken away the file still reads."""
    run("init", tmp_path)
    path = tmp_path / "paperround.toml"
    text = path.read_text(encoding="utf-8")
    without = re.sub(r"(?m)^# (?=\[|\"|\w+(?:-\w+)* = )", "", text).replace("next_meeting = 2025-01-29\n", "", 1)
    path.write_text(without, encoding="utf-8")

    settings = read_settings(tmp_path)
    assert settings.next_meetings
    assert settings.councils_by_folder
    assert settings.workers == 2
    assert settings.committees


def test_init_never_overwrites(run: Run, tmp_path: Path) -> None:
    """A second time, people's own lines stay."""
    run("init", tmp_path)
    (tmp_path / "people.csv").write_text("alias,name,role\nRM,Ros Merrick,\n", encoding="utf-8")
    _, out, _ = run("init", tmp_path)

    assert "people.csv, corrections.csv, paperround.toml stayed as before." in out
    assert read_people(tmp_path)[0][0].name == "Ros Merrick"


def test_a_missing_dataset_is_exit_code_3(run: Run, tmp_path: Path) -> None:
    """Nothing could be done, and the reason is one sentence."""
    code, out, err = run("compare", "--dataset", tmp_path)
    assert (code, out) == (3, "")
    assert err.startswith(f"There is no dataset in {tmp_path}.")


def test_help_loads_nothing_heavy() -> None:
    """``paperround --help`` is instant: no library that reads papers is loaded for it."""
    heavy = ("pandas", "lxml", "docx", "pdfplumber", "pypdfium2", "dateparser", "pyarrow", "scipy", "jinja2")
    told = subprocess.run(
        [
            sys.executable,
            "-X",
            "importtime",
            "-c",
            "import sys; sys.argv[1:] = ['--help']; from paperround.cli import main; main()",
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in told.stderr.splitlines()}
    assert not loaded & set(heavy)
    for command in ("build", "compare", "show", "explain", "brief", "init"):
        assert re.search(rf"^  {command} ", told.stdout, re.MULTILINE)
