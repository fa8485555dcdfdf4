"""Settings say what they mean, and where they do not, the message names line and remedy."""

from datetime import date
from pathlib import Path

import pytest

from ingest.settings import Settings, WrongSettings, read_settings
from model.words import Format


def settings_of(folder: Path, text: str) -> Settings:
    """Return what a settings file says."""
    (folder / "paperround.toml").write_text(text, encoding="utf-8")
    return read_settings(folder)


def test_without_a_file_all_is_at_its_default(tmp_path: Path) -> None:
    """Nobody needs a settings file."""
    assert read_settings(tmp_path) == Settings()


def test_every_setting_is_read(tmp_path: Path) -> None:
    """Each one stands in the file as the documentation shows it."""
    read = settings_of(
        tmp_path,
        """
        next_meeting = 2014-07-16
        [limits]
        seconds = 30
        megabytes = 256
        workers = 3
        [papers]
        formats = ["pdf", "docx"]
        councils_by_folder = true
        [committees]
        "CYP" = "Children and Young People Select Committee"
        """,
    )

    assert read == Settings(
        seconds=30,
        megabytes=256,
        workers=3,
        formats=(Format.PDF, Format.DOCX),
        committees=(("CYP", "Children and Young People Select Committee"),),
        next_meetings=(("", date(2014, 7, 16)),),
        councils_by_folder=True,
    )


def test_each_plan_may_have_its_own_meeting(tmp_path: Path) -> None:
    """Plans of several committees stand in one folder."""
    read = settings_of(tmp_path, "[next_meeting]\nfloods = 2014-07-16\nparks = 2014-09-01\n")

    assert read.next_meetings == (("floods", date(2014, 7, 16)), ("parks", date(2014, 9, 1)))


@pytest.mark.parametrize(
    ("text", "line", "allowed"),
    [
        ("[limits]\nseconds = 0\n", "Line 2", "a whole number from 1"),
        ("[limits]\n\nmegabytes = 'many'\n", "Line 3", "a whole number from 64"),
        ("[limits]\nworkers = true\n", "Line 2", "a whole number from 1 to 256"),
        ("[papers]\nformats = ['doc']\n", "Line 2", "pdf, docx, html, text"),
        ("[papers]\ncouncils_by_folder = 'yes'\n", "Line 2", "true or false"),
        ("next_meeting = '16 July 2014'\n", "Line 1", "2014-01-29"),
        ("[limit]\nseconds = 3\n", "Line 2", "limits.seconds"),
        ("[limits]\nsecond = 3\n", "Line 2", "limits.seconds"),
        ("limits = 3\n", "Line 1", "limits.seconds"),
    ],
)
def test_what_cannot_be_followed_is_named_with_its_line(tmp_path: Path, text: str, line: str, allowed: str) -> None:
    """Nothing is built with half of somebody's settings."""
    with pytest.raises(WrongSettings) as wrong:
        settings_of(tmp_path, text)

    assert wrong.value.message.startswith(line)
    assert allowed in wrong.value.advice


def test_what_is_no_toml_is_named_with_its_line(tmp_path: Path) -> None:
    """The message of the TOML reader names line and column."""
    with pytest.raises(WrongSettings, match="line 2"):
        settings_of(tmp_path, "[limits]\nseconds = = 3\n")
