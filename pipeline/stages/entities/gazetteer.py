"""Names of the word lists, found in the text at word boundaries, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator

import ahocorasick_rs

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Entry, Vocabulary

_OTHER_WORD = {
    "LOC": re.compile(r".[语文](?![化件学明革字人物])"),
    "ORG": re.compile(r"部[门份分队落]|局[部面势限]|院[子线]|党[派章纪风性]|闻联播"),
    "PER": re.compile(r"(?!)"),
    "PRODUCT": re.compile(r"(?!)"),
}
_CITY_PEOPLE = re.compile(r"民(?!政)|场")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ0-9]")


class Gazetteer:
    """Finds the forms of names.csv, places.csv and places_world.csv."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._forms = sorted(vocabulary.forms)
        self._entries: list[Entry] = [vocabulary.forms[f] for f in self._forms]
        self._automaton = ahocorasick_rs.AhoCorasick(self._forms, store_patterns=False)
        self._scores = rules.scores
        self._many = rules.words["many"]
        self._titles = vocabulary.titles_before
        self._countries = rules.joined_kinds

    def find(self, text: Text) -> Iterator[tuple[Candidate, Entry]]:
        """Every form in the body that does not cut a word, as candidates; ambiguous ones too, with their low score."""
        norm, edges = text.norm, text.edges
        for number, start, end in self._automaton.find_matches_as_indexes(norm, overlapping=True):
            if start < text.begin or end > text.end:
                continue
            entry = self._entries[number]
            if norm[start].isascii() or norm[end - 1].isascii():
                whole = not (_LATIN.match(norm[start - 1 : start]) and norm[start].isascii()) and not (
                    _LATIN.match(norm[end : end + 1]) and norm[end - 1].isascii()
                )
            else:
                whole = bool(edges[start] and edges[end]) or self._inside_word(text, start, end, entry)
            if whole:
                if entry.label == "ORG" and norm[start - 2 : start] in self._many:
                    continue
                if _OTHER_WORD[entry.label].match(norm, end - 1):
                    continue
                score = self._scores["ambiguous"] if entry.ambiguous else self._scores["lexicon"]
                if entry.kind == "city":
                    score -= self._scores["city_less"]
                if entry.label == "LOC" and norm[end - 1] == "市" and end - start > 2 and _CITY_PEOPLE.match(norm, end):
                    end -= 1
                yield (
                    Candidate(start, end, entry.label, f"{entry.label.lower()}.lexicon", score, entry.canonical),
                    entry,
                )

    def _inside_word(self, text: Text, start: int, end: int, entry: Entry) -> bool:
        """日本 in 日本人; a long name that the segmenter cut elsewhere."""
        if entry.ambiguous and not (entry.kind == "government" or text.norm[end : end + 1] == "员"):
            return False
        if end - start >= 4:
            return True
        at_start = text.edges[start] and text.starts[text.word_at[start]] == start
        if not at_start:
            return False
        if entry.kind in self._countries:
            return True
        if entry.label == "ORG":  # 國防部 in 國防部長, 共產黨 in 共產黨員
            rest = text.norm[end : text.ends[text.word_at[end - 1]]]
            return rest in ("长", "员") or rest in self._titles
        # The end alone is off: a single character of the name's own was glued to the next word.
        return end - start == 3 and entry.label == "PER"
