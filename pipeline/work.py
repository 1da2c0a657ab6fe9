"""The work on one input: from a file or a record to the rows of its tables.

A worker process makes it once with `setup` and does it for each item that an engine hands it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.config import Settings
from pipeline.document import Article, Rejected
from pipeline.nlp import annotate, build
from pipeline.stages.read import ReadOptions, read_file
from pipeline.stages.tables import Rows, document_rows

# Files of many records are taken apart before the work is spread, or one worker would do all of them.
_RECORDS = (".csv", ".json", ".jsonl", ".csv.gz", ".json.gz", ".jsonl.gz")
INTERNAL = "internal error"


@dataclass(slots=True)
class Done:
    """What came of an item: rows of its articles, those whose text is to be kept, and what was rejected.

    `files` is 1 where a file is through with it.
    """

    rows: list[Rows] = field(default_factory=list)
    kept: list[Article] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    files: int = 0


Item = Path | Article | Done


def items(files: Iterable[Path], root: Path, options: ReadOptions) -> Iterator[Item]:
    """The items of the files: a file, or one for each record in it. What is through already comes as Done."""
    for path in files:
        if not path.name.lower().endswith(_RECORDS):
            yield path
            continue
        for found in _read(path, root, options):
            yield found if isinstance(found, Article) else Done(rejected=[found])
        yield Done(files=1)


def setup(settings: Settings, root: Path) -> Callable[[Item], Done]:
    """Build the pipeline, and give the work on an item. Raises what the stages raise for a wrong word list or rule."""
    nlp, options = build(settings), settings.input

    def work(item: Item) -> Done:
        if isinstance(item, Done):
            return item
        done = Done(files=int(isinstance(item, Path)))
        for found in _read(item, root, options) if isinstance(item, Path) else [item]:
            if isinstance(found, Rejected):
                done.rejected.append(found)
                continue
            try:
                rows = document_rows(annotate(nlp, found))
            except Exception as error:
                done.rejected.append(_internal(_name(found), f"{type(error).__name__}: {error}"))
                continue
            done.rows.append(rows)
            if found.text_kept:
                done.kept.append(found)
        return done

    return work


def failed(item: Item, why: str, root: Path) -> Done:
    """What comes of an item whose work broke off."""
    if isinstance(item, Path):
        return Done(rejected=[_internal(item.relative_to(root).as_posix(), why)], files=1)
    return Done(rejected=[_internal(_name(item), why)]) if isinstance(item, Article) else item


def _read(path: Path, root: Path, options: ReadOptions) -> Iterator[Article | Rejected]:
    try:
        yield from read_file(path, root, options)
    except Exception as error:
        yield _internal(path.relative_to(root).as_posix(), f"{type(error).__name__}: {error}")


def _internal(file: str, why: str) -> Rejected:
    return Rejected(file, INTERNAL, f"{why}; the other articles are not touched by this; please report it")


def _name(article: Article) -> str:
    """The file, with #record for a record inside it."""
    stem, mark, record = article.article_id.rpartition("#")
    inside = mark and not Path(article.file).stem.endswith(record) and article.file.startswith(stem)
    return f"{article.file}#{record}" if inside else article.file
