"""Articles whose claims and names are marked: `<name>.json` beside `<name>.txt`, read and checked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, Field, ValidationError

from pipeline.document import Article, Rejected
from pipeline.errors import UserError
from pipeline.stages.read import InputFile, ReadOptions, read_file

Offset = Annotated[int, Field(ge=0)]
Span = tuple[Offset, Offset]


class GoldError(UserError):
    """There is no gold, or mistakes are in it; `problems` names each with its file and what was expected."""


class GoldClaim(BaseModel):
    """A claim as marked: spans are [start, end) in code points of the text, None where nothing stands there."""

    source: Span | None = None
    cue: Span | None = None
    speaker: str = ""
    content: Annotated[list[Span], Field(min_length=1)]


class Gold(BaseModel):
    """The marks of an article: names as (start, end, label, canonical), `aliases` as {canonical: its other forms}.

    `text_sha256` is that of the text in UTF-8; names before `body_start`, in the header, are not marked.
    """

    id: str
    text_sha256: str = ""
    body_start: Offset = 0
    entities: list[tuple[Offset, Offset, str, str]] = []
    aliases: dict[str, list[str]] = {}
    claims: list[GoldClaim]


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with its marks."""

    article: Article
    gold: Gold


def read_gold(folder: Path, options: ReadOptions) -> list[Marked]:
    """All marked articles of `folder`, by name. Raises GoldError naming every mistake."""
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not paths:
        raise GoldError(f"{folder}: no marked articles; expected a folder with <name>.txt and <name>.json of each")
    marked: list[Marked] = []
    problems: list[str] = []
    for path in paths:
        try:
            gold = Gold.model_validate_json(path.read_bytes())
        except ValidationError as error:
            problems += [f"{path}: {'.'.join(map(str, e['loc'])) or 'file'}: {e['msg']}" for e in error.errors()]
            continue
        except OSError as error:
            problems.append(f"{path}: cannot be read ({error.strerror}); expected the marks of an article")
            continue
        article = _article(path, options)
        if isinstance(article, Rejected):
            problems.append(f"{path.with_suffix('.txt')}: {article.reason}. {article.detail}")
            continue
        if wrong := list(_mistakes(gold, article)):
            problems += [f"{path}: {told}" for told in wrong]
        else:
            marked.append(Marked(article, gold))
    if problems:
        raise GoldError(*problems)
    return marked


def _article(path: Path, options: ReadOptions) -> Article | Rejected:
    text = path.with_suffix(".txt")
    if not text.is_file():
        return Rejected(text.name, "no such file", f"Expected the text that {path.name} marks beside it.")
    return read_file(InputFile(text, text.name, path.stem), options)[0]


def _mistakes(gold: Gold, article: Article) -> Iterator[str]:
    if gold.id != article.article_id:
        yield f"id: expected {article.article_id!r}, the name of the file, found {gold.id!r}"
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    if gold.text_sha256 not in ("", digest):
        yield "text_sha256: the text is no longer the one that was marked; mark it anew"
        return
    spans = [(s, e) for s, e, *_ in gold.entities]
    spans += [span for c in gold.claims for span in (c.source, c.cue, *c.content) if span is not None]
    for start, end in spans:
        if not start < end <= len(article.text):
            yield f"[{start}, {end}] is no span of the text, which has {len(article.text)} characters"
