"""Organisations and places by their last word: the head is known, the left edge is found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.stems import Stem, StemWalker
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary

# What must stand before a head of each kind: modifier (anything but a generic word), name (a name, or a place with
# more), unknown (characters of no ordinary word), place (a place or an organisation), organisation, local (a place).
_NEEDS = {
    "company": "name", "industry": "unknown", "bank": "name", "government": "modifier", "local": "local",
    "assembly": "place", "court": "name", "police": "modifier", "military": "name", "school": "name",
    "hospital": "name", "media": "name", "centre": "organisation", "party": "name", "association": "modifier",
    "team": "name", "museum": "name",
}  # fmt: skip
_LOCAL_OFFICES = "局处厅署委"  # ends of offices that every place has: 某縣應急管理局
_DIVISIONS = "省市县区州旗镇乡"
_LONGEST_PARTY = 8
_CLAUSE = re.compile("不(?![动同锈])|就(?!业)|是|了|把|被|没有")
# ends of offices whose head is called by them: 交通局長
_OFFICES, _NO_OFFICE = "部局署处厅", "部局署处厅副任理前原正后总队会台院播"
_JOINS_NATION = ("government", "assembly", "court", "police", "bank", "military")


class HeadFinder:
    """Finds names by the heads of suffixes.csv."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._vocabulary = vocabulary
        self._scores, self._words = rules.scores, rules.words
        self._stems = StemWalker(vocabulary, rules)
        self._formal = tuple(sorted(rules.words["formal_heads"]))
        self._titles = vocabulary.titles_before | vocabulary.titles_after
        self._names = {"ORG": vocabulary.org_stop["name"], "LOC": vocabulary.place_stop["name"]}
        self._place_ends = rules.words["place_ends"]
        self._verb_ends = rules.words["verb_ends"]
        self._last = {s[-1] for table in vocabulary.suffixes.values() for s in table}
        self._longest = max(len(s) for table in vocabulary.suffixes.values() for s in table)
        self._place_before, self._place_behind = rules.patterns["place_before"], rules.patterns["place_behind"]
        self._verb_behind = rules.patterns["head_is_verb"]
        self._industry_behind = rules.patterns["industry_behind"]
        self._mission, self._post = rules.patterns["mission"], rules.patterns["post"]
        self._caucus = rules.patterns["caucus"]
        self._fixed, self._quoted = rules.patterns["org_fixed"], rules.patterns["quoted"]

    def find(self, text: Text, known: dict[int, list[Candidate]]) -> Iterator[Candidate]:
        """Candidates for every head in the body; `known` are the lexicon's candidates by their end."""
        begin, norm = text.begin, text.norm
        for match in self._fixed.finditer(norm, begin, text.end):
            yield Candidate(*match.span(), "ORG", "org.fixed", self._scores["lexicon"])
        for match in self._mission.finditer(norm, begin, text.end):
            for sender in known.get(match.start(), ()):
                if sender.label == "LOC" or text.norm.endswith("政府", sender.start, sender.end):
                    yield Candidate(sender.start, match.end(), "ORG", "org.mission", self._scores["lexicon"])
        for match in self._post.finditer(norm, begin, text.end):
            yield Candidate(*match.span(), "ORG", "org.mission", self._scores["org_suffix"])
        for match in self._caucus.finditer(norm, begin, text.end):
            at = match.start()
            size = self._party_before(norm, at)
            if not size and norm.startswith("党团", at):  # the party's own last character (甲黨團)
                at += 1
                size = self._party_before(norm, at)
            if size:
                yield Candidate(at - size, match.end(), "ORG", "org.caucus", self._scores["lexicon"])
        for match in self._quoted.finditer(norm, begin, text.end):
            if self._is_quoted_organisation(match["name"]):
                yield Candidate(*match.span("name"), "ORG", "org.quoted", self._scores["org_suffix"])
        for index in range(text.word_at[begin], len(text.starts)):
            end = text.ends[index]
            if end > text.end:
                return
            if norm[end - 1] in self._last and text.starts[index] >= begin:
                yield from self._at(text, end, known)
            elif norm[end - 1] == "长" and norm[end - 2] in _OFFICES and self._is_office(norm, end):
                yield from self._at(text, end - 1, known)

    @staticmethod
    def _is_office(norm: str, end: int) -> bool:
        """Whether the title that ends at `end` is made of an office's name (交通局長) and not of 副局長 or 局局長."""
        return norm[end - 3] not in _NO_OFFICE and not norm[end - 3].isascii()

    def _party_before(self, norm: str, at: int) -> int:
        """The length of the party's name that ends at `at`, 0 for none; the segmenter may have cut it elsewhere."""
        for size in range(min(_LONGEST_PARTY, at), 1, -1):
            entry = self._vocabulary.forms.get(norm[at - size : at])
            if entry is not None and entry.kind == "party":
                return size
        return 0

    def _is_quoted_organisation(self, name: str) -> bool:
        heads = self._vocabulary.suffixes["ORG"]
        if _CLAUSE.search(name):
            return False  # 「不能看到數字就想到銀行」
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
        if (
            text.norm[head - 1] == "副"
            or text.norm[end - 2 : end] in self._words["no_heads"]
            or ((verb := self._verb_behind.match(text.norm, end - size)) is not None and verb.end() > end)
            or (text.edges[end] and text.word(text.word_at[end - 1]) in self._titles)
        ):
            return None
        if label == "LOC" and (
            whole or any(c.label == "ORG" and c.score >= self._scores["accept"] for c in known.get(end, ()))
        ):
            return None
        whole_word = own_word and text.tags[index] in ("nt", "ns", "nz") and end - head > 3
        at = min([head, *(c.start for c in whole)])
        ministry = bool(whole) and kind in _JOINS_NATION
        stem = self._stems.walk(text, at, label, kind, known, (bool(whole) or whole_word) and not ministry)
        local = text.norm[end - 1] in _LOCAL_OFFICES and not text.norm.startswith("总部", end)
        local = local and (stem.place or (stem.named and text.norm[at - 1] in _DIVISIONS))
        if ministry and stem.start < at and not ((stem.nation or local) and not stem.verbs and stem.words < 4):
            return None
        name = text.norm[stem.start : end]
        if len(name) <= max(size, 2) or name in self._names[label] or (whole and not stem.words):
            return None
        beside = any(c.label == "LOC" for c in known.get(stem.start, ()))
        if not whole and not self._accepts(text, stem, name, end, size, label, kind, own_word, beside):
            return None
        score = self._scores["org_suffix" if label == "ORG" else "place_suffix"]
        return Candidate(stem.start, end, label, f"{label.lower()}.suffix.{kind}", score)

    def _may_split(self, text: Text, index: int, label: str, size: int) -> bool:
        """Whether a word of the dictionary that ends in a head can be a name or the end of one."""
        word, tag = text.word(index), text.tags[index]
        if word in self._names[label]:
            return False
        if label == "LOC":
            return len(word) > 2 and (tag == "ns" or (tag == "nr" and word[-1] in self._place_ends))
        if size == 1 and tag == "n" and len(word) == 3 and text.tags[index - 1].startswith(("n", "vn", "an")):
            return word[:2] in self._vocabulary.org_parts
        return tag in ("nt", "nz", "") or (size > 1 and tag in ("n", "j", "ns")) or (len(word) > 3 and tag == "n")

    def _accepts(
        self,
        text: Text,
        stem: Stem,
        name: str,
        end: int,
        size: int,
        label: str,
        kind: str,
        own_word: bool,
        beside: bool,
    ) -> bool:
        """Whether the stem is enough for a head of this kind; `beside` tells that a place stands before it."""
        modifier = len(name) - size
        if label == "LOC" and name.endswith("地区") and name[:-2] in self._vocabulary.forms:
            return False  # 亞洲 in 亞洲地區
        if own_word and text.tags[text.word_at[end - 1]] in ("nt", "nz", "ns") and len(name) > 3:
            return True
        if modifier < 1:
            return False
        if label == "LOC":
            return self._accepts_place(text, stem, modifier, end, size, own_word, beside)
        if name.endswith(self._formal):
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
            return stem.place and not stem.named
        if need == "organisation":
            return stem.organisation
        if need == "place":
            return stem.place or stem.organisation
        if need == "name":
            if kind == "company" and stem.verbs:
                return False
            if modifier < 4 and not stem.place and text.norm[end - size - 1] in self._verb_ends:
                return False
            nation_only = (
                stem.place
                and not stem.named
                and stem.words == 1
                and kind in ("company", "hospital", "party", "school", "court")
                and (stem.nation or kind != "school")
            )
            return stem.named or stem.organisation or (stem.place and not nation_only)
        return stem.place or stem.organisation or stem.named or modifier > (1 if kind == "association" else 2)

    def _accepts_place(
        self, text: Text, stem: Stem, modifier: int, end: int, size: int, own_word: bool, beside: bool
    ) -> bool:
        if stem.place:
            return stem.named or modifier > 1
        if size > 1 and text.norm[end - size - 1] in self._verb_ends and modifier < 4:
            return False
        if text.norm[end - size : end] in self._words["joined_divisions"] and not own_word:
            return False
        if text.norm[end - size : end] in self._words["vague_divisions"] and not own_word:
            return stem.named and not stem.common and modifier > 1
        if modifier > 6 or not (stem.named or own_word) or (size == 1 and stem.common):
            return False
        if text.norm[end - 1] == "里" and (text.original[end - 1] != "里" or text.is_hans):
            return False
        if size > 1 or own_word:
            return modifier > 1
        if beside:
            return True
        if modifier < 2 and size == 1 and not self._place_behind.match(text.norm, end):
            return False
        return bool(self._place_before.search(text.norm, max(0, stem.start - 3), stem.start)
                    or self._place_behind.match(text.norm, end))  # fmt: skip
