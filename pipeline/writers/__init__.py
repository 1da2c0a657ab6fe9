"""Writers: the tables as CSV, Parquet and a workbook, the texts behind the offsets, the reference in README.md."""

from pipeline.writers.files import OutputError
from pipeline.writers.reference import table_reference, update_readme
from pipeline.writers.tables import FORMATS, WORKBOOK, write_tables
from pipeline.writers.texts import text_path, write_texts
from pipeline.writers.workbook import write_workbook

__all__ = [
    "FORMATS",
    "WORKBOOK",
    "OutputError",
    "table_reference",
    "text_path",
    "update_readme",
    "write_tables",
    "write_texts",
    "write_workbook",
]
