"""Chinese, Korean and Japanese names of people: a surname, one or two more characters, and what stands beside them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.context import Context
from pipeline.stages.entities.name_model import NameModel
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary
from pipeline.stages.segment.words import jieba_frequencies, jieba_tags

_HANZI = re.compile(r"[\u3400-\u9fff]+")
_CREDIT = re.compile(
    "(?:编辑|译者|核稿|责任编辑|责编|实习编辑|校对|摄影|撰文|编译)[:：/／] ?(?P<name>[\u4e00-\u9fff]{2,4})(?=[）)/／])"
)
_OTHER_TAGS = ("v", "d", "p", "c", "r", "m", "t", "u", "f", "y")
_COMMON_WORD = 20
_TITLED = 5  # characters of a name that only its title tells
_PREPOSITIONS = "向对从由被把"  # 某高管|向財新, 李慧|向記者
_PREDICATES = "有无是在因要会能被将想指说称"  # behind an adverb, no part of a name: 范亦有


class PersonFinder:
    """Scores every surname with what follows; the weights are the table [person] of entities.toml."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules, model: NameModel, context: Context) -> None:
        self._vocabulary = vocabulary
        self._weights = rules.person
        self._model = model
        self._context = context
        self._tags = jieba_tags()
        self._frequencies = jieba_frequencies()
        self._surname = re.compile(f"[{''.join(sorted({s[0] for s in vocabulary.surnames}))}]")
        self._no_given = (
            rules.words["title_surname"] | rules.words["honorific_surname"]
            | vocabulary.titles_after | vocabulary.titles_before
            | {cue for cue, strength in vocabulary.cues.items() if strength == "strong"}
        )  # fmt: skip
        longest = sorted((t for t in vocabulary.titles_before if len(t) > 1), key=len, reverse=True)
        self._title = re.compile("|".join(map(re.escape, longest)))
        self._functions = frozenset("".join(rules.words["function_characters"]))
        self._trailing = rules.words["trailing_adverbs"]
        self._place_ends = rules.words["place_ends"]
        self._stop, self._inside = vocabulary.per_stop["name"], vocabulary.per_stop["inside"]

    def find(self, text: Text) -> Iterator[Candidate]:
        """Candidates with their score; those below [person].accept only matter where the same form is certain."""
        found: list[tuple[int, int, float]] = []
        counts: Counter[str] = Counter()
        norm = text.norm
        for match in self._surname.finditer(norm, text.begin, text.end):
            start = match.start()
            if not text.edges[start] and not self._context.title_left(text, start):
                continue
            best: dict[int, float] = {}
            for surname in (norm[start : start + 2], norm[start]):
                if surname in self._vocabulary.surnames:
                    for end in self._ends(text, start, surname):
                        own = self._own_score(text, start, end, surname)
                        if own is not None:
                            best[end] = max(own, best.get(end, own))
            for end, own in best.items():
                found.append((start, end, own))
                counts[norm[start:end]] += 1
        for start, end, own in found:
            score = own + self._weights["repeated"] * math.log(counts[norm[start:end]])
            score += self._left(text, start) + self._right(text, end)
            if end - start > 2 and norm[end - 1] in self._trailing and self._goes_on(text, end):
                score += self._weights["adverb_character"]
            if score >= self._weights["repeat_accept"]:
                yield Candidate(start, end, "PER", "per.name", score)
        yield from self._titled(text)
        yield from self._credits(text)

    def _credits(self, text: Text) -> Iterator[Candidate]:
        """Names in the credits of an article: （編輯：某某）; （譯者：某某/核稿：某某）."""
        for match in _CREDIT.finditer(text.norm, text.begin, text.end):
            if match["name"][0] in self._vocabulary.surnames or match["name"][:2] in self._vocabulary.surnames:
                yield Candidate(*match.span("name"), "PER", "per.credit", self._weights["certain"])

    def _titled(self, text: Text) -> Iterator[Candidate]:
        """Names that no surname tells, between a title and a cue: 資深大律師清洪質疑, 社長八田英明說."""
        for match in self._title.finditer(text.norm, text.begin, text.end):
            start = match.end()
            run = _HANZI.match(text.norm, start, min(text.end, start + _TITLED))
            if run is None or not text.edges[start]:
                continue
            for end in range(start + 2, run.end() + 1):
                if text.edges[end] and self._context.right(text, end) in ("cue", "age"):
                    if self._unknown(text, start, end):
                        yield Candidate(start, end, "PER", "per.titled", self._weights["titled"])
                    break

    def _unknown(self, text: Text, start: int, end: int) -> bool:
        """Whether [start, end) holds no common word and no character that no name has."""
        occasion = text.norm[end - 1] in "时后前"
        if occasion or set(text.norm[start:end]) & (self._functions | self._trailing):
            return False
        if text.norm[start:end] in self._stop:
            return False
        return all(
            text.ends[i] - text.starts[i] == 1 or self._frequencies.get(text.word(i), 0) <= _COMMON_WORD
            for i in range(text.word_at[start], text.word_at[end - 1] + 1)
        )

    def _ends(self, text: Text, start: int, surname: str) -> Iterator[int]:
        size = len(surname)
        longest = size + 2
        if size == 1 and text.norm[start + 1 : start + 2] in self._vocabulary.surnames:
            longest = 4  # a married woman's name with both surnames
        run = _HANZI.match(text.norm, start, min(text.end, start + longest))
        stop = run.end() if run else start
        for end in range(start + size + 1, stop + 1):
            if text.norm[end - 1] in self._inside or (
                text.norm[end - 1] in _PREDICATES and text.norm[end - 2] in self._trailing
            ):
                return
            yield end

    def _own_score(self, text: Text, start: int, end: int, surname: str) -> float | None:
        """What the characters and the segmenter's words say; None when it is no name."""
        w, name = self._weights, text.norm[start:end]
        if name in self._stop:
            return None
        kind = self._vocabulary.surnames[surname]
        given = name[len(surname) :]
        if (
            given in self._no_given
            or given[0] == "官"
            or (given[0] in "男女嫌妇翁某" and len(given) > 1 and not self._context.title_left(text, start))
            or (given[0] in "方军国籍" and surname in self._vocabulary.place_chars and len(given) == 1)
        ):
            return None
        score: float = w["base"] + w["surname"] * (
            2.0 if kind == "japanese" else self._model.surname.get(surname[0], 0.0)
        )
        if len(given) == 3:
            if given[0] not in self._vocabulary.surnames or self._vocabulary.surnames[given[0]] != "common":
                return None
            score += w["given"] * self._model.given(given[1:]) + w["two_surnames"]
        else:
            score += w["given"] * self._model.given(given)
        score += (
            w["japanese_surname"] * (kind == "japanese")
            + w["compound_surname"] * (kind == "compound")
            + w["rare_surname"] * (kind == "rare")
        )
        score += w["two_characters"] * (len(name) == 2)
        entry = self._vocabulary.forms.get(name)
        if entry is not None and entry.label == "PER":
            return score + w["lexicon_name"]
        if entry is not None and (not entry.ambiguous or entry.kind == "country"):
            return None
        return score + self._words(text, start, end)

    def _words(self, text: Text, start: int, end: int) -> float:
        w, score = self._weights, 0.0
        if text.norm[end - 1] in self._place_ends:
            score += w["place_character"]
        first, last = text.word_at[start], text.word_at[end - 1]
        if text.starts[first] < start and not self._context.title_left(text, start):
            score += w["cut_left"]
        if text.ends[last] > end:
            word = text.word(last)
            score += w["cut_right"] if self._frequencies.get(word, 0) > _COMMON_WORD else w["cut_right"] / 2
        if first == last and text.starts[first] == start and text.ends[first] == end:
            tag = text.tags[first]
            if tag.startswith("nr"):
                return score + w["known_name"]
            if tag == "" or self._frequencies.get(text.word(first), 0) <= 3:
                return score
            return score + w["word_whole"]
        single = True
        for index in range(first, last + 1):
            if text.ends[index] - text.starts[index] > 1:
                single = False
                word, tag = text.word(index), text.tags[index]
                if tag.startswith("nr") or self._frequencies.get(word, 0) <= _COMMON_WORD:
                    continue
                score += w["word_other"] if tag.startswith(_OTHER_TAGS) else w["word_noun"]
        if text.norm[start] in _PREPOSITIONS and text.tags[first] == "p":
            score += w["function_character"]
        if text.norm[end - 1] in _PREPOSITIONS and text.tags[last] == "p" and last > first:
            score += w["adverb_character"]
        if single and end - start == 2 and text.tags[last][:1] in ("d", "p", "c", "u", "r"):
            score += w["function_character"]
        return score + w["all_single"] * single

    def _goes_on(self, text: Text, end: int) -> bool:
        """Whether a verb or cue follows, so that an adverb before it is none of the name's characters (王毅則指)."""
        return self._context.right(text, end) in ("cue", "weak_cue", "verb", "adverb") and not text.norm.startswith(
            ("，", "。", "、"), end
        )

    def _left(self, text: Text, start: int) -> float:
        return self._weights.get(f"left_{self._context.left(text, start)}", 0.0)

    def _right(self, text: Text, end: int) -> float:
        return self._weights.get(f"right_{self._context.right(text, end)}", 0.0)
