"""Traditional to Simplified, character for character, with OpenCC's tables.

The same output as OpenCC's tw2s, hk2s and t2s on text in Chinese (but for the corrections below), by `str.translate`
plus one regex over the phrases, which is an order of magnitude faster than the package's own loop. Text of no certain
region goes Taiwan's way, which alone tells 笑著 from 著名. Full-width digits and letters become half-width too,
and small marks full-width.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from unicodedata import normalize

from pipeline.stages.convert.opencc_data import table

_TO_SIMPLIFIED = ("TSPhrases", "TSCharacters")
_CHAINS = {
    "Hant-TW": (("TWVariantsRevPhrases", "TWVariantsRev"), _TO_SIMPLIFIED),
    "Hant-HK": (("HKVariantsRevPhrases", "HKVariantsRev"), _TO_SIMPLIFIED),
    "Hant": (("TWVariantsRevPhrases", "TWVariantsRev"), _TO_SIMPLIFIED),
    "Hans": (_TO_SIMPLIFIED,),
}
# Forms of the Simplified side too, which the tables of variants would turn into rare ones (什么 into 什幺).
_NO_VARIANTS = frozenset("么抬")
# Words with 著 that the table of Taiwan's variants does not list: it would take theirs for the 着 of 笑著.
_WRITTEN = ("原著", "專著", "編著", "遺著", "拙著", "土著", "卓著")
# Variant characters that OpenCC's Simplified side leaves alone, and words that its table of characters breaks.
_EXTRA = {
    "爲": "为", "甚麼": "什么", "甚么": "什么", "羣": "群", "峯": "峰", "衞": "卫", "裏": "里", "啟": "启", "溼": "湿",
    "擡": "抬", "慰借": "慰藉", "狼借": "狼藉", "蕴借": "蕴藉",
}  # fmt: skip
# Ideographs that Unicode holds twice, for the round trip with older encodings, are one with their unified form.
_COMPATIBLE = {c: u for c in range(0xF900, 0xFB00) if len(u := normalize("NFKC", chr(c))) == 1 and u != chr(c)}
_HALF_WIDTH = {c: c - 0xFEE0 for c in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_SMALL_MARKS = str.maketrans("﹐﹑﹒﹔﹕﹖﹗︰｡､", "，、。；：？！：。、")  # of older encodings
_WIDTHS = _HALF_WIDTH | _SMALL_MARKS


def simplify(text: str, script: str = "Hant") -> str:
    """The Simplified form of `text`, of the same length, for a script of `SCRIPTS`.

    Hans text is converted as well (it may quote Traditional), by the general table.
    Raises ValueError for an unknown script.
    """
    if script not in _CHAINS:
        raise ValueError(f"unknown script {script!r}: expected {', '.join(_CHAINS)}")
    text = text.translate(_COMPATIBLE)
    for step in _steps(script):
        text = step(text)
    return text


def simplify_all(texts: Iterable[str]) -> dict[str, str]:
    """Each of many short texts with its Simplified form; many times faster than one by one."""
    distinct = list(dict.fromkeys(texts))
    together, found, begin = simplify("\n".join(distinct)), {}, 0
    for text in distinct:
        found[text] = together[begin : begin + len(text)]
        begin += len(text) + 1
    return found


@cache
def _steps(script: str) -> tuple[Callable[[str], str], ...]:
    return (
        *(_step(*_variants(*names) if "Variants" in names[0] else map(table, names)) for names in _CHAINS[script]),
        *((_aspect(),) if script == "Hant-HK" else ()),
        _step({k: v for k, v in _EXTRA.items() if len(k) > 1}, {k: v for k, v in _EXTRA.items() if len(k) == 1}),
        lambda text: text.translate(_WIDTHS),
    )


def _aspect() -> Callable[[str], str]:
    """著 for 着 as Taiwan's tables tell it: some of Hong Kong writes 笑著, which its own tables leave."""
    phrases, _ = _variants("TWVariantsRevPhrases", "TWVariantsRev")
    return _step({word: word for word in phrases if "著" in word}, {"著": "着"})


def _variants(phrases: str, characters: str) -> tuple[dict[str, str], dict[str, str]]:
    """A region's variants; the phrases hold for their Simplified form as well, so that 显著 is kept like 顯著."""
    same = {**table(phrases), **{word: word for word in _WRITTEN}}
    to_simplified = str.maketrans({k: v for k, v in table("TSCharacters").items() if len(v) == 1})
    same = {**{k.translate(to_simplified): v for k, v in same.items()}, **same}
    return same, {k: v for k, v in table(characters).items() if k not in _NO_VARIANTS}


def _step(phrases: dict[str, str], characters: dict[str, str]) -> Callable[[str], str]:
    """One conversion: phrases first, the longest at each place, characters elsewhere."""
    same_length = {k: v for k, v in phrases.items() if len(k) == len(v)}
    translation = str.maketrans({k: v for k, v in characters.items() if len(k) == len(v) == 1})
    pattern = re.compile("|".join(map(re.escape, sorted(same_length, key=len, reverse=True))))

    def convert(text: str) -> str:
        converted = text.translate(translation)
        parts: list[str] = []
        done = 0
        for match in pattern.finditer(text):
            parts += converted[done : match.start()], same_length[match.group()]
            done = match.end()
        return "".join(parts) + converted[done:]

    return convert
