"""Where the content of a claim begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.document import Bracket
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.nesting import ATTITUDES, SAYINGS, done_by_actor, nests
from pipeline.stages.claims.view import Clause, Scope, View

_ADJOINING = re.compile(r"[、，,；;\s]?(?:和|以及|及|与|还有|更|也)?\s*")
_MIN_CONTENT = 4
_REACH = 12  # attributions of a sentence that are looked at, back and forth
_UTTERANCE = 10  # characters from which quoted words are an utterance and no term
_PAUSED = re.compile("[，,。！？!?]")
_MIN_NESTED = 14  # a nested attitude ends with its first clause, unless that is shorter
# A clause that opens with one of these needs the next; one of those needs the one before.
_DEPENDENT = re.compile(
    "由于|因为|如果|若|倘若|假如|虽然|虽|尽管|即使|除非|只要|当|不论|无论|一旦|随着|为了|鉴于|除了|既然|(?:在|从|由|对|于|以|为|除|按|经|趁)[^，。]{1,16}$"
)
_DEPENDING = re.compile("不论|无论|均|都|就|则|才|便|以便|以免|从而|使|令|让|避免|否则|包括|例如|加上|及|以及")
_RUMOUR = re.compile("的(?:消息|传闻|说法|报道|报导|传言|谣言)[。]?$")  # 傳出…的消息
_GOES_ON = re.compile("涉|并|及|以及|且|令|使|以|从而|甚至|包括|其中|或")  # a charge that has a second part
_TERMINAL = "。！？!?…"
# Behind a clause that its cue takes without a pause, these lead back to the story.
_THEREUPON = re.compile("结果|于是|因此|因而|才(?!能)|也就|只好|只得|故(?![意事障乡宫希盼要会应需])|同时|另外|此外|随后|之后|当天|先前")
_REMARK = re.compile("这|而(?!且)")
_CONCEDED = re.compile("虽然?|尽管")
_HOWEVER = re.compile("但|不过|惟|却|然而|仍|拒绝")
# Behind hearsay, whom the article goes on about: 他獲悉起火，他即時趕回.
_PERSON = re.compile("[他她](?:们)?(?!人|国|日)")
# Behind a question, what tells that no answer came.
_UNANSWERED = re.compile(
    "[^，。；]{0,10}(?:未|没有|未有|未获|没|拒绝|不愿)[^，。；]{0,6}(?:回应|回复|回答|答复|答案|解释|理会)"
)
# Whom a charge is told of, behind it: 被指阻差的男子….
_CHARGED = re.compile("的(?=\\d*岁?[^，。；的]{0,6}(?:人士?|男子|女子|男生|女生|学生|青年|议员|官员|公司|组织|团体))")
# Behind what somebody was told, what was done about it: 接獲通知起火隨即趕回.
_ACTED = re.compile("随即|立即|马上|赶[回往到]|后(?!方|面|座)")
# What makes a report the time of something else: 宣布…後，各國….
_ACTS = ("announce", "report", "confirm", "demand")
_WHEN = re.compile("(?:之?后|时|时候)$")  # 被問到是否加息時，…
_AFTERWARDS = re.compile("(?:之?后|翌日|前夕)$")
# Inside another's words, these lead back from a quoted view to the one who quotes it.
_INFERENCE = re.compile("所以|因此|但|不过|结果|然而|可是|却|故(?![意事障乡宫])|同时[亦也]有|[亦也]有人|另有人")
# Behind a demand, these tell what came of it.
_CONSEQUENCE = re.compile("因此|因而|于是|结果|随后|最后|所以|惟|但|不过|可是|然而")
# Before a cue, what makes it part of what is said: 他說，要再次強調….
_INTENDED = re.compile("要|会|将|能|应|可以|愿|想")
# Behind a semicolon, these open a statement of the article's own.
_TURN = re.compile("(?:同时|另外|此外|另一方面|与此同时)[，,]")
_TOPIC = re.compile("至于")


def set_contents(
    view: View, found: Sequence[Attribution], returns: re.Pattern[str], breaks: Sequence[int] = ()
) -> None:
    """Writes `content` of all attributions of one scope, given in the order of their cues.

    `breaks` are where clauses begin that are no claim but no content either (…，盧否認。).
    """
    for i, attribution in enumerate(found):
        if attribution.content:
            continue
        limit = attribution.scope.end
        for later in found[i + 1 : i + 1 + _REACH]:
            if later.begin > attribution.content_start and not nests(view, attribution, later):
                limit = later.begin
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
            attribution.subject = attribution.subject or outer[-1].actor
        attribution.content = content(view, attribution, limit, returns)


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


def content(view: View, a: Attribution, limit: int, returns: re.Pattern[str]) -> list[tuple[int, int]]:
    """The content's parts: quotations right behind the cue, else everything up to `limit` or the narrator's return."""
    quotes = leading_quotes(view, a.scope, a.content_start, limit)
    if quotes:
        behind = quotes[-1].end
        rest = view.text[behind:limit].strip()
        inner = view.text[quotes[-1].start + 1 : quotes[-1].end - 1]
        whole = (
            inner[-1:] in _TERMINAL
            or bool(_PAUSED.search(inner))
            or (
                len(inner) >= _UTTERANCE
                and (rest[:1] != "的" or _says(view, quotes[-1]))
                and not _is_subject(view, behind, limit)
            )
        )
        if rest[:1] in "，," and _goes_on(view, a, behind, limit, returns):
            start, end = view.trim(quotes[0].start, limit)
            return [(start, _balanced(view, a.scope, start, end))]
        if not rest.strip("。！？!?；;，, 」』”") or rest[0] in "，,；;。、！？!?" or whole:
            parts = [part for q in quotes for part in _parts(view, q)]
            alone = not rest.strip("。！？!?；;，, 」』”") and _says_little(view, a)
            return parts if a.quoted or alone or sum(e - s for s, e in parts) >= _MIN_CONTENT else []
    end = limit
    first = a.scope.clause_at(a.content_start)
    for before, clause in zip(a.scope.clauses[first:], a.scope.clauses[first + 1 :], strict=False):
        if clause.start >= end:
            break
        first_clause = before.start < a.content_start
        back: object = returns.match(view.text, clause.start)
        back = back or (a.passive and _is_charge(view, a) and not _GOES_ON.match(view.text, clause.start))
        back = back or (a.cue_class == "ask" and _UNANSWERED.match(view.text, clause.start))
        back = back or (a.hearsay and not a.passive and _PERSON.match(view.text, clause.start))
        back = back or _TOPIC.match(view.text, clause.start)
        back = back or (before.mark in "；;" and _TURN.match(view.text, clause.start))
        back = back or (a.cue_class == "demand" and _CONSEQUENCE.match(view.text, clause.start))
        back = back or (a.nested and a.cue_class in ATTITUDES and _is_over(view, a, before, clause))
        back = back or (first_clause and _is_told_on(view, a, clause))
        back = back or (a.nested and a.source is not None and _INFERENCE.match(view.text, clause.start))
        if a.content_start < clause.start < end and back:
            end = clause.start
            break
    own = a.scope.clauses[first]
    until = _AFTERWARDS if a.cue_class in _ACTS else _WHEN if a.passive and a.cue_class == "ask" else None
    if until is not None and own.start < a.content_start < own.end and own.end <= end:
        after = until.search(view.text, a.content_start, own.end)
        end = after.start() if after else end
    if a.rule_id == "informant.told":
        acted = _ACTED.search(view.text, a.content_start, own.end)
        end = min(end, acted.start() if acted else own.end)
    charged = _CHARGED.search(view.text, a.content_start, min(own.end, end)) if a.passive else None
    if charged is not None and own.start < a.content_start:
        end = charged.start()
    tail = _RUMOUR.search(view.text, a.content_start, end) if a.hearsay else None
    start, end = view.trim(a.content_start, tail.start() if tail else end)
    end = _balanced(view, a.scope, start, end)
    return [(start, end)] if end > start else []


def _goes_on(view: View, a: Attribution, behind: int, limit: int, returns: re.Pattern[str]) -> bool:
    """Whether words without marks and another quotation follow, all of them the speaker's: 「…」，它可以…，「…」."""
    later = [b for b in a.scope.inner if b.kind == "quote" and behind + 1 < b.start and b.end <= limit]
    if not later or not _PAUSED.search(view.text, behind, behind + 1):
        return False
    between = [c for c in a.scope.clauses if behind < c.start <= later[-1].start]
    return bool(view.text[behind : later[-1].start].strip("，, ")) and not any(
        returns.match(view.text, c.start) for c in between
    )


