"""Foreign names: transcribed in Chinese characters, or in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.context import Context
from pipeline.stages.entities.name_model import NameModel
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary
from pipeline.stages.segment.words import jieba_frequencies

_HANZI_RUN = re.compile(r"[\u4e00-\u9fff]+")
_PART = 7
_COMMON = 200
_SURE, _LIKELY, _POSSIBLE = 1.5, 0.9, 0.2
_TITLE_END = ("cue", "weak_cue", "title", "age", "paren", "list", "adverb", "pause")


class ForeignFinder:
    """Finds transcribed names beside titles and cues or with a dot in them, and Latin names beside titles and cues."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules, model: NameModel, context: Context) -> None:
        self._vocabulary = vocabulary
        self._scores = rules.scores
        self._words = rules.words
        self._parts, self._latin = rules.patterns["foreign_parts"], rules.patterns["latin_name"]
        self._model = model
        self._context = context
        self._frequencies = jieba_frequencies()
        self.first_names = frozenset(
            form.split(" ")[0]
            for form, e in vocabulary.forms.items()
            if e.label == "PER" and form.isascii() and " " in form
        )

    def find(self, text: Text) -> Iterator[Candidate]:
        """Candidates of all three kinds."""
        yield from self._dotted(text)
        yield from self._transcribed(text)
        yield from self._latin_names(text)

    def _dotted(self, text: Text) -> Iterator[Candidate]:
        for match in self._parts.finditer(text.norm, text.begin, text.end):
            parts = re.split("[·‧•．・\\-－]", match.group())
            first, last = parts[0], parts[-1]
            start = self.left_edge(text, match.start(), match.start() + len(first))
            if start is None:
                start = self.loose_left(text, match.start() + len(first))
            end = self.right_edge(text, match.end() - len(last), match.end())
            if start is not None and end is not None and start < match.start() + len(first) < end - 1:
                yield Candidate(start, end, "PER", "per.foreign.dotted", self._scores["foreign"] + 2.0)

    def _transcribed(self, text: Text) -> Iterator[Candidate]:
        norm = text.norm
        for index in range(text.word_at[text.begin], len(text.starts)):
            start = text.starts[index]
            if start < text.begin:
                continue
            if start >= text.end:
                return
            if not "\u4e00" <= norm[start] <= "\u9fff":
                continue
            left = self._context.left(text, start)
            if left == "start" and self._model.foreign.get(norm[start], -3.0) > _POSSIBLE:
                yield from self._run(text, start)
            if left not in ("title", "called"):
                continue
            run = _HANZI_RUN.match(norm, start, min(text.end, start + _PART + 1))
            tagged = text.tags[index].startswith("nr") and text.ends[index] - start > 2  # 門德斯
            if self._model.foreign.get(norm[start], -3.0) < -1.0 and not tagged:
                continue
            end = self.right_edge(text, start, run.end()) if run else None
            if end is None or end - start < 2:
                continue
            right = self._context.right(text, end)
            mean = self._model.transcribed(norm[start:end])
            if (
                norm[start:end] in self._vocabulary.surnames
                or norm[start] in "和与及的"
                or self._is_word(text, start, end)
            ):
                continue
            beside = right in _TITLE_END or mean > _SURE or (mean > _LIKELY and end - start > 2)
            if mean > _POSSIBLE and beside and (end - start > 2 or mean > _LIKELY):
                yield Candidate(start, end, "PER", "per.foreign.title", self._scores["foreign"] + min(2.0, mean))

    def _is_word(self, text: Text, start: int, end: int) -> bool:
        index = text.word_at[start]
        return (
            text.ends[index] >= end
            and self._frequencies.get(text.word(index), 0) > _COMMON
            and (not text.tags[index].startswith(("nr", "ns")))
        )

    def _run(self, text: Text, start: int) -> Iterator[Candidate]:
        """A long transcription at the beginning of a clause, with a cue behind it: 奧塞奇金說."""
        run = _HANZI_RUN.match(text.norm, start, min(text.end, start + _PART))
        end = self.right_edge(text, start, run.end()) if run else None
        if end is None or end - start < 3 or self._model.transcribed(text.norm[start:end]) < _SURE:
            return
        if self._context.right(text, end) in ("cue", "weak_cue", "title", "adverb"):
            yield Candidate(start, end, "PER", "per.foreign.run", self._scores["foreign"])

    def loose_left(self, text: Text, end: int) -> int | None:
        """The start of the characters before `end` that can transcribe a name, whatever words they make."""
        at = end
        while at > text.begin and end - at < _PART and self._model.foreign.get(text.norm[at - 1], -3.0) > -1.0:
            if text.norm[at - 1] in "的和与在是为由" or self._context.title_left(text, at):
                break
            at -= 1
        while at < end and not text.edges[at]:
            at += 1
        return at if end - at > 1 else None

    def left_edge(self, text: Text, start: int, end: int) -> int | None:
        """Where a transcribed name that ends at `end` begins, not before `start`."""
        at = end
        while at > start:
            index = text.word_at[at - 1]
            begin = text.starts[index]
            if begin < start or not self._fits(text, index):
                break
            at = begin
        return at if end - at > 0 else None

    def after_title(self, text: Text, end: int) -> int | None:
        """The start of the two to eight characters between a title and `end`, None when no title stands there."""
        for start in range(end - 2, max(text.begin, end - 8) - 1, -1):
            if (
                _HANZI_RUN.fullmatch(text.norm, start, end)
                and self._context.title_left(text, start)
                and text.edges[start]
            ):
                return start + (text.norm[start] == "的" and end - start > 2)
        return None

    def right_edge(self, text: Text, start: int, end: int) -> int | None:
        """Where a transcribed name that begins at `start` ends, not behind `end`."""
        at = start
        while at < end:
            index = text.word_at[at]
            stop = text.ends[index]
            if at > start and (
                self._context.cue_at(text, at) or self._context.title_at(text, at)
                or (
                    self._model.foreign.get(text.norm[at], -3.0) < _POSSIBLE
                    and not self._model.foreign.get(text.norm[at + 1 : at + 2], -3.0) > _SURE
                    and self._context.right(text, at) in ("weak_cue", "adverb", "list")
                )
            ):  # fmt: skip
                break
            if stop > end or not self._fits(text, index):
                break
            at = stop
        return at if at > start else None

    def _fits(self, text: Text, index: int) -> bool:
        """Whether a word can be part of a transcribed name."""
        word = text.word(index)
        values = [self._model.foreign.get(c, -3.0) for c in word]
        if len(word) == 1 and values[0] > _SURE:
            return True  # 科瓦連科, though 科 is a part of an office too
        if word in self._vocabulary.titles_before or word in self._vocabulary.source_nouns:
            return False
        if len(word) == 1:
            return values[0] > -0.8 and text.tags[index] not in ("r", "uj", "ul")
        common = self._frequencies.get(word, 0) > _COMMON and not text.tags[index].startswith(("nr", "ns"))
        return sum(values) / len(values) > (1.0 if common else 0.3)

    def _latin_names(self, text: Text) -> Iterator[Candidate]:
        for match in self._latin.finditer(text.original, text.begin, text.end):
            name, start, end = match.group(), match.start(), match.end()
            words = name.split()
            if any(w in self._words["latin_org"] or w in self._words["latin_not"] for w in words):
                if len(words) > 1 and words[-1] in self._words["latin_org"]:
                    yield Candidate(start, end, "ORG", "org.latin", self._scores["latin"])
                continue
            titled = self._context.left(text, start) in ("title", "called")
            cued = self._context.right(text, end) in ("cue", "weak_cue", "title")
            known = words[0] in self.first_names and len(words) > 1
            human = titled and not text.norm.endswith(("助理", "代表"), text.begin, start)
            given = len(words) == 1 and (human or (cued and name in self._words["latin_given"]))
            if (
                given
                or (titled and (cued or len(words) > 1 or known))
                or (known and len(words) < 5)
                or (cued and len(words) > 1)
            ):
                yield Candidate(start, end, "PER", "per.latin", self._scores["latin"])
