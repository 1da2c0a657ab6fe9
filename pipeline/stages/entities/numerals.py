"""Numbers as Chinese text writes them: 1,200, 3.5万, 三百二十, 二〇二五, 廿三."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "半": 0}
_TENS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_SHORT = {"廿": "二十", "卅": "三十", "．": ".", "，": "", ",": "", " ": "", "\u3000": ""}


def parse_number(text: str) -> Decimal | None:
    """The number that `text` (Simplified) spells, in digits, in Chinese or mixed; None when it spells none.

    Two or more Chinese digits without 十 百 千 are read digit by digit: 二〇二五 is 2025, 九七 is 97.
    兆 is 10^12, as in Taiwan.
    """
    for written, plain in _SHORT.items():
        text = text.replace(written, plain)
    if not text:
        return None
    if all(c in _DIGITS and c != "半" for c in text):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    whole, _, fraction = text.partition("点")
    if fraction:
        return _with_fraction(whole, fraction)
    return _scaled(text)


def parse_int(text: str) -> int | None:
    """As parse_number, for whole numbers."""
    number = parse_number(text)
    return int(number) if number is not None and number == int(number) else None


def approximate(text: str) -> bool:
    """Whether `text` names two neighbouring numbers at once: 七八 (天), 三四千 (元)."""
    digits = "一二三四五六七八九"
    return any(text.startswith(pair) for pair in map("".join, pairwise(digits))) and not any(
        c in "零一二三四五六七八九〇" for c in text[2:]
    )


def _with_fraction(whole: str, fraction: str) -> Decimal | None:
    digits = fraction.rstrip("百千万亿兆")
    front = parse_number(whole)
    if front is None or not digits or not all(c in _DIGITS for c in digits):
        return None
    number = front + Decimal("0." + "".join(str(_DIGITS[c]) for c in digits))
    for unit in fraction[len(digits) :]:
        number *= _TENS.get(unit) or _SCALES[unit]
    return number


def _scaled(text: str) -> Decimal | None:
    """Parts of the form <number><十百千>… <万亿兆>…, added up."""
    total, section, digit = Decimal(0), Decimal(0), None
    last_unit = 0
    at = 0
    while at < len(text):
        c = text[at]
        if c.isdecimal() and c.isascii():
            end = at
            while end < len(text) and (text[end] in "0123456789."):
                end += 1
            try:
                digit = Decimal(text[at:end])
            except ArithmeticError:
                return None
            at = end
            continue
        if c in _DIGITS:
            digit, last_unit = Decimal(_DIGITS[c]), 0 if c in "零〇○" else last_unit
        elif c in _TENS:
            section += (Decimal(1) if digit is None else digit) * _TENS[c]
            digit, last_unit = None, _TENS[c]
        elif c in _SCALES:
            section += digit or 0
            if not section:
                section = Decimal(1)
            # 3万亿: the scales multiply; 3亿2000万: they add up.
            if total and at and text[at - 1] in _SCALES:
                total *= _SCALES[c]
            else:
                total += section * _SCALES[c]
            section, digit, last_unit = Decimal(0), None, _SCALES[c]
        else:
            return None
        at += 1
    if digit is not None:
        # 三百五 is 350, 两万三 is 23,000.
        colloquial = last_unit >= 100 and text[-1] in _DIGITS and text[-2] not in "零〇○"
        section += digit * (last_unit // 10 if colloquial else 1)
    return total + section
