"""Attributions put together from a cue and what stands around it."""

from __future__ import annotations

import re

from pipeline.document import Bracket
from pipeline.stages.claims.according import BY_SOMEBODY
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.cues import CueMatch
from pipeline.stages.claims.decisions import Decision, Reason
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.openings import Opening, OpeningFinder
from pipeline.stages.claims.quotations import preceding_quote
from pipeline.stages.claims.reporting import ReportingTest, Surroundings
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.subjects import SubjectFinder
from pipeline.stages.claims.view import TERMINAL, Scope, View

_NAMES_A_THING = re.compile(
    "(?:的|等|之类)?(?:字样|字眼|标语|海报|横额|口号|说法|做法|字句|二字|三字|四字|消息|传言|问题|名义|标题)(?=[，。；、,;]|$)"
)
_ADJECTIVE = 4  # characters behind a noun and 是 that are no clause: 這個觀點是錯的
_CLAUSE = 6  # characters behind a cue that tell something of their own
_FUTURE = re.compile("[也都仍还]?(?:将|会|可|能|要)")
_THINGS = ("group", "place", "document")  # of which something may be expected, and not by them
_OWN = ("hope", "think", "expect", "suggest")
_FINDINGS = ("show", "think", "expect", "confirm", "announce")  # what comes of an inquiry
_AT_THE_TIME = "时后"  # 被問到會否加稅時|表示
_ALSO_OBJECTS = ("demand", "suggest", "promise", "criticise")
_REPORTS = ("报导", "报道", "评论", "分析", "意见", "舆论")  # they speak where nobody else does: 有評論指
_CONNECTOR = re.compile("(?:并|也|又|还|亦|更|且|再|同时|另|随后|续|则|而|但|不过|最后|其后|之后|接着|然后|此外)")
_ANOTHER = re.compile("则|却")  # who speaks is not who was quoted before
_TURN = re.compile("\\W{0,3}问[：:]")
_CONTRAST = re.compile("而(?!且)|另一?|至于|同时")


