"""What the tests of the program share."""

from pathlib import Path

import pytest


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a test a cache of its own, so that it knows what has been read before: nothing."""
    monkeypatch.setenv("PAPERROUND_CACHE", str(tmp_path / "own cache"))
    return tmp_path / "own cache"
