"""What a source phrase is called: the names in it, and its words without title, gloss and marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.document import Mention
from pipeline.stages.claims.attribution import Attribution
from pipeline.stages.claims.kinds import Source
from pipeline.stages.claims.roles import RoleResolver
from pipeline.stages.claims.sources import SourceFinder
from pipeline.stages.claims.view import View

_TRIM = '「」『』《》“”‘’"的 \u3000'
# What stands before a name that no list has: a relative clause before a Latin name.
_RELATIVE = re.compile("^.{4,}的(?:\\d+[后後歲岁])?(?=[A-Za-z][A-Za-z0-9 .&-]+$)")
# Somebody else than the person named before: 某人辯護律師, 某人家屬.
_RELATED = re.compile(
    "(?:律师团?|代理人|发言人|家属|家人|亲友|幕僚|助理|秘书|办公室|团队|阵营|一方|方面"
    "|妻|夫|父亲?|母亲?|子|女儿?|女友|男友|支持者|粉丝)$"
)
# A letter or a nickname behind what the person is: 案中受害人|X, 在場打波的中六生|阿朗.
_CALLED = re.compile("(?<=[㐀-鿿])[A-Z]$|(?<=[的生员工者人友徒])阿[㐀-鿿]{1,2}$")
_THAT_ONE = re.compile("^(?:该名?|这名|这位|上述)")
_ONE = re.compile("[一两二三](?:名|位|个)")
_ROLE = 2  # characters of a role
_AHEAD = 4  # characters before a name that may belong to it
_LONG_PHRASE = 7
_QUOTED = 14
_TITLE = 4  # characters of a title behind a surname: 王科長
_NAME = 6  # characters of a name that no rule knows
# A person's own text speaks for the person.
_AUTHORED = re.compile(
    "[^，。]{2,30}?(?P<of>的?)(?:个人)?(?:脸书|微博|贴文|帖文|推特|推文|回信|书信|遗书|信|日记|文章|评论|言论|发言|专页|粉专"
    "|IG|Facebook|Twitter|Instagram|Threads)$"
)
_LOCATIVE = re.compile("(?<=.)(?:中|裡|裏|里|內|内|上)$")  # 信中, 報告裡
_AND_OTHERS = re.compile("(?:[（(][^（）()]{1,8}[）)])?(?:等(?:多|\\d+)?人?)?")  # （右）等人
_JOINED = re.compile("(?:[（(][^（）()]{1,8}[）)])?[^，。、的和与及同（(]{0,4}(?:、|和|与|及|以及|暨|同)[^，。]{0,16}")
_AND = ("、", "和", "与", "及", "以及", "暨", "同")
_NAMED = {"person": ("PER",), "organisation": ("ORG",), "media": ("ORG",), "place": ("LOC", "ORG")}


class SpeakerNames:
    """Reads names out of the phrases of one document."""

    def __init__(self, view: View, sources: SourceFinder, roles: RoleResolver) -> None:
        self._view = view
        self._sources = sources
        self._roles = roles

    def named(self, start: int, end: int, kind: str) -> list[Mention]:
        """The mentions that the phrase names: those that end it, several where names are joined."""
        mentions = self._view.mentions_in(start, end)
        stop = self._sources.without_gloss(self._view, start, end)
        if kind == "person":
            people = [m for m in mentions if m.label == "PER" and m.end <= stop]
            if not people:
                return []
            behind = self._view.text[people[-1].end : stop]
            if behind and not _AND_OTHERS.fullmatch(behind):
                return [] if "的" in behind or _RELATED.search(behind) else people[-1:]
            joined = [people[-1]]
            for m in reversed(people[:-1]):
                if self._view.text[m.end : joined[0].start] in ("（", "(") and m.entity_id == joined[0].entity_id:
                    joined[0] = m  # 希拉里（Hillary）、…
                    continue
                if not _JOINED.fullmatch(self._view.text, m.end, joined[0].start):
                    break
                joined.insert(0, m)
            return joined
        labels = _NAMED.get(kind, ())
        last = next((m for m in mentions if m.end == stop and m.label in labels), None)
        if last is None or self._in_quoted_name(last) or (last.start > start and self._is_longer(start, last)):
            return []
        joined = self._joined([m for m in mentions if m.label in labels and m.end <= last.start], last, start)
        beside = joined[0].start > start and self._view.text[start : joined[0].start].endswith(_AND)
        return [] if beside else joined  # another whom no rule knows is joined to it: the phrase speaks

    def _in_quoted_name(self, m: Mention) -> bool:
        """Whether a name is the end of a longer one in quotation marks: Light of Hong Kong."""
        around = next((b for b in self._view.brackets if b.start < m.start and m.end == b.end - 1), None)
        return around is not None and around.kind == "quote" and around.start + 1 < m.start

    def _joined(self, before: Sequence[Mention], last: Mention, start: int) -> list[Mention]:
        """`last` with the organisations or places joined in front of it, all from `start` on: 美國、歐盟和加拿大."""
        joined = [last]
        for m in reversed(before):
            if self._view.text[m.end : joined[0].start] not in _AND:
                break
            joined.insert(0, m)
        return joined if joined[0].start == start else [last]

    def _is_longer(self, start: int, m: Mention) -> bool:
        """Whether the words before an organisation are part of its name: 國土 in 國土交通部."""
        ahead = self._view.text[start : m.start]
        if m.label != "ORG" or len(ahead) > _AHEAD or not ahead.isalpha() or "的" in ahead:
            return False
        named = any(o.end > start and o is not m for o in self._view.mentions_in(start, m.start))
        return not named and all(tag.startswith(("n", "b", "j")) for *_, tag in self._view.words_in(start, m.start))

    def full_name(self, m: Mention) -> str:
        """The fullest name that the article has for a mention."""
        return m.canonical or self._original(m.start, m.end)

    def author(self, phrase: Source) -> Mention | None:
        """The person whose own text the phrase is: 某人的臉書, 某人的回信; None when it is nobody's."""
        text = _AUTHORED.match(self._view.text, phrase.start, phrase.end)
        person = self._view.mention_over(text.start("of") - 1) if text else None
        if text is None or person is None or person.label != "PER" or person.end != text.start("of"):
            return None
        return person

    def bare(self, phrase: Source) -> str:
        """The phrase without its marks and without a gloss in brackets behind it."""
        if quoted := self._quoted_name(phrase):
            return quoted
        text = self._original(phrase.start, self._sources.without_gloss(self._view, phrase.start, phrase.end))
        if phrase.type == "document":
            text = _LOCATIVE.sub("", text)
            text = text[max(text.find("《"), 0) :] if text.find("》") > text.find("《") + 1 else text
        if phrase.type in ("person", "group") and (called := _CALLED.search(text)) is not None:
            return called.group()
        text = self._untitled(phrase, _RELATIVE.sub("", text))
        return re.sub(r"[「」『』《》“”〈〉]|[（(][A-Za-z][^（）()]*[）)]", "", text).strip(_TRIM)

    def _quoted_name(self, phrase: Source) -> str:
        """The name in quotation marks that ends the phrase: …組織「海岸守望」; empty where none does."""
        end = phrase.end
        opened = self._view.pair_starts.get(end) if self._view.text[end - 1] in "）)" else None
        end = opened if opened is not None and opened > phrase.start else end
        start = self._view.pair_starts.get(end) if self._view.text[end - 1] in "」”" else None
        if (
            start is None
            or start <= phrase.start
            or end - start > self._longest_quoted(start)
            or phrase.type == "document"
        ):
            return ""
        name = self._original(start + 1, end - 1)
        known = self._sources.title_ends_at(self._view, start + 1, end - 1) or self._view.text[
            start + 1 : end - 1
        ].endswith(tuple(self._sources.nouns))
        return name if name.replace(" ", "").isalnum() and not known else ""  # no 某黨“立委”

    def _longest_quoted(self, start: int) -> int:
        """The characters that a name in the quotation marks at `start` may have: more in Latin letters."""
        return _QUOTED * (2 if self._view.text[start + 1].isascii() else 1)

    def _untitled(self, phrase: Source, text: str) -> str:
        """A name that no rule knows, without the title before it: 動畫社長八田英明."""
        if phrase.type not in ("person", "group"):
            return text
        norm = self._view.text[phrase.start : phrase.start + len(text)]
        for at in range(len(norm) - 2, 1, -1):
            name = norm[at:]
            if len(name) > _NAME or not name.isalpha():
                break
            titled = self._sources.title_ends_at(self._view, phrase.start, phrase.start + at)
            words = [tag for *_, tag in self._view.words_in(phrase.start + at, phrase.start + len(norm))]
            if titled and len(words) > 1 and not self._sources.type_of(self._view, phrase.start + at, phrase.end):
                return text[at:]
        for size in range(2, min(_TITLE, len(norm) - 2) + 1):
            at = len(norm) - size - 1
            named = norm[at] in self._sources.surnames and self._view.is_word(phrase.start + at, phrase.start + at + 1)
            if at > 1 and named and norm[at + 1 :] in self._sources.titles:
                return text[at:]
        run = self._unknown_run(phrase.start, phrase.start + len(norm))
        return text[run - phrase.start :] if run > phrase.start else text

    def _unknown_run(self, start: int, end: int) -> int:
        """Where the two to five characters begin that end a long phrase and that no dictionary knows; `start` for none.

        They are a name with words before it that no list of titles has.
        """
        words = list(self._view.words_in(start, end))
        at = end
        if words and words[-1][2] in self._sources.nouns and words[-1][2] not in self._sources.titles:
            return start
        while words and words[-1][2] != "的" and (len(words[-1][2]) == 1 or words[-1][3] in ("", "nr", "nrt", "nrfg")):
            at = words.pop()[0]
        name = self._view.text[at:end]
        called = name[:1].isascii() or name[:1] in self._sources.surnames  # X小姐; not 老先生
        if name in self._sources.title_words or (name[1:] in self._sources.title_words and not called):
            return start
        before = words[-1][3] if words else ""
        known = len(words) > 1 and before.startswith("n") and 2 <= len(name) < _NAME and name.isalpha()
        return at if known and not name.isascii() and end - start > _LONG_PHRASE else start

    def fullest(self, phrase: str, source: Source, earlier: Sequence[Attribution]) -> str:
        """The last fuller name before it that ends with the phrase: 巡視組 for 北京市委巡視組, 報告 for 《…報告》."""
        if len(phrase) == 1:
            return phrase  # 受害人X
        if source.type not in ("document", "organisation", "media") and not (
            source.type == "person" and self._roles.is_role(source)
        ):
            return phrase
        if source.type == "media" and phrase in ("報導", "報道", "报导", "报道"):
            return next(
                (e.speaker for e in reversed(earlier) if e.source and e.source.type == "media" and e.speaker), phrase
            )
        if source.type == "person" and (introduced := self._introduced(source)):
            return introduced
        short = re.sub("^(?:该|該|这份|這份|这项|這項|有关|有關|上述|此)", "", phrase)
        for e in reversed(earlier):
            named = (
                e.speaker_entity_id
                or short != phrase
                or (
                    e.source is not None
                    and (e.source.type == "document" or self._view.mention_over(e.source.start) is not None)
                )
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

    def _introduced(self, source: Source) -> str:
        """The phrase that introduced whom 該名郵差 means (郵政署一名郵差); empty where none did."""
        role = _THAT_ONE.sub("", self._view.text[source.start : source.end])
        if len(role) < _ROLE or len(role) == source.end - source.start:
            return ""
        at = self._view.text.rfind(role, 0, source.start)
        while at >= 0:
            end = at + len(role)
            clause = max(self._view.text.rfind(mark, 0, at) for mark in "，。；：、\n") + 1
            begin = self._sources.strip_left(self._view, clause, at)
            counted = _ONE.search(self._view.text, begin, at)
            begin = self._sources.owner_start(self._view, begin, counted.start() if counted else end)
            if begin < at and end in self._view.edges and not _THAT_ONE.match(self._view.text, begin):
                return self._original(begin, end)
            at = self._view.text.rfind(role, 0, at)
        return ""

    def _original(self, start: int, end: int) -> str:
        return self._view.original[start:end]
