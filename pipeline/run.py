"""A run: find the inputs, turn each into rows, make the tables and write them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pandas as pd

from pipeline.checks import word_list_problems
from pipeline.config import ConfigError, Settings
from pipeline.document import Article, Rejected
from pipeline.engines.local import cores, map_ordered
from pipeline.stages.aggregate import aggregate
from pipeline.stages.read import find_inputs
from pipeline.stages.tables import Rows, frames, typed
from pipeline.tables import REJECTED
from pipeline.work import Done, failed, items, setup
from pipeline.writers import write_tables, write_texts
from pipeline.writers.files import staging

# Input that is worth the start of one more process.
_BYTES_PER_WORKER = 500_000

Progress = Callable[[str, int, int], None]


class InputError(Exception):
    """There is nothing to read; the message tells the user why and what to do."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: counts of rows, what was rejected (file, reason, detail), the files it wrote, and how long it took."""

    articles: int
    rejected: list[Rejected]
    passed_over: int
    mentions: int
    claims: int
    speakers: int
    files: list[Path]
    seconds: float


def run(settings: Settings, source: Path, output: Path, progress: Progress = lambda stage, done, total: None) -> Summary:
    """Read the articles in folder `source` and write their tables to folder `output`.

    `progress` is told the stage of work, and how much of it is done, of how much.
    Raises InputError where there is nothing to read, ConfigError for mistakes in word lists or patterns, EngineError
    where the work cannot be set up, OutputError where `output` cannot be written. What cannot be read, or breaks the
    work on it, is a row of the table `rejected`.
    """
    begin = time.monotonic()
    files, passed_over = _inputs(settings, source, output)
    if problems := word_list_problems(settings):
        raise ConfigError(problems)
    # An output that cannot be written is to be known before the work, not after it.
    with staging(output):
        pass
    work = _Work(settings, source, files, progress)
    tables = frames(work.rows(), ())
    tables[REJECTED.name] = _rejected(tables[REJECTED.name], work.rejected)
    progress("aggregate", 0, 1)
    tables |= aggregate(tables, settings.aggregate.min_cooccurrence)
    progress("aggregate", 1, 1)
    progress("write", 0, 1)
    written = write_texts(work.kept.values(), output) + write_tables(
        tables,
        output,
        settings.tables.formats,
        csv_tokens=settings.tables.tokens_csv,
        row_limit=settings.tables.excel_rows,
    )
    progress("write", 1, 1)
    return Summary(
        articles=len(tables["articles"]),
        rejected=[Rejected(*row) for row in tables[REJECTED.name].itertuples(index=False)],
        passed_over=passed_over,
        mentions=len(tables["mentions"]),
        claims=len(tables["claims"]),
        speakers=len(tables["speakers"]),
        files=written,
        seconds=time.monotonic() - begin,
    )


class _Work:
    """The document stages over all files. `rejected` and `kept` fill while `rows` is read."""

    def __init__(self, settings: Settings, source: Path, files: list[Path], progress: Progress) -> None:
        self._settings, self._source, self._files, self._progress = settings, source, files, progress
        self.rejected: list[Rejected] = []
        # None for an article without a text to keep: of two with the same id, the first one counts.
        self.kept: dict[str, Article] = {}
        self._seen: set[object] = set()

    def rows(self) -> Iterator[Rows]:
        """The rows of each article, in the order of the files, whatever the number of workers."""
        read, total = 0, len(self._files)
        self._progress("read", 0, total)
        for done in self._results():
            self.rejected += done.rejected
            kept = {a.article_id: a for a in done.kept}
            for rows in done.rows:
                name = str(rows["articles"][0]["article_id"])
                # Of two articles with the same id the tables hold the first one; so must the texts.
                if name in kept and name not in self._seen:
                    self.kept[name] = kept[name]
                self._seen.add(name)
                yield rows
            read += done.files
            self._progress("read", read, total)

    def _results(self) -> Iterator[Done]:
        size = sum(path.stat().st_size for path in self._files)
        workers = self._settings.run.workers or min(cores(), 1 + size // _BYTES_PER_WORKER)
        todo = items(self._files, self._source, self._settings.input)
        return map_ordered(
            todo, partial(setup, self._settings, self._source), partial(failed, root=self._source), workers
        )


def _rejected(frame: pd.DataFrame, more: list[Rejected]) -> pd.DataFrame:
    return typed(REJECTED, pd.concat([frame, frames((), more)[REJECTED.name]]))


def _inputs(settings: Settings, source: Path, output: Path) -> tuple[list[Path], int]:
    """The files to read, and how many others there are."""
    if not source.is_dir():
        found = "is a file" if source.exists() else "does not exist"
        raise InputError(f"{source}: the input folder {found}; make it and put articles there, or name another: --input")
    if output.resolve().is_relative_to(source.resolve()):
        raise InputError(f"{output}: the output lies inside the input {source}; choose another with --output")
    try:
        files, passed_over = find_inputs(source, read_options(settings))
    except OSError as error:
        raise InputError(f"{error.filename or source}: cannot be read ({error.strerror})") from error
    if not files:
        others = f"; its {passed_over} files are not among {' '.join(settings.input.include)}" if passed_over else ""
        raise InputError(
            f"{source}: no articles found{others}. Put articles there (.txt, .md, .html, .json, .jsonl or .csv), then run again"
        )
    return files, passed_over
