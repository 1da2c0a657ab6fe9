"""What stands beside a name: titles, cues, ages, lists, marks."""

from __future__ import annotations

from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary

_MARKS = " \t\u3000：:"
_OPENING = "，。！？；：、,;!?「『“‘《〈（([【—–-\n/｜|…"
_PAUSE = "，。！？；：,;!?」』”’》〉）)]】\n/"
_ROLE_END = "长员师家官者手兵友星生民客侣匪徒翁嫌"


class Context:
    """Tells what kind of word ends where a name begins, and what kind begins where it ends."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._titles_before = vocabulary.titles_before
        self._titles_after = vocabulary.titles_after
        self._cues = {c for c, s in vocabulary.cues.items() if s in ("strong", "medium", "clear")}
        self._adverbs = vocabulary.adverbs
        self._called = rules.words["called"]
        self._neutral = rules.words["left_neutral"]
        self._list = rules.words["right_list"]
        self._title_ends = {t[-1] for t in self._titles_before}
        self._called_ends = {c[-1] for c in self._called}
        self._age, self._age_left = rules.patterns["age"], rules.patterns["age_left"]
        self._byline, self._weak_cue = rules.patterns["byline"], rules.patterns["weak_cue"]
        self._place_head = rules.patterns["place_head"]
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
        if norm[start - 1] in "的岁" and self._age_left.search(norm, max(0, start - 6), start):
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
            return "age" if self._age.match(norm, end) else "paren"
        if self.cue_at(text, end):
            return "cue"
        if self._weak_cue.match(norm, end):
            return "weak_cue"
        if self.title_at(text, end) or self._byline.match(norm, end):
            return "title"
        if norm[end] in _PAUSE:
            return "pause"
        for size in (2, 1):
            if norm[end : end + size] in self._list:
                return "list"
        for size in (4, 3, 2, 1):
            if norm[end : end + size] in self._adverbs and text.edges[end]:
                return "adverb"
        if self._place_head.match(norm, end) and text.edges[end + 1]:
            return "place_suffix"
        tag = text.tags[text.word_at[end]][:1] if text.edges[end] else ""
        return {"v": "verb", "d": "function", "p": "function", "u": "function", "c": "function", "n": "noun"}.get(
            tag, "other"
        )

    def cue_at(self, text: Text, at: int) -> bool:
        """Whether a cue that is seldom another word begins at `at`."""
        return any(text.norm[at : at + size] in self._cues for size in (4, 3, 2))

    def office_at(self, text: Text, at: int) -> bool:
        """Whether a title that names can follow begins at `at` (總統, 外長)."""
        return any(text.norm[at : at + size] in self._titles_before for size in (4, 3, 2))

    def title_at(self, text: Text, at: int) -> bool:
        """Whether a title that follows names begins at `at`."""
        return any(text.norm[at : at + size] in self._titles_after for size in (4, 3, 2))
