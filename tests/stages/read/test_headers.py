"""Headers of text files: what they tell, and where the article begins."""

from __future__ import annotations

import logging

import pytest

BODY = "王小明昨天表示：「今天不下雨。」\n\n第二段在這裡。\n"


@pytest.mark.parametrize(
    "header",
    [
        "title: 晴天的消息\ndate: 2026-01-15\nsource: 晴報\nauthor: 林小華\nurl: https://example.org/a?b=1:2\n\n",
        "標題：晴天的消息\n日期：2026年1月15日\n來源：晴報\n作者：林小華\n網址：https://example.org/a?b=1:2\n\n",
        "标题：晴天的消息\n日期：2026/1/15\n来源：晴報\n记者：林小華\n网址：https://example.org/a?b=1:2\n\n\n",
        "\n Title : 晴天的消息\nPublished-At: 2026-01-15T10:00:00\nOutlet: 晴報\nByline: 林小華\nlink: https://example.org/a?b=1:2\n\n",
        "---\ntitle: 晴天的消息\ndate: 2026-01-15\nsource: 晴報\nauthor:\n  - 林小華\nurl: 'https://example.org/a?b=1:2'\n---\n\n",
        "title: 晴天的消息\ncategory: 天氣\ndate: 2026-01-15\nsource: 晴報\n"
        "author: 林小華\nurl: https://example.org/a?b=1:2\nscript: Hant\n\n",
    ],
)
@pytest.mark.parametrize("name", ["晴.txt", "晴.md"])
def test_a_header_is_read_and_stays_in_the_text(seeds, header: str, name: str) -> None:
    article = seeds.article(name, header + BODY)
    told = (article.title, article.date, article.outlet, article.author, article.url)
    assert told == ("晴天的消息", "2026-01-15", "晴報", "林小華", "https://example.org/a?b=1:2")
    assert article.text == header + BODY
    assert article.text[article.body_start :] == BODY
    assert not article.text_kept
    assert article.article_id == "晴"


@pytest.mark.parametrize("space", [" ", "\u3000", "\t"])
def test_a_date_before_the_text_in_its_line(seeds, space: str) -> None:
    text = f"{space}date 2026-01-15{space}圖說：晴天的街道。\n\n{BODY}"
    article = seeds.article("a.txt", text)
    assert article.date == "2026-01-15"
    assert article.text == text
    assert article.text[article.body_start :].startswith("圖說：晴天的街道。\n\n王小明")


@pytest.mark.parametrize(
    "body",
    [
        BODY,
        "他說：「好。」\n\n第二段。\n",
        "王小明：我不知道。\n林小華：我也不知道。\n",
        "https://example.org\n那是網址。\n",
        "---\n\n分隔線不是檔頭。\n\n---\n",
        "---\n第一句，說：沒有一個認得的鍵\n---\n正文。\n",
        "update 2026-01-15 更新。\n",
        "Note: this line is no header.\n\n正文。\n",
        "category: 天氣\n\n正文。\n",
    ],
)
def test_a_text_without_known_keys_has_no_header(seeds, body: str) -> None:
    article = seeds.article("a.txt", body)
    assert (article.text, article.body_start) == (body, 0)
    assert (article.title, article.date, article.outlet) == ("", "", "")


def test_a_body_line_with_a_colon_after_the_header_stays_in_the_body(seeds) -> None:
    article = seeds.article("a.txt", "標題：晴天的消息\n日期：2026-01-15\n他說：「好。」\n\n第二段。\n")
    assert article.text[article.body_start :] == "他說：「好。」\n\n第二段。\n"


def test_known_keys_after_the_first_blank_line_are_body(seeds) -> None:
    article = seeds.article("a.txt", "標題：晴天的消息\n\n日期：明天公布。\n")
    assert article.date == ""
    assert article.text[article.body_start :] == "日期：明天公布。\n"


def test_front_matter_that_is_no_yaml_is_read_as_lines(seeds) -> None:
    article = seeds.article("a.md", "---\ntitle: 晴天: 好消息\ndate: 2026-01-15\n---\n" + BODY)
    assert (article.title, article.date) == ("晴天: 好消息", "2026-01-15")
    assert article.text[article.body_start :] == BODY


def test_hostile_front_matter_is_read_as_text(seeds) -> None:
    bomb = "---\ntitle: " + "[" * 30_000 + "\n---\n" + BODY
    assert seeds.article("a.md", bomb).text[-len(BODY) :] == BODY


def test_front_matter_makes_no_objects(seeds) -> None:
    article = seeds.article("a.md", "---\ntitle: !!python/object/apply:os.getcwd []\ndate: 2026-01-15\n---\n" + BODY)
    assert (article.title, article.date) == ("", "2026-01-15")


def test_the_header_dates_the_article_whatever_its_text_says(seeds) -> None:
    article = seeds.article("a.txt", "date: 2026-01-15\n\n2025年12月31日，王小明說他要走了。\n")
    assert article.date == "2026-01-15"


def test_a_text_that_only_mentions_dates_has_none(seeds) -> None:
    assert seeds.article("a.txt", "2025年12月31日，王小明說他要走了。\n").date == ""


def test_a_date_that_is_none_is_left_empty_with_a_warning(seeds, caplog) -> None:
    with caplog.at_level(logging.WARNING):
        article = seeds.article("a.txt", "date: 2026-02-30\n\n" + BODY)
    assert article.date == ""
    assert "a: '2026-02-30' is no full date" in caplog.text


def test_the_keys_are_the_users_to_choose(seeds) -> None:
    text = "Schlagzeile: 晴天的消息\ntitle: 別的\n\n" + BODY
    assert seeds.article("a.txt", text, title=["Schlagzeile"]).title == "晴天的消息"


def test_of_two_keys_for_one_field_the_first_with_a_value_counts(seeds) -> None:
    assert seeds.article("a.txt", "source:\nmedia: 晴報\n來源：雨報\n\n" + BODY).outlet == "晴報"


def test_an_ideographic_space_in_a_headline_stays(seeds) -> None:
    assert seeds.article("a.txt", "title: 晴天\u3000消息 \n\n" + BODY).title == "晴天\u3000消息"
