"""The table `cooccurrence`: pairs of entities in one sentence.

G. Bouma (2009): Normalized (Pointwise) Mutual Information in Collocation Extraction.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.stages.aggregate.corpus import Corpus

# A sentence with more entities is a list of names; its pairs say nothing, and there are too many of them.
MOST_ENTITIES = 100
_DIGITS = 6

Numbers = NDArray[np.int64]


def npmi(both: Numbers, first: Numbers, second: Numbers, total: int) -> NDArray[np.float64]:
    """Normalised pointwise mutual information of pairs, from counts of sentences (each at least 1, `total` of all).

    1: the two only occur together; 0: as often as by chance; towards -1: hardly ever.
    """
    together = both / total
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.log(together * total / first * total / second) / -np.log(together)
    # Where every sentence has both, the quotient is 0/0; they only occur together.
    return np.where(both == total, 1.0, value)


def cooccurrence(data: Corpus, min_sentences: int = 1) -> pd.DataFrame:
    """Count the sentences that mention both of two entities, for pairs with at least `min_sentences` of them."""
    names = data.entities.index
    mentions = data.mentions[data.mentions["sentence_id"].notna()]
    rows = pd.DataFrame(
        {
            "article": mentions["article"].to_numpy("int64"),
            "sentence": mentions["sentence_id"].to_numpy("int64"),
            "entity": names.get_indexer(pd.Index(mentions["entity_id"])),
        }
    )
    rows = rows.drop_duplicates().sort_values(["article", "sentence", "entity"], ignore_index=True)
    rows["place"] = rows.groupby(["article", "sentence"]).ngroup()
    size = rows.groupby("place")["entity"].transform("size")
    lists = rows.loc[size > MOST_ENTITIES, "place"].nunique()
    rows = rows[size <= MOST_ENTITIES]
    total = int(data.articles["sentences"].sum()) - lists

    left, right, article = _pairs(rows)
    seen = np.bincount(rows["entity"], minlength=len(names))
    key = left * len(names) + right
    kept, both = np.unique(key, return_counts=True)
    articles = np.bincount(np.searchsorted(kept, _once(key, article)), minlength=len(kept))
    a, b = np.divmod(kept, max(len(names), 1))
    canonical = data.entities["canonical"]
    table = pd.DataFrame(
        {
            "entity_id_a": names.take(a),
            "canonical_a": canonical.take(a).array,
            "entity_id_b": names.take(b),
            "canonical_b": canonical.take(b).array,
            "sentences": both,
            "articles": articles,
            "npmi": np.round(npmi(both, seen[a], seen[b], total), _DIGITS),
        }
    )
    return table[table["sentences"] >= min_sentences]


def _pairs(rows: pd.DataFrame) -> tuple[Numbers, Numbers, Numbers]:
    """List all pairs of entities in one place, the smaller first, with the article: rows 1 apart, 2 apart, …"""
    place, entity, article = (rows[c].to_numpy("int64") for c in ("place", "entity", "article"))
    left, right = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for gap in range(1, MOST_ENTITIES):
        (same,) = np.nonzero(place[gap:] == place[:-gap])
        if not len(same):
            break
        left.append(same)
        right.append(same + gap)
    first, second = np.concatenate(left), np.concatenate(right)
    return entity[first], entity[second], article[first]


def _once(key: Numbers, article: Numbers) -> Numbers:
    """Give each key as often as there are articles with it."""
    return pd.DataFrame({"key": key, "article": article}).drop_duplicates()["key"].to_numpy()
