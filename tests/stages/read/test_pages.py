"""Articles in HTML pages."""

from __future__ import annotations

import gzip
import socket

import pytest

PARAGRAPHS = (
    "王小明昨天在記者會上表示，今年冬天的氣溫會比往年高一些，請大家注意天氣的變化。",
    "林小華則認為，現在要下結論還太早，必須等到一月底的資料出來以後才能確定。",
    "氣象站說明，過去三年的觀測結果已經整理完成，下個月會公布在網站上，供民眾查閱。",
)
HEAD = (
    '<title>冬天的消息 - 晴報</title><meta property="og:title" content="冬天的消息">'
    '<meta property="og:site_name" content="晴報"><meta name="author" content="林小華">'
    '<meta property="article:published_time" content="2026-01-15T08:00:00+08:00">'
    '<link rel="canonical" href="https://example.org/news/1">'
)


def page(head: str = HEAD, body: str = "") -> str:
    """A page with an article amid the usual things."""
    article = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body><nav><a href='/'>首頁</a><a href='/a'>要聞</a></nav>{body}"
        f"<article><h1>冬天的消息</h1>{article}</article>"
        "<footer>版權所有</footer><script>var x = 1;</script></body></html>"
    )


@pytest.mark.parametrize("name", ["a.html", "a.htm", "A.HTML", "a.html.gz"])
def test_the_article_of_a_page_and_what_the_page_tells_about_it(seeds, name: str) -> None:
    data = page().encode()
    article = seeds.article(name, gzip.compress(data) if name.endswith(".gz") else data)
    told = (article.title, article.date, article.outlet, article.author, article.url)
    assert told == ("冬天的消息", "2026-01-15", "晴報", "林小華", "https://example.org/news/1")
    assert all(p in article.text for p in PARAGRAPHS)
    assert "首頁" not in article.text
    assert "版權所有" not in article.text
    assert article.text_kept
    assert article.body_start == 0


@pytest.mark.parametrize(
    ("encoding", "meta"),
    [
        ("big5", '<meta charset="big5">'),
        ("big5", '<meta http-equiv="Content-Type" content="text/html; charset=Big5">'),
        ("gb18030", "<meta charset=gb2312>"),
        ("big5", '<meta charset="utf-8">'),
        ("utf-8", '<meta charset="big5">'),
        ("utf-16", ""),
        ("gb18030", ""),
    ],
)
def test_a_page_in_the_encoding_it_declares_or_another(seeds, encoding: str, meta: str) -> None:
    article = seeds.article("a.html", page(meta + HEAD).encode(encoding))
    assert article.title == "冬天的消息"
    assert PARAGRAPHS[0] in article.text


def test_a_page_without_a_date_has_none_even_if_its_text_names_days(seeds) -> None:
    body = "<p>2025年12月31日，王小明說他要走了，這是去年最後一天的事情。</p>"
    assert seeds.article("a.html", page("<title>冬天的消息</title>", body)).date == ""


def test_a_page_with_an_xml_declaration(seeds) -> None:
    assert PARAGRAPHS[0] in seeds.article("a.html", '<?xml version="1.0" encoding="utf-8"?>\n' + page()).text


def test_nothing_is_fetched(seeds, monkeypatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page was fetched")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    link = '<link rel="stylesheet" href="https://example.org/a.css"><script src="https://example.org/a.js"></script>'
    assert PARAGRAPHS[0] in seeds.article("a.html", page(HEAD + link)).text


@pytest.mark.parametrize(
    "content", ["<html></html>", "<!-- -->", "<html><head><title>空</title></head><body></body></html>"]
)
def test_a_page_without_text_is_refused(seeds, content: str) -> None:
    refused = seeds.rejected("a.html", content)
    assert refused.reason == "no text in the page"
    assert "Save the article as text" in refused.detail


def test_a_page_nested_without_end_is_one_row_at_most(seeds) -> None:
    seeds.put("a.html", "<div>" * 100_000)
    assert len(seeds.read()) == 1


def test_a_page_that_breaks_the_parser_is_refused(seeds, monkeypatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    refused = seeds.rejected("a.html", page())
    assert (refused.reason, refused.detail) == (
        "page cannot be parsed",
        "RecursionError: too deep. Save the article as text.",
    )
