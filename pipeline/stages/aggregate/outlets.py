"""The table `outlets`."""

from __future__ import annotations

import pandas as pd

from pipeline.stages.aggregate.corpus import Corpus
from pipeline.stages.aggregate.counts import first_and_last
from pipeline.stages.aggregate.timeline import speakers_by

_NAMELESS = ("anonymous", "none")


def outlets(data: Corpus) -> pd.DataFrame:
    """Count articles, claims and speakers by outlet, and how much is direct or nameless."""
    groups = data.articles.groupby("outlet", observed=True)
    outlet = data.articles["outlet"].take(data.claims["article"].to_numpy("int64")).array
    table = (
        groups[["chars", "claims"]]
        .sum()
        .assign(
            articles=groups.size(),
            direct_share=(data.claims["form"] == "direct").astype(float).groupby(outlet).mean(),
            anonymous_share=data.claims["source_type"].isin(_NAMELESS).astype(float).groupby(outlet).mean(),
        )
    )
    table = table.join(speakers_by(data, "outlet")).fillna({"speakers": 0})
    table[["direct_share", "anonymous_share"]] = table[["direct_share", "anonymous_share"]].round(4)
    return table.join(first_and_last(data.articles, "outlet", data.days)).reset_index()
