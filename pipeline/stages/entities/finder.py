"""The entities stage: candidates from all rules, the choice between them, and a second look for repeated names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.lexicon import Lexicon
from pipeline.stages.convert import simplify
from pipeline.stages.entities.abbreviations import AbbreviationFinder
from pipeline.stages.entities.candidates import Candidate, choose
from pipeline.stages.entities.context import Context
from pipeline.stages.entities.firms import FirmFinder
from pipeline.stages.entities.foreign import ForeignFinder
from pipeline.stages.entities.gazetteer import Gazetteer
from pipeline.stages.entities.glosses import GlossFinder
from pipeline.stages.entities.heads import HeadFinder
from pipeline.stages.entities.identity import to_mentions
from pipeline.stages.entities.name_model import NameModel
from pipeline.stages.entities.nicknames import NicknameFinder
from pipeline.stages.entities.one_place import OnePlaceFinder
from pipeline.stages.entities.persons import PersonFinder
from pipeline.stages.entities.quantities import QuantityFinder
from pipeline.stages.entities.repeats import RepeatFinder
from pipeline.stages.entities.rules import load_rules
from pipeline.stages.entities.taggers import NONE, TaggerWitness, load_tagger
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.units import UnitFinder
from pipeline.stages.entities.vocabulary import Entry, Vocabulary
from pipeline.stages.entities.works import WorkFinder
from pipeline.stages.segment.words import jieba_tags


class EntityFinder:
    """Writes `doc._.mentions`: names of people, organisations and places, works, laws, events, products.

    `patterns_folder` holds entities.toml; `model` is a trained tagger besides the rules (none, lac, or a spaCy
    pipeline). Raises ConfigError where the file has mistakes, or the tagger is not installed.
    """

    def __init__(self, vocab: Vocab, lexicon: Lexicon, patterns_folder: Path, model: str = NONE) -> None:
        self._rules = load_rules(Path(patterns_folder) / "entities.toml")
        self._scores = self._rules.scores
        vocabulary = self._vocabulary = Vocabulary(
            lexicon, sorted(self._rules.words["plain_orgs"]), sorted(self._rules.words["no_orgs"])
        )
        people = sorted(w for w, t in jieba_tags().items() if t in ("nr", "nrfg") and 2 <= len(w) <= 3)
        names = NameModel(vocabulary, people)
        self._ordinary = {w for w, t in jieba_tags().items() if not t.startswith(("nt", "nz"))}
        self._nouns = {w for w in self._ordinary if not jieba_tags()[w].startswith("nr")}
        self._context = Context(vocabulary, self._rules)
        self._gazetteer = Gazetteer(vocabulary, self._rules)
        self._persons = PersonFinder(vocabulary, self._rules, names, self._context)
        self._foreign = ForeignFinder(vocabulary, self._rules, names, self._context)
        self._nicknames = NicknameFinder(vocabulary, self._rules, self._context)
        self._heads = HeadFinder(vocabulary, self._rules)
        self._abbreviations = AbbreviationFinder(vocabulary, self._rules)
        self._firms = FirmFinder(vocabulary, self._rules)
        self._units = UnitFinder(vocabulary, self._rules)
        self._one_place = OnePlaceFinder(vocabulary, self._rules)
        self._glosses = GlossFinder(vocabulary, self._rules, self._foreign)
        self._works = WorkFinder(vocabulary, self._rules)
        self._repeats = RepeatFinder(vocabulary, self._rules, self._context)
        tagger = load_tagger(model)
        self._witness = TaggerWitness(model, tagger, vocabulary, self._scores) if tagger is not None else None
        self._quantities = QuantityFinder(lexicon, Path(patterns_folder))
        self._written = {simplify(p.canonical): p.canonical for p in lexicon["place_chars"]}
        holders = set(self._repeats.holders.values())
        canonical = (n.canonical for n in lexicon["names"] if n.label == "PER")
        self._written |= {simplify(name): name for name in canonical if simplify(name) in holders}

    def __call__(self, doc: Doc) -> Doc:
        """The doc with its mentions, by start, without overlap, inside the body."""
        text = Text(doc)
        names = to_mentions(text, self._choose(text), self._vocabulary.forms, self._written)
        doc._.mentions = self._quantities.add(doc, names)
        return doc

    def _choose(self, text: Text) -> list[Candidate]:
        forms = self._vocabulary.forms
        known = self._known(text)
        by_end: dict[int, list[Candidate]] = defaultdict(list)
        for candidate in known:
            by_end[candidate.end].append(candidate)
        found = list(self._heads.find(text, by_end))
        found += [*self._units.find(text, [*known, *found]), *self._works.media(text), *self._foreign.find(text)]
        found += self._firms.find(text)
        found += self._nicknames.find(text)
        people = list(self._persons.find(text))
        for candidate in (*found, *people):
            by_end[candidate.end].append(candidate)
        found += known
        nations = {
            text.norm[c.start]: c.entity
            for c in known
            if c.label == "LOC"
            and (e := forms.get(text.norm[c.start : c.end])) is not None
            and e.kind in ("country", "capital")
        }
        found += self._one_place.find(text, nations)
        found += self._glosses.find(text, by_end)
        if self._witness is not None:
            found += self._witness.add(text, [*found, *people])
        first = self._accepted([*found, *people])
        listed = self._listed(text, first, people)
        second = self._accepted([*found, *people, *listed]) if listed else first
        repeated = [*self._repeats.find(text, second), *self._abbreviations.find(text, second)]
        chosen = self._accepted([*found, *people, *listed, *repeated])
        taken = {i for c in chosen for i in range(c.start, c.end)}
        others = [c for c in self._works.works(text) if taken.isdisjoint(range(c.start, c.end))]
        return choose([*chosen, *others], self._scores["length_weight"])

    def _accepted(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        need, person = self._scores["accept"], self._rules.person["accept"]
        kept = [c for c in candidates if c.score >= (person if c.rule_id == "per.name" else need)]
        return choose(kept, self._scores["length_weight"])

    def _known(self, text: Text) -> list[Candidate]:
        """The lexicon's candidates; ambiguous forms with the score their context gives them."""
        pairs = list(self._gazetteer.find(text))
        ends = {c.end for c, e in pairs if c.label == "LOC" and not e.ambiguous}
        certain = {c.entity for c, e in pairs if not e.ambiguous}
        starts = {c.start for c, e in pairs if c.label == "LOC" and not e.ambiguous}
        plain = self._rules.words["plain_places"]
        doubtful = [(c, e) for c, e in pairs if e.ambiguous]
        sure = {
            text.norm[c.start : c.end]
            for c, e in doubtful
            if text.norm[c.start : c.end] in plain or self._supported(text, c, e, starts, ends, certain)
        }
        sure |= self._often(text, doubtful) | self._enumerated(text, pairs)
        for candidate, _ in doubtful:
            if text.norm[candidate.start : candidate.end] in sure:
                candidate.score += self._scores["context"]
        return [c for c, e in pairs if not (e.ambiguous and c.label == "PER" and c.score < self._scores["accept"])]

    def _supported(
        self, text: Text, candidate: Candidate, entry: Entry, starts: set[int], ends: set[int], certain: set[str]
    ) -> bool:
        if candidate.entity in certain:
            return True
        start, end = candidate.start, candidate.end
        if candidate.label == "LOC":
            if entry.kind == "country" and self._context.office_at(text, end):
                return True
            beside = start in ends or end in starts or (text.norm[start - 1] in "、和与及" and start - 1 in ends)
            left, right = self._rules.patterns["place_left"], self._rules.patterns["place_right"]
            return beside or bool(left.search(text.norm, max(0, start - 3), start) and right.match(text.norm, end))
        if candidate.label == "PER":
            return (
                self._context.left(text, start) == "title"
                or self._context.right(text, end) in ("cue", "title", "age")
                or (end - start > 2)
            )
        quoted = text.norm[start - 1 : start] in "「『“《" and text.norm[end : end + 1] in "」』”》"
        return bool(
            quoted or self._rules.patterns["org_right"].match(text.norm, end) or self._context.cue_at(text, end)
            or entry.kind in ("government", "court", "hospital", "platform", "police")
            or (entry.kind == "university" and self._rules.patterns["university_right"].match(text.norm, end))
        )  # fmt: skip

    def _often(self, text: Text, doubtful: list[tuple[Candidate, Entry]]) -> set[str]:
        """Forms of organisations that the segmenter knows as no word and that stand more than once."""
        counts = Counter(text.norm[c.start : c.end] for c, e in doubtful if c.label == "ORG" and e.kind != "team")
        return {f for f, n in counts.items() if n > 1 and not f.isascii() and f not in self._ordinary}

    def _enumerated(self, text: Text, pairs: list[tuple[Candidate, Entry]]) -> set[str]:
        """Forms of organisations that stand beside another one in a list (甲牌、乙牌及丙牌)."""
        spans = {c.start: c for c, _ in pairs if c.label == "ORG"}
        found = set()
        for left, entry in pairs:
            right = spans.get(left.end + 1)
            if left.label == "ORG" and right is not None and text.norm[left.end] in "、和与及":
                forms = {text.norm[c.start : c.end] for c in (left, right)}
                if not entry.ambiguous or not forms <= self._nouns:
                    found |= forms
        return found

    def _listed(self, text: Text, chosen: list[Candidate], people: list[Candidate]) -> list[Candidate]:
        """Names in a list beside an accepted name (甲、乙及丙), with the evidence of the list added."""
        rounds: list[Candidate] = []
        starts = {c.start for c in chosen if c.label == "PER"}
        ends = {c.end for c in chosen if c.label == "PER"}
        for _ in range(2):
            added = []
            for c in people:
                if c.score >= self._rules.person["accept"] or c.rule_id != "per.name":
                    continue
                before = (c.start - 1 in ends and text.norm[c.start - 1] in "、和与及/／ \u3000") or (
                    c.start - 2 in ends and text.norm[c.start - 2 : c.start] == "以及"
                )
                after = c.end + 1 in starts and text.norm[c.end] in "、和与及/／ \u3000"
                bonus = self._rules.person["left_list"] * (before + after)
                if bonus and c.score + bonus >= self._rules.person["accept"]:
                    added.append(Candidate(c.start, c.end, "PER", "per.list", c.score + bonus))
            if not added:
                break
            rounds += added
            starts |= {c.start for c in added}
            ends |= {c.end for c in added}
        return rounds
