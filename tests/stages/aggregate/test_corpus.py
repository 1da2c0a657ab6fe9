import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.aggregate.corpus import _inside

_spans = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda p: (p[0], p[0] + p[1]))
_article = st.integers(0, 2)


@given(st.lists(st.tuples(_article, _spans)), st.lists(st.tuples(_article, st.lists(_spans, max_size=3))))
def test_mentions_inside_contents_are_those_found_one_by_one(mentions, claims):
    expected = {
        (c, m)
        for c, (there, parts) in enumerate(claims)
        for m, (here, (start, end)) in enumerate(mentions)
        if here == there and any(s <= start and end <= e for s, e in parts)
    }
    found = _inside(
        pd.DataFrame(
            {
                "article": pd.Series([a for a, _ in claims], dtype="int64"),
                "content_spans": pd.Series([";".join(f"{s}-{e}" for s, e in p) for _, p in claims], dtype="string"),
            }
        ),
        pd.DataFrame(
            {
                "article": pd.Series([a for a, _ in mentions], dtype="int64"),
                "start": pd.Series([s for _, (s, _) in mentions], dtype="Int64"),
                "end": pd.Series([e for _, (_, e) in mentions], dtype="Int64"),
            }
        ),
    )
    assert sorted(found.itertuples(index=False, name=None)) == sorted(expected)
