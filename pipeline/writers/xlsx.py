"""Tables as one Excel workbook: a sheet a table, and a first sheet that tells what the columns mean."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.tables import AGGREGATES, Column, Table
from pipeline.writers.cells import is_formula, printable

ROW_LIMIT = 1_048_576
CELL_LIMIT = 32_767
_WIDTHS = {"text": 18, "int": 10, "float": 10, "bool": 10, "date": 12}
_WIDE = 50
_ABOUT = ((18, "table"), (20, "column"), (8, "type"), (100, "meaning"))
# Strings stay strings, and nothing of the time of writing gets into the file.
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "use_zip64": True}
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CREATED = datetime.datetime(2000, 1, 1)

Write = Callable[[Worksheet, int, int, Any], object]


def write_xlsx(
    tables: Mapping[Table, pd.DataFrame], path: Path, row_limit: int = ROW_LIMIT, note: str = AGGREGATES
) -> None:
    """Write a workbook of the tables, in their order, after a sheet `about`, which begins with `note`.

    A table with more rows than `row_limit` (header included) goes on in the next sheet: 'claims (2)'.
    Dates become Excel dates where they are days from 1900 on, else they stay text.
    Raises OSError where the file cannot be written.
    """
    try:
        _write_book(tables, path, row_limit, note)
    except FileCreateError as error:
        raise error.args[0] from None


def _write_book(tables: Mapping[Table, pd.DataFrame], path: Path, row_limit: int, note: str) -> None:
    with xlsxwriter.Workbook(path, _OPTIONS) as book:
        book.set_properties({"created": _CREATED})
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        _write_about(
            book.add_worksheet("about"), tables, note, head, book.add_format({"text_wrap": True, "valign": "top"})
        )
        styles = {c: _style(book, c) for table in tables for c in table.columns}
        for table, data in tables.items():
            room = row_limit - 1
            for n, first in enumerate(range(0, max(len(data), 1), room), 1):
                sheet = book.add_worksheet(table.name if n == 1 else f"{table.name} ({n})")
                _write_sheet(sheet, table, data.iloc[first : first + room], head, styles)


def _write_about(sheet: Worksheet, tables: Mapping[Table, pd.DataFrame], note: str, head: Format, wrap: Format) -> None:
    for n, (width, name) in enumerate(_ABOUT):
        sheet.set_column(n, n, width)
        sheet.write_string(0, n, name, head)
    sheet.freeze_panes(1, 0)
    lines = [("", "", "", note)]
    for table in tables:
        lines.append((table.name, "", "", table.meaning))
        lines += [(table.name, c.name, c.type, c.meaning) for c in table.columns]
    for row, line in enumerate(lines, 1):
        for n, text in enumerate(line):
            if text:
                sheet.write_string(row, n, text, wrap if line[1] else head)


def _write_sheet(
    sheet: Worksheet, table: Table, data: pd.DataFrame, head: Format, styles: Mapping[Column, Write]
) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(data), len(table.columns) - 1)
    # Numbers in text columns (an amount, an identifier) are text by intent.
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{ROW_LIMIT}"})
    for n, column in enumerate(table.columns):
        sheet.set_column(n, n, _WIDE if column.wide else _WIDTHS[column.type])
        sheet.write_string(0, n, column.name, head)
    writes = [styles[column] for column in table.columns]
    values = [data[c.name].astype(object).where(data[c.name].notna(), "").tolist() for c in table.columns]
    for row, cells in enumerate(zip(*values, strict=True), 1):
        for n, (write, value) in enumerate(zip(writes, cells, strict=True)):
            if value != "":
                write(sheet, row, n, value)


def _style(book: xlsxwriter.Workbook, column: Column) -> Write:
    """Give what writes a value of the column into a cell."""
    look: dict[str, Any] = {"valign": "top"} | ({"text_wrap": True} if column.wide else {})
    plain = book.add_format(look)
    # Without it, a formula in a text cell would begin to count when the cell is edited.
    quoted = book.add_format(look | {"quote_prefix": True})
    dated = book.add_format(look | {"num_format": "yyyy-mm-dd"})

    def text(sheet: Worksheet, row: int, col: int, value: str) -> None:
        value = _fitting(printable(value))
        sheet.write_string(row, col, value, quoted if is_formula(value) else plain)

    def date(sheet: Worksheet, row: int, col: int, value: str) -> None:
        day = _day(value)
        if day:
            sheet.write_datetime(row, col, day, dated)
        else:
            text(sheet, row, col, value)

    def number(sheet: Worksheet, row: int, col: int, value: float) -> None:
        sheet.write_number(row, col, value, plain)

    def boolean(sheet: Worksheet, row: int, col: int, value: bool) -> None:
        sheet.write_boolean(row, col, value, plain)

    writes: dict[str, Write] = {"text": text, "date": date, "int": number, "float": number, "bool": boolean}
    return writes[column.type]


def _day(text: str) -> datetime.date | None:
    """Read a day that Excel can hold: YYYY-MM-DD from 1900 on."""
    try:
        day = datetime.date.fromisoformat(text) if _ISO_DAY.fullmatch(text) else None
    except ValueError:
        return None
    return day if day and day.year >= 1900 else None


def _fitting(text: str) -> str:
    """Cut text that is longer than Excel's limit, which counts UTF-16 units, and say so at its end."""
    if len(text) <= CELL_LIMIT // 2 or len(text.encode("utf-16-le")) // 2 <= CELL_LIMIT:
        return text
    note = f"…… [cut: {len(text)} characters in all; whole in CSV and Parquet]"
    kept = text.encode("utf-16-le")[: 2 * (CELL_LIMIT - len(note))]
    return kept.decode("utf-16-le", "ignore") + note
