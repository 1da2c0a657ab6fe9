from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ConfigError
from pipeline.stages.entities.times import LABELS, TimeRules, find_times

PATH = Path(__file__).parents[3] / "configs" / "patterns" / "times.toml"
RULES = TimeRules.load(PATH)
WEDNESDAY = date(2025, 11, 26)


def found(text: str, anchor: date | None = WEDNESDAY, region: str = "") -> list[tuple[str, str, str]]:
    return [(text[m.start : m.end], m.label, m.value) for m in find_times(RULES, text, anchor, region)]


@pytest.mark.parametrize(
    ("text", "mention", "value"),
    [
        ("他于2025年11月26日到任", "2025年11月26日", "2025-11-26"),
        ("二〇二五年十二月三日动工", "二〇二五年十二月三日", "2025-12-03"),
        ("民国一百一十三年一月三日", "民国一百一十三年一月三日", "2024-01-03"),
        ("民国113年成立", "民国113年", "2024"),
        ("今(2018)年3月动工", "今(2018)年3月", "2018-03"),
        ("2月 2 日动工", "2月 2 日", "2025-02-02"),
        ("去年10月底动工", "去年10月底", "2024-10-21/2024-10-31"),
        ("2月中旬动工", "2月中旬", "2025-02-11/2025-02-20"),
        ("上个月动工", "上个月", "2025-10"),
        ("15日动工", "15日", "2025-11-15"),
        ("28日动工", "28日", "2025-11-28"),
        ("8号动工", "8号", "2025-11-08"),
        ("昨（25）日动工", "昨（25）日", "2025-11-25"),
        ("今（26日）动工", "今（26日）", "2025-11-26"),
        ("本（11）月3日动工", "本（11）月3日", "2025-11-03"),
        ("周日（23日）动工", "周日（23日）", "2025-11-23"),
        ("26日（周三）动工", "26日（周三）", "2025-11-26"),
        ("昨日动工", "昨日", "2025-11-25"),
        ("昨晚动工", "昨晚", "2025-11-25"),
        ("自昨晚动工", "昨晚", "2025-11-25"),
        ("前日已动工", "前日", "2025-11-24"),
        ("周日动工", "周日", "2025-11-23"),
        ("星期天动工", "星期天", "2025-11-23"),
        ("将于周五动工", "周五", "2025-11-28"),
        ("原定周日动工", "周日", "2025-11-30"),
        ("本周三动工", "本周三", "2025-11-26"),
        ("下周一晚间动工", "下周一晚间", "2025-12-01"),
        ("上星期五动工", "上星期五", "2025-11-21"),
        ("上周动工", "上周", "2025-W47"),
        ("周末动工", "周末", "2025-11-29/2025-11-30"),
        ("3天前动工", "3天前", "2025-11-23"),
        ("两年前动工", "两年前", "2023"),
        ("两个月前动工", "两个月前", "2025-09"),
        ("前年动工", "前年", "2023"),
        ("年底动工", "年底", "2025-10/2025-12"),
        ("第三季动工", "第三季", "2025-07-01/2025-09-30"),
        ("2024年Q3动工", "2024年Q3", "2024-07-01/2024-09-30"),
        ("去年下半年动工", "去年下半年", "2024-07-01/2024-12-31"),
        ("上世纪九十年代动工", "上世纪九十年代", "1990/1999"),
        ("1990年代动工", "1990年代", "1990/1999"),
        ("十六世纪动工", "十六世纪", "1501/1600"),
        ("2024年春节动工", "2024年春节", "2024-02-10"),
        ("今年中秋动工", "今年中秋", "2025-10-06"),
        ("农历正月初一动工", "农历正月初一", "2026-02-17"),
        ("5日至7日动工", "5日至7日", "2025-11-05/2025-11-07"),
        ("9月27、28日动工", "9月27、28日", "2025-09-27/2025-09-28"),
        ("9月27、30日动工", "9月27、30日", "2025-09-27;2025-09-30"),
        ("12月28日至1月3日", "12月28日至1月3日", "2025-12-28/2026-01-03"),
        ("3月到5月动工", "3月到5月", "2025-03/2025-05"),
        ("2011-2012年动工", "2011-2012年", "2011/2012"),
        ("2021/22学年", "2021/22学年", "2021/2022"),
        ("公元199年动工", "公元199年", "0199"),
        ("逢周三动工", "逢周三", ""),
    ],
)
def test_a_date_is_one_mention_with_an_iso_value(text: str, mention: str, value: str) -> None:
    assert found(text) == [(mention, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "mention", "value"),
    [
        ("下午3时02分开会", "下午3时02分", "T15:02"),
        ("晚上8时开会", "晚上8时", "T20:00"),
        ("早上7点半开会", "早上7点半", "T07:30"),
        ("15:30开会", "15:30", "T15:30"),
        ("26日下午3时开会", "26日下午3时", "2025-11-26T15:00"),
        ("周日（23日）晚上8时许开会", "周日（23日）晚上8时许", "2025-11-23T20:00"),
        ("今午2时51分开会", "今午2时51分", "2025-11-26T14:51"),
        ("下午3时至5时开会", "下午3时至5时", "T15:00/T17:00"),
        ("凌晨开会", "凌晨", "T00:00/T06:00"),
        ("晚上12时开会", "晚上12时", "T24:00"),
    ],
)
def test_a_clock_time_makes_a_time(text: str, mention: str, value: str) -> None:
    assert found(text) == [(mention, "TIME", value)]


