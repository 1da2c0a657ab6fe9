"""Whether a claim stands inside what an earlier one of its sentence reports, or beside it."""

from __future__ import annotations

import re

from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.view import View

# A condition or time right before a cue: its left-out subject is the one inside (如果法庭審理時，裁定…).
_SUBORDINATE = re.compile("(?:如果|若|倘若|假如|当(?![日局值晚天时地年中事场初选前然众面])|一旦|只要)[^，。；]{2,40}$")
SAYINGS = ("say", "deny", "criticise", "confirm", "explain", "ask", "write")
_STATING = ("say", "think", "rule", "criticise", "confirm", "explain", "warn", "demand")
_DONE = re.compile(
    "已|曾|早前|日前|先前|此前|之前|随后|其后|后来|却|提出|收到|多次|会|将|再|发表|发出|致函|去信|随即|当时|当场|即时|立即"
)
_AGAINST = re.compile("惟|但|不过|然而|另")
_TELLING = ("say", "explain", "confirm")
ATTITUDES = ("hope", "think", "expect", "demand", "suggest")
# Left-out sources of hopes and of these belong to what a verb of saying reports (他表示，相信…).
NESTING_WORDS = (
    "相信", "估计", "推算", "怀疑", "担心", "担忧", "忧虑", "忧心", "深信", "坚信",
    "预计", "预料", "预估", "推测", "觉得", "以为", "感到", "感觉", "深怕", "生怕", "害怕", "不排除",
)  # fmt: skip
# What an organisation that is spoken of does; an appeal (呼籲) is the speaker's own.
_ORDERS = ("要求", "下令", "指示", "通知", "命令", "请求")
_OPINIONS = ("被认为", "被视为", "据信")  # of nobody, and so told by the one who speaks
_TELLS = ("告诉", "告知", "通知")
# 校長站了很久，才說: what he told, and not who tells of him.
_THEN = re.compile("才|还|就|便|却|竟|一直|一度|接着|随后|最后|最终")
# A clause that opens with one of these belongs to what is reported, whoever speaks in it.
_SUBORDINATING = re.compile(
    "(?:但|而|不过|且)?(?:因(?!此|而)|因为|由于|虽然|虽|尽管|即使|即便|如果|若|倘若|假如|没想到|岂料|不料|孰料|结果|例如|比如|譬如|就连|连)"
)
# 雖然…，但…: the second clause needs the first.
_CONCESSION = re.compile("(?:^|[，,。：；\\s「])(?:虽然|虽|尽管|固然|即使|即便)")
_HOWEVER = re.compile("但|不过|却|惟|仍|只是")
# Between the subject and a cue, these tell of a report made earlier or to come, which somebody tells of.
_RECOUNTED = re.compile(
    "(?<![又亦不未])曾(?!经济)|当时|起初|原本|早已|早就|一度|(?<!不)可能|[会应须](?!面|谈|场|议)|必须|要(?!么|员)|口头|(?<!但)就$|都是$"
)
_TOLD_OF = re.compile("曾(?!经济)|当时|当年|早已|早就|一度|原本|对外|大言不惭|公开")
# Whom somebody told, asked or scolded: the one who tells of it (她透露，母親批評她…).
_BY_OTHERS = re.compile("[他她我](?:们)?(?!人|国|日|的)")
# A reason right before a cue, which needs it: 但考慮到需求下降，認為…; 不但邀請艦隊進港，還要求….
_REASONED = re.compile(
    "(?:(?:^|[，,；;])(?:但|而|不过|惟)?(?:考虑到|考量到|鉴于|有鉴于|有见及此)|不但|不仅|非但)[^，,；;]*[，,]$"
)
_ADDITION = re.compile("(?:而且|且|并且)(?!慢)")
# A time or condition that needs the clause behind it: 大火發生時，…; 經過一番曲折後，….
_DANGLING = re.compile(
    "(?:[^，。；：]{2,40}(?:(?<![小计及准临定限历同])时|时候|(?<![落先背前今以])后|之后|之前|之际|期间)"
    "|(?:在|从|由|对|于|就|以)[^，。；：]{2,40}(?:中|内|下|上|方面|来说|来看|而言|一事|前)"
    "|(?:如果|若|倘若|假如|虽然|尽管|即使|由于|因为|除非|只要|一旦|随着|为了|鉴于|有鉴于|除了|既然|面对|针对|对于|根据|依据|按照|考虑到|考量)"
    "[^，。；：]{2,40})[，,]"
)


