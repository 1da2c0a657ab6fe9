"""Tables with a few rows."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from pipeline.stages.tables import typed
from pipeline.tables import TABLES

_EMPTY = {"text": "", "date": "", "int": None, "float": None, "bool": None}


@pytest.fixture
def table() -> Callable[..., pd.DataFrame]:
    """Give a function that makes a table of rows which tell some of its columns; the others are empty."""

    def build(name: str, *rows: dict[str, object]) -> pd.DataFrame:
        columns = TABLES[name].columns
        full = [{c.name: _EMPTY[c.type] for c in columns} | row for row in rows]
        return typed(TABLES[name], pd.DataFrame(full, columns=[c.name for c in columns]))

    return build


@pytest.fixture
def every_table(table: Callable[..., pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """All tables without a row."""
    return {name: table(name) for name in TABLES}
