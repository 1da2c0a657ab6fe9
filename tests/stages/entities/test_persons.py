"""Chinese, Korean and Japanese names of people."""

from __future__ import annotations

import pytest

from tests.stages.entities.conftest import Annotate, Check


@pytest.mark.parametrize(
    "markup",
    [
        "總經理<PER>林明哲</PER>表示，新廠明年動工。",
        "记者<PER>周晓彤</PER>报道，救援仍在进行。",
        "里長<PER>張簡秀蘭</PER>說，居民都很擔心。",
        "發言人<PER>歐陽志明</PER>指出，計畫沒有改變。",
        "立委<PER>林楚茵</PER>質詢時強調，預算不應刪除。",
        "校長<PER>何志遠</PER>今早在校門迎接學生。",
        "警司<PER>陳偉傑</PER>稱，案件仍在調查。",
        "<PER>梁詠琳</PER>（32歲）昨日到場送花。",
        "被告<PER>許文賓</PER>否認所有控罪。",
        "（編輯：<PER>謝佩如</PER>）",
        "（譯者：<PER>黃詩涵</PER>/核稿：<PER>劉建國</PER>）",
        "首席经济学家<PER>陆文涛</PER>认为，增速会放缓。",
        "出席者包括<PER>王文華</PER>、<PER>李大為</PER>及<PER>周怡君</PER>。",
        "議員<PER>鄭家豪</PER>說，他不會再選。",
        "教授<PER>方志遠</PER>指出，这项研究仍需时间。",
    ],
)
def test_a_title_a_cue_or_an_age_beside_it_tells_a_name(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<PER>張小姐</PER>說，她整晚沒有睡。",
        "住在附近的<PER>王先生</PER>表示，聽到巨響。",
        "<PER>李太太</PER>指，孩子很害怕。",
        "<PER>黃同學</PER>認為，學校應該道歉。",
        "警方將<PER>林男</PER>移送偵辦。",
        "店主<PER>陈女士</PER>说，生意差了很多。",
    ],
)
def test_a_surname_with_an_honorific_is_one_name(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<LOC>華府</LOC>高層認為，顧問的說法過於樂觀。",
        "高階主管說，公司已被列入黑名單。",
        "周圍的居民說，應該早點通知。",
        "溫和派與強硬派各說各話。",
        "石油價格明顯上漲，安全問題令人擔心。",
        "方案仍在討論，時間尚未確定。",
        "許多民眾於是決定提早出門。",
        "全面檢查之後，應該不會有問題。",
        "何時重開，暫時不明。",
        "他任何時候都說明白話。",
        "马上就要开会，高度重视安全。",
        "曾經的對手如今成為朋友。",
        "連續三天大雨，水位高達五公尺。",
    ],
)
def test_ordinary_words_that_begin_with_a_surname_are_no_names(check: Check, markup: str) -> None:
    check(markup)


def test_a_name_behind_a_place_in_a_byline(check: Check) -> None:
    check("（<ORG>中央社</ORG>記者<PER>林佳蓉</PER><LOC>台北</LOC>3日電）")


def test_a_name_that_the_article_repeats_is_found_without_context(check: Check) -> None:
    check("主席<PER>沈育誠</PER>表示，會議順利。散會時有人把資料交給<PER>沈育誠</PER>。")


def test_a_person_named_before_is_no_place_that_the_name_holds(check: Check) -> None:
    check("项目负责人<PER>祁怀远</PER>指着木牍说。据<PER>祁怀远</PER>介绍，木牍共47枚。<PER>祁怀远</PER>对此回应。")


def test_the_surname_alone_stands_for_a_person_named_before(check: Check) -> None:
    check("總監<PER>盧家樂</PER>說，演出延期。<PER>盧</PER>指，觀眾可以退票。<PER>盧</PER>又稱，日期未定。")


def test_an_adverb_behind_a_comma_is_no_surname(check: Check) -> None:
    check("<PER>曾志堅</PER>上庭時，曾表示有意認罪。<PER>曾</PER>說，他十分後悔。")


def test_a_surname_stands_behind_a_conjunction(check: Check) -> None:
    check("代表律師<PER>呂志偉</PER>盤問證人。惟<PER>呂</PER>稱，證人從未到場。")


