"""Quotations told by their marks alone: before the cue, after a bare colon, or a sentence of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.document import Bracket
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.cues import CueMatch
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.view import Scope, View

_MIN_QUOTE = 6
_COLON = "：:"
_BYLINE = re.compile("[消讯訊]息?(?:[（(].*[)）])?$|电$|报[导道]$|专稿$|记者")
_TERMINAL = "。！？!?…，,；;~"


def preceding_quote(view: View, scope: Scope, index: int, match: CueMatch) -> Bracket | None:
    """The quotation that ends right before the clause of a cue, or opens that clause: 「…」，他說 or 「…」他說."""
    clause = scope.clauses[index]
    for bracket in reversed(scope.inner):
        if bracket.kind != "quote" or bracket.end > match.start:
            continue
        if bracket.start == clause.start or (bracket.end < clause.start and not view.text[bracket.end : clause.start].strip("，, ")):
            inner = view.text[bracket.start + 1 : bracket.end - 1]
            long_enough = len(inner) >= _MIN_QUOTE or inner[-1:] in _TERMINAL
            opens = not view.text[scope.start : bracket.start].strip("「『“\" ")
            return bracket if long_enough and opens else None
        return None
    return None


def colon_speech(view: View, scope: Scope, sources: SourceFinder) -> Attribution | None:
    """A speaker and a colon without a verb: 記者：…, 網友：「…」."""
    first = scope.clauses[0]
    if first.mark not in _COLON or not first.mark or first.end - first.start > 20 or scope.level:
        return None
    source = sources.leading(view, first.start, first.end)
    if source is None or source.end != first.end or source.type in ("document", "place", "media"):
        return None
    if _BYLINE.search(view.text[first.start : first.end]):
        return None
    start, end = view.trim(first.end + 1, scope.end)
    quote = next((b for b in scope.inner if b.start == start and b.kind == "quote"), None)
    if quote is not None:
        start, end = view.trim(*quote.parts[0])
    if end - start < 4:
        return None
    return Attribution(scope, "colon.speaker", scope.start, 0, start, None, "say", source, content=[(start, end)])


def bare_quotation(view: View, scope: Scope, earlier: list[Attribution]) -> Attribution | None:
    """A sentence that is one quotation and goes on with the last speaker."""
    if scope.level or len(scope.inner) != 1 or not earlier:
        return None
    quote = scope.inner[0]
    outside = view.text[scope.start : quote.start] + view.text[quote.end : scope.end]
    inner = view.text[quote.start + 1 : quote.end - 1]
    if quote.kind != "quote" or outside.strip("。！？!? ") or len(inner) < _MIN_QUOTE:
        return None
    start, end = view.trim(quote.parts[0][0], quote.parts[-1][1])
    return Attribution(scope, "quote.bare", scope.start, 0, start, None, "say", None, content=[(start, end)])


def with_trailing_quotations(view: View, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions; a quotation behind a colon at the end of reported speech becomes a claim of its own."""
    for a in found:
        if len(a.content) != 1 or a.nested:
            yield a
            continue
        start, end = a.content[0]
        quote = next((b for b in a.scope.inner if b.kind == "quote" and start + 1 < b.start and b.end in (end, end + 1)), None)
        spoken = quote is not None and any(q <= quote.start + 2 < e for o in found if o is not a for q, e in o.content)
        if quote is None or spoken or view.text[quote.start - 1] not in _COLON:
            yield a
            continue
        a.content = [view.trim(start, quote.start - 1)]
        yield a
        inner = view.trim(quote.parts[0][0], quote.parts[-1][1])
        trailing = Attribution(a.scope, "quote.colon", quote.start, a.clause, inner[0], None, a.cue_class, None, content=[inner])
        trailing.hearsay = a.hearsay
        yield trailing
