"""Dates that count from the day of publication or from the date before: 昨晚, 下周一, 翌日, 3天前, 春节."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pipeline.stages.entities.numerals import parse_int
from pipeline.stages.entities.times_absolute import Fields, names_year, year_of
from pipeline.stages.entities.times_calendar import (
    Span,
    add_months,
    day_span,
    days_span,
    festival,
    make_day,
    month_span,
    nearest_day,
    week_span,
    weekday_near,
    year_span,
)
from pipeline.stages.entities.times_context import Context

# A weekday without week: the seven days it is sought in begin so many days before the day of publication, by tense.
_DAYS_BACK = {1: 1, 0: 4, -1: 5}
_SUNDAY = 6
_GLOSSED = re.compile(r"[天日晚早晨午夜今昨明]\s?[（(]\s?(?:(\d{1,2})月)?(\d{1,2})(?:日\s?[)）]|\s?[)）]日?)")


def relative_day(f: Fields, ctx: Context, start: int, end: int) -> Span:
    """今天, 昨晚; with a bracket, 昨（5）日, the bracket decides."""
    day = _now(ctx) + timedelta(_day_offset(f, ctx))
    if not f.get("gd"):
        return day_span(day)
    number = parse_int(f["gd"]) or 0
    if f.get("gm"):
        month = parse_int(f["gm"]) or 0
        days = [d for y in (-1, 0, 1) if (d := make_day(day.year + y, month, number))]
        glossed = min(days, key=lambda d: abs((d - day).days), default=None)
    else:
        glossed = nearest_day(number, day)
    return day_span(glossed or day)


def _day_offset(f: Fields, ctx: Context) -> int:
    word = f.get("rel") or f["rel1"]
    return int(ctx.words["relative_days"].get(word, ctx.words["careful_days"].get(word, 0)))


def following_day(f: Fields, ctx: Context, start: int, end: int) -> Span:
    """当日, 翌日: from the last day named in the text."""
    return day_span((ctx.last_day or _now(ctx)) + timedelta(int(ctx.words["following_days"][f["rel"]])))


def weekday(f: Fields, ctx: Context, start: int, end: int) -> Span:
    """下周一 by the ISO week; a bare weekday by the tense of its clause, else near the day of publication."""
    number = min("一二三四五六日天".index(f["wd"]), _SUNDAY)
    if week := f.get("week"):
        base = _now(ctx)
        if ctx.region == "HK" and base.weekday() == _SUNDAY != number:
            # In Hong Kong a Sunday begins the week, while 本周日 is its end.
            base += timedelta(1)
        monday = base - timedelta(base.weekday()) + timedelta(7 * int(ctx.words["relative_weeks"][week]))
        return day_span(monday + timedelta(number))
    if ctx.head:
        return day_span(weekday_near(number, ctx.head, 0 if ctx.forward else 3))
    return day_span(weekday_near(number, _now(ctx), _DAYS_BACK[ctx.tense(start, end)]))


def day_of_writing(ctx: Context) -> date | None:
    """The day of writing that 今（26）日, 昨天（25日) tell where it is the day before or after that of publication.

    None where there is no such bracket, or one agrees with the day of publication.
    """
    votes: dict[date, int] = {}
    words = {**ctx.words["relative_days"], **ctx.words["careful_days"]}
    for found in _GLOSSED.finditer(ctx.text) if ctx.now else ():
        before = ctx.text[max(found.start() - 2, 0) : found.start() + 1]
        offset = next((words[w] for k in (0, 1, 2) if (w := before[k:] or before) in words), None)
        if offset is None and before[-2:-1] in ("今", "昨", "明"):
            offset = words[before[-2]]
        if offset is None or not ctx.now:
            continue
        day = nearest_day(int(found[2]), ctx.now + timedelta(offset))
        if day and (found[1] is None or int(found[1]) == day.month):
            written = day - timedelta(offset)
            votes[written] = votes.get(written, 0) + 1
    best = max(votes, key=lambda d: (votes[d], d), default=None)
    near = best is not None and ctx.now is not None and abs((best - ctx.now).days) == 1
    return best if near and ctx.now not in votes else None


def week(f: Fields, ctx: Context, start: int, end: int) -> Span:
    """本周, 上星期: the ISO week."""
    return week_span(_now(ctx) + timedelta(7 * int(ctx.words["relative_weeks"][f["week"]])))


def weekend(f: Fields, ctx: Context, start: int, end: int) -> Span:
    """周末, 上周末: Saturday and Sunday."""
    base = _now(ctx) + timedelta(7 * int(ctx.words["relative_weeks"].get(f.get("week", ""), 0)))
    saturday = base - timedelta(base.weekday()) + timedelta(5)
    if "week" not in f and base.weekday() < 2 and ctx.tense(start, end) <= 0:
        saturday -= timedelta(7)
    return days_span(saturday, saturday + timedelta(1))


def ago(f: Fields, ctx: Context, start: int, end: int) -> Span | None:
    """3天前 as a day, 两年前 as a year; 后 counts from the date before in the sentence. None: 1997年前.

    Raises LookupError where the amount is vague (数年前, 10多年前).
    """
    number, unit = parse_int(f["n"]), f["u"]
    if unit == "年" and number and 1100 <= number <= 2100:
        return None
    last = ctx.same_sentence(start)
    after = f["dir"].endswith("后")
    if number is None or f.get("more") or (after and not last):
        raise LookupError("a vague amount, or nothing to count from")
    origin = last.start if after and last else _base(ctx)
    shift = number if after else -number
    if unit == "年":
        return year_span(origin.year + shift)
    if unit == "个月":
        moved = add_months(origin, shift)
        return month_span(moved.year, moved.month)
    if unit in ("天", "日"):
        return day_span(origin + timedelta(shift))
    return week_span(origin + timedelta(7 * shift))


def festival_day(f: Fields, ctx: Context, start: int, end: int) -> Span:
    """春节, 今年中秋: the festival of the year named, else the one nearest to the day of publication."""
    spec = str(ctx.words["festivals"][f["festival"]])
    if ctx.region == "TW":
        spec = str(ctx.words["festivals_taiwan"].get(f["festival"], spec))
    return _of_year(spec, f, ctx)


def lunar(f: Fields, ctx: Context, start: int, end: int) -> Span:
    """农历正月初一, 年初二."""
    if f.get("ld1"):
        return _of_year(f"lunar 01-{parse_int(f['ld1']) or 0:02}", f, ctx)
    month = {"正": 1, "冬": 11, "腊": 12}.get(f["lm"]) or parse_int(f["lm"]) or 0
    return _of_year(f"lunar {month:02}-{parse_int(f['ld']) or 0:02}", f, ctx)


def _of_year(spec: str, f: Fields, ctx: Context) -> Span:
    if names_year(f):
        year = year_of(f, ctx)
        years = [year] if year else []
        around = None
    else:
        around = _base(ctx)
        years = [around.year - 1, around.year, around.year + 1]
    spans = [s for y in years if (s := festival(spec, y))]
    if not spans:
        raise LookupError("no such day")
    return spans[0] if around is None else min(spans, key=lambda s: abs((s.start - around).days))


def _base(ctx: Context) -> date:
    base = ctx.head or ctx.base()
    if base is None:
        raise LookupError("nothing to count from")
    return base


def _now(ctx: Context) -> date:
    base = ctx.base()
    if base is None:
        raise LookupError("nothing to count from")
    return base
