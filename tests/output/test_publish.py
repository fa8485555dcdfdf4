"""A dataset is replaced whole or not at all, and nobody's own files are lost."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import output.swap
from output.lock import workplace
from output.mark import is_whole
from output.publish import CannotPublish, HeldByAnother, finish, publish, writing

LEFT_IN_PEACE = {"lock", "holder.json", "seen.json"}
needs_a_user = pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")


def telling(told: str) -> Callable[[Path], None]:
    """Return what writes a dataset of two files that both say ``told``."""

    def write(folder: Path) -> None:
        (folder / "pages").mkdir()
        (folder / "rows.csv").write_text(told)
        (folder / "pages" / "index.html").write_text(told)

    return write


def told_in(out: Path) -> str:
    """Return what both files of a whole dataset say."""
    assert is_whole(out)
    (said,) = {(out / "rows.csv").read_text(), (out / "pages" / "index.html").read_text()}
    return said


@pytest.fixture(params=["in one step", "step by step"])
def out(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a dataset's folder, on a system that can exchange folders and on one that cannot."""
    if request.param == "step by step":
        monkeypatch.setattr(output.swap, "exchange", lambda _one, _other: False)
    return tmp_path / "share" / "dataset"


def test_a_new_dataset_takes_the_place_of_the_last(out: Path) -> None:
    """Nothing of the last one stays, and nothing else is left beside."""
    publish(out, telling("first"))
    publish(out, telling("second"))

    assert told_in(out) == "second"
    assert {path.name for path in out.parent.iterdir()} == {"dataset", ".paperround-dataset"}
    assert {path.name for path in workplace(out).iterdir()} == LEFT_IN_PEACE


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_the_last_dataset_stands_when_the_new_one_cannot_be_written(out: Path, number: int) -> None:
    """A full or failing disk costs the new dataset, in a sentence, and never the last."""
    publish(out, telling("first"))

    def fail(folder: Path) -> None:
        telling("second")(folder)
        raise OSError(number, os.strerror(number))

    with pytest.raises(CannotPublish, match="The last one is untouched") as told:
        publish(out, fail)

    assert os.strerror(number) in told.value.message
    assert told_in(out) == "first"
    assert {path.name for path in workplace(out).iterdir()} == LEFT_IN_PEACE


def test_a_file_size_limit_is_met_like_a_full_disk(tmp_path: Path) -> None:
    """What the system refuses to write is told, whichever library was writing."""
    out = tmp_path / "dataset"
    publish(out, telling("first"))
    script = (
        "import resource, sys; from pathlib import Path; from output.publish import *\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "from model.dataset import Dataset; from output.files import write_files\n"
        "try: publish(Path(sys.argv[1]), lambda folder: (folder / 'rows.csv').write_bytes(bytes(100_000)))\n"
        "except CannotPublish as error: print(error.message)"
    )

    run = subprocess.run([sys.executable, "-c", script, out], capture_output=True, text=True, check=True)

    assert "File too large" in run.stdout
    assert told_in(out) == "first"


