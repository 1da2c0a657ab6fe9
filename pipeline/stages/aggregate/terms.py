"""The table `terms_summary`."""

from __future__ import annotations

import pandas as pd

from pipeline.stages.aggregate.corpus import Corpus
from pipeline.stages.aggregate.counts import commonest, listed


def terms_summary(data: Corpus) -> pd.DataFrame:
    """Count each quoted term, both scripts as one, and who uses it."""
    keys = ["simplified", "kind"]
    number = data.terms.groupby(keys, observed=True).ngroup()
    speaker = data.names["speaker"].reindex(data.terms["who"]).fillna("")
    terms = data.terms.assign(term=number, speaker=speaker.array)
    groups = terms.groupby("term")
    table = (
        groups[keys]
        .first()
        .assign(
            text=commonest(terms, "term", "text"),
            count=groups.size(),
            articles=groups["article"].nunique(),
            in_claims=(terms["claim_id"] != "").groupby(terms["term"]).sum(),
            speakers=listed(terms, "term", "speaker"),
        )
    )
    return table
