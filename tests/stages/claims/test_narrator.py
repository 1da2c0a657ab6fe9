"""Where the content ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from tests.stages.claims.conftest import take_apart


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
            "<source>{PER|何美欣}</source><cue>反問</cue>「<content>那你要不要來做做看</content>」，全場頓時鴉雀無聲。",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "<source>{PER|林廷威}</source><cue>說</cue>「<content>好球就要揮棒</content>」，語畢掌聲四起。",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<source>{PER|鍾志豪}</source><cue>稱</cue><content>所有批文都是合法取得</content>，有關言論隨即惹來批評。",
            {"speaker": "鍾志豪"},
        ),
        (
            "<source>{PER|田建国}</source>笑着<cue>说</cue>“<content>再干十年没问题</content>”，逗得大家哈哈大笑。",
            {"speaker": "田建国", "form": "direct"},
        ),
        (
            "<source>{PER|方少華}</source><cue>否認</cue><content>曾經收受利益</content>，事件令市場一度震動。",
            {"speaker": "方少華"},
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


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|何美欣}</source><cue>坦言</cue>「<content>壓力大到睡不著</content>」，說著說著紅了眼眶。",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "<source>{PER|陳太}</source><cue>說</cue>「<content>錢沒了可以再賺</content>」，警方已鎖定嫌犯身分。",
            {"speaker": "陳太", "form": "direct"},
        ),
        (
            "<source>{PER|何美欣}</source><cue>強調</cue><content>自己問心無愧</content>；至於是否提告，目前尚無定論。",
            {"speaker": "何美欣"},
        ),
        (
            "<source>{PER|莫蘭}</source><cue>宣稱</cue>「<content>勝利就在眼前</content>」，但開票結果卻狠狠打臉。",
            {"speaker": "莫蘭", "form": "direct"},
        ),
    ],
)
def test_more_returns(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """More ways back to the article's own voice."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|林廷威}</source><cue>說</cue>，<content>不是不做，而是要做就要做好，否則只會浪費公帑"
            "</content>。",
            {"speaker": "林廷威"},
        ),
        (
            "<source>{PER|許宛真}</source><cue>指出</cue>，<content>計畫分三期：第一期先修堤防，第二期整治下游"
            "，第三期才輪到排水</content>。",
            {"speaker": "許宛真"},
        ),
        (
            "<source>{PER|方少華}</source><cue>認為</cue>，<content>只要通關更方便，旅客自然會回來，零售業亦會"
            "受惠</content>。",
            {"speaker": "方少華"},
        ),
        (
            "<source>{PER|高立民}</source><cue>表示</cue>，<content>随着新线路开通，两地通勤时间缩短到四十分钟"
            "，这将带动沿线产业发展</content>。",
            {"speaker": "高立民"},
        ),
        (
            "<source>{PER|古兆麟}</source><cue>質疑</cue>，<content>為何同一份報告前後數字不一，究竟哪一個才是"
            "真的</content>？",
            {"speaker": "古兆麟"},
        ),
        (
            "<source>{PER|廖心如}</source><cue>解釋</cue>，<content>這種魚平時棲息在深海，因為冷水團湧升才會游"
            "到近岸，民眾不必恐慌</content>。",
            {"speaker": "廖心如"},
        ),
        (
            "<source>{PER|麥穎芝}</source><cue>指</cue>，<content>政府一方面鼓勵市民使用公共交通，另一方面又大"
            "幅加價，做法自相矛盾</content>。",
            {"speaker": "麥穎芝"},
        ),
        (
            "<source>{PER|邱文田}</source><cue>說</cue>，<content>今年雨水雖多，但溫度偏低，所以產量反而比去年"
            "少了兩成</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "<source>{PER|田建国}</source><cue>说</cue>，<content>过去靠经验，现在靠数据；过去看天，现在看屏"
            "</content>。",
            {"speaker": "田建国"},
        ),
        (
            "<source>{PER|Eve Moran}</source><cue>預測</cue>，<content>油價年底將回落到每桶70美元以下，天然氣則"
            "會維持高檔</content>。",
            {"speaker": "Eve Moran"},
        ),
        (
            "<source>{PER|莫蘭}</source><cue>強調</cue>，<content>這不代表放棄談判，也不代表接受任何條件，更不"
            "會拿領土交換和平</content>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<source>{ORG|教育局}</source><cue>解釋</cue>，<content>由於學生人數下跌，明年小一將縮減二十班，受"
            "影響教師會獲安排轉校</content>。",
            {"speaker": "教育局"},
        ),
    ],
)
def test_long_content(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The content holds all that the source says: clauses, lists, questions and contrasts."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|何美欣}</s1><q1>說</q1>，<c1>她會奮戰到最後一刻</c1>。距離投票只剩三天。<s2>{PER|邱文田}"
            "</s2><q2>回應</q2>，<c2>選民自有判斷</c2>。",
            {"speaker": ("何美欣", "邱文田")},
        ),
        (
            "<s1>{PER|陳太}</s1><q1>說</q1>：「<c1>門一開全是煙</c1>。」火勢一小時後撲滅，三人送院。<s2>{ORG|消"
            "防處}</s2><q2>表示</q2>，<c2>起火原因有待調查</c2>。",
            {"speaker": ("陳太", "消防處"), "form": ("direct", "indirect")},
        ),
        (
            "<s1>{PER|田建国}</s1><q1>说</q1>，<c1>去年卖了三万斤</c1>。合作社成立于2015年，现有社员八十户。"
            "<s2>他</s2><q2>希望</q2><c2>明年把电商做起来</c2>。",
            {"speaker": "田建国"},
        ),
        (
            "<s1>{ORG|市府}</s1><q1>宣布</q1><c1>老屋健檢補助延長一年</c1>。這項補助原本年底到期，累計已有兩千"
            "戶申請。<s2>{ORG|都發局}</s2><q2>提醒</q2>，<c2>申請人須備妥使用執照</c2>。",
            {"speaker": ("市府", "都發局")},
        ),
    ],
)
def test_narrator_between(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The article speaks between two claims."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<source>{ORG|合唱團}</source><cue>宣布</cue><content>取消巡演</content>，團員昨天得知後落淚。", {}),
        ("<source>{PER|莫蘭}</source>原本<cue>以為</cue><content>漏水只是小事</content>，結果整面牆塌了。", {}),
        ("儘管<source>{ORG|水利局}</source><cue>聲稱</cue><content>堤防十分安全</content>，但居民早已搬走。", {}),
        ("<source>{ORG|市場處}</source><cue>要求</cue><content>攤販提早收攤</content>，惟無人理會。", {}),
        ("<source>記者</source><cue>追問</cue><content>何時復工</content>，負責人一直沒有回應。", {}),
        ("船長在途中<cue>獲悉</cue><content>港口關閉</content>，他改道北上。", {"speaker": ""}),
    ],
)
def test_story_goes_on(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Behind one clause that its cue takes without a pause, the article tells what came of it."""
    check(markup, **expected)


def test_subject_since_a_semicolon(annotate: Callable[..., Doc]) -> None:
    """Who is spoken of behind a semicolon is the one who goes on to speak."""
    marked = take_apart("{ORG|校方}表示，校慶照常舉行；{PER|莫蘭}對安排大感意外，並表示不會出席。")
    doc = annotate(marked.text, marked.mentions)
    assert [(c.speaker, doc.text[slice(*c.cue)]) for c in doc._.claims if c.cue][-1] == ("莫蘭", "表示")
