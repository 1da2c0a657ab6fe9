"""Places: of the gazetteer, by their heads, and of one character."""

from __future__ import annotations

import pytest

from tests.stages.entities.conftest import Check


@pytest.mark.parametrize(
    "markup",
    [
        "他从<LOC>浙江</LOC><LOC>宁波</LOC>前往<LOC>上海</LOC>。",
        "<LOC>日本</LOC>人和<LOC>台灣</LOC>民眾都來參加。",
        "<LOC>北京</LOC>市民排隊領取。",
        "前<LOC>台北市</LOC>長今天出庭。",
        "<LOC>俄羅斯</LOC>與<LOC>烏克蘭</LOC>邊境局勢緊張。",
        "颱風進入<LOC>南海</LOC>。",
    ],
)
def test_names_of_the_gazetteer(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<LOC>中</LOC>方表示反對，<LOC>美</LOC>方沒有回應。",
        "<LOC>俄</LOC><LOC>烏</LOC>戰爭進入第二年。",
        "<LOC>中</LOC><LOC>美</LOC>關係出現轉機。",
        "<LOC>美</LOC>軍撤出基地，<LOC>烏</LOC>軍接管。",
        "代表團下周訪<LOC>美</LOC>。",
        "他在<LOC>台</LOC>居住十年，去年返<LOC>港</LOC>。",
        "全<LOC>台</LOC>今天有雨，全<LOC>港</LOC>停課。",
        "这是<LOC>克罗地亚</LOC>总理首次来访，<LOC>中</LOC><LOC>克</LOC>友谊深厚，<LOC>克</LOC>方表示感谢。",
        "多家外企来<LOC>华</LOC>设厂。",
        "多個駐<LOC>港</LOC>機構舉行升旗。",
    ],
)
def test_one_character_places_where_the_context_says_so(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "三明治和美食都很受歡迎。",
        "英語、日語和法語的課程已經額滿。",
        "中方塊和美術館都在二樓。",
        "這種非法的做法不可取。",
        "他站在台上，台下掌聲不斷。",
        "西方國家認為時機未到。",
        "文章被打中要害，其中的道理很簡單。",
        "同意方的律師沒有出席。",
    ],
)
def test_the_same_characters_in_other_words_are_none(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "火警發生在<LOC>大埔</LOC><LOC>宏福苑</LOC>。",
        "她住在<LOC>青柏路</LOC>12號。",
        "居民在<LOC>樂華邨</LOC>集合。",
        "展览在<LOC>江苏</LOC><LOC>石桥镇</LOC>举行。",
    ],
)
def test_places_by_their_heads(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "他在大城市工作，週末回鄉下。",
        "市中心的購物中心擠滿了人。",
        "高風險地區暫停開放。",
        "這段時間裏，沒有人離開。",
        "走這條路比較遠。",
    ],
)
def test_common_nouns_with_such_a_head_are_no_names(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<LOC>亞洲</LOC>地區的經濟放緩。",
        "他被帶到<LOC>旺角警署</LOC>問話。",
        "她在<LOC>山西</LOC><LOC>太行山</LOC>遇險。",
        "不少人到<LOC>內地</LOC>消費。",
        "她將出席<LOC>台北</LOC>的會議，警方對日後的安排沒有回應。",
        "有人把汽油彈拋入警署。",
    ],
)
def test_where_a_place_ends(check: Check, markup: str) -> None:
    check(markup, ("LOC",))
