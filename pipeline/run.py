"""A run: find the inputs, turn each into rows, make the tables and write them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pipeline.checks import config_problems
from pipeline.config import Settings
from pipeline.document import Article, Rejected
from pipeline.engines.local import cores, map_ordered
from pipeline.errors import ConfigError, UserError
from pipeline.stages.aggregate import aggregate
from pipeline.stages.read import Inputs, find_inputs
from pipeline.stages.tables import Rows, frames
from pipeline.tables import REJECTED
from pipeline.work import Done, failed, items, setup
from pipeline.writers import write_tables, write_texts
from pipeline.writers.files import staging

# Input that is worth the start of one more process.
_BYTES_PER_WORKER = 1_000_000

Progress = Callable[[str, int, int], None]


def _silent(stage: str, done: int, total: int) -> None:
    pass


class InputError(UserError):
    """There is nothing to read; the message tells the user why and what to do."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: counts of rows, what was rejected, what was odd, the files it wrote, how long it took."""

    articles: int
    rejected: list[Rejected]
    warnings: list[str]
    passed_over: int
    mentions: int
    claims: int
    speakers: int
    files: list[Path]
    seconds: float


def run(settings: Settings, source: Path, output: Path, progress: Progress = _silent) -> Summary:
    """Read the articles in folder `source` and write their tables to folder `output`.

    `progress` is told the stage of work, and how much of it is done, of how much.
    Raises InputError where there is nothing to read, ConfigError for mistakes in word lists or patterns, EngineError
    where the work cannot be set up, OutputError where `output` cannot be written. What cannot be read, or breaks the
    work on it, is a row of the table `rejected`.
    """
    begin = time.monotonic()
    inputs = _inputs(settings, source, output)
    if problems := config_problems(settings):
        raise ConfigError(*problems)
    # An output that cannot be written is to be known before the work, not after it.
    with staging(output):
        pass
    work = _Work(settings, inputs, progress)
    tables = frames(work.rows(), work.rejected)
    progress("aggregate", 0, 1)
    tables |= aggregate(tables, settings.aggregate.min_cooccurrence)
    progress("aggregate", 1, 1)
    progress("write", 0, 1)
    written = write_tables(
        tables,
        output,
        settings.tables.formats,
        csv_tokens=settings.tables.tokens_csv,
        row_limit=settings.tables.excel_rows,
    )
    written += write_texts(work.kept, output)
    progress("write", 1, 1)
    return Summary(
        articles=len(tables["articles"]),
        rejected=[Rejected(*row) for row in tables[REJECTED.name].itertuples(index=False)],
        warnings=work.warnings,
        passed_over=len(inputs.passed_over),
        mentions=len(tables["mentions"]),
        claims=len(tables["claims"]),
        speakers=len(tables["speakers"]),
        files=written,
        seconds=time.monotonic() - begin,
    )


class _Work:
    """The document stages over all files. `rejected`, `warnings` and `kept` fill while `rows` is read."""

    def __init__(self, settings: Settings, inputs: Inputs, progress: Progress) -> None:
        self._settings, self._files, self._progress = settings, inputs.files, progress
        self.rejected = list(inputs.rejected)
        self.warnings: list[str] = []
        self.kept: list[Article] = []
        self._seen: set[object] = set()

    def rows(self) -> Iterator[Rows]:
        """The rows of each article, in the order of the files, whatever the number of workers."""
        read, total = 0, len(self._files)
        self._progress("read", 0, total)
        for done in self._results():
            self.rejected += done.rejected
            self.warnings += done.warnings
            # Of two articles with the same id the tables hold the first one; so must the texts.
            self.kept += [a for a in done.kept if a.article_id not in self._seen]
            for rows in done.rows:
                self._seen.add(rows["articles"][0]["article_id"])
                yield rows
            read += done.files
            self._progress("read", read, total)

    def _results(self) -> Iterator[Done]:
        size = sum(_size(file.path) for file in self._files)
        workers = self._settings.run.workers or min(cores(), 1 + size // _BYTES_PER_WORKER)
        return map_ordered(items(self._files, self._settings.input), partial(setup, self._settings), failed, workers)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _inputs(settings: Settings, source: Path, output: Path) -> Inputs:
    if not source.is_dir():
        found = "is a file" if source.exists() else "does not exist"
        raise InputError(f"{source}: the input folder {found}; put articles there, or name another with --input")
    if output.resolve().is_relative_to(source.resolve()):
        raise InputError(f"{output}: the output lies inside the input {source}; choose another with --output")
    inputs = find_inputs(source, settings.input.include)
    if not inputs.files and not inputs.rejected:
        passed = len(inputs.passed_over)
        others = f"; {passed} files there match none of {' '.join(settings.input.include)}" if passed else ""
        kinds = ".txt, .md, .html, .json, .jsonl, .csv"
        raise InputError(f"{source}: no articles found{others}. Put articles there ({kinds}), then run again")
    return inputs
