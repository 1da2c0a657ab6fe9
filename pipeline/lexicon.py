"""The word lists of configs/lexicon/: read, checked row by row, and given out as typed rows.

Every list is a CSV file with a header row that a user can open in a spreadsheet. `SHEETS` says which files there are
and which columns each has. A mistake is reported with file and line; nothing runs on a list that has one.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from pipeline.errors import ConfigError
from pipeline.sheets import SHEETS, Row, Sheet


class LexiconError(ConfigError):
    """Mistakes in the word lists; `problems` holds one `file:line: message` each."""


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
    lexicon = Lexicon(folder)
    problems: list[str] = []
    for name, sheet in SHEETS.items():
        rows, mistakes = _read(folder / f"{name}.csv", sheet)
        lexicon.rows[name] = list(rows)
        problems += mistakes
    if problems:
        raise LexiconError(*problems)
    return lexicon


def check(folder: Path) -> list[str]:
    """Every mistake in the lists of `folder`, as `file:line: message`; empty when there is none."""
    try:
        load(folder)
    except LexiconError as error:
        return error.problems
    unknown = sorted(p for p in folder.glob("*.csv") if p.stem not in SHEETS)
    return [f"{p}:1: no list of this name is used; expected one of {', '.join(sorted(SHEETS))}" for p in unknown]


def _read(path: Path, sheet: Sheet) -> tuple[Sequence[Row], Sequence[str]]:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        columns = ",".join(sheet.columns)
        return [], [f"{path}:1: the file is missing; restore it, or write one with the header {columns}"]
    except OSError as error:
        return [], [f"{path}:1: cannot be read ({error.strerror}); expected a CSV file"]
    return _parsed(path, sheet, content)


# Each stage asks for the lists; as long as a file holds the same bytes its rows, which cannot be changed, are the same.
@lru_cache(maxsize=len(SHEETS))
def _parsed(path: Path, sheet: Sheet, content: bytes) -> tuple[Sequence[Row], Sequence[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return [], [f"{path}:{line}: not UTF-8; save the file as 'CSV UTF-8'"]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        return _rows(path, sheet, reader)
    except csv.Error as error:
        return [], [f"{path}:{reader.line_num}: not CSV ({error}); are the quotation marks around a cell in pairs?"]


def _rows(path: Path, sheet: Sheet, reader: Any) -> tuple[list[Row], list[str]]:
    header = [c.strip() for c in next(reader, [])]
    while header and not header[-1]:
        header.pop()
    if problem := _header_problem(header, sheet):
        return [], [f"{path}:1: {problem}"]
    lines: list[int] = []
    cells_by_name: list[dict[str, str]] = []
    problems: list[tuple[int, str]] = []
    last_line = reader.line_num
    for cells in reader:
        # A cell with a line break makes the row end further down than it began.
        line, last_line = last_line + 1, reader.line_num
        if not any(c.strip() for c in cells):
            continue
        if len(cells) < len(header) or any(c.strip() for c in cells[len(header) :]):
            hint = "quote a cell that holds a comma" if len(cells) > len(header) else "an empty cell has its comma too"
            problems.append((line, f"{len(cells)} cells where the header has {len(header)}; {hint}"))
            continue
        lines.append(line)
        cells_by_name.append(dict(zip(header, map(str.strip, cells), strict=False)))
    rows, mistakes = _validated(sheet, cells_by_name)
    problems += [(lines[at], message) for at, message in mistakes]
    first_seen: dict[tuple[str, ...], int] = {}
    kept: list[Row] = []
    for at, row in rows:
        identity = tuple(str(getattr(row, c)) for c in sheet.unique)
        if (earlier := first_seen.setdefault(identity, lines[at])) != lines[at]:
            problems.append((lines[at], f"{' '.join(identity)} stands already on line {earlier}"))
        else:
            kept.append(row)
    return kept, [f"{path}:{line}: {message}" for line, message in sorted(problems, key=lambda p: p[0])]


def _validated(sheet: Sheet, cells: list[dict[str, str]]) -> tuple[list[tuple[int, Row]], list[tuple[int, str]]]:
    """The right rows with their numbers, and what is wrong with the others: all at once, which long lists need."""
    model: Any = sheet.model
    try:
        return list(enumerate(TypeAdapter(list[model]).validate_python(cells))), []
    except ValidationError as error:
        mistakes = list(_messages(error))
    wrong = {at for at, _ in mistakes}
    return [(at, model(**row)) for at, row in enumerate(cells) if at not in wrong], mistakes


def _header_problem(header: list[str], sheet: Sheet) -> str:
    """What is wrong with the header row, empty when it is right."""
    expected = f"expected {','.join(sheet.columns)}"
    for mark, name in ((";", "semicolons"), ("\t", "tabs")):
        if len(header) == 1 and mark in header[0]:
            return f"the cells are separated by {name}; {expected}: separate them by commas (Excel: 'CSV UTF-8')"
    if missing := [c for c in sheet.columns if c not in header]:
        return f"columns missing: {', '.join(missing)}; {expected}"
    if foreign := [c or "one without a name" for c in header if c not in sheet.columns]:
        return f"columns not known: {', '.join(foreign)}; {expected}"
    if len(header) > len(sheet.columns):
        return f"a column stands there twice; {expected}"
    return ""


def _messages(error: ValidationError) -> Iterator[tuple[int, str]]:
    """Each mistake with the number of its row."""
    for e in error.errors():
        at = int(e["loc"][0])
        where = "".join(f"column {part}: " for part in e["loc"][1:2])
        if e["type"] == "string_too_short":
            yield at, f"{where}the cell is empty; expected a word"
        else:
            expected = e["msg"].removeprefix("Value error, ").replace("Input should be", "expected")
            yield at, f"{where}{expected}, found {e.get('input')!r}"
