"""Glosses: 中文（Latin）. The Latin names what stands before it; the label of one tells that of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.foreign import ForeignFinder
from pipeline.stages.entities.rules import Rules
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary

_CLOSING = "」』”’》〉\"'"
_OPENER = {"」": "「", "』": "『", "”": "“", "’": "‘", "》": "《", "〉": "〈", '"': '"'}
_PLACE_END = re.compile(r"[市县区乡镇村路街站港湾岛河湖州省郡洲山海桥]$")
_DOTS = "·‧•．・."
_HONOURED = ("先生", "女士", "博士", "教授", "夫人")
_HONOUR = re.compile(r"^(?:King|Queen|Prince|Princess|Sir|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|President|Saint|Pope|Lord|Lady) ")
_PERSON_SHAPE = re.compile(r"[A-ZÀ-Þ][\w.'’\-]*(?: [A-Za-zÀ-ÿ][\w.'’\-]*){0,5}")


class GlossFinder:
    """Pairs what stands in brackets with the name before them."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules, foreign: ForeignFinder) -> None:
        self._pattern = rules.patterns["gloss"]
        self._words = rules.words
        self._score = rules.scores["gloss"]
        self._business = rules.patterns["business"]
        self._foreign = foreign
        self._org_heads = tuple(vocabulary.suffixes["ORG"])

    def find(self, text: Text, ending: dict[int, list[Candidate]]) -> Iterator[Candidate]:
        """The name and its gloss, both with the gloss rule; `ending` are the candidates found before, by their end."""
        for match in self._pattern.finditer(text.original, text.begin, text.end):
            start, end = match.span("latin")
            latin = match["latin"].strip()
            honour = _HONOUR.match(latin)
            if honour:
                start, latin = start + honour.end(), latin[honour.end() :]
            end = start + len(latin)
            name = self._name(text, match.start(), latin, ending)
            if name is None or not latin:
                continue
            yield name
            form = text.norm[name.start : name.end]
            yield Candidate(start, end, name.label, f"{name.label.lower()}.gloss.latin", self._score, name.entity, form)

    def _name(self, text: Text, stop: int, latin: str, ending: dict[int, list[Candidate]]) -> Candidate | None:
        at = stop
        while at > text.begin and text.norm[at - 1] == " ":
            at -= 1
        opener = ""
        if at > text.begin and text.norm[at - 1] in _CLOSING:
            opener = _OPENER.get(text.norm[at - 1], "")
            at -= 1
        if text.norm.endswith(_HONOURED, text.begin, at):
            at -= 2
        found = [c for c in ending.get(at, ()) if c.end - c.start > 1 and (c.score > 2.0 or c.label == "PER")]
        label = self._label(text, at, latin)
        if opener:
            begin = text.norm.rfind(opener, max(text.begin, at - 25), at) + 1
            sure = [
                c for c in found if c.start == begin and c.score >= 4.0 and (c.label != "PER" or len(latin.split()) > 1)
            ]
            if begin and latin[0].isupper() and (sure or self._quoted(latin)):
                label = sure[0].label if sure else "ORG"
                entity = sure[0].entity if sure else ""
                return Candidate(begin, at, label, f"{label.lower()}.gloss", self._score, entity)
            return None
        person = _PERSON_SHAPE.fullmatch(latin) is not None and not latin.isupper()
        if label in ("LOC", "ORG"):
            found = [c for c in found if c.label != "PER" or c.entity]
        if found:
            best = max(found, key=lambda c: (c.score + 1.5 * (c.end - c.start), c.label))
            if best.score >= 4.0 or (best.label == "PER" and person and label in ("PER", "")):
                longer = self._with_first_name(text, self._longer(text, best, at, person), best.label)
                return Candidate(longer, at, best.label, f"{best.label.lower()}.gloss", self._score, best.entity)
        if not label:
            return None
        edge = self._foreign.after_title(text, at) if label == "PER" else None
        if edge is None:
            edge = self._foreign.left_edge(text, max(text.begin, at - 12), at)
        if (edge is None or at - edge < 2) and label == "PER":
            edge = self._foreign.loose_left(text, at)
        if edge is None or at - edge < 2:
            return None
        return Candidate(self._with_first_name(text, edge, label), at, label, f"{label.lower()}.gloss", self._score)

    def _with_first_name(self, text: Text, start: int, label: str) -> int:
        """`start`, moved left over the first name that a dot joins to a person's (大衛•麥塔斯)."""
        while label == "PER" and start - 2 > text.begin and text.norm[start - 1] in _DOTS:
            edge = self._foreign.after_title(text, start - 1)
            edge = self._foreign.left_edge(text, max(text.begin, start - 7), start - 1) if edge is None else edge
            if edge is None or edge >= start - 1:
                break
            start = edge
        return start

    def _longer(self, text: Text, best: Candidate, at: int, person: bool) -> int:
        """The start of a transcribed name of which `best` is only the end."""
        if best.label == "PER" and person and not best.entity:
            titled = self._foreign.after_title(text, at)
            begin = self._foreign.left_edge(text, max(text.begin, at - 8), at) if titled is None else titled
            if begin is not None and begin < best.start:
                return begin
        return best.start

    def _one_word(self, text: Text, at: int) -> str:
        """A single Latin word tells little: a company where business stands beside the name, else a place."""
        return "ORG" if self._business.search(text.norm, max(0, at - 9), min(text.end, at + 30)) else "LOC"

    def _quoted(self, latin: str) -> bool:
        words = latin.split()
        return words[-1] in self._words["latin_org"] or words[0] in ("The", "New")

    def _label(self, text: Text, at: int, latin: str) -> str:
        """PER, ORG or LOC by the shape of the Latin and the end of the Chinese; empty when neither tells."""
        words = latin.replace(",", " ").split()
        if words[-1] in ("Act", "Law", "Bill", "Treaty", "Agreement", "War", "Day", "Award", "Prize", "Cup"):
            return ""
        if any(w in self._words["latin_org"] for w in words):
            return "ORG"
        if words[-1] in self._words["latin_place"] or _PLACE_END.search(text.norm, max(0, at - 4), at):
            return "LOC"
        if text.norm[max(0, at - 6) : at].endswith(self._org_heads) and latin.isupper():
            return "ORG"
        if _PERSON_SHAPE.fullmatch(latin) and not latin.isupper() and all(w[0].isupper() or len(w) < 4 for w in words):
            return (
                "PER"
                if len(words) > 1 and words[0] not in self._words["latin_not"]
                else self._one_word(text, at)
                if len(words) == 1
                else ""
            )
        return ""
