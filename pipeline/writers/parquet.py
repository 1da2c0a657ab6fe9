"""Tables as Parquet: the values as they are, in the declared types."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.stages.tables.schema import arrow_schema
from pipeline.tables import Table


def write_parquet(table: Table, data: pd.DataFrame, path: Path) -> None:
    """Write a table; each column's meaning is in the metadata of its field."""
    schema = arrow_schema(table)
    arrow = pa.Table.from_pandas(data, schema, preserve_index=False)
    fields = [f.with_metadata({"meaning": c.meaning}) for f, c in zip(schema, table.columns, strict=True)]
    # A new schema also drops pandas' own metadata, which changes with its version.
    pq.write_table(arrow.cast(pa.schema(fields, {"meaning": table.meaning})), path, compression="zstd")
