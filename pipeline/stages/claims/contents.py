"""Where the content of a claim begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.document import Bracket
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.endings import ending
from pipeline.stages.claims.nesting import SAYINGS, doer, done_by_actor, nests
from pipeline.stages.claims.rules import Returns
from pipeline.stages.claims.view import PAUSED, TERMINAL, Scope, View

_ADJOINING = re.compile(r"[、，,；;\s]?(?:和|以及|及|与|还有|更|也)?\s*")
_MIN_CONTENT = 4
_REACH = 12  # attributions of a sentence that are looked at, back and forth
_UTTERANCE = 10  # characters from which quoted words are an utterance and no term
_PHRASE = 22  # characters of quoted words that a speaker may go on behind without quotation marks
_OWN_VOICE = re.compile(
    "(?:并|亦|也|都|而)?(?:将|会|应|须|必须|可以|不会|不能|确保|重点|只要|希望|整体)|要(?!求)"
)  # 稱「…」，將全力支援
_RUMOUR = re.compile("的(?:消息|传闻|说法|报道|报导|传言|谣言)[。]?$")  # 傳出…的消息
# Before a cue, what makes it part of what is said: 他說，要再次強調….
_INTENDED = re.compile("要|会|将|能|应|可以|愿|想")


def set_contents(view: View, found: Sequence[Attribution], returns: Returns, breaks: Sequence[int] = ()) -> None:
    """Writes `content` of all attributions of one scope, given in the order of their cues.

    `breaks` are where clauses begin that are no claim but no content either (…，盧否認。).
    """
    for i, attribution in enumerate(found):
        if attribution.content:
            continue
        limit = attribution.scope.end
        for later in found[i + 1 : i + 1 + _REACH]:
            if later.begin > attribution.content_start and not nests(view, attribution, later):
                limit, attribution.ended_by = later.begin, "claim"
                break
        following = found[i + 1] if i + 1 < len(found) else None
        if following is not None and _is_answered(attribution, following):
            continue
        if following is not None and _hands_over(view, attribution, following):
            following.source = attribution.source
            continue
        limit = min([limit, *(b for b in breaks if b > attribution.content_start)])
        outer = [o for o in found[max(0, i - _REACH) : i] if any(s <= attribution.begin < e for s, e in o.content)]
        attribution.nested = bool(outer)
        attribution.relayed = all(o.passes_on for o in outer)
        if outer and done_by_actor(view, outer[-1], attribution):
            attribution.subject = attribution.subject or doer(outer[-1], attribution)
        attribution.content, ended_by = content(view, attribution, limit, returns)
        attribution.ended_by = ended_by or attribution.ended_by or "sentence"


def _hands_over(view: View, first: Attribution, second: Attribution) -> bool:
    """Whether `first` has no content: its clause ends and the same speaker's next cue follows (回應，指…)."""
    directly = second.omitted and second.begin <= first.content_start + 1 and second.clause > first.clause
    said = second.quoted or second.cue_class in ("say", "write", "report", "criticise")
    intended = second.cue is not None and _INTENDED.search(view.text, first.content_start, second.cue[0])
    return directly and said and not intended


def _is_answered(first: Attribution, second: Attribution) -> bool:
    """Whether `first` tells no more than that somebody was asked, whose answer is `second`: 本報查詢，局方表示…."""
    directly = second.begin <= first.content_start + 1 and second.clause > first.clause
    spoke = second.pronoun and first.match is not None and first.match.cue.strength != "strong"  # 發表感言，他說…
    empty = first.cue_class == "ask" or spoke
    return empty and directly and second.source is not None and second.cue_class in SAYINGS


