"""Candidates for mentions, and the choice between those that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_ENOUGH = 7.0


@dataclass(slots=True)
class Candidate:
    """A possible mention [start, end). `score` is its rule's trust in it; `entity` the lexicon's name for it, if any.

    `parent` is the form in the text that this one stands for (a surname for the whole name, a gloss for its name).
    """

    start: int
    end: int
    label: str
    rule_id: str
    score: float
    entity: str = ""
    parent: str = ""


def _leveled(score: float) -> float:
    """Evidence beyond the usual counts little, lest a strong short name beat the whole one."""
    return score if score <= _ENOUGH else _ENOUGH + (score - _ENOUGH) / 4


def choose(candidates: Iterable[Candidate], length_weight: float) -> list[Candidate]:
    """The best candidates without overlap, by start: the one with the highest score plus `length_weight` a character.

    Ties go to the longer, then to the earlier one, then by label and rule, so that the order of input does not matter.
    """
    ranked = sorted(
        candidates,
        key=lambda c: (
            -(_leveled(c.score) + length_weight * (c.end - c.start)),
            c.start - c.end, c.start, c.label, c.rule_id, c.entity,
        ),
    )  # fmt: skip
    taken: set[int] = set()
    chosen = []
    for candidate in ranked:
        span = range(candidate.start, candidate.end)
        if not any(i in taken for i in span):
            taken.update(span)
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.start)
