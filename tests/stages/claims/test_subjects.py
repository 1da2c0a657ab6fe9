"""Whose words they are when the cue's clause does not begin with its source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.stages.claims.conftest import take_apart


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<source>老方</source>想了想，<cue>答道</cue>：「<content>你們記得它就行</content>。」", {"speaker": "老方"}),
        (
            "<source>青禾證券</source>則把評級降至「沽售」，<cue>指</cue><content>再融資風險不容低估</content>。",
            {"speaker": "青禾證券"},
        ),
        (
            "<source>公告</source>由董事長簽署，<cue>寫明</cue>「<content>董事會並不知悉下跌的原因</content>」。",
            {"speaker": "公告"},
        ),
        (
            "<source>羅奶奶</source>聽到喜訊，<cue>笑說</cue>：「<content>對呀，快了</content>！」",
            {"speaker": "羅奶奶"},
        ),
        ("<source>院長</source>到場慰問，<cue>大讚</cue><content>隊員反應迅速</content>。", {"speaker": "院長"}),
    ],
)
def test_a_subject_that_no_list_knows(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The noun phrase that begins the sentence is the subject, rather than whoever spoke before."""
    check(
        "<s2>{PER|林廷威}</s2><q2>表示</q2>，<c2>要等報告出來</c2>。" + markup, speaker=(expected["speaker"], "林廷威")
    )


@pytest.mark.parametrize(
    "markup",
    [
        "<source>控方</source>引用判例<cue>反駁</cue>，<content>被告無權保持緘默</content>。",
        "<source>該局</source>下午發布文字<cue>指出</cue>，<content>水位已經下降</content>。",
        "<source>審計處日前公布的查核報告</source><cue>指出</cue>，<content>廠商未依約計罰</content>。",
        "翻查<source>資料</source><cue>顯示</cue>，<content>該廠三年前已停工</content>。",
        "<source>一位正妹</source>則<cue>表示</cue>，「<content>要自力更生，靠自己</content>」。",
        "還<source>有人</source><cue>問</cue>：「<content>師生吃的是一樣的飯嗎</content>？」",
        "有<source>當地華人</source><cue>稱</cue>，<content>此次損失上億元</content>。",
        "<source>七成受訪經銷商</source><cue>認為</cue><content>下季難以完成目標</content>。",
        "該樓群組近日有<source>多人</source><cue>留言</cue>，「<content>交租就準時，維修就不準時</content>」。",
        "五家銀行開會，當中<source>兩家</source><cue>要求</cue><content>公司增加抵押品</content>。",
        "<source>{ORG|市府}</source>3次<cue>要求</cue><content>廠商改善排水</content>。",
        "<source>院方代表</source>交代事件時<cue>表示</cue>，<content>太平間全日上鎖</content>。",
        "<source>{PER|盧錦全}</source>三年前病逝，臨終前<cue>囑咐</cue><content>女兒不要賣掉招牌</content>。",
        "<source>一名士兵</source>堅守崗位，死前向敵軍<cue>嗆聲說</cue>：「<content>去你的</content>！」",
        "<source>{PER|盧錦全}</source>昨日到案，離開法院時向記者<cue>說</cue>：「<content>我是冤枉的</content>！」",
        "案經<source>檢察官</source>複訊後<cue>認為</cue><content>他涉嫌重大</content>。",
        "但經<source>{ORG|審計處}</source>於去年底調查後，<cue>發現</cue><content>廠商未依約計罰</content>。",
        "金融市場一直<source>有人</source><cue>猜測</cue><content>今年經濟可能衰退</content>。",
        "<source>官員</source><cue>期望</cue>著<content>這條線路能帶來合作</content>。",
        "日前<source>首相{PER|安倍晉三}</source>在一場會議中<cue>表示</cue>，<content>此事必須關注</content>。",
        "<source>{PER|彭子涵}</source>並不認同，<cue>認為</cue><content>兩者期望不同</content>。",
        "<source>她</source>則自嘲<cue>回應</cue>，「<content>嚇到腿軟，站不起來</content>」。",
        "<source>議員{PER|程郁文}</source>則<cue>質疑</cue><content>廠商沒有資金復工</content>。",
        "經<source>警方</source>初步調查，<cue>懷疑</cue><content>有人縱火</content>。",
        "<source>居民</source>忿忿不平<cue>斥責</cue><content>管理公司草率</content>。",
        "<source>{PER|簡士誠}</source>當時已拒絕，並發信至每戶住客的業主，<cue>表示</cue><content>工程不會延期</content>。",
        "<source>{PER|莫蘭}</source>{DATE|17日}在與到訪的{PER|田建国}會面後<cue>稱</cue>，<content>雙方將擴大合作</content>。",
    ],
)  # fmt: skip
def test_what_the_source_does_before_it_speaks(check: Callable[..., None], markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    ("markup", "speakers"),
    [
        (
            "<s1>{PER|林廷威}</s1><q1>說</q1>，<c1>相關單位已展開行動，其中{ORG|環保局}會抽查工地，並<q2>要求</q2>"
            "<c2>廠商三日內改善</c2></c1>。",
            ("林廷威", "環保局"),
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>回憶</q1>，<c1>{PER|龍文彬}在門口站了很久，才<q2>說</q2>：「<c2>你來吧，給你留了"
            "宿舍</c2>。」</c1>",
            ("林廷威", "龍文彬"),
        ),
    ],
)
def test_what_a_subject_inside_a_report_says(
    check: Callable[..., None], markup: str, speakers: tuple[str, ...]
) -> None:
    """並要求, 才說: the words of the subject spoken of, not of the one who speaks."""
    check(markup, speaker=speakers)


