"""Whether a cue reports, with such a source and such words behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.stages.claims.cues import CueFinder, CueMatch
from pipeline.stages.claims.decisions import Reason
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.subjects import INQUIRY, SubjectFinder
from pipeline.stages.claims.view import Scope, View

# What may follow a denial or admission that says nothing of its own: 支聯會強烈否認指控.
_DENIED = re.compile(
    "\\s*(?:有关|相关|上述|该|此|所有|全部)?(?:指控|控罪|说法|指责|传闻|指称|罪名|此事|此说|传言|谣言|消息|其事)?\\s*"
)
_DUTY = re.compile("[^，。；]{1,24}(?:不得|不可|应|须|必须|需|可以|得(?!到|以)|禁止)")
# Begins a clause behind a cue that takes things as well: 提出要改建, 公布將停駛; not 公布將推行的措施.
_OPENS_CLAUSE = re.compile(
    "过?(?:将|要(?!求)|会(?![，。议见员被])|不(?:能|会|容|得|可|应|再)|没有|是否|给予|应(?![对付急])|须|正(?![式常义面]))"
    "(?![^，。；：]*的[^，。；：的]{1,6}(?:[，。；]|$))"
)
_LOOKED = re.compile("检查|查验|翻查|翻阅|查阅|阅卷|核查|核对|比较|对比")  # who did so tells what was found
_NOBODYS = ("我", "你", "您", "我们", "你们", "人们", "大家", "自己", "人")  # 你會發現，…: no finding of theirs
_FOUND = ("发现", "统计")
_NOT_FOUND = ("未能", "没有", "未", "没", "可以", "会", "能")  # 未能發現, 從此可以發現: nobody tells what was found
_COLON = "：:"
_TOPICAL = (
    "谈到",
    "提到",
    "谈及",
    "提及",
    "说到",
    "讲到",
    "论及",
    "谈起",
    "提起",
)  # they need a clause: 談到該案 is none
_HOPES = ("希望", "不希望", "盼望", "冀望", "寄望")  # verbs before a clause wherever they stand
_EVIDENT = ("显示", "揭示", "凸显")  # whatever shows something is evidence
# They may go back to the subject of an earlier clause: 院長到場慰問，讚許….
_TAKEN_UP = ("say", "confirm", "hope", "suggest", "demand", "announce", "praise", "criticise", "deny", "promise")
_WHOM = re.compile("[他她佢](?:们)?(?=[^，。；的]{2})")
_FEARS = ("担心", "担忧", "忧虑", "怀疑", "深怕")
_SPOKEN = ("say", "think", "deny", "criticise", "explain", "demand", "promise", "warn")
_WORD = 4  # characters that are no more than a word or two
_CLAUSE_LENGTH = 8  # characters that are taken for a clause though no verb is known in them
_CONTENT_VERB = ("v", "a", "i", "l", "z", "d")
_PASSIVES = "被遭获"
_PREDICATES = frozenset(
    (
        "%", "％", "向", "将", "把", "被", "应", "须", "是", "不是", "就是", "也是", "都是", "才是", "并非", "并不是",
        "而是", "係", "有", "没有", "并无", "无", "会", "不会", "能", "不能", "可", "可以", "不可", "要", "不要",
        "为", "属",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a cue.

    `omitted` tells that nothing but adverbials stands before it in its clause, `clear` that a pause, a quotation or an
    addressee stands behind it, `quoted` that a quotation does, `chained` that an earlier cue of the sentence reports.
    """

    source: Source | None
    omitted: bool
    clear: bool
    quoted: bool
    chained: bool


