"""From files to articles."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from pipeline.document import Article, Rejected
from pipeline.stages.read.dates import iso_date
from pipeline.stages.read.encoding import decode, newlines
from pipeline.stages.read.errors import Unreadable
from pipeline.stages.read.files import read_bytes
from pipeline.stages.read.header import as_text, split_header
from pipeline.stages.read.inputs import InputFile, find_inputs, unique, without_ending
from pipeline.stages.read.options import HEADER_FIELDS, ReadOptions, normal_name
from pipeline.stages.read.page import declared_encoding, read_page
from pipeline.stages.read.records import Record, csv_records, json_records, jsonl_records

log = logging.getLogger(__name__)
# What JSON can say and no file in UTF-8 can hold, or no text should.
_UNWRITABLE = re.compile("[\\0\\ud800-\\udfff]")
_LONGEST_ID = 200


def read_articles(root: Path, include: Sequence[str], options: ReadOptions) -> Iterator[Article | Rejected]:
    """Every article under `root`, and every input that could not be read, sorted by file, records in file order.

    `include` are name patterns (see `find_inputs`). What is odd about an article that could be read all the same
    (a date that is none, an identifier used twice) is logged as a warning. Raises NotADirectoryError for a bad `root`.
    """
    inputs = find_inputs(root, include)
    yield from inputs.rejected
    for file in inputs.files:
        yield from read_file(file, options)


def read_file(file: InputFile, options: ReadOptions) -> list[Article | Rejected]:
    """The articles of one file in their order, with a Rejected in the place of each that could not be read; never raises."""
    try:
        return list(_read(file, options))
    except Unreadable as error:
        return [Rejected(file.file, error.reason, error.detail)]


def _read(file: InputFile, options: ReadOptions) -> Iterable[Article | Rejected]:
    data = read_bytes(file.path, options.max_bytes)
    ending = _ending(file.file)
    text = decode(data, declared_encoding(data) if ending in (".html", ".htm") else "")
    if not text.strip():
        raise Unreadable("no text", "It holds only white space. Put the article there or take the file away.")
    if ending in (".html", ".htm"):
        main, fields = read_page(text)
        return [_article(file, file.article_id, main, fields, options, kept=True)]
    if ending == ".json":
        found = json_records(text)
        if isinstance(found, dict):
            return [_from_record(file, file.article_id, found, options)]
        return _from_records(file, found, options)
    if ending == ".jsonl":
        return _from_records(file, jsonl_records(text), options)
    if ending == ".csv":
        return _from_records(file, csv_records(text, options), options)
    fields, start = split_header(text, options)
    return [_article(file, file.article_id, text, fields, options, start=start)]
