"""Sources named by a preposition, and hearsay."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "據《<source>{ORG|金融時報}</source>》<cue>報導</cue>，<content>這家車廠正在出售電池部門</content>。",
            {"speaker": "金融時報", "source_type": "media"},
        ),
        (
            "據《<s1>{ORG|金融時報}</s1>》<q1>報導</q1>，<c1><s2>{PER|莫蘭}</s2>{DATE|週三}<q2>表示</q2>，<c2>"
            "利率將維持在現有水準</c2></c1>。",
            {"speaker": ("金融時報", "莫蘭")},
        ),
        (
            "另据<source>{ORG|新华社}</source><cue>报道</cue>，<content>救援队伍已抵达震中</content>。",
            {"speaker": "新华社"},
        ),
        (
            "據<source>{ORG|彭博社}</source>{DATE|週四}<cue>報導</cue>，<content>兩家晶片商已談妥授權條件</content>。",
            {"speaker": "彭博社"},
        ),
        ("綜合<source>外媒</source><cue>報導</cue>，<content>機上無人生還</content>。", {"speaker": "外媒"}),
        (
            "據<source>消息</source><cue>稱</cue>，<content>渡輪公司將縮減班次</content>。",
            {"speaker": "消息", "source_type": "anonymous"},
        ),
        (
            "<cue>根據</cue><source>起訴書</source>，<content>被告三年間收受賄款逾千萬元</content>。",
            {"speaker": "起訴書", "source_type": "document"},
        ),
        ("<cue>根據</cue><source>{ORG|衛福部}最新修正草案</source>，<content>電子煙一律禁止販售</content>。", {}),
        (
            "<cue>根据</cue><source>{ORG|国家统计局}公布的数据</source>，<content>6月社会消费品零售总额同比增长"
            "3%</content>。",
            {},
        ),
        ("依<source>專家</source><cue>說法</cue>，<content>地層下陷還會持續十年</content>。", {"speaker": "專家"}),
        (
            "按<source>{PER|鍾志豪}</source>的<cue>說法</cue>，<content>司機當日並無超時工作</content>。",
            {"speaker": "鍾志豪"},
        ),
        (
            "依<source>{ORG|中央氣象署}</source><cue>預測</cue>，<content>颱風中心週五清晨最接近陸地</content>。",
            {"speaker": "中央氣象署"},
        ),
        (
            "據<source>知情人士</source><cue>透露</cue>，<content>雙方已簽下備忘錄</content>。",
            {"speaker": "知情人士"},
        ),
        ("據<source>目擊者</source><cue>描述</cue>，<content>貨車當時並未減速</content>。", {"speaker": "目擊者"}),
        ("根據<source>警方</source><cue>調查</cue>，<content>嫌犯案發後往山區逃逸</content>。", {"speaker": "警方"}),
        (
            "据<source>{ORG|水利部}副部长{PER|高立民}</source><cue>介绍</cue>，<content>今年已有十二条河流发生"
            "超警洪水</content>。",
            {"speaker": "高立民"},
        ),
        (
            "<s1>{PER|廖心如}</s1><q1>指出</q1>，<c1>魚群正在北移</c1>。在<s2>她</s2><q2>看來</q2>，<c2>保育必"
            "須和漁民一起做</c2>。",
            {"speaker": "廖心如"},
        ),
        (
            "在<source>{PER|田建国}</source><cue>看来</cue>，<content>技术工人的短缺比资金短缺更致命</content>。",
            {"speaker": "田建国"},
        ),
        (
            "在<source>不少分析人士</source><cue>看來</cue>，<content>這次會談象徵意義大於實質</content>。",
            {"speaker": "不少分析人士"},
        ),
        (
            "据<source>{PER|陈女士}</source><cue>回忆</cue>，<content>事发时车速并不快</content>。",
            {"speaker": "陈女士"},
        ),
        ("據<source>{ORG|警務處}資料</source><cue>顯示</cue>，<content>上季騙案數字升逾兩成</content>。", {}),
        (
            "照<source>{PER|邱文田}</source>的<cue>說法</cue>，<content>整套系統早在三年前就該汰換</content>。",
            {"speaker": "邱文田"},
        ),
        (
            "根據<source>{ORG|世界銀行}</source><cue>估計</cue>，<content>重建至少需要四百億美元</content>。",
            {"speaker": "世界銀行"},
        ),
    ],
)
def test_according_to(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Sources named by 據, 根據, 依, 在…看來."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<cue>據悉</cue>，<content>兩家公司已談了三個月</content>。",
            {"speaker": "", "source_type": "none", "cue_class": "hearsay"},
        ),
        ("<cue>據了解</cue>，<content>該名男子曾在附近工地打工</content>。", {"speaker": ""}),
        ("<cue>据了解</cue>，<content>这批设备总价值超过两千万元</content>。", {"speaker": ""}),
        ("<cue>據報</cue>，<content>貨輪船身嚴重傾側</content>。", {"speaker": ""}),
        ("<cue>據報導</cue>，<content>兩人早在去年就分居</content>。", {"speaker": ""}),
        ("近日<cue>傳出</cue><content>這家老牌百貨將在年底熄燈</content>。", {"speaker": ""}),
        (
            "{ORG|金威建築}<cue>被指</cue><content>拖欠逾百名工人薪金</content>。",
            {"speaker": "", "source_type": "none"},
        ),
        ("{PER|鍾志豪}<cue>被控</cue><content>以虛假文件騙取銀行貸款</content>。", {"speaker": ""}),
        ("<source>市場</source><cue>預期</cue>，<content>央行本季將按兵不動</content>。", {"speaker": "市場"}),
        ("<source>市場</source><cue>推測</cue><content>雙方可能以換股方式合併</content>。", {"speaker": "市場"}),
        ("<cue>預料</cue><content>雨勢要到週末才會減弱</content>。", {"speaker": ""}),
        ("初步<cue>估計</cue><content>火警由電線短路引起</content>。", {"speaker": ""}),
        ("<cue>有指</cue><content>該集團早已轉移資產</content>。", {"speaker": ""}),
        (
            "<q1>網傳</q1><c1>該校午餐使用過期肉品</c1>，<s2>{ORG|教育局}</s2><q2>澄清</q2><c2>並無此事</c2>。",
            {"speaker": ("", "教育局")},
        ),
        ("<cue>據統計</cue>，<content>全台仍有三百多座老舊天橋</content>。", {"speaker": ""}),
        ("<cue>据介绍</cue>，<content>这座大桥全长3.8公里</content>。", {"speaker": ""}),
        ("有<source>消息人士</source><cue>指</cue>，<content>收購價可能再上調</content>。", {"speaker": "消息人士"}),
        ("<source>消息</source><cue>指</cue>，<content>涉案金額逾億元</content>。", {"speaker": "消息"}),
        ("{PER|何美欣}<cue>被爆</cue><content>任內浮報差旅費</content>。", {"speaker": ""}),
        ("該名教師<cue>被指控</cue><content>長期體罰學童</content>。", {"speaker": ""}),
        ("<cue>據傳</cue><content>總部將遷往{LOC|新加坡}</content>。", {"speaker": ""}),
        (
            "<q1>被問到</q1><c1>是否會爭取連任</c1>，<s2>{PER|何美欣}</s2><q2>說</q2>，<c2>目前還沒想那麼遠</c2>。",
            {"speaker": ("", "何美欣")},
        ),
        ("該公司<cue>被質疑</cue><content>以低於成本的價格搶標</content>。", {"speaker": ""}),
        ("<cue>有消息称</cue>，<content>该项目早已停工</content>。", {"speaker": ""}),
        ("張先生<cue>獲通知</cue>，<content>下週要搬走</content>。", {"speaker": ""}),
        ("<cue>據信</cue><content>三名綁匪已越過邊境</content>。", {"speaker": ""}),
    ],
)
def test_hearsay(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Reports with no named source."""
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
        (
            "《<s1>{ORG|明報}</s1>》<q1>報道</q1>，<c1>廉署已拘捕七人</c1>。<s2>該報</s2><q2>指</q2>，<c2>行動"
            "仍在進行</c2>。",
            {"speaker": "明報"},
        ),
    ],
)
def test_according_goes_on(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Pronouns and left-out subjects after 據X介紹."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<cue>據悉</cue><content>該男子曾任職保全公司</content>。", {"speaker": ""}),
        ("<cue>據了解</cue><content>兩人是國中同學</content>。", {"speaker": ""}),
        ("<cue>据说</cue><content>这口井从未干涸</content>。", {"speaker": ""}),
        ("<cue>外傳</cue><content>兩人早已簽字離婚</content>。", {"speaker": ""}),
        ("<cue>聽說</cue><content>下個月房租又要漲</content>。", {"speaker": ""}),
        (
            "{PER|何美欣}被<source>{PER|邱文田}</source><cue>批評</cue>「<content>不知民間疾苦</content>」。",
            {"speaker": "邱文田", "form": "direct"},
        ),
        ("該名藝人<cue>被質疑</cue><content>學歷造假</content>。", {"speaker": ""}),
        ("{ORG|金威建築}遭<source>住戶</source><cue>指控</cue><content>偷工減料</content>。", {"speaker": "住戶"}),
    ],
)
def test_without_comma(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Hearsay with no comma behind it."""
    check(markup, **expected)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<cue>翻查</cue><source>市議會紀錄</source>，<content>這筆預算三年前已獲通過</content>。",
            {"speaker": "市議會紀錄", "source_type": "document"},
        ),
        ("<cue>據</cue><source>初步資料</source>，<content>兩車速度都不高</content>。", {"speaker": "初步資料"}),
        ("據<source>北岸網</source>不完整<cue>統計</cue>，<content>至少三百戶停電</content>。", {"speaker": "北岸網"}),
        (
            "{ORG|消防局}接獲<source>船家</source>求助，<cue>指</cue><content>船艙正在進水</content>。",
            {"speaker": "船家"},
        ),
        (
            "{PER|曾先生}上午接獲<source>鄰居</source><cue>通知</cue><content>水管爆裂</content>隨即折返。",
            {"speaker": "鄰居"},
        ),
        (
            "從<source>這段監視器影片</source>可以<cue>看到</cue>，<content>貨車闖過紅燈</content>。",
            {"source_type": "document"},
        ),
        ("經<source>獸醫</source><cue>評估</cue>為<content>輕微骨裂</content>。", {"speaker": "獸醫"}),
        (
            "<source>這張由探測船傳回的影像</source><cue>顯示</cue>，<content>隕石坑底有冰</content>。",
            {"source_type": "document"},
        ),
        ("翻查資料，該廠去年曾經失火。", {}),
        ("沒有證據顯示該廠曾經失火。", {}),
    ],
)
def test_looked_up_and_handed_on(check: Callable[..., None], markup: str, expected: dict[str, Any]) -> None:
    """Records that were looked up, footage, informants and experts that the article names on the way."""
    check(markup, **expected)