class ReportingTest:
    """Tells a cue that reports from the same word used otherwise."""

    def __init__(self, cues: CueFinder, sources: SourceFinder, subjects: SubjectFinder) -> None:
        self._cues = cues
        self._sources = sources
        self._subjects = subjects

    def refusal(self, view: View, scope: Scope, match: CueMatch, around: Surroundings) -> Reason | None:
        """Why a cue of its strength does not report among what stands around it; None where it does."""
        cue, source, clear = match.cue, around.source, around.clear
        if cue.strength == "quote":
            colon = view.text[match.end : match.end + 1] in tuple(_COLON)
            return None if around.quoted or colon else Reason.NO_QUOTATION
        if cue.object == "relay":
            reports = self._cues.follows(view, match.end, clause_end(scope, match.end))
            return None if reports else Reason.NO_REPORT
        if cue.cue_class == "show" and not self._shows(view, scope, match, source, clear):
            return Reason.NO_FINDING
        if self._lacks_source(view, scope, match, around):
            return Reason.NO_SOURCE
        if cue.strength == "clear" and not clear and not self._opens(view, match, source):
            return Reason.NO_PAUSE
        if cue.object == "noun" and view.text[match.end : match.end + 1] not in tuple("是，,：:"):
            return Reason.NO_CLAUSE
        if around.quoted or (clear and source is not None):
            return None
        return None if self._tells(view, scope, match, around) else Reason.NO_CLAUSE

    def _lacks_source(self, view: View, scope: Scope, match: CueMatch, around: Surroundings) -> bool:
        """Whether a cue that needs a source has none, and no subject that a left-out one can go back to."""
        if around.source is not None:
            return False
        cue, omitted, clear, chained = match.cue, around.omitted, around.clear, around.chained
        if view.text[match.start : match.end] in _HOPES and self._has_verb(view, match.end, scope.end):
            return False  # 下次希望…: whoever speaks
        own = omitted and scope.level > 0 and cue.cue_class in ("hope", "think")  # 「希望大家…」: the quoted one's
        if cue.strength in ("weak", "medium", "clear") and not (omitted and (clear or chained or own)):
            asked = cue.cue_class == "ask" and _WHOM.match(view.text, match.end) is not None  # …，問她收款人是誰
            spoken = omitted and (asked or cue.cue_class in _TAKEN_UP or view.text[match.start : match.end] in _FEARS)
            index = scope.clause_at(match.start)
            opened = around.quoted and view.text[match.end : match.end + 1] in tuple(_COLON)
            if not ((spoken or opened) and self._subjects.sentence_subject(view, scope, index)):
                return True
        if cue.object == "directive" and not omitted and view.text[match.end : match.end + 1] in tuple("，,"):
            return True  # …的要求，
        passive = cue.object == "none" and view.text[match.start] == "被"
        return cue.strength == "strong" and not omitted and not clear and not passive

    def _tells(self, view: View, scope: Scope, match: CueMatch, around: Surroundings) -> bool:
        """Whether something that can be said stands behind a cue: a clause, or what is long enough to be one."""
        cue, stop = match.cue, clause_end(scope, match.end)
        source, omitted, clear, chained = around.source, around.omitted, around.clear, around.chained
        topic = view.text[match.start : match.end] in _TOPICAL
        if topic and not clear and not self._has_verb(view, match.end, stop):
            return False
        if cue.object == "none" and (clear or stop - match.end >= _CLAUSE_LENGTH):
            return True
        firm = cue.strength == "strong" and source is not None and source.type in ("person", "organisation")
        linked = chained and omitted and cue.strength == "strong"
        if omitted and not linked and cue.cue_class in _SPOKEN and cue.strength in ("strong", "weak"):
            linked = self._subjects.sentence_subject(view, scope, scope.clause_at(match.start)) is not None
        if (firm or linked) and cue.cue_class in _SPOKEN and stop - match.end > _WORD:
            return True
        if cue.cue_class == "hope" and stop - match.end >= _CLAUSE_LENGTH:
            return True
        if cue.cue_class == "expect" and chained and omitted and stop - match.end >= _WORD:
            return True
        denies = view.text[match.start : match.end] == "否认" and not _DENIED.fullmatch(view.text, match.end, stop)
        if denies and (source is not None or chained) and stop - match.end > 1:
            return True
        if cue.cue_class == "expect" and any(m.label == "DATE" for m in view.mentions_in(match.end, stop)):
            return True  # 預計明年6月通車
        chain = chained and omitted and cue.cue_class == "say"
        wide = clear or chain or cue.object == "directive" or cue.cue_class in ("think", "expect", "hope")
        return self._has_verb(view, match.end, scope.end if wide else stop)

    @staticmethod
    def _opens(view: View, match: CueMatch, source: Source | None) -> bool:
        """Whether a clause begins behind a cue without a pause: 提出要改建; 新法規定任何人不得…."""
        told = match.cue.cue_class in ("say", "announce") and match.cue.object != "person"
        if told and _OPENS_CLAUSE.match(view.text, match.end):
            return True
        lawful = source is not None and source.type in ("document", "organisation") and match.cue.cue_class == "rule"
        return lawful and bool(_DUTY.match(view.text, match.end))

    def stands_alone(self, view: View, scope: Scope, match: CueMatch) -> bool:
        """Whether a clause is no more than a person and a cue: …，盧建民否認。"""
        clause = scope.clauses[scope.clause_at(match.start)]
        if not _DENIED.fullmatch(view.text, match.end, clause.end):
            return False
        source = self._sources.before(view, clause.start, match.start)
        return source is not None and source.type == "person" and match.cue.cue_class in ("deny", "agree", "confirm")

    def _shows(self, view: View, scope: Scope, match: CueMatch, source: Source | None, clear: bool) -> bool:
        """Whether a finding is meant (調查顯示), and not a thing that was found."""
        if source is not None:
            tail = view.text[source.start : source.end]
            if source.type in ("document", "media") or tail.endswith(
                ("结果", "数据", "分析", "研究", "调查", "消息", "数字")
            ):
                return True
            if source.type == "group" and clear and view.text[match.start : match.end] in _EVIDENT:
                return True
            named = tail not in _NOBODYS and not view.text.endswith(_NOT_FOUND, 0, match.start)
            if named and clear and view.text[match.start : match.end] in _FOUND:
                return True
            if source.type not in ("organisation", "person"):
                return False
            if source.type == "organisation":
                return True
        ahead = view.text[scope.start : match.start]
        found = source is None and clear and ahead.endswith("后")  # 查詢後發現，…
        looked = source is not None and _LOOKED.search(ahead) and view.text[source.start : source.end] in _NOBODYS
        return found or (bool(INQUIRY.search(ahead) or _LOOKED.search(ahead)) and not looked)

    @staticmethod
    def _has_verb(view: View, start: int, end: int) -> bool:
        return any(
            tag.startswith(_CONTENT_VERB) or word in _PREDICATES or word[0] in _PASSIVES
            for _, _, word, tag in view.words_in(start, end)
        )


def clause_end(scope: Scope, position: int) -> int:
    """The end of the clause that holds `position`."""
    return scope.clauses[scope.clause_at(position)].end
