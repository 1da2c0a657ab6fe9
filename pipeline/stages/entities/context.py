"""What stands beside a name: titles, cues, ages, lists, marks."""

from __future__ import annotations

import re

from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary

_MARKS = " \t\u3000：:"
_OPENING = "，。！？；：、,;!?「『“‘《〈（([【—–-\n/｜|…"
_PAUSE = "，。！？；：,;!?」』”’》〉）)]】\n/"
_AGE = re.compile(r"[（(](?:[^）)]{0,12}(?:\d{1,3}岁|音译|中|左|右|前|后|译音|图|[二三四五六七八九十]+岁)|\d{1,3}[）)]|[A-Z])")
_AGE_LEFT = re.compile(r"\d岁的?$")
_BYLINE = re.compile(r"[\u4e00-\u9fff]{2,4}\d{1,2}日[\u4e00-\u9fff]{0,2}电|饰(?:演)?[）)，,、]|[／/]?(?:摄|报道|报导|撰|译|综合|整理|专访|电|核稿)")
_WEAK_CUE = re.compile(r"[说称指认道问答讲](?![\u4e00-\u9fff])|[说称指](?![明责定导服法教客谎唱话穿破号呼谓赞标数甲纹引示])")
_ROLE_END = "长员师家官者手兵友星生民客侣匪徒翁嫌"
_PLACE_HEAD = re.compile(r"[市县区乡镇村路街道站港湾岛河湖州省]")


class Context:
    """Tells what kind of word ends where a name begins, and what kind begins where it ends."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._titles_before = vocabulary.titles_before
        self._titles_after = vocabulary.titles_after
        self._cues = {c for c, s in vocabulary.cues.items() if s in ("strong", "medium")}
        self._adverbs = vocabulary.adverbs
        self._called = rules.words["called"]
        self._neutral = rules.words["left_neutral"]
        self._list = rules.words["right_list"]
        self._title_ends = {t[-1] for t in self._titles_before}
        self._called_ends = {c[-1] for c in self._called}
        self._longest = max(map(len, self._titles_before))

    def title_left(self, text: Text, start: int) -> int:
        """The length of the title that ends at `start`, 0 for none; a colon or space may stand between."""
        end = start
        while end > text.begin and text.norm[end - 1] in _MARKS:
            end -= 1
        norm = text.norm
        if end <= text.begin or norm[end - 1] not in self._title_ends:
            return 0
        for size in range(min(self._longest, end - text.begin), 1, -1):
            if norm[end - size : end] in self._titles_before:
                return size + start - end
        return 0

    def left(self, text: Text, start: int) -> str:
        """title, called, kin (an age or relative), start, word, role (編輯, 網友 and the like) or other."""
        norm = text.norm
        if self.title_left(text, start):
            return "title"
        if start <= text.begin or start in text.sentence_starts or norm[start - 1] in _OPENING:
            return "start"
        if norm[start - 1] in self._called_ends:
            for size in (2, 1, 3):
                word = norm[start - size : start]
                if word in self._called and text.edges[start - size]:
                    return "called"
        if norm[start - 1] in "的岁" and _AGE_LEFT.search(norm, max(0, start - 6), start):
            return "kin"
        for size in (2, 1):
            if norm[start - size : start] in self._neutral:
                return "word"
        index = text.word_at[start - 1]
        if norm[start - 1] in _ROLE_END and text.edges[start]:
            return "role"
        if text.tags[index].startswith(("n", "v", "r", "p", "c", "u")) or norm[start - 1] in " \u3000":
            return "word"
        return "other"

    def right(self, text: Text, end: int) -> str:
        """cue, weak_cue, title, age, paren, list, adverb, pause, place_suffix, verb, function, noun or other."""
        norm = text.norm
        if end >= text.end:
            return "pause"
        if norm[end] in "（(":
            return "age" if _AGE.match(norm, end) else "paren"
        if self.cue_at(text, end):
            return "cue"
        if _WEAK_CUE.match(norm, end):
            return "weak_cue"
        if self.title_at(text, end) or _BYLINE.match(norm, end):
            return "title"
        if norm[end] in _PAUSE:
            return "pause"
        for size in (2, 1):
            if norm[end : end + size] in self._list:
                return "list"
        for size in (4, 3, 2, 1):
            if norm[end : end + size] in self._adverbs and text.edges[end]:
                return "adverb"
        if _PLACE_HEAD.match(norm, end) and text.edges[end + 1]:
            return "place_suffix"
        tag = text.tags[text.word_at[end]][:1] if text.edges[end] else ""
        return {"v": "verb", "d": "function", "p": "function", "u": "function", "c": "function", "n": "noun"}.get(tag, "other")

    def cue_at(self, text: Text, at: int) -> bool:
        """Whether a strong or medium cue begins at `at`."""
        return any(text.norm[at : at + size] in self._cues for size in (4, 3, 2))

    def office_at(self, text: Text, at: int) -> bool:
        """Whether a title that names can follow begins at `at` (總統, 外長)."""
        return any(text.norm[at : at + size] in self._titles_before for size in (4, 3, 2))

    def title_at(self, text: Text, at: int) -> bool:
        """Whether a title that follows names begins at `at`."""
        return any(text.norm[at : at + size] in self._titles_after for size in (4, 3, 2))
