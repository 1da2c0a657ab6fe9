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
        "<source>{PER|何美欣}</source><cue>希望</cue><content>考進消防隊</content>，但家人更想他回鄉種茶。",
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
        "<source>{PER|何美欣}</source><cue>希望</cue><content>家屬儘快來領取證件</content>，目前仍未聯絡上。",
        "<source>{ORG|環保局}</source><cue>要求</cue><content>廠商提交報告</content>；當局會抽查設備。",
        "<source>住戶</source><cue>提出</cue><content>給予一箱水果作為賠償</content>，被鄰居拒絕。",
        "<source>法院</source><cue>認為</cue><content>原審刑期過重</content>，改判監禁兩年。",
        "<source>許多人</source><cue>以為</cue><content>買了保險就萬無一失</content>，可惜並非如此。",
        "<source>男子</source><cue>訛稱</cue><content>可代購演唱會門票</content>，騙去多人共十萬元。",
        "<source>{PER|何美欣}</source><cue>說</cue>，<content>雖然山火無情，但人間有愛</content>，讚揚消防員的努力。",
        "<source>{PER|高立民}</source><cue>承认</cue><content>堤防修得不够牢</content>，引起很大反响。",
        "<source>{ORG|警方}</source><cue>發現</cue>，<content>現場有多個空瓶</content>，正以縱火方向展開調查。",
        "<source>記者</source><cue>追問</cue><content>會否參選下屆主席</content>，{PER|何美欣}只笑而不答。",
        "<source>市民</source><cue>希望</cue><content>賽事早日復辦</content>，如今場館已經拆卸。",
        "<source>隊長</source><cue>要求</cue><content>增派人手</content>，未幾便有增援到場。",
        "<source>球迷</source><cue>猜測</cue><content>他會登場</content>，可惜教練沒有換人。",
        "<source>{ORG|市政府}</source><cue>宣布</cue><content>列車停駛</content>後不久，月台擠滿乘客。",
        "<source>局長</source><cue>說</cue><content>會認真考慮</content>，但承諾同樣落空。",
        "<source>商會</source><cue>表示</cue><content>若有需要，將派員參與</content>；亦有團隊專注提供情緒支援。",
    ],
)
def test_story(check: Callable[..., None], markup: str) -> None:
    """At what is the case behind a wish, a refusal, a judgment, a disappointment, a swindle, another act."""
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<source>{PER|何美欣}</source><cue>稱</cue><content>抽屜不安全，故將文件放在家裡</content>。",
        "<source>{PER|何美欣}</source><cue>相信</cue><content>公司有能力償還，銀行也會繼續支持</content>。",
        "<source>{PER|高立民}</source><cue>表示</cue>，<content>周末他会去，至于其他人还在统计</content>。",
        "<source>球迷</source><cue>質疑</cue><content>裁判漏判，「回放裡明明出界」</content>。",
    ],
)
def test_goes_on(check: Callable[..., None], markup: str) -> None:
    """What follows from what is said, a topic and a quotation behind a view go on with the content."""
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "「<s1>他們</s1><q1>認為</q1><c1>叫改革</c1>，我們叫做退步。」",
        "「<s1>店員</s1><q1>話</q1><c1>門票就快賣完</c1>，我好擔心。」",
    ],
)
def test_own_voice(check: Callable[..., None], markup: str) -> None:
    """Inside a quotation, what others say ends where the one quoted speaks of himself."""
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


@pytest.mark.parametrize(
    "markup",
    [
        "<source>{ORG|央行}</source><cue>宣布</cue><content>降息</content>，並擴大了利率的浮動空間。",
        "<source>{ORG|港鐵}</source><cue>宣布</cue><content>全線暫停</content>，乘客大失預算。",
        "<source>{ORG|央行}</source><cue>宣布</cue><content>降息，並將擴大浮動空間</content>。",
    ],
)
def test_a_step_that_is_announced_in_a_word(check: Callable[..., None], markup: str) -> None:
    """What came of it is the article's; what will be done goes on with it."""
    check(markup)
