"""The script and region of a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import lexicon
from pipeline.sheets import ScriptHint
from pipeline.stages.convert import SCRIPTS, ScriptDetector

LEXICON = Path(__file__).parents[3] / "configs" / "lexicon"


@pytest.fixture(scope="module")
def detect() -> ScriptDetector:
    return ScriptDetector(lexicon.load(LEXICON)["script_hints"])


def hint(form: str, script: str, strength: str) -> ScriptHint:
    return ScriptHint.model_validate({"form": form, "script": script, "strength": strength})


@pytest.mark.parametrize(
    "text",
    [
        "立委沈若琪在臉書發文，批評這項計畫毫無章法。",
        "外電報導，義大利總理將於下週訪問華府。",
        "檢警追查後發現，男子搭計程車逃逸，網路上有民眾貼出影片。",
        "「香港特首又怎樣？」智庫研究員施孟廷在網路節目中反問，「立法會還有反對黨嗎？」",
    ],
)
def test_taiwan(detect: ScriptDetector, text: str) -> None:
    assert detect(text) == "Hant-TW"


@pytest.mark.parametrize(
    "text",
    [
        "警員昨日在屋邨拘捕一名男子，其後將他帶返警署。",
        "據報道，特朗普今次訪問意大利，會否再見記者未有定案。",
        "街坊黎太話：「我哋喺呢度住咗三十年。」",
        "台灣立委的計畫，被問到會否影響本港市民，發言人指現時未有資料，查詢仍在處理。",
    ],
)
def test_hong_kong(detect: ScriptDetector, text: str) -> None:
    assert detect(text) == "Hant-HK"


@pytest.mark.parametrize(
    "text",
    [
        "外交部发言人夏志远周三在例行记者会上表示，双方将继续对话。",
        "台湾网友说：“这个计划不行。”",
        "他引用古籍中的「後來」二字，说明这个词的来历。",
        "",
        "   \n",
        "Police said on Monday that 3 people were hurt.",
        "🙂 ①②③",
        "他在北京",
    ],
)
def test_simplified_and_what_has_no_chinese_of_its_own(detect: ScriptDetector, text: str) -> None:
    assert detect(text) == "Hans"


@pytest.mark.parametrize(
    "text",
    [
        "總統說話了。",
        "會議結束後，兩國代表沒有發表聲明。",
        "香港與台灣的學者討論歷史問題。",
        "「計劃」是大陸與香港的寫法，台灣則寫作「計畫」；香港說「報道」，台灣說「報導」。",
    ],
)
def test_the_region_stays_open_where_little_or_both_speak(detect: ScriptDetector, text: str) -> None:
    assert detect(text) == "Hant"


def test_one_weak_hint_is_not_enough() -> None:
    detect = ScriptDetector([hint("裡", "Hant-TW", "weak"), hint("週", "Hant-TW", "weak")])
    assert detect("門裡沒有說話聲") == "Hant"
    assert detect("這週門裡沒有說話聲") == "Hant-TW"


def test_a_form_counts_once() -> None:
    detect = ScriptDetector([hint("裡", "Hant-TW", "weak"), hint("警員", "Hant-HK", "strong")])
    assert detect("警員說，門裡、屋裡、車裡、箱裡沒有人") == "Hant"
    assert detect("警員說，門內沒有人") == "Hant-HK"


def test_without_hints_no_region_is_named() -> None:
    assert ScriptDetector()("據報導，這項計畫將於下週啟動") == "Hant"


@given(st.text(max_size=60))
def test_every_text_has_a_script(text: str) -> None:
    assert ScriptDetector()(text) in SCRIPTS


def test_no_hint_contains_one_of_the_other_region(detect: ScriptDetector) -> None:
    hints = lexicon.load(LEXICON)["script_hints"]
    clashes = [(a.form, b.form) for a in hints for b in hints if a.form in b.form and a.script != b.script]
    assert clashes == []
