"""The second look at an article: names found once with certainty are found everywhere, and so are their short forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.context import Context
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary
from pipeline.stages.segment.words import jieba_frequencies

_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_DOT = re.compile(r"[·‧•．・.\- ]")
_RARE = 60
_FULL = 3  # characters of a usual full name
_SHORT_ORG = 3
_USUAL = 2  # surnames alone that speak, from which on others stand for the person too
_STRANGERS = ("先生", "女士", "小姐")  # said of whom the article gives no full name, and not of one with an office
_CONJUNCTION = re.compile(r"(?:[，。；\s]|^)(?:但|惟|而)$")
_DATED = re.compile(r"\d{1,2}日|[今昨前][日天早晚午晨]|周[一二三四五六日]|日前|早前")  # 李24日接受訪問
_LEFT_OF_SURNAME = re.compile(r"[，。！？；：、,;!?「『“」』”（(）)\s]|^")


class RepeatFinder:
    """Finds further mentions of the names that the first look accepted."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules, context: Context) -> None:
        self._vocabulary = vocabulary
        self._scores, self._words = rules.scores, rules.words
        self._goes_on = rules.patterns["honorific_goes_on"]
        self._short = rules.patterns["short_form"]
        self._certain = rules.person["certain"]
        self._context = context
        self._frequencies = jieba_frequencies()
        common = sorted(s for s, kind in vocabulary.surnames.items() if kind != "japanese")
        honorifics = sorted(rules.words["honorific_any"] | rules.words["honorific_surname"], key=lambda h: (-len(h), h))
        self._polite = re.compile(
            f"(?P<surname>{'|'.join(sorted(common, key=lambda s: (-len(s), s)))})(?P<title>{'|'.join(honorifics)})"
        )
        pairs = (pair.split("=") for pair in rules.words["office_holders"])
        self.holders = dict(sorted(pairs))  # 蔡總統: 蔡英文
        self._title_surname = tuple(sorted(rules.words["title_surname"], key=lambda t: (-len(t), t)))

    def find(self, text: Text, chosen: list[Candidate]) -> Iterator[Candidate]:
        """Candidates for repeated names, short forms, and surnames with an honorific."""
        certain = {text.norm[c.start : c.end]: c for c in reversed(chosen) if self._is_certain(c)}
        for form in sorted(certain):
            yield from self._again(text, form, certain[form])
        yield from self._parts(text, certain)
        yield from self._introduced(text, chosen)
        people = {f: c for f, c in certain.items() if c.label == "PER" and 2 <= len(f) <= 4}
        polite = list(self._politely(text, people))
        addressed = {text.norm[c.start : c.end]: c for c in reversed(polite) if not c.parent}
        yield from self._surnames(text, addressed | people)
        yield from self._in_office(text)
        yield from polite

    def _is_certain(self, candidate: Candidate) -> bool:
        if candidate.end - candidate.start < 2 or candidate.parent:
            return False
        if candidate.rule_id == "org.fixed" and candidate.end - candidate.start < _SHORT_ORG:
            return False  # 中央, 人大: names only where something else tells
        if candidate.rule_id == "per.name":
            return candidate.score >= self._certain
        return candidate.label in ("PER", "ORG", "LOC")

    def _again(self, text: Text, form: str, model: Candidate) -> Iterator[Candidate]:
        score = self._scores["repeat"]
        if model.label == "PER" and len(form) >= _FULL:
            score = max(score, min(model.score, self._scores["lexicon"]))  # 祁怀远: no place 怀远 elsewhere
        for start in _occurrences(text, form):
            if self._stands_alone(text, start, start + len(form)):
                rule = model.rule_id if start == model.start else f"{model.label.lower()}.repeat"
                yield Candidate(start, start + len(form), model.label, rule, score, model.entity)

    def _stands_alone(self, text: Text, start: int, end: int) -> bool:
        """Whether [start, end) cuts no ordinary word; a long form may."""
        if text.norm[start].isascii():
            return not (text.norm[start - 1 : start].isalnum() and text.norm[start - 1].isascii()) and not (
                text.norm[end : end + 1].isalnum() and text.norm[end].isascii()
            )
        if text.edges[start] and text.edges[end]:
            return True
        if end - start < 3:
            return False
        cut = [i for i in {text.word_at[start], text.word_at[end - 1]} if text.starts[i] < start or text.ends[i] > end]
        return end - start > 3 or all(self._frequencies.get(text.word(i), 0) < _RARE * 10 for i in cut)

    def _parts(self, text: Text, certain: dict[str, Candidate]) -> Iterator[Candidate]:
        """Parts of a name that stand alone: the last name, the given name, an organisation's front."""
        for form, model in sorted(certain.items()):
            if model.label == "PER" and _DOT.search(form):
                pieces = [p for p in _DOT.split(form) if len(p) > 1]
                parts = {pieces[-1], pieces[0]} if pieces else set()
                least = 1
            elif not _CHINESE.fullmatch(form) or model.label == "LOC":
                continue
            elif model.label == "PER":
                parts, least = (
                    ({form[1:]} if len(form) == 3 else set()) | ({form[:2]} if len(form) in (3, 4) else set()),
                    2,
                )
            else:
                parts, least = {form[:k] for k in (2, 3, 4, 5) if len(form) >= k + 2}, 2
            for part in sorted(parts):
                yield from self._part(text, part, form, model, least)

    def _part(self, text: Text, part: str, form: str, model: Candidate, least: int) -> Iterator[Candidate]:
        entry = self._vocabulary.forms.get(part)
        if part in self._vocabulary.per_stop["name"] or part in self._vocabulary.org_stop["name"] or entry is not None:
            return
        if not part.isascii() and self._frequencies.get(part, 0) > _RARE:
            return
        whole = [(s, s + len(form)) for s in _occurrences(text, form)]
        places = [
            s for s in _occurrences(text, part)
            if not any(b <= s < e for b, e in whole) and self._stands_alone(text, s, s + len(part))
        ]  # fmt: skip
        quoted = [
            s for s in places if text.norm[s - 1] in "「“『" and text.norm[s + len(part) : s + len(part) + 1] in "」”』"
        ]
        if model.label == "ORG":
            if not quoted:
                return
        elif len(places) < least:
            return
        for start in places:
            yield Candidate(
                start, start + len(part), model.label, f"{model.label.lower()}.repeat.part", self._scores["short"],
                model.entity, form,
            )  # fmt: skip

    def _introduced(self, text: Text, chosen: list[Candidate]) -> Iterator[Candidate]:
        """（下稱「宏業」）: the short form names what stands before the bracket."""
        ending = {c.end: c for c in chosen}
        for match in self._short.finditer(text.norm, text.begin, text.end):
            model = ending.get(match.start())
            if model is not None and model.label in ("ORG", "LOC", "PER"):
                form = text.norm[model.start : model.end]
                for start in _occurrences(text, match["short"]):
                    yield Candidate(
                        start, start + len(match["short"]), model.label, f"{model.label.lower()}.introduced",
                        self._scores["repeat"], model.entity, form,
                    )  # fmt: skip

    def _surnames(self, text: Text, people: dict[str, Candidate]) -> Iterator[Candidate]:
        """趙指出, where 趙明昊 stands before; an article that calls somebody so does it in other places too."""
        for surname, owners in _by_surname(people, self._vocabulary.surnames):
            first = min(c.start for c in owners.values())
            places = [s for s in _occurrences(text, surname) if s > first and self._is_word(text, s, s + len(surname))]
            speaking = [s for s in places if self._speaks(text, s, s + len(surname))]
            usual = len(speaking) >= _USUAL
            for start in places:
                if start in speaking or (usual and self._is_named(text, start, start + len(surname))):
                    owner = _nearest(owners, start)
                    yield Candidate(
                        start, start + len(surname), "PER", "per.surname", self._scores["short"],
                        owner[1].entity, owner[0],
                    )  # fmt: skip

    @staticmethod
    def _is_word(text: Text, start: int, end: int) -> bool:
        return bool(text.edges[start] and text.edges[end])

    @staticmethod
    def _is_named(text: Text, start: int, end: int) -> bool:
        """Whether a surname that is a word of its own is taken for a name, and none of 某姓 or a list of surnames."""
        return text.tags[text.word_at[start]].startswith("nr") and text.norm[end : end + 1] not in tuple("姓氏家")

    def _in_office(self, text: Text) -> Iterator[Candidate]:
        """蔡總統, 賴政府: a surname whose office tells who it is, though the article may not write the name out."""
        for form, name in self.holders.items():
            for start in _occurrences(text, form):
                if text.edges[start] and not text.norm.startswith("姓", start + 1):
                    yield Candidate(start, start + 1, "PER", "per.surname.office", self._scores["short"], name)

    def _speaks(self, text: Text, start: int, end: int) -> bool:
        if text.norm.startswith(self._title_surname, end) and self._context.left(text, start) != "title":
            return True
        if text.norm[start:end] == "曾" and start > 0 and text.norm[start - 1] in "，,":
            return False  # 曾志強…時，曾表示
        right = self._context.right(text, end)
        plain = text.tags[text.word_at[start]].startswith(("nr", "zg", "x")) or not text.tags[text.word_at[start]]
        if right not in ("cue", "weak_cue", "adverb"):
            following = text.word_at[end] if end < text.end else -1
            goes_on = following >= 0 and (
                text.tags[following][:1] in ("v", "d", "p", "u", "c")
                or text.norm[end] in "，。、「」！？：；）"
                or _DATED.match(text.norm, end) is not None
            )
            starts = self._context.left(text, start) in ("start", "word")
            return goes_on and (plain or self._context.left(text, start) == "start") and starts
        return (
            bool(_LEFT_OF_SURNAME.match(text.norm, start - 1))
            or _CONJUNCTION.search(text.norm, max(0, start - 3), start) is not None
            or start in text.sentence_starts
            or (right == "cue" and self._context.left(text, start) == "word")
        )

    def _politely(self, text: Text, people: dict[str, Candidate]) -> Iterator[Candidate]:
        """張小姐, 林男."""
        owners_by_surname = dict(_by_surname(people, self._vocabulary.surnames))
        for match in self._polite.finditer(text.norm, text.begin, text.end):
            start, end = match.span()
            surname, title = match["surname"], match["title"]
            if not text.edges[start] or text.norm[start:end] in self._vocabulary.per_stop["name"]:
                continue
            known = owners_by_surname.get(surname, {})
            if title in _STRANGERS:
                known = {f: c for f, c in known.items() if self._is_private(text, c, start)}
            if title in self._words["honorific_surname"] or len(title) == 1:
                if (
                    self._goes_on.match(text.norm, end)
                    or not text.edges[end]
                    or (title == "太" and text.norm[end] in "多大小高低少贵长重远过好差早晚")
                ):
                    continue
                if not known and self._vocabulary.surnames[surname] != "common":
                    continue
                if text.word_at[start] == text.word_at[end - 1] and self._frequencies.get(text.norm[start:end], 0) > 3:
                    continue
            elif not text.edges[end] or (self._vocabulary.surnames[surname] == "rare" and not known):
                continue
            owner = _nearest(known, start) if known else None
            yield Candidate(
                start, end, "PER", "per.surname.honorific", self._scores["repeat"],
                owner[1].entity if owner else "", owner[0] if owner else "",
            )  # fmt: skip

    def _is_private(self, text: Text, named: Candidate, at: int) -> bool:
        """Whether a person named before `at` has no office and is in no list, and so may be called 先生."""
        known = self._vocabulary.forms.get(text.norm[named.start : named.end])
        return named.start < at and known is None and self._context.left(text, named.start) != "title"


def _occurrences(text: Text, form: str) -> Iterable[int]:
    at = text.norm.find(form, text.begin, text.end)
    while at >= 0:
        yield at
        at = text.norm.find(form, at + 1, text.end)


def _by_surname(people: dict[str, Candidate], surnames: dict[str, str]) -> list[tuple[str, dict[str, Candidate]]]:
    groups: dict[str, dict[str, Candidate]] = {}
    for form, candidate in sorted(people.items()):
        for size in (2, 1):
            if form[:size] in surnames and len(form) > size:
                groups.setdefault(form[:size], {})[form] = candidate
                break
    return sorted(groups.items())


def _nearest(owners: dict[str, Candidate], at: int) -> tuple[str, Candidate]:
    """The owner of a surname that was named last before `at`, else the first."""
    before = [(c.start, f) for f, c in owners.items() if c.start < at]
    form = max(before)[1] if before else min((c.start, f) for f, c in owners.items())[1]
    return form, owners[form]
