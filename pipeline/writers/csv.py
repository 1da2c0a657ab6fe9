"""Tables as CSV that a spreadsheet opens with a double click: UTF-8 with a byte order mark, lines ending in CR LF."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from pipeline.tables import Table
from pipeline.writers.cells import guarded


def write_csv(table: Table, data: pd.DataFrame, path: Path) -> None:
    """Write a table. Text that a spreadsheet may read as a formula gets an apostrophe before it; numbers stay."""
    text = [c.name for c in table.columns if c.type in ("text", "date")]
    safe = data.assign(**{name: data[name].map(guarded).astype(object) for name in text})
    safe.to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\r\n")
