"""Parts of an organisation, named behind it: 甲大學法律學系, 某市警察局刑事科."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary

_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_KINDS = (
    "government", "police", "court", "hospital", "university", "thinktank", "military", "local", "school", "bank",
    "assembly", "media", "association",
)  # fmt: skip
_NOUN_TAGS = ("n", "vn", "an", "ad", "j", "b", "ns", "nz", "g", "f", "l", "zg")
_ORDINAL = re.compile("第[一二三四五六七八九十\\d]+|[一二三四五六七八九十]")
_LONGEST, _MOST_WORDS = 16, 7


class UnitFinder:
    """Finds divisions, faculties and the like right behind the organisation they belong to."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._vocabulary = vocabulary
        self._score = rules.scores["org_suffix"]
        self._accept = rules.scores["accept"]
        self._heads = tuple(sorted(rules.words["unit_heads"], key=lambda h: (-len(h), h)))
        self._studies = tuple(sorted(rules.words["study_heads"]))
        self._none = rules.words["no_units"]
        self._deeds = rules.words["unit_deeds"]
        self._posted = rules.patterns["unit_posted"]
        self._never = rules.words["unit_no_parts"]
        self._conjunctions = rules.words["conjunctions"]
        self._function = frozenset("".join(rules.words["function_characters"])) - rules.words["conjunctions"]
        self._titles = vocabulary.titles_before | vocabulary.titles_after

    def find(self, text: Text, owners: Iterable[Candidate]) -> Iterator[Candidate]:
        """Candidates that reach from an owner's start to the end of the longest unit behind it."""
        owners = list(owners)
        others = {c.start for c in owners if c.rule_id == "org.lexicon"}
        for owner in owners:
            if owner.label == "ORG" and owner.score >= self._accept and self._has_units(text, owner):
                end = self._posted_unit(text, owner.end) or self._unit(text, owner.end, others)
                if end:
                    yield Candidate(owner.start, end, "ORG", "org.unit", self._score)

    def _posted_unit(self, text: Text, begin: int) -> int:
        """Where a unit ends that is told by the post behind it, however its words are cut: 治安局|局長, 生物系|教授."""
        match = self._posted.match(text.norm, begin, text.end)
        if match is None or not text.edges[begin]:
            return 0
        name = match["unit"]
        free = name[0] not in self._conjunctions and not self._function & set(name)
        free = free and not any(part in name for part in self._never)
        return match.end("unit") if free and not name.endswith(tuple(self._none)) else 0

    def _has_units(self, text: Text, owner: Candidate) -> bool:
        entry = self._vocabulary.forms.get(text.norm[owner.start : owner.end])
        kind = entry.kind if entry is not None else owner.rule_id.rpartition(".")[2]
        return kind in _KINDS

    def _unit(self, text: Text, begin: int, others: set[int]) -> int:
        """Where the unit that begins at `begin` ends, 0 where there is none; in `others` organisations begin."""
        if begin >= text.end or not text.edges[begin]:
            return 0
        index, found, acts = text.word_at[begin], 0, False
        for number in range(index, min(index + _MOST_WORDS, len(text.starts))):
            word, tag, end = text.word(number), text.tags[number], text.ends[number]
            latin = word.isascii() and word.isupper()
            if not (latin or _CHINESE.fullmatch(word)) or end - begin > _LONGEST or word in self._titles:
                break
            if number > index and not latin and text.starts[number] in others:
                break
            if word in self._conjunctions:
                if number == index or found == text.starts[number] or not text.tags[number - 1].startswith(_NOUN_TAGS):
                    break  # what follows is another office
                continue
            if number == index and word in self._vocabulary.source_nouns and not word.endswith(self._heads):
                break
            head = len(word) == 1 and word in self._heads and word != "所" and number > index
            if latin or head or word in self._deeds or _ORDINAL.fullmatch(word):
                pass
            elif tag.startswith("v") and not tag.startswith("vn"):
                if word in self._vocabulary.cues:
                    break
                acts = True
            elif (tag and not tag.startswith(_NOUN_TAGS)) or word in self._function:
                break
            if self._ends_unit(text.norm[begin:end], acts):
                found = end
        return found

    def _ends_unit(self, name: str, acts: bool) -> bool:
        if name in self._none or name.endswith(tuple(self._none)):
            return False
        if acts:  # a verb in it: only what is studied (防止自殺研究中心)
            return name.endswith(self._studies) and len(name) > 5
        head = next((h for h in self._heads if name.endswith(h)), "")
        return bool(head) and len(name) > max(len(head), 2)
