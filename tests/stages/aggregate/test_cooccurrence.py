import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.aggregate import aggregate
from pipeline.stages.aggregate.cooccurrence import MOST_ENTITIES, npmi


def test_pairs_and_npmi_by_hand(marked, tables_of):
    text = (
        "<PER>林小安</PER>到<LOC>星港</LOC>。\n<PER>林小安</PER>見<PER>高大同</PER>。\n"
        "<PER>林小安</PER>到<LOC>星港</LOC>、<LOC>星港</LOC>。\n天晴。"
    )
    table = aggregate(tables_of(marked("a", text)))["cooccurrence"]
    first, second = table.itertuples(index=False)
    assert (first.entity_id_a, first.entity_id_b, first.sentences, first.articles) == ("LOC:星港", "PER:林小安", 2, 1)
    # 4 sentences: star port in 2, Lin in 3, both in 2: log((2/4) / (2/4 * 3/4)) / -log(2/4) = log2(4/3)
    assert first.npmi == pytest.approx(math.log2(4 / 3), abs=1e-6)
    assert (second.canonical_a, second.canonical_b, second.sentences) == ("林小安", "高大同", 1)
    # Gao in 1, both in 1: log((1/4) / (3/4 * 1/4)) / -log(1/4) = log(4/3) / log(4)
    assert second.npmi == pytest.approx(math.log(4 / 3) / math.log(4), abs=1e-6)


def test_forms_of_one_entity_are_no_pair(marked, tables_of):
    tables = tables_of(marked("a", "<PER>林小安</PER>（<PER=林小安>小安</PER>）走了。"))
    assert len(aggregate(tables)["cooccurrence"]) == 0


def test_sentences_of_several_articles_add_up(marked, tables_of):
    docs = [marked(n, f"<PER>林小安</PER>到<LOC>星港</LOC>{n}。") for n in "ab"]
    table = aggregate(tables_of(*docs))["cooccurrence"]
    assert (table["sentences"][0], table["articles"][0], table["npmi"][0]) == (2, 2, 1.0)


def test_rare_pairs_are_left_out(marked, tables_of):
    text = "<PER>林小安</PER>到<LOC>星港</LOC>。\n" * 2 + "<PER>林小安</PER>到<LOC>雲都</LOC>。"
    tables = tables_of(marked("a", text))
    assert len(aggregate(tables)["cooccurrence"]) == 2
    assert list(aggregate(tables, min_cooccurrence=2)["cooccurrence"]["entity_id_a"]) == ["LOC:星港"]


def test_lists_of_names_are_left_out(marked, tables_of):
    names = [f"<PER>代表{n:03d}</PER>" for n in range(MOST_ENTITIES + 1)]
    pair = "<PER>代表000</PER>見<PER>代表001</PER>。\n天晴。"
    longest = tables_of(marked("a", "、".join(names[1:]) + "。\n" + pair))
    table = aggregate(longest)["cooccurrence"]
    assert len(table) == MOST_ENTITIES * (MOST_ENTITIES - 1) // 2 + 1
    too_long = tables_of(marked("a", "、".join(names) + "。\n" + pair))
    (row,) = aggregate(too_long)["cooccurrence"].itertuples(index=False)
    # Without the list two sentences are left, one of them with both.
    assert (row.sentences, row.npmi) == (1, 1.0)


@given(st.data())
def test_npmi_lies_between_minus_one_and_one(data):
    total = data.draw(st.integers(1, 10**6))
    both = data.draw(st.integers(1, total))
    first = data.draw(st.integers(both, total))
    second = data.draw(st.integers(both, total - first + both))
    value = npmi(*(np.array([n]) for n in (both, first, second)), total)[0]
    assert -1 - 1e-9 <= value <= 1 + 1e-9
    if both == first == second:
        assert value == pytest.approx(1)
