"""Where the story goes on behind reported words that no quotation marks close."""

from __future__ import annotations

import re

from pipeline.stages.claims.according import BY_SOMEBODY
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.kinds import TIMES
from pipeline.stages.claims.nesting import SAYINGS
from pipeline.stages.claims.outcomes import outcome
from pipeline.stages.claims.rules import Returns
from pipeline.stages.claims.sources import TIMED
from pipeline.stages.claims.view import Clause, View

_MIN_NESTED = 14  # a nested attitude ends with its first clause, unless that is shorter
# A clause that opens with one of these needs the next; one of those needs the one before.
_DEPENDENT = re.compile(
    "由于|因为|如果|若|倘若|假如|虽然|虽|尽管|即使|除非|只要|当|不论|无论|一旦|随着|为了|鉴于|除了|既然|(?:在|从|由|对|于|以|为|除|按|经|趁)[^，。]{1,16}$"
)
_DEPENDING = re.compile("不论|无论|均|都|就|则|才|便|以便|以免|从而|使|令|让|避免|否则|包括|例如|加上|及|以及")
_GOES_ON = re.compile("涉|即(?!时)|在|并|及|以及|且|令|使|以|从而|甚至|包括|其中|或")  # a charge that has a second part
_VIEWS = ("被认为", "被外界认为", "被视为是")  # passives that tell of a view, not of a charge
# Behind a clause that its cue takes without a pause, these lead back to the story.
# Behind words spoken, 因此, 因而 and 故 go on with them.
_SPOKEN = re.compile("结果|于是|才(?!能)|也就|只好|只得|同时|另外|此外|随后|之后(?![再才])|当天|先前")
_THEREUPON = re.compile(f"{_SPOKEN.pattern}|因此|因而|故(?![意事障乡宫希盼要会应需])")
_REMARK = re.compile("这|而(?!且|是)")
_CONCEDED = re.compile("虽然?|尽管")
_HOWEVER = re.compile("但|不过|惟|却|然而|仍|拒绝")
# Behind hearsay, whom the article goes on about: 他獲悉起火，他即時趕回.
_PERSON = re.compile("[他她](?:们)?(?!人|国|日)")
# Behind a question, what tells that no answer came.
_UNANSWERED = re.compile(
    "[^，。；]{0,10}(?:未|没有|未有|未获|没|拒绝|不愿)[^，。；]{0,6}(?:回应|回复|回答|答复|答案|解释|理会)"
)
# Inside quoted words, these lead back to the speaker from what another said.
_SPEECH = re.compile("这(?!里|样|些)|呢[个啲种项]|那么|所以|后来|其实|我(?!们?仍|的)|最[^，。]{1,8}的")
# Inside another's words, these lead back from a quoted view to the one who quotes it.
_FIRST_PERSON = ("我", "咱")
_INFERENCE = re.compile("所以|但|惟|不过|结果|然而|可是|却|故(?![意事障乡宫])|同时[亦也]有|[亦也]有人|另有人")
# Behind a demand, these tell what came of it.
_CONSEQUENCE = re.compile("因此|因而|于是|结果|随后|最后|所以|惟|但|不过|可是|然而")
# Behind a semicolon, these open a statement of the article's own.
_TURN = re.compile("(?:同时|另外|此外|与此同时)[，,]|[也亦]有(?![望助关必需所可]|机会)")
_TOPIC = re.compile("至于")
# Whom a charge is told of, behind it: 被指阻差的男子….
_CHARGED = re.compile("的(?=\\d*岁?[^，。；的]{0,6}(?:人士?|男子|女子|男生|女生|学生|青年|议员|官员|公司|组织|团体))")
# Behind what somebody was told, what was done about it: 接獲通知起火隨即趕回.
_ACTED = re.compile("随即|立即|马上|赶[回往到]|后(?!方|面|座)")
# What makes a report the time of something else: 宣布…後，各國…; 被問到是否加息時，….
_ACTS = ("announce", "report", "confirm", "demand")
_TOPICS = ("对于", "针对", "关于", "至于")
_AT_THE_TIME = re.compile("(?:之?[后前](?:不久)?|时|之际|的?同时|期间)$")
_AFTERWARDS = re.compile(
    "(?:之?后(?:不久)?|的?同时|翌日|前夕|当[天日晚])(?:$|(?=引发|引起|引来|掀起|震惊|震动|轰动|随即|立即|遭|惹来))"
)
_PROPOSITION = 5  # characters that are more than a name
# What a whole proposition is called, behind it: 認為…的想法, 要求…的呼聲.
_PROPOSED = ("think", "hope", "demand", "say", "announce", "expect", "suggest")
_NAMED = re.compile(
    "的(?:用意|看法|想法|心态|念头|立场|新闻声明|声明|呼声|言论|观点|论点|论调|诉求|风声|谣言|传闻|说词|信念|心情|心愿|愿望|态度|意思|结论)(?=[，。；、]|$|不|是|背书|引|遭|获|受|成|昨|今|已|曾)"
)
# What was asked ends where the answer begins: 被問到會否加稅時表示.
_ASKED = re.compile(
    "(?:(?<!当)时|之?后)(?=[仅只则才就便亦也都均]?(?:表示|回答|回应|说|称|指|答|坦言|直言|强调|承认|否认|笑|反问|解释|透露))"
)
_WHEN = re.compile("(?:之?后|时|时候)$")


