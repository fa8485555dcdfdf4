"""Live a shared folder's life in haste beside a watch, and hold every dataset seen against what was ever whole.

Usage: python -m tests.faults.folder_life FOLDER [--minutes 60] [--seed 1]
"""

import argparse
import csv
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from output.mark import is_whole
from output.stored import NoDataset, load_dataset
from tests.faults.papers import page

PLANS: Final = ("Otterford Flood Action Plan", "Weirside Parks Plan", "Harbour Safety Plan")
QUIET: Final = 60.0  # seconds that the watch may take to come to rest


@dataclass(slots=True)
class Life:
    """What happened, and what was found."""

    events: Counter[str] = field(default_factory=Counter)
    datasets: int = 0
    wrong: list[str] = field(default_factory=list)


def live(folder: Path, minutes: float, seed: int) -> Life:
    """Let papers arrive, grow, move and vanish for so long; now and then the share goes, or the watch is killed."""
    papers, out = folder / "papers", folder / "out"
    papers.mkdir(parents=True)
    chance = random.Random(seed)  # noqa: S311 - the same life each time
    life = Life()
    wholes: set[str] = set()
    watch = _watch(papers, out, folder)
    end = time.monotonic() + minutes * 60
    last = ""
    while time.monotonic() < end:
        event = chance.choice(["arrive"] * 4 + ["grow", "change", "move", "vanish", "copy", "share", "kill"])
        if event == "kill":
            watch.send_signal(signal.SIGKILL)
            watch.wait()
            watch = _watch(papers, out, folder)
        else:
            _happen(event, papers, chance, wholes)
        life.events[event] += 1
        time.sleep(chance.uniform(0, 1.5))
        last = _look(out, wholes, life, last)
        if watch.poll() is not None:
            life.wrong.append(f"the watch ended with {watch.returncode}")
            break
    _come_to_rest(papers, out, life)
    watch.send_signal(signal.SIGINT)
    watch.wait(60)
    return life


def _happen(event: str, papers: Path, chance: random.Random, wholes: set[str]) -> None:
    """Do to the folder what officers do."""
    there = sorted(papers.rglob("*.html"))
    plan, number = chance.choice(PLANS), chance.randrange(6)
    content = page(number, plan=plan).encode()
    target = papers / chance.choice(["", "2014", "old papers"]) / f"{plan} {number}.html"
    if event in {"arrive", "grow", "change"} or not there:
        if event == "change" and there:
            target = chance.choice(there)
        wholes.add(sha256(content).hexdigest())
        target.parent.mkdir(exist_ok=True)
        _write(target, content, slowly=event == "grow")
    elif event == "move":
        moved = papers / "moved" / chance.choice(there).name
        moved.parent.mkdir(exist_ok=True)
        chance.choice(there).rename(moved)
    elif event == "copy":
        _write(papers / f"copy {number}.html", chance.choice(there).read_bytes(), slowly=False)
    elif event == "vanish":
        chance.choice(there).unlink()
    elif event == "share":
        papers.rename(papers.with_name("away"))
        time.sleep(chance.uniform(0.1, 2))
        papers.with_name("away").rename(papers)


def _write(target: Path, content: bytes, *, slowly: bool) -> None:
    """Write a file as a slow copy does, its last bytes last."""
    if not slowly:
        new = target.with_name(f"~$ {target.name}")
        new.write_bytes(content)
        new.replace(target)
        return
    with target.open("wb") as file:
        for begin in range(0, len(content), len(content) // 5):
            file.write(content[begin : begin + len(content) // 5])
            file.flush()
            time.sleep(0.2)  # shorter than a file must be still


def _look(out: Path, wholes: set[str], life: Life, last: str) -> str:
    """Hold the dataset that stands against what papers ever were, if it is another one than last time."""
    mark = out / ".paperround"
    if not mark.exists():
        return last
    told = mark.read_text()
    if told == last:
        return last
    try:
        dataset = load_dataset(out)
    except NoDataset:
        if mark.read_text() == told:  # else it was replaced under our eyes
            life.wrong.append("a dataset that stands cannot be read")
        return told
    life.datasets += 1
    for row in dataset.papers:
        if row.sha256 not in wholes:
            life.wrong.append(f"{row.paper} was taken when it was not whole")
    return told


def _come_to_rest(papers: Path, out: Path, life: Life) -> None:
    """Hold the last dataset against the folder, once both are still."""
    wanted = {
        path.relative_to(papers).as_posix(): sha256(path.read_bytes()).hexdigest() for path in papers.rglob("*.html")
    }
    end = time.monotonic() + QUIET
    found: dict[str, str] = {}
    while time.monotonic() < end and found != wanted:
        time.sleep(1)
        try:
            found = {row.paper: row.sha256 for row in load_dataset(out).papers}
        except NoDataset:
            continue
    if found != wanted:
        life.wrong.append(f"the dataset tells of {sorted(found)}, the folder holds {sorted(wanted)}")
    if not is_whole(out):
        life.wrong.append("the last dataset is not whole")
    fresh = out.with_name("fresh")
    subprocess.run(
        [sys.executable, "-m", "paperround", "build", papers, "--out", fresh], check=False, capture_output=True
    )
    if _values(out) != _values(fresh):
        life.wrong.append("the dataset says otherwise than one built at once from the same papers")


def _values(out: Path) -> list[dict[str, str]]:
    """Return every observation but its identities, which remember the order in which papers came."""
    with (out / "observations.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    values = [{key: value for key, value in row.items() if key not in {"plan_id", "action_id"}} for row in rows]
    return sorted(values, key=json.dumps)


def _watch(papers: Path, out: Path, folder: Path) -> subprocess.Popen[bytes]:
    script = (
        "import sys; from pathlib import Path; from paperround.watching import Pace, follow\n"
        "follow(Path(sys.argv[1]), Path(sys.argv[2]), tell=print, pace=Pace(every=1, still=0.6, patience=5))"
    )
    environment = os.environ | {"PAPERROUND_CACHE": str(folder / "cache"), "PYTHONUNBUFFERED": "1"}
    with (folder / "told.txt").open("ab") as told:
        return subprocess.Popen([sys.executable, "-c", script, papers, out], stdout=told, stderr=told, env=environment)


def main() -> None:
    """Live for as long as asked and print what came of it."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", type=Path)
    given.add_argument("--minutes", type=float, default=60)
    given.add_argument("--seed", type=int, default=1)
    options = given.parse_args()
    life = live(options.folder, options.minutes, options.seed)
    sys.stdout.write(
        json.dumps({"events": life.events, "datasets": life.datasets, "wrong": life.wrong}, indent=1) + "\n"
    )


if __name__ == "__main__":
    main()
