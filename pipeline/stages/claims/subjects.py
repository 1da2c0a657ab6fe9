"""The subject that a cue with none of its own goes back to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.view import Scope, View

INQUIRY = re.compile(
    "调查|侦办|侦查|勘验|鉴识|搜索|约谈|比对|清点|盘查|监测|追踪|研究|检测|化验|测试|审计|追查|清查|稽查|抽查|抽验|巡查|检验|鉴定|统计|民调|访查|显示|数据|报告|文件"
)
# Who handles a case, in its passive: 案經檢察官複訊後, 經警方於年底調查後.
_HANDLED = re.compile(
    "(?:[但惟而因案]|其后|随后|事后|嗣|全案|本案|案件)?(?<![已曾未须需])经(?P<who>[^，。；：！？\\n过由]{2,20}?)(?:于[^，。；]{2,12})?"
    "(?:调查|侦查|侦办|侦讯|讯问|复讯|复审|审讯|审理|审议|审查|查证|核查|搜索|搜查|搜证|盘查|检查|勘验|鉴定|检验|化验|比对|清查|盘点|评估|诊断|抢救|了解|查验|翻查)"
    "(?:[^，。；：]{0,6}(?:后|终结|完毕|结果))?"
)
_ADDS = re.compile("(?:又|并|亦|也|还|更|另)(?:指|说|称|提|认|强调|批评|表示|显示|建议|写|引述)")
_INCLUDING = ("包括", "当中包括", "其中包括", "例如", "分别是", "分别为")  # 管理層，包括某總監，表示…
_JOINED = ("以及", "及", "和", "与", "还有")  # a list goes on
_REACH = 12  # clauses that are looked back over, so that a page without full stops takes no longer than others
_CONCLUDES = ("suggest", "expect")  # what a report does, and not those it tells of
_SPEAKS = ("person", "organisation", "place")


class SubjectFinder:
    """Looks for it in the clauses before the cue's."""

    def __init__(self, sources: SourceFinder) -> None:
        self._sources = sources

    def sources_left(self, view: View, start: int, cue_start: int) -> bool:
        """Whether words that are no adverbial stand between `start` and the cue."""
        end = self._sources.strip_right(view, start, cue_start)
        return self._sources.strip_left(view, start, end) < end

    def inquirer(self, view: View, scope: Scope, index: int) -> Source | None:
        """The subject of the clause before, when it tells of an inquiry: 警方調查，發現…."""
        if index == 0:
            return None
        clause = scope.clauses[index - 1]
        subject = self._sources.leading(view, clause.start, clause.end)
        return subject if subject and INQUIRY.search(view.text, clause.start, clause.end) else None

    def handler(self, view: View, scope: Scope, index: int, cue_start: int) -> Source | None:
        """Who handles the case, in the clause of a cue without subject or the one before: 案經檢察官複訊後(認為)…."""
        for clause in reversed(scope.clauses[max(0, index - 1) : index + 1]):
            handled = _HANDLED.match(view.text, clause.start, min(clause.end, cue_start))
            if handled is None:
                continue
            end = self._sources.strip_right(view, *handled.span("who"))
            if kind := self._sources.type_of(view, handled.start("who"), end):
                return Source(handled.start("who"), end, kind)
        return None

    def subject_inside(
        self, view: View, scope: Scope, index: int, found: list[Attribution], cue_class: str
    ) -> Source | None:
        """The subject that a left-out source has inside a report of others' doings: 據A報導，B開放…，並表示…."""
        outer = next((a for a in found if a.passes_on), None)
        document = outer is not None and outer.source is not None and outer.source.type == "document"
        if outer is None or (document and (cue_class in _CONCLUDES or self._adds(view, scope, index))):
            return None
        for earlier in reversed(found):
            if earlier is not outer and earlier.source is not None and earlier.clause < index:
                return earlier.source
        for clause in reversed(scope.clauses[max(0, index - _REACH) : index]):
            if clause.end > outer.content_start:
                subject = self._sources.leading(view, max(clause.start, outer.content_start), clause.end)
                if subject is not None and subject.type != "document":
                    return subject
        return None

    @staticmethod
    def _adds(view: View, scope: Scope, index: int) -> bool:
        """Whether a clause goes on with what a document says: 判詞提到…；又指…."""
        return _ADDS.match(view.text, scope.clauses[index].start) is not None

    def between(self, view: View, scope: Scope, found: Sequence[Attribution]) -> None:
        """Writes the subject of a left-out source that a clause behind the content before it names.

        宣布停火後，某國為此不滿，並表示…: the content ends before the clause that names who goes on.
        """
        for before, a in pairwise(found):
            if a.source is not None or a.subject is not None or a.hearsay or not before.content or a.nested:
                continue
            for clause in scope.clauses[before.clause + 1 : a.clause]:
                subject = self._sources.leading(view, clause.start, clause.end)
                if before.content[-1][1] <= clause.start and subject is not None and subject.type in _SPEAKS:
                    a.subject = subject

    def since_semicolon(self, view: View, scope: Scope, index: int, ahead: int) -> Source | None:
        """The named speaker that is the subject since the last semicolon behind clause `ahead`: …；柯…，並表示…."""
        for at in range(index - 1, max(ahead, index - _REACH), -1):
            if scope.clauses[at - 1].mark in "；;":
                subject = self._sources.leading(view, scope.clauses[at].start, scope.clauses[at].end)
                named = subject is not None and subject.type in _SPEAKS and view.mentions_in(subject.start, subject.end)
                return subject if named else None
        return None

    def actor(self, view: View, scope: Scope, start: int) -> Source | None:
        """The person or organisation that begins the words reported from `start` on, as their subject."""
        clause = scope.clauses[scope.clause_at(start)]
        subject = self._sources.leading(view, start, clause.end)
        return subject if subject and subject.type in ("person", "organisation") and subject.end < clause.end else None

    def led_by(self, view: View, scope: Scope, index: int, before: Attribution) -> Source | None:
        """The person or organisation that is the last subject of what `before` reports, ahead of clause `index`."""
        for clause in reversed(scope.clauses[max(before.clause, index - _REACH) : index]):
            start = max(clause.start, before.content_start)
            if start >= clause.end:
                continue
            subject = self._sources.leading(view, start, clause.end)
            if subject is not None and subject.end < clause.end:
                return subject if subject.type in ("person", "organisation") else None
        return None

    def sentence_subject(self, view: View, scope: Scope, index: int) -> Source | None:
        """The subject of an earlier clause of the sentence, for a cue whose own is left out."""
        for clause in reversed(scope.clauses[max(0, index - _REACH) : index]):
            joined = view.words[view.word_index(clause.start)] in _JOINED if clause.start < clause.end else True
            joined = joined and not view.text.startswith("及后", clause.start)
            if joined or view.text.startswith(_INCLUDING, clause.start):
                continue
            span = clause.start, clause.end
            source = self._sources.leading(view, *span) or self._sources.closing(view, *span)
            source = source or self._sources.modified(view, *span)
            if source is not None and source.type in ("person", "organisation", "media", "place", "group", "anonymous"):
                return source
        first = scope.clauses[0]
        return self._sources.unknown(view, first.start, first.end) if index and not scope.level else None
