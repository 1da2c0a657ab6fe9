"""One-character places (中, 美, 港), where a pattern of entities.toml says that they are."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary


class OnePlaceFinder:
    """Runs the place patterns over the body."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._canonical = vocabulary.place_chars
        self._patterns = rules.place_patterns
        self._score = rules.scores["place_one"]

    def find(self, text: Text) -> Iterator[Candidate]:
        """Candidates of one character each; a character inside a word of three or more is none, unless the word
        begins with the match (欧美国家)."""
        for rule in self._patterns:
            for match in rule.pattern.finditer(text.norm, text.begin, text.end):
                spans = [match.span(group) for group in match.groupdict()]
                if any(self._inside_word(text, start, match.start()) for start, _ in spans):
                    continue
                for start, end in spans:
                    canonical = self._canonical.get(text.norm[start], "")
                    if canonical:
                        yield Candidate(start, end, "LOC", rule.rule_id, self._score, canonical)

    @staticmethod
    def _inside_word(text: Text, at: int, first: int) -> bool:
        """Whether a word of three or more characters that begins elsewhere than the match holds the character."""
        index = text.word_at[at]
        start, end = text.starts[index], text.ends[index]
        return end - start > 2 and start != first
