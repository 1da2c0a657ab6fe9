"""What came of words reported: how they were answered, refused, carried out or found wrong, which is the article's."""

from __future__ import annotations

import re

from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.nesting import SAYINGS
from pipeline.stages.claims.view import Clause, View

# Whom the article goes on about.
_PERSON = re.compile("[他她](?:们)?(?!人|国|日)")
# Behind what is wished for, these tell what is the case.
_REALITY = re.compile(
    "(?:目前|暂时|及后|其后|事后|当日|近日|至今|截[至止]|今次|后来|如今|现在|未几|不久|稍后|约?[半一两三数几\\d]+个?(?:小时|分钟|日|天)后)|(?:我方|自己|当局|有关部门)(?:未来)?[也亦]?[会将]"
)
# Behind a question or a directive, what the one who was asked did: 被問到會否參選，他只笑而不答.
_REACTED = re.compile(
    "(?:当时|就|均|都)?(?:仅|只(?!要|有|能)|则|即|立即|立刻|随即|随后|遂|未(?!来)|没有|并无|并未|不作|不予|不愿|不肯|不评论|拒|避|点头|摇头|笑|苦笑|沉默|显得|覆述|重复|"
    "回应|回答|回复|答(?!应)|表情|的表情|哽咽|一度|同声|也到场|亦到场)"
)
# Behind an offer or a request: 提出賠償，被他拒絕.
_OFFERS = ("demand", "suggest", "hope")
_REFUSED = re.compile("(?:但|却|惟|结果|不过)?(?:被|遭)[^，。；]{0,10}(?:拒绝|婉拒|否决|拒(?=[，。；]))")
# Behind a court's view, what it decided: 認為刑期過重，改判….
_RULED = re.compile(
    "(?:故此?|因此|遂|并|于是)?(?:改判|批准|驳回|裁定|准予)|(?:故此?|因此|遂|于是)(?:决定|撤销|拒绝|同意|接纳)"
)
# Behind a belief that was wrong, how it was found out.
_DISAPPOINTED = re.compile("可惜(?!的)|没想到|岂料|怎料|不料|谁知|怎知")
_DISABUSED = re.compile("可惜|没想到|岂料|怎料|不料|谁知|怎知|直到|直至|唯独|却|结果")
_STEP = 8  # characters of a step that is announced: 降息, 全線暫停
_NEEDS_MORE = re.compile("因|由于|如|若|为|对|在|从|自|经|于|当|除|只要|将于|会于|有")
_SPECIFIED = re.compile(
    "凡|由|以|即|包括|其中|并[将会在于须]|[将会]|同时[将会]|自|从|直[至到]|为期|至|[今明下周星]|\\d|到|料|预计|预料|不再|而"
)
_LIES = ("讹称", "佯称", "谎称", "诈称", "骗称", "诡称", "伪称", "假称", "诓称")
_SWINDLE = re.compile("[^，。；]{0,10}(?:骗|诈取|诱使|吸金|得手)")
# What else a speaker did in the same breath, with no words told: 並點名某公司.
_DEED = re.compile(
    "(?:并|又|亦|更|同时)?(?:强烈|严厉|高度|特别)?(?:点名|赞扬|称赞|大赞|盛赞|表扬|质疑|谴责|抨击)(?![者声]|是|为)"
)
# Inside a quotation, behind what others said, the one who is quoted: 「他們認為是洗腦，我們叫做…」.
_SELF = re.compile("我(?:们|哋)?")
_UNFINISHED = re.compile("(?:如果|若|因为|虽然|(?:但|而)?对).*|.*[时后中上下]")


def outcome(view: View, a: Attribution, before: Clause, following: Clause) -> str:
    """The rule by which the clause `following` tells what came of the words that `a` reports; else empty."""

    def opens(pattern: re.Pattern[str]) -> bool:
        return pattern.match(view.text, following.start) is not None

    if a.cue_class in ("ask", "demand") and _has_reacted(view, following):
        return "story.reaction"
    if a.cue_class in ("demand", "hope") and opens(_REALITY):
        return "story.consequence"
    if opens(_REFUSED) and (a.cue_class in _OFFERS or a.word(view) in ("提出", "提议")):
        return "story.refused"
    if a.cue_class == "think" and opens(_RULED):
        return "story.ruled"
    unpaused = a.cue is not None and a.cue[1] == a.content_start
    if a.cue_class == "think" and (
        (unpaused and opens(_DISAPPOINTED)) or ("以为" in a.word(view) and opens(_DISABUSED))
    ):
        return "story.disabused"
    if a.cue_class == "announce" and unpaused and _is_announced(view, a, before, following):
        return "story.announced"
    if a.word(view) in _LIES and opens(_SWINDLE):
        return "story.swindle"
    if a.cue_class in SAYINGS and not a.nested and not a.hearsay and opens(_DEED):
        return "story.deed"
    return "story.own_voice" if _is_own_voice(view, a, before, following) else ""


def _is_announced(view: View, a: Attribution, before: Clause, following: Clause) -> bool:
    """Whether a step of a few words is all that is announced, and what came of it follows: 宣布降息，並擴大了…."""
    if before.start >= a.content_start or before.end - a.content_start > _STEP:
        return False
    return not (_NEEDS_MORE.match(view.text, a.content_start) or _SPECIFIED.match(view.text, following.start))


def _is_own_voice(view: View, a: Attribution, before: Clause, following: Clause) -> bool:
    """Whether the one who is quoted speaks of himself again, behind what he tells of others."""
    if not a.scope.level or a.source is None or a.cue is None or a.cue[1] != a.content_start:
        return False
    if a.cue_class in ("report", "hope", "demand") or a.word(view).startswith("告"):
        return False
    if view.text[a.source.start] in "我俺咱" or not _SELF.match(view.text, following.start):
        return False
    return not _UNFINISHED.fullmatch(view.text, max(before.start, a.content_start), before.end)


def _has_reacted(view: View, clause: Clause) -> bool:
    """Whether a clause tells what a person or an organisation did upon a question or a directive."""
    named = view.mention_over(clause.start)
    if named is not None and named.start == clause.start and named.label in ("PER", "ORG"):
        return _REACTED.match(view.text, named.end) is not None
    pronoun = _PERSON.match(view.text, clause.start)
    return pronoun is not None and _REACTED.match(view.text, pronoun.end()) is not None
