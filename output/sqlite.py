"""The tables as one SQLite file, with the views that people ask for first; it opens in Datasette as it is."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from model.dataset import TABLES, Dataset
from output.schema import ColumnType, schema_of
from output.tables import Tables

_TYPES: Final = {
    ColumnType.TEXT: "TEXT",
    ColumnType.DATE: "DATE",
    ColumnType.FLAG: "BOOLEAN",
    ColumnType.NUMBER: "INTEGER",
}

LINKS: Final = """
    CREATE TABLE links (
        "plan_id" TEXT, "action_id" TEXT, "round" DATE, "score" REAL, "evidence" TEXT, "doubtful" BOOLEAN
    )
"""
"""Why each row was taken for its action; beyond the contract's tables, for ``show``."""

# Each view with what it shows.
VIEWS: Final = {
    # Every action as its plan's latest round tells it.
    "latest": """
        SELECT observations.* FROM observations
        JOIN (SELECT plan_id, max(round) AS round FROM rounds GROUP BY plan_id) USING (plan_id, round)
    """,
    # Every action whose deadline has moved later, the furthest first.
    "slipped": """
        SELECT * FROM actions WHERE times_slipped > 0 ORDER BY slip_days DESC, plan_id, action_id
    """,
    # Every action that left its plan neither completed nor closed, as it stood when last told of.
    "dropped": """
        SELECT changes.to_round AS missing_since, observations.* FROM changes
        JOIN observations ON observations.plan_id = changes.plan_id
            AND observations.action_id = changes.action_id AND observations.round = changes.from_round
        WHERE changes.field = 'presence' AND changes.kind = 'dropped'
    """,
}


def write_sqlite(dataset: Dataset, tables: Tables, path: Path) -> None:
    """Write a dataset's tables, links and views; dates are ISO text, flags 0 or 1, absent values NULL or empty text.

    Raises:
        OSError: The file cannot be written.
    """
    try:
        with closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA journal_mode = OFF")  # the file is new, and published only when it is whole
            for table in TABLES:
                _write_table(database, tables, table)
            _write_links(database, dataset)
            for name, query in VIEWS.items():
                database.execute(f"CREATE VIEW {name} AS {query}")
            database.commit()
    except sqlite3.OperationalError as error:
        raise OSError(f"{path.name}: {error}") from error


def _write_table(database: sqlite3.Connection, tables: Tables, table: str) -> None:
    schema = schema_of(table)
    declared = [f'"{column.name}" {_TYPES[column.type]}{" NOT NULL" if column.required else ""}' for column in schema]
    database.execute(f"CREATE TABLE {table} ({', '.join(declared)})")
    columns = (
        [value and str(value) for value in values] if column.type is ColumnType.DATE else values
        for column, values in zip(schema, tables.columns(table), strict=True)
    )
    database.executemany(
        f"INSERT INTO {table} VALUES ({', '.join('?' * len(schema))})",  # noqa: S608 - names are the contract's own
        zip(*columns, strict=True),
    )


def _write_links(database: sqlite3.Connection, dataset: Dataset) -> None:
    database.execute(LINKS)
    database.executemany(
        "INSERT INTO links VALUES (?, ?, ?, ?, ?, ?)",
        (
            (link.plan_id, link.action_id, link.round.isoformat(), link.score, link.evidence, link.doubtful)
            for link in dataset.links
        ),
    )
