"""A disk that fills up costs the new dataset, never the last one."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.papers import write_round
from tests.faults.runner import digest

BUILD = (sys.executable, "-m", "paperround", "build")
SIZE = 8 * 2**20  # bytes; some three datasets of these papers


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of ``SIZE`` in memory; only who may mount has one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", disk], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize("left", [0, 60_000, 350_000])
def test_a_full_disk_costs_the_new_dataset_only(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: int
) -> None:
    """Wherever in writing the room ends; and once there is room again, the next build needs no help."""
    monkeypatch.setenv("PAPERROUND_CACHE", str(tmp_path / "cache"))
    papers, out = tmp_path / "papers", small_disk / "out"
    for number in range(2):
        write_round(papers, number)
    build = [*BUILD, str(papers), "--out", str(out)]
    subprocess.run(build, check=True, capture_output=True)
    before = digest(out)
    write_round(papers, 2)
    filler = small_disk / "filler"
    with filler.open("wb") as file:
        free = SIZE - sum(path.stat().st_blocks * 512 for path in small_disk.rglob("*"))
        file.write(bytes(max(0, free - left)))

    told = subprocess.run(build, check=False, capture_output=True, text=True)

    assert told.returncode == 3, told
    assert "The last one is untouched" in told.stderr
    assert digest(out) == before

    filler.unlink()
    subprocess.run(build, check=True, capture_output=True)
    assert digest(out) != before
    assert {path.name for path in (small_disk / ".paperround-out").iterdir()} == {"lock", "holder.json", "seen.json"}
