"""The source of a claim: the noun phrase that is the subject of its cue, and what type of source it is."""

from __future__ import annotations

import re

from pipeline.lexicon import Lexicon
from pipeline.stages.claims.kinds import TIMES, Source
from pipeline.stages.claims.leading import ClauseSubjects
from pipeline.stages.claims.view import View
from pipeline.stages.convert import simplify

_DETERMINERS = ("相关", "有关")  # tagged as verbs
_GAP = re.compile("[^，。；：\\s（(]{8,}(?<!\\d)[ \\u3000]+(?=[\\u3400-\\u9fff「《])")
_TOPIC = re.compile("(?:对于|对|就|针对|面对|继|关于|至于)(?!此|方)")  # 對於某國宣布…
_TOPICS = ("对于", "针对", "面对", "关于", "至于")
# What something happens at, after or under: 在政府宣布…後, 當某人要求…時.
TIMED = re.compile("(?:就|正|但|而|且|惟)*(?:在|当|自从?|随着|直到|直至|继)(?![地场初选前])")
_TIME_OF = re.compile("[^，。；：\\n]{2,40}?(?:之?后(?:不久)?|时|之际|的?同时|期间|之?前)(?=[，,])")
_OWN = re.compile("(?<![的和与及跟、])(?:我|我们|我哋)$")  # 那麼這個背後|我
_BESIDE = ("与", "和", "跟", "同", "代")  # with whom somebody else speaks: 和他們通過電話(說)
_CAUSATIVES = ("让", "令", "使", "使得", "导致")  # 讓不少民眾憂心
_ROUSES = ("引起", "引来", "惹来", "吸引")
_TAKES_OBJECT = "到有取为是见获得没听看出了往赴入抵达"  # the last characters of verbs that are no part of a name
_COVERBS = ("将", "把", "被", "给")  # what follows is an object, whatever it ends with
_NO_NOUN = ("v", "d", "p", "c", "u", "t", "f", "y", "e", "o", "m", "q", "z", "r")
_TIME_ENDS = "前后时"  # 臨終前 is no source
_PHRASE_LENGTH = 30
# Verbs whose object is a document that somebody shows (控方引用案例反駁), or consults (翻查資料顯示).
_SHOWS = re.compile("发布|发表|发出|公布|引用|援引|提到|出示|展示|拿出|手持|递交|提交|寄出|撰写")
_CONSULTS = re.compile("翻查|查阅|翻阅|检视|调阅|翻看|查看|综合|参考|参照|对照|浏览|盘点|回顾|综观|查询")
_DID = re.compile("了(?:[一两几]|\\d+)?[张个则段份篇封]")  # 她PO了一張照片(說): a predicate of her own
_JOINT = re.compile("[、和与及]")
_UNKNOWN = 4
_VERB = 2  # characters of a verb inside a unit's name
_DATABASE = 10  # characters of a database and what it shows
_COMPOUND = 8  # a verb and a noun up to this length are one name: 公訴檢察官, 關注外傭團體


def enclosed(view: View, start: int, end: int) -> bool:
    """Whether one pair of 《》 or 「」 encloses the whole phrase."""
    return view.text[start] in "《「“" and view.pair_ends.get(start) == end


