"""Statements: a source, a cue and what is said, without quotation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from pipeline.document import Mention


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{ORG|環境部}部長{PER|林廷威}</source>{DATE|今天}<cue>表示</cue>，<content>垃圾費隨袋徵收最"
            "快後年上路</content>。",
            {"speaker": "林廷威", "form": "indirect", "source_type": "person", "cue_class": "say"},
        ),
        (
            "<source>{PER|林廷威}</source>{DATE|昨（5）日}上午在{ORG|立法院}受訪時<cue>指出</cue>，<content>相"
            "關經費已編入明年度總預算</content>。",
            {"speaker": "林廷威"},
        ),
        (
            "<source>{ORG|交通部}政務次長{PER|許宛真}</source>在答詢時坦率地<cue>說</cue>，<content>這條路線的"
            "運量不如預期</content>。",
            {"speaker": "許宛真"},
        ),
        (
            "<source>{PER|許宛真}</source>隨後也<cue>補充</cue>，<content>改善工程年底可以完成</content>。",
            {"speaker": "許宛真"},
        ),
        (
            "<source>{ORG|運輸署}發言人</source>回覆本報查詢時<cue>表示</cue>，<content>會密切留意該路段的交通"
            "情況</content>。",
            {"speaker": "運輸署發言人"},
        ),
        (
            "<source>{ORG|住建部}副部长{PER|高立民}</source>{DATE|3日}在国新办发布会上<cue>介绍</cue>，"
            "<content>全国已开工改造老旧小区5.2万个</content>。",
            {"speaker": "高立民"},
        ),
        (
            "<source>{PER|高立民}</source>同时<cue>强调</cue>，<content>改造要尊重居民意愿</content>。",
            {"speaker": "高立民"},
        ),
        (
            "<source>{PER|高立民}</source>就此<cue>回应称</cue>，<content>有关部门已介入调查</content>。",
            {"speaker": "高立民"},
        ),
        (
            "<source>{PER|何美欣}</source>接受{ORG|中央社}記者電話訪問時<cue>坦言</cue>，<content>人力缺口短期"
            "內難以補足</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "<source>{PER|何美欣}</source>並未正面回答，只<cue>說</cue><content>一切以黨中央的決定為準</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "<source>{ORG|財政司}司長{PER|方少華}</source>昨出席論壇後會見傳媒，<cue>表示</cue><content>本地經"
            "濟已走出谷底</content>。",
            {"speaker": "方少華"},
        ),
        (
            "<source>{PER|方少華}</source>今日發表網誌<cue>表示</cue>，<content>政府會繼續精簡人手</content>。",
            {"speaker": "方少華"},
        ),
        (
            "<source>{PER|方少華}</source>再次<cue>重申</cue>，<content>政府沒有計劃開徵新稅項</content>。",
            {"speaker": "方少華"},
        ),
        (
            "<source>{ORG|世界衛生組織}</source>{DATE|星期五}<cue>宣布</cue>，<content>這波疫情不再構成國際關注"
            "的突發公共衛生事件</content>。",
            {"speaker": "世界衛生組織", "source_type": "organisation"},
        ),
        (
            "<source>{ORG|台積電}</source>{DATE|16日}<cue>宣布</cue><content>將在{LOC|嘉義}增建兩座先進封裝廠"
            "</content>。",
            {"speaker": "台積電", "cue_class": "announce"},
        ),
        (
            "<source>{ORG|衛福部}</source><cue>否認</cue><content>曾在疫苗採購中獨厚特定廠商</content>。",
            {"speaker": "衛福部", "cue_class": "deny"},
        ),
        ("<source>檢方</source><cue>懷疑</cue><content>還有其他官員收受賄款</content>。", {"speaker": "檢方"}),
        (
            "<source>{PER|何美欣}</source><cue>認為</cue><content>這項政策對偏鄉並不公平</content>。",
            {"speaker": "何美欣", "cue_class": "think"},
        ),
        (
            "<source>{ORG|消委會}</source><cue>指</cue><content>部分樣本的重金屬含量超標</content>。",
            {"speaker": "消委會"},
        ),
        (
            "<source>{PER|鍾志豪}</source><cue>稱</cue><content>公司將於下月公布詳細安排</content>。",
            {"speaker": "鍾志豪"},
        ),
        (
            "<source>{PER|Eve Moran}</source><cue>認為</cue>，<content>利率仍有下降空間</content>。",
            {"speaker": "Eve Moran"},
        ),
        (
            "<source>{LOC|北京}</source>{DATE|週二}<cue>警告</cue>，<content>任何外部勢力都不應插手</content>。",
            {"speaker": "北京", "source_type": "place"},
        ),
        (
            "<source>{ORG|白宮}新聞秘書{PER|卡洛琳·李維特}</source>在例行簡報中<cue>說</cue>，<content>總統已看"
            "過這份方案</content>。",
            {"speaker": "卡洛琳·李維特"},
        ),
        (
            "{DATE|周一}晚间，<source>{ORG|国防部}新闻发言人{PER|万志强}</source>通过官方微博<cue>回应</cue>，"
            "<content>演训活动完全正当合法</content>。",
            {"speaker": "万志强"},
        ),
        (
            "<source>{PER|許宛真}</source>語帶哽咽地<cue>說</cue>，<content>這是她從政以來最難熬的一天</content>。",
            {"speaker": "許宛真"},
        ),
        (
            "<source>{PER|田建国}</source>一边擦汗一边<cue>说</cue>，<content>今年的苹果又大又甜</content>。",
            {"speaker": "田建国"},
        ),
    ],
)
def test_source_then_cue(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A source, then a cue with adverbs, times and places between, then the content."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "面對外界質疑，<source>{ORG|國防部}</source>{DATE|3日}<cue>澄清</cue>，<content>採購程序一切依法辦"
            "理</content>。",
            {"speaker": "國防部"},
        ),
        (
            "對於{LOC|高雄}增班一事，<source>{ORG|台鐵公司}總經理{PER|邱文田}</source><cue>說</cue>，<content>"
            "車輛調度還有空間</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "至於補助金額是否提高，<source>{PER|邱文田}</source><cue>說</cue>，<content>要等預算審查後才能確定"
            "</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "談到與對手的關係，<source>{PER|邱文田}</source>笑著<cue>說</cue>，<content>兩人私下常一起打球</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "就業界的憂慮，<source>{ORG|環保署}副署長{PER|麥穎芝}</source><cue>回應</cue>，<content>政府已預留"
            "足夠時間讓商戶準備</content>。",
            {"speaker": "麥穎芝"},
        ),
        (
            "对于网上流传的视频，<source>{ORG|县教育局}工作人员</source><cue>表示</cue>，<content>正在核实具体"
            "情况</content>。",
            {"speaker": "县教育局工作人员"},
        ),
        (
            "有媒體關心接班問題，<source>{PER|邱文田}</source><cue>答</cue>，<content>公司早有完整的培育計畫"
            "</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "身為三個孩子的母親，<source>{PER|何美欣}</source><cue>說</cue>，<content>她最怕半夜接到學校的電話"
            "</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "雖然民調落後，<source>{PER|何美欣}</source>仍<cue>強調</cue>，<content>選戰才剛剛開始</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "当<q1>被问及</q1><c1>是否加息</c1>时，<s2>{PER|莫兰}</s2><q2>表示</q2>，<c2>现在下结论为时过早</c2>。",
            {"speaker": ("", "莫兰")},
        ),
    ],
)
def test_topic_ahead(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A topic, occasion or condition before the source stands outside the content."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{ORG|歐洲央行}總裁{PER|莫蘭}（{PER=莫蘭|Eve Moran}）</source>{DATE|週四}<cue>指出</cue>，"
            "<content>通膨壓力並未消失</content>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<source>長期研究海龜的{ORG|海洋大學}副教授{PER|廖心如}</source><cue>指出</cue>，<content>沿岸光害"
            "會影響海龜上岸產卵</content>。",
            {"speaker": "廖心如"},
        ),
        (
            "<source>{ORG|海洋大學}漁業科學研究所副教授{PER|廖心如}</source><cue>分析</cue>，<content>魚群北移"
            "與水溫升高有關</content>。",
            {"speaker": "廖心如"},
        ),
        (
            "<source>时任{ORG|省水利厅}副厅长{PER|高立民}</source><cue>表示</cue>，<content>这座水库的设计标准"
            "偏低</content>。",
            {"speaker": "高立民"},
        ),
        (
            "<source>{ORG|律政司}前刑事檢控專員{PER|古兆麟}</source><cue>認為</cue>，<content>控方的舉證責任並"
            "未改變</content>。",
            {"speaker": "古兆麟"},
        ),
        (
            "<source>{ORG|工程师学会}会长{PER|高立民}、秘书长{PER|蒋蕾}</source><cue>表示</cue>，<content>行业"
            "标准亟须更新</content>。",
            {"speaker": "高立民、蒋蕾"},
        ),
        (
            "<source>{PER|何美欣}和{PER|邱文田}</source>都<cue>認為</cue>，<content>合併案對員工不利</content>。",
            {"speaker": "何美欣、邱文田"},
        ),
        (
            "<source>民進黨籍立委{PER|何美欣}</source><cue>批評</cue>，<content>部會之間互踢皮球</content>。",
            {"speaker": "何美欣", "cue_class": "criticise"},
        ),
        (
            "<source>自由身攝影師{PER|阿Joe}</source><cue>說</cue>，<content>接到電話時完全不敢相信</content>。",
            {"speaker": "阿Joe"},
        ),
        (
            "<source>住在五樓的{PER|黃伯}</source><cue>憶述</cue>，<content>當時走廊全是濃煙</content>。",
            {"speaker": "黃伯"},
        ),
        (
            "<source>「綠洲基金會」（{ORG|Oasis Foundation}）執行長{PER|廖心如}</source><cue>表示</cue>，"
            "<content>濕地的面積正快速縮小</content>。",
            {"speaker": "廖心如"},
        ),
        (
            "<source>{ORG|北京大学}国际关系学院教授、{ORG|全球治理研究中心}主任{PER|高立民}</source><cue>认为"
            "</cue>，<content>双方都有缓和的意愿</content>。",
            {"speaker": "高立民"},
        ),
    ],
)
def test_long_sources(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """The source is the whole noun phrase, with titles, affiliation and relative clauses."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|林廷威}部長</source><cue>表示</cue>，<content>法案會如期送審</content>。",
            {"speaker": "林廷威"},
        ),
        (
            "<source>{PER|陳先生}</source><cue>說</cue>，<content>他排了三個小時才買到票</content>。",
            {"speaker": "陳先生"},
        ),
        (
            "<source>店主{PER|李太}</source><cue>稱</cue>，<content>生意比去年跌了三成</content>。",
            {"speaker": "李太"},
        ),
        (
            "<source>{PER|高立民}主任</source><cue>提醒</cue>，<content>流感季节应尽早接种疫苗</content>。",
            {"speaker": "高立民"},
        ),
        (
            "<source>{PER|何美欣}議員</source><cue>質疑</cue>，<content>招標過程只有一家廠商符合資格</content>。",
            {"speaker": "何美欣"},
        ),
    ],
)
def test_names_behind(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A title behind the name, a surname with a title, and a courtesy."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>多名學者</source><cue>認為</cue>，<content>少子化的關鍵在房價</content>。",
            {"speaker": "多名學者"},
        ),
        ("有<source>居民</source><cue>抱怨</cue>，<content>垃圾車已經三天沒來</content>。", {"speaker": "居民"}),
        ("<source>不少家長</source><cue>擔心</cue><content>孩子的課業進度落後</content>。", {"speaker": "不少家長"}),
        (
            "有<source>網友</source><cue>直呼</cue>：「<content>根本是電影情節</content>！」",
            {"speaker": "網友", "form": "direct"},
        ),
        (
            "<source>两名不愿具名的外交官</source>{DATE|周二}向{ORG|路透社}<cue>透露</cue>，<content>谈判已陷入"
            "僵局</content>。",
            {"speaker": "两名不愿具名的外交官"},
        ),
        (
            "<source>知情人士</source><cue>透露</cue>，<content>雙方已簽下備忘錄</content>。",
            {"speaker": "知情人士", "source_type": "anonymous"},
        ),
        (
            "《<source>{ORG|金融時報}</source>》{DATE|4日}<cue>報導</cue>，<content>這家車廠正在出售電池部門"
            "</content>。",
            {"speaker": "金融時報"},
        ),
        (
            "<source>港媒</source><cue>報道</cue>，<content>兩名涉案男子已離境</content>。",
            {"speaker": "港媒", "source_type": "media"},
        ),
        (
            "<source>調查</source><cue>顯示</cue>，<content>七成受訪者睡眠不足</content>。",
            {"speaker": "調查", "source_type": "document"},
        ),
        (
            "<source>{ORG|香港大學}一項研究</source><cue>發現</cue>，<content>長者每日步行半小時有助改善記憶"
            "</content>。",
            {},
        ),
        (
            "<source>{ORG|国家统计局}数据</source><cue>显示</cue>，<content>6月居民消费价格同比上涨0.2%</content>。",
            {},
        ),
        (
            "<source>起訴書</source><cue>載明</cue>，<content>被告明知貨品過期仍照常出貨</content>。",
            {"speaker": "起訴書", "source_type": "document"},
        ),
        ("<source>判決書</source><cue>指</cue>，<content>該合約自始無效</content>。", {"speaker": "判決書"}),
        (
            "<source>告示</source><cue>寫著</cue>「<content>此路段施工中，改道通行</content>」。",
            {"speaker": "告示", "form": "direct"},
        ),
        (
            "{ORG|綠洲基金會}{DATE|今天}公布《{WORK|海岸現況報告}》。<source>報告</source><cue>指出</cue>，"
            "<content>全台沙灘正以每年兩公尺的速度消失</content>。",
            {"speaker": "海岸現況報告"},
        ),
        ("<source>反對者</source><cue>主張</cue>，<content>公投應與大選脫鉤</content>。", {"speaker": "反對者"}),
        (
            "<source>與會專家</source>一致<cue>認為</cue>，<content>供應鏈重組已無法逆轉</content>。",
            {"speaker": "與會專家"},
        ),
        (
            "<source>业内人士</source><cue>指出</cue>，<content>低价竞争损害了整个行业</content>。",
            {"speaker": "业内人士"},
        ),
    ],
)
def test_groups(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Groups, unnamed people, media and documents speak."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|莫蘭}</source>的<cue>看法</cue>是，<content>各國應先停火再談判</content>。",
            {"speaker": "莫蘭"},
        ),
        (
            "<source>{PER|田建国}</source>的<cue>说法</cue>是，<content>设备早在去年就停用了</content>。",
            {"speaker": "田建国"},
        ),
    ],
)
def test_noun_cues(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A noun that introduces a clause is a cue."""
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
        ("<source>包括{PER|何美欣}在內的多名議員</source><cue>要求</cue><content>市府公開合約內容</content>。", {}),
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
        (
            "<source>{PER|何美欣}</source><cue>坦承</cue><content>當初的決定過於匆促</content>。",
            {"speaker": "何美欣"},
        ),
        ("<source>{PER|邱文田}</source><cue>揚言</cue><content>要把對方告到底</content>。", {"speaker": "邱文田"}),
        ("<source>{PER|莫蘭}</source><cue>誓言</cue><content>要把每一名人質帶回家</content>。", {"speaker": "莫蘭"}),
        (
            "<source>{PER|陳太}</source><cue>感嘆</cue>：「<content>老街坊一個個都搬走了</content>。」",
            {"speaker": "陳太", "form": "direct"},
        ),
        (
            "<source>{PER|許宛真}</source><cue>預告</cue>，<content>下半年還會有三項減稅措施</content>。",
            {"speaker": "許宛真"},
        ),
        (
            "<source>{PER|蒋蕾}</source><cue>解释道</cue>：“<content>不是不想修，是找不到原厂零件</content>。”",
            {"speaker": "蒋蕾", "form": "direct"},
        ),
        (
            "<source>{PER|哈特}</source><cue>打趣說</cue>：「<content>我太太才是家裡的總統</content>。」",
            {"speaker": "哈特", "form": "direct"},
        ),
        (
            "<source>{PER|古兆麟}</source><cue>怒斥</cue>：「<content>這是把市民當傻瓜</content>！」",
            {"speaker": "古兆麟", "form": "direct"},
        ),
        (
            "<source>{PER|田建国}</source><cue>感叹</cue>，<content>现在的年轻人比他们那一代更敢闯</content>。",
            {"speaker": "田建国"},
        ),
        ("<source>{PER|潘國樑}</source><cue>辯稱</cue>，<content>錢是朋友借的</content>。", {"speaker": "潘國樑"}),
        ("<source>嫌犯</source><cue>謊稱</cue><content>自己是檢察官</content>。", {"speaker": "嫌犯"}),
        (
            "<source>{PER|林廷威}</source><cue>宣示</cue>，<content>任內一定完成碳定價</content>。",
            {"speaker": "林廷威"},
        ),
        (
            "<source>警方</source>初步<cue>研判</cue>，<content>死者因一氧化碳中毒身亡</content>。",
            {"speaker": "警方"},
        ),
        ("<source>警方</source>初步<cue>相信</cue><content>事件涉及錢債糾紛</content>。", {"speaker": "警方"}),
        (
            "<source>{ORG|法新社}</source><cue>報導</cue>，<content>現場至少傳出兩聲爆炸</content>。",
            {"speaker": "法新社"},
        ),
        (
            "有<source>網友</source>翻出舊照，<cue>指出</cue><content>同一張椅子十年前就在那裡</content>。",
            {"speaker": "網友"},
        ),
        (
            "<source>現年52歲的{PER|黃伯}</source><cue>說</cue>，<content>他這輩子沒見過這麼大的雨</content>。",
            {"speaker": "黃伯"},
        ),
        ("<source>外號「阿標」的被告</source><cue>供稱</cue>，<content>錢全部輸在賭桌上</content>。", {}),
        (
            "<source>{PER|何美欣}</source><cue>說</cue>，<content>目前有3人受傷、1人失蹤</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "<source>{PER|鍾志豪}</source><cue>指</cue>，<content>當時燈號正常，惟對方突然切線</content>。",
            {"speaker": "鍾志豪"},
        ),
        (
            "　　<source>{PER|高立民}</source><cue>指出</cue>，<content>基层治理要在“细”字上下功夫</content>。",
            {"speaker": "高立民"},
        ),
        (
            "<source>{ORG|NASA}</source> <cue>表示</cue>，<content>探測器已進入預定軌道</content>。",
            {"speaker": "NASA"},
        ),
    ],
)
def test_verbs_of_saying(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Verbs of many colours."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{PER|林廷威}</source>對此<cue>回應</cue>，<content>市府沒有任何隱瞞</content>。",
            {"speaker": "林廷威"},
        ),
        (
            "<source>{PER|林廷威}</source>對此<cue>解釋</cue>，<content>表格是委外廠商填錯的</content>。",
            {"speaker": "林廷威"},
        ),
        (
            "<source>{PER|古兆麟}</source>就此<cue>分析</cue>，<content>雙方都在等對手先讓步</content>。",
            {"speaker": "古兆麟"},
        ),
        ("<source>{PER|何美欣}</source>為此<cue>呼籲</cue><content>中央修法</content>。", {"speaker": "何美欣"}),
        (
            "<source>{ORG|世界銀行}</source>此前曾<cue>預測</cue><content>經濟將衰退2%</content>。",
            {"speaker": "世界銀行"},
        ),
        (
            "對此，<source>{ORG|外交部}</source><cue>回應</cue>，<content>已透過管道表達關切</content>。",
            {"speaker": "外交部"},
        ),
        (
            "對此，<source>{PER|彭子涵}</source><cue>評論</cue>：「<content>公道自在人心</content>。」",
            {"speaker": "彭子涵", "form": "direct"},
        ),
        (
            "<source>{PER|鍾志豪}</source>其後<cue>回應</cue>，<content>一切交由律師處理</content>。",
            {"speaker": "鍾志豪"},
        ),
        (
            "<source>{ORG|有关部门}</source><cue>回应</cue>：<content>已成立联合调查组</content>。",
            {"speaker": "有关部门"},
        ),
        ("<source>{PER|蒋蕾}</source>对此<cue>表示</cue>，<content>会依法维权到底</content>。", {"speaker": "蒋蕾"}),
    ],
)
def test_this_matter(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """對此, 就此, 為此, 此前 before the cue."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<source>醫師</source><cue>強調</cue>的是，<content>疫苗並非萬能</content>。", {"speaker": "醫師"}),
        ("<source>很多人</source><cue>擔憂</cue>的是，<content>渡輪年底就要停駛</content>。", {"speaker": "很多人"}),
        ("<source>人们</source><cue>惊叹</cue>的则是，<content>老厂房竟成了书店</content>。", {"speaker": "人们"}),
        ("需要指出的是，水位仍未回落。", {}),
        ("令人擔憂的是，河床逐年淤積。", {}),
    ],
)
def test_turned_round(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A clause behind 的是 is the content where somebody speaks, and the article's own where nobody does."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "{DATE|日前}<source>{LOC|利西亞}</source><cue>宣布</cue><content>關閉所有口岸</content>後，各國紛紛撤僑。",
            {"speaker": "利西亞"},
        ),
        (
            "<s1>{LOC|利西亞}</s1><q1>宣布</q1><c1>關閉口岸</c1>後，{ORG|鐵路公司}大亂，並<q2>表示</q2><c2>列車全數停開</c2>。",
            {"speaker": ("利西亞", "鐵路公司")},
        ),
        (
            "<source>{ORG|民航局}</source><cue>同意</cue><content>跑道長度並不足夠</content>。",
            {"speaker": "民航局"},
        ),
        ("{ORG|民航局}同意退還全額票款。", {}),
        (
            "<source>《{WORK|河川法}》</source><cue>規定</cue><content>任何人不得在河床採砂</content>。".replace(
                "《", ""
            ).replace("》", ""),
            {"source_type": "document"},
        ),
    ],
)
def test_acts_that_are_told(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """An announcement as the time of something else, an agreement that something is so, what a law lays down."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<source>{ORG|港務局}</source><cue>公布</cue><content>將延長渡輪的服務時間至午夜</content>。",
            {"speaker": "港務局"},
        ),
        ("{ORG|港務局}公布將推行的新措施。", {}),
        (
            "<source>{PER|何美欣}</source><cue>提出</cue><content>要改建碼頭</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "<source>網友{PER|何美欣}</source><cue>發現</cue>，<content>新票價比舊票價還便宜</content>。",
            {"speaker": "何美欣"},
        ),
        ("你會發現，這條路通往海邊。", {}),
        ("多名旅客<cue>被要求</cue><content>打開行李接受檢查</content>。", {"speaker": ""}),
        ("<source>市場</source><cue>傳言</cue><content>執行長下月退休</content>。", {"speaker": "市場"}),
        (
            "<source>旅客</source><cue>叫</cue><content>我不要靠近月台</content>。",
            {"speaker": "旅客"},
        ),
        ("船長叫{PER|何美欣}，今年五十歲。", {}),
        (
            "<source>{PER|何美欣}</source><cue>否認</cue><content>有偽造簽名並收取佣金</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "正如<source>{PER|何美欣}</source>所<cue>說</cue>，<content>碼頭早就該改建</content>。",
            {"speaker": "何美欣"},
        ),
        (
            "<source>被告{PER|何美欣}的律師</source><cue>質疑</cue>，<content>證人記錯了日期</content>。",
            {},
        ),
    ],
)
def test_opening_clauses(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A clause without a pause behind a cue that takes things as well, findings of people, and orders passed on."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "下次<cue>希望</cue><content>乘客一起走進社區</content>。",
            {"speaker": ""},
        ),
        ("他眼裡最後一絲希望也滅掉了，只得離開。", {}),
        ("園方為許多希望轉職的旅客開班。", {}),
    ],
)
def test_hopes(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """A hope is told wherever a clause follows, whoever has it."""
    check(markup, **expected)


def test_guessed_names(annotate: Callable[..., Doc]) -> None:
    """A name that no list has does not hide the cue that it begins with: 指控|某集團; 吐露港公路 is a name."""
    text = "檢方指控青禾集團以員工為人頭。"
    guessed = Mention(2, 8, "ORG", "org.suffix.company", "指控青禾集團", "ORG:指控青禾集團", "")
    assert [text[slice(*c.cue)] for c in annotate(text, [guessed])._.claims if c.cue] == ["指控"]
    listed = Mention(2, 8, "ORG", "org.lexicon", "指控青禾集團", "ORG:指控青禾集團", "")
    assert not annotate(text, [listed])._.claims
