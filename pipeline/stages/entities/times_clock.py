"""Times of day (T15:02) and durations (P3D) as ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pipeline.stages.entities.numerals import approximate, parse_int, parse_number

Fields = dict[str, str]
_MINUTES = {"半": 30, "一刻": 15, "三刻": 45, "正": 0, "整": 0}
_NOON = 12
_AMOUNT = re.compile(r"[0-9.,]+|[一二三四五六七八九两十百千廿]+|[数几半][十百千]?")


def clock(f: Fields, part: str, dayparts: Mapping[str, Any]) -> str | None:
    """T15:02 from the groups h, min, sec, half (or hc, minc, secc). `part` is the part of the day, empty if none."""
    if f.get("ampm", "").lower() == "pm":
        part = part or "下午"
    hour = parse_int(f.get("hc") or f["h"])
    minute = _MINUTES[f["half"]] if f.get("half") else parse_int(f.get("minc") or f.get("min") or "0")
    second = parse_int(f.get("secc") or f.get("sec") or "")
    if hour is None or minute is None:
        return None
    hour = _hour_of_day(hour, dayparts[part]) if part else hour
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return f"T{hour:02}:{minute:02}" + (f":{second:02}" if second is not None and second < 60 else "")


def clock_range(f: Fields, part: str, dayparts: Mapping[str, Any]) -> tuple[str, str] | None:
    """Start and end of 下午3时至5时; the end is in the same part of the day unless it has its own."""
    part = f.get("part1") or part
    first = clock({k: v for k, v in f.items() if not k.endswith("2")}, part, dayparts)
    second = {k[:-1]: v for k, v in f.items() if k.endswith("2")}
    last = clock(second, second.get("part") or part, dayparts)
    return (first, last) if first and last else None


def daypart(part: str, dayparts: Mapping[str, Any]) -> str:
    """The interval of 凌晨 or 下午: T12:00/T18:00."""
    first, last = dayparts[part]
    return f"T{first:02}:00" if first == last else f"T{first:02}:00/T{last:02}:00"


def duration(text: str, units: Mapping[str, str]) -> str | None:
    """P3D for 3天, PT43H27M for 43小时27分钟, P2Y6M for 两年半; empty where the amount is vague (数年).

    None where it is no duration: 27分 alone, the year 1997年, 四周 (all around).
    """
    found = _components(re.sub(r"[ \t\u3000零又多余几]", "", text) if text[0] not in "零几" else text, units)
    if found is None or text == "四周" or (len(found) == 1 and found[0][1] == "分"):
        return None
    amounts: dict[str, float] = {}
    for written, unit, half in found:
        if written[0] in "数几" or approximate(written):
            return ""
        number = 0.5 if written == "半" else parse_number(written)
        if number is None or (unit == "年" and 1100 <= number <= 2100):
            return None
        code = str(units[unit])
        factor = int(re.sub(r"\D", "", code) or 1)
        code = re.sub(r"\d", "", code)
        amounts[code] = amounts.get(code, 0.0) + (float(number) + (0.5 if half else 0)) * factor
    return _iso(amounts)


def _components(text: str, units: Mapping[str, str]) -> list[tuple[str, str, bool]] | None:
    found: list[tuple[str, str, bool]] = []
    at = 0
    names = sorted(units, key=lambda u: (-len(u), u))
    while at < len(text):
        amount = _AMOUNT.match(text, at)
        if not amount:
            return None
        at = amount.end()
        written = amount[0]
        half = text.startswith("个半", at)
        if half:
            text = text[:at] + "个" + text[at + 2 :]
        elif len(written) == 1 and text.startswith("半", at):
            half, text = True, text[:at] + text[at + 1 :]
        unit = next((u for u in names if text.startswith(u, at)), None)
        if unit is None and text.startswith("月", at) and written == "半":
            return None
        if unit is None:
            return None
        at += len(unit)
        if text.startswith("半", at):
            half, at = True, at + 1
        found.append((written, unit, half))
    return found


def _iso(amounts: dict[str, float]) -> str:
    if amounts.get("Y", 0) % 1:
        amounts["M"] = amounts.get("M", 0) + amounts["Y"] % 1 * 12
        amounts["Y"] = amounts["Y"] // 1
    if amounts.get("TH", 0) % 1:
        amounts["TM"] = amounts.get("TM", 0) + amounts["TH"] % 1 * 60
        amounts["TH"] = amounts["TH"] // 1
    days = "".join(f"{amounts[k]:g}{k}" for k in ("Y", "M", "W", "D") if amounts.get(k))
    clock = "".join(f"{amounts[k]:g}{k[1]}" for k in ("TH", "TM", "TS") if amounts.get(k))
    return f"P{days}" + (f"T{clock}" if clock else "") if days or clock else "P0D"


def _hour_of_day(hour: int, part: list[int]) -> int:
    first, last = part
    if hour == _NOON:
        return 0 if last <= 6 else 24 if first >= 18 else _NOON
    # 晚上1时 is after midnight, 下午1时 is 13.
    if first >= 18:
        return hour + _NOON if 5 <= hour < _NOON else hour
    if first >= 11 and last > _NOON:
        return hour + _NOON if hour < (11 if first == 11 else _NOON) else hour
    return hour