def content(view: View, a: Attribution, limit: int, returns: Returns) -> tuple[list[tuple[int, int]], str]:
    """The content's parts: quotations right behind the cue, else everything up to `limit` or the narrator's return.

    Beside them, what ends them: quotation, a rule's id, or nothing where they reach to the limit.
    """
    quotes = leading_quotes(view, a.scope, a.content_start, limit)
    if quotes:
        behind = quotes[-1].end
        rest = view.text[behind:limit].strip()
        inner = view.text[quotes[-1].start + 1 : quotes[-1].end - 1]
        whole = (
            inner[-1:] in TERMINAL
            or bool(PAUSED.search(inner))
            or (
                len(inner) >= _UTTERANCE
                and (rest[:1] != "的" or _says(view, quotes[-1]))
                and not _is_subject(view, behind, limit)
            )
        )
        if rest[:1] in "，," and len(inner) <= _PHRASE and _OWN_VOICE.match(rest, 1) and inner[-1:] not in TERMINAL:
            end, ended_by = ending(view, a, limit, returns)
            start, end = view.trim(quotes[0].start, end)
            return [(start, _balanced(view, a.scope, start, end))], ended_by
        if rest[:1] in "，," and _goes_on(view, a, behind, limit, returns):
            start, end = view.trim(quotes[0].start, limit)
            return [(start, _balanced(view, a.scope, start, end))], ""
        if not rest.strip("。！？!?；;，, 」』”") or rest[0] in "，,；;。、！？!?" or whole:
            parts = [part for q in quotes for part in _parts(view, q)]
            alone = not rest.strip("。！？!?；;，, 」』”") and _says_little(view, a)
            enough = a.quoted or alone or sum(e - s for s, e in parts) >= _MIN_CONTENT
            return parts if enough else [], "quotation"
    end, ended_by = ending(view, a, limit, returns)
    tail = _RUMOUR.search(view.text, a.content_start, end) if a.hearsay else None
    start, end = view.trim(a.content_start, tail.start() if tail else end)
    end = _balanced(view, a.scope, start, end)
    return [(start, end)] if end > start else [], ended_by


def _goes_on(view: View, a: Attribution, behind: int, limit: int, returns: Returns) -> bool:
    """Whether words without marks and another quotation follow, all of them the speaker's: 「…」，它可以…，「…」."""
    later = [b for b in a.scope.inner if b.kind == "quote" and behind + 1 < b.start and b.end <= limit]
    if not later or not PAUSED.search(view.text, behind, behind + 1):
        return False
    between = [c for c in a.scope.clauses if behind < c.start <= later[-1].start]
    return bool(view.text[behind : later[-1].start].strip("，, ")) and not any(
        returns.at(view.text, c.start) for c in between
    )


def _says_little(view: View, a: Attribution) -> bool:
    """Whether a cue reports even a word or two in quotation marks (他指「都有」), and is none that names things."""
    return a.cue_class in ("say", "ask") and not a.word(view).endswith(("称", "喊", "叫", "呼", "容"))


def _is_subject(view: View, behind: int, limit: int) -> bool:
    """Whether a predicate follows right behind a quotation, so that it is no more than the subject: 「…者」不應接種."""
    if behind >= limit or not view.text[behind].isalpha():
        return False
    i = view.word_index(behind)
    return view.tags[i].startswith(("d", "v")) and view.words[i] not in (
        "并",
        "又",
        "也",
        "还",
        "更",
        "亦",
        "再",
        "随即",
    )


def _says(view: View, quote: Bracket) -> bool:
    """Whether a verb stands in a quotation: then it is no mere name."""
    return any(tag == "v" for *_, tag in view.words_in(quote.start + 1, quote.end - 1))


def leading_quotes(view: View, scope: Scope, start: int, limit: int) -> list[Bracket]:
    """The quotations that stand at `start`, one right behind the other."""
    quotes: list[Bracket] = []
    while start < limit and view.text[start] in " \t\u3000":
        start += 1
    for bracket in scope.inner:
        if bracket.kind == "quote" and bracket.start == start and bracket.end <= limit:
            quotes.append(bracket)
            gap = _ADJOINING.match(view.text, bracket.end)
            start = gap.end() if gap else bracket.end
    return quotes


def _parts(view: View, quote: Bracket) -> list[tuple[int, int]]:
    first, last = quote.parts[0][0], quote.parts[-1][1]
    start, end = view.trim(first, last)
    return [(start, end)] if end > start else []


def _balanced(view: View, scope: Scope, start: int, end: int) -> int:
    """`end`, moved so that no pair of the scope is cut in two."""
    for bracket in scope.inner:
        if start <= bracket.start < end < bracket.end:
            return bracket.end
    return end
