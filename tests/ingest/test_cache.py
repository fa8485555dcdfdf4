"""What was read is remembered; what was damaged or foreign is not believed."""

import hashlib
import os
import pickle
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ingest.cache import Cache, key_of
from ingest.discover import discover
from ingest.fingerprints import Fingerprints
from model.dataset import PaperRow
from model.words import Format, Outcome

ROW = PaperRow("a.pdf", "00", Format.PDF, 7, 1, "Plan", "", date(2014, 1, 8), ("plan",), 2, 3, Outcome.READ, "Read.")


def entry(folder: Path) -> Path:
    """Return the only entry in the cache."""
    (path,) = (path for path in folder.rglob("*") if path.is_file())
    return path


def test_what_was_kept_comes_back_equal(tmp_path: Path) -> None:
    """Dates, words and tuples come back as they were, for the same code only."""
    Cache(tmp_path, version="one").put(key_of("a", 1), ROW)

    assert Cache(tmp_path, version="one").get(key_of("a", 1), PaperRow) == ROW
    assert Cache(tmp_path, version="two").get(key_of("a", 1), PaperRow) is None
    assert Cache(tmp_path, version="one").get(key_of("a", 2), PaperRow) is None


@pytest.mark.parametrize("at", [0, 10, 40, 60, -1])
def test_a_damaged_entry_is_thrown_away(tmp_path: Path, at: int) -> None:
    """One wrong byte anywhere costs the entry."""
    cache = Cache(tmp_path, version="one")
    cache.put("key", ROW)
    content = bytearray(entry(tmp_path).read_bytes())
    content[at] ^= 1
    entry(tmp_path).write_bytes(content)

    assert cache.get("key", PaperRow) is None
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


class Trap:
    """What a malicious entry would have run."""

    def __init__(self, path: Path) -> None:
        """Name the file that gives the trap away."""
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        """Run a program."""
        return os.mkdir, (str(self.path),)


def test_nothing_but_readings_is_ever_made(tmp_path: Path) -> None:
    """A well-formed entry that somebody else wrote runs nothing."""
    cache = Cache(tmp_path / "cache", version="one")
    cache.put("key", ROW)
    body = pickle.dumps(Trap(tmp_path / "sprung"))
    entry(tmp_path / "cache").write_bytes(hashlib.sha256(body).digest() + body)

    assert cache.get("key", PaperRow) is None
    assert not (tmp_path / "sprung").exists()


def test_old_versions_are_forgotten_but_for_a_few(tmp_path: Path) -> None:
    """The cache does not grow with every version of the code."""
    for number in range(6):
        Cache(tmp_path, version=f"version {number}").put("key", ROW)

    Cache(tmp_path, version="version 5").forget_old_versions()

    assert len(list((tmp_path / "readings").iterdir())) == 3


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    """A file in the way, as on a full or read-only disk."""
    (tmp_path / "readings").write_text("in the way")

    Cache(tmp_path, version="one").put("key", ROW)

    assert Cache(tmp_path, version="one").get("key", PaperRow) is None


def test_fingerprints_are_taken_again_only_of_what_may_have_changed(tmp_path: Path) -> None:
    """The same facts mean the same content, once a file has been still; any other facts are looked into."""
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "plan.txt").write_text("one")
    (found,) = discover(papers).papers
    settled = replace(found, modified=found.modified - 10**10, changed=found.changed - 10**10)
    fingerprints = Fingerprints(tmp_path / "cache" / "prints.json")
    one, _ = fingerprints.of(settled)
    fingerprints.keep()
    (papers / "plan.txt").write_text("two")

    again = Fingerprints(tmp_path / "cache" / "prints.json")

    assert one == hashlib.sha256(b"one").hexdigest()
    assert again.of(settled) == (one, 3)
    assert again.of(found) == (hashlib.sha256(b"two").hexdigest(), 3)


def test_a_file_that_has_just_changed_is_not_believed_to_stay_so(tmp_path: Path) -> None:
    """Within the step of a share's clock two contents can look the same."""
    (tmp_path / "plan.txt").write_text("one")
    (found,) = discover(tmp_path).papers
    fingerprints = Fingerprints(tmp_path / "prints.json")
    fingerprints.of(found)
    fingerprints.keep()
    (tmp_path / "plan.txt").write_text("two, and longer")

    # The size is that of what the fingerprint was taken of, whatever the folder said before.
    assert Fingerprints(tmp_path / "prints.json").of(found) == (hashlib.sha256(b"two, and longer").hexdigest(), 15)
