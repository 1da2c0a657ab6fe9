"""Dates of publication come out as ISO days, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.read.dates import iso_date


@pytest.mark.parametrize(
    "written",
    [
        "2026-01-15",
        "2026/1/15",
        "2026.01.15",
        "２０２６／０１／１５",
        "2026年1月15日",
        "2026 年 1 月 15 日（星期四）上午 10:30",
        "民國115年1月15日",
        "民国115年1月15日",
        "115年1月15日",
        "115/01/15",
        "2026-01-15T23:59:00+08:00",
        "2026-01-15 08:30",
        "20260115",
        "發布於 2026/01/15 08:30，更新於 2026/01/16",
        "Thu, 15 Jan 2026 08:30:00 +0800",
    ],
)
def test_a_day_in_any_writing_is_the_same_day(written: str) -> None:
    assert iso_date(written) == "2026-01-15"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "昨天",
        "1月15日",
        "2026年1月",
        "2026-02-30",
        "26/01/15",
        "1.2026.1.15",
        "01/15/2026",
        "1768435200",
        "0001-01-01",
    ],
)
def test_what_is_no_full_day_is_no_date(written: str) -> None:
    assert iso_date(written) == ""


def test_a_year_of_the_republic_before_100_needs_its_name() -> None:
    assert iso_date("民國99年5月20日") == "2010-05-20"
    assert iso_date("99年5月20日") == ""


_DAYS = st.dates(date(1912, 1, 1), date(2099, 12, 31))


@given(_DAYS)
def test_every_day_is_read_back_from_each_writing(day: date) -> None:
    writings = [
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}/{day.month}/{day.day}",
        f"民國{day.year - 1911:02}年{day.month}月{day.day}日",
        day.strftime("%Y%m%d"),
    ]
    assert {w: iso_date(w) for w in writings} == dict.fromkeys(writings, day.isoformat())


def test_a_hostile_value_takes_no_time() -> None:
    assert iso_date("2026-" + " " * 5_000_000 + "01-15") == ""


@given(st.text())
def test_any_text_gives_a_day_or_nothing(text: str) -> None:
    found = iso_date(text)
    assert found == "" or date.fromisoformat(found)
