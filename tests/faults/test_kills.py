"""Whatever is killed, and whatever happens to the folder, a whole dataset stands, and the next run mends the rest."""

from pathlib import Path

import pytest

from tests.faults.folder_life import live
from tests.faults.runner import Tally, kill_builds, kill_publishing


@pytest.mark.parametrize("in_one_step", [True, False], ids=["in one step", "step by step"])
@pytest.mark.parametrize("kills", [8, pytest.param(200, marks=pytest.mark.soak)])
def test_killed_while_publishing(tmp_path: Path, kills: int, in_one_step: bool) -> None:
    """The last dataset or the new one stands, never a mixture; the folder is left tidy in the end."""
    assert kill_publishing(tmp_path / "run", kills, 1, in_one_step=in_one_step).wrong == []


@pytest.mark.parametrize("kills", [3, pytest.param(200, marks=pytest.mark.soak)])
def test_killed_while_building(tmp_path: Path, kills: int) -> None:
    """The same for whole builds; their workers end with them."""
    tally: Tally = kill_builds(tmp_path / "run", kills, 1)

    assert tally.wrong == []
    assert tally.kills == kills


@pytest.mark.soak
def test_an_hour_of_a_folders_life(tmp_path: Path) -> None:
    """Papers arrive, grow, move and vanish, the share goes and comes, the watch is killed: nothing lost or mixed."""
    life = live(tmp_path / "life", 60, 1)

    assert life.wrong == []
    assert life.datasets > 100
