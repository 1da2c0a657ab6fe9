"""Whom a pronoun means: the subject of its sentence, the last fitting speaker, or the person named last.

The order is that of salience: an organisation that speaks in the same sentence, when no person stands between; the
subject of the clauses before it; that of a sentence since the last speaker; the last speaker; who was named last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from pipeline.document import Mention, Sentence
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.genders import Genders
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.names import SpeakerNames
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.view import View

_PLURAL = ("他们", "她们", "双方", "两人", "二人", "三人", "佢哋", "夫妇俩", "夫妻俩")
_ONE = ("他", "她", "佢")
_PASSIVE = "according.passive"  # whom 他 means is who was asked or accused, not who did it
_PAIR = ("两人", "二人", "双方", "夫妇俩", "夫妻俩", "两姐妹", "两兄弟", "两位领袖")
_NTH = {"前者": 0, "后者": -1}  # of the two named last
_EVERYBODY = "大家"
_SEVERAL = ("group", "organisation", "anonymous")
_FAR = 300  # characters
_LOOK_BACK = 2  # sentences in which the subject of a pronoun is looked for, its own among them
_ASKED = re.compile(
    "(?:向|致电|联络|联系上?|与|跟)(?P<who>[^，。；]{2,16}?)(?=查询|求证|了解|询问|追问|反映|投诉|提出|通话|联络|联系|会面|见面|，)"
)
_ASKERS = ("記者", "记者")  # they ask, and are not whom 他 goes back to


# A phrase, a name, two names, or who made an earlier claim.
Antecedent = Source | Mention | list[Mention] | Attribution


class PronounResolver:
    """Resolves the pronouns of one document."""

    def __init__(self, view: View, sources: SourceFinder, names: SpeakerNames, genders: Genders) -> None:
        self._view = view
        self._genders = genders
        self._sources = sources
        self._names = names

    def antecedent(self, a: Attribution, phrase: Source, earlier: Sequence[Attribution]) -> Antecedent | None:
        """What the pronoun `phrase` goes back to; None for nothing.

        Whoever is of the other gender counts only where nobody else is there: a name may mislead.
        """
        text = self._view.text[phrase.start : phrase.end]
        agreeing = self._found(a, phrase, earlier, lambda name: self._genders.agree(text, name))
        return agreeing or self._found(a, phrase, earlier, lambda name: True)

    def _found(
        self, a: Attribution, phrase: Source, earlier: Sequence[Attribution], agrees: Callable[[str], bool]
    ) -> Antecedent | None:
        position, text = phrase.start, self._view.text[phrase.start : phrase.end]
        around = enclosing(a, earlier) if a.scope.level else None
        # Who speaks the quotation that a claim stands in is no third person in it.
        quoted = (around.speaker if around is not None else "") or self._asker(position, text, earlier)
        earlier = [e for e in earlier if (not quoted or e.speaker != quoted) and agrees(e.speaker)]
        if text == _EVERYBODY:
            people = ("group", "anonymous")
            return _last_of(earlier[-1:], people) or self._group_before(position, people)
        if text in _NTH:
            named = self._two_named(position, ("PER", "ORG", "LOC"))
            return named[_NTH[text]] if named else None
        if text in _PAIR and (named := self._two_named(position, ("PER",))) is not None:
            return named
        if text in _PLURAL:
            here = self._group_before(position, _SEVERAL, sentences=1)
            return here or _last_of(earlier, _SEVERAL) or self._group_before(position, _SEVERAL)
        if text == "对方" and (other := self._other_side(position)) is not None:
            return other
        last = _last_of(earlier, ("person",))
        same = same_sentence(a, earlier)
        asked = same is not None and (same.cue_class == "ask" or same.rule_id == _PASSIVE)
        if same is not None and same.speaker and not asked and kind_of(same) in ("organisation", "media", "group"):
            between = self._view.mentions_in(same.scope.start, position)
            if not any(m.label == "PER" for m in between):
                return same
        subject = self._last_subject(position, last)
        if subject is not None:
            named = self._names.named(subject.start, subject.end, "person")
            meant = "、".join(map(self._names.full_name, named)) or self._view.text[subject.start : subject.end]
            if agrees(meant) and meant != quoted:
                return named[-1] if named else subject
        near = self._recent_person(position, last, lambda name: name != quoted and agrees(name)) or last
        return near or (self._unnamed(position, earlier) if text in _ONE else None)

    def _asker(self, position: int, pronoun: str, earlier: Sequence[Attribution]) -> str:
        """Who asked whom the pronoun means, and so is not meant: 主持人問她…，她說…; empty where nobody did."""
        last = earlier[-1] if earlier else None
        if last is None or last.cue_class != "ask" or last.cue is None or last.scope.end < position:
            return ""
        return last.speaker if self._view.text.startswith(pronoun, last.cue[1]) else ""

    def _other_side(self, position: int) -> Source | None:
        """Whom the sentence tells of being asked or met, for 對方: 本報向管理處查詢，對方表示…."""
        sentence = next((s for s in self._view.doc._.sentences if s.start <= position < s.end), None)
        asked = list(_ASKED.finditer(self._view.text, sentence.start, position)) if sentence else []
        if not asked:
            return None
        start, end = asked[-1].span("who")
        kind = self._sources.type_of(self._view, start, end)
        return Source(start, end, kind) if kind else None

    def _group_before(self, position: int, kinds: tuple[str, ...], sentences: int = _LOOK_BACK) -> Source | None:
        """The group that is the last subject before a plural pronoun, in the last sentences, its own among them."""
        subjects = self._subjects_before(position, kinds, sentences)
        return next((s for s in subjects if not self._view.text[s.start : s.end].endswith(_ASKERS)), None)

    def _two_named(self, position: int, labels: tuple[str, ...]) -> list[Mention] | None:
        """The first mentions of the two that the last sentences name, when they name just two."""
        for sentence in self._sentences_before(position, _LOOK_BACK):
            named: dict[str, Mention] = {}
            for m in self._view.mentions_in(sentence.start, min(sentence.end, position)):
                if m.label in labels and not self._quoted(m, position):
                    named.setdefault(m.entity_id, m)
            if len(named) >= len(_NTH):
                return list(named.values()) if len(named) == len(_NTH) else None
        return None

    def _unnamed(self, position: int, earlier: Sequence[Attribution]) -> Source | Attribution | None:
        """Somebody without a name, where nobody else is there: who spoke last, or the subject of a sentence before."""
        if (spoke := _last_of(earlier, ("group", "anonymous"))) is not None:
            return spoke
        return next(self._subjects_before(position, ("person",), _LOOK_BACK), None)

    def _subjects_before(self, position: int, kinds: tuple[str, ...], sentences: int) -> Iterator[Source]:
        """The subjects of `kinds` before `position` in the last sentences that are no pronouns, the last first."""
        for sentence in self._sentences_before(position, sentences):
            for start, end in self._clauses(sentence.start, min(sentence.end, position)):
                subject = self._sources.leading(self._view, start, end)
                if subject is None or subject.end >= position or subject.type not in kinds:
                    continue
                if self._view.text[subject.start : subject.end] not in self._sources.pronouns:
                    yield subject

    def _sentences_before(self, position: int, number: int) -> list[Sentence]:
        """The last sentences that begin before `position`, its own among them, the last first."""
        return [s for s in self._view.doc._.sentences if s.start < position][: -number - 1 : -1]

    def _clauses(self, start: int, before: int) -> Iterator[tuple[int, int]]:
        """The clauses of [start, before) that end with a mark, the last first."""
        edges = [start, *(m.end() + start for m in re.finditer("[，,；;。！？!?]", self._view.text[start:before]))]
        yield from zip(reversed(edges[:-1]), reversed(edges[1:]), strict=True)

    def _last_subject(self, before: int, last: Attribution | None) -> Source | None:
        """The person who is the subject of this sentence, or of one since the last speaker's."""
        looked = 0
        for sentence in reversed(self._view.doc._.sentences):
            if sentence.start >= before:
                continue
            if looked >= _LOOK_BACK or (last is not None and sentence.end <= last.scope.end):
                return None
            looked += 1
            if sentence.end > before and (near := self._clause_subject(sentence.start, before)) is not None:
                return near
            subject = self._sources.leading(self._view, sentence.start, min(sentence.end, before))
            asker = subject is not None and self._view.text[subject.start : subject.end].endswith(_ASKERS)
            if subject is not None and subject.type == "person" and subject.end < before and not asker:
                if self._view.text[subject.start : subject.end] not in self._sources.pronouns:
                    named = self._names.named(subject.start, subject.end, "person")
                    if named or sentence.end > before:
                        return subject
            elif sentence.end > before:
                people = [
                    m
                    for m in self._view.mentions_in(sentence.start, before)
                    if m.label == "PER" and not self._quoted(m, before)
                ]
                if len({m.entity_id for m in people}) == 1 or (asker and people):
                    return Source(people[-1].start, people[-1].end, "person")
        return None

    def _clause_subject(self, start: int, before: int) -> Source | None:
        """The named person who is the subject of the last clause of [start, before) that has one."""
        for begin, end in self._clauses(start, before):
            subject = self._sources.leading(self._view, begin, end)
            text = self._view.text[subject.start : subject.end] if subject else ""
            if subject is None or subject.type != "person" or text.endswith(_ASKERS) or text in self._sources.pronouns:
                continue
            if self._names.named(subject.start, subject.end, "person"):
                return subject
        return None

    def _quoted(self, m: Mention, position: int) -> bool:
        """Whether a mention stands inside a quotation that does not hold `position`."""
        return any(b.kind == "quote" and b.start < m.start < b.end <= position for b in self._view.brackets)

    def _recent_person(self, before: int, last: Attribution | None, agrees: Callable[[str], bool]) -> Mention | None:
        """The person named last, when the last speaker is paragraphs away."""
        if last is not None and before - last.scope.end < _FAR:
            return None
        near = self._view.mentions_in(max(0, before - _FAR), before)
        people = [m for m in near if m.label == "PER" and agrees(self._names.full_name(m))]
        return people[-1] if people else None


