"""What stands before the head of a name: the walk to its left edge, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary
from pipeline.stages.segment.words import jieba_frequencies

_STOP_TAGS = ("d", "p", "c", "u", "r", "m", "q", "t", "y", "e", "o", "w", "f", "z", "i", "l")
_VERB_TAGS = ("v", "a")
_NAME_TAGS = ("nr", "nz", "nt", "ns")
_PART = re.compile(r"[\u3400-\u9fffA-Za-z0-9·‧]")
_COMMON, _ODD, _RARE = 300, 12, 5
_MAX_WORDS = 9
# Kinds of heads: a country before them does not belong to the name; a title or a place may stand in it.
_LEAVES_NATION = ("company", "industry", "school", "party", "media", "team")
_STATIONS = ("电视台", "新闻网", "电视网", "通讯社", "新闻社")
_JOINS_TITLE = ("association", "government", "company")
_JOINS_PLACE = ("transport", "road", "nature", "estate")


@dataclass(slots=True)
class Stem:
    """What stands before a head: where it begins, and what it is made of."""

    start: int
    place: bool = False
    nation: bool = False
    organisation: bool = False
    named: bool = False
    common: bool = False
    words: int = 0
    verbs: tuple[int, ...] = ()
    doubtful: int = -1


class StemWalker:
    """Walks to the left over names of the lists, nouns and characters of unknown words."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._vocabulary = vocabulary
        self._words = rules.words
        self._scores = rules.scores
        self._nations = rules.words["nations"] - {"city", "division1"}
        self._frequencies = jieba_frequencies()
        self._titles = vocabulary.titles_before | vocabulary.titles_after
        self._left = vocabulary.org_stop["left"]
        self._function = frozenset("".join(rules.words["function_characters"]))
        self._joined_divisions = tuple(sorted(rules.words["joined_divisions"]))

    def walk(
        self, text: Text, at: int, label: str, kind: str, known: dict[int, list[Candidate]], names_only: bool
    ) -> Stem:
        """The stem of a head at `at`; with `names_only`, of known names alone."""
        stem, head = Stem(at), at
        limit = _MAX_WORDS if label == "ORG" else 4
        while stem.words < limit and at > text.begin:
            step = self._name_step(text, at, head, stem, label, kind, known)
            if step is None and not names_only:
                step = self._word_step(text, at, head, stem, label, kind, known)
            if step is None or step < 0:
                break
            at = stem.start = step
            stem.words += 1
        if stem.doubtful >= 0 and not (stem.organisation or stem.place):
            stem.start = stem.doubtful + 1
        while stem.words > 0 and stem.start in stem.verbs:  # a verb cannot open a name
            stem.start = text.ends[text.word_at[stem.start]]
            stem.words -= 1
        return stem

    def _name_step(
        self, text: Text, at: int, head: int, stem: Stem, label: str, kind: str, known: dict[int, list[Candidate]]
    ) -> int | None:
        """The start of the known name to the left; None where there is none, -1 where one stands and ends the stem."""
        pieces = [c for c in known.get(at, ()) if c.score >= self._scores["accept"]]
        if not pieces:
            return None
        piece = min(pieces, key=lambda c: (c.start, c.label))
        if (
            piece.label == "PRODUCT"
            or (at in stem.verbs and not (piece.label == "ORG" and kind == "government" and self._is_own(text, at)))
            or (stem.organisation and piece.label != "LOC")
        ):
            return -1
        if stem.place and not (piece.label == "ORG" and kind in ("government", "association", "centre")):
            return -1
        nation = piece.label == "LOC" and self._is_nation(text, piece)
        if label == "LOC":
            if piece.label != "LOC" or kind not in (*_JOINS_PLACE, "division") or nation:
                return -1
            if kind == "division" and not text.norm.startswith(self._joined_divisions, head):
                return -1
            if stem.named and kind != "transport":
                return -1
        elif piece.label == "PER":
            if piece.start + 4 < at or kind in ("government", "local", "police", "court"):
                return -1
            stem.named = True
            return piece.start
        elif (
            nation
            and (stem.named or stem.organisation or at == head)
            and kind in _LEAVES_NATION
            and not self._joins_nation(text, at, head, kind)
        ):
            return -1
        stem.place |= piece.label == "LOC"
        stem.nation |= nation
        stem.organisation |= piece.label == "ORG"
        return piece.start

    def _word_step(
        self, text: Text, at: int, head: int, stem: Stem, label: str, kind: str, known: dict[int, list[Candidate]]
    ) -> int | None:
        """The start of the next word to the left, None where the name begins at `at`."""
        index = text.word_at[at - 1]
        start, word, tag = text.starts[index], text.word(index), text.tags[index]
        if text.ends[index] != at or not _PART.fullmatch(word[-1]) or stem.organisation:
            return None
        if stem.place and word != "驻":
            return None
        if label == "ORG" and word in self._words["conjunctions"] and self._joins_halves(text, start, at):
            stem.doubtful = start
            return start
        if word in self._left or (kind == "industry" and head - start > 4):
            return None
        if (word in self._titles or word in self._vocabulary.source_nouns) and not (
            kind in _JOINS_TITLE and (at == head or known.get(start))
        ):
            return None
        if word[0].isascii():
            if word.isdigit():
                return None
            stem.named = True
            return start
        if len(word) == 1:
            return self._single(text, at, start, tag, stem, head, label, known)
        if tag.startswith(_STOP_TAGS) and word not in self._vocabulary.org_parts:
            return None
        if tag == "v" and self._frequencies.get(word, 0) < _ODD:
            stem.named = True
            return start
        if tag.startswith(_VERB_TAGS) and not tag.startswith(("vn", "an")):
            own = word in self._vocabulary.org_parts
            if label == "LOC" or (not own and (word in self._vocabulary.cues or stem.named)):
                return None
            stem.verbs += (start,)
            return start
        common = self._frequencies.get(word, 0) > _COMMON and not tag.startswith(_NAME_TAGS)
        if label == "LOC" and (common or at != head):
            return None
        stem.named |= tag.startswith(_NAME_TAGS) or self._frequencies.get(word, 0) < _RARE or label == "LOC"
        stem.common |= not (tag.startswith(("nr", "nz")) or self._frequencies.get(word, 0) < _RARE)
        return start

    def _joins_halves(self, text: Text, start: int, at: int) -> bool:
        """國際安全與戰略: a conjunction between two words that organisations' names are made of."""
        left, right = text.word_at[start - 1], text.word_at[at]
        return start > text.begin and all(
            text.tags[i].startswith(("n", "vn", "an"))
            and len(text.word(i)) > 1
            and text.word(i) in self._vocabulary.org_parts
            for i in (left, right)
        )

    def _single(
        self, text: Text, at: int, start: int, tag: str, stem: Stem, head: int, label: str,
        known: dict[int, list[Candidate]],
    ) -> int | None:  # fmt: skip
        """A single character: part of a name the segmenter does not know."""
        character = text.norm[start]
        if (character == "立" or (character == "驻" and stem.place)) and known.get(start):
            stem.place = False
            return start
        if character in self._function or tag[:1] in ("u", "m", "r"):
            return None
        before = text.word_at[start - 1] if start > text.begin else -1
        lonely = before < 0 or text.ends[before] - text.starts[before] > 1 or not _PART.match(text.norm[start - 1])
        if (lonely and at != head and not stem.named) or (label == "LOC" and head - start > 4):
            return None
        stem.named = True
        return start

    @staticmethod
    def _joins_nation(text: Text, at: int, head: int, kind: str) -> bool:
        """瑞士電視台, 芬蘭中間黨: a country belongs to a party's name, and to a station's that has no other."""
        return (kind == "party" and at < head) or (at == head and text.norm.startswith(_STATIONS, head))

    def _is_own(self, text: Text, at: int) -> bool:
        """Whether the verb that begins at `at` is a part of organisations' names (調查, 管理)."""
        return text.word(text.word_at[at]) in self._vocabulary.org_parts

    def _is_nation(self, text: Text, piece: Candidate) -> bool:
        entry = self._vocabulary.forms.get(text.norm[piece.start : piece.end])
        return entry is not None and entry.kind in self._nations
