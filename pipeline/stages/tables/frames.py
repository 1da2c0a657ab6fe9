"""From the rows of all articles to one typed frame a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd
import pyarrow as pa

from pipeline.document import Rejected
from pipeline.stages.tables.rows import BODY, Row, Rows
from pipeline.stages.tables.schema import arrow_schema, from_arrow, typed
from pipeline.tables import ARTICLES, DOCUMENT_TABLES, REJECTED, Table

# Rows held as Python objects before they are packed: bounds the memory, not the result.
_CHUNK = 50_000


def frames(rows: Iterable[Rows], rejected: Iterable[Rejected]) -> dict[str, pd.DataFrame]:
    """Gather what `document_rows` gave for each article into the document tables, and set `duplicate_of`.

    Rows are sorted by article and keep the article's own order. Where two inputs give the same article_id,
    the first of `rows` stays and the other goes to `rejected`: its rows could not be told apart.
    `rejected` is read last, so that it may fill while `rows` are made.
    """
    collected = {t.name: _Collected(t) for t in DOCUMENT_TABLES if t is not REJECTED}
    files: dict[object, object] = {}
    digests: dict[str, str] = {}
    refused: list[list[str]] = []
    for document in rows:
        article = document[ARTICLES.name][0]
        name = article["article_id"]
        if name in files:
            detail = f"{files[name]} was read as article {name!r} before; rename one of the two"
            refused.append([str(article["file"]), "two articles have the same article_id", detail])
            continue
        files[name] = article["file"]
        digests[_text(str(name))] = str(article[BODY])
        for table, part in collected.items():
            part.add(document[table])
    tables = {name: part.frame() for name, part in collected.items()}
    tables[ARTICLES.name]["duplicate_of"] = _duplicates(tables[ARTICLES.name]["article_id"], digests)
    refused += [[r.file, r.reason, r.detail] for r in rejected]
    cells = [[_text(cell) for cell in row] for row in refused]
    tables[REJECTED.name] = typed(REJECTED, pd.DataFrame(cells, columns=[c.name for c in REJECTED.columns]))
    return tables


class _Collected:
    """The rows of one table: a few as Python lists, the rest packed."""

    def __init__(self, table: Table) -> None:
        self.schema = arrow_schema(table)
        self.lists: dict[str, list[object]] = {c.name: [] for c in table.columns}
        self.packed: list[pa.Table] = []

    def add(self, rows: Sequence[Row]) -> None:
        for name, values in self.lists.items():
            values.extend([row[name] for row in rows])
        if len(self.lists["article_id"]) >= _CHUNK:
            self._pack()

    def _pack(self) -> None:
        arrays = [_array(values, self.schema.field(name).type) for name, values in self.lists.items()]
        self.packed.append(pa.Table.from_arrays(arrays, schema=self.schema))
        for values in self.lists.values():
            values.clear()

    def frame(self) -> pd.DataFrame:
        self._pack()
        frame = from_arrow(pa.concat_tables(self.packed))
        if not frame["article_id"].is_monotonic_increasing:
            frame = frame.sort_values("article_id", kind="stable", ignore_index=True)
        return frame


def _array(values: Sequence[object], kind: pa.DataType) -> pa.Array:
    try:
        return pa.array(values, kind)
    except UnicodeEncodeError:
        return pa.array([_text(v) if isinstance(v, str) else v for v in values], kind)


def _text(value: str) -> str:
    """Write out what UTF-8 cannot hold, such as the bytes of a file name in another encoding, as \\udc80."""
    return value.encode("utf-8", "backslashreplace").decode("utf-8")


def _duplicates(article_ids: pd.Series, digests: Mapping[str, str]) -> pd.Series:
    """Name for each article the first one with the same digest, '' where it is the first itself."""
    digest = article_ids.map(digests)
    first = article_ids.groupby(digest).transform("min")
    return first.where((digest != "") & (first != article_ids), "").astype(article_ids.dtype)
