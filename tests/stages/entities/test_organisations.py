"""Organisations: of the lists, by their heads, in titles, and their short forms."""

from __future__ import annotations

import pytest

from tests.stages.entities.conftest import Annotate, Check


@pytest.mark.parametrize(
    "markup",
    [
        "<ORG>國防部</ORG>長<PER>林大同</PER>今天訪<LOC>美</LOC>。",
        "<ORG>外交部</ORG>發言人<PER>陳思遠</PER>回應提問。",
        "<ORG>行政院</ORG>長宣布新措施。",
        "<ORG>國會</ORG>議員要求調查。",
        "<ORG>日本政府</ORG>表示關切。",
        "<ORG>商务部</ORG>部长说，政策不变。",
    ],
)
def test_a_ministry_in_a_title_is_an_organisation(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<ORG>清華大學國際安全與戰略研究中心</ORG>研究員<PER>吳明遠</PER>指出，風險仍在。",
        "<ORG>俄罗斯国防部</ORG>称，演习已经结束。",
        "<ORG>北京市文化投資發展集團</ORG>發表聲明。",
        "<ORG>香港建造業總工會</ORG>歡迎決定。",
        "<ORG>台北市警察局</ORG>展開調查。",
        "<ORG>宁波市中级人民法院</ORG>认为，证据充分。",
        "<ORG>威景集團</ORG>主席否認指控。",
        "<ORG>大埔民政事務處</ORG>開放庇護中心。",
        "<LOC>江苏</LOC>的<ORG>海珀尔新能源科技有限公司</ORG>停产。",
        "<ORG>中國駐泰國大使館</ORG>提醒旅客。",
        "<ORG>聖保羅中學</ORG>的學生得獎。",
    ],
)
def test_the_left_edge_of_a_name_is_found_from_its_head(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "這家公司的大學同學都在同一個部門。",
        "公立醫院和私立醫院都已額滿。",
        "幹部們在俱樂部討論布局。",
        "工會和商會代表到場。",
        "上市公司必須公布財報。",
        "有關部門正在處理，當局沒有回應。",
        "他學會了放下，也學會了道歉。",
        "新政府將與反對黨合作。",
        "各國央行持續升息。",
        "路政工程的進度落後。",
    ],
)
def test_common_nouns_are_no_organisations(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<LOC>日本</LOC>軍方表示關切。",
        "<LOC>韓國</LOC><ORG>濟州航空</ORG>取消航班。",
        "<LOC>香港</LOC>《<ORG>明報</ORG>》報導，工程延期。",
        "<LOC>中國</LOC>官媒沒有評論。",
    ],
)
def test_a_country_before_an_organisation_stays_a_place(check: Check, markup: str) -> None:
    check(markup)


def test_a_short_form_that_a_bracket_introduces(check: Check) -> None:
    check("承建商<ORG>宏威建築工程有限公司</ORG>（下稱「<ORG>宏威</ORG>」）被查。「<ORG>宏威</ORG>」沒有回應。")


def test_quoted_names_with_a_head(check: Check) -> None:
    check("他創立「<ORG>青年互助會</ORG>」，後來加入「<ORG>和平研究基金會</ORG>」。")


def test_a_quoted_clause_is_no_organisation(check: Check) -> None:
    check("她提醒讀者，「不能看到數字就想到銀行」。")


def test_platforms_and_media(check: Check) -> None:
    check("他在<ORG>臉書</ORG>發文，<ORG>中央社</ORG>和《<ORG>南華早報</ORG>》都有報導。")


@pytest.mark.parametrize(
    "markup",
    [
        "<ORG>義大利交通部</ORG>長盧比說，橋將重建。",
        "<ORG>台北市都發局</ORG>長林一二說明進度。",
        "<ORG>香港警務處</ORG>處長林一二說明進度。",
    ],
)
def test_an_office_inside_its_heads_title_is_found_with_its_place(check: Check, markup: str) -> None:
    check(markup, ("ORG", "LOC"))


