"""The tables as Parquet, typed, for analysts' programs."""

from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from model.dataset import TABLES
from output.schema import ColumnType, schema_of
from output.tables import Tables

_TYPES: Final = {
    ColumnType.TEXT: pa.string(),
    ColumnType.DATE: pa.date32(),
    ColumnType.FLAG: pa.bool_(),
    ColumnType.NUMBER: pa.int64(),
}


def write_parquet(tables: Tables, folder: Path) -> None:
    """Write ``parquet/<table>.parquet`` for every table below an existing folder; absent values are null or empty text.

    Raises:
        OSError: A file cannot be written.
    """
    below = folder / "parquet"
    below.mkdir()
    for table in TABLES:
        columns = schema_of(table)
        schema = pa.schema(
            [pa.field(column.name, _TYPES[column.type], metadata={"description": column.about}) for column in columns]
        )
        arrays = [pa.array(each, type=field.type) for each, field in zip(tables.columns(table), schema, strict=True)]
        pq.write_table(pa.Table.from_arrays(arrays, schema=schema), below / f"{table}.parquet", compression="zstd")
