"""Quotations told by their marks alone: before the cue, after a bare colon, or a sentence of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.document import Bracket
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.cues import CueMatch
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.view import Scope, View

BARE = "quote.bare"
_ADJOINED = re.compile("[。！？!?…]{1,2}[」”][ \u3000、]{0,2}[「“]\\s?")
_MIN_QUOTE = 6
_MIN_UTTERANCE = 8
_COLON = "：:"
_SPEAKER_LENGTH = 45
_BYLINE = re.compile(
    "^(?:作者|责任编辑|编辑|责编|摄影|撰文|编译|译者|核稿|校对|来源)$|[消讯訊]息?(?:[（(].*[)）])?$|电$|报[导道]$|专稿$|记者"
)
_LONG_TERM = 16  # quoted words from which no mere term is meant
_PAUSED = re.compile("[，,。！？!?；]")
_BEHIND_SPEECH = re.compile("[後后时時等并並又也而]|以及|但|更|还")
_OWN_WORDS = re.compile("我|你|您|咱|吧|吗|呢|啊|！|!|？")
_PROVERB = re.compile("(?:俗话|常言|古语|古人|成语|谚语|诗|老话|有道)(?:说|云|有云|道|有说|是)?[，：:]?\\s*$")
_SHORT_TURN, _SHORT_SPEECH, _LONG_SPEECH = 2, 4, 20
_NICKNAME = re.compile("[阿小老][\u3400-\u9fff]{1,2}")  # 阿金：「…」
_DIALOGUE = 2  # turns that make one
_TURNS = ("记者", "问", "答", "主持人")
_TERMINAL = "。！？!?…，,；;~"


def preceding_quote(view: View, scope: Scope, index: int, match: CueMatch) -> Bracket | None:
    """The quotation that ends right before the clause of a cue, or opens that clause: 「…」，他說 or 「…」他說."""
    clause = scope.clauses[index]
    for bracket in reversed(scope.inner):
        if bracket.kind != "quote" or bracket.end > match.start:
            continue
        if bracket.start == clause.start or (
            bracket.end < clause.start and not view.text[bracket.end : clause.start].strip("，, ")
        ):
            inner = view.text[bracket.start + 1 : bracket.end - 1]
            named = view.mention_over(bracket.start + 1)
            if named is not None and (named.start, named.end) == (bracket.start + 1, bracket.end - 1):
                return None  # 「某某廣播公司」（ABC）報導，…: who speaks
            long_enough = len(inner) >= _MIN_QUOTE or (inner != "" and inner[-1] in _TERMINAL)
            opens = not view.text[scope.start : bracket.start].strip('「『“" ')
            return bracket if long_enough and opens else None
        return None
    return None


def utterance_at(view: View, scope: Scope, start: int) -> bool:
    """Whether a quotation at `start` is speech, and no term in a longer phrase (宣布「荷蘭辦事處」的名稱…)."""
    quote = next((b for b in scope.inner if b.start == start and b.kind == "quote"), None)
    if quote is None:
        return False
    inner = view.text[quote.start + 1 : quote.end - 1]
    if inner[-1:] in tuple(_TERMINAL) or _PAUSED.search(inner) or len(inner) >= _LONG_TERM:
        return True
    return not view.text[quote.end : min(quote.end + 1, scope.end)].isalnum() or bool(
        _BEHIND_SPEECH.match(view.text, quote.end)
    )


def colon_speech(view: View, scope: Scope, sources: SourceFinder) -> Attribution | None:
    """A speaker and a colon without a verb: 記者：…, 網友：「…」."""
    first = scope.clauses[0]
    if first.mark not in _COLON or not first.mark or first.end - first.start > _SPEAKER_LENGTH or scope.level:
        return None
    source = sources.leading(view, first.start, first.end)
    who = view.text[first.start : first.end]
    start, end = view.trim(first.end + 1, scope.end)
    quote = next((b for b in scope.inner if b.start == start and b.kind == "quote"), None)
    if source is None and quote is not None and _NICKNAME.fullmatch(who):
        source = Source(first.start, first.end, "person")
    if source is None or source.end != first.end or source.type in ("place", "media"):
        return None
    if (source.type == "document" and quote is None) or (who not in _TURNS and _BYLINE.search(who)):
        return None
    if view.text.startswith(("http", "//", "www."), start) or (quote is None and view.text[start:end].isascii()):
        return None  # a link, or a message of the site
    told = view.text[scope.end - 1] in "。；;" and not _OWN_WORDS.search(view.text, start, end)
    person = view.mention_over(first.start)
    named = person is not None and person.label == "PER" and end - start >= _LONG_SPEECH
    if quote is None and told and not named and not _takes_turns(view, who):
        return None  # a list of who did what
    if quote is not None:
        start, end = view.trim(*quote.parts[0])
    if end - start < _SHORT_TURN or (end - start < _SHORT_SPEECH and not _is_dialogue(view, who)):
        return None
    ended_by = "quotation" if quote is not None else "sentence"
    content = [(start, end)]
    return Attribution(
        scope, "colon.speaker", scope.start, 0, start, None, "say", source, content=content, ended_by=ended_by
    )


def _takes_turns(view: View, who: str) -> bool:
    """Whether an interview is printed as a dialogue in which `who` speaks: 記者：…, 何美欣：…."""
    return who in _TURNS or _is_dialogue(view, who)


def _is_dialogue(view: View, who: str) -> bool:
    speakers = "|".join(map(re.escape, (*_TURNS, who)))
    return len(re.findall(rf"\n\s*(?:{speakers})\s*[：:]", view.text)) >= _DIALOGUE


def uncued_quotations(
    view: View, scope: Scope, found: Sequence[Attribution], sources: SourceFinder, spoken_before: bool
) -> Iterator[Attribution]:
    """Quotations of whole utterances that no cue of the sentence reports: 「…。」他語氣哀傷。; 他分析自己，「…」.

    The speaker is a person who is the subject of the sentence, behind or before the quotation, else the last speaker.
    Quoted words are taken for an utterance when they hold a pause or end like a sentence, and are no part of a phrase.
    """
    if scope.level:
        return
    covered = [span for a in found for span in a.content]
    for quote in scope.inner:
        start, end = view.trim(quote.parts[0][0], quote.parts[-1][1])
        shortest = _SHORT_SPEECH if view.text[max(scope.start, quote.start - 1)] in _COLON else _MIN_UTTERANCE
        if quote.kind != "quote" or end - start < shortest or any(s < end and start < e for s, e in covered):
            continue
        if not _is_utterance(view, scope, quote) or _PROVERB.search(view.text, scope.start, quote.start):
            continue
        source = _subject_of(view, scope, quote, sources)
        if source is None and not spoken_before:
            continue
        rule_id = BARE if source is None else "quote.subject"
        yield Attribution(
            scope,
            rule_id,
            quote.start,
            scope.clause_at(quote.start),
            start,
            None,
            "say",
            source,
            content=[(start, end)],
        )


def continues(view: View, quotation: Attribution, before: Attribution) -> bool:
    """Whether a quotation without a cue stands right behind the words of `before`: 他說，「…。」「…。」."""
    if quotation.rule_id != BARE or not before.content or before.scope.level:
        return False
    return _ADJOINED.fullmatch(view.text, before.content[-1][1], quotation.content[0][0]) is not None


def _is_utterance(view: View, scope: Scope, quote: Bracket) -> bool:
    inner = view.text[quote.start + 1 : quote.end - 1]
    before, behind = view.text[max(scope.start, quote.start - 1) : quote.start], view.text[quote.end : quote.end + 1]
    stands_apart = quote.start == scope.start or before in tuple("，,：:。！？!?；; 」』”")
    ends_apart = (
        inner[-1:] in tuple("。！？!?…")
        or not behind
        or behind in tuple("。，,！？!?；; \n「『“")
        or quote.start == scope.start
    )
    sentence_like = inner[-1:] in tuple("。！？!?…，,") or bool(re.search("[，,。！？!?]", inner))
    return stands_apart and ends_apart and sentence_like


def _subject_of(view: View, scope: Scope, quote: Bracket, sources: SourceFinder) -> Source | None:
    """The person whom the sentence is about, behind the quotation or else before it."""
    for start, end in ((quote.end, scope.end), (scope.start, quote.start)):
        clauses = [c for c in scope.clauses if c.start < end and c.end > start]
        for clause in clauses if start == quote.end else reversed(clauses):
            span = max(clause.start, start), min(clause.end, end)
            subject = sources.leading(view, *span) or sources.modified(view, *span)
            if subject is not None and subject.type in ("person", "anonymous"):
                return subject
            if start == quote.end:
                break
    first = scope.clauses[0]
    return sources.unknown(view, first.start, min(first.end, quote.start)) if first.start < quote.start else None


def with_trailing_quotations(view: View, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions; a quotation behind a colon at the end of reported speech becomes a claim of its own."""
    for a in found:
        if len(a.content) != 1 or a.nested:
            yield a
            continue
        start, end = a.content[0]
        quote = next(
            (b for b in a.scope.inner if b.kind == "quote" and start + 1 < b.start and b.end in (end, end + 1)), None
        )
        spoken = quote is not None and any(q <= quote.start + 2 < e for o in found if o is not a for q, e in o.content)
        if quote is None or spoken or view.text[quote.start - 1] not in _COLON:
            yield a
            continue
        a.content = [view.trim(start, quote.start - 1)]
        yield a
        inner = view.trim(quote.parts[0][0], quote.parts[-1][1])
        trailing = Attribution(
            a.scope, "quote.colon", quote.start, a.clause, inner[0], None, a.cue_class, None, content=[inner]
        )
        trailing.hearsay = a.hearsay
        yield trailing
