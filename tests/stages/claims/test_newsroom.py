"""The beats of a newsroom: courts, accidents, politics, business, society; and small articles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>控方</source>在開案陳詞中<cue>指</cue>，<content>兩名被告去年三月合謀訛騙銀行</content>。",
            {"speaker": "控方"},
        ),
        (
            "<source>辯方大律師{PER|古兆麟}</source>求情時<cue>指</cue>，<content>被告已向事主悉數賠償</content>。",
            {"speaker": "古兆麟"},
        ),
        (
            "<source>{PER|潘國樑}</source>在警誡下<cue>承認</cue>，<content>刀是他從家中帶來的</content>。",
            {"speaker": "潘國樑"},
        ),
        (
            "<source>法官{PER|麥穎芝}</source>判刑時<cue>直斥</cue><content>被告毫無悔意</content>。",
            {"speaker": "麥穎芝"},
        ),
        (
            "<source>{ORG|台北地方法院}</source><cue>認為</cue>，<content>被告犯後態度良好，無再犯之虞"
            "</content>，判處徒刑六月。",
            {"speaker": "台北地方法院"},
        ),
        (
            "<source>檢察官</source>偵查後<cue>認定</cue>，<content>三人涉犯加重詐欺罪嫌</content>，依法提起公訴。",
            {"speaker": "檢察官"},
        ),
        ("<source>證人</source><cue>供稱</cue>，<content>看見被告由後門離開</content>。", {"speaker": "證人"}),
        (
            "<source>{PER|潘國樑}</source>庭上多次<cue>強調</cue>「<content>我真係唔知情</content>」，令旁聽席"
            "一陣騷動。",
            {"speaker": "潘國樑", "form": "direct"},
        ),
        (
            "<s1>法官</s1><q1>問</q1>：「<c1>被告是否認罪</c1>？」<s2>{PER|潘國樑}</s2><q2>答</q2>：「<c2>我認"
            "罪，對唔住</c2>。」",
            {"speaker": ("法官", "潘國樑"), "form": "direct"},
        ),
        ("<source>死者家屬</source><cue>指控</cue><content>院方延誤送醫</content>。", {"speaker": "死者家屬"}),
    ],
)
def test_courts(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Court reports: charges, testimony, rulings."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{ORG|新北市消防局}</source>{DATE|今天凌晨}獲報後派員前往，<cue>指出</cue><content>火勢已在"
            "半小時內撲滅</content>。",
            {"speaker": "新北市消防局"},
        ),
        ("<source>警方</source>到場調查，<cue>發現</cue><content>駕駛人酒測值超標</content>。", {"speaker": "警方"}),
        (
            "<source>目擊民眾</source><cue>說</cue>，<content>先聽到爆炸聲才看到濃煙</content>。",
            {"speaker": "目擊民眾"},
        ),
        ("<cue>據了解</cue>，<content>60歲的{PER|王男}獨居多年</content>。", {"speaker": ""}),
        (
            "<source>{ORG|港鐵公司}發言人</source><cue>說</cue>，<content>事件涉及訊號系統故障，正全力搶修</content>。",
            {"speaker": "港鐵公司發言人"},
        ),
        (
            "<source>{PER|陳太}</source><cue>說</cue>，<content>當時家中只有兩個孩子，「我一路跑一路喊，腳都軟"
            "了」</content>。",
            {"speaker": "陳太", "form": "mixed"},
        ),
        (
            "<source>救援人员</source><cue>介绍</cue>，<content>被困矿工已与地面取得联系</content>。",
            {"speaker": "救援人员"},
        ),
        (
            "<source>{LOC|大埔}區居民{PER|黃先生}</source><cue>憶述</cue>，<content>警鐘由始至終沒有響過</content>。",
            {"speaker": "黃先生"},
        ),
        (
            "<source>{ORG|消防处}高级区长{PER|麦颖芝}</source><cue>说</cue>，<content>楼内温度一度超过八百度"
            "</content>。",
            {"speaker": "麦颖芝"},
        ),
        (
            "<source>{ORG|屋宇署}</source>早前巡查後<cue>確認</cue>，<content>外牆有混凝土剝落跡象</content>。",
            {"speaker": "屋宇署"},
        ),
    ],
)
def test_accidents(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Accidents, police and rescue."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "針對在野黨批評，<source>{ORG|行政院}發言人{PER|許宛真}</source><cue>回應</cue>，<content>預算案一"
            "切公開透明</content>。",
            {"speaker": "許宛真"},
        ),
        (
            "<source>{ORG|國民黨}立法院黨團總召{PER|邱文田}</source>{DATE|今天}召開記者會<cue>表示</cue>，"
            "<content>在野黨不會接受沒有配套的法案</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "<source>{PER|何美欣}</source>受訪<cue>說</cue>，<content>這個問題輪不到她來回答</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "<source>{LOC|日本}首相{PER|高山健一}</source>{DATE|3日}在國會答詢時<cue>表示</cue>，<content>區域"
            "和平攸關{LOC|日本}的安全</content>。",
            {"speaker": "高山健一"},
        ),
        (
            "<source>{ORG|國台辦}發言人{PER|彭子涵}</source>在例行記者會上<cue>聲稱</cue>，<content>任何挑釁都"
            "將自食惡果</content>。",
            {"speaker": "彭子涵"},
        ),
        (
            "<s1>{ORG|陸委會}</s1><q1>批評</q1>，<c1>{LOC|北京}當局片面改變現狀</c1>，並<q2>呼籲</q2><c2>國人赴"
            "陸前審慎評估</c2>。",
            {"speaker": "陸委會"},
        ),
        (
            "<source>{PER|哈特}</source>在社群平台<cue>發文稱</cue>，<content>雙方「已經非常接近達成協議」</content>。",
            {"speaker": "哈特", "form": "mixed"},
        ),
        (
            "<s1>{ORG|外交部}</s1><q1>強調</q1>，<c1>我國是主權獨立的國家</c1>，<s2>{ORG|外交部}</s2>並<q2>呼籲"
            "</q2><c2>國際社會正視威脅</c2>。",
            {"speaker": "外交部"},
        ),
        (
            "<s1>{PER|何美欣}</s1><q1>說</q1>，<c1>她從沒想過退選</c1>；至於副手人選，<s2>她</s2><q2>表示</q2>"
            "，<c2>下週會有答案</c2>。",
            {"speaker": "何美欣"},
        ),
        (
            "<source>{ORG|白宮}</source>{DATE|9日}發表聲明<cue>指出</cue>，<content>總統的行程不會改變</content>。",
            {"speaker": "白宮"},
        ),
        (
            "<source>{PER|彭子涵}</source>在回答有关提问时<cue>说</cue>：“<content>事实胜于雄辩</content>。”",
            {"speaker": "彭子涵", "form": "direct"},
        ),
        ("<source>{PER|邱文田}</source><cue>痛批</cue><content>執政黨一手遮天</content>。", {"speaker": "邱文田"}),
        (
            "<s1>{PER|林廷威}</s1><q1>指出</q1>，<c1>過去三年減碳成效有限</c1>，<s2>他</s2><q2>認為</q2>，<c2>"
            "碳費應該逐年調高</c2>。",
            {"speaker": "林廷威"},
        ),
    ],
)
def test_politics(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Parties, parliaments and diplomacy."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>分析師</source><cue>預估</cue>，<content>該公司全年營收可望成長兩成</content>。",
            {"speaker": "分析師"},
        ),
        (
            "<source>{ORG|摩根銀行}經濟學家{PER|Eve Moran}</source>在報告中<cue>寫道</cue>，<content>降息的空間"
            "已經不大</content>。",
            {"speaker": "Eve Moran"},
        ),
        (
            "<source>{ORG|聯發科}執行長{PER|邱文田}</source>在法說會上<cue>表示</cue>，<content>車用晶片將是下"
            "一個成長動能</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "<source>業者</source><cue>坦言</cue>，<content>原物料漲價已經吃掉大半利潤</content>。",
            {"speaker": "業者"},
        ),
        ("<source>市場人士</source>普遍<cue>認為</cue>，<content>利率已經見頂</content>。", {"speaker": "市場人士"}),
        (
            "<source>{ORG|國泰航空}</source><cue>預計</cue><content>暑假客量將按年上升一成半</content>。",
            {"speaker": "國泰航空"},
        ),
        (
            "<source>{ORG|金管會}</source>{DATE|8日}<cue>宣布</cue>，<content>放寬投信基金投資比重上限</content>。",
            {"speaker": "金管會"},
        ),
        (
            "<s1>公司</s1>在公告中<q1>表示</q1>，<c1>交易不會影響日常營運</c1>，並<q2>預期</q2><c2>年底前完成交"
            "割</c2>。",
            {"speaker": "公司"},
        ),
        ("<source>中介</source><cue>告诉</cue>记者，<content>最近看房的人明显多了</content>。", {"speaker": "中介"}),
        (
            "<source>{ORG|中金公司}</source><cue>认为</cue>，<content>消费复苏的斜率取决于收入预期</content>。",
            {"speaker": "中金公司"},
        ),
        (
            "<source>{PER|方少華}</source><cue>預料</cue>，<content>來年財政赤字會回落至五百億元</content>。",
            {"speaker": "方少華"},
        ),
        (
            "<source>{ORG|中央銀行}總裁{PER|邱文田}</source><cue>重申</cue>，<content>房市管制措施不會鬆綁</content>。",
            {"speaker": "邱文田"},
        ),
    ],
)
def test_business(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Companies, markets and forecasts."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|阿Joe}</source>在IG發限時動態，<cue>透露</cue><content>已經和女友分手</content>。",
            {"speaker": "阿Joe"},
        ),
        (
            "對於緋聞，<source>經紀人</source><cue>回應</cue>：「<content>私事不便回應，謝謝關心</content>。」",
            {"speaker": "經紀人", "form": "direct"},
        ),
        (
            "<source>{PER|邱文田}</source>賽後<cue>說</cue>：「<content>這場球贏得很辛苦</content>。」",
            {"speaker": "邱文田", "form": "direct"},
        ),
        (
            "<source>主帥{PER|哈特}</source><cue>直言</cue>，<content>球隊的防守像紙糊的一樣</content>。",
            {"speaker": "哈特"},
        ),
        (
            "<source>一名媽媽</source>在社團<cue>抱怨</cue>，<content>幼兒園連續三天供應泡麵</content>。",
            {"speaker": "一名媽媽"},
        ),
        (
            "<s1>網友</s1><q1>質疑</q1>：「<c1>這樣也能開店</c1>？」<s2>店家</s2><q2>澄清</q2>：「<c2>食材全部"
            "當天現做</c2>。」",
            {"speaker": ("網友", "店家"), "form": "direct"},
        ),
        (
            "<source>{PER|蒋蕾}</source>在微博<cue>发文称</cue>，<content>节目中的言论并非出自本意</content>。",
            {"speaker": "蒋蕾"},
        ),
        (
            "<source>{PER|高立民}</source><cue>回忆说</cue>：“<content>那时候一张票要排一夜</content>。”",
            {"speaker": "高立民", "form": "direct"},
        ),
        (
            "<source>營養師{PER|廖心如}</source><cue>建議</cue>，<content>每天至少喝兩公升的水</content>。",
            {"speaker": "廖心如"},
        ),
        (
            "<source>醫師{PER|古兆麟}</source>在臉書粉專<cue>提醒</cue>，<content>胸悶冒冷汗應立即就醫</content>。",
            {"speaker": "古兆麟"},
        ),
        (
            "<source>{ORG|农业农村部}专家</source><cue>提醒</cue>，<content>春耕期间要防范低温冻害</content>。",
            {"speaker": "农业农村部专家"},
        ),
    ],
)
def test_society(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Entertainment, sport and the street."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|林廷威}</source>{DATE|昨天}赴{LOC|屏東}視察，聽取簡報後<cue>指出</cue>，<content>堤防"
            "修復工程須在颱風季前完工，經費由中央全額補助，地方不必再另籌配合款</content>。",
            {"speaker": "林廷威"},
        ),
        (
            "<source>曾任{ORG|央行}顧問的經濟學者{PER|古兆麟}</source><cue>分析</cue>，<content>資金外流的壓力"
            "主要來自利差，一旦美方降息，匯率就會回穩</content>。",
            {"speaker": "古兆麟"},
        ),
        (
            "<source>{PER|麥穎芝}</source>出席電台節目後對傳媒<cue>說</cue>，<content>新措施是為了保障長者，而"
            "非削減福利</content>。",
            {"speaker": "麥穎芝"},
        ),
        (
            "<source>{PER|高立民}</source><cue>表示</cue>，<content>一方面要扩大有效投资，另一方面要防止重复建"
            "设，二者并不矛盾</content>。",
            {"speaker": "高立民"},
        ),
        (
            "<source>{PER|廖心如}</source><cue>說</cue>，<content>如果海水再升溫一度，不只珊瑚，連以珊瑚礁為家"
            "的魚類、蝦蟹、海膽都會跟著消失</content>。",
            {"speaker": "廖心如"},
        ),
        (
            "<source>{PER|方少華}</source><cue>說</cue>，<content>{LOC|香港}有三大優勢：一是法治，二是人才，三"
            "是背靠內地</content>。",
            {"speaker": "方少華"},
        ),
        (
            "<source>{PER|古兆麟}</source><cue>指出</cue>，<content>條例有兩個漏洞，其一是罰則太輕；其二是沒有"
            "追溯期</content>。",
            {"speaker": "古兆麟"},
        ),
    ],
)
def test_long_sentences(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Long sentences with clauses between source and cue, or many commas in the content."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "{LOC|嘉義}一座水庫{DATE|5日}驗收。<s1>{ORG|水利署}署長{PER|林廷威}</s1><q1>表示</q1>，<c1>蓄水量已"
            "達八成</c1>。\n<s2>他</s2><q2>說</q2>，<c2>汛期前不會再調降水位</c2>，並<q3>呼籲</q3><c3>農民配合"
            "輪灌</c3>。\n<s4>當地農民{PER|黃伯}</s4><q4>說</q4>：「<c4>有水就有飯吃</c4>。」<s5>他</s5><q5>希"
            "望</q5><c5>圳溝也能一併整修</c5>。",
            {"speaker": ("林廷威", "林廷威", "林廷威", "黃伯", "黃伯")},
        ),
        (
            "<s1>{ORG|審計署}</s1><q1>指出</q1>，<c1>多個項目嚴重超支</c1>。<s2>{ORG|發展局}</s2><q2>回應</q2>"
            "，<c2>已成立專責小組跟進</c2>。<s3>{ORG|立法會}議員{PER|麥穎芝}</s3><q3>批評</q3><c3>當局後知後覺"
            "</c3>，<q4>要求</q4><c4>追究相關官員責任</c4>。",
            {"speaker": ("審計署", "發展局", "麥穎芝", "麥穎芝")},
        ),
        (
            "<s1>{PER|田建国}</s1><q1>说</q1>，<c1>合作社去年分红两百万元</c1>。“<c2>老百姓尝到了甜头</c2>。”"
            "<s2>村支书{PER|蒋蕾}</s2><q2>告诉</q2>记者。",
            {"speaker": ("田建国", "蒋蕾")},
        ),
        (
            "據《<s1>{ORG|金融時報}</s1>》<q1>報導</q1>，<c1>兩家車廠正洽談合併</c1>。\n兩家公司股價應聲上漲。"
            "\n<s2>分析師{PER|Eve Moran}</s2><q2>認為</q2>，<c2>合併後裁員難以避免</c2>。<s3>她</s3><q3>估計"
            "</q3>，<c3>至少有五千個職位受影響</c3>。",
            {"speaker": ("金融時報", "Eve Moran", "Eve Moran")},
        ),
        (
            "「<c1>我等了十年</c1>。」<s1>{PER|陳太}</s1><q1>說</q1>。<s2>她</s2><q2>憶述</q2>，<c2>當年申請公"
            "屋時孩子剛滿月</c2>。<s3>{ORG|房屋署}</s3><q3>回覆</q3><c3>個案正在處理中</c3>。",
            {"speaker": ("陳太", "陳太", "房屋署")},
        ),
    ],
)
def test_small_articles(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Whole paragraphs: who speaks is followed through."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "{LOC|屏東}外海{DATE|昨天}發生翻船意外。<s1>船長{PER|黃伯}</s1><q1>說</q1>，<c1>浪從側面打來，船一"
            "下子就翻了</c1>。<s2>海巡人員</s2><q2>指出</q2>，<c2>三人都穿著救生衣</c2>。{PER|黃伯}送醫後已無大"
            "礙，<s3>他</s3><q3>感嘆</q3><c3>命是撿回來的</c3>。",
            {"speaker": ("黃伯", "海巡人員", "黃伯")},
        ),
        (
            "<s1>{PER|哈特}</s1>{DATE|週一}<q1>宣布</q1><c1>將對進口鋼材加徵關稅</c1>。{LOC|歐盟}官員{PER|莫蘭}"
            "隨即召開記者會。<s2>她</s2><q2>說</q2>，<c2>歐洲會一致回應</c2>。",
            {"speaker": ("哈特", "莫蘭")},
        ),
        (
            "{PER|田建国}是村里的第一个大学生。“<content>毕业那年，全村人都来送我</content>。”<source>他"
            "</source><cue>回忆说</cue>。",
            {"speaker": "田建国", "form": "direct"},
        ),
        (
            "<s1>控方</s1><q1>指</q1>，<c1>被告{PER|潘國樑}與事主素有嫌隙</c1>。<s2>{PER=潘國樑|潘}</s2><q2>辯"
            "稱</q2>，<c2>事發時身在{LOC|深圳}</c2>。",
            {"speaker": ("控方", "潘國樑")},
        ),
        (
            "<s1>{PER|廖心如}</s1><q1>說</q1>，<c1>海龜每年都會回到同一片沙灘</c1>。\n研究團隊在沙灘裝設攝影機"
            "，記錄母龜產卵。\n<s2>她</s2><q2>指出</q2>，<c2>燈光是最大的干擾</c2>。",
            {"speaker": "廖心如"},
        ),
        (
            "{PER|何美欣}與{PER|邱文田}昨天同台辯論。<s1>{PER|何美欣}</s1><q1>主張</q1><c1>凍漲電價</c1>，<s2>"
            "{PER|邱文田}</s2>則<q2>認為</q2><c2>應該反映成本</c2>。<s3>他</s3><q3>說</q3>，<c3>補貼最後還是全"
            "民買單</c3>。",
            {"speaker": ("何美欣", "邱文田", "邱文田")},
        ),
        (
            "<s1>{ORG|房屋署}發言人</s1><q1>表示</q1>，<c1>事故升降機已停用</c1>。\n住戶{PER|李太}每天要爬十八"
            "層樓。<s2>她</s2><q2>說</q2>：「<c2>買個餸都要預一個鐘</c2>。」\n<s3>發言人</s3><q3>補充</q3>，"
            "<c3>維修需時兩周</c3>。",
            {"speaker": ("房屋署發言人", "李太", "房屋署發言人")},
        ),
    ],
)
def test_followed_through(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Longer passages with several people."""
    check(markup, **expected)
