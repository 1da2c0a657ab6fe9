"""Who a source is: names to their fullest form, pronouns and left-out subjects to the last fitting speaker."""

from __future__ import annotations

import re

from pipeline.document import Mention
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.roles import RoleResolver
from pipeline.stages.claims.sources import Source, SourceFinder
from pipeline.stages.claims.view import View

_FIRST_PERSON = ("我", "我们", "咱们", "本人", "我哋")
_PLURAL = ("他们", "她们", "双方", "两人", "二人", "三人", "佢哋")
_TRIM = '「」『』《》“”‘’"的 \u3000'
# What stands before a name that no list has: a relative clause before a Latin name.
_RELATIVE = re.compile("^.{4,}的(?=[A-Za-z][A-Za-z0-9 .&-]+$)")
# Somebody else than the person named before: 某人辯護律師, 某人家屬.
_RELATED = re.compile("(?:律师团?|代理人|发言人|家属|家人|亲友|幕僚|助理|秘书|办公室|团队|阵营|一方|妻|夫|父亲?|母亲?|子|女儿?|女友|男友|支持者|粉丝|方面)$")
_AHEAD = 4  # characters before a name that may belong to it
_LONG_PHRASE = 7
_NAME = 6  # characters of a name that no rule knows
# A person's own text speaks for the person.
_AUTHORED = re.compile("[^，。]{2,30}?(?P<of>的?)(?:个人)?(?:脸书|微博|贴文|帖文|推特|推文|信|回信|日记|文章|评论|言论|发言|专页|粉专|IG|Facebook|Twitter|Instagram|Threads|书信|遗书)$")
_AMONG = re.compile("等(?:人|多?人|\\d+人|[^的，]{0,8}人士)?$")  # 某某等人
_LOCATIVE = re.compile("(?<=.)(?:中|裡|裏|里|內|内|上)$")  # 信中, 報告裡
_JOINED = re.compile("(?:[（(][^（）()]{1,8}[）)])?(?:、|和|与|及|以及|暨|同)[^，。]{0,16}")
_FAR = 300  # characters
_LOOK_BACK = 2  # sentences in which the subject of a pronoun is looked for, its own among them
_ASKERS = ("記者", "记者")  # they ask, and are not whom 他 goes back to
_NAMED = {"person": ("PER",), "organisation": ("ORG",), "media": ("ORG",), "place": ("LOC", "ORG")}


