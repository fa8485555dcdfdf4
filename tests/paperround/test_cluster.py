"""Papers read on a cluster: the same dataset as here, whatever becomes of single workers and papers."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from model.problems import NothingCanBeRead
from paperround.build import build
from paperround.cli import app
from paperround.cluster import reading_on

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples" / "papers"
TABLES = ("observations", "changes", "actions", "rounds", "papers", "problems")


def draws_for_ever() -> bytes:
    """Return a small PDF whose forms draw one another, ten times at each of twelve levels."""

    def stream(entries: bytes, content: bytes) -> bytes:
        return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)

    form = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>",
        stream(b"", b"/F Do"),
        *(stream(form + b"/Resources<</XObject<</F %d 0 R>>>>" % (6 + n), b"/F Do " * 10) for n in range(11)),
        stream(form, b"0 0 5 5 re f"),
    ]
    paper, places = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, each in enumerate(objects, start=1):
        places += b"%010d 00000 n \n" % len(paper)
        paper += b"%d 0 obj%sendobj\n" % (number, each)
    size = len(objects) + 1
    end = b"xref\n0 %d\n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, places, size, len(paper))
    return paper + end


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Give a folder of papers, one of which would take all memory there is."""
    folder = tmp_path / "papers"
    shutil.copytree(SAMPLES, folder)
    (folder / "poison.pdf").write_bytes(draws_for_ever())
    with (folder / "paperround.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n[limits]\nmegabytes = 192\n")
    return folder


@contextmanager
def dask(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program of Dask's as an administrator would, in a process group of its own."""
    command = [sys.executable, "-m", "dask", *arguments, "--no-dashboard"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "10s"}
    quiet = subprocess.DEVNULL
    program = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        yield program
    finally:
        end(program)


def end(program: subprocess.Popen[bytes]) -> None:
    """Kill a program with its processes at once, as a machine that loses its power."""
    if program.poll() is None:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Give the address of a scheduler on this machine, and the scheduler and two workers themselves."""
    port_file = folder / "scheduler.json"
    with dask("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(port_file)) as scheduler:
        while not port_file.exists() or not port_file.read_text(encoding="utf-8").strip():
            time.sleep(0.1)
        worker = ("worker", "--scheduler-file", str(port_file), "--nthreads", "1", "--nworkers", "1")
        places = ("--host", "127.0.0.1", "--local-directory", str(folder))
        with dask(*worker, *places) as first, dask(*worker, *places) as second:
            from distributed import Client  # noqa: PLC0415

            with Client(scheduler_file=str(port_file), set_as_default=False) as client:  # type: ignore[no-untyped-call]
                client.wait_for_workers(2, timeout=60)
                address = client.scheduler_info()["address"]
            yield address, [scheduler, first, second]


def tables(out: Path) -> dict[str, bytes]:
    """Return the bytes of the dataset's tables."""
    return {name: (out / f"{name}.csv").read_bytes() for name in TABLES}


def killing(program: subprocess.Popen[bytes]) -> Callable[[int, int, str], None]:
    """Return a listener to a build's progress that kills a program as soon as one paper is done."""
    return lambda _done, _total, _paper: end(program)


def test_a_cluster_that_loses_a_worker_gives_the_bytes_of_a_local_build(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a worker killed at its work nor a paper that eats its reader changes what the others say."""
    monkeypatch.setenv("PAPERROUND_CACHE", str(tmp_path / "one"))
    build(papers, tmp_path / "here")
    monkeypatch.setenv("PAPERROUND_CACHE", str(tmp_path / "two"))
    with cluster(tmp_path) as (address, (_, first, second)):
        with reading_on(address, papers) as executor:
            build(papers, tmp_path / "there", executor=executor, progress=killing(first))
        assert second.poll() is None

        monkeypatch.setenv("PAPERROUND_CACHE", str(tmp_path / "three"))
        told = CliRunner().invoke(
            app, ["build", str(papers), "--out", str(tmp_path / "by-url"), "--scheduler", address,
                  "--papers-url", papers.as_uri()],
        )  # fmt: skip

    assert tables(tmp_path / "there") == tables(tmp_path / "here")
    assert tables(tmp_path / "by-url") == tables(tmp_path / "here")
    assert told.exit_code == 1, told.output
    assert "poison.pdf: Reading it" in told.output


def test_a_cluster_lost_while_papers_are_read_ends_the_build(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Papers that nobody could read any more are not published as unreadable ones."""
    monkeypatch.setenv("PAPERROUND_CACHE", str(tmp_path / "cache"))
    with (
        cluster(tmp_path) as (address, (scheduler, *_)),
        pytest.raises(NothingCanBeRead, match="lost"),
        reading_on(address, papers) as executor,
    ):
        build(papers, tmp_path / "out", executor=executor, progress=killing(scheduler))
    assert not (tmp_path / "out").exists()


def test_a_cluster_that_is_not_there_is_told(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user reads which address was tried."""
    monkeypatch.setattr("paperround.cluster.PATIENCE", 1)
    with pytest.raises(NothingCanBeRead, match="No cluster answers"), reading_on("tcp://127.0.0.1:9", papers):
        pass
