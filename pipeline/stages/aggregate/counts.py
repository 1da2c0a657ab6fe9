"""Counting forms, and first and last dates."""

from __future__ import annotations

import numpy as np
import pandas as pd


def tally(rows: pd.DataFrame, by: str, form: str) -> pd.DataFrame:
    """Count the forms that are not empty in each group: columns `by`, `form`, n; most frequent first, then by form."""
    rows = rows.loc[rows[form] != "", [by, form]]
    counted = rows.groupby([by, form], sort=False, observed=True).size().rename("n").reset_index()
    return counted.sort_values([by, "n", form], ascending=[True, False, True], kind="stable", ignore_index=True)


def commonest(rows: pd.DataFrame, by: str, form: str) -> pd.Series:
    """Give the most frequent form of each group of `by`, '' where all its forms are empty."""
    groups = pd.Index(rows[by].unique(), name=by).sort_values()
    best = tally(rows, by, form).drop_duplicates(by).set_index(by)[form]
    return best.reindex(groups).fillna("")


def listed(rows: pd.DataFrame, by: str, form: str) -> pd.Series:
    """Write out each group's forms with their counts: '川普 12; Donald Trump 3'. Groups without a form are missing."""
    counted = tally(rows, by, form)
    texts: dict[object, list[str]] = {}
    for group, name, n in zip(counted[by], counted[form], counted["n"], strict=True):
        texts.setdefault(group, []).append(f"{name} {n}")
    joined = ["; ".join(forms) for forms in texts.values()]
    return pd.Series(joined, index=pd.Index(list(texts), name=by, dtype=rows[by].dtype), dtype=rows[form].dtype)


def first_and_last(rows: pd.DataFrame, by: str, days: pd.Index) -> pd.DataFrame:
    """Give first_date and last_date of each group of `by`, '' where no row has a `day`."""
    ends = rows.groupby(by, observed=True)["day"].agg(first_date="min", last_date="max")
    names = np.append(days.to_numpy(dtype=object), "")
    return ends.apply(lambda day: pd.Series(names[day.fillna(-1).astype("int64")], index=day.index, dtype=object))