@pytest.mark.parametrize(
    "markup",
    [
        "<ORG>國民黨團</ORG>上午開會。",
        "<ORG>民進黨立法院黨團</ORG>上午開會。",
        "民眾可向<ORG>駐波蘭代表處</ORG>求助。",
        "<ORG>中國駐波蘭大使館</ORG>發出提醒。",
        "民眾請願的<ORG>廉政公署</ORG>總部外有人聚集。",
        "<ORG>瑞士電視台</ORG>播出節目。",
    ],
)
def test_caucuses_missions_and_national_stations(check: Check, markup: str) -> None:
    check(markup, ("ORG", "LOC"))


@pytest.mark.parametrize("text", ["他被戒送醫院。", "他入稟法院。", "她入讀大學。", "警方把他帶離醫院。"])
def test_a_verb_before_a_common_head_makes_no_name(annotate: Annotate, text: str) -> None:
    assert not [m for m in annotate(text)._.mentions if m.label == "ORG"]


@pytest.mark.parametrize(
    "markup",
    [
        "<ORG>台大電機系</ORG>教授林一二受訪。",
        "<ORG>香港大學社會工作及社會行政學系</ORG>教授受訪。",
        "<ORG>公安部治安局</ORG>局长表示关注。",
        "<ORG>調查局資安站</ORG>偵辦此案。",
        "<ORG>立法院外交國防委員會</ORG>昨日開會。",
        "<ORG>衛生局健康管理科</ORG>科長到場。",
        "<ORG>中大新聞與傳播學院</ORG>教授發言。",
        "<ORG>中共吉林省委</ORG>书记出席。",
        "<ORG>天津市人民檢察院第一分院</ORG>審查起訴。",
        "<ORG>公務員事務局</ORG>及<ORG>消防處</ORG>處長判斷。",
        "<ORG>新華社</ORG>黨組成員離任。",
        "<ORG>香港大學防止自殺研究中心</ORG>總監受訪。",
        "<ORG>公安部刑侦局</ORG>局长介绍案情。",
        "<ORG>消防處</ORG>成立專責小組調查。",
        "<ORG>國務院</ORG>決策部署很重要。",
    ],
)
def test_a_unit_belongs_to_the_organisation_before_it(check: Check, markup: str) -> None:
    check(markup, ("ORG",))


def test_short_forms_of_a_name_of_the_article(check: Check) -> None:
    check("<ORG>恒曦科技公司</ORG>昨日招股。<ORG>恒曦</ORG>去年轉虧為盈。", ("ORG",))
    check("事件由<ORG>雲縣畜牧監察委員會</ORG>跟進。<ORG>畜監會</ORG>稱已派員，<ORG>畜監會</ORG>續指無礙。", ("ORG",))


def test_a_latin_name_is_a_firm_where_the_article_tells_so(check: Check) -> None:
    check("他收購<ORG>BQT</ORG>後離職，沒人知道<ORG>BQT</ORG>在哪裡。", ("ORG",))
    check("企業用AI寫稿，BQT不是新事。", ("ORG",))


def test_an_ambiguous_organisation_is_sure_in_a_list_or_when_repeated(check: Check) -> None:
    check("廠商有<ORG>華碩</ORG>、<ORG>微星</ORG>。", ("ORG",))
    check("<ORG>港大</ORG>法律系學生到場。".replace("</ORG>法律系", "法律系</ORG>"), ("ORG",))
    check("效果並不理想。他的理想很大。", ("ORG",))


def test_a_local_office_takes_its_place_along(check: Check) -> None:
    check("<ORG>新竹市社會處</ORG>說明補助，<ORG>社會處</ORG>將訪視。", ("ORG", "LOC"))
    check("<ORG>雲川縣應急管理局</ORG>發布通報。", ("ORG", "LOC"))


def test_membership_of_a_party(check: Check) -> None:
    check("<ORG>民進黨</ORG>籍議員<PER>林一新</PER>質詢。", ("ORG",))


@pytest.mark.parametrize(
    "markup",
    [
        "他說，<ORG>中央</ORG>高度關注事件。",
        "<ORG>人大</ORG>釋法後，法庭須跟隨。",
        "<ORG>行會</ORG>成員認為可行。",
        "隊伍前進到村中央停下。",
        "參加者中大多是學生。",
        "兩國軍事對峙升高。",
    ],
)
def test_short_names_beside_what_tells_them(check: Check, markup: str) -> None:
    check(markup, ("ORG",))
