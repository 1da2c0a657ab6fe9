"""The tables `speakers` and `claims_about`."""

from __future__ import annotations

import pandas as pd

from pipeline.stages.aggregate.corpus import Corpus
from pipeline.stages.aggregate.counts import commonest, first_and_last, listed

_FORMS = ("direct", "mixed", "indirect")


def speakers(data: Corpus) -> pd.DataFrame:
    """Count the claims of each speaker; claims without a speaker are left out."""
    spoken = data.claims[data.claims["who"] >= 0]
    groups = spoken.groupby("who")
    table = data.names.assign(
        source_type=commonest(spoken, "who", "source_type"),
        titles=listed(spoken, "who", "title"),
        affiliations=listed(spoken, "who", "affiliation"),
        cue_classes=listed(spoken, "who", "cue_class"),
        claims=groups.size(),
        articles=groups["article"].nunique(),
        **{form: (spoken["form"] == form).groupby(spoken["who"]).sum() for form in _FORMS},
    )
    return table.join(first_and_last(spoken, "who", data.days))


def claims_about(data: Corpus) -> pd.DataFrame:
    """Count for each speaker and entity the claims of the one that mention the other."""
    claims = data.claims.take(data.inside["claim"].to_numpy())
    pairs = pd.DataFrame(
        {
            "who": claims["who"].array,
            "article": claims["article"].array,
            "claim": data.inside["claim"].array,
            "entity_id": data.mentions["entity_id"].take(data.inside["mention"].to_numpy()).array,
        }
    )
    groups = pairs[pairs["who"] >= 0].groupby(["who", "entity_id"], observed=True)
    table = groups.agg(claims=("claim", "nunique"), articles=("article", "nunique")).reset_index()
    return table.join(data.names, on="who").join(data.entities, on="entity_id")
