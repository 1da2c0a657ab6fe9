"""The document tables made ready to count: without duplicates, articles and days as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from pipeline.stages.aggregate.counts import commonest
from pipeline.tables import NAMED


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the aggregates count. In every frame, `article` is the row number of the article in `articles`.

    articles    the articles that are no duplicate, with `day`: a number that sorts as the date, missing without one
    mentions    those of people, organisations and places, with `day`
    claims      with `day`, and `who`: a number for the speaker, -1 for none
    terms       with `who` of the claim that holds the term, -1 for none
    inside      pairs `claim` and `mention`, row numbers: the claim's content holds the mention
    entities    canonical and label by entity_id
    names       speaker and speaker_entity_id by `who`
    days        the date of each `day`
    """

    articles: pd.DataFrame
    mentions: pd.DataFrame
    claims: pd.DataFrame
    terms: pd.DataFrame
    inside: pd.DataFrame
    entities: pd.DataFrame
    names: pd.DataFrame
    days: pd.Index


def corpus(tables: Mapping[str, pd.DataFrame]) -> Corpus:
    """Build the corpus from the document tables."""
    articles = tables["articles"]
    articles = articles[articles["duplicate_of"] == ""].reset_index(drop=True)
    days = pd.Index(np.unique(articles["date"][articles["date"] != ""].to_numpy(dtype=object)))
    day = pd.Series(days.get_indexer(articles["date"].to_numpy(dtype=object)))
    articles = articles.assign(article=np.arange(len(articles)), day=day.where(day >= 0).astype("Int64"))
    known = pd.Index(articles["article_id"].to_numpy(dtype=object))

    def of_known(name: str) -> pd.DataFrame:
        article = known.get_indexer(tables[name]["article_id"].to_numpy(dtype=object))
        day = articles["day"].take(article[article >= 0]).array
        rows: pd.DataFrame = tables[name][article >= 0].reset_index(drop=True)
        return rows.assign(article=article[article >= 0], day=day)

    mentions = of_known("mentions")
    mentions = mentions[mentions["label"].isin(NAMED) & (mentions["entity_id"] != "")].reset_index(drop=True)
    claims, terms = of_known("claims"), of_known("terms")
    names = _number_speakers(claims)
    who = dict(zip(claims["claim_id"], claims["who"], strict=True))
    terms["who"] = terms["claim_id"].map(who).fillna(-1).astype("int64")
    return Corpus(
        articles=articles,
        mentions=mentions,
        claims=claims,
        terms=terms,
        inside=_inside(claims, mentions),
        entities=pd.DataFrame({c: commonest(mentions, "entity_id", c) for c in ("canonical", "label")}),
        names=names,
        days=days,
    )


def _number_speakers(claims: pd.DataFrame) -> pd.DataFrame:
    """Add `who` to the claims: one number an entity, where there is none one number a name; -1 without a speaker."""
    bare = claims["speaker_entity_id"] == ""
    # A name and an entity_id never meet: the tab is in no identifier.
    label = claims["speaker_entity_id"].where(~bare, "\t" + claims["speaker"])
    who, _ = pd.factorize(label.where(claims["speaker"] != ""), sort=True)
    claims["who"] = who
    spoken = claims[claims["who"] >= 0]
    return pd.DataFrame({c: commonest(spoken, "who", c) for c in ("speaker", "speaker_entity_id")})


def _inside(claims: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Pair each claim with the mentions that lie inside one of its content's parts."""
    parts = claims["content_spans"].str.split(";").explode()
    parts = parts[parts != ""]
    ends = parts.astype(object).str.split("-", expand=True).reindex(columns=[0, 1]).astype("int64")
    claim = ends.index.to_numpy()
    start, end = mentions["start"].to_numpy("int64"), mentions["end"].to_numpy("int64")
    # One axis for all articles, in which every article has more room than the longest text.
    room = int(max(end.max(initial=0), ends[1].max() if len(ends) else 0)) + 1
    base = claims["article"].to_numpy("int64")[claim] * room
    at = mentions["article"].to_numpy("int64") * room + start
    order = np.argsort(at, kind="stable")
    low = np.searchsorted(at[order], base + ends[0].to_numpy(), side="left")
    high = np.searchsorted(at[order], base + ends[1].to_numpy(), side="left")
    many = np.maximum(high - low, 0)
    # All of low[i] .. high[i]-1, one after the other.
    run = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
    mention = order[np.repeat(low, many) + run]
    fits = end[mention] <= np.repeat(ends[1].to_numpy(), many)
    return pd.DataFrame({"claim": np.repeat(claim, many)[fits], "mention": mention[fits]}).drop_duplicates()