@pytest.mark.parametrize(
    ("markup", "speaker"),
    [
        # The last speaker is a man by his title or name, so that 她 goes back to the woman before him.
        (
            "<s1>{PER|何美欣}</s1><q1>說</q1>，<c1>要等</c1>。<s2>{PER|梁啟明}先生</s2><q2>說</q2>，<c2>不等</c2>。",
            "何美欣",
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>說</q1>，<c1>要等</c1>。<s2>{PER|梁志強}</s2><q2>說</q2>，<c2>不等</c2>。",
            "何美欣",
        ),
        # Nobody else is there: the name misleads.
        ("<s1>{PER|梁志強}</s1><q1>說</q1>，<c1>要等</c1>。", "梁志強"),
        # Two people are no 她.
        (
            "<s1>{PER|何美欣}</s1><q1>說</q1>，<c1>要等</c1>。<s2>{PER|方遠}、{PER|杜文}</s2><q2>說</q2>，<c2>不等</c2>。",
            "何美欣",
        ),
    ],
)
def test_she(check: Callable[..., None], markup: str, speaker: str) -> None:
    number = markup.count("<q") + 1
    end = f"<s{number}>她</s{number}><q{number}>補充</q{number}>，<c{number}>下週再談</c{number}>。"
    marked = take_apart(markup)
    before = tuple(marked.text[slice(*c["s"][0])].removesuffix("先生") for _, c in sorted(marked.claims.items()))
    check(markup + end, speaker=(*before, speaker))


def test_he_inside_a_quotation_is_not_who_speaks_it(check: Callable[..., None]) -> None:
    check(
        "<s1>{PER|何美欣}</s1><q1>說</q1>，<c1>要等</c1>。<s2>{PER|杜文}</s2><q2>答</q2>：「<c2><s3>佢</s3><q3>話</q3>"
        "<c3>再等就會俾人搶走</c3></c2>。」",
        speaker=("何美欣", "杜文", "何美欣"),
    )


def test_the_firm_that_is_named_most_often(check: Callable[..., None]) -> None:
    check(
        "{ORG|星嶼娛樂}在{ORG|Facebook}設有專頁，{ORG|星嶼娛樂}歌手也常用{ORG|Facebook}。{ORG|星嶼娛樂}昨日開會。"
        "<source>公司</source>最後<cue>呼籲</cue><content>外界停止臆測</content>。",
        speaker="星嶼娛樂",
    )


def test_a_role_is_not_given_to_kin(check: Callable[..., None]) -> None:
    check(
        "死者胞妹{PER|郭靜儀}到場。<s1>{PER|林廷威}</s1><q1>說</q1>，<c1><s2>死者</s2>曾<q2>說</q2>：「<c2>五分鐘就返，"
        "你等我</c2>」</c1>。",
        speaker=("林廷威", "死者"),
    )


def test_the_name_in_quotation_marks_that_ends_a_source(check: Callable[..., None]) -> None:
    check(
        "<source>追蹤飛機動態的組織「海岸守望」</source><cue>披露</cue>，<content>兩架軍機沿海岸飛行</content>。",
        speaker="海岸守望",
    )
    check("<source>{ORG|民進黨}籍“立委”</source><cue>表示</cue>，<content>要等</content>。", speaker="民進黨籍立委")
