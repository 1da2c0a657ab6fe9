"""The claims stage: finds attributions scope by scope and turns them into claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc

from pipeline.document import Bracket, Claim
from pipeline.lexicon import Lexicon
from pipeline.stages.claims.according import AccordingFinder
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.contents import NESTING_WORDS, set_contents
from pipeline.stages.claims.cues import CueFinder, CueMatch
from pipeline.stages.claims.details import day_of_saying, passed_on_by, title_and_affiliation
from pipeline.stages.claims.quotations import colon_speech, preceding_quote, uncued_quotations, with_trailing_quotations
from pipeline.stages.claims.rules import load_rules
from pipeline.stages.claims.sources import Source, SourceFinder
from pipeline.stages.claims.speakers import SpeakerResolver
from pipeline.stages.claims.terms import find_terms
from pipeline.stages.claims.view import Scope, View

_PAUSE = re.compile(r"(?:[了过着](?=[，,：:「『“]))?[，,：:\s]*")
_BEING = re.compile(r"(?:是|，即|即)?[，,：:\s]*")  # behind a noun: 說法是，…; 構想，即…
_COLON = "：:"
_NAMES_A_THING = re.compile(
    "(?:的|等|之类)?(?:字样|字眼|标语|海报|横额|口号|说法|做法|字句|二字|三字|四字|消息|传言|问题|名义|标题)(?=[，。；、,;]|$)"
)
_CLAUSE_LENGTH = 8  # characters that are taken for a clause though no verb is known in them
_INNER = (
    "think",
    "agree",
    "praise",
    "criticise",
    "suggest",
)  # right behind another cue these belong to a clause inside
_SECOND = ("说", "称", "指", "道", "指出", "表示", "强调", "说道", "写道", "言", "认为")  # may follow a cue: 批評+說
_REPORTS = ("报导", "报道")
_CONTENT_VERB = ("v", "a", "i", "l", "z", "d")
_PREDICATES = ("%", "％", "向", "将", "把", "被", "应", "须")
CONNECTOR = re.compile("(?:并|也|又|还|亦|更|且|再|同时|另|随后|续|则|而|但|不过|最后|其后|之后|接着|然后|此外)")
_CONTRAST = re.compile("而(?!且)|另一?|至于|同时")
_ADDRESSEE = re.compile(r"(?P<who>[^，,：:。；「『“]{1,24}?)[，,：:]\s*")
_TARGET = re.compile(r"(?P<who>[^，,。；：:「『“]{1,8})[：:]\s*(?=[「『“])")
_INQUIRY = re.compile(
    "调查|研究|检测|化验|测试|审计|追查|清查|稽查|抽查|抽验|巡查|检验|鉴定|统计|民调|访查|显示|数据|报告|文件"
)


class ClaimFinder:
    """A spaCy component: writes `doc._.claims` and `doc._.terms`."""

    def __init__(self, lexicon: Lexicon, patterns: Path) -> None:
        rules = load_rules(patterns / "claims.toml")
        self._cues = CueFinder(lexicon)
        self._sources = SourceFinder(lexicon)
        self._according = AccordingFinder(rules, self._sources)
        self._returns = re.compile("|".join(f"(?:{r.pattern})" for r in rules["narrator_return"]) or "(?!)")

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        resolver = SpeakerResolver(view, self._sources)
        found: list[Attribution] = []
        for scope in view.scopes():
            attributions, breaks = self._search(view, scope)
            set_contents(view, attributions, self._returns, breaks)
            attributions = list(with_trailing_quotations(view, attributions))
            attributions += uncued_quotations(view, scope, attributions, self._sources, bool(found))
            attributions = [a for a in attributions if a.content]
            for attribution in attributions:
                resolver.resolve(attribution, found)
                found.append(attribution)
        doc._.claims = [self._claim(view, a, found[:i]) for i, a in enumerate(found)]
        doc._.terms = find_terms(view, doc._.claims)
        return doc

    def _search(self, view: View, scope: Scope) -> tuple[list[Attribution], list[int]]:
        """All attributions of a scope, in the order of their cues, and where clauses begin that end a content."""
        breaks: list[int] = []
        found = list(self._according.find(view, scope))
        taken = [a.cue for a in found if a.cue]
        for match in self._merged(view, scope):
            if any(s <= match.start < e for s, e in taken) or any(
                a.source and a.source.start <= match.start < a.source.end for a in found
            ):
                continue
            attribution = self._from_cue(view, scope, match, found)
            if attribution is not None:
                found.append(attribution)
            elif self._stands_alone(view, scope, match):
                breaks.append(scope.clauses[scope.clause_at(match.start)].start)
        found.sort(key=lambda a: a.cue or (a.begin, a.begin))
        if not found:
            speech = colon_speech(view, scope, self._sources)
            if speech is not None:
                found.append(speech)
        return found, breaks

    def _stands_alone(self, view: View, scope: Scope, match: CueMatch) -> bool:
        """Whether a clause is no more than a person and a cue: …，盧建民否認。"""
        clause = scope.clauses[scope.clause_at(match.start)]
        if view.text[match.end : clause.end].strip():
            return False
        source = self._sources.before(view, clause.start, match.start)
        return (
            source is not None
            and source.type == "person"
            and match.cue.cue_class in ("deny", "agree", "confirm", "say")
        )

    def _merged(self, view: View, scope: Scope) -> Iterator[CueMatch]:
        """The accepted cues; two that stand side by side are one (批評+說)."""
        previous: CueMatch | None = None
        for match in self._cues.find(view, scope):
            if match.refused_by:
                continue
            inner = match.cue.cue_class in _INNER and view.text[match.start : match.end] not in NESTING_WORDS
            if previous is not None and previous.end == match.start and inner:
                continue
            if previous is not None:
                gap = view.text[previous.end : match.start]
                if gap == "地":
                    previous = match
                    continue
                if (
                    gap.strip() == ""
                    and previous.cue.object != "none"
                    and view.text[match.start : match.end] in _SECOND
                ):
                    previous = CueMatch(previous.start, match.end, match.cue)
                    continue
                yield previous
            previous = match
        if previous is not None:
            yield previous

    def _from_cue(self, view: View, scope: Scope, match: CueMatch, found: list[Attribution]) -> Attribution | None:
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
        mark = view.text[match.end : content_start].strip(" 了过着")
        quoted_behind = any(b.start == content_start and b.kind == "quote" for b in scope.inner)
        clear = bool(mark) or quoted_behind
        if (
            match.cue.object == "person"
            or match.cue.cue_class in ("ask", "warn")
            or view.text[match.start : match.end] == "提醒"
        ):
            content_start = self._behind_addressee(view, scope, match, content_start)
            clear = clear or content_start > match.end + 1
            quoted_behind = any(b.start == content_start and b.kind == "quote" for b in scope.inner)
        subject_end = (
            match.start - 1 if match.cue.object == "noun" and view.text[match.start - 1] == "的" else match.start
        )
        target = (
            _TARGET.match(view.text, match.end, scope.end) if content_start == match.end and not quoted_behind else None
        )
        addressed = target is not None and self._sources.type_of(view, target.start(), target.end("who"))
        if target is not None and addressed and match.cue.cue_class in ("say", "criticise", "ask", "deny"):
            content_start, mark, clear, quoted_behind = target.end(), "：", True, True
        source = self._sources.before(view, left, subject_end, lenient=clear or match.cue.strength == "strong")
        word = view.text[match.start : match.end]
        if source is None and word[:2] in _REPORTS and len(word) > 2:
            source = Source(match.start, match.start + 2, "media", match.start + 2)
            match = CueMatch(match.start + 2, match.end, match.cue)
        if source is None and clear and match.cue.strength in ("strong", "weak") and match.cue.object == "clause":
            source = self._sources.whole(view, left, subject_end)
        omitted = source is None and not self._sources_left(view, left, match.start)
        if quoted_behind and self._is_term(view, scope, content_start):
            return None
        follows = content_start < scope.end and bool(view.text[content_start : scope.end].strip("。！？!?；; 」』”"))
        if quote is not None and (source or omitted):
            parts = self._around(view, scope, quote, content_start if follows else None, mark, quoted_behind)
            return self._attribution(
                scope, f"quote.before.{match.cue.cue_class}", match, index, content_start, source, parts
            )
        if not follows or not self._reports(view, scope, match, source, omitted, clear, quoted_behind, bool(found)):
            return None
        hearsay = match.cue.object == "none"
        if source is None and match.cue.cue_class == "show":
            source = self._inquirer(view, scope, index)
        if source is None and not hearsay and not any(not a.hearsay for a in found):
            source = self._sentence_subject(view, scope, index)
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
        attribution.omitted = omitted
        attribution.passive = view.text[match.start] == "被"
        if source is None and not hearsay:
            attribution.subject = self._subject_inside(view, scope, index, found)
        attribution.apart = index > 0 and scope.clauses[index - 1].mark in "；;"
        attribution.quoted = quoted_behind and bool(mark)
        attribution.connector = bool(CONNECTOR.match(view.text, clause.start))
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
        pronoun = next(
            (p for p in sorted(self._sources.pronouns, key=len, reverse=True) if view.text.startswith(p, match.end)), ""
        )
        if pronoun and match.cue.cue_class in ("ask", "say"):
            return self._behind_pause(view, match.end + len(pronoun))
        found = _ADDRESSEE.match(view.text, match.end, scope.end)
        if found is None:
            return content_start
        who = found.span("who")
        phrase = self._sources.type_of(view, *who)
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

    def _reports(
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
            return bool(self._cues.follows(view, match.end, self._clause_end(scope, match.end)))
        if cue.cue_class == "show" and not self._shows(view, scope, match, source, clear):
            return False
        if cue.strength in ("weak", "medium", "clear") and source is None and not (omitted and (clear or chained)):
            index = scope.clause_at(match.start)
            if not (omitted and cue.cue_class in ("say", "confirm") and self._sentence_subject(view, scope, index)):
                return False
        if cue.strength == "clear" and not clear:
            return False
        if cue.strength == "strong" and source is None and not omitted and not clear:
            return False
        if cue.object == "noun" and view.text[match.end : match.end + 1] not in tuple("是，,：:"):
            return False
        if quoted or (clear and source is not None):
            return True
        if cue.object == "none" and (clear or self._clause_end(scope, match.end) - match.end >= _CLAUSE_LENGTH):
            return True
        firm = cue.strength == "strong" and source is not None and source.type in ("person", "organisation")
        if (
            firm
            and cue.cue_class in ("say", "think", "deny", "criticise", "explain")
            and self._clause_end(scope, match.end) - match.end > 4
        ):
            return True
        wide = clear or cue.object == "directive" or cue.cue_class in ("think", "expect", "hope")
        return self._has_verb(view, match.end, scope.end if wide else self._clause_end(scope, match.end))

    def _shows(self, view: View, scope: Scope, match: CueMatch, source: Source | None, clear: bool) -> bool:
        """Whether a finding is meant (調查顯示), and not a thing that was found."""
        if source is not None:
            tail = view.text[source.start : source.end]
            if source.type in ("document", "media") or tail.endswith(
                ("结果", "数据", "分析", "研究", "调查", "消息", "数字")
            ):
                return True
            if source.type not in ("organisation", "person"):
                return False
            if source.type == "organisation" and clear:
                return True
        ahead = view.text[scope.start : match.start]
        return bool(_INQUIRY.search(ahead))

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

    def _sources_left(self, view: View, start: int, cue_start: int) -> bool:
        """Whether words that are no adverbial stand between `start` and the cue."""
        end = self._sources.strip_right(view, start, cue_start)
        return self._sources.strip_left(view, start, end) < end

    def _inquirer(self, view: View, scope: Scope, index: int) -> Source | None:
        """The subject of the clause before, when it tells of an inquiry: 警方調查，發現…."""
        if index == 0:
            return None
        clause = scope.clauses[index - 1]
        subject = self._sources.leading(view, clause.start, clause.end)
        return subject if subject and _INQUIRY.search(view.text, clause.start, clause.end) else None

    def _subject_inside(self, view: View, scope: Scope, index: int, found: list[Attribution]) -> Source | None:
        """The subject that a left-out source has inside a report of others' doings: 據A報導，B開放…，並表示…."""
        outer = next((a for a in found if a.passes_on), None)
        if outer is None:
            return None
        for earlier in reversed(found):
            if earlier is not outer and earlier.source is not None and earlier.clause < index:
                return earlier.source
        for clause in reversed(scope.clauses[:index]):
            if clause.end > outer.content_start:
                subject = self._sources.leading(view, max(clause.start, outer.content_start), clause.end)
                if subject is not None and subject.type != "document":
                    return subject
        return None

    def _sentence_subject(self, view: View, scope: Scope, index: int) -> Source | None:
        """The subject of an earlier clause of the sentence, for a cue whose own is left out."""
        for clause in reversed(scope.clauses[:index]):
            span = clause.start, clause.end
            source = self._sources.leading(view, *span) or self._sources.closing(view, *span)
            source = source or self._sources.modified(view, *span)
            if source is not None and source.type in ("person", "organisation", "media", "place", "group", "anonymous"):
                return source
        return None

    def _negated(self, view: View, match: CueMatch) -> bool:
        return (
            any(view.text[: match.start].endswith(n) for n in self._sources.negations) or view.text[match.start] == "不"
        )

    @staticmethod
    def _clause_end(scope: Scope, position: int) -> int:
        return scope.clauses[scope.clause_at(position)].end

    @staticmethod
    def _has_verb(view: View, start: int, end: int) -> bool:
        return any(
            tag.startswith(_CONTENT_VERB) or word in _PREDICATES for _, _, word, tag in view.words_in(start, end)
        )

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
