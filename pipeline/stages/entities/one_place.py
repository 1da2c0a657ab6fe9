"""One-character places (中, 美, 港), where a pattern of entities.toml or a country of the article tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary

_ALWAYS = "中美"
_NEVER = frozenset("大小白阿新北南东西圣不多老加巴布马")
# rules whose pattern begins with the place alone; the others have a verb or preposition before it
_LED = frozenset(("loc.one.after", "loc.one.verb", "loc.one.stay", "loc.one.abroad", "loc.one.whole"))
_PLACE_TAGS = ("ns", "n", "j", "nz", "nr")


class OnePlaceFinder:
    """Runs the place patterns over the body."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._canonical = vocabulary.place_chars
        self._patterns = rules.place_patterns
        self._score = rules.scores["place_one"]

    def find(self, text: Text, nations: Mapping[str, str]) -> Iterator[Candidate]:
        """Candidates of one character each. `nations` maps the first character of each country that the article names
        in full to that country: 克方 and 中克 in an article about 克羅地亞."""
        for rule in self._patterns:
            for match in rule.pattern.finditer(text.norm, text.begin, text.end):
                yield from self._candidates(text, rule.rule_id, match, nations)
        own = {c: n for c, n in nations.items() if c not in _NEVER}
        if own:
            side, pair = _patterns_of("".join(sorted(own)))
            for match in side.finditer(text.norm, text.begin, text.end):
                yield from self._candidates(text, "loc.one.side", match, own)
            for match in pair.finditer(text.norm, text.begin, text.end):
                if text.edges[match.end()]:
                    yield from self._candidates(text, "loc.one.pair", match, own)

    def _candidates(
        self, text: Text, rule_id: str, match: re.Match[str], nations: Mapping[str, str]
    ) -> Iterator[Candidate]:
        spans = [match.span(group) for group, found in match.groupdict().items() if found]
        if any(self._inside_word(text, start, match.start()) for start, _ in spans):
            return
        if rule_id not in _LED and not text.edges[match.start()]:
            return
        index = text.word_at[match.start()]
        if len(spans) == 2 and text.ends[index] == spans[1][1] and not self._may_pair(text, index):
            return
        for start, end in spans:
            character = text.norm[start]
            canonical = nations.get(character) or self._canonical.get(character, "")
            if canonical:
                yield Candidate(start, end, "LOC", rule_id, self._score, canonical)

    @staticmethod
    def _may_pair(text: Text, index: int) -> bool:
        """Whether a word of two places is one of places (中美) and not another (非法)."""
        return text.tags[index].startswith(_PLACE_TAGS) or not text.tags[index]

    @staticmethod
    def _inside_word(text: Text, at: int, first: int) -> bool:
        """Whether a word of three or more characters that begins elsewhere than the match holds the character."""
        index = text.word_at[at]
        start, end = text.starts[index], text.ends[index]
        return end - start > 2 and start != first


@lru_cache(maxsize=512)
def _patterns_of(characters: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    mine, any_ = f"[{characters}]", f"[{characters}{_ALWAYS}]"
    return (
        re.compile(f"(?P<a>{mine})(?=方(?![法面式案向便针块位程言略圆形寸阵才可能策舱])|军(?![事队阀火舰]))"),
        re.compile(
            f"(?:(?P<a>{mine})(?P<b>(?!(?P=a)){any_})|(?P<c>{_ALWAYS[0]}|{_ALWAYS[1]})(?P<d>(?!(?P=c)){mine}))(?![洲国军方])"
        ),
    )
