"""A fault of the program's own is a sentence for its user, never a traceback."""

import sys

import pytest

from paperround import cli


def test_a_fault_of_its_own_is_told_with_its_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence says where, so that the developers can find it, and that nothing was lost."""

    def faulty(*_: object) -> None:
        raise KeyError("no such thing")

    monkeypatch.setattr("paperround.explain.explain", faulty)
    monkeypatch.setattr(sys, "argv", ["paperround", "explain", "June 2013", "--as", "deadline", "--on", "2013-09-18"])

    with pytest.raises(SystemExit) as stopped:
        cli.main()

    told = capsys.readouterr().err
    assert stopped.value.code == 3
    assert told.startswith("Paperround met a fault of its own (KeyError in test_own_fault.py, line ")
    assert "Traceback" not in told
