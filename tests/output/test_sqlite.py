"""The database answers the first questions by itself and opens in Datasette as it is."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from model.dataset import TABLES, columns
from output.sqlite import VIEWS, write_sqlite
from output.stored import DATABASE
from output.tables import Tables
from tests.output.invented import harbour


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The harbour's database."""
    write_sqlite(harbour(), Tables(harbour()), tmp_path / DATABASE)
    return tmp_path / DATABASE


def _ask(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query).fetchall()


def test_latest_tells_every_action_of_the_latest_round(path: Path) -> None:
    """Actions that have gone are not in it."""
    assert _ask(path, "SELECT action_ref, status, overdue FROM latest ORDER BY row, action_id") == [
        ("1", "delayed", 1),
        ("10", "completed", 0),
    ]


def test_slipped_tells_how_far(path: Path) -> None:
    """The furthest first."""
    assert _ask(path, "SELECT action_ref, slip_days, first_deadline, deadline FROM slipped") == [
        ("1", 62, "2024-06-30", "2024-08-31")
    ]


def test_dropped_tells_since_when_and_what_was_last_said(path: Path) -> None:
    """Taken off when completed is not dropped."""
    assert _ask(path, "SELECT action_ref, missing_since, round, rag FROM dropped") == [
        ("3", "2024-09-03", "2024-06-04", "red")
    ]


def test_absent_dates_are_null_and_flags_are_numbers(path: Path) -> None:
    """So that ordinary SQL works."""
    assert _ask(path, "SELECT count(*) FROM observations WHERE completed_on IS NULL") == [(8,)]
    assert _ask(path, "SELECT count(*) FROM observations WHERE NOT overdue") == [(8,)]


def test_datasette_opens_it_as_it_is(path: Path) -> None:
    """Every table and view is served with all its columns."""
    app = pytest.importorskip("datasette.app")

    async def get(address: str) -> dict[str, Any]:
        reply = await datasette.client.get(address)
        assert reply.status_code == 200, reply.text
        return dict(json.loads(reply.text))

    async def look() -> None:
        await datasette.invoke_startup()
        database = await get("/dataset.json")
        assert {table["name"] for table in database["tables"]} == {*TABLES, "links"}
        assert {view if isinstance(view, str) else view["name"] for view in database["views"]} == set(VIEWS)
        for table in TABLES:
            page = await get(f"/dataset/{table}.json?_shape=objects")
            assert [name for name in page["columns"] if name != "rowid"] == list(columns(table))
            assert len(page["rows"]) == len(getattr(harbour(), table))

    datasette = app.Datasette([str(path)], immutables=[])
    asyncio.run(look())
