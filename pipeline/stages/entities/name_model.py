"""How much a run of characters looks like a Chinese given name, or like a transcribed foreign name.

The evidence is counted once, from the names the project knows: those jieba's dictionary marks as people, and those of
the word lists. A score is a sum of log odds against ordinary text, each character's kept within bounds.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import cache

from pipeline.stages.entities.vocabulary import Vocabulary
from pipeline.stages.segment.words import jieba_frequencies

_BOUND = 3.0


@cache
def _background() -> Counter[str]:
    counts: Counter[str] = Counter()
    for word, count in jieba_frequencies().items():
        for character in word:
            counts[character] += count
    return counts


def _log_odds(counts: Counter[str]) -> dict[str, float]:
    background = _background()
    total, size = sum(counts.values()) + len(background) * 0.05, sum(background.values())
    table = {}
    for character, seen in background.items():
        ratio = (counts.get(character, 0) + 0.05) / total / (seen / size)
        table[character] = max(-_BOUND, min(_BOUND, math.log(ratio)))
    return table


class NameModel:
    """Log odds of surnames, given names by place, and transcription characters."""

    def __init__(self, vocabulary: Vocabulary, people: Iterable[str]) -> None:
        surname, first, last, single = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
        own = (f for f, e in vocabulary.forms.items() if e.label == "PER" and 2 <= len(f) <= 3)
        for name in (*people, *own):
            if name[0] not in vocabulary.surnames or len(name) > 3:
                continue
            surname[name[0]] += 1
            if len(name) == 3:
                first[name[1]] += 1
                last[name[2]] += 1
            else:
                single[name[1]] += 1
        self.surname, self.first, self.last, self.single = map(_log_odds, (surname, first, last, single))
        foreign = Counter[str]()
        for form, entry in vocabulary.forms.items():
            if entry.kind in ("city", "politics_world", "politics_us") and not form.isascii():
                foreign.update(form.replace("·", ""))
        self.foreign = _log_odds(foreign)

    def given(self, name: str) -> float:
        """Log odds that `name` (one or two characters) is a given name."""
        if len(name) == 1:
            return self.single.get(name, 1.0)
        return self.first.get(name[0], 1.0) + self.last.get(name[1], 1.0)

    def transcribed(self, run: str) -> float:
        """Mean log odds that the characters of `run` transcribe a foreign name."""
        return sum(self.foreign.get(c, -_BOUND) for c in run) / max(1, len(run))
