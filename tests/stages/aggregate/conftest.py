"""The document tables of a few marked-up articles."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest
from spacy.tokens import Doc

from pipeline.stages.tables import document_rows, frames

Tables = dict[str, pd.DataFrame]


@pytest.fixture
def tables_of() -> Callable[..., Tables]:
    """Give a function from Docs to their document tables."""

    def build(*docs: Doc) -> Tables:
        return frames([document_rows(doc) for doc in docs], [])

    return build


@pytest.fixture
def news(marked: Callable[..., Doc], tables_of: Callable[..., Tables]) -> Tables:
    """Three articles of two outlets, and a duplicate of the first."""
    first = (
        "<PER><source>林小安</source></PER><cue>說</cue>，<content><LOC>星港</LOC>歡迎<PER=高大同>老高</PER></content>。\n"
        "<PER><source>林小安</source></PER><cue>說</cue>，<content><LOC>星港</LOC>是「<term>雲都</term>」</content>。\n"
        "<cue>據悉</cue>，<content><LOC>星港</LOC>下雨</content>。"
    )
    second = (
        "<PER><source>高大同</source></PER><cue>說</cue>，<content><LOC>星港</LOC>的「<term>雲都</term>」和<LOC>星港</LOC></content>。\n"
        "<PER>林小安</PER>見<PER>高大同</PER>，談「<term>雲都</term>」。"
    )
    third = "<source>多位專家</source><cue>說</cue>，<content>好</content>。"
    docs = [
        marked("a", first, date="2026-01-02", outlet="晨報"),
        marked("b", second, date="2026-01-05", outlet="晚報"),
        marked("c", third, outlet="晨報"),
        marked("copy", first, date="2025-12-31", outlet="轉載"),
    ]
    docs[1]._.claims[0].form = "direct"
    docs[1]._.claims[0].title = "市長"
    return tables_of(*docs)