class SourceFinder(ClauseSubjects):
    """Finds sources; its words come from cue_adverbs.csv, source_nouns.csv, titles.csv and names.csv."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self.surnames = {simplify(s.surname) for s in lexicon["surnames"]}
        self.negations = {simplify(a) for a in lexicon.words("cue_adverbs", kind="negation")}

    def before(self, view: View, start: int, cue_start: int, lenient: bool = False) -> Source | None:
        """The source in [start, cue_start), with the cue right behind it but for adverbials; None when left out.

        `lenient` takes any short noun phrase, not only one whose last word is known to speak.
        """
        doubted = _TOPIC.match(view.text, start, cue_start)
        if doubted is not None and doubted.group() in _TOPICS:
            somebody = self._doubter(view, doubted.end(), cue_start)
            if somebody is not None:
                return somebody  # 對於有居民質疑…
        if (timed := self._at_the_time(view, start, cue_start)) is not None:
            return timed
        end = self.strip_right(view, start, cue_start)
        if view.text.endswith("有人", start + 1, end) and end - len("有人") in view.edges:
            return Source(end - len("有人"), end, "anonymous")  # 市場一直|有人
        for gap in _GAP.finditer(view.text, start, end):
            start = gap.end()  # a headline that runs into its article: 候鳥提早飛抵濕地 學會指出
        topic = _TOPIC.match(view.text, start, end)
        if topic is not None and (named := view.mention_over(topic.end())) is not None and named.start == topic.end():
            subject = self.before(view, topic.end(), cue_start, lenient) if named.label in ("PER", "ORG") else None
            if subject is not None:
                return subject  # 對於某人在訪問中稱…
        whole, start = start, self.strip_left(view, start, end)
        if start >= end:
            return self._authorities(view, whole, cue_start)
        own = _OWN.search(view.text, start, end)
        if own is not None and own.start() > start and self._opens_clause(view, own.start()):
            return Source(own.start(), end, "person")
        if view.text[start - 1] == "有" and self._verb_at(view, start) and not self._governed(view, start, end):
            kind = self.type_of(view, start, end)
            if kind in ("person", "group"):
                return Source(start, end, kind)  # 有保護權益工作者
        if topic is not None and topic.end() in view.edges and start <= topic.end():
            return self.before(view, topic.end(), cue_start, lenient)
        if enclosed(view, start, end):
            kind = self.type_of(view, start, end) or "media"
            return Source(start + 1, end - 1, kind)
        first = view.words[view.word_index(start)]
        if first in _BESIDE and start in view.edges and view.mention_over(start) is None:
            return None
        if first in _CAUSATIVES and start + len(first) < end:
            caused = self.before(view, start + len(first), cue_start)
            return caused if caused and caused.start == self.strip_left(view, start + len(first), end) else None
        if first in _ROUSES and self.type_of(view, start + len(first), end) in ("person", "group"):
            return Source(start + len(first), end, "group")  # 貼文引起網友們紛紛(調侃)
        if (first in _COVERBS and not self._suffered(view, start, end)) or (
            first in self._pivots and "的" not in view.text[start:end]
        ):
            return None
        chain = self._phrases.chain_start(view, start, end)
        if start < chain <= start + _UNKNOWN and view.text[chain] in "及和与、暨":
            chain = start  # a name that no list has, joined to another
        known_type = self.type_of(view, start, end)
        whole_type = known_type or (self._noun_like(view, chain, end) if lenient else "")
        leading_end = self._phrases.leading_end(view, start, end)
        leading_type = self.type_of(view, start, leading_end) if leading_end > start else ""
        acts = leading_end < end and self._predicate_at(view, leading_end)
        pronoun = view.text[start:leading_end] in self.pronouns and acts
        single = "的" not in view.text[leading_end:end]
        by_name = self._is_name(view, start, leading_end)
        rest = view.text[leading_end:end]
        tag = view.tags[view.word_index(leading_end)] if acts else ""
        verb = tag.startswith("v") and not _JOINT.search(rest)
        goes_on = tag.startswith("d")  # 某代表則解釋…的原因
        plain = by_name and (goes_on or (verb and single) or ((acts or single) and not known_type))
        plain = plain or (leading_type == "person" and acts and _DID.search(view.text, leading_end, end) is not None)
        if leading_end < end and (pronoun or plain or (leading_type == "person" and acts and not known_type)):
            return Source(start, leading_end, leading_type or "person")  # 她強忍淚水(說)
        if chain == start and whole_type and not (leading_type and self._acts(view, leading_end, end)):
            return Source(start, end, whole_type)
        modifies = "的" in view.text[leading_end:chain] or leading_type in ("place", "organisation", "document", "")
        if whole_type and start < chain - 1 and view.words[view.word_index(chain - 1)] == "有":
            return Source(chain, end, whole_type)  # 群組近日有多人
        if whole_type and modifies and self._modifier(view, start, leading_end, chain, leading_type):
            return Source(start, end, whole_type)
        verbal = leading_end > start and 0 < chain - leading_end <= _VERB
        if verbal and whole_type == "organisation" and view.mention_over(start) is not None:
            return Source(start, end, whole_type)  # 某局電信偵查大隊
        named = view.mention_over(self.without_gloss(view, start, end) - 1)
        if (
            named
            and named.label == "PER"
            and "的" in view.text[leading_end : named.start]
            and not self._is_name(view, start, leading_end)
        ):
            return Source(start, end, "person")
        if named and named.label == "PER" and self._is_apposition(view, start, leading_end, named.start):
            return Source(start, end, "person")
        if leading_type and leading_type != "document":
            return Source(start, leading_end, leading_type)
        if (
            whole_type == "document"
            and not leading_type
            and end - start <= _DATABASE
            and self._is_plain(view, start, end)
        ):
            return Source(start, end, whole_type)  # 某查詢平台信息(顯示)
        if whole_type and chain < end:
            if not self._verb_at(view, start):
                return Source(chain, end, whole_type)
            titled = named is not None and named.label == "PER" and chain < named.start
            compound = self.without_gloss(view, start, end) - start <= _COMPOUND and first[-1] not in _TAKES_OBJECT
            if whole_type != "document" and (titled or (known_type and "的" in view.text[start:end])):
                return Source(start, end, whole_type)
            if whole_type == "document" and end == cue_start and _CONSULTS.fullmatch(first):
                return Source(chain, end, whole_type)  # 翻查資料顯示
            if compound and known_type:
                return Source(start, end, whole_type)
        return Source(start, leading_end, leading_type) if leading_type else None

    def _at_the_time(self, view: View, start: int, cue_start: int) -> Source | None:
        """Who reports in a clause that only tells when something else happened: 在政府宣布停課後，…."""
        when = TIMED.match(view.text, start, cue_start)
        if when is None or when.end() not in view.edges or _TIME_OF.match(view.text, cue_start) is None:
            return None
        subject = self.before(view, when.end(), cue_start)
        speaks = subject is not None and subject.type in ("person", "organisation", "media", "place")
        return subject if speaks and subject is not None and subject.start == when.end() else None

    def _authorities(self, view: View, start: int, cue_start: int) -> Source | None:
        """官方 right before a cue with nothing else to speak; behind a name it is an adverb."""
        at = view.text.rfind("官方", start, cue_start)
        alone = at >= 0 and view.is_word(at, at + 2) and self.strip_right(view, at + 2, cue_start) == at + 2
        return Source(at, at + 2, "organisation") if alone else None

    @staticmethod
    def _opens_clause(view: View, position: int) -> bool:
        """Whether the word ahead of `position` is no verb or preposition that governs what stands there."""
        i = view.word_index(position)
        return view.starts[i] == position and not view.tags[i - 1].startswith(("v", "p", "c", "u"))

    @staticmethod
    def _predicate_at(view: View, position: int) -> bool:
        """Whether a verb, an adverb, a preposition or a time begins at `position` and ends the subject before it."""
        mention = view.mention_over(position)
        timed = mention is not None and mention.label in TIMES
        return timed or view.tags[view.word_index(position)].startswith(("v", "d", "p"))

    def _suffered(self, view: View, start: int, end: int) -> bool:
        """Whether 被 at `start` and a verb modify who speaks: 被捕男子, 被點名的銀行; not 被記者(追問)."""
        i = view.word_index(start) + 1
        verb = view.text[start] == "被" and i < len(view.tags) and view.tags[i] == "v" and view.ends[i] < end
        return verb and self.type_of(view, view.ends[i], end) in ("person", "group", "organisation")

    def _doubter(self, view: View, start: int, cue_start: int) -> Source | None:
        """Who doubts or says what others answer, behind 對於: unnamed people of a word or two, or somebody by name."""
        start = self.strip_left(view, start, cue_start)
        end = self.strip_right(view, start, cue_start)
        kind = self.type_of(view, start, end) if 0 < end - start <= _UNKNOWN else ""
        if kind in ("person", "group", "anonymous", "media"):
            return Source(start, end, kind)
        named = next(iter(view.mentions_in(start, end)), None)
        if named is None or not (named.start == start or self._titled(view, start, end)):
            return None
        subject = self.before(view, start, cue_start)
        alone = subject is not None and self.strip_right(view, subject.end, cue_start) == subject.end
        speaks = subject is not None and subject.type in ("person", "organisation", "media")
        return subject if alone and speaks and subject is not None and subject.start == start else None

    def _is_name(self, view: View, start: int, end: int) -> bool:
        mention = view.mention_over(end - 1) if end > start else None
        return view.text[start:end] in self.pronouns or (mention is not None and mention.label == "PER")

    def owner_start(self, view: View, start: int, end: int) -> int:
        """Where the noun phrase that ends at `end` begins: whose view or plan the noun behind it names (某某的構想)."""
        return self._phrases.chain_start(view, start, end)

    def _is_apposition(self, view: View, start: int, leading_end: int, name: int) -> bool:
        """Whether the titles of the person at `name` are joined in front: 某大副校長、防災權威張三."""
        joint = view.text.rfind("、", start, name)
        if joint < 0 or joint < leading_end or any(m.label == "PER" for m in view.mentions_in(leading_end, name)):
            return False
        first = any(self.title_ends_at(view, start, at) for at in (joint, leading_end))
        return first and "，" not in view.text[start:name]

    def _acts(self, view: View, leading_end: int, end: int) -> bool:
        """Whether a verb follows a subject that speaks, whose object ends the phrase: 控方引用案例(反駁)."""
        i = view.word_index(leading_end)
        if leading_end >= end or view.starts[i] != leading_end or "的" in view.text[leading_end:end]:
            return False
        verb = view.tags[i] == "v" and view.words[i] not in (*self.title_words, *_DETERMINERS)
        return verb and view.ends[i] < end

    @staticmethod
    def _is_plain(view: View, start: int, end: int) -> bool:
        """Whether a phrase opens with no verb and holds nothing but nouns and single verbs."""
        tags = [tag[:1] for *_, tag in view.words_in(start, end)]
        return tags[0] not in ("v", "p") and not {"d", "p", "c", "u", "r"} & set(tags)

    @staticmethod
    def _verb_at(view: View, start: int) -> bool:
        """Whether the phrase opens with a verb: then its noun is an object, and the subject is left out."""
        i = view.word_index(start)
        return view.tags[i].startswith("v") and view.words[i] not in _DETERMINERS

    def _modifier(self, view: View, start: int, leading_end: int, chain: int, leading_type: str) -> bool:
        """Whether the words before the chain modify it (駐俄大使…, 曾任…的學者) and are no subject with a verb."""
        between = view.text[leading_end:chain]
        if leading_end == start or between.endswith("的"):
            return "的" in between or leading_end > start
        last = view.text.rfind("的", leading_end, chain)
        if last > leading_end and not any(
            tag.startswith(("v", "t", "d", "p")) for *_, tag in view.words_in(last, chain)
        ):
            return not any(mark in between for mark in "，,；")  # 某局今年下發的併校(方案)
        if any(mark in between for mark in "，,；") or self._is_predicate(view, leading_end, chain):
            return False
        return leading_type in ("place", "organisation") and len(between) <= 6

    @staticmethod
    def _is_predicate(view: View, start: int, end: int) -> bool:
        """Whether a time, an adverb or a verb of showing stands in [start, end): 下午發布(文字)."""
        return any(
            tag.startswith(("t", "d")) or bool(_SHOWS.fullmatch(word)) for *_, word, tag in view.words_in(start, end)
        )

    def whole(self, view: View, start: int, cue_start: int) -> Source | None:
        """Whatever stands before a cue that certainly reports, up to its first verb; None for nothing or an object."""
        end = self.strip_right(view, start, cue_start)
        start = self.strip_left(view, start, end)
        if end - start < 2 or end - start > _PHRASE_LENGTH or view.words[view.word_index(start)] in self._pivots:
            return None
        if self._verb_at(view, start) or view.words[view.word_index(start)] in self.cues:
            return None
        stop = self._phrases.leading_end(view, start, end)
        stop = stop if stop - start > 1 else end
        last = view.word_index(stop - 1)
        if self._governed(view, start, end) or view.tags[last].startswith(("a", "c", "d", "i", "p")):
            return None
        if view.text[stop - 1] in _TIME_ENDS:
            return None
        return Source(start, stop, "group")

    def _noun_like(self, view: View, start: int, end: int) -> str:
        """group for a phrase whose last word may be a noun, empty for anything else."""
        i = view.word_index(end - 1)
        noun = not view.tags[i].startswith((*_NO_NOUN, "a", "i")) and view.words[i][-1:].isalnum()
        noun = noun and view.text[end - 1] not in _TIME_ENDS
        return "group" if 1 < end - start <= _PHRASE_LENGTH and noun and not self._governed(view, start, end) else ""

    @staticmethod
    def _governed(view: View, start: int, end: int) -> bool:
        """Whether a verb governs the phrase's last words, so that they are its object: 未做財務可行性(評估)."""
        verbs = [s for s, _, word, tag in view.words_in(start, end) if tag == "v" and word not in _DETERMINERS]
        return (
            bool(verbs) and "的" not in view.text[verbs[-1] : end] and all(view.mention_over(s) is None for s in verbs)
        )
