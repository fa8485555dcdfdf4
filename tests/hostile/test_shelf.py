"""Each hostile paper gives a plain sentence and nothing else, and the good paper among them is read."""

import csv
import os
import re
from pathlib import Path
from typing import Final

import pytest

from ingest.settings import Settings
from model.words import Outcome
from output.mark import is_whole
from paperround.build import build
from tests.hostile.shelf import GOOD, GOOD_ACTIONS, make_shelf

LIMITS: Final = Settings(seconds=12, megabytes=512)


def test_the_hostile_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At least a hundred papers, each accounted for; none harms another, the machine or the next program."""
    monkeypatch.setenv("PAPERROUND_CACHE", str(tmp_path / "cache"))
    hostile = make_shelf(tmp_path / "papers")
    assert len(hostile) >= 100

    dataset = build(tmp_path / "papers", tmp_path / "out", settings=LIMITS)

    rows = {row.paper: row for row in dataset.papers}
    assert set(hostile) <= set(rows)
    for row in dataset.papers:
        assert re.fullmatch(r"[^\r\n]*[.!?]", row.message), row
        assert "failed unexpectedly" not in row.message, row
        assert "Traceback" not in row.message, row
    assert rows[GOOD].outcome is Outcome.READ
    assert [each.action for each in dataset.observations if each.paper == GOOD] == list(GOOD_ACTIONS)
    _check_outputs(tmp_path)
    if os.geteuid() != 0:
        assert rows["unreadable.html"].outcome is Outcome.UNREADABLE
        assert "Permission denied" in rows["unreadable.html"].message


def _check_outputs(folder: Path) -> None:
    """Check that nothing from outside a paper was read, nothing was written elsewhere, and nothing runs on opening."""
    assert is_whole(folder / "out")
    assert not (folder / "escaped.txt").exists()
    for path in (folder / "out").glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file):
                for cell in row:
                    assert "root:x:0" not in cell
                    assert not re.match(r"[=+@\t\r]|-\D", cell), cell
