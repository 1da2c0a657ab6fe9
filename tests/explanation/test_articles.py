"""Which article is explained."""

from __future__ import annotations

import json

import pytest

from pipeline.explanation import find_article, read_article
from pipeline.explanation.articles import ArticleError
from pipeline.stages.read import DEFAULT_INCLUDE, ReadOptions

OPTIONS = ReadOptions()


def test_by_file(tmp_path):
    (tmp_path / "a.txt").write_text("title: 新校\n\n學校下月動工。", encoding="utf-8")
    article = read_article(tmp_path / "a.txt", OPTIONS)
    assert (article.article_id, article.title) == ("a", "新校")


def test_by_id_of_a_record(tmp_path):
    lines = [json.dumps({"id": i, "text": f"第{i}篇。"}, ensure_ascii=False) for i in ("x1", "x2")]
    (tmp_path / "r.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert find_article(tmp_path, "r#x2", OPTIONS, DEFAULT_INCLUDE).text == "第x2篇。"


def test_an_id_that_is_none_is_answered_with_those_like_it(tmp_path):
    (tmp_path / "tw_school.txt").write_text("學校下月動工。", encoding="utf-8")
    with pytest.raises(ArticleError, match="no article has the id 'tw_schol'; like it: tw_school"):
        find_article(tmp_path, "tw_schol", OPTIONS, DEFAULT_INCLUDE)


def test_what_cannot_be_read_is_told(tmp_path):
    (tmp_path / "empty.txt").touch()
    with pytest.raises(ArticleError, match=r"empty\.txt: empty file"):
        read_article(tmp_path / "empty.txt", OPTIONS)
    with pytest.raises(ArticleError, match=r"none\.txt: no such file"):
        read_article(tmp_path / "none.txt", OPTIONS)
    with pytest.raises(ArticleError, match="no such folder"):
        find_article(tmp_path / "none", "a", OPTIONS, DEFAULT_INCLUDE)
