"""Noun phrases: where the one at either end of a stretch of text begins and ends."""

from __future__ import annotations

from pipeline.stages.claims.adverbials import KEPT_AHEAD
from pipeline.stages.claims.kinds import TIMES, PhraseKinds, bracket_ending, bracket_starting
from pipeline.stages.claims.view import View

_HEADS = "社局处署会所部院厅组队团庭站馆行党军员师商者厂系科办"
_POSSESSIVE = ("其",)  # 其經紀人: never a phrase of its own before a noun
_OFFICE_WORDS = (
    "驻",
    "常驻",
    "前",
    "兼",
    "兼任",
    "时任",
    "现任",
    "曾任",
    "外聘",
    "外派",
    "委任",
    "署理",
    "候任",
)  # inside a phrase: 前駐美代表
_RANKS = ("执行", "代理", "常务", "创办")  # verbs before a title: 執行副主席
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
    "不止",
    "不只",
    "许多",
    "很多",
    "更多",
    "越来越",
    "愈来愈",
    "最新",
    "大部分",
    "多",
    "姓",
    "受访",
}


def _is_compound(view: View, i: int, end: int) -> bool:
    """Whether a verb of two characters has a one-character head right behind it: 傳真社, 預防署."""
    if i + 1 >= len(view.words) or len(view.words[i]) != 2 or view.ends[i] >= end:
        return False
    return len(view.words[i + 1]) == 1 and view.words[i + 1] in _HEADS


def _is_head(view: View, i: int, start: int, end: int) -> bool:
    """Whether a head of one character, taken for a verb, stands between two nouns: 物資站人員."""
    if view.words[i] not in _HEADS or not start < view.starts[i] or view.ends[i] >= end or i + 1 >= len(view.words):
        return False
    before = view.tags[i - 1]
    compound = before == "v" and len(view.words[i - 1]) > 1
    return (before.startswith("n") or compound) and view.tags[i + 1].startswith("n")


def _is_trade(view: View, i: int, start: int, end: int) -> bool:
    """Whether a verb behind a number of people tells their trade: 一位理財經理, 兩名送貨司機."""
    if i < 1 or view.starts[i] <= start or view.ends[i] >= end or not view.tags[i + 1].startswith("n"):
        return False
    return view.tags[i - 1].startswith(("m", "q")) and view.text[view.starts[i] - 1] in "名位个项份篇家间"


class NounPhrases:
    """Finds their edges by the words and word classes they are made of."""

    def __init__(self, kinds: PhraseKinds) -> None:
        self._kinds = kinds

    def chain_start(self, view: View, start: int, end: int) -> int:
        """Where the noun phrase that ends at `end` begins, not before `start`."""
        position, after = end, None
        while position > start:
            if view.text[position - 1].isspace():
                position -= 1
                continue
            bracket = bracket_ending(view, position)
            if bracket is not None and bracket >= start:
                position = bracket
                continue
            mention = view.mention_over(position - 1)
            if mention is not None and mention.start >= start:
                if mention.label in TIMES:
                    return after or position
                position = mention.start
                continue
            i = view.word_index(position - 1)
            word, tag = view.words[i], view.tags[i]
            begin = max(view.starts[i], start)
            if word == "的":
                after, position = after or position, begin
                continue
            ranked = word in _RANKS and self._is_title_part(view, view.ends[i], end)
            if ranked or (word in _OFFICE_WORDS and position > start + 1):
                position = begin
                continue
            inside = tag == "v" and (self._is_title_part(view, begin, end) or _is_compound(view, i, end))
            inside = inside or (tag == "v" and i > 0 and begin > start and view.words[i - 1] == "的" and position < end)
            inside = inside or (tag == "v" and (_is_head(view, i, start, end) or _is_trade(view, i, start, end)))
            inside = inside or (
                tag == "d" and len(word) == 1 and begin > start and view.tags[i - 1].startswith(("q", "m"))
            )
            if not self._is_nominal(word, tag) and not inside:
                return position if after is None else after
            position = begin
        return position

    def _is_nominal(self, word: str, tag: str) -> bool:
        """Whether a word can stand inside a noun phrase."""
        return (
            (not tag and word not in self._kinds.cues)
            or (tag != "ad" and tag.startswith(_NOMINAL_TAGS))
            or tag == "vn"
            or word in _JOINERS
            or word in self._kinds.nouns
        )

    def _is_title_part(self, view: View, begin: int, end: int) -> bool:
        return any(view.text[begin : begin + n] in self._kinds.title_words for n in range(2, min(8, end - begin) + 1))

    def leading_end(self, view: View, start: int, end: int) -> int:
        """Where the noun phrase that begins at `start` ends, not after `end`."""
        position = start
        while position < end:
            mention = view.mention_over(position)
            if mention is not None and mention.end <= end and mention.label not in TIMES:
                position = mention.end
                if mention.label == "PER" and not self._goes_on(view, position):
                    return position
                continue
            bracket = bracket_starting(view, position)
            if bracket is not None and bracket <= end:
                position = bracket
                continue
            i = view.word_index(position)
            word, tag = view.words[i], view.tags[i]
            if (
                word in self._kinds.pronouns
                and position == start
                and word not in _POSSESSIVE
                and view.text[view.ends[i] : view.ends[i] + 1] not in tuple("的、和与及们等所")
            ):
                return min(view.ends[i], end)
            office = word in _OFFICE_WORDS and (position == start or view.mention_over(position - 1) is not None)
            office = office or (word in _RANKS and self._is_title_part(view, view.ends[i], end))
            titled = tag == "v" and position > start and self._is_title_part(view, position, end)  # 重案組偵緝警員
            nominal = self._is_nominal(word, tag) or office or titled or _is_head(view, i, start, end)
            adverb = (
                position > start and word in self._kinds.adverbs and word not in KEPT_AHEAD and word not in _JOINERS
            ) and not self._is_title_part(view, position, end)
            idiom = tag == "i" and position > start and view.text[position - 1] != "的"
            if not nominal or adverb or idiom or (mention is not None and mention.label in TIMES):
                break
            position = min(view.ends[i], end)
        while position > start and view.text[position - 1] in "的、和与及 ":
            position -= 1
        if position - 1 > start and view.text[position - 1] == "这" and view.text[position : position + 1] in "才下时":
            position -= 1  # 男子|這才坦承
        return position

    def _goes_on(self, view: View, position: int) -> bool:
        """Whether a phrase goes on behind a person's name: joined names, a gloss, a title or 政府, 團隊."""
        if view.text[position : position + 1] in tuple("、的和与及等暨（("):
            return True
        i = view.word_index(position)
        if i >= len(view.tags) or view.starts[i] != position or not view.tags[i].startswith("n"):
            return False
        return view.words[i] in self._kinds.title_words
