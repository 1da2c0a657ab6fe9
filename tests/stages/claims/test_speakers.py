"""Who speaks: pronouns, left-out subjects, first person, short forms, documents."""

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
            "<s1>{ORG|環境部}部長{PER|林廷威}</s1><q1>表示</q1>，<c1>垃圾費隨袋徵收最快後年上路</c1>。<s2>他"
            "</s2><q2>說</q2>，<c2>民眾會有一年的適應期</c2>。",
            {"speaker": "林廷威"},
        ),
        (
            "<s1>{PER|廖心如}</s1><q1>指出</q1>，<c1>沿岸光害會影響海龜上岸</c1>。<s2>她</s2>也<q2>提到</q2>，"
            "<c2>遊客的手電筒同樣會驚擾母龜</c2>。",
            {"speaker": "廖心如"},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>说</q1>，<c1>改造资金由三方共同分担</c1>。\n<s2>他</s2>同时<q2>表示</q2>"
            "，<c2>低收入家庭可以申请减免</c2>。",
            {"speaker": "高立民"},
        ),
        (
            "{PER|莫蘭}{DATE|週四}抵達{LOC|東京}展開訪問。<source>他</source>在機場<cue>說</cue>，<content>此行"
            "要談的不只是貿易</content>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>說</q1>，<c1>管線汰換需要十年</c1>。{PER|許宛真}昨天到現場勘查，<s2>她"
            "</s2><q2>認為</q2>，<c2>優先順序應該重新排定</c2>。",
            {"speaker": ("林廷威", "許宛真")},
        ),
        (
            "{PER|何美欣}任職十年，昨天突然遞出辭呈。<source>她</source><cue>坦言</cue>，<content>家人的健康是"
            "主要原因</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "<s1>{PER|鍾志豪}</s1>{DATE|昨日}<q1>稱</q1>，<c1>對裁決感到失望</c1>。<s2>他</s2><q2>指</q2><c2>公"
            "司會研究是否上訴</c2>。",
            {"speaker": "鍾志豪"},
        ),
        (
            "<s1>{ORG|消委會}</s1><q1>指</q1>，<c1>三成樣本的標籤不符</c1>。<s2>該會</s2><q2>建議</q2><c2>當局"
            "加強抽查</c2>。",
            {"speaker": "消委會"},
        ),
    ],
)
def test_pronouns(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A pronoun resolves to the last fitting speaker or subject."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|許宛真}</source>昨天視察工地，<cue>指出</cue><content>進度已經落後三個月</content>。",
            {"speaker": "許宛真"},
        ),
        (
            "<source>{ORG|市教育局}</source>{DATE|28日}发布通报，<cue>称</cue><content>涉事教师已被停职</content>。",
            {"speaker": "市教育局"},
        ),
        (
            "<source>{PER|邱文田}</source>出示近五年的維修紀錄，<cue>強調</cue><content>每一輛車都按時進廠保養"
            "</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "<s1>{PER|麥穎芝}</s1><q1>說</q1>，<c1>新例將於八月生效</c1>。其後<q2>補充</q2>，<c2>首半年會以勸喻"
            "為主</c2>。",
            {"speaker": "麥穎芝"},
        ),
    ],
)
def test_omitted(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A cue without a subject belongs to the last speaker."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|林廷威}</s1><q1>說</q1>：「<c1><s2>我</s2><q2>認為</q2><c2>這個預算還有調整空間</c2></c1>。」",
            {"speaker": "林廷威", "form": "direct"},
        ),
        (
            "<s1>{ORG|工會}理事長{PER|邱文田}</s1><q1>強調</q1>：「<c1><s2>我們</s2><q2>要求</q2><c2>資方立刻回"
            "到談判桌</c2></c1>！」",
            {"speaker": "邱文田"},
        ),
        (
            "“<c1>改造以后亮堂多了，<s2>我</s2><q2>希望</q2><c2>楼道里再装一部电梯</c2></c1>。”<s1>居民{PER|田"
            "建国}</s1><q1>说</q1>。",
            {"speaker": "田建国"},
        ),
    ],
)
def test_first_person(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """我 and 我們 inside a quotation are the quoted."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{PER|陳文輝}</s1><q1>質疑</q1>，<c1>數據遭到竄改</c1>。<s2>{PER=陳文輝|陳}</s2>再<q2>質疑</q2>"
            "，<c2>審查會議根本沒有紀錄</c2>。",
            {"speaker": "陳文輝"},
        ),
        (
            "<s1>{LOC|美國}總統{PER|哈特}</s1><q1>宣布</q1><c1>將派代表出席</c1>。<s2>{PER|哈特}總統</s2>還<q2>"
            "說</q2>，<c2>和平需要耐心</c2>。",
            {"speaker": "哈特"},
        ),
        (
            "<source>{ORG=衛生福利部|衛福部}</source><cue>提醒</cue>，<content>連假出遊應攜帶常備藥品</content>。",
            {"speaker": "衛生福利部"},
        ),
        (
            "{ORG|環境部}部長{PER|林廷威}昨天出席座談會。<source>部長</source><cue>強調</cue>，<content>減量比"
            "回收更重要</content>。",
            {"speaker": "林廷威"},
        ),
        (
            "<s1>{PER|林廷威}（{PER=林廷威|Lin Ting-wei}）</s1><q1>說</q1>，<c1>法案已送出委員會</c1>。<s2>"
            "{PER=林廷威|Lin}</s2><q2>表示</q2>，<c2>最快月底三讀</c2>。",
            {"speaker": "林廷威"},
        ),
        (
            "48歲的{PER|潘國樑}{DATE|昨日}在{LOC|屯門}被捕。<source>該名男子</source><cue>供稱</cue>，<content>"
            "受人指使才運送包裹</content>。",
            {"speaker": "潘國樑"},
        ),
    ],
)
def test_short_forms(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Short forms, roles and families resolve to the full name where the mentions tell."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<s1>{ORG|審計署}報告</s1><q1>指</q1>，<c1>項目嚴重超支</c1>。<s2>報告</s2><q2>建議</q2><c2>部門檢"
            "討批出合約的程序</c2>。",
            {"speaker": "審計署報告"},
        ),
        ("<source>該份聲明</source><cue>強調</cue>，<content>雙方將繼續保持對話</content>。", {}),
        (
            "《<source>{LAW|安全生产法}</source>》<cue>规定</cue>，<content>企业主要负责人对安全生产全面负责"
            "</content>。",
            {"speaker": "安全生产法", "source_type": "document"},
        ),
        (
            "<source>标语</source><cue>写着</cue>“<content>还我清洁的河流</content>”。",
            {"speaker": "标语", "form": "direct"},
        ),
        ("<source>文中</source><cue>提到</cue>，<content>董事會早已知悉風險</content>。", {}),
    ],
)
def test_documents(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Documents stay themselves; a person's own text is the person."""
    check(markup, **expected)


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
            "<source>{PER|何美欣}</source>談到敗選時<cue>說</cue>，<content>人生沒有如果</content>。",
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
        ("<source>声明</source><cue>说</cue>，<content>双方将在年内举行新一轮磋商</content>。", {"speaker": "声明"}),
        ("<source>文章</source><cue>称</cue>，<content>人口红利正在转化为人才红利</content>。", {"speaker": "文章"}),
        ("<source>判決</source><cue>指出</cue>，<content>被告並未盡到告知義務</content>。", {"speaker": "判決"}),
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
            "{PER|潘國樑}的妻子{PER|李太}陪他出庭。<source>{PER|李太}</source><cue>說</cue>，<content>丈夫已經"
            "知道錯了</content>。",
            {"speaker": "李太"},
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>說</q1>，<c1>{PER|許宛真}會接手這個案子</c1>。<s2>他</s2><q2>強調</q2>，"
            "<c2>交接沒有空窗</c2>。",
            {"speaker": "林廷威"},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>批評</q1>，<c1>{PER|邱文田}在議會從不發言</c1>。<s2>她</s2><q2>說</q2>，"
            "<c2>選民要的是做事的人</c2>。",
            {"speaker": "何美欣"},
        ),
        (
            "<s1>記者</s1><q1>問</q1>{PER|何美欣}：「<c1>你會道歉嗎</c1>？」<s2>她</s2><q2>說</q2>：「<c2>我沒"
            "有做錯任何事</c2>。」",
            {"speaker": ("記者", "何美欣"), "form": "direct"},
        ),
        (
            "<s1>{ORG|消防處}</s1><q1>表示</q1>，<c1>火警中無人受傷</c1>。住戶{PER|黃伯}驚魂未定。<s2>他</s2>"
            "<q2>說</q2>，<c2>警鐘響時他正在洗澡</c2>。",
            {"speaker": ("消防處", "黃伯")},
        ),
        (
            "<s1>{PER|高立民}</s1><q1>指出</q1>，<c1>要向{PER|田建国}这样的能人借智</c1>。\n“<c2>多听听老百姓怎"
            "么说</c2>。”<s2>{PER|高立民}</s2><q2>说</q2>。",
            {"speaker": "高立民"},
        ),
        (
            "<s1>{PER|莫蘭}</s1>{DATE|週三}致電{PER|哈特}，<q1>強調</q1><c1>停火協議必須遵守</c1>。",
            {"speaker": "莫蘭"},
        ),
        ("<s1>{PER|莫蘭}的發言人</s1><q1>說</q1>，<c1>她下週將如期出訪</c1>。", {"speaker": "莫蘭的發言人"}),
        (
            "<s1>兩名目擊者</s1><q1>說</q1>，<c1>司機曾經下車查看</c1>。<s2>其中一人</s2><q2>指</q2>，<c2>司機"
            "其後駕車離開</c2>。",
            {"speaker": ("兩名目擊者", "其中一人")},
        ),
        (
            "<s1>父親</s1><q1>說</q1>，<c1>孩子半夜發高燒</c1>。<s2>母親</s2><q2>哭訴</q2>，<c2>跑了三家醫院都"
            "沒有病床</c2>。",
            {"speaker": ("父親", "母親")},
        ),
        (
            "{ORG|綠洲基金會}昨天發表聲明。<source>聲明</source><cue>指出</cue>，<content>開發案將毀掉最後一片"
            "藻礁</content>。",
            {},
        ),
        (
            "<s1>{ORG|綠洲基金會}</s1><q1>指出</q1>，<c1>開發案將毀掉藻礁</c1>。<s2>基金會</s2><q2>呼籲</q2>"
            "<c2>中央暫緩動工</c2>。",
            {"speaker": "綠洲基金會"},
        ),
        (
            "<s1>{ORG|宏远机械}</s1><q1>表示</q1>，<c1>订单已恢复正常</c1>。<s2>公司</s2>还<q2>称</q2>，<c2>不"
            "会裁员</c2>。",
            {"speaker": "宏远机械"},
        ),
    ],
)
def test_whose_words(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Several people around: the words go to the one who speaks."""
    check(markup, **expected)


def test_pronouns_agree_with_how_somebody_is_called(annotate: Callable[..., Doc]) -> None:
    """她 is no 先生: the words go to the woman who spoke before him."""
    marked = take_apart("{PER|何女士}說，攤位漏水。{PER|杜先生}說，他準備搬走。她又透露，租金明年加倍。")
    doc = annotate(marked.text, marked.mentions)
    assert [c.speaker for c in doc._.claims] == ["何女士", "杜先生", "何女士"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "全体干部昨天听取了报告。<source>大家</source><cue>表示</cue>，<content>要把工作落到实处</content>。",
            {"speaker": "全体干部"},
        ),
        ("<source>大家</source>都<cue>認為</cue><content>他是個好人</content>。", {"speaker": "大家"}),
        (
            "許多果農對賠償不滿，<source>他們</source><cue>認為</cue>，<content>損失被低估了</content>。",
            {"speaker": "許多果農"},
        ),
        (
            "{PER|許宛真}出席追思會。<source>她</source>強忍淚水<cue>說</cue>，<content>父親一生正直</content>。",
            {"speaker": "許宛真"},
        ),
        (
            "{PER|許宛真}昨晚接受訪問。<s1>{PER|鍾美玉}</s1><q1>問</q1>她<c1>是否後悔</c1>，<s2>她</s2>搖搖頭<q2>說</q2>"
            "<c2>從來沒有</c2>。",
            {"speaker": ("鍾美玉", "許宛真")},
        ),
    ],
)
def test_groups_and_gestures(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """大家 and 他們 go back to groups; a gesture belongs to no name; who asks is not who answers."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "{PER|許宛真}與{PER|鍾志豪}昨日會面。<source>兩人</source><cue>表示</cue>，<content>會繼續合作</content>。",
            {"speaker": "許宛真、鍾志豪"},
        ),
        (
            "{PER|許宛真}與{PER|鍾志豪}昨日辯論。<s1>前者</s1><q1>認為</q1><c1>票價太高</c1>，<s2>後者</s2><q2>認為</q2>"
            "<c2>班次太疏</c2>。",
            {"speaker": ("許宛真", "鍾志豪")},
        ),
        (
            "警司{PER|關偉業}昨晚交代案情。<source>關警司</source><cue>指</cue>，<content>疑人已經離境</content>。",
            {"speaker": "關偉業"},
        ),
        (
            "一名32歲男子昨日報案。<source>該名男子</source><cue>說</cue>，<content>信箱被人撬開</content>。",
            {"speaker": "一名32歲男子"},
        ),
        (
            "<source>中方</source>一貫反對此類做法，<cue>要求</cue><content>北城立即停止</content>。",
            {"speaker": "中方"},
        ),
    ],
)
def test_called_again(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Two at once, one of two, a surname with a title, 該名, and a demand of one's own lead back to whom they call."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "speaker"),
    [
        (
            "作者：{PER|林廷威}\n制度要改，但<source>我</source><cue>認為</cue><content>不能一次到位</content>。",
            "林廷威",
        ),
        (
            "以下是{PER|鍾志豪}在集會上的發言。\n<source>我</source><cue>認為</cue><content>事情還有轉機</content>。",
            "鍾志豪",
        ),
        (
            "<s1>校方</s1><q1>表示</q1><c1>會檢討安排</c1>。\n<s2>我們</s2><q2>認為</q2>，<c2>這是錯誤的決定</c2>。",
            ("校方", "我們"),
        ),
        (
            "<s1>{PER|林廷威}</s1><q1>表示</q1><c1>會檢討安排</c1>。同時<s2>我們</s2><q2>呼籲</q2><c2>業界自律</c2>。",
            ("林廷威", "林廷威"),
        ),
    ],
)
def test_who_says_i_outside_quotations(check: Callable[..., None], markup: str, speaker: Any) -> None:
    """The author of the byline, whose speech is printed, or the person quoted before; an organisation is not."""
    check(markup, speaker=speaker)


