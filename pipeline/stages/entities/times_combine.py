"""Joins what belongs together: a date, its gloss in brackets, the part of the day, the clock time, a range."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.document import Mention
from pipeline.stages.entities.rule_patterns import PatternRule
from pipeline.stages.entities.times_calendar import Span, joined
from pipeline.stages.entities.times_context import Context

Hits = list[tuple[PatternRule, "re.Match[str]"]]
_GAP = re.compile(r"[ \t\u3000]{0,2}")
_OPEN = re.compile(r"[ ]?[（(]\s{0,2}")
_CLOSE = re.compile(r"\s{0,2}[)）]")
_TO = re.compile(r"[ ]{0,2}(?:[至到]|[-–—―─~～]{1,2})[ ]{0,2}")
_ABSOLUTE = frozenset(("calendar", "day_range", "day_list", "lunar"))


@dataclass(slots=True)
class Part:
    """What one rule found. `kind` is date, clock, clock_range, daypart, short_daypart or duration."""

    start: int
    end: int
    rule: PatternRule
    kind: str
    span: Span | None = None
    part: str = ""
    value: str = ""


Read = Callable[[PatternRule, "re.Match[str]", Context], "Part | None"]
At = Callable[[str, int], Hits]


def combine(hits: Hits, at: At, read: Read, ctx: Context) -> tuple[Mention | None, int]:
    """The mention that begins with the first rule of `hits` that does not refuse, and where to go on."""
    head = _first(hits, read, ctx)
    start = hits[0][1].start()
    if head is None or head.kind == "short_daypart" or head.rule.rule_id == "date.weekday_gloss":
        return None, start
    if head.kind == "duration":
        return Mention(start, head.end, head.rule.label, head.rule.rule_id, value=head.value), head.end
    if head.kind != "date":
        return Mention(start, head.end, "TIME", head.rule.rule_id, value=head.value), head.end
    ids = [head.rule.rule_id]
    end = _gloss(head, at, read, ctx, ids)
    end, part = _tail_part(head, end, at, read, ctx, ids)
    end, clock = _tail_clock(end, part, at, read, ctx, ids)
    if not clock:
        end = _range(head, end, at, read, ctx, ids)
    value = head.span.iso if head.span else ""
    if clock:
        value = _with_clock(head.span, clock)
    if head.span:
        ctx.note(head.span, end)
    return Mention(start, end, "TIME" if clock else "DATE", "+".join(ids), value=value), end


def _first(hits: Hits, read: Read, ctx: Context, kinds: tuple[str, ...] = ()) -> Part | None:
    for rule, match in hits:
        part = read(rule, match, ctx)
        if part and (not kinds or part.kind in kinds):
            return part
    return None


def _gloss(head: Part, at: At, read: Read, ctx: Context, ids: list[str]) -> int:
    """Takes in （1月1日）, （三） or a weekday without bracket; what the bracket says overrules a relative date."""
    ctx.head = head.span.start if head.span else None
    try:
        opened = _OPEN.match(ctx.text, head.end)
        for rule, match in at(ctx.text, head.end):
            if rule.resolver == "weekday" and head.rule.resolver in ("calendar", "relative_day"):
                ids.append(rule.rule_id)
                return match.end()
        if not opened:
            return head.end
        for rule, match in at(ctx.text, opened.end()):
            closed = _CLOSE.match(ctx.text, match.end())
            if not closed or not (inner := read(rule, match, ctx)) or inner.kind != "date":
                continue
            if inner.span and (head.span is None or _overrules(head, inner)):
                head.span = inner.span
            ids.append(rule.rule_id)
            return closed.end()
        return head.end
    finally:
        ctx.head = None


def _overrules(head: Part, inner: Part) -> bool:
    """Whether the bracket tells more than the words before it: a date of the calendar behind 昨天, 周日 or 上月初."""
    if inner.rule.resolver not in _ABSOLUTE or head.span is None or inner.span is None:
        return False
    narrower = inner.span.end - inner.span.start < head.span.end - head.span.start
    return head.rule.resolver not in _ABSOLUTE or narrower


def _tail_part(head: Part, end: int, at: At, read: Read, ctx: Context, ids: list[str]) -> tuple[int, str]:
    if head.part or head.span is None or head.span.start != head.span.end:
        return end, head.part
    gap = _GAP.match(ctx.text, end)
    begin = gap.end() if gap else end
    found = _first(at(ctx.text, begin), read, ctx, ("daypart", "short_daypart", "clock", "clock_range"))
    if found and found.kind in ("daypart", "short_daypart"):
        ids.append(found.rule.rule_id)
        return found.end, found.part
    return end, ""


def _tail_clock(end: int, part: str, at: At, read: Read, ctx: Context, ids: list[str]) -> tuple[int, str]:
    gap = _GAP.match(ctx.text, end)
    ctx.part = part
    found = _first(at(ctx.text, gap.end() if gap else end), read, ctx, ("clock", "clock_range"))
    ctx.part = ""
    if not found:
        return end, ""
    ids.append(found.rule.rule_id)
    return found.end, found.value


def _range(head: Part, end: int, at: At, read: Read, ctx: Context, ids: list[str]) -> int:
    between = _TO.match(ctx.text, end)
    if not between or head.span is None:
        return end
    ctx.head, ctx.forward = head.span.start, True
    try:
        found = _first(at(ctx.text, between.end()), read, ctx, ("date",))
        if not found or found.span is None or not (both := joined(head.span, found.span)):
            return end
        ids.append(found.rule.rule_id)
        closing = Part(found.start, found.end, found.rule, "date", found.span)
        end = _gloss(closing, at, read, ctx, ids)
        head.span = joined(head.span, closing.span) or both if closing.span else both
        return end
    finally:
        ctx.head, ctx.forward = None, False


def _with_clock(span: Span | None, clock: str) -> str:
    if span is None or span.start != span.end:
        return clock
    return "/".join(f"{span.iso}{c}" for c in clock.split("/"))
