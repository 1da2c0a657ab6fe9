"""Attributions put together from a cue and what stands around it."""

from __future__ import annotations

import re

from pipeline.document import Bracket
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.cues import CLEFT, CueMatch
from pipeline.stages.claims.quotations import preceding_quote, utterance_at
from pipeline.stages.claims.reporting import ReportingTest
from pipeline.stages.claims.sources import Source, SourceFinder
from pipeline.stages.claims.subjects import SubjectFinder
from pipeline.stages.claims.view import Scope, View

_PAUSE = re.compile(rf"(?:[了过着](?=[，,：:「『“])|{CLEFT.pattern})?[，,：:\s]*")
_BEING = re.compile(r"(?:是|，即|即)?[，,：:\s]*")  # behind a noun: 說法是，…; 構想，即…
_NAMES_A_THING = re.compile(
    "(?:的|等|之类)?(?:字样|字眼|标语|海报|横额|口号|说法|做法|字句|二字|三字|四字|消息|传言|问题|名义|标题)(?=[，。；、,;]|$)"
)
_ADJECTIVE = 4  # characters behind a noun and 是 that are no clause: 這個觀點是錯的
_CLAUSE = 6  # characters behind a cue that tell something of their own
_TERMINAL = "。！？!?…"
_FUTURE = re.compile("[也都仍还]?(?:将|会|可|能|要)")
_ALSO_OBJECTS = ("demand", "suggest", "promise", "criticise")
_REPORTS = ("报导", "报道", "评论", "分析", "意见", "舆论")  # they speak where nobody else does: 有評論指
_CONNECTOR = re.compile("(?:并|也|又|还|亦|更|且|再|同时|另|随后|续|则|而|但|不过|最后|其后|之后|接着|然后|此外)")
_CONTRAST = re.compile("而(?!且)|另一?|至于|同时")
_ADDRESSEE = re.compile(r"(?P<who>[^，,：:。；「『“]{1,24}?)[，,：:]\s*")
_TARGET = re.compile(r"(?P<who>[^，,。；：:「『“]{1,8})[：:]\s*(?=[「『“])")


