"""A folder followed: the dataset is what the folder holds, whole papers only, told in one line each."""

import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import paperround.watching
from ingest.whole import why_not_whole
from output.publish import HeldByAnother
from output.stored import NoDataset, load_dataset
from paperround.watching import Pace, Watch
from tests.faults.papers import page, write_round
from tests.faults.runner import digest

pytestmark = pytest.mark.usefixtures("own_cache")
PACE = Pace(every=0.5, still=0.3, patience=2.5)
PAPER = "Otterford Flood Action Plan {}.html"


@dataclass(slots=True)
class Followed:
    """A folder that is being followed."""

    papers: Path
    out: Path
    told: list[str] = field(default_factory=list)

    def until(self, *words: str, seconds: float = 20) -> str:
        """Wait for a line that holds all these words."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for line in self.told:
                if all(word in line for word in words):
                    return line
            time.sleep(0.05)
        raise AssertionError(f"nothing told of {words}: {self.told}")

    def rounds(self) -> int:
        """Return how many rounds the dataset tells of."""
        return len(load_dataset(self.out).rounds)


@pytest.fixture
def followed(tmp_path: Path, own_cache: Path) -> Iterator[Followed]:
    """Follow a folder, which holds a paper, until the test ends."""
    assert not own_cache.exists()
    following = Followed(tmp_path / "papers", tmp_path / "out")
    write_round(following.papers, 0)
    stop = threading.Event()
    watch = Watch(following.papers, following.out, tell=following.told.append, pace=PACE)
    thread = threading.Thread(target=watch.run, args=(stop,))
    thread.start()
    following.until("new:", PAPER.format(0))
    yield following
    stop.set()
    thread.join(30)
    assert not thread.is_alive()


def test_papers_that_come_change_move_and_go(followed: Followed) -> None:
    """Each change is told in one line, and the dataset follows."""
    write_round(followed.papers, 1)
    assert "4 actions" in followed.until("new:", PAPER.format(1), "16 April 2014")

    (followed.papers / PAPER.format(1)).write_text(page(2))
    followed.until("changed:", PAPER.format(1), "16 July 2014")

    (followed.papers / "2014").mkdir()
    (followed.papers / PAPER.format(1)).rename(followed.papers / "2014" / "july.html")
    followed.until("moved:", PAPER.format(1), "2014/july.html")
    assert followed.rounds() == 2

    (followed.papers / "2014" / "july.html").unlink()
    followed.until("gone:", "2014/july.html")
    assert followed.rounds() == 1


def test_a_paper_is_taken_when_it_is_whole(followed: Followed) -> None:
    """A half-copied paper waits, and never stands in the dataset as damaged."""
    content = (Path(__file__).parents[1] / "shelf" / "docx" / "merges.docx").read_bytes()
    with (followed.papers / "slow.docx").open("wb") as file:
        for begin in range(0, len(content), len(content) // 6):
            file.write(content[begin : begin + len(content) // 6])
            file.flush()
            time.sleep(0.25)

    followed.until("new: slow.docx")

    assert not [line for line in followed.told if "damaged" in line]


def test_a_paper_cut_short_is_named_after_a_while_and_taken_when_mended(followed: Followed) -> None:
    """Until then the last whole version of it stands."""
    content = (Path(__file__).parents[1] / "shelf" / "docx" / "merges.docx").read_bytes()
    (followed.papers / "plan.docx").write_bytes(content)
    followed.until("new: plan.docx")
    first = digest(followed.out)

    (followed.papers / "plan.docx").write_bytes(content[: len(content) // 2])
    followed.until("Waiting for plan.docx", "its end is missing")
    assert digest(followed.out) == first
    followed.until("changed: plan.docx", "damaged")
    followed.told.clear()
    (followed.papers / "plan.docx").write_bytes(content)
    followed.until("changed: plan.docx")

    assert digest(followed.out) == first


def test_a_locked_paper_is_waited_for_without_noise(followed: Followed, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said once, however often it is tried, and it is taken as soon as it can be."""
    why = why_not_whole
    locked = True
    monkeypatch.setattr(
        paperround.watching,
        "why_not_whole",
        lambda path: "it is locked" if locked and path.name == PAPER.format(1) else why(path),
    )
    write_round(followed.papers, 1)
    followed.until("Waiting for", PAPER.format(1), "locked")
    followed.until("new:", PAPER.format(1), "could not be opened")
    time.sleep(1.5)
    assert sum("Waiting for" in line for line in followed.told) == 1

    locked = False

    followed.until(PAPER.format(1), "16 April 2014")
    assert followed.rounds() == 2


