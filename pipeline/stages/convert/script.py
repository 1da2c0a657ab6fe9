"""Which script a text is written in, told from its characters."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from pipeline.stages.convert.opencc_data import table

SCRIPTS = ("Hant-TW", "Hant-HK", "Hant", "Hans")
# Forms that one region prints and the other does not: characters, and words of daily news.
_TAIWAN = re.compile("台幣|新台幣|立委|民進黨|國民黨|行政院|縣市|里長|檢警|網友|影片|國軍|里民|分局|檢察署|捷運|計程車")
_HONG_KONG = re.compile("着|裏|衞|峯|啓|港元|特首|立法會|特區政府|警署|消防處|屋邨|的士|巴士|網民|資訊科技|嘅|咗|喺|唔|佢|哋|冇|嗰|啲|揸|攞|睇")
_ENOUGH = 2


def detect_script(text: str) -> str:
    """Hans or one of the Hant scripts; Hant when nothing tells the region. Text without Chinese is Hans."""
    counts = Counter(text)
    traditional, simplified = _distinct()
    hant = sum(n for c, n in counts.items() if c in traditional)
    hans = sum(n for c, n in counts.items() if c in simplified)
    if hans >= hant:
        return "Hans"
    taiwan, hong_kong = len(_TAIWAN.findall(text)), len(_HONG_KONG.findall(text))
    if abs(taiwan - hong_kong) < _ENOUGH:
        return "Hant"
    return "Hant-TW" if taiwan > hong_kong else "Hant-HK"


@cache
def _distinct() -> tuple[frozenset[str], frozenset[str]]:
    """The characters that only Traditional text has, and those that only Simplified text has."""
    to_simplified, to_traditional = table("TSCharacters"), table("STCharacters")
    traditional = frozenset(c for c, s in to_simplified.items() if c != s and c not in to_traditional)
    simplified = frozenset(c for c, t in to_traditional.items() if c != t and c not in to_simplified)
    return traditional, simplified
