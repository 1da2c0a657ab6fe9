"""Dates, times of day and durations in a text, with their ISO 8601 values.

DATE and TIME are points and intervals; a mention with a clock time or a part of the day alone is a TIME. Durations are
QUANTITY with a value like P3D. A date, the bracket that explains it, the part of the day and the clock time are one
mention: 26日（周三）下午3时. The value is empty where nothing tells the date (逢周三; no day of publication).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.document import Mention
from pipeline.patterns import PatternFile
from pipeline.stages.entities import times_absolute as absolute
from pipeline.stages.entities import times_clock
from pipeline.stages.entities import times_relative as relative
from pipeline.stages.entities.regions import region_of
from pipeline.stages.entities.rule_patterns import PatternRule, PatternSet, either, load_patterns
from pipeline.stages.entities.times_calendar import Span, valid_festival
from pipeline.stages.entities.times_combine import Part, combine
from pipeline.stages.entities.times_context import Context

LABELS = ("DATE", "TIME", "QUANTITY")
_DATES: dict[str, Callable[[dict[str, str], Context, int, int], Span | None]] = {
    "calendar": absolute.calendar,
    "era": absolute.era,
    "year_part": absolute.year_part,
    "day_range": absolute.day_range,
    "day_list": absolute.day_list,
    "month_range": absolute.month_range,
    "year_range": absolute.year_range,
    "quarter": absolute.quarter,
    "rel_quarter": absolute.rel_quarter,
    "half_year": absolute.half_year,
    "decade": absolute.decade,
    "century": absolute.century,
    "relative_day": relative.relative_day,
    "following_day": relative.following_day,
    "weekday": relative.weekday,
    "week": relative.week,
    "weekend": relative.weekend,
    "ago": relative.ago,
    "festival": relative.festival_day,
    "lunar": relative.lunar,
}
_OTHERS = ("unknown", "clock", "clock_range", "daypart", "short_daypart", "duration")
_TABLES = (
    "relative_days", "careful_days", "following_days", "relative_years", "following_years", "relative_months",
    "month_characters", "following_months", "relative_weeks", "dayparts", "short_dayparts", "duration_units",
    "festivals", "festivals_taiwan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TimeRules:
    """The rules of times.toml, compiled."""

    patterns: PatternSet
    words: dict[str, dict[str, Any]]
    parts: dict[str, dict[str, list[int]]]
    future: re.Pattern[str]
    past: re.Pattern[str]

    @classmethod
    def load(cls, path: Path) -> TimeRules:
        """The rules of `path`. Raises ConfigError naming mistakes with file, line and rule."""
        file = PatternFile(path)
        words = _words(file)
        tense = file.named(file.texts("tense"), "tense")
        future, past = (file.regex(tense[name], "tense", name) for name in ("future", "past"))
        parts = {grain: dict(file.table("parts", grain)) for grain in ("month", "year")}
        file.finish()
        patterns = load_patterns(file, LABELS, (*_DATES, *_OTHERS), {n: either(table) for n, table in words.items()})
        return cls(patterns, words, parts, future, past)


def _words(file: PatternFile) -> dict[str, dict[str, Any]]:
    words = {name: file.table("words", name) for name in _TABLES}
    for name in ("festivals", "festivals_taiwan"):
        for word, spec in words[name].items():
            if not valid_festival(str(spec)):
                file.wrong(f"{word}: {spec!r} is no day; expected 12-25 or lunar 08-15", "words", name, word)
    for name in ("dayparts", "short_dayparts"):
        for word, hours in words[name].items():
            if not (isinstance(hours, list) and len(hours) == 2 and all(h in range(25) for h in hours)):
                file.wrong(f"{word}: expected [first hour, last hour], found {hours!r}", "words", name, word)
    return words


def find_times(rules: TimeRules, simplified: str, anchor: date | None, region: str) -> list[Mention]:
    """Mentions of dates, times and durations in `simplified`, in order, none overlapping another.

    `simplified` is the article in Simplified with half-width digits and letters; offsets are in it. `anchor` is the day
    of publication, None when unknown. `region` is TW, HK, CN or empty (Hant-TW and the like are understood).
    """
    ctx = Context(simplified, anchor, region_of(region), rules.words, rules.parts, rules.future, rules.past)
    ctx.now = relative.day_of_writing(ctx) or anchor
    mentions: list[Mention] = []
    done = 0
    for hits in rules.patterns.hits(simplified):
        if hits[0][1].start() < done:
            continue
        mention, end = combine(hits, rules.patterns.at, _read, ctx)
        if mention:
            mentions.append(mention)
        done = max(done, end)
    return mentions


def _read(rule: PatternRule, match: re.Match[str], ctx: Context) -> Part | None:
    """What the rule makes of its match; None when it refuses."""
    f = {k: v for k, v in match.groupdict().items() if v is not None}
    start, end = match.span()
    dayparts = {**ctx.words["short_dayparts"], **ctx.words["dayparts"]}
    part = f.get("part", "")
    if not part and f.get("rel", "")[-1:] in ctx.words["short_dayparts"]:
        part = f["rel"][-1]
    kind = rule.resolver
    result: Part | None = None
    if kind in _DATES:
        try:
            span = _DATES[kind](f, ctx, start, end)
        except LookupError:
            return Part(start, end, rule, "date", None, part)
        except (ValueError, OverflowError):
            return None
        result = Part(start, end, rule, "date", span, part) if span else None
    elif kind == "unknown":
        result = Part(start, end, rule, "date", None)
    elif kind == "duration":
        value = times_clock.duration(match[0], ctx.words["duration_units"])
        result = None if value is None else Part(start, end, rule, kind, value=value)
    elif kind in ("daypart", "short_daypart"):
        result = Part(start, end, rule, kind, None, part, times_clock.daypart(part, dayparts))
    elif kind == "clock":
        value = times_clock.clock(f, part or ctx.part, dayparts)
        bare = not part and not ctx.part and not f.get("half") and "min" not in f
        vague = bare and "h" in f and not _sure_hour(match[0], ctx.text, end)
        result = None if value is None or vague else Part(start, end, rule, kind, None, part, value)
    else:
        pair = times_clock.clock_range(f, part or ctx.part, dayparts)
        result = Part(start, end, rule, kind, None, part, "/".join(pair)) if pair else None
    return result


def _sure_hour(written: str, text: str, end: int) -> bool:
    """Whether 3时 or 3点 alone is a clock time: 一时 (for a while) and 三点 (three points) are not."""
    if "点" in written:
        at_once = text[end : end + 1] in ("左", "前", "后", "至", "到")
        return written.rstrip("许多").endswith("点钟") or (written[0].isdecimal() and at_once)
    return written[0].isdecimal() or (written[0] in "十二" and len(written) > 1)
