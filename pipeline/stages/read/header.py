"""The header of a text file: what it tells about the article, and where the article itself begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import yaml

from pipeline.stages.read.options import ReadOptions, normal_name

_LONGEST = 65_536  # characters of a header: a parser is not let loose on a whole hostile file
_FRONT_MATTER = re.compile(r"\s*^---[ \t]*\n(?P<block>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"[ \t\u3000]*(?P<key>[^:：\n]{1,40})[:：](?P<value>[^\n]*)(?:\n|\Z)")
# A key nobody asked for, amid known ones: a bare word in small letters (category: …), which no sentence begins with.
_OTHER_KEY = re.compile(r"[a-z][a-z0-9_-]{0,29}:(?= |\n|\Z)")
_SPACE = re.compile(r"[ \t\n\r\f\v]+")  # the ideographic space in a headline stays
_INLINE = re.compile(
    r"\s*(?P<key>\S{1,20})[ \t\u3000]+(?P<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)(?=\s|\Z)"
)


def split_header(text: str, options: ReadOptions) -> tuple[dict[str, str], int]:
    """The header's fields (title, date, outlet, author, url, as written) and the index where the body begins.

    A header is YAML front matter, `key: value` lines, or a date before the text in its line (` date 2026-01-15 …`).
    Only known keys make one; without a header the fields are empty and the body begins at 0.
    """
    keys = options.header_keys()
    for form in (_front_matter, _lines, _inline):
        fields, end = form(text[:_LONGEST], keys)
        if end:
            return fields, end + len(text[end:]) - len(text[end:].lstrip())
    return {}, 0


def as_text(value: object) -> str:
    """A field's value on one line: texts and numbers as they are, lists joined by ; and anything else empty."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(as_text, (v for v in value if not isinstance(v, list)))))
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return _SPACE.sub(" ", str(value)).strip()


def _front_matter(text: str, keys: Mapping[str, str]) -> tuple[dict[str, str], int]:
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, 0
    try:
        # The base loader makes nothing but texts, lists and mappings: no dates to go wrong, no objects.
        block = yaml.load(match["block"], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        block = None  # such as a title with a colon in it: read below as plain lines
    if isinstance(block, dict):
        fields = _known(((str(key), as_text(value)) for key, value in block.items()), keys)
    else:
        lines = map(_LINE.match, match["block"].split("\n"))
        fields = _known(((line["key"], as_text(line["value"])) for line in lines if line), keys)
    return (fields, match.end()) if fields else ({}, 0)


def _lines(text: str, keys: Mapping[str, str]) -> tuple[dict[str, str], int]:
    start = at = len(text) - len(text.lstrip())
    pairs = []
    while match := _LINE.match(text, at):
        if normal_name(match["key"]) not in keys and not _OTHER_KEY.match(match.group().lstrip()):
            break
        pairs.append((match["key"], as_text(match["value"])))
        at = match.end()
    fields = _known(pairs, keys)
    known = any(normal_name(key) in keys for key, _ in pairs)
    return (fields, at) if known and at > start else ({}, 0)


def _inline(text: str, keys: Mapping[str, str]) -> tuple[dict[str, str], int]:
    match = _INLINE.match(text)
    if not match or keys.get(normal_name(match["key"])) != "date":
        return {}, 0
    return {"date": match["date"]}, match.end()


def _known(pairs: Iterable[tuple[str, str]], keys: Mapping[str, str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for key, value in pairs:
        field = keys.get(normal_name(key))
        if field and value:
            fields.setdefault(field, value)
    return fields
