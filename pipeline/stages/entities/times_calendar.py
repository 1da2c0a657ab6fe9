"""Days, months and intervals as ISO 8601, and how near a day of the month or a weekday is."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from borax.calendars.lunardate import LunarDate, TermUtils


@dataclass(frozen=True, slots=True)
class Span:
    """From the first to the last day of what a date names. `grain` is day, week, month, year or other.

    `iso` is the value, `start/end` for an interval. `sure` tells that the year (for a day: the month) was written
    or follows from the day of publication, so that later dates without them may lean on it.
    """

    start: date
    end: date
    grain: str
    iso: str
    sure: bool = False

    def certain(self) -> Span:
        """The same with `sure` set."""
        return replace(self, sure=True)


def day_span(day: date) -> Span:
    return Span(day, day, "day", day.isoformat())


def days_span(start: date, end: date, grain: str = "other") -> Span:
    return Span(start, end, grain, f"{start.isoformat()}/{end.isoformat()}")


def week_span(day: date) -> Span:
    """The ISO week of `day`: 2025-W48."""
    monday = day - timedelta(day.weekday())
    year, week, _ = day.isocalendar()
    return Span(monday, monday + timedelta(6), "week", f"{year:04}-W{week:02}")


def month_span(year: int, month: int) -> Span:
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month", f"{year:04}-{month:02}")


def year_span(year: int) -> Span:
    return Span(date(year, 1, 1), date(year, 12, 31), "year", f"{year:04}")


def years_span(first: int, last: int) -> Span:
    return Span(date(first, 1, 1), date(last, 12, 31), "other", f"{first:04}/{last:04}")


def joined(first: Span, last: Span) -> Span | None:
    """From `first` to `last`, in the shorter notation where both have the same grain; None when last is the earlier."""
    if last.end < first.start:
        return None
    if first.grain == last.grain and first.grain != "other":
        iso = f"{first.iso}/{last.iso}"
    else:
        iso = f"{first.start.isoformat()}/{last.end.isoformat()}"
    return Span(first.start, last.end, "other", iso, first.sure)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError("year outside the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def nearest_day(number: int, around: date, ahead: int = 0) -> date | None:
    """The day of the month `number` nearest to `around`, rather a past one; `ahead` 1: the next, -1: the last."""
    days = []
    for shift in (-2, -1, 0, 1, 2):
        first = add_months(around.replace(day=1), shift)
        if day := make_day(first.year, first.month, number):
            days.append(day)
    if ahead > 0:
        days = [d for d in days if d >= around]
    elif ahead < 0:
        days = [d for d in days if d <= around]
    # A future day counts three times its distance: news look back.
    return min(days, key=lambda d: (d - around).days * 3 if d > around else (around - d).days, default=None)


def weekday_near(weekday: int, around: date, back: int) -> date:
    """The weekday (0 is Monday) in the seven days that begin `back` days before `around`."""
    first = around - timedelta(back)
    return first + timedelta((weekday - first.weekday()) % 7)


def festival(spec: str, year: int) -> Span | None:
    """The festival of `year`: MM-DD, `lunar MM-DD`, `eve` (lunar new year's eve), `term NAME`, or `nth MM N W`.

    `nth` is the month's Nth weekday W (0 is Monday). None where the tables end.
    """
    kind, _, rest = spec.rpartition(" ") if not spec.startswith("nth") else ("nth", "", spec[4:])
    try:
        if kind == "nth":
            month, n, weekday = (int(x) for x in rest.split())
            first = weekday_near(weekday, date(year, month, 1), 0)
            return day_span(first + timedelta(7 * (n - 1)))
        if kind == "lunar":
            month, day = (int(x) for x in rest.split("-"))
            return day_span(LunarDate(year, month, day, 0).to_solar_date())
        if kind == "term":
            return day_span(TermUtils.nth_term_day(year, TermUtils.get_index_for_name(rest)))
        if spec == "eve":
            return day_span(LunarDate(year, 1, 1, 0).to_solar_date() - timedelta(1))
        month, day = (int(x) for x in spec.split("-"))
        return day_span(date(year, month, day))
    except (ValueError, IndexError, KeyError):
        return None


def valid_festival(spec: str) -> bool:
    """Whether `festival` knows how to read `spec`."""
    known = re.fullmatch(r"(?:lunar )?\d\d-\d\d|eve|term .+|nth \d+ \d \d", spec)
    return bool(known) and festival(spec, 2024) is not None