def _says_little(view: View, a: Attribution) -> bool:
    """Whether a cue reports even a word or two in quotation marks (他指「都有」), and is none that names things."""
    word = view.text[slice(*a.cue)] if a.cue else ""
    return a.cue_class in ("say", "ask") and not word.endswith(("称", "喊", "叫", "呼", "容"))


def _is_charge(view: View, a: Attribution) -> bool:
    """Whether a passive tells of a charge (被指, 被控), which ends with its clause, and not of a view or a question."""
    word = view.text[slice(*a.cue)] if a.cue else ""
    return a.cue_class == "hearsay" and word not in ("被认为", "被外界认为", "被视为是")


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


def _is_told_on(view: View, a: Attribution, following: Clause) -> bool:
    """Whether the article goes on behind the one clause of a cue without a pause: 宣布停火，觀察團…; 以為沒事，結果…."""
    if _THEREUPON.match(view.text, following.start) or (a.nested and _REMARK.match(view.text, following.start)):
        return True
    opening = a.scope.clauses[a.clause].start
    if _CONCEDED.search(view.text, opening, a.cue[0] if a.cue else opening):
        return bool(_HOWEVER.match(view.text, following.start))
    if a.cue_class != "announce" or not _has_subject(view, following):
        return False
    named = view.mention_over(following.start)
    done = any(tag.startswith("v") for *_, tag in view.words_in(a.content_start, following.start))
    return done and (named is None or named.label not in ("DATE", "TIME"))


def _has_subject(view: View, clause: Clause) -> bool:
    """Whether a clause begins with a noun or name, so that it may be about somebody else."""
    start = clause.start
    return view.mention_over(start) is not None or view.tags[view.word_index(start)].startswith(("n", "r"))


def _is_over(view: View, a: Attribution, before: Clause, following: Clause) -> bool:
    """Whether a nested attitude ends with the clause `before`: it is long enough, and neither needs the other."""
    if following.start - a.content_start <= _MIN_NESTED or not _has_subject(view, following):
        return False
    start = max(before.start, a.content_start)
    return not (_DEPENDENT.match(view.text, start) or _DEPENDING.match(view.text, following.start))


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
