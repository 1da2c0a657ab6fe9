"""One workbook by itself, beside the tables of a run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from pipeline.tables import Table
from pipeline.writers.files import move, staging
from pipeline.writers.xlsx import write_xlsx


def write_workbook(tables: Mapping[Table, pd.DataFrame], path: Path, note: str) -> None:
    """Write the tables to `path`, in order, after a sheet that begins with `note` and tells what the columns mean.

    A workbook of this name is replaced. Raises OutputError where it cannot be written.
    """
    with staging(path.parent) as staged:
        write_xlsx(tables, staged / path.name, note=note)
        move(staged / path.name, path)
