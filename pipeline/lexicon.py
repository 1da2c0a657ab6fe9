"""The word lists of configs/lexicon/: read, checked row by row, and given out as typed rows.

Every list is a CSV file with a header row that a user can open in a spreadsheet. `SHEETS` says which files there are and
which columns each has. A mistake is reported with file and line; nothing runs on a list that has one.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pipeline.sheets import SHEETS, Row, Sheet


class LexiconError(Exception):
    """Mistakes in the word lists; `problems` holds one `file:line: message` each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass
class Lexicon:
    """All word lists, by the name of their file without .csv."""

    folder: Path
    rows: dict[str, list[Any]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> list[Any]:
        return self.rows[name]

    def words(self, name: str, **where: object) -> list[str]:
        """The first column of list `name`, where the named columns have the given values."""
        column = SHEETS[name].key
        return [getattr(r, column) for r in self.rows[name] if all(getattr(r, k) == v for k, v in where.items())]


def load(folder: Path) -> Lexicon:
    """All lists of `folder`. Raises LexiconError naming every mistake with its file and line."""
    lexicon, problems = Lexicon(folder), []
    for name, sheet in SHEETS.items():
        rows, mistakes = _read(folder / f"{name}.csv", sheet)
        lexicon.rows[name] = rows
        problems += mistakes
    if problems:
        raise LexiconError(problems)
    return lexicon


def check(folder: Path) -> list[str]:
    """Every mistake in the lists of `folder`, as `file:line: message`; empty when there is none."""
    try:
        load(folder)
    except LexiconError as error:
        return error.problems
    unknown = sorted(p for p in folder.glob("*.csv") if p.stem not in SHEETS)
    return [f"{p}:1: no list of this name is used; expected one of {', '.join(sorted(SHEETS))}" for p in unknown]


def _read(path: Path, sheet: Sheet) -> tuple[list[Row], list[str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _rows(path, sheet, csv.reader(file))
    except FileNotFoundError:
        return [], [f"{path}:1: the file is missing; restore it, or write one with the header {','.join(sheet.columns)}"]
    except (UnicodeDecodeError, csv.Error) as error:
        return [], [f"{path}:1: not a CSV file in UTF-8 ({error}); save it as 'CSV UTF-8'"]


def _rows(path: Path, sheet: Sheet, reader: Any) -> tuple[list[Row], list[str]]:
    header = next(reader, [])
    if missing := [c for c in sheet.columns if c not in header]:
        return [], [f"{path}:1: columns missing: {', '.join(missing)}; expected {','.join(sheet.columns)}"]
    if foreign := [c for c in header if c not in sheet.columns]:
        return [], [f"{path}:1: columns not known: {', '.join(foreign)}; expected {','.join(sheet.columns)}"]
    rows: list[Row] = []
    problems: list[str] = []
    first_seen: dict[tuple[str, ...], int] = {}
    for cells in reader:
        line = reader.line_num
        if not any(c.strip() for c in cells):
            continue
        if len(cells) != len(header):
            problems.append(f"{path}:{line}: {len(cells)} cells where the header has {len(header)}")
            continue
        try:
            row = sheet.model(**{k: v.strip() for k, v in zip(header, cells, strict=True)})
        except ValidationError as error:
            problems += [f"{path}:{line}: {message}" for message in _messages(error)]
            continue
        identity = tuple(str(getattr(row, c)) for c in sheet.unique)
        if identity in first_seen:
            problems.append(f"{path}:{line}: {' '.join(identity)} stands already on line {first_seen[identity]}")
            continue
        first_seen[identity] = line
        rows.append(row)
    return rows, problems


def _messages(error: ValidationError) -> Iterator[str]:
    for e in error.errors():
        where = "".join(f"column {part}: " for part in e["loc"][:1])
        yield f"{where}{re.sub('^Value error, ', '', e['msg'])}, found {e.get('input')!r}"
