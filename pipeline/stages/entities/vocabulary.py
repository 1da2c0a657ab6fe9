"""The word lists of configs/lexicon/ as the entity rules use them: simplified, and indexed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pipeline.lexicon import Lexicon
from pipeline.stages.convert import simplify, simplify_all

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÿ]{5,}")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form of the lists names. `ambiguous`: only where the context says so."""

    label: str
    kind: str
    canonical: str
    ambiguous: bool


class Vocabulary:
    """All word lists the entity rules need, in Simplified."""

    def __init__(
        self, lexicon: Lexicon, plain_organisations: Iterable[str] = (), no_organisations: Iterable[str] = ()
    ) -> None:
        self._lexicon = lexicon
        self.forms: dict[str, Entry] = {o: Entry("ORG", "government", o, False) for o in plain_organisations}
        self._add_forms()
        for form in no_organisations:
            self.forms.pop(form, None)
        titles = lexicon["titles"]
        self.titles_before = {simplify(t.title) for t in titles if t.place != "name_before" and len(t.title) > 1}
        self.titles_after = {simplify(t.title) for t in titles if t.place != "name_after" and len(t.title) > 1}
        self.honorifics = {simplify(t.title) for t in titles if t.kind == "honorific"}
        self.surnames = {simplify(s.surname): s.kind for s in lexicon["surnames"]}
        self.suffixes = {label: {simplify(s.suffix): s.kind for s in lexicon["suffixes"] if s.label == label}
                         for label in ("ORG", "LOC")}  # fmt: skip
        self.place_chars = {simplify(p.character): simplify(p.canonical) for p in lexicon["place_chars"]}
        self.cues: dict[str, str] = {simplify(c.cue): c.strength for c in lexicon["cues"]}
        self.adverbs = {simplify(a.adverb) for a in lexicon["cue_adverbs"]}
        self.source_nouns = {simplify(n.noun) for n in lexicon["source_nouns"]}
        self.per_stop = _stopwords(lexicon, "per_stopwords")
        self.org_stop = _stopwords(lexicon, "org_stopwords")
        self.place_stop = _stopwords(lexicon, "place_stopwords")

    @cached_property
    def org_parts(self) -> frozenset[str]:
        """Every stretch of two to four characters of a known organisation's name."""
        names = [form for form, entry in self.forms.items() if entry.label == "ORG"]
        return frozenset(n[i : i + k] for n in names for k in (2, 3, 4) for i in range(len(n) - k + 1))

    def holds_organisation(self, title: str) -> bool:
        """Whether a title begins with an organisation's name (外交部發言人, 國防部長)."""
        return any((e := self.forms.get(title[:k])) is not None and e.label == "ORG" for k in range(2, len(title)))

    def _add_forms(self) -> None:
        ambiguous = {
            simplify(r.form) for sheet in ("ambiguous_names", "ambiguous_places") for r in self._lexicon[sheet]
        }
        simplified = simplify_all(f for row, _ in _rows(self._lexicon) for f in _written(row))
        for row, label in _rows(self._lexicon):
            canonical = simplified[row.canonical]
            for written in _written(row):
                form = simplified[written]
                if len(form) > 1 or (form.isascii() and label == "ORG"):
                    entry = Entry(label, row.kind, canonical, form in ambiguous)
                    known = self.forms.setdefault(form, entry)
                    if known.ambiguous and known.label != "LOC" and label == "LOC" and row.kind != "facility":
                        self.forms[form] = entry
            if row.kind == "platform":
                for form in _written(row):
                    if _LATIN_WORD.fullmatch(form):
                        self.forms.setdefault(form.lower(), Entry(label, row.kind, canonical, form in ambiguous))
        for form in [f for f in self.forms if len(f) > 3 and self._is_address(f)]:
            del self.forms[form]

    def _is_address(self, form: str) -> bool:
        """Two places in a row (大埔宏福苑) are two names."""
        return self.forms[form].label == "LOC" and any(
            all((e := self.forms.get(part)) is not None and e.label == "LOC" for part in (form[:k], form[k:]))
            and self.forms[form[:k]].canonical != self.forms[form].canonical
            for k in range(2, len(form) - 1)
        )


def lexicon_words(lexicon: Lexicon) -> Iterable[str]:
    """The words in Simplified that the segmenter is to know: names, places, titles, cues, heads of names; sorted."""
    vocabulary = Vocabulary(lexicon)
    words = {t for t in vocabulary.titles_before | vocabulary.titles_after if not vocabulary.holds_organisation(t)}
    words |= vocabulary.source_nouns
    words |= {f for f, e in vocabulary.forms.items() if not e.ambiguous}
    words |= {s for table in vocabulary.suffixes.values() for s in table}
    words |= {c for c, strength in vocabulary.cues.items() if strength != "weak"}
    return sorted(w for w in words if len(w) > 1 and _CHINESE.search(w))


def _rows(lexicon: Lexicon) -> Iterator[tuple[Any, str]]:
    for row in lexicon["names"]:
        yield row, row.label
    for sheet in ("places", "places_world"):
        for row in lexicon[sheet]:
            yield row, "LOC"


def _written(row: Any) -> tuple[str, ...]:
    return (row.canonical, *row.variants, *row.latin)


def _stopwords(lexicon: Lexicon, name: str) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {"name": set(), "left": set(), "inside": set()}
    for row in lexicon[name]:
        out[row.kind].add(simplify(row.word))
    return out
