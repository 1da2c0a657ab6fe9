"""People who go by a nickname: 助理小草, 化名「小美」, 示威者「KiKi」說."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.context import Context
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary
from pipeline.stages.segment.words import jieba_frequencies

_FAMILIAR = "小阿"  # they open a nickname
_PLAIN = re.compile(f"[{_FAMILIAR}老][\u4e00-\u9fff]")
_MARKED = re.compile(
    "[「“『](?P<name>(?P<latin>[A-Za-z][A-Za-z0-9_.\\-]{1,19}(?: [A-Za-z]{1,14})?)|[\u4e00-\u9fff]{2,4})[」”』]"
)
_EXPLAINED = re.compile(
    "(?P<name>(?<![A-Za-z])[A-Z](?:[a-z]+)?|[一-鿿]{2,3})(?=\\s?[（(](?:化名|假名|本名|原名|艺名|花名|真名))"
)
_ELDER = re.compile("[\u4e00-\u9fff](?<![大小老表堂空护先是两各叔姐哥伯嫂婆])[叔姐哥伯嫂婆](?![叔姐哥伯嫂婆])")
_COMMON_WORD = 3
_NO_PERSON = re.compile("[屋店馆社队团会党军网牌号]$|[什么怎何的了]")
_SPEAKS = ("cue", "weak_cue", "adverb")
_ACTS = ("verb", "function")
_FOLLOWS = (*_SPEAKS, "pause", "list")


class NicknameFinder:
    """Finds them beside titles, behind 化名 and 網名, and, in quotation marks, before a cue."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules, context: Context) -> None:
        self._forms = vocabulary.forms
        self._called = tuple(sorted(rules.words["alias_of"]))
        self._none = rules.words["no_nickname"]
        self._latin_none = rules.words["latin_not"] | rules.words["latin_org"]
        self._score = rules.scores["nickname"]
        self._frequencies = jieba_frequencies()
        self._surnames = frozenset(vocabulary.surnames)
        self._common = frozenset(s for s, kind in vocabulary.surnames.items() if kind == "common")
        self._honorifics = tuple(sorted(rules.words["honorific_any"] | rules.words["honorific_surname"]))
        self._context = context

    def find(self, text: Text) -> Iterator[Candidate]:
        """Candidates of both kinds."""
        for match in _PLAIN.finditer(text.norm, text.begin, text.end):
            start, end = match.span()
            if match.group() in self._none or not (text.edges[start] and text.edges[end]):
                continue
            if match.group()[0] == "老" and match.group()[1] not in self._common:
                continue
            titled = self._context.title_left(text, start) or self._is_modified(text, start, match.group()[1])
            right = self._context.right(text, end)
            if titled and (right in _FOLLOWS or (self._context.title_left(text, start) and right in _ACTS)):
                yield Candidate(start, end, "PER", "per.nickname", self._score)
        for match in _ELDER.finditer(text.norm, text.begin, text.end):
            start, end = match.span()
            behind = (
                start == text.begin or text.norm[start - 1] in "的，。！？；\n" or self._context.title_left(text, start)
            )
            word = text.norm[start:end]
            free = text.edges[start] and text.edges[end] and self._frequencies.get(word, 0) < _COMMON_WORD
            if behind and free and self._context.right(text, end) in (*_SPEAKS, *_ACTS):
                yield Candidate(start, end, "PER", "per.nickname", self._score)
        for match in _MARKED.finditer(text.norm, text.begin, text.end):
            if match["name"] not in self._forms and self._is_person(text, match):
                yield Candidate(*match.span("name"), "PER", "per.nickname", self._score)

        yield from self._explained(text)

    def _is_modified(self, text: Text, start: int, second: str) -> bool:
        """Whether 的 or nothing stands before a nickname that is made of a surname: 住在附近的小吳."""
        return second in self._common and (start == text.begin or text.norm[start - 1] in "的，。！？；\n")

    def _explained(self, text: Text) -> Iterator[Candidate]:
        """小段（化名）: what a bracket says to be an assumed name, three characters only behind a surname."""
        for match in _EXPLAINED.finditer(text.norm, text.begin, text.end):
            start, end = match.span()
            if end - start == 3 and not (text.norm[start] in self._surnames and text.edges[start]):
                start += 1
            name = text.norm[start:end]
            if text.edges[start] and not name.endswith(self._honorifics) and name not in self._forms:
                yield Candidate(start, end, "PER", "per.nickname", self._score)

    def _is_person(self, text: Text, match: re.Match[str]) -> bool:
        start, end, name = match.start(), match.end(), match["name"]
        if _NO_PERSON.search(name):
            return False
        if text.norm.endswith(self._called, text.begin, start):
            return True
        if self._context.right(text, end) not in _SPEAKS:
            return False
        if match["latin"]:
            return not (text.original[match.start("name") : match.end("name")].isupper() or name in self._latin_none)
        titled = self._context.title_left(text, start) > 0
        return (titled and len(name) < 4) or (len(name) == 2 and name[0] in _FAMILIAR and name not in self._none)
