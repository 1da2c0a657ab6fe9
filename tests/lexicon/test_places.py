"""The gazetteer as data: what every row must keep to, and facts that any reader of the news would check first."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import opencc  # type: ignore[import-untyped]
import pytest

LEXICON = Path(__file__).resolve().parents[2] / "configs" / "lexicon"
FILES = ("places.csv", "places_world.csv")
KINDS = (
    "country", "territory", "region", "capital", "city", "division1", "division2", "division3", "sea", "river",
    "lake", "mountain", "island", "area", "estate", "facility", "road",
)  # fmt: skip
TAIWAN = {
    "台北市": 12, "新北市": 29, "桃園市": 13, "台中市": 29, "台南市": 37, "高雄市": 38, "基隆市": 7, "新竹市": 3,
    "嘉義市": 2, "宜蘭縣": 12, "新竹縣": 13, "苗栗縣": 18, "彰化縣": 26, "南投縣": 13, "雲林縣": 20, "嘉義縣": 18,
    "屏東縣": 33, "台東縣": 16, "花蓮縣": 13, "澎湖縣": 6, "金門縣": 6, "連江縣": 4,
}  # fmt: skip

Row = dict[str, str]
_CONVERTER = opencc.OpenCC("t2s")


@cache
def simplify(text: str) -> str:
    return str(_CONVERTER.convert(text))


@cache
def rows(name: str) -> list[Row]:
    with (LEXICON / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def forms(row: Row) -> list[str]:
    return [row["canonical"], *filter(None, row["variants"].split("|"))]


@cache
def by_form() -> dict[str, str]:
    """The canonical of each simplified form; the hand-compiled file goes first."""
    table: dict[str, str] = {}
    for name in FILES:
        for row in rows(name):
            for form in forms(row):
                table.setdefault(simplify(form), row["canonical"])
    return table


def place(form: str) -> str | None:
    return by_form().get(simplify(form))


@pytest.mark.parametrize("name", [*FILES, "place_chars.csv", "ambiguous_places.csv"])
def test_files_are_plain_utf8_with_unix_newlines(name: str) -> None:
    data = (LEXICON / name).read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.decode("utf-8").endswith("\n")


@pytest.mark.parametrize("name", FILES)
def test_rows_are_sorted_and_differ(name: str) -> None:
    keys = [(KINDS.index(r["kind"]), r["within"], r["canonical"]) for r in rows(name)]
    assert keys == sorted(set(keys))
    places = Counter((r["canonical"], r["within"]) for r in rows(name))
    assert [p for p, n in places.items() if n > 1] == []


@pytest.mark.parametrize("name", FILES)
def test_no_form_is_a_single_character_or_has_blanks(name: str) -> None:
    odd = [f for r in rows(name) for f in forms(r) if len(f) < 2 or f != f.strip() or " " in f]
    assert odd == []


@pytest.mark.parametrize("name", FILES)
def test_variants_differ_once_simplified(name: str) -> None:
    repeated = [r["canonical"] for r in rows(name) if len({simplify(f) for f in forms(r)}) != len(forms(r))]
    assert repeated == []


@pytest.mark.parametrize("name", FILES)
def test_a_form_names_one_place(name: str) -> None:
    owners: dict[str, set[str]] = {}
    for row in rows(name):
        for form in forms(row):
            owners.setdefault(simplify(form), set()).add(row["canonical"])
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_the_generated_file_takes_no_form_of_the_hand_compiled_one() -> None:
    hand = {simplify(f): r["canonical"] for r in rows("places.csv") for f in forms(r)}
    taken = [
        (f, r["canonical"])
        for r in rows("places_world.csv")
        for f in forms(r)
        if hand.get(simplify(f), r["canonical"]) != r["canonical"]
    ]
    assert taken == []


@pytest.mark.parametrize("name", FILES)
def test_every_within_is_a_place(name: str) -> None:
    known = {r["canonical"] for n in FILES for r in rows(n)}
    assert sorted({r["within"] for r in rows(name)} - known - {""}) == []


@pytest.mark.parametrize("name", FILES)
def test_countries_lie_in_nothing_and_towns_in_something(name: str) -> None:
    assert [r["canonical"] for r in rows(name) if r["kind"] == "country" and r["within"]] == []
    towns = ("capital", "city", "division1", "division2", "division3", "estate", "road")
    assert [r["canonical"] for r in rows(name) if r["kind"] in towns and not r["within"]] == []


def test_taiwan_has_22_counties_and_368_townships() -> None:
    counties = [
        r for r in rows("places.csv") if r["within"] == "台灣" and r["kind"] in ("capital", "division1", "division2")
    ]
    assert sorted(r["canonical"] for r in counties) == sorted(TAIWAN)
    townships = Counter(r["within"] for r in rows("places.csv") if r["kind"] == "division3" and r["within"] in TAIWAN)
    assert townships == TAIWAN
    assert sum(townships.values()) == 368


def test_hong_kong_has_18_districts() -> None:
    districts = {r["canonical"] for r in rows("places.csv") if r["kind"] == "division2" and r["within"] == "香港"}
    assert len(districts) == 18


def test_the_mainland_has_31_provinces_and_333_prefectures() -> None:
    provinces = {
        r["canonical"] for r in rows("places.csv") if r["kind"] in ("division1", "capital") and r["within"] == "中國"
    }
    assert len(provinces) == 31
    prefectures = [r for r in rows("places.csv") if r["kind"] == "division2" and r["within"] in provinces]
    assert len(prefectures) == 333


@pytest.mark.parametrize(
    "same",
    [
        "雪梨 悉尼", "紐西蘭 新西兰", "北韓 朝鲜", "南韓 韩国 大韓民國", "沙烏地阿拉伯 沙特阿拉伯 沙特 沙國",
        "舊金山 三藩市",
        "加薩走廊 加沙地带 加薩 加沙", "華盛頓 華府", "澳洲 澳大利亞", "義大利 意大利", "台北市 臺北市 北市 台北",
        "釣魚台 钓鱼岛",
        "寮國 老挝", "卡達 卡塔爾", "頓內次克 顿涅茨克", "南海 南中國海", "廣東 广东省", "新疆 新疆維吾爾自治區",
        "桃機 桃園國際機場", "維港 維多利亞港", "紅隧 海底隧道", "海參崴 符拉迪沃斯托克", "喬治亞 格鲁吉亚",
        "奈洛比 内罗毕",
    ],
)  # fmt: skip
def test_names_of_one_place(same: str) -> None:
    names = {form: place(form) for form in same.split()}
    assert None not in names.values(), names
    assert len(set(names.values())) == 1, names


@pytest.mark.parametrize(
    "form",
    [
        "台灣", "基輔", "馬里烏波爾", "克里米亞", "頓巴斯", "約旦河西岸", "霍爾木茲海峽", "北極", "台灣海峽",
        "宏福苑", "旺角",
        "信義計畫區", "淡水", "板橋", "中正區", "陆家嘴", "海淀", "昆山", "三峡大坝", "東京", "全羅南道", "紐約州",
        "蘭開夏郡",
        "亞皆老街", "凱達格蘭大道", "樟宜機場",
    ],
)  # fmt: skip
def test_places_in_the_news_are_known(form: str) -> None:
    assert place(form) is not None


@pytest.mark.parametrize(
    "form", ["和平", "光明", "太平", "仁愛", "三民", "信義", "大安", "城區", "平安", "新華", "北海道大學"]
)
def test_ordinary_words_are_no_places(form: str) -> None:
    assert place(form) is None


def test_characters_stand_for_known_places_once() -> None:
    characters = [r["character"] for r in rows("place_chars.csv")]
    assert characters == sorted(set(characters))
    assert {len(c) for c in characters} == {1}
    known = set(by_form().values())
    assert [r["canonical"] for r in rows("place_chars.csv") if r["canonical"] not in known] == []


@pytest.mark.parametrize(
    ("character", "canonical"),
    [
        ("美", "美國"),
        ("中", "中國"),
        ("台", "台灣"),
        ("俄", "俄羅斯"),
        ("烏", "烏克蘭"),
        ("乌", "烏克蘭"),
        ("港", "香港"),
        ("陸", "中國"),
    ],
)
def test_headline_characters(character: str, canonical: str) -> None:
    assert {r["canonical"] for r in rows("place_chars.csv") if r["character"] == character} == {canonical}


def test_ambiguous_forms_are_listed_once_with_a_reason() -> None:
    listed = [simplify(r["form"]) for r in rows("ambiguous_places.csv")]
    assert len(listed) == len(set(listed))
    assert [r["form"] for r in rows("ambiguous_places.csv")] == sorted(r["form"] for r in rows("ambiguous_places.csv"))
    assert [r["form"] for r in rows("ambiguous_places.csv") if not r["notes"]] == []
    asked = "和平 中正 三民 大同 太平 仁愛 福山 大安 中和 永和 平安 安定 光明 高平 建國 黃石"
    assert set(simplify(asked).split()) <= set(listed)
