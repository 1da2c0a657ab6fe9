"""A bad file is one row of `rejected` that says what to do, and never an error."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.document import Article, Rejected
from pipeline.stages.read import InputFile, ReadOptions, read_file


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty file"),
        ("a.json", b"", "empty file"),
        ("a.txt.gz", gzip.compress(b""), "empty file"),
        ("a.txt", " \n\u3000\n".encode(), "no text"),
        ("a.txt", "\ufeff".encode(), "no text"),
        ("a.txt", "標題：晴天\n日期：2026-01-15\n".encode(), "no text"),
        ("a.txt", b" date 2026-01-15 \n", "no text"),
        ("a.md", "---\ntitle: 晴天\n---\n".encode(), "no text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text"),
        ("a.txt", "今天\0晴。".encode(), "not a text"),
        ("a.txt", "今天晴，明天雨。".encode() + b"\xff", "encoding not recognised"),
        ("a.txt.gz", "今天晴。".encode(), "broken gzip"),
        ("a.txt.gz", gzip.compress("今天晴。".encode())[:-6], "broken gzip"),
        ("a.txt.gz", gzip.compress(os.urandom(99))[:40], "broken gzip"),
        ("a.jsonl", b"\n \n", "no text"),
    ],
)
def test_a_bad_file_is_one_row(seeds, name: str, content: bytes, reason: str) -> None:
    refused = seeds.rejected(name, content)
    assert (refused.file, refused.reason) == (name, reason)
    assert refused.detail.endswith(".")


def test_a_file_larger_than_the_limit_is_refused_with_the_limit_and_the_option(seeds) -> None:
    refused = seeds.rejected("a.txt", "晴" * 400, max_bytes=1_000)
    assert refused.reason == "too large"
    assert "1,200 bytes" in refused.detail
    assert "the limit is 1,000" in refused.detail
    assert "option max_bytes" in refused.detail


def test_the_limit_is_twenty_million_bytes_unless_told_otherwise(seeds) -> None:
    assert seeds.rejected("a.txt", b"a" * 20_000_001).reason == "too large"


def test_a_file_that_grows_beyond_the_limit_when_decompressed_is_refused(seeds) -> None:
    refused = seeds.rejected("a.txt.gz", gzip.compress(b"a" * 1_001), max_bytes=1_000)
    assert refused.reason == "too large"
    assert "the limit is 1,000" in refused.detail


def test_an_article_longer_than_the_limit_is_refused_and_its_neighbours_read(seeds) -> None:
    seeds.put("a.jsonl", '{"text": "晴晴晴"}\n{"text": "晴晴晴晴"}\n')
    article, refused = seeds.read(max_chars=3)
    assert article.text == "晴晴晴"
    assert (refused.file, refused.reason) == ("a.jsonl#2", "too long")
    assert "the limit is 3" in refused.detail
    assert "option max_chars" in refused.detail


def test_a_file_that_may_not_be_read_is_refused(seeds, monkeypatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    seeds.put("a.txt", "今天晴。")
    monkeypatch.setattr(Path, "open", refuse)
    (refused,) = seeds.read()
    assert (refused.reason, refused.detail) == (
        "cannot be opened",
        "Permission denied. Check that it is there and may be read.",
    )


def test_a_file_that_has_gone_is_refused(seeds) -> None:
    (refused,) = read_file(InputFile(seeds.root / "a.txt", "a.txt", "a"), ReadOptions())
    assert isinstance(refused, Rejected)
    assert refused.reason == "cannot be opened"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_without_waiting_for_it(seeds) -> None:
    os.mkfifo(seeds.root / "a.txt")
    (refused,) = seeds.read()
    assert (refused.file, refused.reason) == ("a.txt", "not a file")


@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".json", ".jsonl", ".csv", ".txt.gz"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(data=st.one_of(st.binary(), st.text().map(lambda t: t.encode("utf-8", "surrogatepass"))))
def test_any_bytes_are_articles_or_rows_that_can_be_written(tmp_path: Path, ending: str, data: bytes) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(data)
    found = read_file(InputFile(path, path.name, "a"), ReadOptions())
    assert found
    for item in found:
        if isinstance(item, Article):
            assert item.text[item.body_start :].strip()
            "".join((item.article_id, item.text, item.title, item.author)).encode()
        else:
            assert item.file.startswith(path.name)
            f"{item.file}{item.reason}{item.detail}".encode()
