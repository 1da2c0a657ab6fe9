"""Dates that name a year, month or day of the calendar: 2025年11月26日, 去年10月底, 15日, 9月27、28日, 第三季."""

from __future__ import annotations

import re
from datetime import date

from pipeline.stages.entities.numerals import parse_int
from pipeline.stages.entities.times_calendar import (
    Span,
    add_months,
    day_span,
    days_span,
    joined,
    make_day,
    month_span,
    nearest_day,
    year_span,
    years_span,
)
from pipeline.stages.entities.times_context import Context

Fields = dict[str, str]
_REPUBLIC = 1911
_FAR = 240  # days: beyond, a month without year is taken to be of the year next door


def year_of(f: Fields, ctx: Context) -> int | None:
    """The year that the groups of {year} name; None where there is none, or nothing to count from."""
    for key in ("yg", "yg0", "yg1", "y"):
        if f.get(key):
            return parse_int(f[key])
    if f.get("y2"):
        return _short_year(parse_int(f["y2"]), ctx)
    if f.get("roc") or f.get("rocb"):
        number = parse_int(f.get("roc") or f["rocb"])
        return _REPUBLIC + number if number else None
    base = ctx.base()
    if f.get("fy"):
        from_year = ctx.last.start.year if ctx.last else base.year if base else None
        return from_year + ctx.words["following_years"][f["fy"]] if from_year else None
    relative = f.get("ry") or f.get("ry0")
    if relative and base:
        return base.year + int(ctx.words["relative_years"][relative])
    return None


def names_year(f: Fields) -> bool:
    """Whether the groups hold a year, resolvable or not."""
    return any(f.get(k) for k in ("y", "y2", "roc", "rocb", "ry", "ry0", "fy"))


def calendar(f: Fields, ctx: Context, start: int, end: int) -> Span | None:
    """Year, month, part of the month and day, as far as they are written; the rest from the context.

    Raises LookupError where there is nothing to count from, ValueError where the calendar has no such day.
    """
    if f.get("rocb") and ctx.region != "TW":
        return None
    if any(f.get(k) for k in ("rm", "rm0", "seg1")) or (f.get("seg") and "m" not in f and not names_year(f)):
        span: Span = _relative_month(f, ctx, start)
    elif "m" in f:
        span = _month(f, ctx, start, end)
    elif names_year(f):
        span = year_span(_need(year_of(f, ctx)))
    else:
        return _day_alone(_need(parse_int(f["d"])), ctx, start, end)
    if "d" in f:
        day = make_day(span.start.year, span.start.month, _need(parse_int(f["d"])))
        if day is None:
            raise ValueError("no such day")
        return Span(day, day, "day", day.isoformat(), span.sure)
    if segment := f.get("seg") or f.get("seg1"):
        return month_part(span, segment, ctx)
    return span


def era(f: Fields, ctx: Context, start: int, end: int) -> Span | None:
    """公元199年 as 0199."""
    return year_span(_need(parse_int(f["y"])))


def month_part(span: Span, segment: str, ctx: Context) -> Span:
    """The first, middle or last third of a month."""
    first, last = ctx.parts["month"][segment]
    return days_span(span.start.replace(day=first), span.start.replace(day=min(last, span.end.day)))


def year_part(f: Fields, ctx: Context, start: int, end: int) -> Span:
    """年底, 去年初, 2019年夏天: by the months of [parts]."""
    year = year_of(f, ctx) if names_year(f) else None
    if not names_year(f):
        base = ctx.base()
        year = base.year if base else None
    first, last = ctx.parts["year"][f["yseg"][0]]
    begin, finish = month_span(_need(year), first), month_span(_need(year), last)
    return Span(begin.start, finish.end, "other", begin.iso if first == last else f"{begin.iso}/{finish.iso}")


def day_range(f: Fields, ctx: Context, start: int, end: int) -> Span | None:
    """9月5日至7日; in 28日至3日 the second day is of the next month."""
    first = calendar({k: v for k, v in f.items() if k != "d2"}, ctx, start, end)
    number = _need(parse_int(f["d2"]))
    if first is None:
        return None
    last = make_day(first.start.year, first.start.month, number)
    if last is None or last < first.start:
        last = nearest_day(number, first.start, 1)
    return joined(first, day_span(last)) if last else None


def day_list(f: Fields, ctx: Context, start: int, end: int) -> Span | None:
    """9月27、28日: an interval where the days follow each other, else the days joined by ;."""
    numbers = [_need(parse_int(n)) for n in re.findall(r"[0-9]+|[一二三四五六七八九十廿卅]+", f["list"])]
    first = calendar({**{k: v for k, v in f.items() if k != "list"}, "d": str(numbers[0])}, ctx, start, end)
    if first is None:
        return None
    days = [make_day(first.start.year, first.start.month, n) for n in numbers]
    known = [d for d in days if d]
    if len(known) < len(days) or known != sorted(set(known)):
        raise ValueError("no such day")
    if (known[-1] - known[0]).days == len(known) - 1:
        return Span(known[0], known[-1], "other", f"{known[0].isoformat()}/{known[-1].isoformat()}", first.sure)
    return Span(known[0], known[-1], "other", ";".join(d.isoformat() for d in known), first.sure)


def month_range(f: Fields, ctx: Context, start: int, end: int) -> Span | None:
    """3月到5月, 11月至1月."""
    first = _month(f, ctx, start, end)
    month = _need(parse_int(f["m2"]))
    year = first.start.year + (month < first.start.month)
    return joined(first, month_span(year, month))


