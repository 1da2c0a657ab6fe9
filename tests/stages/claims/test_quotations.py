"""Quotations: before, behind and around the source, broken, adjacent, over paragraphs, bare."""

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
            "<source>{PER|林廷威}</source>今天<cue>強調</cue>：「<content>安全沒有打折的空間</content>。」",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<source>{PER|林廷威}</source><cue>說</cue>：「<content>我們會負起責任。該賠的一毛都不會少</content>。」",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<source>{PER|高立民}</source><cue>说</cue>：“<content>群众的事再小也是大事</content>。”",
            {"speaker": "高立民", "form": "direct"},
        ),
        (
            "<source>{PER|鍾志豪}</source><cue>直言</cue>「<content>這個價錢根本做不住</content>」。",
            {"speaker": "鍾志豪", "form": "direct"},
        ),
        (
            "<source>{PER|鍾志豪}</source>在社交平台<cue>寫道</cue>：「<content>多謝大家的支持，我們明年再見"
            "</content>！」",
            {"speaker": "鍾志豪", "form": "direct"},
        ),
        (
            "<source>{PER|林廷威}</source><cue>反問</cue>：「<content>難道要等到有人受傷才來檢討嗎</content>？」",
            {"speaker": "林廷威", "form": "direct", "cue_class": "ask"},
        ),
        (
            "<source>{PER|林廷威}</source><cue>說</cue>：「<content>大家叫我『鐵頭部長』，我都當成鼓勵</content>。」",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<source>{PER|林廷威}</source><cue>喊話</cue>「<content>有證據就拿出來</content>」。",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<source>{PER|何美欣}</source>在臉書<cue>寫下</cue>：「<content>謝謝每一位徹夜搜救的弟兄</content>。」",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "<source>{PER|何美欣}</source>在臉書<cue>發文</cue>：「<content>累了就休息，明天再上工</content>。」",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "<source>{PER|田建国}</source>感慨地<cue>说</cue>：“<content>以前靠天吃饭，现在靠技术吃饭</content>。”",
            {"speaker": "田建国", "form": "direct"},
        ),
        (
            "<source>{ORG|外交部}发言人{PER|彭子涵}</source>{DATE|26日}在例行记者会上答问时<cue>说</cue>：“"
            "<content>有关做法损人不利己</content>。”",
            {"speaker": "彭子涵", "form": "direct"},
        ),
        (
            "<source>{PER|古兆麟}</source><cue>嘆</cue>：「<content>而家做律師都好難</content>。」",
            {"speaker": "古兆麟", "form": "direct"},
        ),
        (
            "<source>{PER|何美欣}</source>被推擠時高聲<cue>喊道</cue>：「<content>不要再推了，有小孩</content>！」",
            {"speaker": "何美欣", "form": "direct"},
        ),
    ],
)
def test_cue_and_colon(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A quotation behind its cue, with a colon, a comma or nothing between."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|林廷威}</source><cue>形容</cue><content>這次改革是「刮骨療傷」，再痛也要做</content>。",
            {"speaker": "林廷威", "form": "mixed"},
        ),
        (
            "<source>{ORG|中國外交部}</source><cue>批評</cue><content>此舉是「赤裸裸的經濟霸凌」</content>。",
            {"speaker": "中國外交部", "form": "mixed"},
        ),
        (
            "<source>{PER|高立民}</source><cue>表示</cue>，<content>要把“问题清单”变成“成效清单”</content>。",
            {"speaker": "高立民", "form": "mixed"},
        ),
        (
            "<source>{PER|鍾志豪}</source><cue>稱</cue>，<content>公司財政「非常穩健」，不會裁員</content>。",
            {"speaker": "鍾志豪", "form": "mixed"},
        ),
        (
            "<source>{PER|何美欣}</source><cue>指出</cue>，<content>「以時間換空間」的做法只會讓缺口越來越大"
            "</content>。",
            {"speaker": "何美欣", "form": "mixed"},
        ),
        (
            "<source>{PER|莫蘭}</source><cue>表示</cue>，<content>歐洲必須學會「自己站穩腳步」</content>。",
            {"speaker": "莫蘭", "form": "mixed"},
        ),
    ],
)
def test_partly_quoted(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Part of the content in quotation marks makes it mixed; the marks inside belong to the content."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "「<content>這個工程不能再拖了</content>。」<source>{PER|林廷威}</source><cue>說</cue>。",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "「<content>這個工程不能再拖了</content>，」<source>{PER|林廷威}</source><cue>說</cue>。",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "「<content>這個工程不能再拖了</content>！」<source>{PER|林廷威}</source>在議會上<cue>疾呼</cue>。",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "“<content>订单已经排到明年三月</content>。”<source>{ORG|宏远机械}董事长{PER|田建国}</source><cue>"
            "说</cue>。",
            {"speaker": "田建国", "form": "direct"},
        ),
        (
            "“<content>订单已经排到明年三月</content>。”<source>{PER|田建国}</source><cue>告诉</cue>记者。",
            {"speaker": "田建国", "form": "direct"},
        ),
        (
            "「<content>我們沒有退路</content>」，<source>{PER|林廷威}</source><cue>強調</cue>。",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "「<content>好驚，成間屋都震</content>！」<source>住在附近的{PER|陳太}</source><cue>說</cue>。",
            {"speaker": "陳太", "form": "direct"},
        ),
        (
            "“<content>孩子们终于有操场了</content>！”<source>校长{PER|蒋蕾}</source>高兴地<cue>说</cue>。",
            {"speaker": "蒋蕾", "form": "direct"},
        ),
        (
            "「<content>時間所剩不多</content>」，<source>{PER|廖心如}</source><cue>指出</cue>，<content>珊瑚白"
            "化的速度遠超過十年前的估算</content>。",
            {"speaker": "廖心如", "form": "mixed"},
        ),
        (
            "「<content>到底還要等多久</content>？」<source>家屬</source>哭著<cue>問</cue>。",
            {"speaker": "家屬", "form": "direct"},
        ),
    ],
)
def test_before_the_source(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A quotation before its source and cue."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "「<content>我們會負責到底</content>，」<source>{PER|林廷威}</source><cue>說</cue>，「<content>絕不"
            "推給前朝</content>。」",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "“<content>今年雨水多</content>，”<source>{PER|田建国}</source><cue>说</cue>，“<content>但排涝做得"
            "及时</content>。”",
            {"speaker": "田建国", "form": "direct"},
        ),
        (
            "「<content>我不會退選</content>。」<source>{PER|何美欣}</source>語氣堅定地<cue>說</cue>：「"
            "<content>選民會給我公道</content>。」",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "“<content>这不是钱的问题</content>。”<source>{PER|蒋蕾}</source><cue>说</cue>，“<content>这是尊严"
            "的问题</content>。”",
            {"speaker": "蒋蕾", "form": "direct"},
        ),
    ],
)
def test_broken(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A quotation broken by source and cue is one claim with two content parts."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|何美欣}</source><cue>表示</cue>，「<content>我們聽到了民眾的聲音</content>」、「"
            "<content>該改的一定會改</content>」。",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "<source>網友</source>紛紛<cue>留言</cue>：「<content>這也太誇張了吧</content>」、「<content>看了好"
            "心疼</content>」、「<content>司機真的辛苦了</content>」。",
            {"speaker": "網友", "form": "direct"},
        ),
        (
            "<source>不少網民</source><cue>留言</cue>：「<content>加價加到癲</content>」、「<content>以後行路返"
            "工</content>」。",
            {"speaker": "不少網民", "form": "direct"},
        ),
        (
            "<source>许多网友</source><cue>评论</cue>：“<content>这才是真正的英雄</content>”“<content>向消防员"
            "致敬</content>”。",
            {"speaker": "许多网友", "form": "direct"},
        ),
    ],
)
def test_adjacent(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Adjacent quotations behind one cue are one claim."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|林廷威}</source><cue>說</cue>：「<content>這座橋用了四十年，早就該換了。\n「今年的預"
            "算已經到位，明年一定動工</content>。」",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<source>{PER|田建国}</source><cue>说</cue>：“<content>刚办厂的时候只有六台机器。\n“现在车间里全是"
            "机械臂，一天能出三千件</content>。”",
            {"speaker": "田建国", "form": "direct"},
        ),
    ],
)
def test_several_paragraphs(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A quotation that goes on over paragraphs is one content."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|林廷威}</s1><q1>說</q1>：「<c1>路面坑洞月底前補完</c1>。」\n「<c2>補不完，我自請處分</c2>。」",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>指出</q1>，<c1>路面坑洞月底前會補完</c1>。「<c2>補不完，我自請處分</c2>。」",
            {"speaker": "林廷威", "form": ("indirect", "direct")},
        ),
        (
            "“<c1>孩子们终于有操场了</c1>。”<s1>校长{PER|蒋蕾}</s1><q1>说</q1>。“<c2>以前上体育课只能到村口的晒"
            "谷场</c2>。”",
            {"speaker": "蒋蕾", "form": "direct"},
        ),
        (
            "<s1>{PER|鍾志豪}</s1><q1>形容</q1><c1>新安排行不通</c1>：「<c2>成條街塞晒車，點做生意呀</c2>？」",
            {"speaker": "鍾志豪", "form": ("indirect", "direct")},
        ),
        (
            "<s1>{PER|陳太}</s1><q1>說</q1>，<c1>她一個人把三個孩子帶大</c1>：「<c2>苦的時候連奶粉都買不起</c2>。」",
            {"speaker": "陳太", "form": ("indirect", "direct")},
        ),
    ],
)
def test_bare(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A bare quotation goes on with the speaker before it."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{ORG|外交部}發言人{PER|彭子涵}</source>：「<content>台灣的參與對世界有益</content>。」",
            {"speaker": "彭子涵", "form": "direct"},
        ),
        (
            "<source>{PER|高立民}</source>：<content>城市更新不搞大拆大建</content>\n{ORG|住建部}今天公布新规。",
            {"speaker": "高立民", "form": "indirect"},
        ),
        ("<source>網友</source>：<content>這價格比機票還貴</content>", {"speaker": "網友"}),
        ("<source>{LOC|土耳其}總統</source>：<content>願主辦下一輪和談</content>", {"form": "indirect"}),
        ("<source>專家</source>：<content>夏天開車別把寶特瓶放車上</content>", {"speaker": "專家"}),
        (
            "<source>{PER|高立民}</source>：<content>也包括老旧住宅，有的是砖木结构，还有一些临时搭建的厂房等等</content>。",
            {"speaker": "高立民", "form": "indirect"},
        ),
        ("<source>{PER|方玉芳}</source>白了他一眼：「<content>你懂什麼</content>。」", {"speaker": "方玉芳"}),
        (
            "<source>種了三十年蓮霧的{PER|陳志明}</source>紅了眼眶：「<content>花苞一晚全沒了</content>。」",
            {"speaker": "陳志明"},
        ),
        ("<source>王老師</source>搖了搖頭：「<content>這不可能</content>。」", {"speaker": "王老師"}),
        (
            "<source>{PER|邱文田}</source>：「<content>沒有投手，打什麼球</content>？」",
            {"speaker": "邱文田", "form": "direct"},
        ),
    ],
)
def test_colon_without_verb(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A speaker and a colon."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|何美欣}</source><cue>嗆</cue>對手：「<content>拿出證據來</content>」",
            {"speaker": "何美欣", "form": "direct"},
        ),
        ("<source>專家</source>：<content>睡前滑手機傷眼又傷腦</content>\n現代人離不開手機。", {"speaker": "專家"}),
        ("<source>{ORG|運輸署}</source>：<content>東隧午夜起封閉</content>", {"speaker": "運輸署"}),
        ("<source>{PER|莫蘭}</source><cue>警告</cue>：<content>窗口正在關閉</content>", {"speaker": "莫蘭"}),
        ("交通：地鐵五號線今日通車", {}),
        ("時間：{DATE|3月5日}下午兩點", {}),
        ("地點：{LOC|台北}車站大廳", {}),
    ],
)
def test_headlines(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Headlines and subheads that attribute."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|田建国}</source><cue>说</cue>：“<content>老人总念叨‘人勤地不懒’，我信这个</content>。”",
            {"speaker": "田建国", "form": "direct"},
        ),
        (
            "<source>{PER|陳太}</source><cue>說</cue>：「<content>我……我不知道該怎麼辦</content>。」",
            {"speaker": "陳太", "form": "direct"},
        ),
        (
            "<source>{PER|邱文田}</source> <cue>說</cue> ：「 <content>我們還有機會</content> 。 」",
            {"speaker": "邱文田", "form": "direct"},
        ),
        (
            "<source>{PER|哈特}</source><cue>說</cue>：『<content>和平不是一張紙</content>。』",
            {"speaker": "哈特", "form": "direct"},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>指</q1>「<c1>有人在背後操弄選情</c1>」，又<q2>質疑</q2>「<c2>檢調為何按兵"
            "不動</c2>」。",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "「<content>這種天氣出海等於送死</content>。」<source>漁民{PER|黃伯}</source>昨天在港邊接受訪問時"
            "<cue>說</cue>。",
            {"speaker": "黃伯", "form": "direct"},
        ),
    ],
)
def test_marks(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Nested and curly marks, ellipses and spaces."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<source>{PER|梁美儀}</source><cue>指</cue>「<content>都有</content>」。", {"form": "direct"}),
        (
            "<source>{PER|莫蘭}</source><cue>宣布</cue>，<content>「南岸漁港觀光節」的日期提前到五月</content>。",
            {"form": "mixed"},
        ),
        (
            "<source>{PER|許宛真}</source><cue>表示</cue>，<content>「這座橋誰沒有走過」，欄杆年年重漆，"
            "「該修的卻是橋墩」</content>。",
            {"form": "mixed"},
        ),
    ],
)
def test_terms_and_speech(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A word may be a whole answer; a name in marks is part of the clause; speech goes on between two quotations."""
    check(markup, **expected)


def test_headline_in_parts(annotate: Callable[..., Doc]) -> None:
    """A space in a headline ends what is said in it."""
    doc = annotate("停電｜有街坊稱要點蠟燭煮飯 盼早日修好")
    assert [doc.text[slice(*c.content[0])] for c in doc._.claims] == ["要點蠟燭煮飯"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "「<c2>整座橋從頭到尾都要重做。</c2>」<s1>{PER|莫蘭}</s1><q1>指</q1><c1>橋墩每年下沉三公分</c1>。".replace(
                "。</c2>", "</c2>。"
            ),
            {"speaker": "莫蘭"},
        ),
        ("「<content>整座橋都要重做</content>。」<source>{PER|莫蘭}</source><cue>說</cue>。", {"speaker": "莫蘭"}),
    ],
)
def test_report_behind_a_quotation(annotate: Callable[..., Doc], markup: str, expected: dict[str, Any]) -> None:
    """A report that follows a finished quotation is a claim beside it; a bare cue belongs to the quotation."""
    marked = take_apart(markup)
    doc = annotate(marked.text, marked.mentions)
    told = {doc.text[slice(*c.content[0])] for c in doc._.claims}
    assert told == {marked.text[slice(*claim["c"][0])] for claim in marked.claims.values()}
    assert {c.speaker for c in doc._.claims} == {expected["speaker"]}


def test_hope_inside_a_quotation(annotate: Callable[..., Doc]) -> None:
    """What the quoted one hopes is a claim of the quoted one."""
    doc = annotate("林太說，「火撲滅了，希望大家平安回家」。")
    assert [(c.speaker, doc.text[slice(*c.cue)]) for c in doc._.claims if c.cue] == [("林太", "說"), ("林太", "希望")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("院長稱事故「是我們的損失」，將全力支援家屬。", "事故「是我們的損失」，將全力支援家屬"),
        ("院長稱「是我們的損失」，將全力支援家屬。", "「是我們的損失」，將全力支援家屬"),
        ("院長稱「是我們的損失」，家屬無法接受。", "是我們的損失"),
    ],
)
def test_own_words_behind_a_quotation(annotate: Callable[..., Doc], text: str, expected: str) -> None:
    """Behind a few quoted words the speaker goes on with what will be done, and nobody else does."""
    (claim,) = annotate(text)._.claims
    assert text[slice(*claim.content[0])] == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|林廷威}</source><cue>表示</cue>，「<content>這是侵略行為</content>。」「<content>在場的人都"
            "不應該沉默</content>。」",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>表示</q1>，「<c1>這是侵略行為</c1>。」\n「<c2>在場的人都不應該沉默</c2>。」",
            {"speaker": "林廷威"},
        ),
    ],
)
def test_quotations_side_by_side(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """They are one claim's in one paragraph, and two claims in two."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "speaker"),
    [
        (
            "<s1>{PER|林廷威}</s1><q1>說</q1>：「<c1>我會盡力解決問題，<q2>希望</q2><c2>將這件事做好</c2></c1>。」",
            ("林廷威", "林廷威"),
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>說</q1>：「<c1>官員一定要貼近民情，下次<q2>希望</q2><c2>一起走入社區</c2></c1>。」",
            ("林廷威", "林廷威"),
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>說</q1>：「<c1>那麼這個背後<s2>我</s2><q2>覺得</q2><c2>最深層的原因是派系鬥爭</c2>"
            "</c1>。」",
            ("林廷威", "林廷威"),
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>說</q1>，「<c1><s2>部長</s2>多次<q2>強調</q2>，<c2>要加大力度解決住房問題</c2>，這既是"
            "部會的責任，也是市民的期望</c1>。」",
            ("林廷威", "部長"),
        ),
    ],
)
def test_hopes_and_others_inside_quoted_words(check: Callable[..., None], markup: str, speaker: Any) -> None:
    """A hope without a subject is the speaker's own; what another is cited for ends where the speaker goes on."""
    check(markup, speaker=speaker)


def test_a_name_in_quotation_marks_speaks(check: Callable[..., None]) -> None:
    """The name is the source, and no quotation before its cue."""
    check(
        "<source>「{ORG|北岸廣播公司}」（{ORG|NBC}）</source><cue>報導</cue>，<content>司令部憂心邊境局勢</content>。",
        speaker="北岸廣播公司",
    )
