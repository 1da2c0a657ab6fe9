"""Aggregate: from the document tables to the tables over all articles."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pipeline.stages.aggregate.cooccurrence import cooccurrence
from pipeline.stages.aggregate.corpus import corpus
from pipeline.stages.aggregate.entities import entities
from pipeline.stages.aggregate.outlets import outlets
from pipeline.stages.aggregate.speakers import claims_about, speakers
from pipeline.stages.aggregate.terms import terms_summary
from pipeline.stages.aggregate.timeline import timeline
from pipeline.stages.tables.schema import typed
from pipeline.tables import AGGREGATE_TABLES

__all__ = ["aggregate"]


def aggregate(tables: Mapping[str, pd.DataFrame], min_cooccurrence: int = 1) -> dict[str, pd.DataFrame]:
    """Compute every aggregate table of pipeline/tables.py from the document tables.

    `tables` is what the tables stage gives; it is not changed. An article and its duplicates count once.
    Pairs of entities that share fewer than `min_cooccurrence` sentences are left out of `cooccurrence`.
    """
    data = corpus(tables)
    made = {
        "entities": entities(data),
        "speakers": speakers(data),
        "claims_about": claims_about(data),
        "cooccurrence": cooccurrence(data, min_cooccurrence),
        "timeline": timeline(data),
        "terms_summary": terms_summary(data),
        "outlets": outlets(data),
    }
    return {table.name: typed(table, made[table.name]) for table in AGGREGATE_TABLES}
