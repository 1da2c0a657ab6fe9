from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sheets import Unit
from pipeline.stages.entities.amounts import LABELS, AmountRules, find_amounts

CONFIGS = Path(__file__).parents[3] / "configs"
with (CONFIGS / "lexicon" / "units.csv").open(encoding="utf-8-sig", newline="") as _file:
    UNITS = [Unit(**row) for row in csv.DictReader(_file)]
RULES = AmountRules.load(CONFIGS / "patterns" / "amounts.toml", UNITS)


def found(text: str, region: str = "") -> list[tuple[str, str, str]]:
    return [(text[m.start : m.end], m.label, m.value) for m in find_amounts(RULES, text, region)]


@pytest.mark.parametrize(
    ("text", "label", "mention", "value"),
    [
        ("耗资12亿美元", "MONEY", "12亿美元", "1200000000 USD"),
        ("约30多万元", "MONEY", "30多万元", "300000+ TWD"),
        ("3至5万元", "MONEY", "3至5万元", "30000/50000 TWD"),
        ("共3万到5万元", "MONEY", "3万到5万元", "30000/50000 TWD"),
        ("新台币3亿元", "MONEY", "新台币3亿元", "300000000 TWD"),
        ("US$3.5亿", "MONEY", "US$3.5亿", "350000000 USD"),
        ("两千三百万港元", "MONEY", "两千三百万港元", "23000000 HKD"),
        ("售1,200元", "MONEY", "1,200元", "1200 TWD"),
        ("值三四千元", "MONEY", "三四千元", ""),
        ("升25%", "PERCENT", "25%", "25 %"),
        ("升3．5％", "PERCENT", "3．5％", "3.5 %"),
        ("升5%至7%", "PERCENT", "5%至7%", "5/7 %"),
        ("升百分之三", "PERCENT", "百分之三", "3 %"),
        ("升千分之五", "PERCENT", "千分之五", "0.5 %"),
        ("有三成五的人", "PERCENT", "三成五", "35 %"),
        ("升2.5个百分点", "PERCENT", "2.5个百分点", "2.5 pp"),
        ("共128人", "QUANTITY", "128人", "128 人"),
        ("逾30多名学生", "QUANTITY", "30多名", "30+ 人"),
        ("约10公里", "QUANTITY", "10公里", "10 km"),
        ("规模6.5级", "QUANTITY", "6.5级", "6.5 级"),
        ("由10到20人组成", "QUANTITY", "10到20人", "10/20 人"),
        ("1.98亿千瓦", "QUANTITY", "1.98亿千瓦", "198000000 kW"),
        ("约三分之二", "QUANTITY", "三分之二", "2/3"),
        ("有数十人", "QUANTITY", "数十人", ""),
        ("有2国参加", "QUANTITY", "2国", "2 国"),
    ],
)
def test_an_amount_has_its_number_and_unit(text: str, label: str, mention: str, value: str) -> None:
    assert found(text, "TW") == [(mention, label, value)]


@pytest.mark.parametrize(
    "text",
    [
        "一个办法",
        "一国两制",
        "H200晶片",
        "台北101大楼",
        "G20峰会",
        "第3次",
        "电话2345",
        "六四集会",
        "四处找人",
        "万一有事",
        "3个月",
        "十分高兴",
    ],
)
def test_names_ordinals_and_words_are_no_amounts(text: str) -> None:
    assert found(text, "HK") == []


@pytest.mark.parametrize(
    ("region", "value"), [("Hant-TW", "50 TWD"), ("HK", "50 HKD"), ("Hans", "50 CNY"), ("", "50 元")]
)
def test_the_yuan_is_the_region_s_own(region: str, value: str) -> None:
    assert found("售50元", region) == [("50元", "MONEY", value)]


_PIECES = st.lists(
    st.one_of(
        st.sampled_from([*"109,.千万亿一两半多余至-%元人个成$", "美元", "百分之", "分之", "公里"]), st.text(max_size=3)
    ),
    max_size=25,
).map("".join)


@given(_PIECES, st.sampled_from(["TW", "HK", "CN", ""]))
def test_any_text_gives_ordered_mentions_inside_it(text: str, region: str) -> None:
    end = 0
    for m in find_amounts(RULES, text, region):
        assert end <= m.start < m.end <= len(text)
        assert m.label in LABELS
        end = m.end


@pytest.mark.parametrize("unit", ["1", "一", "1,", "1万", "1.1", "百分之", "3至", "1元至"])
def test_long_runs_come_to_an_end(unit: str) -> None:
    assert isinstance(find_amounts(RULES, unit * 5000, "TW"), list)
