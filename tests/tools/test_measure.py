"""The measures: what counts as found, as right, and as the same speaker."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.measure import measure

CLAIMS = "article_id,content_spans,speaker\n"
MENTIONS = "article_id,start,end,label\n"


@pytest.fixture
def score(tmp_path: Path):
    """Writes gold claims and names of one article, a run's rows, and gives the measures."""

    def _score(gold, rows, entities=(), mentions="", aliases=None):
        article = {"id": "a", "entities": list(entities), "aliases": aliases or {}, "claims": gold}
        (tmp_path / "a.json").write_text(json.dumps(article), encoding="utf-8")
        (tmp_path / "claims.csv").write_text(CLAIMS + rows, encoding="utf-8-sig")
        (tmp_path / "mentions.csv").write_text(MENTIONS + mentions, encoding="utf-8-sig")
        return measure(tmp_path, tmp_path)

    return _score


def claim(start: int, end: int, speaker: str) -> dict[str, object]:
    return {"content": [[start, end]], "speaker": speaker}


@pytest.mark.parametrize(
    ("end", "found", "right", "exact"),
    [(10, 100, 100, 100), (9, 100, 100, 100), (8, 100, 100, 0), (7, 100, 0, 0), (5, 100, 0, 0), (4, 0, 0, 0)],
)
def test_overlap(score, end, found, right, exact):
    measures = score([claim(0, 10, "林廷威")], f"a,0-{end},林廷威\n")
    assert measures["claim found, F1"] == found
    assert measures["who said what, F1"] == right
    assert measures["content boundaries, F1"] == exact


@pytest.mark.parametrize(
    ("gold", "given", "same"),
    [
        ("陳大文", "陈大文", True),
        ("拉爾斯·尼爾森", "拉爾斯尼爾森", True),
        ("運輸署", "運輸署發言人", True),
        ("市府", "臺南市政府", False),
        ("林廷威", "何美欣", False),
        ("", "何美欣", False),
        ("", "", True),
        ("賴以晴", "賴委員", True),
    ],
)
def test_same_speaker(score, gold, given, same):
    measures = score([claim(0, 10, gold)], f"a,0-10,{given}\n", aliases={"賴以晴": ["賴委員"]})
    assert measures["speaker right, % of found"] == (100 if same else 0)


def test_a_claim_counts_once(score):
    measures = score([claim(0, 10, "林廷威")], "a,0-10,林廷威\na,0-9,林廷威\n")
    assert measures["claim found, F1"] == pytest.approx(200 / 3)


def test_names_agree_in_edges_and_label(score):
    gold = [[0, 3, "PER", "林廷威"], [5, 8, "ORG", "環保署"], [9, 11, "LOC", "高雄"]]
    measures = score([], "", entities=gold, mentions="a,0,3,PER\na,5,8,LOC\na,9,10,LOC\n")
    assert (measures["PER, F1"], measures["ORG, F1"], measures["LOC, F1"]) == (100, 0, 0)
    assert measures["names, F1"] == pytest.approx(100 / 3)


def test_nothing_marked(tmp_path):
    (tmp_path / "claims.csv").write_text(CLAIMS, encoding="utf-8-sig")
    (tmp_path / "mentions.csv").write_text(MENTIONS, encoding="utf-8-sig")
    with pytest.raises(FileNotFoundError, match="article_id"):
        measure(tmp_path, tmp_path)
