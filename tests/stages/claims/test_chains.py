"""Several claims in a sentence: chained, nested, relayed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|林廷威}</s1><q1>表示</q1>，<c1>工程會如期完成</c1>，並<q2>強調</q2><c2>品質不會打折</c2>。",
            {"speaker": "林廷威", "source_type": ("person", "none")},
        ),
        (
            "<s1>{PER|鍾志豪}</s1><q1>稱</q1>，<c1>當日並無接到投訴</c1>，又<q2>稱</q2><c2>公司一直遵守安全守則</c2>。",
            {"speaker": "鍾志豪"},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>批評</q1><c1>市府規劃草率</c1>，並<q2>要求</q2><c2>立即停工檢討</c2>。",
            {"speaker": "何美欣"},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>指出</q1>，<c1>产业转移不可逆转</c1>，并<q2>呼吁</q2><c2>各地尽快布局新赛"
            "道</c2>。",
            {"speaker": "高立民"},
        ),
        (
            "<s1>{ORG|消委會}</s1><q1>指</q1>，<c1>八款樣本含致敏物</c1>，<q2>建議</q2><c2>消費者購買前先看清標"
            "籤</c2>。",
            {"speaker": "消委會"},
        ),
        (
            "<s1>{PER|邱文田}</s1><q1>坦言</q1>，<c1>人手確實不足</c1>，但<q2>強調</q2><c2>行車安全不受影響</c2>。",
            {"speaker": "邱文田"},
        ),
        (
            "<s1>{PER|邱文田}</s1><q1>認為</q1><c1>票價偏低</c1>，<q2>希望</q2><c2>政府同意分階段調整</c2>。",
            {"speaker": "邱文田"},
        ),
        (
            "<s1>{PER|方少華}</s1><q1>說</q1>，<c1>赤字已明顯收窄</c1>；<s2>他</s2>並<q2>透露</q2>，<c2>下月會"
            "公布新的發債計劃</c2>。",
            {"speaker": "方少華"},
        ),
        (
            "<s1>{PER|莫蘭}</s1>{DATE|週四}<q1>宣布</q1><c1>將辭去主席職務</c1>，並<q2>承諾</q2><c2>會協助完成"
            "交接</c2>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<s1>{PER|許宛真}</s1><q1>說</q1>，<c1>意外原因還在調查</c1>，<q2>提醒</q2><c2>民眾不要散布未經查證"
            "的訊息</c2>。",
            {"speaker": "許宛真"},
        ),
        (
            "<s1>{ORG|環團}</s1><q1>質疑</q1><c1>環評數據造假</c1>，<q2>要求</q2><c2>開發單位公開原始資料</c2>"
            "，並<q3>呼籲</q3><c3>{ORG|環境部}重啟審查</c3>。",
            {"speaker": "環團"},
        ),
        (
            "<s1>{ORG|外交部}</s1><q1>重申</q1><c1>立場從未改變</c1>，<s2>{ORG|國防部}</s2>則<q2>表示</q2><c2>"
            "將持續監控海空動態</c2>。",
            {"speaker": ("外交部", "國防部")},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>說</q1><c1>她不會辭職</c1>，而<s2>{PER|邱文田}</s2><q2>認為</q2><c2>她應"
            "該下台負責</c2>。",
            {"speaker": ("何美欣", "邱文田")},
        ),
        (
            "<s1>控方</s1><q1>指</q1><c1>被告早有預謀</c1>，<s2>辯方</s2>則<q2>反駁</q2><c2>被告當時精神失常</c2>。",
            {"speaker": ("控方", "辯方")},
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>說</q1>，<c1>問題出在舊管線</c1>；<s2>{PER|許宛真}</s2><q2>補充</q2>，"
            "<c2>全市仍有兩成管線超過五十年</c2>。",
            {"speaker": ("林廷威", "許宛真")},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>表示</q1>，<c1>中方始终致力于和平</c1>，<q2>强调</q2><c2>对话协商是唯一出"
            "路</c2>。",
            {"speaker": "高立民"},
        ),
        (
            "<s1>{PER|林廷威}</s1>首先<q1>說明</q1>，<c1>補助對象限於設籍市民</c1>，最後<q2>呼籲</q2><c2>民眾儘"
            "早上網登記</c2>。",
            {"speaker": "林廷威"},
        ),
    ],
)
def test_chained(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A further cue in the sentence begins a claim of its own, with no source and the same speaker."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|林廷威}</s1><q1>表示</q1>，<c1>工程會如期完成</c1>。另外也<q2>強調</q2>，<c2>品質不會打折</c2>。",
            {"speaker": "林廷威"},
        ),
        (
            "<s1>{ORG|教育局}</s1><q1>表示</q1>，<c1>全港學校明日停課</c1>。又<q2>提醒</q2><c2>家長留意最新公布</c2>。",
            {"speaker": "教育局"},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>指出</q1>，<c1>基层负担仍然偏重</c1>。\n同时<q2>要求</q2>，<c2>各地年底前"
            "完成台账清理</c2>。",
            {"speaker": "高立民"},
        ),
    ],
)
def test_over_sentences(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A cue without a source goes on with the speaker of the sentence before."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|林廷威}</s1><q1>表示</q1>，<c1><q2>希望</q2><c2>各界給執行團隊一點時間</c2></c1>。",
            {"speaker": "林廷威"},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>說</q1>，<c1>這條路天天塞車，<q2>希望</q2><c2>市府盡快拓寬</c2></c1>。",
            {"speaker": "何美欣"},
        ),
        ("有<s1>居民</s1><q1>表示</q1><c1><q2>擔心</q2><c2>地基遭掏空</c2></c1>。", {"speaker": "居民"}),
        (
            "<s1>{PER|何美欣}</s1><q1>說</q1>，<c1><s2>她</s2><q2>認為</q2><c2>法案應該退回委員會</c2></c1>。",
            {"speaker": "何美欣"},
        ),
        (
            "<s1>{PER|鍾志豪}</s1><q1>稱</q1>，<c1><s2>工程顧問</s2>曾<q2>警告</q2><c2>地基有下沉風險</c2></c1>。",
            {"speaker": ("鍾志豪", "工程顧問")},
        ),
        (
            "<s1>{ORG|彭博社}</s1><q1>報導</q1>，<c1><s2>兩名官員</s2><q2>透露</q2><c2>關稅將分三階段上調</c2></c1>。",
            {"speaker": ("彭博社", "兩名官員")},
        ),
        (
            "<s1>{PER|彭子涵}</s1><q1>說</q1>：「<c1><s2>我們</s2><q2>認為</q2><c2>對話的大門始終敞開</c2></c1>。」",
            {"speaker": "彭子涵", "form": "direct"},
        ),
        (
            "<s1>{PER|彭子涵}</s1><q1>說</q1>：「<c1>情勢不容樂觀。<s2>我</s2><q2>希望</q2><c2>各方都保持克制"
            "</c2></c1>。」",
            {"speaker": "彭子涵", "form": "direct"},
        ),
        (
            "<s1>{ORG|工會}</s1><q1>表示</q1>，<c1>已<q2>要求</q2><c2>資方在一週內回應訴求</c2></c1>。",
            {"speaker": "工會"},
        ),
        (
            "<s1>{PER|陳太}</s1><q1>說</q1>，<c1><s2>醫生</s2><q2>建議</q2><c2>她盡快動手術</c2></c1>。",
            {"speaker": ("陳太", "醫生")},
        ),
    ],
)
def test_nested(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A claim inside the content of another is a claim of its own."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{ORG|路透社}</s1><q1>引述</q1><c1><s2>兩名官員</s2><q2>說</q2>，<c2>撤軍最快下週展開</c2></c1>。",
            {"speaker": ("路透社", "兩名官員")},
        ),
        (
            "<s1>{ORG|俄新社}</s1><q1>援引</q1><c1><s2>{ORG|国防部}</s2><q2>表示</q2>，<c2>夜间共击落三十架无人"
            "机</c2></c1>。",
            {"speaker": ("俄新社", "国防部")},
        ),
        (
            "《<s1>{ORG|明報}</s1>》<q1>引述</q1><c1><s2>消息人士</s2><q2>指</q2>，<c2>人選名單下周定案</c2></c1>。",
            {"speaker": ("明報", "消息人士")},
        ),
        (
            "<s1>{PER|陳太}</s1><q1>引述</q1><c1><s2>警員</s2><q2>稱</q2>，<c2>閉路電視並未拍到疑人</c2></c1>。",
            {"speaker": ("陳太", "警員")},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>轉述</q1><c1><s2>家屬</s2><q2>表示</q2>，<c2>只想早日把人接回家</c2></c1>。",
            {"speaker": ("何美欣", "家屬")},
        ),
        (
            "<s1>{ORG|央视}</s1><q1>援引</q1><c1><s2>{PER|莫兰}</s2>的话<q2>说</q2>：“<c2>谈判取得了实质进展"
            "</c2>。”</c1>",
            {"speaker": ("央视", "莫兰")},
        ),
    ],
)
def test_relays(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """引述X說 is two claims."""
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
            "<s1>{PER|邱文田}</s1><q1>主張</q1><c1>調高基本工資</c1>，但<s2>資方</s2><q2>擔心</q2><c2>小店撐不"
            "住</c2>。",
            {"speaker": ("邱文田", "資方")},
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
        (
            "<s1>{PER|何美欣}</s1><q1>認為</q1>，<c1>此案違反程序正義</c1>；但<s2>她</s2>也<q2>承認</q2>，<c2>"
            "修法確有必要</c2>。",
            {"speaker": "何美欣"},
        ),
        (
            "<s1>{PER|邱文田}</s1><q1>說</q1>：「<c1>我沒有拿錢</c1>。」但<s2>證人</s2><q2>指證</q2>，<c2>他當"
            "場收下一個信封</c2>。",
            {"speaker": ("邱文田", "證人")},
        ),
        (
            "<s1>{LOC|美國}</s1><q1>指控</q1><c1>{LOC|俄羅斯}違反停火</c1>，<s2>{LOC|俄羅斯}</s2>則<q2>否認"
            "</q2><c2>曾發動攻擊</c2>。",
            {"speaker": ("美國", "俄羅斯")},
        ),
        (
            "<s1>{PER|古兆麟}</s1><q1>認為</q1>，<c1>條例過於嚴苛</c1>，<q2>質疑</q2><c2>當局能否有效執行</c2>。",
            {"speaker": "古兆麟"},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>指出</q1>，<c1>形势依然严峻</c1>，同时<q2>要求</q2><c2>各部门加强值守"
            "</c2>，并<q3>强调</q3><c3>绝不能麻痹大意</c3>。",
            {"speaker": "高立民"},
        ),
        (
            "<s1>{ORG|民政局}</s1><q1>澄清</q1>，<c1>網傳照片並非當日拍攝</c1>，<q2>呼籲</q2><c2>民眾切勿轉傳</c2>。",
            {"speaker": "民政局"},
        ),
        ("<s1>{PER|陳太}</s1><q1>說</q1>，<c1>房子是丈夫留下的，她捨不得賣</c1>。", {"speaker": "陳太"}),
        (
            "<s1>{PER|麥穎芝}</s1><q1>批評</q1><c1>計劃「離地」</c1>，<q2>促請</q2><c2>當局重新諮詢區議會</c2>。",
            {"speaker": "麥穎芝"},
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>表示</q1>，<c1><s2>中央</s2>已<q2>指示</q2><c2>各縣市盤點避難所</c2></c1>。",
            {"speaker": ("林廷威", "中央")},
        ),
    ],
)
def test_turns(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Two speakers, or one with a turn, in one sentence or paragraph."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|鍾志豪}</s1><q1>指</q1>，<c1>司機當值僅兩小時</c1>，<q2>強調</q2><c2>公司有足夠休息安排"
            "</c2>，<q3>籲</q3><c3>公眾勿作揣測</c3>。",
            {"speaker": "鍾志豪"},
        ),
        (
            "<s1>{PER|麥穎芝}</s1><q1>認為</q1><c1>計劃「脫離現實」</c1>，<q2>質疑</q2><c2>政府閉門造車</c2>，"
            "<q3>促</q3><c3>當局撤回方案</c3>。",
            {"speaker": "麥穎芝"},
        ),
        (
            "<s1>{PER|李太}</s1><q1>稱</q1><c1>事發時正在煮飯</c1>，<q2>形容</q2><c2>震動「好似地震咁」</c2>。",
            {"speaker": "李太"},
        ),
        (
            "<s1>{PER|古兆麟}</s1><q1>指</q1>，<c1>案件牽涉多個司法管轄區</c1>，<q2>料</q2><c2>聆訊需時三個月</c2>。",
            {"speaker": "古兆麟"},
        ),
        (
            "<s1>{ORG|工聯會}</s1>歡迎有關安排，<q1>認為</q1><c1>可減輕打工仔負擔</c1>，但<q2>指</q2><c2>津貼額"
            "仍有上調空間</c2>。",
            {"speaker": "工聯會"},
        ),
        (
            "<s1>{PER|潘國樑}</s1><q1>稱</q1>，<c1>當晚飲了四罐啤酒</c1>，惟<q2>否認</q2><c2>曾經動手</c2>。",
            {"speaker": "潘國樑"},
        ),
    ],
)
def test_chains_of_hong_kong(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Chains of short cues as Hong Kong papers write them."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|許宛真}</s1><q1>說</q1>，<c1>縣府早已備妥抽水機</c1>，也<q2>呼籲</q2><c2>民眾避免前往海邊</c2>。",
            {"speaker": "許宛真"},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>痛批</q1>，<c1>工程三度流標</c1>，<q2>要求</q2><c2>局長下台負責</c2>；"
            "<s3>局長{PER|邱文田}</s3><q3>回應</q3>，<c3>將檢討底價</c3>。",
            {"speaker": ("何美欣", "何美欣", "邱文田")},
        ),
        (
            "<s1>警方</s1><q1>表示</q1>，<c1>騎士未戴安全帽</c1>，<q2>呼籲</q2><c2>用路人遵守號誌</c2>。",
            {"speaker": "警方"},
        ),
        (
            "<s1>{ORG|國民黨團}</s1><q1>質疑</q1><c1>預算灌水</c1>，<s2>{ORG|行政院}</s2><q2>反駁</q2><c2>數字"
            "有憑有據</c2>，<s3>學者</s3>則<q3>建議</q3><c3>設立獨立審計機制</c3>。",
            {"speaker": ("國民黨團", "行政院", "學者")},
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>表示</q1>，<c1>目前沒有停電風險</c1>，不過<s2>他</s2>也<q2>坦言</q2>，"
            "<c2>夜間備轉容量確實偏低</c2>。",
            {"speaker": "林廷威"},
        ),
        (
            "<s1>{PER|邱文田}</s1>在直播中<q1>爆料</q1>，<c1>有立委收受廠商招待</c1>，並<q2>揚言</q2><c2>三天內"
            "公布名單</c2>。",
            {"speaker": "邱文田"},
        ),
    ],
)
def test_chains_of_taiwan(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Chains as Taiwan papers write them."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>会议</s1><q1>指出</q1>，<c1>防汛进入关键期</c1>。<s2>会议</s2><q2>强调</q2>，<c2>要把群众安全"
            "放在首位</c2>。",
            {"speaker": "会议"},
        ),
        (
            "<s1>{PER|彭子涵}</s1><q1>表示</q1>，<c1>中方一贯反对滥用关税</c1>，<q2>敦促</q2><c2>美方尽快取消有"
            "关措施</c2>。",
            {"speaker": "彭子涵"},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>强调</q1>，<c1>要守牢耕地红线</c1>；<q2>要求</q2><c2>各地严查违法占地</c2>。",
            {"speaker": "高立民"},
        ),
        (
            "<s1>专家</s1><q1>认为</q1>，<c1>极端天气将更加频繁</c1>，<q2>建议</q2><c2>城市完善排水管网</c2>。",
            {"speaker": "专家"},
        ),
        (
            "“<c1>要让农民的腰包鼓起来</c1>，”<s1>{PER|高立民}</s1><q1>说</q1>，“<c1>还要让乡村美起来</c1>。”"
            "<s2>他</s2><q2>表示</q2>，<c2>今年将新建改建农村公路一万公里</c2>。",
            {"speaker": "高立民", "form": ("direct", "indirect")},
        ),
        (
            "<s1>{ORG|应急管理部}有关负责人</s1><q1>介绍</q1>，<c1>此次地震震源较浅，<q2>预计</q2><c2>仍有"
            "余震</c2></c1>。",
            {"speaker": "应急管理部有关负责人"},
        ),
    ],
)
def test_chains_of_the_mainland(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Chains as mainland papers write them."""
    check(markup, **expected)
