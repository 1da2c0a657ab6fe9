"""The measures on a terminal, and the errors as a workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
from rich.console import Group, RenderableType
from rich.table import Table as Grid

from pipeline.evaluation.compare import CLAIM_MEASURES, NAMES, Row
from pipeline.evaluation.evaluate import Evaluation
from pipeline.evaluation.measures import SPEAKER_OF_FOUND
from pipeline.evaluation.tables import CLAIM_ERRORS, MEASURES, NAME_ERRORS, NOTE
from pipeline.writers import write_workbook


def report(evaluation: Evaluation) -> RenderableType:
    """The measures of all articles, their F1 by script and form, and the number of errors by cause."""
    return Group(_all(evaluation.measures), _split(evaluation.measures), _causes(evaluation))


def write_errors(evaluation: Evaluation, path: Path) -> None:
    """Write a workbook: measures, claim errors, name errors. Raises OutputError where it cannot be written."""
    tables = {
        MEASURES: evaluation.measures,
        CLAIM_ERRORS: evaluation.claim_errors,
        NAME_ERRORS: evaluation.name_errors,
    }
    frames = {t: pd.DataFrame(rows, columns=[c.name for c in t.columns]) for t, rows in tables.items()}
    write_workbook(frames, path, NOTE)


def _all(measures: Sequence[Row]) -> Grid:
    grid = _grid("all articles", "precision", "recall", "F1", "right", "given", "gold")
    for row in measures:
        if row["by"] == "all":
            numbers = [_percent(row[name]) for name in ("precision", "recall", "f1")]
            numbers += ["" if row[name] is None else str(row[name]) for name in ("right", "given", "gold")]
            grid.add_row(row["measure"], *numbers)
    return grid


def _split(measures: Sequence[Row]) -> Grid:
    """F1 a measure, and the share of right speakers, for each script and form."""
    columns = [*CLAIM_MEASURES, SPEAKER_OF_FOUND, NAMES]
    grid = _grid("F1 by script, form", *map(_heading, columns), "gold")
    for group in dict.fromkeys((row["by"], row["group"]) for row in measures if row["by"] != "all"):
        of = {row["measure"]: row for row in measures if (row["by"], row["group"]) == group}
        values = [of.get(c, {}).get("precision" if c == SPEAKER_OF_FOUND else "f1") for c in columns]
        grid.add_row(group[1], *map(_percent, values), str(of[CLAIM_MEASURES[0]]["gold"]))
    return grid


def _causes(evaluation: Evaluation) -> Grid:
    grid = _grid("errors", "number")
    for what, rows in (("claims", evaluation.claim_errors), ("names", evaluation.name_errors)):
        for cause, number in Counter(row["cause"] for row in rows).most_common():
            grid.add_row(f"{what}: {cause}", str(number))
    return grid


def _grid(first: str, *others: str) -> Grid:
    grid = Grid(box=None, header_style="bold", pad_edge=False)
    grid.add_column(first)
    for name in others:
        grid.add_column(name, justify="right")
    return grid


def _heading(measure: str) -> str:
    """The measure on two lines, so that all of them fit."""
    return measure.replace(" ", "\n", 1)


def _percent(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"
