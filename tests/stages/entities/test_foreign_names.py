"""Transcribed names, Latin names and glosses."""

from __future__ import annotations

import pytest

from tests.stages.entities.conftest import Check


@pytest.mark.parametrize(
    "markup",
    [
        "<LOC>美國</LOC>參議員<PER>哈洛維茲</PER>表示，法案會通過。",
        "<LOC>芬兰</LOC>外长<PER>瓦尔塔宁</PER>说，谈判取得进展。",
        "教練<PER>佩特羅維奇</PER>在賽後指出，球隊需要休息。",
        "發言人<PER>索爾·貝克曼</PER>拒絕評論。",
        "总统<PER>穆塔里卡</PER>、总理<PER>纳米拉</PER>均出席。",
    ],
)
def test_a_title_tells_a_transcribed_name(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "研究員<PER>考夫林</PER>（<PER>Martin Coughlin</PER>）認為，時機未到。",
        "作家<PER>安娜·莫羅</PER>（<PER>Anna Moreau</PER>）獲獎。",
        "震央在<LOC>巴魯卡鎮</LOC>（<LOC>Baruka</LOC>）以北。",
        "智庫「<ORG>北嶺研究所</ORG>」（<ORG>Northridge Institute</ORG>）發表報告。",
        "<ORG>輝達</ORG>（<ORG>NVIDIA</ORG>）股價上漲。",
        "總經理<PER>羅恩</PER>(<PER>Peter Rhone</PER>)說，訂單增加。",
    ],
)
def test_a_name_and_its_gloss_are_two_mentions(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "這是「高牆策略」（high wall）的一部分。",
        "芳香療法（aromatherapy）近年流行。",
        "人均產值（GDP）下降。",
        "《資料保護法》（Data Protection Act）通過了。",
    ],
)
def test_a_gloss_of_a_common_word_is_no_name(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "分析師<PER>Karen Liu</PER>指出，需求回升。",
        "總領事<PER>Budi Santoso</PER>到場視察。",
        "研究員<PER>John P. Miller</PER>則表示，影響有限。",
    ],
)
def test_a_latin_name_beside_a_title(check: Check, markup: str) -> None:
    check(markup)


def test_the_last_name_alone(check: Check) -> None:
    check("市長<PER>艾倫·佛斯特</PER>致詞。<PER>佛斯特</PER>說，城市正在改變。")


@pytest.mark.parametrize(
    "markup",
    ["<LOC>乌克兰</LOC>外长<PER>科瓦连科</PER>在会上发言。", "經濟部長<PER>門德斯</PER>在會上發言。"],
)
def test_a_title_makes_a_name_of_rare_characters(check: Check, markup: str) -> None:
    check(markup, ("PER", "LOC"))
