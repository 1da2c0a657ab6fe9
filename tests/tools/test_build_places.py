"""The generated part of the gazetteer: how names are chosen, and that the committed file is what the tool writes."""

from __future__ import annotations

import csv
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_places", ROOT / "tools" / "build_places.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


tool = load()

HAND = """\
canonical,kind,variants,within,latin,notes
澳洲,country,澳大利亚,,,
美國,country,,,,
新南威爾斯州,division1,新南威爾斯,澳洲,,
雪梨,city,悉尼,新南威爾斯州,,
聖荷西,city,,美國,,
""".splitlines()


@pytest.mark.parametrize("name", ["巴黎", "納戈爾諾-卡拉巴赫", "聖若澤·杜斯", "廿日市市"])
def test_chinese_names_are_taken(name: str) -> None:
    assert tool.is_chinese_name(name)


@pytest.mark.parametrize(
    "name", ["港", "Paris", "パリ", "科科斯（基林）群島", "파리", "巴黎 ", "", "巴黎-", "上野恵美須町ノ"]
)
def test_other_names_are_not(name: str) -> None:
    assert not tool.is_chinese_name(name)


@pytest.mark.parametrize(
    ("written", "expected"),
    [("巴格达", "巴格達"), ("里约热内卢", "里約熱內盧"), ("巴格達", "巴格達"), ("塔什干", "塔什干"), ("群山", "群山")],
)
def test_names_become_traditional(written: str, expected: str) -> None:
    assert tool.traditional(written) == expected


def test_japanese_characters_become_traditional_and_stay_as_a_variant() -> None:
    assert tool.chosen(["広島"], japanese=True) == ["廣島", "広島"]
    assert tool.traditional("御殿場市", japanese=True) == "御殿場市"


def test_one_spelling_of_each_name_the_given_ones_first() -> None:
    assert tool.chosen(["喀布尔", "喀布爾", "Kabul"]) == ["喀布爾"]
    assert tool.chosen(["迪拜", "杜拜"], first=["杜拜"]) == ["杜拜", "迪拜"]


@pytest.mark.parametrize(
    ("form", "population", "namesake", "safe"),
    [
        ("巴赫穆特", 71_000, False, True),
        ("麦克唐纳维尔", 71_000, True, False),
        ("光明", 340_000, False, False),
        ("卡诺", 4_900_000, False, True),
        ("阿瓦", 20_000, False, False),
    ],
)
def test_small_towns_with_common_names_are_left_out(form: str, population: int, namesake: bool, safe: bool) -> None:
    assert tool.is_safe(form, population, namesake) is safe


def test_a_japanese_surname_is_no_town_without_its_suffix() -> None:
    assert tool.japanese_forms(["町田", "町田市"], 430_000) == ["町田市"]
    assert tool.japanese_forms(["五所川原", "五所川原市"], 53_000) == ["五所川原市", "五所川原"]
    assert tool.japanese_forms(["阿佐谷北"], 20_000) == []


def test_the_hand_rows_know_their_country() -> None:
    hand = tool.read_hand(HAND)
    assert hand.form[tool.simplify("悉尼")] == "雪梨"
    assert hand.country["雪梨"] == "澳洲"


def test_withins_that_run_in_a_ring_lie_in_no_country() -> None:
    rows = ["canonical,kind,variants,within", "甲城,city,,乙州", "乙州,division1,,甲城"]
    assert tool.read_hand(rows).country == {"甲城": "", "乙州": ""}


def test_a_city_goes_by_the_hand_row_of_its_country() -> None:
    gazetteer = tool.Gazetteer(tool.read_hand(HAND))
    gazetteer.add(tool.Place("悉尼", "capital", "澳洲", "Sydney", ["悉尼市"]))
    assert gazetteer.places["雪梨"] == tool.Place("雪梨", "city", "澳洲", "Sydney", ["悉尼", "悉尼市"])


def test_a_city_of_another_country_does_not_take_the_name() -> None:
    gazetteer = tool.Gazetteer(tool.read_hand(HAND))
    assert gazetteer.add(tool.Place("聖荷西", "city", "智利")) == ""
    assert gazetteer.add(tool.Place("聖荷西城", "city", "智利", "", ["聖荷西"])) == "聖荷西城"
    assert gazetteer.places["聖荷西城"].variants == []


def test_the_first_of_two_cities_keeps_the_name() -> None:
    gazetteer = tool.Gazetteer(tool.read_hand(HAND))
    gazetteer.add(tool.Place("巴利亞", "city", "甲國"))
    gazetteer.add(tool.Place("巴利亞", "city", "乙國"))
    assert gazetteer.places["巴利亞"].within == "甲國"


def test_an_ambiguous_form_is_never_generated() -> None:
    gazetteer = tool.Gazetteer(tool.read_hand(HAND), frozenset({"三角洲"}))
    assert gazetteer.add(tool.Place("三角洲", "city", "加拿大")) == ""


def test_the_committed_file_is_what_the_tool_writes(capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.main(["--check"]) == 0, capsys.readouterr().err


def test_a_stale_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = tmp_path / "places_world.csv"
    stale.write_text("canonical\n", encoding="utf-8")
    monkeypatch.setattr(tool, "WORLD", stale)
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    assert tool.main(["--check"]) == 1
    assert "python tools/build_places.py" in capsys.readouterr().err
    assert tool.main([]) == 0
    assert tool.main(["--check"]) == 0


def test_what_is_written_can_be_read_back() -> None:
    text = tool.to_csv([tool.Place("甲城", "city", "乙國", "A, B", ["丙城", "丁城"])])
    assert list(csv.DictReader(text.splitlines())) == [
        {"canonical": "甲城", "kind": "city", "variants": "丙城|丁城", "within": "乙國", "latin": "A, B", "notes": ""}
    ]