def nests(view: View, outer: Attribution, inner: Attribution) -> bool:
    """Whether `inner`, later in the same scope, belongs to what `outer` reports."""
    if inner.clause == outer.clause or inner.begin <= outer.content_start + 1:
        return True
    if (inner.apart or (outer.passive and outer.cue_class == "ask")) and inner.source is not None:
        return False
    if _DANGLING.fullmatch(view.text, outer.content_start, max(inner.begin, outer.content_start)):
        return True
    if inner.source is not None and _SUBORDINATING.match(view.text, inner.begin):
        return True
    if _CONCESSION.search(view.text, max(outer.content_start - 1, 0), inner.begin) and _HOWEVER.match(
        view.text, inner.begin
    ):
        return True
    if inner.cue_class == "expect" and inner.source is None and not inner.omitted:
        return True  # 需求預料將下跌: its subject is no speaker, so that it belongs to who speaks
    if _is_quoted_document(view, outer, inner):
        return True
    if _is_recounted(view, outer, inner):
        return True
    if inner.source is None and _is_of_one_speaker(view, outer, inner):
        return False
    if inner.contrast:
        return False
    if done_by_actor(view, outer, inner):
        return True
    if inner.source is None and (
        _SUBORDINATE.search(view.text, outer.content_start, max(inner.begin - 1, outer.content_start))
        or _REASONED.search(view.text, outer.content_start, max(inner.begin, outer.content_start))
    ):
        return True
    if outer.passes_on and inner.source is None and not inner.hearsay:
        return True
    if outer.hearsay and not outer.passes_on:
        return False
    if inner.quoted and inner.source is not None:
        return False
    if outer.passes_on and outer.hearsay:
        return inner.source is not None and inner.cue_class not in SAYINGS
    if outer.passes_on:
        return inner.source is not None and not _both_findings(outer, inner)
    if inner.source is not None:
        return not (
            inner.pronoun
            or inner.connector
            or _both_findings(outer, inner)
            or _same_name(view, outer, inner)
            or (inner.cue_class in SAYINGS and not _is_somebody(view, outer, inner))
        )
    if inner.word(view) == "不排除":
        return True
    if inner.hearsay or inner.connector or outer.cue_class in ATTITUDES:
        return False
    return inner.cue_class == "hope" or inner.word(view) in NESTING_WORDS


def _is_quoted_document(view: View, outer: Attribution, inner: Attribution) -> bool:
    """Whether somebody tells what a document says (他指出，…，內容指…)."""
    if view.text[inner.begin] == "另":
        return False  # 另有研究認為
    said = outer.source is not None and outer.source.type in ("person", "organisation", "group", "anonymous")
    return said and outer.cue_class == "say" and inner.source is not None and inner.source.type == "document"


def _is_of_one_speaker(view: View, outer: Attribution, inner: Attribution) -> bool:
    """Whether the speaker of `outer` is the one of `inner` too: praise, then a hope; a question, then the next."""
    if inner.cue_class == "ask":
        return outer.cue_class in ("ask", "demand")
    if inner.cue_class == "suggest" and outer.source is not None and outer.source.type == "document":
        return not inner.connector  # 報告指…，建議…
    if inner.hearsay or inner.cue_class in ("show", "confirm"):
        return False
    described = outer.word(view) == "形容"
    return outer.cue_class in ("praise", "criticise") or described


