"""A Doc as the claim rules see it: the Simplified text, word edges, nesting, mentions, and the scopes to search."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from pipeline.document import Bracket, Mention

_SEPARATOR = re.compile(r"[，；：\n]|(?<!\d)[,:;]|[,:;](?!\d)|[。！？!?](?=.)")
_HEADLINE_GAP = re.compile(r"\s*[｜|]\s*|(?<=[\u3400-\u9fff」』])[ ]+(?=[\u3400-\u9fff「『])")
_TOLD = re.compile("[：:](?!\\d)")  # in a headline, what follows a speaker and a colon is the speaker's to its end
_HEADLINE = 60  # characters
_LEVELS = 3
_LONG = 1500  # characters
_TERM = 12
_END = "。！？!?；; \t\u3000\n，,、：:"
PAUSED = re.compile("[，,。！？!?]")
TERMINAL = "。！？!?…"  # marks that end a sentence


_MANNERS = ("a", "z", "i")  # words before 的 that tell how something is said
_WITH_FEELING = re.compile(
    "(?:[语面]带|带着|带著|[红湿]着眼|[红湿]著眼|很有|充满|满怀|[一满]脸|意有所指|心有余悸|有感而发|语重心长"
    "|哽咽|激动|感慨|无奈|气愤|生气)[^，。；：]{0,6}的$"
)


@dataclass(slots=True)
class Clause:
    """A stretch of a scope between separators; `end` excludes the mark, `mark` is the mark itself."""

    start: int
    end: int
    mark: str


@dataclass(slots=True)
class Scope:
    """A sentence, or a sentence inside a quotation: what one search for claims looks at.

    `inner` are the pairs that stand directly in it and are closed to the search. `level` counts the quotations around.
    """

    start: int
    end: int
    inner: list[Bracket]
    level: int = 0
    clauses: list[Clause] = field(default_factory=list)

    def clause_at(self, position: int) -> int:
        """The index of the clause that holds `position`."""
        i = bisect_right(self.clauses, position, key=lambda c: c.start) - 1
        return max(i, 0)


class View:
    """The text in Simplified with everything the rules look up, by character offset."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text: str = doc._.simplified
        self.original = doc.text
        self.body_start: int = doc._.article.body_start if doc._.article else 0
        columns = doc.to_array(["IDX", "LENGTH", "TAG"]).reshape(-1, 3)  # a loop over tokens takes ten times as long
        self.starts: list[int] = columns[:, 0].tolist()
        self.ends: list[int] = (columns[:, 0] + columns[:, 1]).tolist()
        names = {key: doc.vocab.strings[key] if key else "" for key in set(columns[:, 2].tolist())}
        self.tags: list[str] = [names[key] for key in columns[:, 2].tolist()]
        self.words = [self.text[s:e] for s, e in zip(self.starts, self.ends, strict=True)]
        self.mentions: list[Mention] = doc._.mentions
        edges = {edge for m in self.mentions for edge in (m.start, m.end)}
        self.edges = frozenset(self.starts) | frozenset(self.ends) | edges
        self._mention_starts = [m.start for m in self.mentions]
        self.brackets = [b for b in doc._.brackets if b.closed]
        self.pair_ends = {b.start: b.end for b in self.brackets}
        self.pair_starts = {b.end: b.start for b in self.brackets}

    def is_word(self, start: int, end: int) -> bool:
        """Whether [start, end) begins and ends at word edges."""
        return start in self.edges and end in self.edges

    def word_index(self, position: int) -> int:
        """The index of the word that holds or follows `position`."""
        i = bisect_left(self.starts, position)
        if i < len(self.starts) and self.starts[i] == position:
            return i
        return i - 1 if i and self.ends[i - 1] > position else i

    def words_in(self, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
        """The words inside [start, end) as (start, end, word, tag), cut at its edges."""
        for i in range(self.word_index(start), len(self.starts)):
            if self.starts[i] >= end:
                return
            yield max(self.starts[i], start), min(self.ends[i], end), self.words[i], self.tags[i]

    def is_manner(self, end: int) -> bool:
        """Whether a manner with 的 for 地 ends at `end`, ahead of a cue: 激動的(說，), 語帶哽咽的(表示：)."""
        if end < 2 or self.text[end - 1] != "的":
            return False
        i = self.word_index(end - 2)
        return self.tags[i].startswith(_MANNERS) or _WITH_FEELING.search(self.text, max(0, end - 12), end) is not None

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie inside [start, end)."""
        i = bisect_left(self._mention_starts, start)
        found = []
        while i < len(self.mentions) and self.mentions[i].start < end:
            if self.mentions[i].end <= end:
                found.append(self.mentions[i])
            i += 1
        return found

    def mention_over(self, position: int) -> Mention | None:
        """The mention that holds the character at `position`."""
        i = bisect_left(self._mention_starts, position + 1) - 1
        return self.mentions[i] if i >= 0 and self.mentions[i].end > position else None

    def scopes(self) -> Iterator[Scope]:
        """Every sentence, and behind it the sentences of the quotations inside it."""
        for sentence in self.doc._.sentences:
            for line in self._lines(sentence.start, sentence.end):
                for start, end in self._bounded(*line):
                    yield from self._scopes(start, end, 0)

    def _bounded(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The sentence, in pieces that end with a clause where it is too long to be one (a page without full stops)."""
        while end - start > _LONG:
            comma = max(self.text.rfind(mark, start, start + _LONG) for mark in "，,；;")
            stop = comma + 1 if comma > start else start + _LONG
            yield start, stop
            start = stop
        yield start, end

    def _scopes(self, start: int, end: int, level: int) -> Iterator[Scope]:
        inner = self._children(start, end)
        yield self._with_clauses(Scope(start, end, inner, level))
        for bracket in inner:
            if bracket.kind == "quote" and level < _LEVELS and self._speaks(bracket):
                for part in bracket.parts:
                    for a, b in self._inner_sentences(*part):
                        yield from self._scopes(a, b, level + 1)

    def _speaks(self, bracket: Bracket) -> bool:
        """Whether a quotation is long enough to hold a claim of its own, and no mere term."""
        inner = self.text[bracket.start + 1 : bracket.end - 1]
        return len(inner) >= _TERM or any(mark in inner for mark in "，。！？,!?")

    def _children(self, start: int, end: int) -> list[Bracket]:
        children: list[Bracket] = []
        for b in self._brackets_from(start):
            if b.start >= end:
                break
            if b.end <= end and (not children or b.start >= children[-1].end):
                children.append(b)
        return children

    def _brackets_from(self, start: int) -> Iterator[Bracket]:
        yield from self.brackets[bisect_left(self.brackets, start, key=lambda b: b.start) :]

    def _inner_sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The sentences of a quotation's inside: split at full stops outside its own pairs."""
        inner = self._children(start, end)
        begin = start
        for m in re.finditer(r"[。！？!?]+", self.text[start:end]):
            at = start + m.end()
            if any(b.start < at <= b.end for b in inner):
                continue
            yield from self._trimmed(begin, at)
            begin = at
        yield from self._trimmed(begin, end)

    def _trimmed(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        start, end = self.trim(start, end)
        if end > start:
            yield start, end

    def _with_clauses(self, scope: Scope) -> Scope:
        begin = scope.start
        hidden = iter([*scope.inner, None])
        bracket = next(hidden)
        for m in _SEPARATOR.finditer(self.text, scope.start, scope.end):
            while bracket is not None and bracket.end <= m.start():
                bracket = next(hidden)
            if bracket is not None and bracket.start <= m.start():
                continue
            scope.clauses.append(Clause(begin, m.start(), m.group()))
            begin = m.end()
        scope.clauses.append(Clause(begin, scope.end, ""))
        for clause in scope.clauses:
            while clause.start < clause.end and self.text[clause.start].isspace():
                clause.start += 1
        return scope

    def _lines(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The sentence; a headline (short, without a full stop) in the parts that spaces and bars separate."""
        if end - start <= _HEADLINE and self.text[end - 1].isalnum():
            for gap in _HEADLINE_GAP.finditer(self.text, start, end):
                told = _TOLD.search(self.text, start, gap.start()) and not _TOLD.search(self.text, gap.end(), end)
                if not told and not any(b.start < gap.start() < b.end for b in self._children(start, end)):
                    yield start, gap.start()
                    start = gap.end()
        yield start, end

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) without white space at its edges, without commas in front and closing marks behind."""
        while start < end and self.text[start] in " \t\u3000\n，,、：:；;。":
            start += 1
        while end > start and self.text[end - 1] in _END:
            end -= 1
        return start, end
