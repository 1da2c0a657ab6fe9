"""Whether a cue reports, with such a source and such words behind it."""

from __future__ import annotations

import re

from pipeline.stages.claims.cues import CueFinder, CueMatch
from pipeline.stages.claims.sources import Source, SourceFinder
from pipeline.stages.claims.subjects import INQUIRY, SubjectFinder
from pipeline.stages.claims.view import Scope, View

# What may follow a denial or admission that says nothing of its own: 支聯會強烈否認指控.
_DENIED = re.compile("\\s*(?:有关|相关|上述|该|此|所有|全部)?(?:指控|控罪|说法|指责|传闻|指称|罪名|此事|此说)?\\s*")
_DUTY = re.compile("[^，。；]{1,24}(?:不得|不可|应|须|必须|需|可以|得(?!到|以)|禁止)")
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
_EVIDENT = ("显示", "揭示", "凸显")  # whatever shows something is evidence
_CLAUSE_LENGTH = 8  # characters that are taken for a clause though no verb is known in them
_CONTENT_VERB = ("v", "a", "i", "l", "z", "d")
_PREDICATES = frozenset(
    (
        "%", "％", "向", "将", "把", "被", "应", "须", "是", "不是", "就是", "也是", "都是", "才是", "并非", "并不是",
        "而是", "係", "有", "没有", "并无", "无", "会", "不会", "能", "不能", "可", "可以", "不可", "要", "不要",
    )
)  # fmt: skip


class ReportingTest:
    """Tells a cue that reports from the same word used otherwise."""

    def __init__(self, cues: CueFinder, sources: SourceFinder, subjects: SubjectFinder) -> None:
        self._cues = cues
        self._sources = sources
        self._subjects = subjects

    def reports(
        self,
        view: View,
        scope: Scope,
        match: CueMatch,
        source: Source | None,
        omitted: bool,
        clear: bool,
        quoted: bool,
        chained: bool,
    ) -> bool:
        """Whether a cue of its strength reports with such a source and such a pause behind it."""
        cue = match.cue
        if cue.strength == "quote":
            return quoted or view.text[match.end : match.end + 1] in tuple(_COLON)
        if cue.object == "relay":
            return bool(self._cues.follows(view, match.end, clause_end(scope, match.end)))
        if cue.cue_class == "show" and not self._shows(view, scope, match, source, clear):
            return False
        own = omitted and scope.level > 0 and cue.cue_class in ("hope", "think")  # 「希望大家…」: the quoted one's
        if (
            cue.strength in ("weak", "medium", "clear")
            and source is None
            and not (omitted and (clear or chained or own))
        ):
            index = scope.clause_at(match.start)
            if not (
                omitted
                and cue.cue_class in ("say", "confirm", "hope", "suggest", "demand", "announce")
                and self._subjects.sentence_subject(view, scope, index)
            ):
                return False
        if (
            cue.object == "directive"
            and source is None
            and not omitted
            and view.text[match.end : match.end + 1] in tuple("，,")
        ):
            return False  # …的要求，
        if cue.strength == "clear" and not clear and not self._rules_over(view, match, source):
            return False
        passive = cue.object == "none" and view.text[match.start] == "被"
        if cue.strength == "strong" and source is None and not omitted and not clear and not passive:
            return False
        if cue.object == "noun" and view.text[match.end : match.end + 1] not in tuple("是，,：:"):
            return False
        if quoted or (clear and source is not None):
            return True
        topic = view.text[match.start : match.end] in _TOPICAL
        if topic and not clear and not self._has_verb(view, match.end, clause_end(scope, match.end)):
            return False
        if cue.object == "none" and (clear or clause_end(scope, match.end) - match.end >= _CLAUSE_LENGTH):
            return True
        firm = cue.strength == "strong" and source is not None and source.type in ("person", "organisation")
        linked = chained and omitted and cue.strength == "strong"
        if omitted and not linked and cue.cue_class == "say" and cue.strength in ("strong", "weak"):
            linked = self._subjects.sentence_subject(view, scope, scope.clause_at(match.start)) is not None
        if (
            (firm or linked)
            and cue.cue_class in ("say", "think", "deny", "criticise", "explain", "demand", "promise", "warn")
            and clause_end(scope, match.end) - match.end > 4
        ):
            return True
        if cue.cue_class == "hope" and clause_end(scope, match.end) - match.end >= _CLAUSE_LENGTH:
            return True
        chain = chained and omitted and cue.cue_class == "say"
        wide = clear or chain or cue.object == "directive" or cue.cue_class in ("think", "expect", "hope")
        return self._has_verb(view, match.end, scope.end if wide else clause_end(scope, match.end))

    @staticmethod
    def _rules_over(view: View, match: CueMatch, source: Source | None) -> bool:
        """Whether a law lays down what must be: 新法規定任何人不得…."""
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
            if source.type not in ("organisation", "person"):
                return False
            if source.type == "organisation":
                return True
        ahead = view.text[scope.start : match.start]
        return bool(INQUIRY.search(ahead))

    @staticmethod
    def _has_verb(view: View, start: int, end: int) -> bool:
        return any(
            tag.startswith(_CONTENT_VERB) or word in _PREDICATES for _, _, word, tag in view.words_in(start, end)
        )


def clause_end(scope: Scope, position: int) -> int:
    """The end of the clause that holds `position`."""
    return scope.clauses[scope.clause_at(position)].end