@pytest.mark.parametrize(
    ("text", "mention", "value"),
    [
        ("为期3天", "3天", "P3D"),
        ("长达20日", "20日", "P20D"),
        ("用了两小时", "两小时", "PT2H"),
        ("烧了43小时27分钟", "43小时27分钟", "PT43H27M"),
        ("等了两年半", "两年半", "P2Y6M"),
        ("等了一个半小时", "一个半小时", "PT1H30M"),
        ("近三年来", "三年", "P3Y"),
        ("等了数年", "数年", ""),
        ("等了七八天", "七八天", ""),
    ],
)
def test_a_duration_is_a_quantity(text: str, mention: str, value: str) -> None:
    assert found(text) == [(mention, "QUANTITY", value)]


@pytest.mark.parametrize(
    "text",
    [
        "目前日本队",
        "如今大不如前",
        "第一时间",
        "同时开会",
        "四周都是山",
        "10号风球",
        "50日元",
        "第三年级",
        "代号1140103",
        "中山路23号",
    ],
)
def test_words_that_look_like_dates_are_none(text: str) -> None:
    assert found(text) == []


def test_a_republican_year_without_its_name_counts_in_taiwan_only() -> None:
    assert found("113年1月3日", region="Hant-TW") == [("113年1月3日", "DATE", "2024-01-03")]
    assert ("113年1月3日", "DATE", "2024-01-03") not in found("113年1月3日", region="HK")


def test_national_day_is_another_day_in_taiwan() -> None:
    assert found("今年国庆", region="TW")[0][2] == "2025-10-10"
    assert found("今年国庆", region="CN")[0][2] == "2025-10-01"


def test_on_a_sunday_last_week_in_hong_kong_is_the_week_just_past() -> None:
    sunday = date(2025, 11, 23)
    assert found("上周四动工", sunday, "HK")[0][2] == "2025-11-20"
    assert found("上周四动工", sunday, "TW")[0][2] == "2025-11-13"


def test_dates_lean_on_the_date_before_them() -> None:
    days = [v for _, _, v in found("2014年9月28日集会，10月3日散去，翌日复课。")]
    assert days == ["2014-09-28", "2014-10-03", "2014-10-04"]
    assert [v for _, _, v in found("2011年成立，翌年解散")] == ["2011", "2012"]


def test_a_bracket_tells_that_the_article_was_written_the_day_before() -> None:
    assert [v for _, _, v in found("张三今（25日）说，昨日动工")] == ["2025-11-25", "2025-11-24"]


def test_without_a_day_of_publication_the_last_full_date_serves() -> None:
    assert found("昨天动工", None) == [("昨天", "DATE", "")]
    assert [v for _, _, v in found("2020年3月5日发布，昨天动工", None)] == ["2020-03-05", "2020-03-04"]


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert ("2月30日", "DATE", "2025-02-30") not in found("2月30日")


def test_the_year_of_a_month_is_the_one_the_writer_means() -> None:
    january = date(2025, 1, 15)
    assert found("12月3日动工", january)[0][2] == "2024-12-03"
    assert found("将于12月3日动工", january)[0][2] == "2025-12-03"
    assert found("将于1月5日动工", date(2025, 12, 20))[0][2] == "2026-01-05"


_PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            [*"年月日号周今昨明至（）()一二十百廿零:-1309时分上个前后天节", "12", "31", "2025", "下午", "世纪"]
        ),
        st.text(max_size=3),
    ),
    max_size=25,
).map("".join)


@given(_PIECES, st.one_of(st.none(), st.dates()), st.sampled_from(["TW", "HK", "CN", ""]))
def test_any_text_gives_ordered_mentions_inside_it(text: str, anchor: date | None, region: str) -> None:
    end = 0
    for m in find_times(RULES, text, anchor, region):
        assert end <= m.start < m.end <= len(text)
        assert m.label in LABELS and m.rule_id
        end = m.end


@pytest.mark.parametrize("unit", ["1", "一", "十", "9月", "周一", "今（", "1年2", "12:", "3日至", "昨"])
def test_long_runs_come_to_an_end(unit: str) -> None:
    assert isinstance(find_times(RULES, unit * 5000, WEDNESDAY, "TW"), list)


def test_a_mistake_in_a_table_is_named(tmp_path: Path) -> None:
    path = tmp_path / "times.toml"
    path.write_text(PATH.read_text(encoding="utf-8").replace('"lunar 08-15"', '"lunar 15"', 1), encoding="utf-8")
    with pytest.raises(ConfigError, match=r"times\.toml:\d+: .*lunar 15"):
        TimeRules.load(path)