def test_a_character_that_is_also_a_word_is_no_surname_without_a_person(check: Check) -> None:
    check("他說，高指數代表高風險。")


@pytest.mark.parametrize(
    "markup",
    [
        "私人助理<PER>小荷</PER>說，行程沒有變動。",
        "化名「<PER>小滿</PER>」的受害人說，當晚很害怕。",
        "示威者「<PER>KiKi</PER>」表示，不會後悔。<PER>KiKi</PER>其後離開。",
        "義工<PER>Fiona</PER>指出，米糧已經足夠。",
        "學生<PER>Oscar</PER>在車站等了一夜。",
        "<PER>Wendy</PER>說，她整晚沒有睡。",
        "<PER>許男</PER>酒後駕車，撞上路燈。",
        "館長<PER>韋伯-海因茲</PER>指出，展品全數完好。",
    ],
)
def test_nicknames_and_given_names(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "員工小組表示，工時太長。",
        "新車加入語音助理Orbi。",
        "演唱會讓現場觀眾High到半夜。",
        "校長「怎麼辦」說，成了網路笑話。",
    ],
)
def test_no_nicknames(check: Check, markup: str) -> None:
    check(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "住在這裡的<PER>琪琪</PER>（化名）說，她不怕。<PER>琪琪</PER>已經十三歲。",
        "留學生<PER>小段</PER>（化名）說，他不怕。",
        "黎先生（化名）說，他不怕。".replace("黎先生", "<PER>黎先生</PER>"),
    ],
)
def test_an_assumed_name_that_a_bracket_explains(check: Check, markup: str) -> None:
    check(markup, ("PER",))


@pytest.mark.parametrize(
    "markup",
    [
        "時任國務卿<PER>沃克里</PER>（<PER>John Walkerry</PER>）到場。",
        "曾任總裁的經濟學家<PER>羅格曼</PER>（<PER>Kenneth Rogman</PER>）到場。",
        "館長<PER>沃金森</PER>博士（<PER>Eric Wakinson</PER>）到場。",
    ],
)
def test_a_glossed_name_leaves_all_titles_out(check: Check, markup: str) -> None:
    check(markup, ("PER",))


def test_a_surname_alone_stands_for_whom_only_a_surname_tells(annotate: Annotate) -> None:
    doc = annotate("中大學生徐同學昨日到場。徐說她整晚沒有睡。")
    assert [(doc.text[m.start : m.end], m.canonical) for m in doc._.mentions if m.label == "PER"] == [
        ("徐同學", "徐同學"), ("徐", "徐同學"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "markup",
    ["<PER>陳先生</PER>逃出。<PER>陳</PER>憶述濃煙密布。", "<PER>范小姐</PER>說，<PER>范</PER>亦有擔心。"],
)
def test_no_verb_or_adverb_is_a_given_name(check: Check, markup: str) -> None:
    check(markup)


def test_one_with_an_office_is_not_called_mister(annotate: Annotate) -> None:
    doc = annotate("保安局局長鄧志恒到場視察。住在附近的鄧先生說，火勢很猛。")
    assert {m.canonical for m in doc._.mentions if m.label == "PER"} == {"鄧志恒", "鄧先生"}


@pytest.mark.parametrize(
    "markup",
    [
        "證人<PER>胡志明</PER>作供。<PER>胡</PER>指，他收到通知。<PER>胡</PER>表示，隊長要求<PER>胡</PER>記錄時間。",
        "<PER>蔡</PER>總統今天下鄉視察。",
        "在野黨批評<PER>賴</PER>政府反應太慢。",
    ],
)
def test_surnames_that_name_a_person(check: Check, markup: str) -> None:
    """As an object, once the article calls somebody so; and before an office that tells who it is."""
    check(markup, ("PER",))


def test_an_office_tells_whose_surname_it_is(annotate: Annotate) -> None:
    doc = annotate("在野黨批評賴政府反應太慢。")
    assert [(m.canonical, m.entity_id) for m in doc._.mentions if m.label == "PER"] == [("賴清德", "PER:赖清德")]
