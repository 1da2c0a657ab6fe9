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
            "<s1>{PER|高立民}</s1><q1>指出</q1>，<c1>产业转移不可逆转</c1>，并<q2>呼吁</q2><c2>各地尽快布局新赛"
            "道</c2>。",
            {"speaker": "高立民"},
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
            "<s1>{PER|何美欣}</s1><q1>說</q1><c1>她不會辭職</c1>，而<s2>{PER|邱文田}</s2><q2>認為</q2><c2>她應"
            "該下台負責</c2>。",
            {"speaker": ("何美欣", "邱文田")},
        ),
        (
            "<s1>控方</s1><q1>指</q1><c1>被告早有預謀</c1>，<s2>辯方</s2>則<q2>反駁</q2><c2>被告當時精神失常</c2>。",
            {"speaker": ("控方", "辯方")},
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
