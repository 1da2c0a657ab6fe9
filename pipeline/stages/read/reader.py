"""From the files of the input folder to articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pipeline.document import Article, Rejected
from pipeline.stages.read.articles import article_of_object, articles_of_records, make_article
from pipeline.stages.read.encoding import decode
from pipeline.stages.read.errors import Unreadable
from pipeline.stages.read.files import read_bytes
from pipeline.stages.read.header import split_header
from pipeline.stages.read.inputs import InputFile, ending, find_inputs
from pipeline.stages.read.options import ReadOptions
from pipeline.stages.read.page import declared_encoding, read_page
from pipeline.stages.read.records import csv_records, json_records, jsonl_records

_PAGES = (".html", ".htm")


def read_articles(root: Path, include: Sequence[str], options: ReadOptions) -> Iterator[Article | Rejected]:
    """Every article under `root`, and every input that could not be read, sorted by file, records in file order.

    `include` are name patterns (see `find_inputs`). What is odd about an article that could be read all the same
    (a date that is none, an identifier used twice) is logged as a warning. Raises NotADirectoryError for a bad `root`.
    """
    inputs = find_inputs(root, include)
    items: list[InputFile | Rejected] = [*inputs.files, *inputs.rejected]
    for item in sorted(items, key=lambda i: i.file):
        if isinstance(item, Rejected):
            yield item
        else:
            yield from read_file(item, options)


def read_file(file: InputFile, options: ReadOptions) -> list[Article | Rejected]:
    """The articles of one file in their order, a Rejected in the place of each that cannot be read."""
    try:
        return list(_read(file, options))
    except Unreadable as error:
        return [Rejected(file.file, error.reason, error.detail)]


def _read(file: InputFile, options: ReadOptions) -> Iterable[Article | Rejected]:
    data = read_bytes(file.path, options.max_bytes)
    form = ending(file.file)
    text = decode(data, declared_encoding(data) if form in _PAGES else "")
    if not text.strip():
        raise Unreadable("no text", "It holds only white space. Put the article there or take the file away.")
    if form in _PAGES:
        return [make_article(file, file.article_id, *read_page(text), options, kept=True)]
    if form == ".json":
        found = json_records(text)
        if isinstance(found, dict):
            return [article_of_object(file, found, options)]
        return articles_of_records(file, found, options)
    if form == ".jsonl":
        return articles_of_records(file, jsonl_records(text), options)
    if form == ".csv":
        return articles_of_records(file, csv_records(text, options), options)
    # Whatever else a pattern of the user's lets in is taken for text.
    fields, start = split_header(text, options)
    return [make_article(file, file.article_id, text, fields, options, start, kept=False)]
