"""Measures a run's tables against articles whose claims and names are marked: `python -m tools.measure GOLD OUTPUTS`.

GOLD holds an `<article_id>.json` for each article: `entities` as [start, end, label, canonical], `aliases` as
{canonical: [forms]}, `claims` as {content: [[start, end], ...], speaker}, all offsets in characters of the text.
OUTPUTS holds claims.csv and mentions.csv of a run over these articles.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.stages.convert import simplify

FOUND, RIGHT, EXACT = 0.5, 0.8, 0.9  # shares of overlap
LABELS = ("PER", "ORG", "LOC")
_IGNORED = re.compile(r"[\s·．・•‧「」『』《》“”\"']")


def measure(gold: Path, outputs: Path) -> dict[str, float]:
    """The measures in percent, by name. Raises FileNotFoundError when GOLD or a table is missing."""
    claims, mentions = (_table(outputs / name) for name in ("claims.csv", "mentions.csv"))
    wanted = sorted(gold.glob("*.json"))
    if not wanted:
        raise FileNotFoundError(f"{gold}: no <article_id>.json in it")
    tally = dict.fromkeys(("gold", "given", "found", "exact", "speaker", "right"), 0)
    names = {label: [0, 0, 0] for label in LABELS}
    for path in wanted:
        article = json.loads(path.read_text(encoding="utf-8"))
        known = _known_names(article)
        marked = [(_characters(c["content"]), c["speaker"]) for c in article["claims"]]
        given = [
            (_characters(_spans(r.content_spans)), r.speaker)
            for r in claims[claims.article_id == article["id"]].itertuples()
        ]
        tally["gold"] += len(marked)
        tally["given"] += len(given)
        for overlap, i, j in _pairs([m for m, _ in marked], [g for g, _ in given]):
            same = _same(marked[i][1], given[j][1], known)
            tally["found"] += overlap >= FOUND
            tally["exact"] += overlap >= EXACT
            tally["speaker"] += overlap >= FOUND and same
            tally["right"] += overlap >= RIGHT and same
        rows = mentions[mentions.article_id == article["id"]]
        for label in LABELS:
            here = {(s, e) for s, e, kind, _ in article["entities"] if kind == label}
            there = {(int(r.start), int(r.end)) for r in rows[rows.label == label].itertuples()}
            for k, n in enumerate((len(here & there), len(there), len(here))):
                names[label][k] += n
    total = [sum(n[k] for n in names.values()) for k in range(3)]
    return {
        "who said what, F1": _f1(tally["right"], tally["given"], tally["gold"]),
        "claim found, F1": _f1(tally["found"], tally["given"], tally["gold"]),
        "content boundaries, F1": _f1(tally["exact"], tally["given"], tally["gold"]),
        "speaker right, % of found": 100 * tally["speaker"] / tally["found"] if tally["found"] else 0.0,
        "names, F1": _f1(*total),
        **{f"{label}, F1": _f1(*n) for label, n in names.items()},
    }


def _table(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")


def _f1(right: int, given: int, gold: int) -> float:
    return 200 * right / (given + gold) if given + gold else 0.0


def _spans(text: str) -> list[tuple[int, int]]:
    return [(int(s), int(e)) for s, _, e in (part.partition("-") for part in text.split(";") if part)]


def _characters(spans: Any) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def _pairs(gold: list[set[int]], given: list[set[int]]) -> list[tuple[float, int, int]]:
    """The pairs that overlap, the best first, each claim in one pair at most."""
    shared = ((g, i, p, j) for i, g in enumerate(gold) for j, p in enumerate(given) if g & p)
    ranked = sorted(((len(g & p) / len(g | p), i, j) for g, i, p, j in shared), reverse=True)
    pairs: list[tuple[float, int, int]] = []
    for overlap, i, j in ranked:
        if all(i != a and j != b for _, a, b in pairs):
            pairs.append((overlap, i, j))
    return pairs


def _plain(name: str) -> str:
    return _IGNORED.sub("", simplify(unicodedata.normalize("NFKC", name or ""))).lower()


def _known_names(article: dict[str, Any]) -> dict[str, str]:
    names = {_plain(canonical): _plain(canonical) for _, _, _, canonical in article["entities"]}
    for canonical, forms in article.get("aliases", {}).items():
        names |= {_plain(form): _plain(canonical) for form in forms}
    return names


def _same(gold: str, given: str, known: dict[str, str]) -> bool:
    """Whether two speakers are one: the same name, or one part of the other and at least half as long."""
    a, b = (known.get(_plain(name), _plain(name)) for name in (gold, given))
    short, long = sorted((a, b), key=len)
    return a == b or (len(short) >= 2 and short in long and 2 * len(short) >= len(long))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("outputs", type=Path)
    options = parser.parse_args()
    try:
        measures = measure(options.gold, options.outputs)
    except FileNotFoundError as error:
        print(f"{error}\nRun first: python -m pipeline run --input {options.gold} --include '*.txt' --format csv "
              f"--output {options.outputs}", file=sys.stderr)  # fmt: skip
        return 1
    for name, value in measures.items():
        print(f"{name:28}{value:6.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