def ending(view: View, a: Attribution, limit: int, returns: Returns) -> tuple[int, str]:
    """Where the words that `a` reports end, not behind `limit`, and the rule by which they do, empty at the limit."""
    end, rule_id = limit, ""
    first = a.scope.clause_at(a.content_start)
    for before, clause in zip(a.scope.clauses[first:], a.scope.clauses[first + 1 :], strict=False):
        if clause.start >= end:
            break
        if a.content_start >= clause.start:
            continue
        rule_id = returns.at(view.text, clause.start) or _story_goes_on(view, a, before, clause)
        if not rule_id and limit < a.scope.end and clause.end + 1 >= limit and _TOPIC.match(view.text, clause.start):
            rule_id = "story.turn"  # the topic of the claim that comes next
        if rule_id:
            end = clause.start
            break
    own = a.scope.clauses[first]
    inside = _inside(view, a, own, end) if own.start < a.content_start else end
    return inside, "story.inside" if inside < end else rule_id


def _story_goes_on(view: View, a: Attribution, before: Clause, following: Clause) -> str:
    """The rule by which the clause `following` is the article's own, behind the reported `before`; else empty."""

    def opens(pattern: re.Pattern[str]) -> bool:
        return pattern.match(view.text, following.start) is not None

    if a.passive and _is_charge(view, a) and not opens(_GOES_ON):
        return "story.charge"
    if a.cue_class == "ask" and opens(_UNANSWERED):
        return "story.unanswered"
    if a.hearsay and not a.passive and opens(_PERSON):
        return "story.person"
    if (a.nested and opens(_TOPIC)) or (before.mark in "；;" and opens(_TURN)):
        return "story.turn"
    if before.mark in "；;" and (before.start < a.content_start or _is_demand(view, a)):
        return "story.semicolon"
    if a.cue_class in ("demand", "hope") and _is_demand(view, a) and opens(_CONSEQUENCE):
        return "story.consequence"
    if rule_id := outcome(view, a, before, following):
        return rule_id
    if a.nested and a.cue_class in ("hope", "demand", "suggest") and _is_over(view, a, before, following):
        return "story.attitude"
    if before.start < a.content_start and _is_told_on(view, a, following):
        return "story.thereupon"
    if a.scope.level and _is_others(view, a) and opens(_SPEECH):
        return "story.speech"
    return "story.inference" if a.nested and not a.relayed and a.source is not None and opens(_INFERENCE) else ""


def _is_others(view: View, a: Attribution) -> bool:
    """Whether a named source is another than the one who speaks: 你說…, 中央說…."""
    return a.source is not None and not view.text.startswith(_FIRST_PERSON, a.source.start)


