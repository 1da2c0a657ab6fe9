"""Where contents begin and end: behind what opens them, before what the article goes on with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    "markup",
    [
        "<source>{ORG|聯合部隊}</source><cue>稱</cue><content>營地的柵欄遭推土機毀壞</content>，但{ORG|國防部}對此予以否認。",
        "<source>警方</source><cue>指控</cue><content>該會是外國代理人</content>，該會強烈否認指控。",
        "<source>{PER|何美欣}</source><cue>期望</cue><content>三年內產量可達兩成</content>；另一家廠商則規劃投入百億元。",
        "<source>{PER|何美欣}</source><cue>希望</cue><content>做到飛機工程師</content>，但首選依然是飛機師。",
        "<source>{PER|何美欣}</source><cue>認為</cue><content>自己可以多等一年</content>的想法不合理。",
        "<source>{ORG|外交部}</source><cue>籲請</cue><content>國人儘速離境</content>的聲明昨天發出。",
        "<source>{ORG|國防部}</source><cue>宣布</cue><content>舉兵反攻</content>後震驚全球。",
        "<source>記者</source><cue>追問</cue><content>會否因此道歉</content>時，{PER|何美欣}只是搖頭。",
        "<source>醫生</source><cue>叮囑</cue><content>至少躺兩個月</content>，她第十九天就走上講台。",
        "<source>車主</source><cue>要求</cue><content>廠方按差價退款</content>，「不退就到總部去」。",
    ],
)
def test_ends(check: Callable[..., None], markup: str) -> None:
    """At another's denial, a semicolon, the noun that names a proposition, a time, another subject."""
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<source>死者</source>臨別前只<cue>說</cue>過一句「<content>五分鐘就返，你等我</content>」。",
        "<source>外媒</source>把大火<cue>形容</cue>為「<content>當地百年來最致命的一場火災</content>」。",
        "<source>他</source>想<cue>問</cue>{PER|何美欣}「<content>妳為什麼不敢去</content>？」",
        "<source>他</source><cue>說</cue>了，<content>不等就是不等</content>。",
    ],
)
def test_begins(check: Callable[..., None], markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<source>記者</source>：<content>有沒有想過接手</content>？\n店開了四十年。", {"speaker": "記者"}),
        (
            "訪問摘錄如下。\n<s1>{PER|何美欣}</s1>：<c1>制度要改，但不能一次到位</c1>。\n現場鼓掌。\n<s2>{PER|何美欣}</s2>："
            "<c2>預算是最大的問題</c2>。",
            {"speaker": "何美欣"},
        ),
        ("演員：{PER|何美欣}。\n片長一百分鐘。", {}),
        ("<source>{ORG|醫管局}</source>：<content>一名助理遇難 仍有一名員工失聯</content>\n火災昨日發生。", {}),
    ],
)
def test_colons(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Turns of a dialogue, and a headline that is the speaker's to its end."""
    check(markup, **expected)


def test_a_quotation_that_nothing_closes(check: Callable[..., None]) -> None:
    check("<source>{PER|何美欣}</source><cue>寄語</cue><content>市民</content>：「要相信自己。明天會更好")


def test_who_is_relayed_speaks(check: Callable[..., None]) -> None:
    check(
        "據《<s1>車界周刊</s1>》<q1>援引</q1><c1><s2>知情人士</s2><q2>說</q2>，<c2>公司正洽談融資</c2></c1>。",
        speaker=("車界周刊", "知情人士"),
    )