class SpeakerResolver:
    """Resolves the sources of one document, in the order in which they stand."""

    def __init__(self, view: View, sources: SourceFinder) -> None:
        self._view = view
        self._sources = sources
        self._roles = RoleResolver(view, sources)

    def resolve(self, a: Attribution, earlier: list[Attribution]) -> None:
        """Writes `speaker` and `speaker_entity_id` of `a`, given all claims before it."""
        enclosing = self._enclosing(a, earlier)
        if a.hearsay:
            return
        if a.source is None and a.subject is not None:
            self._from_phrase(a, a.subject, earlier, enclosing)
            return
        if a.source is None:
            base = enclosing or self._same_sentence(a, earlier) or self._last(earlier)
            if base is not None:
                a.speaker, a.speaker_entity_id = base.speaker, base.speaker_entity_id
            return
        self._from_phrase(a, a.source, earlier, enclosing)

    def _from_phrase(
        self, a: Attribution, phrase: Source, earlier: list[Attribution], enclosing: Attribution | None
    ) -> None:
        text = self._view.text[phrase.start : phrase.end]
        if text in _FIRST_PERSON:
            if enclosing is None and a.cue_class != "say":
                enclosing = self._last(earlier)
            a.speaker = enclosing.speaker if enclosing is not None else self._original(phrase.start, phrase.end)
            a.speaker_entity_id = enclosing.speaker_entity_id if enclosing is not None else ""
            return
        if text in self._sources.pronouns:
            self._from_pronoun(a, phrase, text, earlier)
            return
        among = phrase.type == "group" and _AMONG.search(self._view.text, phrase.start, phrase.end)
        named = (
            self._named(phrase.start, among.start(), "person")
            if among
            else self._named(phrase.start, phrase.end, phrase.type)
        )
        if named:
            a.speaker = "、".join(dict.fromkeys(map(self._full_name, named)))
            a.speaker_entity_id = named[0].entity_id if len(named) == 1 else ""
            return
        meant = self._roles.person(phrase) if phrase.type == "person" else None
        meant = meant or (self._roles.organisation(phrase) if phrase.type == "organisation" else None)
        if meant is not None:
            self._name(a, meant)
            return
        author = _AUTHORED.match(self._view.text, phrase.start, phrase.end)
        person = self._view.mention_over(author.start("of") - 1) if author else None
        if person is not None and person.label == "PER" and author is not None and person.end == author.start("of"):
            self._name(a, person)
            return
        a.speaker = self._fullest(self._bare(phrase), phrase, earlier)

    def _name(self, a: Attribution, m: Mention) -> None:
        """Writes the speaker that a mention names."""
        a.speaker, a.speaker_entity_id = self._full_name(m), m.entity_id

    def _full_name(self, m: Mention) -> str:
        return m.canonical or self._original(m.start, m.end)

    def _bare(self, phrase: Source) -> str:
        """The phrase without its marks and without a gloss in brackets behind it."""
        text = self._original(phrase.start, self._sources.without_gloss(self._view, phrase.start, phrase.end))
        if phrase.type == "document":
            text = _LOCATIVE.sub("", text)
            text = text[max(text.find("《"), 0) :] if text.find("》") > text.find("《") + 1 else text
        text = self._untitled(phrase, _RELATIVE.sub("", text))
        return re.sub(r"[「」『』《》“”〈〉]|[（(][A-Za-z][^（）()]*[）)]", "", text).strip(_TRIM)

    def _untitled(self, phrase: Source, text: str) -> str:
        """A name that no rule knows, without the title before it: 動畫社長八田英明."""
        if phrase.type not in ("person", "group"):
            return text
        norm = self._view.text[phrase.start : phrase.start + len(text)]
        for at in range(len(norm) - 2, 1, -1):
            name = norm[at:]
            if len(name) > _NAME or not name.isalpha():
                break
            titled = any(norm[at - n : at] in self._sources.titles for n in (2, 3, 4) if n <= at)
            words = [tag for *_, tag in self._view.words_in(phrase.start + at, phrase.start + len(norm))]
            if titled and len(words) > 1 and not self._sources.type_of(self._view, phrase.start + at, phrase.end):
                return text[at:]
        run = self._unknown_run(phrase.start, phrase.start + len(norm))
        return text[run - phrase.start :] if run > phrase.start else text

    def _unknown_run(self, start: int, end: int) -> int:
        """Where the two to five characters begin that end a long phrase and that no dictionary knows; `start` for none.

        They are a name with words before it that no list of titles has.
        """
        words = list(self._view.words_in(start, end))
        at = end
        while words and (words[-1][1] - words[-1][0] == 1 or words[-1][3] in ("", "nr", "nrt", "nrfg")):
            at = words.pop()[0]
        name = self._view.text[at:end]
        before = words[-1][3] if words else ""
        known = len(words) > 1 and before.startswith("n") and 2 <= len(name) < _NAME and name.isalpha()
        return at if known and not name.isascii() and end - start > _LONG_PHRASE else start

    def _fullest(self, phrase: str, source: Source, earlier: list[Attribution]) -> str:
        """The last fuller name before it that ends with the phrase: 巡視組 for 北京市委巡視組, 報告 for 《…報告》."""
        if source.type not in ("document", "organisation", "media") and not (
            source.type == "person" and self._roles.is_role(source)
        ):
            return phrase
        if source.type == "media" and phrase in ("報導", "報道", "报导", "报道"):
            return next(
                (e.speaker for e in reversed(earlier) if e.source and e.source.type == "media" and e.speaker), phrase
            )
        short = re.sub("^(?:该|該|这份|這份|这项|這項|有关|有關|上述|此)", "", phrase)
        for e in reversed(earlier):
            named = e.speaker_entity_id or (
                e.source is not None
                and (e.source.type == "document" or self._view.mention_over(e.source.start) is not None)
            )
            if named and e.speaker.endswith(short) and len(e.speaker) > len(short):
                return e.speaker
        for b in reversed(self._view.brackets):
            inner = self._original(b.start + 1, b.end - 1)
            if (
                source.type == "document"
                and b.kind == "title"
                and b.start < source.start
                and inner.rstrip("）)0123456789").endswith(short)
            ):
                return inner
        for m in reversed(self._view.mentions_in(0, source.start)):
            name = self._original(m.start, m.end)
            if (
                m.label in ("ORG", "LAW", "WORK")
                and len(name) > len(short) >= 2
                and name.rstrip("》）)0123456789").endswith(short)
            ):
                return m.canonical or name
        return phrase

    def _named(self, start: int, end: int, kind: str) -> list[Mention]:
        """The mentions that the phrase names: those that end it, several where names are joined."""
        mentions = self._view.mentions_in(start, end)
        stop = self._sources.without_gloss(self._view, start, end)
        if kind == "person":
            people = [m for m in mentions if m.label == "PER" and m.end <= stop]
            if not people or people[-1].end != stop:
                behind = self._view.text[people[-1].end : stop] if people else ""
                return people[-1:] if people and "的" not in behind and not _RELATED.search(behind) else []
            joined = [people[-1]]
            for m in reversed(people[:-1]):
                if not _JOINED.fullmatch(self._view.text, m.end, joined[0].start):
                    break
                joined.insert(0, m)
            return joined
        return [
            m
            for m in mentions
            if m.end == stop and m.label in _NAMED.get(kind, ()) and (m.start == start or not self._is_longer(start, m))
        ]

    def _is_longer(self, start: int, m: Mention) -> bool:
        """Whether the words before an organisation are part of its name: 國土 in 國土交通部."""
        ahead = self._view.text[start : m.start]
        if m.label != "ORG" or len(ahead) > _AHEAD or not ahead.isalpha() or "的" in ahead:
            return False
        named = any(o.end > start and o is not m for o in self._view.mentions_in(start, m.start))
        return not named and all(tag.startswith(("n", "b", "j")) for *_, tag in self._view.words_in(start, m.start))

    def _from_pronoun(self, a: Attribution, phrase: Source, text: str, earlier: list[Attribution]) -> None:
        """A singular pronoun: the sentence's subject, else the last person who spoke, else the last subject."""
        position = phrase.start
        kinds = ("group", "organisation", "anonymous") if text in _PLURAL else ("person",)
        last = next(
            (
                e
                for e in reversed(earlier)
                if e.speaker and e.speaker not in _ASKERS and self._kind(e) in kinds and (e.relayed or not e.nested)
            ),
            None,
        )
        if text in _PLURAL and (group := self._subject_of_sentence(position)) is not None:
            self._from_phrase(a, group, earlier, None)
            return
        same = None if text in _PLURAL else self._same_sentence(a, earlier)
        if same is not None and same.speaker and self._kind(same) in ("organisation", "media", "group") and not any(
            m.label == "PER" for m in self._view.mentions_in(same.scope.start, position)
        ):
            a.speaker, a.speaker_entity_id = same.speaker, same.speaker_entity_id
            return
        subject = None if text in _PLURAL else self._last_subject(position, last)
        named = self._named(subject.start, subject.end, "person") if subject else []
        if subject is not None and not named:
            self._from_phrase(a, subject, earlier, None)
            return
        person = named[-1] if named else None if text in _PLURAL else self._recent_person(position, last)
        if person is not None:
            self._name(a, person)
        elif last is not None:
            a.speaker, a.speaker_entity_id = last.speaker, last.speaker_entity_id

    def _subject_of_sentence(self, position: int) -> Source | None:
        """The group that is the subject of the sentence in which a plural pronoun stands."""
        sentence = next((s for s in self._view.doc._.sentences if s.start <= position < s.end), None)
        subject = self._sources.leading(self._view, sentence.start, position) if sentence else None
        if subject is None or subject.end >= position or subject.type not in ("group", "organisation", "person"):
            return None
        return None if self._named(subject.start, subject.end, "person") else subject

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
                    named = self._named(subject.start, subject.end, "person")
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
        edges = [start, *(m.end() + start for m in re.finditer("[，,；;]", self._view.text[start:before]))]
        for begin, end in zip(reversed(edges[:-1]), reversed(edges[1:]), strict=True):
            subject = self._sources.leading(self._view, begin, end)
            text = self._view.text[subject.start : subject.end] if subject else ""
            if subject is not None and subject.type == "person" and not text.endswith(_ASKERS):
                if text not in self._sources.pronouns and self._named(subject.start, subject.end, "person"):
                    return subject
        return None

    def _quoted(self, m: Mention, position: int) -> bool:
        """Whether a mention stands inside a quotation that does not hold `position`."""
        return any(b.kind == "quote" and b.start < m.start < b.end <= position for b in self._view.brackets)

    def _recent_person(self, before: int, last: Attribution | None) -> Mention | None:
        """The person named last, when the last speaker is paragraphs away."""
        if last is not None and before - last.scope.end < _FAR:
            return None
        people = [m for m in self._view.mentions_in(max(0, before - _FAR), before) if m.label == "PER"]
        return people[-1] if people else None

    @staticmethod
    def _last(earlier: list[Attribution]) -> Attribution | None:
        """The last claim of the article's own level that has a speaker."""
        return next((e for e in reversed(earlier) if (e.relayed or not e.nested) and not e.hearsay and e.speaker), None)

    @staticmethod
    def _kind(a: Attribution) -> str:
        if a.speaker_entity_id.startswith("PER"):
            return "person"
        return a.source.type if a.source else "none"

    def _same_sentence(self, a: Attribution, earlier: list[Attribution]) -> Attribution | None:
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

    @staticmethod
    def _enclosing(a: Attribution, earlier: list[Attribution]) -> Attribution | None:
        return next((e for e in reversed(earlier) if any(s <= a.begin < t for s, t in e.content) and e is not a), None)

    def _original(self, start: int, end: int) -> str:
        return self._view.original[start:end]
