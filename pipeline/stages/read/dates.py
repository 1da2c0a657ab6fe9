"""The day of publication, from the forms that headers, records and pages give it in."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from email.utils import parsedate

# 2026-01-15, 2026/1/15, 2026.1.15, 2026年1月15日; three digits are a year of the Republic (115年1月15日).
_DAY = re.compile(
    r"(?<![\d.])(?P<roc>民國|民国)?\s*(?P<year>\d{2,4})\s*[-/.年]\s*"
    r"(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})(?!\d)"
)
_COMPACT = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)")
_ROC = 1911
_LONGEST = 200  # characters that are looked at: a hostile value would take the patterns very long
_EARLIEST, _LATEST = 1800, 2200


def iso_date(value: str) -> str:
    """The first full date in `value` as YYYY-MM-DD, empty when there is none or no such day.

    Times, weekdays and the like around it are passed over; the day is taken as written, in its own time zone.
    Years of the Republic of China count when 民國 stands before them or when they have three digits.
    """
    value = unicodedata.normalize("NFKC", value[:_LONGEST])
    for match in (*_DAY.finditer(value), *_COMPACT.finditer(value)):
        if found := _day(match):
            return found
    mail = parsedate(value)
    return _valid(*mail[:3]) if mail else ""


def _day(match: re.Match[str]) -> str:
    groups = match.groupdict()
    year = int(groups["year"])
    if groups.get("roc") or len(groups["year"]) == 3:
        year += _ROC
    elif len(groups["year"]) != 4:
        return ""
    return _valid(year, int(groups["month"]), int(groups["day"]))


def _valid(year: int, month: int, day: int) -> str:
    try:
        found = date(year, month, day)
    except ValueError:
        return ""
    return found.isoformat() if _EARLIEST <= year <= _LATEST else ""
