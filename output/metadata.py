"""What the CSV files' columns mean, for programs: a Data Package and CSV on the Web."""

import json
from pathlib import Path
from typing import Any, Final

from model.dataset import TABLES
from output.schema import ABOUT_TABLES, KEYS, ColumnSchema, ColumnType, schema_of
from output.tables import SEPARATOR

DATAPACKAGE: Final = "datapackage.json"
_PACKAGE_TYPES: Final = {
    ColumnType.TEXT: "string",
    ColumnType.DATE: "date",
    ColumnType.FLAG: "boolean",
    ColumnType.NUMBER: "integer",
}


def write_metadata(folder: Path) -> None:
    """Write ``datapackage.json`` and, for each CSV, ``<table>.csv-metadata.json`` into the CSVs' folder.

    Raises:
        OSError: A file cannot be written.
    """
    _write(folder / DATAPACKAGE, data_package())
    for table in TABLES:
        _write(folder / f"{table}.csv-metadata.json", csv_on_the_web(table))


def data_package() -> dict[str, Any]:
    """Return the Data Package (specs.frictionlessdata.io) of all tables."""
    return {
        "profile": "tabular-data-package",
        "name": "paperround",
        "title": "Action plans, round by round",
        "description": f"From committee papers, by Paperround; several values in a cell are joined with '{SEPARATOR}'.",
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": table,
                "title": ABOUT_TABLES[table],
                "path": f"{table}.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8-sig",
                "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
                "schema": {
                    "fields": [_package_field(column) for column in schema_of(table)],
                    "missingValues": [""],
                    **({"primaryKey": list(KEYS[table])} if KEYS[table] else {}),
                },
            }
            for table in TABLES
        ],
    }


def csv_on_the_web(table: str) -> dict[str, Any]:
    """Return the CSV on the Web metadata (W3C, 2015) of one table."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": f"{table}.csv",
        "dc:title": ABOUT_TABLES[table],
        "dialect": {"encoding": "utf-8-sig", "delimiter": ",", "header": True},
        "tableSchema": {
            "columns": [_web_column(column) for column in schema_of(table)],
            **({"primaryKey": list(KEYS[table])} if KEYS[table] else {}),
        },
    }


def _package_field(column: ColumnSchema) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _PACKAGE_TYPES[column.type],
        "description": column.about,
    }
    if column.type is ColumnType.FLAG:
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.words:
        constraints["enum"] = list(column.words)
    return field | ({"constraints": constraints} if constraints else {})


def _web_column(column: ColumnSchema) -> dict[str, Any]:
    datatype: str | dict[str, Any] = _PACKAGE_TYPES[column.type]
    if column.words:
        datatype = {"base": "string", "format": "|".join(column.words)}
    return {
        "name": column.name,
        "titles": [column.name],
        "dc:description": column.about,
        "datatype": datatype,
        "required": column.required,
        "null": [""],
    }


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
