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

_STOP_TAGS = ("d", "p", "c", "u", "r", "m", "q", "t", "y", "e", "o", "w", "f", "z", "i", "l")
_VERB_TAGS = ("v", "a")
_NAME_TAGS = ("nr", "nz", "nt", "ns")
_PART = re.compile(r"[\u3400-\u9fffA-Za-z0-9·‧]")
_COMMON, _ODD, _RARE = 300, 12, 5
_MAX_WORDS = 9

# What must stand before a head of each kind: formal (any two characters), modifier (any), name (a name or a place),
# unknown (nothing but characters of no ordinary word), local (a place that is no nation).
_NEEDS = {
    "company": "name", "industry": "unknown", "bank": "name", "government": "modifier", "local": "local", "assembly": "place",
    "court": "name", "police": "modifier", "military": "name", "school": "name", "hospital": "name",
    "media": "name", "centre": "organisation", "party": "name", "association": "modifier", "team": "name", "museum": "name",
}  # fmt: skip
_JOINS_NATION = ("government", "assembly", "court", "police", "bank", "military")
_JOINS_TITLE = ("association", "government", "company")
_JOINS_PLACE = ("transport", "road", "nature", "estate")


@dataclass(slots=True)
class _Stem:
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


class HeadFinder:
    """Finds names by the heads of suffixes.csv."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._vocabulary = vocabulary
        self._scores = rules.scores
        self._nations = rules.words["nations"] - {"city", "division1"}
        self._frequencies = word_frequencies()
        self._titles = vocabulary.titles_before | vocabulary.titles_after
        self._left = vocabulary.org_stop["left"]
        self._names = {"ORG": vocabulary.org_stop["name"], "LOC": vocabulary.place_stop["name"]}
        self._last = {s[-1] for table in vocabulary.suffixes.values() for s in table}
        self._longest = max(len(s) for table in vocabulary.suffixes.values() for s in table)
        self._place_before, self._place_behind = rules.patterns["place_before"], rules.patterns["place_behind"]
        self._verb_behind = rules.patterns["head_is_verb"]
        self._known: dict[int, list[Candidate]] = {}
        self._function = frozenset("".join(rules.words["function_characters"]))
        self._industry_behind = rules.patterns["industry_behind"]
        self._mission = rules.patterns["mission"]
        self._fixed, self._quoted = rules.patterns["org_fixed"], rules.patterns["quoted"]

    def find(self, text: Text, known: dict[int, list[Candidate]]) -> Iterator[Candidate]:
        """Candidates for every head in the body; `known` are the lexicon's candidates by their end."""
        begin, norm = text.begin, text.norm
        self._known = known
        for match in self._fixed.finditer(norm, begin, text.end):
            yield Candidate(*match.span(), "ORG", "org.fixed", self._scores["lexicon"])
        for match in self._mission.finditer(norm, begin, text.end):
            for sender in known.get(match.start(), ()):
                if sender.label == "LOC":
                    yield Candidate(sender.start, match.end(), "ORG", "org.mission", self._scores["lexicon"])
        for match in self._quoted.finditer(norm, begin, text.end):
            if self._is_quoted_organisation(match["name"]):
                yield Candidate(*match.span("name"), "ORG", "org.quoted", self._scores["org_suffix"])
        for index in range(text.word_at[begin], len(text.starts)):
            end = text.ends[index]
            if end > text.end:
                return
            if norm[end - 1] in self._last and text.starts[index] >= begin:
                yield from self._at(text, end, known)

    def _is_quoted_organisation(self, name: str) -> bool:
        heads = self._vocabulary.suffixes["ORG"]
        return any(heads.get(name[-k:], "industry") != "industry" for k in (2, 3, 4) if len(name) > k + 1)

    def _at(self, text: Text, end: int, known: dict[int, list[Candidate]]) -> Iterator[Candidate]:
        for label in ("ORG", "LOC"):
            table = self._vocabulary.suffixes[label]
            for size in range(min(self._longest, end - text.begin), 0, -1):
                kind = table.get(text.norm[end - size : end])
                if kind:
                    candidate = self._candidate(text, end, size, label, kind, known)
                    if candidate:
                        known.setdefault(end, []).append(candidate)
                        yield candidate
                        break

    def _candidate(
        self, text: Text, end: int, size: int, label: str, kind: str, known: dict[int, list[Candidate]]
    ) -> Candidate | None:
        head = end - size
        index = text.word_at[head]
        own_word = text.starts[index] < head and text.ends[index] == end
        whole = [c for c in known.get(end, ()) if c.label == label and c.score >= self._scores["accept"]]
        if text.starts[index] < head:
            if own_word and not (whole and label == "ORG") and not self._may_split(text, index, label, size):
                return None
            head = text.starts[index]
        if self._verb_behind.match(text.norm, end - size) or text.word(text.word_at[end - 1]) in self._titles:
            return None
        whole_word = own_word and text.tags[index] in ("nt", "ns", "nz") and end - head > 3
        at = min([head, *(c.start for c in whole)])
        ministry = bool(whole) and kind in _JOINS_NATION
        stem = self._stem(text, at, label, kind, known, (bool(whole) or whole_word) and not ministry)
        if ministry and stem.start < at and not (stem.nation and not stem.verbs and stem.words < 4):
            return None
        name = text.norm[stem.start : end]
        if len(name) <= max(size, 2) or name in self._names[label] or (whole and not stem.words):
            return None
        if not whole and not self._accepts(text, stem, name, end, size, label, kind, own_word):
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
        if size == 1 and tag == "n" and len(word) == 3 and text.tags[index - 1].startswith(("n", "vn", "an")):
            return word[:2] in self._vocabulary.org_parts
        return tag in ("nt", "nz", "") or (size > 1 and tag in ("n", "j", "ns")) or (len(word) > 3 and tag == "n")

    def _stem(
        self, text: Text, at: int, label: str, kind: str, known: dict[int, list[Candidate]], names_only: bool
    ) -> _Stem:
        stem, head = _Stem(at), at
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
        self, text: Text, at: int, head: int, stem: _Stem, label: str, kind: str, known: dict[int, list[Candidate]]
    ) -> int | None:
        """The start of the known name to the left; None where there is none, -1 where one stands and ends the stem."""
        pieces = [c for c in known.get(at, ()) if c.score >= self._scores["accept"]]
        if not pieces:
            return None
        piece = min(pieces, key=lambda c: (c.start, c.label))
        if piece.label == "PRODUCT" or (at in stem.verbs and not (piece.label == "ORG" and kind == "government")) or (stem.organisation and piece.label != "LOC"):
            return -1
        if stem.place and not (piece.label == "ORG" and kind in ("government", "association", "centre")):
            return -1
        nation = piece.label == "LOC" and self._is_nation(text, piece)
        if label == "LOC":
            if piece.label != "LOC" or kind not in (*_JOINS_PLACE, "division") or nation:
                return -1
            if kind == "division" and not text.norm.startswith(("地区", "自治", "帝国"), head):
                return -1
            if stem.named and kind != "transport":
                return -1
        elif piece.label == "PER":
            if piece.start + 4 < at or kind in ("government", "local", "police", "court"):
                return -1
            stem.named = True
            return piece.start
        elif nation and (stem.named or at == head and kind in ("local", "company", "industry")) and kind not in _JOINS_NATION:
            return -1
        stem.place |= piece.label == "LOC"
        stem.nation |= nation
        stem.organisation |= piece.label == "ORG"
        return piece.start

    def _word_step(
        self, text: Text, at: int, head: int, stem: _Stem, label: str, kind: str, known: dict[int, list[Candidate]]
    ) -> int | None:
        """The start of the next word to the left, None where the name begins at `at`."""
        index = text.word_at[at - 1]
        start, word, tag = text.starts[index], text.word(index), text.tags[index]
        if text.ends[index] != at or not _PART.fullmatch(word[-1]) or stem.organisation:
            return None
        if stem.place and word != "驻":
            return None
        if len(word) == 1 and word in "与和及暨" and label == "ORG" and self._joins_halves(text, start, at):
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
            text.tags[i].startswith(("n", "vn", "an")) and len(text.word(i)) > 1 and text.word(i) in self._vocabulary.org_parts
            for i in (left, right)
        )

    def _single(
        self, text: Text, at: int, start: int, tag: str, stem: _Stem, head: int, label: str,
        known: dict[int, list[Candidate]],
    ) -> int | None:  # fmt: skip
        """A single character: part of a name the segmenter does not know."""
        character = text.norm[start]
        if (character == "立" or character == "驻" and stem.place) and known.get(start):
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

    def _is_nation(self, text: Text, piece: Candidate) -> bool:
        entry = self._vocabulary.forms.get(text.norm[piece.start : piece.end])
        return entry is not None and entry.kind in self._nations

    def _accepts(
        self, text: Text, stem: _Stem, name: str, end: int, size: int, label: str, kind: str, own_word: bool
    ) -> bool:
        modifier = len(name) - size
        if kind == "local" and (e := self._vocabulary.forms.get(name[:-size])) is not None and e.kind in self._nations:
            return False
        if own_word and text.tags[text.word_at[end - 1]] in ("nt", "nz", "ns") and len(name) > 3:
            return True
        if modifier < 1:
            return False
        if label == "LOC":
            return self._accepts_place(text, stem, modifier, end, size, own_word)
        if name.endswith(("有限公司", "集团", "控股")):
            return modifier > 1
        if modifier < 2 and not stem.place:
            return False
        if size == 1:
            own = own_word and text.tags[text.word_at[end - 1]] == "nt"
            built = (stem.place or stem.organisation) and modifier > 2
            return own or (built and kind in ("government", "association", "party", "team"))
        need = _NEEDS[kind]
        if need == "unknown":
            sure = stem.named and not stem.common and not stem.place and not name[0].isascii()
            return sure and 1 < modifier < 5 and bool(self._industry_behind.match(text.norm, end))
        if need == "local":
            return stem.place and not stem.named and not stem.nation
        if need == "organisation":
            return stem.organisation
        if need == "place":
            return stem.place or stem.organisation
        if need == "name":
            nation_only = stem.place and not stem.named and stem.words == 1 and kind in ("company", "hospital", "party", "school", "court") and (stem.nation or kind != "school")
            return stem.named or stem.organisation or (stem.place and not nation_only)
        return stem.place or stem.organisation or stem.named or modifier > (1 if kind == "association" else 2)

    def _accepts_place(self, text: Text, stem: _Stem, modifier: int, end: int, size: int, own_word: bool) -> bool:
        if stem.place:
            return stem.named or modifier > 1
        if text.norm[end - size : end] in ("地区", "社区", "园区", "特区") and not own_word and size > 1:
            return stem.named and not stem.common and modifier > 1 and text.norm[end - size : end] != "地区"
        if modifier > 6 or not (stem.named or own_word) or (size == 1 and stem.common):
            return False
        if text.norm[end - 1] == "里" and (text.original[end - 1] != "里" or text.original == text.norm):
            return False
        if size > 1 or own_word:
            return modifier > 1
        if any(c.label == "LOC" for c in self._known.get(stem.start, ())):
            return True
        if modifier < 2 and size == 1 and not self._place_behind.match(text.norm, end):
            return False
        return bool(self._place_before.search(text.norm, max(0, stem.start - 3), stem.start)
                    or self._place_behind.match(text.norm, end))  # fmt: skip
