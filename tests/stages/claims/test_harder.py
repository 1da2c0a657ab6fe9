"""Far subjects, heavy noun phrases, answers to others, headlines, negations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "會議結束後，<source>{PER|林廷威}</source>走出會場，對媒體<cue>說</cue>，<content>雙方只差最後一哩"
            "路</content>。",
            {"speaker": "林廷威"},
        ),
        (
            "<source>{PER|許宛真}</source>{DATE|昨天}出席校慶，會後受訪時<cue>表示</cue>，<content>教師待遇一定"
            "會改善</content>。",
            {"speaker": "許宛真"},
        ),
        (
            "<source>{PER|方少華}</source>在區議員陪同下視察街市，<cue>表示</cue><content>商戶的意見會逐一處理"
            "</content>。",
            {"speaker": "方少華"},
        ),
        (
            "{PER|莫蘭}日前與{PER|哈特}會面，<source>{PER|哈特}</source><cue>表示</cue>，<content>兩國關係正處"
            "於關鍵時刻</content>。",
            {"speaker": "哈特"},
        ),
        (
            "<source>{PER|高立民}</source>同{PER|莫兰}举行会谈时<cue>说</cue>，<content>双方应当照顾彼此的关切"
            "</content>。",
            {"speaker": "高立民"},
        ),
        (
            "<source>{PER|高立民}</source>一行深入车间，详细了解生产情况，<cue>强调</cue><content>安全这根弦一"
            "刻也不能松</content>。",
            {"speaker": "高立民"},
        ),
        (
            "對此，<source>{PER|邱文田}</source>則<cue>認為</cue>，<content>問題出在制度而不是人</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "<source>{PER|何美欣}</source>感謝醫護人員的付出，並<cue>表示</cue><content>會把這份心意傳下去</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "<source>{PER|何美欣}</source>透過律師<cue>表示</cue>，<content>對判決結果無法接受</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "这起纠纷持续了三年。<source>{PER|陈女士}</source>拿出厚厚一沓收据，<cue>告诉</cue>记者，<content>"
            "每一笔钱都有据可查</content>。",
            {"speaker": "陈女士"},
        ),
        (
            "<source>{ORG|懲教署}</source>接獲投訴後展開調查，<cue>指</cue><content>有關職員並無違規</content>。",
            {"speaker": "懲教署"},
        ),
    ],
)
def test_subjects_far(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The subject stands clauses before its cue."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|潘國樑}的律師{PER|古兆麟}</source><cue>說</cue>，<content>當事人會上訴到底</content>。",
            {"speaker": "古兆麟"},
        ),
        (
            "<source>{PER|潘國樑}的母親</source><cue>說</cue>，<content>孩子從小就很孝順</content>。",
            {"speaker": "潘國樑的母親"},
        ),
        ("<source>{ORG|金威建築}方面</source><cue>回應</cue>，<content>工程款已全數付清</content>。", {}),
        ("<source>{PER|何美欣}等人</source><cue>認為</cue>，<content>審查時間過於倉促</content>。", {}),
        (
            "<source>{PER|何美欣}、{PER|邱文田}及{PER|許宛真}</source>均<cue>表示</cue>，<content>會出席下週的"
            "聽證會</content>。",
            {"speaker": "何美欣、邱文田、許宛真"},
        ),
        (
            "<source>一名不願透露姓名的主管</source><cue>說</cue>，<content>公司早就沒有現金了</content>。",
            {"speaker": "一名不願透露姓名的主管"},
        ),
        (
            "<source>来自{LOC|云南}的游客{PER|小周}</source><cue>说</cue>，<content>没想到冬天的北方这么热闹"
            "</content>。",
            {"speaker": "小周"},
        ),
        (
            "<source>{ORG|綠洲基金會}創辦人、現年七十歲的{PER|廖心如}</source><cue>說</cue>，<content>種樹是留"
            "給下一代的存款</content>。",
            {"speaker": "廖心如"},
        ),
        ("<source>{LOC|法國}與{LOC|德國}外長</source><cue>表示</cue>，<content>歐洲不會缺席重建工作</content>。", {}),
        (
            "<source>兩國元首</source><cue>強調</cue>，<content>要維護多邊貿易體系</content>。",
            {"speaker": "兩國元首"},
        ),
        (
            "<source>两位院士</source>不约而同地<cue>指出</cue>，<content>基础研究需要耐心</content>。",
            {"speaker": "两位院士"},
        ),
    ],
)
def test_noun_phrases(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Sources with a possessive, a list, 等人 or 方面."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|林廷威}</source>對幕僚<cue>說</cue>：「<content>做不好就換人</content>。」",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<source>{PER|何美欣}</source>向對手<cue>喊話</cue>：「<content>別再躲在律師後面</content>！」",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "<source>{PER|田建国}</source>转身对工友们<cue>说</cue>：“<content>咱们加把劲，天黑前干完</content>。”",
            {"speaker": "田建国", "form": "direct"},
        ),
        (
            "<source>{PER|陳太}</source>哭著向社工<cue>說</cue>：「<content>我真的撐不下去了</content>。」",
            {"speaker": "陳太", "form": "direct"},
        ),
        (
            "<source>{PER|哈特}</source>在電話中對{PER|莫蘭}<cue>說</cue>，<content>時間並不站在任何一方</content>。",
            {"speaker": "哈特"},
        ),
    ],
)
def test_said_to_someone(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Addressees of 對…說, 向…喊話 stand outside source and content."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|何美欣}</s1><q1>說</q1>：「<c1>錢都花到哪裡去了</c1>？」<s2>{PER|林廷威}</s2><q2>反駁"
            "</q2>：「<c2>每一毛都有收據</c2>。」",
            {"speaker": ("何美欣", "林廷威"), "form": "direct"},
        ),
        (
            "<s1>支持者</s1><q1>認為</q1><c1>新法可以遏止炒作</c1>，<s2>反對者</s2>則<q2>批評</q2><c2>政府干預"
            "市場</c2>。",
            {"speaker": ("支持者", "反對者")},
        ),
        ("{PER|何美欣}駁斥對手的說法。", {}),
        (
            "<s1>{PER|陳太}</s1><q1>說</q1>：「<c1><s2>醫生</s2>跟我<q2>講</q2>：『<c2>你要有心理準備</c2>。』</c1>」",
            {"speaker": ("陳太", "醫生"), "form": "direct"},
        ),
    ],
)
def test_answers_to_others(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A claim of one inside the topic of another."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<source>{PER|方少華}</source><cue>形容</cue><content>大灣區是一片藍海</content>。", {"speaker": "方少華"}),
        ("<source>網友</source><cue>笑稱</cue><content>這根本是現代版愚公移山</content>。", {"speaker": "網友"}),
        ("<source>媒体</source><cue>评论称</cue>，<content>这是一场没有赢家的较量</content>。", {"speaker": "媒体"}),
    ],
)
def test_praise_and_names(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Praise and likening with a clause count."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "据<s1>{ORG|水利部}副部长{PER|高立民}</s1><q1>介绍</q1>，<c1>今年已有十二条河流发生超警洪水</c1>。"
            "<s2>他</s2><q2>说</q2>，<c2>下游堤防总体安全</c2>。",
            {"speaker": "高立民"},
        ),
        (
            "據<s1>{ORG|彭博社}</s1><q1>報導</q1>，<c1>兩家晶片商已談妥授權條件</c1>。<s2>報導</s2><q2>指出"
            "</q2>，<c2>最快本月底簽約</c2>。",
            {},
        ),
        (
            "据<s1>知情人士</s1><q1>透露</q1>，<c1>收购价约为三十亿元</c1>。<s2>该人士</s2><q2>称</q2>，<c2>双"
            "方已签署意向书</c2>。",
            {},
        ),
    ],
)
def test_according_goes_on(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Pronouns and left-out subjects after 據X介紹."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<source>文章</source><cue>称</cue>，<content>人口红利正在转化为人才红利</content>。", {"speaker": "文章"}),
        (
            "<source>{ORG|廉政公署}</source><cue>指</cue>，<content>調查源於一宗貪污投訴</content>。",
            {"speaker": "廉政公署"},
        ),
        (
            "<source>{ORG|市公安局}</source>{DATE|5日晚}<cue>通报</cue>，<content>犯罪嫌疑人已被抓获</content>。",
            {"speaker": "市公安局"},
        ),
    ],
)
def test_texts_speak(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Statements, essays, notices."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
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
def test_returns(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """More ways back to the article's own voice."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
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
        ("{ORG|金威建築}至今未回應。", {}),
        ("截稿前，{PER|何美欣}沒有回應。", {}),
        ("{PER|何美欣}不願透露細節。", {}),
        (
            "<source>{PER|林廷威}</source>並沒有<cue>否認</cue><content>曾經見過廠商</content>。",
            {"speaker": "林廷威", "negated": True},
        ),
        (
            "<source>{PER|莫蘭}</source>從未<cue>表示</cue><content>要辭職</content>。",
            {"speaker": "莫蘭", "negated": True},
        ),
    ],
)
def test_negations(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A negated cue still reports; 未回應 reports nothing."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("地震造成三人死亡，另有十人受傷送醫。", {}),
        ("市面上常見的說法有三種。", {}),
        ("工廠訂單滿手，要到年底才能消化。", {}),
        ("这里曾是他们说好见面的地方。", {}),
        ("預期壽命逐年上升。", {}),
        ("公司批出三千萬元合約。", {}),
        ("法院批准了他的保釋申請。", {}),
        ("電子看板顯示下一班車十分鐘後進站。", {}),
        ("民眾可致電查詢。", {}),
        ("這份聲明的措辭相當強硬。", {}),
        ("她在致詞時數度落淚。", {}),
        ("他擔任發言人已有八年。", {}),
        ("演唱會消息一出，門票立刻售罄。", {}),
        ("双方就有关问题交换了意见。", {}),
        ("這種魚俗稱「爛船釘」。", {}),
        ("{PER|何美欣}對未來充滿希望。", {}),
        ("他的預測完全落空。", {}),
        ("請洽各分局服務台。", {}),
        ("據點設在{LOC|板橋}車站旁。", {}),
        ("該款手機依據國際標準設計。", {}),
        ("警方依法究辦。", {}),
    ],
)
def test_not_speech(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Cue words that mean something else."""
    check(markup, **expected)
