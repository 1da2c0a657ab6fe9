"""The table `entities`."""

from __future__ import annotations

import pandas as pd

from pipeline.stages.aggregate.corpus import Corpus
from pipeline.stages.aggregate.counts import first_and_last, listed


def entities(data: Corpus) -> pd.DataFrame:
    """Count each entity's mentions and the claims by and about it."""
    groups = data.mentions.groupby("entity_id", observed=True)
    about = pd.DataFrame(
        {
            "entity_id": data.mentions["entity_id"].take(data.inside["mention"].to_numpy()).array,
            "claim": data.inside["claim"].array,
        }
    )
    table = data.entities.assign(
        aliases=listed(data.mentions, "entity_id", "text"),
        mentions=groups.size(),
        articles=groups["article"].nunique(),
        claims_by=data.claims["speaker_entity_id"].value_counts(),
        claims_about=about.groupby("entity_id", observed=True)["claim"].nunique(),
    )
    table[["claims_by", "claims_about"]] = table[["claims_by", "claims_about"]].fillna(0).astype("int64")
    return table.join(first_and_last(data.mentions, "entity_id", data.days)).reset_index()
