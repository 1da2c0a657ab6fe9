"""The records of .json, .jsonl and .csv files, before it is asked whether each is an article."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.stages.read.errors import Unreadable
from pipeline.stages.read.options import ReadOptions, normal_name

_DELIMITERS = ",;\t"
_SHOWN = 200  # characters of the found columns that a message shows


class Record(NamedTuple):
    """A record, or what is wrong with it. Numbers and lines count from 1; the line is 0 when it is not known."""

    number: int
    line: int
    value: dict[str, object] | Unreadable


def json_records(text: str) -> list[Record] | dict[str, object]:
    """The records of a JSON file that holds a list, or the one object it holds.

    Raises Unreadable for broken JSON and for anything else than objects.
    """
    value = _parse(text)
    if isinstance(value, dict):
        return value
    if not isinstance(value, list):
        raise Unreadable("no object", f"The file holds a {_kind(value)}; expected an object, or a list of objects.")
    return [Record(n, 0, _checked(item)) for n, item in enumerate(value, 1)]


def jsonl_records(text: str) -> Iterator[Record]:
    """One record a line of a JSON Lines file; blank lines are passed over."""
    lines = ((n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip())
    for number, (n, line) in enumerate(lines, 1):
        try:
            yield Record(number, n, _checked(_parse(line)))
        except Unreadable as error:
            yield Record(number, n, error)


def csv_records(text: str, options: ReadOptions) -> Iterator[Record]:
    """One record a row of a CSV file with a header row; comma, semicolon or tab between the columns.

    Raises Unreadable when the column of the text is not there. Where the quotation marks of a row are broken, the
    rows cannot be told apart from there on: the last record says so.
    """
    number = line = 0
    before = csv.field_size_limit(max(len(text), 1))  # the module's own limit would refuse a long article
    try:
        delimiter = _delimiter(text, options)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        columns = next(row for row in reader if row)
        line = reader.line_num + 1
        for row in reader:
            if row:
                number += 1
                yield Record(number, line, _row(columns, row))
            line = reader.line_num + 1
    except csv.Error as error:
        detail = f"{error}. Rows from here on were not read: double the quotation marks inside a quoted field."
        yield Record(number + 1, line, Unreadable("broken CSV", detail))
    finally:
        csv.field_size_limit(before)


def _delimiter(text: str, options: ReadOptions) -> str:
    first = next((line for line in text.split("\n") if line.strip()), "")
    found: Sequence[str] = []
    for delimiter in _DELIMITERS:
        columns = next(csv.reader([first], delimiter=delimiter))
        if set(map(normal_name, columns)) & set(options.names("text")):
            return delimiter
        found = max(found, columns, key=len)
    raise Unreadable(
        "column missing",
        f"No column holds the text. Expected one of: {', '.join(options.text)}. Found: {', '.join(found)[:_SHOWN]}. "
        "Rename the column, or name it in the option text.",
    )


def _row(columns: Sequence[str], row: Sequence[str]) -> dict[str, object] | Unreadable:
    if len(row) > len(columns):
        return Unreadable(
            "too many columns",
            f"The row has {len(row)} columns, the header {len(columns)}. Quote the fields that hold commas.",
        )
    return dict(zip(columns, row, strict=False))


def _parse(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        hint = " A file with an object a line should end in .jsonl." if error.msg == "Extra data" else ""
        raise Unreadable("broken JSON", f"{error.msg} at line {error.lineno}, column {error.colno}.{hint}") from None
    except RecursionError:
        raise Unreadable("broken JSON", "It is nested too deeply. Expected an object with a text in it.") from None
    except ValueError as error:  # a number of thousands of digits
        raise Unreadable("broken JSON", f"{error}.") from None


def _checked(value: object) -> dict[str, object] | Unreadable:
    if isinstance(value, dict):
        return value
    return Unreadable("no object", f"The record is a {_kind(value)}; expected an object with a text in it.")


def _kind(value: object) -> str:
    kinds = {str: "text", list: "list", dict: "object", bool: "truth value", type(None): "null"}
    return kinds.get(type(value), "number")
