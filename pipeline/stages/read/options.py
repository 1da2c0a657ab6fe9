"""The options of the read stage: which files, which names their fields have, how large an input may be."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from pydantic import BaseModel, ConfigDict, PositiveInt

_ENDINGS = ("txt", "md", "html", "htm", "json", "jsonl", "csv")
DEFAULT_INCLUDE: tuple[str, ...] = tuple(f"*.{ending}{gz}" for gz in ("", ".gz") for ending in _ENDINGS)
_LONGEST_NAME = 100  # characters of a name that are compared: normal forms of hostile ones would take very long
# Article's fields that a header or a record may tell; text and id are a record's alone.
HEADER_FIELDS = ("title", "date", "outlet", "author", "url")


class ReadOptions(BaseModel):
    """Options of the read stage.

    Each list names the keys, in a header, or columns, in a record, that hold one field: the first that is there and
    not empty counts. Capitals, spaces, hyphens and underscores in names do not matter.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: tuple[str, ...] = ("id", "article_id", "uuid", "編號", "编号")
    text: tuple[str, ...] = ("text", "content", "body", "article", "內文", "内文", "正文", "內容", "内容", "全文")
    title: tuple[str, ...] = ("title", "headline", "標題", "标题", "題目", "题目")
    date: tuple[str, ...] = (
        "date", "published", "published_at", "publish_date", "publish_time", "pub_date", "date_published", "datetime",
        "日期", "時間", "时间", "發布日期", "发布日期", "發布時間", "发布时间", "發佈日期", "發佈時間", "刊登日期",
    )  # fmt: skip
    outlet: tuple[str, ...] = ("source", "outlet", "publisher", "media", "site", "來源", "来源", "媒體", "媒体", "出處")
    author: tuple[str, ...] = ("author", "authors", "byline", "作者", "記者", "记者")
    url: tuple[str, ...] = ("url", "link", "網址", "网址", "連結", "链接", "原文連結", "原文链接")
    max_bytes: PositiveInt = 20_000_000
    """Largest file, in bytes, as it lies there and after decompression."""
    max_chars: PositiveInt = 2_000_000
    """Longest article, in characters."""

    def names(self, field: str) -> tuple[str, ...]:
        """The keys or columns that may hold `field`, in normal form, the first choice first."""
        return _names(self, field)

    def header_keys(self) -> dict[str, str]:
        """From a header's key, in normal form, to the field it tells."""
        return _header_keys(self)


def normal_name(name: str) -> str:
    """The form in which keys and columns are compared: `Published-At` and `published_at` are one."""
    return re.sub(r"[\s_-]+", "", unicodedata.normalize("NFKC", name[:_LONGEST_NAME])).casefold()


@cache
def _names(options: ReadOptions, field: str) -> tuple[str, ...]:
    return tuple(normal_name(name) for name in getattr(options, field))


@cache
def _header_keys(options: ReadOptions) -> dict[str, str]:
    return {name: field for field in HEADER_FIELDS for name in options.names(field)}
