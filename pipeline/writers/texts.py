"""The texts whose characters the offsets count, for articles that are no text files themselves."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from pipeline.document import Article
from pipeline.writers.files import publish, staging

FOLDER = "text"
_RECORD = ".texts-written"
# What Windows, macOS or Linux refuse in a name, or take for something else.
_UNSAFE = re.compile(r'[<>:"\\|?*\x00-\x1f\x7f-\x9f\ud800-\udfff]|[. ]+$|^[. ]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
# File systems hold names of 255 bytes, Windows paths of 260 characters; the rest is for what stands around.
_NAME_BYTES = 180
_PATH_BYTES = 240


def text_path(article_id: str) -> PurePosixPath:
    """Give the file under outputs/text/ for an article: its id and '.txt'.

    What a file system may refuse or misread (':', '..', a long name) is replaced by '_' or cut; then a mark made
    from the id stands before '.txt', so that no two articles meet in one file.
    """
    path, hash_sign, record = article_id.partition("#")
    parts = [*path.split("/")]
    parts[-1] += hash_sign + record.replace("/", "_")
    safe = [_safe(part) for part in parts]
    if sum(len(p.encode()) + 1 for p in safe) > _PATH_BYTES:
        safe = safe[-1:]
    # Without this, a folder 'a.txt' could stand where the file of article 'a' belongs.
    folders = [f"{p}_" if p.lower().endswith(".txt") else p for p in safe[:-1]]
    name = "/".join([*folders, safe[-1]])
    return PurePosixPath(f"{name}.txt" if name == article_id else f"{name}{_mark(article_id)}.txt")


def write_texts(articles: Iterable[Article], out_dir: Path) -> list[Path]:
    """Write `Article.text` of each article with `text_kept` to out_dir/text/, in UTF-8 with \\n; give sorted paths.

    Names that differ only in case or in Unicode form get a mark, as some file systems take them for one.
    Texts of the run before that are not written again are removed. Raises OutputError where one cannot be written.
    """
    folder = out_dir / FOLDER
    kept = sorted((a for a in articles if a.text_kept), key=lambda a: a.article_id)
    if not kept and not (folder / _RECORD).exists():
        return []
    taken: set[str] = set()
    with staging(folder) as staged:
        for article in kept:
            path = text_path(article.article_id)
            same = unicodedata.normalize("NFC", str(path)).casefold()
            if same in taken:
                path = path.with_name(f"{path.stem}{_mark(article.article_id)}.txt")
            taken.add(same)
            target = staged / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(article.text.encode("utf-8", "replace"))
        return publish(staged, folder, _RECORD)


def _safe(part: str) -> str:
    part = _UNSAFE.sub("_", part) or "_"
    if _RESERVED.match(part):
        part = f"_{part}"
    return part.encode()[:_NAME_BYTES].decode("utf-8", "ignore")


def _mark(article_id: str) -> str:
    return "~" + hashlib.sha256(article_id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
