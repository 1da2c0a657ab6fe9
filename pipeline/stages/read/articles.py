"""From a text and its fields, or from a record, to an Article."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping

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
_MOST_REFUSED = 1_000  # a file of another kind would fill the table of what was rejected


def make_article(
    file: InputFile,
    article_id: str,
    text: str,
    fields: Mapping[str, str],
    options: ReadOptions,
    start: int = 0,
    *,
    kept: bool,
) -> Article:
    """The article of `text`, which begins at `start`; `kept` when the text is not the file's own.

    A date that is none is left empty, and characters that cannot be written become U+FFFD, both with a warning.
    Raises Unreadable when nothing is there but white space, or more than the limit.
    """
    if kept:
        text = newlines(text).lstrip("\ufeff")
    if not text[start:].strip():
        raise Unreadable("no text", "Nothing but white space stands there, or after the header. Put the text there.")
    if len(text) > options.max_chars:
        limit = f"the limit is {options.max_chars:,}. Split it, or raise the option max_chars."
        raise Unreadable("too long", f"The article has {len(text):,} characters, {limit}")
    text, replaced = _UNWRITABLE.subn("\ufffd", text)
    if replaced:
        log.warning("%s: %d characters (NUL, lone surrogates) cannot be written: now U+FFFD", article_id, replaced)
    known = {name: _writable(as_text(fields.get(name, ""))) for name in HEADER_FIELDS}
    date = iso_date(known["date"])
    if known["date"] and not date:
        log.warning("%s: %.40r is no full date; left empty. Write it as 2026-01-15.", article_id, known["date"])
    return Article(
        article_id, file.file, text, start, known["title"], date, known["outlet"], known["author"], known["url"], kept
    )


def article_of_object(file: InputFile, record: Mapping[str, object], options: ReadOptions) -> Article:
    """The article of a file that holds one object. Raises Unreadable when the object has no text."""
    return _of_record(file, file.article_id, _by_name(record), options)


def articles_of_records(
    file: InputFile, records: Iterable[Record], options: ReadOptions
) -> Iterator[Article | Rejected]:
    """The article of each record, its article_id made from its own id or, without one, its number in the file.

    After a thousand that could not be read the rest is given up, in a last Rejected.
    Raises Unreadable when there is no record at all.
    """
    taken: dict[str, int] = {}
    number = refused = 0
    for number, line, value in records:
        if refused == _MOST_REFUSED:
            detail = f"{refused:,} could not be read; number {number:,} and what follows were not tried. Mend the file."
            yield Rejected(file.file, "too many bad records", detail)
            return
        record_id = str(number)
        try:
            if isinstance(value, Unreadable):
                raise value
            record = _by_name(value)
            record_id = _record_id(record, options) or record_id
            if record_id in taken:
                log.warning("%s: the id %r is there before; this record is told apart by ~2", file.file, record_id)
            record_id = unique([record_id], taken)
            yield _of_record(file, f"{file.article_id}#{record_id}", record, options)
        except Unreadable as error:
            refused += 1
            where = f"Line {line}: " if line else ""
            yield Rejected(f"{file.file}#{record_id}", error.reason, where + error.detail)
    if not number:
        raise Unreadable("no records", "The file holds no records. Put articles there or take the file away.")


def _of_record(file: InputFile, article_id: str, record: Mapping[str, object], options: ReadOptions) -> Article:
    text = _first(record, options.names("text"))
    if isinstance(text, list) and all(isinstance(part, str) for part in text):
        text = "\n".join(text)  # paragraphs
    if not isinstance(text, str) or not text.strip():
        raise Unreadable(
            "no text",
            f"No field holds the text. Expected one of: {', '.join(options.text)}. "
            f"Found: {_writable(', '.join(record))[:_LONGEST_ID] or 'none'}. "
            "Rename the field, or name it in the option text.",
        )
    fields = {name: as_text(_first(record, options.names(name))) for name in HEADER_FIELDS}
    return make_article(file, article_id, text, fields, options, kept=True)


def _by_name(record: Mapping[str, object]) -> dict[str, object]:
    """The record by its fields' names in normal form; of two that become one, the first."""
    named: dict[str, object] = {}
    for name, value in record.items():
        named.setdefault(normal_name(name), value)
    return named


def _first(record: Mapping[str, object], names: Iterable[str]) -> object:
    """The value of the first of `names` that is there and holds something."""
    return next((record[name] for name in names if record.get(name) not in (None, "", [])), None)


def _record_id(record: Mapping[str, object], options: ReadOptions) -> str:
    """The record's own id, empty when it has none, or none that a table can be keyed by."""
    found = _writable(as_text(_first(record, options.names("id"))))
    return found if len(found) <= _LONGEST_ID else ""


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)
