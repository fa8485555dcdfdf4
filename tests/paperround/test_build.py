"""A build: the same bytes from the same papers, only what is new is read, and the folder is never touched."""

import errno
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

import output.files
import paperround
import paperround.reading
from ingest.discover import discover
from ingest.settings import Settings
from model.problems import PaperroundError
from model.words import Format, Outcome
from paperround.memory import Memory
from paperround.one_paper import StillChanging, read_one
from tests.faults.papers import page, write_round
from tests.faults.runner import digest

SHELF = Path(__file__).parents[1] / "shelf"
pytestmark = pytest.mark.usefixtures("own_cache")
BUILD = (sys.executable, "-m", "paperround", "build")


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Return a folder with three rounds of a plan, a Word paper and a PDF."""
    folder = tmp_path / "papers"
    for number in range(3):
        write_round(folder, number)
    shutil.copy(SHELF / "docx" / "merges.docx", folder)
    shutil.copy(SHELF / "pdf" / "gridded.pdf", folder)
    return folder


def run(papers: Path, out: Path, cache: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build as a person would, in a process of its own."""
    return subprocess.run(
        [*BUILD, papers, "--out", out],
        env=os.environ | {"PAPERROUND_CACHE": str(cache)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_long_datasets_pages_by_many_hands(papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers write the same report as one process."""
    paperround.build(papers, tmp_path / "one")
    monkeypatch.setattr(sys.modules["paperround.build"], "_LONG", 1)
    paperround.build(papers, tmp_path / "two", settings=Settings(workers=2))

    assert digest(tmp_path / "one" / "report") == digest(tmp_path / "two" / "report")


def test_the_same_papers_give_the_same_bytes(papers: Path, tmp_path: Path) -> None:
    """Whatever the locale, time zone, hash seed, number of workers, order on the disk, and with or without a cache."""
    cache = tmp_path / "cache"
    assert run(papers, tmp_path / "one", cache, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C").returncode == 1
    # Elsewhere, but as seen from the dataset in the same place: the report links to the papers.
    elsewhere = tmp_path / "elsewhere"
    turned = elsewhere / "papers"
    turned.mkdir(parents=True)
    for path in sorted(papers.iterdir(), reverse=True):
        shutil.copy(path, turned)
    other = {"PYTHONHASHSEED": "77", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"}
    run(turned, elsewhere / "with cache", cache, **other)
    (turned / "paperround.toml").write_text("[limits]\nworkers = 1\n")
    run(turned, elsewhere / "without", tmp_path / "no cache", **other)

    outs = (tmp_path / "one", elsewhere / "with cache", elsewhere / "without")
    marks = [json.loads((out / ".paperround").read_text()) for out in outs]
    assert marks[0]["files"] == marks[1]["files"]
    assert marks[0]["files"] == marks[2]["files"]
    assert len({digest(out) for out in outs}) == 1


def test_building_again_over_the_last_dataset_changes_no_byte(papers: Path, tmp_path: Path) -> None:
    """Identities that the last dataset gave are the ones that a fresh build gives."""
    out = tmp_path / "out"
    paperround.build(papers, out)
    first = digest(out)
    (out / ".paperround").write_text((out / ".paperround").read_text().replace('"made_from": "', '"made_from": "x'))

    paperround.build(papers, out)

    assert digest(out) == first


def test_nothing_is_read_twice(papers: Path, tmp_path: Path) -> None:
    """Where nothing changed nothing is done; where one paper came, that one is read."""
    out, told = tmp_path / "out", []
    paperround.build(papers, out, progress=lambda *progress: told.append(progress))
    assert len(told) == 5
    written = (out / "observations.csv").stat().st_ino

    again = paperround.build(papers, out, progress=lambda *progress: told.append(progress))
    assert len(told) == 5
    assert (out / "observations.csv").stat().st_ino == written
    assert len(again.observations) == 17

    write_round(papers, 3)
    later = paperround.build(papers, out, progress=lambda *progress: told.append(progress))
    assert len(told) == 6
    assert len(later.observations) == 21


def test_a_paper_over_a_limit_is_tried_at_two_builds_and_then_left(papers: Path, tmp_path: Path) -> None:
    """A machine asleep may be to blame once; from then on only other limits, or other code, give another try."""
    told: list[str] = []

    def build(seconds: float) -> Outcome:
        for path in papers.iterdir():
            if path.suffix != ".pdf":
                path.unlink()
        settings = Settings(seconds=seconds)  # type: ignore[arg-type]  # shorter than any file of settings can say
        dataset = paperround.build(papers, tmp_path / "out", settings=settings, progress=lambda *_: told.append("read"))
        return dataset.papers[0].outcome

    outcomes = [build(0.001) for _ in range(4)]

    assert set(outcomes) == {Outcome.UNREADABLE}
    assert len(told) == 2
    assert build(60) is Outcome.READ
    assert len(told) == 3


def test_decisions_out_of_reach_cost_the_build_not_the_decisions(papers: Path, tmp_path: Path) -> None:
    """A dataset without people's corrections would be wrong and look right; the last one stands."""
    out = tmp_path / "out"
    paperround.build(papers, out)
    before = digest(out)
    (papers / "corrections.csv").mkdir()  # what cannot be opened, for whomever
    write_round(papers, 3)

    with pytest.raises(PaperroundError, match=r"corrections\.csv cannot be opened"):
        paperround.build(papers, out)
    assert digest(out) == before


def test_a_share_that_goes_away_meanwhile_is_no_folder_of_unreadable_papers(papers: Path, tmp_path: Path) -> None:
    """Nothing is published, and the last dataset stands."""
    out = tmp_path / "out"
    paperround.build(papers, out)
    before = digest(out)
    for number in range(3):
        (papers / f"new {number}.html").write_text(page(number, plan="Weirside Parks Plan"))

    def goes(*_: object) -> None:
        if papers.exists():
            papers.rename(tmp_path / "away")

    with pytest.raises(PaperroundError, match="cannot be opened"):
        paperround.build(papers, out, settings=Settings(workers=1), progress=goes)
    assert digest(out) == before


def test_an_output_folder_that_vanishes_meanwhile_is_told(papers: Path, tmp_path: Path) -> None:
    """Nothing half-made is left, and the next build makes all of it again."""
    share = tmp_path / "share"

    with pytest.raises(PaperroundError, match="could not be written"):
        paperround.build(papers, share / "out", progress=lambda *_: shutil.rmtree(share, ignore_errors=True))
    assert not (share / "out").exists()

    assert len(paperround.build(papers, share / "out").observations) == 17


def test_a_change_in_what_people_decided_builds_again(papers: Path, tmp_path: Path) -> None:
    """A new alias or a changed limit is no new paper, but it is new."""
    out = tmp_path / "out"
    paperround.build(papers, out)
    (papers / "people.csv").write_text("alias,name,role\nJT,Jo Turner,\n")

    told = paperround.build(papers, out)

    assert any("Jo Turner" in each.leads for each in told.observations)


def test_a_dataset_that_was_tampered_with_is_built_again(papers: Path, tmp_path: Path) -> None:
    """Nothing new in the papers is no reason to leave a damaged dataset."""
    out = tmp_path / "out"
    paperround.build(papers, out)
    first = digest(out)
    (out / "observations.csv").write_text("gone")

    paperround.build(papers, out)

    assert digest(out) == first


@pytest.mark.parametrize("number", [60, pytest.param(1000, marks=pytest.mark.soak)])
def test_unchanged_papers_are_not_opened_again(tmp_path: Path, number: int) -> None:
    """A build of nothing new reads none, and takes about a second for a thousand."""
    papers, out = tmp_path / "papers", tmp_path / "out"
    papers.mkdir()
    for each in range(number):
        content = page(each % 6, plan=f"Ford Plan {each // 6}").encode()
        (papers / f"{each}.html").write_bytes(content)
    old = time.time() - 60
    for path in papers.iterdir():
        os.utime(path, (old, old))
    time.sleep(3.1)  # until then a file that has just come may change again and look the same
    paperround.build(papers, out)
    opened: list[str] = []
    sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)

    begun = time.perf_counter()
    dataset = paperround.build(papers, out)

    assert time.perf_counter() - begun < 3
    assert len(dataset.papers) == number
    assert not [name for name in opened if name.startswith(str(papers)) and name.endswith(".html")]
    opened.clear()


def test_the_papers_folder_is_never_touched(papers: Path, tmp_path: Path) -> None:
    """Not a byte, not a time, not a file more."""

    def facts() -> list[tuple[str, int, int]]:
        return [(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(papers.rglob("*"))]

    before = facts()
    paperround.build(papers, tmp_path / "out")

    assert facts() == before


def test_a_dataset_over_the_papers_is_refused(papers: Path, tmp_path: Path) -> None:
    """What is replaced at every build must hold no originals."""
    for out in (papers, tmp_path):
        with pytest.raises(PaperroundError, match="lie in"):
            paperround.build(papers, out)
    assert len(list(papers.iterdir())) == 5


def test_a_dataset_among_the_papers_is_not_read_back(papers: Path) -> None:
    """Officers may keep everything in one folder."""
    paperround.build(papers, papers / "dataset")
    again = paperround.build(papers, papers / "dataset")

    assert len(again.papers) == 5


def test_two_builds_at_once(papers: Path, tmp_path: Path) -> None:
    """One builds, the others are told which one; the dataset is whole."""
    command = [*BUILD, str(papers), "--out", str(tmp_path / "out")]
    builds = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    told = [(each.communicate(), each.returncode)[::-1] for each in builds]

    assert {code for code, _ in told} <= {1, 3}
    for code, (_, error) in told:
        assert code == 1 or "is being written by paperround build" in error
    assert run(papers, tmp_path / "other", tmp_path / "cache").returncode == 1
    assert digest(tmp_path / "out") == digest(tmp_path / "other")


def test_a_full_disk_costs_the_new_dataset_only(papers: Path, tmp_path: Path) -> None:
    """The program ends with a sentence and with 3, and the last dataset stands."""
    out = tmp_path / "out"
    run(papers, out, tmp_path / "cache")
    before = digest(out)
    write_round(papers, 3)
    limited = f"ulimit -f 8; exec {sys.executable} -m paperround build '{papers}' --out '{out}'"

    told = subprocess.run(["bash", "-c", limited], capture_output=True, text=True, check=False)

    assert told.returncode == 3
    assert "The last one is untouched" in told.stderr
    assert digest(out) == before


def test_a_format_left_out_by_the_settings_is_named(papers: Path, tmp_path: Path) -> None:
    """The paper is not silently passed over."""
    dataset = paperround.build(papers, tmp_path / "out", settings=Settings(formats=(Format.HTML, Format.DOCX)))

    (left_out,) = (row for row in dataset.papers if row.format is Format.PDF)
    assert left_out.outcome is Outcome.UNSUPPORTED
    assert "papers.formats" in left_out.message


def test_a_paper_that_cannot_be_opened_now_is_tried_again(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A locked paper costs itself, with a sentence, and the next build looks at it again."""
    locked = papers / "Otterford Flood Action Plan 1.html"
    opened = Path.open

    def refuse(self: Path, *args: str, **kwargs: str) -> object:
        if self == locked:
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(self, *args, **kwargs)  # type: ignore[call-overload]

    with monkeypatch.context() as word:
        word.setattr(Path, "open", refuse)
        dataset = paperround.build(papers, tmp_path / "out")
    (row,) = (row for row in dataset.papers if row.outcome is Outcome.UNREADABLE)
    assert row.paper == locked.name
    assert "could not be opened: Permission denied" in row.message

    again = paperround.build(papers, tmp_path / "out")
    assert len(again.observations) == 17


def test_a_paper_that_changes_while_it_is_read_is_not_mixed(papers: Path) -> None:
    """What is read is what the fingerprint was taken of, or nothing."""
    memory = Memory.none()
    (found, *_) = discover(papers).papers
    paper = memory.fingerprint_one(found)
    identity = paperround.reading.identify(paper, (), Settings())
    found.location.write_text(page(4))

    with pytest.raises(StillChanging, match="changed while"):
        read_one(found.location, identity)
    assert read_one(found.location, replace(identity, sha256=memory.fingerprint_one(found).sha256 or ""))


def test_the_log_tells_events_and_no_content(papers: Path, tmp_path: Path) -> None:
    """One line an event, beside the dataset's folder, and nothing of what papers say."""
    (papers / "line\nbreak.html").write_text(page(4))
    paperround.build(papers, tmp_path / "out")

    lines = (tmp_path / "out.log").read_text(encoding="utf-8").splitlines()
    assert all(line[:2] == "20" and " INFO " in line for line in lines)
    assert "published 6 papers" in lines[-1]
    assert "lock gates" not in "".join(lines)


def test_an_unexpected_failure_while_writing_leaves_the_last_dataset(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even a defect of ours costs no published dataset."""
    out = tmp_path / "out"
    paperround.build(papers, out)
    before = digest(out)
    write_round(papers, 3)

    def broken(*_: object, **__: object) -> None:
        raise KeyError("a defect")

    monkeypatch.setattr(output.files, "write_files", broken)
    with pytest.raises(KeyError):
        paperround.build(papers, out)
    assert digest(out) == before