def _is_recounted(view: View, outer: Attribution, inner: Attribution) -> bool:
    """Whether a speaker tells of what somebody said before or will say (他說…，曾建議…; 她透露…，母親批評她…)."""
    if outer.hearsay or inner.cue is None:
        return False
    if inner.hearsay:
        return inner.word(view) in _OPINIONS
    if outer.cue_class not in SAYINGS:
        return False
    clause = inner.scope.clauses[inner.clause]
    if inner.source is None:
        if inner.cue_class == "show" or inner.word(view) == "证明":
            return True
        return bool(_RECOUNTED.search(view.text, max(clause.start, outer.content_start), inner.cue[0]))
    if inner.pronoun:
        return False
    if _ADDITION.match(view.text, clause.start):
        return True
    if inner.source.end <= inner.cue[0] and _TOLD_OF.search(view.text, inner.source.end, inner.cue[0]):
        return True
    at_somebody = inner.cue_class in ("demand", "criticise", "ask") or inner.word(view) in _TELLS
    return at_somebody and bool(_BY_OTHERS.match(view.text, inner.cue[1]))


def done_by_actor(view: View, outer: Attribution, inner: Attribution) -> bool:
    """Whether a cue with its source left out tells what the subject of the words reported did (某局會評估，要求…)."""
    actor = doer(outer, inner)
    if actor is None or inner.source is not None or inner.cue is None:
        return False
    clause = inner.scope.clauses[inner.clause]
    spoken = outer.cue_class in _STATING and not outer.passes_on and not inner.connector
    dated = any(m.label == "DATE" for m in view.mentions_in(actor.end, inner.cue[0]))
    done = dated or _DONE.search(view.text, actor.end, inner.cue[0]) is not None
    if spoken and inner.cue_class == "demand" and not done:
        return False  # 他說，某方一貫反對制裁，要求…: his own demand
    if inner.led_by is not None and not outer.hearsay and _THEN.fullmatch(view.text, clause.start, inner.cue[0]):
        return True
    if inner.connector:
        return inner.word(view) in _ORDERS
    return inner.cue_class in ("announce", "show", "confirm", "ask") or inner.word(view) in _ORDERS


def doer(outer: Attribution, inner: Attribution) -> Source | None:
    """The subject inside what `outer` reports that a left-out source of `inner` can go back to."""
    return inner.led_by or outer.actor


def _is_somebody(view: View, outer: Attribution, inner: Attribution) -> bool:
    """Whether somebody who speaks tells what others without a name say (他表示…，很多居民說…)."""
    said = outer.source is not None and outer.cue_class in _TELLING and (outer.pronoun or _is_named(view, outer.source))
    unnamed = (
        inner.source is not None and inner.source.type in ("person", "group") and not _is_named(view, inner.source)
    )
    return said and unnamed and not _AGAINST.match(view.text, inner.scope.clauses[inner.clause].start)


def _is_named(view: View, source: Source) -> bool:
    """Whether a source is a person with a name, or ends with a name of any kind."""
    return any(
        m.label == "PER" or (m.label in ("ORG", "LOC") and m.end == source.end)
        for m in view.mentions_in(source.start, source.end)
    )


def _both_findings(outer: Attribution, inner: Attribution) -> bool:
    """Two documents in one sentence, each with its own finding."""
    return all(a.source is not None and a.source.type == "document" for a in (outer, inner))


def _same_name(view: View, outer: Attribution, inner: Attribution) -> bool:
    """Whether both name the same person or organisation, or 有人: then the second begins a claim of its own."""
    words = [view.text[a.source.start : a.source.end] if a.source else "" for a in (outer, inner)]
    if words[0] == words[1]:
        return True
    names = [
        {m.entity_id for m in view.mentions_in(a.source.start, a.source.end) if m.label in ("PER", "ORG")}
        if a.source
        else set()
        for a in (outer, inner)
    ]
    return bool(names[0] & names[1])
