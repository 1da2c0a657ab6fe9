"""Which script a text is written in, told from its characters and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from pipeline.sheets import ScriptHint
from pipeline.stages.convert.opencc_data import table

SCRIPTS = ("Hant-TW", "Hant-HK", "Hant", "Hans")
_WEIGHTS = {"strong": 2, "weak": 1}
# A region is named when its hints weigh this much, and more than twice as much as those of the other one.
_ENOUGH = 2


class ScriptDetector:
    """From a text to its script; `hints` are the forms that tell one region's Traditional from the other's.

    Hans where characters that only Simplified has are at least as many as those that only Traditional has, so for text
    without Chinese too. Hant where the hints do not tell the region: a wrong one is worse than none. A form counts
    once, however often it stands there: one word of Hong Kong that an article of Taiwan is about weighs little.
    """

    def __init__(self, hints: Iterable[ScriptHint] = ()) -> None:
        self._hints = [(hint.form, hint.script, _WEIGHTS[hint.strength]) for hint in hints]

    def __call__(self, text: str) -> str:
        counts = Counter(text)
        traditional, simplified = _distinct()
        hant = sum(n for c, n in counts.items() if c in traditional)
        hans = sum(n for c, n in counts.items() if c in simplified)
        if hans >= hant:
            return "Hans"
        weights = {"Hant-TW": 0, "Hant-HK": 0}
        for form, script, weight in self._hints:
            if form in text:
                weights[script] += weight
        (region, most), (_, least) = sorted(weights.items(), key=lambda item: -item[1])
        return region if most >= _ENOUGH and most > 2 * least else "Hant"


@cache
def _distinct() -> tuple[frozenset[str], frozenset[str]]:
    """The characters that only Traditional text has, and those that only Simplified text has."""
    to_simplified, to_traditional = table("TSCharacters"), table("STCharacters")
    traditional = frozenset(c for c, s in to_simplified.items() if c != s and c not in to_traditional)
    simplified = frozenset(c for c, t in to_traditional.items() if c != t and c not in to_simplified)
    return traditional, simplified