class Assembler:
    """Finds the source of a cue, and asks where its content begins and whether it reports."""

    def __init__(self, sources: SourceFinder, subjects: SubjectFinder, test: ReportingTest) -> None:
        self._sources = sources
        self._subjects = subjects
        self._test = test
        self._openings = OpeningFinder(sources)
        self._negations = tuple(sources.negations)

    def from_cue(self, view: View, scope: Scope, match: CueMatch, found: list[Attribution]) -> Decision:
        """The attribution that a cue makes with what stands around it, or why it makes none."""
        index = scope.clause_at(match.start)
        clause = scope.clauses[index]
        quote = preceding_quote(view, scope, index, match)
        left = quote.end if quote is not None and quote.end > clause.start else clause.start
        relay = next((a for a in found if a.clause == index and a.match and a.match.cue.object == "relay"), None)
        ahead = relay or next(
            (a for a in reversed(found) if a.cue and a.clause == index and a.cue[1] <= match.start), None
        )
        asked = ahead is not None and ((ahead.passive and ahead.cue_class == "ask") or ahead.rule_id == BY_SOMEBODY)
        if ahead is not None and ahead.cue and not (asked and view.text[match.start - 1] in _AT_THE_TIME):
            left = max(left, ahead.cue[1])
        opening = self._openings.find(view, scope, match)
        match, source, omitted = self._source(view, match, opening, left)
        if source is None and match.cue.cue_class in _FINDINGS:
            source = self._subjects.handler(view, scope, index, match.start)
        if ahead is not None and _belongs_ahead(view, ahead, match, opening):
            return Decision(match, source, reason=Reason.PART_OF_REPORT)
        foretold = match.cue.cue_class == "expect" and not opening.clear and _FUTURE.match(view.text, match.end)
        if foretold and source is not None and source.type in _THINGS:
            source, omitted = None, True  # 經濟預計將增長: what is expected, not who expects
        if opening.quoted and self._is_term(view, scope, opening.start):
            return Decision(match, source, reason=Reason.NAMES_A_THING)
        follows = bool(view.text[opening.start : scope.end].strip("。！？!?；; 」』”"))
        apart = not opening.mark and not opening.quoted and clause.end - opening.start >= _CLAUSE
        ended = quote is not None and view.text[quote.end - 2] in TERMINAL and quote.end > clause.start
        another = source is not None and _ANOTHER.match(view.text, source.end) is not None
        if ended and (apart or (another and follows)):
            quote = None  # 「…。」他指事件…; 「…。」教練則指，…: two claims
        if quote is not None and (source or omitted):
            parts = self._around(view, scope, quote, opening if follows else None)
            rule_id = f"quote.before.{match.cue.cue_class}"
            a = self._attribution(scope, rule_id, match, index, opening.start, source, parts)
            return Decision(match, source, a)
        if match.cue.object == "noun" and scope.end - opening.start <= _ADJECTIVE:
            return Decision(match, source, reason=Reason.NO_CLAUSE)
        around = Surroundings(source, omitted, opening.clear, opening.quoted, bool(found))
        reason = self._test.refusal(view, scope, match, around) if follows else Reason.NOTHING_FOLLOWS
        if reason is not None:
            return Decision(match, source, reason=reason)
        source, hearsay = self._subject(view, scope, match, index, source, found)
        a = self._attribution(
            scope, f"cue.{match.cue.cue_class}", match, index, opening.start, None if hearsay else source, []
        )
        a.negated, a.hearsay = self._negated(view, match), hearsay
        a.omitted = omitted and not foretold
        a.passive = view.text[match.start] == "被"
        if source is None and not hearsay:
            a.subject = self._subjects.subject_inside(view, scope, index, found, match.cue.cue_class)
            if a.subject is None and found:
                a.subject = self._subjects.since_semicolon(view, scope, index, found[0].clause)
        a.actor = self._subjects.actor(view, scope, opening.start)
        if source is None and omitted and found and found[-1].clause < index:
            a.led_by = self._subjects.led_by(view, scope, index, found[-1])
        a.apart = index > 0 and scope.clauses[index - 1].mark in "；;"
        a.quoted = opening.quoted and bool(opening.mark)
        a.connector = bool(_CONNECTOR.match(view.text, clause.start))
        if source is not None:
            then = view.text[source.end : match.start].startswith("则")
            a.contrast = then or bool(_CONTRAST.match(view.text, clause.start))
            a.pronoun = view.text[source.start : source.end] in self._sources.pronouns
        return Decision(match, source, a)

    def _source(self, view: View, match: CueMatch, opening: Opening, left: int) -> tuple[CueMatch, Source | None, bool]:
        """The cue, without what is its source (報導|指出); the source from `left` on; whether it is left out."""
        end = match.start
        if match.cue.object == "noun" and view.text[match.start - 1] == "的":
            end -= 1
        if match.start > left and match.cue.strength == "weak" and opening.clear:
            manner = view.word_index(match.start - 1)
            acts = view.tags[manner] == "v" and view.words[manner] not in self._sources.nouns
            acts = acts and view.mention_over(match.start - 1) is None
            if acts and view.ends[manner] - view.starts[manner] > 1:
                end = max(left, view.starts[manner])  # 感歎道：…
        if match.cue.object == "noun" and left < end < match.start:
            left = self._sources.owner_start(view, left, end)
        lenient = match.cue.object != "noun" and (opening.clear or match.cue.strength == "strong")
        source = self._sources.before(view, left, end, lenient)
        word = view.text[match.start : match.end]
        told = view.text[left : match.start].endswith("有")  # 國內有評論|指
        if (source is None or told) and word[:2] in _REPORTS and len(word) > 2:
            source = Source(match.start, match.start + 2, "media" if word[:2] in ("报导", "报道") else "group")
            match = CueMatch(match.start + 2, match.end, match.cue)
        if (
            source is None
            and opening.clear
            and match.cue.strength in ("strong", "weak")
            and match.cue.object == "clause"
        ):
            source = self._sources.whole(view, left, end)
        return match, source, source is None and not self._subjects.sources_left(view, left, match.start)

    def _subject(
        self, view: View, scope: Scope, match: CueMatch, index: int, source: Source | None, found: list[Attribution]
    ) -> tuple[Source | None, bool]:
        """The source, taken from earlier clauses where the cue's own is left out; whether it is hearsay, of nobody."""
        outlet = source is not None and source.type == "media" and view.mention_over(source.start) is not None
        hearsay = match.cue.object == "none" and not outlet  # 某新聞獲悉: the outlet's
        if source is None and _TURN.fullmatch(view.text, scope.start, min(match.end + 1, scope.end)):
            return None, True  # 問：…: the interviewer's, who has no name
        if source is None and match.cue.cue_class == "show":
            source = self._subjects.inquirer(view, scope, index)
        own = scope.level and match.cue.cue_class in _OWN  # in quoted words: the speaker's
        told = any(not a.hearsay and a.source and a.begin < match.start for a in found)
        if source is None and not hearsay and not own and not told:
            source = self._subjects.sentence_subject(view, scope, index)
            if source is not None and match.cue.cue_class == "expect" and source.type in _THINGS:
                return None, True  # 工程去年開始，預計明年完成
            viewed = match.cue.cue_class in ("expect", "think") and match.cue.strength == "strong"
            hearsay = source is None and viewed and not found and scope.level == 0 and index > 0
        return source, hearsay

    @staticmethod
    def _is_term(view: View, scope: Scope, start: int) -> bool:
        """Whether the quotation at `start` names a thing: 印有「…」的海報, 質疑「…」的說法."""
        quote = next(b for b in scope.inner if b.start == start)
        return bool(_NAMES_A_THING.match(view.text, quote.end))

    def _around(self, view: View, scope: Scope, quote: Bracket, opening: Opening | None) -> list[tuple[int, int]]:
        """The parts of a quotation that stands before its cue, with what goes on behind the cue."""
        parts = [view.trim(quote.parts[0][0], quote.parts[-1][1])]
        if opening is None:
            return parts
        if opening.quoted:
            return parts + [view.trim(*b.parts[0]) for b in scope.inner if b.start == opening.start]
        if opening.mark and not _CONNECTOR.match(view.text, opening.start):
            return [*parts, view.trim(opening.start, scope.end)]
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


def _belongs_ahead(view: View, ahead: Attribution, match: CueMatch, opening: Opening) -> bool:
    """Whether a cue of the same clause is part of what the one ahead reports, and no report of its own.

    That is what another is asked to say (要求對方澄清), 不排除 behind 表示, and a noun as an object (回應民眾期待，…).
    """
    if ahead.cue_class in ("demand", "hope", "suggest") and not (opening.mark or opening.quoted):
        return True
    if ahead.cue is not None and ahead.cue[1] == match.start and view.text[match.start] == "不":
        return True
    if opening.mark not in ("，", ","):
        return False
    return match.cue.cue_class == "hope" or (match.cue.cue_class in _ALSO_OBJECTS and ahead.cue_class != "say")
