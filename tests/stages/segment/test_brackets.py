"""Pairs of quotation marks and brackets: kind, nesting, and what a missing mark harms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import Bracket
from pipeline.stages.segment import brackets as module
from pipeline.stages.segment import scan_brackets

MARKS = '「」『』“”‘’《》〈〉（）()【】[]〝〞﹁﹂"＂'


def pairs(text: str, begin: int = 0) -> list[tuple[str, str, int]]:
    """The closed pairs as (text with its marks, kind, depth)."""
    return [(text[b.start : b.end], b.kind, b.depth) for b in scan_brackets(text, begin) if b.closed]


def unclosed(text: str) -> list[tuple[int, int]]:
    return [(b.start, b.end) for b in scan_brackets(text) if not b.closed]


def parts(text: str, bracket: Bracket) -> list[str]:
    return [text[start:end] for start, end in bracket.parts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他說「好」。", [("「好」", "quote", 0)]),
        ("“好”与‘坏’", [("“好”", "quote", 0), ("‘坏’", "quote", 0)]),
        ("〝好〞和﹁壞﹂", [("〝好〞", "quote", 0), ("﹁壞﹂", "quote", 0)]),
        ("讀《春秋》和〈序〉", [("《春秋》", "title", 0), ("〈序〉", "title", 0)]),
        ("林（左）與 Lin (right)", [("（左）", "paren", 0), ("(right)", "paren", 0)]),
        ("【快訊】[更新]", [("【快訊】", "paren", 0), ("[更新]", "paren", 0)]),
        ("沒有引號。", []),
        ("", []),
    ],
)
def test_each_pair_has_its_kind(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert pairs(text) == expected


def test_pairs_nest() -> None:
    assert pairs("「他問『看《詩》（甲）嗎』」、「乙」") == [
        ("「他問『看《詩》（甲）嗎』」", "quote", 0),
        ("『看《詩》（甲）嗎』", "quote", 1),
        ("《詩》", "title", 2),
        ("（甲）", "paren", 2),
        ("「乙」", "quote", 0),
    ]


def test_the_same_mark_nests_too() -> None:
    assert pairs("「甲「乙」丙」") == [("「甲「乙」丙」", "quote", 0), ("「乙」", "quote", 1)]


def test_the_inside_of_a_pair_is_its_part() -> None:
    text = "他說「好」。"
    assert [parts(text, b) for b in scan_brackets(text)] == [["好"]]


@pytest.mark.parametrize("mark", ['"', "＂"])
def test_straight_marks_open_and_close_in_turn(mark: str) -> None:
    assert pairs(f"{mark}甲{mark}和{mark}乙{mark}") == [
        (f"{mark}甲{mark}", "quote", 0),
        (f"{mark}乙{mark}", "quote", 0),
    ]


def test_a_straight_mark_in_other_marks_is_no_end_of_theirs() -> None:
    assert pairs('「甲"乙"丙」') == [('「甲"乙"丙」', "quote", 0), ('"乙"', "quote", 1)]


@pytest.mark.parametrize("name", ["O’Hara", "L’État", "rock’n’roll"])
def test_an_apostrophe_closes_no_quotation(name: str) -> None:
    assert pairs(f"歌手‘{name}’到場") == [(f"‘{name}’", "quote", 0)]


def test_a_quotation_in_latin_letters_closes_before_a_space() -> None:
    assert pairs("the ‘gold card’ visa") == [("‘gold card’", "quote", 0)]


@pytest.mark.parametrize("text", ["一）甲；二）乙", "甲」乙", "》"])
def test_a_stray_closing_mark_is_passed_over(text: str) -> None:
    assert scan_brackets(text) == []
    assert pairs(f"{text}「丙」") == [("「丙」", "quote", 0)]


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = "他說「好。\n她說「壞」。"
    assert unclosed(text) == [(2, 5)]
    assert pairs(text) == [("「壞」", "quote", 0)]


def test_an_unclosed_mark_inside_a_pair_does_not_keep_it_open() -> None:
    text = "「甲（乙」丙）"
    assert pairs(text) == [("「甲（乙」", "quote", 0)]
    assert unclosed(text) == [(2, 7)]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n　　\n"])
@pytest.mark.parametrize(("mark", "end"), ["「」", "“”", '""'])
def test_a_quotation_goes_on_over_paragraphs_that_begin_with_its_mark(gap: str, mark: str, end: str) -> None:
    text = f"他說：{mark}甲。{gap}　　{mark}乙。{gap}{mark}丙。{end}完。"
    (quote,) = scan_brackets(text)
    assert quote.closed
    assert text[quote.start : quote.end] == text[3:-2]
    assert parts(text, quote) == ["甲。", "乙。", "丙。"]


def test_pairs_inside_a_quotation_over_paragraphs_stay_pairs() -> None:
    text = "他說：「甲『一』。\n「乙《二》。」"
    assert [(text[b.start : b.end], b.depth) for b in scan_brackets(text)][1:] == [("『一』", 1), ("《二》", 1)]


@pytest.mark.parametrize("second", ["乙。」", "她說「乙。」", "『乙。』"])
def test_a_quotation_does_not_go_on_where_the_paragraph_begins_otherwise(second: str) -> None:
    text = f"他說：「甲。\n{second}"
    assert unclosed(text) == [(3, 6)]


def test_an_open_parenthesis_does_not_go_on() -> None:
    assert unclosed("（甲\n（乙）") == [(0, 2)]


def test_what_stands_before_the_body_is_not_read() -> None:
    text = "標題：「甲\n「乙」"
    assert pairs(text, begin=6) == [("「乙」", "quote", 0)]
    assert unclosed(text) == []


@given(st.text(st.sampled_from(MARKS + "甲a。 \n"), max_size=60))
def test_pairs_lie_in_the_text_and_hold_their_parts(text: str) -> None:
    found = scan_brackets(text)
    assert [b.start for b in found] == sorted({b.start for b in found})
    for b in found:
        assert 0 <= b.start < b.end <= len(text)
        assert all(b.start < start <= end <= b.end for start, end in b.parts)
        assert "\n" not in "".join(parts(text, b))
        assert b.closed == (b.parts[-1][1] < b.end)


@given(st.text(st.sampled_from(MARKS + "甲\n"), max_size=60))
def test_closed_pairs_of_a_paragraph_do_not_cross(text: str) -> None:
    closed = [b for b in scan_brackets(text) if b.closed]
    assert not any(a.start < b.start < a.end < b.end for a in closed for b in closed)


@pytest.mark.parametrize("unit", ["「", "」", "「」", '"', "「（", "「\n", "‘’"])
def test_the_work_grows_with_the_length_of_a_hostile_page(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = 0
    real = module._partner

    def counting(text: str, stack: list[Bracket], closer: str) -> int | None:
        nonlocal looked_at
        looked_at += len(stack)
        return real(text, stack, closer)

    monkeypatch.setattr(module, "_partner", counting)
    text = unit * 5_000
    found = scan_brackets(text)
    assert looked_at <= module._MAX_DEPTH * len(text)
    assert max((b.depth for b in found), default=0) < module._MAX_DEPTH
    assert sum(len(b.parts) for b in found) <= len(text)
