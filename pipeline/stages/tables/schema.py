"""The declared column types as Arrow and pandas types."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pyarrow as pa

from pipeline.tables import Table

_ARROW = {
    "text": pa.large_string(),
    "date": pa.large_string(),
    "int": pa.int64(),
    "float": pa.float64(),
    "bool": pa.bool_(),
}
_PANDAS: dict[Any, Any] = {
    pa.large_string(): pd.StringDtype("pyarrow"),
    pa.int64(): pd.Int64Dtype(),
    pa.bool_(): pd.BooleanDtype(),
}


def arrow_schema(table: Table) -> pa.Schema:
    """Give the Arrow schema of a table: its columns in order; text and dates are strings, other columns may be null."""
    return pa.schema([pa.field(c.name, _ARROW[c.type], c.type not in ("text", "date")) for c in table.columns])


def from_arrow(data: pa.Table) -> pd.DataFrame:
    """Turn Arrow data in a declared schema into a frame with the pandas types string, Int64, boolean and float64."""
    frame: pd.DataFrame = data.to_pandas(types_mapper=_PANDAS.get)
    return frame


def typed(table: Table, data: pd.DataFrame) -> pd.DataFrame:
    """Give the declared columns of `data`, in the declared order, types and row order.

    Rows are sorted by `table.top`, largest first, then by key. Missing text becomes the empty string.
    Raises KeyError where a declared column is missing.
    """
    data = data[[c.name for c in table.columns]].copy()
    for column in table.columns:
        if column.type in ("text", "date"):
            data[column.name] = data[column.name].astype(_PANDAS[pa.large_string()]).fillna("")
    by = [table.top] * bool(table.top) + list(table.key)
    data = data.sort_values(by, ascending=[name != table.top for name in by], kind="stable", ignore_index=True)
    return from_arrow(pa.Table.from_pandas(data, arrow_schema(table), preserve_index=False))
