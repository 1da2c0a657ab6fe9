"""The article to explain: one of a file, or one by its article_id."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

from pipeline.document import Article, Rejected
from pipeline.errors import UserError
from pipeline.stages.read import InputFile, ReadOptions, find_inputs, read_file

_CLOSE = 3


class ArticleError(UserError):
    """There is no such article; the message tells the user what there is."""


def read_article(path: Path, options: ReadOptions) -> Article:
    """The article of a file, the first one where it holds several. Raises ArticleError where none can be read."""
    if not path.is_file():
        raise ArticleError(f"{path}: no such file; expected an article as in seeds/")
    for found in read_file(InputFile(path, path.name, path.stem), options):
        if isinstance(found, Rejected):
            raise ArticleError(f"{found.file}: {found.reason}. {found.detail}")
        return found
    raise ArticleError(f"{path}: it holds no article")


def find_article(folder: Path, article_id: str, options: ReadOptions, include: tuple[str, ...]) -> Article:
    """The article of this id under `folder`. Raises ArticleError where there is none, naming those like it."""
    if not folder.is_dir():
        raise ArticleError(f"{folder}: no such folder; name that of the articles with --input")
    ids = []
    for file in find_inputs(folder, include).files:
        ids.append(file.article_id)
        # A record's id stands behind that of its file; other files need not be read.
        if file.article_id != article_id.partition("#")[0]:
            continue
        for found in read_file(file, options):
            if isinstance(found, Article) and found.article_id == article_id:
                return found
            ids += [found.article_id] if isinstance(found, Article) else []
    like = "; like it: ".join(["", ", ".join(_like(article_id, ids))]) if ids else ""
    raise ArticleError(f"{folder}: no article has the id {article_id!r}{like}")


def _like(article_id: str, ids: list[str]) -> Iterator[str]:
    yield from difflib.get_close_matches(article_id, ids, n=_CLOSE, cutoff=0) or ids[:_CLOSE]