class Assembler:
    """Finds the source, the addressee and the content's beginning around a cue."""

    def __init__(self, sources: SourceFinder, subjects: SubjectFinder, test: ReportingTest) -> None:
        self._sources = sources
        self._subjects = subjects
        self._test = test
        self._pronouns = sorted(sources.pronouns, key=len, reverse=True)
        self._negations = tuple(sources.negations)

    def from_cue(self, view: View, scope: Scope, match: CueMatch, found: list[Attribution]) -> Attribution | None:
        """The attribution that a cue makes with what stands around it; None when it makes none."""
        index = scope.clause_at(match.start)
        clause = scope.clauses[index]
        quote = preceding_quote(view, scope, index, match)
        left = quote.end if quote is not None and quote.end > clause.start else clause.start
        relay = next((a for a in found if a.clause == index and a.match and a.match.cue.object == "relay"), None)
        ahead = relay or next(
            (a for a in reversed(found) if a.cue and a.clause == index and a.cue[1] <= match.start), None
        )
        if ahead is not None and ahead.cue:
            left = max(left, ahead.cue[1])
        pause = (_BEING if match.cue.object == "noun" else _PAUSE).match(view.text, match.end)
        content_start = pause.end() if pause else match.end
        mark = "".join(c for c in view.text[match.end : content_start] if c in "，,：:")
        quoted_behind = utterance_at(view, scope, content_start)
        clear = bool(mark) or quoted_behind
        if (
            match.cue.object == "person"
            or (match.cue.cue_class in ("ask", "warn") and match.cue.object != "none")
            or view.text[match.start : match.end] == "提醒"
        ):
            content_start = self._behind_addressee(view, scope, match, content_start)
            clear = clear or content_start > match.end + 1
            quoted_behind = utterance_at(view, scope, content_start)
        subject_end = (
            match.start - 1 if match.cue.object == "noun" and view.text[match.start - 1] == "的" else match.start
        )
        manner = (
            view.word_index(match.start - 1) if match.start > left and match.cue.strength == "weak" and clear else 0
        )
        if manner and view.tags[manner] == "v" and view.ends[manner] - view.starts[manner] > 1:
            subject_end = max(left, view.starts[manner])  # 感歎道：…
        target = (
            _TARGET.match(view.text, match.end, scope.end) if content_start == match.end and not quoted_behind else None
        )
        addressed = target is not None and self._sources.type_of(view, target.start(), target.end("who"))
        if target is not None and addressed and match.cue.cue_class in ("say", "criticise", "ask", "deny"):
            content_start, mark, clear, quoted_behind = target.end(), "：", True, True
        if match.cue.object == "noun" and left < subject_end < match.start:
            left = self._sources.owner_start(view, left, subject_end)
        source = self._sources.before(view, left, subject_end, lenient=clear or match.cue.strength == "strong")
        word = view.text[match.start : match.end]
        if source is None and word[:2] in _REPORTS and len(word) > 2:
            source = Source(match.start, match.start + 2, "media" if word[:2] in ("报导", "报道") else "group")
            match = CueMatch(match.start + 2, match.end, match.cue)
        if source is None and clear and match.cue.strength in ("strong", "weak") and match.cue.object == "clause":
            source = self._sources.whole(view, left, subject_end)
        if ahead is not None and _belongs_ahead(view, ahead, match, mark, quoted_behind):
            return None
        expected = match.cue.cue_class == "expect" and not clear and _FUTURE.match(view.text, match.end)
        if expected and source is not None and source.type in ("group", "place", "document"):
            source, omitted = None, True  # 經濟預計將增長: what is expected, not who expects
        else:
            omitted = source is None and not self._subjects.sources_left(view, left, match.start)
        if quoted_behind and self._is_term(view, scope, content_start):
            return None
        follows = content_start < scope.end and bool(view.text[content_start : scope.end].strip("。！？!?；; 」』”"))
        apart = not mark and not quoted_behind and clause.end - content_start >= _CLAUSE
        if quote is not None and apart and view.text[quote.end - 2] in _TERMINAL and quote.end > clause.start:
            quote = None  # 「…。」他指事件…: two claims
        if quote is not None and (source or omitted):
            parts = self._around(view, scope, quote, content_start if follows else None, mark, quoted_behind)
            return self._attribution(
                scope, f"quote.before.{match.cue.cue_class}", match, index, content_start, source, parts
            )
        if match.cue.object == "noun" and scope.end - content_start <= _ADJECTIVE:
            return None
        if not follows or not self._test.reports(
            view, scope, match, source, omitted, clear, quoted_behind, bool(found)
        ):
            return None
        hearsay = match.cue.object == "none"
        if source is None and match.cue.cue_class == "show":
            source = self._subjects.inquirer(view, scope, index)
        if source is None and not hearsay and not any(not a.hearsay and a.source for a in found):
            source = self._subjects.sentence_subject(view, scope, index)
            hearsay = (
                source is None
                and match.cue.cue_class in ("expect", "think")
                and match.cue.strength == "strong"
                and not found
            )
            hearsay = hearsay and scope.level == 0 and index > 0
        attribution = self._attribution(
            scope, f"cue.{match.cue.cue_class}", match, index, content_start, None if hearsay else source, []
        )
        attribution.negated, attribution.hearsay = self._negated(view, match), hearsay
        attribution.omitted = omitted and not expected
        attribution.passive = view.text[match.start] == "被"
        if source is None and not hearsay:
            attribution.subject = self._subjects.subject_inside(view, scope, index, found)
        if source is None and found and not hearsay and attribution.subject is None:
            attribution.subject = self._subjects.since_semicolon(view, scope, index, found[0].clause)
        attribution.actor = self._subjects.actor(view, scope, content_start)
        attribution.apart = index > 0 and scope.clauses[index - 1].mark in "；;"
        attribution.quoted = quoted_behind and bool(mark)
        attribution.connector = bool(_CONNECTOR.match(view.text, clause.start))
        if source is not None:
            attribution.contrast = view.text[source.end : match.start].startswith("则") or bool(
                _CONTRAST.match(view.text, clause.start)
            )
            attribution.pronoun = view.text[source.start : source.end] in self._sources.pronouns
        return attribution

    def _behind_addressee(self, view: View, scope: Scope, match: CueMatch, content_start: int) -> int:
        """The content's start behind an addressee and its pause: 告訴記者，…; 提醒民眾，…."""
        if content_start > match.end:
            return content_start
        named = view.mention_over(match.end)
        if named is not None and named.label == "PER" and named.start == match.end:
            return self._behind_pause(view, named.end)
        pronoun = next((p for p in self._pronouns if view.text.startswith(p, match.end)), "")
        if pronoun and match.cue.cue_class in ("ask", "say"):
            return self._behind_pause(view, match.end + len(pronoun))
        found = _ADDRESSEE.match(view.text, match.end, scope.end)
        if found is None:
            return content_start
        who = found.span("who")
        phrase = self._sources.type_of(view, *who) or (
            match.cue.object == "person" and not any(tag.startswith("v") for *_, tag in view.words_in(*who))
        )
        return found.end() if phrase and found.end() < scope.end else content_start

    @staticmethod
    def _is_term(view: View, scope: Scope, start: int) -> bool:
        """Whether the quotation at `start` names a thing: 印有「…」的海報, 質疑「…」的說法."""
        quote = next(b for b in scope.inner if b.start == start)
        return bool(_NAMES_A_THING.match(view.text, quote.end))

    @staticmethod
    def _behind_pause(view: View, position: int) -> int:
        pause = _PAUSE.match(view.text, position)
        return pause.end() if pause else position

    def _around(
        self, view: View, scope: Scope, quote: Bracket, content_start: int | None, mark: str, quoted_behind: bool
    ) -> list[tuple[int, int]]:
        """The parts of a quotation that stands before its cue, with what goes on behind the cue."""
        parts = [view.trim(quote.parts[0][0], quote.parts[-1][1])]
        if content_start is None:
            return parts
        if quoted_behind:
            return parts + [view.trim(*b.parts[0]) for b in scope.inner if b.start == content_start]
        if mark:
            return [*parts, view.trim(content_start, scope.end)]
        return parts

    @staticmethod
    def _attribution(
        scope: Scope,
        rule_id: str,
        match: CueMatch,
        index: int,
        content_start: int,
        source: Source | None,
        parts: list[tuple[int, int]],
    ) -> Attribution:
        begin = min([scope.clauses[index].start, *(s for s, _ in parts)])
        cue = (match.start, match.end)
        return Attribution(
            scope, rule_id, begin, index, content_start, cue, match.cue.cue_class, source, match, content=parts
        )

    def _negated(self, view: View, match: CueMatch) -> bool:
        return view.text.endswith(self._negations, 0, match.start) or view.text[match.start] == "不"


def _belongs_ahead(view: View, ahead: Attribution, match: CueMatch, mark: str, quoted: bool) -> bool:
    """Whether a cue of the same clause is part of what the one ahead reports, and no report of its own.

    That is what another is asked to say (要求對方澄清), 不排除 behind 表示, and a noun as an object (回應民眾期待，…).
    """
    if ahead.cue_class in ("demand", "hope", "suggest") and not (mark or quoted):
        return True
    if ahead.cue is not None and ahead.cue[1] == match.start and view.text[match.start] == "不":
        return True
    if mark not in ("，", ","):
        return False
    return match.cue.cue_class == "hope" or (match.cue.cue_class in _ALSO_OBJECTS and ahead.cue_class != "say")
