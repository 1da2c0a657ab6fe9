"""The claims stage: finds attributions scope by scope and turns them into claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc

from pipeline.document import Claim, Considered
from pipeline.lexicon import Lexicon
from pipeline.stages.claims.according import AccordingFinder
from pipeline.stages.claims.assembly import Assembler
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.authors import AuthorFinder
from pipeline.stages.claims.contents import set_contents
from pipeline.stages.claims.cues import CueFinder, CueMatch
from pipeline.stages.claims.decisions import Decision, Reason
from pipeline.stages.claims.details import day_of_saying, passed_on_by, title_and_affiliation
from pipeline.stages.claims.genders import GivenNames
from pipeline.stages.claims.nesting import NESTING_WORDS, SAYINGS
from pipeline.stages.claims.quotations import colon_speech, continues, uncued_quotations, with_trailing_quotations
from pipeline.stages.claims.reporting import ReportingTest
from pipeline.stages.claims.rules import Returns, load_rules
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.speakers import SpeakerResolver
from pipeline.stages.claims.subjects import SubjectFinder
from pipeline.stages.claims.terms import find_terms
from pipeline.stages.claims.view import Scope, View

_INNER = (
    "think",
    "agree",
    "praise",
    "criticise",
    "suggest",
)  # right behind another cue these belong to a clause inside
_RECENT = 200  # earlier claims among which speakers are looked for; more are a page of cues
_SECOND = ("说", "称", "指", "道", "指出", "表示", "强调", "说道", "写道", "言", "认为")  # may follow a cue: 批評+說
_ANSWERS = re.compile("(?:回应|回复|回覆|答复|答覆|回答|就)[^，。；]{0,14}$")


class ClaimFinder:
    """A spaCy component: writes `doc._.claims` and `doc._.terms`."""

    def __init__(self, lexicon: Lexicon, patterns: Path) -> None:
        rules = load_rules(patterns / "claims.toml")
        self._cues = CueFinder(lexicon)
        self._sources = SourceFinder(lexicon)
        self._given_names = GivenNames(lexicon)
        self._subjects = SubjectFinder(self._sources)
        self._test = ReportingTest(self._cues, self._sources, self._subjects)
        self._assembler = Assembler(self._sources, self._subjects, self._test)
        self._according = AccordingFinder(rules, self._sources)
        self._returns = Returns(rules["narrator_return"])
        self._authors = AuthorFinder(rules["author"])

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        resolver = SpeakerResolver(view, self._sources, self._given_names, self._authors.find(view))
        found: list[Attribution] = []
        claims: list[Claim] = []
        considered: list[Considered] = []
        for scope in view.scopes():
            decisions: list[Decision] = []
            attributions, breaks = self._search(view, scope, decisions)
            set_contents(view, attributions, self._returns, breaks)
            self._subjects.between(view, scope, attributions)
            attributions = list(with_trailing_quotations(view, attributions))
            attributions += uncued_quotations(view, scope, attributions, self._sources, bool(found))
            attributions = [a for a in attributions if a.content]
            considered += map(_considered, decisions)
            for attribution in attributions:
                recent = found[-_RECENT:]
                ahead = next((a for a in reversed(recent) if continues(view, attribution, a)), None)
                if ahead is not None:
                    ahead.content += attribution.content
                    continue
                resolver.resolve(attribution, recent)
                claims.append(self._claim(view, attribution, recent))
                found.append(attribution)
        doc._.claims = claims
        doc._.considered = considered
        doc._.terms = find_terms(view, doc._.claims)
        return doc

    def _search(self, view: View, scope: Scope, decisions: list[Decision]) -> tuple[list[Attribution], list[int]]:
        """All attributions of a scope, in the order of their cues, and where clauses begin that end a content.

        What came of each cue is added to `decisions`.
        """
        breaks: list[int] = []
        found = list(self._according.find(view, scope))
        taken = [a.cue for a in found if a.cue]
        for match in self._merged(view, scope, decisions):
            if any(s <= match.start < e for s, e in taken) or any(
                a.source and a.source.start <= match.start < a.source.end for a in found
            ):
                decisions.append(Decision(match, reason=Reason.PART_OF_SOURCE))
                continue
            decision = self._assembler.from_cue(view, scope, match, found)
            decisions.append(decision)
            if decision.attribution is not None:
                found.append(decision.attribution)
            elif self._test.stands_alone(view, scope, match):
                breaks.append(scope.clauses[scope.clause_at(match.start)].start)
        found.sort(key=lambda a: a.cue or (a.begin, a.begin))
        if not any(a.clause == 0 for a in found):
            speech = colon_speech(view, scope, self._sources)
            if speech is not None:
                found.insert(0, speech)
        return found, breaks

    def _merged(self, view: View, scope: Scope, decisions: list[Decision]) -> Iterator[CueMatch]:
        """The accepted cues; two that stand side by side are one (批評+說). Those left out are added to `decisions`."""
        previous: CueMatch | None = None
        for match in self._cues.find(view, scope):
            if match.refused_by:
                decisions.append(Decision(match))
                continue
            inner = match.cue.cue_class in _INNER and view.text[match.start : match.end] not in NESTING_WORDS
            if previous is not None and previous.end == match.start and inner:
                decisions.append(Decision(match, reason=Reason.PART_OF_REPORT))
                continue
            if previous is not None:
                gap = view.text[previous.end : match.start]
                spoken = gap == "" and view.text[previous.start] == "发" and previous.cue.strength == "clear"
                answered = gap == "" and previous.cue.cue_class == "ask" and self._answers(view, scope, previous)
                if (
                    gap in ("地", "着", "著")
                    or spoken
                    or answered
                    or (gap == "" and self._is_document(view, scope, previous))
                ):
                    decisions.append(Decision(previous, reason=Reason.JOINED))
                    previous = match
                    continue
                wrote = gap == "" and previous.cue.cue_class == "write" and match.cue.cue_class in SAYINGS
                if wrote or (
                    gap.strip() == ""
                    and previous.cue.object not in ("none", "noun")
                    and view.text[match.start : match.end] in _SECOND
                ):
                    previous = CueMatch(previous.start, match.end, match.cue)
                    continue
                yield previous
            previous = match
        if previous is not None:
            yield previous

    @staticmethod
    def _answers(view: View, scope: Scope, match: CueMatch) -> bool:
        """Whether a question is only what somebody answers: 回應本台查詢|指."""
        start = scope.clauses[scope.clause_at(match.start)].start
        return _ANSWERS.search(view.text, start, match.start) is not None

    def _is_document(self, view: View, scope: Scope, match: CueMatch) -> bool:
        """Whether a cue that another follows is the document that speaks: (公會)聲明指, not (發表)聲明指."""
        word = view.text[match.start : match.end]
        if self._sources.nouns.get(word) != "document" or word in ("报导", "报道"):
            return False
        start = scope.clauses[scope.clause_at(match.start)].start
        left = self._sources.strip_left(view, start, match.start)
        return left == match.start or self._sources.type_of(view, left, match.start) in ("organisation", "place")

    def _claim(self, view: View, a: Attribution, earlier: list[Attribution]) -> Claim:
        title, affiliation = title_and_affiliation(view, a)
        return Claim(
            form=self._form(view, a),
            content=a.content,
            rule_id=a.rule_id,
            cue=a.cue,
            cue_class=a.cue_class,
            source=(a.source.start, a.source.end) if a.source else None,
            source_type=a.source.type if a.source else "none",
            speaker=a.speaker,
            speaker_entity_id=a.speaker_entity_id,
            title=title,
            affiliation=affiliation,
            via=passed_on_by(a, earlier),
            negated=a.negated,
            date=day_of_saying(view, a),
            speaker_by=a.speaker_by,
            ended_by=a.ended_by or "quotation",
        )

    @staticmethod
    def _form(view: View, a: Attribution) -> str:
        marked = [view.text[max(s - 2, 0) : s].strip()[-1:] in tuple('「『“‘"﹁〝') for s, _ in a.content]
        if a.scope.level or all(marked):
            return "direct"
        if any(marked):
            return "mixed"
        holds = any(s <= b.start and b.end <= e for b in a.scope.inner if b.kind == "quote" for s, e in a.content)
        return "mixed" if holds else "indirect"


def _considered(decision: Decision) -> Considered:
    match, source, a = decision.match, decision.source, decision.attribution
    reason = Reason.NO_CONTENT if a is not None and not a.content else decision.reason
    refused_by, why = (reason.name, reason.value) if reason is not None else (match.refused_by, match.why)
    span = (source.start, source.end) if source is not None else None
    cue = match.cue
    return Considered(match.start, match.end, cue.cue, cue.cue_class, cue.strength, span, refused_by, why)