def _inside(view: View, a: Attribution, own: Clause, end: int) -> int:
    """`end`, moved to where the words end inside the cue's own clause: 宣布停火後, 被指阻差的男子."""
    timed = a.source is not None and TIMED.fullmatch(view.text, own.start, a.source.start) is not None
    until = _AFTERWARDS if a.cue_class in _ACTS else _WHEN if a.cue_class in ("ask", "rule") else None
    until = _AT_THE_TIME if timed else until
    if a.source is not None and view.text.startswith(_TOPICS, own.start) and a.content_start < own.end:
        end = min(end, own.end)  # 對於他稱對方可以離開，…
    asks = a.cue_class == "ask" or a.rule_id == BY_SOMEBODY
    asked = _ASKED.search(view.text, a.content_start, min(own.end, end)) if asks else None
    if asked is not None:
        end = asked.start()
    if until is not None and a.content_start < own.end <= end:
        after = until.search(view.text, a.content_start, own.end)
        end = after.start() if after else end
    if a.rule_id == "informant.told":
        acted = _ACTED.search(view.text, a.content_start, own.end)
        end = min(end, acted.start() if acted else own.end)
    named = _NAMED.search(view.text, a.content_start, min(own.end, end)) if a.cue_class in _PROPOSED else None
    if named is not None and named.start() - a.content_start >= _PROPOSITION:
        end = named.start()
    charges = a.passive and a.word(view) not in _VIEWS
    charged = _CHARGED.search(view.text, a.content_start, min(own.end, end)) if charges else None
    return charged.start() if charged is not None else end


def _is_demand(view: View, a: Attribution) -> bool:
    """Whether a directive or hope takes its clause without a pause, so that it is over with a semicolon."""
    return a.cue_class in ("demand", "hope") and a.cue is not None and a.cue[1] == a.content_start


def _is_charge(view: View, a: Attribution) -> bool:
    """Whether a passive tells of a charge (被指, 被控), which ends with its clause, and not of a view or a question."""
    return a.cue_class == "hearsay" and a.word(view) not in _VIEWS


def _is_told_on(view: View, a: Attribution, following: Clause) -> bool:
    """Whether the article goes on behind the one clause that a cue takes without a pause: 宣布停火，觀察團…."""
    told = _SPOKEN if a.cue_class in SAYINGS else _THEREUPON
    if told.match(view.text, following.start) or (a.nested and _REMARK.match(view.text, following.start)):
        return True
    if view.text[following.start] in "「“" and _is_quoted_apart(view, a, following):
        return True
    if a.cue_class == "demand" and _has_speaker(view, following):
        return True
    opening = a.scope.clauses[a.clause].start
    if _CONCEDED.search(view.text, opening, a.cue[0] if a.cue else opening):
        return a.hearsay or bool(_HOWEVER.match(view.text, following.start))
    if a.cue_class != "announce" or not _has_subject(view, following):
        return False
    named = view.mention_over(following.start)
    done = any(tag.startswith("v") for *_, tag in view.words_in(a.content_start, following.start))
    return done and (named is None or named.label not in TIMES)


def _is_quoted_apart(view: View, a: Attribution, following: Clause) -> bool:
    """Whether a quotation behind a view or demand is a claim of its own: 他不認為能做到，「…」."""
    paused = view.text[: following.start].rstrip()[-1:] in "，,"
    if a.cue_class == "think":
        return a.word(view) != "质问" and (not paused or a.negated)
    return a.cue_class in ("hope", "suggest") or (a.cue_class == "demand" and paused)


def _has_subject(view: View, clause: Clause) -> bool:
    """Whether a clause begins with a noun or name, so that it may be about somebody else."""
    start = clause.start
    return view.mention_over(start) is not None or view.tags[view.word_index(start)].startswith(("n", "r"))


def _has_speaker(view: View, clause: Clause) -> bool:
    """Whether a clause begins with a person, an organisation or 他: then a directive before it has ended."""
    named = view.mention_over(clause.start)
    pronoun = view.words[view.word_index(clause.start)] in ("他", "她", "他们", "双方")
    return pronoun or (named is not None and named.start == clause.start and named.label in ("PER", "ORG"))


def _is_over(view: View, a: Attribution, before: Clause, following: Clause) -> bool:
    """Whether a nested attitude ends with the clause `before`: it is long enough, and neither needs the other."""
    if following.start - a.content_start <= _MIN_NESTED or not _has_subject(view, following):
        return False
    start = max(before.start, a.content_start)
    return not (_DEPENDENT.match(view.text, start) or _DEPENDING.match(view.text, following.start))