def _last_of(earlier: Sequence[Attribution], kinds: tuple[str, ...]) -> Attribution | None:
    """The last claim of the article's own level whose speaker is of one of `kinds` and no reporter."""
    fitting = (e for e in reversed(earlier) if e.speaker and e.speaker not in _ASKERS and (e.relayed or not e.nested))
    return next((e for e in fitting if kind_of(e) in kinds), None)


def enclosing(a: Attribution, earlier: Sequence[Attribution]) -> Attribution | None:
    """The last claim whose content holds the beginning of `a`."""
    return next((e for e in reversed(earlier) if any(s <= a.begin < t for s, t in e.content)), None)


def last_speaker(earlier: Sequence[Attribution]) -> Attribution | None:
    """The last claim of the article's own level that has a speaker."""
    own = (e for e in reversed(earlier) if (e.relayed or not e.nested) and not e.scope.level)
    return next((e for e in own if not e.hearsay and e.speaker), None)


def kind_of(a: Attribution) -> str:
    """The type of a claim's speaker."""
    if a.speaker_entity_id.startswith("PER"):
        return "person"
    return a.source.type if a.source else "none"


def same_sentence(a: Attribution, earlier: Sequence[Attribution]) -> Attribution | None:
    """The claim of the same sentence, outside others' contents, that stands before `a`."""
    return next(
        (
            e
            for e in reversed(earlier)
            if e.scope.start <= a.begin < e.scope.end
            and e.scope.level == a.scope.level
            and not e.hearsay
            and not e.nested
        ),
        None,
    )
