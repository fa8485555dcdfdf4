"""What people decided in ``people.csv`` and ``corrections.csv`` is used, and what cannot be is said."""

from datetime import date
from pathlib import Path

import pytest

from ingest.decisions import read_corrections, read_people, typed_date

HEADER = "paper,plan_id,action_id,round,column,value,note\r\n"


def corrections(folder: Path, *rows: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the values used and the problems told of a ``corrections.csv`` with these rows."""
    (folder / "corrections.csv").write_bytes((HEADER + "\r\n".join(rows)).encode("utf-8-sig"))
    used, problems = read_corrections(folder)
    return tuple(each.value for each in used), tuple(problem.problem for problem in problems)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2013-09-18", date(2013, 9, 18)),
        ("18/09/2013", date(2013, 9, 18)),
        ("18 Sept 13", date(2013, 9, 18)),
        ("Wed 18th September 2013", date(2013, 9, 18)),
        ("September 2013", None),
        ("next week", None),
        ("31/02/2013", None),
        ("tbc", None),
        ("", None),
    ],
)
def test_a_whole_date_is_read_however_it_is_typed(typed: str, meant: date | None) -> None:
    """Day first, as everywhere in the UK; part of a date is none."""
    assert typed_date(typed) == meant


def test_without_the_files_nothing_is_decided_and_nothing_is_wrong(tmp_path: Path) -> None:
    """Most folders have neither."""
    assert (read_people(tmp_path), read_corrections(tmp_path)) == (((), ()), ((), ()))


def test_a_date_in_a_correction_is_kept_as_an_iso_date(tmp_path: Path) -> None:
    """Spreadsheets turn 2013-10-31 into 31/10/2013 when they save."""
    assert corrections(tmp_path, ",p,p/1.1,18/09/2013,due_date,31/10/2013,typo") == (("2013-10-31",), ())


def test_a_value_that_only_looks_like_a_date_stays_as_typed(tmp_path: Path) -> None:
    """The deadline's printed words are words."""
    assert corrections(tmp_path, ",p,p/1.1,,due_text,31/10/2013,") == (("31/10/2013",), ())


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (",p,p/1.1,,due_date,soon,", "Row 2 of corrections.csv was not used: soon is not a date such as 2013-09-18."),
        (",p,p/1.1,yes,status,closed,", "Row 2 of corrections.csv was not used: yes is not a date such as 2013-09-18."),
        (",,,,status,closed,", "Row 2 of corrections.csv was not used: Neither a paper nor an action is named."),
    ],
)
def test_a_row_that_cannot_be_used_is_named_and_the_rest_is_used(tmp_path: Path, row: str, told: str) -> None:
    """One slip must not cost the other decisions."""
    assert corrections(tmp_path, row, ",p,p/1.2,,status,closed,") == (("closed",), (told,))


def test_a_column_that_nobody_decides_is_refused_with_those_that_can_be(tmp_path: Path) -> None:
    """``overdue`` follows from the deadline and the status."""
    used, (told,) = corrections(tmp_path, ",p,p/1.1,,overdue,true,")

    assert used == ()
    assert "'overdue' cannot be corrected here; allowed are " in told
    assert "due_date" in told


def test_a_file_without_its_columns_is_not_used_and_says_which_it_needs(tmp_path: Path) -> None:
    """A file saved without its header row would otherwise lose its first decision."""
    (tmp_path / "people.csv").write_text("JS,Jo Smith\r\n", encoding="utf-8")

    people, (problem,) = read_people(tmp_path)

    assert people == ()
    assert problem.problem == "people.csv has no column alias or name, so nothing in it was used."


def test_a_file_as_a_continental_spreadsheet_saves_it_is_read(tmp_path: Path) -> None:
    """Semicolons, Windows' own characters, a note over two lines."""
    content = 'alias;name;role\r\nJÖ;Jörg Öst;"Head of\r\nService"\r\n'
    (tmp_path / "people.csv").write_bytes(content.encode("cp1252"))

    people, problems = read_people(tmp_path)

    assert [(each.alias, each.name, each.role) for each in people] == [("JÖ", "Jörg Öst", "Head of\r\nService")]
    assert problems == ()


def test_one_alias_for_two_people_is_told(tmp_path: Path) -> None:
    """The first stands."""
    (tmp_path / "people.csv").write_text("alias,name\nJS,Jo Smith\nJS,Jan Sable\n", encoding="utf-8")

    people, (problem,) = read_people(tmp_path)

    assert [each.name for each in people] == ["Jo Smith"]
    assert problem.problem == "Row 3 of people.csv was not used: JS is listed above as somebody else."