def test_a_dataset_held_open_elsewhere_is_replaced_by_the_next_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a folder with an open file cannot be renamed: the new dataset waits, whole."""
    monkeypatch.setattr(output.swap, "exchange", lambda _one, _other: False)
    out = tmp_path / "dataset"
    publish(out, telling("first"))
    rename = Path.rename

    def held(self: Path, target: Path) -> Path:
        if self == out:
            raise PermissionError(errno.EACCES, "The file is open in another program")
        return rename(self, target)

    with monkeypatch.context() as excel:
        excel.setattr(Path, "rename", held)
        with pytest.raises(CannotPublish, match="is ready, but"):
            publish(out, telling("second"))
    assert told_in(out) == "first"

    finish(out)

    assert told_in(out) == "second"
    assert not (workplace(out) / "ready").exists()


@pytest.mark.parametrize("renamings", range(1, 4))
def test_stopped_between_any_two_steps_the_next_command_finishes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renamings: int
) -> None:
    """After each of the renamings the last dataset or the new one can be had, whole."""
    monkeypatch.setattr(output.swap, "exchange", lambda _one, _other: False)
    out = tmp_path / "dataset"
    publish(out, telling("first"))
    script = (
        "import os, sys; from pathlib import Path; import output.swap; from output.publish import publish\n"
        "output.swap.exchange = lambda one, other: False\n"
        "rename, left = Path.rename, [int(sys.argv[2])]\n"
        "def some(self, target):\n"
        "    rename(self, target)\n"
        "    left[0] -= 1\n"
        "    if not left[0]: os._exit(9)\n"
        "Path.rename = some\n"
        "def write(folder):\n"
        "    (folder / 'pages').mkdir()\n"
        "    (folder / 'rows.csv').write_text('second')\n"
        "    (folder / 'pages' / 'index.html').write_text('second')\n"
        "publish(Path(sys.argv[1]), write)"
    )
    assert subprocess.run([sys.executable, "-c", script, out, str(renamings)], check=False).returncode == 9

    finish(out)

    assert told_in(out) == "second"
    assert {path.name for path in workplace(out).iterdir()} == LEFT_IN_PEACE


def test_other_peoples_folders_are_refused(tmp_path: Path) -> None:
    """A folder that Paperround did not write is never replaced."""
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "minutes.docx").write_text("mine")

    with pytest.raises(CannotPublish, match="did not write"):
        publish(tmp_path / "theirs", telling("first"))

    assert (tmp_path / "theirs" / "minutes.docx").read_text() == "mine"


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    """An officer may have made the folder beforehand."""
    (tmp_path / "dataset").mkdir()
    publish(tmp_path / "dataset", telling("first"))

    assert told_in(tmp_path / "dataset") == "first"


def test_files_that_others_put_into_the_dataset_are_kept(out: Path) -> None:
    """Notes saved among our files, and our files with notes in them, outlive the next build."""
    publish(out, telling("first"))
    (out / "notes.docx").write_text("ask the lead")
    (out / "rows.csv").write_text("first, and my notes")
    (out / "~$notes.docx").write_text("left by Word")

    publish(out, telling("second"))

    kept = workplace(out) / "kept-1"
    assert (kept / "notes.docx").read_text() == "ask the lead"
    assert (kept / "rows.csv").read_text() == "first, and my notes"
    assert {path.name for path in kept.iterdir()} == {"notes.docx", "rows.csv"}
    assert told_in(out) == "second"


def test_a_second_writer_is_told_who_holds_the_dataset(tmp_path: Path) -> None:
    """One dataset has one writer; whoever comes second learns which command it is, and whose."""
    out = tmp_path / "dataset"
    with writing(out, command="paperround watch"):
        with pytest.raises(HeldByAnother) as told:
            publish(out, telling("second"))
        assert "paperround watch" in told.value.message
        assert f"process {os.getpid()}" in told.value.message

    publish(out, telling("third"))
    assert told_in(out) == "third"


def test_the_lock_ends_with_a_killed_holder(tmp_path: Path) -> None:
    """Nothing has to be cleared away by hand after a crash."""
    out = tmp_path / "dataset"
    script = (
        "import os, sys; from pathlib import Path; from output.publish import writing\n"
        "with writing(Path(sys.argv[1])): os.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", script, out], check=False).returncode == -9

    publish(out, telling("first"))
    assert told_in(out) == "first"


def test_a_dataset_behind_a_link_is_replaced_where_it_lies(tmp_path: Path) -> None:
    """A link to the dataset's folder stays a link."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "dataset").symlink_to(tmp_path / "disk" / "real")

    publish(tmp_path / "dataset", telling("first"))
    publish(tmp_path / "dataset", telling("second"))

    assert (tmp_path / "dataset").is_symlink()
    assert told_in(tmp_path / "disk" / "real") == "second"


def test_a_damaged_dataset_is_not_taken_for_whole(tmp_path: Path) -> None:
    """A file cut short, changed or gone shows."""
    out = tmp_path / "dataset"
    publish(out, telling("first"), made_from="papers")
    with writing(out) as publication:
        assert publication.is_made_from("papers")
        assert not publication.is_made_from("other papers")
        (out / "rows.csv").write_text("firs")
        assert not publication.is_made_from("papers")
        (out / "rows.csv").unlink()
        assert not publication.is_made_from("papers")


def test_a_change_that_hides_its_time_is_noticed(tmp_path: Path) -> None:
    """A file is not read again where nothing tells of a change; its size and time alone do not vouch for it."""
    out = tmp_path / "dataset"
    publish(out, telling("first"), made_from="papers")
    before = (out / "rows.csv").stat()
    (out / "rows.csv").write_text("fir$t")
    os.utime(out / "rows.csv", ns=(before.st_atime_ns, before.st_mtime_ns))

    with writing(out) as publication:
        assert not publication.is_made_from("papers")


@pytest.mark.parametrize("kept", ["", "[]", '{"rows.csv": [1, 2]}'])
def test_a_damaged_note_of_what_was_seen_costs_a_look_at_the_files(tmp_path: Path, kept: str) -> None:
    """It is never trusted beyond what the files themselves say."""
    out = tmp_path / "dataset"
    publish(out, telling("first"), made_from="papers")
    (workplace(out) / "seen.json").write_text(kept)

    with writing(out) as publication:
        assert publication.is_made_from("papers")


@needs_a_user
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    """Read-only shares are told in a sentence."""
    share = tmp_path / "share"
    share.mkdir()
    share.chmod(0o555)
    with pytest.raises(CannotPublish, match="cannot be written"):
        publish(share / "dataset", telling("first"))
    share.chmod(0o755)


def test_where_a_file_stands_in_the_way_it_is_named(tmp_path: Path) -> None:
    """A path that leads through a file is no folder."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotPublish):
        publish(tmp_path / "file" / "dataset", telling("first"))
    with pytest.raises(CannotPublish, match="did not write"):
        publish(tmp_path / "file", telling("first"))
