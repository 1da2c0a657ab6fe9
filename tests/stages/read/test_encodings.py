"""Chinese text in each of its encodings is read as it was written, and what is no text is told from it."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.read.encoding import decode
from pipeline.stages.read.errors import Unreadable

TRADITIONAL = "王小明昨天在台北表示：「今天不會下雨，請大家放心出門。」\n"
SIMPLIFIED = "王小明昨天在北京表示：“今天不会下雨，请大家放心出门。”\n"
CANTONESE = "王小明話：「我哋今日唔使帶遮，啲雨停咗喇。」\n"
BOMS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "gb18030": "\ufeff".encode("gb18030"),
}
# Words that sentences of news are made of, each in both encodings of its script.
_TRADITIONAL = st.sampled_from(
    ["總統", "立法院", "今天", "表示", "經濟", "發展", "問題", "認為", "重要", "媒體", "報導", "會議", "2026", "AI"]
)
_SIMPLIFIED = st.sampled_from(
    ["总统", "国务院", "今天", "表示", "经济", "发展", "问题", "认为", "重要", "媒体", "报道", "会议", "2026", "AI"]
)


def _article(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    sentence = st.lists(words, min_size=4, max_size=12).map(lambda w: "".join(w) + "，是的。")
    return st.lists(sentence, min_size=1, max_size=4).map("\n".join)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((TRADITIONAL, e) for e in ("utf-8", "utf-16-le", "utf-16-be", "cp950", "big5", "big5hkscs", "gb18030")),
        *((SIMPLIFIED, e) for e in ("utf-8", "utf-16-le", "utf-16-be", "gb2312", "gbk", "gb18030")),
        *((CANTONESE, e) for e in ("utf-8", "utf-16-le", "big5hkscs", "gb18030")),
    ],
)
def test_one_sentence_is_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(_article(_TRADITIONAL), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "cp950", "big5hkscs", "gb18030"]))
def test_traditional_text_comes_back_from_every_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(_article(_SIMPLIFIED), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "gbk", "gb18030"]))
def test_simplified_text_comes_back_from_every_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


_ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), min_size=1)


@given(_ANY, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"]))
def test_a_byte_order_mark_settles_it_for_any_text(text: str, encoding: str) -> None:
    assert decode(BOMS[encoding] + text.encode(encoding)) == text


@given(_ANY)
def test_any_text_in_utf_8_is_itself(text: str) -> None:
    assert decode(b"_" + text.encode()) == "_" + text


def test_a_mark_in_gb18030_is_dropped() -> None:
    assert decode(BOMS["gb18030"] + SIMPLIFIED.encode("gb18030")) == SIMPLIFIED


@given(st.binary())
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except Unreadable as error:
        assert error.reason in ("not a text", "encoding not recognised", "invalid bytes")
        assert error.detail
    else:
        assert "\r" not in text
        assert "\0" not in text
        text.encode()  # could be written


def test_newlines_become_one_and_other_separators_stay() -> None:
    assert decode("甲\r\n乙\r丙\n丁\u2028戊\u0085己\u3000庚".encode()) == "甲\n乙\n丙\n丁\u2028戊\u0085己\u3000庚"


def test_a_stray_control_character_is_no_reason_to_refuse_an_article() -> None:
    text = TRADITIONAL * 5 + "\x0b\x1a"
    assert decode(text.encode()) == text
    assert decode(text.encode("cp950")) == text


def test_a_text_without_chinese_is_read() -> None:
    assert decode("Nothing Chinese here – só isto.".encode()) == "Nothing Chinese here – só isto."


@pytest.mark.parametrize("encoding", ["utf-8", "cp950", "gb18030"])
def test_damage_is_told_with_its_place(encoding: str) -> None:
    start, rest = TRADITIONAL.encode(encoding), TRADITIONAL.encode(encoding)
    with pytest.raises(Unreadable) as error:
        decode(start + b"\xff" + rest)
    assert error.value.reason == "encoding not recognised"
    assert f"byte {len(start)} is invalid" in error.value.detail
    assert encoding.upper() in error.value.detail
    assert "save it as UTF-8" in error.value.detail


def test_a_cut_character_is_told_with_its_place() -> None:
    data = TRADITIONAL.encode()[:-2]
    with pytest.raises(Unreadable, match=f"byte {len(data) - 2} is invalid"):
        decode(data)


def test_damage_after_a_mark_is_told_with_its_place_in_the_file() -> None:
    with pytest.raises(Unreadable, match="byte 5 is invalid"):
        decode(codecs.BOM_UTF8 + b"ab\xff")


@pytest.mark.parametrize("encoding", ["shift_jis", "euc_kr", "koi8_r"])
def test_what_is_no_chinese_encoding_is_refused(encoding: str) -> None:
    text = {"shift_jis": "これは日本の文です。", "euc_kr": "한국어 문장입니다. ", "koi8_r": "Это новость. "}[encoding]
    with pytest.raises(Unreadable) as error:
        decode((text * 5).encode(encoding))
    assert error.value.reason == "encoding not recognised"


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\0", "Office document"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"ELF\0\0\0\x01\x02", "U+0000"),
        (TRADITIONAL.encode() + b"\0", "U+0000"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, looks_like: str) -> None:
    with pytest.raises(Unreadable) as error:
        decode(data)
    assert error.value.reason == "not a text"
    assert looks_like in error.value.detail


def test_a_declared_encoding_is_believed_when_the_text_reads_well_in_it() -> None:
    assert decode(SIMPLIFIED.encode("gb2312"), "GB2312") == SIMPLIFIED


@pytest.mark.parametrize("declared", ["big5", "gb2312", "rot13", "no-such-thing"])
def test_a_wrong_declaration_does_no_harm(declared: str) -> None:
    assert decode(TRADITIONAL.encode(), declared) == TRADITIONAL
