"""Who a source is: names to their fullest form, pronouns and left-out subjects to the last fitting speaker."""

from __future__ import annotations

import re

from pipeline.document import Mention
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.genders import Genders, GivenNames
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.names import SpeakerNames
from pipeline.stages.claims.pronouns import Antecedent, PronounResolver, enclosing, last_speaker, same_sentence
from pipeline.stages.claims.roles import RoleResolver
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.view import View

_FIRST_PERSON = ("我", "我们", "咱们", "本人", "我哋")
_MODIFIED = ("他", "她", "你", "妳", "佢")
_ITEM = ("则", "篇", "段", "句", "次", "封")  # 其中一則|他提到
_WHEN = re.compile("[^，。；的]{1,8}(?:时|前|后|末|初|中|里|际|间|天|晚|上|年|月|周|次)")
_ANYBODY = ("大家", "你", "您", "你们")  # speak for themselves where the article tells of nobody they go back to
_AMONG = re.compile("等(?:人|多?人|\\d+人|[^的，]{0,8}人士)?$")  # 某某等人


def _person_before(earlier: list[Attribution]) -> Attribution | None:
    """The last claim that has a speaker, if that is a person, whose speech may go on; else the author says 我."""
    last = last_speaker(earlier)
    return last if last is not None and last.speaker_entity_id.startswith("PER") else None


class SpeakerResolver:
    """Resolves the sources of one document, in the order in which they stand."""

    def __init__(self, view: View, sources: SourceFinder, names: GivenNames, author: Mention | Source | None) -> None:
        self._view = view
        self._author = author
        self._sources = sources
        self._roles = RoleResolver(view, sources)
        self._names = SpeakerNames(view, sources, self._roles)
        self._pronouns = PronounResolver(view, sources, self._names, Genders(view, names))

    def resolve(self, a: Attribution, earlier: list[Attribution]) -> None:
        """Writes `speaker`, `speaker_entity_id` and `speaker_by` of `a`, given all claims before it."""
        around = enclosing(a, earlier)
        if a.hearsay:
            return
        if a.source is None and a.subject is not None:
            self._from_phrase(a, a.subject, earlier, around)
            a.speaker_by = "subject"
            return
        if a.source is not None:
            self._from_phrase(a, a.source, earlier, around)
            return
        bases = {
            "enclosing": around,
            "sentence": same_sentence(a, earlier),
            "last_speaker": last_speaker(earlier),
        }
        a.speaker_by, base = next(((by, base) for by, base in bases.items() if base is not None), ("", None))
        if base is not None:
            a.speaker, a.speaker_entity_id = base.speaker, base.speaker_entity_id

    def _from_phrase(
        self, a: Attribution, phrase: Source, earlier: list[Attribution], around: Attribution | None
    ) -> None:
        text = self._view.text[phrase.start : phrase.end]
        if text in _FIRST_PERSON:
            a.speaker_by = "first_person"
            if around is None and self._author is not None and self._author.start < a.begin:
                self._by_author(a, self._author)
                return
            if around is None and a.cue_class != "say":
                around = _person_before(earlier)
            a.speaker = around.speaker if around is not None else self._view.original[phrase.start : phrase.end]
            a.speaker_entity_id = around.speaker_entity_id if around is not None else ""
            return
        pronoun = self._ending_pronoun(phrase)
        if pronoun is not None:
            self._from_antecedent(a, self._pronouns.antecedent(a, pronoun, earlier), earlier)
            a.speaker_by = "pronoun"
            return
        if text in self._sources.pronouns:
            self._from_antecedent(a, self._pronouns.antecedent(a, phrase, earlier), earlier)
            a.speaker_by = "pronoun"
            return
        among = phrase.type == "group" and _AMONG.search(self._view.text, phrase.start, phrase.end)
        named = (
            self._names.named(phrase.start, among.start(), "person")
            if among
            else self._names.named(phrase.start, phrase.end, phrase.type)
        )
        if named:
            a.speaker_by = "name"
            a.speaker = "、".join(dict.fromkeys(map(self._names.full_name, named)))
            a.speaker_entity_id = named[0].entity_id if len(named) == 1 else ""
            return
        meant = self._roles.person(phrase) if phrase.type == "person" else None
        meant = meant or (self._roles.organisation(phrase) if phrase.type == "organisation" else None)
        meant = meant or self._names.author(phrase)
        if meant is not None:
            self._name(a, meant)
            a.speaker_by = "role"
            return
        a.speaker_by = "phrase"
        a.speaker = self._names.fullest(self._names.bare(phrase), phrase, earlier)

    def _ending_pronoun(self, phrase: Source) -> Source | None:
        """The pronoun that a relative clause, a time or the like stands before: 71歲的她, 光是你, 安可時他."""
        text = self._view.text
        last = self._view.words[self._view.word_index(phrase.end - 1)]
        start = phrase.end - len(last)
        ahead = text[phrase.start : start]
        modified = (
            bool(ahead)
            and (ahead[-1] in "的是" or ahead.endswith(_ITEM) or _WHEN.fullmatch(ahead) is not None)
            and last in _MODIFIED
        )
        return Source(start, phrase.end, "person") if modified else None

    def _from_antecedent(self, a: Attribution, meant: Antecedent | None, earlier: list[Attribution]) -> None:
        if isinstance(meant, Source):
            self._from_phrase(a, meant, earlier, None)
        elif isinstance(meant, Mention):
            self._name(a, meant)
        elif isinstance(meant, list):
            a.speaker, a.speaker_entity_id = "、".join(map(self._names.full_name, meant)), ""
        elif meant is not None:
            a.speaker, a.speaker_entity_id = meant.speaker, meant.speaker_entity_id
        elif a.source is not None and self._view.text[a.source.start : a.source.end] in _ANYBODY:
            a.speaker = self._view.original[a.source.start : a.source.end]

    def _by_author(self, a: Attribution, author: Mention | Source) -> None:
        if isinstance(author, Mention):
            self._name(a, author)
        else:
            a.speaker = self._view.original[author.start : author.end]

    def _name(self, a: Attribution, m: Mention) -> None:
        """Writes the speaker that a mention names."""
        a.speaker, a.speaker_entity_id = self._names.full_name(m), m.entity_id
