"""What belongs to the words of another and what stands beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from pipeline.document import Mention
from tests.stages.claims.conftest import take_apart


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|林廷威}</s1><q1>指出</q1>，<c1>雖然補助已經發放，但<s2>多數店家</s2><q2>擔心</q2><c2>撐不過年底</c2></c1>。",
            {"speaker": ("林廷威", "多數店家")},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>说</q1>，<c1>因<s2>{ORG|水务局}</s2><q2>提到</q2><c2>管线三年后才能换完</c2></c1>。",
            {"speaker": ("高立民", "水务局")},
        ),
        (
            "<s1>{PER|鍾志豪}</s1><q1>指</q1>，<c1>{ORG|衞生署}早前派員巡查，<q2>要求</q2><c2>食肆停業七天</c2></c1>。",
            {"speaker": ("鍾志豪", "衞生署")},
        ),
    ],
)
def test_inside(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A concession, a reason and what an organisation that is spoken of did stay inside what is reported."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|莫蘭}</s1><q1>說</q1>，<c1>大火發生時，三名職員正在倉庫內</c1>，<q2>強調</q2><c2>從未堵塞通道</c2>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<s1>{PER|鍾志豪}</s1><q1>指</q1>，<c1>司機當值僅兩小時</c1>，<q2>促</q2><c2>公司交代更表</c2>。",
            {"speaker": "鍾志豪"},
        ),
    ],
)
def test_beside(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The same speaker's next cue begins a claim of its own; a time before it is no clause that it could end."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|林廷威}</s1><q1>表示</q1>，<c1>設備已經老舊，曾<q2>建議</q2><c2>提早汰換</c2></c1>。",
            {"speaker": "林廷威"},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>说</q1>，<c1>工程可以继续，但要<q2>提醒</q2><c2>施工队注意安全</c2></c1>。",
            {"speaker": "高立民"},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>透露</q1>，<c1>曾與母親大吵一場，<s2>母親</s2><q2>批評</q2><c2>她不孝</c2></c1>。",
            {"speaker": ("何美欣", "母親")},
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>強調</q1>，<c1>採購一切合法，且<s2>稽核人員</s2><q2>證實</q2><c2>帳目沒有短少</c2></c1>。",
            {"speaker": ("林廷威", "稽核人員")},
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>說</q1>，<c1>合約去年就已談妥，<s2>{ORG|市政府}</s2>當時<q2>表示</q2><c2>三個月內審完</c2></c1>。",
            {"speaker": ("林廷威", "市政府")},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>說</q1>，<c1>已檢查八座大樓的警鐘，<q2>發現</q2><c2>並不能有效操作</c2></c1>。",
            {"speaker": "何美欣"},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>说</q1>，<c1>对方后来不但派船进港，还<q2>要求</q2><c2>渔民撤离</c2></c1>。",
            {"speaker": "高立民"},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>指</q1>，<c1>公開名單，可能會<q2>被認為</q2><c2>偏袒其中一方</c2></c1>。",
            {"speaker": ("何美欣", "")},
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>表示</q1>，<c1>產能本來足夠，不過考慮到訂單增加，<q2>認為</q2><c2>仍應擴廠</c2></c1>。",
            {"speaker": "林廷威"},
        ),
    ],
)
def test_recounted(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """What was said earlier, what will be said, what others said to the speaker and what was found is told of."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|鍾志豪}</s1><q1>形容</q1><c1>隊員表現出色</c1>，<q2>希望</q2><c2>來年再奪冠軍</c2>。",
            {"speaker": "鍾志豪"},
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>批評</q1><c1>承包商敷衍了事</c1>，<q2>要求</q2><c2>市府立即解約</c2>。",
            {"speaker": "林廷威"},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>询问</q1><c1>工程何时完工</c1>，<q2>反问</q2><c2>谁来承担损失</c2>。",
            {"speaker": "高立民"},
        ),
        (
            "<s1>有人</s1><q1>認為</q1><c1>票價太貴</c1>，<s2>有人</s2><q2>認為</q2><c2>服務值得這個價錢</c2>。",
            {"speaker": "有人"},
        ),
        (
            "<s1>評估報告</s1><q1>指出</q1>，<c1>橋墩已經下陷</c1>，<q2>建議</q2><c2>立即封橋</c2>。",
            {"speaker": "評估報告"},
        ),
    ],
)
def test_same_speaker(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Behind praise, reproach and questions, the same speaker's next cue stands beside, as 有人 does behind 有人."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<source>{ORG|警方}</source><cue>呼籲</cue><content>店家澄清</content>。", {"cue_class": "demand"}),
        (
            "<source>{PER|莫蘭}</source><cue>要求</cue><content>{ORG|環保局}公布檢測結果</content>。",
            {"cue_class": "demand"},
        ),
    ],
)
def test_asked_to_say(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """What others are asked to say is no report of theirs."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|廖心如}</source>受訪時<cue>說</cue>，<content>要特別強調，颱風過後切勿上山</content>。",
            {"speaker": "廖心如"},
        ),
    ],
)
def test_intended(annotate: Callable[..., Doc], markup: str, expected: dict[str, Any]) -> None:
    """An intention inside what is said does not take the place of the cue of saying."""
    marked = take_apart(markup)
    outer = annotate(marked.text, marked.mentions)._.claims[0]
    assert (outer.speaker, outer.content) == (expected["speaker"], marked.claims[1]["c"])


def test_foreseen(annotate: Callable[..., Doc]) -> None:
    """What is expected of a thing belongs to who speaks."""
    doc = annotate("學者指出，隨著人口老化，幼兒園的學生人數預料將減半。")
    assert doc.text[slice(*doc._.claims[0].content[0])] == "隨著人口老化，幼兒園的學生人數預料將減半"
    assert {c.speaker for c in doc._.claims} == {"學者"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "溫若涵表示，災民對未來十分焦慮，很多居民說不知何去何從。",
            ["災民對未來十分焦慮，很多居民說不知何去何從", "不知何去何從"],
        ),
        ("溫若涵表示，災民十分焦慮，但也有居民說會留下。", ["災民十分焦慮", "會留下"]),
    ],
)
def test_unnamed_inside(annotate: Callable[..., Doc], text: str, expected: list[str]) -> None:
    """Whom somebody with a name tells of has no name, and speaks inside what is told, unless set against it."""
    doc = annotate(text, [Mention(0, 3, "PER", "test", "溫若涵", "PER:溫若涵")])
    assert [doc.text[slice(*c.content[0])] for c in doc._.claims] == expected
