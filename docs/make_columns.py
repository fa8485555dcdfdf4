"""Write columns.md, every table and column with its meaning, from the one definition of the columns.

.venv/bin/python docs/make_columns.py
"""

from collections.abc import Iterator
from pathlib import Path

from model.dataset import TABLES
from output.schema import ABOUT_TABLES, ColumnType, schema_of

PAGE = Path(__file__).with_name("columns.md")
KINDS = {
    ColumnType.TEXT: "text",
    ColumnType.DATE: "date",
    ColumnType.FLAG: "true or false",
    ColumnType.NUMBER: "whole number",
}


def page() -> str:
    """Return the page's text."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Tables and columns"
    yield ""
    yield "Made by `docs/make_columns.py` from `model/dataset.py`, where each column is defined once. The same tables,"
    yield "with the same names, are the CSV files, the workbook's sheets, the Parquet files and the SQLite tables."
    yield ""
    yield "In CSV a date is ISO 8601 (`2024-06-30`), a flag `true` or `false`, an absent value an empty cell; several"
    yield "values in a cell are joined with `; `."
    for table in TABLES:
        yield ""
        yield f"## `{table}`"
        yield ""
        yield f"{ABOUT_TABLES[table]}."
        yield ""
        yield "| column | holds | meaning |"
        yield "|---|---|---|"
        for column in schema_of(table):
            holds = ", ".join(f"`{word}`" for word in column.words) or KINDS[column.type]
            yield f"| `{column.name}` | {holds} | {column.about} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
