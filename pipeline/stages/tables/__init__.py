"""Tables: rows from annotated Docs, and one typed frame a table from the rows of all articles."""

from pipeline.stages.tables.frames import frames
from pipeline.stages.tables.rows import Row, Rows, document_rows
from pipeline.stages.tables.schema import arrow_schema, typed

__all__ = ["Row", "Rows", "arrow_schema", "document_rows", "frames", "typed"]
