"""The table `timeline`."""

from __future__ import annotations

import pandas as pd

from pipeline.stages.aggregate.corpus import Corpus


def timeline(data: Corpus) -> pd.DataFrame:
    """Count articles, and what they hold, by day of publication."""
    groups = data.articles.groupby("date", observed=True)
    table = groups[["sentences", "mentions", "claims"]].sum().assign(articles=groups.size())
    return table.join(speakers_by(data, "date")).fillna({"speakers": 0}).reset_index()


def speakers_by(data: Corpus, column: str) -> pd.Series:
    """Count the different speakers in each group of articles with one value in `column`."""
    spoken = data.claims[data.claims["who"] >= 0]
    group = data.articles[column].take(spoken["article"].to_numpy("int64"))
    return spoken["who"].groupby(group.array).nunique().rename("speakers").rename_axis(column)
