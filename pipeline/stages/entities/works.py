"""Title marks: a newspaper is an organisation, a law is a law, the rest is a work. Events by their heads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary

_LONGEST = 12


class WorkFinder:
    """Reads the title marks."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._forms = vocabulary.forms
        self._score = rules.scores["title_mark"]
        self._paper, self._reports = rules.patterns["paper"], rules.patterns["reports"]
        self._law_heads = tuple(sorted(rules.words["law_heads"]))
        self._events = re.compile("|".join(sorted(rules.words["event_heads"], key=lambda h: (-len(h), h))))

    def media(self, text: Text) -> Iterator[Candidate]:
        """Newspapers and other media in title marks, without the marks."""
        for bracket in text.brackets:
            if bracket.kind != "title" or not bracket.closed or bracket.start < text.begin:
                continue
            start, end = bracket.start + 1, bracket.end - 1
            inner = text.norm[start:end]
            entry = self._forms.get(inner)
            if entry is not None and entry.label == "ORG":
                yield Candidate(start, end, "ORG", "org.title_mark", self._score + 2.0, entry.canonical)
            elif not 1 < len(inner) <= _LONGEST:
                continue
            elif self._paper.search(inner) and self._reports.match(text.norm, bracket.end):
                yield Candidate(start, end, "ORG", "org.title_mark", self._score)

    def works(self, text: Text) -> Iterator[Candidate]:
        """LAW and WORK for title marks, EVENT by head."""
        for bracket in text.brackets:
            if bracket.kind == "title" and bracket.closed and bracket.start >= text.begin and bracket.depth < 2:
                start, end = bracket.start + 1, bracket.end - 1
                inner = text.norm[start:end].rstrip("）)")
                if 0 < len(inner) < 60 and "\n" not in inner:
                    label = "LAW" if inner.endswith(self._law_heads) else "WORK"
                    yield Candidate(start, end, label, f"{label.lower()}.title_mark", self._score)
        for match in self._events.finditer(text.norm, text.begin, text.end):
            yield Candidate(*match.span(), "EVENT", "event.head", self._score)
