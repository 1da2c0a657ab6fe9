"""Simplified of the same length, as OpenCC writes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from pipeline.stages.convert import SCRIPTS, simplify, simplify_all

CASES = Path(__file__).parents[4] / "shared" / "data" / "convert" / "opencc_testcases.json"
CONFIGS = {"tw2s": "Hant-TW", "hk2s": "Hant-HK", "t2s": "Hans"}
# What OpenCC's present release converts otherwise than the tables of the installed package: rare characters of names
# and classics (昇, 甯, 谿), and 乾 and 坏 in single words.
OTHER_TABLES = {
    "case_053",
    "BYVoid_OpenCC_PR_1369_t2x",
    "BYVoid_OpenCC_Issue_1335",
    "BYVoid_OpenCC_Issue_1469_simplified_me_passthrough",  # 老么, the youngest, is left
    "BYVoid_OpenCC_Issue_767_solace",  # 著 in Hong Kong's text is read as Taiwan's
    "BYVoid_OpenCC_Issue_790_qian_ta_po",
    "BYVoid_OpenCC_Issue_930",
    "rao_variant",
    "su_variant_preserve",
    "t2s_huai_and_pi_phrases",
    "t2s_place_name_qian_an_xian",
}
OTHER_TABLES_OF = ("BYVoid_OpenCC_PR_464_", "BYVoid_OpenCC_Issue_621_")

TAIWAN = [
    "內政部次長方曉雲受訪時強調，這項計畫將於明年啟動，裡面的經費不會縮水。",
    "他笑著說：「隨著景氣回溫，公司會乾脆把獲利還給員工。」",
    "著名作家杜若蘅的著作，在後天的發表會上引發討論。",
    "警方於臺北車站後面查獲偽造鈔票，嫌犯髮型與監視器畫面相符。",
    "皇后與王後面的鐘錶，只有一隻準時。",
]
HONG_KONG = [
    "發展局發言人羅啟雯指，衞生署職員現時仍在屋邨裏跟進，市民毋須恐慌。",
    "她說着說着便哭了，又稱「我哋只係想返屋企」。",
    "港鐵公佈，綫路於周一凌晨起暫停，餘下班次會按照既定計劃行駛。",
]
TEXT = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("著麼裡後乾藉髮隻么抬臺衞ＡÅ９。「」\n"))
)


@given(TEXT, st.sampled_from(SCRIPTS))
def test_every_character_keeps_its_place(text: str, script: str) -> None:
    assert len(simplify(text, script)) == len(text)


@given(TEXT, TEXT, st.sampled_from(SCRIPTS))
def test_paragraphs_are_converted_alike_alone_and_together(first: str, second: str, script: str) -> None:
    assert simplify(f"{first}\n{second}", script) == f"{simplify(first, script)}\n{simplify(second, script)}"


@given(st.lists(TEXT))
def test_many_texts_are_converted_like_each(texts: list[str]) -> None:
    assert simplify_all(texts) == {text: simplify(text) for text in texts}


@pytest.mark.parametrize("sentence", TAIWAN)
@pytest.mark.parametrize("script", ["Hant-TW", "Hant"])
def test_news_of_taiwan_is_converted_as_by_tw2s(sentence: str, script: str) -> None:
    assert simplify(sentence, script) == OpenCC("tw2s").convert(sentence)


@pytest.mark.parametrize("sentence", HONG_KONG)
def test_news_of_hong_kong_is_converted_as_by_hk2s(sentence: str) -> None:
    assert simplify(sentence, "Hant-HK") == OpenCC("hk2s").convert(sentence)


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize(
    "sentence",
    [
        "什么都没有，怎么办？那么多人抬着头。",
        "记者著书立说，成效显著，原著、专著都很著名。",
        "她只说了一句慰藉的话，现场一片狼藉。",
    ],
)
def test_simplified_text_stays_as_it_is(sentence: str, script: str) -> None:
    assert simplify(sentence, script) == sentence


@pytest.mark.parametrize(
    ("traditional", "expected"),
    [
        ("甚麼人抬頭", "什么人抬头"),
        ("為什麼那麼晚", "为什么那么晚"),
        ("原住民與土著的原著", "原住民与土著的原著"),
        ("討論著、翻譯著，重新著手", "讨论着、翻译着，重新着手"),
        ("慰藉與藉口", "慰藉与借口"),
        ("群眾、羣眾在山峯啟程", "群众、群众在山峰启程"),
    ],
)
def test_news_words_that_the_tables_break_are_mended(traditional: str, expected: str) -> None:
    assert simplify(traditional) == expected


def test_hong_kong_that_writes_like_taiwan_is_read_alike() -> None:
    assert simplify("著名導演笑著說，成績顯著", "Hant-HK") == "著名导演笑着说，成绩显著"


def test_full_width_digits_and_letters_become_half_width() -> None:
    assert simplify("ＡＢｚ１２０，３％") == "ABz120，3％"


def test_an_unknown_script_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown script 'Latn': expected .*Hant-TW.*Hans"):
        simplify("字", "Latn")


@pytest.mark.skipif(not CASES.exists(), reason="OpenCC's test cases (shared/data/convert) are not on this machine")
def test_the_cases_of_opencc_itself() -> None:
    different = set()
    for case in json.loads(CASES.read_text(encoding="utf-8")):
        for config, expected in case["expected"].items():
            comparable = config in CONFIGS and len(expected) == len(case["input"])
            if comparable and simplify(case["input"], CONFIGS[config]) != expected:
                different.add(case["id"])
    assert {name for name in different if not name.startswith(OTHER_TABLES_OF)} == OTHER_TABLES


def test_small_marks_become_full_width() -> None:
    assert simplify("李美玲表示﹕「好﹐就這樣。」", "Hant-HK") == "李美玲表示：「好，就这样。」"