def test_the_share_may_go_away_and_come_back(followed: Followed) -> None:
    """The last dataset stands meanwhile, and nothing is taken for removed."""
    first = digest(followed.out)
    followed.papers.rename(followed.papers.with_name("away"))
    followed.until("cannot be opened", "Waiting")
    time.sleep(1)
    assert digest(followed.out) == first

    followed.papers.mkdir()  # the empty mount point
    followed.until("There are no papers")
    time.sleep(1)
    assert digest(followed.out) == first

    followed.papers.rmdir()
    followed.papers.with_name("away").rename(followed.papers)
    write_round(followed.papers, 1)
    followed.until("new:", PAPER.format(1))
    assert not [line for line in followed.told if line.startswith("gone")]
    assert followed.rounds() == 2


def test_settings_that_cannot_be_followed_are_told_and_waited_for(followed: Followed) -> None:
    """A slip of the pen in a settings file stops nothing for good."""
    (followed.papers / "paperround.toml").write_text("[limits]\nseconds = 'long'\n")
    followed.until("Line 2 of paperround.toml")
    (followed.papers / "paperround.toml").write_text("[limits]\nseconds = 60\n")
    write_round(followed.papers, 1)
    followed.until("new:", PAPER.format(1))


def test_corrections_held_elsewhere_are_waited_for(followed: Followed) -> None:
    """Nothing is built without them, and the watch goes on."""
    first = digest(followed.out)
    (followed.papers / "corrections.csv").mkdir()  # what cannot be opened, for whomever
    followed.until("corrections.csv cannot be opened")
    write_round(followed.papers, 1)
    time.sleep(1)
    assert digest(followed.out) == first

    (followed.papers / "corrections.csv").rmdir()
    followed.until("new:", PAPER.format(1))


def test_a_second_writer_is_told_which_watch_holds_the_dataset(followed: Followed) -> None:
    """A build by hand, or a second watch, learns that it is not needed."""
    with pytest.raises(HeldByAnother, match="paperround watch"):
        Watch(followed.papers, followed.out, tell=print).run(threading.Event())


def test_a_dataset_taken_away_is_made_again(followed: Followed) -> None:
    """What is derived can always be derived again."""
    shutil.rmtree(followed.out)
    write_round(followed.papers, 1)
    followed.until("new:", PAPER.format(1))

    assert followed.rounds() == 2


@pytest.mark.parametrize("asking", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_when_asked(tmp_path: Path, asking: signal.Signals) -> None:
    """Ctrl-C and a service manager's request end it cleanly, even in the middle of a build."""
    write_round(tmp_path / "papers", 0)
    command = [
        sys.executable,
        "-m",
        "paperround",
        "watch",
        str(tmp_path / "papers"),
        "--out",
        str(tmp_path / "out"),
    ]
    process = subprocess.Popen([*command, "--every", "0.5"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert "Following" in process.stdout.readline()
    if asking is signal.SIGINT:
        assert "new:" in process.stdout.readline()

    process.send_signal(asking)
    told, error = process.communicate(timeout=30)

    assert process.returncode == 0
    assert "Stopped" in told
    assert error == ""
    if asking is signal.SIGINT:
        load_dataset(tmp_path / "out")
    else:
        with pytest.raises(NoDataset):
            load_dataset(tmp_path / "out")
