"""The forms of Hong Kong, mainland and Taiwan papers, and half-width punctuation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|陳太}</source><cue>話</cue>：「<content>我住咗廿年都未見過咁大場火</content>。」",
            {"speaker": "陳太", "form": "direct"},
        ),
        (
            "<source>街坊{PER|強哥}</source><cue>稱</cue>：「<content>成晚都瞓唔着，驚死又嚟過</content>。」",
            {"speaker": "強哥", "form": "direct"},
        ),
        (
            "<source>{PER|鍾志豪}</source><cue>回應指</cue>，<content>公司已向受影響僱員發放津貼</content>。",
            {"speaker": "鍾志豪"},
        ),
        (
            "<source>{ORG|房屋署}</source><cue>覆稱</cue>，<content>已向承辦商發出警告信</content>。",
            {"speaker": "房屋署"},
        ),
        ("<source>事主</source><cue>報稱</cue><content>被騙去一百萬元</content>。", {"speaker": "事主"}),
        ("<source>{PER|麥穎芝}</source>續<cue>指</cue>，<content>部門會加強巡查</content>。", {"speaker": "麥穎芝"}),
        (
            "有<source>工程界人士</source><cue>估計</cue>，<content>維修費用至少要三億元</content>。",
            {"speaker": "工程界人士"},
        ),
        ("<source>{PER|古兆麟}</source><cue>籲</cue><content>受害人盡快報案</content>。", {"speaker": "古兆麟"}),
        (
            "<source>{PER|李太}</source><cue>笑言</cue>：「<content>有得食有得住就夠啦</content>。」",
            {"speaker": "李太", "form": "direct"},
        ),
        ("<source>裁判官</source>判刑時<cue>指</cue>，<content>被告毫無悔意</content>。", {"speaker": "裁判官"}),
        (
            "<source>控方案情</source><cue>指</cue>，<content>被告於天橋上擲下磚頭</content>。",
            {"speaker": "控方案情"},
        ),
        (
            "<source>{ORG|天文台}</source><cue>預料</cue><content>未來兩三日天氣轉涼</content>。",
            {"speaker": "天文台"},
        ),
        (
            "<source>{PER|何美欣}</source>昨在社交網站發文，<cue>稱</cue>「<content>公道自在人心</content>」。",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "<source>{ORG|運輸署}</source>{DATE|今日（5日）}<cue>公布</cue>，<content>{LOC|東區走廊}部分行車線"
            "將由下周一起封閉</content>。",
            {"speaker": "運輸署"},
        ),
    ],
)
def test_hong_kong(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Cantonese quotations and the forms of Hong Kong papers."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|高立民}</source><cue>说</cue>，<content>要坚持“先立后破”，不能一刀切</content>。",
            {"speaker": "高立民", "form": "mixed"},
        ),
        (
            "<source>{ORG|商务部}新闻发言人{PER|彭子涵}</source>{DATE|12日}在回答记者提问时<cue>表示</cue>，"
            "<content>中方将采取必要措施维护自身权益</content>。",
            {"speaker": "彭子涵"},
        ),
        ("<source>会议</source><cue>指出</cue>，<content>要统筹发展和安全</content>。", {"speaker": "会议"}),
        ("<source>会议</source><cue>强调</cue>，<content>各级党委要扛起主体责任</content>。", {"speaker": "会议"}),
        (
            "<source>{PER|蒋蕾}</source><cue>告诉</cue>记者：“<content>以前看病要翻两座山</content>。”",
            {"speaker": "蒋蕾", "form": "direct"},
        ),
        (
            "“<content>水质好了，白鹭也回来了</content>。”<source>村支书{PER|田建国}</source><cue>说</cue>。",
            {"speaker": "田建国", "form": "direct"},
        ),
        ("有<source>专家</source><cue>指出</cue>，<content>过度包装推高了快递成本</content>。", {"speaker": "专家"}),
        (
            "<source>{ORG|国家防总}</source>{DATE|9日}<cue>要求</cue>，<content>各地做好堤防巡查</content>。",
            {"speaker": "国家防总"},
        ),
        (
            "<source>{PER|彭子涵}</source><cue>指出</cue>，<content>美方应立即纠正错误做法</content>。",
            {"speaker": "彭子涵"},
        ),
        (
            "<source>网友</source><cue>调侃</cue>：“<content>这才叫冷静期</content>。”",
            {"speaker": "网友", "form": "direct"},
        ),
        (
            "<source>该负责人</source><cue>表示</cue>，<content>试点范围将扩大到二十个城市</content>。",
            {"speaker": "该负责人"},
        ),
        (
            "《<source>意见</source>》<cue>提出</cue>，<content>到2027年基本建成统一的监测网络</content>。",
            {"speaker": "意见"},
        ),
        (
            "<source>数据</source><cue>显示</cue>，<content>上半年全国铁路发送旅客创历史新高</content>。",
            {"speaker": "数据"},
        ),
    ],
)
def test_mainland(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Curly quotation marks and the forms of mainland papers."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|何美欣}</source><cue>痛批</cue>，<content>政府放任房價飆漲</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "<source>{PER|何美欣}</source>在臉書<cue>嗆聲</cue>：「<content>有種就來辯論</content>！」",
            {"speaker": "何美欣", "form": "direct"},
        ),
        (
            "<source>{PER|林廷威}</source><cue>透露</cue>，<content>行政院版草案下週就會出爐</content>。",
            {"speaker": "林廷威"},
        ),
        (
            "<source>{ORG|北市府}</source><cue>說明</cue>，<content>路樹移植須經專家會勘</content>。",
            {"speaker": "北市府"},
        ),
        ("<source>原PO</source><cue>抱怨</cue>，<content>樓上每天半夜都在拖椅子</content>。", {"speaker": "原PO"}),
        ("<source>檢察官</source><cue>認定</cue><content>兩人有串證之虞</content>。", {"speaker": "檢察官"}),
        ("<source>{PER|邱文田}</source><cue>自承</cue><content>過去太過保守</content>。", {"speaker": "邱文田"}),
        (
            "<source>{ORG|經濟部}</source><cue>說</cue>，<content>{DATE|明年1月1日}起電價不調整</content>。",
            {"speaker": "經濟部"},
        ),
        (
            "<source>{PER|廖心如}</source><cue>不諱言</cue>，<content>保育經費年年縮水</content>。",
            {"speaker": "廖心如"},
        ),
        (
            "<source>{ORG|民進黨}發言人{PER|許宛真}</source><cue>回應</cue>，<content>一切尊重司法調查</content>。",
            {"speaker": "許宛真"},
        ),
    ],
)
def test_taiwan(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The forms of Taiwan papers."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|邱文田}</source>{DATE|今天}<cue>表示</cue>,<content>出口訂單已連三月成長</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "<source>{PER|邱文田}</source><cue>說</cue>:「<content>景氣最壞的時候已經過去</content>。」",
            {"speaker": "邱文田", "form": "direct"},
        ),
        (
            '<source>{PER|邱文田}</source><cue>說</cue>:"<content>景氣最壞的時候已經過去</content>。"',
            {"speaker": "邱文田", "form": "direct"},
        ),
        (
            "<source>{ORG|主計總處}</source><cue>預估</cue><content>今年經濟成長率為3.15%,優於去年</content>。",
            {"speaker": "主計總處"},
        ),
        (
            "「<content>時間壓力非常大</content>」,<source>{PER|邱文田}</source><cue>指出</cue>,<content>供應商"
            "必須提前備料</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "據《<source>{ORG|金融時報}</source>》<cue>報導</cue>,<content>兩家車廠已談妥合併條件</content>。",
            {"speaker": "金融時報"},
        ),
        ("<cue>據了解</cue>,<content>肇事車輛煞車早已失靈</content>。", {"speaker": ""}),
        (
            "<s1>{PER|廖心如}</s1><q1>指出</q1>,<c1>魚群正在北移</c1>。<s2>她</s2><q2>說</q2>,<c2>保育必須和漁"
            "民一起做</c2>。",
            {"speaker": "廖心如"},
        ),
    ],
)
def test_half_width(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Half-width commas, colons and straight quotation marks."""
    check(markup, **expected)
