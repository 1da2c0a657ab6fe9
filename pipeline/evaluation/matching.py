"""Which claim of a run is which marked claim, and whether two speakers are one.

Overlap is the number of characters that two contents share, divided by the number that either has; claims are paired
one to one, the best overlap first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from pipeline.evaluation.gold import Gold
from pipeline.stages.convert import simplify

_IGNORED = re.compile(r"[\s·．・•‧「」『』《》“”\"']")
_SHORTEST = 2  # characters of a name that may stand for a longer one


def characters(spans: Iterable[tuple[int, int]]) -> set[int]:
    """The offsets that the spans cover."""
    return {i for start, end in spans for i in range(start, end)}


def overlap(a: set[int], b: set[int]) -> float:
    """The share of offsets in both among those in either; 0 for two empty sets."""
    return len(a & b) / len(a | b) if a or b else 0.0


def pairs(gold: Sequence[set[int]], given: Sequence[set[int]]) -> list[tuple[float, int, int]]:
    """(overlap, index in gold, index in given) of contents that overlap, the best first, each in one pair at most."""
    ranked = sorted(((overlap(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(given)), reverse=True)
    taken_gold: set[int] = set()
    taken_given: set[int] = set()
    found = []
    for value, i, j in ranked:
        if value > 0 and i not in taken_gold and j not in taken_given:
            taken_gold.add(i)
            taken_given.add(j)
            found.append((value, i, j))
    return found


def known_names(gold: Gold) -> dict[str, str]:
    """The main form of each form of a name in the article, both without regard to script and punctuation."""
    names = {_plain(canonical): _plain(canonical) for *_, canonical in gold.entities}
    for canonical, forms in gold.aliases.items():
        names |= {_plain(form): _plain(canonical) for form in forms}
    return names


def same_speaker(gold: str, given: str, known: dict[str, str]) -> bool:
    """Whether two speakers are one: the same name, or one part of the other and at least half as long."""
    a, b = (known.get(_plain(name), _plain(name)) for name in (gold, given))
    short, long = sorted((a, b), key=len)
    return a == b or (len(short) >= _SHORTEST and short in long and 2 * len(short) >= len(long))


def _plain(name: str) -> str:
    return _IGNORED.sub("", simplify(unicodedata.normalize("NFKC", name))).lower()
