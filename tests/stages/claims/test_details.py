"""What a claim tells besides who and what: office, day, who passed it on, classes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{ORG|環境部}部長{PER|林廷威}</source><cue>表示</cue>，<content>法案會如期送審</content>。",
            {"title": "部長", "affiliation": "環境部"},
        ),
        (
            "<source>{ORG|海洋大學}漁業科學研究所副教授{PER|廖心如}</source><cue>分析</cue>，<content>魚群北移"
            "與水溫升高有關</content>。",
            {"title": "漁業科學研究所副教授", "affiliation": "海洋大學"},
        ),
        (
            "<source>{LOC|日本}首相{PER|高山健一}</source><cue>表示</cue>，<content>區域和平攸關各國安全</content>。",
            {"title": "首相", "affiliation": "日本"},
        ),
        (
            "<source>{PER|林廷威}部長</source><cue>表示</cue>，<content>法案會如期送審</content>。",
            {"title": "部長", "affiliation": ""},
        ),
        (
            "<source>{PER|林廷威}</source><cue>表示</cue>，<content>法案會如期送審</content>。",
            {"title": "", "affiliation": ""},
        ),
        (
            "<source>多名學者</source><cue>指出</cue>，<content>少子化的關鍵在房價</content>。",
            {"title": "", "affiliation": ""},
        ),
        (
            "<source>曾任{ORG|央行}顧問的經濟學者{PER|古兆麟}</source><cue>分析</cue>，<content>資金外流的壓力"
            "主要來自利差</content>。",
            {"title": "經濟學者"},
        ),
        (
            "<source>{ORG|歐洲央行}總裁{PER|莫蘭}（{PER=莫蘭|Eve Moran}）</source><cue>指出</cue>，<content>通"
            "膨壓力並未消失</content>。",
            {"title": "總裁", "affiliation": "歐洲央行"},
        ),
    ],
)
def test_office(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The title and the affiliation that stand with a name."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|林廷威}</source>{DATE=2025-03-05|5日}<cue>表示</cue>，<content>法案會如期送審</content>。",
            {"date": "2025-03-05"},
        ),
        (
            "{DATE=2025-03-05|5日}，<source>{PER|林廷威}</source><cue>表示</cue>，<content>法案會如期送審</content>。",
            {},
        ),
        (
            "<source>{PER|林廷威}</source><cue>表示</cue>，<content>法案{DATE=2025-03-05|5日}會送審</content>。",
            {"date": ""},
        ),
        (
            "<source>{PER|林廷威}</source>{DATE=2025-03/2025-05|今年春天}<cue>表示</cue>，<content>法案會如期送"
            "審</content>。",
            {"date": ""},
        ),
    ],
)
def test_day(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The day on which something was said."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "據《<s1>{ORG|金融時報}</s1>》<q1>報導</q1>，<c1><s2>{PER|莫蘭}</s2>{DATE=2025-03-05|週三}<q2>表示"
            "</q2>，<c2>利率將維持在現有水準</c2></c1>。",
            {"via": ("", "金融時報"), "date": ("", "2025-03-05")},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>說</q1>，<c1><s2>她</s2><q2>認為</q2><c2>法案應該退回委員會</c2></c1>。",
            {"via": ""},
        ),
    ],
)
def test_passed_on(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Who passed a claim on."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|林廷威}</source><cue>承諾</cue><content>三個月內解決缺水問題</content>。",
            {"cue_class": "promise"},
        ),
        ("<source>{PER|林廷威}</source><cue>建議</cue><content>分階段調整水價</content>。", {"cue_class": "suggest"}),
        ("<source>調查</source><cue>顯示</cue>，<content>七成受訪者睡眠不足</content>。", {"cue_class": "show"}),
        (
            "<source>{ORG|金融時報}</source><cue>報導</cue>，<content>兩家車廠正洽談合併</content>。",
            {"cue_class": "report", "source_type": "media"},
        ),
        ("<source>{LOC|華府}</source><cue>強調</cue>，<content>政策沒有改變</content>。", {"source_type": "place"}),
        (
            "<cue>據悉</cue>，<content>兩家公司已談了三個月</content>。",
            {"cue_class": "hearsay", "source_type": "none"},
        ),
        (
            "<source>多名學者</source><cue>認為</cue>，<content>少子化的關鍵在房價</content>。",
            {"cue_class": "think", "source_type": "group"},
        ),
        (
            "<source>消息人士</source><cue>說</cue>，<content>收購價可能再上調</content>。",
            {"source_type": "anonymous"},
        ),
        (
            "<source>起訴書</source><cue>指出</cue>，<content>被告三年間收受賄款逾千萬元</content>。",
            {"source_type": "document"},
        ),
    ],
)
def test_cue_classes(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The class of the cue."""
    check(markup, **expected)
