"""Sources in places where they are hard to see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "颱風連來兩個，讓<source>不少果農</source><cue>擔心</cue><content>血本無歸</content>。",
            {"speaker": "不少果農"},
        ),
        (
            "<source>{ORG|書展協會}</source>{DATE|昨天}在社交媒體<cue>發文說</cue>，<content>門票全數售罄</content>。",
            {"speaker": "書展協會"},
        ),
        (
            "<source>{LOC|北城}駐{LOC|南島}代表{PER|莫蘭}</source>{DATE|9日}參與漁業會議（Fisheries Forum）時"
            "<cue>指出</cue>，<content>配額應該下調</content>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<source>老店東</source>紅着臉<cue>說</cue>：「<content>招牌是我親手寫的</content>。」",
            {"speaker": "老店東"},
        ),
        (
            "北城通讯社南岛６月７日电（记者田建国）<source>{ORG|气象局}</source><cue>表示</cue>，<content>台风将减弱"
            "</content>。",
            {"speaker": "气象局"},
        ),
    ],
)
def test_around(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Causatives, occasions, manners and bylines are no part of a source and hide none."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|何美欣}</source>出席花展開幕禮，與小朋友一同種樹，並<cue>希望</cue><content>市民多到郊外走走</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "{PER|許宛真}接受電台主持人{PER|鍾志豪}訪問，<source>她</source><cue>說</cue>，<content>新書寫了七年</content>。",
            {"speaker": "許宛真"},
        ),
        (
            "<s1>{ORG|長風航運}</s1><q1>表示</q1>，<c1>船期不會更動</c1>，<s2>他</s2><q2>認為</q2><c2>碼頭擁擠只是一時</c2>。",
            {"speaker": "長風航運"},
        ),
    ],
)
def test_of_the_sentence(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The subject of an earlier clause speaks; a pronoun goes back to the nearest subject or the house that spoke."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>動畫社社長八田武夫</source><cue>說</cue>，<content>公司收過恐嚇信</content>。",
            {"speaker": "八田武夫"},
        ),
        (
            "<s1>{ORG|終審法院}</s1><q1>裁定</q1><c1>申請人可以提出上訴</c1>。\n<s2>終院</s2><q2>指出</q2>，<c2>原審忽略了證供</c2>。",
            {"speaker": "終審法院"},
        ),
        (
            "{LOC|德國}總理{PER|莫蘭}抵達機場。\n<source>德總理</source><cue>稱</cue><content>談判已經完成</content>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<source>{PER|廖心如}的臉書</source><cue>寫道</cue>，「<content>謝謝大家陪我走到這裡</content>」。",
            {"speaker": "廖心如"},
        ),
        (
            "<source>{ORG|民眾社}議員{PER|許宛真}（左）、{PER|鍾志豪}（右）等人</source><cue>質疑</cue><content>預算浮報</content>。",
            {"speaker": "許宛真、鍾志豪"},
        ),
    ],
)
def test_names(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Short names of courts, a person's own text and several people lead to names."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{ORG|海洋大學}副校長、防災權威{PER|廖心如}</source><cue>表示</cue>，<content>山區仍會落石</content>。",
            {"speaker": "廖心如"},
        ),
        (
            "<source>盛產寶石、向來中立的{LOC|利西亞}</source>，{DATE|4日}召回大使，<cue>認為</cue>"
            "<content>調停並不公正</content>。",
            {"speaker": "利西亞"},
        ),
        (
            "候鳥提早三週飛抵南方濕地 <source>學會</source><cue>指出</cue>，<content>暖冬是主因</content>。",
            {},
        ),
        (
            "<source>球隊管理層</source>，包括領隊{PER|邱文田}，向球迷<cue>表示</cue>，<content>門票可以退款</content>。",
            {"speaker": "球隊管理層"},
        ),
        (
            "<source>{LOC|德國}、{LOC|法國}和{LOC|荷蘭}</source><cue>要求</cue><content>重啟談判</content>。",
            {"speaker": "德國、法國、荷蘭"},
        ),
        (
            "本報向{ORG|環保局}查詢，<source>對方</source><cue>表示</cue>，<content>水質合格</content>。",
            {"speaker": "環保局"},
        ),
    ],
)
def test_phrases(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Joined titles, a country behind its relative clause, a headline in front, a list in between, the other side."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "有<source>關注長者團體</source><cue>稱</cue>，<content>人手不足</content>。",
            {"speaker": "關注長者團體"},
        ),
        (
            "<source>隊伍最前面的一名青年</source>憤然<cue>高喊</cue>：「<content>我們不會走的</content>。」",
            {"speaker": "隊伍最前面的一名青年"},
        ),
        (
            "<source>兩名戴上口罩、不願具名的義工</source>，向記者<cue>表示</cue>，<content>物資已經足夠</content>。",
            {"speaker": "兩名戴上口罩、不願具名的義工"},
        ),
        (
            "车上下来<source>三个人</source>，<cue>说</cue><content>渔船占了他们的泊位</content>。",
            {"speaker": "三个人"},
        ),
        (
            "<source>某大型银行的一位理财经理</source>昨日<cue>称</cue>，<content>利率还会再降</content>。",
            {"speaker": "某大型银行的一位理财经理"},
        ),
        (
            "<source>不少物資站人員</source><cue>說</cue>，<content>整晚沒有睡</content>。",
            {"speaker": "不少物資站人員"},
        ),
        (
            "<source>家住河邊的{PER|馬大嬸}</source>一邊收拾一邊對記者<cue>說</cue>：「<content>人在就好</content>。」",
            {"speaker": "馬大嬸"},
        ),
        (
            "對此，<source>被點名的銀行</source>發布聲明<cue>表示</cue>，<content>將配合調查</content>。",
            {"speaker": "被點名的銀行"},
        ),
        (
            "「<content>我沒想過會這樣</content>。」<source>站在堤邊的{PER|陳婆婆}</source>哽咽<cue>道</cue>。",
            {"speaker": "陳婆婆"},
        ),
        ("<source>姓溫的</source><cue>說</cue>：「<content>我從來沒有見過他</content>。」", {"speaker": "姓溫"}),
        (
            "也<source>有人</source>不以為然，在網上<cue>留言說</cue><content>店員態度一向差</content>。",
            {"speaker": "有人"},
        ),
    ],
)
def test_behind_counts_and_gestures(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Counts, relative clauses, gestures and 有 stand around who speaks."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "據<source>{ORG|長風航運}</source>{DATE|4日}發布的<cue>消息</cue>，<content>航線下周恢復</content>。",
            {"speaker": "長風航運"},
        ),
        (
            "<source>{ORG|教育局}</source>回應本台查詢<cue>指</cue>，<content>已向學校了解事件</content>。",
            {"speaker": "教育局"},
        ),
        (
            "警方獲報到場，<source>屋主</source><cue>稱</cue><content>家中財物被盜</content>。",
            {"speaker": "屋主"},
        ),
    ],
)
def test_answers_and_notices(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A question is only what is answered, and a notice speaks for who gave it out."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "對於有<s1>居民</s1><q1>質疑</q1><c1>噪音超標</c1>，<s2>{ORG|環保局}</s2><q2>回應指</q2>，<c2>已派員量度</c2>。",
            {"speaker": ("居民", "環保局")},
        ),
        ("<source>市場</source><cue>盛傳</cue><content>長風航運將易手</content>。", {"form": "indirect"}),
        (
            "<source>{ORG|房屋局}</source><cue>公布</cue>調查，<content>七成租戶有意搬遷</content>。",
            {"speaker": "房屋局"},
        ),
    ],
)
def test_of_no_name(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Doubters inside a topic, the market's rumours, and whoever publishes what was surveyed."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "speaker"),
    [
        (
            "<source>{ORG|東方電訊}董事及執行副主席{PER|陳大文}和{ORG|東方電訊}集團行政總裁{PER|李美玲}</source><cue>表示</cue>"
            "﹕「<content>公司植根本地，有責任支援市民</content>。」",
            "陳大文、李美玲",
        ),
        (
            "<source>工程師{PER|何志堅}上校和計劃總監{PER|李美玲}</source><cue>說</cue>，<content>隧道年底貫通</content>。",
            "何志堅、李美玲",
        ),
        (
            "<source>{LOC|英國}僑民團體「Light of Kowloon {LOC|Bay}」</source><cue>指</cue>，"
            "<content>會員已安全抵埗</content>。",
            "Light of Kowloon Bay",
        ),
        (
            "<source>{ORG|港務局}及{ORG|海事處}</source>溯源追查，<cue>發現</cue><content>貨櫃曾被打開</content>。",
            "港務局、海事處",
        ),
        (
            "<source>{LOC|中國}常駐{ORG|聯合國}代表{PER|張軒}</source>則解釋投下贊成票的原因<cue>說</cue>，<content>當地需要停火</content>。",
            "張軒",
        ),
        (
            "<source>Emily</source>在今天上午拍了一張照片<cue>說</cue>，<content>航班的事還要再等</content>。",
            "Emily",
        ),
        (
            "<source>{PER|何美欣}</source>在17日晚的個人專頁直播<cue>指</cue>，<content>她已經挑好八十個位置</content>。",
            "何美欣",
        ),
        ("反觀<source>{ORG|上訴庭}</source><cue>認為</cue>，<content>原審法官並無犯錯</content>。", "上訴庭"),
        (
            "截查的司機遭<source>警方</source><cue>要求</cue><content>背向鏡頭</content>。",
            "警方",
        ),
        ("<source>{ORG|中央社}</source><cue>獲悉</cue>，<content>船上十二人獲救</content>。", "中央社"),
        ("據<source>網上片段</source><cue>所見</cue>，<content>火勢隨棚網蔓延</content>。", "網上片段"),
    ],
)
def test_edges_of_the_source(check: Callable[..., None], markup: str, speaker: str) -> None:
    """Ranks and names joined, names in quotation marks, a predicate behind the name, passives, outlets that learn."""
    check(markup, speaker=speaker)


def test_a_report_that_quotes_somebody_is_one_claim_of_its_own(check: Callable[..., None]) -> None:
    check(
        "<s1>報道</s1><q1>引述</q1><c1><s2>{PER|何美欣}</s2><q2>指出</q2>，<c2>工程將延期</c2></c1>。",
        speaker=("報道", "何美欣"),
    )


@pytest.mark.parametrize(
    ("markup", "speaker"),
    [
        (
            "但在<source>政府</source><cue>宣布</cue><content>《夜市條例》生效</content>後不久，攤販上街抗議。",
            "政府",
        ),
        (
            "且在<source>{ORG|監察院}</source><cue>要求</cue><content>退回補正</content>時，他在未取得憑證下登載。",
            "監察院",
        ),
        (
            "對於<s1>北港國前首相{PER|安本健三}</s1><q1>說</q1>，<c1>戰事預告未來</c1>，<s2>{PER|林廷威}</s2><q2>說</q2>"
            "<c2>不擔心</c2>。",
            ("安本健三", "林廷威"),
        ),
        (
            "對於<s1>{PER|黃大文}</s1><q1>指</q1><c1>人工湖可變成新地標</c1>，<s2>{PER|譚正文}</s2><q2>批評</q2>"
            "<c2>人工湖的定位不清晰，周邊是住宅區</c2>。",
            ("黃大文", "譚正文"),
        ),
        ("火警釀成兩死。<source>官方</source><cue>稱</cue>，<content>涉事負責人已被扣留</content>。", "官方"),
        ("<source>越来越多的国家</source><cue>希望</cue><content>加入这一机制</content>。", "越来越多的国家"),
        (
            "有<source>近200名居民與管理公司、承建商</source>對質，<cue>詢問</cue><content>棚架何時清拆</content>。",
            "近200名居民與管理公司、承建商",
        ),
        ("<cue>根據報導</cue>，<content>大火之後有許多人離開</content>。", ""),
    ],
)
def test_inside_what_something_else_depends_on(check: Callable[..., None], markup: str, speaker: Any) -> None:
    """Who reports in a clause of time or in a topic, people who are counted, and authorities without a name."""
    check(markup, speaker=speaker)


@pytest.mark.parametrize(
    "markup",
    [
        "當天在部長宣布前，會場已經清空。",
        "針對{PER|柯文正}案，法院下周開庭。",
    ],
)
def test_a_time_or_topic_alone_reports_nothing(check: Callable[..., None], markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    ("markup", "speaker"),
    [
        ("貼文引起<source>網友們</source>紛紛<cue>調侃</cue>，「<content>20學分，超划算</content>」。", "網友們"),
        ("二、<source>中方</source><cue>倡导</cue><content>维护地区的共同安全</content>。", "中方"),
        ("•\t<source>{PER|林廷威}</source>強烈<cue>批評</cue><content>法國總統態度軟弱</content>。", "林廷威"),
        (
            "<source>證人、{ORG|西九龍重案組}偵緝警員{PER|林錦和}</source>，根據錄影繪製路線圖，<cue>指出</cue>"
            "<content>疑人安全離開</content>。",
            "林錦和",
        ),
    ],
)
def test_marks_and_verbs_before_a_source(check: Callable[..., None], markup: str, speaker: str) -> None:
    """Bullets, numbers and what rouses people are no part of who speaks; a rank that looks like a verb is."""
    check(markup, speaker=speaker)


@pytest.mark.parametrize(
    ("markup", "speaker"),
    [
        ("<source>{PER|林廷威}</source>激動的<cue>說</cue>，<content>這不公平</content>。", "林廷威"),
        ("<source>{PER|林廷威}</source>語帶哽咽的<cue>表示</cue>：「<content>不會放棄</content>。」", "林廷威"),
        ("她坦誠的批評，一直是他的支柱。", ""),
        (
            "<s2>發言人</s2><q1>被問到</q1><c1>會否加息</c1>時<q2>回答</q2>，「<c2>要看數據</c2>」。",
            ("", "發言人"),
        ),
        (
            "<s2>{PER|陳帆}</s2>被<source>記者</source><cue>追問</cue><content>何時公布</content>時<q2>稱</q2>，"
            "<c2>會盡快交代</c2>。",
            ("記者", "陳帆"),
        ),
        ("正如<source>{PER|朱文正}</source><cue>說</cue>：「<content>讀書如飲食，要慢慢咀嚼</content>。」", "朱文正"),
        ("俗話說，「城門失火，殃及池魚」，大家要小心。", ""),
        ("<source>《夜市條例》第五條</source>：「<content>攤販不得占用車道</content>。」", "夜市條例第五條"),
        ("<source>阿金</source>：「<content>大家都有出力，都有功勞</content>。」", "阿金"),
        (
            "<source>署理總裁判官{PER|蘇惠明}</source>讀出判詞，<cue>表示</cue><content>當晚確有衝突</content>。",
            "蘇惠明",
        ),
    ],
)
def test_manners_answers_and_turns(check: Callable[..., None], markup: str, speaker: Any) -> None:
    """的 for 地 behind a manner, who answers what he is asked, comparisons, and speakers before a colon."""
    check(markup, speaker=speaker)
