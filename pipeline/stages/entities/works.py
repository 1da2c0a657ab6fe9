"""What stands in 《》 and 〈〉: a newspaper is an organisation, a law a law, and the rest a work. Events by their heads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary

_PAPER = re.compile(r"(?:日报|晚报|早报|时报|邮报|周刊|周报|快报|商报|导报|电讯报|新闻报|新闻网|通讯社|新闻社|电视台|新闻台|杂志|报|新闻)$")
_REPORTS = re.compile(r"[^，。；：]{0,8}(?:报导|报道|记者|引述|专访|披露|社论|刊登|刊发|评论|称|指|撰文|网站|消息|网)")
_LONGEST = 12


class WorkFinder:
    """Reads the title marks."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._forms = vocabulary.forms
        self._score = rules.scores["title_mark"]
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
            elif 1 < len(inner) <= _LONGEST and _PAPER.search(inner) and _REPORTS.match(text.norm, bracket.end):
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