@pytest.mark.parametrize(
    ("markup", "speaker"),
    [
        (
            "<source>海岸新聞網及{ORG|澳聯社}</source><cue>報導</cue>，<content>峰會將延期</content>。",
            "海岸新聞網及澳聯社",
        ),
        (
            "<source>會計界議員{PER|梁繼業}及{ORG|民生黨}{PER|尹兆明}</source>提交呈請書，<cue>要求</cue>"
            "<content>成立委員會調查</content>。",
            "梁繼業、尹兆明",
        ),
        (
            "<source>前國務卿{PER=海雯|海雯}（{PER=海雯|Helen}）、副總統{PER=白朗|白朗}（{PER=白朗|Brown}）</source>"
            "<cue>呼籲</cue><content>各方放人</content>。",
            "海雯、白朗",
        ),
    ],
)
def test_speakers_together(check: Callable[..., None], markup: str, speaker: str) -> None:
    """Joined speakers are all told, and stay a phrase where no rule knows one of them."""
    check(markup, speaker=speaker)


@pytest.mark.parametrize(
    ("markup", "speaker"),
    [
        (
            "<source>{ORG|港鐵}車務營運主管{PER|黎卓文}</source>在記者會上鞠躬致歉，<cue>解釋</cue>"
            "<content>故障源於電路板老化</content>。",
            "黎卓文",
        ),
        ("案中受害人X昨日作供。<source>受害人X</source><cue>指</cue>，<content>被告多次恐嚇她</content>。", "X"),
        (
            "{ORG|民建聯}公布調查。<source>該黨</source><cue>促請</cue><content>教育局減少功課</content>。",
            "民建聯",
        ),
        ("<source>兩局</source>都<cue>呼籲</cue><content>市民慎防中暑</content>。", "兩局"),
        (
            "<source>柜员{PER|小谢}</source>察觉异常，<cue>问</cue>她<content>收款人是谁</content>。",
            "小谢",
        ),
        (
            "<source>{ORG|房屋局}局長{PER|溫以明}</source>書面回覆議員質詢時<cue>透露</cue>，<content>有四千個單位"
            "空置</content>。",
            "溫以明",
        ),
        ("警方到場時，<source>男子</source>這才<cue>坦承</cue>，<content>因為心情不好喝了酒</content>。", "男子"),
    ],
)
def test_officers_letters_and_houses(check: Callable[..., None], markup: str, speaker: str) -> None:
    """Titles with a verb in them, letters for names, the party of 該黨, and whose turn it is to ask."""
    check(markup, speaker=speaker)
