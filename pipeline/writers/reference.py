"""The reference of tables and columns in README.md, made from pipeline/tables.py."""

from __future__ import annotations

from pathlib import Path

from pipeline.tables import AGGREGATE_TABLES, AGGREGATES, DOCUMENT_TABLES, Table
from pipeline.writers.files import OutputError

BEGIN = "<!-- tables:begin -->"
END = "<!-- tables:end -->"

_INTRO = """\
Types: text, int, float, bool; a date is YYYY-MM-DD. Text that is not known is empty, and so are numbers.
In CSV, text that a spreadsheet could take for a formula has an apostrophe before it, and control characters are
left out; Parquet holds every value as it is. In the workbook, text over 32,767 characters is cut and says so."""


def table_reference() -> str:
    """Give Markdown that tells the meaning of every table and column, in the order in which they are declared."""
    blocks = [_INTRO, "### Tables of articles", *map(_block, DOCUMENT_TABLES)]
    blocks += ["### Tables over all articles", AGGREGATES, *map(_block, AGGREGATE_TABLES)]
    return "\n\n".join(blocks) + "\n"


def update_readme(path: Path) -> bool:
    """Put the reference between the two marks in a README; tell whether the file changed.

    Raises OutputError where the file cannot be read or has not exactly one pair of marks.
    """
    try:
        old = path.read_text(encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{path}: cannot be read ({error.strerror})") from error
    before, begin, rest = old.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end) or BEGIN in rest or END in before + after:
        raise OutputError(f"{path}: expected one line {BEGIN} and after it one line {END}; put them in")
    new = f"{before}{BEGIN}\n{table_reference()}{END}{after}"
    if new != old:
        path.write_text(new, encoding="utf-8", newline="\n")
    return new != old


def _block(table: Table) -> str:
    lines = [f"#### {table.name}", "", table.meaning, "", "| column | type | meaning |", "| --- | --- | --- |"]
    lines += [f"| `{c.name}` | {c.type} | {_cell(c.meaning)} |" for c in table.columns]
    return "\n".join(lines)


def _cell(text: str) -> str:
    """Keep Markdown and HTML out of a table's cell."""
    for char, safe in (("&", "&amp;"), ("<", "&lt;"), ("|", "\\|"), ("*", "\\*")):
        text = text.replace(char, safe)
    return text