def year_range(f: Fields, ctx: Context, start: int, end: int) -> Span | None:
    """2011-2012年, 2011至12年; None where the second year is the earlier."""
    first = _need(parse_int(f.get("ya") or f["ya1"]))
    last = _need(parse_int(f.get("yb") or f["yb1"]))
    if last < 100:
        last += first // 100 * 100
    return years_span(first, last) if first < last else None


def quarter(f: Fields, ctx: Context, start: int, end: int) -> Span:
    """第三季, 2025年Q3: the quarter's months."""
    year, sure = _year_or_base(f, ctx, start)
    written = f.get("q") or f.get("q2") or "1"
    return _months(year, _need(parse_int(written)) * 3 - 2, 3, sure)


def rel_quarter(f: Fields, ctx: Context, start: int, end: int) -> Span:
    """本季, 上季度."""
    base = _need_day(ctx.base())
    first = add_months(date(base.year, (base.month - 1) // 3 * 3 + 1, 1), {"上": -3, "本": 0, "下": 3}[f["rq"]])
    return _months(first.year, first.month, 3, True)


def half_year(f: Fields, ctx: Context, start: int, end: int) -> Span:
    """上半年, 去年下半年."""
    year, sure = _year_or_base(f, ctx, start)
    return _months(year, 1 if f["half"] == "上" else 7, 6, sure)


def decade(f: Fields, ctx: Context, start: int, end: int) -> Span | None:
    """1990年代, 90年代, 上世纪九十年代. Without a century: of the last one from 20年代 on, unless that lies ahead."""
    number = parse_int(f["dec"].replace("零零", "0").replace("00", "0") if len(f["dec"]) == 2 else f["dec"])
    if number is None:
        return None
    if number < 100:
        if "c" in f:
            number += (_century_number(f["c"], ctx) - 1) * 100
        else:
            number += 2000 if number <= 10 else 1900
    return years_span(number, number + 9)


def century(f: Fields, ctx: Context, start: int, end: int) -> Span | None:
    """21世纪 as 2001/2100."""
    number = _century_number(f["c"], ctx)
    return years_span(number * 100 - 99, number * 100) if 1 <= number <= 30 else None


def _century_number(written: str, ctx: Context) -> int:
    if written in "上本":
        return (_need_day(ctx.base()).year - 1) // 100 + (0 if written == "上" else 1)
    return _need(parse_int(written))


def _months(year: int, first: int, count: int, sure: bool) -> Span:
    last = month_span(year, first + count - 1).end
    begin = date(year, first, 1)
    return Span(begin, last, "other", f"{begin.isoformat()}/{last.isoformat()}", sure)


def _year_or_base(f: Fields, ctx: Context, start: int) -> tuple[int, bool]:
    if names_year(f):
        return _need(year_of(f, ctx)), True
    if (last := ctx.same_sentence(start)) and last.sure:
        return last.start.year, True
    return _need_day(ctx.base()).year, False


def _month(f: Fields, ctx: Context, start: int, end: int) -> Span:
    number = {"元": 1, "正": 1}.get(f["m"]) or _need(parse_int(f["m"]))
    if names_year(f):
        return month_span(_need(year_of(f, ctx)), number).certain()
    if (last := ctx.same_sentence(start)) and last.sure:
        return month_span(last.start.year, number).certain()
    base = _need_day(ctx.head or ctx.base())
    day = min(parse_int(f.get("d", "15")) or 15, 28)
    distance = (date(base.year, number, day) - base).days
    year = base.year
    tense = 0 if ctx.head else ctx.tense(start, end)
    if distance > _FAR and tense <= 0:
        year -= 1
    elif distance < -_FAR and (tense > 0 or ctx.head):
        year += 1
    return month_span(year, number)


def _relative_month(f: Fields, ctx: Context, start: int) -> Span:
    base = _need_day(ctx.base())
    if f.get("mg"):
        return _month({"m": f["mg"]}, ctx, start, start)
    word = f.get("rm") or f.get("rm0")
    if word in ctx.words["following_months"]:
        origin = ctx.last.start if ctx.last else base
        first = add_months(origin.replace(day=1), int(ctx.words["following_months"][word]))
    elif word:
        shifts = {**ctx.words["month_characters"], **ctx.words["relative_months"]}
        first = add_months(base.replace(day=1), int(shifts[word]))
    else:
        last = ctx.same_sentence(start)
        first = last.start if last and last.grain in ("day", "month") else base
    return month_span(first.year, first.month).certain()


def _day_alone(number: int, ctx: Context, start: int, end: int) -> Span:
    base = _need_day(ctx.head or ctx.base())
    if ctx.head is None:
        last = ctx.same_sentence(start)
        far = last and last.grain in ("day", "month") and abs((last.start - base).days) > 45
        if last and far and (day := make_day(last.start.year, last.start.month, number)):
            return day_span(day).certain() if last.sure else day_span(day)
    day = nearest_day(number, base, 0 if ctx.head else max(ctx.tense(start, end), 0))
    if day is None:
        raise ValueError("no such day")
    return day_span(day)


def _short_year(number: int | None, ctx: Context) -> int | None:
    if number is None:
        return None
    base = ctx.base()
    if ctx.region == "TW" and number >= 30 and number + _REPUBLIC <= (base.year if base else 2100) + 5:
        return number + _REPUBLIC
    return number + (1900 if number >= 50 else 2000)


def _need(number: int | None) -> int:
    if number is None:
        raise LookupError("nothing to count from")
    return number


def _need_day(day: date | None) -> date:
    if day is None:
        raise LookupError("nothing to count from")
    return day
