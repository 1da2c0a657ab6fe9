"""All tables of a run in the formats asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from pipeline.tables import TABLES
from pipeline.writers.csv import write_csv
from pipeline.writers.files import publish, staging
from pipeline.writers.parquet import write_parquet
from pipeline.writers.xlsx import ROW_LIMIT, write_xlsx

FORMATS = ("csv", "xlsx", "parquet")
WORKBOOK = "tables.xlsx"
_RECORD = ".tables-written"


def write_tables(
    tables: Mapping[str, pd.DataFrame],
    out_dir: Path,
    formats: Sequence[str] = FORMATS,
    *,
    csv_tokens: bool = False,
    row_limit: int = ROW_LIMIT,
) -> list[Path]:
    """Write the tables into `out_dir` and give the paths of the files, sorted.

    `tables` holds frames by the names of pipeline/tables.py, in the declared types. `csv` and `parquet` write a file
    a table, `xlsx` one workbook. Tokens go to Parquet only, with `csv_tokens` also to CSV. `row_limit` is that of a
    sheet. All files are written before the first one replaces that of an earlier run; files of the earlier run
    that this one does not write are removed, no others are.
    Raises ValueError for an unknown format, OutputError where the folder or a file cannot be written.
    """
    if unknown := sorted(set(formats) - set(FORMATS)):
        raise ValueError(f"unknown format {unknown[0]!r}; the formats are {', '.join(FORMATS)}")
    given = {table: tables[name] for name, table in TABLES.items() if name in tables}
    with staging(out_dir) as staged:
        for table, data in given.items():
            if "parquet" in formats:
                write_parquet(table, data, staged / f"{table.name}.parquet")
            if "csv" in formats and (table.csv or csv_tokens):
                write_csv(table, data, staged / f"{table.name}.csv")
        if "xlsx" in formats:
            sheets = {table: data for table, data in given.items() if table.csv}
            write_xlsx(sheets, staged / WORKBOOK, row_limit)
        return publish(staged, out_dir, _RECORD)
