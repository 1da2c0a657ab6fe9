"""From a text and its fields, or from a record, to an Article."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from pipeline.document import Article, Rejected
from pipeline.stages.read.dates import iso_date
from pipeline.stages.read.encoding import newlines
from pipeline.stages.read.errors import Unreadable
from pipeline.stages.read.header import as_text
from pipeline.stages.read.inputs import InputFile, unique
from pipeline.stages.read.options import HEADER_FIELDS, ReadOptions, normal_name
from pipeline.stages.read.records import Record

log = logging.getLogger(__name__)
# What JSON and HTML can say and no file in UTF-8 can hold, or no text should: half of a pair of code units, NUL.
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_LONGEST_ID = 200


def make_article(
    file: InputFile, article_id: str, text: str, fields: Mapping[str, str], options: ReadOptions, start: int = 0, *, kept: bool
) -> Article:
    """The article of `text`, which begins at `start`; `kept` when the text is not the file's own.

    A date that is none is left empty, and characters that cannot be written become U+FFFD, both with a warning.
    Raises Unreadable when nothing is there but white space, or more than the limit.
    """
    if kept:
        text = newlines(text).lstrip("\ufeff")
    if not text[start:].strip():
        raise Unreadable("no text", "Nothing but white space stands there, or after the header. Put the article's text there.")
    if len(text) > options.max_chars:
        limit = f"the limit is {options.max_chars:,}. Split it, or raise the option max_chars."
        raise Unreadable("too long", f"The article has {len(text):,} characters, {limit}")
    text, replaced = _UNWRITABLE.subn("\ufffd", text)
    if replaced:
        log.warning("%s: %d characters that cannot be written (NUL, lone surrogates) became U+FFFD", article_id, replaced)
    known = {name: as_text(_writable(fields.get(name, ""))) for name in HEADER_FIELDS}
    date = iso_date(known["date"])
    if known["date"] and not date:
        log.warning("%s: %.40r is no full date; left empty. Write it as 2026-01-15.", article_id, known["date"])
    return Article(article_id, file.file, text, start, **{**known, "date": date}, text_kept=kept)


def article_of_object(file: InputFile, record: Mapping[object, object], options: ReadOptions) -> Article:
    """The article of a file that holds one object. Raises Unreadable when the object has no text."""
    return _of_fields(file, file.article_id, _fields(record, options), options)


def articles_of_records(file: InputFile, records: Iterable[Record], options: ReadOptions) -> Iterator[Article | Rejected]:
    """The article of each record, its article_id made from its own id or, without one, its number in the file.

    Raises Unreadable when there is no record at all.
    """
    taken: set[str] = set()
    number = 0
    for number, line, value in records:
        name = str(number)
        try:
            if isinstance(value, Unreadable):
                raise value
            fields = _fields(cast("Mapping[object, object]", value), options)
            name = _record_name(as_text(fields.get("id", "")), number)
            article = _of_fields(file, f"{file.article_id}#{name}", fields, options)
        except Unreadable as error:
            yield Rejected(f"{file.file}#{name}", error.reason, f"Line {line}: {error.detail}" if line else error.detail)
            continue
        if name in taken:
            log.warning("%s: the record id %r is there before; this record is kept apart by its ending", file.file, name)
        article_id = unique([article.article_id], taken)
        yield article if article_id == article.article_id else replace(article, article_id=article_id)
    if not number:
        raise Unreadable("no records", "The file holds no records. Put articles there or take the file away.")
