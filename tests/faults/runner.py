"""Kill builds at random moments, and hold what is left against what may be left.

Usage: python -m tests.faults.runner FOLDER [--kills 200] [--seed 1]
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

import psutil

from tests.faults.papers import write_round

PROGRAM: Final = (sys.executable, "-m", "paperround")
PUBLISHER: Final = (sys.executable, "-m", "tests.faults.publisher")
LEFT_IN_PEACE: Final = {"lock", "holder.json", "seen.json"}
"""What an undisturbed build leaves in its workplace."""


@dataclass(slots=True)
class Tally:
    """What a run of kills came to."""

    kills: int = 0
    old_stood: int = 0
    new_stood: int = 0
    finished_first: int = 0
    wrong: list[str] = field(default_factory=list)


def digest(folder: Path) -> str:
    """Return a fingerprint of everything in a dataset's folder but its mark, or nothing where it is not there."""
    told = sha256()
    if not folder.is_dir():
        return ""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != ".paperround":
            told.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()


def kill_builds(folder: Path, kills: int, seed: int) -> Tally:
    """Kill whole builds, their workers running, while rounds come and go; some with a cache, some without."""
    folder.mkdir(parents=True)
    rounds = [folder / "rounds" / str(number) for number in (2, 3)]
    papers, out = folder / "papers", folder / "out"
    expected: dict[str, int] = {}
    for number, kept in enumerate(rounds, start=2):
        for each in range(number):
            write_round(kept, each)
        # The report links to the papers, so they lie where they will lie when builds are killed.
        shutil.copytree(kept, papers)
        subprocess.run(_command(papers, folder / f"expected-{number}"), check=True, capture_output=True)
        expected[digest(folder / f"expected-{number}")] = number
        shutil.rmtree(papers)
    chance = random.Random(seed)  # noqa: S311 - the same kills each time
    tally = Tally()
    took = 4.0
    while tally.kills < kills:
        which = chance.randrange(2)
        shutil.rmtree(papers, ignore_errors=True)
        shutil.copytree(rounds[which], papers)
        before = digest(out)
        cache = folder / ("cache" if chance.random() < 0.7 else f"cache-{tally.kills}")
        took = _kill_one(_command(papers, out), cache, chance.uniform(0.1, took * 1.05), took, tally)
        _judge(tally, before, digest(out), expected, which + 2)
        shutil.rmtree(folder / f"cache-{tally.kills}", ignore_errors=True)
    subprocess.run(_command(papers, out), check=True, capture_output=True)
    if expected.get(digest(out)) != which + 2:
        tally.wrong.append("the build after the last kill did not mend all")
    _check_left(folder / ".paperround-out", tally)
    return tally


def kill_publishing(folder: Path, kills: int, seed: int, *, in_one_step: bool) -> Tally:
    """Kill a process that does nothing but publish, one dataset after another."""
    folder.mkdir(parents=True)
    chance = random.Random(seed)  # noqa: S311 - the same kills each time
    tally = Tally()
    out = folder / "out"
    while tally.kills < kills:
        process = subprocess.Popen([*PUBLISHER, out, "swap" if in_one_step else "steps"], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()  # it is at work
        time.sleep(chance.uniform(0, 0.1))
        process.kill()
        process.wait()
        process.stdout.close()
        tally.kills += 1
        _judge_published(out, tally)
    finished = subprocess.run([*PUBLISHER, out, "once"], check=True, capture_output=True, text=True)
    if finished.stdout.split()[-1] not in {path.read_text() for path in out.glob("part-*")}:
        tally.wrong.append("the dataset published last does not stand")
    _check_left(folder / ".paperround-out", tally)
    return tally


def _judge_published(out: Path, tally: Tally) -> None:
    """Hold a folder that was being published against what it may hold: eight files of one telling."""
    if not out.exists():  # between two steps: the next command finishes
        subprocess.run([*PUBLISHER, out, "finish"], check=True, capture_output=True)
    told = [path.read_text() for path in sorted(out.glob("part-*"))]
    if len(told) != 8 or len(set(told)) != 1 or not (out / ".paperround").exists():
        tally.wrong.append(f"mixed or not whole: {told}")


def _kill_one(command: list[str], cache: Path, after: float, took: float, tally: Tally) -> float:
    environment = os.environ | {"PAPERROUND_CACHE": str(cache)}
    begun = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        children = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGKILL)  # the workers must see for themselves
        process.wait()
        tally.kills += 1
        _, alive = psutil.wait_procs(children, timeout=20)
        if alive:
            tally.wrong.append(f"{len(alive)} workers outlived their build")
        return took
    tally.finished_first += 1
    if process.returncode not in {0, 1}:
        tally.wrong.append(f"a build ended with {process.returncode}")
    return 0.8 * took + 0.2 * (time.monotonic() - begun)


def _judge(tally: Tally, before: str, after: str, expected: dict[str, int], new: int) -> None:
    if after == "" == before:
        tally.old_stood += 1
    elif after not in expected:
        tally.wrong.append(f"kill {tally.kills}: neither the old dataset nor the new one stands")
    elif expected[after] == new:
        tally.new_stood += 1
    elif after == before:
        tally.old_stood += 1
    else:
        tally.wrong.append(f"kill {tally.kills}: an older dataset came back")


def _check_left(place: Path, tally: Tally) -> None:
    left = {path.name for path in place.iterdir()} - LEFT_IN_PEACE
    if left:
        tally.wrong.append(f"left behind: {sorted(left)}")


def _command(papers: Path, out: Path) -> list[str]:
    return [*PROGRAM, "build", str(papers), "--out", str(out)]


def main() -> None:
    """Run all kinds of kills and print what they came to."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", type=Path)
    given.add_argument("--kills", type=int, default=200)
    given.add_argument("--seed", type=int, default=1)
    options = given.parse_args()
    for name, tally in (
        (
            "publishing, in one step",
            kill_publishing(options.folder / "a", options.kills, options.seed, in_one_step=True),
        ),
        (
            "publishing, step by step",
            kill_publishing(options.folder / "b", options.kills, options.seed, in_one_step=False),
        ),
        ("whole builds", kill_builds(options.folder / "c", options.kills, options.seed)),
    ):
        facts = {key: getattr(tally, key) for key in ("kills", "finished_first", "old_stood", "new_stood", "wrong")}
        sys.stdout.write(f"{name}: {json.dumps(facts)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
