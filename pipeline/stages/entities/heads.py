"""Organisations and places by their last word: the head is known, the left edge is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.name_model import word_frequencies
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary
from pipeline.stages.segment.words import jieba_tags

_STOP_TAGS = ("v", "d", "p", "c", "u", "r", "m", "q", "t", "y", "e", "o", "w", "f", "a", "z", "i")
_NAME_TAGS = ("nr", "nz", "nt", "ns")
_HANZI = re.compile(r"[\u3400-\u9fffA-Za-z0-9·‧]")
_FORMAL = re.compile(r"(?:有限公司|集团|控股)$")
_ONE_NATION = ("government", "court", "police", "military", "bank")
_NEEDS_NAME = ("company", "media", "team", "road", "nature", "division", "estate", "transport", "school", "hospital", "bank")
_MAX_WORDS = 9


@dataclass(slots=True)
class _Stem:
    """The words before a head: where they begin, and what they are made of."""

    start: int
    place: bool = False
    organisation: bool = False
    named: bool = False
    words: int = 0


class HeadFinder:
    """Finds names by the heads of suffixes.csv."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._vocabulary = vocabulary
        self._scores = rules.scores
        self._nations = rules.words["nations"]
        self._tags, self._frequencies = jieba_tags(), word_frequencies()
        self._titles = vocabulary.titles_before | vocabulary.titles_after | vocabulary.source_nouns
        self._left = {"ORG": vocabulary.org_stop["left"], "LOC": vocabulary.org_stop["left"]}
        self._names = {"ORG": vocabulary.org_stop["name"], "LOC": vocabulary.place_stop["name"]}
        self._last = {c for table in vocabulary.suffixes.values() for s in table for c in s[-1]}
        self._longest = max(len(s) for table in vocabulary.suffixes.values() for s in table)

    def find(self, text: Text, known: dict[int, list[Candidate]]) -> Iterator[Candidate]:
        """Candidates for every head in the body; `known` are the lexicon's candidates by their end."""
        begin, norm = text.begin, text.norm
        for index in range(text.word_at[begin], len(text.starts)):
            end = text.ends[index]
            if end > text.end:
                return
            if norm[end - 1] not in self._last or text.starts[index] < begin:
                continue
            for label in ("ORG", "LOC"):
                table = self._vocabulary.suffixes[label]
                for size in range(min(self._longest, end - begin), 0, -1):
                    if norm[end - size : end] in table:
                        kind = table[norm[end - size : end]]
                        candidate = self._candidate(text, end, size, label, kind, known)
                        if candidate:
                            yield candidate
                            break

    def _candidate(
        self, text: Text, end: int, size: int, label: str, kind: str, known: dict[int, list[Candidate]]
    ) -> Candidate | None:
        head = end - size
        index = text.word_at[head]
        if text.starts[index] < head:  # the head is the end of a word: the rest of the word belongs to the stem
            if text.word_at[end - 1] == index and not self._may_split(text, index, label, size):
                return None
            head = text.starts[index]
        stem = self._stem(text, head, label, kind, known)
        name = text.norm[stem.start : end]
        if len(name) < 3 or len(name) <= size or name in self._names[label]:
            return None
        word_inside = head > stem.start or text.starts[text.word_at[end - 1]] < end - size
        if not word_inside or not self._accepts(text, stem, head, end, size, label, kind):
            return None
        score = self._scores["org_suffix" if label == "ORG" else "place_suffix"]
        return Candidate(stem.start, end, label, f"{label.lower()}.suffix.{kind}", score)

    def _may_split(self, text: Text, index: int, label: str, size: int) -> bool:
        """Whether a word of the dictionary that ends in a head can be a name or the end of one."""
        word, tag = text.word(index), text.tags[index]
        if word in self._names[label]:
            return False
        if label == "LOC":
            return tag == "ns" and len(word) > 2
        return tag in ("nt", "") or size > 1 or (len(word) > 2 and tag in ("n", "nz", "j"))

    def _stem(self, text: Text, head: int, label: str, kind: str, known: dict[int, list[Candidate]]) -> _Stem:
        stem, at = _Stem(head), head
        limit = _MAX_WORDS if label == "ORG" else 3
        while stem.words < limit and at > text.begin:
            step = self._step(text, at, head, stem, label, kind, known)
            if step is None:
                break
            at = step
            stem.start = at
            stem.words += 1
        return stem

    def _step(
        self, text: Text, at: int, head: int, stem: _Stem, label: str, kind: str, known: dict[int, list[Candidate]]
    ) -> int | None:
        """The start of the next piece to the left, None where the name begins at `at`."""
        pieces = [c for c in known.get(at, ()) if c.score > self._scores["ambiguous"]]
        if pieces:
            piece = min(pieces, key=lambda c: (c.start, c.label))
            if label == "LOC" or piece.label == "PER":
                if label == "LOC" or piece.end < head or kind not in ("company", "association", "school", "hospital"):
                    return None
            if piece.label == "LOC":
                if label == "ORG" and stem.named and kind not in _ONE_NATION and self._is_nation(text, piece):
                    return None
                stem.place = True
            elif piece.label == "ORG":
                if stem.place and kind != "government":
                    return None
                stem.organisation = True
            return piece.start
        index = text.word_at[at - 1]
        start, word, tag = text.starts[index], text.word(index), text.tags[index]
        if text.ends[index] != at or not _HANZI.fullmatch(word[-1]) or word in self._left[label] or word in self._titles:
            return None
        if stem.place or stem.organisation:
            return None
        if word[0].isascii():
            if word.isdigit():
                return None
            stem.named = True
            return start
        if len(word) == 1:
            return self._single(text, at, start, tag, stem, head, label)
        if tag.startswith(_STOP_TAGS) and not tag.startswith("vn") and word not in self._vocabulary.org_parts:
            return None
        if label == "LOC":
            if at != head or (self._frequencies.get(word, 0) > 300 and not tag.startswith(_NAME_TAGS)):
                return None
            stem.named = True
            return start
        if tag.startswith(_NAME_TAGS) or not tag or self._frequencies.get(word, 0) < 5:
            stem.named = True
        return start

    def _single(self, text: Text, at: int, start: int, tag: str, stem: _Stem, head: int, label: str) -> int | None:
        """A single character: part of a name the segmenter does not know."""
        norm = text.norm
        if tag[:1] in ("u", "p", "c", "r", "m", "q") and norm[start] not in "丰和与宁乐安":
            return None
        before = text.word_at[start - 1] if start > text.begin else -1
        lonely = before < 0 or text.ends[before] - text.starts[before] > 1 or not _HANZI.match(norm[start - 1])
        if lonely and at != head and not stem.named:
            return None
        if label == "LOC" and head - start > 4:
            return None
        stem.named = True
        return start

    def _is_nation(self, text: Text, piece: Candidate) -> bool:
        entry = self._vocabulary.forms.get(text.norm[piece.start : piece.end])
        return entry is not None and entry.kind in self._nations and entry.kind not in ("city", "division1")

    def _accepts(
        self, text: Text, stem: _Stem, head: int, end: int, size: int, label: str, kind: str
    ) -> bool:
        norm = text.norm
        modifier = norm[stem.start : end - size]
        if not modifier:
            return False
        if label == "LOC":
            if stem.place or stem.organisation:
                return stem.named
            return 1 < len(modifier) < 7 if size == 1 else stem.named or len(modifier) > 1 and stem.words > 0
        if _FORMAL.search(norm[end - size : end]) and size > 1:
            return len(modifier) > 1
        if size == 1:
            own = text.tags[text.word_at[end - 1]] == "nt" and text.starts[text.word_at[end - 1]] == stem.start
            stemmed = (stem.place or stem.organisation or stem.named) and len(modifier) > 2
            return own or (stemmed and kind in ("government", "association", "party", "school", "team", "media"))
        if kind in _NEEDS_NAME:
            return stem.named or (stem.place and (kind in ("school", "hospital", "bank") or end - size - head > 0))
        return stem.place or stem.organisation or stem.named or len(modifier) > 2
