"""Sentences end at 。！？ and with the paragraph, never inside a pair."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.convert import simplify
from pipeline.stages.segment import scan_brackets, split_sentences


def split(text: str, begin: int = 0) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, scan_brackets(text, begin), begin)]


def paragraphs(text: str) -> list[int]:
    return [s.paragraph for s in split_sentences(text, scan_brackets(text))]


def joined(marked: str) -> tuple[str, list[str]]:
    """From sentences set apart by | to the text and its sentences."""
    return marked.replace("|", ""), [s.strip() for s in re.split(r"[|]", marked)]


@pytest.mark.parametrize(
    "marked",
    [
        "雨停了。|路通了。",
        "真的嗎？|不會吧！|好。",
        "真的嗎？！|好。",
        "怎麼會……他沒有說完。|大家走了。",
        "他走了。……|她也走了。",
        "第一件；第二件：第三件，完成。",
        "沒有句號",
    ],
)
def test_terminators_split(marked: str) -> None:
    text, expected = joined(marked)
    assert split(text) == expected


@pytest.mark.parametrize("pair", ["「」", "『』", "“”", "‘’", "《》", "〈〉", "（）", "()", '""', "【】"])
def test_nothing_splits_inside_a_pair(pair: str) -> None:
    opening, closing = pair[0], pair[1]
    text = f"他讀{opening}你好嗎？我好。真的！算了{closing}很久，沒有停。"
    assert split(text) == [text]


@pytest.mark.parametrize(
    "marked",
    [
        "「我們反對。」他說。|會議結束。",
        "「真的嗎？」施老師問。|沒有人答。",
        "“我们反对。”他说。|会议结束。",
        "他說：「我們反對。」|會議結束。",
        "他說：「我們反對。」|「為什麼？」她問。",
        "「我們反對。」|「為什麼？」她問。",
        "他說「反對」。|會議結束。",
        "他說：「我們反對。」，隨後離開。|會議結束。",
        "他高喊「加油！」的聲音傳遍全場。|會議結束。",
        "她先說：「好。」、「可以。」，再說不行。|會議結束。",
        "雨停了（昨日已停。）他說。|路通了。",
        "他說：「她問『為什麼？』」|會議結束。",
    ],
)
def test_a_quotation_ends_its_sentence_unless_the_sentence_began_with_it(marked: str) -> None:
    text, expected = joined(marked)
    assert split(text) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "雨停了。」|路通了。",
        "他走了。）|她也走了。",
        "他走了。”|她也走了。",
    ],
)
def test_a_stray_closing_mark_stays_with_the_sentence_before_it(marked: str) -> None:
    text, expected = joined(marked)
    assert split(text) == expected


def test_a_straight_mark_behind_a_terminator_may_open_a_quotation() -> None:
    assert split('雨停了。"路通了。"他說。') == ["雨停了。", '"路通了。"他說。']


@pytest.mark.parametrize(
    "marked",
    [
        "雨停了. |路通了.",
        "雨停了!|路通了嗎?|通了。",
        "他答應了OK! |路通了。",
        "今年成長3.5%,比去年好。|完。",
        "詳見 https://example.tw/a.html?id=3&x=1 的公告。|完。",
        "「Yahoo!奇摩」以外,Yahoo!新聞也刊出。|完。",
        "作家約翰.史密斯到場。|完。",
        "A.B. 公司發言人說明。|完。",
    ],
)
def test_half_width_marks_split_where_they_end_a_sentence(marked: str) -> None:
    text, expected = joined(marked)
    assert split(text) == expected


def test_an_unclosed_mark_harms_only_its_paragraph() -> None:
    assert split("雨停了。\n他說「好。她說不好。\n路「通」了。完。") == [
        "雨停了。",
        "他說「好。",
        "她說不好。",
        "路「通」了。",
        "完。",
    ]


def test_sentences_are_trimmed_and_numbered_and_know_their_paragraph() -> None:
    text = "　　雨停了。 路通了。 \n\n \t\n　　橋斷了。\n"
    found = split_sentences(text, [])
    assert [(text[s.start : s.end], s.sentence_id, s.paragraph) for s in found] == [
        ("雨停了。", 1, 1),
        ("路通了。", 2, 1),
        ("橋斷了。", 3, 2),
    ]


def test_what_stands_before_the_body_is_no_sentence() -> None:
    text = "title: 雨。\n\n雨停了。\n路通了。"
    begin = text.index("雨停")
    found = split_sentences(text, scan_brackets(text, begin), begin)
    assert [(text[s.start : s.end], s.sentence_id, s.paragraph) for s in found] == [
        ("雨停了。", 1, 1),
        ("路通了。", 2, 2),
    ]


@pytest.mark.parametrize("text", ["", "\n \n　"])
def test_an_empty_body_has_no_sentence(text: str) -> None:
    assert split(text) == []


class TestQuotationOverParagraphs:
    def test_it_is_in_one_sentence_of_its_first_paragraph(self) -> None:
        text = "雨停了。\n王說：「甲。\n「乙。」\n完。"
        assert split(text) == ["雨停了。", "王說：「甲。\n「乙。」", "完。"]
        assert paragraphs(text) == [1, 2, 4]

    def test_words_behind_it_that_tell_the_speaker_stay_with_it(self) -> None:
        text = "「甲。\n「乙。」王說。會議結束。"
        assert split(text) == ["「甲。\n「乙。」王說。", "會議結束。"]
        assert paragraphs(text) == [1, 2]

    def test_a_new_sentence_begins_behind_it_where_the_speaker_came_first(self) -> None:
        text = "會議開始。王說：「甲。\n「乙。」會議結束。"
        assert split(text) == ["會議開始。", "王說：「甲。\n「乙。」", "會議結束。"]
        assert paragraphs(text) == [1, 1, 2]

    def test_a_sentence_goes_on_behind_it(self) -> None:
        text = "王說：「甲。\n「乙」，隨後離開。完。"
        assert split(text) == ["王說：「甲。\n「乙」，隨後離開。", "完。"]

    def test_a_second_one_may_begin_where_it_ends(self) -> None:
        text = "王說：「甲。\n「乙。」李說：「丙。\n「丁。」\n完。"
        assert split(text) == ["王說：「甲。\n「乙。」", "李說：「丙。\n「丁。」", "完。"]
        assert paragraphs(text) == [1, 2, 4]


TEXT = st.text(st.sampled_from('「」『』“”《》（）"。！？!?.…，：說裡甲a3 　\t\n'), max_size=80)


@given(TEXT, st.integers(0, 10))
def test_sentences_cover_the_body_in_order(text: str, begin: int) -> None:
    begin = min(begin, len(text))
    found = split_sentences(text, scan_brackets(text, begin), begin)
    position = begin
    for n, sentence in enumerate(found, 1):
        assert position <= sentence.start < sentence.end <= len(text)
        assert not text[position : sentence.start].strip()
        content = text[sentence.start : sentence.end]
        assert content == content.strip()
        assert sentence.sentence_id == n
        position = sentence.end
    assert not text[position:].strip()
    assert [s.paragraph for s in found] == sorted(s.paragraph for s in found)


@given(TEXT)
def test_the_simplified_form_has_the_same_sentences(text: str) -> None:
    simplified = simplify(text)
    assert split_sentences(simplified, scan_brackets(simplified)) == split_sentences(text, scan_brackets(text))


@pytest.mark.parametrize("unit", ["「好。」", "說「好。」", "說「好。」，", "。", "「", "。」", '"。', "?", "「\n"])
def test_the_work_grows_with_the_length_of_a_hostile_page(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Text(str):
        """A text that counts the characters that are copied out of it."""

        copied = 0

        def __getitem__(self, key):  # type: ignore[no-untyped-def]
            part = super().__getitem__(key)
            Text.copied += len(part)
            return part

    text = Text(unit * 2_000)
    split_sentences(text, scan_brackets(text))
    assert Text.copied <= 12 * len(text)
