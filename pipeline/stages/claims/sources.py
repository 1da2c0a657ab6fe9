"""The source of a claim: the noun phrase that is the subject of its cue, and what type of source it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.document import Mention
from pipeline.lexicon import Lexicon
from pipeline.stages.claims.view import View
from pipeline.stages.convert import simplify

_MENTION_TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place", "WORK": "document", "LAW": "document"}
_TIMES = ("DATE", "TIME")
_OFFICE_WORDS = ("驻", "前", "兼", "兼任", "时任", "现任", "曾任")  # inside a phrase: 前駐美代表
_MARKS = " \t\u3000，,、；;」』”’)）#*▲●■◆"  # before a phrase, and no part of it
_DETERMINERS = ("相关", "有关")  # tagged as verbs
_OCCASION_WORDS = 7
_LATIN_NAME = re.compile(r"[a-zA-Z][\w.'·-]+$")
_RELATIVE = re.compile("[^，。；、：的]{1,16}的")  # 繼位的…, 周五到訪的…
_QUOTED_NAME = 20
_NO_NOUN = ("v", "d", "p", "c", "u", "t", "f", "y", "e", "o", "m", "q", "z", "r")
_PHRASE_LENGTH = 30
_SEVERAL = re.compile("(?:[两二三四五六七八九十多数几]|[2-9]|\\d{2,}|不少|许多|很多|多数|部分|一些|各)(?:名|位|个|人)?")
_PHRASE_REACH = 60
_SPOKEN = 12  # quoted words longer than this before a source are speech, not part of its name
_COMPOUND = 8  # a verb and a noun up to this length are one name: 公訴檢察官, 關注外傭團體
# Adverbs by list that open a phrase rather than stand before it: 其, 曾任部長的…, 前局長, 有人, 一同事.
_KEPT_AHEAD = ("其", "自己", "本人", "曾", "曾经", "前", "现", "一", "有", "最", "很", "全", "多次", "初步", "其中")
_NOMINAL_TAGS = ("n", "b", "m", "q", "g", "zg", "eng", "j", "s", "f", "l", "i", "an", "r", "a", "x", "z")
_JOINERS = {
    "的",
    "、",
    "和",
    "与",
    "及",
    "以及",
    "暨",
    "兼",
    "跟",
    "等",
    "之",
    "·",
    "•",
    "-",
    "/",
    "&",
    " ",
    "或",
    "不少",
    "许多",
    "很多",
    "更多",
    "最新",
    "大部分",
    "多",
}
_PHRASE_BEFORE = re.compile(
    r"(?:在|于|於)[^，。；在]{1,30}?(?:上|中|时|里|内|间|下|前|后)$"
    r"|(?:在|于|於)[^，。；在]{0,20}?(?:记者会|发布会|座谈会|研讨会|公听会|听证会|说明会|酒会|晚会|会议|论坛|节目|专访|声明|社论|报告|文章)$"
    r"|(?:透过|通过|藉由|借由|就(?![有此])|对(?!此)于?|针对(?!此)|向|面对|经由|隔空|跟|回复|回应|告诉|接受)[^，。；：]{1,30}$"
    r"|(?:于|在|受|随|以|同)[^，。；：的]{1,14}$"
    r"|(?:发布|发表|发出|公布|刊登|刊发|出具|印发|上载|发)[^，。；：的]{0,16}(?:论文|声明|报告|新闻稿|文章|公告|贴文|帖文|通告|通知|消息|公报|长文|微博|推文|影片|视频|讲话|谈话|稿|文|函)$"
    r"|(?:接受|回应|出席|参加|主持|答复|回答|被问|谈到|召开|举行|会见|视察|面对|发布|发表|出庭|受访|针对)[^，。；：]{0,30}(?:时|后|中|上|期间|之际)$"
)
_PHRASE_AHEAD = re.compile(
    r"(?P<preposition>在|于|对于?|针对|随着|关于|至于|除了|除|当|自|从|经过|经|因|由于|为了|就|面对|有关|鉴于|趁|每当|直到|截至)"
    r"[^，。；：]{1,30}?(?:时候|时|之后|后|中|上|下|前|里|内|期间|之际|以来|方面|而言|来说|当日|一事|事件|问题|起)"
    r"(?!的|任|总|卫|院|方|台|市)"
)


def enclosed(view: View, start: int, end: int) -> bool:
    """Whether one pair of 《》 or 「」 encloses the whole phrase."""
    return view.text[start] in "《「“" and any(b.start == start and b.end == end for b in view.brackets)


@dataclass(slots=True)
class Source:
    """A source phrase [start, end) and its type; `rest` is where the words between it and the cue begin."""

    start: int
    end: int
    type: str
    rest: int


class SourceFinder:
    """Finds sources; its words come from cue_adverbs.csv, source_nouns.csv and titles.csv."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.adverbs = {simplify(a.adverb) for a in lexicon["cue_adverbs"] if a.kind != "pivot"}
        self._pivots = {simplify(a) for a in lexicon.words("cue_adverbs", kind="pivot")}
        self.negations = {simplify(a) for a in lexicon.words("cue_adverbs", kind="negation")}
        self.nouns = {simplify(n.noun): n.type for n in lexicon["source_nouns"]}
        self.pronouns = {n for n, t in self.nouns.items() if t == "pronoun"}
        self.titles = {simplify(t.title) for t in lexicon["titles"]}
        names = (n for n in lexicon["names"] if n.kind == "media")
        self._media = {simplify(f) for n in names for f in (n.canonical, *n.variants, *n.latin)}
        self._longest = max(map(len, [*self.adverbs, *self.nouns, *self.titles]))

    def before(self, view: View, start: int, cue_start: int, lenient: bool = False) -> Source | None:
        """The source in [start, cue_start), with the cue right behind it but for adverbials; None when left out.

        `lenient` takes any short noun phrase, not only one whose last word is known to speak.
        """
        end = self.strip_right(view, start, cue_start)
        start = self.strip_left(view, start, end)
        if start >= end:
            return None
        if enclosed(view, start, end):
            kind = self.type_of(view, start, end) or "media"
            return Source(start + 1, end - 1, kind, end)
        if view.words[view.word_index(start)] in self._pivots and "的" not in view.text[start:end]:
            return None
        chain = self._chain_start(view, start, end)
        whole_type = self.type_of(view, start, end) or (self._noun_like(view, chain, end) if lenient else "")
        if chain == start and whole_type:
            return Source(start, end, whole_type, end)
        leading_end = self._leading_end(view, start, end)
        leading_type = self.type_of(view, start, leading_end) if leading_end > start else ""
        modifies = "的" in view.text[leading_end:chain] or leading_type in ("place", "organisation", "document", "")
        if whole_type and modifies and self._modifier(view, start, leading_end, chain, leading_type):
            return Source(start, end, whole_type, end)
        named = view.mention_over(self.without_gloss(view, start, end) - 1)
        if (
            named
            and named.label == "PER"
            and "的" in view.text[leading_end : named.start]
            and not self._is_name(view, start, leading_end)
        ):
            return Source(start, end, "person", end)
        if leading_type and leading_type != "document":
            return Source(start, leading_end, leading_type, leading_end)
        if whole_type and chain < end:
            if not self._verb_at(view, start):
                return Source(chain, end, whole_type, end)
            titled = named is not None and named.label == "PER" and chain < named.start
            compound = self.without_gloss(view, start, end) - start <= _COMPOUND
            if whole_type != "document" and (titled or "的" in view.text[start:end] or compound):
                return Source(start, end, whole_type, end)
        return Source(start, leading_end, leading_type, leading_end) if leading_type else None

    def _is_name(self, view: View, start: int, end: int) -> bool:
        mention = view.mention_over(end - 1) if end > start else None
        return view.text[start:end] in self.pronouns or (mention is not None and mention.label == "PER")

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
        if any(mark in between for mark in "，,；"):
            return False
        return leading_type in ("place", "organisation") and len(between) <= 6

    def whole(self, view: View, start: int, cue_start: int) -> Source | None:
        """Whatever stands before a cue that certainly reports, up to its first verb; None for nothing or an object."""
        end = self.strip_right(view, start, cue_start)
        start = self.strip_left(view, start, end)
        if end - start < 2 or end - start > _PHRASE_LENGTH or view.words[view.word_index(start)] in self._pivots:
            return None
        if self._verb_at(view, start):
            return None
        stop = self._leading_end(view, start, end)
        stop = stop if stop - start > 1 else end
        return Source(start, stop, "group", stop)

    def leading(self, view: View, start: int, end: int) -> Source | None:
        """The phrase that begins [start, end), as the subject of what follows, when it is one that can speak."""
        start = self.strip_left(view, start, end)
        if start < end and view.words[view.word_index(start)] in self._pivots:
            return None
        stop = self._leading_end(view, start, end)
        kind = self.type_of(view, start, stop) if stop > start else ""
        if not kind and stop > start and (named := self._last_name(view, start, stop)) is not None:
            stop, kind = named.end, self.type_of(view, start, named.end)
        return Source(start, stop, kind, stop) if kind else None

    def modified(self, view: View, start: int, end: int) -> Source | None:
        """The person or organisation behind a relative clause at the beginning: 繼位的新王親自作詩，…."""
        start = self.strip_left(view, start, end)
        clause = _RELATIVE.match(view.text, start, end)
        if clause is None or clause.end() not in view.edges:
            return None
        stop = self._leading_end(view, clause.end(), end)
        kind = self.type_of(view, clause.end(), stop) if stop > clause.end() else ""
        return Source(start, stop, kind, stop) if kind in ("person", "organisation") else None

    @staticmethod
    def _last_name(view: View, start: int, stop: int) -> Mention | None:
        """The person or organisation that opens a phrase whose other words a tagger took for nouns: 公益金因應…."""
        inside = [m for m in view.mentions_in(start, stop) if m.label in ("PER", "ORG")]
        return inside[0] if inside and (inside[0].start == start or inside[0].label == "PER") else None

    def closing(self, view: View, start: int, end: int) -> Source | None:
        """A clause that is no more than a person with what modifies the name: 周五到訪的防長馬蒂斯，…."""
        start = self.strip_left(view, start, end)
        stop = self.without_gloss(view, start, end)
        named = view.mention_over(stop - 1) if stop > start else None
        if named is None or named.label != "PER" or named.end != stop:
            return None
        modified = "的" in view.text[start : named.start] or self._chain_start(view, start, stop) == start
        return Source(start, end, "person", end) if modified else None

    def type_of(self, view: View, start: int, end: int) -> str:
        """The source type of the phrase [start, end) by its last word; empty when it is nothing that speaks."""
        stop = self.without_gloss(view, start, end)
        text = view.text[start:stop]
        if text in self.pronouns:
            return "person"
        mention = view.mention_over(stop - 1) if stop > start else None
        if mention is not None and mention.start >= start and mention.label in _MENTION_TYPES and mention.end == stop:
            return "media" if view.text[mention.start : mention.end] in self._media else _MENTION_TYPES[mention.label]
        for size in range(min(self._longest, len(text)), 0, -1):
            tail = text[-size:]
            if tail in self.nouns and self._is_noun(view, stop - size, stop):
                kind: str = self.nouns[tail]
                if kind in ("person", "pronoun"):
                    return "group" if _SEVERAL.match(text) else "person"
                return kind
            if size > 1 and tail in self.titles:
                return "person"
        if text.endswith(("们", "等", "等人")):
            return "group"
        if _LATIN_NAME.search(text):
            return "person"
        if (
            stop < end
            and view.text[end - 1] in "）)"
            and view.text[stop + 1 : stop + 2].isascii()
            and view.text[stop + 1].isalpha()
        ):
            return "person"
        if stop < end and view.text[end - 1] in "》」”" and stop - start <= _QUOTED_NAME:
            return "media" if view.text[end - 1] == "》" else "organisation"
        return ""

    @staticmethod
    def _is_noun(view: View, start: int, end: int) -> bool:
        """Whether [start, end) ends a word: a word of its own, or the last character of a noun."""
        if view.is_word(start, end):
            return True
        tag = view.tags[view.word_index(end - 1)]
        return end - start == 1 and end in view.edges and tag.startswith(("n", "j", "r"))

    def strip_right(self, view: View, start: int, end: int) -> int:
        """`end` moved left over adverbs, times and adverbial phrases."""
        while end > start:
            moved = self._strip_right_once(view, start, end)
            if moved == end:
                break
            end = moved
        return end

    def _strip_right_once(self, view: View, start: int, end: int) -> int:
        text = view.text
        if text[end - 1] in " \t\u3000，,":
            return end - 1
        mention = view.mention_over(end - 1)
        if mention is not None and mention.label in _TIMES and mention.start >= start:
            return mention.start
        if mention is not None and mention.label in _MENTION_TYPES:
            return self._strip_phrase(view, start, end)
        if text[end - 1] == "地" and view.tags[view.word_index(end - 1)].startswith("u"):
            return self._manner(view, start, end)
        if text[end - 1] in "上中里内" and self.type_of(view, start, end - 1) == "document":
            return end - 1
        size = next(
            (n for n in range(min(self._longest, end - start), 0, -1)
             if text[end - n : end] in self.adverbs and view.is_word(end - n, end)), 0,
        )  # fmt: skip
        if size < 2 and text[end - 1] in "时后" and (at := self._occasion(view, start, end)) < end:
            return at
        if size:
            return end - size
        return self._strip_phrase(view, start, end)

    def _manner(self, view: View, start: int, end: int) -> int:
        """Where a manner before the cue begins (語帶哽咽地): behind a phrase that can speak, else one word back."""
        i = view.word_index(end - 1)
        for j in range(i - 1, max(i - 5, -1), -1):
            if view.starts[j] > start and self.type_of(view, start, view.starts[j]):
                return view.starts[j]
        return max(start, view.starts[max(i - 1, 0)])

    @staticmethod
    def _occasion(view: View, start: int, end: int) -> int:
        """Where the verb of an occasion begins (裁決時, 出席新書發表會時), `end` when none stands near."""
        i = view.word_index(end - 1)
        for j in range(i - 1, max(i - _OCCASION_WORDS, -1), -1):
            if view.starts[j] < start or view.text[view.starts[j]] in "，,；":
                break
            mention = view.mention_over(view.starts[j])
            if mention is not None and mention.label == "PER":
                break
            if mention is None and view.tags[j].startswith("v") and view.starts[j] > start:
                return view.starts[j]
        return end

    def _strip_phrase(self, view: View, start: int, end: int) -> int:
        found = _PHRASE_BEFORE.search(view.text, max(start, end - _PHRASE_REACH), end)
        if found and view.word_index(found.start()) < len(view.starts):
            at = found.start()
            if at in view.edges and view.mention_over(at) is None and not self._modifies(view, start, at, end):
                return at
        return end

    def _modifies(self, view: View, start: int, at: int, end: int) -> bool:
        """Whether a phrase from `at` is part of a named person's: 向他頒獎的召集人林煥光, with nothing before it."""
        named = view.mention_over(end - 1)
        if named is None or named.label != "PER" or "的" not in view.text[at : named.start]:
            return False
        return self.strip_left(view, start, at) >= at

    def strip_left(self, view: View, start: int, end: int) -> int:
        """`start` moved right over connectives, times and adverbial phrases."""
        text = view.text
        while start < end:
            if text[start] in " \t\u3000，,、；;」』”’)）#*▲●■◆" or (
                text[start] == "据" and view.is_word(start, start + 1)
            ):
                start += 1
                continue
            if text[start] == "【" and (close := text.find("】", start, end)) > 0:
                start = close + 1
                continue
            spoken = self._bracket_starting(view, start) if text[start] in "「『“" else None
            if spoken is not None and spoken < end and spoken - start > _SPOKEN:
                start = spoken
                continue
            mention = view.mention_over(start)
            if mention is not None and mention.label in _TIMES and mention.start == start and mention.end <= end:
                start = mention.end
                continue
            if mention is not None and mention.label in _MENTION_TYPES:
                break
            size = next(
                (n for n in range(min(self._longest, end - start), 0, -1)
                 if text[start : start + n] in self.adverbs and view.is_word(start, start + n)), 0,
            )  # fmt: skip
            if size and text[start : start + size] not in _KEPT_AHEAD:
                start += size
                continue
            if (
                text[start] == "有"
                and start + 1 < end
                and text[start + 1] != "人"
                and view.tags[view.word_index(start + 1)][:1] in ("n", "m", "r")
            ):
                start += 1
                continue
            phrase = _PHRASE_AHEAD.match(text, start, end)
            if phrase and phrase.end() in view.edges and phrase.end("preposition") in view.edges:
                start = phrase.end()
                continue
            break
        return start

    def _chain_start(self, view: View, start: int, end: int) -> int:
        """Where the noun phrase that ends at `end` begins, not before `start`."""
        position, after = end, None
        while position > start:
            if view.text[position - 1].isspace():
                position -= 1
                continue
            bracket = self._bracket_ending(view, position)
            if bracket is not None and bracket >= start:
                position = bracket
                continue
            mention = view.mention_over(position - 1)
            if mention is not None and mention.start >= start:
                if mention.label in _TIMES:
                    return after or position
                position = mention.start
                continue
            i = view.word_index(position - 1)
            word, tag = view.words[i], view.tags[i]
            begin = max(view.starts[i], start)
            if word == "的":
                after, position = after or position, begin
                continue
            if word in _OFFICE_WORDS and position > start + 1:
                position = begin
                continue
            nominal = not tag or tag.startswith(_NOMINAL_TAGS) or tag == "vn" or word in _JOINERS or word in self.nouns
            if not nominal and not (tag == "v" and self._is_title_part(view, begin, end)):
                return position if after is None else after
            position = begin
        return position

    def _is_title_part(self, view: View, begin: int, end: int) -> bool:
        return any(
            view.text[begin : begin + n] in self.titles | self.nouns.keys() for n in range(2, min(8, end - begin) + 1)
        )

    def _leading_end(self, view: View, start: int, end: int) -> int:
        """Where the noun phrase that begins at `start` ends, not after `end`."""
        position = start
        while position < end:
            mention = view.mention_over(position)
            if mention is not None and mention.end <= end and mention.label not in _TIMES:
                position = mention.end
                if mention.label == "PER" and not self._goes_on(view, position):
                    return position
                continue
            bracket = self._bracket_starting(view, position)
            if bracket is not None and bracket <= end:
                position = bracket
                continue
            i = view.word_index(position)
            word, tag = view.words[i], view.tags[i]
            if (
                word in self.pronouns
                and position == start
                and view.text[view.ends[i] : view.ends[i] + 1] not in tuple("的、和与及们等")
            ):
                return min(view.ends[i], end)
            nominal = not tag or tag.startswith(_NOMINAL_TAGS) or tag == "vn" or word in _JOINERS or word in self.nouns
            nominal = nominal or (word in _OFFICE_WORDS and position == start)
            adverb = position > start and word in self.adverbs and word not in _KEPT_AHEAD and word not in _JOINERS
            if not nominal or adverb or (mention is not None and mention.label in _TIMES):
                break
            position = min(view.ends[i], end)
        while position > start and view.text[position - 1] in "的、和与及 ":
            position -= 1
        return position

    @staticmethod
    def _goes_on(view: View, position: int) -> bool:
        """Whether a phrase goes on behind a person's name: joined names, a gloss, a title or 政府, 團隊."""
        if view.text[position : position + 1] in tuple("、的和与及等暨（("):
            return True
        i = view.word_index(position)
        return (
            i < len(view.tags) and view.tags[i].startswith("n") and view.tags[i] != "nr" and view.starts[i] == position
        )

    def _noun_like(self, view: View, start: int, end: int) -> str:
        """group for a phrase whose last word may be a noun, empty for anything else."""
        i = view.word_index(end - 1)
        noun = not view.tags[i].startswith(_NO_NOUN) and view.words[i][-1:].isalnum()
        return "group" if 1 < end - start <= _PHRASE_LENGTH and noun else ""

    @staticmethod
    def _bracket_ending(view: View, end: int) -> int | None:
        return (
            next((b.start for b in view.brackets if b.end == end), None)
            if view.text[end - 1] in "）)」』》”〉’"
            else None
        )

    @staticmethod
    def _bracket_starting(view: View, start: int) -> int | None:
        return (
            next((b.end for b in view.brackets if b.start == start), None)
            if view.text[start] in "（(「『《“〈‘"
            else None
        )

    def without_gloss(self, view: View, start: int, end: int) -> int:
        """`end` moved left over a closing bracket's pair or mark."""
        while end > start and view.text[end - 1] in "）)":
            opened = self._bracket_ending(view, end)
            if opened is None or opened <= start:
                break
            end = opened
        while end > start and view.text[end - 1] in "」』》”〉’ ":
            end -= 1
        return end
