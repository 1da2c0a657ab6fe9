from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.entities.numerals import approximate, parse_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,200", "1200"), ("3.5万", "35000"), ("三百二十", "320"), ("二〇二五", "2025"), ("廿三", "23"),
        ("3千5百", "3500"), ("两万三", "23000"), ("三百五", "350"), ("一万零五", "10005"), ("九七", "97"),
        ("1亿2000万", "120000000"), ("3万亿", "3000000000000"), ("三点五", "3.5"), ("一点二亿", "120000000"),
    ],
)  # fmt: skip
def test_numbers_in_digits_and_characters(text: str, number: str) -> None:
    assert parse_number(text) == Decimal(number)


def test_neighbouring_digits_are_approximate() -> None:
    assert approximate("七八") and approximate("三四千")
    assert not approximate("二十三") and not approximate("二三六")


@given(st.text("0123456789.,零一二两三十百千万亿点半 年", max_size=12))
def test_any_text_gives_a_number_or_none(text: str) -> None:
    number = parse_number(text)
    assert number is None or number.is_finite()
