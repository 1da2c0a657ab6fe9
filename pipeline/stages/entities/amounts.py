"""Money, shares and quantities in a text, with a normal value: `1200000000 USD`, `25 %`, `128 人`.

A range has the value `30000/50000 TWD`; 30多人 has `30+ 人`; a vague number (数十人) an empty value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from pipeline.document import Mention
from pipeline.patterns import PatternFile
from pipeline.sheets import Unit
from pipeline.stages.entities.numerals import approximate, parse_number
from pipeline.stages.entities.regions import region_of
from pipeline.stages.entities.rule_patterns import PatternSet, either, load_patterns

LABELS = ("MONEY", "PERCENT", "QUANTITY")
_RESOLVERS = ("money", "percent", "points", "tenths", "fraction", "quantity", "refuse")
_TABLES = ("currencies", "currency_signs", "local_currencies", "local_signs")
_PART = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}
Fields = dict[str, str]


class _Refused(Exception):
    """The match is no amount."""


@dataclass(frozen=True, slots=True)
class AmountRules:
    """The rules of amounts.toml, compiled, with the units by their words."""

    patterns: PatternSet
    words: dict[str, dict[str, Any]]
    units: dict[str, Unit]

    @classmethod
    def load(cls, path: Path, units: Iterable[Unit]) -> AmountRules:
        """The rules of `path`, with the rows of units.csv. Raises ConfigError naming mistakes with file and line."""
        file = PatternFile(path)
        words = {name: file.table("words", name) for name in _TABLES}
        for name in ("local_currencies", "local_signs"):
            for word, by_region in words[name].items():
                if not isinstance(by_region, dict):
                    file.wrong(f'{word}: expected {{ TW = "TWD", HK = "HKD" }}', "words", name, word)
        by_word = {u.unit: u for u in units}
        if not by_word:
            file.wrong("no units; units.csv is empty")
        file.finish()
        macros = {name: either(words[name]) for name in _TABLES} | {"units": either(by_word)}
        return cls(load_patterns(file, LABELS, _RESOLVERS, macros), words, by_word)


def find_amounts(rules: AmountRules, simplified: str, region: str) -> list[Mention]:
    """Mentions of money, shares and quantities in `simplified`, in order, none overlapping another.

    `simplified` is the article in Simplified with half-width digits and letters; offsets are in it. `region` (TW, HK,
    CN or empty; Hant-TW and the like are understood) decides what 元 is.
    """
    place = region_of(region)
    mentions: list[Mention] = []
    done = 0
    for hits in rules.patterns.hits(simplified):
        start = hits[0][1].start()
        if start < done:
            continue
        if refusal := next((m for r, m in hits if r.resolver == "refuse"), None):
            done = refusal.end()
            continue
        for rule, match in hits:
            f = {k: v for k, v in match.groupdict().items() if v is not None}
            try:
                value = _value(rule.resolver, f, rules, place)
            except _Refused:
                continue
            done = match.end()
            mentions.append(Mention(start, done, rule.label, rule.rule_id, value=value))
            break
    return mentions


def _value(resolver: str, f: Fields, rules: AmountRules, place: str) -> str:
    if resolver == "quantity":
        return _quantity(f, rules)
    if resolver == "fraction":
        return f"{_plain(_number(f['n']))}/{_plain(_number(f['base']))}"
    if resolver == "tenths":
        tenth = {"半": Decimal(5)}.get(f.get("tenth", "")) or (_number(f["tenth"]) if f.get("tenth") else Decimal(0))
        high = _number(f["n"]) * 10 + tenth
        return _ranged(_number(f["n0"]) * 10 if "n0" in f else None, high, "", "%")
    if resolver == "percent":
        factor = _PART[f.get("base", "百")]
        low = _number(f["n0"]) * factor if "n0" in f else None
        return _ranged(low, _number(f["n"]) * factor, "", "%")
    if resolver == "points":
        return _amount(f, "pp")
    return _amount(f, _currency(f["cur"], rules.words, place))


def _quantity(f: Fields, rules: AmountRules) -> str:
    unit = rules.units[f["unit"]]
    digits = f["n"][0].isdecimal()
    # 一个 is an article more often than a number, 一度 and 三点 are words.
    article = unit.kind == "count" and f["n"] == "一" and "n0" not in f and "n1" not in f
    if article or (unit.kind == "scale" and not digits and len(f["n"]) < 2):
        raise _Refused
    if "unit0" in f and rules.units[f["unit0"]].normal != unit.normal:
        raise _Refused
    if "n1" in f:
        f = {**f, "n0": f["n1"]}
    return _amount(f, unit.normal, Decimal(str(unit.factor)))


def _currency(word: str, words: dict[str, dict[str, Any]], place: str) -> str:
    for table in ("currencies", "currency_signs"):
        if word in words[table]:
            return str(words[table][word])
    local = words["local_currencies"].get(word) or words["local_signs"].get(word, {})
    return str(local.get(place, word))


def _amount(f: Fields, unit: str, factor: Decimal = Decimal(1)) -> str:
    written = f["n"] + f.get("scale", "")
    if written[0] in "数几" or approximate(written):
        return ""
    high = _number(written)
    low = None
    if "n0" in f:
        if f["n0"][0] in "数几":
            return ""
        low = _number(f["n0"] + f.get("scale0", ""))
        if "scale0" not in f and low < high and not re.search("[万亿兆百千]", f["n0"]):
            # 3至5万 is 30,000 to 50,000.
            scale = re.search("[百千]?[万亿兆]+$|[百千]$", written)
            low *= _number("一" + scale[0]) if scale else 1
        low *= factor
    more = "+" if "more" in f or "more2" in f else ""
    return _ranged(low, high * factor, more, unit)


def _ranged(low: Decimal | None, high: Decimal, more: str, unit: str) -> str:
    if low is not None and low >= high:
        raise _Refused
    return f"{_plain(low)}/{_plain(high)} {unit}" if low is not None else f"{_plain(high)}{more} {unit}"


def _number(written: str) -> Decimal:
    sign = -1 if written[0] in "-−" else 1
    try:
        number = parse_number(written.lstrip("-−+"))
    except InvalidOperation:
        number = None
    if number is None:
        raise _Refused
    return number * sign


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")
