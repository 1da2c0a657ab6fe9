"""What type of source a phrase is, by its last word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.lexicon import Lexicon
from pipeline.stages.claims.view import View
from pipeline.stages.convert import simplify

MENTION_TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place", "WORK": "document", "LAW": "document"}
TIMES = ("DATE", "TIME")
_LATIN_NAME = re.compile(r"[a-zA-Z][\w.'·-]+$|^[B-PR-Z]$")
_QUOTED_NAME = 20
_REPORT = re.compile(
    "(?:报告|年鉴|白皮书|蓝皮书|指引|条例|守则|通知|公告|意见|办法|规定|声明|公报|方案|规划|纲要|计划|民调|调查)"
    "[^》」”]{0,6}$"
)
_THAT_HOUSE = re.compile("[该本][会局署处院校厂店社台报馆所党行司部组网团](?:方)?")
_HOUSES = re.compile("[两三四五各多](?:局|党|校|院|部|署|国|队|社|市|县|馆|厂|家公司)(?:方)?")  # 兩局(都呼籲)
_COUNTED = re.compile("(?:^|其中|当中)(?:[两二三四五六七八九十多数几]|\\d+)(?:家|名|位|人|间)$")
_SEVERAL = re.compile(
    "(?:越来越多|愈来愈多|[两二三四五六七八九十多数几]|[2-9]|\\d{2,}|不少|许多|很多|多数|部分|一些|各)(?:名|位|个|人)?|(?:全球)?\\d+(?:多|余)?国$"
)
_ARTICLE = re.compile("第[零〇一二三四五六七八九十百千\\d]{1,9}[条章款项节]$")  # of a law
_CALLED = re.compile("姓[^，。；：的]{1,2}的")  # 姓溫的
_MASSES = re.compile("广大|全体|众多|各级")


@dataclass(slots=True)
class Source:
    """A source phrase [start, end) and its type."""

    start: int
    end: int
    type: str


def _one_or_several(text: str) -> str:
    return "group" if _SEVERAL.match(text) or _MASSES.search(text) else "person"


def bracket_ending(view: View, end: int) -> int | None:
    """Where the pair that ends at `end` begins; None when none ends there."""
    return view.pair_starts.get(end) if view.text[end - 1] in "）)」』》”〉’" else None


def bracket_starting(view: View, start: int) -> int | None:
    """Where the pair that begins at `start` ends; None when none begins there."""
    return view.pair_ends.get(start) if view.text[start] in "（(「『《“〈‘" else None


class PhraseKinds:
    """Tells what speaks; its words come from cue_adverbs.csv, source_nouns.csv, titles.csv and names.csv."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.adverbs = {simplify(a.adverb) for a in lexicon["cue_adverbs"] if a.kind != "pivot"}
        self.nouns = {simplify(n.noun): n.type for n in lexicon["source_nouns"]}
        self.pronouns = {n for n, t in self.nouns.items() if t == "pronoun"}
        self.cues = {simplify(c.cue) for c in lexicon["cues"]}
        self.titles = {simplify(t.title) for t in lexicon["titles"]}
        self.title_words = self.titles | self.nouns.keys()
        names = (n for n in lexicon["names"] if n.kind == "media" and n.label == "ORG")
        self.parties = {simplify(f) for n in lexicon["names"] if n.kind == "party" for f in (n.canonical, *n.variants)}
        self._media = {simplify(f) for n in names for f in (n.canonical, *n.variants, *n.latin)}
        self.longest = max(map(len, [*self.adverbs, *self.nouns, *self.titles]))

    def type_of(self, view: View, start: int, end: int) -> str:
        """The source type of the phrase [start, end) by its last word; empty when it is nothing that speaks."""
        stop = self.without_gloss(view, start, end)
        text = view.text[start:stop]
        if _ARTICLE.search(text):
            return "document"
        if text in self.pronouns or _CALLED.fullmatch(text):
            return "person"
        if _THAT_HOUSE.fullmatch(text):
            return "organisation"
        if _HOUSES.fullmatch(text):
            return "group"
        mention = view.mention_over(stop - 1) if stop > start else None
        if mention is not None and mention.start >= start and mention.label in MENTION_TYPES and mention.end == stop:
            return "media" if view.text[mention.start : mention.end] in self._media else MENTION_TYPES[mention.label]
        for size in range(min(self.longest, len(text)), 0, -1):
            tail = text[-size:]
            if tail in self.nouns and self._is_noun(view, stop - size, stop):
                kind: str = self.nouns[tail]
                return _one_or_several(text) if kind in ("person", "pronoun") else kind
            if size > 1 and tail in self.titles:
                return _one_or_several(text)
        several = _SEVERAL.match(text) is not None and view.tags[view.word_index(stop - 1)].startswith("n")
        if several or text.endswith(("们", "等", "等人")) or _COUNTED.search(text):
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
        glossed = view.pair_starts.get(end) if view.text[end - 1] in "）)" else None
        last = glossed if glossed is not None and glossed > start else end
        opened = view.pair_starts.get(last) if view.text[last - 1] in "》」”" else None
        if opened is not None and last - opened <= _QUOTED_NAME:
            report = _REPORT.search(view.text, opened, last - 1)
            return "document" if report else "media" if view.text[last - 1] == "》" else "organisation"
        return ""

    @staticmethod
    def _is_noun(view: View, start: int, end: int) -> bool:
        """Whether [start, end) ends a word: a word of its own, or the last part of a noun."""
        if view.is_word(start, end):
            return True
        tag = view.tags[view.word_index(end - 1)]
        return end in view.edges and tag.startswith(("n", "j", "r") if end - start == 1 else ("n", "j", "l"))

    def without_gloss(self, view: View, start: int, end: int) -> int:
        """`end` moved left over a closing bracket's pair or mark."""
        while end > start and view.text[end - 1] in "）)":
            opened = bracket_ending(view, end)
            if opened is None or opened <= start:
                break
            end = opened
        while end > start and view.text[end - 1] in "」』》”〉’ ":
            end -= 1
        return end
