"""Dates, times and amounts of a doc, as mentions beside its names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from spacy.tokens import Doc

from pipeline.document import Mention
from pipeline.lexicon import Lexicon
from pipeline.stages.entities.amounts import AmountRules, find_amounts
from pipeline.stages.entities.times import TimeRules, find_times


class QuantityFinder:
    """Finds them by patterns/times.toml and patterns/amounts.toml; raises ConfigError for mistakes in either."""

    def __init__(self, lexicon: Lexicon, patterns: Path) -> None:
        self._times = TimeRules.load(patterns / "times.toml")
        self._amounts = AmountRules.load(patterns / "amounts.toml", lexicon["units"])

    def add(self, doc: Doc, names: list[Mention]) -> list[Mention]:
        """The names, and all dates and amounts of the body that overlap none of them; times come before amounts."""
        anchor = _day(doc._.article.date if doc._.article else "")
        text, region = doc._.simplified, doc._.script
        body = doc._.sentences[0].start if doc._.sentences else len(text)
        kept = list(names)
        taken = {i for m in names for i in range(m.start, m.end)}
        for mention in (*find_times(self._times, text, anchor, region), *find_amounts(self._amounts, text, region)):
            span = range(mention.start, mention.end)
            if mention.start >= body and taken.isdisjoint(span):
                taken.update(span)
                kept.append(mention)
        return sorted(kept, key=lambda m: m.start)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
