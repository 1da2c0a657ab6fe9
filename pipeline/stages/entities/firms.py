"""Firms and groups by a Latin name that no list has, where the article once tells what they are: 收購BQT, BQT公司."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary


class FirmFinder:
    """Finds every mention of a Latin name that a word for firms stands beside at least once."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._forms = vocabulary.forms
        self._name = rules.patterns["latin_firm"]
        self._left, self._right = rules.patterns["firm_left"], rules.patterns["firm_right"]
        self._score = rules.scores["short"]
        self._none = rules.words["latin_not"] | rules.words["latin_terms"] | rules.words["latin_given"]

    def find(self, text: Text) -> Iterator[Candidate]:
        """Candidates for the names that have such evidence."""
        spans: dict[str, list[tuple[int, int]]] = {}
        for match in self._name.finditer(text.norm, text.begin, text.end):
            name = match.group()
            if name not in self._none and name.lower() not in self._forms and name not in self._forms:
                spans.setdefault(name, []).append(match.span())
        for places in spans.values():
            if any(self._is_firm(text, *span) for span in places):
                for start, end in places:
                    yield Candidate(start, end, "ORG", "org.firm", self._score)

    def _is_firm(self, text: Text, start: int, end: int) -> bool:
        return bool(
            self._right.match(text.norm, end) or self._left.search(text.norm, max(text.begin, start - 6), start)
        )
