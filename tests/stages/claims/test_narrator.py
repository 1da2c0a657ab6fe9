"""Where the content ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|莫蘭}</source><cue>表示</cue><content>不排除再次升息</content>，這也讓股市應聲下跌。",
            {"speaker": "莫蘭"},
        ),
        (
            "<source>{PER|莫蘭}</source><cue>宣稱</cue><content>選舉遭到操弄</content>，引發輿論譁然。",
            {"speaker": "莫蘭"},
        ),
        (
            "<source>{PER|何美欣}</source>在臉書<cue>寫道</cue>「<content>終於下班了</content>」，引起網友熱烈討論。",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "<source>{PER|林廷威}</source><cue>說</cue>「<content>好球就要揮棒</content>」，語畢掌聲四起。",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<source>{PER|田建国}</source>笑着<cue>说</cue>“<content>再干十年没问题</content>”，逗得大家哈哈大笑。",
            {"speaker": "田建国", "form": "direct"},
        ),
        (
            "<source>嫌犯</source><cue>供稱</cue><content>因缺錢花用才鋌而走險</content>，訊後被移送{ORG|台北地"
            "檢署}偵辦。",
            {"speaker": "嫌犯"},
        ),
        (
            "<source>{PER|彭子涵}</source>{DATE|7日}<cue>表示</cue><content>各方应保持冷静克制</content>，此话"
            "一出立即登上热搜。",
            {"speaker": "彭子涵"},
        ),
    ],
)
def test_returns(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The content ends where the article's own voice takes over."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{ORG|運輸署}</source><cue>表示</cue>，<content>隧道將於午夜起封閉</content>。工程預計為期兩日。",
            {},
        ),
        (
            "<source>{PER|高立民}</source><cue>介绍</cue>，<content>大桥主体已经合龙</content>。这座大桥全长3.8公里。",
            {"speaker": "高立民"},
        ),
        (
            "{PER|何美欣}昨天走訪三個市場。<source>{PER|何美欣}</source><cue>說</cue>，<content>菜價確實降不下"
            "來</content>！攤商頻頻點頭。",
            {"speaker": "何美欣"},
        ),
    ],
)
def test_sentence_end(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A following sentence without a cue is not part of the claim."""
    check(markup, **expected)
