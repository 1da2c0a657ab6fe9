"""The work on one input: from a file or a record to the rows of its tables.

A process makes it once with `setup` and does it for each item that an engine hands it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from pipeline.config import Settings
from pipeline.document import Article, Rejected
from pipeline.nlp import annotate, build
from pipeline.stages.read import InputFile, ReadOptions, read_file
from pipeline.stages.tables import Rows, document_rows

# Files of many records are taken apart before the work is spread, or one worker would do all of them.
_RECORDS = (".csv", ".json", ".jsonl", ".csv.gz", ".json.gz", ".jsonl.gz")


@dataclass(slots=True)
class Done:
    """What came of an item: rows of its articles, those whose text is to be kept, what was rejected, what was odd.

    `files` is 1 where a file is through with it.
    """

    rows: list[Rows] = field(default_factory=list)
    kept: list[Article] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    files: int = 0


Item = InputFile | Article | Done


def items(files: Iterable[InputFile], options: ReadOptions) -> Iterator[Item]:
    """The items of the files: a file, or one for each record in it. What is through already comes as Done."""
    for file in files:
        if not file.file.lower().endswith(_RECORDS):
            yield file
            continue
        done = Done(files=1)
        for found in _read(file, options, done):
            if isinstance(found, Article):
                yield found
            else:
                done.rejected.append(found)
        yield done


def setup(settings: Settings) -> Callable[[Item], Done]:
    """Build the pipeline, and give the work on an item. Raises what the stages raise for a wrong word list or rule."""
    nlp = build(settings)

    def work(item: Item) -> Done:
        if isinstance(item, Done):
            return item
        done = Done(files=int(isinstance(item, InputFile)))
        for found in _read(item, settings.input, done) if isinstance(item, InputFile) else [item]:
            if isinstance(found, Rejected):
                done.rejected.append(found)
                continue
            try:
                done.rows.append(document_rows(annotate(nlp, found)))
            except Exception as error:
                done.rejected.append(_internal(_name(found), f"{type(error).__name__}: {error}"))
                continue
            if found.text_kept:
                done.kept.append(found)
        return done

    return work


def failed(item: Item, why: str) -> Done:
    """What comes of an item whose work broke off."""
    if isinstance(item, Done):
        return item
    name = item.file if isinstance(item, InputFile) else _name(item)
    return Done(rejected=[_internal(name, why)], files=int(isinstance(item, InputFile)))


def _read(file: InputFile, options: ReadOptions, done: Done) -> list[Article | Rejected]:
    with _warnings_to(done.warnings):
        try:
            return read_file(file, options)
        except Exception as error:
            return [_internal(file.file, f"{type(error).__name__}: {error}")]


@contextmanager
def _warnings_to(collected: list[str]) -> Iterator[None]:
    """Collect what the pipeline logs, instead of letting each process write it between the lines of the others."""
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: collected.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("pipeline")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


def _internal(file: str, why: str) -> Rejected:
    return Rejected(file, "internal error", f"{why}. Nothing else is touched by this; please report it.")


def _name(article: Article) -> str:
    """The file, with #record for a record inside it."""
    _, mark, record = article.article_id.partition("#")
    return article.file + mark + record
